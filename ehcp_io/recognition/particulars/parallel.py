"""Two parents side by side in a grid of labels and values, each in columns of their own.

| Parent 1     | Ann Doe | Parent 2     | Bob Doe |
| Relationship | Mother  | Relationship | Father  |

Or with the labels once, before the values of both:

| Parents      | Ann Doe | Bob Doe |
| Relationship | Mother  | Father  |
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.document import Row
from ehcp_io.recognition.particulars.names import describe, may_be_name
from ehcp_io.recognition.particulars.people_columns import SHARED
from ehcp_io.recognition.particulars.pieces import Piece, field_of
from ehcp_io.recognition.particulars.rows import Kind, Seen, is_person_column
from ehcp_io.recognition.particulars.vocabulary import ANY, CONTACT, OTHER, Vocabulary

_Rows = list[tuple[Row, list[Seen]]]


def read_parallel(
    rows: _Rows, number: int, place: tuple[int, ...]
) -> tuple[int, list[Piece]] | None:
    """The rows from ``number`` on in which the same labels stand once for each person."""
    first = rows[number][1]
    columns = [s.column for s in first if is_person_column(s) and _beside(first, s) is not None]
    if len(columns) < 2 or not _repeats(rows, number + 1, columns):
        return None
    last = number + 1
    while _repeats(rows, last, columns):
        last += 1
    pieces: list[Piece] = []
    for _, cells in rows[number:last]:
        for seen in cells:
            if seen.column in columns and seen.kind is not Kind.EMPTY:
                value = _beside(cells, seen)
                blocks = value.blocks if value is not None else ()
                piece = field_of(seen.text, seen.label, blocks, seen.location)
                pieces.append(replace(piece, record=(*place, number, columns.index(seen.column))))
    return last - number, pieces


def _repeats(rows: _Rows, number: int, columns: Sequence[int]) -> bool:
    """Whether a row has one and the same label in each of the columns, and nothing besides."""
    if number >= len(rows):
        return False
    cells = rows[number][1]
    heads = [seen for seen in cells if seen.column in columns]
    labels = {seen.label.keys for seen in heads if seen.is_field_label and seen.label is not None}
    if len(heads) != len(columns) or len(labels) != 1:
        return False
    filled = [seen for seen in cells if seen.kind is not Kind.EMPTY]
    values = [value for seen in heads if (value := _beside(cells, seen)) is not None]
    return len(filled) <= len(heads) + len(values)


def _beside(cells: Sequence[Seen], seen: Seen) -> Seen | None:
    """The next cell, if it can hold the value of ``seen``."""
    index = next(i for i, cell in enumerate(cells) if cell is seen) + 1
    if index < len(cells) and not cells[index].is_field_label:
        return cells[index]
    return None


def read_beside(
    rows: _Rows, number: int, place: tuple[int, ...], vocabulary: Vocabulary
) -> tuple[int, list[Piece]] | None:
    """The rows from ``number`` on with a value for each of the people whom the first names."""
    cells = [seen for seen in rows[number][1] if seen.kind is not Kind.EMPTY]
    label = cells[0].label if cells else None
    if label is None or label.keys != ("name",) or len(cells) < 3:
        return None
    if label.subject != CONTACT and not (label.subject == ANY and _tells_relations(rows, number)):
        return None
    if not all(_is_name(seen, vocabulary) for seen in cells[1:]):
        return None
    columns = [seen.column for seen in cells[1:]]
    pieces: list[Piece] = []
    last = number
    while last < len(rows) and (last == number or _goes_on(rows[last][1], cells[0], columns)):
        pieces.extend(_for_each(rows[last][1], columns, (*place, number)))
        last += 1
    return last - number, pieces


def _tells_relations(rows: _Rows, number: int) -> bool:
    """Whether a row further down says who the people are to the child: "Name" was theirs."""
    firsts = [cells[0].label for _, cells in rows[number + 1 :] if cells]
    return any(label is not None and label.keys == ("relationship",) for label in firsts)


def _is_name(seen: Seen, vocabulary: Vocabulary) -> bool:
    """Whether a cell gives a name: neither a label ("Relationship") nor a single word."""
    name = describe(seen.text, vocabulary).name or ""
    told = seen.kind is Kind.TEXT and " " in name and name[:1].isupper()
    return told and may_be_name(name, vocabulary)


def _goes_on(cells: Sequence[Seen], head: Seen, columns: Sequence[int]) -> bool:
    """Whether a row is a detail of the same people: a label, and values under their names."""
    filled = [seen for seen in cells if seen.kind is not Kind.EMPTY]
    if len(filled) < 2 or filled[0].column != head.column:
        return False
    label = filled[0].label
    if label is not None and label.subject not in (ANY, CONTACT, OTHER):
        return False
    if label is not None and label.names_subject:
        return False
    values = all(seen.column in columns and not seen.is_field_label for seen in filled[1:])
    return values and all(seen.kind in (Kind.LABEL, Kind.TEXT) for seen in filled)


def _for_each(
    cells: Sequence[Seen], columns: Sequence[int], place: tuple[int, ...]
) -> Iterator[Piece]:
    filled = [seen for seen in cells if seen.kind is not Kind.EMPTY]
    label, values = filled[0], filled[1:]
    for index, seen in enumerate(values):
        piece = field_of(label.text, label.label, seen.blocks, seen.location)
        # A value over both columns is nobody's in particular.
        own = seen.cell.column_span == 1 or len(values) == len(columns)
        record = (*place, columns.index(seen.column)) if own else (-1,)
        piece = replace(piece, label=label.text if index == 0 else None, record=record)
        if not own and label.label is not None and label.label.keys in SHARED:
            over = [n for n, column in enumerate(columns) if seen.column <= column < seen.end]
            first, *others = ((*place, n) for n in over)
            piece = replace(piece, record=first, shared=tuple(others))
        yield piece
