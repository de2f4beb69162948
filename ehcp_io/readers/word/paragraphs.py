"""From a paragraph's pieces and properties to the block that it is: heading, item, plain text."""

import re

from ehcp_io.document import Heading, ListItem, Location, Paragraph, Run, TextBlock
from ehcp_io.readers.word.numbering import BULLET
from ehcp_io.readers.word.pieces import Piece, without_typed_bullet
from ehcp_io.readers.word.reading import Reading
from ehcp_io.readers.word.styles import ParagraphProperties

_PAGE_WORDS = re.compile(
    r"[\W\d_]*(?:(?:page|pages|p|pg|of|tudalen|o)\b[\W\d_]*){0,4}", re.IGNORECASE
)


def text_block(
    pieces: list[Piece], properties: ParagraphProperties, reading: Reading, location: Location
) -> TextBlock | None:
    """The block that the pieces make; None for an empty paragraph, whose number still counts."""
    printed = [piece for piece in pieces if piece.stands]
    is_hidden = bool(printed) and all(piece.format.hidden for piece in printed)
    marker, level = None, 0
    # Word counts a numbered paragraph without text, and passes over one that is hidden.
    if properties.numbering is not None and not is_hidden:
        num_id, level = properties.numbering
        level = reading.numbering.level_for(num_id, level, properties.style_id)
        marker = reading.numbering.marker(num_id, level)
    if not printed:
        return None
    if properties.level is not None:
        return Heading(
            runs=_numbered(pieces, marker),
            location=location,
            style=properties.style,
            centred=properties.centred,
            level=properties.level,
        )
    if marker is None and (stripped := without_typed_bullet(pieces)) is not None:
        pieces, marker = stripped, BULLET
    if marker is None:
        return Paragraph(
            runs=_runs(pieces),
            location=location,
            style=properties.style,
            centred=properties.centred,
        )
    return ListItem(
        runs=_runs(pieces),
        location=location,
        style=properties.style,
        centred=properties.centred,
        marker=marker,
        level=max(level, properties.list_level or 0),
    )


def is_page_number(pieces: list[Piece]) -> bool:
    """Whether a line that has page numbers in it holds nothing else."""
    rest = "".join(piece.text for piece in pieces if not piece.page)
    return _PAGE_WORDS.fullmatch(rest) is not None


def _runs(pieces: list[Piece]) -> tuple[Run, ...]:
    return tuple(piece.run() for piece in pieces)


def _numbered(pieces: list[Piece], marker: str | None) -> tuple[Run, ...]:
    """A heading's runs with its automatic number in front, since that is part of what prints."""
    runs = _runs(pieces)
    if marker is None or marker == BULLET:
        return runs
    look = next(piece.format for piece in pieces if piece.stands)
    number = Piece(f"{marker} ", look._replace(hidden=False))
    return (number.run(), *runs)
