"""The gold reading of one document, gathered while the document is being printed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

LETTERS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")
AREAS = {
    "ci": "communication_and_interaction",
    "cl": "cognition_and_learning",
    "semh": "social_emotional_and_mental_health",
    "sp": "sensory_and_physical",
    "ind": "independence",
}


def words(text: str) -> list[str]:
    """The words of a text, caseless and without punctuation."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.findall(r"[^\W_]+", re.sub("['\u2018\u2019]", "", text))


@dataclass
class Gold:
    """What a careful person would file where, for one printed document."""

    layout: str
    person: dict[str, Any] = field(default_factory=dict)
    plan: dict[str, Any] = field(default_factory=dict)
    contacts: list[dict[str, Any]] = field(default_factory=list)
    sections: dict[str, list[str]] = field(default_factory=dict)
    needs: list[dict[str, Any]] = field(default_factory=list)
    outcomes: list[dict[str, Any]] = field(default_factory=list)
    provision: list[dict[str, Any]] = field(default_factory=list)
    advice: list[dict[str, Any]] = field(default_factory=list)
    placement: dict[str, Any] = field(default_factory=dict)
    budget: dict[str, Any] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)
    guidance: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    particulars: list[str] = field(default_factory=list)
    paging: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    unsplit: bool = False

    def log(self, home: str, text: str) -> None:
        """Files one printed text under its home."""
        text = " ".join(text.replace("\u00ad", "").split())
        if not words(text):
            return
        if home in LETTERS:
            self.sections.setdefault(home, []).append(text)
        elif home == "heading":
            self.headings.append(text)
        else:
            getattr(self, home).append(text)

    def need(self, section: str, area: str | None, text: str) -> None:
        """Records a need of Section B, C or D."""
        self.needs.append({"section": section, "area": AREAS.get(area or ""), "text": text})

    def outcome(
        self, text: str, area: str | None = None, by_when: str = "", steps: list[str] | None = None
    ) -> int:
        """Records an outcome and returns its index; the same words twice are one outcome."""
        for n, have in enumerate(self.outcomes):
            if have["text"] == text:
                return n
        record = {"text": text, "area": AREAS.get(area or ""), "by_when": by_when, "steps": steps}
        self.outcomes.append({k: v for k, v in record.items() if k in ("text", "area") or v})
        return len(self.outcomes) - 1

    def provide(self, section: str, text: str, outcome: int | None = None, **fields: str) -> None:
        """Records a provision with those fields that the layout prints."""
        record = {"section": section, "text": text, **{k: v for k, v in fields.items() if v}}
        self.provision.append({**record, "outcome": outcome})

    def advise(self, title: str, author: str, role: str, date: str) -> None:
        """Records a report of Section K; empty fields are left out."""
        record = {"title": title, "author": author, "role": role, "date": date}
        self.advice.append({k: v for k, v in record.items() if v})

    def to_json(self, pages: int) -> dict[str, Any]:
        """The gold reading in the form of gold.json."""
        paging = [
            text.replace("{page}", str(n)).replace("{pages}", str(pages))
            for text in self.paging
            for n in range(1, pages + 1)
        ]
        furniture = unique([*self.furniture, *paging])
        kept_apart = {" ".join(words(x)) for x in furniture}
        headings = [x for x in self.headings if " ".join(words(x)) not in kept_apart]
        out: dict[str, Any] = {
            "layout": self.layout,
            "origin": "born-digital",
            "person": self.person,
            "plan": self.plan,
            "contacts": self.contacts,
            "sections": {k: self.sections[k] for k in LETTERS if k in self.sections},
            "needs": self.needs,
            "outcomes": self.outcomes,
            "provision": self.provision,
            "advice": self.advice,
            "guidance": unique([*headings, *self.guidance, *self.numbers]),
            "furniture": furniture,
        }
        for key in ("placement", "budget", "unsplit"):
            if getattr(self, key):
                out[key] = getattr(self, key)
        return out


def unique(texts: list[str]) -> list[str]:
    """The texts without repetitions, in their first order."""
    return list(dict.fromkeys(texts))
