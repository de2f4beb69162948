"""The sheet of paper in a photograph: its four corners found, and the sheet laid flat."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture

_SMALL = 600
_SMALLEST_SHARE = 0.35
_WHOLE = 0.97
_A4 = 2**0.5
_IN_SHADOW = (0.9, 0.8, 0.7)
_NEAR, _STEP, _FEWEST = 0.012, 22.0, 8

Corners = NDArray[Any]


def find_sheet(grey: Picture, coloured: Picture | None = None) -> Corners | None:
    """The corners of the sheet, from top left clockwise; None where it fills the picture.

    ``coloured`` is the picture in red, green and blue where it has any colour.
    """
    scale = _SMALL / max(grey.shape)
    small = _smaller(grey, scale)
    warm = None if coloured is None or coloured.ndim < 3 else _smaller(coloured, scale)
    for light in _lights(small, warm):
        corners = _outlined(light, small)
        if corners is not None:
            found: Corners = (corners / scale).astype(np.float32)
            return found
    return None


def _smaller(picture: Picture, scale: float) -> Picture:
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(
        np.uint8
    )


def _lights(small: Picture, warm: Picture | None) -> Iterator[Picture]:
    """What may be the sheet: what is light, what is not quite dark, what is less warm than wood.

    A shadow makes half of a sheet as dark as what it lies on, but leaves it another colour.
    """
    small = cv2.GaussianBlur(small, (0, 0), 2).astype(np.uint8)
    limit, light = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    yield light.astype(np.uint8)
    for share in _IN_SHADOW:
        yield np.where(small > share * limit, 255, 0).astype(np.uint8)
    if warm is not None:
        cold = warm[:, :, 2].astype(np.int16) - warm[:, :, 0] + 128
        cool = cv2.GaussianBlur(np.clip(cold, 0, 255).astype(np.uint8), (0, 0), 2)
        _, light = cv2.threshold(cool, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        yield light.astype(np.uint8)


def _outlined(light: Picture, small: Picture) -> Corners | None:
    """The corners of what is light, if it is a sheet."""
    # Letters and banners are holes in the light of the sheet.
    closed = cv2.morphologyEx(light, cv2.MORPH_CLOSE, np.ones((25, 25), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    sheet = max(contours, key=cv2.contourArea)
    area, whole = cv2.contourArea(sheet), float(small.size)
    if not _SMALLEST_SHARE * whole < area < _WHOLE * whole:
        return None
    if not _differs(cv2.GaussianBlur(small, (0, 0), 2).astype(np.uint8), closed):
        return None
    corners = _four_corners(cv2.convexHull(sheet))
    if corners is None or not _is_sheet(corners, small.shape) or not _is_cut(corners, small):
        return None
    return corners


def _differs(grey: Picture, sheet: Picture) -> bool:
    """Whether what lies around the sheet is another thing than paper."""
    outside = grey[sheet == 0]
    inside = grey[sheet > 0]
    if outside.size < 0.02 * grey.size:
        return False
    return float(np.median(inside)) - float(np.median(outside)) > 40


def _four_corners(hull: Corners) -> Corners | None:
    length = cv2.arcLength(hull, True)
    for share in (0.01, 0.015, 0.02, 0.03, 0.05):
        shape = cv2.approxPolyDP(hull, share * length, True)
        if len(shape) == 4:
            return _in_order(shape.reshape(4, 2).astype(np.float32))
    return None


def _is_cut(corners: Corners, grey: Picture) -> bool:
    """Whether the sheet ends at once where it ends, as paper does: a shadow's edge is soft.

    Sides that the picture itself cuts off say nothing.
    """
    height, width = grey.shape
    reach = _NEAR * max(grey.shape)
    middle = corners.mean(axis=0)
    for one, other in pairwise([*corners, corners[0]]):
        along = other - one
        across = np.array([along[1], -along[0]]) / max(float(np.linalg.norm(along)), 1.0)
        if float(np.dot(across, middle - one)) > 0:
            across = -across
        steps = []
        for share in np.linspace(0.1, 0.9, 25):
            inner, outer = (one + share * along + side * reach * across for side in (-1, 1))
            if all(2 <= x < width - 2 and 2 <= y < height - 2 for x, y in (inner, outer)):
                steps.append(_at(grey, inner) - _at(grey, outer))
        if len(steps) > _FEWEST and float(np.median(steps)) < _STEP:
            return False
    return True


def _at(grey: Picture, place: Corners) -> float:
    return float(grey[int(place[1]), int(place[0])])


def _in_order(points: Corners) -> Corners:
    """Top left, top right, bottom right, bottom left."""
    total, difference = points.sum(axis=1), np.diff(points, axis=1).ravel()
    return np.array(
        [
            points[total.argmin()],
            points[difference.argmin()],
            points[total.argmax()],
            points[difference.argmax()],
        ],
        np.float32,
    )


def _is_sheet(corners: Corners, shape: tuple[int, ...]) -> bool:
    """Whether the corners are those of a sheet seen from the front, not the picture's own."""
    if len({tuple(corner) for corner in corners.tolist()}) < 4:
        return False
    ring = [*corners, corners[0]]
    sides = [float(np.linalg.norm(b - a)) for a, b in pairwise(ring)]
    opposite = (sides[0] / sides[2], sides[1] / sides[3])
    if not all(0.6 < ratio < 1.7 for ratio in opposite):
        return False
    long, short = max(sides[0], sides[1]), min(sides[0], sides[1])
    if not 1.15 < long / short < 1.75:
        return False
    height, width = shape[:2]
    picture = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    away = np.linalg.norm(corners - picture, axis=1).max()
    return float(away) > 0.015 * max(height, width)


def flatten(picture: Picture, corners: Corners) -> Picture:
    """The sheet seen from straight above, as an A4 page of about the same sharpness."""
    top, right = corners[1] - corners[0], corners[2] - corners[1]
    bottom, left = corners[2] - corners[3], corners[3] - corners[0]
    width = max(float(np.linalg.norm(top)), float(np.linalg.norm(bottom)))
    height = max(float(np.linalg.norm(left)), float(np.linalg.norm(right)))
    if height >= width:
        height = max(height, width * _A4)
        width = height / _A4
    else:
        width = max(width, height * _A4)
        height = width / _A4
    w, h = round(width), round(height)
    target = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    flat = cv2.warpPerspective(picture, matrix, (w, h), flags=cv2.INTER_CUBIC)
    return flat.astype(np.uint8)
