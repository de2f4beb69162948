"""Two versions of an invented child's plan, and what a person says of each change between them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .child import Child, load
from .gold import Gold, words
from .paper import Paper

Alter = Callable[[Child], None]


@dataclass(frozen=True)
class Edit:
    """Wording swapped for another in one section; it must stand once in the child's file."""

    section: str
    old: str
    new: str
    effect: str


@dataclass(frozen=True)
class Moved:
    """What came, went, moved or was replaced whole; ``text`` is how it begins, or began."""

    section: str
    kind: str
    text: str
    effect: str
    from_section: str | None = None
    became: str | None = None


@dataclass(frozen=True)
class Pair:
    """One pair: its folder's name, the child, the forms of both sides, and what changed."""

    name: str
    child: str
    forms: tuple[Callable[[Child], Any], Callable[[Child], Any]]
    edits: tuple[Edit, ...] = ()
    whole: tuple[Moved, ...] = ()
    before: Alter | None = None
    after: Alter | None = None
    printed: tuple[bool, bool] = (False, False)
    optional: tuple[str, ...] = field(default_factory=tuple)


def make(pair: Pair) -> tuple[Paper, Paper, dict[str, Any]]:
    """Both documents, and the changes in the form of changes.json."""
    swaps = tuple((edit.old, edit.new) for edit in pair.edits)
    old = _paper(pair.forms[0], pair.child, (), pair.before)
    new = _paper(pair.forms[1], pair.child, swaps, pair.after)
    changes: dict[tuple[str, str, str], dict[str, Any]] = {}
    for edit in pair.edits:
        before, after = (
            unit(old.gold, edit.section, edit.old),
            unit(new.gold, edit.section, edit.new),
        )
        known = changes.get((edit.section, before, after))
        if known is None:
            told = _change(edit.section, "changed", before, after, edit.effect)
            changes[edit.section, before, after] = told
        elif "weakened" in (edit.effect, known["effect"]):
            known["effect"] = "weakened"
    out = list(changes.values())
    for each in pair.whole:
        moved = each.from_section if each.kind == "moved" else None
        came, went = each.kind != "removed", each.kind != "added"
        before = unit(old.gold, each.from_section or each.section, each.text) if went else None
        after = unit(new.gold, each.section, each.became or each.text) if came else None
        out.append(_change(each.section, each.kind, before, after, each.effect, moved))
    gold: dict[str, Any] = {"changes": out}
    if pair.optional:
        gold["optional"] = list(pair.optional)
    return old, new, gold


def unit(gold: Gold, section: str, text: str) -> str:
    """The shortest unit of a section as printed that holds the words of ``text``."""
    key = " ".join(words(text))
    found = [each for each in gold.sections.get(section, []) if key in " ".join(words(each))]
    if not found:
        raise ValueError(f"Section {section} prints no such text: {text}")
    return min(found, key=len)


def _paper(
    form: Callable[[Child], Any],
    child: str,
    swaps: tuple[tuple[str, str], ...],
    alter: Alter | None,
) -> Paper:
    made = copy.deepcopy(load(child, *swaps))
    if alter is not None:
        alter(made)
    paper: Paper = form(made).write()
    return paper


def _change(
    section: str,
    kind: str,
    before: str | None,
    after: str | None,
    effect: str,
    from_section: str | None = None,
) -> dict[str, Any]:
    return {
        "section": section,
        "kind": kind,
        "before": before,
        "after": after,
        "from_section": from_section,
        "effect": effect,
    }
