"""What the columns of a grid hold, from its header rows.

A column may hold a section ("Section F: …", "E – Outcomes"), a record's text ("Provision"), or a
field of the record beside it ("Who", "How often").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.document import Cell, Row
from ehcp_io.recognition.column_agreement import agreed, share_records
from ehcp_io.recognition.column_sections import (
    LETTER_ROLE,
    PROVISION_FIELDS,
    RECORD_ROLES,
    cell_letters,
    lettered_role,
    own_letter,
)
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.lines import stands_out
from ehcp_io.recognition.row_labels import pairs
from ehcp_io.recognition.section_letters import split_letters
from ehcp_io.recognition.vocabulary import Vocabulary, key

_HEADER_WORDS = 34
_TERSE = 7
_ADVICE_ROLES = ("title", "author_role", "author", "role", "date", "appended", "own_ref")
_PLACEMENT_ROLES = ("placement_name", "placement_type", "details", "own_ref")
_BUDGET_ROLES = ("requested", "details", "own_ref")
_AREA_AND = re.compile(r"^area(?: of need)?\s*(?:and|&|/|,)\s*(?:the )?outcomes?\b", re.IGNORECASE)
# "What will be provided, by whom and how often": what it is for is told besides.
_PROVISION_WITH = re.compile(
    r"^(?:what(?: \w+){0,5}|(?:\w+ )?provision|(?:\w+ )?support)\s*(?:[,;:(–-]|including\b)",
    re.IGNORECASE,
)
_NEED_TOO = re.compile(r"\b(?:needs?|difficult|challenge|concern)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<!\bno)[.:]$", re.IGNORECASE)  # "No." is a column of numbers
_NEEDS = ("B", "C", "D")
_PROVISION = ("F", "G", "H1", "H2")
_LETTER = 2  # characters: "F", "H1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading as printed, its role, and the section that its cells belong to."""

    index: int
    text: str
    role: str | None
    letter: str | None


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a grid: how many rows it takes and what each column holds."""

    rows: int
    columns: tuple[Column, ...]

    def column(self, index: int) -> Column | None:
        """The column that a grid position falls in."""
        return next((column for column in self.columns if column.index == index), None)

    def has(self, *roles: str) -> bool:
        """Whether any column has one of these roles."""
        return any(column.role in roles for column in self.columns)


def allowed_roles(letters: Sequence[str]) -> frozenset[str]:
    """The roles that labels and columns may have in these sections."""
    if tuple(letters) == ("A",):
        return frozenset()  # its prompts ("How best to support me") are no columns of records
    if "K" in letters:
        return frozenset(_ADVICE_ROLES)
    if "I" in letters:
        return frozenset(_PLACEMENT_ROLES)
    if "J" in letters:
        return frozenset(_BUDGET_ROLES)
    return _RECORD_SECTION_ROLES


_RECORD_SECTION_ROLES = frozenset(
    {
        "own_ref", "section", "outcome_ref", "need_ref", "area", "strengths", "need", "impact",
        "by_when",
        "steps", "unknown", "outcome", "who_and_when", "provision", *PROVISION_FIELDS,
    }
)  # fmt: skip


def read_header(grid: Grid, letters: Sequence[str], vocabulary: Vocabulary) -> Header | None:
    """The grid's header in these sections, or None where its first row is content already."""
    if tuple(letters) == ("A",):
        return None
    rows = 0
    for number, row in enumerate(grid.rows[:3]):
        below = grid.rows[number + 1] if number + 1 < len(grid.rows) else None
        over = number == 0 or (number == 1 and _spans(grid.rows[0], vocabulary))
        contrast = over and below is not None and _contrasts(row, below)
        if not contrast and not _is_header_row(row, letters, vocabulary, first=rows == 0):
            break
        rows += 1
        if rows == 1 and not _names_sections(row, vocabulary) and not _is_split(row):
            break
    if rows == 0:
        return None
    return header_from(grid.rows[:rows], grid.columns, letters, vocabulary)


def inner_header(grid: Grid, letters: Sequence[str], vocabulary: Vocabulary) -> int | None:
    """The row inside a grid that heads the columns of the rows below it, or None.

    Cards print labels beside their values, then a header and the provision in columns.
    """
    allowed = allowed_roles(letters)
    if read_header(grid, letters, vocabulary) is not None:
        return None
    for number, row in enumerate(grid.rows[1:-1], start=1):
        cells = [cell for cell in row.cells if cell.text]
        below = [cell for cell in grid.rows[number + 1].cells[1:] if cell.text]
        if (
            below
            and not all(stands_out(cell) for cell in below)
            and (
                _heads_provision(cells, allowed, vocabulary)
                or _names_provision(cells, vocabulary)
                or _letters_provision(cells, vocabulary)
            )
        ):
            return number
    return None


