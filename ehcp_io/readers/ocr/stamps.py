"""Stamps in coloured ink, told from coloured print by their tilt and taken off the page.

A stamp over a title makes other words of it. What an office prints in colour, it prints level, and
fills have no paper between letters; what it stamps stands askew. Pen strokes stay: a tick is one.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture

_SMALL = 4
_COLOURED, _NEARLY_BLACK = 60, 105
_TINGED = 30
_LEAST_SHARE, _MOST_SHARE = 0.0002, 0.12
_WIDEST_GAP = 0.008
_LEAST_WIDTH, _LEAST_HEIGHT, _MOST_WIDTH = 0.09, 0.025, 0.6
_TILTED = 3.5
_RECTANGLE = 0.8
_OPEN = (0.05, 0.6)


def without_stamps(picture: Picture) -> tuple[Picture, int]:
    """A picture in red, green and blue as grey, without stamps, and how many there were."""
    if picture.ndim == 2:
        return picture, 0
    grey: Picture = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    few = picture[::_SMALL, ::_SMALL]
    tinged = np.ptp(few, axis=2) > _COLOURED
    if float(tinged.mean()) < _LEAST_SHARE / 2:
        return grey, 0
    red, green, blue = cv2.split(picture)
    brightest = cv2.max(cv2.max(red, green), blue)
    chroma = brightest - cv2.min(cv2.min(red, green), blue)
    coloured = ((chroma > _COLOURED) & (brightest > _NEARLY_BLACK)).astype(np.uint8)
    if not _LEAST_SHARE <= float(coloured.mean()) <= _MOST_SHARE:
        return grey, 0
    found = _stamps(coloured)
    if not found:
        return grey, 0
    inside = np.zeros(grey.shape, np.uint8)
    cv2.fillPoly(inside, found, (1,))
    ink = (inside > 0) & (chroma > _TINGED) & (brightest > _NEARLY_BLACK)
    spread = cv2.dilate(ink.astype(np.uint8), np.ones((3, 3), np.uint8))
    gone = (spread > 0) & (brightest > _NEARLY_BLACK)
    grey[gone] = round(float(np.percentile(grey, 75)))
    return grey, len(found)


def _stamps(coloured: Picture) -> list[NDArray[np.int32]]:
    """The outlines of what is open, askew and of a stamp's size."""
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
            grown = np.asarray(hull, np.float64)
            middle = grown.mean(axis=0)
            found.append((((grown - middle) * 1.04 + middle) * _SMALL).astype(np.int32))
    return found
