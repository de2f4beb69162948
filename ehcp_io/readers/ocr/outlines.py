"""Outlines of words that are as high as their line, drawn in to the word's own ink."""

import numpy as np

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_INK = 140.0
_LOOSE = 0.12
STROKES = frozenset("|l]")
"""What engines read a letter I without serifs as."""


def tightened(words: list[Seen], text: Picture) -> list[Seen]:
    """The words; of those that Tesseract has parted itself, it knows the line's height alone.

    How large type is, and so what is one paragraph, is told from outlines.
    """
    for word in words:
        if word.text in STROKES:
            _narrow(word, text)
        top, bottom = max(int(word.top), 0), int(word.bottom)
        part = text[top:bottom, max(int(word.left), 0) : int(word.right)]
        rows = np.flatnonzero((part < ink_limit(part)).any(axis=1))
        if len(rows) and part.shape[0] - (rows[-1] - rows[0] + 1) > _LOOSE * part.shape[0]:
            word.top, word.bottom = float(top + rows[0]), float(top + rows[-1] + 1)
    return words


def ink_limit(part: Picture) -> float:
    """The brightness below which a word's picture is ink: of grey letters the thin parts too."""
    return max(_INK, (255.0 + float(part.min())) / 2) if part.size else _INK


def _narrow(word: Seen, text: Picture) -> None:
    """Draw the sides of a stroke in: how thick it is says whether it is a letter."""
    left = max(int(word.left), 0)
    part = text[max(int(word.top), 0) : int(word.bottom), left : int(word.right)]
    columns = np.flatnonzero((part < _INK).any(axis=0))
    if len(columns):
        word.left, word.right = float(left + columns[0]), float(left + columns[-1] + 1)
