"""Tables of the front pages taken apart: labels beside, above or inside the cells of values."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.document import Row, Table
from ehcp_io.plan.dates import parse_date
from ehcp_io.recognition.particulars.column_values import with_heads_told
from ehcp_io.recognition.particulars.columns import read_columns
from ehcp_io.recognition.particulars.lines import can_only_be
from ehcp_io.recognition.particulars.panels import panels
from ehcp_io.recognition.particulars.parallel import read_beside, read_parallel
from ehcp_io.recognition.particulars.pieces import Piece, field_of, piece_of, with_value
from ehcp_io.recognition.particulars.rows import Flow, Kind, Seen, look_at_rows
from ehcp_io.recognition.particulars.ticks import is_ticked
from ehcp_io.recognition.particulars.under import read_under
from ehcp_io.recognition.particulars.vocabulary import ANY, CHILD, CONTACT, Label, Vocabulary
from ehcp_io.recognition.particulars.wording import is_label_like

_LABEL_ABOVE_WORDS = 60
_DATED_WORDS = 4
_Rows = list[tuple[Row, list[Seen]]]


def read_table(
    table: Table, place: tuple[int, ...], vocabulary: Vocabulary, flow: Flow
) -> tuple[Piece, ...]:
    """Every word of the table, once, as pieces in reading order.

    ``place`` tells the table from its neighbours; ``flow`` reads what stands inside a cell.
    """
    found = panels(table, vocabulary)
    return tuple(
        piece
        for number, panel in enumerate(found)
        for piece in _read_panel(
            panel, (*place, number) if len(found) > 1 else place, vocabulary, flow
        )
    )


def _read_panel(
    table: Table, place: tuple[int, ...], vocabulary: Vocabulary, flow: Flow
) -> tuple[Piece, ...]:
    rows = with_heads_told(look_at_rows(table, vocabulary, flow), vocabulary)
    pieces: list[Piece] = []
    number = 0
    spanning = 0
    while number < len(rows):
        if spanning > number and _continues(rows[number][1]) and pieces:
            pieces[-1] = with_value(pieces[-1], _filled(rows[number][1])[0].blocks)
            number += 1
            continue
        taken, found = _read_at(rows, number, place, vocabulary)
        first = rows[number][1][0] if rows[number][1] else None
        if first is not None and first.kind is Kind.LABEL and taken == 1:
            spanning = number + first.cell.row_span
        pieces.extend(found)
        number += taken
    return tuple(replace(piece, open=False) for piece in pieces)


def _read_at(
    rows: _Rows, number: int, place: tuple[int, ...], vocabulary: Vocabulary
) -> tuple[int, list[Piece]]:
    """The pieces of the rows from ``number`` on that go together, and how many rows they are."""
    cells = rows[number][1]
    filled = _filled(cells)
    if not filled:
        return 1, []
    if any(seen.kind is Kind.NESTED for seen in filled):
        return 1, [piece for seen in filled for piece in _whole(seen)]
    choice = _read_choice(rows, number, vocabulary)
    if choice is not None:
        return choice
    if len(filled) == 1:
        return _read_single(rows, number, filled[0], vocabulary)
    found = read_under(rows, number) or read_beside(rows, number, place, vocabulary)
    if found is not None:
        return found
    columns = read_columns(rows, number, place)
    if columns is not None:
        return columns
    parallel = read_parallel(rows, number, place)
    if parallel is not None:
        return parallel
    return 1, list(read_pairs(cells, _label_columns(rows)))


def _filled(cells: Sequence[Seen]) -> list[Seen]:
    return [seen for seen in cells if seen.kind is not Kind.EMPTY]


def _continues(cells: Sequence[Seen]) -> bool:
    """Whether a row holds one more cell of the value whose label is merged down beside it."""
    filled = _filled(cells)
    return len(filled) == 1 and filled[0].kind is Kind.TEXT and filled[0].column > 0


def _whole(seen: Seen) -> Iterator[Piece]:
    """A cell without a label beside it, as what stands in it."""
    if seen.kind is Kind.LABEL:
        yield _blank(seen)
    elif seen.kind in (Kind.INLINE, Kind.NESTED):
        yield from seen.pieces
    else:
        for block in seen.blocks:
            yield piece_of(block, cell=(seen.row, seen.column))


def _blank(seen: Seen) -> Piece:
    return field_of(seen.text, seen.label, (), seen.location)


def _as_heading(seen: Seen) -> Piece:
    return replace(
        piece_of(seen.blocks[0]), kind="heading", text=seen.text, meaning=seen.label, level=2
    )


def _read_single(
    rows: _Rows, number: int, seen: Seen, vocabulary: Vocabulary
) -> tuple[int, list[Piece]]:
    """A row with one filled cell: a heading over the rows below, a label, or text."""
    if seen.label is None:
        return 1, list(_whole(seen))
    below = rows[number + 1][1] if number + 1 < len(rows) else []
    alone = len(rows[number][1]) == 1
    value = below[0] if len(below) == 1 else None
    if alone and value is not None and value.kind is Kind.TEXT:
        short = len(value.text.split()) <= (12 if seen.label.names_subject else _LABEL_ABOVE_WORDS)
        if short:
            return 2, [field_of(seen.text, seen.label, value.blocks, seen.location)]
    under = _filled(below)
    if (
        len(under) == 1
        and under[0].column == seen.column
        and can_only_be(seen.label, under[0].text)
    ):
        return 2, [field_of(seen.text, seen.label, under[0].blocks, seen.location)]
    follows = bool(below) and any(cell.kind in (Kind.LABEL, Kind.INLINE) for cell in below)
    if seen.label.names_subject and follows and (alone or below[0].kind is Kind.LABEL):
        return 1, [_as_heading(seen)]
    announced = vocabulary.announced(seen.text, seen.label) if alone or follows else None
    if announced is not None:
        return 1, [replace(_as_heading(seen), meaning=None, block=announced)]
    return 1, [_blank(seen)]


def _read_choice(
    rows: _Rows, number: int, vocabulary: Vocabulary
) -> tuple[int, list[Piece]] | None:
    """Options with their tick boxes in cells of their own: in the row below, or beside them."""
    filled = _filled(rows[number][1])
    below = _filled(rows[number + 1][1]) if number + 1 < len(rows) else []
    if len(filled) > 1 and below and all(seen.is_box for seen in below):
        if any(seen.is_box for seen in filled):
            return None
        over = {seen.column: seen for seen in filled}
        options = [replace(_as_heading(seen), meaning=None, record=(-1,)) for seen in filled]
        return 2, options + [_box(seen, over.get(seen.column)) for seen in below]
    if not any(seen.is_box for seen in filled):
        return None
    if any(seen.is_field_label and not _is_status(seen, vocabulary) for seen in filled):
        return None
    pieces = []
    before = filled[0].is_box
    for index, seen in enumerate(filled):
        if seen.is_box:
            beside = index + 1 if before else index - 1
            option = filled[beside] if 0 <= beside < len(filled) else None
            pieces.append(_box(seen, option))
        else:
            option_piece = replace(piece_of(seen.blocks[0]), kind="table", text=seen.text)
            pieces.append(replace(option_piece, record=(-1,)))
    return 1, pieces


def _is_status(seen: Seen, vocabulary: Vocabulary) -> bool:
    return " ".join(seen.text.casefold().split()) in vocabulary.status


def _box(seen: Seen, option: Seen | None) -> Piece:
    piece = piece_of(seen.blocks[0], cell=(seen.row, seen.column))
    chosen = option.text if option is not None and is_ticked(seen.text) else None
    return replace(piece, ticked=chosen)


def _label_columns(rows: _Rows) -> frozenset[int]:
    """The columns in which known labels stand: their other cells are labels too."""
    return frozenset(
        seen.column
        for _, cells in rows
        for index, seen in enumerate(cells[:-1])
        if seen.is_field_label and cells[index + 1].kind in (Kind.TEXT, Kind.EMPTY)
    )


def read_pairs(cells: Sequence[Seen], label_columns: frozenset[int]) -> Iterator[Piece]:
    """Labels with the value in the next cell, as often as they stand in the row."""
    index = 0
    while index < len(cells):
        seen = cells[index]
        beside = cells[index + 1] if index + 1 < len(cells) else None
        index += 1
        if seen.kind is Kind.EMPTY:
            continue
        if seen.kind is not Kind.LABEL and not _unknown_label(seen, beside, label_columns):
            yield from _whole(seen)
        elif beside is None or beside.kind is Kind.EMPTY:
            yield _blank(seen)
            index += 1 if beside is not None else 0
        elif _announces(seen, beside):
            yield _as_heading(seen)
        elif not _is_value(seen, beside):
            yield _blank(seen)
        else:
            yield field_of(seen.text, seen.label, beside.blocks, seen.location)
            index += 1


def _announces(seen: Seen, beside: Seen) -> bool:
    """Whether a cell says whose details the labels beside it are ("Parent 1 | Name: …")."""
    if seen.label is None or not seen.label.names_subject:
        return False
    if beside.kind is not Kind.INLINE:
        return beside.is_field_label
    first = beside.pieces[0].meaning
    # "Virtual School | Caseworker: Jo Lee" is what is said of the school.
    return first is None or first.subject in (ANY, CHILD, CONTACT, seen.label.subject)


def _is_about(seen: Seen, beside: Seen) -> bool:
    """Whether the labels inside a cell are about what the cell before it asks for.

    "Contact details | Tel: 01632 …" is one detail; "Known as: | Date of birth: 1/2/2010" is two,
    of which the first has no value.
    """
    asked = set(seen.label.keys) if seen.label is not None else set()
    first = beside.pieces[0]
    if first.kind != "field" or first.meaning is None:
        return True
    return bool(asked & set(first.meaning.keys)) or not asked


def _is_value(seen: Seen, beside: Seen) -> bool:
    """Whether the next cell is a label's value.

    So is a known label that describes a person: "Relationship | Mother".
    """
    if beside.kind is Kind.INLINE:
        return _is_about(seen, beside)
    if beside.label is None:
        return True
    if seen.label is not None and beside.label.keys == seen.label.keys:
        # "Status | Draft / Final" with one of them struck out.
        return True
    return beside.label.names_subject and not _names(seen.label)


def _names(label: Label | None) -> bool:
    return label is not None and label.names_subject


def _unknown_label(seen: Seen, beside: Seen | None, label_columns: frozenset[int]) -> bool:
    """Whether unknown words are a label: they end with a colon or stand among known labels."""
    if seen.kind is not Kind.TEXT or beside is None or not is_label_like(seen.text):
        return False
    if not any(character.isalpha() for character in seen.text):
        return False
    if seen.text.endswith(":"):
        return True
    if beside.kind is Kind.EMPTY and any(mark.isdigit() or mark == "@" for mark in seen.text):
        return False  # a number with nothing beside it
    if seen.text.count(" ") < _DATED_WORDS and parse_date(beside.text) is not None:
        return True  # "Final | 3 March 2025"
    return seen.column in label_columns and beside.column not in label_columns
