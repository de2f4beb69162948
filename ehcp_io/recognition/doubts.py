"""Words that may have been misread, marked in the units that they have become.

A reader says of each word how sure it is; recognition works on text and cuts and joins it. Here the
words of the units are found again among those of the document, each word once, so that a doubtful
figure in the cell of a record is marked as one in running text is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, cast

from ehcp_io.document import Document, ListItem, Note, TextBlock, is_doubtful, text_blocks
from ehcp_io.plan.identifiers import check_nhs_number, check_uln, check_upn
from ehcp_io.plan.model import Plan, SectionHeading
from ehcp_io.plan.units import DOUBTFUL, Mark, Outcome, Unit, UnitSource

_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"^\W+|\W+$")
_PARTS = (
    "marker", "label", "text", "title", "author", "role", "date", "appended", "name", "type",
    "by_when", "by_whom", "how_often", "duration", "ratio", "funded_by", "review", "where",
)  # fmt: skip
_CHECKS = {
    "person.upn": check_upn,
    "person.uln": check_uln,
    "person.nhs_number": check_nhs_number,
}
_WRONG_CHECK = 0.5
_HOMES = ("particulars", "unfiled", "guidance", "appendices", "furniture", "hidden")

_Place = tuple[int | None, str, tuple[int, ...]]
_Piece = TypeVar("_Piece", bound=Unit | SectionHeading)


def mark_doubts(plan: Plan, document: Document) -> Plan:
    """The plan with a mark on every word that was recognised with little confidence."""
    if not any(_is_read(block) for block in text_blocks(document.blocks)):
        return plan
    source = _Source(document)
    # Sections first: their words are worth more than those of a front page that says the same.
    content = {letter: source.marked(section.content) for letter, section in plan.sections.items()}
    sections = {
        letter: section.model_copy(
            update={"content": content[letter], "heading": source.marked_headings(section.heading)}
        )
        for letter, section in plan.sections.items()
    }
    homes = {name: source.marked(getattr(plan, name)) for name in _HOMES}
    homes["particulars"] = tuple(map(_checked, homes["particulars"]))
    return plan.model_copy(update={"sections": sections, **homes})


def _is_read(block: TextBlock) -> bool:
    """Whether it came from a picture of the page."""
    return any(run.confidence < 1.0 for run in block.runs)


class _Source:
    """The document's words in reading order, each to be found once."""

    def __init__(self, document: Document) -> None:
        self._words: list[tuple[str, float]] = []
        self._starts: dict[_Place, int] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        # A name that was taken out of its brackets, a value without the comma behind it.
        self._cores: dict[str, list[int]] = defaultdict(list)
        self._headings: dict[tuple[str, UnitSource | None], SectionHeading] = {}
        furniture = (item.block for item in document.furniture)
        for block in (*text_blocks(document.blocks), *furniture, *document.hidden):
            place = block.location
            self._starts.setdefault((place.page, place.part, place.path), len(self._words))
            if isinstance(block, ListItem | Note):
                self._words += [(word, block.marker_confidence) for word in block.marker.split()]
            self._words += block.readings
        for number, (word, _) in enumerate(self._words):
            self._places[word].append(number)
            if (core := _EDGES.sub("", word)) != word:
                self._cores[core].append(number)
        self._taken = bytearray(len(self._words))

    def marked_headings(self, headings: Iterable[SectionHeading]) -> tuple[SectionHeading, ...]:
        """The same of the headings of a section; one that opens several is printed once."""
        result = []
        for heading in headings:
            key = (heading.text, heading.source)
            if key not in self._headings:
                (self._headings[key],) = self.marked((heading,))
            known = self._headings[key]
            update = {"marks": known.marks, "confidence": known.confidence}
            result.append(heading.model_copy(update=update))
        return tuple(result)

    def marked(self, units: Iterable[_Piece]) -> tuple[_Piece, ...]:
        """The units with their doubtful words marked, and as sure as their least sure word."""
        return tuple(self._with_marks(unit) for unit in units)

    def _with_marks(self, unit: _Piece) -> _Piece:
        marks = tuple(self._marks(unit))
        if not marks:
            return unit
        least = min(mark.confidence or 0.0 for mark in marks)
        update = {"marks": (*unit.marks, *marks), "confidence": min(unit.confidence, least)}
        return cast(_Piece, unit.model_copy(update=update))

    def _marks(self, unit: Unit | SectionHeading) -> Iterator[Mark]:
        near = self._start(unit.source)
        for part, text in _texts(unit):
            matches = list(_WORD.finditer(text))
            found = self._find([match[0] for match in matches], near)
            for match, place in zip(matches, found, strict=True):
                if place is None:
                    continue
                near = place
                sure = self._words[place][1]
                if is_doubtful(match[0], sure):
                    yield Mark(
                        start=match.start(),
                        end=match.end(),
                        style=DOUBTFUL,
                        part=None if part == "text" else part,
                        confidence=round(sure, 2),
                    )

    def _start(self, source: UnitSource | None) -> int:
        if source is None:
            return 0
        return self._starts.get((source.page, source.part, source.path), 0)

    def _find(self, words: Sequence[str], near: int) -> list[int | None]:
        """Where each word stands in the document: in as few pieces as may be, the nearest first."""
        found: list[int | None] = []
        while len(found) < len(words):
            rest = words[len(found) :]
            options = [
                (self._length(rest, place), -abs(place - near), place)
                for place in self._places.get(rest[0], ())
                if not self._taken[place]
            ] or [
                (1, -abs(place - near), place)
                for place in self._cores.get(_EDGES.sub("", rest[0]), ())
                if not self._taken[place]
            ]
            if not options:
                found.append(None)
                continue
            length, _, place = max(options)
            self._taken[place : place + length] = b"\1" * length
            found += range(place, place + length)
            near = place + length
        return found

    def _length(self, words: Sequence[str], place: int) -> int:
        """How many of ``words`` stand one after the other from ``place`` on."""
        length = 0
        for word in words:
            at = place + length
            if at >= len(self._words) or self._taken[at] or self._words[at][0] != word:
                break
            length += 1
        return length


def _checked(unit: Unit) -> Unit:
    """A number whose check digit is wrong is doubtful, however surely its figures were read."""
    check = _CHECKS.get(unit.parsed.field or "") if unit.parsed is not None else None
    if check is None or not unit.text or check(unit.text):
        return unit
    if any(mark.style == DOUBTFUL and mark.part is None for mark in unit.marks):
        return unit
    mark = Mark(start=0, end=len(unit.text), style=DOUBTFUL, confidence=_WRONG_CHECK)
    confidence = min(unit.confidence, _WRONG_CHECK)
    return unit.model_copy(update={"marks": (*unit.marks, mark), "confidence": confidence})


def _texts(unit: Unit | SectionHeading) -> Iterator[tuple[str, str]]:
    """Every wording of a unit, with the name of the part that holds it."""
    for part in _PARTS:
        text = getattr(unit, part, None)
        if text:
            yield part, text
    if isinstance(unit, Outcome):
        for number, step in enumerate(unit.steps):
            for part in ("marker", "text"):
                text = getattr(step, part)
                if text:
                    yield f"steps.{number}.{part}", text
