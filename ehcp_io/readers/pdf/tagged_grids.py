"""Tables that only positions make in a tagged document: a grid of boxes that HTML laid out.

A browser that prints a page tags a CSS grid as groups of paragraphs, one a cell, without a table.
Bold headings side by side say that it is one; whatever comes next must stand below them.
"""

from collections.abc import Sequence
from itertools import pairwise

from ehcp_io.readers.layout.geometry import Box
from ehcp_io.readers.layout.pieces import (
    CellPiece,
    Piece,
    RowPiece,
    TablePiece,
    TextKind,
    TextPiece,
)

_SAME = 3.0  # points between the tops of a row's cells, or the left edges of a column's
_FEWEST_COLUMNS, _FEWEST_FILLED, _HEADING_WORDS = 3, 2, 6

_Row = dict[int, list[TextPiece]]


def make_grids(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces again, each such grid among them made a table."""
    made: list[Piece] = []
    index = 0
    while index < len(pieces):
        heads = _heads(pieces, index)
        lefts = [head.box.left for head in heads]
        rows, end = _rows(pieces, index + len(heads), lefts) if heads else ([], index)
        if rows:
            made.append(_table([dict(enumerate([head] for head in heads)), *rows], lefts))
            index = end
        else:
            made.append(pieces[index])
            index += 1
    return made


def _heads(pieces: Sequence[Piece], start: int) -> list[TextPiece]:
    """The bold paragraphs from a place on that stand side by side, if they are enough."""
    heads: list[TextPiece] = []
    for piece in pieces[start:]:
        if not isinstance(piece, TextPiece) or piece.kind is not TextKind.PARAGRAPH:
            break
        if not _is_bold(piece) or piece.text.count(" ") >= _HEADING_WORDS:
            break
        if heads and not _is_beside(heads[-1], piece):
            break
        heads.append(piece)
    return heads if len(heads) >= _FEWEST_COLUMNS else []


def _is_bold(piece: TextPiece) -> bool:
    return bool(piece.words) and all(word.style.bold for word in piece.words)


def _is_beside(one: TextPiece, other: TextPiece) -> bool:
    same = one.page == other.page and abs(one.box.top - other.box.top) <= _SAME
    return same and other.box.left > one.box.right


def _rows(pieces: Sequence[Piece], start: int, lefts: Sequence[float]) -> tuple[list[_Row], int]:
    """The rows below the headings, and the place of the first piece that is in none of them."""
    rows: list[_Row] = []
    index = start
    while index < len(pieces):
        row, end = _row(pieces, index, lefts)
        if len(row) < _FEWEST_FILLED:
            break
        rows.append(row)
        index = end
    return rows, index


def _row(pieces: Sequence[Piece], start: int, lefts: Sequence[float]) -> tuple[_Row, int]:
    """The cells that begin on one line, the first of a row further left than the one before."""
    row: _Row = {}
    index, last = start, -1
    while index < len(pieces):
        piece = pieces[index]
        column = _column(piece, lefts) if isinstance(piece, TextPiece) else None
        if column is None or not isinstance(piece, TextPiece) or column < last:
            break
        first = next((cell[0] for cell in row.values()), None)
        if column > last:
            if first is not None and not _starts_with(first, piece):
                break
            row[column] = [piece]
        elif len(row) < _FEWEST_FILLED or _is_bold(piece):
            break  # nothing beside the first cell: text, or the next heading
        else:
            row[column].append(piece)  # one more line of the last cell
        index, last = index + 1, column
    return row, index


def _starts_with(first: TextPiece, piece: TextPiece) -> bool:
    return first.page == piece.page and abs(first.box.top - piece.box.top) <= _SAME


def _column(piece: TextPiece, lefts: Sequence[float]) -> int | None:
    """The column at whose edge a text begins, and in which it stays."""
    box = piece.box
    for column, (left, following) in enumerate(pairwise([*lefts, float("inf")])):
        if abs(box.left - left) <= _SAME:
            return column if box.right < following else None
    return None


def _table(rows: Sequence[_Row], lefts: Sequence[float]) -> TablePiece:
    right = max(text.box.right for row in rows for cell in row.values() for text in cell)
    edges = [*lefts, right]
    made = [_made(row, edges, header=number == 0) for number, row in enumerate(rows)]
    first, last = (next(iter(row.values()))[0].page for row in (rows[0], rows[-1]))
    return TablePiece(
        rows=made,
        edges=edges,
        box=Box(edges[0], made[0].top, right, max(row.bottom for row in made)),
        page=first,
        last_page=last,
        ruled=False,
        last_bottom=made[-1].bottom,
    )


def _made(row: _Row, edges: Sequence[float], *, header: bool) -> RowPiece:
    boxes = [text.box for cell in row.values() for text in cell]
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    cells = [
        CellPiece(pieces=list(row.get(column, [])), column=column, box=Box(left, top, end, bottom))
        for column, (left, end) in enumerate(pairwise(edges))
    ]
    return RowPiece(cells=cells, top=top, bottom=bottom, header=header)
