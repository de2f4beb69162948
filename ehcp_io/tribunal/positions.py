"""Where the parties stand, passage by passage."""

from collections.abc import Sequence

from ehcp_io.compare import PlanDiff, Stance, Standing
from ehcp_io.compare.items import items_of
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.plan import Plan
from ehcp_io.tribunal.evidence import notes_of
from ehcp_io.tribunal.key import Party, Position, Segment
from ehcp_io.tribunal.merge import Passage
from ehcp_io.tribunal.rounds import Sides, check
from ehcp_io.tribunal.tables import Tables, codes_of


def returned(base: Plan, document: Sides) -> PlanDiff:
    """A working document that came back: its proposals, and what it changes without a mark."""
    return check(base, document).model_copy(update={"positions": stances(document)})


def stances(sides: Sides) -> tuple[Stance, ...]:
    """Every proposal of a working document, in the order of its text, with its evidence."""
    merged = sides.text
    evidence: dict[str, list[str]] = {}
    for note in notes_of(merged, sides.base, sides.notes):
        evidence.setdefault(note.ref, []).append(note.text)
    silent = _silent(sides.base) | codes_of(merged.plan)
    texts = {unit.id: unit.text for plan in (merged.plan, sides.base) for unit in plan.units()}
    rows = Tables(merged.plan).names()
    return tuple(
        _stance(
            passage,
            evidence.get(passage.ref, ()),
            rows.get(passage.unit) or texts.get(passage.unit, ""),
            in_row=passage.unit in rows,
        )
        for passage in merged.passages
        if passage.unit not in silent
    )


def _silent(base: Plan) -> set[str]:
    """Units that say nothing alone, such as a row's number: they go with what they number."""
    items, _ = items_of(base, base, load_lexicon(), placement_as_one=False)
    said = {item.id for item in items} | Tables(base).names().keys()
    return {unit.id for unit in base.units()} - said


def _wording(segments: tuple[Segment, ...], position: Position) -> str | None:
    """A passage as one side would have it; None where it has no such passage."""
    text = "".join(each.text for each in segments if each.stands_in(position))
    return " ".join(text.split()) or None


def _stance(passage: Passage, evidence: Sequence[str], text: str, *, in_row: bool) -> Stance:
    name = passage.ref.rpartition(".")[2]
    return Stance(
        section=passage.section,
        standing=_standing(passage.segments),
        field=None if name == "text" else name,
        item=None if name == "text" and not in_row else text or None,
        evidence=tuple(evidence),
        **{each.value: _wording(passage.segments, each) for each in Position},
    )


def _standing(segments: tuple[Segment, ...]) -> Standing:
    parties = {each.party for each in segments if each.party is not None}
    if len(parties) != 1 or Party.EACH in parties:
        return Standing.CONTESTED
    return Standing(next(iter(parties)).value)
