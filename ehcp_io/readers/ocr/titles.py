"""The title Dr before a name, which engines read as the word Or: the letter's ink decides.

A name is never changed, nor made of a word that could stand there: D has a straight stem on its
left, O a bow.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.outlines import ink_limit
from ehcp_io.readers.ocr.reading import Seen

_READ, _MEANT = "Or", "Dr"
_NAME = re.compile(r"^[A-Z](?:[a-z’'-]+[A-Z]?[a-z]*\W*|\.?)$")
_STRAIGHT = 0.08
_ENDS, _MIDDLE = 0.12, (0.4, 0.6)
_LOWEST = 8
_DOUBT = 0.9


def restore_titles(words: Sequence[Seen], text: Picture) -> None:
    """Make Or before a capital Dr where its first letter has a stem; it stays in doubt."""
    for word, following in pairwise(words):
        if word.text != _READ or word.line != following.line or not _NAME.match(following.text):
            continue
        if _bow(word, text) <= _STRAIGHT:
            word.text = _MEANT
            word.doubt(_DOUBT)


def _bow(word: Seen, text: Picture) -> float:
    """How much further in the first letter begins at head and foot than in its middle.

    A share of its height; 1 where it cannot be told.
    """
    part = text[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
    ink: NDArray[np.bool_] = np.asarray(part < ink_limit(part), bool)
    if not ink.any():
        return 1.0
    gaps = np.flatnonzero(~ink[:, : int(0.7 * ink.shape[1])].any(axis=0))
    end = int(gaps[-1]) if len(gaps) else ink.shape[1] // 2
    capital = np.asarray(ink[:, :end])
    rows = np.flatnonzero(capital.any(axis=1))
    if len(rows) < _LOWEST:
        return 1.0
    capital = capital[rows[0] : rows[-1] + 1]
    height, width = capital.shape
    first = np.where(capital.any(axis=1), capital.argmax(axis=1), width)
    edge = max(1, round(_ENDS * height))
    middle: float = np.min(first[round(_MIDDLE[0] * height) : round(_MIDDLE[1] * height) + 1])
    return float(((first[:edge].mean() + first[-edge:].mean()) / 2 - middle) / height)
