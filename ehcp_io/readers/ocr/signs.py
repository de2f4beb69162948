"""Signs that no print has where they were read, and what is a postcode but for one: doubted.

"6P)" ends no address, and "4DN_" no word. What stands on the page is not for a program to say: the
word keeps its reading, and a person looks.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ehcp_io.readers.ocr.reading import Seen

_DOUBT = 0.7
_CLOSING, _OPENING = frozenset(")]}"), frozenset("([{")
# What closes and opens nothing: "1)", "a)", ":)".
_COUNTED = re.compile(r"^\W*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\)[.,;:]?$|^[:;]-?[()]$")
_NEAR = 60
_STRAY = re.compile(r"^[|_]+\w|\w[|_]+[.,;]?$")
_OUTWARD = re.compile(r"^[(\[]?[A-Z]{1,2}\d[A-Z\d]?$")
# The second half has none of C, I, K, M, O and V, which look like others.
_INWARD = re.compile(r"^\d[ABD-HJLNP-UW-Z]{2}$")
_LIKE_FIGURE, _LIKE_LETTER = "OoIlZSsGBbQ|?", r"CIKMOV\d)}\]|!l§$£€¥&"
_NEARLY_INWARD = re.compile(
    rf"^(?:[{_LIKE_FIGURE}][A-Z]{{2}}|\d[{_LIKE_LETTER}][A-Z]|\d[A-Z][{_LIKE_LETTER}])$"
)
_NEARLY_OUTWARD = re.compile(r"^[^\W_a-z]{2,4}$|^[A-Z\d¥£$§€&|l]{2,5}$")
_CODE = re.compile(r"^[(\[]?[A-K]\d$")
_END = ".,;:)"


def doubt_signs(words: Sequence[Seen]) -> None:
    """Lower the confidence of each such word; ``words`` stand in the order of reading."""
    for word in (*_unpaired(words), *_near_postcodes(words)):
        word.doubt(_DOUBT)
    for word in words:
        if _STRAY.search(word.text) and "@" not in word.text:
            word.doubt(_DOUBT)


def _unpaired(words: Sequence[Seen]) -> Iterator[Seen]:
    """Words with a bracket that closes what none has opened near it, or opens what none closes.

    What another page closes or has opened may be anywhere at its end or its head.
    """
    opened: list[int] = []
    for place, word in enumerate(words):
        if _COUNTED.match(word.text):
            continue
        opened = [each for each in opened if place - each <= _NEAR]
        for sign in word.text:
            if sign in _OPENING:
                opened.append(place)
            elif sign in _CLOSING and opened:
                opened.pop()
            elif sign in _CLOSING and place >= _NEAR:
                yield word


def _near_postcodes(words: Sequence[Seen]) -> Iterator[Seen]:
    """The half that one sign keeps from being a postcode's, beside one that is."""
    for before, word in pairwise(words):
        if word.line != before.line:
            continue
        end = word.text if _NEARLY_INWARD.match(word.text) else word.text.rstrip(_END)
        start = before.text.lstrip("([")
        if _OUTWARD.match(start) and _NEARLY_INWARD.match(end):
            # "E1 SLT" is an outcome and who works towards it.
            if not (_CODE.match(start) and end.isalpha()):
                yield word
        elif _INWARD.match(end) and not _OUTWARD.match(start) and _NEARLY_OUTWARD.match(start):
            yield before
