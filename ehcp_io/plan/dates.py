"""Dates as plans print them, read day first into ISO 8601, or not at all.

Authorities write ``03/03/2021``, ``3.3.21``, ``3 March 2021``, ``the 3rd day of March 2021``,
``the third of March 2021``,
``Wednesday, 3rd March, 2021``, ``03-Mar-2021``, ``Mar-2021`` and, in the national template,
``2021-03-03`` (CCYY-MM-DD). The day always comes first where figures alone are printed: a month
above 12 makes the date impossible, and an impossible date is no date; it is never turned round.
A month and its year without a day give ``YYYY-MM``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

FIRST_SHORT_YEAR = 1950
"""Two-digit years run from 1950 to 2049, whatever today's date: a plan must read the same always.

Plans began in September 2014 and end at 25, so their dates start in 1989; parents' may be older.
"""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Every hyphen and dash that Word and PDF makers put between figures, one character for one, so
# that positions in the text stay what they are.
_DASHES = str.maketrans("‐‑‒–—−’‘", "------''")

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?s?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?"
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = ("tenth", "eleventh", "twelfth", *(f"{n}teenth" for n in ("thir", "four", "fif", "six",
          "seven", "eigh", "nine")))  # fmt: skip
_ORDINALS = (
    *_UNITS,
    *_TEENS,
    "twentieth",
    *(f"twenty-{unit}" for unit in _UNITS),
    "thirtieth",
    "thirty-first",
)
_IN_WORDS = rf"(?P<day>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})".replace("-", r"[\s-]")
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})(?![a-z])\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# "two thousand and twenty-six", "twenty twenty-six", "nineteen ninety-eight"
_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_BELOW_TWENTY = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONE = rf"(?:{'|'.join(_ONES)})"
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-]+{_ONE})?|{'|'.join(_BELOW_TWENTY)})"
_YEAR_IN_WORDS = (
    rf"(?P<year>two\s+thousand(?:\s+and\s+(?:{_BELOW_HUNDRED}|{_ONE})|\s+{_BELOW_HUNDRED})?"
    rf"|(?:nineteen|twenty)[\s-]+{_BELOW_HUNDRED})"
)
_SAYS_YEAR = re.compile(r"\b(?:two\s+thousand|twenty[\s-]+[tefsn]|nineteen\s+[ens])", re.IGNORECASE)
_SHORT_YEAR = r"(?P<year>(?:19|20)\d\d|'?\d\d)"
_BEFORE, _AFTER = r"(?<!\w)", r"(?!\w)"
_FIGURES = re.compile(r"\d\d")
# Words that only a date can follow: "on 2.9.24", where "see 2.9.24" may be a paragraph.
_CUE = re.compile(
    r"\b(?:on|dated?|since|until|till|before|after|received|issued|born|dob|signed|written)[:,]?\s+$",
    re.IGNORECASE,
)
# What every date with a month's name holds, and every one in figures alone.
_MONTH_NAMED = re.compile("|".join(sorted({name[:3] for name in _MONTHS})), re.IGNORECASE)
_FIGURES_APART = re.compile(r"\d\s?[/.-]\s?\d")
# What every date holds whose year, or whose day, stands in words.
_YEAR_SAID = re.compile(r"thousand|nineteen|twenty", re.IGNORECASE)
_DAY_SAID = re.compile(r"(?:first|second|third|[a-z]th)(?:\s+day)?\s+of\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date inside a text: ``value`` in ISO 8601, from ``start`` to one before ``end``."""

    value: str
    start: int
    end: int


@dataclass(frozen=True)
class _Shape:
    """A way to print a date. ``loose`` shapes are dates only where nothing stands beside them.

    A text without ``sign`` has no such date, which is found sooner than by the pattern.
    """

    core: str
    around: tuple[str, str]
    loose: bool = False
    sign: re.Pattern[str] | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """For a date inside a text. Compiled when it is wanted: together they take a while."""
        before, after = self.around
        return re.compile(f"{_BEFORE}{before}{self.core}{_AFTER}{after}", re.IGNORECASE)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """For a text that is a date."""
        return re.compile(self.core + _CLOCK, re.IGNORECASE)


def _shape(
    core: str,
    *,
    before: str = "",
    after: str = "",
    loose: bool = False,
    sign: re.Pattern[str] | None = None,
) -> _Shape:
    return _Shape(core, (before, after), loose, sign)


# An hour behind a date, as case-management systems and Word's date controls write it.
_CLOCK = r"(?:(?:T|,?\s+(?:at\s+)?)\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[ap]\.?m\.?)?)?"


def _figures() -> Iterator[_Shape]:
    """Day, month and year in figures, between slashes, dots or hyphens; then the year in front."""
    for mark in (r"/", r"\.", r"-"):
        before, after = rf"(?<!\d{mark})", rf"(?!{mark}\d)"
        day_month = rf"(?P<day>\d{{1,2}}){mark}(?P<month>\d{{1,2}}){mark}"
        yield _shape(_WEEKDAY + day_month + _SHORT_YEAR, before=before, after=after)
        spaced = day_month.replace(mark, rf"\s?{mark}\s?")
        yield _shape(_WEEKDAY + spaced + _YEAR, before=before, after=after)
        yield _shape(
            rf"{_YEAR}{mark}(?P<month>\d\d){mark}(?P<day>\d\d)", before=before, after=after
        )
        yield _shape(rf"(?P<month>\d{{1,2}}){mark}{_YEAR}", loose=True)
    yield _shape(rf"{_YEAR}-(?P<month>\d\d)", loose=True)


