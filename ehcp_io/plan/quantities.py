"""Amounts of provision in a plan's words: how long, how often, with how many; Code 9.69.

``3 x 20 minutes weekly``, ``Six 45-minute visits a year``, ``half a day weekly``, ``one-to-one``,
``no more than four pupils``. What is found is meant for comparing two wordings: both are measured
the same way, by a school year of 39 weeks of five days of five hours, and the wording always
stands beside.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from ehcp_io.plan.figures import in_figures, number
from ehcp_io.plan.quantity_patterns import (
    ADVERBS,
    COUNTED_MEETINGS,
    DAY_MINUTES,
    DAY_NAME,
    DAY_RUN,
    DAYS,
    NUMBER,
    PATTERNS,
    PER_WEEK,
    SPAN_WEEKS,
)

_CLAUSE = re.compile(r";(?! each\b)|\.\s|\bthen\b|\bplus\b|\bfollowed by\b|,\s*and\b")


_LEADING = re.compile(rf"\b(?P<n>{NUMBER})\s+\Z", re.IGNORECASE)


_SPLIT = re.compile(r"\b(?:in|over|across|as|into)(?: the course of)?\s+\Z", re.IGNORECASE)
"""Before a count that shares out what was said: ``60 minutes a week in three sessions``."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One amount of time or sessions: ``20 minutes, three times a week``."""

    minutes: float | None = None
    sessions: float | None = None
    per_week: float | None = None
    weeks: float | None = None
    text: str = ""
    days: bool = False
    """Whether the days of the week are named."""

    @property
    def sessions_per_week(self) -> float | None:
        """How often in a school week; None where the wording does not say."""
        return None if self.per_week is None else (self.sessions or 1.0) * self.per_week

    @property
    def minutes_per_week(self) -> float | None:
        """Minutes in a school week; None where the wording does not settle it."""
        often = self.sessions_per_week
        return None if self.minutes is None or often is None else self.minutes * often


@dataclass(frozen=True, slots=True)
class Amounts:
    """All amounts of one wording, in order."""

    rates: tuple[Rate, ...] = ()
    ratios: tuple[float, ...] = ()
    groups: tuple[float, ...] = ()
    deadlines: tuple[float, ...] = ()
    steps: tuple[float, ...] = ()
    always: bool = False
    words: tuple[tuple[str, float, str], ...] = ()
    """Kind, value and wording of what stands for itself: a ratio, a group, a deadline, a step."""

    def wording(self, kind: str, value: float) -> str | None:
        """How the text says that value; None where it does not."""
        return next(
            (text for name, each, text in self.words if (name, each) == (kind, value)), None
        )

    def __bool__(self) -> bool:
        """Whether the wording states any amount."""
        return bool(
            self.rates or self.ratios or self.groups or self.deadlines or self.steps or self.always
        )


@lru_cache(maxsize=4096)
def find_amounts(text: str) -> Amounts:
    """Every amount that ``text`` states."""
    found = _atoms(in_figures(text))
    rates: list[Rate] = []
    for clause in _clauses(in_figures(text), found):
        rates += _rates(clause, in_figures(text))
    values = {
        kind: tuple(atom.value for atom in found if _VALUES.get(atom.kind) == kind)
        for kind in _VALUES.values()
    }
    return Amounts(
        rates=tuple(rates),
        ratios=values["ratio"],
        groups=values["group"],
        deadlines=values["deadline"],
        steps=values["step"],
        always=any(atom.kind == "always" for atom in found),
        words=tuple(
            (_VALUES.get(atom.kind, atom.kind), atom.value, atom.text)
            for atom in found
            if atom.kind in _VALUES or atom.kind == "always"
        ),
    )


_VALUES = {
    "ratio": "ratio",
    "group": "group",
    "others": "group",
    "deadline": "deadline",
    "step": "step",
}
"""Kinds that stand for themselves, beside the rates."""


@dataclass(frozen=True, slots=True)
class _Atom:
    kind: str
    value: float
    start: int
    end: int
    text: str


def _atoms(text: str) -> list[_Atom]:
    """The amounts, from left to right, none inside another; the earlier pattern has the word."""
    taken = [False] * len(text)
    atoms = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            value = _value(kind, match)
            if value is None:
                continue
            # "Six 45-minute visits": the count's words hold the time, which has been taken already.
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            atoms.append(_Atom(kind, value, match.start(), match.end(), match[0]))
    atoms += _leading_counts(text, atoms)
    return sorted(atoms, key=lambda atom: atom.start)


def _leading_counts(text: str, atoms: list[_Atom]) -> list[_Atom]:
    """``Six`` before ``45-minute visits``."""
    found = []
    for atom in atoms:
        before = _LEADING.search(text, 0, atom.start) if atom.kind == "time" else None
        if before is None or not COUNTED_MEETINGS.match(text, atom.end):
            continue
        value = number(before["n"])
        if value is not None and before["n"].lower() not in ("a", "an"):
            found.append(_Atom("count", value, before.start(), before.end(), before[0]))
    return found


