"""The older plan in the newer plan's form: what the two say differently, and no more, is undone.

Two authorities print the same plan in two ways. To mark in the newer plan what changed, and not how
it is laid out, its changes are taken back one by one. The result is believed only where comparing
it with the older plan finds nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ehcp_io.compare.align import Alignment, align
from ehcp_io.compare.borne_out import remarked
from ehcp_io.compare.front_page import with_particulars
from ehcp_io.compare.item import BESIDE
from ehcp_io.compare.items import items_of
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.compare.links import LINKED
from ehcp_io.compare.model import Change, ChangeKind, PlanDiff
from ehcp_io.compare.plans import compare
from ehcp_io.compare.settling import as_if_sure, without_doubts_in
from ehcp_io.compare.words import clean, essence
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Link, Outcome, Provision, Step, Unit

_ROUNDS = 3


def in_form_of(before: Plan, after: Plan, found: PlanDiff) -> Plan | None:
    """A plan that says what ``before`` says and is laid out as ``after``; None if none is found.

    ``found`` is the comparison of the two, as if every word of a scan were read surely: what it
    only asks about is taken back as well.
    """
    if not found:
        return after
    made = after
    sure = as_if_sure(before)
    for turn in range(_ROUNDS):
        made = _undone(before, made, found, whole=turn > 0)
        found = compare(sure, as_if_sure(made))
        if not found:
            return made
    return None


def _undone(before: Plan, after: Plan, found: PlanDiff, *, whole: bool) -> Plan:
    desk = _Desk.of(before, after)
    for change in found.changes:
        desk.undo(change, whole=whole)
    if any(flag.rule.startswith("column") for flag in found.flags):
        desk.undo_columns()
    sections = {
        letter: section.model_copy(
            update={
                "content": tuple(desk.content[letter]),
                "state": _state(section, desk.content[letter]),
            }
        )
        for letter, section in after.sections.items()
    }
    update: dict[str, object] = {"sections": sections}
    if any(flag.rule == "form-line" for flag in found.flags):
        update["guidance"] = before.guidance
    made = after.model_copy(update=update)
    return with_particulars(before, made, [each.field for each in found.particulars])


def _state(section: Section, content: Sequence[Unit]) -> SectionState:
    """What a section says by now: where nothing was touched, "none" is still none."""
    untouched = tuple(content) == tuple(section.content)
    return section.state if untouched or not content else SectionState.STATED


@dataclass(slots=True)
class _Desk:
    """The newer plan's sections while their changes are taken back."""

    before: dict[str, tuple[SectionLetter, Unit]]
    content: dict[SectionLetter, list[Unit]]
    alignment: Alignment
    newer: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, before: Plan, after: Plan) -> "_Desk":
        lexicon = load_lexicon()
        made = align(*items_of(before, after, lexicon))
        return cls(
            {unit.id: (letter, unit) for letter, unit in _units(before)},
            {letter: list(section.content) for letter, section in after.sections.items()},
            made,
            {old.id: new.id for old, new in made.pairs},
        )

    def undo(self, change: Change, *, whole: bool) -> None:
        """Take one change back; ``whole``: by the older record in full, where a field will not."""
        old = change.before_place.id if change.before_place else None
        new = change.after_place.id if change.after_place else None
        if change.section is SectionLetter.I and self._undo_placement():
            return
        moved = change.kind is ChangeKind.MOVED
        if moved and self._undo_carried(change, old, new):
            return
        if new is not None and (moved or (old is None and change.field is None)):
            self._take(new)
        if old is not None and (moved or new is None):
            self._put_back(old)
        elif old is not None and new is not None:
            self._take_pieces(old, new)
            self._set(new, old, change, whole=whole)

    def _undo_carried(self, change: Change, old: str | None, new: str | None) -> bool:
        """A piece that stands behind an item of another section, or stood there, goes back alone.

        The item that holds it, or held it, keeps its place and its form.
        """
        was = self.before[old][1] if old in self.before else None
        held = was is not None and _holds(was, change.before)
        host = self._unit(new)
        holds = host is not None and _holds(host, change.after)
        if not (held or holds):
            return False
        if holds and host is not None:
            text = clean(host.text).replace(clean(change.after or ""), " ")
            self._replace(host, clean(text))
        elif new is not None:
            self._take(new)
        if not held and old is not None:
            self._put_back(old)
        elif old is not None and (home := self._unit(self.newer.get(old))) is not None:
            self._replace(home, f"{home.text} {change.before}")
        return True

    def _unit(self, name: str | None) -> Unit | None:
        every = (unit for units in self.content.values() for unit in units)
        return next((unit for unit in every if unit.id == name), None)

    def _replace(self, unit: Unit, text: str) -> None:
        made = unit.model_copy(update={"text": text, "parsed": None, **remarked(unit, ())})
        for units in self.content.values():
            units[:] = [made if each is unit else each for each in units]

    def undo_columns(self) -> None:
        """Take back columns that only one of the forms has, where they say something."""
        pairs = {new.id: old for old, new in self.alignment.pairs}
        for units in self.content.values():
            for place, unit in enumerate(units):
                old = pairs.get(unit.id)
                names = [name for name in BESIDE if name in type(unit).model_fields]
                if old is not None and names:
                    update = {name: old.fields.get(name) for name in names}
                    units[place] = unit.model_copy(update=update)

    def _undo_placement(self) -> bool:
        """Section I is one item, however many units say it: all of them or none."""
        old = [
            unit
            for letter, unit in self.before.values()
            if letter is SectionLetter.I and unit.kind == "placement"
        ]
        here = self.content[SectionLetter.I]
        places = [number for number, unit in enumerate(here) if unit.kind == "placement"]
        if not old and not places:
            return False
        first = places[0] if places else len(here)
        rest = [unit for unit in here if unit.kind != "placement"]
        self.content[SectionLetter.I] = [*rest[:first], *old, *rest[first:]]
        return True

    def _take(self, name: str) -> None:
        for letter, units in self.content.items():
            kept: list[Unit] = []
            for unit in units:
                if unit.id == name:
                    continue
                if isinstance(unit, Outcome) and any(step.id == name for step in unit.steps):
                    steps = tuple(step for step in unit.steps if step.id != name)
                    kept.append(unit.model_copy(update={"steps": steps}))
                else:
                    kept.append(unit)
            self.content[letter] = kept

    def _put_back(self, name: str) -> None:
        if name not in self.before:
            self._put_back_step(name)
            return
        letter, unit = self.before[name]
        own = [each.id for at, each in self.before.values() if at is letter]
        place = self._place(letter, own[: own.index(name)])
        self.content[letter].insert(place, self._linked(unit))
        self.newer[name] = unit.id

    def _place(self, letter: SectionLetter, earlier: Sequence[str]) -> int:
        """Behind the nearest neighbour that stands in the newer plan's section too."""
        here = {unit.id: number for number, unit in enumerate(self.content[letter])}
        for name in reversed(earlier):
            known = self.newer.get(name)
            if known in here:
                return here[known] + 1
        headings = (n for n, unit in enumerate(self.content[letter]) if unit.kind != "heading")
        return next(headings, len(here))

    def _put_back_step(self, name: str) -> None:
        for _, unit in self.before.values():
            if not isinstance(unit, Outcome):
                continue
            for number, step in enumerate(unit.steps):
                if step.id == name:
                    self._give_step(self.newer.get(unit.id, unit.id), number, step)
                    return

    def _give_step(self, owner: str, number: int, step: Step) -> None:
        for units in self.content.values():
            for place, unit in enumerate(units):
                if unit.id == owner and isinstance(unit, Outcome):
                    steps = (*unit.steps[:number], step, *unit.steps[number:])
                    units[place] = unit.model_copy(update={"steps": steps})

    def _linked(self, unit: Unit) -> Unit:
        """The older unit with its links to what the newer plan calls the same things."""
        known = {each.id for units in self.content.values() for each in units}
        names: tuple[str, ...] = ("for_needs",) if isinstance(unit, Outcome) else ()
        if isinstance(unit, Provision):
            names = ("meets_needs", "supports_outcomes")
        links = {name: tuple(self._links(getattr(unit, name), known)) for name in names}
        return unit.model_copy(update=links)

    def _links(self, links: Sequence[Link], known: set[str]) -> Iterator[Link]:
        for link in links:
            name = self.newer.get(link.id, link.id)
            if name in known:
                yield link.model_copy(update={"id": name})

    def _take_pieces(self, old: str, new: str) -> None:
        """An item that was split is one again; one that was merged is several again."""
        for whole, parts in self.alignment.splits:
            if whole.id == old:
                for part in parts:
                    if part.id != new:
                        self._take(part.id)
        for parts, whole in self.alignment.merges:
            if whole.id == new:
                for part in parts[1:]:
                    self.newer[parts[0].id] = new
                    self._put_back(part.id)

    def _set(self, new: str, old: str, change: Change, *, whole: bool) -> None:
        for units in self.content.values():
            for place, unit in enumerate(units):
                if unit.id == new:
                    units[place] = self._as_before(unit, old, change, whole=whole)
                elif isinstance(unit, Outcome) and any(step.id == new for step in unit.steps):
                    number = [step.id for step in unit.steps].index(new)
                    steps = list(unit.steps)
                    said = {"text": change.before or ""}
                    steps[number] = steps[number].model_copy(update=said)
                    marks = without_doubts_in(f"steps.{number}.text", unit.marks)
                    update = {"steps": tuple(steps), **remarked(unit, marks)}
                    units[place] = unit.model_copy(update=update)

    def _as_before(self, unit: Unit, old: str, change: Change, *, whole: bool) -> Unit:
        known = self.before.get(old)
        earlier = known[1] if known else None
        if change.field == LINKED and isinstance(earlier, Provision):
            return unit.model_copy(update={LINKED: getattr(self._linked(earlier), LINKED)})
        if whole and earlier is not None and earlier.kind == unit.kind:
            update = self._linked(earlier).model_dump(include=_FIELDS, exclude_none=False)
            return unit.model_validate({**unit.model_dump(mode="python"), **update})
        if change.field is not None and change.field in type(unit).model_fields:
            marks = without_doubts_in(change.field, unit.marks)
            if earlier is not None:
                marks += tuple(mark for mark in earlier.marks if mark.part == change.field)
            update = {change.field: change.before, **remarked(unit, marks)}
            return unit.model_copy(update=update)
        if earlier is None:
            update = {"text": change.before or "", "parsed": None, **remarked(unit, ())}
        else:
            update = {name: getattr(earlier, name) for name in _SAYS}
        if isinstance(earlier, Provision) and isinstance(unit, Provision):
            # Other words may have hidden that it serves another outcome.
            links = getattr(self._linked(earlier), LINKED)
            if getattr(unit, LINKED) and len(links) == len(getattr(earlier, LINKED)) > 0:
                update[LINKED] = links
        return unit.model_copy(update=update)


_SAYS = ("text", "marks", "confidence", "parsed")
_FIELDS = {
    *(*_SAYS, "by_whom", "how_often", "duration", "ratio", "where", "by_when", "funded_by"),
    *("review", "title", "author", "role", "date", "appended", "name", "type", "steps"),
}


def _holds(unit: Unit, piece: str | None) -> bool:
    """Whether a unit has the piece among other words of its own."""
    said = clean(piece or "")
    return said in clean(unit.text) and essence(said) not in ("", essence(unit.text))


def _units(plan: Plan) -> Iterator[tuple[SectionLetter, Unit]]:
    for letter in SectionLetter:
        for unit in plan.sections[letter].content:
            yield letter, unit
