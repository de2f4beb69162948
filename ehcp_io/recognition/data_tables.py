"""Tables that measure or list: test scores, attainment, medicines, schools, a timetable.

Plans print them among the needs and the provision. Their cells are terms and figures that mean
something in their row and column alone, and none is a need, an outcome or provision of its own.
"""

import re
from collections import Counter
from dataclasses import replace
from statistics import mean

from ehcp_io.document import Cell, Table, text_blocks
from ehcp_io.recognition.choices import is_checklist
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.reading import Reading
from ehcp_io.recognition.record_state import NEEDS, PROVISION, TOPICS_OF_TEXT, is_lead_in
from ehcp_io.recognition.vocabulary import Vocabulary, key

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
    if records and kinds["scores"] < _SCORED:
        return False  # "What it means" beside scores says what they come to
    counted = kinds["scores"] + kinds["days"] if letter in (*PROVISION, "E") else kinds.total()
    lead = [row.cells[0].text for row in rest if row.cells]
    week = max(kinds["days"], sum(_kind(text, vocabulary) == "days" for text in lead)) >= _WEEK
    if not week and (counted < 2 or counted * 2 < len(heads)):
        return False
    columns: dict[int, list[int]] = {}
    for row in rest:
        for cell in row.cells:
            columns.setdefault(cell.column, []).append(len(cell.text.split()))
    return all(mean(words) <= _TERSE for words in columns.values())


def _kind(text: str, vocabulary: Vocabulary) -> str | None:
    """What a column is of; brackets and years behind its name ("Level (July 2024)") say when."""
    known, bare = vocabulary.data_columns, key(_BEHIND.sub(" ", text))
    named = known.get(key(text)) or known.get(bare)
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
    """Whether a line says only where the figures below it are from: "The scores are from …"."""
    plain = draft.kind in ("need", "provision") and not (draft.listed or draft.marker)
    return plain and _FIGURES.match(draft.text) is not None


def _past_line_over(reading: Reading) -> None:
    """Take the line over the table for no record: "What the tests found in May:"."""
    filed = reading.filing.sections.get(reading.letter)
    if filed and (is_lead_in(filed[-1]) or _tells_of_table(filed[-1])):
        filed[-1].kind = "paragraph"
        filed[-1].values.clear()
