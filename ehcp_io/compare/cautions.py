"""What puts a whole comparison in doubt, and so stands at its head.

Whose the plans are, their order, that one is a scan, that one was misread.
"""

from collections.abc import Iterable, Sequence

from ehcp_io.compare.misread import MISREAD, flag_misread
from ehcp_io.compare.model import Change, Flag, Proposal
from ehcp_io.compare.order import OLDER, flag_wrong_order
from ehcp_io.compare.scans import SCAN, flag_scans
from ehcp_io.compare.whose import OTHER_CHILD, flag_other_child
from ehcp_io.plan import Plan

_RULES = frozenset({OTHER_CHILD, OLDER, SCAN, MISREAD})


def cautions(plans: Sequence[tuple[str, Plan]]) -> tuple[Flag, ...]:
    """The cautions over a comparison of these plans, the oldest first, each with its name."""
    return (
        *flag_other_child(plans),
        *flag_wrong_order(plans),
        *flag_scans(plans),
        *(flag for name, plan in plans for flag in _misread(name, plan, plans)),
    )


def _misread(name: str, plan: Plan, plans: Sequence[tuple[str, Plan]]) -> Iterable[Flag]:
    return flag_misread(name, plan, [other for _, other in plans if other is not plan])


def is_caution(flag: Flag) -> bool:
    """Whether it is about the comparison as a whole, not about what the authority did."""
    return flag.rule in _RULES


def is_in_doubt(change: Change | Proposal, flags: Iterable[Flag]) -> bool:
    """Whether a change stands in a section that may have been misread."""
    doubted = {section for flag in flags for section in flag.sections}
    return change.section in doubted or change.from_section in doubted
