"""What an engine took for words and is not: dirt, edges of paper, punch holes, remains of lines."""

import re
from collections.abc import Sequence

import cv2
import numpy as np

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_BULLETS = {"e", "*", "¢", "©", "®", "«", "»", "°", "o", "=", "+", "·", "●", "•", "■", "▪", "*«"}
_SENSE = re.compile(r"[^\W_]")
_ALONE = re.compile(r"^[&£%/+?!]$")
_EDGE = 0.012
_HOPELESS = 0.2
_LEAST_SIGN = 0.5
_DOUBTED = 0.6
_SCRAWLED, _TALLER = 0.4, 1.5
_SMALLEST_LETTER = 0.42
_TALLEST, _BESIDE = 2.0, 2.5


def without_dirt(words: list[Seen], text: Picture) -> list[Seen]:
    """The words that can be of the text."""
    ink = (text < 140).astype(np.uint8)
    usual = _usual_height(words)
    kept = []
    for word in clear_of_edges(words, text):
        sense = bool(_SENSE.search(word.text))
        if word.confidence < _HOPELESS and len(word.text) < 4:
            continue
        if word.height > 5 * usual or (word.height < 0.12 * usual and not _is_dash(word)):
            continue
        if word.confidence < _DOUBTED and _is_dust(word, ink, usual):
            continue
        if word.confidence < _SCRAWLED and word.height > _TALLER * usual:
            # Handwriting, or a stamp: it is told of as a place to look at.
            continue
        if not sense and not _is_sign(word) and not _divides(word, words, usual):
            continue
        kept.append(word)
    return kept


def clear_of_edges(words: Sequence[Seen], text: Picture) -> list[Seen]:
    """The words that the paper's edge or its shadow has not made."""
    height, width = text.shape
    return [
        word
        for word in words
        if (len(word.text) > 2 and word.confidence >= 0.5)
        or (
            _EDGE * width <= word.left
            and word.right <= (1 - _EDGE) * width
            and _EDGE * height <= word.top
            and word.bottom <= (1 - _EDGE) * height
        )
    ]


def _is_dust(word: Seen, ink: Picture, usual: float) -> bool:
    """Whether a doubtful word has no mark in it that is as high as the smallest letter."""
    part = ink[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
    if part.size == 0:
        return True
    _, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    highest = max((int(row[cv2.CC_STAT_HEIGHT]) for row in stats[1:]), default=0)
    return highest < _SMALLEST_LETTER * usual


def _usual_height(words: list[Seen]) -> float:
    heights = sorted(word.height for word in words if len(word.text) > 2)
    return heights[len(heights) // 2] if heights else 20.0


def _is_dash(word: Seen) -> bool:
    return set(word.text) <= set("-–—_") and word.confidence > _LEAST_SIGN


def _divides(word: Seen, words: list[Seen], usual: float) -> bool:
    """Whether a stroke parts words of its line ("Needs | Section B"), and is no rule's remains."""
    if word.text != "|" or word.confidence <= _LEAST_SIGN or word.height > _TALLEST * usual:
        return False
    beside = [other for other in words if other.line == word.line and _SENSE.search(other.text)]
    near = _BESIDE * usual
    return any(0 <= word.left - other.right <= near for other in beside) and any(
        0 <= other.left - word.right <= near for other in beside
    )


def _is_sign(word: Seen) -> bool:
    """Whether a word without letters or digits is a sign that a text may hold alone."""
    if word.text in _BULLETS or set(word.text) <= set("-–—"):
        return True
    if _ALONE.match(word.text):
        return word.confidence > _LEAST_SIGN
    return False
