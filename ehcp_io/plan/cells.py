"""Where in the tables of the source a unit stood: table, row and column."""

from collections.abc import Sequence

from ehcp_io.plan.units import TableCell, Unit

_IN_CELL = 3  # steps of a path down to a cell: the table, the row, the column
TableKey = tuple[str, int]
"""The part of the source, and the number of the table in it."""
RowKey = tuple[str, int, int]
"""The same, with the number of the row."""
InnerKey = tuple[str, tuple[int, ...]]
"""The part of the source, and the path to a table in it, which may stand in another's cell."""


def table_of(unit: Unit) -> TableKey | None:
    """The table of the source in a cell of which the unit stood."""
    row = row_of(unit)
    return row[:2] if row is not None else None


def row_of(unit: Unit) -> RowKey | None:
    """The row of that table."""
    source = unit.source
    if source is None or len(source.path) < _IN_CELL:
        return None
    return source.part, source.path[0], source.path[1]


def column_of(unit: Unit) -> int:
    """The column of that table, from 0; -1 where the unit stood in none."""
    source = unit.source
    return source.path[2] if source is not None and len(source.path) >= _IN_CELL else -1


def data_tables(units: Sequence[Unit]) -> dict[InnerKey, tuple[int, ...]]:
    """The tables of which nothing but cells was made: scores, attainment, medicines, a timetable.

    By table, the places of its cells among ``units``, row by row. The first row is the heads.
    """
    found: dict[InnerKey, list[int]] = {}
    for place, unit in enumerate(units):
        table = inner_table_of(unit)
        if table is not None:
            found.setdefault(table, []).append(place)
    return {table: tuple(places) for table, places in found.items() if _measures(units, places)}


def _measures(units: Sequence[Unit], places: Sequence[int]) -> bool:
    cells = [unit for place in places if isinstance(unit := units[place], TableCell)]
    several = len({cell.row for cell in cells}) > 1 and len({cell.column for cell in cells}) > 1
    return several and len(cells) == len(places)


def inner_table_of(unit: Unit) -> InnerKey | None:
    """The innermost table in a cell of which the unit stood."""
    source = unit.source
    if source is None or len(source.path) <= _IN_CELL:
        return None
    return source.part, source.path[:-_IN_CELL]
