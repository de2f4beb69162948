"""What a wording says of time, word by word: numbers with their units, periods, and by each.

Coarser than the amounts of `quantities`, and surer where a sentence puts them in a way that no
pattern knows: ``1 hour, weekly, 30 weeks`` and ``30 weekly hours`` have the same words of time.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ehcp_io.plan.figures import in_figures, number
from ehcp_io.plan.quantity_patterns import ADVERBS, NUMBER


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Numbers of two and more, those that are minutes, the periods named, and whether by each."""

    numbers: tuple[float, ...]
    lengths: tuple[float, ...]
    units: frozenset[str]
    by_each: bool

    def __bool__(self) -> bool:
        """Whether there is enough to compare two wordings by."""
        return bool(self.numbers) or len(self.units) > 1

    def is_same(self, other: "TimeWords") -> bool:
        """Whether both say the same; lengths that changed places do not."""
        return (
            sorted(self.numbers) == sorted(other.numbers)
            and self.lengths == other.lengths
            and self.units == other.units
            and self.by_each == other.by_each
        )


@lru_cache(maxsize=2048)
def time_words(text: str) -> TimeWords:
    """The words of time of a wording."""
    plain = _TWICE.sub("2 times", _EVERY_DAY.sub("every day", in_figures(text)).lower())
    lengths: list[float] = []
    counts: list[float] = []
    for match in _NUMBERED.finditer(plain):
        value, minutes = number(match["n"]) or 0.0, match["unit"].startswith(("min", "hour", "hr"))
        if minutes and not match["unit"].startswith("min"):
            value = 60 * value if value != 1 else 0.0  # "an hour" may stand without its number
        (lengths if minutes else counts).append(value)
    rest = (number(match[0]) for match in _NUMBER.finditer(_NUMBERED.sub(" ", plain)))
    counts += [value for value in rest if value is not None]
    return TimeWords(
        tuple(value for value in (*lengths, *counts) if value >= _LEAST),
        tuple(value for value in lengths if value >= _LEAST),
        frozenset(
            [_unit(match[0]) for match in _UNITS.finditer(plain)]
            + [match[0] for match in _HALF.finditer(plain)]
        ),
        bool(_BY_EACH.search(plain)),
    )


_HALF = re.compile(r"\bhalf (?:an? |the )?(?:school )?(?:days?|weeks?|months?|years?|lessons?)\b")
_LEAST = 2
"""The smallest number that is compared: ``one`` may be ``a``."""


def _unit(word: str) -> str:
    plain = _SHORT.get(word.rstrip("s"), word.replace("-", " "))
    return ADVERBS.get(plain, plain.rstrip("s"))


_SHORT = {
    "min": "minute",
    "hr": "minute",
    "hour": "minute",
    "wk": "week",
    "annum": "year",
    "school day": "day",
}
_PERIODS = (
    r"half[- ]term(?:s|ly)?|minutes?|mins?|hours?|hrs?|(?:school )?days?|daily|weeks?|weekly|"
    r"fortnights?|fortnightly|months?|monthly|terms?|termly|years?|yearly|annually|annual|annum|"
    r"mornings?|afternoons?|evenings?|nights?|nightly|lessons?|breaks?|lunchtimes?|weekends?|"
    r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:days?)?"
)
_WHICH = r"other|alternate|second|third|fourth|fifth|holidays?|school"
_UNITS = re.compile(rf"\b(?:{_PERIODS}|{_WHICH})\b")
_NUMBERED = re.compile(rf"(?<![.:\d])\b(?P<n>{NUMBER})[- ](?:more )?(?P<unit>{_PERIODS}|times)\b")
_NUMBER = re.compile(rf"(?<![.:\d/])\b(?!an?\b|half\b){NUMBER}\b(?![.:/]\d)")
_TWICE = re.compile(r"\b(?:twice|two times)\b", re.IGNORECASE)
_BY_EACH = re.compile(
    rf"\b(?:each|every|per|an?|in each|in every) (?:\w+ )?(?:{_PERIODS})\b"
    r"|\b(?:dai|week|fortnight|month|term|year|annual|night)ly\b|\bannual\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
)
_EVERY_DAY = re.compile(
    r"\b(?:7|seven) days (?:a|per|each|every) week\b|\bevery day of the week\b", re.IGNORECASE
)
