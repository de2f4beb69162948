"""Two plans, a scan among them, for a copy that holds both: doubtful words settled or marked.

What is written of two plans must not carry a scan's misreadings as a plan's own words. Where the
comparison knows a passage again, a doubtful word is held against the other plan's
(`settled_words`). What is settled is proved before it is used (`settled_proof`); all other doubtful
words stay marked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from ehcp_io.compare.align import align
from ehcp_io.compare.borne_out import without_borne_out
from ehcp_io.compare.front_lines import is_front_line, label_of
from ehcp_io.compare.item import FIELDS, Item
from ehcp_io.compare.items import items_of
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.compare.settled_units import edited, replaced
from ehcp_io.compare.settled_words import Settled, Wording, settled_words
from ehcp_io.compare.words import essence, split_words
from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, READ_AS, Mark, Outcome, Unit, text_of

_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Settlement:
    """Both plans with what could be settled; ``told`` is how many words were misread."""

    before: Plan
    after: Plan
    told: int = 0


_Part = tuple[str, str]
"""A unit's id and the name of one of its parts, as marks have it."""


@dataclass(slots=True)
class _Side:
    """One plan's units by their ids, and what is settled in each of their parts."""

    plan: Plan
    units: dict[str, Unit] = field(default_factory=dict)
    steps: dict[str, tuple[str, int]] = field(default_factory=dict)
    edits: dict[_Part, list[Settled]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, plan: Plan) -> "_Side":
        side = cls(plan)
        for unit in chain(plan.units(), plan.particulars):
            side.units.setdefault(unit.id, unit)
            if isinstance(unit, Outcome):
                side.steps |= {step.id: (unit.id, n) for n, step in enumerate(unit.steps)}
        return side

    def parts(self, item: Item) -> dict[str, _Part]:
        """The parts of an item that say something, by the name that the other plan's have."""
        if item.id in self.steps:
            owner, number = self.steps[item.id]
            return {_TEXT: (owner, f"steps.{number}.text")}
        unit = self.units.get(item.id)
        if unit is None:
            return {}
        return {name: (item.id, name) for name in (_TEXT, *FIELDS) if text_of(unit, name)}

    def wording(self, part: _Part) -> Wording:
        unit = self.units[part[0]]
        doubts = tuple(
            (mark.start, mark.end)
            for mark in unit.marks
            if mark.style == DOUBTFUL and (mark.part or _TEXT) == part[1]
        )
        return Wording(text_of(unit, part[1]), doubts, unit.confidence < 1.0)


def settle(before: Plan, after: Plan) -> Settlement:
    """Both plans, the doubtful words of a scan settled by the other plan where it has the passage.

    Where neither plan is a scan, they are as they were.
    """
    if not (has_doubts(before) or has_doubts(after)):
        return Settlement(before, after)
    sides = _Side.of(before), _Side.of(after)
    sure = _sure_words(before) | _sure_words(after)
    for one, other in (*_of_sections(sides), *_of_front(sides)):
        _settle(sides, one, other, sure)
    values = _values(sides)
    made = [_with_values(_made(side), of) for side, of in zip(sides, values, strict=True)]
    made = [without_borne_out(made[0], after), without_borne_out(made[1], before)]
    told = max(
        sum(each.read is not None for edits in side.edits.values() for each in edits)
        for side in sides
    )
    return Settlement(made[0], made[1], told)


def as_if_sure(plan: Plan) -> Plan:
    """The plan as if each word of it were read surely: a comparison with it asks no question."""
    if not has_doubts(plan):
        return plan
    sections = {
        letter: section.model_copy(update={"content": tuple(map(_as_if_sure, section.content))})
        for letter, section in plan.sections.items()
    }
    particulars = tuple(map(_as_if_sure, plan.particulars))
    return plan.model_copy(
        update={"sections": sections, "particulars": particulars, "findings": ()}
    )


def _as_if_sure(unit: Unit) -> Unit:
    marks = tuple(each for each in unit.marks if not _is_of_reading(each))
    return unit.model_copy(update={"marks": marks, "confidence": 1.0})


