"""Text that stands on its side: the label of a row of cells, a note up the margin."""

from collections import defaultdict
from itertools import pairwise

from ehcp_io.readers.layout.geometry import Line, Word, make_line
from ehcp_io.readers.layout.pieces import TextPiece

_SAME_LINE = 0.4
_GLUED = 0.12  # of the type's size; a space takes twice as much


def turned_pieces(words: list[Word], page: int) -> list[TextPiece]:
    """One piece for each direction that the words run in, its lines in reading order."""
    by_turn: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        by_turn[word.turn].append(word)
    pieces = []
    for turn, group in sorted(by_turn.items()):
        lines = _lines(group, turn, page)
        box = lines[0].box
        for line in lines[1:]:
            box = box.union(line.box)
        pieces.append(TextPiece(lines=lines, right_edge=box.right, left_edge=box.left))
    return pieces


def _lines(words: list[Word], turn: int, page: int) -> list[Line]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: _reading_place(word, turn)):
        across = _reading_place(word, turn)[0]
        if rows and abs(across - _reading_place(rows[-1][0], turn)[0]) < (
            _SAME_LINE * word.style.size
        ):
            rows[-1].append(word)
        else:
            rows.append([word])
    lines = []
    for row in rows:
        row.sort(key=lambda word: _reading_place(word, turn)[1])
        for before, word in pairwise(row):
            # A reader of upright text sees a new line at each step up the page.
            gap = _ends(word, turn)[0] - _ends(before, turn)[1]
            word.glued = word.glued or gap < _GLUED * word.style.size
        lines.append(make_line(row, page))
    return lines


def _ends(word: Word, turn: int) -> tuple[float, float]:
    """Where a word begins and ends along the line, as it is read."""
    if turn == 1:
        return -word.bottom, -word.top
    if turn == 3:
        return word.top, word.bottom
    return -word.right, -word.left


def _reading_place(word: Word, turn: int) -> tuple[float, float]:
    """Position down the page and along the line, as seen with the page turned to suit."""
    if turn == 1:
        return word.centre, -word.middle
    if turn == 3:
        return -word.centre, word.middle
    return -word.middle, -word.centre
