"""Tables (17.4): rows and cells through every wrapper, merged cells once with their spans."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from ehcp_io.document import Block, Cell, Location, Row, Table
from ehcp_io.readers.word.alternates import chosen_branch
from ehcp_io.readers.word.changes import TRACKED
from ehcp_io.readers.word.controls import read_control
from ehcp_io.readers.word.names import (
    ALTERNATE,
    SDT,
    SDT_CONTENT,
    TC,
    TR,
    VAL,
    W,
    as_number,
    by_name,
    first,
    head,
    is_on,
)
from ehcp_io.readers.word.reading import Reading
from ehcp_io.readers.word.setting import Setting
from ehcp_io.readers.word.table_styles import TableLook, is_filled

_WRAPPERS = frozenset({W + "customXml", W + "smartTag", W + "bdo", W + "dir"})
_TC_PR = W + "tcPr"
_MAX_SPAN = 1_000
"""Word stops at 63 columns; a hostile file does not."""

ReadCell = Callable[[etree._Element, tuple[int, ...], Setting], tuple[Block, ...]]
Properties = dict[object, etree._Element]


@dataclass(slots=True)
class _Draft:
    """A cell while its rows are still being counted."""

    column: int
    span: int
    blocks: tuple[Block, ...]
    shaded: bool
    rows: int = 1

    def cell(self) -> Cell:
        return Cell(
            blocks=self.blocks,
            column=self.column,
            column_span=self.span,
            row_span=self.rows,
            shaded=self.shaded,
        )


@dataclass(slots=True)
class _RowDraft:
    """A row while its cells are being read; ``open`` are those that may go on below."""

    number: int
    column: int
    cells: list[_Draft]
    open: dict[int, _Draft]
    header: bool = False


class _Grid:
    """The rows read so far, and the cells that are still open downwards, by their column."""

    def __init__(
        self, reading: Reading, location: Location, look: TableLook | None, read_cell: ReadCell
    ) -> None:
        self.reading = reading
        self.path = location.path
        self.look = look
        self.read_cell = read_cell
        self.rows: list[_RowDraft] = []

    def row(self, element: etree._Element, setting: Setting, *, is_last: bool) -> None:
        """Add one ``w:tr``."""
        properties = by_name(first(element, W + "trPr"))
        inner = self.reading.changes.enter_holder(properties.values(), setting)
        if inner is None:
            return
        if _flag(properties, "hidden"):
            inner = replace(inner, hidden=True)
        row = _RowDraft(len(self.rows), _value(properties, "gridBefore", 0), [], {})
        row.header = _flag(properties, "tblHeader") and (not self.rows or self.rows[-1].header)
        cells = list(_unwrapped(element, TC, inner, self.reading))
        for index, (cell, cell_setting) in enumerate(cells):
            if self.look is not None:
                look = self.look.at(
                    firstRow=not self.rows,
                    lastRow=is_last,
                    firstCol=index == 0,
                    lastCol=index == len(cells) - 1,
                )
                cell_setting = replace(cell_setting, table_look=look)
            self.cell(cell, cell_setting, row)
        self.rows.append(row)

    def cell(self, element: etree._Element, setting: Setting, row: _RowDraft) -> None:
        """Add one ``w:tc`` to a row."""
        properties = by_name(head(element, _TC_PR))
        inner = self.reading.changes.enter_holder(properties.values(), setting)
        if inner is None:
            return
        column, span = row.column, max(1, _value(properties, "gridSpan", 1))
        down, across = _merge(properties, "vMerge"), _merge(properties, "hMerge")
        above = self.rows[-1].open.get(column) if self.rows and down == "continue" else None
        row.column += span
        path = (*self.path, row.number, column)
        if above is not None and above.span == span:
            above.rows += 1
            row.open[column] = above
            # Word never shows what a cell holds that is merged into the one above or before.
            self.read_cell(element, path, replace(inner, hidden=True))
        elif across == "continue" and row.cells:
            row.cells[-1].span += span
            self.read_cell(element, path, replace(inner, hidden=True))
        else:
            blocks = self.read_cell(element, path, inner)
            draft = _Draft(column, span, blocks, self._is_shaded(properties, inner))
            row.cells.append(draft)
            if down is not None:
                row.open[column] = draft

    def _is_shaded(self, properties: Properties, setting: Setting) -> bool:
        shade = properties.get(W + "shd")
        if shade is not None or setting.table_look is None:
            return is_filled(shade)
        return self.reading.table_styles.is_shaded(setting.table_look)


def read_table(
    element: etree._Element,
    reading: Reading,
    location: Location,
    setting: Setting,
    read_cell: ReadCell,
) -> Table | None:
    """Read one ``w:tbl``; None where no row of it stands."""
    look = reading.table_styles.look(first(element, W + "tblPr"))
    grid = _Grid(reading, location, look, read_cell)
    rows = list(_unwrapped(element, TR, setting, reading))
    for index, (row, inner) in enumerate(rows):
        grid.row(row, inner, is_last=index == len(rows) - 1)
    if not grid.rows:
        return None
    return Table(
        rows=tuple(
            Row(cells=tuple(draft.cell() for draft in row.cells), header=row.header)
            for row in grid.rows
        ),
        location=location,
    )


def _unwrapped(
    element: etree._Element, wanted: str, setting: Setting, reading: Reading
) -> Iterator[tuple[etree._Element, Setting]]:
    """The rows of a table or cells of a row, out of controls, custom XML and tracked changes."""
    for child in element:
        tag = child.tag
        if tag == wanted:
            yield child, setting
        elif tag == SDT:
            inner = setting.within(read_control(child, reading.bound_data))
            for content in child.iterchildren(SDT_CONTENT):
                yield from _unwrapped(content, wanted, inner, reading)
        elif tag in TRACKED:
            tracked = reading.changes.enter(child, setting)
            if tracked is not None:
                yield from _unwrapped(child, wanted, tracked, reading)
        elif tag == ALTERNATE:
            branch = chosen_branch(child)
            if branch is not None:
                yield from _unwrapped(branch, wanted, setting, reading)
        elif tag in _WRAPPERS:
            yield from _unwrapped(child, wanted, setting, reading)


def _value(properties: Properties, name: str, default: int) -> int:
    child = properties.get(W + name)
    value = default if child is None else as_number(child.get(VAL), default)
    return max(0, min(value, _MAX_SPAN))


def _flag(properties: Properties, name: str) -> bool:
    child = properties.get(W + name)
    return child is not None and is_on(child.get(VAL))


def _merge(properties: Properties, name: str) -> str | None:
    """``restart``, ``continue`` (also when the value is left out) or None (17.4.84)."""
    child = properties.get(W + name)
    return None if child is None else child.get(VAL) or "continue"
