"""Needs that have no provision any more: hand and glove, by the links that the plans state."""

from ehcp_io.compare.align import Alignment
from ehcp_io.compare.item import PROVISION
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Change, ChangeKind, Effect
from ehcp_io.plan import Plan

_LEAVING = frozenset({ChangeKind.REMOVED, ChangeKind.MOVED})


def with_bare_needs(
    changes: list[Change], made: Alignment, before: Plan, after: Plan, lexicon: Lexicon
) -> list[Change]:
    """The changes, with a reason more where provision left that was a need's last.

    Only where the newer plan states links at all: a form without them says nothing of any need.
    """
    new_links = _links(after)
    if not new_links:
        return changes
    newer = {old.id: new.id for old, new in made.pairs}
    met = {need for needs in new_links.values() for need in needs}
    last = {
        provision
        for provision, needs in _links(before).items()
        if any(need in newer and newer[need] not in met for need in needs)
    }
    reason = lexicon.reason("need-bare", Effect.WEAKENED)
    return [
        change.model_copy(update={"reasons": (*change.reasons, reason)})
        if change.kind in _LEAVING and change.before_place and change.before_place.id in last
        else change
        for change in changes
    ]


def _links(plan: Plan) -> dict[str, set[str]]:
    """The needs that each item of provision is said to meet."""
    provision = (unit for letter in PROVISION for unit in plan.sections[letter].content)
    return {
        unit.id: {link.id for link in unit.meets_needs}
        for unit in provision
        if unit.kind == "provision" and unit.meets_needs
    }
