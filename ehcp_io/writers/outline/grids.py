"""The tables of needs, provision and outcomes: linked records in one row, the rest in lists."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ehcp_io.plan.units import Heading, Need, Outcome, Provision, Unit
from ehcp_io.writers.outline.areas import names_area
from ehcp_io.writers.outline.blocks import DOT, Block, Grid, Line, Piece, Place, Row, fixed
from ehcp_io.writers.outline.desk import Desk, field_piece
from ehcp_io.writers.outline.links import LinkedRow
from ehcp_io.writers.outline.over import impact, over, points, under
from ehcp_io.writers.outline.own_labels import column_head, references, row_cells
from ehcp_io.writers.outline.wording import (
    AS_ABOVE,
    COLUMNS,
    FIELDS,
    NO_LINK,
    REFERENCE,
    SEE_ABOVE,
    SEE_NEED,
    SEE_NEED_OF,
    SEE_NEED_WORDS,
    SEE_WORDS,
)

RECORDS = {
    "B": "need",
    "C": "need",
    "D": "need",
    "E": "outcome",
    "F": "provision",
    "G": "provision",
    "H1": "provision",
    "H2": "provision",
}
_COLUMN_FIELDS = ("by_whom", "how_often", "duration", "ratio", "funded_by", "review", "where")
_MOST_COLUMNS = 4
_FIRST_WORDS = 8
Placed = Sequence[tuple[str, Unit]]


def strengths(desk: Desk, placed: Placed, letter: str, area: str | None, title: str) -> list[Block]:
    """The Strengths table of an area."""
    place = Place(f"sections.{letter}.content", "strengths", area)
    head = [fixed("Strengths", "Ehcp Label", place)]
    own = next((n for n, (_, unit) in enumerate(placed) if not isinstance(unit, Heading)), 0)
    if own and "strength" in placed[own - 1][1].text.casefold():
        # The plan's own heading in place of ours, not below it.
        lines = [line for each in placed[:own] for line in desk.lines(*each, place)]
        head = [replace(line, style="Ehcp Label") for line in lines]
        placed = placed[own:]
    lines = [line for base, unit in placed for line in desk.lines(base, unit, place)]
    if not lines:
        return []
    rows = (Row((tuple(head),), header=True), Row((tuple(lines),)))
    return [Grid(f"Strengths: {title}", (1,), rows)]


def linked_grid(
    desk: Desk, rows: Sequence[LinkedRow], letters: Sequence[str], area: str | None, title: str
) -> list[Block]:
    """The rows of linked records, without the columns in which none has anything."""
    if not rows:
        return []
    caption = f"Linked records: {title}"
    used = desk.used(caption, letters, {letter for row in rows for letter in row.cells})
    header = Row(tuple((_head(desk, letter, area),) for letter in used), header=True)
    body = [
        Row(tuple(tuple(_cell(desk, row, letter, letters, area)) for letter in used))
        for row in rows
    ]
    return [Grid(caption, (1,) * len(used), (header, *body), linked=True)]


def _head(desk: Desk, letter: str, area: str | None) -> Line:
    place = Place(f"sections.{letter}.content", RECORDS[letter], area)
    return desk.own(letter, COLUMNS[letter], place, "Ehcp Label")


def _cell(
    desk: Desk, row: LinkedRow, letter: str, letters: Sequence[str], area: str | None
) -> list[Line]:
    place = Place(f"sections.{letter}.content", RECORDS[letter], area)
    placed = [(base, unit, "") for base, unit in row.cells.get(letter, [])]
    if letter == letters[0]:
        # A need of another section keeps its letter: a column is one section's.
        placed += [
            (base, unit, f"Section {other}: ")
            for other, units in row.cells.items()
            if other not in letters
            for base, unit in units
        ]
    lines: list[Line] = []
    for base, unit, prefix in placed:
        own = _as_above(desk, base, unit, place, row.part) or [
            *_over(desk, base, unit, place),
            *_references(desk, base, unit, place),
            *desk.lines(base, unit, place, prefix=prefix),
            *_beside(desk, unit, place),
            *_below(desk, base, unit, place),
        ]
        if row.part and lines and own == lines[:1]:
            continue  # what is said of one outcome of the row above is said of all
        lines += [replace(own[0], apart=True), *own[1:]] if lines and own else own
    return lines or [fixed(NO_LINK, place=place)]


def _as_above(desk: Desk, base: str, unit: Unit, place: Place, part: int) -> list[Line]:
    """A reference to an outcome or a need that stands above, by its own code and its words.

    Where the source itself repeats the outcome it is repeated here, in full.
    """
    if base not in desk.shown or not isinstance(unit, Outcome | Need) or desk.repeat(unit):
        return []
    if part:
        return [fixed(AS_ABOVE, place=place)]
    letter = base.split(".")[1]
    words = _beginning(unit, [each for _, each in desk.units(letter)])
    coded, plain = (SEE_ABOVE, SEE_WORDS) if letter == "E" else (SEE_NEED, SEE_NEED_WORDS)
    if letter != place.section:
        return [fixed(SEE_NEED_OF.format(letter, words), place=place)]
    labels = desk.row(letter, unit)
    codes = [each for each in references(unit, labels) if " " not in each[1].text.strip()]
    code = codes[0][1].text.strip() if len(codes) == 1 else ""
    alone = sum(other.text.strip() == code for _, other in desk.units(letter)) == 1
    said = coded.format(code, words) if code and alone else plain.format(words)
    return [fixed(said, place=place)]


def _beginning(unit: Unit, every: Sequence[Unit]) -> str:
    """The first words of a record, as many as tell it from the others."""
    others = [each for each in every if isinstance(each, type(unit))]
    words = unit.text.split()
    for count in range(_FIRST_WORDS, len(words)):
        first = words[:count]
        if all(other.id == unit.id or other.text.split()[:count] != first for other in others):
            return f"{' '.join(first).rstrip(',;:')} …"
    return unit.text


def _references(desk: Desk, base: str, unit: Unit, place: Place) -> list[Line]:
    """The codes that stood in the record's row in the source, in one line."""
    if base in desk.shown:
        return []
    letter = place.home.split(".")[1]
    beside = references(unit, desk.row(letter, unit, spare=True))
    lines = run_in(desk, beside, place, "Ehcp Label")
    if len(beside) != 1 or not _is_number(beside[0][1].text):
        return lines
    # A number alone says nothing: the plan's own heading of its column says what it numbers.
    lead = desk.label(REFERENCE, column_head(beside[0][1], desk.headings(letter, beside[0][1])))
    return [replace(line, pieces=(*lead, *line.pieces)) for line in lines]


