"""The labels and references that the plan itself prints beside a record, in place of ours."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from ehcp_io.plan.cells import column_of, row_of
from ehcp_io.plan.units import Heading, TableCell, Unit
from ehcp_io.writers.outline.areas import names_area
from ehcp_io.writers.outline.known_words import wordings

_LONGEST = 40
# "3" · "E2" · "Outcome 3" · "Needs 1 and 2" · a stroke for nothing
_REFERENCE = re.compile(
    r"\W*(?:(?:outcomes?|needs?)\W+)?(?:[A-Z]{0,2}\d[\d.]*(?:(?:,|\s+and|\s*&)\s*[A-Z]{0,2}\d[\d.]*)*)?\W*",
    re.IGNORECASE,
)
_CODE = r"[A-Z]{0,3}[\d.]*\d[a-z]?"
_CODES = re.compile(rf"{_CODE}(?:(?:[,;/&]|\s+and\b|\s+&)\s*{_CODE})*[.:)]?")
Placed = list[tuple[str, Unit]]


@cache
def field_named(text: str) -> str | None:
    """The field that a label's words are for."""
    words = " ".join(text.casefold().replace("-", " ").split())
    if not words or len(words) > _LONGEST:
        return None
    return next((name for name, wording in wordings("labels") if wording.search(words)), None)


def advice_fields_named(text: str) -> tuple[str, ...]:
    """The fields of a piece of advice that a column's heading is for: two of “Author and role”."""
    words = " ".join(text.casefold().replace(":", " ").split())
    if not words or len(words) > _LONGEST:
        return ()
    return tuple(name for name, wording in wordings("advice") if wording.search(words))


def is_reference(text: str) -> bool:
    """Whether a text only numbers a row, or names what it belongs to by its number."""
    return _REFERENCE.fullmatch(text) is not None


def own_labels(unit: Unit, others: Placed) -> dict[str, tuple[str, Unit]]:
    """The label of each field of a record: one in its own row of the source, else in its table."""
    found: dict[str, tuple[str, Unit]] = {}
    for same_row in (True, False):
        for base, other in _near(unit, others, same_row=same_row):
            name = field_named(other.text) if isinstance(other, Heading) else None
            if name is not None:
                found.setdefault(name, (base, other))
    return found


def labels_below(units: Placed, number: int) -> dict[str, tuple[str, Unit]]:
    """The labels right below a record in running text, each by the field that it names."""
    found: dict[str, tuple[str, Unit]] = {}
    for base, unit in islice(units, number + 1, None):
        name = field_named(unit.text) if isinstance(unit, Heading) else None
        if name is not None:
            found.setdefault(name, (base, unit))
        elif not (isinstance(unit, Heading) or is_reference(unit.text) or names_area(unit.text)):
            break
    return found


def references(unit: Unit, others: Placed) -> Placed:
    """The short codes that stood in the record's row of the source: B1.1, F3, "1.1, 1.3"."""
    return [
        (base, other)
        for base, other in _near(unit, others, same_row=True)
        if isinstance(other, Heading | TableCell)
        and _CODES.fullmatch(other.text.strip())
        and not (other.parsed and other.parsed.same_as)
    ]


def row_cells(unit: Unit, others: Placed) -> Placed:
    """What else stood in the record's row of the source and is no record: a date, say."""
    return [
        (base, other)
        for base, other in _near(unit, others, same_row=True)
        if isinstance(other, TableCell)
        and not is_reference(other.text)
        and not (other.parsed and other.parsed.same_as)
    ]


def column_head(unit: Unit, others: Placed) -> tuple[str, Unit] | None:
    """The heading of the column of the source in which a unit stood."""
    found: tuple[str, Unit] | None = None
    for base, other in _near(unit, others):
        above = isinstance(other, Heading) and row_of(other) != row_of(unit)
        if above and column_of(other) == column_of(unit):
            found = (base, other)
    return found


def _near(unit: Unit, others: Placed, *, same_row: bool = False) -> Iterator[tuple[str, Unit]]:
    """Units of the same table of the source that stood in the unit's own row, or above it."""
    here = row_of(unit)
    for base, other in others if here is not None else ():
        there = row_of(other)
        if there is None or here is None or there[:2] != here[:2]:
            continue
        if there == here or (there < here and not same_row):
            yield base, other
