"""Rows whose cells hold the same numbered list: "1." of each cell belongs together.

An area's provision may stand in one row, numbered, with who gives it and how often numbered alike
in the cells beside it. Such a row is as many rows as its numbers.
"""

from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.document import Block, Cell, Note, Row, text_blocks
from ehcp_io.recognition.columns import Header
from ehcp_io.recognition.filing import marker_of, split_marker
from ehcp_io.recognition.lines import numbers_in

_RECORDS = ("outcome", "provision")


def part_rows(rows: Sequence[Row], header: Header) -> tuple[Row, ...]:
    """The rows, each parted by the numbers that its record and a cell beside it share."""
    parts = [_parts(row, header) for row in rows]
    if all(len(part) == 1 for part in parts):
        return tuple(rows)
    longer = [[_longer(row, parts, number) for row in part] for number, part in enumerate(parts)]
    return tuple(row for part in longer for row in part)


def _longer(row: Row, parts: Sequence[Sequence[Row]], number: int) -> Row:
    """A row whose cells merged down reach as far as before, over the rows that were parted."""
    cells = []
    for cell in row.cells:
        below = parts[number + 1 : number + cell.row_span]
        cells.append(replace(cell, row_span=cell.row_span + sum(len(part) - 1 for part in below)))
    return replace(row, cells=tuple(cells))


def _parts(row: Row, header: Header) -> list[Row]:
    lists = {cell.column: _numbered(cell) for cell in row.cells}
    record = next(
        (
            lists[column.index]
            for column in header.columns
            if column.role in _RECORDS and lists.get(column.index)
        ),
        None,
    )
    if record is None:
        return [row]
    same = {place for place, found in lists.items() if found and found.keys() == record.keys()}
    if len(same) < 2:
        return [row]
    made: list[Row] = []
    for number in record:
        cells = [
            replace(cell, blocks=(lists[cell.column][number],), row_span=1)
            if cell.column in same
            else replace(cell, row_span=cell.row_span + len(record) - 1)
            for cell in row.cells
            if cell.column in same or not made
        ]
        made.append(Row(cells=tuple(cells), header=row.header))
    return made


def _numbered(cell: Cell) -> dict[str, Block]:
    """A cell's paragraphs by their number, where all have one and they count up from 1."""
    found: dict[str, Block] = {}
    blocks = [block for block in text_blocks(cell.blocks) if block.text]
    for block in blocks:
        marker = marker_of(block) or split_marker(block.text)[0]
        numbers = numbers_in(marker or "")
        if isinstance(block, Note) or not numbers:
            return {}
        found[numbers[0]] = block
    counts = [str(number) for number in range(1, len(blocks) + 1)]
    return found if len(blocks) > 1 and list(found) == counts else {}
