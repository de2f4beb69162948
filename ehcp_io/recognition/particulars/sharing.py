"""One cell for several labels: "UPN / NHS number" over "A123 / 999 123 4567"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.values import email, phone
from ehcp_io.recognition.particulars.vocabulary import ANY, OTHER, Label

_SEPARATORS = (r"\s+/\s+", r"\s*[;|]\s*", r"\s+[–—-]\s+", r"\s*/\s*", r"\s*,\s+")
_OF_NAME = frozenset(("title", "forename", "surname", "name"))
_REACHED = {"phone": phone, "email": email}


def share_out(labels: Sequence[Label], text: str) -> Iterator[tuple[Label, str]]:
    """Each label with its part of the value, where the value is divided as the label is.

    A value that is not divided belongs to the one label that has a place for it: "Date of birth
    and age" over "1 May 2010 (9 years)".
    """
    for separator in _SEPARATORS:
        parts = [part.strip() for part in re.split(separator, text.strip())]
        if len(parts) == len(labels):
            yield from zip(labels, parts, strict=True)
            return
    asked = {key for label in labels for key in label.keys}
    if asked <= _OF_NAME and all(label.subject == ANY for label in labels):
        yield replace(labels[0], keys=("name",)), text  # "Title and surname" over "Mrs Ann Ash"
        return
    if asked <= _REACHED.keys():
        for label in labels:
            if all(_REACHED[key](text) for key in label.keys):
                yield label, text
        return
    placed = [label for label in labels if label.subject != OTHER]
    if len(placed) == 1:
        yield placed[0], text


def parted(piece: Piece) -> Iterator[Piece]:
    """A value as one for each label that its column asks for; itself where that is one."""
    parts = piece.meaning.parts if piece.meaning is not None else ()
    if not parts:
        yield piece
    if parts and len(piece.lines) == len(parts):  # one below the other, as the label asks for them
        shared: Iterator[tuple[Label, str]] = zip(parts, piece.lines, strict=True)
    else:
        shared = share_out(parts, piece.text) if parts else iter(())
    for label, text in shared:
        yield replace(piece, meaning=label, text=text, lines=(text,), runs=())
