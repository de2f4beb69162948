"""How several wordings of one passage are told: positions in an appeal, and three versions.

Every report shows the same groups, the same names and the same words.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ehcp_io.compare.model import ChangeKind, Effect, Outcome, PlanDiff, Proposal, Stance, Standing
from ehcp_io.compare.telling import (
    EFFECT_WORDS,
    field_name,
    has_no_marks,
    in_doubt,
    marked,
    part_name,
    reasons_of_all,
)
from ehcp_io.compare.words import side_pieces

_STANDINGS = {
    Standing.CONTESTED: "Contested",
    Standing.PARENTS: "Proposed by the parents or young person",
    Standing.LA: "Proposed by the local authority",
    Standing.AGREED: "Agreed",
}
_OUTCOMES = {
    Outcome.UNPROPOSED: "In the final plan, and nobody proposed it",
    Outcome.DROPPED: "Proposed and dropped",
    Outcome.CHANGED: "Proposed, and changed on the way",
    Outcome.TAKEN_UP: "Proposed and taken up",
}
NOT_THERE = "not in the plan"


@dataclass(frozen=True, slots=True)
class Wording:
    """One version of a passage; ``against`` is the one that its words are marked against."""

    name: str
    text: str
    against: str | None = None

    def marked(self, mark: Callable[[str], str], plain: Callable[[str], str]) -> str:
        """The text, with what the other version does not have between marks."""
        if self.against is None:
            return plain(self.text)
        return marked(side_pieces(self.against, self.text)[1], mark, plain)


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: its heading, how its effect is called, its wordings, and why it matters."""

    title: str
    wordings: tuple[Wording, ...]
    effect: str = ""
    item: str = ""
    why: tuple[tuple[str, str], ...] = ()


def passages(diff: PlanDiff) -> list[tuple[str, list[Passage]]]:
    """The passages by what they are, what must be looked at first; none for two plans."""
    groups = [
        (title, [_stance(each) for each in diff.positions or () if each.standing is standing])
        for standing, title in _STANDINGS.items()
    ]
    groups += [
        (title, [_proposal(each, diff) for each in diff.proposals or () if each.outcome is outcome])
        for outcome, title in _OUTCOMES.items()
    ]
    return [(title, members) for title, members in groups if members]


def standings(positions: Sequence[Stance]) -> str:
    """Where the parties stand, counted: ``Contested: 2; Agreed: 1``."""
    counts = Counter(each.standing for each in positions)
    return "; ".join(
        f"{title}: {counts[each]}" for each, title in _STANDINGS.items() if counts[each]
    )


def told(diff: PlanDiff) -> str:
    """The passages counted in a sentence; for a working document also what has no mark."""
    groups = "; ".join(f"{title}: {len(members)}" for title, members in passages(diff))
    if diff.proposals is not None:
        return f"{groups}." if groups else "Nothing was proposed, and nothing changed."
    altered = len(diff.changes)
    if has_no_marks(diff):
        return (
            f"This working document has the key and none of its marks, so nobody can tell whose "
            f"{altered} differing {'passage is' if altered == 1 else 'passages are'}. Ask who sent "
            "it for a marked copy; or, if all of it is what one side proposes, give it with "
            "--parents or --la to --format working-document, which marks it."
        )
    own = "is unchanged" if not altered else f"was changed {times(altered)} without a mark"
    return f"{groups or 'No passage is marked'}. The plan’s own wording {own}."


def times(number: int) -> str:
    """``once``, ``3 times``."""
    return "once" if number == 1 else f"{number} times"


def _where(section: str, name: str) -> str:
    return f"Section {section}" + (f", {name}" if name else "")


def _stance(stance: Stance) -> Passage:
    wordings = [Wording("Plan", stance.base or NOT_THERE)]
    sides: Sequence[tuple[str, str | None]] = (("Parents", stance.parents), ("LA", stance.la))
    if stance.standing is Standing.AGREED:
        sides = (("Agreed", stance.agreed),)
    wordings += [_beside(name, text, stance.base) for name, text in sides if text != stance.base]
    wordings += [Wording("Evidence", note) for note in stance.evidence]
    name = field_name(stance.field) if stance.field else ""
    return Passage(_where(stance.section, name), tuple(wordings), item=stance.item or "")


def _proposal(proposal: Proposal, diff: PlanDiff) -> Passage:
    title = _where(proposal.section, part_name(proposal))
    if proposal.kind is ChangeKind.MOVED:
        title = f"Moved from Section {proposal.from_section} to Section {proposal.section}"
    dropped = proposal.outcome is Outcome.DROPPED
    effect = proposal.proposed_effect if dropped else proposal.effect
    would = dropped and effect is not Effect.NEUTRAL
    return Passage(
        title + in_doubt(proposal, diff),
        tuple(_versions(proposal)),
        f"would be {EFFECT_WORDS[effect]}" if would else EFFECT_WORDS[effect],
        proposal.item or "",
        tuple(reasons_of_all(proposal.reasons)),
    )


def _versions(proposal: Proposal) -> Iterator[Wording]:
    current = proposal.current
    yield Wording("Current", current or NOT_THERE)
    if proposal.outcome is Outcome.TAKEN_UP:
        yield _beside("Proposed and final", proposal.final, current)
        return
    if proposal.outcome is not Outcome.UNPROPOSED:
        yield _beside("Proposed", proposal.proposed, current)
    moved = proposal.final_section
    if proposal.outcome is Outcome.DROPPED and current and proposal.final == current and not moved:
        yield Wording("Final", "as it was")
    elif moved and proposal.final == current:
        yield Wording("Final", f"as it was, but in Section {moved}")
    else:
        final = _beside("Final", proposal.final, current)
        yield replace(final, name=f"Final, in Section {moved}") if moved else final


def _beside(name: str, text: str | None, other: str | None) -> Wording:
    return Wording(name, text, other) if text and other else Wording(name, text or NOT_THERE)
