"""Rows above the heads of a table's columns that are lines of text, cut into cells.

A page that was scanned, or printed by a form, may have a heading and a note in the table's frame:
"Parts E and F | Outcomes sought, and provision" over "Need | Part E: Outcome | Part F: Provision".
"""

from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.document import Cell, Row, Run, Table, TextBlock, text_blocks
from ehcp_io.recognition.column_sections import cell_letters
from ehcp_io.recognition.vocabulary import Vocabulary

_MOST_ROWS = 4
_FEWEST_HEADS = 3
_HEAD_WORDS = 8


def rows_over_columns(table: Table, vocabulary: Vocabulary) -> int:
    """How many rows stand as lines over the row that heads columns with sections' letters.

    A row that names sections over groups of the columns below it is part of their heads.
    """
    for number, row in enumerate(table.rows[:_MOST_ROWS]):
        cells = [cell for cell in row.cells if cell.text]
        named = [letters for cell in cells if (letters := cell_letters(cell, vocabulary))]
        if len(cells) >= _FEWEST_HEADS and len(set(named)) > 1 and all(map(_is_short, cells)):
            above = table.rows[:number]
            lines = all(_is_line(each, len(cells), vocabulary) for each in above)
            return number if lines and any(map(_is_cut, above)) else 0
    return 0


def as_line(row: Row) -> TextBlock | None:
    """The texts of a row's cells as one paragraph."""
    blocks = [block for cell in row.cells for block in text_blocks(cell.blocks) if block.text]
    if not blocks:
        return None
    runs: Sequence[Run] = blocks[0].runs
    for block in blocks[1:]:
        runs = (*runs, Run(" "), *block.runs)
    return replace(blocks[0], runs=tuple(runs))


def _is_short(cell: Cell) -> bool:
    return cell.text.count(" ") < _HEAD_WORDS


def _is_cut(row: Row) -> bool:
    return sum(bool(cell.text) for cell in row.cells) > 1


def _is_line(row: Row, heads: int, vocabulary: Vocabulary) -> bool:
    cells = [cell for cell in row.cells if cell.text]
    named = sum(bool(cell_letters(cell, vocabulary)) for cell in cells)
    merged = any(cell.row_span > 1 for cell in row.cells)
    return 0 < len(cells) < min(heads, _FEWEST_HEADS) and named < len(cells) and not merged
