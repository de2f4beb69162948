"""Boxes to tick: small squares, and whether something is put in them."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ehcp_io.readers.ocr.components import parts_of
from ehcp_io.readers.ocr.levelling import Picture

_INK = 150
_INKS = (_INK, 110, 190, 90, 210)
_SMALLEST, _LARGEST = 6.0, 17.0
_SQUARE = (0.85, 1.18)
_LINED, _SIDE = 0.93, 0.7
_LINED_ALIKE, _SIDE_ALIKE = 0.8, 0.5
_ALIKE = 0.1
_APART = 0.22
_CLEAR = 0.06
_FULL = 0.75


class TickBox(NamedTuple):
    """A square in pixels, and whether it is ticked."""

    left: int
    top: int
    right: int
    bottom: int
    checked: bool


class _Square(NamedTuple):
    """A square, how far its worst side is drawn, and how straight that is; shares of its length."""

    box: TickBox
    lined: float
    straight: float

    def is_drawn(self, lined: float, straight: float) -> bool:
        return self.lined >= lined and self.straight >= straight


def take_boxes(text: Picture, dpi: float) -> tuple[list[TickBox], Picture]:
    """The squares on the page, and the page without them.

    A thin line breaks where little ink is taken for ink, and touches a letter where much is:
    several measures of ink are tried. What is as large as the squares found, and not quite one, is
    one too: a form's boxes are alike.
    """
    squares = [square for ink in _INKS for square in _squares(text, dpi / 72, ink)]
    found = [square.box for square in squares if square.is_drawn(_LINED, _SIDE)]
    known = list(found)
    for square in squares:
        drawn = square.is_drawn(_LINED_ALIKE, _SIDE_ALIKE)
        if drawn and _is_like(square.box, known) and _stands_apart(square.box, text):
            found.append(square.box)
    boxes: list[TickBox] = []
    for box in found:
        if not any(_overlap(box, other) for other in boxes):
            boxes.append(box)
    if not boxes:
        return [], text
    rest = text.copy()
    for box in boxes:
        rest[box.top - 1 : box.bottom + 1, box.left - 1 : box.right + 1] = 255
    return sorted(boxes, key=lambda box: (box.top, box.left)), rest


def _is_like(box: TickBox, known: list[TickBox]) -> bool:
    """Whether two of the squares known are as large."""
    width, height = box.right - box.left, box.bottom - box.top
    alike = [
        other
        for other in known
        if abs((other.right - other.left) / width - 1) <= _ALIKE
        and abs((other.bottom - other.top) / height - 1) <= _ALIKE
    ]
    return len(alike) > 1


def _stands_apart(box: TickBox, text: Picture) -> bool:
    """Whether white stands on either side of it: a letter's neighbours are nearer."""
    reach = 1 + round(_APART * (box.right - box.left))
    rows = slice(box.top, box.bottom)
    before = text[rows, max(box.left - reach, 0) : max(box.left - 1, 0)]
    after = text[rows, box.right + 1 : box.right + reach]
    return all(side.size == 0 or bool(side.min() > _INK) for side in (before, after))


def _overlap(one: TickBox, other: TickBox) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and min(one.bottom, other.bottom) - max(one.top, other.top) > 0


def _squares(text: Picture, point: float, ink: int) -> Iterator[_Square]:
    """What may be a square, of all that is darker than ``ink``."""
    dark = (text < ink).astype(np.uint8)
    for left, top, width, height, _ in parts_of(dark).tolist():
        if not _SMALLEST * point <= min(width, height) <= max(width, height) <= _LARGEST * point:
            continue
        if _SQUARE[0] <= width / height <= _SQUARE[1]:
            square = _square(dark, left, top, width, height)
            if square is not None:
                yield square


def _square(dark: Picture, left: int, top: int, width: int, height: int) -> _Square | None:
    """A square, if its ink may make one: letters have round sides."""
    part = dark[top : top + height, left : left + width]
    edge = max(2, round(0.12 * width))
    corners = (part[:edge, :edge], part[:edge, -edge:], part[-edge:, :edge], part[-edge:, -edge:])
    inset = max(edge + 1, round(0.2 * width))
    inside = part[inset:-inset, inset:-inset]
    if not all(corner.any() for corner in corners):
        return None
    if inside.size == 0 or inside.mean() > _FULL:
        return None
    sides = (
        part[:edge].max(axis=0),
        part[-edge:].max(axis=0),
        part[:, :edge].max(axis=1),
        part[:, -edge:].max(axis=1),
    )
    # A side is straight: one row or column of it is dark nearly all along.
    straight = (
        part[:edge].mean(axis=1).max(),
        part[-edge:].mean(axis=1).max(),
        part[:, :edge].mean(axis=0).max(),
        part[:, -edge:].mean(axis=0).max(),
    )
    ticked = bool(inside.mean() > _CLEAR)
    box = TickBox(left, top, left + width, top + height, ticked)
    return _Square(box, float(min(side.mean() for side in sides)), float(min(straight)))
