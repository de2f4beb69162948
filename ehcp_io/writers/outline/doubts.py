"""Doubtful words of a plan that came on paper, marked on every line that shows one."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, PARTICULAR_NOT_READ, Mark, Unit
from ehcp_io.writers.outline.blocks import Block, Line, Piece, with_lines
from ehcp_io.writers.outline.wording import CHECK

_Marks = Mapping[str, tuple[Mark, ...]]
_Marked = Mapping[str, Sequence[tuple[str, float]]]
_CONTACT = re.compile(r"contacts\.(\d+)\.")
_ENDS = ".,;:()"
_UNSURE = 0.8
"""A unit less sure than this is marked whole where its file does not say which words are."""
_HOMES = ("particulars", "unfiled", "guidance", "appendices", "furniture", "hidden")


def mark_doubts(
    blocks: Iterable[Block], plan: Plan, *, labels: bool = True
) -> tuple[list[Block], int]:
    """The blocks with their doubtful words marked, and how many lines have such a word.

    ``labels`` begins each such line with words that say so.
    """
    marker = _Marker(_doubts(plan), _of_values(plan), unread_particulars(plan), labels=labels)
    return [marker.block(block) for block in blocks] if marker.knows else list(blocks), marker.count


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

    def __init__(
        self, known: _Marks, values: _Marked, unread: Container[str], *, labels: bool
    ) -> None:
        self._known, self._values = known, values
        self._unread, self._labels = unread, labels
        self.count = 0

    @property
    def knows(self) -> bool:
        """Whether there is anything to mark."""
        return bool(self._known or self._values)

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
        if piece.blank and piece.ref not in self._unread:
            return piece
        marks = tuple(
            _within(mark, len(piece.text))
            for mark in (*self._known.get(piece.ref, ()), *self._of_value(piece))
            if mark.start < len(piece.text)
        )
        return replace(piece, marks=(*piece.marks, *marks)) if marks else piece

    def _of_value(self, piece: Piece) -> Iterator[Mark]:
        """The marks on a particular: its doubtful words, or all of it if worded otherwise."""
        for words, sure in self._values.get(piece.ref, ()):
            places = list(_places(words, piece.text))
            if not places:
                yield _whole(sure)
                return
            for start, end in places:
                yield Mark(start=start, end=end, style=DOUBTFUL, confidence=sure)


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
    for field in unread_particulars(plan):
        found[field] = [_whole(0.0)]
    for letter, section in plan.sections.items():
        # A heading that comes again is printed once.
        first = {each.text: n for n, each in reversed(list(enumerate(section.heading)))}
        for heading in section.heading:
            found[f"sections.{letter.value}.heading.{first[heading.text]}.text"] += heading.marks
    return {ref: tuple(marks) for ref, marks in found.items() if marks}


def _of_values(plan: Plan) -> _Marked:
    """The doubtful words of each particular, by the path of the value that has them.

    A cell may hold all of a contact: name, address, telephone. Each word is its value's that says
    it; what none says is the name's, or whatever else the cell was taken for.
    """
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for _, unit in _units(plan):
        field = unit.parsed.field if unit.parsed is not None else None
        if field is None:
            continue
        values = _beside(field, plan)
        for mark in unit.marks:
            words = unit.text[mark.start : mark.end]
            if mark.style == DOUBTFUL and mark.part in (None, "text") and words:
                sure = unit.confidence if mark.confidence is None else mark.confidence
                having = [path for path, value in values.items() if any(_places(words, value))]
                for path in having or [field]:
                    found[path].append((words, sure))
    return found


def _beside(field: str, plan: Plan) -> dict[str, str]:
    """The values of the contact that a field is of, by their paths; none of another field."""
    contact = _CONTACT.match(field)
    if contact is None or int(contact[1]) >= len(plan.contacts):
        return {}
    values = plan.contacts[int(contact[1])].model_dump(exclude_none=True)
    return {f"contacts.{contact[1]}.{name}": str(value) for name, value in values.items()}


def _places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text has these words, and not as a part of longer ones."""
    bare = words.strip(_ENDS) or words
    for found in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", text):
        yield found.span()


def _whole(confidence: float) -> Mark:
    return Mark(start=0, end=1 << 30, style=DOUBTFUL, confidence=confidence)


def _units(plan: Plan) -> Iterator[tuple[str, Unit]]:
    for letter, section in plan.sections.items():
        for number, unit in enumerate(section.content):
            yield f"sections.{letter.value}.content.{number}", unit
    for home in _HOMES:
        for number, unit in enumerate(getattr(plan, home)):
            yield f"{home}.{number}", unit
