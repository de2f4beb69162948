"""Amounts before and after: more, less, gone or stated now; each a reason that quotes both."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.numbers_said import number_reasons, sign_of
from ehcp_io.compare.totals import added_up, as_totals, measures_of, said_once
from ehcp_io.compare.words import clean, keys
from ehcp_io.plan.figures import in_figures, number
from ehcp_io.plan.quantities import Amounts, Rate, find_amounts, is_length, measures, says_length
from ehcp_io.plan.quantity_patterns import NUMBER, PER_WEEK, WEEKS_A_YEAR
from ehcp_io.plan.time_words import time_words

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED


def amount_reasons(before: str, after: str, lexicon: Lexicon) -> list[Reason]:
    """What became of the amounts."""
    old, new = find_amounts(clean(before)), find_amounts(clean(after))
    old, new = _group_of_one(old, new, before, lexicon), _group_of_one(new, old, after, lexicon)
    old, new = _group_counted(old, new, after), _group_counted(new, old, before)
    old, new = _ratio_of_group(old, new), _ratio_of_group(new, old)
    if inside := _inside(before, after, lexicon):
        return [inside]
    same = _same_measures(before, after)
    reasons = [] if same else list(_rate_reasons(old, new, (before, after), lexicon))
    for kind, rule, sign in (
        ("ratio", "ratio", 1),
        ("group", "group", -1),
        ("deadline", "number", -1),
        ("step", "number", 1),
    ):
        reasons += _value_reasons(old, new, kind, rule, sign, lexicon)
    if old.always != new.always and bool(old.rates) == bool(new.rates):
        rule = "quantity-gone" if old.always else "quantity-stated"
        said = (old if old.always else new).wording("always", 1.0)
        reasons.append(lexicon.reason(rule, _DOWN if old.always else _UP, said))
    return reasons or list(number_reasons(before, after, lexicon))


def _same_measures(before: str, after: str) -> bool:
    """Whether both say the same of time and frequency, piece by piece."""
    said, now = (time_words(clean(side)) for side in (before, after))
    if said and said.is_same(now):
        return True
    old, new = (measures(clean(side)) for side in (before, after))
    lengths = [[value for kind, value in side if kind == "time"] for side in (old, new)]
    return bool(old) and lengths[0] == lengths[1] and Counter(old) == Counter(new)


def _inside(before: str, after: str, lexicon: Lexicon) -> Reason | None:
    """More or less of an amount that goes on planning, travel or the like, where all else is so."""
    old, new = (
        lexicon.overheads.pattern_in(side).search(side) for side in (clean(before), clean(after))
    )
    if old is None or new is None or clean(before)[: old.start()] != clean(after)[: new.start()]:
        return None
    first, second = (
        [value for word in keys(each[0]) if (value := number(word)) is not None]
        for each in (old, new)
    )
    if len(first) != 1 or len(second) != 1 or first == second:
        return None
    effect = _DOWN if second > first else _UP
    return lexicon.reason("overhead", effect, f"‘{old[0]}’ → ‘{new[0]}’")


def _group_of_one(here: Amounts, there: Amounts, text: str, lexicon: Lexicon) -> Amounts:
    """Amounts with a group of one, where the other side has a group and ``text`` says alone.

    Where the other side says how many share an adult, alone is one adult for one child.
    """
    if here.groups or not lexicon.alone.found(text):
        return here
    if there.ratios and not here.ratios:
        return replace(here, ratios=(1.0,))
    return replace(here, groups=(1.0,), ratios=()) if there.groups else here


def _ratio_of_group(here: Amounts, there: Amounts) -> Amounts:
    """Amounts with ``a group of six`` for ``1:6``, where the other side speaks of a group."""
    if here.groups or not there.groups or there.ratios or len(here.ratios) != 1:
        return here
    sizes = tuple(1 / each if each < 1 else each for each in here.ratios)
    return replace(here, groups=sizes, ratios=())


def _group_counted(here: Amounts, there: Amounts, text: str) -> Amounts:
    """Amounts without groups of so many as the other side counts, whatever it calls them.

    ``Anton and three other children will meet`` is a group of four, though it says no such word.
    """
    if there.groups or not here.groups:
        return here
    found = {number(match[1]) for match in _CHILDREN.finditer(in_figures(clean(text)))}
    left = tuple(size for size in here.groups if not {size, size - 1, size + 1} & found)
    return replace(here, groups=left)


def _rate_reasons(
    old: Amounts, new: Amounts, texts: tuple[str, str], lexicon: Lexicon
) -> Iterator[Reason]:
    before, after = as_totals(old.rates, new.rates), as_totals(new.rates, old.rates)
    if len(before) != len(after):
        before, after = (
            said_once(each, text) for each, text in zip((before, after), texts, strict=True)
        )
    for rate in list(before):
        same = next((each for each in after if measures_of(each) == measures_of(rate)), None)
        if same is not None:
            before.remove(rate)
            after.remove(same)
    if len(before) != len(after) and (both := added_up(before, after)):
        said = f"{' + '.join(r.text for r in before)} → {' + '.join(r.text for r in after)}"
        sign = sign_of(*both)
        yield lexicon.reason("quantity" if sign else "same-amount", _EFFECTS[sign], said)
        return
    for first, second in zip_longest(before, after):
        if limit := _limit(first, second, lexicon):
            # "For two terms" made "for one term" ends all the same: how long is told elsewhere.
            other = texts[0 if first is None else 1]
            yield from () if _ENDS.search(other) else (limit,)
        elif (first is None or second is None) and (
            _stands_there(first or second, texts)
            or _is_named(first or second, texts, first is None)
        ):
            continue
        elif second is None:
            # "25 hours a week" made "throughout the day" is still an amount, only another one.
            effect = Effect.NEUTRAL if new.always else _DOWN
            yield lexicon.reason("quantity-gone", effect, first.text)
        elif first is None:
            effect = Effect.NEUTRAL if old.always else _UP
            yield lexicon.reason("quantity-stated", effect, second.text)
        else:
            yield from _compared(first, second, texts, lexicon)


def _stands_there(rate: Rate | None, texts: tuple[str, str]) -> bool:
    """Whether an amount that is a length and no more is said on both sides, of whatever."""
    length = rate.minutes if rate is not None and is_length(rate.text) else None
    return length is not None and all(says_length(text, length) for text in texts)


def _is_named(rate: Rate | None, texts: tuple[str, str], stated: bool) -> bool:
    """Whether the other side names as many months or terms: ``in December, March and July``."""
    if rate is None or rate.minutes is not None or rate.weeks is not None:
        return False
    often = (rate.sessions_per_week or 0) * WEEKS_A_YEAR
    named = {each.lower() for each in _IN_THE_YEAR.findall(texts[0 if stated else 1])}
    return len(named) > 1 and not sign_of(often, float(len(named)))


_IN_THE_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:autumn|spring|summer)(?= terms?\b| and\b|,))",
)


def _limit(old: Rate | None, new: Rate | None, lexicon: Lexicon) -> Reason | None:
    """``for two terms`` that came or went and says no more than when help ends."""
    if old is None and new is not None and _is_limit(new):
        return lexicon.reason("caveat", _DOWN, f"‘{new.text}’")
    if new is None and old is not None and _is_limit(old):
        return lexicon.reason("caveat-gone", _UP, f"‘{old.text}’")
    return None


_ENDS = re.compile(r"\bfor (?:an?|one|1|half an?) (?:half[- ])?(?:term|month|week|year)\b", re.I)


def _is_limit(rate: Rate) -> bool:
    alone = rate.minutes is None and rate.sessions is None and rate.per_week is None
    # "A 12-week programme" says what it is; "a programme for 12 weeks" says when it ends.
    return alone and "-" not in rate.text and rate.weeks is not None and rate.weeks < _FULL_YEAR


_FULL_YEAR = 36
"""School weeks from which a span is the whole year and no limit."""


def _compared(old: Rate, new: Rate, texts: tuple[str, str], lexicon: Lexicon) -> Iterator[Reason]:
    """Two amounts that stand in each other's place: by the week if they can be, else by part."""
    first, second = old.minutes_per_week, new.minutes_per_week
    if first is not None and second is not None:
        said = _by_the_week(old, new, first, second)
        signs = {sign_of(first, second) or sign_of(old.weeks, new.weeks)}
    else:
        said = f"{old.text} → {new.text}"
        signs = {sign_of(*pair) for pair in _parts(old, new)}
    found = [
        *(_dropped(old, new, texts, said, lexicon) if first is None or second is None else ()),
        *_span_reasons(old, new, said, lexicon),
        # Unequal parts decide; where all are equal, the same amount is only put in another way.
        *(lexicon.reason("quantity", _EFFECTS[sign], said) for sign in sorted(signs - {0})),
    ]
    yield from found or [lexicon.reason("same-amount", detail=said)]


