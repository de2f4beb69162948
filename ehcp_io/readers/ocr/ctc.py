"""What a network that reads lines says, as words.

It is the best path of Graves et al., Connectionist Temporal Classification (ICML 2006). For every
few pixels of the line a network gives the likelihood of each letter, or of none. The same letter at
neighbouring places is one; two of a kind have a place of no letter between them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_BLANK = 0
_FAR = 7
_OTHERS = frozenset("–—‘’“”„•…·●○■□▪◦☐☑☒✓✔✗✘→←€™′″−≤≥½¼¾⅓⅔")
_LATIN = 0x17F


class Letters:
    """The letters of a network that may stand in a plan, which is in English.

    It knows 18,000; a full stop of another script is no reading of an English one.
    """

    def __init__(self, characters: Sequence[str]) -> None:
        known = [
            index
            for index, character in enumerate(characters)
            if index == _BLANK
            or (len(character) == 1 and (ord(character) <= _LATIN or character in _OTHERS))
        ]
        self.places = np.array(known, np.intp)
        self.characters = ["" if index == _BLANK else characters[index] for index in known]
        self.space = self.characters.index(" ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a line: its first and last letter's places as shares of the line's length.

    ``least`` is the likelihood of its least sure letter or of the spaces around it, ``mean`` that
    of its letters.
    """

    text: str
    start: float
    end: float
    least: float
    mean: float


@dataclass(slots=True)
class _Run:
    letter: int
    first: int
    last: int
    sure: float

    @property
    def middle(self) -> float:
        return (self.first + self.last + 1) / 2


def pieces_of(likely: NDArray[Any], letters: Letters) -> list[Piece]:
    """The words of a line; ``likely`` has a row for each place and a column for each letter."""
    if likely.ndim == 3:
        likely = likely[0]
    likely = likely[:, letters.places]
    runs = _runs(likely)
    pieces: list[Piece] = []
    word: list[_Run] = []
    gap = 1.0
    for run in runs:
        far = bool(word) and run.first - word[-1].last > _FAR
        if run.letter == letters.space or far:
            if word:
                pieces.append(_piece(word, likely, letters, min(gap, run.sure)))
                word = []
            gap = run.sure if run.letter == letters.space else 1.0
        if run.letter != letters.space:
            word.append(run)
    if word:
        pieces.append(_piece(word, likely, letters, gap))
    return pieces


def _runs(likely: NDArray[Any]) -> list[_Run]:
    """The letters of the best path, each with the places that it is seen at."""
    best = likely.argmax(axis=1)
    sure = likely[np.arange(len(best)), best]
    runs: list[_Run] = []
    before = _BLANK
    for place, (letter, value) in enumerate(zip(best.tolist(), sure.tolist(), strict=True)):
        if letter != _BLANK:
            if letter == before:
                runs[-1].last, runs[-1].sure = place, max(runs[-1].sure, value)
            else:
                runs.append(_Run(letter, place, place, value))
        before = letter
    return runs


def _piece(word: list[_Run], likely: NDArray[Any], letters: Letters, gap: float) -> Piece:
    """A word and how sure it is; ``gap`` is how sure the spaces around it are."""
    sure = [run.sure for run in word]
    return Piece(
        "".join(letters.characters[run.letter] for run in word),
        word[0].middle / len(likely),
        word[-1].middle / len(likely),
        min(*sure, gap, 1.0 - _rival(word, likely)),
        sum(sure) / len(sure),
    )


def _rival(word: list[_Run], likely: NDArray[Any]) -> float:
    """How likely some letter is, within the word, that is neither read there nor beside it."""
    first, last = word[0].first, word[-1].last
    part = likely[first : last + 1].copy()
    part[:, _BLANK] = 0.0
    for one in word:
        # A letter's own likelihood rises before its run and falls after it.
        part[max(one.first - first - 2, 0) : one.last - first + 3, one.letter] = 0.0
    return float(part.max())