def _value(kind: str, match: re.Match[str]) -> float | None:
    """What an atom measures, in the unit of its kind; None where the words only look like it."""
    parts = match.groupdict()
    if kind == "ratio":
        return _ratio(parts.get("a"), parts.get("b"))
    if kind == "always":
        return 1.0
    if kind == "clock":
        return _lasts(parts["from"] or parts["h"], parts["until"] or parts["k"])
    if kind == "deadline" and "day" in (parts["m"] or "").lower():
        return _A_DAY
    if kind == "weekdays":
        return _days(match[0])
    if kind in ("often", "alternate"):
        adverb = (parts.get("adverb") or "").lower()
        often = _period(ADVERBS.get(adverb) or parts.get("per") or "")
        return often / 2 if kind == "alternate" else often
    written = parts.get("n") or parts.get("m") or ""
    written = "one" if written.lower() == "the" else written
    # "two sessions a day" is how often, "half a day" how long.
    if kind == "time" and parts["unit"].lower().startswith("d") and written.lower() in ("a", "an"):
        return None
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


def _minutes(amount: float, parts: dict[str, str]) -> float:
    unit = parts["unit"].lower()
    return amount * (1 if unit.startswith("m") else 60 if unit.startswith("h") else DAY_MINUTES)


def _span(amount: float, parts: dict[str, str]) -> float:
    return amount * SPAN_WEEKS[(parts.get("of") or "week").lower().rstrip("s")]


def _itself(amount: float, parts: dict[str, str]) -> float:
    return amount


_MEASURES: dict[str, Callable[[float, dict[str, str]], float]] = {
    "time": _minutes,
    "interval": lambda amount, parts: 1 / _span(amount, parts),
    "oneof": lambda amount, parts: _period(parts["per"]) / amount,
    "deadline": _span,
    "weeks": _span,
    "group": _itself,
    "others": lambda amount, parts: amount + 1,
    "step": _itself,
    "count": _itself,
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


def _period(name: str) -> float:
    plain = re.sub(r"^(?:academic|school) ", "", name.lower().replace("-", " "))
    plain = {"wk": "week", "annum": "year", "halfterm": "half term", "weekday": "day"}.get(
        plain, plain
    )
    return PER_WEEK.get(plain, 1.0)


def _clauses(text: str, atoms: list[_Atom]) -> list[list[_Atom]]:
    """The atoms of time and frequency, clause by clause."""
    cuts = [match.start() for match in _CLAUSE.finditer(text)]
    clauses: dict[int, list[_Atom]] = {}
    for atom in atoms:
        if atom.kind in (
            "time",
            "clock",
            "often",
            "alternate",
            "weekdays",
            "oneof",
            "count",
            "blocks",
            "interval",
            "weeks",
        ):
            clauses.setdefault(sum(cut <= atom.start for cut in cuts), []).append(atom)
    return list(clauses.values())


def _rates(atoms: list[_Atom], text: str) -> list[Rate]:
    """The rates of one clause: a second length, or a second frequency, begins another."""
    rates: list[Rate] = []
    now, begun = Rate(), 0
    shared = False
    for atom in atoms:
        if shared and atom.kind == "time":
            continue  # "two hours a week in four 30-minute sessions": the two hours are all
        shared = _shares_out(now, atom, text)
        if shared:
            continue
        nxt = _with(now, atom)
        if nxt is None or now == Rate():
            rates.append(now)
            now, begun = Rate(), atom.start
            nxt = _with(now, atom) or now
        now = replace(nxt, text=text[begun : atom.end].strip())
    rates.append(now)
    # "15 minutes at the start and 10 minutes at the end of each day": the day belongs to both.
    for place in range(len(rates) - 2, -1, -1):
        if rates[place].minutes is not None and rates[place].per_week is None:
            rates[place] = replace(rates[place], per_week=rates[place + 1].per_week)
    return [rate for rate in rates if rate != Rate()]


def _shares_out(rate: Rate, atom: _Atom, text: str) -> bool:
    """Whether a count only says into how many sittings an amount is split."""
    settled = rate.minutes is not None and rate.per_week is not None
    return atom.kind == "count" and settled and bool(_SPLIT.search(text, 0, atom.start))


_DAILY, _WEEKLY = 5.0, 1.0


def _with(rate: Rate, atom: _Atom) -> Rate | None:
    """The rate with one more fact; None where it has that fact already."""
    if atom.kind in ("time", "clock") and rate.minutes is None:
        return replace(rate, minutes=atom.value)
    if atom.kind == "weekdays" and not rate.days and rate.per_week in (None, _DAILY, _WEEKLY):
        # "daily, Monday to Thursday" is four days.
        return replace(rate, per_week=atom.value, days=True)
    if rate.days and atom.kind == "often" and atom.value in (_DAILY, _WEEKLY):
        return replace(rate)  # "Monday to Thursday each week"
    if atom.kind in ("often", "alternate", "oneof", "interval", "weekdays"):
        if rate.per_week is None:
            return replace(rate, per_week=atom.value)
        # "weekly for 38 weeks a year" is one rate; a smaller period again is another.
        return None
    if atom.kind in ("count", "blocks"):
        return replace(rate, sessions=(rate.sessions or 1.0) * atom.value)
    if atom.kind == "weeks" and rate.weeks is None:
        return replace(rate, weeks=atom.value)
    return None
