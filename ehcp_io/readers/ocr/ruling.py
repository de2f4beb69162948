"""Ruled lines and fills of a page: found, and taken from the picture before its words are read."""

from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.banners import through_banners, without_brackets
from ehcp_io.readers.ocr.bridging import bridged
from ehcp_io.readers.ocr.components import parts_of
from ehcp_io.readers.ocr.drawn import Drawn, Fill, Stroke
from ehcp_io.readers.ocr.erasing import without_lines
from ehcp_io.readers.ocr.levelling import Picture, block

_LONG = 24.0
_SHORT = 9.5
_THICKEST = 4.5
_GAP = 2.5
_MEETS = 0.7
_INK = 34
_DARK = 128
_TINT = 10
_LETTER = 6.0
_LEAST_FILL = 8.0
_FULL = 0.8
_SOLID = 0.45
_CLOSED = 0.8
_BETWEEN = 0.36
_GREATER_PART = 0.5
_RIM, _WHOLE_RIM = 0.75, 0.93
_RIM_WIDTH, _FAINT = 2.2, 230
_BLUR, _BLURRED = 1.0, 2.0
_EDGE = 0.015
_UNBROKEN = 0.7
_MOST = 2000


def take_drawings(level: Picture, dpi: float, *, faxed: bool = False) -> tuple[Drawn, Picture]:
    """The lines and fills of ``level``, and the picture with dark ink on white and no lines.

    A page that was ``faxed`` has gaps in its lines.
    """
    point = dpi / 72
    text = level.copy()
    fills = _dark_fills(level, point)
    for fill in fills:
        part = _part(text, fill)
        part[:] = _without_rim(_without_corners(_upside_down(part)), point)
    for fill in fills:
        _whiten_around(text, fill, round(_BLUR * point))
    for label in _dark_fills(text, point) if fills else ():
        # A light label on a banner was dark on light already.
        if any(_overlap(label, fill) for fill in fills):
            part = _part(text, label)
            part[:] = _without_rim(_without_corners(_upside_down(part)), point)
    fills.extend(_pale_fills(text, point, fills))
    for fill in fills:
        if not fill.dark:
            part = _part(text, fill)
            part[:] = cv2.convertScaleAbs(part, alpha=255.0 / max(fill.brightness, 1))
    ink = _ink(text, point)
    across = bridged(_strokes(ink, point, level_ones=True), ink, point, faxed=faxed)
    down = _strokes(ink, point, level_ones=False)
    edges = [
        Stroke(fill.left, y - 1, fill.width, 2)
        for fill in fills
        if fill.dark
        for y in (fill.top, fill.top + fill.height)
    ]
    # A line begins where the blur of such an edge ends.
    blur = round(_BLURRED * point)
    met = [Stroke(each.left, each.top - blur, each.width, 2 + 2 * blur) for each in edges]
    down = [stroke for stroke in down if _stands(stroke, [*across, *met], point)]
    down = without_brackets(down, fills, ink, point)
    down = through_banners(down, fills, text, point)
    cleared = without_lines(text, ink, Drawn(across, down, fills))
    down = _without_streaks(down, text.shape[0], point)
    # The outlines of dark fills were of no other colour, and are gone on a ground that is white.
    across += edges
    for fill in fills:
        if fill.dark:
            right = fill.left + fill.width
            down += [Stroke(x - 1, fill.top, 2, fill.height) for x in (fill.left, right)]
    return Drawn(across, down, fills), cleared


def _part(picture: Picture, fill: Fill) -> Picture:
    return picture[fill.top : fill.top + fill.height, fill.left : fill.left + fill.width]


def _upside_down(part: Picture) -> Picture:
    """Light letters on a dark ground as dark ones on white, the ground all white."""
    turned = 255 - part
    ground = float(np.percentile(turned, 80))
    return cv2.convertScaleAbs(turned, alpha=255.0 / max(ground, 1.0)).astype(np.uint8)


def _without_corners(part: Picture) -> Picture:
    """Without the paper around round corners, which is dark now too."""
    height, width = part.shape
    dark = (part < _DARK).astype(np.uint8)
    _, labels = cv2.connectedComponents(dark)
    ends = np.ix_((0, 1, height - 2, height - 1), (0, 1, width - 2, width - 1))
    corners = np.unique(labels[ends])
    gone = np.isin(labels, corners[corners > 0]).astype(np.uint8)
    return np.where(cv2.dilate(gone, block(5, 5)) > 0, 255, part).astype(np.uint8)


