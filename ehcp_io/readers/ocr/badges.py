"""Letters in filled circles and squares, light on dark, turned into dark ones on white.

Designed forms set the letter of a section so. No engine looks for a line of text there.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture

_DARK = 128
_LEAST, _MOST = 12.0, 48.0
_NARROW, _WIDE = 0.75, 2.0
_ROUND = 0.94
_LIGHT = (0.03, 0.32)
_APART = 0.2
_STRAY = 0.02
_RIM = 0.8
_EVEN = 0.88


def opened_badges(level: Picture, dpi: float) -> Picture:
    """The picture with what stands in such a badge dark on white, and the badge gone.

    A large letter is no badge: O is thinner, and has letters beside it; B and D are round on one
    side only.
    """
    point = dpi / 72
    dark = (level < _DARK).astype(np.uint8)
    contours, tree = cv2.findContours(dark, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    result = level
    for index, contour in enumerate(contours):
        if tree[0][index][3] >= 0 or not _is_badge(contour, dark, point):
            continue
        light, hole = 0.0, int(tree[0][index][2])
        while hole >= 0:
            light += cv2.contourArea(contours[hole])
            hole = int(tree[0][hole][0])
        if _LIGHT[0] <= light / cv2.contourArea(contour) <= _LIGHT[1]:
            result = _opened(result.copy() if result is level else result, contour, point)
    return result


def _is_badge(contour: NDArray[Any], dark: Picture, point: float) -> bool:
    """Whether an outline is that of a small filled shape without dents that stands alone."""
    left, top, width, height = cv2.boundingRect(contour)
    if not _LEAST * point <= height <= _MOST * point or not _NARROW <= width / height <= _WIDE:
        return False
    area = cv2.contourArea(contour)
    if area < _ROUND * cv2.contourArea(cv2.convexHull(contour)) or area < 0.7 * width * height:
        return False
    if not _is_even(contour):
        return False
    reach = max(2, int(_APART * height))
    rows = slice(top, top + height)
    beside = (
        dark[rows, max(left - reach, 0) : left - 1],
        dark[rows, left + width + 1 :][:, :reach],
    )
    return all(part.size == 0 or float(part.mean()) < _STRAY for part in beside)


def _is_even(contour: NDArray[Any]) -> bool:
    """Whether a shape is the same on its right as on its left."""
    left, top, width, height = cv2.boundingRect(contour)
    filled = np.zeros((height, width), np.uint8)
    cv2.drawContours(filled, [contour - np.array([left, top])], -1, (1,), -1)
    turned = filled[:, ::-1]
    return int((filled & turned).sum()) >= _EVEN * int((filled | turned).sum())


def _opened(picture: Picture, contour: NDArray[Any], point: float) -> Picture:
    """The badge's inside with light and dark exchanged; its rim and what is left of it white."""
    rim = max(2, round(_RIM * point))
    left, top, width, height = cv2.boundingRect(contour)
    low, high = max(left - rim, 0), max(top - rim, 0)
    part = picture[high : top + height + rim, low : left + width + rim]
    inside = np.zeros(part.shape, np.uint8)
    cv2.drawContours(inside, [contour - np.array([low, high])], -1, (1,), -1)
    kernel = np.ones((2 * rim + 1, 2 * rim + 1), np.uint8)
    around = cv2.dilate(inside, kernel)
    within = cv2.erode(inside, kernel)
    ground = float(np.median(part[within > 0])) if within.any() else 0.0
    turned = 255 - np.clip((part.astype(np.float32) - ground) * 255 / max(255 - ground, 1), 0, 255)
    part[around > 0] = 255
    part[within > 0] = turned.astype(np.uint8)[within > 0]
    return picture
