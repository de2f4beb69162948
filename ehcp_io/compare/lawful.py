"""What the occasion of the newer plan does not allow, or asks for and does not get.

A flag is a question for the local authority, not a finding of unlawfulness: whether a change comes
from representations, or evidence was sent with a notice, is not in the plans.
"""

from collections.abc import Iterator

from ehcp_io.compare.model import Change, Effect, Flag, Occasion, PlanDiff
from ehcp_io.compare.telling import particular_name
from ehcp_io.plan import Plan, PlanStatus, SectionLetter, SectionState
from ehcp_io.plan.units import Placement

_FINALS = frozenset({PlanStatus.FINAL, PlanStatus.AMENDED_FINAL})
_DRAFTS = frozenset({PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT})
_AMENDED = frozenset({PlanStatus.AMENDED_DRAFT, PlanStatus.AMENDED_FINAL})

_FREE_SECTIONS = frozenset({SectionLetter.I, SectionLetter.J})
"""What a final plan decides anew: the placement, and a Personal Budget if one was asked for."""

_FREE_DETAILS = frozenset(
    f"plan.{name}"
    for name in ("status", "version", "coordinator", "draft_date", "final_date", "review_date")
)
_ONLY = "SEND Regulations 2014, regulation 13; Code of Practice 9.77 and 9.125"
_AFTER_REVIEW = "SEND Regulations 2014, regulation 22"


def flags_of(diff: PlanDiff, before: Plan, after: Plan) -> Iterator[Flag]:
    """Everything that a person must ask about."""
    if diff.occasion is Occasion.DRAFT_TO_FINAL:
        yield from _final(before, after)
        yield from _not_allowed(diff)
    elif diff.occasion is Occasion.ANNUAL_REVIEW:
        yield from _review(diff, before, after)
        yield from _unsupported(diff)


def _final(before: Plan, after: Plan) -> Iterator[Flag]:
    if before.plan.status is not None and before.plan.status not in _DRAFTS:
        yield _flag("not-a-draft", "The older plan does not say that it is a draft.", _ONLY)
    if after.plan.status is not None and after.plan.status not in _FINALS:
        yield _flag("not-final", "The newer plan does not say that it is final.", _ONLY)
    placed = before.sections[SectionLetter.I].content
    if any(isinstance(unit, Placement) and unit.name for unit in placed):
        yield _flag(
            "named-in-draft",
            "The draft names a school already; a draft must leave that open.",
            "Children and Families Act 2014, section 38(5)",
        )
    if after.sections[SectionLetter.I].state in (SectionState.ABSENT, SectionState.BLANK):
        yield _flag(
            "no-placement",
            "The final plan names neither a school nor a type of school in Section I.",
            "Children and Families Act 2014, sections 39 and 40; SEND Regulations 2014, "
            "regulation 12(1)(i)",
        )
    if after.plan.final_date is None and after.plan.amended_date is None:
        yield _flag(
            "not-dated", "The date of the final plan was not found.", "Code of Practice 9.125"
        )


def _not_allowed(diff: PlanDiff) -> Iterator[Flag]:
    for number, change in enumerate(diff.changes):
        if change.section not in _FREE_SECTIONS and not change.says_the_same:
            yield _flag(
                "not-in-draft",
                "The final plan differs from the draft here. Only what you asked for and the "
                "placement may change it: did you ask for this?",
                _ONLY,
                number,
            )
    for detail in diff.particulars:
        if detail.field not in _FREE_DETAILS and detail.before and detail.after:
            yield _flag(
                "detail-not-in-draft",
                f"A detail differs from the draft ({particular_name(detail)}): "
                "did you ask for this?",
                _ONLY,
            )


def _review(diff: PlanDiff, before: Plan, after: Plan) -> Iterator[Flag]:
    if after.plan.status is not None and after.plan.status not in _AMENDED and diff.changes:
        yield _flag(
            "not-amended", "The newer plan does not say that it has been amended.", _AFTER_REVIEW
        )
    old, new = before.plan.review_date, after.plan.review_date
    if new is None or (old is not None and new <= old):
        yield _flag(
            "no-new-review",
            "No new date of review was found; a plan is reviewed every 12 months at least.",
            "Children and Families Act 2014, section 44",
        )
    sections = {change.section for change in diff.changes}
    if sections - {SectionLetter.K} and SectionLetter.K not in sections:
        yield _flag(
            "no-new-advice",
            "Section K lists no new advice; the notice of amendments must come with the evidence "
            "for them. Ask for it.",
            _AFTER_REVIEW,
        )
    if SectionLetter.A not in sections:
        yield _flag(
            "same-views",
            "Section A is as it was. Were the child or young person and the parents asked?",
            "Children and Families Act 2014, section 19",
        )
    yield from _past_outcomes(after)


def _past_outcomes(after: Plan) -> Iterator[Flag]:
    made = after.plan.amended_date or after.plan.final_date or after.plan.draft_date
    for outcome in after.outcomes:
        due = outcome.parsed.by_when_date if outcome.parsed else None
        # A month without a day lasts to its end.
        if made and due and due < made[: len(due)]:
            yield _flag(
                "outcome-past",
                f"An outcome in Section E was due by {due}, before this plan was made.",
                "Code of Practice 9.66",
            )


def _unsupported(diff: PlanDiff) -> Iterator[Flag]:
    for number, change in enumerate(diff.changes):
        if change.effect is Effect.WEAKENED and _is_provision(change):
            yield _flag(
                "show-evidence",
                "Provision is weaker than before: the notice must name this amendment, and the "
                "evidence for it must come with it.",
                _AFTER_REVIEW,
                number,
            )


def _is_provision(change: Change) -> bool:
    home = change.from_section or change.section
    return home in (SectionLetter.F, SectionLetter.G, SectionLetter.H1, SectionLetter.H2)


def _flag(rule: str, says: str, source: str, change: int | None = None) -> Flag:
    return Flag(rule=rule, says=says, source=source, change=change)
