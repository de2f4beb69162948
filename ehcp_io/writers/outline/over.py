"""The plan's own headings around a record: “Outcome 1” over it, “Relates to: Need 3” below it."""

import re
from collections.abc import Sequence
from itertools import islice

from ehcp_io.plan.cells import column_of, row_of
from ehcp_io.plan.units import (
    Heading,
    ListItem,
    Need,
    Outcome,
    Paragraph,
    Provision,
    TableCell,
    Unit,
)
from ehcp_io.writers.outline.areas import names_area
from ehcp_io.writers.outline.desk import Desk
from ehcp_io.writers.outline.known_words import heading_key
from ehcp_io.writers.outline.own_labels import field_named, is_reference

Placed = Sequence[tuple[str, Unit]]
_SAY_NOTHING = frozenset(
    (
        *("need", "needs", "outcome", "outcomes", "aim", "provision", "support"),
        *("what", "ref", "no", "by"),
    )
)
"""Labels that the column's own heading says already."""
_STRENGTHS = re.compile(r"\bstrengths?\b", re.IGNORECASE)
_NOT_ALONE = re.compile(r"\b(?:needs?|difficult\w*|challenges?|barriers?)\b", re.IGNORECASE)
_Record = Need | Outcome | Provision


def over(desk: Desk, base: str, unit: Unit) -> list[tuple[str, Unit]]:
    """The headings over a record that no line shows yet, in the plan's order.

    Labels of fields are no headings, nor are those of columns, nor the area under whose heading
    the record stands here anyway, nor what the plan prints below each record before it.
    """
    units, number = _placed(desk, base)
    row = row_of(unit)
    found: list[tuple[str, Unit]] = []
    for other_base, other in (units[at] for at in range(number - 1, -1, -1)):
        if isinstance(other, TableCell) and row is not None and row_of(other) == row:
            continue
        if not (isinstance(other, Heading) or _opens_list(other)) or other_base in desk.shown:
            break
        found.append((other_base, other))
    above = _from_first(found[::-1], _first_headings(units))
    return [each for each in above if not _is_label(each[1], unit, units)]


def under(desk: Desk, base: str, unit: Unit) -> list[tuple[str, Unit]]:
    """What the plan prints below each record of a section and is no field: what it relates to."""
    units, number = _placed(desk, base)
    first = _first_headings(units)
    if not first or not isinstance(unit, _Record) or row_of(unit) is not None:
        return []
    run = _headings(units, number + 1)
    below = run[: len(run) - len(_from_first(run, first))] if _begins(run, first) else run
    letter = base.split(".")[1]
    if letter not in desk.below:
        desk.below[letter] = _below_others(units, first)
    known = desk.below[letter]
    chosen: list[tuple[str, Unit]] = []
    for other_base, other in below:
        # What stands below a record stands below others too, or goes on with what does.
        if _bare(other) not in known and not chosen:
            continue
        if other_base not in desk.shown and not _is_label(other, unit, units):
            chosen.append((other_base, other))
    return chosen


def points(desk: Desk, base: str, unit: Unit) -> list[tuple[str, Unit]]:
    """The points of a duty that ends in a colon, as far as the plan lists them right below it."""
    if not isinstance(unit, Provision | Need) or not unit.text.endswith(":"):
        return []
    units, number = _placed(desk, base)
    found: list[tuple[str, Unit]] = []
    for other_base, other in islice(units, number + 1, None):
        if not isinstance(other, ListItem | Paragraph) or not (
            other.marker or isinstance(other, ListItem)
        ):
            break
        found.append((other_base, other))
    return [each for each in found if each[0] not in desk.shown]


def impact(desk: Desk, base: str, unit: Unit) -> list[tuple[str, Unit]]:
    """What the plan says of a need's impact directly below the need, with its heading."""
    if not isinstance(unit, Need):
        return []
    units, number = _placed(desk, base)
    found: list[tuple[str, Unit]] = []
    waiting: list[tuple[str, Unit]] = []
    for other_base, other in islice(units, number + 1, None):
        if isinstance(other, Heading) and not names_area(other.text) and not waiting:
            waiting = [(other_base, other)]
        elif other.parsed is not None and other.parsed.topic == "impact":
            found += [*waiting, (other_base, other)]
            waiting = []
        else:
            break
    return [each for each in found if each[0] not in desk.shown]


def _opens_list(unit: Unit) -> bool:
    """Whether a line opens the list below it and says nothing by itself: "Robin requires:"."""
    return isinstance(unit, Paragraph) and unit.text.endswith(":") and not unit.marker


def _placed(desk: Desk, base: str) -> tuple[list[tuple[str, Unit]], int]:
    home, _, number = base.rpartition(".")
    return desk.units(home.split(".")[1]), int(number)


def _headings(placed: Placed, start: int) -> list[tuple[str, Unit]]:
    """The headings that stand one after the other from a place on.

    In E with references between: what outcomes relate to. Provision shares a row with those.
    """
    found: list[tuple[str, Unit]] = []
    for base, unit in islice(placed, start, None):
        refers = found and base.startswith("sections.E.") and is_reference(unit.text)
        if not (isinstance(unit, Heading) or refers):
            break
        found.append((base, unit))
    return found


def _first_headings(units: Placed) -> frozenset[str]:
    """The headings over the section's first record, without their numbers."""
    keys: list[str] = []
    for _, unit in units:
        if isinstance(unit, _Record):
            break
        keys = [*keys, _bare(unit)] if isinstance(unit, Heading) else []
    return frozenset(keys)


def _below_others(units: Placed, first: frozenset[str]) -> frozenset[str]:
    """The headings that stand below records, before those over the next one."""
    found: set[str] = set()
    for number, (_, unit) in enumerate(units):
        if isinstance(unit, _Record):
            run = _headings(units, number + 1)
            if _begins(run, first):
                rest = len(run) - len(_from_first(run, first))
                found |= {_bare(other) for _, other in run[:rest]}
    return frozenset(found)


def _begins(run: Placed, first: frozenset[str]) -> bool:
    return any(_bare(unit) in first for _, unit in run)


def _from_first(run: Placed, first: frozenset[str]) -> list[tuple[str, Unit]]:
    """The headings from where the next record begins as the first one did; else all of them."""
    start = next((n for n, (_, unit) in enumerate(run) if _bare(unit) in first), 0)
    return list(run[start:])


def _bare(unit: Unit) -> str:
    return " ".join(re.findall(r"[^\W\d]+", unit.text.casefold()))


def _is_label(heading: Unit, unit: Unit, units: Placed) -> bool:
    return bool(
        not heading.text.strip()
        or heading_key(heading.text) in _SAY_NOTHING
        or field_named(heading.text)
        or names_area(heading.text)
        or (isinstance(unit, Need) and _heads_strengths(heading.text))
        or _is_column_head(heading, unit, units)
    )


def _heads_strengths(text: str) -> bool:
    """Whether a heading is of strengths alone: left empty in the plan, it heads no need here."""
    return bool(_STRENGTHS.search(text)) and not _NOT_ALONE.search(text)


def _is_column_head(heading: Unit, unit: Unit, units: Placed) -> bool:
    """Whether the heading stands in a row of headings above the record's row."""
    row = row_of(heading)
    if row is None or row == row_of(unit):
        return False
    return any(
        row_of(other) == row and other is not heading and column_of(other) != column_of(heading)
        for _, other in units
    )
