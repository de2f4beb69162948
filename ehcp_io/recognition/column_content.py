"""What columns hold where their headings do not say: judged by what stands in their cells.

Authorities word their headings in endless ways; what a column of dates, of numbers or of staff
looks like is the same everywhere. A heading that the vocabulary knows is believed first.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import mean

from ehcp_io.document import Row, text_blocks
from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.column_sections import PROVISION_FIELDS
from ehcp_io.recognition.columns import Column, Header
from ehcp_io.recognition.lines import numbers_in, says_nothing
from ehcp_io.recognition.periods import PERIOD
from ehcp_io.recognition.tick_columns import settle_ticks
from ehcp_io.recognition.vocabulary import Vocabulary
from ehcp_io.recognition.word_patterns import any_of
from ehcp_io.resources import shipped_tables

_REFERENCE_WORDS = 4
_STRENGTHS = re.compile(r"strength|\bgo(?:es|ing) well\b|\bgood at\b|\bcan do\b", re.IGNORECASE)
_NEEDS = re.compile(r"need|difficult|\bhard\b", re.IGNORECASE)
_SECTION = re.compile(r"(?:section\s*)?(?:F|G|H\s?[12])", re.IGNORECASE)
_PROVISION = frozenset({"F", "G", "H1", "H2"})
# "All outcomes" · "None linked": what stands in a column of references in place of one
_ALL = re.compile(
    r"\W*(?:all(?: (?:the )?(?:outcomes|needs))?"
    r"|(?:none|not|no outcomes?|no needs?)(?: (?:linked|identified|stated|applicable))?|n/?a|nil)"
    r"\W*",
    re.IGNORECASE,
)
_JOIN = r"(?:\s*(?:,|;|/|&|and|\s)\s*)"
_NEED_CODES = re.compile(rf"\W*[BCD]\d+(?:\.\d+)*(?:{_JOIN}[BCD]\d+(?:\.\d+)*)*\W*")
_OUTCOME_CODES = re.compile(
    rf"\W*(?:[EO]|Outcomes?\s)\s?\d+(?:\.\d+)*(?:{_JOIN}(?:[EO]|Outcomes?\s)?\s?\d+(?:\.\d+)*)*\W*"
)
_SHORT = 16
_MOST = 0.6
_BY_WHEN = re.compile(
    r"^(?:by|within|before|at|until|from|end of|ongoing|reviewed)\b", re.IGNORECASE
)
_TERM = re.compile(
    r"^(?:by|before|within|at|until|(?:the )?end of)\b(?!.*\b(?:will|can|is|has|and)\b)",
    re.IGNORECASE,
)
_TERM_WORDS = 9
_PERIOD = re.compile(rf"\W*(?:by\ )?{PERIOD}\W*", re.IGNORECASE | re.VERBOSE)  # "July 2026"
_SAID = {
    name: re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE)
    for name, words in shipped_tables("vocabulary.toml")["cells"].items()
}
_SUM = re.compile(r"£\s*\d|\d\s*(?:p|pounds)\b")
_PAIR = 2  # paragraphs of a cell: who, and how often
_TERSE = 6  # words of a cell that is no sentence


def settle_columns(rows: Sequence[Row], header: Header, letters: Sequence[str]) -> Header:
    """The header with references told from records, and unknown columns judged by their cells."""
    texts = {
        column.index: [
            text
            for row in rows
            for cell in row.cells
            if cell.column == column.index and (text := cell.text)
        ]
        for column in header.columns
    }
    beside = header.has("provision") or set(letters) <= _PROVISION
    columns = settle_ticks(header.columns, texts, letters)
    columns = _told_twice(columns, rows)
    columns = [_references(column, texts[column.index], beside) for column in columns]
    if beside and "E" not in letters:
        columns = [_left_empty(column, texts[column.index]) for column in columns]
    columns = _without_sums(columns, texts)
    if header.has("provision") and not header.has("outcome", "by_whom", "who_and_when"):
        columns = [_by_people(column, texts[column.index]) for column in columns]
    elif header.has("provision"):
        columns = _beside_provision(columns, texts)
    columns = [
        replace(column, role="section", letter=None)
        if _tells_sections(texts[column.index])
        else column
        for column in columns
    ]
    if not set(letters) & {"E", "F", "G", "H1", "H2"}:
        return Header(header.rows, tuple(columns))
    unknown = [column for column in columns if column.role is None and texts[column.index]]
    told = any(column.role in ("outcome", "provision") for column in columns)
    for place, column in enumerate(columns):
        if column in unknown and (told or len(unknown) > 1):  # the only one is the record itself
            role = _role_of(texts[column.index], columns)
            if role is not None:
                columns[place] = replace(column, role=role)
    return Header(header.rows, tuple(_no_records(_main_text(columns, texts, letters), texts)))


def settle(
    rows: Sequence[Row], header: Header, letters: Sequence[str], vocabulary: Vocabulary
) -> Header:
    """As ``settle_columns``, with the column told that names each row's area."""
    return _with_areas(settle_columns(rows, header, letters), rows, vocabulary)


