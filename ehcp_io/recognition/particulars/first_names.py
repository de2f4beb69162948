"""A first name under a label that no rule knows: it stands beside the surname."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.vocabulary import Label

_NAMES = re.compile(r"\bnames?\W*$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:sur|family|last|previous|former|maiden|middle|school|setting|preferred|parent|carer)",
    re.IGNORECASE,
)
_VALUE = re.compile(r"[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*){0,3}")


def tell_first_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, "Name(s) given" or the like right beside the surname asking for the forename."""
    told = list(pieces)
    for number, piece in enumerate(pieces):
        if piece.meaning is None or piece.meaning.keys != ("surname",) or not piece.text:
            continue
        around = [at for at in (number - 1, number + 1) if 0 <= at < len(pieces)]
        if any(_asks_forename(pieces[at]) for at in around):
            continue
        for at in around:
            if _may_be_forename(pieces[at]):
                told[at] = replace(pieces[at], meaning=Label(piece.meaning.subject, ("forename",)))
                break
    return told


def _asks_forename(piece: Piece) -> bool:
    return piece.meaning is not None and "forename" in piece.meaning.keys


def _may_be_forename(piece: Piece) -> bool:
    label = piece.label or ""
    return (
        piece.kind == "field"
        and piece.meaning is None
        and bool(_NAMES.search(label))
        and not _OTHERS.search(label)
        and _VALUE.fullmatch(piece.text.strip()) is not None
    )
