"""Doubtful words of a plan that came on paper, marked on every line that shows one."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, PARTICULAR_NOT_READ, Mark, Unit
from ehcp_io.writers.outline.blocks import Block, Line, Piece, with_lines
from ehcp_io.writers.outline.wording import CHECK

_Marks = Mapping[str, tuple[Mark, ...]]
_UNSURE = 0.8
"""A unit less sure than this is marked whole where its file does not say which words are."""
_HOMES = ("particulars", "unfiled", "guidance", "appendices", "furniture", "hidden")


def mark_doubts(
    blocks: Iterable[Block], plan: Plan, *, labels: bool = True
) -> tuple[list[Block], int]:
    """The blocks with their doubtful words marked, and how many lines have such a word.

    ``labels`` begins each such line with words that say so.
    """
    known = _doubts(plan)
    marker = _Marker(known, unread_particulars(plan), labels=labels)
    return [marker.block(block) for block in blocks] if known else list(blocks), marker.count


def unread_particulars(plan: Plan) -> dict[str, str]:
    """The words that stand in the place of a particular and are no value of it, by its path."""
    told = {each.unit for each in plan.findings if each.code == PARTICULAR_NOT_READ}
    return {
        unit.parsed.field: unit.text
        for unit in plan.particulars
        if unit.id in told and unit.parsed is not None and unit.parsed.field is not None
    }


class _Marker:
    """Marks lines, and counts those it has marked; ``unread`` are the fields without a value."""

    def __init__(self, known: _Marks, unread: Container[str], *, labels: bool) -> None:
        self._known, self._unread, self._labels = known, unread, labels
        self.count = 0

    def block(self, block: Block) -> Block:
        return with_lines(block, self._line)

    def _line(self, line: Line) -> Line:
        pieces = tuple(self._piece(piece) for piece in line.pieces)
        if pieces == line.pieces:
            return line
        self.count += 1
        # Text that was filed nowhere is to be checked anyway, and says so.
        labelled = self._labels and not line.doubtful
        lead = (Piece(CHECK, strong=True),) if labelled else ()
        return replace(line, pieces=(*lead, *pieces))

    def _piece(self, piece: Piece) -> Piece:
        if piece.ref not in self._known or (piece.blank and piece.ref not in self._unread):
            return piece
        marks = tuple(
            _within(mark, len(piece.text))
            for mark in self._known[piece.ref]
            if mark.start < len(piece.text)
        )
        return replace(piece, marks=(*piece.marks, *marks)) if marks else piece


def _within(mark: Mark, length: int) -> Mark:
    """The mark, no longer than the text that is shown."""
    return mark if mark.end <= length else mark.model_copy(update={"end": length})


def _doubts(plan: Plan) -> _Marks:
    """The marks on each value of the plan, by its path."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for base, unit in _units(plan):
        own = [mark for mark in unit.marks if mark.style == DOUBTFUL]
        for mark in own:
            found[f"{base}.{mark.part or 'text'}"].append(mark)
        if not own and unit.confidence < _UNSURE:
            found[f"{base}.text"].append(_whole(unit.confidence))
        field = unit.parsed.field if unit.parsed is not None else None
        if field is not None and any(mark.part in (None, "text") for mark in own):
            found[field].append(_whole(unit.confidence))
    for field in unread_particulars(plan):
        found[field] = [_whole(0.0)]
    for letter, section in plan.sections.items():
        # A heading that comes again is printed once.
        first = {each.text: n for n, each in reversed(list(enumerate(section.heading)))}
        for heading in section.heading:
            found[f"sections.{letter.value}.heading.{first[heading.text]}.text"] += heading.marks
    return {ref: tuple(marks) for ref, marks in found.items() if marks}


def _whole(confidence: float) -> Mark:
    return Mark(start=0, end=1 << 30, style=DOUBTFUL, confidence=confidence)


def _units(plan: Plan) -> Iterator[tuple[str, Unit]]:
    for letter, section in plan.sections.items():
        for number, unit in enumerate(section.content):
            yield f"sections.{letter.value}.content.{number}", unit
    for home in _HOMES:
        for number, unit in enumerate(getattr(plan, home)):
            yield f"{home}.{number}", unit
