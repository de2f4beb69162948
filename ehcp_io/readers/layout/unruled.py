"""Tables of three columns or more that only positions make, under a row of bold headings.

The headings say that it is a table; every line below must begin its pieces at their left edges.
Prose never does that, so nothing else is cut.
"""

from collections.abc import Sequence
from itertools import pairwise

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.geometry import Box, Line, make_line
from ehcp_io.readers.layout.lines import cut_bands, split_line
from ehcp_io.readers.layout.paragraphs import make_paragraphs
from ehcp_io.readers.layout.pieces import CellPiece, RowPiece, TablePiece

_SAME = 2.0
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_FAR = 4.0


def cut_unruled(lines: list[Line], context: Context, right: float) -> list[list[Line] | TablePiece]:
    """The run of lines again, each such table in it made one."""

    def take(index: int) -> tuple[TablePiece, int] | None:
        lefts = _headings(lines, index)
        end = _end(lines, index, lefts) if lefts else index
        rows = _rows(lines[index:end], lefts, context)
        return (_table(rows, [*lefts, right], context), end) if len(rows) > _FEWEST_ROWS else None

    return cut_bands(lines, take)


def _headings(lines: list[Line], index: int) -> list[float]:
    """The left edges of the headings in a bold line that text which is not bold follows."""
    line = lines[index]
    if not line.bold or index + 1 >= len(lines) or lines[index + 1].bold:
        return []
    pieces = split_line(line, 1.0)
    return [piece.left for piece in pieces] if len(pieces) >= _FEWEST_COLUMNS else []


def _end(lines: list[Line], start: int, lefts: Sequence[float]) -> int:
    index = start + 1
    while index < len(lines):
        before, line = lines[index - 1], lines[index]
        if line.baseline - before.baseline > _FAR * line.size or not _fits(line, lefts):
            break
        index += 1
    return index


def _fits(line: Line, lefts: Sequence[float]) -> bool:
    """Whether the line's words keep to the columns and each column begins at its edge."""
    if line.bold:
        return False
    cells = _by_column(line, lefts)
    return all(
        abs(cell.left - lefts[column]) <= _SAME
        and (column + 1 == len(lefts) or cell.right < lefts[column + 1] - 1)
        for column, cell in cells.items()
    )


def _by_column(line: Line, lefts: Sequence[float]) -> dict[int, Line]:
    cells: dict[int, Line] = {}
    for column in range(len(lefts)):
        first = lefts[column] - _SAME if column else float("-inf")
        last = lefts[column + 1] - _SAME if column + 1 < len(lefts) else float("inf")
        words = [word for word in line.words if first <= word.left < last]
        if words:
            cells[column] = make_line(words, line.page)
    return cells


def _rows(
    lines: list[Line], lefts: Sequence[float], context: Context
) -> list[dict[int, list[Line]]]:
    """The lines grouped into rows: one begins where the first column does, after any space."""
    rows: list[dict[int, list[Line]]] = []
    spaced = any(context.leading.apart(one, other) for one, other in pairwise(lines[1:]))
    for number, line in enumerate(lines):
        cells = _by_column(line, lefts)
        apart = number > 0 and context.leading.apart(lines[number - 1], line)
        if number < _FEWEST_ROWS or (apart if spaced else 0 in cells):
            rows.append({})
        for column, cell in cells.items():
            rows[-1].setdefault(column, []).append(cell)
    return rows if all(len(row) > 1 for row in rows) else []


def _table(rows: list[dict[int, list[Line]]], edges: list[float], context: Context) -> TablePiece:
    made: list[RowPiece] = []
    for row in rows:
        lines = [line for cell in row.values() for line in cell]
        top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
        cells = []
        for column in range(len(edges) - 1):
            left, right = edges[column], edges[column + 1]
            measure = context.measure(left, right - 4)
            cells.append(
                CellPiece(
                    pieces=list(make_paragraphs(row.get(column, []), measure)),
                    column=column,
                    box=Box(left, top, right, bottom),
                )
            )
        made.append(RowPiece(cells=cells, top=top, bottom=bottom, header=not made))
    page = next(iter(rows[0].values()))[0].page
    return TablePiece(
        rows=made,
        edges=edges,
        box=Box(edges[0], made[0].top, edges[-1], made[-1].bottom),
        page=page,
        last_page=page,
        ruled=False,
        last_bottom=made[-1].bottom,
    )
