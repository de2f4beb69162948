"""Sections that a plan prints behind itself: "Section F. See Appendix 1", and that appendix.

Only what a section points to by name, having nothing else to say, is that section: other
appendices are advice (Regulation 12(4)), bound in behind the plan.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ehcp_io.document import Heading
from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.flow import Item, Line, words_of
from ehcp_io.recognition.labels import Form, SectionLabel
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.sentences import APPENDIX, names_appendix
from ehcp_io.recognition.vocabulary import key

_POINTER_WORDS = 24  # of all that stands in the section
_FEWEST = 25  # words of an appendix that says something
_REPORT = re.compile(r"\b(?:reports?|advice|letter|assessment)\b", re.IGNORECASE)
_NEEDS_AND_PROVISION = frozenset({"B", "C", "D", "E", "F", "G", "H1", "H2"})
_EVIDENCE = ("the section says that it stands under this heading",)


def find_appended(items: Sequence[Item], boundaries: Sequence[Boundary]) -> tuple[Boundary, ...]:
    """The boundaries, with the appendices that sections among them point to, in order."""
    ordered = sorted(boundaries, key=lambda one: one.index)
    taken = {one.index for one in ordered}
    found: list[Boundary] = []
    for here, after in pairwise([*ordered, None]):
        if here is None or after is None or not {*here.letters} <= _NEEDS_AND_PROVISION:
            continue
        name = _pointed_to(items, here, after.index)
        place = next(_headed(items, name, after.index), None) if name else None
        if place is not None and place not in taken:
            taken.add(place)
            found.append(_boundary(items, place, here))
    return tuple(sorted([*ordered, *found], key=lambda one: one.index))


def _pointed_to(items: Sequence[Item], here: Boundary, until: int) -> str | None:
    """The name of the appendix that is all a section speaks of: "appendix 1"."""
    body = items[here.index + here.lines : until]
    lines = [item.text for item in body if isinstance(item, Line)]
    if len(lines) < len(body) or words_of(body) > _POINTER_WORDS:
        return None
    names = {name for text in (here.label.title, *lines) if (name := names_appendix(text))}
    return names.pop() if len(names) == 1 else None


def _headed(items: Sequence[Item], name: str, start: int) -> Iterator[int]:
    """The headings behind a place that begin with the name of an appendix that is not empty."""
    for index in range(start, len(items)):
        item = items[index]
        if not isinstance(item, Line) or not f"{key(item.text)} ".startswith(f"{name} "):
            continue
        heads = isinstance(item.block, Heading) or is_heading(
            item.block, alone=item.alone, shaded=item.shaded
        )
        others = (n for n in range(index + 1, len(items)) if opens_appendix(items[n]))
        below = items[index + 1 : next(others, len(items))]
        report = _REPORT.search(item.text)  # evidence that a section cites is none of its own
        if heads and not report and words_of(below) >= _FEWEST:
            yield index


def opens_appendix(item: Item) -> bool:
    """Whether a line is a heading that begins "Appendix 2" or the like."""
    return (
        isinstance(item, Line)
        and APPENDIX.match(item.text) is not None
        and is_heading(item.block, alone=item.alone, shaded=item.shaded)
    )


def _boundary(items: Sequence[Item], place: int, here: Boundary) -> Boundary:
    item = items[place]
    title = item.text if isinstance(item, Line) else ""
    label = SectionLabel(here.letters, Form.TITLE, title, 0.0)
    return replace(
        here, index=place, label=label, lines=1, evidence=_EVIDENCE, carried=False, appended=True
    )
