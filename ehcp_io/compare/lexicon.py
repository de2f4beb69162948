"""What the comparison knows of words and rules: ``converters/comparison.toml``, compiled once."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.words import essence, keys
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.quantity_patterns import NUMBERS
from ehcp_io.resources import shipped


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases that is looked for in running text, longest first."""

    pattern: re.Pattern[str]
    except_before: re.Pattern[str] | None = None
    except_after: re.Pattern[str] | None = None
    only_before: re.Pattern[str] | None = None
    only_after: re.Pattern[str] | None = None

    def found(self, text: str) -> list[str]:
        """The phrases in ``text``, in order; the same one as often as it stands there."""
        return [m[0].lower() for m in self.pattern.finditer(text) if self._counts(text, m)]

    def opens(self, text: str) -> bool:
        """Whether ``text`` begins with one of them."""
        return bool(self.pattern.match(text))

    def _counts(self, text: str, match: re.Match[str]) -> bool:
        if self.except_before and self.except_before.match(text, match.end()):
            return False
        if self.except_after and self.except_after.search(text[: match.start()]):
            return False
        if self.only_after and not self.only_after.search(text[: match.start()]):
            return False
        return not self.only_before or bool(self.only_before.match(text, match.end()))


@dataclass(frozen=True, slots=True)
class Coverage:
    """Words for all of something and for some of it, and those whose mere loss is told."""

    every: Phrases
    some: Phrases
    alone: frozenset[str]


@dataclass(frozen=True, slots=True)
class Distance:
    """Words for work by hand, for standing behind it, and for what may take its place."""

    hands: Phrases
    afar: Phrases
    instead: Phrases


@dataclass(frozen=True, slots=True)
class Conditions:
    """What makes an addition a condition: phrases, openings, places with what allows them."""

    phrases: Phrases
    openers: Phrases
    not_openers: Phrases
    places: Phrases
    enabling: Phrases


@dataclass(frozen=True, slots=True)
class Vague:
    """One way of being vague."""

    name: str
    why: str
    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Ladder:
    """Ways of saying how much of one thing is promised, from the least to the most.

    ``unsaid`` are the steps between which a wording may stand that says nothing of it; None where
    only a step in another's place tells anything. From the step ``lost`` on, mere loss is told.
    With ``unless_amounts`` it is silent where amounts tell something.
    """

    steps: tuple[Phrases, ...]
    less: str
    more: str
    unsaid: tuple[float, float] | None
    lost: int | None
    unless_amounts: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says, its authority and its rank."""

    says: str
    source: str
    alert: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All of ``comparison.toml``."""

    strong: Phrases
    weak: Phrases
    able: Phrases
    vague: tuple[Vague, ...]
    conditions: Conditions
    roles: tuple[tuple[int, Phrases], ...]
    qualities: tuple[tuple[int, Phrases], ...]
    coverage: Coverage
    distance: Distance
    ladders: tuple[Ladder, ...]
    tapers: Phrases
    overheads: Phrases
    same: tuple[Phrases, ...]
    persons: Phrases
    alone: Phrases
    floor: Phrases
    number_names: frozenset[str]
    additions: Phrases
    doubtful_additions: Phrases
    filler: frozenset[str]
    adulthood: Phrases
    connectives: frozenset[str]
    nothing: frozenset[str]
    areas: frozenset[str]
    labels: frozenset[str]
    pointers: re.Pattern[str]
    no_needs: re.Pattern[str]
    rules: dict[str, Rule]
    law: dict[str, str]

    def reason(
        self, rule: str, effect: Effect = Effect.NEUTRAL, detail: str | None = None
    ) -> Reason:
        """The rule as a change quotes it."""
        known = self.rules[rule]
        return Reason(rule=rule, says=known.says, source=known.source, detail=detail, effect=effect)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon that ships with ehcp-io."""
    with (shipped("converters") / "comparison.toml").open("rb") as file:
        data = tomllib.load(file)
    with (shipped("converters") / "vocabulary.toml").open("rb") as file:
        form = tomllib.load(file)
    roles, covered, afar = data["roles"], data["coverage"], data["distance"]
    levels = ("anyone", "assistant", "trained", "teacher", "specialist")
    grades = ("claimed", "checked")
    return Lexicon(
        strong=_phrases(data["duty"]["strong"]),
        weak=_phrases(data["duty"]["weak"]),
        able=_phrases(data["duty"]["able"]),
        vague=tuple(_vague(name, group) for name, group in data["vague"].items()),
        conditions=_conditions(data["caveats"]),
        roles=tuple(
            (level, _phrases(roles[name], except_after=roles["except_after"] if level > 1 else ()))
            for level, name in enumerate(levels)
        ),
        qualities=tuple(
            (weight, _phrases(data["qualities"][name])) for weight, name in enumerate(grades, 1)
        ),
        coverage=Coverage(
            _phrases(covered["all"], covered["except_before"], between=0),
            _phrases(covered["some"]),
            frozenset(covered["alone"]),
        ),
        distance=Distance(
            _phrases(afar["hands"]), _phrases(afar["afar"]), _phrases(afar["instead"])
        ),
        ladders=tuple(_ladder(each) for each in data["ladders"].values()),
        tapers=_phrases(data["tapers"]["phrases"], data["tapers"]["except_before"]),
        overheads=_phrases(data["overheads"]["phrases"]),
        same=tuple(_phrases(group) for group in data["same"]["groups"]),
        persons=_phrases(data["same"]["persons"]),
        alone=_phrases(data["alone"]["phrases"]),
        floor=_phrases(data["floor"]["phrases"]),
        number_names=frozenset(data["numbers"]["names"]),
        additions=_phrases(data["additions"]["words"]),
        doubtful_additions=_phrases(data["additions"]["doubtful"]),
        filler=frozenset(data["additions"]["filler"]),
        adulthood=_phrases(data["adulthood"]["phrases"]),
        connectives=frozenset(
            word for each in data["layout"]["connectives"] for word in keys(each)
        ),
        nothing=frozenset(_nothing(data["layout"]["nothing"])),
        areas=frozenset(essence(each) for each in data["layout"]["areas"]),
        labels=frozenset(
            essence(each)
            for group in form["labels"].values()
            for each in group.get("wordings", ())
            if len(keys(each)) > 1
        ),
        pointers=_whole(form["pointers"]["phrases"]),
        no_needs=_whole(data["layout"]["no_needs"]),
        rules={name: Rule(**rule) for name, rule in data["rules"].items()},
        law=data["law"],
    )


def _nothing(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases as they are compared, one for each section where they name it."""
    for phrase in phrases:
        for letter in SectionLetter if "{section}" in phrase else ("",):
            yield essence(phrase.format(section=letter))


