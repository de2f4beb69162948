"""How words are set: size, weight and slant, measured on the picture."""

import statistics
from collections import defaultdict

import cv2
import numpy as np

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_X, _CAP, _DESCENT = 0.52, 0.72, 0.21
_TALL = frozenset("bdfhijklt0123456789?!/|()[]&£%‘’“”\"'")
_DEEP = frozenset("gjpqy()[]|;,Q/")
_FLAT = frozenset("-–—_=.,…·•~:;«»")


def measure(words: list[Seen], text: Picture, dpi: float) -> None:
    """Set each word's size and, where it is long enough to tell, its weight."""
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    for line in lines.values():
        sizes = [size for word in line for size in [_size(word)] * min(len(word.text), 12) if size]
        usual = statistics.median(sizes) if sizes else 11 * dpi / 72
        for word in line:
            word.size = usual
    for word in words:
        word.weight = _weight(word, text)


def _size(word: Seen) -> float:
    """The size of the type, in pixels, by the height of the word's letters; 0 if unknown."""
    letters = [letter for letter in word.text if letter not in _FLAT]
    if not letters:
        return 0.0
    tall = any(letter.isupper() or letter in _TALL for letter in letters)
    deep = any(letter in _DEEP for letter in letters)
    expected = (_CAP if tall else _X) + (_DESCENT if deep else 0.0)
    return word.height / expected


def _weight(word: Seen, text: Picture) -> float:
    """Thickness of the strokes as a share of the type's size."""
    if sum(map(str.isalnum, word.text)) < 2 or not word.size:
        return 0.0
    part = text[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
    if part.size < 20:
        return 0.0
    # Grey counts by its share, so that blur and sharpness of the scan matter little.
    ink = (255.0 - part.astype(np.float32)) / 255.0
    solid = (part < 140).astype(np.uint8)
    if not solid.any():
        return 0.0
    # Grey letters are no thinner than black ones.
    ink /= max(float(np.percentile(ink[solid > 0], 80)), 0.3)
    inked = float(ink[cv2.dilate(solid, np.ones((3, 3), np.uint8)) > 0].sum())
    across = np.count_nonzero(np.diff(solid, axis=1))
    up = np.count_nonzero(np.diff(solid, axis=0))
    outline = int(across + up)
    return float(2.0 * inked / outline / word.size) if outline else 0.0
