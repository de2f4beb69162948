"""A plan taken apart so that a person's edits can be put in, and put together again."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import Plan, SectionState
from ehcp_io.plan.units import DOUBTFUL
from ehcp_io.writers.canonical_json import load_json

Values = dict[str, Any]
_KINDS_KEPT = {
    "need": {"area"},
    "outcome": {"area", "by_when", "steps", "for_needs"},
    "provision": {
        "area", "by_whom", "how_often", "duration", "ratio", "funded_by", "review", "where",
        "meets_needs", "supports_outcomes",
    },
}  # fmt: skip
_COMMON = {"id", "text", "marker", "label", "source", "confidence", "marks", "parsed", "kind"}
_SETTLED = {"field", "topic"}
"""What is understood from a unit's place; all else under ``parsed`` is from its wording."""


@dataclass(slots=True)
class Sheet:
    """The plan's values by the paths that they had before any edit; ``changes`` says what was done.

    Paths hold numbers, which mean nothing once a unit is gone: each is looked up before that.
    """

    data: Values
    changes: list[tuple[str, str]] = field(default_factory=list)
    _at: dict[str, Any] = field(default_factory=dict)
    _ids: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, plan: Plan) -> "Sheet":
        """The plan as values."""
        sheet = cls(json.loads(plan.model_dump_json(exclude_none=True)))
        for path, value in _walk(sheet.data, ""):
            sheet._at[path] = value
            if isinstance(value, dict) and isinstance(value.get("id"), str):
                sheet._ids.add(value["id"])
        return sheet

    def plan(self) -> Plan:
        """The plan with the edits.

        Raises:
            InvalidFileError: the edits make no plan.
        """
        return load_json(json.dumps(self.data).encode())

    def note(self, home: str, what: str) -> None:
        """Remember that something in this part of the plan was changed."""
        self.changes.append((home, what))

    def owner(self, ref: str) -> tuple[Values, str]:
        """The object that holds the value at ``ref``, and the value's name in it."""
        base, _, name = ref.rpartition(".")
        found = self._at.get(base, {} if base else self.data)
        if not isinstance(found, dict):
            raise InvalidFileError(
                "The plan data that this Word document carries do not fit its pages. Take a "
                "complete copy, or convert the source document again."
            )
        return found, name

    def unit(self, base: str) -> Values | None:
        """The unit at this path, if it is one."""
        found = self._at.get(base)
        return found if isinstance(found, dict) else None

    def units(self, home: str) -> list[Values]:
        """The list of units at this path; made where the plan has none."""
        parts = home.split(".")
        here: Any = self.data
        if parts[-1] == "steps":
            here = self._at.get(".".join(parts[:-1]), {})
        else:
            for part in parts[:-1]:
                here = here.setdefault(part, {})
        units: list[Values] = here.setdefault(parts[-1], [])
        return units

    def new_id(self, home: str, words: str) -> str:
        """An id of the same make as the recognition's: from the section and the words."""
        letter = home.split(".")[1] if home.startswith("sections.") else home[0].upper()
        key = " ".join(re.findall(r"\w+", words.casefold()))
        base = f"{letter}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
        number, new = 1, base
        while new in self._ids:
            number += 1
            new = f"{base}-{number}"
        self._ids.add(new)
        return new

    def settle_states(self) -> None:
        """A section that got words is stated; one that lost its last is blank.

        One that says that there is nothing says so still, unless words were added to it.
        """
        done: dict[str, set[str]] = {}
        for home, what in self.changes:
            first, *rest = home.split(".")
            # The original's heading over a section is no word of it.
            if first == "sections" and rest[1:] != ["heading"]:
                done.setdefault(rest[0], set()).add(what)
        for letter, whats in done.items():
            section = self.data["sections"][letter]
            says_none = section.get("state") == SectionState.STATED_NONE.value
            if not section.get("content"):
                section["state"] = SectionState.BLANK.value
            elif not says_none or "added" in whats:
                section["state"] = SectionState.STATED.value


def set_text(unit: Values, text: str) -> None:
    """Give a unit new words: marks stay on the words that stayed, and nothing is understood yet.

    Where a person has put right what was doubtful, the unit is as sure as any other.
    """
    old = unit.get("text", "")
    unit["text"] = text
    start = _shared(old, text)
    end = min(_shared(old[::-1], text[::-1]), len(old) - start, len(text) - start)
    kept = []
    for mark in unit.get("marks", ()):
        if mark.get("part") is not None or mark["end"] <= start:
            kept.append(mark)
        elif mark["start"] >= len(old) - end:
            shift = len(text) - len(old)
            kept.append({**mark, "start": mark["start"] + shift, "end": mark["end"] + shift})
    if "marks" in unit:
        _settle(unit, kept)
    if "parsed" in unit:
        settled = {key: value for key, value in unit["parsed"].items() if key in _SETTLED}
        unit["parsed"] = settled
        if not settled:
            del unit["parsed"]


def forget_marks(unit: Values, part: str) -> None:
    """Take the marks from a part of a unit, and all below it, that a person has written anew."""
    kept = [
        mark
        for mark in unit.get("marks", ())
        if not f"{mark.get('part') or 'text'}.".startswith(f"{part}.")
    ]
    if len(kept) < len(unit.get("marks", ())):
        _settle(unit, kept)


def _settle(unit: Values, marks: list[Values]) -> None:
    if any(m["style"] == DOUBTFUL for m in unit["marks"]):
        sure = [m.get("confidence", 0.0) for m in marks if m["style"] == DOUBTFUL]
        unit["confidence"] = min(sure, default=1.0)
    unit["marks"] = marks


def as_kind(unit: Values, kind: str) -> None:
    """Make a unit another kind of record, for another section; what that has no place for goes."""
    if unit.get("kind") == kind or kind not in _KINDS_KEPT:
        return
    for name in list(unit):
        if name not in _COMMON | _KINDS_KEPT[kind]:
            del unit[name]
    unit["kind"] = kind


def _shared(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _walk(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    yield path, value
    items: Iterator[tuple[Any, Any]] = iter(())
    if isinstance(value, dict):
        items = iter(value.items())
    elif isinstance(value, list):
        items = iter(enumerate(value))
    for key, each in items:
        if isinstance(each, dict | list):
            yield from _walk(each, f"{path}.{key}" if path else str(key))
