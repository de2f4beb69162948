"""Figures that are easily taken for letters or for other figures: doubted, never rewritten.

A lost colon makes one adult to one child (1:1) eleven, and a 6 read as b makes six hours none. What
a figure may have been is not for a program to say: the word keeps its reading, and a person looks.
"""

import re
from itertools import pairwise

from ehcp_io.readers.ocr.reading import Seen

_DOUBT = 0.7
# A letter like a figure beside a figure: 1O, O5, l2, 3l. Postcodes are made so: SO14, OL1.
_MIXED = re.compile(r"\d[:.]?[OoIl|]|[OoIl|][:.]?\d")
# A lone stroke or ring in an address: annika.l@ or annika.1@.
_ADDRESSED = re.compile(r"(?:^|[._-])[1lI0O](?=[._-]\S*@|@)|@(?:\S*[.-])?[1lI0O](?=[.-])")
_POSTCODE = re.compile(r"^[A-Z]{1,2}\d[A-Z\d]?$|^\d[A-Z]{2}[.,;]?$")
_LIKE_A_FIGURE = re.compile(r"^\(?[bGOoIlSsZzB|]$")
_UNIT = re.compile(
    r"^(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|terms?|years?|sessions?|times|visits?|x|%)"
    r"\W*$",
    re.IGNORECASE,
)
_COLON_LOST = re.compile(r"^\(?[1-4][.,;]?[1-9][),]?$")
# What Tesseract makes of 1:1 in clear print, and hardly any plan says.
_STAFFING = re.compile(r"^\(?[47]:1\)?[.,;]?$")
_RATIO_BESIDE = re.compile(
    r"^\W*(?:support|adult|staff(?:ing)?|tuition|supervision|assistance|ratio|basis)\W*$",
    re.IGNORECASE,
)
_OF_RATIOS = re.compile(r"^\W*(?:ratios?|size|staffing)\W*$", re.IGNORECASE)
_LEVEL, _BELOW, _NEAR = 0.5, 3.0, 8.0
_DATE = re.compile(r"^\W*(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})\W*$")
_TIME = re.compile(r"^\W*(\d{1,2}):(\d{2})(?:am|pm)?\W*$", re.IGNORECASE)
_MONTHS, _DAYS, _HOURS, _MINUTES = 12, 31, 23, 59
_LONG_NUMBER = re.compile(r"^\d{13}$")


def doubt_figures(words: list[Seen]) -> None:
    """Lower the confidence of every word whose figures may have been others."""
    for word in words:
        colon_lost = _COLON_LOST.match(word.text) and _is_ratio(word, words)
        if _is_odd(word.text) or colon_lost:
            word.doubt(_DOUBT)
    for word, following in pairwise(words):
        if word.line != following.line:
            continue
        lost = _COLON_LOST.match(word.text) and _RATIO_BESIDE.match(following.text)
        letter = _LIKE_A_FIGURE.match(word.text) and _UNIT.match(following.text)
        if lost or letter:
            word.doubt(_DOUBT)


def _is_ratio(word: Seen, words: list[Seen]) -> bool:
    """Whether a label over the figures, or before them, asks for a ratio: "Group size"."""
    for other in words:
        if not _OF_RATIOS.match(other.text):
            continue
        down, after = word.baseline - other.baseline, word.left - other.left
        level = abs(down) < _LEVEL * word.height and after > 0
        below = 0 < down <= _BELOW * word.height and abs(after) <= _NEAR * word.height
        if level or below:
            return True
    return False


def _is_odd(text: str) -> bool:
    if _LONG_NUMBER.match(text):
        # As long as a unique pupil number, which begins with a letter.
        return True
    if _STAFFING.match(text) or _ADDRESSED.search(text):
        return True
    if _MIXED.search(text) and not _POSTCODE.match(text):
        return True
    date = _DATE.match(text)
    if date is not None:
        return not (1 <= int(date[1]) <= _DAYS and 1 <= int(date[3]) <= _MONTHS)
    time = _TIME.match(text)
    if time is not None and len(time[2]) == 2 and not text.startswith("1:"):
        return int(time[1]) > _HOURS or int(time[2]) > _MINUTES
    return False
