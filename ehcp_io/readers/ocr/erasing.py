"""Ruled lines taken out of a picture, and the letters that they run through left whole."""

import cv2
import numpy as np

from ehcp_io.readers.ocr.drawn import Drawn, Stroke
from ehcp_io.readers.ocr.levelling import Picture

_AROUND = 14
_THICKER = 1.5


def without_lines(text: Picture, ink: Picture, drawn: Drawn) -> Picture:
    """``text`` without the lines in ``drawn``; ``ink`` is 1 where it is dark."""
    level = _lines(ink, drawn.across)
    # The same for lines down the page, with the page on its side.
    on_side = [Stroke(each.top, each.left, each.height, each.width) for each in drawn.down]
    upright = np.ascontiguousarray(_lines(np.ascontiguousarray(ink.T), on_side).T)
    both = cv2.bitwise_and(_boxes(ink, drawn.across), _boxes(ink, drawn.down))
    gone = cv2.dilate(level | upright | both, np.ones((3, 3), np.uint8))
    result = text.copy()
    result[gone > 0] = 255
    return result


def _boxes(ink: Picture, strokes: list[Stroke]) -> Picture:
    mask = np.zeros_like(ink)
    for each in strokes:
        mask[each.top : each.top + each.height, each.left : each.left + each.width] = 1
    return mask


def _lines(ink: Picture, strokes: list[Stroke]) -> Picture:
    """1 where a line across is, but not where something higher than the line goes through it."""
    mask = np.zeros_like(ink)
    for each in strokes:
        top = max(each.top - _AROUND, 0)
        left, right = each.left, each.left + each.width
        part = ink[top : each.top + each.height + _AROUND, left:right]
        within = slice(each.top - top, each.top - top + each.height)
        thickness = float(np.median(part[within].sum(axis=0)))
        high = int(_THICKER * thickness) + 3
        letters = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((high, 1), np.uint8))
        line = part.copy()
        line[letters > 0] = 0
        rows = np.zeros_like(part)
        rows[within] = 1
        mask[top : top + part.shape[0], left:right] |= line & rows
    return mask
