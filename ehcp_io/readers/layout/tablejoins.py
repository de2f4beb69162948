"""Page breaks undone in tables: one table again, rows that the break cut made whole.

A reader sees a cut row by what is missing: the row at the top of the page has empty cells where
the one at the foot has text, or goes on in the middle of a sentence. The lines are no help, for
word processors close the row at the foot of the page and open it again on the next.
"""

from collections.abc import Callable

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.cutrows import begun_anew, is_cut
from ehcp_io.readers.layout.pieces import (
    CellPiece,
    Piece,
    RowPiece,
    TablePiece,
    TextPiece,
    texts_of,
)

_SAME_EDGE = 3.5
_MOST_HEADER_ROWS = 4
_SPARE = 16.0

FlowJoin = Callable[[list[Piece], list[Piece], "TableJoiner"], list[Piece]]


class TableJoiner:
    """Joins the parts of tables; keeps the text of the header rows that it leaves out."""

    def __init__(self, context: Context, join_flows: FlowJoin) -> None:
        self.context = context
        self.repeated: list[TextPiece] = []
        self._join_flows = join_flows

    def join(self, upper: TablePiece, lower: TablePiece) -> bool:
        """Add ``lower``, the first table of a page, to ``upper``, the last of the page before.

        Returns False, and changes nothing, where they are two tables.
        """
        if upper.ruled != lower.ruled or lower.page != upper.last_page + 1:
            return False
        if not upper.ruled:
            return self._join_pairs(upper, lower)
        if not _same_outline(upper, lower):
            return False
        repeated = _repeated_header(upper, lower)
        if _had_room(upper, lower.rows[repeated:]):
            return False
        if not repeated and not self._goes_on(upper, lower):
            return False
        titles = _title_rows(upper, lower)
        for row in upper.rows[titles : titles + repeated]:
            row.header = True
        self._keep(lower.rows[:repeated])
        rows = lower.rows[repeated:]
        _unify(upper, lower)
        if rows:
            self._append(upper, rows)
        upper.last_page = lower.last_page
        upper.last_bottom, upper.page_bottom = lower.last_bottom, lower.page_bottom
        upper.open_bottom = lower.open_bottom
        return True

    def _keep(self, rows: list[RowPiece]) -> None:
        """Remember the text of header rows that are left out."""
        self.repeated.extend(
            text for row in rows for cell in row.cells for text in texts_of(cell.pieces)
        )

    def _join_pairs(self, upper: TablePiece, lower: TablePiece) -> bool:
        """A value without a label at the top of the page belongs to the last label."""
        if len(upper.edges) != len(lower.edges) or any(
            abs(one - other) > _SAME_EDGE
            for one, other in zip(upper.edges[:-1], lower.edges[:-1], strict=True)
        ):
            return False
        repeated = _repeated_header(upper, lower)
        if lower.rows[0].header and not repeated:
            return False
        self._keep(lower.rows[:repeated])
        lower.rows = lower.rows[repeated:]
        if not lower.rows:
            return True
        first = lower.rows[0]
        if first.cells[0].empty:
            value = upper.rows[-1].cells[-1]
            value.pieces = self._join_flows(value.pieces, first.cells[-1].pieces, self)
        upper.rows.extend(lower.rows[1 if first.cells[0].empty else 0 :])
        upper.last_page = lower.last_page
        return True

    def _goes_on(self, upper: TablePiece, lower: TablePiece) -> bool:
        """Without a repeated header: is the second part more of the same?"""
        if is_cut(upper, lower.rows[0]):
            return True
        if upper.columns == lower.columns == 1:
            return self._same_frame(upper, lower) or _same_box(upper, lower)
        if not _edges_agree(upper, lower):
            return False
        first = lower.rows[0]
        if len(lower.rows) > 1 and _is_banner(first, lower):
            return _is_inner_banner(first, upper)
        return not _looks_header(first)

    def _same_frame(self, upper: TablePiece, lower: TablePiece) -> bool:
        """A box cut by the break: the table at its foot goes on in the box at the top."""
        last, first = upper.rows[-1].cells, lower.rows[0].cells
        if not last or not first or not last[0].pieces or not first[0].pieces:
            return False
        above, below = last[0].pieces[-1], first[0].pieces[0]
        if not isinstance(above, TablePiece) or not isinstance(below, TablePiece):
            return False
        return _same_outline(above, below) and self._goes_on(above, below)

    def _append(self, upper: TablePiece, rows: list[RowPiece]) -> None:
        first = rows[0]
        cut = is_cut(upper, first) or (
            upper.columns == 1 and len(upper.rows) == 1 and _holds_table(upper)
        )
        anew = begun_anew(upper, first) if cut else set()
        ends = _reaching_cells(upper)
        merged: list[CellPiece] = []
        for cell in first.cells:
            above = ends.get(cell.column)
            if above is None or above.column_span != cell.column_span or cell.column in anew:
                continue
            spans = above.row_span > 1
            if cut or (spans and _span_goes_on(above, cell, first, ends)):
                above.pieces = self._join_flows(above.pieces, cell.pieces, self)
                above.row_span += cell.row_span - (1 if cut and not anew else 0)
                merged.append(cell)
        rest = [cell for cell in first.cells if not any(cell is other for other in merged)]
        if cut and not anew:
            upper.rows[-1].cells.extend(rest)
            upper.rows[-1].cells.sort(key=lambda cell: cell.column)
            upper.rows.extend(rows[1:])
        else:
            first.cells = rest
            upper.rows.extend(rows)