def _with_areas(header: Header, rows: Sequence[Row], vocabulary: Vocabulary) -> Header:
    """The header with the column told whose cells are the names of areas of need, most of them.

    Beside a column of needs or strengths only: else they are all that is said of the needs.
    """
    if header.has("area") or not header.has("need", "strengths"):
        return header
    columns = list(header.columns)
    records = [column for column in columns if column.role in ("need", "strengths")]
    for place, column in enumerate(columns):
        texts = [c.text for row in rows for c in row.cells if c.column == column.index and c.text]
        known = sum(vocabulary.area(text) is not None for text in texts)
        areas = known > 1 and known >= _MOST * len(texts) and _are_terms(texts)
        beside = column.role in (None, "unknown", "impact") or records[0] is not column
        if column.role in (None, "unknown", "impact", "need") and beside and areas:
            columns[place] = replace(column, role="area", letter=None)
    return replace(header, columns=tuple(columns))


def names_strengths_and_needs(heading: str) -> bool:
    """Whether a column's heading is for both: "Strengths and needs"."""
    return bool(_STRENGTHS.search(heading) and _NEEDS.search(heading))


def says_when_first(texts: Sequence[str]) -> bool:
    """Whether the first of two paragraphs says how often, and the second by whom."""
    said = [(bool(_SAID["how_often"].search(t)), bool(_SAID["by_whom"].search(t))) for t in texts]
    return said == [(True, False), (False, True)]


