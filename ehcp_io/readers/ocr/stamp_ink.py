"""Which dots of a page are a stamp's ink, and which are the print below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.colour import DARK
from ehcp_io.readers.ocr.lettering import Row
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.stamp_outlines import Stamp

_PALE, _WHITE = 210, 240
_TINGED, _STRONG, _DYED = 25, 70, 0.4
_GROWN = 4.0
_PALER, _SOME, _LONG = 45, 6, 40.0
_BESIDE, _TALL, _LOOSE = 2.5, 1.5, 0.3
_SMALL, _WIDE = np.ones((3, 3), np.uint8), np.ones((5, 5), np.uint8)

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A page: its brightness, its tint, where ink is and where thick strokes, its rows of letters.

    ``point`` is how many pixels a point has.
    """

    level: Picture
    tint: Picture | None
    ink: Picture
    thick: Picture
    rows: Sequence[Row]
    point: float


def ink_of(stamp: Stamp, page: Paper) -> Mask:
    """The stamp's dots: by their colour, their paleness, or as what is no level print."""
    around = np.zeros(page.level.shape, np.uint8)
    cv2.fillPoly(around, [stamp.drawn], (1,))
    grown = round(_GROWN * page.point) + 1
    inside = cv2.dilate(around, np.ones((grown, grown), np.uint8)) > 0
    own = _own(stamp, inside & (page.level < _PALE))
    if page.tint is not None and _is_dyed(page.tint, own):
        return _dyed(page.tint, inside)
    limit = _paleness(page, own)
    if limit is not None:
        return _pale(stamp, page, limit, inside)
    return _no_print(stamp, page, inside)


def _own(stamp: Stamp, inked: Mask) -> Mask:
    """The ink of the letters by which a stamp was known, and of its frame."""
    frame = stamp.frame
    own: Mask = np.zeros(inked.shape, bool) if frame is None else inked & (frame > 0)
    for part in _parts(stamp.rows):
        own[part] |= inked[part]
    return own


def _is_dyed(tint: Picture, own: Mask) -> bool:
    """Whether the stamp is in colour, as one is that was known by nothing but its colour."""
    return not own.any() or float((tint[own] > _TINGED).mean()) >= _DYED


def _dyed(tint: Picture, inside: Mask) -> Mask:
    """The dots in colour; beside black letters a tinge is the edge of theirs."""
    black = cv2.dilate((tint == DARK).astype(np.uint8), _SMALL) > 0
    spread = cv2.dilate((inside & (tint > _TINGED)).astype(np.uint8), _SMALL) > 0
    return np.asarray((spread & ~black) | (inside & (tint > _STRONG)), bool)


def _paleness(page: Paper, own: Mask) -> float | None:
    """What is brighter is the stamp's ink, if that is clearly paler than the print is."""
    lines = sorted((row for row in page.rows if row.is_level), key=lambda row: -len(row.boxes))
    core = cv2.erode(page.level, _WIDE)
    if not own.any() or not lines:
        return None
    print_cores = [core[part][page.ink[part] > 0] for part in _parts(lines[:_SOME])]
    tone, black = float(np.median(core[own])), float(np.median(np.concatenate(print_cores)))
    return (tone + black) / 2 if tone - black >= _PALER else None


def _pale(stamp: Stamp, page: Paper, limit: float, inside: Mask) -> Mask:
    """The dots near none that is as dark as print; the page's own rules, thin as they are, stay."""
    pale = inside & (page.level < _WHITE) & (cv2.erode(page.level, _WIDE) > limit)
    long, ruled = round(_LONG * page.point), np.zeros(inside.shape, bool)
    for shape in ((1, long), (long, 1)):
        ruled |= cv2.morphologyEx(page.ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8)) > 0
    kept = ruled if stamp.frame is None else ruled & (stamp.frame == 0)
    return np.asarray(pale & ~kept, bool)


def _no_print(stamp: Stamp, page: Paper, inside: Mask) -> Mask:
    """The pieces of ink that stand in no line of print, thick strokes, and the frame."""
    left, top, right, foot = (int(each) for each in stamp.box)
    reach = 2 * round(_GROWN * page.point)
    left, top = max(left - reach, 0), max(top - reach, 0)
    window = slice(top, foot + reach), slice(left, right + reach)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(page.ink[window], connectivity=8)
    kept = _printed(stats, (left, top), labels.shape[1], stamp, page.rows)
    kept[np.unique(labels[~inside[window] & (labels > 0)])] = True
    kept[0] = True
    gone = ~kept[:count][labels] | (page.thick[window] > 0)
    if stamp.frame is not None:
        gone |= stamp.frame[window] > 0
    result = np.zeros(inside.shape, bool)
    result[window] = (cv2.dilate(gone.astype(np.uint8), _WIDE) > 0) & inside[window]
    return result


def _printed(
    stats: Any, corner: tuple[int, int], width: int, stamp: Stamp, rows: Sequence[Row]
) -> Mask:
    """Which pieces of ink stand in lines of level print that reach the stamp, or go on below it."""
    left, top, wide, high, _ = stats.T.astype(np.float64)
    left, top = left + corner[0], top + corner[1]
    middle = top + high / 2
    printed = np.zeros(len(stats), bool)
    for row in rows:
        near, boxes = _BESIDE * row.height, row.boxes
        begins, ends = boxes[0, 0], boxes[-1, 0] + boxes[-1, 2]
        askew = abs(row.drift - stamp.degrees) < abs(row.drift)
        reaches = begins < corner[0] + width + near and ends > corner[0] - near
        if row.is_level and reaches and not askew:
            head, foot = np.median(boxes[:, 1]), np.median(boxes[:, 1] + boxes[:, 3])
            low = (high <= _TALL * row.height) & (middle > head - _LOOSE * row.height)
            printed |= low & (middle < foot + _LOOSE * row.height)
            # What is higher and reaches into the line is letters and strokes run together.
            printed |= (high > _TALL * row.height) & (top < foot) & (top + high > head)
    for row in stamp.rows:
        for box in row.boxes.tolist():
            printed &= ~((left == box[0]) & (top == box[1]) & (wide == box[2]) & (high == box[3]))
    return printed


def _parts(rows: Sequence[Row]) -> list[tuple[slice, slice]]:
    """Where letters stand."""
    return [
        (slice(top, top + high), slice(left, left + wide))
        for row in rows
        for left, top, wide, high in row.boxes.astype(int).tolist()
    ]
