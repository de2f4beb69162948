"""Tables (ODF 9.1): header rows, spans, and the cells that spans cover."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from ehcp_io.readers.odt.context import Context
from ehcp_io.readers.odt.names import TABLE, number
from ehcp_io.readers.odt.styles import Styles
from ehcp_io.readers.wordml import Change
from ehcp_io.readers.wordml.grids import CellLook, RowDraft, new_cell, table

_ROW, _CELL, _COVERED = TABLE + "table-row", TABLE + "table-cell", TABLE + "covered-table-cell"
_HEADER_ROWS = TABLE + "table-header-rows"
_GROUPS = frozenset({_HEADER_ROWS, TABLE + "table-rows", TABLE + "table-row-group"})
_STYLE = TABLE + "style-name"
_MAX_SPAN = 1_000
_MAX_REPEATS = 100
ReadCell = Callable[[etree._Element, etree._Element], None]


def read_table(
    element: etree._Element,
    context: Context,
    styles: Styles,
    changes: Sequence[Change],
    read_cell: ReadCell,
) -> etree._Element | None:
    """The ``w:tbl`` of a ``table:table``; None where it has no row."""
    grid = _Grid(context, styles, read_cell)
    for row, is_header in _rows(element, in_header=False):
        for _ in range(max(1, number(row, TABLE + "number-rows-repeated", 1, _MAX_REPEATS))):
            grid.row(row, changes, is_header=is_header)
    return table(grid.rows) if grid.rows else None


def _rows(element: etree._Element, *, in_header: bool) -> Iterator[tuple[etree._Element, bool]]:
    for child in element:
        if child.tag == _ROW:
            yield child, in_header
        elif child.tag in _GROUPS:
            yield from _rows(child, in_header=in_header or child.tag == _HEADER_ROWS)


class _Grid:
    """The rows read so far, and the cells that go on below by their column."""

    def __init__(self, context: Context, styles: Styles, read_cell: ReadCell) -> None:
        self.context = context
        self.styles = styles
        self.read_cell = read_cell
        self.rows: list[RowDraft] = []
        self._below: dict[int, tuple[int, int]] = {}

    def row(self, element: etree._Element, changes: Sequence[Change], *, is_header: bool) -> None:
        """Add a ``table:table-row``."""
        draft = RowDraft(header=is_header, changes=changes)
        column, covered_to = 0, 0
        for cell in element.iterchildren(_CELL, _COVERED):
            for _ in range(
                max(1, number(cell, TABLE + "number-columns-repeated", 1, _MAX_REPEATS))
            ):
                if column >= covered_to:
                    span = self._cell(cell, element, draft, column)
                    covered_to = column + span
                column += 1
        self.rows.append(draft)

    def _cell(
        self, element: etree._Element, row: etree._Element, draft: RowDraft, column: int
    ) -> int:
        """Add a cell; how many columns it takes."""
        self.context.draft.limits.count_cell()
        made = new_cell()
        if element.tag == _COVERED:
            span, rows = self._below.pop(column, (1, 0))
            if rows > 1:
                self._below[column] = span, rows - 1
            down = "continue" if rows else ""
            if not rows:
                self.read_cell(element, made)
            draft.cells.append((CellLook(span, down), made))
            return span
        span = max(1, number(element, TABLE + "number-columns-spanned", 1, _MAX_SPAN))
        rows = max(1, number(element, TABLE + "number-rows-spanned", 1, _MAX_SPAN))
        self._below.pop(column, None)
        if rows > 1:
            self._below[column] = span, rows - 1
        self.read_cell(element, made)
        fill = self.styles.fill(element.get(_STYLE), row.get(_STYLE))
        draft.cells.append((CellLook(span, "restart" if rows > 1 else "", fill), made))
        return span
