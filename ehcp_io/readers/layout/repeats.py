"""Headings that a casework system prints again at the top of each page that goes on under them."""

from ehcp_io.readers.layout.pieces import Piece, TextKind, TextPiece

_FEWEST = 3


def take_repeated_headings(pages: list[list[Piece]]) -> list[TextPiece]:
    """Take the repeated headings out of ``pages`` and return them.

    Only where every page begins with a heading, and three or more with the very one that the
    page before ended under, is it the system that printed it and not the writer.
    """
    repeats: list[list[Piece]] = []
    last = ""
    for number, page in enumerate(pages):
        first = page[0] if page else None
        if number and first is not None:
            if _is_again(first, last):
                repeats.append(page)
            elif not _is_heading(first):
                return []
        for piece in page:
            if isinstance(piece, TextPiece) and _is_heading(piece):
                last = piece.text
    if len(repeats) < _FEWEST:
        return []
    taken = []
    for page in repeats:
        piece = page.pop(0)
        if isinstance(piece, TextPiece):
            taken.append(piece)
    return taken


def _is_again(first: Piece, last: str) -> bool:
    """Whether it is the heading ``last``; on a scan it may be measured a little small for one."""
    if not isinstance(first, TextPiece) or first.text != last:
        return False
    return _is_heading(first) or all(word.style.bold for word in first.words)


def _is_heading(piece: Piece) -> bool:
    return isinstance(piece, TextPiece) and piece.kind is TextKind.HEADING
