"""Tables whose first row holds the labels: one row a person, or one column a parent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.document import Row
from ehcp_io.recognition.particulars.column_parts import Column, filled_in, value_of
from ehcp_io.recognition.particulars.people_columns import people_columns, read_people
from ehcp_io.recognition.particulars.pieces import Piece, field_of, piece_of
from ehcp_io.recognition.particulars.rows import Kind, Seen
from ehcp_io.recognition.particulars.vocabulary import ANY, CONTACT, SERVICES, Label
from ehcp_io.recognition.particulars.wording import SIGNS, key

_OF_PEOPLE = frozenset(("relationship", "parental_responsibility", "role"))
_CONTRIBUTION = re.compile(r"\bcontribut(?:e[ds]?|ions?|ing)\b", re.IGNORECASE)
_PAIR = 2
_Rows = list[tuple[Row, list[Seen]]]


def read_columns(
    rows: _Rows, number: int, place: tuple[int, ...]
) -> tuple[int, list[Piece]] | None:
    """The row ``number`` as heads with the rows under it, or None if it is not a row of heads."""
    people = people_columns(rows, number)
    if people:
        return read_people(rows, number, place, people)
    if not _is_head_row(rows, number):
        return None
    heads = _first_head_named(filled_in(rows[number][1]))
    columns = [Column(seen, index) for index, seen in enumerate(heads)]
    last = number + 1
    who = _asks_who(heads[0])
    while last < len(rows) and _is_value_row(rows[last][1], who=who):
        if _is_next_heads(rows, number, last) or _is_title(rows, number, last):
            break
        last += 1
    last = _end_of_values(rows, number, last, heads[0])
    values = [rows[index][1] for index in range(number + 1, last)]
    if len(values) == 1:
        return 2, list(_one_row(columns, values[0], (*place, number)))
    pieces = [_head_piece(column) for column in columns]
    signed = any(SIGNS.match(column.head.text) for column in columns)
    gave = any(_CONTRIBUTION.search(head.text) for head in heads) and not any(map(_asks_who, heads))
    for index, cells in enumerate(values):
        # Among those who sign, or gave advice, are officers; whose parent somebody is, the row
        # must say.
        stranger = signed and not any(seen.kind is Kind.LABEL for seen in cells)
        stranger |= gave and not any(map(_names_contact, cells))
        pieces.extend(_record(columns, cells, (-1,) if stranger else (*place, number, index)))
    return 1 + len(values), pieces


def _names_contact(seen: Seen) -> bool:
    """Whether a cell says that its row is a parent's or carer's: "Mother"."""
    return seen.label is not None and seen.label.subject == CONTACT


def _end_of_values(rows: _Rows, number: int, last: int, first: Seen) -> int:
    """Where the rows under the heads end: labels beside their values may follow in the same grid.

    "Draft sent" over a date, and "Parent 1 | Ann Doe" two rows on: no date is called "Parent 1".
    """
    beside = first.column > rows[number + 1][1][0].column  # the rows' own heads stand before it
    if beside or not first.is_field_label or _asks_who(first):
        return last
    begins = number + 2
    while begins < last and not _begins_pair(rows[begins][1]):
        begins += 1
    rest = [cells for _, cells in rows[begins:last]]
    return begins if all(map(_begins_pair, rest)) else last


def _asks_who(seen: Seen) -> bool:
    return seen.label is not None and bool(set(seen.label.keys) & _OF_PEOPLE)


def _begins_pair(cells: Sequence[Seen]) -> bool:
    filled = filled_in(cells)
    return filled[0] is cells[0] and filled[0].kind is Kind.LABEL and len(filled) > 1


def _who_they_are(heads: Sequence[Seen]) -> list[Seen]:
    """The heads, "Who" beside "Name" asking how they are related, "Where" for their address."""
    names = [seen for seen in heads if seen.label == Label(ANY, ("name",))]
    told = {
        number: Label(ANY, ("relationship",))
        for number, seen in enumerate(heads)
        if seen in names[1:] and key(seen.text) == "who"
    }
    if names:
        told |= {
            number: Label(ANY, ("address",))
            for number, seen in enumerate(heads)
            if seen.label is None and key(seen.text) == "where"
        }
    return [
        replace(seen, label=told[number]) if number in told else seen
        for number, seen in enumerate(heads)
    ]


def _first_head_named(heads: Sequence[Seen]) -> list[Seen]:
    """The heads, an unknown first one over people being their names.

    "People who know me best | Who they are to me | How to reach them": what no rule knows stands
    before how they are related and where they are reached.
    """
    heads = _who_they_are(heads)
    keys = {name for seen in heads if seen.label is not None for name in seen.label.keys}
    related = "relationship" in keys and bool(keys & {"phone", "email", "address"})
    if heads[0].label is None and related and not keys & {"name", "surname"}:
        return [replace(heads[0], label=Label(CONTACT, ("name",))), *heads[1:]]
    return list(heads)


def _head_piece(column: Column) -> Piece:
    piece = piece_of(column.head.blocks[0])
    return replace(piece, kind="heading", text=column.head.text, level=3, record=(-1,))


def _is_head_row(rows: _Rows, number: int) -> bool:
    """Whether a row is labels alone and the next row holds values under them."""
    row, cells = rows[number]
    filled = filled_in(cells)
    known = [seen for seen in filled if seen.kind is Kind.LABEL]
    if number + 1 >= len(rows) or any(seen.kind is Kind.INLINE for seen in filled):
        return False
    prominent = row.header or all(_stands_out(seen) for seen in filled)
    enough = len(known) > len(filled) / 2 or (prominent and len(known) * 2 >= len(filled))
    if len(known) < 2 or not enough or not _is_value_row(rows[number + 1][1]):
        return False
    around = [*rows[number + 1][1], *(rows[number - 1][1] if number else ())]
    if any(_same_label(seen, other) for seen in known for other in around):
        return False  # the same labels again, each beside its value
    if len(filled) == len(cells) or (filled == cells[: len(filled)] and _fills(rows, number)):
        return True
    # "Email | | Telephone | |" is two labels without values, unless values stand under them.
    under = {seen.column for seen in filled_in(rows[number + 1][1])}
    return any(seen.column in under for seen in known) and cells[0].kind is Kind.EMPTY


def _fills(rows: _Rows, number: int) -> bool:
    """Whether heads that leave the last columns of a wider grid empty all have values below."""
    heads, below = (filled_in(rows[at][1]) for at in (number, number + 1))
    alike = [seen.column for seen in heads] == [seen.column for seen in below]
    return alike and len(heads) > _PAIR and not any(seen.is_field_label for seen in below)


def _is_title(rows: _Rows, number: int, place: int) -> bool:
    """Whether a row is a bold word or two in its first cell alone, below values that are plain."""
    filled, first = filled_in(rows[place][1]), filled_in(rows[number + 1][1])
    alone = len(filled) == 1 and filled[0] is rows[place][1][0] and len(first) > 1
    return alone and _stands_out(filled[0]) and not _stands_out(first[0])


def _is_next_heads(rows: _Rows, number: int, place: int) -> bool:
    """Whether a row looks as the heads do, and the row under them does not: it heads what follows.

    Of "GP | Practice | GP's telephone" no more than one need be a known label.
    """
    if place <= number + 1:
        return False
    like = [all(map(_stands_out, filled_in(rows[at][1]))) for at in (number, number + 1, place)]
    known = any(seen.kind is Kind.LABEL for seen in filled_in(rows[place][1]))
    return like == [True, False, True] and known


def _same_label(seen: Seen, other: Seen) -> bool:
    return other.column == seen.column and other.label is not None and other.label == seen.label


def _stands_out(seen: Seen) -> bool:
    return seen.cell.shaded or all(block.bold for block in seen.blocks)


def _is_value_row(cells: Sequence[Seen], *, who: bool = False) -> bool:
    """Whether a row under heads is a row of values: not a heading, nor labels of its own.

    ``who``: the first column asks for a role, and "Paediatrician" is one.
    """
    filled = filled_in(cells)
    if not filled or (len(cells) == 1 and filled[0].kind is not Kind.INLINE):
        return False
    if len(filled) == 1 and filled[0].cell.column_span > 1:
        return False
    if len(filled) > 1 and all(seen.kind is Kind.INLINE and _is_pair(seen) for seen in filled):
        return False  # "Surname: Doe | Status: final": labels of their own
    labels = [seen for seen in filled if seen.is_field_label and not (who and _is_post(seen))]
    if labels and len(filled) > 1 and all(seen.kind is Kind.LABEL for seen in filled):
        return False  # "Co-ordinator | School | Sex" is the next row of heads
    return not labels or (not cells[0].is_field_label and len(labels) * 2 < len(filled))


def _is_post(seen: Seen) -> bool:
    return seen.label is not None and seen.label.subject == SERVICES


def _is_pair(seen: Seen) -> bool:
    """Whether a cell is one known label with its value on its line."""
    return len(seen.pieces) == len(seen.blocks) == 1 and seen.pieces[0].kind == "field"


def _one_row(
    columns: Sequence[Column], cells: Sequence[Seen], record: tuple[int, ...]
) -> Iterator[Piece]:
    """Heads over a single row: each label with its value.

    The row is a person of its own only if the heads say so: a name, and how they are related. A
    child's details may name a school and a GP; a card may give a parent's details in several rows.
    """
    labels = [column.head.label for column in columns if column.head.label is not None]
    keys = {name for label in labels for name in label.keys}
    related = any(label.subject == CONTACT for label in labels) or _OF_PEOPLE & keys
    own = bool(related) and len(labels) > _PAIR and bool({"name", "surname"} & keys)
    # "Signed | Name | Position | Date" is who signs for the authority.
    own = own and not any(SIGNS.match(column.head.text) for column in columns)
    left = list(filled_in(cells))
    for column in columns:
        mine = [seen for seen in left if column.holds(seen)]
        left = [seen for seen in left if not column.holds(seen)]
        blocks = [block for seen in mine for block in seen.blocks]
        piece = field_of(column.head.text, column.head.label, blocks, column.head.location)
        yield replace(piece, record=record if own else None)
    for seen in left:
        yield from _row_head(seen, record if own else None)


def _record(
    columns: Sequence[Column], cells: Sequence[Seen], record: tuple[int, ...]
) -> Iterator[Piece]:
    """One row of several: its cells mean what their heads say."""
    for seen in filled_in(cells):
        column = next((column for column in columns if column.holds(seen)), None)
        if column is None:
            yield from _row_head(seen, record)
        else:
            yield replace(value_of(seen, column.head.label), record=record)


def _row_head(seen: Seen, record: tuple[int, ...] | None) -> Iterator[Piece]:
    """A cell under no head: the row's own heading ("Mother", "GP"), if it is a label."""
    for block in seen.blocks:
        piece = piece_of(block, cell=(seen.row, seen.column))
        if seen.label is not None:
            piece = replace(piece, kind="heading", meaning=seen.label, level=3)
        yield replace(piece, record=record)
