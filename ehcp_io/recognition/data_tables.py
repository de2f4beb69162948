"""Tables that measure or list: test scores, attainment, medicines, schools, a timetable.

Plans print them among the needs and the provision. Their cells are terms and figures that mean
something in their row and column alone, and none is a need, an outcome or provision of its own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from ehcp_io.document import Cell, Row, Table, text_blocks
from ehcp_io.recognition.choices import is_checklist
from ehcp_io.recognition.columns import Column, Header
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.record_state import NEEDS, PROVISION, TOPICS_OF_TEXT, is_lead_in
from ehcp_io.recognition.vocabulary import Vocabulary, key
from ehcp_io.resources import shipped_tables

_RECORDS = frozenset({"need", "strengths", "outcome", "provision", "steps", "impact", "section"})
_TERSE = 7
"""Words of a cell, in the mean of its column, above which it says what only a sentence can."""
_WEEK = 3
"""Days that make a timetable."""
_SCORED = 2
"""Columns of scores beside which a word for provision is one of theirs."""
_FIGURES = re.compile(
    r"(?:the|these|his|her|their|this)\s+(?:\w+\s+){0,3}(?:scores?|figures|results|tables?|tests?|levels)\b"
    r"[^.;]{0,20}\b(?:below|following|is|are|was|were|shows?)\b[^.;]*[.:]?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\([^)]*\)|\b\d[\d/.]*\b")
_AS_FOLLOWS = re.compile(
    r"(?:the|these|his|her|their|\w+[’']s)\s+(?:[^\s.;,]+\s+){1,8}"
    r"(?:is|are|was|were) as follows[.:]?",
    re.IGNORECASE,
)
_SCALE = frozenset(shipped_tables("vocabulary.toml")["scale"]["words"])
_MEASURED = _SCALE | frozenset(shipped_tables("vocabulary.toml")["scale"]["measured"])
_FIGURE = re.compile(r"\D{0,3}\d\S*(?:\s+\S+){0,2}")  # "72", "< 3rd", "7y 2m", "8 out of"
_MOST = 0.7
_FEWEST_ROWS = 2


def is_data_table(grid: Grid, letter: str, vocabulary: Vocabulary) -> bool:
    """Whether a grid's first row heads measurements or a list, and all that is below it is terse.

    In provision and outcomes, which are listed under such heads too, it takes scores or a week.
    A form's list of kinds of need, to be ticked over what the plan says of them, is no need.
    """
    if letter in NEEDS and is_checklist([c.text for row in grid.rows for c in row.cells if c.text]):
        return True
    first, *rest = grid.rows
    heads = [cell.text for cell in first.cells if cell.text]
    if grid.head is not None or not rest or len(heads) < 2:
        return False
    records = [text for text in heads if _RECORDS & set(vocabulary.label_roles(text))]
    kinds = Counter(
        kind for text in heads if text not in records and (kind := _kind(text, vocabulary))
    )
    if kinds["scores"]:  # "Description" beside "Index" is what a score comes to
        told = [text for text in records if _kind(text, vocabulary) == "scores"]
        records = [text for text in records if text not in told]
        kinds["scores"] += len(told)
    if records and kinds["scores"] < _SCORED:
        return False  # "What it means" beside scores says what they come to
    if letter in NEEDS and not records and _is_rated(rest, heads, vocabulary):
        return True
    counted = kinds["scores"] + kinds["days"] if letter in (*PROVISION, "E") else kinds.total()
    lead = [row.cells[0].text for row in rest if row.cells]
    week = max(kinds["days"], sum(_kind(text, vocabulary) == "days" for text in lead)) >= _WEEK
    if not week and (counted < 2 or counted * 2 < len(heads)):
        return False
    return all(map(_is_terse, _columns(rest).values()))


def _columns(rows: Sequence[Row]) -> dict[int, list[str]]:
    columns: dict[int, list[str]] = {}
    for row in rows:
        for cell in row.cells:
            columns.setdefault(cell.column, []).append(cell.text)
    return columns


def _is_terse(texts: Sequence[str]) -> bool:
    return mean(len(text.split()) for text in texts) <= _TERSE


def _is_rated(rows: Sequence[Row], heads: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether rows pasted from a report rate things, whatever their heads: "Touch | Often"."""
    columns = _columns(rows)
    told = _rated(rows, heads, vocabulary)
    return bool(told) and all(_is_terse(texts) and not _tells(texts) for texts in columns.values())


