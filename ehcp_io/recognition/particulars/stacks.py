"""People whom no label names: a card with a name over a relationship, a name over "Relationship:".

    Ann Doe                          Someone I trust: Bea Doe
    Mother                           Relationship: Aunt
    01632 960001
    Has parental responsibility

A name alone proves nothing; with a relationship right below it, it is a contact's. So is the
first line below a head that names the relationship, and a name with telephone or address, and then
"Who they are to you: Mother".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.names import is_name_like
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.values import EMAIL, PHONE, POSTCODE
from ehcp_io.recognition.particulars.vocabulary import ANY, CONTACT, Label, Vocabulary

_APART = re.compile(r",\s+|\s+[–—-]\s+")
_OR = re.compile(r"\b(?:or|and)\b|[\s,;:|/·–—-]+")
_LONGEST = 8  # lines of a card
_CARDS = 4 * _LONGEST
_LINE_WORDS = 20  # more are sentences that only mention a number
_ADDRESS_LINES, _ADDRESS_WORDS = 5, 6
_RECORD = -2  # begins the numbers of records that are no table's
_DETAILS = frozenset(("phone", "email", "address", "language", "parental_responsibility"))
_HOLDS = re.compile(
    r"(?:(?:has|with|holds|no|without)\s+)?(?:PR|parental responsibility)"
    r"(?:\s*[:–-]?\s*(?:yes|no))?\W*",
    re.IGNORECASE,
)
_PLAIN = ("table", "paragraph", "heading")


def tell_people(pieces: Sequence[Piece], vocabulary: Vocabulary) -> tuple[Piece, ...]:
    """The pieces, those of people without labels told."""
    told = list(pieces)
    at = 0
    while at < len(told) - 1:
        named = _names_relative(told[at], told[at + 1], vocabulary)
        if named or _is_relatives(told, at, vocabulary):
            told[at] = replace(told[at], meaning=Label(CONTACT, ("name",)))
        elif _is_over_details(told, at, vocabulary):
            told[at] = replace(told[at], record=(_RECORD, at))
            at = _tell_details(told, at, at + 1, vocabulary)
            continue
        elif _describes(told, at, vocabulary):
            if at and _is_number_alone(told[at - 1]) and _in_one_cell(told[at - 1], told[at]):
                told[at - 1] = _line(told[at - 1], Label(ANY, ("phone+email",)), at)
            told[at] = _line(told[at], Label(CONTACT, ("name",)), at)
            at = _tell_details(told, at, at + 1, vocabulary)
            continue
        elif _begins_card(told[at], told[at + 1], vocabulary):
            if at and _is_number_alone(told[at - 1]) and not _has_number(told, at, vocabulary):
                told[at - 1] = _line(told[at - 1], Label(ANY, ("phone+email",)), at)
            at = _tell_card(told, at, vocabulary)
            continue
        at += 1
    _tell_columns(told, vocabulary)
    return tuple(told)


def _tell_columns(told: list[Piece], vocabulary: Vocabulary) -> None:
    """Say what the lines without labels are below a head "Mother" in a column of its own."""
    heads = {
        piece.record
        for piece in told
        if piece.kind == "heading" and piece.record is not None and _is_contact(piece.meaning)
    }
    named = {piece.record for piece in told if piece.meaning and "name" in piece.meaning.keys
             and piece.kind != "heading" and not _HOLDS.fullmatch(piece.text)}  # fmt: skip
    for at, piece in enumerate(told):
        if piece.record in heads and piece.kind == "field" and _HOLDS.fullmatch(piece.text):
            told[at] = _of_relation(piece)  # "Mother" over "PR yes"
            continue
        if piece.record not in heads or (piece.meaning is not None and piece.text):
            continue
        if piece.kind == "field" and not piece.text and piece.label:
            piece = replace(piece, kind="paragraph", text=piece.label, label=None, meaning=None)
        plain = replace(piece, record=None)
        meaning = _meaning(plain, vocabulary)
        if piece.record not in named and is_name_like(piece.text, vocabulary):
            meaning = Label(ANY, ("name",))
            named.add(piece.record)
        if meaning is not None:
            told[at] = replace(piece, meaning=meaning)


def _of_relation(piece: Piece) -> Piece:
    relation = piece.meaning.relation if piece.meaning is not None else None
    return replace(piece, meaning=Label(CONTACT, ("parental_responsibility",), relation=relation))


def _is_contact(label: Label | None) -> bool:
    return label is not None and label.subject == CONTACT and label.names_subject


def _is_relatives(told: Sequence[Piece], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a name whose owner no label tells is a relative's: how, a label below says.

    Between them stand only what anybody may have: a telephone, an address.
    """
    piece = told[at]
    if not _asks(piece, "name") or not is_name_like(piece.text, vocabulary):
        return False
    for below in told[at + 1 : at + _LONGEST]:
        if _asks(below, "relationship"):
            return any(
                vocabulary.holds_one_of(kind, below.text) for kind in ("relations", "supporters")
            )
        if not (below.meaning and set(below.meaning.keys) <= _DETAILS and below.record is None):
            return False
    return False


