"""Pages put straight: quarter turns by what the letters say, small angles by the lines of text."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture

_MOST = 5.0
_COARSE = 0.5
_FINE = 0.05
_SMALL_HEIGHT = 900
_WORTH = 0.02
_INK = 150


def skew_of(level: Picture) -> float:
    """Degrees, anticlockwise, by which the page must be turned for its lines to be level."""
    scale = min(1.0, _SMALL_HEIGHT / max(level.shape))
    small = cv2.resize(level, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < _INK).astype(np.uint8) * 255
    # The edge of the glass and of the paper say nothing of the lines of text.
    margin = max(2, min(ink.shape) // 40)
    ink[:margin], ink[-margin:], ink[:, :margin], ink[:, -margin:] = 0, 0, 0, 0
    best = _search(ink, 0.0, _MOST, _COARSE)
    best = _search(ink, best, _COARSE, 0.1)
    return _search(ink, best, 0.1, _FINE)


def _search(ink: Picture, middle: float, reach: float, step: float) -> float:
    angles = np.arange(middle - reach, middle + reach + step / 2, step)
    scores = [_sharpness(ink, float(angle)) for angle in angles]
    # Of equal scores the one nearest the middle: a page with no lines stays as it is.
    top = max(scores)
    good = [float(a) for a, s in zip(angles, scores, strict=True) if s >= top * 0.9999]
    return min(good, key=abs)


def _sharpness(ink: Picture, angle: float) -> float:
    """How clearly lines and the white between them alternate when turned by ``angle``."""
    rows = _rotated(ink, angle, ground=0).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def straighten(picture: Picture, angle: float, ground: int = 255) -> Picture:
    """The page turned by a small angle, ``ground`` where it did not reach before."""
    return picture if abs(angle) < _WORTH else _rotated(picture, angle, ground=ground)


def _rotated(picture: Picture, angle: float, *, ground: int) -> Picture:
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC if ground else cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT, borderValue=(ground,),
    )  # fmt: skip
    return turned.astype(np.uint8)


def quarter_turned(picture: Picture, quarters: int) -> Picture:
    """The picture turned clockwise by ``quarters`` right angles."""
    return np.ascontiguousarray(np.rot90(picture, -quarters % 4))


def lines_run_down(level: Picture) -> bool:
    """Whether the lines of text seem to run down the picture: the page lies on its side."""
    scale = min(1.0, _SMALL_HEIGHT / max(level.shape))
    small = cv2.resize(level, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < _INK).astype(np.float64)
    margin = max(2, min(ink.shape) // 20)
    ink = ink[margin:-margin, margin:-margin]
    # Ruled tables have lines both ways: only what is short in both directions counts.
    across, down = _alternation(ink), _alternation(ink.T)
    return down > 1.25 * across


def _alternation(ink: NDArray[Any]) -> float:
    """How much the amount of ink changes from one row to the next, strips taken one by one."""
    strips = np.array_split(ink, 6, axis=1)
    total = 0.0
    for strip in strips:
        rows = strip.sum(axis=1)
        rows[rows > 0.7 * strip.shape[1]] = 0
        total += float(np.abs(np.diff(rows)).sum()) / strip.shape[1]
    return total / len(ink)
