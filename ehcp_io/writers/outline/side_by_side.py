"""Rows of the front pages: a label with its value, or with a value for each of several people."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ehcp_io.plan.cells import column_of, row_of
from ehcp_io.plan.units import FieldUnit, Heading, Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Place, Row
from ehcp_io.writers.outline.desk import Desk, tag_of
from ehcp_io.writers.outline.front import form_heads
from ehcp_io.writers.outline.wording import LEFT_BLANK, PRINTED

_HOME = "particulars"
_Placed = Sequence[tuple[str, Unit]]


def is_shared(row: _Placed) -> bool:
    """Whether a row of the source is a label with several values, or one label several times."""
    pairs = [unit for _, unit in row if isinstance(unit, FieldUnit) and is_pair(unit)]
    if not pairs or row[0][1] is not pairs[0]:
        return False
    labels = [(unit.label or "").strip(" :").casefold() for unit in pairs]
    others = [unit for _, unit in row if unit not in pairs and unit.text.strip()]
    own = column_of(pairs[0])
    return len(set(labels)) < len(labels) or any(column_of(unit) > own for unit in others)


def is_of_heads(row: _Placed) -> bool:
    """Whether a row only says whose the columns below it are."""
    return len(row) > 1 and all(isinstance(unit, Heading) for _, unit in row)


def side_by_side(desk: Desk, placed: _Placed) -> Iterator[Block]:
    """Such rows as rows of one table, each value in the column that it had."""
    rows = [list(row) for _, row in groupby(placed, lambda each: row_of(each[1]))]
    parted = [dict(_cells(desk, row)) for row in rows]
    columns = sorted({column for cells in parted for column in cells})
    made = [
        Row(
            tuple(tuple(cells.get(column, ())) for column in columns),
            header=number == 0 and is_of_heads(row),
        )
        for number, (row, cells) in enumerate(zip(rows, parted, strict=True))
    ]
    if not made[0].header:
        label, value = form_heads("Label", "As printed").cells
        made.insert(0, Row((label, *(value for _ in columns[1:])), header=True))
    yield Grid(PRINTED, (2, *(3 for _ in columns[1:])), tuple(made), labels=True)


def _cells(desk: Desk, row: _Placed) -> dict[int, list[Line]]:
    """The lines of a row by their columns; of one label several times, each with its value."""
    place = Place(_HOME, "continued")
    cells: dict[int, list[Line]] = defaultdict(list)
    pairs = sum(isinstance(unit, FieldUnit) and is_pair(unit) for _, unit in row)
    for base, unit in row:
        column = column_of(unit)
        if pairs == 1 and isinstance(unit, FieldUnit) and is_pair(unit):
            label, value = pair(desk, base, unit).cells
            # A unit stands where its label does, or where its value does, one further on.
            column -= column > 0 and (column + 1) in {column_of(other) for _, other in row}
            cells[column] += label
            cells[column + 1] += value
            continue
        lines = desk.lines(base, unit, place)
        head = isinstance(unit, Heading)
        cells[column] += [replace(each, style="Ehcp Label") if head else each for each in lines]
    return cells


def is_pair(unit: FieldUnit) -> bool:
    """Whether a label stands beside its value, or beside a place that was left blank.

    A label from which something was understood without a value is a heading: “My plan (draft)”.
    """
    understood = unit.parsed is not None and unit.parsed.value is not None
    return bool((unit.label or "").strip()) and (bool(unit.text.strip()) or not understood)


def pair(desk: Desk, base: str, unit: FieldUnit) -> Row:
    """A label and its value, or that it was left blank, as a row of a form."""
    place = Place(_HOME, "continued")
    lines = desk.lines(base, unit, place)
    if not unit.text.strip():
        piece = Piece(
            LEFT_BLANK, f"{base}.text", desk.name(base, "text"), tag_of(unit.id), blank=True
        )
        return Row((tuple(lines), (Line((piece,), place=place),)))
    (line,) = lines
    split = next(n for n, piece in enumerate(line.pieces) if piece.ref == f"{base}.text")
    label = Line(line.pieces[: split - 1], "Ehcp Label", place)
    return Row(((label,), (Line(line.pieces[split:], "Ehcp Cell", line.place, line.doubtful),)))
