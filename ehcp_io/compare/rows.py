"""Tables that measure or list, row by row: scores, medicines, a timetable.

A figure means something in its row and under its heading alone, so a change is told of its cell,
with both. The heads are the form's: other words over a column are no change.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby

from ehcp_io.compare.item import Item
from ehcp_io.compare.struck import live_text
from ehcp_io.compare.words import clean, essence, keys
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.cells import data_tables
from ehcp_io.plan.model import SectionHeading
from ehcp_io.plan.units import DOUBTFUL, TableCell, Unit, text_of


def rows_of_tables(
    units: Sequence[Unit], letter: SectionLetter
) -> tuple[dict[int, list[Item]], frozenset[int]]:
    """The rows of such tables, each as one item at its first place, and the places of all cells."""
    rows: dict[int, list[Item]] = {}
    tables = data_tables(units)
    for places in tables.values():
        cells = [(place, unit) for place in places if isinstance(unit := units[place], TableCell)]
        heads: dict[int, str] = {}
        for number, (_, group) in enumerate(groupby(cells, lambda each: each[1].row)):
            row = list(group)
            if number or not _are_heads([unit.text for _, unit in row]):
                rows[row[0][0]] = [_row([unit for _, unit in row], heads, letter)]
            else:
                heads = {unit.column: clean(unit.text).rstrip(":") for _, unit in row}
    return rows, frozenset(place for places in tables.values() for place in places)


def _are_heads(texts: Sequence[str]) -> bool:
    """Whether a first row says what its columns are of: terms, no sentences and no figures."""
    return all(
        len(text.split()) <= _TERM and any(map(str.isalpha, text)) for text in texts if text.strip()
    )


_TERM = 8
"""Words of the longest head of a column."""


def _row(units: Sequence[TableCell], heads: dict[int, str], letter: SectionLetter) -> Item:
    columns = groupby(units, lambda unit: unit.column)
    cells = [_cell(list(column), heads.get(number, ""), letter) for number, column in columns]
    cells = [cell for cell in cells if cell.text]
    first = units[0]
    return Item(
        letter, first.id, first.kind, " | ".join(cell.text for cell in cells),
        source=first.source, doubts=_together(units), cells=tuple(cells),
        recognised=any(unit.confidence < 1.0 for unit in units),
    )  # fmt: skip


def _cell(units: Sequence[TableCell], head: str, letter: SectionLetter) -> Item:
    first = units[0]
    text = " ".join(said for unit in units if (said := live_text(unit).strip()))
    return Item(
        letter, first.id, first.kind, text, source=first.source, doubts=_together(units),
        recognised=any(unit.confidence < 1.0 for unit in units), head=head, place=first.column,
    )  # fmt: skip


def _together(units: Sequence[Unit]) -> dict[str, dict[str, float]]:
    found: dict[str, float] = {}
    for unit in units:
        found |= doubts_of(unit).get("text", {})
    return {"text": found}


def doubts_of(unit: Unit | SectionHeading) -> dict[str, dict[str, float]]:
    """The words of a unit that may be misread, by its part, and how sure each is."""
    found: dict[str, dict[str, float]] = {}
    for mark in unit.marks:
        if mark.style == DOUBTFUL:
            words = keys(text_of(unit, mark.part)[mark.start : mark.end])
            sure = 1.0 if mark.confidence is None else mark.confidence
            found.setdefault(mark.part or "text", {}).update(dict.fromkeys(words, sure))
    return found


def row_name(item: Item) -> str | None:
    """What a row is of: its first cell, as it is compared; None of an item that is no row."""
    return essence(item.cells[0].text) if item.cells else None


Pair = tuple[Item | None, Item | None]


def cells_that_differ(old: Item, new: Item) -> Iterator[Pair]:
    """The cells of two rows that are the same one, side by side; None where a side has none."""
    for before, after in columns(old.cells, new.cells):
        if essence(before.text if before else "") != essence(after.text if after else ""):
            yield before, after


def columns(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Pair]:
    """Cells under one head; where no head is the same on both sides, those of one column.

    A head that differs in its date alone ("Autumn 2023 assessment") is the same column.
    """
    heads = [[essence(cell.head) for cell in side] for side in (old, new)]
    named = all(len(set(side)) == len(side) for side in heads) and set(heads[0]) & set(heads[1])
    before, after = (
        {essence(cell.head) if named else cell.place: cell for cell in side} for side in (old, new)
    )
    known = set(before)
    for column, cell in before.items():
        if column not in after and (other := _dated_anew(cell, after, known)) is not None:
            yield cell, after.pop(other)
        else:
            yield cell, after.pop(column, None)
    yield from ((None, cell) for cell in after.values())


def head_over(before: Item | None, after: Item | None) -> str:
    """What stands over a cell: the newer plan's words, or both where only their dates differ."""
    old, new = before.head if before else "", after.head if after else ""
    if old and new and essence(old) != essence(new) and _dateless(old) == _dateless(new):
        return f"{old} → {new}"
    return new or old


def _dated_anew(
    cell: Item, others: Mapping[str | int, Item], known: Set[str | int]
) -> str | int | None:
    """The column of the same place that has another date in its head, and else the same one."""
    for column, other in others.items():
        same = column not in known and other.place == cell.place
        if same and cell.head != other.head and _dateless(cell.head) == _dateless(other.head):
            return column
    return None


def _dateless(head: str) -> tuple[str, ...]:
    return tuple(word for word in keys(head) if word.isalpha() and word not in _SEASONS)


_SEASONS = frozenset(
    {
        *("spring", "summer", "autumn", "winter", "january", "february", "march", "april", "may"),
        *("june", "july", "august", "september", "october", "november", "december"),
    }
)
"""What a date in a head is made of, beside figures."""