def _words() -> Iterator[_Shape]:
    """Dates with the month's name."""
    lead = rf"{_WEEKDAY}(?:the\s+)?"
    yield _shape(rf"{lead}{_DAY}(?:\s+day)?(?:\s+of)?[\s,]*[\s-]\s*{_MONTH}[\s,-]*{_SHORT_YEAR}")
    yield _shape(rf"{lead}{_IN_WORDS}(?:\s+day)?\s+of\s+{_MONTH},?\s+{_YEAR}", sign=_DAY_SAID)
    yield _shape(
        rf"{lead}(?:{_IN_WORDS})(?:\s+day)?(?:\s+of)?\s+{_MONTH},?\s+(?:in\s+)?{_YEAR_IN_WORDS}",
        sign=_YEAR_SAID,
    )
    yield _shape(
        rf"{lead}{_DAY}(?:\s+day)?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR_IN_WORDS}", sign=_YEAR_SAID
    )
    yield _shape(rf"{lead}{_DAY}{_MONTH}[\s,-]*{_YEAR}")
    yield _shape(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}")
    yield _shape(rf"{_MONTH}(?:\s+of)?[\s,-]*{_YEAR}")
    yield _shape(rf"{_MONTH}\s*'(?P<year>\d\d)")
    # British forms write the day first, so what follows a month and a hyphen is a year (Mar-21).
    yield _shape(rf"{_MONTH}-(?P<year>\d\d)", loose=True)


_NAMED, _IN_FIGURES = tuple(_words()), tuple(_figures())


def _likely(text: str) -> Iterator[_Shape]:
    """The shapes that a date in ``text`` may have."""
    if _MONTH_NAMED.search(text):
        yield from (each for each in _NAMED if each.sign is None or each.sign.search(text))
    if _FIGURES_APART.search(text):
        yield from _IN_FIGURES


def parse_date(text: str) -> str | None:
    """The date that ``text`` is, as ``YYYY-MM-DD`` or ``YYYY-MM``; None where it is not just that.

    A weekday before it and an hour behind it do no harm; neither is checked or kept.
    """
    plain = text.translate(_DASHES).strip().strip("()[]").rstrip(".,;").strip()
    for shape in _likely(plain):
        match = shape.whole.fullmatch(plain)
        if match:
            return _value(match)
    return None


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Every date in ``text``, in order.

    Stricter than `parse_date`: what may as well be a paragraph's number (``1.2.14``), a school
    year (``2010-11``) or a reference is left alone.
    """
    if not _FIGURES.search(text) and not _SAYS_YEAR.search(text):
        return ()  # every shape has a year, and most of a plan's text has no figures
    plain = text.translate(_DASHES)
    shapes = (shape for shape in _likely(plain) if not shape.loose)
    matches = sorted(
        (match for shape in shapes for match in shape.pattern.finditer(plain)),
        key=lambda match: (match.start(), -match.end()),
    )
    found: list[FoundDate] = []
    taken = 0
    for match in matches:
        # An impossible date still takes its place: 30 February 2021 is not February 2021.
        if match.start() < taken:
            continue
        taken = match.end()
        value = None if _is_doubtful(match) else _value(match)
        if value is not None:
            found.append(FoundDate(value, match.start(), match.end()))
    return tuple(found)


def _is_doubtful(match: re.Match[str]) -> bool:
    """Whether a two-digit year may be something else: a paragraph's number, or ``may`` a verb."""
    parts = match.groupdict()
    if len(parts["year"]) >= 4 or parts.get("day") is None:
        return False
    if parts["month"].isdigit():
        short = "." in match[0] and len(parts["day"]) + len(parts["month"]) < 4
        around = match.string[: match.start()][-1:] + match.string[match.end() :][:1]
        return short and around != "()" and not _CUE.search(match.string, 0, match.start())
    return not parts["month"][0].isupper()


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = _year(parts["year"].lstrip("'"))
    month = int(parts["month"]) if parts["month"].isdigit() else _MONTHS[parts["month"].lower()]
    if parts.get("day") is None:
        # 2010-11 is a school year or a November; only the writer knows.
        school_year = match[0].startswith(parts["year"]) and month == (year + 1) % 100
        return f"{year:04}-{month:02}" if 1 <= month <= 12 and not school_year else None
    try:
        return date(year, month, _day(parts["day"])).isoformat()
    except ValueError:
        return None


def _day(said: str) -> int:
    return int(said) if said.isdigit() else _ORDINALS.index("-".join(_words_of(said))) + 1


def _words_of(said: str) -> list[str]:
    return re.findall(r"[a-z]+", said.lower())


def _year_said(words: list[str]) -> int:
    """A year in words: those that make its century, and what they say of the years in it."""
    century = 2000 if words[0] in ("two", "twenty") else 1900
    rest = [word for word in words[2 if words[0] == "two" else 1 :] if word != "and"]
    return century + sum(
        _ONES.index(word) + 1
        if word in _ONES
        else _BELOW_TWENTY.index(word) + 10
        if word in _BELOW_TWENTY
        else _TENS.index(word) * 10 + 20
        for word in rest
    )


def _year(figures: str) -> int:
    if not figures.isdigit():
        return _year_said(_words_of(figures))
    year = int(figures)
    if len(figures) == 4:
        return year
    century = FIRST_SHORT_YEAR - FIRST_SHORT_YEAR % 100
    return year + century + (100 if year + century < FIRST_SHORT_YEAR else 0)


_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?", re.ASCII)


def long_date(written: str | None) -> str:
    """``2026-03-03`` as ``3 March 2026``, ``2026-03`` as ``March 2026``; all else as it is."""
    if not written or not _ISO.fullmatch(written):
        return written or ""
    year, month, *days = map(int, written.split("-"))
    try:
        date(year, month, *(days or [1]))
    except ValueError:
        return written
    return " ".join(map(str, (*days, _MONTH_NAMES[month - 1], year)))
