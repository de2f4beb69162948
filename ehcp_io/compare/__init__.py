"""Compares two plans as plans: what changed, and what each change does."""

from ehcp_io.compare.ids import carry_ids
from ehcp_io.compare.model import (
    Change,
    ChangeKind,
    Effect,
    Flag,
    Occasion,
    Op,
    Outcome,
    ParticularChange,
    Place,
    PlanDiff,
    Proposal,
    Reason,
    Side,
    Stance,
    Standing,
    WordOp,
)
from ehcp_io.compare.plans import compare
from ehcp_io.compare.three_ways import compare_three

__all__ = [
    "Change",
    "ChangeKind",
    "Effect",
    "Flag",
    "Occasion",
    "Op",
    "Outcome",
    "ParticularChange",
    "Place",
    "PlanDiff",
    "Proposal",
    "Reason",
    "Side",
    "Stance",
    "Standing",
    "WordOp",
    "carry_ids",
    "compare",
    "compare_three",
]
