"""What an amount in words measures, in the unit of its kind: minutes, weeks, how often a week."""

import re
from collections.abc import Callable

from ehcp_io.plan.figures import number
from ehcp_io.plan.quantity_patterns import (
    ADVERBS,
    DAY_MINUTES,
    DAY_NAME,
    DAY_RUN,
    DAYS,
    PER_WEEK,
    SPAN_WEEKS,
    STAGE_YEARS,
    WEEKS_A_YEAR,
)


def value_of(kind: str, match: re.Match[str]) -> float | None:
    """What an atom measures, in the unit of its kind; None where the words only look like it."""
    parts = match.groupdict()
    if kind == "ratio":
        return _ratio(parts.get("a"), parts.get("b"))
    if kind == "always":
        return 1.0
    if kind == "clock":
        return _lasts(parts["from"] or parts["h"], parts["until"] or parts["k"])
    if kind == "weekdays":
        return _days(match[0])
    if kind in ("often", "alternate", "apiece"):
        adverb = (parts.get("adverb") or "").lower()
        period = parts.get("per") or parts.get("each") or ""
        often = _period(ADVERBS.get(adverb) or period)
        return often / 2 if kind == "alternate" else often
    return _counted(kind, parts)


def _counted(kind: str, parts: dict[str, str]) -> float | None:
    """What a number and its unit measure."""
    if kind == "deadline" and (parts["m"] or parts["very"]):
        return _A_DAY
    if parts.get("next"):
        return 2 * _A_DAY
    if parts.get("fortnight"):
        return SPAN_WEEKS["fortnight"]
    if stage := parts.get("stage"):
        return STAGE_YEARS[stage] * WEEKS_A_YEAR
    written = parts.get("n") or parts.get("m") or ""
    written = "one" if written.lower() == "the" else written
    # "two sessions a day" is how often, "half a day" how long.
    if kind == "time" and parts["unit"].lower().startswith("d") and written.lower() in ("a", "an"):
        return None
    if kind == "count" and written.lower() in ("a", "an"):
        return None  # "a visit" says no more than that there is one
    amount = number(written)
    return _MEASURES[kind](amount, parts) if amount else None


_A_DAY = 1 / 5
"""School weeks."""


def _lasts(start: str, end: str) -> float | None:
    """Minutes from one time of the day to another, neither of them at night."""
    first, last = (
        int(match[1]) % 12 * 60 + int(match[2] or 0)
        for match in (_HOUR.match(start), _HOUR.match(end))
        if match
    )
    return float((last - first) % (12 * 60)) or None


_HOUR = re.compile(r"(\d{1,2})(?:[.:](\d\d))?")


def _days(text: str) -> float | None:
    """How many days of the week are named, those of a run included."""
    numbers = [DAYS.index(name[:3].lower()) for name in DAY_NAME.findall(text)]
    if DAY_RUN.fullmatch(text):
        return float((numbers[-1] - numbers[0]) % 7 + 1)
    return float(len(set(numbers)))


def _named_days(amount: float, parts: dict[str, str]) -> float:
    """Days in a school week: ``two Saturdays each month``, ``three days a week``."""
    return amount * PER_WEEK[(parts.get("per") or "week").lower().replace("-", " ")]


def _minutes(amount: float, parts: dict[str, str]) -> float:
    unit = parts["unit"].lower()
    return amount * (1 if unit.startswith("m") else 60 if unit.startswith("h") else DAY_MINUTES)


def _span(amount: float, parts: dict[str, str]) -> float:
    period = parts.get("of") or parts.get("ly") or parts.get("lies") or "week"
    return amount * SPAN_WEEKS[period.lower().rstrip("s")]


def _deadline(amount: float, parts: dict[str, str]) -> float:
    """School weeks; days that are neither school days nor working days are the calendar's."""
    calendar = (parts.get("of") or "").lower().startswith("day") and not parts.get("taught")
    weeks = amount / _CALENDAR_WEEK
    return weeks if calendar and weeks.is_integer() else _span(amount, parts)


_CALENDAR_WEEK = 7


def _itself(amount: float, _parts: dict[str, str]) -> float:
    return amount


_MEASURES: dict[str, Callable[[float, dict[str, str]], float]] = {
    "time": _minutes,
    "interval": lambda amount, parts: 1 / _span(amount, parts),
    "oneof": lambda amount, parts: _period(parts["per"]) / amount,
    "deadline": _deadline,
    "weeks": _span,
    "group": _itself,
    "others": lambda amount, _parts: amount + 1,
    "shared": lambda amount, _parts: 1 / (amount + 1),
    "step": _itself,
    "count": _itself,
    "course": _itself,
    "weekly days": _named_days,
    "blocks": _itself,
}


def _ratio(staff: str | None, children: str | None) -> float | None:
    """Adults for each child. Plans write 1:6 and 6:1 for one with six; 2:1 is two with one."""
    if staff is None and children is None:
        return 1.0
    first, second = number(staff or "1"), number(children or "1")
    if not first or not second:
        return None
    if second == 1 and first > 2:
        return 1 / first
    return first / second


_SHORT = {
    **{"wk": "week", "annum": "year", "halfterm": "half term"},
    **{"weekday": "day", "week day": "day"},
}


def _period(name: str) -> float:
    plain = re.sub(
        r"^(?:academic|school|college|nursery|working) ", "", name.lower().replace("-", " ")
    )
    plain = _SHORT.get(plain, plain)
    return PER_WEEK.get(plain, 1.0)
