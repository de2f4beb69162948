"""What a form prints over and between the records, where two plans print the same form.

Headings are a form's own and mean nothing across layouts. Within one form a heading counts that
says an amount, a date or who provides: "Teaching assistant (12.5 hours a week)" over the provision,
"By the end of Key Stage 3 (July 2026)" over the outcomes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ehcp_io.compare.doubts import readings
from ehcp_io.compare.item import Item
from ehcp_io.compare.model import Flag
from ehcp_io.compare.rows import doubts_of
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.plan.model import SectionHeading
from ehcp_io.plan.units import Unit

_ENOUGH = 4
_SAME_FORM = 0.7  # of the headings of the plan with fewer
_NUMBERING = re.compile(
    r"^\W*(?:(?:outcome|need|provision|area|aim|target|step|objective|goal|section|part|appendix)s?"
    r"\s*)?(?:no\.?\s*)?\(?[A-K]?\d{0,2}(?:\.\d+)*[a-z]?\)?\s*(?:[.:)–—-]+\s*|$)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^\W*(?:section|part)\s+[A-Za-z][^\W_]{1,2}\s*[:.)–—-]\s*", re.IGNORECASE)
_COUNT = re.compile(r"\W*(?P<what>[^\W\d_]+)\s+(?P<number>\d+)\s+of\s+(?P<all>\d+)\W*")
_SAYS = re.compile(r"\d")

_PROMISED = tuple(letter for letter in SectionLetter if letter.value not in ("A", "I", "J", "K"))

_Line = Unit | SectionHeading
_Headings = dict[SectionLetter, list[_Line]]


def form_items(before: Plan, after: Plan) -> tuple[list[Item], list[Item]]:
    """The headings that differ between two plans of one form, as items to compare."""
    old, new = _headings(before), _headings(after)
    if not _are_one_form(before, after):
        return [], []
    first: list[Item] = []
    second: list[Item] = []
    said = _inherited(before) | _inherited(after)
    for letter in _PROMISED:
        gone, come = _differing(old[letter], new[letter], said)
        first += [_item(unit, letter) for unit in gone]
        second += [_item(unit, letter) for unit in come]
    return first, second


def flag_form_lines(before: Plan, after: Plan) -> Iterator[Flag]:
    """Lines filed as the form's instructions that are not the same in two plans of one form."""
    if not _are_one_form(before, after):
        return
    old, new = list(before.guidance), list(after.guidance)
    for gone, come in _replaced(old, new):
        if _may_be_misread(gone, come):
            continue
        yield Flag(
            rule="form-line",
            says="A line that reads as the form's own instructions is not the same in both: "
            f"‘{gone.text}’ / ‘{come.text}’. See whether it dates or limits what is promised.",
            source="The older and the newer plan; the rest of the form is the same.",
        )


def _may_be_misread(gone: _Line, come: _Line) -> bool:
    doubts = [doubts_of(each).get("text", {}) for each in (gone, come)]
    return readings(gone.text, come.text, doubts[0], doubts[1]) is not None


def _headings(plan: Plan) -> _Headings:
    return {
        letter: _uncounted(
            [
                *(unit for unit in plan.sections[letter].heading if _key(unit)),
                *(u for u in plan.sections[letter].content if u.kind == "heading" and _key(u)),
            ]
        )
        for letter in SectionLetter
    }


def _uncounted(lines: Sequence[_Line]) -> list[_Line]:
    """The lines without those by which the form counts its records: "Record 1 of 4" to 4 of 4."""
    found = [_COUNT.fullmatch(line.text) for line in lines]
    counts = Counter((match["what"], match["all"]) for match in found if match)
    return [
        line
        for line, match in zip(lines, found, strict=True)
        if match is None or counts[match["what"], match["all"]] != int(match["all"])
    ]


def _key(unit: _Line) -> str:
    # By what letter a section is opened shows where it is filed; a scan's may be misread.
    opening = _OPENING if isinstance(unit, SectionHeading) else _NUMBERING
    found = opening.match(unit.text) or _NUMBERING.match(unit.text)
    return essence(unit.text[found.end() :] if found else unit.text)


def _are_one_form(before: Plan, after: Plan) -> bool:
    """Whether both print one form: a standard document keeps its plan's labels, and is another."""
    one_layout = before.source.profile == after.source.profile
    return one_layout and _same_form(_headings(before), _headings(after))


def _same_form(old: _Headings, new: _Headings) -> bool:
    first = {_key(unit) for units in old.values() for unit in units}
    second = {_key(unit) for units in new.values() for unit in units}
    common = len(first & second)
    return common >= max(_ENOUGH, _SAME_FORM * min(len(first), len(second)))


def _inherited(plan: Plan) -> frozenset[str]:
    """Who provides, as records have it that stand under a heading which says so."""
    found = set()
    for section in plan.sections.values():
        for unit in section.content:
            who = unit.parsed.by_whom if unit.parsed is not None else None
            if who and essence(who) not in essence(unit.text):
                found.add(essence(who))
    return frozenset(found - {""})


def _differing(
    old: Sequence[_Line], new: Sequence[_Line], said: frozenset[str]
) -> tuple[list[_Line], list[_Line]]:
    """What stands in the same place in other words, and what came or went and says an amount."""
    pairs = [
        pair
        for pair in _replaced(old, new)
        if any(_SAYS.search(_key(unit)) or _key(unit) in said for unit in pair)
    ]
    paired = {id(unit) for pair in pairs for unit in pair}
    others = ({_key(unit) for unit in new}, {_key(unit) for unit in old})
    alone = [
        [
            unit
            for unit in units
            if id(unit) not in paired and _key(unit) not in known and _SAYS.search(_key(unit))
        ]
        for units, known in zip((old, new), others, strict=True)
    ]
    return [a for a, _ in pairs] + alone[0], [b for _, b in pairs] + alone[1]


def _replaced(old: Sequence[_Line], new: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Lines that stand in the same place and are on neither side anywhere else."""
    first, second = [_key(unit) for unit in old], [_key(unit) for unit in new]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1:
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                if first[i] not in second and second[j] not in first:
                    yield old[i], new[j]


def _item(unit: _Line, letter: SectionLetter) -> Item:
    return Item(
        letter, unit.id, "paragraph", unit.text, source=unit.source,
        doubts=doubts_of(unit), recognised=unit.confidence < 1.0,
    )  # fmt: skip
