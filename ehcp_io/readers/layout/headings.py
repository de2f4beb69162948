"""Which paragraphs are headings: set larger than the body, or bold and coloured, and short."""

import re
from collections import Counter
from collections.abc import Iterable

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.geometry import make_line
from ehcp_io.readers.layout.paragraphs import ended
from ehcp_io.readers.layout.pieces import Piece, TextKind, TextPiece

_LARGER = 1.06
_MUCH_LARGER = 1.3
_ENOUGH = 200
_LONGEST = 220
_MOST_LINES = 4
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.):]?$")


def mark_headings(pieces: Iterable[Piece], context: Context) -> dict[float, int]:
    """Turn paragraphs outside tables that are clearly prominent into headings.

    Returns the level of each heading size: the largest is level 1. What is only bold, in the
    body's size and colour, stays a paragraph: a label looks the same.
    """
    sizes: set[float] = set()
    pieces = list(pieces)
    body = _body_size(pieces, context)
    for piece in pieces:
        if isinstance(piece, TextPiece) and _is_heading(piece, context, body):
            piece.kind = TextKind.HEADING
            sizes.add(round(piece.lines[0].size, 1))
    _mark_counted([piece for piece in pieces if isinstance(piece, TextPiece)], body)
    return {size: level for level, size in enumerate(sorted(sizes, reverse=True), start=1)}


def _mark_counted(pieces: list[TextPiece], body: float) -> None:
    """Turn into headings the items set as large and bold as numbered headings of the document.

    On a scan the space behind a number is measured, and may be wide enough for that of an item.
    """
    looks = {
        piece.lines[0].words[0].style.look
        for piece in pieces
        if piece.kind is TextKind.HEADING and _NUMBER.match(piece.lines[0].words[0].text)
    }
    for piece in pieces:
        if (
            piece.kind is TextKind.ITEM
            and piece.marker_words
            and _NUMBER.match(piece.marker or "")
            and len(piece.lines) <= _MOST_LINES
            and all(word.style.look in looks for word in (*piece.marker_words, *piece.words))
            and piece.lines[0].size >= _LARGER * body
        ):
            words = [*piece.marker_words, *piece.lines[0].words]
            piece.lines[0] = make_line(words, piece.lines[0].page)
            piece.kind, piece.marker, piece.marker_words = TextKind.HEADING, "", []


def _body_size(pieces: list[Piece], context: Context) -> float:
    """The size of most text between the tables: table text is often set smaller."""
    sizes: Counter[float] = Counter()
    for piece in pieces:
        if isinstance(piece, TextPiece):
            for word in piece.words:
                if not word.style.bold:
                    sizes[round(word.style.size, 1)] += len(word.text)
    if sizes.total() < _ENOUGH:
        return context.body_size
    return max(sizes.most_common(1)[0][0], context.body_size)


def _is_heading(piece: TextPiece, context: Context, body: float) -> bool:
    if piece.kind is not TextKind.PARAGRAPH or len(piece.lines) > _MOST_LINES:
        return False
    words = piece.words
    if sum(len(word.text) for word in words) > _LONGEST or not any(
        letter.isalpha() for word in words for letter in word.text
    ):
        return False
    smallest = min(line.size for line in piece.lines)
    bold = all(word.style.bold for word in words)
    if smallest >= _LARGER * body and bold:
        return True
    if smallest >= _MUCH_LARGER * body and not ended(words[-1]):
        return True
    coloured = all(
        word.style.colour is not None and word.style.colour != context.body_colour for word in words
    )
    large = smallest >= 0.98 * body
    return bold and coloured and large and not ended(words[-1])
