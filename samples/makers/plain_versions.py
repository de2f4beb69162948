"""Pairs of versions in plain forms: each is a child's table with what is otherwise in it."""

from __future__ import annotations

import copy
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .plain_forms import FORMS, Child

_KEYS = ("section", "kind", "before", "after", "from_section", "effect")


@dataclass(frozen=True)
class PlainPair:
    """One pair: its folder's name, the form, the child in both versions, and changes.json."""

    name: str
    form: str
    older: Child
    newer: Child
    gold: dict[str, Any]

    def save(self, folder: Path) -> None:
        """Writes both Word files."""
        FORMS[self.form].save(self.older, folder / "before.docx")
        FORMS[self.form].save(self.newer, folder / "after.docx")


def _with(child: Child, otherwise: dict[str, Any]) -> Child:
    """The child with some texts otherwise: ``F/0/often`` is how often the first provision is."""
    made = copy.deepcopy(child)
    for path, value in otherwise.items():
        *way, last = (int(step) if step.isdecimal() else step for step in path.split("/"))
        place: Any = made
        for step in way:
            place = place[step]
        place[last] = value
    return made


def _pairs() -> tuple[PlainPair, ...]:
    file = Path(__file__).parent / "texts" / "plain_versions.toml"
    data = tomllib.loads(file.read_text("utf-8"))
    pairs = []
    for pair in data["pair"]:
        older = _with(data["child"][pair["child"]], pair.get("older", {}))
        gold: dict[str, Any] = {
            "changes": [{key: each.get(key) for key in _KEYS} for each in pair["changes"]]
        }
        if "optional" in pair:
            gold["optional"] = pair["optional"]
        newer = _with(older, pair["newer"])
        pairs.append(PlainPair(pair["name"], pair["form"], older, newer, gold))
    return tuple(pairs)


PLAIN_PAIRS = _pairs()
