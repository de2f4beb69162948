"""What several amounts of one wording come to: said twice, added up, or shared out."""

import re
from collections.abc import Callable
from dataclasses import replace

from ehcp_io.compare.numbers_said import sign_of
from ehcp_io.compare.words import clean, keys
from ehcp_io.plan.figures import in_figures
from ehcp_io.plan.quantities import Rate
from ehcp_io.plan.quantity_patterns import PER_WEEK, WEEKS_A_YEAR


def said_once(rates: list[Rate], text: str) -> list[Rate]:
    """Without what only says an amount again: ``six times a year, once in each half term``."""
    shown = in_figures(clean(text))
    told: list[Rate] = []
    for rate in rates:
        again = any(
            (_is_the_same(each, rate) or _is_bare(each, rate))
            and _only_joins(_between(shown, each.text, rate.text))
            for each in told
        )
        told += [] if again else [rate]
    return _without_year_totals(told)


def _without_year_totals(rates: list[Rate]) -> list[Rate]:
    """Without totals of 52 weeks: ``26 hours over the year, an hour each fortnight``."""
    return [
        rate
        for rate in rates
        if not any(rate.per_week == PER_WEEK["year"] and _makes(each, rate) for each in rates)
    ]


def _makes(often: Rate, total: Rate) -> bool:
    """Whether so much so often comes to the total in a calendar year."""
    if often is total or often.minutes_per_week is None or total.minutes_per_week is None:
        return False
    year = total.minutes_per_week * WEEKS_A_YEAR
    return not sign_of(year, often.minutes_per_week * _CALENDAR_WEEKS)


_CALENDAR_WEEKS = 52


def _is_the_same(first: Rate, second: Rate) -> bool:
    """Whether two amounts are one by the week, put in two ways."""
    if first.weeks != second.weeks or (first.minutes is None) != (second.minutes is None):
        return False
    pairs = (
        (first.minutes_per_week, second.minutes_per_week)
        if first.minutes is not None
        else (first.sessions_per_week, second.sessions_per_week)
    )
    return None not in pairs and not sign_of(*pairs) and measures_of(first) != measures_of(second)


def _is_bare(first: Rate, second: Rate) -> bool:
    """Whether the second says no more than how often, and the first has said so."""
    alone = second.minutes is second.sessions is second.weeks is None
    return alone and first.per_week == second.per_week and second.per_week is not None


def _between(shown: str, first: str, second: str) -> str:
    start = shown.find(first) + len(first)
    return shown[start : shown.find(second, start)]


def _only_joins(between: str) -> bool:
    """Whether what stands between two equal amounts adds none: ``, given as``; ``and`` adds."""
    return not {"and", "with", "plus", "then"} & set(keys(between))


def as_totals(rates: tuple[Rate, ...], others: tuple[Rate, ...]) -> list[Rate]:
    """``Four hours over the year`` as four hours, beside ``three hours in the autumn and one``.

    What stands on both sides stays as it is: "six hours a year, and two hours of training".
    """
    shared = {measures_of(each) for each in others}
    plain = any(
        each.per_week is each.weeks is None and (each.minutes or each.sessions) for each in others
    )
    return [
        replace(rate, per_week=None)
        if plain
        and rate.per_week == PER_WEEK["year"]
        and not _EACH_YEAR.search(rate.text)
        and measures_of(rate) not in shared
        else rate
        for rate in rates
    ]


_EACH_YEAR = re.compile(r"\b(?:each|every) (?:\w+ )?year\b|\b(?:yearly|annually)\b", re.IGNORECASE)
"""What comes again with each year, unlike ``four hours over the year``."""

_TOTALS: tuple[Callable[[Rate], float | None], ...] = (
    lambda rate: _times(rate.minutes_per_week, rate.weeks),
    lambda rate: rate.minutes_per_week if rate.weeks is None else None,
    lambda rate: _times(rate.sessions_per_week, rate.weeks) if rate.minutes is None else None,
    lambda rate: rate.sessions_per_week if rate.minutes is rate.weeks is None else None,
    lambda rate: rate.minutes if rate.per_week is rate.weeks is None else None,
    lambda rate: rate.sessions if rate.per_week is rate.weeks is rate.minutes is None else None,
    lambda rate: rate.weeks if rate.per_week is rate.sessions is rate.minutes is None else None,
)
"""What amounts of one kind add up to: "ten weeks, then ten more"."""


def _times(amount: float | None, weeks: float | None) -> float | None:
    return None if amount is None or weeks is None else amount * weeks


def added_up(old: list[Rate], new: list[Rate]) -> tuple[float, float] | None:
    """What both sides add up to, where every amount can be measured in one way."""
    if not old or not new:
        return None
    for total in _TOTALS:
        first, second = [total(rate) for rate in old], [total(rate) for rate in new]
        if None not in first and None not in second:
            return sum(filter(None, first)), sum(filter(None, second))
    return None


def measures_of(rate: Rate) -> tuple[float | None, ...]:
    """What two rates that are one and the same have alike."""
    return (rate.minutes, rate.sessions_per_week, rate.sessions, rate.weeks)
