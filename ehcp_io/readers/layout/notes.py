"""Footnotes: the small print at a page's foot hung on the words that refer to it."""

import re

from ehcp_io.readers.layout.geometry import Line, Word, make_line
from ehcp_io.readers.layout.pieces import Piece, TablePiece, TextKind, TextPiece, texts_of

_MARK = re.compile(r"^(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,4}|\[\d{1,3}\])$")
_SMALLER = 0.8
_RAISED = 0.12
_SMALL_PRINT = 0.95


def place_notes(pieces: list[Piece], body_size: float) -> list[Piece]:
    """The page's pieces, each footnote moved behind the piece that refers to it.

    Only what both ends agree on is a note: small print at the foot that begins with a mark, and
    the same mark raised in the text above. A lone raised figure (a square metre) stays text.
    """
    first = len(pieces)
    while first > 0 and _may_be_note(pieces[first - 1], body_size):
        first -= 1
    references = _references(pieces[:first])
    placed: list[TextPiece] = []
    left: list[Piece] = []
    for piece in pieces[first:]:
        if not isinstance(piece, TextPiece):
            continue
        mark = _mark_of(piece)
        reference = references.pop(mark.text, None) if mark is not None else None
        if mark is not None and reference is not None:
            _hang(piece, mark, *reference)
            placed.append(piece)
        elif placed and mark is None:
            placed[-1].lines.extend(piece.lines)
        else:
            left.append(piece)
    return pieces[:first] + left


def place_tagged_notes(pieces: list[Piece]) -> None:
    """Hang each note on the paragraph that refers to it: the nearest before it, else after it."""
    _place_in_cells(pieces)
    notes = [p for p in pieces if isinstance(p, TextPiece) and p.kind is TextKind.NOTE]
    for note in notes:
        index = next(i for i, piece in enumerate(pieces) if piece is note)
        order = [*reversed(pieces[:index]), *pieces[index + 1 :]]
        for text in texts_of(order):
            word = _reference_in(text, note)
            if word is not None:
                word.note = True
                text.notes.append(note)
                del pieces[index]
                break


def _place_in_cells(pieces: list[Piece]) -> None:
    for piece in pieces:
        if isinstance(piece, TablePiece):
            for row in piece.rows:
                for cell in row.cells:
                    place_tagged_notes(cell.pieces)


def _reference_in(text: TextPiece, note: TextPiece) -> Word | None:
    if text.kind is TextKind.NOTE:
        return None
    for line in text.lines:
        for word in line.words:
            if word.text == note.marker and not word.note and is_raised(word, line):
                return word
    return None


def _may_be_note(piece: Piece, body_size: float) -> bool:
    return (
        isinstance(piece, TextPiece)
        and piece.kind is not TextKind.HEADING
        and piece.lines[0].size <= _SMALL_PRINT * body_size
    )


def _mark_of(piece: TextPiece) -> Word | None:
    """The mark that the piece begins with, if it begins with one."""
    if piece.kind is TextKind.ITEM and piece.marker_words:
        mark = piece.marker_words[0]
    else:
        mark = piece.lines[0].words[0]
        if len(piece.lines[0].words) < 2:
            return None
    return mark if _MARK.match(mark.text) else None


def _hang(note: TextPiece, mark: Word, reference: Word, piece: TextPiece) -> None:
    """Make ``note`` a note of the piece in which ``reference`` stands."""
    if note.kind is not TextKind.ITEM:
        line = note.lines[0]
        line.words[1].glued = False
        note.lines[0] = make_line(line.words[1:], line.page)
    reference.note = True
    note.kind, note.marker, note.marker_words = TextKind.NOTE, mark.text, [mark]
    piece.notes.append(note)


def _references(pieces: list[Piece]) -> dict[str, tuple[Word, TextPiece]]:
    found: dict[str, tuple[Word, TextPiece]] = {}
    for piece in texts_of(pieces):
        for line in piece.lines:
            for word in line.words:
                if _MARK.match(word.text) and is_raised(word, line):
                    found.setdefault(word.text, (word, piece))
    return found


def is_note_mark(text: str) -> bool:
    """Whether the text can be the mark of a note."""
    return bool(_MARK.match(text))


def is_raised(word: Word, line: Line) -> bool:
    """Whether the word is small and stands above the line."""
    return (
        word.style.size <= _SMALLER * line.size
        and word.baseline < line.baseline - _RAISED * line.size
    )