_EFFECTS = {-1: _DOWN, 0: Effect.NEUTRAL, 1: _UP}


def _by_the_week(old: Rate, new: Rate, first: float, second: float) -> str:
    """Both amounts as they are written, and by the week where that makes them comparable."""
    seldom = max(rate.sessions_per_week or 0 for rate in (old, new)) < _SELDOM
    if not sign_of(first, second):
        same = old.weeks == new.weeks and not (_is_weekly(old) or _is_weekly(new))
        return f"{old.text} → {new.text}" + (f" ({_in_all(first, seldom=seldom)})" if same else "")
    if old.sessions_per_week == new.sessions_per_week:
        return f"{old.text} → {new.text}"  # as often as before: the lengths say it all
    return " → ".join(
        rate.text
        if _says_so(rate, seldom=seldom)
        else f"{rate.text} ({_in_all(minutes, seldom=seldom)})"
        for rate, minutes in ((old, first), (new, second))
    )


_SELDOM = 0.4
"""Times a week below which an amount is told by the year: monthly, termly."""


def _says_so(rate: Rate, *, seldom: bool) -> bool:
    """Whether it says of itself how much it is in a week, or in a year."""
    once_a_year = rate.sessions is None and rate.per_week == PER_WEEK["year"]
    return once_a_year if seldom else _is_weekly(rate)


