"""The front pages as they were printed: their tables as tables, labels beside values, lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ehcp_io.plan.units import FieldUnit, Heading, Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Place, Row
from ehcp_io.writers.outline.desk import Desk
from ehcp_io.writers.outline.flow import running
from ehcp_io.writers.outline.front import form_heads
from ehcp_io.writers.outline.wording import LEFT_BLANK, PRINTED

Placed = list[tuple[str, Unit]]
_FEWEST_COLUMNS = 3
"""Two columns are labels and their values, which have a table of their own."""
_MOST_COLUMNS = 6
_HOME = "particulars"


def printed_details(desk: Desk) -> Iterator[Block]:
    """Everything of the front pages, in the order of the original."""
    units = [(f"{_HOME}.{number}", unit) for number, unit in enumerate(desk.plan.particulars)]
    blocks: list[Block] = []
    rows: list[Row] = []
    for table, group in groupby(units, lambda each: _table(each[1])):
        placed = list(group)
        if table is not None and _is_grid(placed):
            blocks += [*_form(rows), _grid(desk, placed)]
            rows = []
            continue
        for base, unit in placed:
            if isinstance(unit, FieldUnit) and _is_pair(unit):
                rows.append(_pair(desk, base, unit))
                continue
            blocks += [*_form(rows), *running(desk, [(base, unit)], Place(_HOME))]
            rows = []
    blocks += _form(rows)
    if blocks:
        yield Line((Piece(PRINTED),), "Heading 1", Place(_HOME))
        yield from blocks


def _table(unit: Unit) -> tuple[str | None, int] | None:
    """The table of the source that a unit stood in."""
    if unit.source is None or len(unit.source.path) < 3:
        return None
    return unit.source.part, unit.source.path[0]


def _is_grid(placed: Placed) -> bool:
    """Whether the units make a table of several columns: of contacts, of boxes to tick."""
    widths = [
        len({_column(unit) for _, unit in row}) for _, row in groupby(placed, lambda e: _row(e[1]))
    ]
    columns = {_column(unit) for _, unit in placed}
    wide = sum(width >= _FEWEST_COLUMNS for width in widths)
    return len(widths) > 1 and wide * 2 >= len(widths) and len(columns) <= _MOST_COLUMNS


def _grid(desk: Desk, placed: Placed) -> Grid:
    place = Place(_HOME, "continued")
    columns = sorted({_column(unit) for _, unit in placed})
    rows: list[Row] = []
    for number, (_, group) in enumerate(groupby(placed, lambda each: _row(each[1]))):
        row = list(group)
        cells: dict[int, list[Line]] = {column: [] for column in columns}
        for base, unit in row:
            cells[_column(unit)] += desk.lines(base, unit, place)
        header = not number and all(isinstance(unit, Heading) for _, unit in row)
        rows.append(Row(tuple(tuple(cells[column]) for column in columns), header=header))
    return Grid(PRINTED, (1,) * len(columns), tuple(rows))


def _row(unit: Unit) -> int:
    return unit.source.path[1] if unit.source is not None else -1


def _column(unit: Unit) -> int:
    return unit.source.path[2] if unit.source is not None else -1


def _is_pair(unit: FieldUnit) -> bool:
    """Whether a label stands beside its value, or beside a place that was left blank.

    A label from which something was understood without a value is a heading: “My plan (draft)”.
    """
    understood = unit.parsed is not None and unit.parsed.value is not None
    return bool((unit.label or "").strip()) and (bool(unit.text.strip()) or not understood)


def _pair(desk: Desk, base: str, unit: FieldUnit) -> Row:
    place = Place(_HOME, "continued")
    lines = desk.lines(base, unit, place)
    if not unit.text.strip():
        piece = Piece(LEFT_BLANK, f"{base}.text", desk.name(base, "text"), unit.id[:64], blank=True)
        return Row((tuple(lines), (Line((piece,), place=place),)))
    (line,) = lines
    split = next(n for n, piece in enumerate(line.pieces) if piece.ref == f"{base}.text")
    label = Line(line.pieces[: split - 1], "Ehcp Label", place)
    return Row(((label,), (Line(line.pieces[split:], "Ehcp Cell", line.place, line.doubtful),)))


def _form(rows: Sequence[Row]) -> Iterator[Block]:
    if rows:
        yield Grid(PRINTED, (2, 3), (form_heads("Label", "As printed"), *rows), labels=True)
