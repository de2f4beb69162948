"""Lines of which the engine was most unsure, cut out and read again by themselves.

Beside other lines, rules and marks an engine sometimes loses its place in one line; on a clean
ground and a little larger it seldom does. The surer of the two readings is taken, whole.
"""

import math
from collections import defaultdict

import cv2
import numpy as np

from ehcp_io.readers.ocr import tesseract
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.outlines import STROKES
from ehcp_io.readers.ocr.reading import Seen

_UNSURE = 0.5
_BETTER = 0.04
_HEIGHT = 46
_MARGIN = 14
_MOST = 40
_SQUARE, _INK, _DOUBT = 1.1, 140, 0.85
_STROKES = STROKES | {"!"}


def look_again(words: list[Seen], text: Picture) -> list[Seen]:
    """The words, those of doubtful lines read again."""
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    doubtful = sorted(
        (number for number, line in lines.items() if _least(line) < _UNSURE),
        key=lambda number: _least(lines[number]),
    )
    for number in doubtful[:_MOST]:
        again = read_line(lines[number], text)
        if again and _sure(again) > _sure(lines[number]) + _BETTER:
            lines[number] = again
    return [_one_letter(word, text) for line in lines.values() for word in line]


def _one_letter(word: Seen, text: Picture) -> Seen:
    """A word of two letters that is one mark and no wider than high is one letter: C, not Cc."""
    if len(word.text) != 2 or word.right - word.left > _SQUARE * word.height:
        return word
    part = text[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
    if part.size == 0 or cv2.connectedComponents((part < _INK).astype(np.uint8))[0] != 2:
        return word
    first, second = word.text[0], word.text[1]
    if first.casefold() == second.casefold() or _STROKES.issuperset(word.text):
        word.text = first
        word.doubt(_DOUBT)
    return word


def _least(line: list[Seen]) -> float:
    return min(word.confidence for word in line)


def _sure(line: list[Seen]) -> float:
    """How sure a line is, by its letters: in the geometric mean one bad word counts for much."""
    letters = sum(len(word.text) for word in line)
    total = sum(math.log(max(word.confidence, 0.01)) * len(word.text) for word in line)
    return math.exp(total / max(letters, 1))


def read_line(line: list[Seen], text: Picture) -> list[Seen]:
    """The words of the strip in which the line stands."""
    # The height of most of its words: one that took in a rule or its neighbours does not count.
    middle = sorted(line, key=lambda word: word.height)[len(line) // 2]
    pad = max(3, round(0.25 * middle.height))
    height, width = text.shape
    top, bottom = max(int(middle.top) - pad, 0), min(int(middle.bottom) + pad + 1, height)
    left = max(int(min(word.left for word in line)) - pad, 0)
    right = min(int(max(word.right for word in line)) + pad + 1, width)
    strip = text[top:bottom, left:right]
    if strip.size == 0 or middle.height < 4:
        return []
    scale = min(3.0, _HEIGHT / middle.height)
    strip = cv2.resize(strip, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    shape = (strip.shape[0] + 2 * _MARGIN, strip.shape[1] + 2 * _MARGIN)
    framed = np.full(shape, 255, np.uint8)
    framed[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN] = strip
    words = tesseract.recognise_piece(framed, lone=False)
    for word in words:
        word.left, word.right = ((x - _MARGIN) / scale + left for x in (word.left, word.right))
        word.top, word.bottom = ((y - _MARGIN) / scale + top for y in (word.top, word.bottom))
        word.baseline = (word.baseline - _MARGIN) / scale + top
        word.line = line[0].line
    return words
