"""The word "I" that an engine has passed over, or swallowed with the word before it.

In italics it is a leaning stroke and no letter for it: "I would rather" loses who would.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.outlines import ink_limit
from ehcp_io.readers.ocr.reading import Seen

_ROUND = 0.66
_LONGEST = 3
_SPACE = 0.3  # of a word's height: wider than what stands between two l's
_NARROW = 0.5
_HIGH = (0.8, 1.15)
_LEVEL = 0.16
_NEAR = 0.95
_DOUBT = 0.6
_BULLET = "•"


class Blob(NamedTuple):
    """Connected ink: left, top, width, height and how many dark pixels."""

    left: int
    top: int
    width: int
    height: int
    area: int

    @property
    def is_disc(self) -> bool:
        """Whether it is round or square and filled."""
        filled = self.area / (self.width * self.height)
        return 0.72 <= self.width / self.height <= 1.4 and filled >= _ROUND


def let_go(words: Sequence[Seen], text: Picture) -> None:
    """Draw the outlines of short words in where a stroke stands apart at their end ("If I")."""
    for word in words:
        if not (1 < len(word.text) <= _LONGEST and word.text.isalpha()):
            continue
        part = text[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
        inked = np.flatnonzero((part < ink_limit(part)).any(axis=0)).tolist()
        gaps = [
            (one, other)
            for one, other in pairwise(inked)
            if other - one - 1 >= _SPACE * word.height
        ]
        if not gaps:
            continue
        end, start = gaps[-1]
        if inked[-1] - start + 1 <= _NARROW * word.height:
            word.right = word.left + end + 1


def lone_stroke(piece: Blob, words: Sequence[Seen]) -> Seen | None:
    """The stroke as the word it can only be: as high as a capital, between words of one line."""
    if piece.width > _NARROW * piece.height:
        return None
    left, right, foot = piece.left, piece.left + piece.width, piece.top + piece.height
    level = [word for word in words if word.top < foot - 2 and word.bottom > piece.top + 2]
    before = max((w for w in level if w.right <= left + 2), key=lambda w: w.right, default=None)
    after = min((w for w in level if w.left >= right - 2), key=lambda w: w.left, default=None)
    if before is None or after is None or before.line != after.line:
        return None
    capital = max(word.baseline - word.top for word in level if word.line == before.line)
    high = _HIGH[0] * capital <= piece.height <= _HIGH[1] * capital
    stands = abs(foot - (before.baseline + after.baseline) / 2) <= _LEVEL * capital
    # Behind a bullet an item begins, which stands further off.
    space = (
        after.left - right
        if before.text == _BULLET
        else max(left - before.right, after.left - right)
    )
    if not high or not stands or space > _NEAR * capital:
        return None
    word = Seen("I", left, piece.top, right, foot, float(foot), _DOUBT, before.line)
    word.doubt(_DOUBT)
    return word
