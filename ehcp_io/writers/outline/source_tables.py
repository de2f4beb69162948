"""Tables of the original that are printed as tables again, row by row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ehcp_io.plan.cells import column_of, row_of
from ehcp_io.plan.units import Heading, TableCell, Unit
from ehcp_io.writers.outline.areas import area_named
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Place, Row, fixed
from ehcp_io.writers.outline.desk import Desk
from ehcp_io.writers.outline.wording import TABLE

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


def data_tables(desk: Desk, placed: Placed, place: Place) -> Iterator[Block]:
    """Those of the units that no line shows yet, each with its section's letter and its heading."""
    for base, unit in placed:
        table = desk.data_table(base, unit) if base not in desk.shown else ()
        if table:
            yield replace(fixed(TABLE.format(place.section), "Ehcp Label", place), apart=True)
            for at, above in _heading_over(desk, table[0]):
                lines = desk.lines(at, above, place)
                yield from (replace(line, style="Ehcp Label") for line in lines)
            yield from as_data_grid(desk, table, place)


def _heading_over(desk: Desk, first: tuple[str, Unit]) -> Placed:
    """The heading right over a table, but for an area's, under which the table stands anyway."""
    units = desk.units(first[0].split(".")[1])
    return [
        (base, unit)
        for base, unit in units[: units.index(first)][-1:]
        if isinstance(unit, Heading) and base not in desk.shown and not area_named(unit.text)
    ]


def as_data_grid(desk: Desk, table: Placed, place: Place) -> Iterator[Block]:
    """A table that measures or lists, as it was printed."""
    cells = [(base, unit) for base, unit in table if isinstance(unit, TableCell)]
    rows = [list(row) for _, row in groupby(cells, lambda each: each[1].row)]
    parted = [[(base, unit, unit.column) for base, unit in row] for row in rows]
    yield _grid(desk, parted, replace(place, adds="continued"), TABLE.format(place.section))


def as_grid(desk: Desk, placed: Placed, place: Place, title: str) -> Iterator[Block]:
    """The table, its first row as the heads; each unit in its row and column.

    A first row of one cell is the table's own title, and stands over it.
    """
    if len(placed) > 1 and row_of(placed[0][1]) != row_of(placed[1][1]):
        for line in desk.lines(*placed[0], place):
            yield replace(line, style="Ehcp Label", apart=True)
        placed = placed[1:]
    rows = [list(row) for _, row in groupby(placed, lambda each: row_of(each[1]))]
    parted = [[(base, unit, column_of(unit)) for base, unit in row] for row in rows]
    yield _grid(desk, parted, place, title)


def _grid(
    desk: Desk, rows: Sequence[Sequence[tuple[str, Unit, int]]], place: Place, title: str
) -> Grid:
    """A grid of rows of units, each with its column."""
    every = [each for row in rows for each in row]
    columns = sorted({column for _, _, column in every})
    made: list[Row] = []
    for number, row in enumerate(rows):
        cells: dict[int, list[Line]] = {column: [] for column in columns}
        for base, unit, column in row:
            lines = desk.lines(base, unit, place)
            cells[column] += lines if number else map(_as_head, lines)
        made.append(Row(tuple(tuple(cells[column]) for column in columns), header=not number))
    texts = ([unit.text for _, unit, at in every if at == column] for column in columns)
    return Grid(title, tuple(map(_width, texts)), tuple(made))


def _as_head(line: Line) -> Line:
    return replace(line, style="Ehcp Label")


def _width(texts: Sequence[str]) -> int:
    """A column's share of the page: its longest word fits, an address for e-mail too."""
    longest = max((len(word) for text in texts for word in text.split()), default=0)
    return min(max(longest, _NARROWEST), _WIDEST)
