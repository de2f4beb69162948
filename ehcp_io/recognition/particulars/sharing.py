"""One cell for several labels: "UPN / NHS number" over "A123 / 999 123 4567"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.values import email, phone
from ehcp_io.recognition.particulars.vocabulary import ANY, OTHER, PLAN, Label

_STROKE, _IN_DATE = r"\s*/\s*", re.compile(r"\d/\d")
_SEPARATORS = (r"\s+/\s+", r"\s*[;|]\s*", r"\s+[–—-]\s+", _STROKE, r"\s*,\s+")
_YEAR = re.compile(r"\b(?:(?:Year|Yr|Y|NCY)\s?\d{1,2}|Reception|Nursery)\b", re.IGNORECASE)
_OF_NAME = frozenset(("title", "forename", "surname", "name"))
_REACHED = {"phone": phone, "email": email}


def share_out(labels: Sequence[Label], text: str) -> Iterator[tuple[Label, str]]:
    """Each label with its part of the value, where the value is divided as the label is.

    A value that is not divided belongs to the one label that has a place for it: "Date of birth
    and age" over "1 May 2010 (9 years)".
    """
    for separator in _SEPARATORS:
        if separator == _STROKE and _IN_DATE.search(text):
            continue
        parts = [part.strip() for part in re.split(separator, text.strip())]
        if len(parts) == len(labels):
            yield from zip(labels, parts, strict=True)
            return
    yield from _undivided(labels, text)


def _undivided(labels: Sequence[Label], text: str) -> Iterator[tuple[Label, str]]:
    parts = re.split(_SEPARATORS[0], text.strip())
    if len(parts) > len(labels) and all(label.subject == PLAN for label in labels):
        yield labels[0], parts[0]  # "Reference / Date" over "AB/12 / Final plan issued …"
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
    if ("date_of_birth",) in {label.keys for label in labels}:
        yield from _by_shape(labels, text)
        return
    placed = [label for label in labels if label.subject != OTHER]
    if len(placed) == 1:
        yield placed[0], text


def _by_shape(labels: Sequence[Label], text: str) -> Iterator[tuple[Label, str]]:
    """The date and the year group of one value: "5/9/2013 11 years Year 7"."""
    dates, year = find_dates(text), _YEAR.search(text)
    for label in labels:
        if label.keys == ("date_of_birth",) and dates:
            yield label, text[dates[0].start : dates[0].end]
        elif label.keys == ("year_group",) and year is not None:
            yield label, year[0]


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