def _told_twice(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """A column of fields whose cells say in two paragraphs who, and how often, whatever heads it.

    Forms keep a column's heading when its use changes: "Cost" over staff and times.
    """
    if not any(column.role == "provision" for column in columns):
        return list(columns)
    found = []
    for column in columns:
        if column.role in (*PROVISION_FIELDS, "unknown", None) and _are_who_and_when(column, rows):
            column = replace(column, role="who_and_when", letter=None)
        found.append(column)
    return found


def _are_who_and_when(column: Column, rows: Sequence[Row]) -> bool:
    cells = [
        [block.text for block in text_blocks(cell.blocks) if block.text]
        for row in rows
        for cell in row.cells
        if cell.column == column.index
    ]
    said = [texts for texts in cells if texts and not (len(texts) == 1 and _is_short(texts[0]))]
    pairs = [texts for texts in said if len(texts) == _PAIR]
    if len(pairs) < _PAIR or len(pairs) < _MOST * len(said):
        return False
    told = [texts[::-1] if says_when_first(texts) else texts for texts in pairs]
    staffed = sum(bool(_SAID["by_whom"].search(who)) for who, _ in told)
    timed = sum(bool(_SAID["how_often"].search(when)) for _, when in told)
    return min(staffed, timed) >= _MOST * len(pairs)


def _is_short(text: str) -> bool:
    """Whether a cell's one line is no more than "n/a" or "As above"."""
    return text.count(" ") <= 1


def _without_sums(columns: Sequence[Column], texts: dict[int, list[str]]) -> list[Column]:
    """The columns where one about funding says only what it costs, and not who pays."""
    funds = [column for column in columns if column.role == "funded_by" and texts[column.index]]
    sums = [c for c in funds if not any(map(_SAID["funded_by"].search, texts[c.index]))
            and any(map(_SUM.search, texts[c.index]))]  # fmt: skip
    return [replace(each, role="unknown") if each in sums else each for each in columns]


def _no_records(columns: Sequence[Column], texts: dict[int, list[str]]) -> list[Column]:
    """Columns that no rule knows, with far less in them than the records beside them, hold none.

    Nor do those of mere names or terms, beside records in sentences.
    """
    records = [
        texts[column.index]
        for column in columns
        if column.role in ("outcome", "provision") and texts[column.index]
    ]
    if not records:
        return list(columns)
    longest = max(map(_length, records))
    told = not any(map(_are_terms, records))
    return [
        replace(column, role="unknown")
        if column.role is None
        and column.letter is None
        and (
            _length(texts[column.index]) * 2 < longest or (told and _are_terms(texts[column.index]))
        )
        else column
        for column in columns
    ]


def _are_terms(texts: Sequence[str]) -> bool:
    """Whether the cells of a column hold a name or a term each, and no sentence."""
    return all(text.count(" ") < _TERSE and not text.rstrip().endswith(".") for text in texts)


def _tells_sections(texts: Sequence[str]) -> bool:
    """Whether all cells of a column name sections of provision, whatever stands over it."""
    return len(texts) > 1 and all(_SECTION.fullmatch(text.strip()) for text in texts)


def _length(texts: Sequence[str]) -> float:
    return mean(map(len, texts)) if texts else 0


def _references(column: Column, texts: Sequence[str], beside_provision: bool) -> Column:
    """A column "Outcome" whose cells hold only numbers holds references, not outcomes."""
    texts = [text for text in texts if not says_nothing(text) and not _ALL.fullmatch(text)]
    coded = _coded(texts) if beside_provision and column.role != "own_ref" else None
    if coded is not None:
        return replace(column, role=coded, letter=None)
    if column.role not in ("outcome", "need", None) or not texts:
        return column
    if column.role is None and all(map(is_by_when, texts)):
        return column  # "July 2026" is a date
    numbers = all(text.count(" ") < _REFERENCE_WORDS and numbers_in(text) for text in texts)
    if not numbers or any(len(text) > 16 for text in texts):
        return column
    if column.role in ("outcome", "need") and beside_provision:
        return replace(column, role=f"{column.role}_ref", letter=None)
    if len(set(texts)) == len(texts):
        return replace(column, role="own_ref", letter=None)
    return replace(column, role="outcome_ref", letter=None)


def _left_empty(column: Column, texts: Sequence[str]) -> Column:
    """A column "Outcome" beside provision with nothing in it is a field left empty, and no E."""
    if column.role != "outcome" or any(texts):
        return column
    return replace(column, letter=None)


def _coded(texts: Sequence[str]) -> str | None:
    """What a column of codes refers to, whatever stands over it: "B1, B2" needs, "E1" outcomes."""
    for role, codes in (("need_ref", _NEED_CODES), ("outcome_ref", _OUTCOME_CODES)):
        if texts and all(codes.fullmatch(text) for text in texts):
            return role
    return None


def _by_people(column: Column, texts: Sequence[str]) -> Column:
    """A column "By" beside provision whose cells hold no dates says by whom."""
    if column.role != "by_when" or not texts or any(is_by_when(text) for text in texts):
        return column
    return replace(column, role="by_whom")


def _beside_provision(columns: Sequence[Column], texts: dict[int, list[str]]) -> list[Column]:
    """Beside outcomes too, a column "By" behind the provision with staff in its cells is theirs."""
    record: str | None = None
    taken = {column.role for column in columns} & {"by_whom", "who_and_when"}
    settled: list[Column] = []
    for column in columns:
        record = column.role if column.role in ("need", "outcome", "provision") else record
        cells = texts[column.index]
        staffed = sum(bool(_SAID["by_whom"].search(text)) for text in cells)
        theirs = record == "provision" and not taken and staffed >= _MOST * len(cells)
        settled.append(_by_people(column, cells) if theirs else column)
    return settled


def _role_of(texts: Sequence[str], columns: Sequence[Column]) -> str | None:
    taken = {column.role for column in columns}
    short = mean(text.count(" ") for text in texts) < _SHORT
    if not short:
        return None
    provides = "provision" in taken or "outcome" not in taken
    signs: dict[str, Callable[[str], bool]] = {
        "by_when": lambda text: bool(_BY_WHEN.match(text) or is_by_when(text)),
        "how_often": lambda text: bool(_SAID["how_often"].search(text)) and provides,
        "funded_by": lambda text: bool(_SAID["funded_by"].search(text)) and "by_whom" in taken,
        "by_whom": lambda text: bool(_SAID["by_whom"].search(text)) and provides,
    }
    for role, sign in signs.items():
        if role not in taken and mean(sign(text) for text in texts) >= _MOST:
            return role
    return None


def is_date(text: str) -> bool:
    """Whether a cell holds a date and nothing to speak of beside it."""
    return text.count(" ") < _REFERENCE_WORDS and "%" not in text and bool(find_dates(text))


def is_by_when(text: str) -> bool:
    """Whether a cell says only by when: a date, or "By the end of Key Stage 2"."""
    named = is_date(text) or bool(_PERIOD.fullmatch(text))
    return named or (bool(_TERM.match(text)) and text.count(" ") < _TERM_WORDS)


def _main_text(
    columns: Sequence[Column], texts: dict[int, list[str]], letters: Sequence[str]
) -> list[Column]:
    """Give the longest unknown column the record that the grid lacks, the next its steps."""
    wanted = (
        "outcome" if "E" in letters and not set(letters) & {"F", "G", "H1", "H2"} else "provision"
    )
    open_columns = sorted(
        (column for column in columns if column.role is None and texts[column.index]),
        key=lambda column: -mean(len(text) for text in texts[column.index]),
    )
    roles: dict[int, str] = {}
    taken = {column.role for column in columns}
    if wanted not in taken and open_columns:
        roles[open_columns.pop(0).index] = wanted
    main = next((c.index for c in columns if wanted in (c.role, roles.get(c.index))), None)
    if main is not None and not _are_terms(texts[main]):
        # Mere names before an outcome in sentences are no steps to it: "Employment".
        open_columns = [
            column
            for column in open_columns
            if column.index > main or not _are_terms(texts[column.index])
        ]
    if wanted == "outcome" and "steps" not in taken and open_columns:
        roles[open_columns.pop(0).index] = "steps"
    letter = (
        "E"
        if wanted == "outcome"
        else next((x for x in letters if x in ("F", "G", "H1", "H2")), "F")
    )
    return [
        replace(
            column,
            role=roles[column.index],
            letter=letter if roles[column.index] == wanted else column.letter,
        )
        if column.index in roles
        else column
        for column in columns
    ]
