"""Amounts of provision in a plan's words: how long, how often, with how many; Code 9.69.

``3 x 20 minutes weekly``, ``Six 45-minute visits a year``, ``half a day weekly``, ``one-to-one``, ``no more
than four pupils``. What is found is meant for comparing two wordings: both are measured the same way,
by a school year of 39 weeks of five days of five hours, and the wording always stands beside.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()
)
_SMALL += "fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: float(value) for value, word in enumerate(_SMALL)}
_NUMBERS |= {word: 10.0 * value for value, word in enumerate(_TENS, start=2)}
_NUMBERS |= {"a": 1.0, "an": 1.0, "half": 0.5, "once": 1.0, "twice": 2.0, "thrice": 3.0}

WEEKS_A_YEAR = 39.0
"""School weeks; two plans are compared, so another count would change both sides alike."""

DAY_MINUTES = 300.0
"""Taught minutes of a school day, for ``half a day weekly``."""

_PER_WEEK = {
    "day": 5.0,
    "morning": 5.0,
    "afternoon": 5.0,
    "night": 7.0,
    "lesson": 25.0,
    "session": 10.0,
    "week": 1.0,
    "weekend": 1.0,
    "fortnight": 0.5,
    "month": 12 / WEEKS_A_YEAR,
    "half term": 6 / WEEKS_A_YEAR,
    "term": 3 / WEEKS_A_YEAR,
    "year": 1 / WEEKS_A_YEAR,
}
_ADVERBS = {
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "half-termly": "half term",
    "half termly": "half term",
    "termly": "term",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
}
_SPAN_WEEKS = {
    "hour": 1 / 25,
    "minute": 1 / 1500,
    "day": 1 / 5,
    "week": 1.0,
    "fortnight": 2.0,
    "month": WEEKS_A_YEAR / 12,
    "term": WEEKS_A_YEAR / 3,
    "year": WEEKS_A_YEAR,
}

_NUMBER = (
    r"(?:\d+(?:\.\d+)?|half an?|an?|half|"
    rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(_SMALL)})"
)
_PERIOD = (
    r"(?P<per>half[- ]?term|academic year|school year|year|annum|term|month|fortnight|weekend|week|wk|"
    r"school day|day|morning|afternoon|night|lesson|weekday|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b"
)
_UNIT = r"(?P<unit>minutes?|mins?|hours?|hrs?|days?)"
_PATTERNS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "ratio",
            r"\b(?P<a>\d{1,2})\s?:\s?(?P<b>\d{1,2})\b(?!\s?[ap]m)|\b(?:one|1)[- ]?(?:to|-)[- ]?(?:one|1)\b",
        ),
        (
            "group",
            rf"(?:no more than|(?:a )?maximum(?: of)?|max\.?|up to|at most|fewer than|groups? of|pairs? of)\s+"
            rf"(?P<n>{_NUMBER})(?:\s+other)?(?:\s+or fewer)?(?=\s*(?:pupils?|children|learners?|students?|"
            r"peers?|young people|others|classmates)|\s*[.,;)]|\s+(?:with|using|led|and|in)\b|$)",
        ),
        (
            "interval",
            rf"\b(?:every|each)\s+(?P<n>{_NUMBER})\s+(?P<of>minutes?|hours?|days?|weeks?|months?|terms?|years?)\b",
        ),
        (
            "deadline",
            rf"\bwithin\s+(?P<n>{_NUMBER})\s+(?:school |working )?(?P<of>minutes?|hours?|days?|weeks?|months?|terms?)\b",
        ),
        (
            "weeks",
            rf"\b(?!an? )(?P<n>{_NUMBER})[- ]weeks?\b(?:\s+(?:a|per|each)\s+(?:academic |school )?year)?|\b(?P<m>{_NUMBER})\s+(?P<of>terms|months|years)\b",
        ),
        (
            "step",
            rf"\b(?:rising|increasing|reducing|falling|building up|going up|going down) to\s+(?P<n>{_NUMBER})\b(?!\s?(?:minutes?|mins?|hours?|hrs?|days?))",
        ),
        (
            "time",
            rf"\b(?P<n>{_NUMBER})(?:\s?(?:-|to)\s?{_NUMBER})?[- ]?{_UNIT}\b(?!\s+(?:of (?:any|the)|before|after|in advance|notice))",
        ),
        ("oneof", rf"\bone (?P<per>week|weekend|day|month|night|fortnight) in (?P<n>{_NUMBER})\b"),
        (
            "oftenth",
            r"\b(?:alternate|every other|every second)\s+(?P<per>week|day|month|term|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b",
        ),
        ("often", rf"\b(?:per|a|an|each|every|/)\s*{_PERIOD}"),
        (
            "often",
            r"\b(?P<adverb>daily|nightly|weekly|fortnightly|monthly|half[- ]termly|termly|yearly|annually)\b",
        ),
        (
            "count",
            rf"\b(?P<n>{_NUMBER})\s*(?:x|×|times?|lots of)(?=\W|\d|$)|\b(?P<m>once|twice|thrice)\b",
        ),
        ("blocks", rf"\b(?P<n>{_NUMBER})\s+blocks? of\b"),
        (
            "count",
            rf"\b(?P<n>{_NUMBER})\s+(?:(?:half|full|{_NUMBER}|minute|hour|individual|group|joint|direct|therapy|further|"
            r"separate|follow-up|review|weekly|whole|short)[- ]?){0,4}(?:sessions?|visits?|lessons?|meetings?|appointments?|"
            r"contacts?|reviews?|breaks?|check-?ins?|assessments?|weekends?|nights?|stays?|outings?)\b",
        ),
        (
            "always",
            r"\b(?:full[- ]time|at all times|throughout the (?:school )?(?:day|week)|every (?:lesson|session)|all (?:lessons|sessions|day)|whole (?:school )?day)\b",
        ),
    )
)
_CLAUSE = re.compile(r";|\.\s|\bthen\b|\bplus\b|\bfollowed by\b|,\s*and\b")


@dataclass(frozen=True, slots=True)
class Rate:
    """One amount of time or sessions: ``20 minutes, three times a week``."""

    minutes: float | None = None
    sessions: float | None = None
    per_week: float | None = None
    weeks: float | None = None
    text: str = ""

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

    def __bool__(self) -> bool:
        """Whether the wording states any amount."""
        return bool(
            self.rates or self.ratios or self.groups or self.deadlines or self.steps or self.always
        )


def number(text: str) -> float | None:
    """A number in figures or words, up to ninety-nine; ``half a`` is a half."""
    words = text.lower().replace("-", " ").split()
    if words[:1] == ["half"]:
        return 0.5
    try:
        return sum(_NUMBERS[word] if word in _NUMBERS else float(word) for word in words)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def find_amounts(text: str) -> Amounts:
    """Every amount that ``text`` states."""
    found = _atoms(_plain(text))
    rates: list[Rate] = []
    for clause in _clauses(_plain(text), found):
        rates += _rates(clause)
    values = {
        kind: tuple(atom.value for atom in found if atom.kind == kind)
        for kind in ("ratio", "group", "deadline", "step")
    }
    return Amounts(
        rates=tuple(rates),
        ratios=values["ratio"],
        groups=values["group"],
        deadlines=values["deadline"],
        steps=values["step"],
        always=any(atom.kind == "always" for atom in found),
    )


@dataclass(frozen=True, slots=True)
class _Atom:
    kind: str
    value: float
    start: int
    end: int
    text: str


def _plain(text: str) -> str:
    plain = text.translate(str.maketrans("‐‑‒–—×’½¼¾", "-----x'\x01\x02\x03"))
    for mark, value in (("\x01", ".5"), ("\x02", ".25"), ("\x03", ".75")):
        plain = re.sub(rf"(?<=\d)\s?{mark}", value, plain).replace(mark, f"0{value}")
    return re.sub(r"(?i)\b(an?|one) hour and a half\b", "90 minutes", plain)


def _atoms(text: str) -> list[_Atom]:
    """The amounts, from left to right, none inside another; the earlier pattern has the word."""
    taken = [False] * len(text)
    atoms = []
    for kind, pattern in _PATTERNS:
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
        if atom.kind != "time":
            continue
        before = re.search(rf"\b(?P<n>{_NUMBER})\s+$", text[: atom.start], re.IGNORECASE)
        value = number(before["n"]) if before and before["n"].lower() not in ("a", "an") else None
        if (
            before
            and value is not None
            and re.match(
                r"\W*(?:\w+\W+){0,2}?(?:sessions?|visits?|lessons?|meetings?|slots?|blocks?|breaks?|groups?|appointments?)\b",
                text[atom.end :],
            )
        ):
            found.append(_Atom("count", value, before.start(), before.end(), before[0]))
    return found


def _value(kind: str, match: re.Match[str]) -> float | None:
    parts = match.groupdict()
    amount = (
        number(parts.get("n") or parts.get("m") or "") if parts.get("n") or parts.get("m") else None
    )
    if kind == "ratio":
        return _ratio(parts.get("a"), parts.get("b"))
    if kind == "always":
        return 1.0
    if kind == "often":
        name = _ADVERBS.get(
            (parts.get("adverb") or "").lower().replace("half termly", "half-termly")
        )
        return _period(name or parts.get("per") or "")
    if kind == "oftenth":
        return _period(parts["per"]) / 2
    if kind == "oneof":
        return _period(parts["per"]) / amount if amount else None
    if amount is None or amount == 0:
        return None
    if kind == "time":
        unit = parts["unit"].lower()
        if unit.startswith("d") and parts["n"].lower() in ("a", "an"):
            return None  # "two sessions a day" is how often
        return amount * (1 if unit.startswith("m") else 60 if unit.startswith("h") else DAY_MINUTES)
    if kind == "interval":
        return 1 / (amount * _SPAN_WEEKS[parts["of"].lower().rstrip("s")])
    if kind in ("deadline", "weeks"):
        return amount * _SPAN_WEEKS[(parts.get("of") or "week").lower().rstrip("s")]
    return amount


def _ratio(staff: str | None, children: str | None) -> float | None:
    """Adults for each child. Plans write 1:6 and 6:1 for one adult with six; 2:1 is two with one."""
    if staff is None or children is None:
        return 1.0
    first, second = int(staff), int(children)
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
    return _PER_WEEK.get(plain, 1.0)


def _clauses(text: str, atoms: list[_Atom]) -> list[list[_Atom]]:
    """The atoms of time and frequency, clause by clause."""
    cuts = [match.start() for match in _CLAUSE.finditer(text)]
    clauses: dict[int, list[_Atom]] = {}
    for atom in atoms:
        if atom.kind in (
            "time",
            "often",
            "oftenth",
            "oneof",
            "count",
            "blocks",
            "interval",
            "weeks",
        ):
            clauses.setdefault(sum(cut <= atom.start for cut in cuts), []).append(atom)
    return list(clauses.values())


def _rates(atoms: list[_Atom]) -> list[Rate]:
    """The rates of one clause: a second length, or a second frequency, begins another."""
    rates: list[Rate] = []
    now = Rate()
    for atom in atoms:
        nxt = _with(now, atom)
        if nxt is None:
            rates.append(now)
            nxt = _with(Rate(), atom)
        now = nxt or Rate()
    rates.append(now)
    # "15 minutes at the start and 10 minutes at the end of each day": the day belongs to both.
    for place in range(len(rates) - 2, -1, -1):
        if rates[place].minutes is not None and rates[place].per_week is None:
            rates[place] = replace(rates[place], per_week=rates[place + 1].per_week)
    return [rate for rate in rates if rate != Rate()]


def _with(rate: Rate, atom: _Atom) -> Rate | None:
    """The rate with one more fact; None where it has that fact already."""
    text = f"{rate.text} {atom.text.strip()}".strip()
    if atom.kind == "time" and rate.minutes is None:
        return replace(rate, minutes=atom.value, text=text)
    if atom.kind in ("often", "oftenth", "oneof", "interval"):
        if rate.per_week is None:
            return replace(rate, per_week=atom.value, text=text)
        # "weekly for 38 weeks a year" is one rate; a smaller period again is another.
        return None
    if atom.kind in ("count", "blocks"):
        return replace(rate, sessions=(rate.sessions or 1.0) * atom.value, text=text)
    if atom.kind == "weeks" and rate.weeks is None:
        return replace(rate, weeks=atom.value, text=text)
    return None