def _heads_provision(
    cells: Sequence[Cell], allowed: frozenset[str], vocabulary: Vocabulary
) -> bool:
    """Whether three cells or more that stand out head provision, or what describes it."""
    roles = {role for cell in cells for role in vocabulary.label_roles(cell.text)}
    guessed = {role for cell in cells for role in vocabulary.guess_roles(cell.text)}
    return (
        len(cells) > 2
        and all(stands_out(cell) and cell.text.count(" ") < _TERSE for cell in cells)
        and sum(_is_column_heading(cell, allowed, vocabulary) for cell in cells) * 2 >= len(cells)
        and bool({*roles, *guessed} & {"provision", *PROVISION_FIELDS})
    )


def _names_provision(cells: Sequence[Cell], vocabulary: Vocabulary) -> bool:
    """Whether cells are known labels, however they look: provision, and what describes it.

    "(F) Provision | Frequency": a label beside its value has no other label for a value.
    """
    roles = [set(vocabulary.label_roles(cell.text)) for cell in cells]
    return (
        len(cells) > 1
        and "provision" in roles[0]
        and all(each & {"own_ref", "outcome_ref", *PROVISION_FIELDS} for each in roles[1:])
    )


def _letters_provision(cells: Sequence[Cell], vocabulary: Vocabulary) -> bool:
    """Whether cells begin with provision's letter and name its fields: "F: Provision | Amount"."""
    first, *others = cells
    letters = cell_letters(first, vocabulary)
    known = [
        bool(set(vocabulary.label_roles(cell.text)) & {"outcome_ref", *PROVISION_FIELDS})
        for cell in others
    ]
    terse = all(cell.text.count(" ") < _TERSE for cell in cells)
    return bool(letters) and set(letters) <= set(_PROVISION) and terse and sum(known) > 1


def header_from(
    rows: Sequence[Row], width: int, letters: Sequence[str], vocabulary: Vocabulary
) -> Header:
    """What header rows mean in these sections; a grid that goes on uses its first part's."""
    columns = []
    for index in range(width):
        found = [vocabulary.in_english(_text_at(row, index)) for row in rows]
        texts = [text for text in found if text]
        columns.append(_column(index, texts, letters, vocabulary))
    return Header(len(rows), agreed(columns, letters, allowed_roles(letters), vocabulary))


def _contrasts(row: Row, below: Row) -> bool:
    """Whether a row of three short cells or more stands out from the row below it: heads."""
    cells = [cell for cell in row.cells if cell.text]
    return (
        len(cells) > 2
        and all(stands_out(cell) and cell.text.count(" ") < _TERSE for cell in cells)
        and not any(stands_out(cell) for cell in below.cells if cell.text)
    )


def _is_split(row: Row) -> bool:
    """Whether some headings of a row span the columns that the row below it names one by one."""
    return any(cell.row_span > 1 for cell in row.cells) and any(
        cell.column_span > 1 for cell in row.cells
    )


