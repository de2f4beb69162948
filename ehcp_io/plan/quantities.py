"""Amounts of provision in a plan's words: how long, how often, with how many; Code 9.69.

``3 x 20 minutes weekly``, ``Six 45-minute visits a year``, ``half a day weekly``, ``one-to-one``,
``no more than four pupils``. What is found is meant for comparing two wordings: both are measured
the same way, by a school year of 39 weeks of five days of five hours, and the wording always
stands beside.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from ehcp_io.plan.figures import in_figures, number
from ehcp_io.plan.quantity_patterns import (
    ADVERBS,
    COUNTED_MEETINGS,
    DAY_MINUTES,
    DAY_NAME,
    LENGTH,
    NUMBER,
    PER_WEEK,
    patterns,
)
from ehcp_io.plan.quantity_values import value_of

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


def measures(text: str) -> list[tuple[str, float]]:
    """What is said of time and frequency, piece by piece and in order.

    ``Two each month, 24 a year`` and ``24 in each year, as two a month`` have the same
    pieces.
    """
    found = _atoms(in_figures(text))
    said = ((_FAMILIES.get(atom.kind, ""), round(atom.value, 3)) for atom in found)
    return [each for each in said if each[0] and each != ("count", 1)]


_FAMILIES = {
    **dict.fromkeys(("time", "clock"), "time"),
    **dict.fromkeys(("often", "alternate", "oneof", "interval", "apiece"), "often"),
    **dict.fromkeys(("weekdays", "weekly days"), "often"),
    **dict.fromkeys(("count", "blocks", "course"), "count"),
    "weeks": "weeks",
}
"""Kinds of atoms that measure one thing."""


def is_length(text: str) -> bool:
    """Whether ``text`` is how long and nothing else: ``one day``."""
    return LENGTH.fullmatch(in_figures(text).strip()) is not None


def says_length(text: str, minutes: float) -> bool:
    """Whether ``text`` has a length of that many minutes, whatever it is for."""
    found = (value_of("time", match) for match in LENGTH.finditer(in_figures(text)))
    return minutes in found


@lru_cache(maxsize=4096)
def without_amounts(text: str) -> str:
    """The text in figures, without the words of its amounts and with all others."""
    plain = in_figures(text)
    for atom in reversed(_atoms(plain)):
        plain = f"{plain[: atom.start]} {plain[atom.end :]}"
    return plain


_VALUES = {
    "ratio": "ratio",
    "shared": "ratio",
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


@lru_cache(maxsize=4096)
def _atoms(text: str) -> tuple[_Atom, ...]:
    """The amounts, from left to right, none inside another; the earlier pattern has the word."""
    taken = [False] * len(text)
    atoms = []
    for kind, pattern in patterns():
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            value = value_of(kind, match)
            if value is None:
                continue
            # "Six 45-minute visits": the count's words hold the time, which has been taken already.
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            atoms.append(_Atom(kind, value, match.start(), match.end(), match[0]))
    atoms += _leading_counts(text, atoms)
    return tuple(sorted(atoms, key=lambda atom: atom.start))


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


_TIMES = frozenset(
    {
        *("time", "clock", "often", "alternate", "weekdays", "weekly days", "oneof", "count"),
        *("blocks", "interval", "weeks", "course", "apiece"),
    }
)
"""Kinds that make up rates."""


def _clauses(text: str, atoms: Iterable[_Atom]) -> list[list[_Atom]]:
    """The atoms of time and frequency, clause by clause."""
    cuts = [match.start() for match in _CLAUSE.finditer(text)]
    clauses: dict[int, list[_Atom]] = {}
    for atom in atoms:
        if atom.kind in _TIMES:
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
        nxt = _with_fact(now, atom)
        if nxt is None or now == Rate():
            rates.append(now)
            now, begun = Rate(), atom.start
            nxt = _with_fact(now, atom) or now
        now = replace(nxt, text=text[begun : atom.end].strip())
    rates.append(now)
    # "15 minutes at the start and 10 minutes at the end of each day": the day belongs to both.
    for place in range(len(rates) - 2, -1, -1):
        if rates[place].minutes is not None and rates[place].per_week is None:
            rates[place] = replace(rates[place], per_week=rates[place + 1].per_week)
    return [_spread(rate) for rate in rates if rate != Rate() and not _is_a_while(rate)]


def _is_a_while(rate: Rate) -> bool:
    """``During the year`` of itself: a time in which something happens, and no amount."""
    return rate.minutes is rate.sessions is rate.weeks is None and bool(_WHILE.match(rate.text))


_WHILE = re.compile(r"(?:in|over|across|during|throughout) (?:the|one)\b", re.IGNORECASE)


def _spread(rate: Rate) -> Rate:
    """``Sixty hours over two years`` is thirty a year; a block of six weeks stays what it is."""
    total = rate.minutes is not None or rate.sessions is not None
    if total and rate.per_week is None and rate.weeks is not None and _OVER.search(rate.text):
        return replace(rate, per_week=1 / rate.weeks, weeks=None)
    if rate.days and rate.minutes is rate.sessions is None and _WHOLE_DAYS.search(rate.text):
        return replace(rate, minutes=(rate.per_week or 1.0) * DAY_MINUTES, per_week=_WEEKLY)
    return rate


_WHOLE_DAYS = re.compile(r"\bdays? (?:a|per|each|every|in) ", re.IGNORECASE)
"""``Two days a week`` of something; behind a length of time it is how often."""
_OVER = re.compile(
    r"\b(?:over|across|throughout|spread|during|in)\b.*\b(?:terms|years|key stage)\b",
    re.IGNORECASE,
)


def _shares_out(rate: Rate, atom: _Atom, text: str) -> bool:
    """Whether a count only says into how many sittings an amount is split."""
    settled = rate.minutes is not None and rate.per_week is not None
    return atom.kind == "count" and settled and bool(_SPLIT.search(text, 0, atom.start))


_DAILY, _WEEKLY = 5.0, 1.0


def _says_it_again(rate: Rate, atom: _Atom) -> bool:
    """``Monday to Thursday each week``; ``fortnightly on a Thursday``."""
    if rate.days and atom.value in (_DAILY, _WEEKLY):
        return True
    return 0 < (rate.per_week or 0) <= _WEEKLY and bool(DAY_NAME.search(atom.text))


def _with(rate: Rate, atom: _Atom) -> Rate | None:
    """The rate with one more fact; None where it has that fact already."""
    if atom.kind in ("time", "clock") and rate.minutes is None:
        return replace(rate, minutes=atom.value)
    if (
        atom.kind in ("weekdays", "weekly days")
        and not rate.days
        and rate.per_week in (None, _DAILY, _WEEKLY)
    ):
        # "daily, Monday to Thursday" is four days; "twice weekly, on Mondays and Fridays" twice.
        again = rate.per_week == _WEEKLY and rate.sessions == atom.value
        return replace(rate, per_week=_WEEKLY if again else atom.value, days=True)
    if atom.kind == "often" and _says_it_again(rate, atom):
        return replace(rate)
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


def _with_fact(rate: Rate, atom: _Atom) -> Rate | None:
    """The rate with one more fact, of how many meetings it is in all or of anything else."""
    if atom.kind == "apiece":
        return _one_by_one(rate, atom.value)
    return _a_course(rate, atom) if atom.kind == "course" else _with(rate, atom)


def _one_by_one(rate: Rate, per_week: float) -> Rate | None:
    """``Ten sessions, one each week``: a session a week for ten weeks."""
    if rate.per_week is not None:
        return None
    if rate.sessions is None or rate.sessions <= 1:
        return replace(rate, per_week=per_week)
    return replace(rate, sessions=None, per_week=per_week, weeks=rate.sessions / per_week)


def _a_course(rate: Rate, atom: _Atom) -> Rate | None:
    """``Ten weekly sessions`` are one a week for ten weeks, ``two weekly sessions`` two a week."""
    if rate.per_week is not None or rate.sessions is not None:
        return None
    often = PER_WEEK[ADVERBS[atom.text.split()[-1].lower()]]
    if atom.value < _A_COURSE:
        return replace(rate, sessions=atom.value, per_week=often)
    return replace(rate, per_week=often, weeks=atom.value / often)


_A_COURSE = 6
"""Meetings from which so many of them, weekly, are how many there will be in all."""
