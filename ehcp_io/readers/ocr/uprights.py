"""Short uprights of tables that a scan lost, put back where words stand to either side of them.

A line between two cells of one low row is soon too faint, or too like the grey behind it, to be
seen. The other rows show where it stood: where no word crosses that place, and what stands behind
it begins where the column's other words do, there are two cells.
"""

from collections.abc import Iterator, Sequence

from ehcp_io.readers.layout.geometry import PageContent, Rule
from ehcp_io.readers.layout.grid import Grid, GridCell
from ehcp_io.readers.layout.tables import page_nests
from ehcp_io.readers.ocr.faint import every_grid
from ehcp_io.readers.ocr.reading import Page, Seen

_APART = 0.9
_SAME = 3.2
_FEWEST = 2
_THIN = 0.5


def complete_uprights(page: Page) -> None:
    """Add the uprights that such rows lack."""
    content = PageContent(
        page.number, page.width, page.height, rules=[Rule(*rule) for rule in page.rules]
    )
    for grid in every_grid(page_nests(content)):
        if len(grid.columns) > 2:
            page.rules.extend(_lost(grid, page.words))


def _lost(grid: Grid, words: Sequence[Seen]) -> Iterator[tuple[float, float, float, float, float]]:
    held = {id(cell): _within(cell, words) for cell in grid.cells}
    for cell in grid.cells:
        if cell.row_span > 1:
            continue
        for column in range(cell.column + 1, cell.column + cell.column_span):
            x = grid.columns[column]
            lefts = [
                min(word.left for word in inside)
                for other in grid.cells
                if other.column == column and (inside := held[id(other)])
            ]
            if _stand_apart(held[id(cell)], x, lefts):
                yield (x, cell.box.top, x, cell.box.bottom, _THIN)


def _within(cell: GridCell, words: Sequence[Seen]) -> list[Seen]:
    return [
        word
        for word in words
        if cell.box.holds((word.left + word.right) / 2, (word.top + word.bottom) / 2)
    ]


def _stand_apart(inside: Sequence[Seen], x: float, lefts: Sequence[float]) -> bool:
    """Whether words stand clear of one another before and behind ``x``, as ``lefts`` begin."""
    before = [word for word in inside if word.right <= x]
    behind = [word for word in inside if word.left >= x]
    if not before or not behind or len(before) + len(behind) < len(inside):
        return False
    start = min(word.left for word in behind)
    gap = start - max(word.right for word in before)
    level = sum(abs(left - start) <= _SAME for left in lefts)
    return gap > _APART * max(word.size for word in inside) and level >= _FEWEST
