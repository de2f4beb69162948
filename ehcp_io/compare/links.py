"""Provision that is linked to another outcome than before, by the links that the plans state.

Told only where both plans link the item, and both still have the outcomes that are in question: a
form that prints no links, an outcome that came, went or was worded anew say nothing of the item.
Where the item refers by the number that it had, and the outcomes have other numbers now, nobody can
say which is meant: that is a question.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ehcp_io.compare.align import Alignment
from ehcp_io.compare.item import PROVISION, Item
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Change, ChangeKind, Flag
from ehcp_io.compare.words import clean, essence, word_ops
from ehcp_io.plan import LinkBasis, Plan
from ehcp_io.plan.units import Provision

LINKED = "supports_outcomes"
"""The field of a change that tells of links and of nothing else."""


@dataclass(frozen=True, slots=True)
class _Relink:
    """An item, and the outcomes that only one of the plans links it to."""

    old: Item
    new: Item
    before: str
    after: str
    renumbered: bool
    """Whether both plans print the same numbers, which are those of other outcomes by now."""


def with_links(
    changes: Sequence[Change], made: Alignment, before: Plan, after: Plan, lexicon: Lexicon
) -> tuple[list[Change], list[Flag]]:
    """The changes, with a reason more, or one change more, for each item that was linked anew."""
    told = list(changes)
    relinks = list(_relinks(made, before, after))
    for relink in relinks:
        if relink.renumbered:
            continue
        reason = lexicon.reason("linked-anew", detail=f"‘{relink.before}’ → ‘{relink.after}’")
        place = next((n for n, each in enumerate(told) if _is_of(each, relink)), None)
        if place is not None:
            reasons = (*told[place].reasons, reason)
            told[place] = told[place].model_copy(update={"reasons": reasons})
            continue
        plain = lexicon.reason("linked-anew")
        told.append(
            Change(
                section=relink.new.section,
                kind=ChangeKind.CHANGED,
                before=relink.before,
                after=relink.after,
                field=LINKED,
                item=clean(relink.new.wording),
                alert=lexicon.rules[plain.rule].alert,
                reasons=(plain,),
                words=word_ops(relink.before, relink.after),
                before_place=relink.old.at,
                after_place=relink.new.at,
            )
        )
    return told, list(_flags([each for each in relinks if each.renumbered]))


def _flags(asked: Sequence[_Relink]) -> Iterator[Flag]:
    if asked:
        items = f"{len(asked)} {'item' if len(asked) == 1 else 'items'} of provision"
        yield Flag(
            rule="renumbered",
            says=f"The outcomes have other numbers than before, and {items} still "
            f"{'gives' if len(asked) == 1 else 'give'} the old ones: {_told(asked[0])}. Ask which "
            "outcome each is to serve.",
            source="Code of Practice 9.69: clear how the provision will support achievement of the "
            "outcomes",
        )


def _told(relink: _Relink) -> str:
    item = clean(relink.new.wording)
    return f"‘{item}’ would serve ‘{relink.after}’ and no longer ‘{relink.before}’"


def _is_of(change: Change, relink: _Relink) -> bool:
    """Whether it tells what became of the item itself: that it moved, or its new wording."""
    return change.field is None and (change.before_place, change.after_place) == (
        relink.old.at,
        relink.new.at,
    )


def _relinks(made: Alignment, before: Plan, after: Plan) -> Iterator[_Relink]:
    """Items with another outcome in the place of one, where both plans have both outcomes."""
    old_links, new_links = _links(before), _links(after)
    if not old_links or not new_links:
        return
    newer = _known(made)
    older: dict[str, set[str]] = defaultdict(set)
    for name, others in newer.items():
        for other in others:
            older[other].add(name)
    sides = [_Outcomes.of(plan) for plan in (before, after)]
    for old, new in made.pairs:
        ours, theirs = old_links.get(old.id, {}), new_links.get(new.id, {})
        gone = [each for each in ours if not newer[each] & theirs.keys()]
        come = [each for each in theirs if not older[each] & ours.keys()]
        if not (all(newer[each] for each in gone) and all(older[each] for each in come)):
            continue
        texts = [side.texts(each) for side, each in zip(sides, (gone, come), strict=True)]
        # The same outcome may stand there twice on purpose.
        if gone and come and essence(texts[0]) != essence(texts[1]):
            by_number = {*ours.values(), *theirs.values()} == {LinkBasis.REFERENCE}
            yield _Relink(
                old, new, texts[0], texts[1], by_number and _have_same_numbers(sides, (gone, come))
            )


@dataclass(frozen=True, slots=True)
class _Outcomes:
    """A plan's outcomes: what each says, its place among them, and the number printed before it."""

    said: Mapping[str, str]
    place: Mapping[str, int]
    marker: Mapping[str, str | None]

    @classmethod
    def of(cls, plan: Plan) -> "_Outcomes":
        own = [each for each in plan.outcomes if not (each.parsed and each.parsed.same_as)]
        return cls(
            {each.id: clean(each.text) for each in own},
            {each.id: place for place, each in enumerate(own)},
            {each.id: each.marker for each in own},
        )

    def texts(self, names: Sequence[str]) -> str:
        return "; ".join(self.said.get(name, "") for name in names)


def _have_same_numbers(sides: Sequence[_Outcomes], names: Sequence[Sequence[str]]) -> bool:
    """Whether the outcomes of one plan have the places, or the numbers, of those of the other."""
    pairs = list(zip(sides, names, strict=True))
    places = [{side.place.get(each) for each in of} for side, of in pairs]
    markers = [{side.marker.get(each) for each in of} for side, of in pairs]
    return places[0] == places[1] or (markers[0] == markers[1] and None not in markers[0])


def _known(made: Alignment) -> dict[str, set[str]]:
    """What each item of the older plan is in the newer one."""
    known: dict[str, set[str]] = defaultdict(set)
    for old, new in made.pairs:
        known[old.id].add(new.id)
    for whole, parts in made.splits:
        known[whole.id] |= {part.id for part in parts}
    for parts, whole in made.merges:
        for part in parts:
            known[part.id].add(whole.id)
    return known


def _links(plan: Plan) -> dict[str, dict[str, LinkBasis]]:
    """The outcomes that each item of provision is said to serve; one printed twice is one."""
    same = {
        unit.id: unit.parsed.same_as
        for unit in plan.outcomes
        if unit.parsed is not None and unit.parsed.same_as is not None
    }
    return {
        unit.id: {same.get(link.id, link.id): link.basis for link in unit.supports_outcomes}
        for letter in PROVISION
        for unit in plan.sections[letter].content
        if isinstance(unit, Provision) and unit.supports_outcomes
    }
