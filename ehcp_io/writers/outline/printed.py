"""The front pages as they were printed: their tables as tables, labels beside values, lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ehcp_io.plan.cells import table_of
from ehcp_io.plan.units import FieldUnit, Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Piece, Place, Row
from ehcp_io.writers.outline.desk import Desk, tag_of
from ehcp_io.writers.outline.flow import running
from ehcp_io.writers.outline.front import form_heads
from ehcp_io.writers.outline.source_tables import as_grid, is_grid
from ehcp_io.writers.outline.wording import LEFT_BLANK, PRINTED

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
        for base, unit in placed:
            if isinstance(unit, FieldUnit) and _is_pair(unit):
                rows.append(_pair(desk, base, unit))
                continue
            blocks += [*_form(rows), *running(desk, [(base, unit)], Place(_HOME))]
            rows = []
    blocks += _form(rows)
    if blocks:
        yield Line((Piece(PRINTED),), "Heading 2", Place(_HOME))
        yield from blocks


def _holds_pairs(placed: Placed) -> bool:
    """Whether most cells of a table say themselves what they are: a form, set side by side."""
    pairs = sum(isinstance(unit, FieldUnit) and bool(unit.label) for _, unit in placed)
    return pairs * 3 >= len(placed) * 2


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
        piece = Piece(
            LEFT_BLANK, f"{base}.text", desk.name(base, "text"), tag_of(unit.id), blank=True
        )
        return Row((tuple(lines), (Line((piece,), place=place),)))
    (line,) = lines
    split = next(n for n, piece in enumerate(line.pieces) if piece.ref == f"{base}.text")
    label = Line(line.pieces[: split - 1], "Ehcp Label", place)
    return Row(((label,), (Line(line.pieces[split:], "Ehcp Cell", line.place, line.doubtful),)))


def _form(rows: Sequence[Row]) -> Iterator[Block]:
    if rows:
        yield Grid(PRINTED, (2, 3), (form_heads("Label", "As printed"), *rows), labels=True)
