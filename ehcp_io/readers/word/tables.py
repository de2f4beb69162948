"""Tables (17.4): rows and cells through every wrapper, merged cells once with their spans."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from ehcp_io.document import Block, Cell, Location, Row, Table
from ehcp_io.readers.word.alternates import chosen_branch
from ehcp_io.readers.word.changes import TRACKED, Setting
from ehcp_io.readers.word.controls import read_control
from ehcp_io.readers.word.names import ALTERNATE, SDT, SDT_CONTENT, TC, TR, VAL, W, as_number, is_on
from ehcp_io.readers.word.reading import Reading

_WRAPPERS = frozenset({W + "customXml", W + "smartTag", W + "bdo", W + "dir"})
_TC_PR, _TR_PR = W + "tcPr", W + "trPr"
_MAX_SPAN = 1_000
"""Word stops at 63 columns; a hostile file does not."""

ReadCell = Callable[[etree._Element, tuple[int, ...], Setting], tuple[Block, ...]]


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


class _Grid:
    """The rows read so far, and the cells that are still open downwards, by their column."""

    def __init__(self, reading: Reading, location: Location, read_cell: ReadCell) -> None:
        self.reading = reading
        self.location = location
        self.read_cell = read_cell
        self.rows: list[tuple[list[_Draft], bool]] = []
        self.open: dict[int, _Draft] = {}

    def row(self, element: etree._Element, setting: Setting) -> None:
        """Add one ``w:tr``."""
        properties = element.find(_TR_PR)
        inner = self.reading.changes.enter_holder(properties, setting)
        if inner is None:
            return
        if _flag(properties, "hidden"):
            inner = replace(inner, hidden=True)
        drafts: list[_Draft] = []
        column = _value(properties, "gridBefore", 0)
        still_open: dict[int, _Draft] = {}
        for cell, cell_setting in _unwrapped(element, TC, inner, self.reading):
            column = self.cell(cell, cell_setting, column, drafts, still_open)
        self.open = still_open
        is_header = _flag(properties, "tblHeader") and all(header for _, header in self.rows)
        self.rows.append((drafts, is_header))

    def cell(
        self,
        element: etree._Element,
        setting: Setting,
        column: int,
        drafts: list[_Draft],
        still_open: dict[int, _Draft],
    ) -> int:
        """Add one ``w:tc`` at ``column``; the column after it."""
        properties = element.find(_TC_PR)
        inner = self.reading.changes.enter_holder(properties, setting)
        if inner is None:
            return column
        span = min(_value(properties, "gridSpan", 1) or 1, _MAX_SPAN)
        down, across = _merge(properties, "vMerge"), _merge(properties, "hMerge")
        above = self.open.get(column) if down == "continue" else None
        if above is not None and above.span == span:
            above.rows += 1
            still_open[column] = above
            # Word never shows what a cell holds that is merged into the one above.
            self._read(element, column, replace(inner, hidden=True))
        elif across == "continue" and drafts:
            drafts[-1].span += span
            self._read(element, column, replace(inner, hidden=True))
        else:
            blocks = self._read(element, column, inner)
            draft = _Draft(column, span, blocks, _is_shaded(properties))
            drafts.append(draft)
            if down is not None:
                still_open[column] = draft
        return column + span

    def _read(self, element: etree._Element, column: int, setting: Setting) -> tuple[Block, ...]:
        path = (*self.location.path, len(self.rows), column)
        return self.read_cell(element, path, setting)


def read_table(
    element: etree._Element,
    reading: Reading,
    location: Location,
    setting: Setting,
    read_cell: ReadCell,
) -> Table | None:
    """Read one ``w:tbl``; None where no row of it stands."""
    grid = _Grid(reading, location, read_cell)
    for row, inner in _unwrapped(element, TR, setting, reading):
        grid.row(row, inner)
    if not grid.rows:
        return None
    rows = tuple(
        Row(cells=tuple(draft.cell() for draft in drafts), header=header)
        for drafts, header in grid.rows
    )
    return Table(rows=rows, location=location)


def _unwrapped(
    element: etree._Element, wanted: str, setting: Setting, reading: Reading
) -> Iterator[tuple[etree._Element, Setting]]:
    """The rows of a table or cells of a row, out of controls, custom XML and tracked changes."""
    for child in element:
        tag = child.tag
        if tag == wanted:
            yield child, setting
        elif tag == SDT:
            control = read_control(child)
            inner = replace(
                setting,
                placeholder=setting.placeholder or control.placeholder,
                check_box=control.check_box or setting.check_box,
            )
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


def _value(properties: etree._Element | None, name: str, default: int) -> int:
    child = None if properties is None else properties.find(W + name)
    value = default if child is None else as_number(child.get(VAL), default)
    return max(0, min(value, _MAX_SPAN))


def _flag(properties: etree._Element | None, name: str) -> bool:
    child = None if properties is None else properties.find(W + name)
    return child is not None and is_on(child.get(VAL))


def _merge(properties: etree._Element | None, name: str) -> str | None:
    """``restart``, ``continue`` (also when the value is left out) or None (17.4.84)."""
    child = None if properties is None else properties.find(W + name)
    return None if child is None else child.get(VAL) or "continue"


def _is_shaded(properties: etree._Element | None) -> bool:
    shade = None if properties is None else properties.find(W + "shd")
    if shade is None or shade.get(VAL) == "nil":
        return False
    fill = (shade.get(W + "fill") or "auto").lower()
    if fill not in ("auto", "ffffff"):
        return True
    return shade.get(VAL, "clear") not in ("clear", "nil")
