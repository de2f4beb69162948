"""The area of need that each piece of B, F and E stands under."""

import re
from collections.abc import Sequence

from ehcp_io.plan.cells import table_of
from ehcp_io.plan.units import Heading, Need, Outcome, Provision, Unit
from ehcp_io.writers.outline.known_words import area_names, area_words, joining_words
from ehcp_io.writers.outline.links import Links

_LONGEST_NAME = 90


def areas_of(units: Sequence[tuple[str, Unit]], links: Links) -> dict[str, str | None]:
    """The area of each unit of a section, by path; None where the plan does not say."""
    found: dict[str, str | None] = {}
    own = [_own_area(base, unit, links) for base, unit in units]
    if not any(own):
        return {base: None for base, _ in units}
    current: str | None = None
    last: Unit | None = None
    for number, (base, unit) in enumerate(units):
        if isinstance(unit, Need | Outcome | Provision):
            current, last = own[number], unit
        elif isinstance(unit, Heading) and _heads_impact(units, number):
            pass  # "Impact on learning" names no area: it is said of the need above it
        elif named := _opened(units, number, own):
            current = named
        else:
            following = _next_in_table(units, number)
            fresh = not (last and _same_table(last, unit))
            if following is not None and (fresh or _heads_row(unit, own[following])):
                current = own[following]
            elif _left_table(last, unit):
                current = None
        found[base] = current
    return found


def _heads_impact(units: Sequence[tuple[str, Unit]], number: int) -> bool:
    """Whether a heading is the label of what a need means for the child."""
    below = units[number + 1][1] if number + 1 < len(units) else None
    return below is not None and below.parsed is not None and below.parsed.topic == "impact"


def _opened(
    units: Sequence[tuple[str, Unit]], number: int, own: Sequence[str | None]
) -> str | None:
    """The area that a heading opens, or a line that only names one.

    Where it says more than an area's name (“Thinking and learning”) the record below it must be of
    that area: “Impact on learning” stands below needs of every area.
    """
    unit = units[number][1]
    # "Area of need" | "Sensory / Physical": beside a label the name itself is plain text.
    opens = isinstance(unit, Heading) or (unit.kind == "paragraph" and names_area(unit.text))
    named = area_named(unit.text) if opens else None
    if named is None or names_area(unit.text) or _names_whole(unit.text):
        return named
    for later in range(number + 1, len(units)):
        other = units[later][1]
        if isinstance(other, Need | Outcome | Provision):
            return named if own[later] == named else None
        if isinstance(other, Heading) and area_named(other.text):
            return None
    return None


def _names_whole(text: str) -> bool:
    """Whether a text holds an area's whole name: “Body and senses (sensory and physical)”."""
    words = frozenset(re.findall(r"[a-z]+", text.casefold()))
    return any(name - {"independence"} and name <= words for name in area_names())


def _heads_row(unit: Unit, area: str | None) -> bool:
    """Whether a cell names the area of the records that follow: its row begins with it."""
    return unit.kind == "table" and names_area(unit.text) and area_named(unit.text) == area


def area_named(text: str) -> str | None:
    """The broad area that a heading names."""
    words = text.casefold()
    if len(words) > _LONGEST_NAME:
        return None
    return next((area for area, names in area_words() if any(n in words for n in names)), None)


def names_area(text: str) -> bool:
    """Whether a text is the name of a broad area and says nothing else."""
    return frozenset(re.findall(r"[a-z]+", text.casefold())) - joining_words() in area_names()


def _own_area(base: str, unit: Unit, links: Links) -> str | None:
    linked = links.areas.get(base)
    return linked or (getattr(unit, "area", None) or "").strip() or None


def _same_table(one: Unit, other: Unit) -> bool:
    return table_of(one) is not None and table_of(one) == table_of(other)


def _left_table(last: Unit | None, unit: Unit) -> bool:
    """Whether the unit is running text after a table."""
    return last is not None and table_of(last) is not None and table_of(unit) is None


def _next_in_table(units: Sequence[tuple[str, Unit]], number: int) -> int | None:
    """The next record, where it stands in the same table of the source."""
    unit = units[number][1]
    for later in range(number + 1, len(units)):
        if isinstance(units[later][1], Need | Outcome | Provision):
            return later if _same_table(unit, units[later][1]) else None
    return None
