"""Whether two wordings are word for word the same, but for a closed table of ways to say one thing.

Numbers in words or figures, how often ("weekly", "each week", "once a week"), so many sittings of
so long ("2 x 30 minutes", "two 30-minute sessions"), ceilings and floors, ``1:1``, an article more
or less. Nothing is guessed: a word that is in no row of the table must stand on both sides.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from ehcp_io.compare.as_it_binds import as_it_binds
from ehcp_io.compare.words import keys
from ehcp_io.plan.figures import in_figures, number
from ehcp_io.plan.quantity_patterns import ADVERBS, NUMBER

_PERIODS = (
    r"term|day|week|month|year|hour|lesson|session|morning|afternoon|evening|night|break|"
    r"lunchtime|annum"
)
_SPAN = r"minute|min|hour|hr|day|week|month|term|year"
_EVERY = r"(?:every|each|per)"
_NOT_FOR = "".join(
    rf"(?<!\b{word} )"
    for word in ("for", "in", "within", "over", "after", "before", "lasting", "half", "of", "than")
)
_A = rf"(?:{_EVERY}|{_NOT_FOR}\ban?)"
"""``Two hours a week``; ``for a month`` is how long."""


def _part(kind: str) -> Callable[[re.Match[str]], str]:
    return lambda match: f" {kind}_{_one(match['n'])}_{match['of']} "


def _times(match: re.Match[str]) -> str:
    return f" x_{_one(match['n'])} "


def _sittings(match: re.Match[str]) -> str:
    return f" x_{_one(match['n'])} {match['m']} {match['of']} "


def _one(words: str) -> str:
    return words.replace(" ", "-")


_TABLE: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (r"\b(?:one[- ]to[- ]one|one:one|1[- ]to[- ]1|1-1)\b", "1:1"),
        (
            r"\b(?:no more than|not more than|never more than|up to|at (?:the )?most|"
            r"(?:a )?maximum of|not exceeding|no greater than|no larger than)\b",
            "atmost",
        ),
        (
            r"\b(?:at least|(?:a )?minimum of|(?:no|not) (?:fewer|less) than|"
            r"(?:no|not) less often than)\b",
            "atleast",
        ),
        (r"\bper cent\b|(?<=\d) ?%", " percent"),
        (rf"\b(?:in )?{_A} half[- ]?term\b|\bhalf[- ]termly\b", " per_halfterm "),
        (rf"\b(?:once )?(?:every|each) (?P<n>{NUMBER}) (?P<of>{_SPAN})s?\b", _part("per")),
        (rf"\b(?P<n>{NUMBER})-(?P<of>week|month|year)ly\b", _part("per")),
        (
            r"\b(?:every other|every second|alternate) (?P<of>week|month|term)s?\b",
            r" per_2_\g<of> ",
        ),
        (rf"\bfortnightly\b|\b{_A} fortnight\b", " per_2_week "),
        (
            rf"\b(?P<adverb>{'|'.join(sorted(ADVERBS, key=len, reverse=True))})\b",
            lambda match: f" per_{ADVERBS[match['adverb'].lower()]} ",
        ),
        (r"\bper annum\b", " per_year "),
        (
            rf"\b(?:in |for |during )?{_EVERY} (?P<of>{_PERIODS})s?\b",
            r" per_\g<of> ",
        ),
        (rf"{_A} (?P<of>day|week|month|term|year)\b", r" per_\g<of> "),
        (rf"\b(?P<n>{NUMBER}) ?(?:x|times|lots of)(?=\W|\d|$)", _times),
        (r"\btwice\b", " x_2 "),
        (r"\bthrice\b", " x_3 "),
        (r"\bonce(?= +per_)", " "),
        (
            rf"\b(?P<n>{NUMBER})(?: separate)? (?:sessions?|sittings?|slots?) (?:of|lasting) "
            rf"(?P<m>{NUMBER})[- ](?P<of>minute|min|hour|hr)s?(?: each)?\b",
            _sittings,
        ),
        (
            rf"\b(?P<n>{NUMBER})(?: separate)? (?P<m>{NUMBER})[- ](?P<of>minute|min|hour|hr)s? "
            r"(?:sessions?|sittings?|slots?)\b",
            _sittings,
        ),
        (rf"\b(?P<n>{NUMBER})[- ](?P<of>{_SPAN})s?\b", _part("len")),
    )
)
"""Each way of saying it, and the one word that stands for it; the earlier row has the words."""

_AMOUNT = re.compile(r"(?:per|x|len)_")
_LIGHT = frozenset({"a", "an", "the"})
_LEADS_IN = frozenset({"of", "for", "lasting", "and"})
"""Words that join one part of an amount to the next, or to what it is of."""


def says_the_same(before: str, after: str) -> bool:
    """Whether nothing but words of the table, or their order within one amount, differs."""
    return _plain(before) == _plain(after)


@lru_cache(maxsize=1024)
def _plain(text: str) -> tuple[str, ...]:
    said = in_figures(as_it_binds(text))
    for pattern, plain in _TABLE:
        said = pattern.sub(plain, said)
    words = [each for part in said.split() for each in _words(part)]
    return tuple(_in_order([word for word in words if word not in _LIGHT]))


def _words(part: str) -> Iterator[str]:
    """A part of the table as one word, anything else as the words it is compared by."""
    bare = part.strip(".,;:()")
    if not _AMOUNT.match(bare):
        yield from keys(f"w {part}")[1:]  # not first: an opening "1." would be taken for a number
        return
    kind, *rest = bare.lower().split("_")
    values = [f"{value:g}" if (value := _value(each)) is not None else each for each in rest]
    if kind == "len" and values[1] in _MINUTES:
        values = [f"{float(values[0]) * _MINUTES[values[1]]:g}", "minute"]
    yield "_".join((kind, *values))


_MINUTES = {"minute": 1, "min": 1, "hour": 60, "hr": 60}


def _value(word: str) -> float | None:
    return 1.0 if word in ("a", "an") else number(word)


def _in_order(words: list[str]) -> Iterator[str]:
    """The words, the parts of each amount in one order where it has each part once."""
    run: list[str] = []
    for place, word in enumerate([*words, ""]):
        if _AMOUNT.match(word):
            run.append(word)
            continue
        joins = word in _LEADS_IN and word != "and" and _AMOUNT.match(_next(words, place))
        if joins:
            continue
        yield from _sorted(run)
        run = []
        if word:
            yield word


def _next(words: list[str], place: int) -> str:
    return words[place + 1] if place + 1 < len(words) else ""


def _sorted(run: list[str]) -> list[str]:
    kinds = [word.split("_")[0] + word.split("_")[-1] * word.startswith("len") for word in run]
    return sorted(run) if len(set(kinds)) == len(kinds) else run
