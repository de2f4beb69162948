"""Tables of the original that are printed as tables again, row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ehcp_io.plan.units import Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Place, Row
from ehcp_io.writers.outline.cells import column_of, row_of
from ehcp_io.writers.outline.desk import Desk

Placed = Sequence[tuple[str, Unit]]
_FEWEST_COLUMNS = 3
"""Two columns are labels and their values."""
_MOST_COLUMNS = 6
_NARROWEST, _WIDEST = 10, 40
"""Letters of a column's longest word that count at least, and at most."""


def is_grid(placed: Placed) -> bool:
    """Whether units of one table stand in several columns: contacts, boxes to tick, a budget."""
    widths = [
        len({column_of(unit) for _, unit in row})
        for _, row in groupby(placed, lambda e: row_of(e[1]))
    ]
    used = {column_of(unit) for _, unit in placed}
    wide = sum(width >= _FEWEST_COLUMNS for width in widths)
    return len(widths) > 1 and wide * 2 >= len(widths) and len(used) <= _MOST_COLUMNS


def as_grid(desk: Desk, placed: Placed, place: Place, title: str) -> Iterator[Block]:
    """The table, its first row as the heads; each unit in its row and column.

    A first row of one cell is the table's own title, and stands over it.
    """
    if len(placed) > 1 and row_of(placed[0][1]) != row_of(placed[1][1]):
        for line in desk.lines(*placed[0], place):
            yield replace(line, style="Ehcp Label", apart=True)
        placed = placed[1:]
    columns = sorted({column_of(unit) for _, unit in placed})
    rows: list[Row] = []
    for number, (_, group) in enumerate(groupby(placed, lambda each: row_of(each[1]))):
        row = list(group)
        cells: dict[int, list[Line]] = {column: [] for column in columns}
        for base, unit in row:
            cells[column_of(unit)] += desk.lines(base, unit, place)
        rows.append(Row(tuple(tuple(cells[column]) for column in columns), header=not number))
    yield Grid(title, tuple(_width(placed, column) for column in columns), tuple(rows))


def _width(placed: Placed, column: int) -> int:
    """A column's share of the page: its longest word fits, an address for e-mail too."""
    texts = [unit.text for _, unit in placed if column_of(unit) == column]
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return min(max(longest, _NARROWEST), _WIDEST)
