"""Large pale words that run across a page, as DRAFT or COPY behind its print: no text of the plan.

They are seldom read, and blur what is printed over them: they are taken off before, told of once.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.components import labelled
from ehcp_io.readers.ocr.levelling import Picture

_STROKE = 3.6
"""Print's strokes are thinner, in points: what is left without them is pale fills and words."""
_PALE, _FAINTEST = 120, 241
_LEAST, _MOST = 26.0, 170.0
_FILL = (0.2, 0.7)
_THICK, _OF_LETTER = (7.0, 26.0), 0.45
_EVEN = 14.0
_TONE, _ALIKE = 12.0, 0.4
_FEWEST, _NEAR = 3, 1.0
_DARKER, _GROWN = 26, 2

Place = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class PaleWords:
    """Where they run, as left, top, right and bottom in pixels, and which dots are theirs."""

    places: list[Place]
    gone: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Letter:
    """A letter's number among the parts, its outline, how thick its strokes are, and how bright."""

    number: int
    box: Place
    thick: float
    tone: float


def find_pale_words(level: Picture, dpi: float) -> PaleWords | None:
    """The large pale words of a page; a form's pale fills have no shape of letters."""
    height, width = level.shape
    half = cv2.resize(level, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    side = max(2, round(_STROKE * dpi / 72 / 2))
    wide = cv2.morphologyEx(half, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    small = cv2.resize(wide, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
    pale = ((small > _PALE) & (small < _FAINTEST)).astype(np.uint8)
    labels, stats = labelled(pale)
    letters = _letters(small, labels, stats, dpi / 72 / 4)
    words = [word for word in _words(letters) if len(word) >= _FEWEST]
    if not words:
        return None
    of_words = np.zeros(len(stats), np.uint8)
    of_words[[letter.number for word in words for letter in word]] = 1
    mask = cv2.dilate(of_words[labels], np.ones((2 * _GROWN + 1, 2 * _GROWN + 1), np.uint8))
    inside = cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST) > 0
    darkest = min(letter.tone for word in words for letter in word) - _DARKER
    places = [_around([letter.box for letter in word]) for word in words]
    return PaleWords(
        [(left * 4, top * 4, right * 4, foot * 4) for left, top, right, foot in places],
        np.asarray(inside & (level > darkest), bool),
    )


def _letters(small: Picture, labels: Picture, stats: Any, point: float) -> list[_Letter]:
    """What has the size of a large letter, its even tone, and strokes of one thickness."""
    found = []
    for number, (left, top, wide, high, area) in enumerate(stats.tolist()):
        if number == 0 or min(wide, high) < _LEAST * point or max(wide, high) > _MOST * point:
            continue
        if not _FILL[0] <= area / (wide * high) <= _FILL[1]:
            continue
        window = slice(top, top + high), slice(left, left + wide)
        own = labels[window] == number
        tones = small[window][own]
        if float(tones.std()) > _EVEN:
            continue
        framed = cv2.copyMakeBorder(own.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
        thick = 2 * float(cv2.distanceTransform(framed, cv2.DIST_L2, 3).max())
        least, most = _THICK[0] * point, _THICK[1] * point
        if least <= thick <= min(most, _OF_LETTER * min(wide, high)):
            box = (float(left), float(top), float(left + wide), float(top + high))
            found.append(_Letter(number, box, thick, float(np.median(tones))))
    return found


def _words(letters: list[_Letter]) -> list[list[_Letter]]:
    """Letters alike in thickness and tone that stand near one another."""
    words: list[list[_Letter]] = []
    for letter in letters:
        near = [word for word in words if any(_belong(letter, other) for other in word)]
        words = [word for word in words if word not in near]
        words.append([letter, *(other for word in near for other in word)])
    return words


def _belong(one: _Letter, other: _Letter) -> bool:
    if abs(one.tone - other.tone) > _TONE:
        return False
    if abs(one.thick - other.thick) > _ALIKE * max(one.thick, other.thick):
        return False
    reach = _NEAR * max(one.box[3] - one.box[1], other.box[3] - other.box[1])
    across = max(one.box[0], other.box[0]) - min(one.box[2], other.box[2])
    down = max(one.box[1], other.box[1]) - min(one.box[3], other.box[3])
    return max(across, down) < reach


def _around(boxes: list[Place]) -> Place:
    left, top, right, foot = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(foot)
