"""A stamp's outline: the frame or the ring around its letters, though print runs through it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.lettering import Row
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.rings import Ring

_FAINT = 190
_AROUND, _RULE, _COVERED = 40.0, 24.0, 0.5
_SIDE = 0.4
_RIM = 2.0

Outline = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Stamp:
    """A stamp's outline, in pixels, and by how many degrees it falls to the right.

    ``frame`` is 1 where its frame or ring is; ``rows`` are the letters it was known by.
    """

    outline: Outline
    degrees: float
    frame: Picture | None = None
    rows: Sequence[Row] = ()

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Its left, top, right and bottom."""
        left, top = self.outline.min(axis=0)
        right, bottom = self.outline.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    @property
    def drawn(self) -> Any:
        """Its outline in whole pixels."""
        return self.outline.round().astype(np.int32)


def turn(points: Outline, degrees: float) -> Outline:
    """Points turned back by a row's tilt, so that the row is level."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.asarray(points @ np.array([[cos, -sin], [sin, cos]]))


def turned_back(low: Outline, high: Outline, degrees: float) -> Outline:
    """The corners of what was a level rectangle once its letters were turned level."""
    square = np.array([low, [high[0], low[1]], high, [low[0], high[1]]])
    return turn(square, -degrees)


def corners(boxes: Any) -> Outline:
    """The corners of letters, each given by its left, top, width and height."""
    left, top, wide, high = boxes.T
    xs, ys = (left, left + wide, left, left + wide), (top, top, top + high, top + high)
    return np.stack([np.concatenate(xs), np.concatenate(ys)], axis=1)


def in_frame(
    low: Outline, high: Outline, degrees: float, level: Picture, point: float
) -> Stamp | None:
    """The frame whose upper and lower sides lie close to the letters, in their tilt."""
    around = round(_AROUND * point)
    size = tuple(int(each) for each in np.ceil(high - low) + 2 * around)
    middle = turn((low + high)[None] / 2, -degrees)[0]
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
    ends = [across[top : top + 4], across[max(foot - 3, 0) : foot + 1]]
    sides = np.flatnonzero(np.concatenate(ends).any(axis=0))
    left, right = (int(sides[0]), int(sides[-1])) if len(sides) else (0, 0)
    if left <= 1 or right >= size[0] - 2:
        return None  # a rule of the page, which goes on
    high_rule = max(round(_SIDE * (foot - top)), 8)
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((high_rule, 1), np.uint8))
    strokes = np.zeros_like(ink)
    strokes[covered, left : right + 1] = across[covered, left : right + 1]
    for band in (slice(left, around), slice(size[0] - around, right + 1)):
        upright = down[top : foot + 1, band]
        strokes[top : foot + 1, band] = np.maximum(strokes[top : foot + 1, band], upright)
    back = cv2.invertAffineTransform(matrix)
    frame = cv2.warpAffine(
        cv2.dilate(strokes, np.ones((5, 5), np.uint8)),
        back, (level.shape[1], level.shape[0]), flags=cv2.INTER_NEAREST,
    )  # fmt: skip
    square = np.array([[left, top], [right, top], [right, foot], [left, foot]], np.float64)
    outline = square @ back[:, :2].T + back[:, 2]
    return Stamp(outline, degrees, frame.astype(np.uint8))


def rounded(ring: Ring, degrees: float, shape: tuple[int, ...], point: float) -> Stamp:
    """The stamp that a ring goes around."""
    turns = np.radians(np.arange(0, 360, 6.0))
    around = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    frame = np.zeros(shape, np.uint8)
    at = (round(ring.x), round(ring.y))
    cv2.circle(frame, at, round(ring.radius), (1,), round(2 * _RIM * point))
    return Stamp((ring.x, ring.y) + (ring.radius + _RIM * point) * around, degrees, frame)