def _whiten_around(text: Picture, fill: Fill, reach: int) -> None:
    """Take away the blur of its edge, which a dark fill leaves around it once it is white."""
    top, left = max(fill.top - reach, 0), max(fill.left - reach, 0)
    foot, right = fill.top + fill.height, fill.left + fill.width
    text[top : fill.top, left : right + reach] = 255
    text[foot : foot + reach, left : right + reach] = 255
    text[top : foot + reach, left : fill.left] = 255
    text[top : foot + reach, right : right + reach] = 255


def _without_rim(part: Picture, point: float) -> Picture:
    """Without what lies all along its edges: a frame or the blur of them, and no letter."""
    rim = round(_RIM_WIDTH * point)
    if min(part.shape) <= 2 * rim:
        return part
    _, labels = cv2.connectedComponents((part < _FAINT).astype(np.uint8))
    within = np.unique(labels[rim:-rim, rim:-rim])
    gone = ((labels > 0) & ~np.isin(labels, within)).astype(np.uint8)
    return np.where(cv2.dilate(gone, block(3, 3)) > 0, 255, part).astype(np.uint8)


def _dark_fills(level: Picture, point: float) -> list[Fill]:
    """Banners in a dark colour. Letters too are dark, but never so solid."""
    dark = (level < _DARK).astype(np.uint8)
    least = int(_LEAST_FILL * point)
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, block(int(3.5 * point), int(3.5 * point)))
    solid = cv2.morphologyEx(closed, cv2.MORPH_OPEN, block(least, least))
    found = []
    for left, top, width, height, _ in _components(solid):
        if width < 3 * least or height < least:
            continue
        here = slice(top, top + height), slice(left, left + width)
        for start, end in _solid_rows(dark[here], closed[here], least):
            band = dark[top + start : top + end, left : left + width]
            columns = np.flatnonzero(band.mean(axis=0) > _SOLID)
            if len(columns) < 3 * least or len(columns) < 0.5 * width:
                continue
            first, last = left + int(columns[0]), left + int(columns[-1]) + 1
            part = level[top + start : top + end, first:last]
            shade = int(np.median(part))
            found.append(Fill(first, top + start, last - first, end - start, shade, dark=True))
    return found


def _solid_rows(dark: Picture, closed: Picture, least: int) -> list[tuple[int, int]]:
    """The stretches of rows that are dark but for letters; ``closed`` has the letters filled.

    Rows between two such, of large letters or a light label, are dark for the greater part.
    """
    shares = dark.mean(axis=1)
    rows = (closed.mean(axis=1) > _CLOSED) & (shares > _BETWEEN)
    for before, after in pairwise(np.flatnonzero(rows).tolist()):
        if after - before > 1 and shares[before + 1 : after].min() > _GREATER_PART:
            rows[before:after] = True
    return [
        whole
        for start, end in _stretches(rows)
        if end - start >= least and (whole := _whole_rows(dark, start, end, least)) is not None
    ]


