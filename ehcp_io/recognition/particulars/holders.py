"""Parental responsibility as the label of a name: "Parental responsibility | Ann Doe"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.family import people_in
from ehcp_io.recognition.particulars.names import (
    describe,
    is_name_like,
    responsibility_in_label,
    same_person,
)
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.rights import BOTH, rights_named
from ehcp_io.recognition.particulars.vocabulary import ANY, CONTACT, Block, Label, Vocabulary
from ehcp_io.recognition.particulars.wording import without_hints, words

_RESPONSIBILITY = re.compile(r"\bPR\b|parental responsibility", re.IGNORECASE)
_PARTED = re.compile(r"\s*;\s*|,?\s+and\s+(?=[A-Z])|,\s+(?=[A-Z])|(?<=\)),?\s+(?=[A-Z])")
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
    found = [_named_with_right(piece, vocabulary) for piece in pieces]
    found = [_as_answer(piece, found, vocabulary) for piece in found]
    for number, piece in enumerate(found):
        following = pieces[number + 1].meaning if number + 1 < len(pieces) else None
        if (
            piece.meaning is not None
            and piece.meaning.keys == ("parental_responsibility",)
            and piece.record is None
            and _is_over_details(piece, following, named, vocabulary)
        ):
            found[number] = replace(piece, meaning=Label(CONTACT, ("name",)))
    _name_lists(found, vocabulary)
    return [
        replace(piece, meaning=Label(CONTACT, ("name",)))
        if piece.meaning is not None
        and piece.meaning.keys == ("parental_responsibility",)
        and piece.record is None
        and _tells_relative(piece.text, named, vocabulary)
        else piece
        for piece in found
    ]


def _is_over_details(
    piece: Piece, following: Label | None, named: Sequence[str], vocabulary: Vocabulary
) -> bool:
    """Whether a name that no label gives, or two, has its details in the labels that come next."""
    people = people_in(piece.text, vocabulary) or [piece.text]
    return (
        following is not None
        and following.subject in (ANY, CONTACT)
        and bool(set(following.keys) & _OF_A_PERSON)
        and all(is_name_like(person, vocabulary) for person in people)
        and not any(same_person(person, name) for name in named for person in people)
    )


def _tells_relative(text: str, named: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a value begins with a new person and how they are related: "Ann Doe (mother); …"."""
    told = describe(_PARTED.split(text)[0], vocabulary)
    return (
        told.name is not None
        and told.relationship is not None
        and is_name_like(told.name, vocabulary)
        and not any(same_person(told.name, name) for name in named)
    )


def _named_with_right(piece: Piece, vocabulary: Vocabulary) -> Piece:
    """The piece, of which "Parent 1 (PR)" asks for the parent where a person is the answer."""
    meaning, label = piece.meaning, piece.label or ""
    asks = meaning is not None and meaning.keys == ("parental_responsibility",)
    if not asks or responsibility_in_label(label) is None:
        return piece
    whose = vocabulary.find(without_hints(label), fuzzy=False)
    told = describe(piece.text, vocabulary)
    if whose is None or whose.subject != CONTACT or not whose.names_subject or told.name is None:
        return piece
    return replace(piece, meaning=whose) if is_name_like(told.name, vocabulary) else piece


def _as_answer(piece: Piece, pieces: Sequence[Piece], vocabulary: Vocabulary) -> Piece:
    """The piece, of which "Who has parental responsibility? Mrs Doe only" names nobody new."""
    meaning = piece.meaning
    if meaning is None or meaning.subject != CONTACT or not meaning.names_subject or not piece.text:
        return piece
    asks = piece.record is None and _RESPONSIBILITY.search(piece.label or "")
    if not asks or meaning.number or meaning.relation:
        return piece
    named = [
        set(words(other.text).split())
        for other in pieces
        if other is not piece
        and other.meaning is not None
        and other.meaning.subject == CONTACT
        and "name" in other.meaning.keys
    ]
    known = [
        who == BOTH or any(_bare(who, vocabulary) <= name for name in named)
        for who, _ in rights_named(piece.text)
    ]
    if len(named) > 1 and known and all(known):
        return replace(piece, meaning=Label(ANY, ("parental_responsibility",)))
    return piece


def _bare(who: str, vocabulary: Vocabulary) -> set[str]:
    """The words of a name without its titles; of a title alone the title."""
    said = {word for word in who.split() if not vocabulary.is_one_of("titles", word)}
    return set(words(" ".join(said) or who).split())


def _name_lists(found: list[Piece], vocabulary: Vocabulary) -> None:
    """Let "With parental responsibility: Ann Doe (mother) 01632 960001" begin a list of contacts.

    The lines below it that describe people go on with it, up to the next label.
    """
    named = [
        piece.text
        for piece in found
        if piece.meaning is not None and any("name" in key for key in piece.meaning.keys)
    ]
    under: Block | None = None
    for number, piece in enumerate(found):
        plain = piece.kind in ("paragraph", "list_item") and piece.record is None
        if piece.kind == "field" and piece.record is None:
            under = vocabulary.heading(piece.label or "")
            if under is None or under.subject != CONTACT or under.responsibility is None:
                under = None
            elif _is_reachable(piece.text, named, vocabulary):
                found[number] = replace(piece, meaning=Label(CONTACT, ("name",)))
            else:
                under = None
        elif under is not None and plain and _is_reachable(piece.text, named, vocabulary):
            found[number] = replace(piece, block=under)
        elif not plain:
            under = None


def _is_reachable(text: str, named: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a line gives a person's name, relationship and number, and no label names them."""
    told = describe(text, vocabulary)
    return (
        told.name is not None
        and told.relationship is not None
        and (told.phone is not None or told.email is not None)
        and is_name_like(told.name, vocabulary)
        and not any(same_person(told.name, name) for name in named)
    )
