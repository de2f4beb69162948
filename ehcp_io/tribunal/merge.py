"""Three plans as one: the plan as it is, with what each party would have it say, marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ehcp_io.compare.item import FIELDS
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Link, Mark, Outcome, Parsed, Step, TableCell, Unit
from ehcp_io.tribunal.key import Act, Appellant, Party, Segment, spoken
from ehcp_io.tribunal.tables import of_side
from ehcp_io.tribunal.versions import WORDS, Added, Version, version_of
from ehcp_io.tribunal.wording import merged

_LINKS = ("meets_needs", "supports_outcomes", "for_needs")


@dataclass(frozen=True, slots=True)
class Passage:
    """One value of the merged plan that a party would change: where it stands, and its words."""

    section: SectionLetter
    ref: str
    segments: tuple[Segment, ...]
    unit: str


@dataclass(slots=True)
class Merged:
    """``plan`` holds all words of all sides; ``passages`` say whose they are."""

    plan: Plan
    passages: list[Passage] = field(default_factory=list)
    whole: dict[str, Segment] = field(default_factory=dict)
    """Units by path that come or go as a whole: their markers go with them."""

    def marks(self, appellant: Appellant, *, labels: bool) -> dict[str, tuple[Mark, ...]]:
        """The type styles of every value that has any, by its path."""
        found = {
            passage.ref: tuple(_marks(passage.segments, appellant, labels=labels))
            for passage in self.passages
        }
        for base, segment in self.whole.items():
            for name in ("marker", "label"):
                # Longer than any marker: a mark ends where its text does.
                found[f"{base}.{name}"] = tuple(
                    Mark(start=0, end=10_000, style=style) for style in segment.styles
                )
        return found


def merge(
    base: Plan,
    parents: Plan | None,
    la: Plan | None,
    appellant: Appellant = Appellant.PARENTS,
    *,
    labels: bool = False,
) -> Merged:
    """The working document's text; a party whose plan is None proposes nothing.

    ``labels`` puts into the words what the type styles say, for those who cannot see them.
    """
    ours = version_of(base, parents) if parents is not None else Version(base)
    theirs = version_of(base, la) if la is not None else Version(base)
    work = _Merging(base, ours, theirs, appellant, labels)
    return work.run()


@dataclass(slots=True)
class _Merging:
    base: Plan
    ours: Version
    theirs: Version
    appellant: Appellant
    labels: bool
    made: Merged = field(init=False)
    ids: dict[tuple[int, str], str] = field(default_factory=dict)
    """Ids in the merged plan, by side (0 ours, 1 theirs) and id there."""

    def run(self) -> Merged:
        self.made = Merged(self.base)
        agreed = self._agreed()
        for side, version in enumerate((self.ours, self.theirs)):
            self.ids |= {(side, new): old for new, old in version.same.items()}
            for added in version.added:
                prefix = "agreed" if added.item.id in agreed[side] else ("parents", "la")[side]
                self.ids[side, added.item.id] = f"{added.item.id}-{prefix}"
        sections = {letter: self._section(letter, agreed) for letter in SectionLetter}
        self.made.plan = Plan(
            plan=self.base.plan,
            person=self.base.person,
            contacts=self.base.contacts,
            services=self.base.services,
            sections=sections,
        )
        return self.made

    def _agreed(self) -> tuple[set[str], set[str]]:
        """New items that both sides propose in the same words: their ids on each side."""
        waiting = [(added.key, added.item.id) for added in self.theirs.added]
        found: tuple[set[str], set[str]] = (set(), set())
        for added in self.ours.added:
            same = (each for each in waiting if each[0] == added.key)
            if (match := next(same, None)) is not None:
                waiting.remove(match)
                found[0].add(added.item.id)
                found[1].add(match[1])
        return found

    def _section(self, letter: SectionLetter, agreed: tuple[set[str], set[str]]) -> Section:
        section = self.base.sections[letter]
        coming = self._coming(letter, agreed)
        content: list[Unit] = []
        for unit in (None, *section.content):
            if unit is not None:
                content.append(self._unit(letter, len(content), unit))
                keys = [unit.id, *(step.id for step in _steps(unit))]
            else:
                keys = [""]
            for key in keys:
                for party, side, added in coming.pop(key, ()):
                    content.append(self._new(letter, len(content), party, side, added))
        for rest in coming.values():
            for party, side, added in rest:
                content.append(self._new(letter, len(content), party, side, added))
        state = SectionState.STATED if content and not section.content else section.state
        return Section(state=state, heading=section.heading, content=tuple(content))

    def _coming(
        self, letter: SectionLetter, agreed: tuple[set[str], set[str]]
    ) -> dict[str, list[tuple[Party, int, Added]]]:
        """New units of the section, by the item of the base that they stand behind."""
        found: dict[str, list[tuple[Party, int, Added]]] = {}
        for side, version in enumerate((self.ours, self.theirs)):
            own = (Party.PARENTS, Party.LA)[side]
            for added in version.added:
                if added.section is not letter or added.item.kind == "step":
                    continue
                if added.item.id in agreed[side]:
                    if side == 0:
                        found.setdefault(added.after or "", []).append((Party.AGREED, 0, added))
                    continue
                found.setdefault(added.after or "", []).append((own, side, added))
        return found

    # ---- units of the base

    def _unit(self, letter: SectionLetter, number: int, unit: Unit) -> Unit:
        base = f"sections.{letter}.content.{number}"
        words = self._words(unit.id, unit.text)
        values: dict[str, object] = {"marks": ()}
        if words is not None:
            values[WORDS] = self._passage(letter, f"{base}.text", words, unit.id)
            values["parsed"] = _settled(unit.parsed)
        gone = self._gone(unit.id)
        if gone is not None:
            self.made.whole[base] = Segment("", Act.DELETE, gone)
        for name in FIELDS:
            if name not in type(unit).model_fields:
                continue
            own = self._words(unit.id, getattr(unit, name) or "", name)
            if own is not None:
                values[name] = self._passage(letter, f"{base}.{name}", own, unit.id)
        if isinstance(unit, Outcome):
            values["steps"] = tuple(self._all_steps(letter, base, unit))
        return unit.model_copy(update=values)

    def _words(self, key: str, text: str, name: str = WORDS) -> list[Segment] | None:
        """The wording in all versions; None where nobody changes it."""
        sides = [
            "" if key in version.gone else version.wordings.get((key, name))
            for version in (self.ours, self.theirs)
        ]
        if all(side is None for side in sides) or not (text or any(sides)):
            return None
        segments = merged(text, *sides)
        return segments if any(each.party for each in segments) else None

    def _gone(self, key: str) -> Party | None:
        ours, theirs = key in self.ours.gone, key in self.theirs.gone
        if ours and theirs:
            return Party.AGREED
        return Party.PARENTS if ours else Party.LA if theirs else None

    def _all_steps(self, letter: SectionLetter, base: str, outcome: Outcome) -> Iterator[Step]:
        number = 0
        for step in outcome.steps:
            ref = f"{base}.steps.{number}.text"
            words = self._words(step.id, step.text)
            if words is None:
                yield step
            else:
                text = self._passage(letter, ref, words, step.id)
                yield step.model_copy(update={"text": text})
            number += 1
        for party, text in self._new_steps(outcome):
            ref = f"{base}.steps.{number}.text"
            words = [Segment(text, Act.ADD, party)]
            new = f"{outcome.id}-step-{number + 1}-{party}"
            yield Step(id=new, text=self._passage(letter, ref, words, new))
            number += 1

    def _new_steps(self, outcome: Outcome) -> list[tuple[Party, str]]:
        """Steps that a party adds to an outcome of the base."""
        texts = [
            [
                step.text
                for other in version.plan.outcomes
                if version.same.get(other.id) == outcome.id
                for step in other.steps
                if any(step.id == added.item.id for added in version.added)
            ]
            for version in (self.ours, self.theirs)
        ]
        both = [text for text in texts[0] if text in texts[1]]
        found = [(Party.AGREED if text in both else Party.PARENTS, text) for text in texts[0]]
        return found + [(Party.LA, text) for text in texts[1] if text not in both]

    # ---- new units

    def _new(
        self, letter: SectionLetter, number: int, party: Party, side: int, added: Added
    ) -> Unit:
        version = (self.ours, self.theirs)[side]
        base = f"sections.{letter}.content.{number}"
        unit = next(each for each in version.plan.units() if each.id == added.item.id)
        new = self.ids[side, unit.id]
        self.made.whole[base] = Segment("", Act.ADD, party)
        values: dict[str, object] = {
            "id": new, "marks": (), "marker": None, "label": None, "source": None,
            "parsed": _settled(unit.parsed), "confidence": 1.0,
        }  # fmt: skip
        for name in (WORDS, *FIELDS):
            text = getattr(unit, name, None)
            if text:
                words = [Segment(" ".join(text.split()), Act.ADD, party)]
                values[name] = self._passage(letter, f"{base}.{name}", words, new)
        if added.at is not None:  # the rows of each side are told apart
            at = of_side(added.at, side)
            values["source"] = at.source
            if isinstance(unit, TableCell):
                values |= {"row": at.row, "column": at.column}
        for name in _LINKS:
            if name in type(unit).model_fields:
                values[name] = self._links(side, getattr(unit, name))
        if isinstance(unit, Outcome):
            values["steps"] = tuple(self._own_steps(letter, base, party, unit.steps, new))
        return unit.model_copy(update=values)

    def _own_steps(
        self, letter: SectionLetter, base: str, party: Party, steps: Sequence[Step], new: str
    ) -> Iterator[Step]:
        for number, step in enumerate(steps):
            words = [Segment(" ".join(step.text.split()), Act.ADD, party)]
            text = self._passage(letter, f"{base}.steps.{number}.text", words, new)
            yield Step(id=f"{new}-step-{number + 1}", text=text)

    def _links(self, side: int, links: Sequence[Link]) -> tuple[Link, ...]:
        known = ((self.ids.get((side, link.id)), link) for link in links)
        return tuple(link.model_copy(update={"id": new}) for new, link in known if new)

    def _passage(self, letter: SectionLetter, ref: str, segments: list[Segment], unit: str) -> str:
        self.made.passages.append(Passage(letter, ref, tuple(segments), unit))
        return "".join(
            _labelled(segment, self.appellant) if self.labels else segment.text
            for segment in segments
        )


def _labelled(segment: Segment, appellant: Appellant) -> str:
    """The words with their label; a space behind them stays behind the label's end."""
    label = spoken(segment, appellant)
    if not label:
        return segment.text
    words = segment.text.strip()
    before = segment.text[: len(segment.text) - len(segment.text.lstrip())]
    after = segment.text[len(segment.text.rstrip()) :]
    return f"{before}{label}{words}]{after}"


def _marks(segments: Sequence[Segment], appellant: Appellant, *, labels: bool) -> Iterator[Mark]:
    at = 0
    for segment in segments:
        text = _labelled(segment, appellant) if labels else segment.text
        for style in segment.styles:
            yield Mark(start=at, end=at + len(text), style=style)
        at += len(text)


def _settled(parsed: Parsed | None) -> Parsed | None:
    """What is known from a unit's place; what was understood from old words is forgotten."""
    if parsed is None or (parsed.field is None and parsed.topic is None):
        return None
    return Parsed(field=parsed.field, topic=parsed.topic)


def _steps(unit: Unit) -> tuple[Step, ...]:
    return unit.steps if isinstance(unit, Outcome) else ()
