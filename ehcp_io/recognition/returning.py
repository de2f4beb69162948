"""Where sections hold again, or begin, without a heading that names them.

A heading of several sections holds for every table below it; what a row or a head of columns opens
lasts as far as its own table.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.columns import allowed_roles
from ehcp_io.recognition.flow import Grid, Item, Line
from ehcp_io.recognition.lines import is_heading, read_label
from ehcp_io.recognition.row_labels import headed_section
from ehcp_io.recognition.vocabulary import Vocabulary

# "Outcome 2 (Section E): Sam will …" begins a card, however it looks.
_OUTCOME_OF_E = re.compile(
    r"(?:outcome|aim|goal)\s+\d+\s*[(\[]\s*(?:section\s+)?E\s*[)\]]", re.IGNORECASE
)


def returns(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> dict[int, tuple[str, ...]]:
    """The items from which other sections than those of the last heading are open, and which."""
    return {
        **_area_tables(items, boundaries, vocabulary),
        **_area_headings(items, boundaries, vocabulary),
        **_returns(items, boundaries),
        **_next_outcomes(items, boundaries, vocabulary),
        **_behind_headed(items, boundaries, vocabulary),
    }


def _returns(items: Sequence[Item], boundaries: Sequence[Boundary]) -> dict[int, tuple[str, ...]]:
    """Where a heading of several sections holds again: each table below it begins afresh.

    A row's label ("Section F: Education") opens its section as far as its table goes. What stands
    above the labels of the next table (its outcome, its area) is in all the sections once more.
    """
    found: dict[int, tuple[str, ...]] = {}
    outer: Boundary | None = None
    last: int | None = None  # the block of the document that the row labels so far stand in
    for boundary in boundaries:
        line = items[boundary.index]
        inside = outer is not None and set(boundary.letters) < set(outer.letters)
        if not inside:
            outer, last = (boundary if len(boundary.letters) > 1 else None), None
            continue
        if not isinstance(line, Line) or not line.tables or outer is None:
            last = None
            continue
        if last is not None and line.top != last:
            start = boundary.index
            while start > 0 and _leads_to(items[start - 1], line.top):
                start -= 1
            if start < boundary.index:
                found[start] = outer.letters
        last = line.top
    return found


def _area_tables(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> dict[int, tuple[str, ...]]:
    """Where a table of one area begins, whose first lettered row tells its needs.

    What stands above that row (the area's name, its strengths) is no more of the table before.
    """
    found: dict[int, tuple[str, ...]] = {}
    before = -1
    for boundary in boundaries:
        line = items[boundary.index]
        if boundary.letters in (("B",), ("C",), ("D",)) and isinstance(line, Line) and line.tables:
            start = boundary.index
            while start - 1 > before and items[start - 1].top == line.top:
                start -= 1
            first = items[start]
            if (
                start < boundary.index
                and (start == 0 or items[start - 1].top != line.top)
                and isinstance(first, Line)
                and first.tables[:1] == line.tables[:1]
                and vocabulary.area(first.text)
            ):
                found[start] = boundary.letters
        before = boundary.index
    return found


def _area_headings(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> dict[int, tuple[str, ...]]:
    """Where a plan goes area by area, each area's heading: what stands below it tells of needs.

    "Cognition and learning", its strengths, then "Need 1 (Section B)" with outcome and provision.
    """
    found: dict[int, tuple[str, ...]] = {}
    after = -1
    for boundary in boundaries:
        if boundary.letters == ("B",):
            start = _named_area(items, range(boundary.index - 1, after, -1), vocabulary)
            if start is not None:
                found[start] = boundary.letters
        after = boundary.index + boundary.lines - 1
    return found if len(found) > 1 else {}


def _named_area(items: Sequence[Item], places: range, vocabulary: Vocabulary) -> int | None:
    """Where an area's heading stands above a section's, with what leads to it.

    A casework system prints the area as a field: "Need 2 of 4", "Category of need", its name.
    """
    for index in places:
        item = items[index]
        if not isinstance(item, Line) or item.tables:
            return None
        heads = is_heading(item.block, alone=item.alone, shaded=item.shaded)
        if (heads or index == places.start) and vocabulary.area(item.text):
            while index - 1 > places.stop and _leads_to_area(items[index - 1], vocabulary):
                index -= 1
            return index
    return None


def _leads_to_area(item: Item, vocabulary: Vocabulary) -> bool:
    if not isinstance(item, Line) or item.tables:
        return False
    heads = is_heading(item.block, alone=item.alone, shaded=item.shaded)
    return heads or item.caption or "area" in vocabulary.label_roles(item.text)


def _next_outcomes(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> dict[int, tuple[str, ...]]:
    """Where, below a heading of several sections, the next outcome's card begins.

    "Outcome 2" between two headings of provision is the next outcome, not a reference from the
    provision above it: in cards without tables nothing else ends that provision.
    """
    found: dict[int, tuple[str, ...]] = {}
    outer: Boundary | None = None
    for boundary, after in pairwise(boundaries):
        if outer is None or not set(boundary.letters) < set(outer.letters):
            outer = boundary if len(boundary.letters) > 1 and "E" in boundary.letters else None
            continue
        if "E" in (*boundary.letters, *after.letters) or not set(after.letters) < set(
            outer.letters
        ):
            continue
        allowed = allowed_roles(outer.letters)
        for index in range(boundary.index + boundary.lines, after.index):
            item = items[index]
            if isinstance(item, Line) and _is_outcome_label(item, allowed, vocabulary):
                found[index] = outer.letters
                break
    return found


def _behind_headed(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> dict[int, tuple[str, ...]]:
    """Where a heading of several sections holds again behind a table whose heads opened one."""
    found: dict[int, tuple[str, ...]] = {}
    ends = [*(boundary.index for boundary in boundaries[1:]), len(items)]
    for boundary, end in zip(boundaries, ends, strict=False):
        headed = None
        for index in range(boundary.index + boundary.lines, end):
            item = items[index]
            if headed is not None and item.top != headed:
                found[index], headed = boundary.letters, None
            own = section_of_heads(item, vocabulary) if isinstance(item, Grid) else ()
            if own and set(own) < set(boundary.letters):
                headed = item.top
    return found


def section_of_heads(grid: Grid, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The section that the first of a grid's heads of columns names, if they are such."""
    return headed_section([cell for cell in grid.rows[0].cells if cell.text], vocabulary)


def _is_outcome_label(line: Line, allowed: frozenset[str], vocabulary: Vocabulary) -> bool:
    if _OUTCOME_OF_E.match(line.text):
        return True
    label = read_label(line.text, allowed, vocabulary)
    return (
        label is not None
        and label.role == "outcome"
        and label.number is not None
        and is_heading(line.block, alone=line.alone, shaded=line.shaded)
    )


def _leads_to(item: Item, top: int) -> bool:
    """Whether an item stands at the head of a table, or is a heading over it."""
    if item.top == top:
        return True
    return isinstance(item, Line) and is_heading(item.block, alone=item.alone, shaded=item.shaded)
