"""A plan as the items that are compared: its units and steps, with fields, wherever they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ehcp_io.compare.item import FIELDS, PROVISION, RECORDS, Item, is_placement
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.references import is_outcome_number, is_reference, is_row_number
from ehcp_io.compare.rows import doubts_of, rows_of_tables
from ehcp_io.compare.struck import live_text
from ehcp_io.compare.words import essence, keys, unmarked
from ehcp_io.plan import Plan, SectionLetter, SectionState
from ehcp_io.plan.units import Outcome, Unit

_NEEDS = frozenset({SectionLetter.B, SectionLetter.C, SectionLetter.D})
_UNDERSTOOD = (*FIELDS, "by_when_date", "requested")
_PARTS = re.compile(r" · |: ")
_ANSWER = frozenset({"yes", "no", "☒"})
_LABEL_WORDS = 8
_POINTER_WORDS = 16


def items_of(
    before: Plan, after: Plan, lexicon: Lexicon, *, placement_as_one: bool = True
) -> tuple[list[Item], list[Item]]:
    """Every item of both plans' twelve sections that says something, in reading order.

    What either plan has as a label or as records' references is so in both. Section I is one item,
    however it is printed, unless ``placement_as_one`` is False.
    """
    labels = labels_of(before) | labels_of(after)
    recorded = _recorded(before) | _recorded(after)
    old, new = (_of_plan(plan, labels, recorded, lexicon) for plan in (before, after))
    if placement_as_one:
        old, new = _one_placement(old), _one_placement(new)
    return _placed(old), _placed(new)


def _of_plan(
    plan: Plan, labels: frozenset[str], recorded: frozenset[SectionLetter], lexicon: Lexicon
) -> list[Item]:
    items: list[Item] = []
    for letter in SectionLetter:
        has_records = letter in recorded
        if letter in _NEEDS | PROVISION and plan.sections[letter].state is SectionState.STATED_NONE:
            continue  # that there is nothing, in whatever words, is nothing
        over = ""
        rows, cells = rows_of_tables(plan.sections[letter].content, letter)
        for place, unit in enumerate(plan.sections[letter].content):
            if place in cells:
                items += rows.get(place, [])
            elif not is_outcome_number(unit.text, over):
                items += [
                    item
                    for item in _items(unit, letter, lexicon)
                    if not _is_layout(item, labels, lexicon, has_records=has_records)
                ]
            over = unit.text.strip() if unit.kind == "heading" else ""
    return items


def _recorded(plan: Plan) -> frozenset[SectionLetter]:
    """The sections that hold records."""
    return frozenset(
        letter
        for letter, section in plan.sections.items()
        if any(unit.kind in RECORDS for unit in section.content)
    )


def _placed(items: Sequence[Item]) -> list[Item]:
    return [replace(item, place=place) for place, item in enumerate(items)]


def labels_of(plan: Plan) -> frozenset[str]:
    """Headings and labels of the plan's form, as they are compared."""
    found = set()
    for letter in SectionLetter:
        section = plan.sections[letter]
        found |= {essence(heading.text) for heading in section.heading}
        found |= {essence(unit.text) for unit in section.content if unit.kind == "heading"}
        found |= {essence(unit.label) for unit in section.content if unit.label}
    return frozenset(found - {""})


def other_texts(plan: Plan, *, bound_in: bool = True) -> frozenset[str]:
    """What was read but stands in no section: the form's guidance, furniture, the unfiled.

    ``bound_in``: the reports behind the plan too, whose titles are those of Section K.
    """
    pools = (
        plan.guidance,
        plan.furniture,
        plan.unfiled,
        plan.hidden,
        plan.appendices if bound_in else (),
        plan.particulars,
    )
    said = {essence(unit.text) for pool in pools for unit in pool}
    return frozenset(said - {""})  # a record with cells alone has no text, and stands nowhere else


def loose_texts(plan: Plan) -> frozenset[str]:
    """Labels and cells in one line, as the standard document prints what is left of a form."""
    parts = (part for unit in plan.appendices for part in _PARTS.split(unit.text))
    return frozenset({essence(part) for part in parts} - {""})


def _one_placement(items: list[Item]) -> list[Item]:
    """Section I as one item: forms print name and type in cells, in lines, or in a sentence."""
    placed = [item for item in items if is_placement(item)]
    if len(placed) < 2:
        return items
    fields: dict[str, str] = {}
    for item in placed:
        fields = {**item.fields, **fields}
    texts = [unmarked(item.text) for item in placed if item.text]
    doubts: dict[str, Mapping[str, float]] = {}
    for item in placed:
        doubts.update({part: {**doubts.get(part, {}), **of} for part, of in item.doubts.items()})
    whole = replace(placed[0], text=" ".join(texts), fields=fields, doubts=doubts)
    return [whole if item is placed[0] else item for item in items if item not in placed[1:]]


