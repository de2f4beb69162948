"""The corners of a photographed sheet, found again where its straight edges meet.

Corners that are a few dots out tilt every line of the page laid flat, more at one end than at the
other, which no turning puts right.
"""

from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture

_LARGE = 1600
_REACH = 0.02
_PLACES, _FEWEST = 80, 24
_ENDS = 0.06
_STEP = 22.0
_STRAY = 2.5

Corners = NDArray[Any]
_Line = tuple[NDArray[Any], NDArray[Any]]


def refined(grey: Picture, corners: Corners) -> Corners:
    """The ``corners``, clockwise, each where the two edges meet that end there.

    An edge that cannot be seen, since the picture cuts it off, stays where it was.
    """
    scale = min(1.0, _LARGE / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    blurred = cv2.GaussianBlur(small, (0, 0), 1.5).astype(np.float32)
    rough = corners.astype(np.float64) * scale
    middle = rough.mean(axis=0)
    edges = [_edge(blurred, one, other, middle) for one, other in pairwise([*rough, rough[0]])]
    found = rough.copy()
    for number in range(4):
        meeting = _meeting(edges[number - 1], edges[number])
        near = _REACH * max(small.shape)
        if meeting is not None and float(np.linalg.norm(meeting - rough[number])) <= 2 * near:
            found[number] = meeting
    result: Corners = (found / scale).astype(np.float32)
    return result


def _edge(grey: Picture, one: Corners, other: Corners, middle: Corners) -> _Line:
    """A point and the direction of the straight line on which the light drops most."""
    along = other - one
    length = max(float(np.linalg.norm(along)), 1.0)
    outwards = np.array([along[1], -along[0]]) / length
    if float(np.dot(outwards, middle - one)) > 0:
        outwards = -outwards
    steps = np.arange(-round(_REACH * max(grey.shape)), round(_REACH * max(grey.shape)) + 1)
    bases = one + np.linspace(_ENDS, 1 - _ENDS, _PLACES)[:, None] * along
    places = bases[:, None, :] + steps[None, :, None] * outwards
    x, y = places[..., 0].astype(np.float32), places[..., 1].astype(np.float32)
    seen = cv2.remap(grey, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    drops = seen[:, :-4] - seen[:, 4:]
    best = drops.argmax(axis=1)
    rows = np.flatnonzero(drops.max(axis=1) >= _STEP)
    points = places[rows, best[rows] + 2]
    if len(points) >= _FEWEST:
        line = _through(points)
        strays = np.abs(_away(points, line))
        points = points[strays <= _STRAY]
        if len(points) >= _FEWEST:
            return _through(points)
    return one, along / length


def _through(points: Corners) -> _Line:
    vx, vy, x, y = cv2.fitLine(points.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
    return np.array([x, y], np.float64), np.array([vx, vy], np.float64)


def _away(points: Corners, line: _Line) -> Any:
    """How far points lie from a line."""
    (x, y), (across, down) = line
    return (points[:, 0] - x) * down - (points[:, 1] - y) * across


def _meeting(one: _Line, other: _Line) -> Corners | None:
    """Where two lines meet."""
    sides = np.column_stack([one[1], -other[1]])
    if abs(float(np.linalg.det(sides))) < 1e-3:
        return None
    share = np.linalg.solve(sides, other[0] - one[0])[0]
    return np.asarray(one[0] + share * one[1])