def _whole_rows(dark: Picture, start: int, end: int, least: int) -> tuple[int, int] | None:
    """The rows of a fill among those from ``start`` to ``end``; None where they are none.

    The edges of a banner that is not quite level go through several rows.
    """
    rim = max(2, least // 6)
    if _has_rims(dark[start : start + rim], dark[end - rim : end]):
        return start, end
    shares = dark[start:end].mean(axis=1)
    first, last = 0, end - start
    while first < 2 * rim and shares[first] < _WHOLE_RIM:
        first += 1
    while last > end - start - 2 * rim and shares[last - 1] < _WHOLE_RIM:
        last -= 1
    if last - first < least:
        return None
    level = min(shares[first : first + rim].mean(), shares[last - rim : last].mean()) > _WHOLE_RIM
    return (start + first, start + last) if level else None


def _has_rims(head: Picture, foot: Picture) -> bool:
    """Whether the rows at its edges are those of a fill: of blurred bold type neither is whole."""
    shares = sorted((float(head.mean()), float(foot.mean())))
    return shares[0] > _RIM and shares[1] > _WHOLE_RIM


def _stretches(marked: NDArray[Any]) -> list[tuple[int, int]]:
    """Where runs of what is marked begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], marked.astype(np.int8), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _pale_fills(text: Picture, point: float, known: list[Fill]) -> list[Fill]:
    """Cells tinted grey or in a pale colour, with dark text on them."""
    scale = 4
    small = cv2.resize(text, None, fx=1 / scale, fy=1 / scale, interpolation=cv2.INTER_AREA)
    reach = max(3, int(_LETTER * point / scale))
    ground = cv2.morphologyEx(small, cv2.MORPH_CLOSE, block(reach, reach))
    ground = cv2.medianBlur(ground, 5)
    paper = float(np.percentile(ground, 90))
    tinted = ((ground < paper - _TINT) & (ground > _DARK / 2)).astype(np.uint8)
    least = max(2, int(_LEAST_FILL * point / scale))
    islands = cv2.morphologyEx(tinted, cv2.MORPH_OPEN, block(2 * least, least))
    found = []
    for box in _components(islands):
        for left, top, width, height in _parts(islands, box, least):
            brightness = int(np.median(ground[top : top + height, left : left + width]))
            left, top, width, height = (each * scale for each in (left, top, width, height))
            fill = Fill(left, top, width, height, brightness, dark=False)
            if not any(_overlap(fill, other) for other in known):
                found.append(fill)
    return found


def _parts(
    islands: Picture, box: tuple[int, int, int, int, int], least: int
) -> list[tuple[int, int, int, int]]:
    """An island as rectangles: a tinted row and the tinted column of labels below it are one L."""
    left, top, width, height, area = box
    if width < 2 * least or height < least:
        return []
    if area >= _FULL * width * height:
        return [(left, top, width, height)]
    part = islands[top : top + height, left : left + width] > 0
    parts = []
    start = 0
    for row in range(1, height + 1):
        if row < height and np.count_nonzero(part[row] != part[start]) <= least:
            continue
        if row - start >= least:
            columns = np.asarray(part[start:row].mean(axis=0) > _FULL)
            parts += [
                (left + first, top + start, last - first, row - start)
                for first, last in _stretches(columns)
                if last - first >= 2 * least
            ]
        start = row
    return parts


def _overlap(one: Fill, other: Fill) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


def _ink(text: Picture, point: float) -> Picture:
    """1 where a pixel is darker than what is around it."""
    size = int(8 * point) | 1
    around = cv2.blur(text, (size, size))
    dark = (text.astype(np.int16) < around.astype(np.int16) - _INK) | (text < 90)
    return dark.astype(np.uint8)


def _strokes(ink: Picture, point: float, *, level_ones: bool) -> list[Stroke]:
    """The straight lines across or down the page."""
    shortest = max(3, int((_LONG if level_ones else _SHORT) * point))
    gap = max(1, int(_GAP * point))
    # Forgive the steps that a line a little off the level makes, and its gaps.
    if level_ones:
        thick = cv2.dilate(ink, block(1, 3))
        found = cv2.morphologyEx(thick, cv2.MORPH_OPEN, block(shortest, 1))
        found = cv2.morphologyEx(found, cv2.MORPH_CLOSE, block(gap, 1))
    else:
        thick = cv2.dilate(ink, block(3, 1))
        found = cv2.morphologyEx(thick, cv2.MORPH_OPEN, block(1, shortest))
        found = cv2.morphologyEx(found, cv2.MORPH_CLOSE, block(1, gap))
    thickest = int(_THICKEST * point) + 2
    strokes = []
    for left, top, width, height, area in _components(found):
        length, breadth = (width, height) if level_ones else (height, width)
        if length >= shortest and area / length <= thickest and breadth <= 3 * thickest:
            strokes.append(Stroke(left, top, width, height))
    return strokes[:_MOST]


def _stands(stroke: Stroke, across: list[Stroke], point: float) -> bool:
    """Whether a line down the page is one: long, or between two lines across it.

    The stem of a large letter is neither.
    """
    if stroke.height >= 2 * _LONG * point:
        return True
    reach = _MEETS * point
    ends = (stroke.top, stroke.top + stroke.height)
    middle = stroke.left + stroke.width / 2
    met = 0
    for end in ends:
        met += any(
            other.left - reach <= middle <= other.left + other.width + reach
            and other.top - reach <= end <= other.top + other.height + reach
            for other in across
        )
    return met == 2 or (met == 1 and stroke.height >= _LONG * point)


def _without_streaks(down: list[Stroke], height: int, point: float) -> list[Stroke]:
    """The lines down the page but for streaks of dirt on the glass, which run from edge to edge.

    No table's rule reaches the edge of the paper.
    """
    streaks: set[int] = set()
    edge = _EDGE * height
    for stroke in down:
        middle = stroke.left + stroke.width / 2
        reach = max(stroke.width, point)
        run = [other for other in down if abs(other.left + other.width / 2 - middle) <= reach]
        if (
            min(other.top for other in run) <= edge
            and max(other.top + other.height for other in run) >= height - edge
            and sum(other.height for other in run) >= _UNBROKEN * height
        ):
            streaks.update(map(id, run))
    return [stroke for stroke in down if id(stroke) not in streaks]


def _components(mask: Picture) -> list[tuple[int, int, int, int, int]]:
    """Left, top, width, height and area of each connected part."""
    rows: NDArray[Any] = parts_of(mask)
    if len(rows) > _MOST:
        rows = rows[np.argsort(rows[:, cv2.CC_STAT_AREA])[::-1][:_MOST]]
    return [(left, top, width, height, area) for left, top, width, height, area in rows.tolist()]
