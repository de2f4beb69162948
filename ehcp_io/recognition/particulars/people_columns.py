"""Tables with a column for each parent or carer, and a row for each detail."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.document import Row
from ehcp_io.recognition.particulars.column_parts import Column, filled_in, value_of
from ehcp_io.recognition.particulars.pieces import Piece, field_of, piece_of
from ehcp_io.recognition.particulars.rows import Kind, Seen, is_person_column
from ehcp_io.recognition.particulars.vocabulary import ANY, CHILD, CONTACT, OTHER, Label
from ehcp_io.recognition.particulars.wording import SIGNS

_PAIR = 2
_Rows = list[tuple[Row, list[Seen]]]


def people_columns(rows: _Rows, number: int) -> list[Column]:
    """The columns of a table that has one for each parent ("| Parent 1 | Parent 2 |")."""
    cells = rows[number][1]
    heads = [seen for seen in filled_in(cells) if is_person_column(seen)]
    if len(heads) > _PAIR and _holds_labels(heads, rows[number + 1 : number + 2]):
        heads = heads[1:]
    rest = [seen for seen in filled_in(cells) if seen not in heads]
    if len(heads) > 1:  # "Parent 1 | Parent 2 | Other": one column more of the same
        more = [seen for seen in rest if seen.column > heads[-1].column and _is_word(seen)]
        rest = [seen for seen in rest if seen not in more]
        heads += [replace(seen, label=Label(CONTACT, ("name",))) for seen in more]
    if len(heads) < 2 or any(seen.column > heads[0].column for seen in rest) or len(rest) > 1:
        return []
    if number + 1 >= len(rows):
        return []
    below = filled_in(rows[number + 1][1])
    columns = [Column(seen, index) for index, seen in enumerate(heads)]
    paired = all(sum(map(column.holds, rows[number + 1][1])) >= _PAIR for column in columns)
    if len(heads) == len(filled_in(cells)) == len(cells) and not paired:
        # Two labels for people side by side may also be a label with its value: then the next
        # row has a label under the first and none under the second.
        kinds = [seen.is_field_label for seen in below if seen.column in {h.column for h in heads}]
        if len(kinds) < 2 or len(set(kinds)) > 1:
            return []
    return columns


def _holds_labels(heads: Sequence[Seen], below: _Rows) -> bool:
    """Whether labels stand under the first head alone ("Parents and carers | Parent 1 | …")."""
    first, others = heads[0].column, {head.column for head in heads[1:]}
    cells = [seen for _, row in below for seen in filled_in(row)]
    labels = {seen.column for seen in cells if seen.is_field_label}
    return first in labels and not labels & others


def _is_word(seen: Seen) -> bool:
    return seen.kind is Kind.TEXT and seen.text.isalpha()


def read_people(
    rows: _Rows, number: int, place: tuple[int, ...], columns: Sequence[Column]
) -> tuple[int, list[Piece]]:
    """The rows under such heads: how many, and what each says of whom."""
    pieces: list[Piece] = []
    for seen in filled_in(rows[number][1]):
        column = next((each for each in columns if each.head.cell is seen.cell), None)
        piece = replace(piece_of(seen.blocks[0]), kind="heading", text=seen.text, level=3)
        record = (-1,) if column is None else (*place, number, column.number)
        meaning = seen.label if column is None else column.head.label
        pieces.append(replace(piece, meaning=meaning, record=record))
    last = number + 1
    child = any(each.head.label and each.head.label.subject == CHILD for each in columns)
    while last < len(rows) and len(rows[last][1]) > 1 and _goes_on(rows[last][1], child=child):
        pieces.extend(_row_of_people(rows[last][1], columns, (*place, number)))
        last += 1
    return last - number, pieces


def _goes_on(cells: Sequence[Seen], *, child: bool) -> bool:
    """Whether a row still tells of the people: an officer's signature below is not theirs.

    Nor is the child's date of birth, where no column is the ``child``'s.
    """
    filled = filled_in(cells)
    if not filled or SIGNS.match(filled[0].text) is not None:
        return False
    label = filled[0].label
    return child or label is None or label.subject in (ANY, CONTACT, OTHER)


SHARED = (("address",), ("postcode",), ("parental_responsibility",), ("language",))
"""What one cell over the columns of two people says of both."""


def _row_of_people(
    cells: Sequence[Seen], columns: Sequence[Column], place: tuple[int, ...]
) -> Iterator[Piece]:
    """A row with a value for each person: its label stands in front, or beside each value."""
    shared: Seen | None = None
    own: Seen | None = None
    for seen in filled_in(cells):
        column = next((column for column in columns if column.holds(seen)), None)
        if column is None:
            if shared is not None and shared.kind is not Kind.EMPTY:
                yield field_of(shared.text, shared.label, (), shared.location)
            shared = seen
            continue
        record = (*place, column.number)
        also = tuple(
            (*place, each.number)
            for each in columns
            if each.head.column < seen.end and each.head.column > seen.column
        )
        if seen.kind is Kind.LABEL and seen.is_field_label and shared is None:
            if own is not None:
                yield field_of(own.text, own.label, (), own.location)
            own = seen
            continue
        if seen.kind is Kind.INLINE and shared is None:
            yield from (replace(piece, record=record) for piece in seen.pieces)
            continue
        if shared is None and own is None and _labels_next(seen, cells, column):
            own = seen
            continue
        label = shared or own
        meaning = label.label if label is not None else column.head.label
        piece = replace(value_of(seen, meaning), record=record)
        printed = label.text if label is not None and label.kind is not Kind.EMPTY else None
        common = meaning is not None and meaning.keys in SHARED
        yield replace(piece, label=printed, shared=also if common else ())
        own = None
        shared = _said(shared)
    for label in (own, shared):
        if label is not None and label.kind is not Kind.EMPTY:
            yield field_of(label.text, label.label, (), label.location)


def _labels_next(seen: Seen, cells: Sequence[Seen], column: Column) -> bool:
    """Whether a cell of unknown words is a label: one more cell of the same person follows it."""
    mine = [cell for cell in filled_in(cells) if column.holds(cell)]
    return len(mine) == _PAIR and mine[0] is seen


def _said(shared: Seen | None) -> Seen | None:
    """A row's label once it has been printed: it still means the same for the next person."""
    return None if shared is None else replace(shared, kind=Kind.EMPTY)
