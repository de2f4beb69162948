"""Networks of rules to grids: cells with their spans, sides left open at a page break closed.

The lines cut the network's outline into small boxes; boxes with no line between them are one
cell. What is joined to the outside is no cell.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from ehcp_io.readers.layout.geometry import Box, Word
from ehcp_io.readers.layout.regions import Lines, find_regions, peel_frames, rectangles
from ehcp_io.readers.layout.rules import SNAP, Network, Span

_OPEN_SIDE = 8.0
_MOST_BOXES = 40_000


@dataclass(slots=True)
class GridCell:
    """One cell: its first row and column, how many it takes, and its outline."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(slots=True)
class Grid:
    """A ruled table as drawn on one page. ``open_top`` and ``open_bottom``: no line closes it."""

    columns: list[float]
    rows: list[float]
    cells: list[GridCell]
    open_top: bool = False
    open_bottom: bool = False
    _at: dict[tuple[int, int], GridCell] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    self._at[row, column] = cell

    @property
    def box(self) -> Box:
        """Its outline."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])

    def cells_from(self, row: int) -> list[GridCell]:
        """The cells that begin in this row, left to right."""
        return sorted(
            (cell for cell in self.cells if cell.row == row), key=lambda cell: cell.column
        )

    def holds(self, word: Word) -> bool:
        """Whether the middle of the word lies in one of the cells."""
        return self.cell_at(word.centre, word.middle) is not None

    def cell_at(self, x: float, y: float) -> GridCell | None:
        """The cell that holds the point."""
        return self._at.get((bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1))


def make_grids(network: Network) -> list[Grid]:
    """The grids that the network's lines draw; none where they enclose nothing.

    There are several where the lines of a nested table touch those of the cell around it, as
    they do at a page break.
    """
    across, down = list(network.across), list(network.down)
    open_top, open_bottom = _close_sides(across, down)
    rows = _positions(across)
    columns = _positions(down)
    height, width = len(rows) - 1, len(columns) - 1
    if height < 1 or width < 1 or height * width > _MOST_BOXES:
        return []
    regions = find_regions(Lines(across, rows, columns), Lines(down, columns, rows), height, width)
    grids = []
    for layer in peel_frames(regions, columns):
        cells = [_cell(part, rows, columns) for region in layer for part in rectangles(region)]
        if cells:
            grids.append(_grid(cells, rows, columns, open_top, open_bottom))
    return grids


def _grid(
    cells: list[GridCell],
    rows: list[float],
    columns: list[float],
    open_top: bool,
    open_bottom: bool,
) -> Grid:
    """A grid of just the rows and columns at which one of its cells begins or ends."""
    used_rows = sorted({edge for cell in cells for edge in (cell.row, cell.row + cell.row_span)})
    used = sorted(
        {edge for cell in cells for edge in (cell.column, cell.column + cell.column_span)}
    )
    for cell in cells:
        end_row, end = cell.row + cell.row_span, cell.column + cell.column_span
        cell.row, cell.column = used_rows.index(cell.row), used.index(cell.column)
        cell.row_span = used_rows.index(end_row) - cell.row
        cell.column_span = used.index(end) - cell.column
    return Grid(
        rows=[rows[index] for index in used_rows],
        columns=[columns[index] for index in used],
        cells=cells,
        open_top=open_top,
        open_bottom=open_bottom,
    )


def _positions(spans: list[Span]) -> list[float]:
    positions: list[float] = []
    for at in sorted(span.at for span in spans):
        if not positions or at - positions[-1] > SNAP:
            positions.append(at)
    return positions


def _close_sides(across: list[Span], down: list[Span]) -> tuple[bool, bool]:
    """Add the outer lines that an open-sided table leaves out; say whether top or foot was open.

    A table cut by the page break may have no line at the page's foot, and some house styles draw
    no outer uprights; then at least two lines run on beyond the last crossing line, to one
    position.
    """
    first_level, last_level = min(s.at for s in across), max(s.at for s in across)
    first_down, last_down = min(s.at for s in down), max(s.at for s in down)
    top = _common_end([s.start for s in down if s.start < first_level - _OPEN_SIDE], min)
    foot = _common_end([s.end for s in down if s.end > last_level + _OPEN_SIDE], max)
    left = _common_end([s.start for s in across if s.start < first_down - _OPEN_SIDE], min)
    right = _common_end([s.end for s in across if s.end > last_down + _OPEN_SIDE], max)
    start = left if left is not None else first_down
    end = right if right is not None else last_down
    across.extend(Span(at, start, end) for at in (top, foot) if at is not None)
    begin = top if top is not None else first_level
    finish = foot if foot is not None else last_level
    down.extend(Span(at, begin, finish) for at in (left, right) if at is not None)
    return top is not None, foot is not None


def _common_end(ends: list[float], outermost: Callable[[list[float]], float]) -> float | None:
    """Where the lines end that reach farthest, if two or more end there."""
    if len(ends) < 2:
        return None
    end = outermost(ends)
    return end if sum(1 for other in ends if abs(other - end) <= SNAP) >= 2 else None


def _cell(part: list[tuple[int, int]], rows: list[float], columns: list[float]) -> GridCell:
    first_row, last_row = min(row for row, _ in part), max(row for row, _ in part)
    first, last = min(column for _, column in part), max(column for _, column in part)
    return GridCell(
        row=first_row,
        column=first,
        row_span=last_row - first_row + 1,
        column_span=last - first + 1,
        box=Box(columns[first], rows[first_row], columns[last + 1], rows[last_row + 1]),
    )
