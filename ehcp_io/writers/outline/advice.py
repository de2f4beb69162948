"""Section K: the template's table of advice, with the other rows of the plan's own; text below."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from ehcp_io.plan.cells import column_of, row_of, table_of
from ehcp_io.plan.units import Advice, Heading, TableCell, Unit
from ehcp_io.writers.outline.blocks import Block, Grid, Line, Place, Row, fixed
from ehcp_io.writers.outline.desk import BULLET, Desk, field_piece
from ehcp_io.writers.outline.flow import running
from ehcp_io.writers.outline.own_labels import advice_fields_named, column_head
from ehcp_io.writers.outline.sections import states
from ehcp_io.writers.outline.wording import DETAILS, FIELDS, HEADINGS, NOT_IN_PLAN, REFERENCE

Placed = Sequence[tuple[str, Unit]]
_WIDTHS = {"marker": 2, "title": 5, "text": 4, "date": 3, "author": 4, "role": 4, "appended": 3}
_COLUMNS = tuple(_WIDTHS)
_HEADS = {"marker": REFERENCE, "text": DETAILS, **FIELDS}
_PLACE = Place("sections.K.content", "advice")
_FLOW = Place("sections.K.content")


def advice(desk: Desk) -> Iterator[Block]:
    """Block K: the template's table of advice; running text below it."""
    yield fixed(HEADINGS["K"], "Heading 1", _FLOW)
    yield from states(desk, ("K",))
    units = desk.units("K")
    pieces = [(base, unit) for base, unit in units if isinstance(unit, Advice)]
    # A column in which the plan says nothing of any piece would only be an empty grid.
    columns = tuple(
        which for which in _COLUMNS if which == "title" or any(_says(u, which) for _, u in pieces)
    )
    if not any(_says(unit, "title") for _, unit in pieces):
        columns = tuple(which for which in columns if which != "text")  # it stands for the title
    if not set(columns) - {"marker", "title"}:
        # Advice in running text, without author or date in places of their own, needs no table.
        placed = [(base, unit) for base, unit in units if not isinstance(unit, TableCell)]
        yield from running(desk, placed, _FLOW)
        return
    if not _titled(pieces):
        columns = tuple(which for which in columns if which != "title")  # nobody asks for one
    heads = _own_heads(pieces, desk.labels("K"))
    rows = list(_rows(desk, units, columns, heads))
    if rows:
        head = tuple((_head(desk, which, heads),) for which in columns)
        widths = tuple(_WIDTHS[which] for which in columns)
        yield Grid("Section K: advice", widths, (Row(head, header=True), *rows))
    others = [(base, unit) for base, unit in units if not isinstance(unit, Heading | TableCell)]
    yield from running(desk, others, _FLOW)


def _titled(pieces: Placed) -> bool:
    """Whether any piece of advice has a title, or words that stand for one."""
    return any(_says(unit, which) for _, unit in pieces for which in ("title", "text"))


def _own_heads(pieces: Placed, labels: Placed) -> dict[str, tuple[str, Unit]]:
    """The plan's own heading of each column; one that is for two of them heads neither."""
    tables = {table for _, unit in pieces if (table := table_of(unit)) is not None}
    found: dict[str, tuple[str, Unit]] = {}
    for _, unit in pieces:
        head = column_head(unit, list(labels))
        if head is not None and not advice_fields_named(head[1].text):
            found.setdefault("title", head)
            break
    for base, unit in labels:
        named = advice_fields_named(unit.text) if isinstance(unit, Heading) else ()
        if len(named) == 1 and (table_of(unit) in tables or not tables):
            found.setdefault(named[0], (base, unit))
    return found


def _head(desk: Desk, which: str, heads: Mapping[str, tuple[str, Unit]]) -> Line:
    place = Place(_PLACE.home, f"advice:{which}")
    # The template's heading of the first column says best what the table is.
    if which in heads and which != "title" and heads[which][0] not in desk.shown:
        (line,) = desk.lines(*heads[which], place)[:1] or [fixed(_HEADS[which])]
        return replace(line, style="Ehcp Label", place=place)
    return desk.own("K", _HEADS[which], place, "Ehcp Label")


def _rows(
    desk: Desk, units: Placed, columns: tuple[str, ...], heads: Mapping[str, tuple[str, Unit]]
) -> Iterator[Row]:
    """A row for each piece of advice and each other row of its table, in the plan's order."""
    tables = {table_of(unit) for _, unit in units if isinstance(unit, Advice)} - {None}
    by_column = {
        column_of(unit): which for which, (_, unit) in heads.items() if table_of(unit) is not None
    }
    taken = {row_of(unit) for _, unit in units if isinstance(unit, Advice)}
    for base, unit in units:
        if isinstance(unit, Advice):
            if row := _piece(desk, base, unit, columns, heads):
                yield row
        elif isinstance(unit, TableCell) and table_of(unit) in tables:
            # That advice was not received, or is still to come, is in the table too.
            here = row_of(unit)
            if here in taken:
                continue
            taken.add(here)
            yield _other(desk, [e for e in units if row_of(e[1]) == here], columns, by_column)


def _other(
    desk: Desk, cells: Placed, columns: tuple[str, ...], by_column: Mapping[int, str]
) -> Row:
    held: dict[str, list[Line]] = {which: [] for which in columns}
    for base, unit in cells:
        which = by_column.get(column_of(unit), "title")
        place = Place(_PLACE.home, "continued")
        held[which if which in held else columns[0]] += desk.lines(base, unit, place)
    return Row(tuple(tuple(held[which]) for which in columns))


def _says(unit: Unit, which: str) -> bool:
    """Whether a piece of advice has something to stand in a column."""
    said = (getattr(unit, which) or "").strip()
    return bool(said) and not (which == "marker" and said == BULLET)


def _piece(
    desk: Desk, base: str, unit: Advice, columns: tuple[str, ...], asked: Container[str]
) -> Row | None:
    """The row of a piece of advice.

    Of what no column of the plan's own asks for it is only known that it was not found.
    """
    lines = desk.lines(base, unit, _PLACE, without=_COLUMNS)
    name = desk.name(base, "advice")
    held: dict[str, list[Line]] = {which: [] for which in columns}
    if "marker" in columns and lines and lines[0].pieces[0].ref == f"{base}.marker":
        # The report's number in a column of its own, apart from its words.
        number, *words = lines[0].pieces
        held["marker"] = [replace(lines[0], pieces=(number,))]
        lines = [*([replace(lines[0], pieces=tuple(words[1:]))] if words else []), *lines[1:]]
    for which in columns:
        if which not in ("marker", "text"):
            piece = field_piece(base, unit, which, f"{name}: {which}")
            if piece.blank and which not in asked:
                piece = replace(piece, text=NOT_IN_PLAN)
            held[which].append(Line((piece,), place=Place(_PLACE.home, "continued")))
    if lines:
        own = next((which for which in ("text", "title") if which in columns), columns[0])
        held[own] = [*lines, *(line for line in held[own] if not line.pieces[0].blank)]
    if all(line.pieces[0].blank for each in held.values() for line in each):
        return None
    return Row(tuple(tuple(held[which]) for which in columns))
