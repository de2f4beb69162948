"""Labels printed in small type under their values, a row of labels under each row of values.

| Jane Mary   | Doe     | 1 February 2014 |
| Forename(s) | Surname | Date of birth   |
| A123…       | Year 4  | Any School      |
| UPN         | Year    | School          |
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ehcp_io.document import Row
from ehcp_io.recognition.particulars.lines import can_only_be
from ehcp_io.recognition.particulars.pieces import Piece, field_of, piece_of
from ehcp_io.recognition.particulars.rows import Kind, Seen

_Rows = list[tuple[Row, list[Seen]]]
_PAIRS = 2


def read_under(rows: _Rows, number: int) -> tuple[int, list[Piece]] | None:
    """The rows from ``number`` on as values over labels, or None if they are not.

    A row of values without labels above it comes first and a row of labels without values under
    it last: only labels that stand under their values leave nothing over. A value that can only
    be one label's ("1 February 2014" and a date) must not speak for the other order.
    """
    last = number
    while last + 1 < len(rows) and _is_pair(rows[last][1], rows[last + 1][1]):
        last += 2
    pairs = [(rows[at][1], rows[at + 1][1]) for at in range(number, last, 2)]
    if not pairs or _goes_on(rows, last) or not _fits(pairs):
        return None
    return last - number, [piece for values, labels in pairs for piece in _fields(values, labels)]


def _is_pair(values: Sequence[Seen], labels: Sequence[Seen]) -> bool:
    """Whether a row of nothing but values stands over a row of nothing but labels."""
    if len(values) < 2 or [(s.column, s.end) for s in values] != [
        (s.column, s.end) for s in labels
    ]:
        return False
    known = [seen for seen in labels if seen.kind is Kind.LABEL]
    unknown = [seen for seen in labels if seen.kind is not Kind.LABEL]
    told = [seen for seen in values if seen.kind is Kind.TEXT]
    plain = all(seen.kind in (Kind.TEXT, Kind.EMPTY) for seen in values)
    return bool(told) and plain and len(known) > len(unknown)


def _goes_on(rows: _Rows, last: int) -> bool:
    """Whether a row follows that may be the values of the last labels."""
    return last < len(rows) and len(rows[last][1]) > 1


def _fits(pairs: Sequence[tuple[Sequence[Seen], Sequence[Seen]]]) -> bool:
    """Whether the values' shapes speak for the labels under them, not for those above them."""
    under = sum(_shapes(values, labels) for values, labels in pairs)
    above = sum(_shapes(values, labels) for (_, labels), (values, _) in pairwise(pairs))
    return under > above or (len(pairs) >= _PAIRS and under == above)


def _shapes(values: Sequence[Seen], labels: Sequence[Seen]) -> int:
    """How many values can only be what the label in their column asks for."""
    asked = {seen.column: seen.label for seen in labels if seen.label is not None}
    return sum(
        value.column in asked and can_only_be(asked[value.column], value.text) for value in values
    )


def _fields(values: Sequence[Seen], labels: Sequence[Seen]) -> list[Piece]:
    pieces: list[Piece] = []
    for value, label in zip(values, labels, strict=True):
        if label.kind is Kind.EMPTY:
            cell = (value.row, value.column)
            pieces.extend(piece_of(block, cell=cell) for block in value.blocks)
            continue
        piece = field_of(label.text, label.label, value.blocks, label.location)
        pieces.append(replace(piece, open=False))
    return pieces
