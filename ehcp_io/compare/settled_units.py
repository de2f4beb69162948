"""A unit of a plan with the words that were settled in it, and its marks where they stand then."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ehcp_io.compare.borne_out import remarked
from ehcp_io.compare.settled_words import Settled
from ehcp_io.plan.units import DOUBTFUL, READ_AS, Mark, Outcome, Unit, text_of

_TEXT = "text"


def edited(unit: Unit, parts: Mapping[str, Sequence[Settled]] | None) -> Unit:
    """The unit with what is settled in its parts, in order; a misread word stays marked."""
    if not parts:
        return unit
    values: dict[str, object] = {}
    marks: list[Mark] = []
    for mark in unit.marks:
        edits = parts.get(mark.part or _TEXT, ())
        if not (mark.style == DOUBTFUL and _is_settled(mark, edits)):
            ends = {"start": _moved(mark.start, edits), "end": _moved(mark.end, edits)}
            marks.append(mark.model_copy(update=ends))
    steps = list(unit.steps) if isinstance(unit, Outcome) else []
    for part, edits in parts.items():
        text = replaced(text_of(unit, part), edits)
        if part.startswith("steps."):
            number = int(part.split(".")[1])
            steps[number] = steps[number].model_copy(update={_TEXT: text})
        else:
            values[part] = text
        marks += _marks_of(part, edits)
    if steps:
        values["steps"] = tuple(steps)
    return unit.model_copy(update={**values, **remarked(unit, tuple(marks))})


def _marks_of(part: str, edits: Iterable[Settled]) -> Iterator[Mark]:
    """A word that was misread is still in doubt, and says as what it was read."""
    at = 0
    for each in edits:
        if each.read is not None:
            start = each.start + at
            name = None if part == _TEXT else part
            for style in (DOUBTFUL, READ_AS + each.read):
                yield Mark(start=start, end=start + len(each.put), style=style, part=name)
        at += len(each.put) - (each.end - each.start)


def _is_settled(mark: Mark, edits: Iterable[Settled]) -> bool:
    return any(each.start <= mark.start and mark.end <= each.end for each in edits)


def _moved(place: int, edits: Iterable[Settled]) -> int:
    """Where a place in the text as read is in the text as settled."""
    at = place
    for each in edits:
        if each.end <= place:
            at += len(each.put) - (each.end - each.start)
        elif each.start < place:
            at += min(place, each.start + len(each.put)) - place
    return at


def replaced(text: str, edits: Iterable[Settled]) -> str:
    """The text with what is settled in it."""
    made, at = "", 0
    for each in sorted(edits, key=lambda each: each.start):
        made += text[at : each.start] + each.put
        at = each.end
    return made + text[at:]