def rated_header(grid: Grid, vocabulary: Vocabulary) -> Header | None:
    """The header of a table that rates things and tells of each in a column of sentences.

    What is told may be a need; the names and the ratings beside it are none.
    """
    first, *rest = grid.rows
    heads = {cell.column: cell.text for cell in first.cells if cell.text}
    rated = _rated(rest, tuple(heads.values()), vocabulary)
    columns = _columns(rest)
    told = [at for at, texts in columns.items() if _tells(texts)]
    if grid.head is not None or not (rated and told) or len(heads) < len(columns):
        return None
    if told[0] == min(columns) or any(_tells([heads[at]]) for at in told):
        return None
    roles = {at: None if at in told else "unknown" for at in columns}
    return Header(1, tuple(Column(at, heads[at], roles[at], None) for at in sorted(columns)))


def _rated(rows: Sequence[Row], heads: Sequence[str], vocabulary: Vocabulary) -> list[int]:
    """The columns of ratings, in rows that are not the plan's own.

    Beside the names of areas, or of what the plan itself records, they are.
    """
    columns = _columns(rows)
    first, *others = sorted(columns) or [0]
    own = [*heads, *columns.get(first, ())]
    if len(rows) < _FEWEST_ROWS or any(_RECORDS & set(vocabulary.guess_roles(t)) for t in own):
        return []
    if any(map(vocabulary.area, columns[first])):
        return []
    return [at for at in others if _rates(columns[at])]


def _tells(texts: Sequence[str]) -> bool:
    """Whether a column holds sentences."""
    filled = [text for text in texts if text]
    return bool(filled) and mean(text.rstrip().endswith(".") for text in filled) >= _MOST


def _rates(texts: Sequence[str]) -> bool:
    """Whether most cells of a column are figures, or words of a scale: "sometimes", "very low"."""
    filled = [text for text in texts if text]
    return len(filled) >= _FEWEST_ROWS and mean(map(_is_rating, filled)) >= _MOST


def _is_rating(text: str) -> bool:
    words = key(text).split()
    named = [word for word in words if not word[:1].isdigit()]
    figures = len(named) < len(words) and set(named) <= _MEASURED
    return bool(_FIGURE.fullmatch(text)) or figures or set(words) <= _SCALE


def _kind(text: str, vocabulary: Vocabulary) -> str | None:
    """What a column is of; brackets and years behind its name ("Level (July 2024)") say when."""
    known, bare = vocabulary.data_columns, key(_BEHIND.sub(" ", text))
    unbracketed = key(re.sub(r"\([^)]*\)", " ", text))
    named = known.get(key(text)) or known.get(unbracketed) or known.get(bare)
    return named or ("measures" if f" {bare}".endswith(vocabulary.data_endings) else None)


def without_data_tables(
    cell: Cell, letter: str, vocabulary: Vocabulary
) -> tuple[Cell, tuple[Grid, ...]]:
    """A cell without the tables in it that measure or list, and those."""
    inside = {
        place: grid
        for place, block in enumerate(cell.blocks)
        if isinstance(block, Table)
        and is_data_table(grid := Grid(block.rows, block.columns, 0), letter, vocabulary)
    }
    if not inside:
        return cell, ()
    rest = tuple(block for place, block in enumerate(cell.blocks) if place not in inside)
    return replace(cell, blocks=rest), tuple(inside.values())


def file_data_table(grid: Grid, reading: Reading) -> None:
    """File each cell as what it is, row by row; what stood above it has no more to say."""
    keeps = reading.letter == "A" or reading.topic in TOPICS_OF_TEXT
    parsed = {"topic": reading.topic} if keeps and reading.topic else {}
    _past_line_over(reading)
    for row in grid.rows:
        for cell in row.cells:
            for block in text_blocks(cell.blocks):
                if block.text:
                    reading.filing.add("table", reading.letter, block, parsed=dict(parsed))
    reading.role = None


def _tells_of_table(draft: Draft) -> bool:
    """Whether a line says only where the figures below it are from: "The scores are from …".

    A point of a list may announce them too: "His results are as follows.", "Attainment:".
    """
    if draft.kind not in ("need", "provision"):
        return False
    if draft.listed or draft.marker:
        bare = replace(draft, listed=False, marker=None)
        return bool(_AS_FOLLOWS.fullmatch(draft.text)) or is_lead_in(bare)
    return bool(_FIGURES.match(draft.text) or _AS_FOLLOWS.fullmatch(draft.text))


def _past_line_over(reading: Reading) -> None:
    """Take the line over the table for no record: "What the tests found in May:"."""
    filed = reading.filing.sections.get(reading.letter)
    if filed and (is_lead_in(filed[-1]) or _tells_of_table(filed[-1])):
        filed[-1].kind = "paragraph"
        filed[-1].values.clear()
