"""Headings, labels and other lines of a form, doubtful in a scan, that the other plan has too."""

from collections.abc import Iterator
from itertools import chain
from typing import TypeVar, cast

from ehcp_io.compare.item import RECORDS
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan
from ehcp_io.plan.model import SectionHeading
from ehcp_io.plan.units import DOUBTFUL, Mark, Unit, text_of

_BESIDE = frozenset({"marker", "label"})
_HOMES = ("particulars", "unfiled", "guidance", "appendices", "furniture", "hidden")
_Line = TypeVar("_Line", bound=Unit | SectionHeading)


def without_borne_out(plan: Plan, other: Plan) -> Plan:
    """The plan without doubt of a line that ``other`` has, word for word, without any doubt.

    What a record says is not asked of here: it is held against its own counterpart.
    """
    lines = chain(*(getattr(plan, home) for home in _HOMES), _of_sections(plan))
    if not any(mark.style == DOUBTFUL for line in lines for mark in line.marks):
        return plan
    known = frozenset(_surely(other))
    sections = {
        letter: section.model_copy(
            update={
                "heading": tuple(_sure(line, known) for line in section.heading),
                "content": tuple(_sure(line, known) for line in section.content),
            }
        )
        for letter, section in plan.sections.items()
    }
    homes = {
        home: tuple(_sure(line, known) for line in getattr(plan, home))
        for home in _HOMES
    }  # fmt: skip
    return plan.model_copy(update={"sections": sections, **homes})


def _of_sections(plan: Plan) -> Iterator[Unit | SectionHeading]:
    for section in plan.sections.values():
        yield from (*section.heading, *section.content)


def _surely(plan: Plan) -> Iterator[str]:
    """What stands in a plan without a doubtful word, as it is compared."""
    for line in chain(*(getattr(plan, home) for home in _HOMES), _of_sections(plan)):
        doubted = {mark.part or "text" for mark in line.marks if mark.style == DOUBTFUL}
        for part in ("text", *_BESIDE):
            if part not in doubted and (said := essence(text_of(line, part))):
                yield said


def _sure(line: _Line, known: frozenset[str]) -> _Line:
    marks = tuple(mark for mark in line.marks if not _is_borne_out(line, mark, known))
    if len(marks) == len(line.marks):
        return line
    return cast(_Line, line.model_copy(update=remarked(line, marks)))


def remarked(line: Unit | SectionHeading, marks: tuple[Mark, ...]) -> dict[str, object]:
    """The marks of a line and how sure it is with them: as its least sure word, if it was read."""
    doubts = [mark.confidence or 0.0 for mark in marks if mark.style == DOUBTFUL]
    sure = line.confidence if line.confidence == 1.0 else _SURE
    return {"marks": marks, "confidence": min(doubts, default=sure)}


_SURE = 0.99
"""How sure a line of a scan is of which no word is in doubt any more."""


def _is_borne_out(line: Unit | SectionHeading, mark: Mark, known: frozenset[str]) -> bool:
    if mark.style != DOUBTFUL or mark.confidence is None:
        return False  # a settled word says as what it was read
    own = isinstance(line, SectionHeading) or line.kind not in RECORDS
    return (own or mark.part in _BESIDE) and essence(text_of(line, mark.part)) in known
