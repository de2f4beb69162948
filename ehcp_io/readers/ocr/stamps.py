"""Stamps, told from print by their tilt, and taken off the page before it is read.

A stamp over a title makes other words of it, and one on blank paper adds some. What an office
prints, in colour or in a box, it prints level; what it stamps stands askew. Each stamp is a place
that a person is told to look at. Pen strokes stay: a tick is one.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.colour import DARK
from ehcp_io.readers.ocr.lettering import Row, rows_of, tilted
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.lexicon import core, rank
from ehcp_io.readers.ocr.reading import Seen
from ehcp_io.readers.ocr.rings import Ring, find_rings

_INK, _FAINT, _PALE = 140, 190, 210
_THICK, _LARGE = 1.7, 9.0
_COLOURED, _TINGED, _STRONG = 50, 25, 70
_SMALL = 4
_WIDEST_GAP = 0.008
_LEAST_WIDTH, _LEAST_HEIGHT, _MOST_WIDTH = 0.09, 0.025, 0.6
_TILTED = 2.5
_RECTANGLE = 0.8
_OPEN = (0.05, 0.6)
_ALIKE, _NEAR = 5.0, 1.8
_AROUND, _RULE, _COVERED = 40.0, 24.0, 0.5
_RIM, _LINES = 2.0, 2
_RADIUS = 60.0
_DYED = 0.4
_BESIDE, _TALL, _LOOSE = 2.5, 1.5, 0.3
_HARMED, _UNSURE, _SURE, _FEW, _DOUBT = 0.05, 0.3, 0.7, 2, 0.9

Outline = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Stamp:
    """A stamp's outline, in pixels, the way that it falls to the right, and its frame's strokes."""

    outline: Outline
    degrees: float
    frame: Picture | None = None
    rows: Sequence[Row] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Stamps:
    """The outlines of stamps as left, top, right and bottom in pixels, and which dots they are."""

    places: list[tuple[float, float, float, float]]
    gone: Picture

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
    stamps = [_framed(group, level, rings, point) for group in _groups(seeds)]
    over = [ring for ring in rings if _is_overprinted(ring, rows) or _holds_tilted(ring, level)]
    stamps += [_rounded(ring, 0.0, level.shape, point) for ring in over]
    stamps = _merged([*stamps, *shapes])
    if not stamps:
        return None
    gone = np.zeros(level.shape, np.uint8)
    for stamp in stamps:
        _take(stamp, gone, level, ink, thick, tint, rows, point)
    places = [_box(stamp.outline) for stamp in stamps]
    return Stamps(places, gone)


def _box(outline: Outline) -> tuple[float, float, float, float]:
    left, top = outline.min(axis=0)
    right, bottom = outline.max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def _turn(points: Outline, degrees: float) -> Outline:
    """Points turned back by a row's tilt, so that the row is level."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return points @ np.array([[cos, -sin], [sin, cos]])


