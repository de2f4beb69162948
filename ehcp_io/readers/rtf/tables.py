"""RTF's tables: rows that state the right edge of each cell, into cells of one grid."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from ehcp_io.readers.rtf.header import Header
from ehcp_io.readers.wordml import Change, TooMuchError
from ehcp_io.readers.wordml.grids import CellLook, RowDraft, new_cell, table
from ehcp_io.readers.wordml.limits import Limits

_MAX_LEVELS = 20
_MAX_CELLS = 400
_SAME_EDGE = 40
"""Twips (2 points) within which two edges are the same line, drawn by hand or rounded."""
_WIDTH = 1440
_GREY = "D9D9D9"


@dataclass(frozen=True, slots=True)
class CellDefinition:
    """What stands before a ``cellx``: merges and fill, and then its right edge."""

    right: int = 0
    across: bool = False
    down: str = ""
    fill: str = ""
    tracked: str = ""


@dataclass(slots=True)
class RowDefinition:
    """What a ``trowd`` begins."""

    left: int = 0
    header: bool = False
    cells: list[CellDefinition] = field(default_factory=list)
    pending: CellDefinition = CellDefinition()

    def word(self, name: str, number: int | None, header: Header) -> bool:
        """Take a control word of a row or a cell; whether it was one."""
        if name == "cellx":
            if len(self.cells) < _MAX_CELLS:
                self.cells.append(replace(self.pending, right=number or 0))
            self.pending = CellDefinition()
        elif name == "trleft":
            self.left = number or 0
        elif name == "trhdr":
            self.header = True
        elif name in ("clmrg", "clvmgf", "clvmrg"):
            self._merge(name)
        elif name in ("clcbpat", "rawclcbpat"):
            self.pending = replace(self.pending, fill=header.fill(number) or "")
        elif name in ("clshdng", "rawclshdng"):
            if number and not self.pending.fill:
                self.pending = replace(self.pending, fill=_GREY)
        elif name in ("clins", "cldel"):
            self.pending = replace(self.pending, tracked=f"cell{name[2:].capitalize()}")
        else:
            return False
        return True

    def _merge(self, name: str) -> None:
        if name == "clmrg":
            self.pending = replace(self.pending, across=True)
        else:
            down = "restart" if name == "clvmgf" else "continue"
            self.pending = replace(self.pending, down=down)

    def edges(self, count: int) -> list[int]:
        """The edges of ``count`` cells, the left one first; those not stated are made up."""
        found = [self.left]
        stated = [cell.right for cell in self.cells[:count]]
        stated += [
            (stated[-1] if stated else self.left) + _WIDTH * (n + 1)
            for n in range(count - len(stated))
        ]
        for right in stated:
            found.append(max(right, found[-1] + 1))
        return found


@dataclass(slots=True)
class _Row:
    definition: RowDefinition
    cells: list[etree._Element]
    changes: Sequence[Change]


@dataclass(slots=True)
class _Level:
    """One table: its rows so far, the cells of the row in the making and the cell being filled."""

    rows: list[_Row] = field(default_factory=list)
    cells: list[etree._Element] = field(default_factory=list)
    cell: etree._Element = field(default_factory=new_cell)

    @property
    def is_pending(self) -> bool:
        """Whether a row has been begun."""
        return bool(self.cells) or len(self.cell) > 0

    def end_cell(self) -> None:
        if len(self.cells) >= _MAX_CELLS:
            raise TooMuchError("a table in it has far more columns than any page holds")
        self.cells.append(self.cell)
        self.cell = new_cell()

    def end_row(self, definition: RowDefinition, changes: Sequence[Change]) -> None:
        if len(self.cell):
            self.end_cell()
        if self.cells:
            self.rows.append(_Row(definition, self.cells, changes))
        self.cells = []

    def element(self) -> etree._Element | None:
        """The finished table; None where there is nothing in it."""
        lines = _lines(self.rows)
        return table([_draft(row, lines) for row in self.rows]) if self.rows else None


class Tables:
    """The tables open at one place of a story, outermost first."""

    def __init__(self, container: etree._Element, limits: Limits) -> None:
        self._container = container
        self._levels: list[_Level] = []
        self._definitions: dict[int, RowDefinition] = {}
        self._limits = limits

    def place(self, block: etree._Element, level: int) -> None:
        """Put a block where it belongs, ``level`` tables deep."""
        self.settle(level)
        (self._levels[-1].cell if self._levels else self._container).append(block)

    def settle(self, level: int) -> None:
        """Open or close tables until ``level`` are open."""
        if level > _MAX_LEVELS:
            raise TooMuchError("its tables are nested too deeply")
        while len(self._levels) > level:
            done = self._levels.pop()
            if done.is_pending:
                done.end_row(self.definition(len(self._levels) + 1), ())
            if (made := done.element()) is not None:
                (self._levels[-1].cell if self._levels else self._container).append(made)
        while len(self._levels) < level:
            self._levels.append(_Level())

    def define(self, level: int) -> None:
        """Begin the definition of a row (``trowd``)."""
        self._definitions[min(level, _MAX_LEVELS)] = RowDefinition()

    def definition(self, level: int) -> RowDefinition:
        """The definition that holds for rows at a level."""
        return self._definitions.setdefault(min(level, _MAX_LEVELS), RowDefinition())

    def end_cell(self, level: int) -> None:
        """Finish a cell."""
        self._limits.count_cell()
        self.settle(level)
        self._levels[-1].end_cell()

    def end_row(self, level: int, changes: Sequence[Change]) -> None:
        """Finish a row."""
        self.settle(level)
        self._levels[-1].end_row(self.definition(level), changes)


def _lines(rows: Sequence[_Row]) -> list[int]:
    """The left edge of each grid line: edges that nearly meet are one."""
    found: list[int] = []
    for edge in sorted({edge for row in rows for edge in row.definition.edges(len(row.cells))}):
        if not found or edge - found[-1] > _SAME_EDGE:
            found.append(edge)
    return found


def _line(edge: int, lines: list[int]) -> int:
    """The number of the grid line that an edge lies on."""
    place = bisect_left(lines, edge)
    return place if place < len(lines) and lines[place] == edge else place - 1


def _draft(row: _Row, lines: list[int]) -> RowDraft:
    definition = row.definition
    places = [_line(edge, lines) for edge in definition.edges(len(row.cells))]
    made = RowDraft(before=places[0], header=definition.header, changes=row.changes)
    for number, cell in enumerate(row.cells):
        known = number < len(definition.cells)
        stated = definition.cells[number] if known else CellDefinition()
        span = max(1, places[number + 1] - places[number])
        if stated.across and made.cells:
            look, before = made.cells[-1]
            look.span += span
            # Programs leave nothing in a cell that is merged away; what is there is kept.
            before.extend(list(cell))
            continue
        changes = (Change(stated.tracked),) if stated.tracked else ()
        made.cells.append((CellLook(span, stated.down, stated.fill, changes), cell))
    return made
