"""Parental responsibility as the label of a name: "Parental responsibility | Ann Doe"."""

from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.names import is_name_like, same_person
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.vocabulary import ANY, CONTACT, Label, Vocabulary

_OF_A_PERSON = frozenset(("relationship", "address", "phone", "email"))


def name_holders(pieces: Sequence[Piece], vocabulary: Vocabulary) -> list[Piece]:
    """The pieces, of which such a label asks for a contact where that contact's details follow.

    A name that another label gives is no new person: there the line says who of them has it.
    """
    named = [
        piece.text
        for piece in pieces
        if piece.record is None and piece.meaning is not None and "name" in piece.meaning.keys
    ]
    found = list(pieces)
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].meaning if number + 1 < len(pieces) else None
        if (
            piece.meaning is not None
            and piece.meaning.keys == ("parental_responsibility",)
            and piece.record is None
            and following is not None
            and following.subject in (ANY, CONTACT)
            and set(following.keys) & _OF_A_PERSON
            and is_name_like(piece.text, vocabulary)
            and not any(same_person(piece.text, name) for name in named)
        ):
            found[number] = replace(piece, meaning=Label(CONTACT, ("name",)))
    return found