def _corners(boxes: Any) -> Outline:
    left, top, wide, high = boxes.T
    xs, ys = (left, left + wide, left, left + wide), (top, top, top + high, top + high)
    return np.stack([np.concatenate(xs), np.concatenate(ys)], axis=1)


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one tilt that stand near one another."""
    groups: list[list[Row]] = []
    for row in sorted(rows, key=lambda each: -len(each.boxes)):
        near = [group for group in groups if any(_belong(row, other) for other in group)]
        for group in near:
            groups.remove(group)
        groups.append([row, *(each for group in near for each in group)])
    return groups


def _belong(one: Row, other: Row) -> bool:
    if abs(one.degrees - other.degrees) > _ALIKE:
        return False
    degrees, reach = (one.degrees + other.degrees) / 2, _NEAR * max(one.height, other.height)
    (low, high), (low2, high2) = (
        (points.min(axis=0) - reach / 2, points.max(axis=0) + reach / 2)
        for points in (_turn(_corners(row.boxes), degrees) for row in (one, other))
    )
    return bool(np.all(np.minimum(high, high2) > np.maximum(low, low2)))


def _framed(
    group: Sequence[Row], level: Picture, rings: Sequence[Ring], point: float
) -> Stamp:
    """The stamp that has these rows of letters, with the frame or the ring around them."""
    longest = max(group, key=lambda row: len(row.boxes) * row.height)
    degrees = longest.degrees
    points = _corners(np.concatenate([row.boxes for row in group]))
    turned = _turn(points, degrees)
    low, high = turned.min(axis=0), turned.max(axis=0)
    x, y = points.mean(axis=0)
    around = [ring for ring in rings if math.hypot(ring.x - x, ring.y - y) < ring.radius]
    if around:
        largest = max(around, key=lambda ring: ring.radius)
        found: Stamp | None = _rounded(largest, degrees, level.shape, point)
    else:
        found = _in_frame(low, high, degrees, level, point)
    plain = Stamp(_turned_back(low - point, high + point, degrees), degrees)
    return replace(found or plain, rows=group)


def _turned_back(low: Outline, high: Outline, degrees: float) -> Outline:
    square = np.array([low, [high[0], low[1]], high, [low[0], high[1]]])
    return _turn(square, -degrees)


def _in_frame(
    low: Outline, high: Outline, degrees: float, level: Picture, point: float
) -> Stamp | None:
    """The frame whose upper and lower sides lie close to the letters, in their tilt."""
    around = round(_AROUND * point)
    size = tuple(int(each) for each in np.ceil(high - low) + 2 * around)
    middle = _turn((low + high)[None] / 2, -degrees)[0]
    matrix = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), degrees, 1.0)
    matrix[:, 2] += np.array(size) / 2 - middle
    rotated = cv2.warpAffine(level, matrix, size, borderValue=(255,))
    ink = cv2.morphologyEx(
        (rotated < _FAINT).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)
    )
    long = round(min(_RULE * point, 0.6 * (size[0] - 2 * around)))
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, max(long, 8)), np.uint8))
    inner = slice(around, size[0] - around)
    covered = cv2.dilate(across, np.ones((3, 1), np.uint8))[:, inner].mean(axis=1) > _COVERED
    half = size[1] // 2
    above, below = np.flatnonzero(covered[:half]), np.flatnonzero(covered[half:])
    if not len(above) or not len(below):
        return None
    top, foot = int(above[0]), int(half + below[-1])
    sides = np.flatnonzero(
        across[[*range(top, top + 4), *range(foot - 3, foot + 1)]].any(axis=0)
    )
    left, right = int(sides[0]), int(sides[-1])
    if left <= 1 or right >= size[0] - 2:
        return None  # a rule of the page, which goes on
    high_rule = max(round(0.4 * (foot - top)), 8)
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((high_rule, 1), np.uint8))
    strokes = np.zeros_like(ink)
    strokes[covered, left : right + 1] = across[covered, left : right + 1]
    for band in (slice(left, around), slice(size[0] - around, right + 1)):
        strokes[top : foot + 1, band] |= down[top : foot + 1, band]
    back = cv2.invertAffineTransform(matrix)
    frame = cv2.warpAffine(
        cv2.dilate(strokes, np.ones((5, 5), np.uint8)),
        back, (level.shape[1], level.shape[0]), flags=cv2.INTER_NEAREST,
    )  # fmt: skip
    square = np.array([[left, top], [right, top], [right, foot], [left, foot]], np.float64)
    outline = square @ back[:, :2].T + back[:, 2]
    return Stamp(outline, degrees, frame.astype(np.uint8))


def _rounded(ring: Ring, degrees: float, shape: tuple[int, ...], point: float) -> Stamp:
    """The stamp that a ring goes around."""
    turns = np.radians(np.arange(0, 360, 6.0))
    around = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    frame = np.zeros(shape, np.uint8)
    at = (round(ring.x), round(ring.y))
    cv2.circle(frame, at, round(ring.radius), (1,), round(2 * _RIM * point))
    return Stamp((ring.x, ring.y) + (ring.radius + _RIM * point) * around, degrees, frame)


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
    for stamp in sorted(stamps, key=lambda each: -cv2.contourArea(_drawn(each.outline))):
        middle = stamp.outline.mean(axis=0)
        at = (float(middle[0]), float(middle[1]))
        if not any(cv2.pointPolygonTest(_drawn(each.outline), at, False) >= 0 for each in kept):
            kept.append(stamp)
    return kept


def _drawn(outline: Outline) -> Any:
    return outline.round().astype(np.int32)


def _take(
    stamp: Stamp, gone: Picture, level: Picture, ink: Picture, thick: Picture,
    tint: Picture | None, rows: Sequence[Row], point: float,
) -> None:  # fmt: skip
    """Mark the stamp's dots in ``gone``: those in its colour, or those that are no level print."""
    inside = np.zeros(level.shape, np.uint8)
    cv2.fillPoly(inside, [_drawn(stamp.outline)], (1,))
    grown = round(2 * _RIM * point) + 1
    inside = cv2.dilate(inside, np.ones((grown, grown), np.uint8))
    if tint is not None and _is_dyed(stamp, tint, ink):
        # Beside black letters the edge of a stroke is theirs.
        small = np.ones((3, 3), np.uint8)
        black = cv2.dilate((tint == DARK).astype(np.uint8), small) > 0
        dyed = cv2.dilate(((inside > 0) & (tint > _TINGED)).astype(np.uint8), small) > 0
        gone[(dyed & ~black) | ((inside > 0) & (tint > _STRONG))] = 1
        return
    left, top, right, foot = (int(each) for each in _box(stamp.outline))
    left, top = max(left - 2 * grown, 0), max(top - 2 * grown, 0)
    window = slice(top, foot + 2 * grown), slice(left, right + 2 * grown)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink[window], connectivity=8)
    out = np.zeros(count, bool)
    out[np.unique(labels[(inside[window] == 0) & (labels > 0)])] = True
    kept = out | _printed(stats, (left, top), labels.shape[1], stamp, rows)
    kept[0] = True
    mask = (~kept)[labels].astype(np.uint8)
    if stamp.frame is not None:
        mask |= stamp.frame[window]
    mask |= thick[window] & inside[window]
    gone[window] |= cv2.dilate(mask, np.ones((5, 5), np.uint8)) & inside[window]