def without_doubts_in(part: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks without those that doubt a word of this part, whose wording is another's now."""
    return tuple(each for each in marks if each.part != part or not _is_of_reading(each))


def _is_of_reading(mark: Mark) -> bool:
    return mark.style == DOUBTFUL or mark.style.startswith(READ_AS)


def has_doubts(plan: Plan) -> bool:
    """Whether any word of the plan was read from a picture."""
    return any(unit.confidence < 1.0 for unit in chain(plan.units(), plan.particulars))


# ---- which passages are each other's


_Passage = Sequence[_Part]


def _of_sections(sides: tuple[_Side, _Side]) -> Iterator[tuple[_Passage, _Passage]]:
    made = align(*items_of(sides[0].plan, sides[1].plan, load_lexicon()))
    for old, new in made.pairs:
        cells = zip(old.cells, new.cells, strict=True) if _have_cells(old, new) else ((old, new),)
        for one, other in cells:
            first, second = sides[0].parts(one), sides[1].parts(other)
            yield from (([first[name]], [second[name]]) for name in first if name in second)
    for whole, pieces in made.splits:
        yield _texts(sides[0], [whole]), _texts(sides[1], pieces)
    for pieces, whole in made.merges:
        yield _texts(sides[0], pieces), _texts(sides[1], [whole])


def _have_cells(old: Item, new: Item) -> bool:
    return bool(old.cells) and len(old.cells) == len(new.cells)


def _texts(side: _Side, items: Iterable[Item]) -> list[_Part]:
    return [part for item in items for name, part in side.parts(item).items() if name == _TEXT]


def _of_front(sides: tuple[_Side, _Side]) -> Iterator[tuple[_Passage, _Passage]]:
    """The same detail in both plans, and lines of the front pages with the same label."""
    known = [_by_detail(side.plan) for side in sides]
    for name, unit in known[0].items():
        if name in known[1]:
            yield [(unit.id, _TEXT)], [(known[1][name].id, _TEXT)]


def _by_detail(plan: Plan) -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for unit in plan.particulars:
        if unit.parsed is not None and unit.parsed.field:
            found.setdefault(unit.parsed.field, unit)
        elif is_front_line(unit):
            found.setdefault(f" {essence(label_of(unit))}", unit)
    return found


# ---- what is settled


def _sure_words(plan: Plan) -> frozenset[str]:
    """The words of a plan that were read without doubt, as they are compared."""
    found: set[str] = set()
    for unit in chain(plan.units(), plan.particulars):
        doubts = [mark for mark in unit.marks if mark.style == DOUBTFUL and mark.part is None]
        found |= {
            word.key
            for word in split_words(unit.text)
            if not any(mark.start < word.end and word.start < mark.end for mark in doubts)
        }
    return frozenset(found)


def _settle(
    sides: tuple[_Side, _Side], one: _Passage, other: _Passage, sure: frozenset[str]
) -> None:
    passages = one, other
    joined = [_joined(side, of) for side, of in zip(sides, passages, strict=True)]
    if any(wording.pictured for wording in joined):
        settled = settled_words(joined[0], joined[1], sure)
        for side, of, found in zip(sides, passages, settled, strict=True):
            for each in found:
                _put(side, of, each)


def _joined(side: _Side, parts: _Passage) -> Wording:
    """The parts as one wording, a space between them."""
    text, doubts, pictured = "", list[tuple[int, int]](), False
    for part in parts:
        own = side.wording(part)
        text += " " if text else ""
        doubts += [(start + len(text), end + len(text)) for start, end in own.doubts]
        text += own.text
        pictured = pictured or own.pictured
    return Wording(text, tuple(doubts), pictured)


def _put(side: _Side, parts: _Passage, made: Settled) -> None:
    """Enter what is settled with the part that it stands in; across two parts nothing is."""
    start = 0
    for part in parts:
        end = start + len(side.wording(part).text)
        taken = any(each.start < made.end - start and made.start - start < each.end
                    for each in side.edits[part])  # fmt: skip
        if start <= made.start and made.end <= end and not taken:
            own = Settled(made.start - start, made.end - start, made.put, made.read)
            side.edits[part].append(own)
        start = end + 1


def _values(sides: tuple[_Side, _Side]) -> tuple[dict[str, object], dict[str, object]]:
    """Details of the front pages that are settled, each with the other plan's value.

    A detail of which a word stays in doubt is left as it was read.
    """
    found: tuple[dict[str, object], dict[str, object]] = ({}, {})
    known = [_by_detail(side.plan) for side in sides]
    for name in known[0].keys() & known[1].keys():
        units = [of[name] for of in known]
        parts = [(unit.id, _TEXT) for unit in units]
        texts = [
            replaced(unit.text, side.edits.get(part, ()))
            for side, unit, part in zip(sides, units, parts, strict=True)
        ]
        if essence(texts[0]) != essence(texts[1]):
            for side, part in zip(sides, parts, strict=True):
                side.edits[part] = [each for each in side.edits[part] if each.read is None]
            continue
        for n, side in enumerate(sides):
            misread = any(each.put != units[n].text[each.start : each.end]
                          for each in side.edits.get(parts[n], ()))  # fmt: skip
            if misread and not name.startswith(" "):
                found[n][name] = value_of(sides[1 - n].plan, name)
    return found


def value_of(plan: Plan, path: str) -> object:
    """A detail by its path, as changes of details have it: ``contacts.0.name``; None: no such."""
    value: object = plan
    for step in path.split("."):
        if isinstance(value, tuple):
            value = value[int(step)] if step.isdigit() and int(step) < len(value) else None
        else:
            value = getattr(value, step, None)
    return value


def _with_values(plan: Plan, values: Mapping[str, object]) -> Plan:
    for path, value in values.items():
        home, *rest = path.split(".")
        if value is None or value_of(plan, path) is None:
            continue
        if home == "contacts":
            number = int(rest[0])
            contacts = list(plan.contacts)
            contacts[number] = contacts[number].model_copy(update={rest[1]: value})
            plan = plan.model_copy(update={home: tuple(contacts)})
        else:
            part = getattr(plan, home).model_copy(update={rest[0]: value})
            plan = plan.model_copy(update={home: part})
    return plan


# ---- the plans with it


def _made(side: _Side) -> Plan:
    by_unit: dict[str, dict[str, list[Settled]]] = defaultdict(dict)
    for (name, part), edits in side.edits.items():
        if edits:
            by_unit[name][part] = sorted(edits, key=lambda each: each.start)
    plan = side.plan
    sections = {
        letter: section.model_copy(
            update={"content": tuple(edited(u, by_unit.get(u.id)) for u in section.content)}
        )
        for letter, section in plan.sections.items()
    }
    particulars = tuple(edited(unit, by_unit.get(unit.id)) for unit in plan.particulars)
    return plan.model_copy(update={"sections": sections, "particulars": particulars})
