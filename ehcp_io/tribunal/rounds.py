"""The rounds of a working document: what each version brings, and what it changed in silence."""

from dataclasses import dataclass, field

from ehcp_io.compare import Change, ChangeKind, Op, ParticularChange, PlanDiff, compare
from ehcp_io.plan import Plan, SectionState
from ehcp_io.tribunal.key import Party, Position
from ehcp_io.tribunal.merge import Merged, merge
from ehcp_io.tribunal.noted import Noted


@dataclass(frozen=True, slots=True)
class Sides:
    """The plan that the appeal is about, and what each party would have it say; None: as it is."""

    base: Plan
    parents: Plan | None = None
    la: Plan | None = None
    notes: tuple[Noted, ...] = ()
    """Evidence that the parties have put into footnotes."""

    @property
    def text(self) -> Merged:
        """All of it as one text."""
        return merge(self.base, self.parents, self.la)


@dataclass(slots=True)
class Round:
    """A new version: the sides as they stand now, and what it says otherwise without a mark."""

    sides: Sides
    altered: list[Change] = field(default_factory=list)
    """The plan's own wording, changed by whoever sent a version."""
    rewritten: dict[Position, list[Change]] = field(default_factory=dict)
    """The other party's proposals, changed by whoever sent a version."""
    unmarked: list[Position] = field(default_factory=list)
    """Who sent a document with the key and none of its marks: it was taken as a plain plan."""
    reopened: int = 0
    """Passages that were agreed and are contested now."""


def next_round(
    before: Sides, *, parents: Plan | Sides | None = None, la: Plan | Sides | None = None
) -> Round:
    """The sides after a party or both have sent a plan, or a working document with marks."""
    made = Round(before)
    now = {Position.PARENTS: before.parents, Position.LA: before.la}
    notes = list(before.notes)
    for own, other, sent in (
        (Position.PARENTS, Position.LA, parents),
        (Position.LA, Position.PARENTS, la),
    ):
        if isinstance(sent, Sides):
            changed = altered(before.base, sent.base)
            now[own] = sent.parents if own is Position.PARENTS else sent.la
            if changed and not sent.text.passages:
                made.unmarked.append(own)
                continue
            made.altered += changed
            # What was done to the plan's own words shows in every side's plan.
            known = {_edit(change) for change in changed}
            made.rewritten[other] = [
                change for change in _rewritten(before, sent, other) if _edit(change) not in known
            ]
            notes += [note for note in sent.notes if note not in notes]
        elif sent is not None:
            now[own] = sent
    made.sides = Sides(before.base, now[Position.PARENTS], now[Position.LA], tuple(notes))
    made.reopened = len(_agreed(before) - _agreed(made.sides))
    return made


def altered(base: Plan, returned: Plan) -> list[Change]:
    """What a returned document says of the plan as it was that the plan does not say.

    Sections that the document does not hold say nothing.
    """
    return [
        change
        for change in compare(base, returned).changes
        if not (
            change.kind is ChangeKind.REMOVED
            and returned.sections[change.section].state is SectionState.ABSENT
        )
    ]


def altered_details(base: Plan, returned: Plan) -> list[ParticularChange]:
    """Personal details that stand in both and differ."""
    return [
        change
        for change in compare(base, returned).particulars
        if change.kind is ChangeKind.CHANGED and change.field.startswith(("person.", "contacts."))
    ]


def held(returned: Plan) -> Plan:
    """The plan of a returned document, which need not hold every section: none was missed in it."""
    found = tuple(each for each in returned.findings if each.code != "section-absent")
    return returned.model_copy(update={"findings": found})


def check(base: Plan, returned: Sides) -> PlanDiff:
    """A returned working document against the plan: what was altered without a mark."""
    found = compare(base, held(returned.base))
    return found.model_copy(
        update={
            "changes": tuple(altered(base, returned.base)),
            "particulars": tuple(altered_details(base, returned.base)),
        }
    )


def _rewritten(before: Sides, sent: Sides, position: Position) -> list[Change]:
    """How the other party's plan differs in what was sent; not at all where either has none."""
    was = before.parents if position is Position.PARENTS else before.la
    now = sent.parents if position is Position.PARENTS else sent.la
    if was is None or now is None:
        return []
    return altered(was, now)


def _edit(change: Change) -> tuple[str, ...]:
    words = (f"{each.op}{each.text}" for each in change.words if each.op is not Op.EQUAL)
    return (change.section, change.kind, *words)


def _agreed(sides: Sides) -> set[tuple[str, str]]:
    """The passages in which everything that is proposed is agreed."""
    return {
        (passage.section, "".join(f"{each.act}{each.text}" for each in passage.segments))
        for passage in sides.text.passages
        if {each.party for each in passage.segments} <= {None, Party.AGREED}
    }
