"""Turns drafts into the plan's units, with their ids, places, marks and links."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ehcp_io.document import Location, Run, TextBlock
from ehcp_io.plan.model import SectionHeading
from ehcp_io.plan.units import (
    COLUMN_HEAD,
    Advice,
    Budget,
    Heading,
    Link,
    ListItem,
    Mark,
    Need,
    Outcome,
    Paragraph,
    Parsed,
    Placement,
    Provision,
    Step,
    TableCell,
    Unit,
    UnitSource,
)
from ehcp_io.recognition.filing import Draft, Ids

_KINDS: dict[str, Any] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "list_item": ListItem,
    "table": TableCell,
    "need": Need,
    "outcome": Outcome,
    "provision": Provision,
    "advice": Advice,
    "placement": Placement,
    "budget": Budget,
}

_CELL = 3
"""Steps of a path from a table's row to a block: the row, the column, the block."""


def give_ids(drafts: Iterable[Draft], ids: Ids) -> None:
    """Give each draft and each of its steps its id, before links are frozen."""
    for draft in drafts:
        draft.id = ids.new(draft.letter, draft.words)
        for step in draft.steps:
            step.id = ids.new(f"{draft.letter}-step", step.text)


def freeze(draft: Draft) -> Unit:
    """The unit that a draft has become."""
    values = {name: value for name, value in draft.values.items() if value is not None}
    if draft.steps:
        values["steps"] = tuple(_step(step) for step in draft.steps)
    for name, targets in draft.links.items():
        values[name] = tuple(Link(id=target.id, basis=basis) for target, basis in targets)
    parsed: dict[str, Any] = {
        name: value.id if isinstance(value, Draft) else value
        for name, value in draft.parsed.items()
        if value is not None
    }
    if draft.kind == "table":
        values |= _cell_of(draft.block)
    unit: Unit = _KINDS[draft.kind](
        id=draft.id,
        text=draft.text,
        marker=draft.marker,
        label=draft.label,
        source=source_of(draft.block),
        confidence=confidence_of(draft.block),
        marks=(*marks_of(draft.block, draft.text), *_amendments(draft), *_heads(draft)),
        parsed=Parsed(**parsed) if parsed else None,
        **values,
    )
    return unit


def _cell_of(block: TextBlock | None) -> dict[str, int]:
    """The row and the column of the innermost table that a block stands in."""
    path = block.location.path if block is not None else ()
    return {"row": path[-3], "column": path[-2]} if len(path) > _CELL else {}


def freeze_heading(draft: Draft) -> SectionHeading:
    """A section's heading as the plan holds it."""
    words = f"{draft.marker} {draft.text}" if draft.marker else draft.text
    return SectionHeading(id=draft.id, text=words, source=source_of(draft.block))


def source_of(block: TextBlock | None) -> UnitSource | None:
    """A block's place as the plan states it; None for what no single block holds."""
    if block is None or block.location == Location():
        return None
    place = block.location
    box = None
    if place.box is not None:
        left, top, right, bottom = place.box
        box = (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1))
    return UnitSource(page=place.page, box=box, part=place.part, path=place.path)


def confidence_of(block: TextBlock | None) -> float:
    """The lowest confidence of the block's words; bullets and dashes are none."""
    if block is None:
        return 1.0
    words = (
        (text, run.confidence)
        for run in block.runs
        if (text := run.text.strip()) and (len(text) > 1 or text.isalnum())
    )
    return min((sure for _, sure in words), default=1.0)


def marks_of(block: TextBlock | None, text: str) -> tuple[Mark, ...]:
    """Formatting of part of a unit's words, and all that is struck through."""
    if block is None or (len(block.runs) < 2 and not any(run.strike for run in block.runs)):
        return ()
    styles = ("bold", "italic", "underline", "strike", "colour", "highlight")
    wanted = [style for style in styles if _matters(block.runs, style)]
    marks: list[Mark] = []
    place = 0
    for run in block.runs if wanted else ():
        for word in run.text.split():
            start = text.find(word, place)
            if start < 0:
                continue
            place = start + len(word)
            marks += [
                Mark(start=start, end=place, style=style) for style in wanted if getattr(run, style)
            ]
    return _merged(marks)


def _amendments(draft: Draft) -> Iterator[Mark]:
    """The marks of fields and steps in which words are struck out; others' look says nothing."""
    parts = [(name, draft.values.get(name), blocks) for name, blocks in draft.said_in.items()]
    parts += [
        (f"steps.{number}.text", step.text, [step.block] if step.block else [])
        for number, step in enumerate(draft.steps)
    ]
    for part, text, blocks in parts:
        place = 0
        for block in blocks:
            if not text or not any(run.strike for run in block.runs):
                continue
            marks = [
                mark.model_copy(
                    update={"start": mark.start + place, "end": mark.end + place, "part": part}
                )
                for mark in marks_of(block, text[place:])
            ]
            yield from marks
            place = max((mark.end for mark in marks), default=place)


def _heads(draft: Draft) -> Iterator[Mark]:
    """The marks of the words of fields that their columns' heads print once for all cells."""
    for part, heads in draft.heads.items():
        text, place = draft.values.get(part) or "", 0
        for head in heads:
            start = text.find(f"{head}: ", place)
            if start < 0:
                break
            place = start + len(head)
            yield Mark(start=start, end=place, style=COLUMN_HEAD, part=part)


def _matters(runs: Sequence[Run], style: str) -> bool:
    values = {bool(getattr(run, style)) for run in runs if run.text.strip()}
    return len(values) > 1 or (style == "strike" and True in values)


def _merged(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    merged: list[Mark] = []
    last: dict[str, int] = {}
    for mark in marks:
        before = last.get(mark.style)
        if before is not None and mark.start <= merged[before].end + 1:
            merged[before] = Mark(start=merged[before].start, end=mark.end, style=mark.style)
        else:
            last[mark.style] = len(merged)
            merged.append(mark)
    return tuple(merged)


def _step(draft: Draft) -> Step:
    return Step(
        id=draft.id,
        text=draft.text,
        marker=draft.marker,
        label=draft.label,
        source=source_of(draft.block),
    )
