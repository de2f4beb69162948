"""Letters that stand in a row, whatever its tilt: print is level, what is put on by hand seldom is.

A level row has its letters' feet at one height. Along a tilted one feet and heads rise or fall
alike, letter by letter.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.components import parts_of
from ehcp_io.readers.ocr.levelling import Picture

_LOW, _HIGH = 4.5, 60.0
_WIDEST, _NARROWEST = 5.0, 0.08
_SPACE, _OVERLAP, _RATIO = 0.95, 0.4, 1.8
_FEWEST, _MOST, _SHORTEST = 3, 40, 1.6
_EVEN, _LEVEL = 0.07, 0.5
_SLACK, _SLACK_TILTED = 0.08, 0.22
_FITS, _FITS_ALL = 0.7, 0.99
_MANY, _SURE, _ALIKE = 7, 7, 0.15
_ASKEW, _LEAST = 2.2, 1.1
_HARDLY_EVEN, _NEARLY = 0.67, 0.8
_SLIGHT, _STEADY = 0.7, 0.16
_LONG, _AROUND, _STANDS_OUT = 20, 12.0, 0.6

Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Letters in a row: left, top, width and height of each, in pixels.

    ``degrees`` is by how much the row falls to the right, 0 where it is level or nothing says so;
    ``drift`` the same of a row that passes for level, as paper that is not flat has it.
    """

    boxes: Numbers
    height: float
    degrees: float
    is_level: bool
    drift: float = 0.0


def rows_of(ink: Picture, point: float) -> list[Row]:
    """The rows of letters in a picture that is 1 where ink is; ``point`` in pixels."""
    boxes = parts_of(ink)[:, :4].astype(np.float32)
    wide, high = boxes[:, 2], boxes[:, 3]
    letters = (high > _LOW * point) & (high < _HIGH * point)
    letters &= (wide < _WIDEST * high) & (wide > _NARROWEST * high)
    boxes = boxes[letters]
    boxes = boxes[np.argsort(boxes[:, 0], kind="stable")]
    return [_row(boxes[chain]) for chain in _chains(boxes)]


def tilted(rows: Sequence[Row], lines: Sequence[Row]) -> list[Row]:
    """Those of ``rows`` that are askew, and more so than the ``lines`` of text around them."""
    long = [line for line in lines if len(line.boxes) >= _LONG]
    places = np.array([line.boxes[0, 1] for line in long])
    drifts = np.array([line.drift for line in long])
    found = []
    for row in rows:
        if not row.degrees:
            continue
        near = np.abs(places - row.boxes[0, 1]) < _AROUND * row.height
        usual = float(np.median(drifts[near] if near.any() else drifts)) if long else 0.0
        if abs(row.degrees - usual) >= max(_STANDS_OUT * abs(row.degrees), _SLIGHT):
            found.append(row)
    return found


def _chains(boxes: Numbers) -> Iterator[list[int]]:
    """Each box with the nearest that follows it at its height, and so on."""
    following, before = _following(boxes), np.full(len(boxes), -1)
    for place, after in enumerate(following):
        if after >= 0 and (before[after] < 0 or boxes[before[after], 0] < boxes[place, 0]):
            before[after] = place
    for start in range(len(boxes)):
        if before[start] >= 0:
            continue
        chain = [start]
        while following[chain[-1]] >= 0 and before[following[chain[-1]]] == chain[-1]:
            chain.append(int(following[chain[-1]]))
        if len(chain) >= _FEWEST:
            yield chain


def _following(boxes: Numbers) -> Numbers:
    """For each of the boxes, which stand from left to right, the one that follows it, or -1."""
    count = len(boxes)
    following = np.full(count, -1)
    if not count:
        return following
    left, top, wide, high = boxes.T
    right, foot = left + wide, top + high
    cost = np.full(count, np.inf, np.float32)
    reach = np.searchsorted(left, right + _SPACE * high) - np.arange(count)
    for step in range(1, int(reach.max())):
        one = np.flatnonzero(reach > step)
        one = one[one + step < count]
        other = one + step
        low = np.minimum(high[one], high[other])
        shared = np.minimum(foot[one], foot[other]) - np.maximum(top[one], top[other])
        gap, ratio = left[other] - right[one], high[other] / high[one]
        price = left[other] + 0.5 * np.abs(top[other] - top[one])
        good = (shared > _OVERLAP * low) & (ratio < _RATIO) & (ratio > 1 / _RATIO)
        good &= (gap < _SPACE * high[one]) & (gap > -0.3 * high[one])
        good &= (left[other] > left[one] + 0.3 * wide[one]) & (price < cost[one])
        following[one[good]], cost[one[good]] = other[good], price[good]
    return following


