"""Rows above the heads of a table's columns that are lines of text, cut into cells.

So is a section's heading in one cell with the head of the first column. A page that was scanned,
or printed by a form, may have a heading and a note in the table's frame:
"Parts E and F | Outcomes sought, and provision" over "Need | Part E: Outcome | Part F: Provision".
"""

from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.document import Cell, Row, Run, Table, TextBlock, text_blocks
from ehcp_io.recognition.column_sections import cell_letters
from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.vocabulary import Vocabulary

_MOST_ROWS = 4
_FEWEST_HEADS = 3
_HEAD_WORDS = 8


def lines_on_top(table: Table, vocabulary: Vocabulary) -> tuple[list[TextBlock], Table]:
    """What stands as lines above the heads of a table's columns, and the table without it."""
    over = _rows_over_columns(table, vocabulary)
    lines = [line for row in table.rows[:over] if (line := _as_line(row)) is not None]
    rest = replace(table, rows=table.rows[over:]) if over else table
    heading = _corner_heading(rest, vocabulary)
    return ([*lines, heading], _without_corner(rest)) if heading is not None else (lines, rest)


def _rows_over_columns(table: Table, vocabulary: Vocabulary) -> int:
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


def _corner_heading(table: Table, vocabulary: Vocabulary) -> TextBlock | None:
    """A section's heading in one cell with the head of the table's first column, or None.

    "Section K: Advice" over "Report", with "Written by" and "Date" beside them. Where other heads
    name sections too, each of them heads its own column.
    """
    first, *rows = table.rows or (None,)
    cells = [cell for cell in first.cells if cell.text] if first is not None else []
    if not rows or len(cells) < _FEWEST_HEADS - 1 or cells[0].column or cells[0].row_span > 1:
        return None
    heading, *heads = [block for block in text_blocks(cells[0].blocks) if block.text]
    label = read_section_label(heading.text, vocabulary)
    if label is None or label.form not in (Form.WORD, Form.BRACKETS, Form.LETTER):
        return None
    texts = [*(block.text for block in heads), *(cell.text for cell in cells[1:])]
    known = [bool(vocabulary.label_roles(text)) for text in texts]
    short = all(text.count(" ") < _HEAD_WORDS for text in texts)
    lettered = any(cell_letters(cell, vocabulary) for cell in cells[1:])
    alone = len(heads) == 1 and short and not lettered
    return heading if alone and sum(known) * 2 >= len(known) else None


def _without_corner(table: Table) -> Table:
    """The table without the first paragraph of its first cell."""
    first, *rest = table.rows
    corner = next(cell for cell in first.cells if cell.text)
    gone = next(block for block in text_blocks(corner.blocks) if block.text)
    left = replace(corner, blocks=tuple(block for block in corner.blocks if block is not gone))
    cells = tuple(left if cell is corner else cell for cell in first.cells)
    return replace(table, rows=(replace(first, cells=cells), *rest))


def _as_line(row: Row) -> TextBlock | None:
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
