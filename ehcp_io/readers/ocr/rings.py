"""Rings drawn on a page, as round stamps have them, though print runs through them."""

from typing import Any, NamedTuple

import cv2
import numpy as np

from ehcp_io.readers.ocr.levelling import Picture

_SMALL, _FAINT = 4, 190
_LEAST, _MOST = 26.0, 80.0
_APART, _TRIED = 20.0, 12
_EDGE, _VOTES = 120, 38
_REACH, _STEP = 10, 3
_CLOSED, _OPEN, _PROMISING = 0.9, 0.65, 0.6


class Ring(NamedTuple):
    """A ring's middle and how far its outer edge is from it, in pixels."""

    x: float
    y: float
    radius: float


def find_rings(level: Picture, point: float) -> list[Ring]:
    """The rings of a page; ``point`` in pixels."""
    ink = (level < _FAINT).astype(np.uint8)
    size = (ink.shape[1] // _SMALL, ink.shape[0] // _SMALL)
    small = cv2.resize(ink * 255, size, interpolation=cv2.INTER_AREA)
    circles = cv2.HoughCircles(
        cv2.GaussianBlur(small, (0, 0), 0.8), cv2.HOUGH_GRADIENT, 1, _APART * point / _SMALL,
        param1=_EDGE, param2=_VOTES, minRadius=int(_LEAST * point / _SMALL),
        maxRadius=int(_MOST * point / _SMALL),
    )  # fmt: skip
    if circles is None:
        return []
    fat = cv2.dilate(ink, np.ones((5, 5), np.uint8))
    tried = (_closed(fat, *each) for each in (circles[0, :_TRIED] * _SMALL).tolist())
    return [ring for ring in tried if ring is not None]


def _closed(ink: Picture, x: float, y: float, radius: float) -> Ring | None:
    """The ring near a circle, if ink goes all around it, and not beside it."""
    best, found = 0.0, None
    radii = np.arange(radius - _REACH, radius + _REACH + 1, 2.0)
    if float(_covered(ink, x, y, radii).max()) < _PROMISING:
        return None
    for right in range(-2 * _STEP, 2 * _STEP + 1, _STEP):
        for down in range(-2 * _STEP, 2 * _STEP + 1, _STEP):
            covered = _covered(ink, x + right, y + down, radii)
            most = float(covered.max())
            if most > best and float(covered.min()) < _OPEN * most:
                outer = float(radii[np.flatnonzero(covered >= 0.95 * most)[-1]])
                best, found = most, Ring(x + right, y + down, outer)
    return found if best >= _CLOSED else None


def _covered(ink: Picture, x: float, y: float, radii: Any) -> Any:
    """For each radius, how much of the circle is ink."""
    turns = np.radians(np.arange(0, 360, 3.0))
    around = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    places = ((x, y) + radii[:, None, None] * around).round().astype(np.intp)
    xs, ys = places[..., 0], places[..., 1]
    within = (xs >= 0) & (ys >= 0) & (xs < ink.shape[1]) & (ys < ink.shape[0])
    dark = ink[ys.clip(0, ink.shape[0] - 1), xs.clip(0, ink.shape[1] - 1)]
    return np.where(within, dark, 0).mean(axis=1)
