"""Numbers before and after that are no amount of time: how many, the least, by which day."""

import re
from collections import Counter
from collections.abc import Iterator

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.words import clean, keys, split_words
from ehcp_io.plan.dates import find_dates
from ehcp_io.plan.figures import in_figures, number
from ehcp_io.plan.quantities import find_amounts
from ehcp_io.plan.quantity_patterns import CLOCK_TIME

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
_LITTLE = 0.01


def sign_of(old: float | None, new: float | None) -> int:
    """1 for more, -1 for less; 0 where they are equal or one is not known."""
    if old is None or new is None or abs(old - new) <= _LITTLE * max(abs(old), abs(new)):
        return 0
    return 1 if new > old else -1


def number_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Two wordings that differ in a number alone: more is taken to be more."""
    first, second = _number_words(before, lexicon), _number_words(after, lexicon)
    counted = list(_counted(before, after, lexicon))
    if counted:
        signs = {sign_of(a, b) for a, b, _ in counted}
        said = ", ".join(f"{a:g} {what} → {b:g} {what}" for a, b, what in counted)
        effect = _UP if signs == {1} else _DOWN if signs == {-1} else Effect.NEUTRAL
        yield lexicon.reason("number", effect, said)
        return
    if len(first) != len(second):
        return
    names = ["", *first]
    places = [
        place
        for place, (last, a, b) in enumerate(zip(names, first, second, strict=False))
        if _one(a) != _one(b) and last not in lexicon.number_names and not _DATE.fullmatch(a + b)
    ]
    values = [(number(first[place]), number(second[place])) for place in places]
    if not values or any(a is None or b is None for a, b in values):
        return
    signs = {sign_of(a, b) for a, b in values}
    said = ", ".join(
        " → ".join(" ".join(side[place : place + 2]) for side in (first, second))
        for place in places
    )
    effect = _UP if signs == {1} else _DOWN if signs == {-1} else Effect.NEUTRAL
    yield lexicon.reason("same-amount" if signs == {0} else "number", effect, said)


_DATE = re.compile(r"(?:\d{4}-\d\d(?:-\d\d)?){2}")
"""Two days as they are compared."""


def _counted(before: str, after: str, lexicon: Lexicon) -> Iterator[tuple[float, float, str]]:
    """How many of one thing, where a sentence was turned round: ``three staff``, ``two staff``."""
    old, new = _things(before, lexicon), _things(after, lexicon)
    shared = (find_amounts(clean(side)) for side in (before, after))
    if any(each.ratios or each.groups for each in shared):
        return  # "with five others" is a group of six, and compared as such
    for what, value in old.items():
        if what in new and new[what] != value and min(new[what], value) >= _LEAST:
            yield value, new[what], what


def _things(text: str, lexicon: Lexicon) -> dict[str, float]:
    """How many of each thing the text counts, of those that it counts once."""
    words = _number_words(text, lexicon)
    found: dict[str, list[float]] = {}
    for last, word, what in zip(["", *words], words, words[1:], strict=False):
        value = number(word) if word not in ("a", "an", "half") else None
        if value is not None and _is_a_thing(what) and last not in lexicon.number_names:
            found.setdefault(_one(what), []).append(value)
    return {what: values[0] for what, values in found.items() if len(values) == 1}


def _is_a_thing(word: str) -> bool:
    """Whether it is a noun of several that are no time and no meetings: these are amounts."""
    several = word.endswith("s") or word in ("staff", "people", "children", "men", "women")
    return word.isalpha() and several and not _AMOUNT.fullmatch(word)


_AMOUNT = re.compile(
    r"(?:minute|hour|min|hr|day|week|month|term|year|time|session|visit|lesson|meeting|second|"
    r"fortnight|half|other|out|more|point|percent)s?|(?:week|fortnight|month|term|year)ly|daily"
)


def _number_words(text: str, lexicon: Lexicon) -> list[str]:
    shown = clean(text)
    rest = lexicon.floor.pattern_in(shown).sub("", shown)
    return [word.key for word in split_words(rest)]


def _one(word: str) -> str:
    """A word as one of its kind: an adult, two adults."""
    return word[:-1] if len(word) > _SHORT and word.endswith("s") else word


_SHORT = 3


def floor_reasons(
    before: str, after: str, amounts: list[Reason], lexicon: Lexicon
) -> Iterator[Reason]:
    """``At least`` that came or went, unless a greater amount makes up for it."""
    gone, come = _floors(before, lexicon), _floors(after, lexicon)
    more = any(each.effect is _UP for each in amounts)
    if len(gone) > len(come) and not more:
        yield lexicon.reason("floor-gone", _DOWN, f"‘{gone[0]}’")
    elif len(come) > len(gone):
        yield lexicon.reason("floor-stated", _UP, f"‘{come[0]}’")


def _floors(text: str, lexicon: Lexicon) -> list[str]:
    """The words for the least there will be; the least that somebody has learnt is none."""
    shown = clean(text)
    found = []
    for match in lexicon.floor.pattern_in(shown).finditer(shown):
        beside = _AFTER.split(shown[match.end() :])[:_SOME_WORDS]
        if match[0][:3].lower() in ("or ", "and"):  # "level 2 or above"
            beside = _AFTER.split(shown[: match.start()].strip())[-_SOME_WORDS:]
        if not any(quality.found(" ".join(beside)) for _, quality in lexicon.qualities):
            found.append(match[0].lower())
    return found


_AFTER = re.compile(r"[\s(]+")
_SOME_WORDS = 4


def lost_frequency(before: str, after: str) -> str:
    """How often, where the other side says neither how often nor how long; else nothing."""
    rates = [rate for rate in find_amounts(clean(before)).rates if rate.per_week is not None]
    return f"‘{rates[0].text}’" if rates and not find_amounts(clean(after)).rates else ""


def date_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """The day by which it is to be done, or from which on; by which it is reviewed aside."""
    old, new = list(_days(before)), list(_days(after))
    if len(old) != 1 or len(new) != 1:
        return
    (first, was), (second, now) = old[0], new[0]
    if len(first) == len(second) and first != second:
        rule, effect = ("later", _DOWN) if first < second else ("sooner", _UP)
        yield lexicon.reason(rule, effect, f"{was} → {now}")


def _days(text: str) -> Iterator[tuple[str, str]]:
    """Days behind ``by`` or ``from``: as they are compared, and as they are written."""
    shown = clean(text)
    for date in find_dates(shown):
        before = shown[: date.start]
        if _BY.search(before) and not _REVIEWED.search(before[-_NEAR_DATE:]):
            yield date.value, shown[date.start : date.end]


_REVIEWED = re.compile(r"\b(?:review|evaluat|monitor|updat)", re.IGNORECASE)
_NEAR_DATE = 60


def lost_numbers(before: str, after: str, lexicon: Lexicon) -> str:
    """The numbers that are gone where none came, names such as Year 7 aside; else nothing."""
    old, new = Counter(_numbers(before, lexicon)), Counter(_numbers(after, lexicon))
    old -= Counter(_OTHERWISE[word] for word in keys(after) if word in _OTHERWISE)
    if "%" in before or "per cent" in before:
        old -= Counter(_PER_CENT[word] for word in keys(after) if word in _PER_CENT)
    everywhere = Counter(number(word) for word in _APART.split(in_figures(clean(after))))
    lost = [each for each in old - new if everywhere[each] < old[each]]
    return "" if new - old else ", ".join(f"‘{each:g}’" for each in lost)


def numbers_gained(before: str, after: str, lexicon: Lexicon) -> str:
    """The numbers that came where more of them stand than before; else nothing."""
    old, new = Counter(_numbers(before, lexicon)), Counter(_numbers(after, lexicon))
    came = new - old if new.total() > old.total() else {}
    return ", ".join(f"‘{each:g}’" for each in came)


def numbers_moved(before: str, after: str, lexicon: Lexicon) -> str:
    """``‘3’ → ‘5’``, where as many numbers stand as before and some are others; else nothing."""
    sides = Counter(_all_numbers(before, lexicon)), Counter(_all_numbers(after, lexicon))
    gone, came = sides[0] - sides[1], sides[1] - sides[0]
    if not gone or gone.total() != came.total():
        return ""
    return " → ".join(", ".join(f"‘{each:g}’" for each in side) for side in (gone, came))


def _all_numbers(text: str, lexicon: Lexicon) -> Iterator[float]:
    """The numbers of amounts too."""
    yield from _numbers(text, lexicon)
    for rate in find_amounts(clean(text)).rates:
        words = (word for word in _APART.split(rate.text) if word.lower() not in _NO_COUNT)
        said = (number(word) for word in words if word)
        yield from (value for value in said if value is not None)


_NO_COUNT = frozenset({"a", "an", "half", "once"})
_APART = re.compile(r"[^\w.]+|\.(?!\d)")
"""Between words, hyphens among it: ``a five-minute warning`` has the number."""

_OTHERWISE = {"both": 2.0, "pair": 2.0, "couple": 2.0, "double": 2.0, "twice": 2.0, "dozen": 12.0}
_PER_CENT = {"quarter": 25.0, "half": 50.0, "third": 33.0, "fifth": 20.0, "tenth": 10.0}
"""Numbers in other words; where they went, their own rules tell it."""


def lost_date(before: str, after: str) -> str:
    """The day by which it was to be done, where no day stands in its place; else nothing."""
    old, new = clean(before), clean(after)
    days = [date for date in find_dates(old) if _BY.search(old[: date.start])]
    return f"‘{old[days[0].start : days[0].end]}’" if days and not find_dates(new) else ""


_BY = re.compile(
    r"\b(?:by|before|later than|from|starting|starts|begins|beginning)(?: on)?\s+\Z", re.I
)


def _numbers(text: str, lexicon: Lexicon) -> Iterator[float]:
    """Numbers of two and more that count something; dates are one word and none."""
    last, named = "", False
    plain = CLOCK_TIME.sub(" ", in_figures(clean(text)))
    for _, _, words in find_amounts(plain).words:
        plain = plain.replace(words, " ")
    for rate in find_amounts(plain).rates:
        plain = plain.replace(rate.text, "")  # time and frequency are compared as such
    for word in split_words(plain):
        written = plain[word.start : word.end]  # "twenty-five" is one number
        value = number(written) if word.key not in ("a", "an", "half") else None
        # "In clauses 6 and 7" names both.
        named = last in lexicon.number_names or (named and (value is not None or _joins(last)))
        if value is not None and _LEAST <= value < _A_YEAR and not named:
            yield value
        last = word.key


def _joins(word: str) -> bool:
    return word in ("and", "or", "to") or word.isdigit()


_LEAST, _A_YEAR = 2, 1900


def rest_of(text: str) -> list[str]:
    """What a wording says beside how long and how often."""
    plain = in_figures(text)
    for rate in find_amounts(text).rates:
        plain = plain.replace(rate.text, " ")
    return [word for word in plain.split() if number(word.strip(".,;")) is None]