def _asks(piece: Piece, name: str) -> bool:
    label = piece.meaning
    told = label is not None and label.subject == ANY and label.keys == (name,)
    return piece.kind == "field" and piece.record is None and told


def _tell_card(told: list[Piece], at: int, vocabulary: Vocabulary) -> int:
    """Say what each line of a card is, in place; where the card ends."""
    below = told[at + 1]
    relation = below.meaning.relation if below.meaning is not None else None
    second: Label | None = Label(ANY, ("relationship",))
    if below.kind == "field":  # "Mother" was taken for the label of the number below it
        second = _meaning(replace(below, kind="paragraph", label=None), vocabulary)
    told[at] = _line(told[at], Label(CONTACT, ("name",), relation=relation), at)
    told[at + 1] = replace(below, meaning=second, record=(_RECORD, at))
    return _tell_details(told, at, at + 2, vocabulary)


def _is_over_details(told: Sequence[Piece], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a contact's labelled name has details without labels in its cell or its row."""
    piece, below = told[at], told[at + 1]
    label, place = piece.meaning, piece.location.path
    return (
        piece.kind == "field"
        and piece.record is None
        and bool(piece.text)
        and label is not None
        and (label.subject, label.keys) == (CONTACT, ("name",))
        and (
            below.location.path[:-1] == place[:-1]
            or (_in_one_row(piece, below) and _is_number_alone(below))
        )
        and not vocabulary.holds_one_of("relations", below.text)  # the next person's line
        and (_meaning(below, vocabulary) is not None or _address_lines(told, at + 1, at) > 0)
    )


def _describes(told: Sequence[Piece], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a line is a name with a relationship, over a telephone, an address or the like.

    In a cell a number may stand over it instead.
    """
    piece, below = told[at], told[at + 1]
    name, *rest = _APART.split(piece.text)
    if not _is_plain(piece) or len(rest) != 1 or not is_name_like(name, vocabulary):
        return False
    if not vocabulary.is_one_of("relations", rest[0]):
        return False
    if at and _in_one_cell(told[at - 1], piece) and _is_number_alone(told[at - 1]):
        return True
    beside = below.location.path[:-1] == piece.location.path[:-1]
    return beside and _meaning(below, vocabulary) is not None


def _in_one_row(one: Piece, other: Piece) -> bool:
    row = one.location.path[:-2]
    return len(row) > 1 and row == other.location.path[:-2]


def _in_one_cell(one: Piece, other: Piece) -> bool:
    cell = one.location.path[:-1]
    return bool(cell) and cell == other.location.path[:-1]


def _tell_details(told: list[Piece], at: int, end: int, vocabulary: Vocabulary) -> int:
    """Say what the lines of the card that begins at ``at`` are from ``end`` on; where it ends."""
    while end < min(len(told), at + _LONGEST):
        piece = told[end]
        if piece.kind == "field" and not piece.text and piece.label:
            piece = replace(piece, kind="paragraph", text=piece.label, label=None, meaning=None)
        meaning = _meaning(piece, vocabulary)
        if meaning is None and _asks(piece, "parental_responsibility") and piece.text:
            meaning = piece.meaning
        lines = _address_lines(told, end, at) if meaning is None else 0
        if lines:  # joined where it is told whose they are
            told[end] = _line(piece, Label(ANY, ("address",)), at)
            end += lines
            continue
        if meaning is None and _is_detail(piece) and _in_one_cell(told[at], piece):
            meaning = piece.meaning
        if meaning is None or _is_nexts(told, end, at, vocabulary):
            break
        told[end] = _line(piece, meaning, at)
        end += 1
    return end


def _address_lines(told: Sequence[Piece], start: int, card: int) -> int:
    """How many lines of the card's cell are an address, which ends with its postcode; else 0."""
    for count, piece in enumerate(told[start : start + _ADDRESS_LINES], start=1):
        short = len(piece.text.split()) <= _ADDRESS_WORDS and ":" not in piece.text
        if not (_is_plain(piece) and short and _in_one_cell(told[card], piece)):
            return 0
        if POSTCODE.search(piece.text):
            return count if count > 1 else 0
        if PHONE.search(piece.text) or EMAIL.search(piece.text):
            return 0
    return 0


def _is_detail(piece: Piece) -> bool:
    """Whether a labelled line gives what anybody has: "Lives at: 9 Low Road"."""
    label = piece.meaning
    told = label is not None and label.subject == ANY and set(label.keys) <= _DETAILS
    return piece.kind == "field" and piece.record is None and bool(piece.text) and told


def _is_number_alone(piece: Piece) -> bool:
    """Whether a line is telephone numbers and e-mail addresses, and nothing else."""
    bare = _OR.sub("", EMAIL.sub("", PHONE.sub("", piece.text)))
    return _is_plain(piece) and bool(piece.text) and not bare


def _is_nexts(told: Sequence[Piece], end: int, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a number stands over the next card, as one stood over this card."""
    over = at > 0 and told[at - 1].record == (_RECORD, at)
    below = told[end + 1 : end + 3]
    return (
        over
        and _is_number_alone(told[end])
        and len(below) > 1
        and _begins_card(below[0], below[1], vocabulary)
    )


def _has_number(told: Sequence[Piece], at: int, vocabulary: Vocabulary) -> bool:
    """Whether the last of the cards from ``at`` on has a number of its own below its name.

    Where each card ends with its number, the one over the first card is somebody else's.
    """
    last = at
    for place in range(at + 1, min(len(told) - 1, at + _CARDS)):
        if _begins_card(told[place], told[place + 1], vocabulary):
            last = place
    below = told[last + 1 : last + _LONGEST]
    return any(PHONE.search(piece.text) and _is_number_alone(piece) for piece in below)


def _line(piece: Piece, meaning: Label, card: int) -> Piece:
    kind = "paragraph" if piece.kind == "heading" else piece.kind
    return replace(piece, kind=kind, meaning=meaning, block=None, record=(_RECORD, card))


def _names_relative(piece: Piece, below: Piece, vocabulary: Vocabulary) -> bool:
    """Whether an unknown label has a name beside it, and a relationship comes next."""
    asks = below.meaning is not None and below.meaning.keys == ("relationship",)
    return (
        piece.kind == "field"
        and piece.meaning is None
        and piece.record is None
        and asks
        and below.record is None
        and is_name_like(piece.text, vocabulary)
    )


def _begins_card(piece: Piece, below: Piece, vocabulary: Vocabulary) -> bool:
    if not _is_plain(piece) or not is_name_like(piece.text, vocabulary):
        return False
    if _is_plain(below):
        return vocabulary.is_one_of("relations", below.text)
    label = below.meaning
    over = label is not None and label.names_subject and label.relation is not None
    value = replace(below, kind="paragraph", label=None)
    return over and below.record is None and _meaning(value, vocabulary) is not None


def _is_plain(piece: Piece) -> bool:
    return piece.kind in _PLAIN and piece.label is None and piece.record is None


def _meaning(piece: Piece, vocabulary: Vocabulary) -> Label | None:
    """What a further line of a card is, told by its shape."""
    if not _is_plain(piece) or len(piece.text.split()) > _LINE_WORDS:
        return None
    text = piece.text
    if any(vocabulary.is_one_of(kind, text) for kind in ("yes", "no")) and " " in text:
        return Label(ANY, ("parental_responsibility",))
    if vocabulary.is_one_of("relation_labels", text):
        return Label(ANY, ("relationship",))
    if _HOLDS.fullmatch(text):
        return Label(ANY, ("parental_responsibility",))
    if EMAIL.search(text):
        return Label(ANY, ("email",) if not PHONE.search(text) else ("phone+email",))
    if PHONE.search(text):
        return Label(ANY, ("phone",))
    return Label(ANY, ("address",)) if POSTCODE.search(text) else None
