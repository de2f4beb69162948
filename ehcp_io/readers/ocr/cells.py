"""The cells of ruled tables, read one by one, and the rest of the page without them.

An engine that segments a page by itself runs the lines of neighbouring cells together and passes
over single figures. The rules say where each text begins and ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np

from ehcp_io.readers.layout.geometry import Box, PageContent, Rule
from ehcp_io.readers.layout.nesting import Nest
from ehcp_io.readers.layout.tables import page_nests
from ehcp_io.readers.ocr import tesseract
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_INK = 140
_LEAST_INK = 12
_INSET = 0.8
_BELOW = 1.6
_LARGEST = 0.35
_SMALLEST = 7.0
_PADDING = 8
_LETTER, _WIDEST = (4.0, 30.0), 1.5
_SURE = 0.6
_NARROW, _FULL, _WITHIN, _DOUBT = 0.3, 0.85, 0.6, 0.7


@dataclass(slots=True)
class Region:
    """A cell's outline in points, and the outlines of tables within it."""

    box: Box
    holes: list[Box] = field(default_factory=list)


def find_cells(rules: list[Rule], width: float, height: float) -> list[Region]:
    """The cells of all tables on the page, those of nested tables apart."""
    nests = page_nests(PageContent(1, width, height, rules=list(rules)))
    return [
        region
        for region in _regions(nests)
        if region.box.width * region.box.height < _LARGEST * width * height
        and min(region.box.width, region.box.height) >= _SMALLEST
    ]


def _regions(nests: list[Nest]) -> Iterator[Region]:
    for nest in nests:
        for cell in nest.grid.cells:
            holes = [child.grid.box for child in nest.children if child.cell is cell]
            yield Region(cell.box, holes)
        yield from _regions(nest.children)


def read_cells(cells: list[Region], text: Picture, dpi: float) -> tuple[list[Seen], Picture]:
    """The words in ``cells``, and the page without what stands in them."""
    point = dpi / 72
    words: list[Seen] = []
    rest = text.copy() if cells else text
    line = 0
    for cell in cells:
        left, top, right, bottom = _pixels(cell.box, point, _INSET)
        # In tight rows letters hang through the rule, which has been taken out.
        bottom = min(bottom + round(_BELOW * point), text.shape[0])
        part = text[top:bottom, left:right].copy()
        for hole in cell.holes:
            x0, y0, x1, y1 = _pixels(hole, point, 0.0)
            part[max(y0 - top, 0) : max(y1 - top, 0), max(x0 - left, 0) : max(x1 - left, 0)] = 255
        rest[top:bottom, left:right] = 255
        if np.count_nonzero(part < _INK) < _LEAST_INK:
            continue
        framed = np.full(
            (part.shape[0] + 2 * _PADDING, part.shape[1] + 2 * _PADDING), 255, np.uint8
        )
        framed[_PADDING:-_PADDING, _PADDING:-_PADDING] = part
        found = _lone_letter(framed, point) or tesseract.recognise_block(framed, dpi)
        for word in found:
            word.left += left - _PADDING
            word.right += left - _PADDING
            word.top += top - _PADDING
            word.bottom += top - _PADDING
            word.baseline += top - _PADDING
            word.line += line
        line = max([line, *(word.line + 1 for word in found)])
        words.extend(found)
    return words, rest


def _lone_letter(framed: Picture, point: float) -> list[Seen]:
    """The one letter or figure of a cell that has no other ink; a block is read as more."""
    dark = (framed < _INK).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    marks = [row for row in stats[1:count].tolist() if row[cv2.CC_STAT_AREA] >= _LEAST_INK]
    if (
        len(marks) != 1
        or not _LETTER[0] * point <= marks[0][cv2.CC_STAT_HEIGHT] <= _LETTER[1] * point
    ):
        return []
    if marks[0][cv2.CC_STAT_WIDTH] > _WIDEST * marks[0][cv2.CC_STAT_HEIGHT]:
        return []
    if _is_bar(marks[0], framed.shape[0]):
        left, top, width, height, _ = marks[0]
        foot = float(top + height)
        return [Seen("I", float(left), float(top), float(left + width), foot, foot, _DOUBT)]
    found = tesseract.recognise_letter(framed)
    return found if found and found[0].confidence >= _SURE else []


def _is_bar(mark: list[int], height: int) -> bool:
    """Whether a mark is the letter I without serifs, and no line of the cell's own height.

    No engine reads a bar alone. A figure one has a flag, which leaves its outline half empty.
    """
    _, _, wide, high, area = mark
    return wide <= _NARROW * high and area >= _FULL * wide * high and high <= _WITHIN * height


def _pixels(box: Box, point: float, inset: float) -> tuple[int, int, int, int]:
    return (
        round((box.left + inset) * point),
        round((box.top + inset) * point),
        round((box.right - inset) * point),
        round((box.bottom - inset) * point),
    )
