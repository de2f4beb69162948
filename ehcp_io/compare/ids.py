"""Ids carry over: an item that is known again keeps the id that it had in the older plan."""

import json
from typing import Any

from ehcp_io.compare.align import align
from ehcp_io.compare.items import items_of
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.plan import Plan

_LINKS = frozenset({"id", "same_as", "unit"})


def carry_ids(before: Plan, after: Plan) -> Plan:
    """``after`` with the ids of ``before`` where an item is the same one; its links follow."""
    lexicon = load_lexicon()
    made = align(*items_of(before, after, lexicon))
    pairs = [(new.id, old.id) for old, new in made.pairs]
    new_ids = {new for new, _ in pairs}
    renamed = {new: old for new, old in pairs if new != old}
    _free(renamed, _ids(after.model_dump(mode="json")) - new_ids)
    if not renamed:
        return after
    return Plan.model_validate_json(json.dumps(_renamed(after.model_dump(mode="json"), renamed)))


def _free(renamed: dict[str, str], others: set[str]) -> None:
    """Other units that hold an id which is carried over give it up."""
    for wanted in set(renamed.values()) & others:
        number = 2
        while f"{wanted}-{number}" in others | set(renamed.values()):
            number += 1
        renamed.setdefault(wanted, f"{wanted}-{number}")


def _ids(node: Any) -> set[str]:
    if isinstance(node, list):
        return {found for each in node for found in _ids(each)}
    if isinstance(node, dict):
        own = {node["id"]} if isinstance(node.get("id"), str) and "basis" not in node else set()
        return own | {found for each in node.values() for found in _ids(each)}
    return set()


def _renamed(node: Any, renamed: dict[str, str]) -> Any:
    if isinstance(node, list):
        return [_renamed(each, renamed) for each in node]
    if isinstance(node, dict):
        return {
            key: renamed.get(value, value)
            if key in _LINKS and isinstance(value, str)
            else _renamed(value, renamed)
            for key, value in node.items()
        }
    return node
