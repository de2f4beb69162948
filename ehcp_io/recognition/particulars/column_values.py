"""Heads of columns that no wording tells, judged by what stands under them: people's details.

Telephone numbers, addresses for e-mail, postcodes and words such as "Mother" look alike in every
form, whatever it calls them; beside them a column of names holds the people's names.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from ehcp_io.document import Row
from ehcp_io.recognition.advice import is_person
from ehcp_io.recognition.lines import stands_out
from ehcp_io.recognition.particulars.rows import Kind, Seen
from ehcp_io.recognition.particulars.values import POSTCODE, email, phone
from ehcp_io.recognition.particulars.vocabulary import ANY, CONTACT, OTHER, Label, Vocabulary
from ehcp_io.recognition.particulars.wording import is_label_like, key

_FEWEST = 2  # people, from which a column shows what it holds
_COLUMNS = 3
_ROLE_WORDS = 5
_PHONE, _EMAIL = Label(ANY, ("phone",)), Label(ANY, ("email",))
_BOTH = Label(OTHER, (), parts=(_PHONE, _EMAIL))
_NAME, _RELATION = Label(CONTACT, ("name",)), Label(ANY, ("relationship",))
_ADDRESS = Label(ANY, ("address",))
_RIGHT = Label(ANY, ("parental_responsibility",))
_OF_RIGHT = re.compile(r"\bPR\b|\bparental responsibility\b", re.IGNORECASE)


def with_heads_told(
    rows: Sequence[tuple[Row, list[Seen]]], vocabulary: Vocabulary
) -> list[tuple[Row, list[Seen]]]:
    """The rows of a table; what heads columns of people's details is told by those details.

    The rows below are people where a column says how they are related and another how they are
    reached.
    """
    told = list(rows)
    for number, (row, cells) in enumerate(rows):
        below = list(takewhile(_is_filled, (later for _, later in rows[number + 1 :])))
        heads = row.header or all(stands_out(seen.cell) for seen in cells)
        if heads and len(below) >= _FEWEST and _may_head(cells) and not _are_labels(below):
            told[number] = (row, _told(cells, below, vocabulary))
    return told


def _is_filled(cells: Sequence[Seen]) -> bool:
    return sum(seen.kind is not Kind.EMPTY for seen in cells) >= _COLUMNS


def _are_labels(below: Sequence[Sequence[Seen]]) -> bool:
    """Whether the rows below begin with labels: each a detail beside its value."""
    return any(stands_out(cells[0].cell) for cells in below)


def _may_head(cells: Sequence[Seen]) -> bool:
    return (
        len(cells) >= _COLUMNS
        and all(is_label_like(seen.text) for seen in cells)
        and any(seen.label is None for seen in cells)
    )


def _told(
    heads: Sequence[Seen], below: Sequence[Sequence[Seen]], vocabulary: Vocabulary
) -> list[Seen]:
    found = {}
    for head in heads:
        values = [
            seen.text
            for cells in below
            for seen in cells
            if head.column <= seen.column < head.end and seen.kind is not Kind.EMPTY
        ]
        label = _label_of(values, vocabulary) or _right_of(head, values, vocabulary)
        if label is not None:
            found[head.column] = label
    told = [*found.values(), *(head.label for head in heads)]
    reached = any(label in told for label in (_PHONE, _EMAIL, _BOTH, _ADDRESS))
    if _RELATION not in told or not reached:
        return list(heads)
    return [
        replace(head, kind=Kind.LABEL, label=found[head.column])
        if head.column in found and _is_open(head)
        else head
        for head in heads
    ]


def _is_open(head: Seen) -> bool:
    """Whether a head leaves open what its column holds, or says less than the values."""
    return head.label is None or not (head.label.keys or head.label.parts)


def _is_short(text: str) -> bool:
    return text.count(" ") < _ROLE_WORDS and not any(map(str.isdigit, text))


def _right_of(head: Seen, values: Sequence[str], vocabulary: Vocabulary) -> Label | None:
    """Parental responsibility, where a head asks for it in its own words over yes and no."""
    answers = all(
        vocabulary.is_one_of("yes", one) or vocabulary.is_one_of("no", one) for one in values
    )
    return _RIGHT if values and answers and _OF_RIGHT.search(head.text) else None


def _label_of(values: Sequence[str], vocabulary: Vocabulary) -> Label | None:
    tests: tuple[tuple[Label, Callable[[str], bool]], ...] = (
        (_BOTH, lambda text: phone(text) is not None and email(text) is not None),
        (_PHONE, lambda text: phone(text) is not None),
        (_EMAIL, lambda text: email(text) is not None),
        (_BOTH, lambda text: phone(text) is not None or email(text) is not None),
        (_ADDRESS, lambda text: POSTCODE.search(text) is not None),
        (_RELATION, lambda text: key(text) in vocabulary.relations),
        (_NAME, is_person),
    )
    if len(values) < _FEWEST:
        return None
    told = next((label for label, sign in tests if all(map(sign, values))), None)
    # Among a child's people are a mother and a teacher: what they are, not who.
    related = sum(key(text) in vocabulary.relations for text in values) >= _FEWEST
    return told or (_RELATION if related and all(map(_is_short, values)) else None)
