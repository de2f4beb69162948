"""Tables that measure or list, as a party would have them: cell by cell, row by row.

A dose stands in its row and its column or it says nothing: a new row is a row of the same table,
and of a row that goes every cell goes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ehcp_io.compare.item import RECORDS, Item
from ehcp_io.compare.rows import columns
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan
from ehcp_io.plan.cells import RowKey, column_of, data_tables, row_of
from ehcp_io.plan.units import TableCell, Unit, UnitSource

_APART, _EACH_SIDE = 1000, 10000
"""Rows and columns that are new are numbered from here, behind those of any table."""


@dataclass(frozen=True, slots=True)
class CellAt:
    """Where a new cell stands in a table of the base; ``of`` is its row, as it is compared."""

    source: UnitSource | None
    row: int
    column: int
    of: str


class Tables:
    """The cells of a plan's tables that measure, by the id of any unit in them."""

    def __init__(self, plan: Plan) -> None:
        self._tables: dict[str, list[TableCell]] = {}
        self._beside: dict[str, list[TableCell]] = {}
        self._units: dict[str, Unit] = {}
        for section in plan.sections.values():
            units = section.content
            self._units |= {unit.id: unit for unit in units}
            self._beside |= _references(units)
            for places in data_tables(units).values():
                cells = [each for place in places if isinstance(each := units[place], TableCell)]
                self._tables |= {cell.id: cells for cell in cells}

    def table(self, key: str) -> list[TableCell]:
        """All units of the table in which a unit stands."""
        return self._tables.get(key, [])

    def row(self, key: str) -> list[TableCell]:
        """Those of its row."""
        own = next((cell for cell in self.table(key) if cell.id == key), None)
        return [cell for cell in self.table(key) if own is not None and cell.row == own.row]

    def cell(self, key: str) -> list[TableCell]:
        """Those of its cell."""
        own = next((cell for cell in self.table(key) if cell.id == key), None)
        return [cell for cell in self.row(key) if own is not None and cell.column == own.column]

    def row_beside(
        self, behind: str | None, other: "Tables", item: Item, number: int
    ) -> tuple[CellAt | None, list[tuple[Item, CellAt]]]:
        """A row of its own for a new record of ``other``, with the codes that stand in its row.

        Nothing where the record behind which it is put has none in the same columns.
        """
        key, letter = item.id, item.section
        near, unit = self._units.get(behind or ""), other._units.get(key)
        mine, theirs = self._beside.get(behind or "", []), other._beside.get(key, [])
        if (
            near is None
            or unit is None
            or not theirs
            or list(map(column_of, mine)) != list(map(column_of, theirs))
        ):
            return None, []
        row = _APART + number
        own = CellAt(_at(near.source, row, column_of(unit)), row, column_of(unit), key)
        codes = []
        for each in theirs:
            at = CellAt(_at(near.source, row, column_of(each)), row, column_of(each), unit.text)
            codes.append((Item(letter, each.id, each.kind, each.text), at))
        return own, codes

    def names(self) -> dict[str, str]:
        """What the row of each cell is of, which its first cell says; of a first cell nothing."""
        firsts = {key: self.row(key)[0] for key in self._tables}
        return {key: first.text if first.id != key else "" for key, first in firsts.items()}

    def heads(self, key: str) -> list[TableCell]:
        """Those of the table's first row."""
        table = self.table(key)
        return [cell for cell in table if cell.row == table[0].row]


def of_side(at: CellAt, side: int) -> CellAt:
    """The same, in rows and columns that are that side's own where they are new."""
    row, column = (
        number + side * _EACH_SIDE if number >= _APART else number for number in (at.row, at.column)
    )
    return replace(at, row=row, column=column, source=_at(at.source, row, column))


def _references(units: Sequence[Unit]) -> dict[str, list[TableCell]]:
    """The codes in the row of each record ("4", "E2"), by the record's id."""
    rows: dict[RowKey, list[TableCell]] = {}
    for unit in units:
        row = row_of(unit)
        if row is not None and isinstance(unit, TableCell) and _CODE.fullmatch(unit.text.strip()):
            rows.setdefault(row, []).append(unit)
    return {
        unit.id: rows[row]
        for unit in units
        if unit.kind in RECORDS and (row := row_of(unit)) in rows
    }


def codes_of(plan: Plan) -> set[str]:
    """The ids of cells that only number a record or name another: they say nothing alone."""
    measured = Tables(plan).names()
    return {
        unit.id
        for unit in plan.units()
        if isinstance(unit, TableCell)
        and unit.id not in measured
        and _CODE.fullmatch(unit.text.strip())
    }


_CODE = re.compile(r"(?:[A-Z]{0,3}\d[\d.]*[a-z]?(?:\s*(?:,|and|&)\s*)?)+")


def side_by_side(was: Item, now: Item) -> Iterator[tuple[Item | None, Item | None]]:
    """The cells of one row; what stands in one column under another head too."""
    gone: dict[int, Item] = {}
    come: dict[int, Item] = {}
    for before, after in columns(was.cells, now.cells):
        if before is not None and after is not None:
            yield before, after
        elif before is not None:
            gone[before.place] = before
        elif after is not None:
            come[after.place] = after
    yield from ((cell, come.pop(column, None)) for column, cell in gone.items())
    yield from ((None, cell) for cell in come.values())


def heads_that_changed(
    before: Item, after: Item, base: Tables, proposed: Tables
) -> Iterator[tuple[str, str]]:
    """The head over a cell, where another stands over it now: its id, and what it says now."""
    if not before.head or essence(before.head) == essence(after.head):
        return
    old = [cell for cell in base.heads(before.id) if cell.column == before.place]
    new = [cell for cell in proposed.heads(after.id) if cell.column == after.place]
    if old and new:
        yield old[0].id, " ".join(cell.text for cell in new)


def new_row(
    units: list[TableCell], base: list[TableCell], number: int, item: Item
) -> Iterator[tuple[Item, CellAt]]:
    """The cells of a row that is new in a table of the base, or in one that is new itself."""
    for unit in units:
        column, row = unit.column, _APART + number if base else unit.row
        source = _at(base[0].source, row, column) if base else _elsewhere(unit.source)
        yield _alone(item, unit), CellAt(source, row, column, f"{item.essence}|{column}")


def new_cell(after: Item, row: list[TableCell], proposed: Tables) -> Iterator[tuple[Item, CellAt]]:
    """A cell of a row that stays, in a column that is new."""
    for unit in proposed.cell(after.id):
        here, column = row[0], _APART + unit.column
        source = _at(here.source, here.row, column)
        yield _alone(after, unit), CellAt(source, here.row, column, f"{after.head}|{here.id}")


def _alone(item: Item, unit: TableCell) -> Item:
    return replace(item, id=unit.id, text=unit.text, cells=(), kind=unit.kind)


def _at(source: UnitSource | None, row: int, column: int) -> UnitSource | None:
    if source is None:
        return None
    return source.model_copy(update={"path": (*source.path[:-3], row, column, 0), "box": None})


def _elsewhere(source: UnitSource | None) -> UnitSource | None:
    """The place of a table that is new: no table of the base has it."""
    if source is None:
        return None
    return source.model_copy(update={"path": (_APART + source.path[0], *source.path[1:])})
