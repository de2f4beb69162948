"""Tables of the original that are printed as tables again, row by row."""

from collections.abc import Sequence
from itertools import groupby

from ehcp_io.plan.units import Unit
from ehcp_io.writers.outline.blocks import Grid, Line, Place, Row
from ehcp_io.writers.outline.desk import Desk

Placed = Sequence[tuple[str, Unit]]
_FEWEST_COLUMNS = 3
"""Two columns are labels and their values."""
_MOST_COLUMNS = 6


def table_of(unit: Unit) -> tuple[str | None, int] | None:
    """The table of the source that a unit stood in."""
    if unit.source is None or len(unit.source.path) < 3:
        return None
    return unit.source.part, unit.source.path[0]


def is_grid(placed: Placed, columns: int = _FEWEST_COLUMNS, rows: int = 2) -> bool:
    """Whether units of one table stand in several columns: contacts, boxes to tick, a budget."""
    widths = [
        len({_column(unit) for _, unit in row}) for _, row in groupby(placed, lambda e: _row(e[1]))
    ]
    used = {_column(unit) for _, unit in placed}
    wide = sum(width >= columns for width in widths)
    return len(widths) >= rows and wide * 2 >= len(widths) and len(used) <= _MOST_COLUMNS


def as_grid(desk: Desk, placed: Placed, place: Place, title: str) -> Grid:
    """The table, its first row as the heads; each unit in its row and column."""
    columns = sorted({_column(unit) for _, unit in placed})
    rows: list[Row] = []
    for number, (_, group) in enumerate(groupby(placed, lambda each: _row(each[1]))):
        row = list(group)
        cells: dict[int, list[Line]] = {column: [] for column in columns}
        for base, unit in row:
            cells[_column(unit)] += desk.lines(base, unit, place)
        rows.append(Row(tuple(tuple(cells[column]) for column in columns), header=not number))
    return Grid(title, (1,) * len(columns), tuple(rows))


def _row(unit: Unit) -> int:
    return unit.source.path[1] if unit.source is not None else -1


def _column(unit: Unit) -> int:
    return unit.source.path[2] if unit.source is not None else -1
