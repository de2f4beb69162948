"""Particulars as they are printed, filed in the gold at the same moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .child import Child, day
from .paper import Paper, Span, fact

PERSON = {
    "known_as": "preferred_name",
    "dob": "date_of_birth",
    "sex": "sex",
    "ethnicity": "ethnicity",
    "religion": "religion",
    "language": "home_language",
    "upn": "upn",
    "uln": "uln",
    "nhs": "nhs_number",
    "school": "school",
    "year_group": "year_group",
}
PLAN = {
    "la": "local_authority",
    "reference": "reference",
    "coordinator": "coordinator",
    "draft": "draft_date",
    "final": "final_date",
    "amended": "amended_date",
    "review": "review_date",
}


@dataclass(frozen=True)
class Case:
    """One sample: its folder's name, how to make it, and whether it is printed to PDF."""

    name: str
    make: Callable[[], Paper]
    kind: str = "docx"
    layout: str = ""
    exercises: str = ""
    tagged: bool = True
    error: bool = False


class Facts:
    """Prints a child's particulars on one paper, with dates in that paper's form."""

    def __init__(self, paper: Paper, child: Child, dates: str = "long") -> None:
        self.paper, self.child, self.dates = paper, child, dates

    def name(self, *, capitals: bool = False) -> Span:
        """The full name; the surname in capitals where the form asks for it."""
        self.paper.gold.person["name"] = self.child.name
        surname = self.child.person["surname"]
        text = self.child.name
        return fact(text[: -len(surname)] + surname.upper() if capitals else text)

    def part(self, key: str) -> Span:
        """Forename, middle name or surname alone."""
        self.paper.gold.person["name"] = self.child.name
        return fact(self.child.person.get(key, ""))

    def person(self, key: str) -> Span:
        """One value of the person, in the form's date style."""
        value = self.child.person.get(key, "")
        if value:
            self.paper.gold.person[PERSON[key]] = self._iso(key, value)
        return fact(self._shown(value))

    def address(self, between: str = ", ") -> Span:
        """The home address."""
        lines = self.child.person["address"]
        self.paper.gold.person["address"] = ", ".join(lines)
        return fact(between.join(lines))

    def plan(self, key: str) -> Span:
        """One value of the plan's control block."""
        value = self.child.plan[key]
        self.paper.gold.plan[PLAN[key]] = self._iso(key, value)
        return fact(self._shown(value))

    def status(self, value: str, printed: str) -> Span:
        """The plan's status as printed."""
        self.paper.gold.plan["status"] = value
        return fact(printed)

    def contact(self, number: int) -> Contact:
        """The printer of one parent's or carer's particulars."""
        return Contact(self, number)

    def date(self, value: Any) -> str:
        """Any date in this paper's form."""
        return day(value, self.dates) if hasattr(value, "isoformat") else str(value)

    def _shown(self, value: Any) -> str:
        return self.date(value)

    @staticmethod
    def _iso(key: str, value: Any) -> str:
        if hasattr(value, "isoformat"):
            return value.isoformat()
        return value.replace(" ", "") if key == "nhs" else str(value)


class Contact:
    """One parent or carer."""

    def __init__(self, facts: Facts, number: int) -> None:
        self.data = facts.child.contacts[number]
        self.home = facts.child.person["address"]
        contacts = facts.paper.gold.contacts
        while len(contacts) <= number:
            contacts.append({})
        self.gold = contacts[number]

    def name(self, *, capitals: bool = False) -> Span:
        """Forename and surname."""
        fore, sur = self.data["forename"], self.data["surname"]
        self.gold["name"] = f"{fore} {sur}"
        return fact(f"{fore} {sur.upper() if capitals else sur}")

    def part(self, key: str) -> Span:
        """Forename or surname alone."""
        self.gold["name"] = f"{self.data['forename']} {self.data['surname']}"
        return fact(self.data[key])

    def value(self, key: str, source: str = "") -> Span:
        """Relationship, phone or e-mail; the phone may come from the mobile number."""
        self.gold[key] = self.data[source or key]
        return fact(self.data[source or key])

    def address(self, between: str = ", ") -> Span:
        """The address, which is the child's unless another is given."""
        lines = self.data.get("address", self.home)
        self.gold["address"] = ", ".join(lines)
        return fact(between.join(lines))

    def responsible(self, printed: str) -> Span:
        """Parental responsibility, in the form's own words or ticks."""
        self.gold["parental_responsibility"] = self.data["pr"]
        return fact(printed)
