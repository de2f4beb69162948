"""What the comparison knows of words and rules: ``converters/comparison.toml``, compiled once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.phrases import Phrases, phrases_of
from ehcp_io.compare.roots import root
from ehcp_io.compare.words import essence, keys
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.quantity_patterns import NUMBER
from ehcp_io.resources import shipped_tables


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
    """What makes an addition a condition: phrases, openings, places with what allows them.

    ``harmless`` is what looks like one and limits nothing.
    """

    phrases: Phrases
    openers: Phrases
    not_openers: Phrases
    places: Phrases
    enabling: Phrases
    harmless: Phrases


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
    only a step in another's place tells anything. Where a step only went, ``less_unsaid`` and
    ``more_unsaid`` tell it. From the step ``lost`` on, mere loss is told.
    With ``unless_amounts`` it is silent where amounts tell something.
    """

    steps: tuple[Phrases, ...]
    less: str
    more: str
    less_unsaid: str
    more_unsaid: str
    unsaid: tuple[float, float] | None
    lost: int | None
    unless_amounts: bool


@dataclass(frozen=True, slots=True)
class Negation:
    """Words that deny, light ones beside them, what denies nothing, and what may be given."""

    words: frozenset[str]
    light: frozenset[str]
    harmless: Phrases
    given: Phrases


@dataclass(frozen=True, slots=True)
class Medicines:
    """Heads of columns that tell of medicines, and a dose in a sentence."""

    heads: frozenset[str]
    dose: re.Pattern[str]


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
    cut: Phrases
    overheads: Phrases
    same: tuple[Phrases, ...]
    light: frozenset[str]
    persons: Phrases
    alone: Phrases
    floor: Phrases
    number_names: frozenset[str]
    additions: Phrases
    doubtful_additions: Phrases
    filler: frozenset[str]
    adulthood: Phrases
    placement_open: Phrases
    """What a draft says in Section I, where it may not name a school."""
    connectives: frozenset[str]
    nothing: frozenset[str]
    asked: frozenset[str]
    of_the_form: Phrases
    stated: Phrases
    laws: Phrases
    cited: frozenset[str]
    areas: frozenset[str]
    labels: frozenset[str]
    pointers: re.Pattern[str]
    no_needs: re.Pattern[str]
    rules: dict[str, Rule]
    law: dict[str, str]
    negation: Negation
    medicines: Medicines

    def reason(
        self, rule: str, effect: Effect = Effect.NEUTRAL, detail: str | None = None
    ) -> Reason:
        """The rule as a change quotes it."""
        known = self.rules[rule]
        return Reason(rule=rule, says=known.says, source=known.source, detail=detail, effect=effect)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon that ships with ehcp-io."""
    data, form = shipped_tables("comparison.toml"), shipped_tables("vocabulary.toml")
    roles, covered, afar = data["roles"], data["coverage"], data["distance"]
    lesser, occasions = roles["except_after"], roles["occasions"]
    levels = ("anyone", "assistant", "trained", "teacher", "specialist")
    graded, grades = data["qualities"], ("claimed", "checked")
    return Lexicon(
        strong=phrases_of(data["duty"]["strong"]),
        weak=phrases_of(data["duty"]["weak"], except_after=data["duty"]["except_after"]),
        able=phrases_of(data["duty"]["able"]),
        vague=tuple(_vague(name, group) for name, group in data["vague"].items()),
        conditions=_conditions(data["caveats"]),
        roles=tuple(
            (
                level,
                phrases_of(roles[name], except_after=[*(lesser if level > 1 else ()), *occasions]),
            )
            for level, name in enumerate(levels)
        ),
        qualities=tuple(
            (
                weight,
                phrases_of(
                    graded[name], graded["except_before"], except_after=graded["except_after"]
                ),
            )
            for weight, name in enumerate(grades, 1)
        ),
        coverage=Coverage(
            phrases_of(covered["all"], covered["except_before"], between=0),
            phrases_of(covered["some"]),
            frozenset(covered["alone"]),
        ),
        distance=Distance(
            phrases_of(afar["hands"]), phrases_of(afar["afar"]), phrases_of(afar["instead"])
        ),
        ladders=tuple(_ladder(each) for each in data["ladders"].values()),
        tapers=phrases_of(
            data["tapers"]["phrases"],
            data["tapers"]["except_before"],
            except_after=data["tapers"]["except_after"],
        ),
        cut=phrases_of(data["tapers"]["objects"]),
        overheads=phrases_of(data["overheads"]["phrases"]),
        same=tuple(phrases_of(group) for group in data["same"]["groups"]),
        light=frozenset(root(word) for word in data["same"]["light"]),
        persons=phrases_of(data["same"]["persons"]),
        alone=phrases_of(data["alone"]["phrases"]),
        floor=phrases_of(data["floor"]["phrases"]),
        number_names=frozenset(data["numbers"]["names"]),
        additions=phrases_of(data["additions"]["words"]),
        doubtful_additions=phrases_of(data["additions"]["doubtful"]),
        filler=frozenset(data["additions"]["filler"]),
        adulthood=phrases_of(data["adulthood"]["phrases"]),
        placement_open=phrases_of(data["placement"]["open"]),
        connectives=frozenset(
            word for each in data["layout"]["connectives"] for word in keys(each)
        ),
        nothing=frozenset(_nothing(data["layout"]["nothing"])),
        of_the_form=phrases_of(data["front"]["of_the_form"]),
        stated=phrases_of(data["front"]["stated"]),
        laws=phrases_of(data["layout"]["laws"]),
        cited=frozenset(data["layout"]["cited"]),
        asked=frozenset(essence(each) for each in data["layout"]["asked"]),
        areas=frozenset(essence(each) for each in data["layout"]["areas"]),
        labels=frozenset(
            essence(each)
            for group in (
                *(label.get("wordings", ()) for label in form["labels"].values()),
                *form["topics"].values(),
            )
            for each in group
            if len(keys(each)) > 1
        ),
        pointers=_whole(form["pointers"]["phrases"]),
        no_needs=_whole(data["layout"]["no_needs"], words="[^.]*"),
        rules={name: Rule(**rule) for name, rule in data["rules"].items()},
        law=data["law"],
        negation=_negation(data["negation"]),
        medicines=_medicines(data["medicines"]),
    )


def _negation(data: dict[str, list[str]]) -> Negation:
    return Negation(
        frozenset(data["words"]),
        frozenset(data["light"]),
        phrases_of(data["harmless"]),
        phrases_of(data["given"]),
    )


def _medicines(data: dict[str, list[str]]) -> Medicines:
    units = "|".join(map(re.escape, sorted(data["units"], key=len, reverse=True)))
    return Medicines(
        frozenset(map(essence, data["heads"])),
        re.compile(rf"(?<![\w.])(?!an?\b)(?:{NUMBER})\s?(?:{units})\b", re.IGNORECASE),
    )


def _nothing(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases as they are compared, one for each section where they name it."""
    for phrase in phrases:
        for letter in SectionLetter if "{section}" in phrase else ("",):
            yield essence(phrase.format(section=letter))


