"""Current, proposed, final: what became of each proposal, and what nobody had proposed.

Each pair of the three plans is compared; an item is followed from one to the next by its id.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ehcp_io.compare.cautions import cautions, is_caution
from ehcp_io.compare.equivalents import says_the_same
from ehcp_io.compare.filed_apart import is_filed_apart
from ehcp_io.compare.model import Change, ChangeKind, Effect, Outcome, PlanDiff, Proposal
from ehcp_io.compare.plans import compare
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan, SectionLetter

_Key = tuple[str, str | None]


def compare_three(current: Plan, proposed: Plan, final: Plan) -> PlanDiff:
    """The comparison of current and final, with what became of each proposal."""
    asked, made = compare(current, proposed), compare(current, final)
    following = _Following(made.changes, compare(proposed, final).changes)
    proposals = [following.outcome(change) for change in asked.changes]
    proposals += following.unproposed()
    plans = (("the current plan", current), ("the proposed plan", proposed))
    apart = (each for each in made.flags if is_filed_apart(each))
    first = cautions((*plans, ("the final plan", final)))
    rest = (flag for flag in made.flags if not is_caution(flag))
    return made.model_copy(
        update={
            "flags": (*first, *apart, *rest),
            "proposed": asked.after,
            "proposals": tuple(sorted(proposals, key=_rank)),
        }
    )


@dataclass(slots=True)
class _Following:
    """``made`` leads from current to final, ``later`` from proposed to final."""

    made: Sequence[Change]
    later: Sequence[Change]
    known: set[int] = field(default_factory=set)
    """Changes that a proposal accounts for."""

    def outcome(self, asked: Change) -> Proposal:
        """What became of one proposed change."""
        if asked.after_place is None or asked.after is None:
            return self._of_removal(asked)
        since = _find(self.later, _old(asked.after_place.id, asked.field))
        if since is None:
            # Nothing happened to it after it was proposed, not even as a part of its record.
            whole = _find(self.later, _old(asked.after_place.id, None))
            # A cell goes along with its record, whose own move is told for itself.
            along = asked.field is not None and whole is not None and whole.after is not None
            if whole is None or whole.kind is ChangeKind.CHANGED or along:
                return self._told(asked, Outcome.TAKEN_UP, asked.after)
            since = whole
        if since.says_the_same:
            return self._told(asked, Outcome.TAKEN_UP, since.after)
        if since.after is None:
            gone = asked.before is not None and self._is_gone(asked)
            return self._told(asked, Outcome.CHANGED if gone else Outcome.DROPPED, None)
        if since.kind is ChangeKind.MOVED and since.section == asked.from_section:
            return self._told(asked, Outcome.DROPPED, since.after)
        same = essence(since.after) == essence(asked.before) or (
            asked.before is not None and says_the_same(since.after, asked.before)
        )
        here = asked.field is not None or since.section == asked.section
        kept = asked.before is not None and same and here
        return self._told(asked, Outcome.DROPPED if kept else Outcome.CHANGED, since.after)

    def _of_removal(self, asked: Change) -> Proposal:
        place = asked.before_place
        now = _find(self.made, _old(place.id, asked.field)) if place else None
        if now is None:
            return self._told(asked, Outcome.DROPPED, asked.before)
        outcome = Outcome.TAKEN_UP if now.after is None else Outcome.CHANGED
        return self._told(asked, outcome, now.after)

    def _is_gone(self, asked: Change) -> bool:
        """Whether the final plan has neither the old nor the proposed wording."""
        place = asked.before_place
        now = _find(self.made, _old(place.id, asked.field)) if place else None
        return now is not None and now.after is None

    def _told(self, asked: Change, outcome: Outcome, final: str | None) -> Proposal:
        now = self._made_of(asked, final)
        if now is not None:
            self.known.add(id(now))
        return Proposal(
            section=asked.section,
            outcome=outcome,
            kind=asked.kind,
            from_section=asked.from_section,
            field=asked.field,
            column=asked.column,
            item=asked.item,
            current=asked.before,
            proposed=asked.after,
            final=final,
            final_section=self._elsewhere(asked, now),
            proposed_effect=asked.effect,
            effect=now.effect if now is not None else Effect.NEUTRAL,
            reasons=now.reasons if now is not None else asked.reasons,
        )

    @staticmethod
    def _elsewhere(asked: Change, now: Change | None) -> SectionLetter | None:
        """Where the passage stands in the final plan, if in another section than was proposed."""
        if now is None or now.after is None or now.section == asked.section:
            return None
        return now.section

    def _made_of(self, asked: Change, final: str | None) -> Change | None:
        """The change from current to final that the proposal led to."""
        if asked.before_place is not None:
            return _find(self.made, _old(asked.before_place.id, asked.field))
        wanted = essence(final)
        return next(
            (
                change
                for change in self.made
                if change.before is None
                and id(change) not in self.known
                and change.section == asked.section
                and change.field == asked.field
                and essence(change.after) == wanted
            ),
            None,
        )

    def unproposed(self) -> Iterator[Proposal]:
        """What differs between current and final without having been proposed."""
        for change in self.made:
            if id(change) not in self.known:
                yield Proposal(
                    section=change.section,
                    outcome=Outcome.UNPROPOSED,
                    kind=change.kind,
                    from_section=change.from_section,
                    field=change.field,
                    column=change.column,
                    item=change.item,
                    current=change.before,
                    proposed=change.before,
                    final=change.after,
                    effect=change.effect,
                    reasons=change.reasons,
                )


def _old(place: str, name: str | None) -> _Key:
    return place, name


def _find(changes: Sequence[Change], key: _Key) -> Change | None:
    """The change of that item, and of that cell of it, on the older side."""
    return next(
        (
            change
            for change in changes
            if change.before_place is not None and (change.before_place.id, change.field) == key
        ),
        None,
    )


_ORDER = list(Outcome)


def _rank(proposal: Proposal) -> tuple[int, bool]:
    return _ORDER.index(proposal.outcome), proposal.effect is not Effect.WEAKENED