def _spans(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row holds sections' letters alone, one of them over several columns."""
    letters = [len(cell.text) <= _LETTER and cell_letters(cell, vocabulary) for cell in row.cells]
    return all(letters) and any(cell.column_span > 1 for cell in row.cells)


def _names_sections(row: Row, vocabulary: Vocabulary) -> bool:
    return sum(bool(cell_letters(cell, vocabulary)) for cell in row.cells) >= 1


def _text_at(row: Row, index: int) -> str:
    for cell in row.cells:
        if cell.column <= index < cell.column + cell.column_span:
            return cell.text
    return ""


def _is_header_row(
    row: Row, letters: Sequence[str], vocabulary: Vocabulary, *, first: bool
) -> bool:
    cells = [cell for cell in row.cells if cell.text]
    if len(cells) < 2 or any(cell.text.count(" ") > _HEADER_WORDS for cell in cells):
        return False
    if pairs(cells, header=row.header, vocabulary=vocabulary):
        return False
    allowed = allowed_roles(letters)
    if all(cell_letters(cell, vocabulary) or own_letter(cell.text, letters) for cell in cells):
        return True
    shared = share_records([cell.text for cell in cells])
    known = [_is_column_heading(cell, allowed, vocabulary) or shared for cell in cells]
    prominent = all(stands_out(cell) for cell in cells)
    terse = all(
        cell.text.count(" ") < _TERSE and not _SENTENCE_END.search(cell.text) for cell in cells
    )
    exact = all(
        set(vocabulary.label_roles(cell.text)) & allowed
        or key(cell.text) in vocabulary.plain_heads
        or any(vocabulary.title_scores(cell.text).get(letter) == 1 for letter in letters)
        for cell in cells
    )
    if row.header or (first and (prominent or (terse and (exact or len(cells) > 2)))):
        return sum(known) * 2 >= len(cells)
    return all(known) and prominent


def _is_column_heading(cell: Cell, allowed: frozenset[str], vocabulary: Vocabulary) -> bool:
    if cell_letters(cell, vocabulary) or key(cell.text) in vocabulary.plain_heads:
        return True
    roles = vocabulary.label_roles(cell.text) or vocabulary.guess_roles(cell.text)
    return bool(set(roles) & allowed) or bool(vocabulary.title_scores(cell.text))


def _column(
    index: int, texts: Sequence[str], letters: Sequence[str], vocabulary: Vocabulary
) -> Column:
    named: tuple[str, ...] = ()
    role: str | None = None
    allowed = allowed_roles(letters)
    for text in texts:
        label = read_section_label(text, vocabulary)
        if label is not None and label.form not in (Form.TITLE, Form.SUBCODE):
            named = label.letters
        else:
            named = lettered_role(text, vocabulary) or own_letter(text, letters) or named
    for text in reversed(texts):
        role = role or _role(text, letters, allowed, vocabulary)
    if named and (role is None or role in RECORD_ROLES or role == "section"):
        alone = not any(_NEED_TOO.search(text) for text in texts)
        strong = role == "strengths" and set(named) <= set(_NEEDS) and alone
        role = role if strong else LETTER_ROLE.get(named[0], role)  # "Strengths (Section B)"
    letter = _filed_in(named, role, texts, letters, vocabulary)
    return Column(index, " ".join(dict.fromkeys(texts)), role, letter)


def _role(
    text: str, letters: Sequence[str], allowed: frozenset[str], vocabulary: Vocabulary
) -> str | None:
    own = {LETTER_ROLE.get(letter) for letter in letters}
    if key(text) in vocabulary.plain_heads and len(own) == 1 and own <= allowed:
        return own.pop()
    exact = [role for role in vocabulary.label_roles(text) if role in allowed]
    roles = exact or [role for role in vocabulary.guess_roles(text) if role in allowed]
    if not roles:
        return None
    if roles[0] in ("own_ref", "outcome_ref"):
        return numbered(roles, letters)
    if "provision" in roles and _PROVISION_WITH.match(text):
        return "provision"
    if _AREA_AND.match(text):
        return "area"  # "Area and outcome": the row's area, with the outcome's number below it
    if "K" in letters and "date" in allowed and not exact and key(text).startswith("date "):
        return "date"  # "Date of the report" names a report too
    if "K" in letters and "author" in roles and "author_role" in roles:
        return "author"
    return roles[0]


def numbered(roles: Sequence[str], letters: Sequence[str]) -> str:
    """Whose number "Need ref" is: the need's own beside needs, elsewhere that of what meets it.

    In Section E by itself "Outcome ref" is the outcome's own likewise.
    """
    if roles[0] == "outcome_ref":
        return "own_ref" if tuple(letters) == ("E",) else "outcome_ref"
    other = "need_ref" in roles and not set(letters) & set(_NEEDS)
    return "need_ref" if other else roles[0]


def _filed_in(
    named: Sequence[str],
    role: str | None,
    texts: Sequence[str],
    letters: Sequence[str],
    vocabulary: Vocabulary,
) -> str | None:
    """The section of a column's cells: its own letter, else what its role is in these sections."""
    if named:
        return named[0] if len(named) == 1 else _unsplit(named)
    group = {"need": _NEEDS, "strengths": _NEEDS, "outcome": ("E",), "provision": _PROVISION}.get(
        role or ""
    )
    if group is None:
        return None
    titled = [
        letter
        for text in texts
        for name in vocabulary.title_scores(text)
        for letter in split_letters(name)
        if letter in group
    ]
    here = [letter for letter in letters if letter in group]
    if titled and (not here or set(titled) & set(here)):
        return _unsplit([letter for letter in titled if letter in (here or titled)])
    return _unsplit(here) if here else group[0]


def _unsplit(letters: Sequence[str]) -> str:
    """One letter for several: H that is not split is H2, for H1 would claim a duty (CSDPA 1970)."""
    return "H2" if {"H1", "H2"} <= set(letters) and letters[0] in ("H1", "H2") else letters[0]
