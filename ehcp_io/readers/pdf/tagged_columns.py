"""Puts the cells of tagged rows into their columns where the tags leave empty cells out.

Some writers make no structure element for an empty cell (ISO 32000-1, 14.8.4.3.4 does not ask for
one in so many words), so that a row's cells seem to begin one column too far left. Where the text
of the table's full rows stands tells which column a cell is in.
"""

from collections.abc import Sequence
from itertools import pairwise

from ehcp_io.readers.layout.pieces import (
    CellPiece,
    Piece,
    RowPiece,
    TablePiece,
    TextPiece,
    texts_of,
)

_NEAR = 18.0  # points between the left edges of two texts of one column
_SLACK = 3.0  # points by which texts that stand one below the other may overlap


def is_contradicted(pieces: Sequence[Piece]) -> bool:
    """Whether a table's tags say of some text that it is in a cell where it does not stand.

    A list that goes on in the next cell is tagged whole in its first one by some writers (seen of
    LibreOffice 7.4): by the tags a need, its provision and its outcome are all one cell.
    """
    return any(
        _beside_each_other(table.rows) or _below_later_rows(table.rows)
        for table in pieces
        if isinstance(table, TablePiece)
    )


def _beside_each_other(rows: Sequence[RowPiece]) -> bool:
    """Whether a text of a cell stands to the right of the one before it, no lower than it."""
    return any(
        one.page == other.page
        and other.box.left > one.box.right
        and other.box.top < one.box.bottom - _SLACK
        for row in rows
        for cell in row.cells
        for one, other in pairwise(_own_texts(cell))
    )


def _below_later_rows(rows: Sequence[RowPiece]) -> bool:
    """Whether a text of a row stands lower than the beginning of a later row."""
    lowest: dict[int, float] = {}
    for row in rows:
        texts = [text for cell in row.cells for text in _own_texts(cell)]
        if any(text.box.top < lowest.get(text.page, text.box.top) - _SLACK for text in texts):
            return True
        for text in (t for c in row.cells if c.row_span == 1 for t in _own_texts(c)):
            lowest[text.page] = max(lowest.get(text.page, 0.0), text.box.top)
    return False


def _own_texts(cell: CellPiece) -> list[TextPiece]:
    """A cell's own paragraphs: those of a table inside it stand as they like."""
    return [piece for piece in cell.pieces if isinstance(piece, TextPiece)]


def place_cells(rows: Sequence[RowPiece]) -> None:
    """Move the cells of rows that are too short to the columns that they stand under."""
    width = max((cell.column + cell.column_span for row in rows for cell in row.cells), default=0)
    lefts = _column_lefts(rows, width)
    if len(lefts) < width or any(cell.row_span > 1 for row in rows for cell in row.cells):
        return
    for row in rows:
        if sum(cell.column_span for cell in row.cells) < width:
            _place(row.cells, lefts)


def _column_lefts(rows: Sequence[RowPiece], width: int) -> list[float]:
    """The left edge of each column's text, from the rows that fill every column."""
    found: list[list[float]] = [[] for _ in range(width)]
    for row in rows:
        if len(row.cells) != width:
            continue
        for cell in row.cells:
            left = _left(cell)
            if left is not None:
                found[cell.column].append(left)
    return [min(lefts) for lefts in found if lefts]


def _left(cell: CellPiece) -> float | None:
    return min((text.box[0] for text in texts_of(cell.pieces)), default=None)


def _place(cells: Sequence[CellPiece], lefts: Sequence[float]) -> None:
    """Give each cell the column whose text begins where its own does, all of them or none."""
    columns: list[int] = []
    for cell in cells:
        left = _left(cell)
        if left is None or cell.column_span > 1:
            return
        column = min(range(len(lefts)), key=lambda place: abs(lefts[place] - left))
        if abs(lefts[column] - left) > _NEAR or (columns and column <= columns[-1]):
            return
        columns.append(column)
    for cell, column in zip(cells, columns, strict=True):
        cell.column = column
