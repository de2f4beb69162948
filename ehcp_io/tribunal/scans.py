"""A scan among the plans of a working document: its misreadings are nobody's proposals.

Where the plan that the appeal is about was read from a scan, or a party's version was, a doubtful
word is settled or stays marked as in a redline (`compare.settling`). It is printed in a dotted
frame, which is no type style of the key, and a note below the key says what that means.
"""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ehcp_io.compare.scans import scan_of, told_of
from ehcp_io.compare.settled_proof import is_proved
from ehcp_io.compare.settling import settle
from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, Mark
from ehcp_io.tribunal.merge import Merged
from ehcp_io.tribunal.rounds import Sides
from ehcp_io.writers.word.markup import READ_BEFORE, W

_NOTE = (
    "{}. Words in a dotted frame were not read with certainty, and no party’s plan bears them out; "
    "where a word was read as something that is no word, another plan’s stands in the frame. "
    "Compare them, and whatever is proposed, with the paper."
)
_WHOLE = 1 << 30


def settled(sides: Sides) -> Sides:
    """The sides with the words settled that a scan had misread, where that is proved."""
    base = sides.base
    made: list[Plan | None] = []
    for sent in (sides.parents, sides.la):
        if sent is None:
            made.append(None)
            continue
        both = settle(base, sent)
        proved = is_proved(base, both.before, sent) and is_proved(sent, both.after, base)
        base = both.before if proved else base
        made.append(both.after if proved else sent)
    return replace(sides, base=base, parents=made[0], la=made[1])


def note_on_scans(sides: Sides) -> str:
    """What is said of scans below the key; nothing where none of the plans is one."""
    named = (
        ("the plan that the appeal is about", sides.base),
        ("the parents’ or young person’s version", sides.parents),
        ("the local authority’s version", sides.la),
    )
    known = [
        told_of(name, plan, scan)
        for name, plan in named
        if plan is not None and (scan := scan_of(plan)) is not None
    ]
    says = "; ".join(known)
    return _NOTE.format(f"{says[:1].upper()}{says[1:]}") if known else ""


def doubts(base: Plan, merged: Merged) -> dict[str, tuple[Mark, ...]]:
    """The marks on doubtful words of the plan's own text, by path, where no party changes it."""
    found: dict[str, list[Mark]] = {}
    for ref, mark in _doubts(base, merged):
        found.setdefault(ref, []).append(mark)
    for passage in merged.passages:
        found.pop(passage.ref, None)
    return {ref: tuple(marks) for ref, marks in found.items()}


def _doubts(base: Plan, merged: Merged) -> Iterator[tuple[str, Mark]]:
    known = {unit.id: unit for unit in base.units()}
    for letter, section in merged.plan.sections.items():
        for number, unit in enumerate(section.content):
            for mark in known[unit.id].marks if unit.id in known else ():
                if mark.style == DOUBTFUL:
                    yield f"sections.{letter.value}.content.{number}.{mark.part or 'text'}", mark
    for unit in base.particulars:
        field = unit.parsed.field if unit.parsed is not None else None
        if field and any(mark.style == DOUBTFUL for mark in unit.marks):
            yield field, Mark(start=0, end=_WHOLE, style=DOUBTFUL)


def without_colour(root: etree._Element) -> None:
    """Leave the frames and take the colour behind them away: the Tribunal prints in black."""
    for run in root.iter(f"{W}r"):
        run.attrib.pop(READ_BEFORE, None)
        for colour in run.findall(f"{W}rPr/{W}highlight"):
            run[0].remove(colour)
