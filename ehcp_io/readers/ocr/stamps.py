"""Stamps, told from print by their tilt, and taken off the page before it is read.

A stamp over a title makes other words of it, and one on blank paper adds some. What an office
prints, in colour or in a box, it prints level; what it stamps stands askew. Each stamp is a place
that a person is told to look at. Pen strokes stay: a tick is one.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.lettering import Row, rows_of, tilted
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.lexicon import core, rank
from ehcp_io.readers.ocr.reading import Seen
from ehcp_io.readers.ocr.rings import Ring, find_rings
from ehcp_io.readers.ocr.stamp_ink import Paper, ink_of
from ehcp_io.readers.ocr.stamp_outlines import Stamp, corners, in_frame, rounded, turn, turned_back

_INK, _PALE = 140, 210
_THICK, _LARGE = 1.7, 9.0
_COLOURED = 50
_WORD = 6
"""Letters from which small ones in a row are a stamp's."""
_SMALL = 4
_WIDEST_GAP = 0.008
_LEAST_WIDTH, _LEAST_HEIGHT, _MOST_WIDTH = 0.09, 0.025, 0.6
_TILTED = 2.5
_RECTANGLE = 0.8
_OPEN = (0.05, 0.6)
_ALIKE, _NEAR = 5.0, 1.8
_LINES, _BESIDE, _LOOSE = 2, 2.5, 0.3
_RADIUS = 60.0
_HARMED, _UNSURE, _SURE, _FEW, _DOUBT = 0.05, 0.3, 0.7, 2, 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Stamps:
    """The outlines of stamps as left, top, right and bottom in pixels, and which dots they are."""

    places: list[tuple[float, float, float, float]]
    gone: NDArray[np.bool_]

    def believed(self, words: Sequence[Seen]) -> list[Seen]:
        """The words without what is left of stamps; those that lay below one are in doubt."""
        return [word for word in words if self._is_print(word)]

    def _is_print(self, word: Seen) -> bool:
        part = self.gone[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
        share = float(part.mean()) if part.size else 0.0
        if share < _HARMED:
            return True
        known = len(core(word.text)) > _FEW and rank(core(word.text)) is not None
        if word.confidence < (_UNSURE if known else _SURE):
            return False
        word.doubt(_DOUBT)
        return True


def find_stamps(level: Picture, tint: Picture | None, dpi: float) -> Stamps | None:
    """The stamps of a page whose lines of text are level; ``tint`` as `colour.parted` gives it."""
    point = dpi / 72
    ink = (level < _INK).astype(np.uint8)
    rows = rows_of(ink, point)
    side = max(3, round(_THICK * point))
    thick = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    large = [row for row in rows_of(thick, point) if row.height > _LARGE * point]
    seeds = tilted([*rows, *large], rows)
    shapes: list[Stamp] = []
    if tint is not None:
        coloured = (tint > _COLOURED).astype(np.uint8)
        seeds += tilted(rows_of(coloured, point), rows)
        shapes = _coloured_shapes(coloured)
    rings = find_rings(level, point)
    groups = [group for group in _groups(seeds) if _is_lettering(group, point)]
    stamps = [_framed(group, level, rings, point) for group in groups]
    over = [ring for ring in rings if _is_overprinted(ring, rows) or _holds_tilted(ring, level)]
    stamps += [rounded(ring, 0.0, level.shape, point) for ring in over]
    stamps = _merged([*stamps, *shapes])
    if not stamps:
        return None
    page = Paper(level, tint, ink, thick, rows, point)
    gone = np.zeros(level.shape, bool)
    for stamp in stamps:
        gone |= ink_of(stamp, page)
    return Stamps([stamp.box for stamp in stamps], gone)


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one tilt that stand near one another."""
    groups: list[list[Row]] = []
    for row in sorted(rows, key=lambda each: -len(each.boxes)):
        near = [group for group in groups if any(_belong(row, other) for other in group)]
        for group in near:
            groups.remove(group)
        groups.append([row, *(each for group in near for each in group)])
    return groups


def _is_lettering(group: Sequence[Row], point: float) -> bool:
    """Whether rows are more than a short word of small print: "Type" has feet that fall too."""
    large = any(row.height > _LARGE * point for row in group)
    letters = [len(row.boxes) for row in group]
    return large or max(letters) >= _WORD or (len(group) > 1 and sum(letters) > _WORD)


def _belong(one: Row, other: Row) -> bool:
    if abs(one.degrees - other.degrees) > _ALIKE:
        return False
    degrees, reach = (one.degrees + other.degrees) / 2, _NEAR * max(one.height, other.height)
    (low, high), (low2, high2) = (
        (points.min(axis=0) - reach / 2, points.max(axis=0) + reach / 2)
        for points in (turn(corners(row.boxes), degrees) for row in (one, other))
    )
    return bool(np.all(np.minimum(high, high2) > np.maximum(low, low2)))


def _framed(group: Sequence[Row], level: Picture, rings: Sequence[Ring], point: float) -> Stamp:
    """The stamp that has these rows of letters, with the frame or the ring around them."""
    longest = max(group, key=lambda row: len(row.boxes) * row.height)
    degrees = longest.degrees
    points = corners(np.concatenate([row.boxes for row in group]))
    turned = turn(points, degrees)
    low, high = turned.min(axis=0), turned.max(axis=0)
    x, y = points.mean(axis=0)
    around = [ring for ring in rings if math.hypot(ring.x - x, ring.y - y) < ring.radius]
    if around:
        largest = max(around, key=lambda ring: ring.radius)
        found: Stamp | None = rounded(largest, degrees, level.shape, point)
    else:
        found = in_frame(low, high, degrees, level, point)
    plain = Stamp(turned_back(low - point, high + point, degrees), degrees)
    return replace(found or plain, rows=group)


def _holds_tilted(ring: Ring, level: Picture) -> bool:
    """Whether letters within a ring are askew, however faint."""
    reach = ring.radius
    rows = slice(max(int(ring.y - reach), 0), int(ring.y + reach))
    columns = slice(max(int(ring.x - reach), 0), int(ring.x + reach))
    letters = rows_of((level[rows, columns] < _PALE).astype(np.uint8), reach / _RADIUS)
    return bool(tilted(letters, ()))


def _is_overprinted(ring: Ring, rows: Sequence[Row]) -> bool:
    """Whether lines of print run through the ring: on both sides of its rim they go on."""
    through = 0
    level = [row for row in rows if row.is_level]
    for row in level:
        boxes, near = row.boxes, _BESIDE * row.height
        foot = float(np.median(boxes[:, 1] + boxes[:, 3]))
        if abs(foot - ring.y) >= 0.9 * ring.radius:
            continue
        half = math.sqrt(ring.radius**2 - (foot - ring.y) ** 2)
        ends = float(boxes[-1, 0] + boxes[-1, 2])
        for rim in (ring.x - half, ring.x + half):
            if not rim - near < ends < rim + 1:
                continue
            through += any(
                rim - 1 < float(other.boxes[0, 0]) < rim + near
                and abs(float(np.median(other.boxes[:, 1] + other.boxes[:, 3])) - foot)
                < _LOOSE * row.height
                for other in level
            )
    return through >= _LINES


def _merged(stamps: Iterable[Stamp]) -> list[Stamp]:
    """The stamps without those that lie within another."""
    kept: list[Stamp] = []
    for stamp in sorted(stamps, key=lambda each: -cv2.contourArea(each.drawn)):
        middle = stamp.outline.mean(axis=0)
        at = (float(middle[0]), float(middle[1]))
        if not any(cv2.pointPolygonTest(each.drawn, at, False) >= 0 for each in kept):
            kept.append(stamp)
    return kept


def _coloured_shapes(coloured: Picture) -> list[Stamp]:
    """What is open, askew and of a stamp's size in colour, whatever it says."""
    height, width = coloured.shape
    size = (max(width // _SMALL, 1), max(height // _SMALL, 1))
    small = (cv2.resize(coloured * 255, size, interpolation=cv2.INTER_AREA) > 60).astype(np.uint8)
    gap = max(3, round(_WIDEST_GAP * max(size)))
    joined = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    outlines, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for outline in outlines:
        hull = cv2.convexHull(outline)
        _, sides, angle = cv2.minAreaRect(hull)
        long, short = max(sides), min(sides)
        page = max(size)
        if not (_LEAST_WIDTH <= long / page <= _MOST_WIDTH and short >= _LEAST_HEIGHT * page):
            continue
        tilt = min(angle % 90, 90 - angle % 90)
        if tilt < _TILTED or cv2.contourArea(hull) < _RECTANGLE * long * short:
            continue
        inside = np.zeros(small.shape, np.uint8)
        cv2.fillPoly(inside, [hull], (1,))
        share = float(small[inside > 0].mean())
        if _OPEN[0] <= share <= _OPEN[1]:
            grown = np.asarray(hull.reshape(-1, 2), np.float64)
            middle = grown.mean(axis=0)
            found.append(Stamp(((grown - middle) * 1.04 + middle) * _SMALL, tilt))
    return found
