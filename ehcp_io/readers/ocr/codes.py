"""Codes that an engine takes for a word, by others of the document: A1 for Al, postcodes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ehcp_io.readers.ocr.lists import line_starts
from ehcp_io.readers.ocr.reading import Page, Seen

_FIGURES = {"l": 1, "I": 1, "|": 1, "Z": 2, "S": 5, "G": 6, "B": 8}
_MISREAD = re.compile(r"^([A-KNOP])([lI|ZSGB])([:.]?)$")
_CODE = re.compile(r"^([A-KNOP])(\d)[:.]?$")
_NAUGHT = re.compile(r"^0(\d[:.]?)$")
_OUTWARD = re.compile(r"^\(?[A-Z]{1,2}\d[A-Z\d]?$")
_INWARD = re.compile(r"^([\dSOIlZBG])([A-Z]{2})([).,;]*)$")
_MEANT = {"S": "5", "O": "0", "I": "1", "l": "1", "Z": "2", "B": "8", "G": "6"}
_SAME_EDGE = 4.0
_DOUBT = 0.7


def settle_codes(pages: Sequence[Page]) -> None:
    """Make "Al" "A1" at the head of a line or a cell if "A2" heads another, "BS" "B5" below "B4".

    And "02" "O2" where outcomes' codes stand above one another. Each stays in doubt.
    """
    firsts = [word for page in pages for word, _ in line_starts(page)]
    codes = [
        (word, found[1], int(found[2])) for word in firsts if (found := _CODE.match(word.text))
    ]
    counted = {(letter, figure) for _, letter, figure in codes}
    edges = [word.left for word, letter, _ in codes if letter == "O"]
    for word in firsts:
        found, naught = _MISREAD.match(word.text), _NAUGHT.match(word.text)
        if found is not None:
            figure = _FIGURES[found[2]]
            beside = figure + 1 if figure == 1 else figure - 1
            if (found[1], beside) in counted:
                _settle(word, f"{found[1]}{figure}{found[3]}")
        elif naught and sum(abs(edge - word.left) <= _SAME_EDGE for edge in edges) > 1:
            _settle(word, f"O{naught[1]}")


def settle_postcodes(pages: Sequence[Page]) -> None:
    """Make "SB1 SHG" "SB1 5HG" where that stands elsewhere: a postcode's second half has a figure.

    It stays in doubt.
    """
    pairs = [
        (one.text.lstrip("("), other, found)
        for page in pages
        for one, other in pairwise(page.words)
        if _OUTWARD.match(one.text) and (found := _INWARD.match(other.text))
    ]
    read = {(outward, found[1] + found[2]) for outward, _, found in pairs}
    for outward, word, found in pairs:
        meant = _MEANT.get(found[1], "") + found[2]
        if (outward, meant) in read and found[1] in _MEANT:
            _settle(word, meant + found[3])


def _settle(word: Seen, text: str) -> None:
    word.text = text
    word.doubt(_DOUBT)
