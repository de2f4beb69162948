"""The plan's own sub-headings that stand directly over a record: “Outcome 1”, “At school”."""

from collections.abc import Sequence

from ehcp_io.plan.units import Heading, TableCell, Unit
from ehcp_io.writers.outline.areas import area_named
from ehcp_io.writers.outline.desk import Desk, heading_key
from ehcp_io.writers.outline.own_labels import field_named

_SAY_NOTHING = frozenset(
    (
        *("need", "needs", "outcome", "outcomes", "aim", "provision", "support"),
        *("what", "ref", "no", "by"),
    )
)
"""Labels that the column's own heading says already."""


def over(desk: Desk, base: str, unit: Unit) -> list[tuple[str, Unit]]:
    """The headings over a record that no line shows yet, in the plan's order.

    Labels of fields are no headings, nor are those of columns, nor the area under whose heading
    the record stands here anyway.
    """
    home, _, number = base.rpartition(".")
    units = desk.units(home.split(".")[1])
    found: list[tuple[str, Unit]] = []
    for other_base, other in reversed(units[: int(number)]):
        if isinstance(other, TableCell) and _row(other) is not None and _row(other) == _row(unit):
            continue
        if not isinstance(other, Heading) or other_base in desk.shown:
            break
        if not _is_label(other, unit, units):
            found.append((other_base, other))
    return found[::-1]


def _is_label(heading: Heading, unit: Unit, units: Sequence[tuple[str, Unit]]) -> bool:
    return bool(
        not heading.text.strip()
        or heading_key(heading.text) in _SAY_NOTHING
        or field_named(heading.text)
        or area_named(heading.text)
        or _is_column_head(heading, unit, units)
    )


def _is_column_head(heading: Heading, unit: Unit, units: Sequence[tuple[str, Unit]]) -> bool:
    """Whether the heading stands in a row of headings above the record's row."""
    row = _row(heading)
    if row is None or row == _row(unit):
        return False
    return any(
        _row(other) == row and other is not heading and _cell(other) != _cell(heading)
        for _, other in units
    )


def _row(unit: Unit) -> tuple[str | None, int, int] | None:
    source = unit.source
    if source is None or len(source.path) < 3:
        return None
    return source.part, source.path[0], source.path[1]


def _cell(unit: Unit) -> int:
    return unit.source.path[2] if unit.source is not None else -1
