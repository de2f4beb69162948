"""What the comparison knows of words and rules: ``converters/comparison.toml``, compiled once."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.words import essence, keys
from ehcp_io.plan import SectionLetter
from ehcp_io.resources import shipped


@dataclass(frozen=True, slots=True)
class Phrases:
    """A set of phrases that is looked for in running text, longest first."""

    pattern: re.Pattern[str]
    except_before: re.Pattern[str] | None = None

    def found(self, text: str) -> list[str]:
        """The phrases in ``text``, in order; the same one as often as it stands there."""
        return [
            match[0].lower()
            for match in self.pattern.finditer(text)
            if self.except_before is None or not self.except_before.match(text, match.end())
        ]


@dataclass(frozen=True, slots=True)
class Vague:
    """One way of being vague."""

    name: str
    why: str
    phrases: Phrases


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
    vague: tuple[Vague, ...]
    caveats: Phrases
    roles: tuple[tuple[int, Phrases], ...]
    qualities: Phrases
    every: Phrases
    some: Phrases
    adulthood: Phrases
    connectives: frozenset[str]
    nothing: frozenset[str]
    areas: frozenset[str]
    alerts: dict[int, str]
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
    roles = data["roles"]
    levels = ("anyone", "assistant", "trained", "teacher", "specialist")
    return Lexicon(
        strong=_phrases(data["duty"]["strong"]),
        weak=_phrases(data["duty"]["weak"]),
        vague=tuple(
            Vague(name, group["why"], _phrases(group["phrases"], group.get("except_before", ())))
            for name, group in data["vague"].items()
        ),
        caveats=_phrases(data["caveats"]["phrases"]),
        roles=tuple((level, _phrases(roles[name])) for level, name in enumerate(levels)),
        every=_phrases(data["coverage"]["all"]),
        some=_phrases(data["coverage"]["some"]),
        qualities=_phrases(data["qualities"]["phrases"]),
        adulthood=_phrases(data["adulthood"]["phrases"]),
        connectives=frozenset(
            word for each in data["layout"]["connectives"] for word in keys(each)
        ),
        nothing=frozenset(_nothing(data["layout"]["nothing"])),
        areas=frozenset(essence(each) for each in data["layout"]["areas"]),
        alerts={int(number): title for number, title in data["alerts"].items()},
        rules={name: Rule(**rule) for name, rule in data["rules"].items()},
        law=data["law"],
    )


def _nothing(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases as they are compared, one for each section where they name it."""
    for phrase in phrases:
        for letter in SectionLetter if "{section}" in phrase else ("",):
            yield essence(phrase.format(section=letter))


def _phrases(phrases: Iterable[str], except_before: Iterable[str] = ()) -> Phrases:
    followed = sorted(except_before, key=len, reverse=True)
    stop = rf"\s+(?:[\w-]+\s+){{0,3}}(?:{'|'.join(map(_loose, followed))})\b" if followed else None
    every = "|".join(_loose(each) for each in sorted(phrases, key=len, reverse=True))
    return Phrases(
        re.compile(rf"(?<![\w'’])(?:{every})(?:e?s)?(?![\w'’])", re.IGNORECASE),
        re.compile(stop, re.IGNORECASE) if stop else None,
    )


def _loose(phrase: str) -> str:
    """A phrase with any space or hyphen between its words and any apostrophe in them."""
    escaped = re.escape(phrase).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s‐‑-]*")
    return escaped.replace("'", "['’]")
