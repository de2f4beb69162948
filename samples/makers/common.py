"""What several layouts print in the same way."""

from __future__ import annotations

from collections.abc import Iterable

from .child import Advice, Child, Outcome, Provision
from .gold import Gold
from .paper import Paper, Span, say

STANDARD = ("ci", "cl", "semh", "sp")


def lines(section: str, texts: Iterable[str], **fmt: object) -> list[Span]:
    """Texts as paragraphs of a section."""
    return [say(section, text, **fmt) for text in texts]


def dated(outcome: Outcome) -> str:
    """An outcome that begins with its date, as specific outcomes are written."""
    return f"{by(outcome)}, {outcome.text}"


def by(outcome: Outcome) -> str:
    """The date of an outcome with its 'By'."""
    when = outcome.by_when
    return when if when.startswith("By") else f"By {when}"


def take_needs(gold: Gold, child: Child, *, areas: bool = True) -> None:
    """Records every need of the child, with its area where the form prints one."""
    for name, area in child.areas.items():
        section = name.upper() if name in ("c", "d") else "B"
        for need in area.needs:
            gold.need(section, name if areas and section == "B" else None, need.text)


def give(gold: Gold, item: Provision, outcome: int | None = None, *shown: str) -> None:
    """Records a provision with the fields that the form shows (who, often, funded, review)."""
    names = {"who": "by_whom", "often": "how_often", "funded": "funded_by", "review": "review"}
    fields = {names[key]: getattr(item, key) for key in shown}
    gold.provide(item.section, item.text, outcome, **fields)


def advise(gold: Gold, item: Advice) -> None:
    """Records one report as content gives it."""
    gold.advise(item.title, item.author, item.role, item.date.isoformat())


def place(paper: Paper, child: Child) -> None:
    """Records the placement and the budget."""
    paper.gold.placement = dict(child.placement)
    paper.gold.budget = {k: child.budget[k] for k in ("requested", "text")}