def _beside(desk: Desk, unit: Unit, place: Place) -> list[Line]:
    """The row's other cells that no field took, each under its own column's heading."""
    letter = place.home.split(".")[1]
    own = Place(place.home, "paragraph", place.area)
    lines: list[Line] = []
    for base, other in row_cells(unit, desk.row(letter, unit, spare=True)):
        if names_area(other.text):
            continue  # the record stands under its area here
        head = column_head(other, desk.headings(letter, other))
        lead = desk.label("", head) if head is not None else ()
        lines += [
            replace(line, pieces=(*lead, *line.pieces)) for line in desk.lines(base, other, own)
        ]
    return lines


def _is_number(code: str) -> bool:
    return re.sub(r"[\s.,;:)/&]|\band\b", "", code).isdecimal()


def _over(desk: Desk, base: str, unit: Unit, place: Place) -> list[Line]:
    """The plan's own sub-headings over a record, where it stands for the first time."""
    if base in desk.shown:
        return []
    own = Place(place.home, "paragraph", place.area)
    headings = (desk.lines(one, other, own) for one, other in over(desk, base, unit))
    return [replace(line, style="Ehcp Label") for lines in headings for line in lines]


def _below(desk: Desk, base: str, unit: Unit, place: Place) -> list[Line]:
    """What the plan says directly below a record: of a need's impact, of what it relates to."""
    own = Place(place.home, "paragraph", place.area)
    lines = [
        _label_and_rest(each) for each in run_in(desk, under(desk, base, unit), place, "Ehcp Cell")
    ]
    behind = [*impact(desk, base, unit), *points(desk, base, unit)]
    lines += [line for at, other in behind for line in desk.lines(at, other, own)]
    return [
        replace(line, style="Ehcp Label" if line.style.startswith("Heading") else line.style)
        for line in lines
    ]