def _ladder(data: dict[str, Any]) -> Ladder:
    low, high = data.get("unsaid", (None, None))
    return Ladder(
        steps=tuple(_phrases(step) for step in data["steps"]),
        less=data["less"],
        more=data["more"],
        unsaid=None if low is None else (low, high),
        lost=data.get("lost"),
        unless_amounts=data.get("unless_amounts", False),
    )


def _vague(name: str, group: dict[str, Any]) -> Vague:
    phrases = _phrases(
        group["phrases"],
        group.get("except_before", ()),
        except_after=group.get("except_after", ()),
        only_after=group.get("only_after", ()),
        number_follows=group.get("number_follows", False),
    )
    return Vague(name, group["why"], phrases)


def _conditions(data: dict[str, list[str]]) -> Conditions:
    names = ("openers", "not_openers", "places", "enabling")
    phrases = _phrases(data["phrases"], data["except_before"])
    return Conditions(phrases, *(_phrases(data[name]) for name in names))


def _whole(phrases: Iterable[str]) -> re.Pattern[str]:
    """Whole sentences; "…" stands for any words."""
    every = (".*".join(map(re.escape, phrase.rstrip(".").split("…"))) for phrase in phrases)
    return re.compile(rf"(?:{'|'.join(every)})\.?", re.IGNORECASE)


def _phrases(
    phrases: Iterable[str],
    except_before: Iterable[str] = (),
    *,
    between: int = 3,
    except_after: Iterable[str] = (),
    only_after: Iterable[str] = (),
    number_follows: bool = False,
) -> Phrases:
    """Phrases, ``except_before`` up to ``between`` words before some and right after others."""
    gap = rf"\s+(?:[\w-]+\s+){{0,{between}}}"
    stop = rf"{gap}(?:{_any(except_before)})s?\b" if except_before else None
    return Phrases(
        _pattern(rf"(?<![\w'’])(?:{_any(phrases)})(?:e?s)?(?![\w'’])"),
        _pattern(stop) if stop else None,
        _pattern(rf"\b(?:{_any(except_after)})\s+\Z") if except_after else None,
        _A_NUMBER if number_follows else None,
        _pattern(rf"\b(?:{_any(only_after)})\s*,?\s*\Z") if only_after else None,
    )


_FIGURES = "|".join(word for word in NUMBERS if word not in ("a", "an"))
_A_NUMBER = re.compile(
    rf"(?:\s+[\w-]+)?\s+(?:£|\d|(?:{_FIGURES})\b|an?\s+(?:hour|half|quarter|third|day|week)\b)",
    re.IGNORECASE,
)
"""A number, one word away at most: ``up to a further two hours``."""


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _any(phrases: Iterable[str]) -> str:
    return "|".join(_loose(each) for each in sorted(phrases, key=len, reverse=True))


def _loose(phrase: str) -> str:
    """A phrase with any space or hyphen between its words and any apostrophe.

    ``#`` is any figure, ``his|her`` is one of both, and ``…`` stands for up to five words.
    """
    parts = (part.split() for part in phrase.split("…"))
    return _A_FEW_WORDS.join(r"[\s-]+".join(map(_one_of, part)) for part in parts)


_A_FEW_WORDS = r"[\s,:-]+(?:[\w'’/-]+,?\s+){0,5}?"


def _one_of(word: str) -> str:
    forms = [_spelt(each) for each in word.split("|")]
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"


def _spelt(word: str) -> str:
    if word == "#":
        return r"\d+"
    return re.escape(word).replace(r"\-", r"[\s‐‑-]*").replace("'", "['’]")