def _reaching_cells(table: TablePiece) -> dict[int, CellPiece]:
    """The cells that reach the table's last row, by column."""
    count = len(table.rows)
    return {
        cell.column: cell
        for index, row in enumerate(table.rows)
        for cell in row.cells
        if index + cell.row_span >= count
    }


def _span_goes_on(
    above: CellPiece, cell: CellPiece, row: RowPiece, ends: dict[int, CellPiece]
) -> bool:
    """Whether a cell merged down to the foot of the page goes on at the top of the next.

    Its own part overleaf is empty, or that of a neighbour merged down over the same rows is.
    """
    if cell.empty:
        return True
    if above.empty:
        return False
    return any(
        other.empty
        and (mate := ends.get(other.column)) is not None
        and mate.row_span == above.row_span
        and not mate.empty
        for other in row.cells
    )


def _same_outline(upper: TablePiece, lower: TablePiece) -> bool:
    return (
        abs(upper.edges[0] - lower.edges[0]) <= _SAME_EDGE
        and abs(upper.edges[-1] - lower.edges[-1]) <= _SAME_EDGE
    )


def _edges_agree(upper: TablePiece, lower: TablePiece) -> bool:
    """Whether the column lines of one part are all among those of the other."""
    few, many = sorted((upper.edges, lower.edges), key=len)
    return all(any(abs(edge - other) <= _SAME_EDGE for other in many) for edge in few)


def _repeated_header(upper: TablePiece, lower: TablePiece) -> int:
    """How many rows at the top of ``lower`` say again what the first rows of ``upper`` say.

    Rows of ``upper`` above them that are a title across the whole table may be left out overleaf.
    """
    count = 0
    first = _title_rows(upper, lower)
    rows = upper.rows[first : first + _MOST_HEADER_ROWS]
    for one, other in zip(rows, lower.rows, strict=False):
        if not _row_text(one) or _row_text(one) != _row_text(other):
            break
        count += 1
    if count and count == len(lower.rows) and count < len(upper.rows):
        return count
    return count if count < len(upper.rows) or count < len(lower.rows) else 0


def _title_rows(upper: TablePiece, lower: TablePiece) -> int:
    """How many titles stand over the header of ``upper`` and are not repeated in ``lower``."""
    count = 0
    if _row_text(upper.rows[0]) == _row_text(lower.rows[0]):
        return count
    for row in upper.rows[:_MOST_HEADER_ROWS]:
        if len(row.cells) != 1 or upper.columns == 1:
            break
        count += 1
    return count


def _row_text(row: RowPiece) -> tuple[str, ...]:
    texts = tuple(
        " ".join(text.text for text in texts_of(cell.pieces)).casefold() for cell in row.cells
    )
    return texts if any(texts) else ()


def _is_banner(row: RowPiece, table: TablePiece) -> bool:
    return len(row.cells) == 1 and row.cells[0].column_span == table.columns and row.cells[0].shaded


def _same_box(upper: TablePiece, lower: TablePiece) -> bool:
    """Whether a column of boxes that fills its page goes on: what follows has no title."""
    cell = lower.rows[0].cells[0] if lower.rows[0].cells else None
    if cell is None or cell.shaded or cell.empty:
        return False
    if upper.page_bottom - upper.last_bottom > 2 * _SPARE or _holds_table(upper):
        return False
    first = texts_of(cell.pieces)[:1]
    return bool(first) and not all(word.style.bold for word in first[0].words)


def _holds_table(table: TablePiece) -> bool:
    return any(
        isinstance(piece, TablePiece) for cell in table.rows[-1].cells for piece in cell.pieces
    )


def _is_inner_banner(row: RowPiece, table: TablePiece) -> bool:
    """Whether the table has titles set like this one among its rows, and not as its first row."""
    look = _look_of(row)
    inner = [other for other in table.rows[1:] if _is_banner(other, table)]
    return look != _look_of(table.rows[0]) and any(_look_of(other) == look for other in inner)


def _look_of(row: RowPiece) -> tuple[float, bool, str | None] | None:
    for cell in row.cells:
        for text in texts_of(cell.pieces):
            return text.words[0].style.look
    return None


def _had_room(upper: TablePiece, rows: list[RowPiece]) -> bool:
    """Whether the next row would have fitted below ``upper``: then it belongs to another table."""
    if not rows:
        return False
    height = rows[0].bottom - rows[0].top
    return upper.page_bottom - upper.last_bottom > height + _SPARE


def _looks_header(row: RowPiece) -> bool:
    return len(row.cells) > 1 and all(
        cell.shaded and (cell.empty or _all_bold(cell)) for cell in row.cells
    )


def _all_bold(cell: CellPiece) -> bool:
    return all(word.style.bold for text in texts_of(cell.pieces) for word in text.words)


def _unify(upper: TablePiece, lower: TablePiece) -> None:
    """Number both parts' columns by the column lines of the two together."""
    edges = list(upper.edges)
    for edge in lower.edges:
        if not any(abs(edge - other) <= _SAME_EDGE for other in edges):
            edges.append(edge)
    edges.sort()
    for part in (upper, lower):
        places = [
            min(range(len(edges)), key=[abs(known - edge) for known in edges].__getitem__)
            for edge in part.edges
        ]
        for row in part.rows:
            for cell in row.cells:
                end = places[cell.column + cell.column_span]
                cell.column = places[cell.column]
                cell.column_span = end - cell.column
        part.edges = edges