def _label_and_rest(line: Line) -> Line:
    """Two short texts as a label and what it is of: “Relates to: Needs 1, 2”."""
    if sum(piece == DOT for piece in line.pieces) != 1:
        return line
    return replace(line, pieces=tuple(Piece(": ") if p == DOT else p for p in line.pieces))


def run_in(desk: Desk, placed: Placed, place: Place, style: str) -> list[Line]:
    """Short texts in one line, with a dot between them."""
    pieces: list[Piece] = []
    for base, unit in placed:
        for line in desk.lines(base, unit, place):
            pieces += [DOT] if pieces else []
            pieces += line.pieces
    return (
        [Line(tuple(pieces), style, Place(place.home, "paragraph", place.area))] if pieces else []
    )


def lists(desk: Desk, placed: Mapping[str, Placed], area: str | None, title: str) -> list[Block]:
    """What the plan does not link, a table for each section: nothing stands beside anything."""
    return [
        table
        for letter, units in placed.items()
        if units
        for table in _list(desk, letter, units, area, title)
    ]


def _list(desk: Desk, letter: str, placed: Placed, area: str | None, title: str) -> list[Block]:
    place = Place(f"sections.{letter}.content", RECORDS[letter], area)
    caption = f"Section {letter}: {title}"
    columns = desk.used(caption, _COLUMN_FIELDS, _columns(placed))[:_MOST_COLUMNS]
    heads = [
        desk.column(placed, column, Place(place.home, f"{place.adds}:{column}", area))
        for column in columns
    ]
    rows = [Row(((_head(desk, letter, area),), *((head,) for head in heads)), header=True)]
    for base, unit in placed:
        if base in desk.shown:
            continue
        first = [*_over(desk, base, unit, place), *_references(desk, base, unit, place)]
        first += desk.lines(base, unit, place, without=columns)
        first += _beside(desk, unit, place)
        first += _below(desk, base, unit, place)
        cells = [_field(desk, base, unit, place, column) for column in columns]
        if first or any(cells):
            rows.append(Row((tuple(first), *(tuple(cell) for cell in cells))))
    if len(rows) == 1:
        return []
    widths = (max(2, len(columns)), *(1 for _ in columns)) if columns else (1,)
    return [Grid(caption, widths, tuple(rows))]


def _columns(placed: Placed) -> tuple[str, ...]:
    """The fields that get a column: those that a third of the provision has, the first few."""
    provision = [unit for _, unit in placed if isinstance(unit, Provision)]
    used = [
        name
        for name in _COLUMN_FIELDS
        if sum(bool((getattr(unit, name) or "").strip()) for unit in provision) * 3
        >= max(1, len(provision))
    ]
    return tuple(used[:_MOST_COLUMNS]) if provision else ()


def _field(desk: Desk, base: str, unit: Unit, place: Place, which: str) -> list[Line]:
    """One field of a record in a column of its own; nothing for a unit that has no such field."""
    if which not in type(unit).model_fields:
        return []
    name = f"{desk.name(base, RECORDS[place.home.split('.')[1]])}: {FIELDS[which].lower()}"
    piece = field_piece(base, unit, which, name)
    return [Line((piece,), place=Place(place.home, "continued", place.area))]
