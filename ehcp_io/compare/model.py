"""What a comparison says: every change, what it does, and on whose authority."""

from enum import StrEnum

from pydantic import Field

from ehcp_io.plan.base import PlanModel, SectionLetter
from ehcp_io.plan.units import UnitSource

DIFF_VERSION = "1.0"


class ChangeKind(StrEnum):
    """What happened to a piece of the plan."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Effect(StrEnum):
    """What a change does to what is promised; neutral where no rule says that it does either."""

    WEAKENED = "weakened"
    STRENGTHENED = "strengthened"
    NEUTRAL = "neutral"


class Op(StrEnum):
    """What became of a run of words."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


class Occasion(StrEnum):
    """Why the newer plan was made, which decides what may lawfully differ."""

    DRAFT_TO_FINAL = "draft-to-final"
    ANNUAL_REVIEW = "annual-review"


class Reason(PlanModel):
    """One rule that a change meets."""

    rule: str = Field(description="Name of the rule, as in converters/comparison.toml.")
    says: str = Field(description="What the rule says, in plain English.")
    source: str = Field(description="Act, Regulations, Code of Practice or case.")
    detail: str | None = Field(default=None, description="The words or amounts, before and after.")
    effect: Effect = Effect.NEUTRAL


class WordOp(PlanModel):
    """A run of words that stayed, went or came; all of them in order make both wordings."""

    op: Op
    text: str


SAME_WORDS = "same-words"
"""The rule of a change that says the same in other words."""


class Place(PlanModel):
    """Where one side of a change stands."""

    id: str = Field(description="Id of the unit in its plan.")
    source: UnitSource | None = None


_COLUMN = (
    "Of a cell of a table that measures or lists: what stands over its column; of a whole row, "
    "over all of them."
)
_ITEM = "Wording of the record that has the field, or name of the cell's row."


class Change(PlanModel):
    """One change of what the plan says in its sections."""

    section: SectionLetter
    kind: ChangeKind
    before: str | None = None
    after: str | None = None
    from_section: SectionLetter | None = Field(
        default=None, description="Where it stood before, for a move."
    )
    field: str | None = Field(
        default=None,
        description="by_whom, how_often, by_when …: the cell of a record that changed.",
    )
    column: str | None = Field(default=None, description=_COLUMN)
    item: str | None = Field(default=None, description=_ITEM)
    fields: dict[str, str] = Field(
        default_factory=dict, description="Other cells of a record that came, went or moved."
    )
    effect: Effect = Effect.NEUTRAL
    alert: int = Field(default=14, ge=1, le=14, description="Rank; 1 needs attention first.")
    reasons: tuple[Reason, ...] = ()
    words: tuple[WordOp, ...] = ()
    before_place: Place | None = None
    after_place: Place | None = None

    @property
    def says_the_same(self) -> bool:
        """Whether both wordings are the same but for a closed table of ways to say one thing."""
        return any(reason.rule == SAME_WORDS for reason in self.reasons)


class ParticularChange(PlanModel):
    """A personal detail, contact or detail of the plan that differs."""

    field: str = Field(
        description="Path in the plan: person.name, plan.status, contacts.0.phone; of a line that "
        "is no known detail other. and its label."
    )
    kind: ChangeKind
    before: str | None = None
    after: str | None = None
    alert: int = Field(default=13, ge=1, le=14)
    reasons: tuple[Reason, ...] = ()


class Flag(PlanModel):
    """A question: what the occasion does not allow or show, what is unsure, what was misread."""

    rule: str = Field(
        description="Name of the rule. Of other-child, older, misread and scan all is in doubt, or "
        "all of the sections named."
    )
    says: str
    source: str
    change: int | None = Field(default=None, description="Number of the change, from 0.")
    sections: tuple[SectionLetter, ...] = Field(
        default=(), description="Those in which changes are in doubt, as a plan was misread there."
    )


class Standing(StrEnum):
    """Where a proposal of a Tribunal working document stands."""

    AGREED = "agreed"
    PARENTS = "parents"
    LA = "la"
    CONTESTED = "contested"


