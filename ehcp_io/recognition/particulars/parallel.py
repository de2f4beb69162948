"""Two parents side by side in a grid of labels and values, each in columns of their own.

| Parent 1     | Ann Doe | Parent 2     | Bob Doe |
| Relationship | Mother  | Relationship | Father  |
"""

from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.document import Row
from ehcp_io.recognition.particulars.pieces import Piece, field_of
from ehcp_io.recognition.particulars.rows import Kind, Seen, is_person_column

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
