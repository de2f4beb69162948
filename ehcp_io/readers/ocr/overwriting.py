"""Pen that runs over print: ink that stands in a line of print and leaves it, as no letter does.

A note written over a line joins its letters with those of the print, and nobody can say which is
whose. The words stay, in doubt; the place is told of.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.components import Picture
from ehcp_io.readers.ocr.reading import Seen

_SURE, _SIGNS = 0.85, 6
_USUAL = 0.7
_TALL, _FILLED, _WIDEST = 1.3, 0.75, 8.0
_BESIDE = 4.0
_ASCENDS, _DESCENDS = 0.7, 0.32
_SHARED = 0.5
_LEAVES, _FAR, _BROAD = 0.42, 1.1, 0.5
_ACROSS, _DOWN = 4.0, 1.5
_LONE = 0.2

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of print: its surely read words, and how high above their feet their letters go."""

    words: list[Seen]
    high: float


def overwriting(words: Sequence[Seen], stats: Picture, usual: float) -> NDArray[np.bool_]:
    """Which connected parts of a page's ink are print with pen run over it, or such pen.

    ``stats`` as `components.labelled` gives them, ``usual`` how high words are, in pixels.
    """
    found = np.zeros(len(stats), bool)
    left, top, wide, high, area = (stats[:, each] for each in range(5))
    tall = (high >= _TALL * usual) & (wide <= _WIDEST * usual) & (area <= _FILLED * wide * high)
    tall[0] = False
    places = np.flatnonzero(tall).tolist()
    if not places:
        return found
    lines = list(_lines(words))
    leaving: list[tuple[int, Box, float]] = []
    for place in places:
        box = (left[place], top[place], left[place] + wide[place], top[place] + high[place])
        by = max((_leaves(box, line, usual) for line in lines), default=0.0)
        if by >= _LEAVES and not _is_letter(box, words):
            leaving.append((place, box, by))
    for place, box, by in leaving:
        # A drop capital stands alone, so does the bracket of two lines, and a bar stands beside.
        far = by >= _FAR and box[2] - box[0] >= _BROAD * usual and _is_over(box, words)
        found[place] = far or any(
            other is not box and _are_near(box, other, usual) for _, other, _ in leaving
        )
    return found


def _lines(words: Sequence[Seen]) -> Iterator[_Line]:
    by_number: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        if word.confidence >= _SURE and sum(map(str.isalnum, word.text)) > 1:
            by_number[word.line].append(word)
    for line in by_number.values():
        if sum(len(word.text) for word in line) >= _SIGNS:
            heads = sorted(word.baseline - word.top for word in line)
            yield _Line(line, heads[int(_USUAL * (len(heads) - 1))])


def _leaves(box: Box, line: _Line, usual: float) -> float:
    """By how much ink goes above or below a line that it stands in, in heights of words.

    The line's place is that of the word nearest to it: paper is not always flat.
    """
    left, top, right, foot = box
    near = [
        word
        for word in line.words
        if word.left - _BESIDE * usual < right and word.right + _BESIDE * usual > left
    ]
    if not near:
        return 0.0
    base = min(near, key=lambda word: max(word.left - right, left - word.right, 0.0)).baseline
    zone = _ASCENDS * line.high
    if min(foot, base) - max(top, base - zone) < _SHARED * zone:
        return 0.0
    return max(base - line.high - top, foot - base - _DESCENDS * line.high) / usual


def _is_letter(box: Box, words: Sequence[Seen]) -> bool:
    """Whether it is all of a word that was surely read, as the large letter of a section is."""
    left, top, right, foot = box
    slack = _LONE * (foot - top)
    return any(
        word.confidence >= _SURE
        and max(abs(word.left - left), abs(word.right - right)) <= slack
        and max(abs(word.top - top), abs(word.bottom - foot)) <= slack
        for word in words
    )


def _is_over(box: Box, words: Sequence[Seen]) -> bool:
    """Whether words stand where the ink does."""
    left, top, right, foot = box
    return any(
        word.left < right and word.right > left and word.top < foot and word.bottom > top
        for word in words
    )


def _are_near(one: Box, other: Box, usual: float) -> bool:
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return across < _ACROSS * usual and down < _DOWN * usual
