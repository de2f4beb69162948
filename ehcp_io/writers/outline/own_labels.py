"""The labels and references that the plan itself prints beside a record, in place of ours."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from ehcp_io.plan.units import Heading, TableCell, Unit
from ehcp_io.writers.outline.areas import names_area

# How a printed label for a field is worded, tried in this order.
_WORDINGS = tuple(
    (name, re.compile(words))
    for name, words in (
        ("funded_by", r"\bfund|resourced by|\bcosts?\b"),
        ("how_often", r"how often|frequency|how much|^time:?$"),
        ("duration", r"how long|duration"),
        ("ratio", r"\bratio\b|group size"),
        (
            "by_whom",
            r"^who\b|^staff(ing)?\b|\bby who\b|by whom|(delivered|provided) by|responsible",
        ),
        ("by_when", r"^when\b|by when|timescale|target date|achieved? by|to be achieved"),
        ("steps", r"\bsteps?\b|short(er)? term"),
        ("review", r"\breview|\bmonitor"),
        ("where", r"^where\b"),
    )
)
_OF_ADVICE = tuple(
    (name, re.compile(words))
    for name, words in (
        ("appended", r"\b(append(ed|ix)|attached|enclosed)\b"),
        ("date", r"\b(date|dated|received)\b|^when\b"),
        ("role", r"\b(role|job|position|profession|post)\b|what they do"),
        ("author", r"\b(author|name)\b|^who\b|\bby$|^from$"),
    )
)
_LONGEST = 40
# "3" · "E2" · "Outcome 3" · "Needs 1 and 2" · a stroke for nothing
_REFERENCE = re.compile(
    r"\W*(?:(?:outcomes?|needs?)\W+)?(?:[A-Z]{0,2}\d[\d.]*(?:(?:,|\s+and|\s*&)\s*[A-Z]{0,2}\d[\d.]*)*)?\W*",
    re.IGNORECASE,
)
_CODE = r"[A-Z]{0,3}[\d.]*\d[a-z]?"
_CODES = re.compile(rf"{_CODE}(?:(?:[,;/&]|\s+and\b|\s+&)\s*{_CODE})*[.:)]?")
Placed = list[tuple[str, Unit]]
_IN_CELL = 2  # steps of a path down to a cell: the table, the row, the column
_NOWHERE = ("", -1)
Home = tuple[str, int] | tuple[str, int, int] | None
"""The part of the source, the number of the table in it, and perhaps that of the row."""


@cache
def field_named(text: str) -> str | None:
    """The field that a label's words are for."""
    words = " ".join(text.casefold().replace("-", " ").split())
    if not words or len(words) > _LONGEST:
        return None
    return next((name for name, wording in _WORDINGS if wording.search(words)), None)


def advice_fields_named(text: str) -> tuple[str, ...]:
    """The fields of a piece of advice that a column's heading is for: two of “Author and role”."""
    words = " ".join(text.casefold().replace(":", " ").split())
    if not words or len(words) > _LONGEST:
        return ()
    return tuple(name for name, wording in _OF_ADVICE if wording.search(words))


def is_reference(text: str) -> bool:
    """Whether a text only numbers a row, or names what it belongs to by its number."""
    return _REFERENCE.fullmatch(text) is not None


def own_labels(unit: Unit, others: Placed) -> dict[str, tuple[str, Unit]]:
    """The label of each field of a record: one in its own row of the source, else in its table."""
    found: dict[str, tuple[str, Unit]] = {}
    for depth in (2, 1):
        for base, other in _near(unit, others, depth):
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
        for base, other in _near(unit, others, 2)
        if isinstance(other, Heading | TableCell)
        and _CODES.fullmatch(other.text.strip())
        and not (other.parsed and other.parsed.same_as)
    ]


def row_cells(unit: Unit, others: Placed) -> Placed:
    """What else stood in the record's row of the source and is no record: a date, say."""
    return [
        (base, other)
        for base, other in _near(unit, others, 2)
        if isinstance(other, TableCell)
        and not is_reference(other.text)
        and not (other.parsed and other.parsed.same_as)
    ]


def column_head(unit: Unit, others: Placed) -> tuple[str, Unit] | None:
    """The heading of the column of the source in which a unit stood."""
    found: tuple[str, Unit] | None = None
    for base, other in _near(unit, others, 1):
        if not isinstance(other, Heading) or other.source is None or unit.source is None:
            continue
        above = other.source.path[1] < unit.source.path[1]
        if above and other.source.path[2] == unit.source.path[2]:
            found = (base, other)
    return found


def table_of(unit: Unit) -> Home:
    """The table of the source that a unit stood in a cell of."""
    there = unit.source
    inside = there is not None and len(there.path) > _IN_CELL
    return (there.part, there.path[0]) if there is not None and inside else _NOWHERE


def row_of(unit: Unit) -> Home:
    """The same with the row of the table."""
    there = unit.source
    inside = there is not None and len(there.path) > _IN_CELL
    return (there.part, there.path[0], there.path[1]) if there is not None and inside else _NOWHERE


def _near(unit: Unit, others: Placed, depth: int) -> Iterator[tuple[str, Unit]]:
    """Units of the same table of the source, or the same row where ``depth`` is 2."""
    here = unit.source
    if here is None or len(here.path) < 3:
        return
    table, row = here.path[0], here.path[:2]
    for base, other in others:
        there = other.source
        if there is None or len(there.path) < 3 or there.path[0] != table:
            continue
        if there.part != here.part or there.path[:2] > row:
            continue
        if there.path[:depth] == here.path[:depth]:
            yield base, other
