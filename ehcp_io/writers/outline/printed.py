"""The front pages as they were printed: their tables as tables, labels beside values, lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ehcp_io.plan.cells import row_of, table_of
from ehcp_io.plan.units import FieldUnit, Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Place, Row
from ehcp_io.writers.outline.desk import Desk
from ehcp_io.writers.outline.flow import running
from ehcp_io.writers.outline.front import form_heads
from ehcp_io.writers.outline.side_by_side import (
    is_of_heads,
    is_pair,
    is_shared,
    pair,
    side_by_side,
)
from ehcp_io.writers.outline.source_tables import as_grid, is_grid
from ehcp_io.writers.outline.wording import PRINTED

Placed = list[tuple[str, Unit]]
_HOME = "particulars"


def printed_details(desk: Desk) -> Iterator[Block]:
    """Everything of the front pages, in the order of the original."""
    units = [(f"{_HOME}.{number}", unit) for number, unit in enumerate(desk.plan.particulars)]
    blocks: list[Block] = []
    rows: list[Row] = []
    for table, group in groupby(units, lambda each: table_of(each[1])):
        placed = list(group)
        if table is not None and is_grid(placed) and not _holds_pairs(placed):
            blocks += [*_form(rows), *as_grid(desk, placed, Place(_HOME, "continued"), PRINTED)]
            rows = []
            continue
        for wide, part in _by_width(placed, in_table=table is not None):
            if wide:
                blocks += [*_form(rows), *side_by_side(desk, part)]
                rows = []
                continue
            for base, unit in part:
                if isinstance(unit, FieldUnit) and is_pair(unit):
                    rows.append(pair(desk, base, unit))
                    continue
                blocks += [*_form(rows), *running(desk, [(base, unit)], Place(_HOME))]
                rows = []
    blocks += _form(rows)
    if blocks:
        yield Line((Piece(PRINTED),), "Heading 2", Place(_HOME))
        yield from blocks


def _by_width(placed: Placed, *, in_table: bool) -> list[tuple[bool, Placed]]:
    """The units of a table in turns: rows with a value for each of several people, and others."""
    if not in_table:
        return [(False, placed)]
    rows = [list(row) for _, row in groupby(placed, lambda each: row_of(each[1]))]
    wide = [is_shared(row) for row in rows]
    for number in range(len(rows) - 1):
        # The people's heads stand over their values.
        wide[number] = wide[number] or (wide[number + 1] and is_of_heads(rows[number]))
    return [
        (key, [each for row, _ in group for each in row])
        for key, group in groupby(zip(rows, wide, strict=True), lambda each: each[1])
    ]


def _holds_pairs(placed: Placed) -> bool:
    """Whether most cells of a table say themselves what they are: a form, set side by side."""
    pairs = sum(isinstance(unit, FieldUnit) and bool(unit.label) for _, unit in placed)
    return pairs * 3 >= len(placed) * 2


def _form(rows: Sequence[Row]) -> Iterator[Block]:
    if rows:
        yield Grid(PRINTED, (2, 3), (form_heads("Label", "As printed"), *rows), labels=True)