class Stance(PlanModel):
    """One passage of a working document, as each side would have it; None: not in its plan."""

    section: SectionLetter
    standing: Standing = Field(
        description="agreed by both, proposed by the parents (or young person) or the LA alone, "
        "or contested: both propose, and not the same."
    )
    field: str | None = Field(default=None, description="Cell of the record, if it is one.")
    item: str | None = Field(default=None, description="Wording of the record that has the field.")
    base: str | None = Field(default=None, description="As the plan has it.")
    agreed: str | None = Field(default=None, description="With what both agree on, and no more.")
    parents: str | None = Field(default=None, description="As the parents or young person propose.")
    la: str | None = Field(default=None, description="As the local authority proposes.")
    evidence: tuple[str, ...] = Field(default=(), description="Footnotes to the passage.")


class Outcome(StrEnum):
    """What became of a proposal; in the order in which they are told."""

    UNPROPOSED = "unproposed"
    DROPPED = "dropped"
    CHANGED = "changed"
    TAKEN_UP = "taken_up"


class Proposal(PlanModel):
    """One passage in three plans: current, proposed and final; None: not in that plan."""

    section: SectionLetter
    outcome: Outcome = Field(
        description="taken_up, changed, dropped; unproposed: it differs and nobody proposed it."
    )
    kind: ChangeKind = Field(description="What was proposed; for unproposed, what happened.")
    from_section: SectionLetter | None = None
    field: str | None = Field(default=None, description="Cell of the record, if it is one.")
    column: str | None = Field(default=None, description=_COLUMN)
    item: str | None = Field(default=None, description=_ITEM)
    current: str | None = None
    proposed: str | None = None
    final: str | None = None
    final_section: SectionLetter | None = Field(
        default=None, description="Where it stands in the final plan, if not in ``section``."
    )
    proposed_effect: Effect = Field(
        default=Effect.NEUTRAL, description="What the proposal would have done."
    )
    effect: Effect = Field(
        default=Effect.NEUTRAL, description="What the final plan does against the current one."
    )
    reasons: tuple[Reason, ...] = ()


class Scan(PlanModel):
    """How much of a plan was read from pictures of its pages, and how much of that is unsure."""

    pages: tuple[int, ...] = Field(default=(), description="Those with words that were recognised.")
    words: int = Field(default=0, description="Words of the plan that were recognised.")
    doubtful: int = Field(default=0, description="Those of them that may be misread.")


class Side(PlanModel):
    """One of the two plans."""

    file_name: str | None = None
    status: str | None = None
    pages: int | None = None
    scan: Scan | None = Field(default=None, description="Of a plan that was read from a scan.")


class PlanDiff(PlanModel):
    """How ``after`` differs from ``before``, gravest first."""

    diff_version: str = DIFF_VERSION
    before: Side = Side()
    after: Side = Side()
    occasion: Occasion | None = None
    changes: tuple[Change, ...] = ()
    particulars: tuple[ParticularChange, ...] = ()
    flags: tuple[Flag, ...] = ()
    positions: tuple[Stance, ...] | None = Field(
        default=None,
        description="Of a Tribunal working document: every proposal. The changes are then what "
        "differs from the plan without a mark.",
    )

    proposed: Side | None = Field(
        default=None, description="Of three plans: the one between the two."
    )
    proposals: tuple[Proposal, ...] | None = Field(
        default=None, description="Of three plans: what became of each proposal."
    )

    def count(self, effect: Effect) -> int:
        """How many changes have that effect, what says the same in other words aside."""
        return sum(change.effect is effect and not change.says_the_same for change in self.changes)

    @property
    def said_otherwise(self) -> int:
        """How many changes say the same in other words."""
        return sum(change.says_the_same for change in self.changes)

    def __bool__(self) -> bool:
        """Whether anything differs."""
        told = any(flag.rule.startswith(("column", "form-line")) for flag in self.flags)
        return bool(self.changes or self.particulars or told)
