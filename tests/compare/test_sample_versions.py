"""Pairs of versions that were written before the comparison was run on them: all told, no more."""

import json
from pathlib import Path

import pytest

from ehcp_io.compare import Change, compare
from ehcp_io.compare.words import essence
from ehcp_io.conversion import read_plan

VERSIONS = Path(__file__).resolve().parents[2] / "samples" / "versions"
PAIRS = sorted(path.parent for path in VERSIONS.rglob("changes.json"))


def is_told(expected: dict[str, str | None], change: Change) -> bool:
    """The same change of the same place and effect; a cell may be told for its whole paragraph."""
    facts = (change.section, change.kind, change.from_section, change.effect)
    same = facts == tuple(expected[key] for key in ("section", "kind", "from_section", "effect"))
    sides = ((expected["before"], change.before), (expected["after"], change.after))
    return same and all(within(gold, told) for gold, told in sides)


def within(gold: str | None, told: str | None) -> bool:
    if not gold or not told:
        return not gold and not told
    return essence(gold) in essence(told) or essence(told) in essence(gold)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda path: path.name)
def test_each_change_is_told_once_with_its_effect_and_nothing_else(pair: Path) -> None:
    gold = json.loads((pair / "changes.json").read_text(encoding="utf-8"))
    before, after = (read_plan(next(pair.glob(f"{side}.*"))).plan for side in ("before", "after"))
    optional = {essence(text) for text in gold.get("optional", ())}
    told = [
        change
        for change in compare(before, after).changes
        if not {essence(change.before), essence(change.after)} - {""} <= optional
    ]
    assert all(reason.source for each in told for reason in each.reasons)
    for expected in gold["changes"]:
        found = [change for change in told if is_told(expected, change)]
        assert found, expected
        told.remove(found[0])
    assert not told, [(each.section, each.kind, each.before, each.after) for each in told]
