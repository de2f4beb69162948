"""Leaders: rows of dots that lead the eye to a page number, which engines read as strings of noise.

They are taken from the picture before its words are read, and put back as what they are.
"""

import re
import statistics
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np

from ehcp_io.readers.ocr import tesseract
from ehcp_io.readers.ocr.components import parts_of
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_INK = 150
_SMALLEST, _LARGEST = 0.35, 2.6
_LEVEL = 0.75
_FURTHEST = 7.0
_FEWEST = 8
_REGULAR = 0.7
_WITHIN = 0.3
_MOST = 20_000
_BESIDE = 60.0
_ABOVE, _LOW = 3.0, 9.0
_MARGIN = 12
_PAGE_NUMBER = re.compile(r"^[0-9ivxIVX-]{1,6}[.,]?$")


class Leader(NamedTuple):
    """A row of dots in pixels: its ends, the line it stands on, and how many dots it has."""

    left: int
    top: int
    right: int
    bottom: int
    dots: int


def take_leaders(text: Picture, dpi: float) -> tuple[list[Leader], Picture]:
    """The leaders on the page, and the page without them."""
    point = dpi / 72
    dark = (text < _INK).astype(np.uint8)
    parts = parts_of(dark)
    sizes = parts[:, 2:4]
    small = (sizes.max(axis=1) <= _LARGEST * point) & (sizes.min(axis=1) >= _SMALLEST * point)
    dots = parts[small][:, :4]
    if not _FEWEST <= len(dots) <= _MOST:
        return [], text
    found = [row for line in _lines(dots, point) for row in _rows(line, point)]
    if not found:
        return [], text
    rest = text.copy()
    edge = max(1, round(0.4 * point))
    for each in found:
        rest[each.top - edge : each.bottom + edge, each.left - edge : each.right + edge] = 255
    return found, rest


def _lines(dots: Picture, point: float) -> list[Picture]:
    """The dots that stand level with one another."""
    feet = dots[:, 1] + dots[:, 3]
    order = np.argsort(feet, kind="stable")
    # A new line begins where the next foot is lower than the first of the line by more than that.
    lines, start = [], 0
    for place in range(1, len(order) + 1):
        ends = place == len(order)
        if ends or feet[order[place]] - feet[order[start]] > _LEVEL * point:
            if place - start >= _FEWEST:
                lines.append(dots[order[start:place]])
            start = place
    return lines


def _rows(line: Picture, point: float) -> list[Leader]:
    """The rows of regular dots in a line."""
    ordered = sorted(line.tolist())
    rows, row = [], [ordered[0]]
    for last, dot in pairwise(ordered):
        if dot[0] - last[0] > _FURTHEST * point:
            rows.append(row)
            row = []
        row.append(dot)
    rows.append(row)
    return [_leader(row) for row in rows if len(row) >= _FEWEST and _is_regular(row)]


def _is_regular(row: list[list[int]]) -> bool:
    gaps = [after[0] + after[2] / 2 - dot[0] - dot[2] / 2 for dot, after in pairwise(row)]
    usual = statistics.median(gaps)
    regular = sum(abs(gap - usual) <= max(_WITHIN * usual, 1.0) for gap in gaps)
    return usual > 0 and regular >= _REGULAR * len(gaps)


def _leader(row: list[list[int]]) -> Leader:
    return Leader(
        left=row[0][0],
        top=min(dot[1] for dot in row),
        right=row[-1][0] + row[-1][2],
        bottom=max(dot[1] + dot[3] for dot in row),
        dots=len(row),
    )


def with_leaders(leaders: list[Leader], words: list[Seen], text: Picture, dpi: float) -> list[Seen]:
    """The words, and the leaders that stand behind one; a dotted border is none.

    What a leader leads to is read by itself: an engine takes a column of lone figures for letters.
    """
    point = dpi / 72
    found: list[Seen] = []
    for each in leaders:
        before = [
            word
            for word in words
            if word.top < each.bottom <= word.bottom + 0.3 * word.height
            and each.left - _BESIDE * point < word.right <= each.left + 0.5 * word.height
        ]
        if not before:
            continue
        last = max(before, key=lambda word: word.right)
        numbers = _number(each, last, text, point)
        if numbers:
            words = [word for word in words if not _is_behind(word, each, point)]
        dots = "." * each.dots
        found.append(
            Seen(dots, each.left, each.top, each.right, each.bottom, last.baseline, 1.0, last.line)
        )
        found += numbers
    return [*words, *found]


def _is_behind(word: Seen, leader: Leader, point: float) -> bool:
    """Whether the engine's word is of what the leader leads to."""
    near = leader.right <= (word.left + word.right) / 2 <= leader.right + _BESIDE * point
    return near and word.top <= leader.bottom - _ABOVE * point <= word.bottom


def _number(leader: Leader, last: Seen, text: Picture, point: float) -> list[Seen]:
    """The page number behind a leader, on the line of the word before it."""
    top = max(int(min(last.top, leader.bottom - _LOW * point)), 0)
    bottom = int(leader.bottom + 2 * point)
    left = leader.right + 1
    part = text[top:bottom, left : int(leader.right + _BESIDE * point)]
    columns = np.flatnonzero((part < _INK).any(axis=0))
    if not len(columns):
        return []
    frame = cv2.copyMakeBorder(
        part[:, : int(columns[-1]) + 3], _MARGIN, _MARGIN, _MARGIN, _MARGIN,
        cv2.BORDER_CONSTANT, value=(255,),
    )  # fmt: skip
    found = tesseract.recognise_piece(frame, lone=False)
    if not found or not all(_PAGE_NUMBER.match(word.text) for word in found):
        return []
    for word in found:
        word.left, word.right = (x - _MARGIN + left for x in (word.left, word.right))
        word.top, word.bottom = (y - _MARGIN + top for y in (word.top, word.bottom))
        word.baseline, word.line = last.baseline, last.line
    return found