def _ladder(data: dict[str, Any]) -> Ladder:
    low, high = data.get("unsaid", (None, None))
    except_after = data.get("except_after", ())
    return Ladder(
        steps=tuple(phrases_of(step, except_after=except_after) for step in data["steps"]),
        less=data["less"],
        more=data["more"],
        less_unsaid=data.get("less_unsaid", data["less"]),
        more_unsaid=data.get("more_unsaid", data["more"]),
        unsaid=None if low is None else (low, high),
        lost=data.get("lost"),
        unless_amounts=data.get("unless_amounts", False),
    )


def _vague(name: str, group: dict[str, Any]) -> Vague:
    phrases = phrases_of(
        group["phrases"],
        group.get("except_before", ()),
        except_after=group.get("except_after", ()),
        only_after=group.get("only_after", ()),
        number_follows=group.get("number_follows", False),
    )
    return Vague(name, group["why"], phrases)


def _conditions(data: dict[str, list[str]]) -> Conditions:
    names = ("openers", "not_openers", "places", "enabling", "harmless")
    phrases = phrases_of(data["phrases"], data["except_before"], except_after=data["except_after"])
    return Conditions(phrases, *(phrases_of(data[name]) for name in names))


def _whole(phrases: Iterable[str], words: str = ".*") -> re.Pattern[str]:
    """Whole sentences; "…" stands for any words."""
    every = (words.join(map(re.escape, phrase.rstrip(".").split("…"))) for phrase in phrases)
    return re.compile(rf"(?:{'|'.join(every)})\.?", re.IGNORECASE)