def _row(boxes: Numbers) -> Row:
    left, top, wide, high = boxes.T
    foot, middle, height = top + high, left + wide / 2, float(np.median(high))
    even = max(_even(foot, height), _even(top, height))
    if len(boxes) > _MOST or middle[-1] - middle[0] < _SHORTEST * height:
        return Row(boxes, height, 0.0, even >= _LEVEL, _drift(foot, middle))
    falls, fits = zip(*(_slope(edge, middle, height) for edge in (foot, top)), strict=True)
    degrees = math.degrees(math.atan((falls[0] + falls[1]) / 2))
    apart = math.degrees(abs(math.atan(falls[0]) - math.atan(falls[1])))
    askew = _is_tilted(boxes, degrees, apart, min(fits), even)
    askew |= _is_steady(boxes, degrees)
    level = even >= _LEVEL and not askew
    return Row(boxes, height, degrees if askew else 0.0, level, _drift(foot, middle))


def _drift(foot: Numbers, middle: Numbers) -> float:
    """By how many degrees a line of text falls: few of its letters go below it."""
    third = len(foot) // 3
    if not third:
        return 0.0
    fall = float(np.median(foot[-third:]) - np.median(foot[:third]))
    return math.degrees(math.atan2(fall, float(middle[-third:].mean() - middle[:third].mean())))


def _is_steady(boxes: Numbers, degrees: float) -> bool:
    """Whether letters as high as one another fall a little, and each of them by its share."""
    if len(boxes) < _SURE or abs(degrees) < _SLIGHT or not _are_alike(boxes, degrees):
        return False
    left, top, wide, high = boxes.T
    middle, fall = left + wide / 2, math.tan(math.radians(degrees))
    rise = abs(fall) * (middle[-1] - middle[0])
    for edge in (top, top + high):
        rest = edge - fall * middle
        if float(np.abs(rest - np.median(rest)).mean()) > _STEADY * rise:
            return False
    return True


def _even(edge: Numbers, height: float) -> float:
    """The share of letters that stand at one height."""
    return float((np.abs(edge[:, None] - edge) < _EVEN * height).mean(axis=0).max())


def _slope(edge: Numbers, middle: Numbers, height: float) -> tuple[float, float]:
    """How much an edge falls, as most pairs of letters have it, and for what share that holds."""
    one, other = np.triu_indices(len(edge), 1)
    far = middle[other] - middle[one] > 0.5 * height
    one, other = one[far], other[far]
    fall = float(np.median((edge[other] - edge[one]) / (middle[other] - middle[one])))
    rest = edge - fall * middle
    rest -= np.median(rest)
    slack = (_SLACK + _SLACK_TILTED * abs(fall)) * height
    return fall, float((np.abs(rest) < slack).mean())


def _is_tilted(boxes: Numbers, degrees: float, apart: float, fits: float, even: float) -> bool:
    """Whether feet and heads fall alike: the fewer letters and the less tilt, the more strictly."""
    if apart > 1.0 + 0.2 * abs(degrees) or fits < _FITS or len(boxes) <= _FEWEST:
        return False
    if len(boxes) < _MANY and not _are_alike(boxes, degrees):
        return False
    if abs(degrees) >= _ASKEW:
        return even <= _HARDLY_EVEN
    return len(boxes) >= _SURE and abs(degrees) >= _LEAST and fits >= _FITS_ALL and even <= _NEARLY


def _are_alike(boxes: Numbers, degrees: float) -> bool:
    """Whether letters are as high as one another, as capitals are: tilted, wide ones grow."""
    high = boxes[:, 3] - abs(math.tan(math.radians(degrees))) * boxes[:, 2]
    return float(np.abs(high / np.median(high) - 1).max()) < _ALIKE
