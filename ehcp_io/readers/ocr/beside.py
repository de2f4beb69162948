"""What a word's line says of it: a second reading, its width, and what stands before and behind."""

import math
import statistics
from collections.abc import Container, Sequence

from ehcp_io.readers.ocr.lexicon import core
from ehcp_io.readers.ocr.reading import Seen

NAMES = (
    "again the same", "again other letters", "again other signs", "again surely", "narrow",
    "alone", "stop amid", "lone I", "capital amid",
)  # fmt: skip
"""The numbers that `beside` gives of each word, in this order."""

_MOST = 0.985
_FEWEST, _LONG = 3, 3
_FAR, _SMALLEST = 1.3, 4.0  # times the size of type; points
_NARROW, _WIDE = frozenset("iljtfrI.,;:'’‘!|()[]-1"), frozenset("mwMWOQGD@%—")
# Large and small letters of one shape.
_ALIKE = frozenset("CSOVWXZ")


def beside(line: Sequence[Seen], small: Container[str]) -> list[tuple[float, ...]]:
    """The numbers that `NAMES` names, of each word of a line.

    ``small`` are the words that the plan writes with a small letter more often than with a large.
    """
    widths = [_width(word) for word in line if len(word.text) > _LONG]
    usual = statistics.median(widths) if len(widths) >= _FEWEST else None
    return [
        (
            *_second_reading(word),
            max(-math.log(max(_width(word), 0.01) / usual), 0.0)
            if usual and len(word.text) > 1
            else 0.0,
            *map(float, _place(word, line[:place][-1:], line[place + 1 : place + 2])),
            float(_is_large(word, line[:place][-1:], small)),
        )
        for place, word in enumerate(line)
    ]


def _second_reading(word: Seen) -> tuple[float, ...]:
    if word.again is None:
        return 0.0, 0.0, 0.0, 0.0
    same, letters = word.again == word.text, core(word.again) == core(word.text)
    surely = -math.log(1.0 - min(word.again_sure, _MOST)) if same else 0.0
    return float(same), float(not letters), float(letters and not same), surely


def _width(word: Seen) -> float:
    """How wide a word is for its letters: too narrow, and some of them are not there."""
    letters = sum(
        0.5 if each in _NARROW else 1.4 if each in _WIDE else 1.15 if each.isupper() else 1.0
        for each in word.text
    )
    return (word.right - word.left) / letters


def _place(word: Seen, before: Sequence[Seen], after: Sequence[Seen]) -> tuple[bool, ...]:
    text = core(word.text)
    lower = any(other.text.islower() for other in after)
    return (
        len(text) <= 1 and all(_are_far(one, word) for one in before)
        and all(_are_far(word, one) for one in after),
        word.text.endswith(".") and len(word.text) > _LONG
        and any(other.text[:1].islower() for other in after),
        text == "i" and not lower,
    )  # fmt: skip


def _is_large(word: Seen, before: Sequence[Seen], small: Container[str]) -> bool:
    """Whether a word begins with a large letter where the sentence goes on and gives no cause."""
    amid = any(other.text.islower() and other.text[-1:].isalpha() for other in before)
    return amid and word.text[:1] in _ALIKE and core(word.text) in small


def _are_far(word: Seen, other: Seen) -> bool:
    """Whether two words stand further apart than words of one sentence do."""
    return other.left - word.right > _FAR * max(word.size, other.size, _SMALLEST)
