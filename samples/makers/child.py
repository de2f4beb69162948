"""The invented children: their plans' content, apart from any layout."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "children"
MONTHS = ("January", "February", "March", "April", "May", "June", "July")
MONTHS += ("August", "September", "October", "November", "December")


@dataclass(frozen=True)
class Need:
    """One need; its key is its area and its number in that area (ci1, c2, d1)."""

    key: str
    text: str


@dataclass(frozen=True)
class Area:
    """Strengths and needs of one area (also of health and of social care)."""

    strengths: list[str]
    needs: list[Need]


@dataclass(frozen=True)
class Outcome:
    """One outcome with its steps."""

    key: str
    area: str
    text: str
    by_when: str
    steps: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    pathway: str = ""


@dataclass(frozen=True)
class Provision:
    """One provision: what, who, how often, in what group, paid and reviewed by whom."""

    section: str
    area: str
    text: str
    who: str
    often: str
    ratio: str = ""
    funded: str = ""
    review: str = ""
    needs: list[str] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Advice:
    """One report of Section K."""

    title: str
    author: str
    role: str
    date: date
    kind: str


@dataclass(frozen=True)
class Child:
    """One child's or young person's whole plan."""

    key: str
    person: dict[str, Any]
    plan: dict[str, Any]
    contacts: list[dict[str, Any]]
    services: dict[str, Any]
    views: dict[str, list[str]]
    areas: dict[str, Area]
    outcomes: list[Outcome]
    provision: list[Provision]
    advice: list[Advice]
    closing: dict[str, list[str]]
    placement: dict[str, str]
    budget: dict[str, Any]

    def under(self, la: str, **plan: Any) -> Child:
        """The same child with a plan of another authority."""
        return replace(self, plan={**self.plan, "la": la, **plan})

    @property
    def name(self) -> str:
        """The full name, middle name and all."""
        parts = (self.person["forename"], self.person.get("middle", ""), self.person["surname"])
        return " ".join(x for x in parts if x)

    @property
    def known(self) -> str:
        """The name in daily use."""
        return self.person.get("known_as") or self.person["forename"]

    def of(self, section: str, area: str = "") -> list[Provision]:
        """The provision of one section, or of one area in it."""
        return [p for p in self.provision if p.section == section and area in ("", p.area)]

    def aims(self, *areas: str) -> list[Outcome]:
        """The outcomes of the given areas, or all."""
        return [o for o in self.outcomes if not areas or o.area in areas]

    def need(self, key: str) -> Need:
        """The need with a key."""
        return next(n for a in self.areas.values() for n in a.needs if n.key == key)


def day(value: date, form: str = "long") -> str:
    """A date as an authority prints it: long, slash, dot, iso, short or padded."""
    forms = {
        "long": f"{value.day} {MONTHS[value.month - 1]} {value.year}",
        "slash": f"{value:%d/%m/%Y}",
        "slash2": f"{value:%d/%m/%y}",
        "dot": f"{value:%d.%m.%y}",
        "iso": value.isoformat(),
        "hyphen": f"{value:%d}-{MONTHS[value.month - 1][:3]}-{value.year}",
    }
    return forms[form]


@cache
def load(key: str, *swaps: tuple[str, str]) -> Child:
    """Reads one child's content file, with some wording swapped for another."""
    text = (FOLDER / f"{key}.toml").read_text(encoding="utf-8")
    for old, new in swaps:
        text = text.replace(old, new)
    data = tomllib.loads(text)
    areas = {
        name: Area(
            block.get("strengths", []),
            [Need(f"{name}{n}", text) for n, text in enumerate(block.get("needs", []), 1)],
        )
        for name, block in data["areas"].items()
    }
    return Child(
        key=key,
        person=data["person"],
        plan=data["plan"],
        contacts=data["contact"],
        services=data["services"],
        views=data["views"],
        areas=areas,
        outcomes=[Outcome(**x) for x in data["outcome"]],
        provision=[Provision(**x) for x in data["provision"]],
        advice=[Advice(**x) for x in data["advice"]],
        closing=data["closing"],
        placement=data["placement"],
        budget=data["budget"],
    )