def _is_weekly(rate: Rate) -> bool:
    """Whether it says of itself how much it is in a week."""
    return rate.sessions is None and rate.per_week == 1


def _span_reasons(old: Rate, new: Rate, said: str, lexicon: Lexicon) -> Iterator[Reason]:
    """How many weeks, where only one of two amounts says it: an end to it, or the whole year."""
    first, second = old.weeks, new.weeks
    if _by_the_year(old, second) or _by_the_year(new, first):
        return
    if first is None and second is not None:
        rule, effect = ("caveat", _DOWN) if second < _FULL_YEAR else ("quantity-stated", _UP)
        yield lexicon.reason(rule, effect, f"for how long ({said})")
    elif second is None and first is not None:
        rule, effect = ("caveat-gone", _UP) if first < _FULL_YEAR else ("quantity-gone", _DOWN)
        yield lexicon.reason(rule, effect, f"for how long ({said})")


def _by_the_year(rate: Rate, weeks: float | None) -> bool:
    """Whether it is counted by the year, which is as long as the other's whole year of weeks."""
    return weeks is not None and weeks >= _FULL_YEAR and rate.per_week == PER_WEEK["year"]


def _parts(old: Rate, new: Rate) -> Iterator[tuple[float | None, float | None]]:
    """What two amounts can be compared by where one of them is not settled by the week."""
    yield old.minutes, new.minutes
    yield old.weeks, new.weeks
    if old.per_week is None and new.per_week is None:
        yield old.sessions, new.sessions
    else:
        yield old.sessions_per_week, new.sessions_per_week


def _dropped(
    old: Rate, new: Rate, texts: tuple[str, str], said: str, lexicon: Lexicon
) -> Iterator[Reason]:
    """How long, or how often, that only one of two amounts says."""
    before, after = texts
    if old.minutes is not None and new.minutes is None and not says_length(after, old.minutes):
        yield lexicon.reason("quantity-gone", _DOWN, f"how long ({said})")
    elif new.minutes is not None and old.minutes is None and not says_length(before, new.minutes):
        yield lexicon.reason("quantity-stated", _UP, f"how long ({said})")
    if old.per_week is not None and new.per_week is None:
        yield lexicon.reason("quantity-gone", _DOWN, f"how often ({said})")
    elif old.per_week is None and new.per_week is not None:
        yield lexicon.reason("quantity-stated", _UP, f"how often ({said})")


def _in_all(minutes: float, *, seldom: bool) -> str:
    """Minutes of a week as a person would say them: by the week, or what is rare by the year."""
    minutes = minutes * WEEKS_A_YEAR if seldom else minutes
    about = "" if abs(minutes - round(minutes)) < _EXACT else "about "
    often = "year" if seldom else "week"
    if minutes >= _HOURS:
        return f"{about}{minutes / 60:.3g} hours a {often}"
    return f"{about}{minutes:.0f} minutes a {often}"


_EXACT = 0.01
_HOURS = 120
"""Minutes from which an amount is told in hours."""


def _value_reasons(
    old: Amounts, new: Amounts, kind: str, rule: str, sign: int, lexicon: Lexicon
) -> Iterator[Reason]:
    """What became of ratios, of groups and the like; ``sign`` is 1 where more of it is better."""
    before, after = list(getattr(old, f"{kind}s")), list(getattr(new, f"{kind}s"))
    for value in getattr(old, f"{kind}s"):
        if value in after:
            before.remove(value)
            after.remove(value)
    for first, second in zip_longest(before, after):
        gone = None if first is None else old.wording(kind, first) or _ALONE
        come = None if second is None else new.wording(kind, second) or _ALONE
        named = kind if kind in ("ratio", "group") else "quantity"
        if second is None:
            yield lexicon.reason(f"{named}-gone", _DOWN, gone)
        elif first is None:
            yield lexicon.reason(f"{named}-stated", _UP, come)
        else:
            better = (second > first) == (sign > 0)
            yield lexicon.reason(rule, _UP if better else _DOWN, f"{gone} → {come}")


_CHILDREN = re.compile(
    rf"\b({NUMBER})(?: \w+)? (?:pupils?|child(?:ren)?|learners?|students?|peers?|others|classmates|"
    r"friends|boys|girls|young people)\b",
    re.IGNORECASE,
)

_ALONE = "alone"
