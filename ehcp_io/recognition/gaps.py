"""Sections whose title nobody knows, told by their place between two whose titles are known.

"9. Any other social care provision", "10. Where Sam will go", "11. Personal budget": the sections
of a plan stand in their order (Regulation 12(1)), so what is counted and looks as they do between
H2 and J is I. One gap may be told so; where more lines could fill it, or fewer, nothing is. So may
on paper the letter that a stamp covers: "Sectio ught for Sam" between D and F.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from ehcp_io.document import Heading
from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.flow import Item, Line
from ehcp_io.recognition.labels import Form, SectionLabel
from ehcp_io.recognition.section_letters import EVERY
from ehcp_io.recognition.vocabulary import Vocabulary

_NUMBER = re.compile(r"^\W*(?:part\s+|section\s+)?(\d{1,2})[.):]?\s+\S", re.IGNORECASE)
_BEHIND = re.compile(r"^\W*(?:appendix|annex|report|letter)\b", re.IGNORECASE)
_FEWEST = 5  # titles without letters, from which a plan's titles have none
_WORD, _MISREAD = "section", 80.0  # of 100, the likeness to it of its misread letters
_EVIDENCE = ("stands where a section's heading is missing, and looks like the others",)


def fill_gaps(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> tuple[Boundary, ...]:
    """The boundaries, with those that their neighbours' numbers and looks tell."""
    ordered = sorted(boundaries, key=lambda one: one.index)
    unlettered = len(ordered) >= _FEWEST and all(one.label.form is Form.TITLE for one in ordered)
    named = {letter for one in ordered for letter in one.letters}
    found: list[Boundary] = []
    ends: list[Boundary | None] = [None, *ordered, None]
    for before, after in pairwise(ends):
        missing = between(before, after)
        near = before or after
        if near is None or not missing or set(missing) & named:
            continue
        start = before.index + before.lines if before is not None else 0
        until = after.index if after is not None else len(items)
        counted = [
            index
            for index in _counted(items, before, after, range(start, until))
            if not _is_outside(items[index], vocabulary)
        ]
        same = before is None or after is None or before.signature == after.signature
        alike = unlettered and same and not (before is None and after is None)
        heads = list(_alike(items, near, range(start, until), vocabulary)) if alike else []
        damaged = list(_damaged(items, before, after, range(start, until)))
        for lines in (counted, heads, damaged):
            if len(lines) == len(missing):
                found += [
                    _boundary(index, items, letter, near)
                    for index, letter in zip(lines, missing, strict=True)
                ]
                break
    return tuple(sorted([*ordered, *found], key=lambda one: one.index))


def between(before: Boundary | None, after: Boundary | None) -> tuple[str, ...]:
    """The sections that are missing between two that follow one another, or before and behind."""
    first = EVERY.index(before.letters[-1]) + 1 if before is not None else 0
    last = EVERY.index(after.letters[0]) if after is not None else len(EVERY)
    return EVERY[first:last]


def _number(items: Sequence[Item], index: int) -> int | None:
    item = items[index]
    match = _NUMBER.match(item.text) if isinstance(item, Line) else None
    return int(match[1]) if match is not None else None


def _counted(
    items: Sequence[Item], before: Boundary | None, after: Boundary | None, places: range
) -> Iterator[int]:
    """The lines between that carry the numbers between, and look like the headings around."""
    first = _number(items, before.index) if before is not None else 0
    last = _number(items, after.index) if after is not None else len(EVERY) + 1
    near = before or after
    if first is None or last is None or near is None:
        return
    wanted = first + 1
    for index in places:
        if wanted < last and _number(items, index) == wanted and _looks(items[index], near):
            yield index
            wanted += 1


def _is_outside(item: Item, vocabulary: Vocabulary) -> bool:
    """Whether a counted line opens what no plan has in a section: "Part 1: Introduction"."""
    match = _NUMBER.match(item.text) if isinstance(item, Line) else None
    return match is not None and vocabulary.is_outside(match.string[match.end() - 1 :])


def _alike(
    items: Sequence[Item], near: Boundary, places: range, vocabulary: Vocabulary
) -> Iterator[int]:
    """The headings there of the level that the section's own have."""
    level = near.signature.level
    for index in places if level is not None else ():
        item = items[index]
        if not isinstance(item, Line) or not isinstance(item.block, Heading):
            continue
        known = bool(vocabulary.area(item.text) or vocabulary.topic(item.text))
        known = known or _BEHIND.match(item.text) is not None or vocabulary.is_outside(item.text)
        if item.block.level == level and not known:
            yield index


def _damaged(
    items: Sequence[Item], before: Boundary | None, after: Boundary | None, places: range
) -> Iterator[int]:
    """The lines read from paper that look like the headings around, and begin with their word."""
    if before is None or after is None or before.label.form is not Form.WORD:
        return
    for index in places:
        item = items[index]
        if (
            isinstance(item, Line)
            and _looks(item, before)
            and _looks(item, after)
            and any(run.confidence < 1 for run in item.block.runs)
            and fuzz.ratio(item.text.split()[0].casefold(), _WORD) >= _MISREAD
        ):
            yield index


def _looks(item: Item, like: Boundary) -> bool:
    """Whether a line is set as a section's heading is: its level, its weight and its size."""
    if not isinstance(item, Line):
        return False
    look, block = like.signature, item.block
    level = block.level if isinstance(block, Heading) else None
    return (level, block.bold, block.size) == (look.level, look.bold, look.size)


def _boundary(index: int, items: Sequence[Item], letter: str, like: Boundary) -> Boundary:
    item = items[index]
    title = item.text if isinstance(item, Line) else ""
    label = SectionLabel((letter,), Form.TITLE, title, 0.0)
    return Boundary(index, (letter,), label, like.signature, like.score, evidence=_EVIDENCE)
