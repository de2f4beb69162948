"""Whether a page break cut a row in two: the evidence for and against, weighed.

For: a cell that goes on in the middle of a sentence, cells that are empty overleaf where the
row at the foot has text. Against: text overleaf under a cell that was empty, a new number in a
column of numbers, cells that all end and all begin a sentence.
"""

import re
from collections.abc import Sequence

from ehcp_io.readers.layout.markers import begins_with_label
from ehcp_io.readers.layout.paragraphs import ended, wrapped
from ehcp_io.readers.layout.pieces import (
    CellPiece,
    Piece,
    RowPiece,
    TablePiece,
    TextKind,
    TextPiece,
    texts_of,
)

_NUMBERED = re.compile(r"^\(?[A-Za-z]{0,3}\d{1,3}(?:\.\d{1,3})*[.)]?$")
_MID_SENTENCE = 4
_LABELLED = 2
_FINISHED = 1
_FRESH = -1
_FROM_NOTHING = -3
_NEW_NUMBER = -6
_NEVER_EMPTY = 2
_SAME_SIDE = 3.5
_PARTS = 2  # a record, and what is said of it
_OPENING = "‘“'\"(["


def is_cut(upper: TablePiece, first: RowPiece) -> bool:
    """Whether ``first``, at the top of a page, is the rest of the last row of ``upper``."""
    above = [
        cell
        for index, row in enumerate(upper.rows)
        for cell in row.cells
        if index + cell.row_span >= len(upper.rows)
    ]
    pairs = [(cell, below) for below in first.cells for cell in above if _same_sides(cell, below)]
    if len(pairs) != len(above) or len(pairs) != len(first.cells):
        return False
    if _is_heading_row(pairs):
        return False
    own = [(cell, below) for cell, below in pairs if cell.row_span == 1]
    return sum(_weigh(cell, below, upper) for cell, below in own or pairs) > 0


def begun_anew(upper: TablePiece, first: RowPiece) -> set[int]:
    """The columns that begin a new row at the top of a page under cells merged down to it.

    Such rows have stood in the table: nothing of them goes on in the middle of a sentence, one of
    them surely ends above, and the rest of the row is empty overleaf or is what was cut. None
    where the row is not such a one.
    """
    last = {cell.column: cell for cell in upper.rows[-1].cells}
    both = [
        (above, below)
        for below in first.cells
        if (above := last.get(below.column)) is not None and not above.empty and not below.empty
    ]
    weights = {below.column: _weigh(above, below, upper) for above, below in both}
    anew = {column for column, weight in weights.items() if weight <= 0}
    stood = any({cell.column for cell in row.cells} == anew for row in upper.rows)
    if len(anew) < _PARTS or not stood or _FRESH not in weights.values():
        return set()
    return anew


def _is_heading_row(pairs: Sequence[tuple[CellPiece, CellPiece]]) -> bool:
    """Whether all that goes on overleaf would go on from bold to plain: the heads of columns."""
    both = [
        (last, first)
        for above, below in pairs
        if (last := _last_text(above.pieces)) and (first := _first_text(below.pieces))
    ]
    return bool(both) and all(
        last.lines[-1].words[-1].style.bold and not first.lines[0].words[0].style.bold
        for last, first in both
    )


def _same_sides(one: CellPiece, other: CellPiece) -> bool:
    return (
        abs(one.box.left - other.box.left) <= _SAME_SIDE
        and abs(one.box.right - other.box.right) <= _SAME_SIDE
    )


def _weigh(above: CellPiece, below: CellPiece, table: TablePiece) -> int:
    if below.empty:
        if above.empty:
            return 0
        return _FINISHED + (_NEVER_EMPTY if _key_column(table, below.column) else 0)
    if above.empty:
        return _FROM_NOTHING
    last, first = _last_text(above.pieces), _first_text(below.pieces)
    if last is None or first is None:
        return _FINISHED
    if _NUMBERED.match(first.text) and _NUMBERED.match(last.text):
        return _NEW_NUMBER
    if detail := _detail(first, table, below.column):
        return detail
    return _continuity(last, first)


def _continuity(last: TextPiece, first: TextPiece) -> int:
    """How surely ``first`` goes on with the sentence that ``last`` began.

    A small letter or a line that says it was wrapped is sure; a capital after a full line is
    weak, for short entries have no full stop.
    """
    if first.kind is TextKind.ITEM and first.marker_words:
        return _FRESH
    end, start = last.lines[-1], first.lines[0]
    one, other = end.words[-1], start.words[0]
    if abs(end.size - start.size) > 0.08 * end.size:
        return _FRESH
    if one.soft_hyphen:
        return _MID_SENTENCE
    if "@" in other.text or not wrapped(last, end, start, marks_wraps=False):
        return _FRESH  # an address of e-mail begins small and begins anew
    small = other.text.lstrip(_OPENING)[:1].islower()
    if one.wraps or (small and not one.text.endswith(".")):
        return _MID_SENTENCE
    return _FRESH if ended(one) else 0


def _detail(first: TextPiece, table: TablePiece, column: int) -> int:
    """How surely a cell goes on that begins with a label which begins no other: "Who: …".

    Sure where the label stands below the text of another cell in the column.
    """
    label = begins_with_label(first.lines[0])
    if not label:
        return 0
    columns = [
        [begins_with_label(text.lines[0]) for text in texts_of(cell.pieces)]
        for row in table.rows
        for cell in row.cells
        if cell.column == column and not cell.empty
    ]
    if label in {labels[0] for labels in columns if labels}:
        return 0
    return _MID_SENTENCE if any(label in labels for labels in columns) else _LABELLED


def _key_column(table: TablePiece, column: int) -> bool:
    """Whether every row of the table so far has text in this column."""
    cells = [cell for row in table.rows for cell in row.cells if cell.column == column]
    return len(cells) >= 3 and all(not cell.empty for cell in cells)


def _last_text(pieces: list[Piece]) -> TextPiece | None:
    texts = texts_of(pieces[-1:])
    return texts[-1] if texts else None


def _first_text(pieces: list[Piece]) -> TextPiece | None:
    texts = texts_of(pieces[:1])
    return texts[0] if texts else None