def _items(unit: Unit, letter: SectionLetter, lexicon: Lexicon) -> Iterator[Item]:
    if unit.kind == "heading":
        return
    own = {
        name: value
        for name in _fields_of(type(unit))
        if getattr(unit, name)
        and (value := live_text(unit, name))
        and essence(value) not in lexicon.nothing
    }
    understood = unit.parsed.model_dump(exclude_none=True) if unit.parsed else {}
    parsed = {name: str(understood[name]) for name in _UNDERSTOOD if name in understood}
    text = live_text(unit)
    # A repetition of an outcome in another grid is the same outcome, printed twice.
    if (text.strip() or own) and "same_as" not in understood:
        core = _core(text, parsed, lexicon)
        doubts = doubts_of(unit)
        yield Item(
            letter, unit.id, unit.kind, text, own, parsed, unit.source,
            core=core, doubts=doubts, recognised=unit.confidence < 1.0,
        )  # fmt: skip
    if isinstance(unit, Outcome):
        for number, step in enumerate(unit.steps):
            part = f"steps.{number}.text"
            if said := live_text(unit, part):
                doubts = {"text": doubts_of(unit).get(part, {})}
                yield Item(
                    letter, step.id, "step", said,
                    source=step.source, doubts=doubts, recognised=unit.confidence < 1.0,
                )  # fmt: skip


@lru_cache(maxsize=32)
def _fields_of(kind: type[Unit]) -> tuple[str, ...]:
    """The fields that a kind of unit may have."""
    return tuple(name for name in FIELDS if name in kind.model_fields)


def _core(text: str, parsed: Mapping[str, str], lexicon: Lexicon) -> tuple[str, ...]:
    words = list(keys(text))
    for value in parsed.values():
        said = keys(value)
        starts = range(len(words) - len(said), -1, -1)
        at = next((n for n in starts if tuple(words[n : n + len(said)]) == said), None)
        if said and at is not None:
            del words[at : at + len(said)]
    return tuple(word for word in words if word not in lexicon.connectives)


def _is_layout(item: Item, labels: frozenset[str], lexicon: Lexicon, *, has_records: bool) -> bool:
    """Whether it is a label, a reference, an area's name or a bare *none*: not the plan's."""
    if item.fields:
        return _is_empty_row(item, lexicon)
    if _is_empty_row(item, lexicon) or _is_citation(item, lexicon):
        return True
    if not item.words or item.essence in lexicon.nothing or lexicon.no_needs.fullmatch(item.text):
        return True
    if set(item.words) <= _ANSWER and ("requested" in item.parsed or "☒" not in item.words):
        return True  # the answer is compared as a value; boxes that nobody ticked say nothing
    if item.kind in RECORDS:
        return is_row_number(item.text)
    if is_row_number(item.text) or _is_printed_by_form(item, labels, lexicon):
        return True
    if item.kind != "table" and item.section in PROVISION:
        return False
    return has_records and is_reference(item.text)


def _is_empty_row(item: Item, lexicon: Lexicon) -> bool:
    """Whether it is a row that the form prints in Section K, and that nobody filled in."""
    said = [value for value in (item.text, *item.fields.values()) if value]
    return item.section is SectionLetter.K and len(said) == 1 and essence(said[0]) in lexicon.asked


def _is_citation(item: Item, lexicon: Lexicon) -> bool:
    """Whether it cites an Act, Regulations or the Code, and says nothing with it."""
    if not lexicon.laws.found(item.text):
        return False
    rest = keys(lexicon.laws.pattern_in(item.text).sub(" ", item.text))
    return all(word in lexicon.cited or len(word) < _A_WORD or not word.isalpha() for word in rest)


_A_WORD = 3
"""Letters from which a word is one, and no letter of a section."""


def _is_printed_by_form(item: Item, labels: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether it is a label, an area's name, or a sentence that only says what stands where."""
    if item.section is SectionLetter.A and _ASKED.fullmatch(item.text.strip()):
        return True
    if len(item.words) <= _LABEL_WORDS:
        return any(item.essence in known for known in (labels, lexicon.areas, lexicon.labels))
    return len(item.words) <= _POINTER_WORDS and bool(lexicon.pointers.fullmatch(item.text))


_ASKED = re.compile(
    r"(?:what|who|how|where|when|which)\b(?=.*\b(?:i|me|my)\b)[^.?!]{5,60}\?", re.IGNORECASE
)
"""A question that the form asks in the child's words: ``What do I like doing?``"""
