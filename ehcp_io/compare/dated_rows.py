"""Dates in the rows of records: each is of its own row, whatever other row has the same date.

A cell with nothing but a date is like any other cell with that date. Where a whole column was dated
anew, the dates of one row are those of another before, and nothing would be told.
"""

from collections.abc import Iterator

from ehcp_io.compare.align import Alignment
from ehcp_io.compare.item import RECORDS, Item
from ehcp_io.plan import Plan
from ehcp_io.plan.cells import RowKey, column_of, row_of
from ehcp_io.plan.dates import parse_date
from ehcp_io.plan.units import TableCell

_Columns = dict[int, str]


def with_dated_rows(
    made: Alignment, before: Plan, after: Plan
) -> tuple[Alignment, dict[str, Item]]:
    """The alignment, with each date paired with that of its own row in the other plan.

    And the record of each date in the newer plan, by the date's id.
    """
    old, new = _dates(before), _dates(after)
    if not (old and new):
        return made, {}
    items = {item.id: item for item in (*(pair[0] for pair in made.pairs), *made.before)}
    others = {item.id: item for item in (*(pair[1] for pair in made.pairs), *made.after)}
    rows: dict[str, Item] = {}
    moved: list[tuple[Item, Item]] = []
    held = {(first.id, second.id) for first, second in made.pairs}
    for first, second, record in list(_wanted(made, old, new)):
        if first in items and second in others:
            rows[second] = record
            moved += [] if (first, second) in held else [(items[first], others[second])]
    mine, theirs = ({pair[side].id for pair in moved} for side in (0, 1))
    for pair in list(made.pairs):
        if pair[0].id in mine or pair[1].id in theirs:
            made.pairs.remove(pair)
            made.before.append(pair[0])
            made.after.append(pair[1])
    made.pair(moved)
    return made, rows


def _wanted(
    made: Alignment, old: dict[str, _Columns], new: dict[str, _Columns]
) -> Iterator[tuple[str, str, Item]]:
    """The ids of two dates in one column of two rows that are the same record's, and it."""
    for first, second in made.pairs:
        here, there = old.get(first.id, {}), new.get(second.id, {})
        if here.keys() == there.keys():
            yield from ((here[column], there[column], second) for column in here)


def _dates(plan: Plan) -> dict[str, _Columns]:
    """The ids of the dates in the row of each record that has its row for itself, by column."""
    rows: dict[RowKey, _Columns] = {}
    records: dict[RowKey, list[str]] = {}
    for unit in plan.units():
        row = row_of(unit)
        if row is None:
            continue
        if unit.kind in RECORDS:
            records.setdefault(row, []).append(unit.id)
        elif isinstance(unit, TableCell) and _is_date(unit.text):
            rows.setdefault(row, {})[column_of(unit)] = unit.id
    return {records[row][0]: dates for row, dates in rows.items() if len(records.get(row, ())) == 1}


def _is_date(text: str) -> bool:
    return len(text) <= _LONGEST and parse_date(text.strip()) is not None


_LONGEST = 40
