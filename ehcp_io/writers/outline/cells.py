"""Where in the tables of the source a unit stood: table, row and column."""

from ehcp_io.plan.units import Unit

_IN_CELL = 3  # steps of a path down to a cell: the table, the row, the column
TableKey = tuple[str, int]
"""The part of the source, and the number of the table in it."""
RowKey = tuple[str, int, int]
"""The same, with the number of the row."""


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
