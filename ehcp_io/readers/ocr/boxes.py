"""Boxes to tick: small squares, and whether something is put in them."""

from typing import NamedTuple

import cv2
import numpy as np

from ehcp_io.readers.ocr.levelling import Picture

_INK = 150
_SMALLEST, _LARGEST = 6.0, 17.0
_SIDE = 0.7
_CLEAR = 0.06
_FULL = 0.75


class TickBox(NamedTuple):
    """A square in pixels, and whether it is ticked."""

    left: int
    top: int
    right: int
    bottom: int
    checked: bool


def take_boxes(text: Picture, dpi: float) -> tuple[list[TickBox], Picture]:
    """The squares on the page, and the page without them."""
    point = dpi / 72
    dark = (text < _INK).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    found = []
    for left, top, width, height, _ in stats[1:].tolist():
        if not _SMALLEST * point <= min(width, height) <= max(width, height) <= _LARGEST * point:
            continue
        if 0.85 <= width / height <= 1.18 and (part := _square(dark, left, top, width, height)):
            found.append(TickBox(left, top, left + width, top + height, part == "ticked"))
    if not found:
        return [], text
    rest = text.copy()
    for box in found:
        rest[box.top - 1 : box.bottom + 1, box.left - 1 : box.right + 1] = 255
    return found, rest


def _square(dark: Picture, left: int, top: int, width: int, height: int) -> str:
    """``ticked``, ``empty``, or nothing where the ink makes no square: letters have round sides."""
    part = dark[top : top + height, left : left + width]
    edge = max(2, round(0.12 * width))
    sides = (
        part[:edge].max(axis=0),
        part[-edge:].max(axis=0),
        part[:, :edge].max(axis=1),
        part[:, -edge:].max(axis=1),
    )
    corners = (part[:edge, :edge], part[:edge, -edge:], part[-edge:, :edge], part[-edge:, -edge:])
    # A side is straight: one row or column of it is dark nearly all along.
    straight = (
        part[:edge].mean(axis=1).max(),
        part[-edge:].mean(axis=1).max(),
        part[:, :edge].mean(axis=0).max(),
        part[:, -edge:].mean(axis=0).max(),
    )
    if min(side.mean() for side in sides) < 0.93 or min(straight) < _SIDE:
        return ""
    if not all(corner.any() for corner in corners):
        return ""
    inset = max(edge + 1, round(0.2 * width))
    inside = part[inset:-inset, inset:-inset]
    if inside.size == 0 or inside.mean() > _FULL:
        return ""
    return "ticked" if inside.mean() > _CLEAR else "empty"
