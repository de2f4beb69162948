"""The head of a tagged table that comes again on the next page: its tags hold the words twice."""

from collections import defaultdict

from ehcp_io.readers.layout.geometry import Line
from ehcp_io.readers.layout.pieces import CellPiece, TextPiece, texts_of


def without_repeats(cell: CellPiece) -> list[TextPiece]:
    """Take out of a head's cell what it says again on later pages; returns that."""
    by_page: dict[int, list[Line]] = defaultdict(list)
    texts = texts_of(cell.pieces)
    for text in texts:
        for line in text.lines:
            by_page[line.page].append(line)
    first, *later = sorted(by_page) or [0]
    again = [page for page in later if _words(by_page[page]) == _words(by_page[first])]
    for text in texts:
        text.lines = [line for line in text.lines if line.page not in again]
    cell.pieces = [
        piece for piece in cell.pieces if not isinstance(piece, TextPiece) or piece.lines
    ]
    return [TextPiece(lines=by_page[page], right_edge=0, left_edge=0) for page in again]


def _words(lines: list[Line]) -> list[str]:
    return [word.text for line in lines for word in line.words]
