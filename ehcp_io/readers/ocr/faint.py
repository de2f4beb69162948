"""Lines of a table too short or too faint to be found, looked for where its other cells have them.

A cell that goes over several rows or columns of its table may be several: between the letters E
and F on one dark margin only a hair line stands. Where the picture has one right there, from side
to side, it is a line of the table.
"""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from ehcp_io.readers.layout.geometry import PageContent, Rule
from ehcp_io.readers.layout.grid import Grid
from ehcp_io.readers.layout.nesting import Nest
from ehcp_io.readers.layout.tables import page_nests
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Page

_REACH, _THICKEST = 3.2, 2.6
_ALONG = 3.0
_INSET = 2.5
_SHORTEST, _HIGHER = 16.0, 24.0  # than a letter is wide, or two lines of small type are high
_DARKER = 12
_COVERED = 0.9
_THIN = 0.5

_Rule = tuple[float, float, float, float, float]


def complete_rules(page: Page, level: Picture, dpi: float) -> None:
    """Add the lines that ``level`` has between the cells of the page's tables."""
    content = PageContent(
        page.number, page.width, page.height, rules=[Rule(*rule) for rule in page.rules]
    )
    for grid in every_grid(page_nests(content)):
        page.rules.extend(_found(grid, level, dpi / 72))


def every_grid(nests: Sequence[Nest]) -> Iterator[Grid]:
    """The grids of tables and of those in their cells."""
    for nest in nests:
        yield nest.grid
        yield from every_grid(nest.children)


def _found(grid: Grid, level: Picture, point: float) -> Iterator[_Rule]:
    for cell in grid.cells:
        left, top, right, bottom = cell.box
        for y in grid.rows[cell.row + 1 : cell.row + cell.row_span]:
            if right - left > _SHORTEST and _is_drawn(level, point, (left, right), y):
                yield (left, y, right, y, _THIN)
        for x in grid.columns[cell.column + 1 : cell.column + cell.column_span]:
            if bottom - top > _HIGHER and _is_drawn(level.T, point, (top, bottom), x):
                yield (x, top, x, bottom, _THIN)


def _is_drawn(picture: Picture, point: float, ends: tuple[float, float], at: float) -> bool:
    """Whether a thin line darker than what is beside it runs across ``picture`` at ``at``."""
    start, end = (round(each * point) for each in (ends[0] + _INSET, ends[1] - _INSET))
    high, low = round((at - _REACH) * point), round((at + _REACH) * point)
    if high < 0 or start < 0:
        return False
    strip = np.ascontiguousarray(picture[high:low, start:end])
    if strip.shape != (low - high, end - start):
        return False
    # Noise is evened out along the line, and what is thicker than a line is taken away.
    along = max(3, round(_ALONG * point))
    even = cv2.blur(strip, (along, 1), borderType=cv2.BORDER_REPLICATE)
    thickest = max(3, round(_THICKEST * point))
    thin = cv2.morphologyEx(even, cv2.MORPH_BLACKHAT, np.ones((thickest, 1), np.uint8))
    # A line a little off the level goes through several rows.
    dark = cv2.dilate((thin > _DARKER).astype(np.uint8), np.ones((3, 1), np.uint8))
    return bool(dark.mean(axis=1).max() >= _COVERED)