def _is_dyed(stamp: Stamp, tint: Picture, ink: Picture) -> bool:
    """Whether the stamp's letters are in colour; of one without letters they are."""
    parts = [
        (slice(top, top + high), slice(left, left + wide))
        for row in stamp.rows
        for left, top, wide, high in row.boxes.astype(int).tolist()
    ]
    inked = sum(int(ink[part].sum()) for part in parts)
    dyed = sum(int(np.count_nonzero(tint[part] > _TINGED)) for part in parts)
    return dyed >= _DYED * inked


def _printed(
    stats: Any, corner: tuple[int, int], width: int, stamp: Stamp, rows: Sequence[Row]
) -> NDArray[np.bool_]:
    """Which pieces of ink stand in lines of level print that reach the stamp, or go on below it."""
    left, top, wide, high, _ = stats.T.astype(np.float64)
    left, top = left + corner[0], top + corner[1]
    middle = top + high / 2
    printed = np.zeros(len(stats), bool)
    for row in rows:
        near = _BESIDE * row.height
        boxes = row.boxes
        begins, ends = boxes[0, 0], boxes[-1, 0] + boxes[-1, 2]
        askew = abs(row.drift - stamp.degrees) < abs(row.drift)
        if row.is_level and not askew and begins < corner[0] + width + near and ends > corner[0] - near:
            head, foot = np.median(boxes[:, 1]), np.median(boxes[:, 1] + boxes[:, 3])
            low = (high <= _TALL * row.height) & (middle > head - _LOOSE * row.height)
            printed |= low & (middle < foot + _LOOSE * row.height)
            # What is higher and reaches into the line is letters and strokes run together.
            printed |= (high > _TALL * row.height) & (top < foot) & (top + high > head)
    for row in stamp.rows:
        for box in row.boxes.tolist():
            printed &= ~((left == box[0]) & (top == box[1]) & (wide == box[2]) & (high == box[3]))
    return printed


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
