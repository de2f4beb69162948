"""Blocks one below the other taken apart into pieces: lines, labels above their values, tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.document import Block as DocumentBlock
from ehcp_io.document import Table, TextBlock
from ehcp_io.recognition.filing import with_number
from ehcp_io.recognition.particulars.grids import read_table
from ehcp_io.recognition.particulars.lines import CONTENTS_LINE, read_line
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.ticks import holds_box
from ehcp_io.recognition.particulars.vocabulary import Vocabulary

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_LONGEST_VALUE = 30
_ADDRESS_LINES, _ADDRESS_LINE_WORDS = 6, 7
_HEADING_WORDS = 12
_COUNTED = re.compile(r"\b\d{1,2}\s*:?$")


def read_blocks(blocks: Sequence[DocumentBlock], vocabulary: Vocabulary) -> tuple[Piece, ...]:
    """Every word of ``blocks``, once, as pieces in reading order."""
    pieces: list[Piece] = []
    for number, block in enumerate(blocks):
        if isinstance(block, Table):
            pieces.extend(read_table(block, (number,), vocabulary, read_blocks))
        elif isinstance(block, TextBlock) and block.text:
            pieces.extend(read_line(block, vocabulary))
    joined = list(_join(pieces, vocabulary))
    return tuple(_mark_headings(joined, vocabulary))


def _join(pieces: Sequence[Piece], vocabulary: Vocabulary) -> Iterator[Piece]:
    """Give each label that waits for a value the line below it, if that reads as one."""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        below = pieces[index + 1 : index + 1 + _ADDRESS_LINES]
        taken = (
            _lines_below(piece, below, vocabulary) if piece.open else _postcode_below(piece, below)
        )
        for line in below[:taken]:
            words = with_number(line.marker, line.text or line.label or "")
            piece = replace(
                piece,
                text=f"{piece.text} {words}".strip(),
                runs=piece.runs + line.runs,
                lines=piece.lines + (line.lines or (words,)),
            )
        yield piece
        index += 1 + taken


def _postcode_below(piece: Piece, below: Sequence[Piece]) -> int:
    """1 where a value ends with a comma and the line below, cut off from it, is its postcode."""
    if piece.kind != "field" or not piece.text.endswith(",") or not below:
        return 0
    return int(below[0].kind == "paragraph" and bool(_POSTCODE.fullmatch(below[0].text.strip())))


def _lines_below(label: Piece, below: Sequence[Piece], vocabulary: Vocabulary) -> int:
    """How many of the pieces below a label are lines of its value."""
    if label.meaning is None or not below:
        return 0
    first = 0
    if not label.text:
        if not _reads_as_value(label, below[0], vocabulary):
            return 0
        first = 1
    if label.meaning.keys != ("address",):
        return first
    told = " ".join([label.text, *(line.text for line in below[:first])])
    for count, line in enumerate(below[first:], start=first + 1):
        if _POSTCODE.search(told):
            break
        if line.kind != "paragraph" or len(line.text.split()) > _ADDRESS_LINE_WORDS:
            break
        # An address ends with its postcode; without one its end is not known.
        if _POSTCODE.search(line.text):
            return count
    return first


def _reads_as_value(label: Piece, line: Piece, vocabulary: Vocabulary) -> bool:
    """Whether the line under a label reads as its value."""
    if line.kind == "field":
        # "Relationship" over "Mother", "Year group" over "Nursery": the label is here the value.
        asked = label.meaning.keys if label.meaning is not None else ()
        told = line.meaning
        if told is None or not told.names_subject or not line.open or line.text:
            return False
        if asked == ("relationship",):
            return not _COUNTED.search(line.label or "")  # "Contact 1" heads that one's details
        return asked == ("year_group",) and told.subject == "school"
    if line.kind not in ("paragraph", "list_item"):
        return False
    if len(line.text.split()) > _LONGEST_VALUE and not holds_box(line.text):
        return False
    if label.meaning is None or label.meaning.keys != ("name",) or not _is_short(line.text):
        return True
    # "GP" over "Beacon Surgery" is its value; "Parent" over "Education details" is not.
    block = vocabulary.heading(line.text)
    return block is None or block.subject == label.meaning.subject


def _is_short(text: str) -> bool:
    return len(text.split()) <= _HEADING_WORDS and not text.endswith((".", ",", ";"))


def _mark_headings(pieces: Sequence[Piece], vocabulary: Vocabulary) -> Iterator[Piece]:
    """Say of each heading whose details follow; a label that only says that is a heading too."""
    for piece in pieces:
        if piece.kind == "field":
            if piece.open and not piece.text:
                block = vocabulary.announced(piece.label or "", piece.meaning)
                if block is not None or (piece.meaning is not None and piece.meaning.names_subject):
                    words = with_number(piece.marker, piece.label or "")
                    yield replace(
                        piece,
                        kind="heading",
                        text=words,
                        label=None,
                        block=block,
                        meaning=None if block is not None else piece.meaning,
                        level=2,
                        marker=None,
                    )
                    continue
        elif CONTENTS_LINE.match(piece.text):
            pass  # a list of contents announces nobody's details
        elif piece.block is None and piece.record is None and _is_short(piece.text):
            yield replace(piece, block=vocabulary.heading(piece.text))
            continue
        yield piece
