"""Running heads and feet that are read a little differently on every page.

The layout engine finds what stands at the same place in the same words. Recognised words differ
by a letter here and there, and a photographed sheet lies a little off: what is nearly the same at
nearly the same place on other pages is furniture too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from ehcp_io.readers.layout.geometry import Line, PageContent
from ehcp_io.readers.layout.lines import make_lines, split_line
from ehcp_io.readers.layout.tables import page_nests

_ZONE = 0.11
_MARGIN = 0.085
_FEWEST_LETTERS = 4
_NEAR = 14.0
_ALIKE = 86.0
_ALIKE_WORN, _WORN, _WORN_SHARE = 68.0, 0.6, 0.2
_ENOUGH = 12
_SHARE = 0.5
_FIGURES = re.compile(r"[\dOolI|]*\d[\dOolI|]*")
_NUMBER = re.compile(r"^\W*page\s*#\W*(?:o?f?\W*#?)\W*$", re.IGNORECASE)
_RIM = 0.025
_TIME = re.compile(r"\b[0-2]?\d[:.][0-5]\d\b")
_DAY = re.compile(r"\b\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3})[-/. ]\d{2,4}\b")
_CALLER = re.compile(r"\b(?:from|fax|to|tel|id)\b|\+?\d[\d .]{8,}\d", re.IGNORECASE)
_FAX_PAGE = re.compile(r"\b[Pp](?:age|g)?[.: ]{0,2}\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\b")
_FAX_SIGNS = 2
_SIGNS = re.compile(r"[^\w#]|\bi\b")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class _Piece:
    """Part of a line; ``whole`` are the letters of all that stand level with it.

    ``worn``: some can hardly be read.
    """

    line: Line
    page: int
    top: bool
    height: float
    page_height: float
    key: str
    whole: str = ""
    worn: bool = False


def take_running_lines(pages: Sequence[PageContent], recognised: set[int]) -> None:
    """Put the running heads and feet of ``recognised`` pages apart, outermost lines first."""
    pieces = [piece for page in pages for piece in _pieces(page)]
    rows = {
        (page.number, top): _rows([p for p in pieces if p.page == page.number and p.top is top])
        for page in pages
        for top in (True, False)
    }
    for row in (row for found in rows.values() for row in found):
        _note_whole(row)
    for page in pages:
        if page.number not in recognised:
            continue
        gone: set[int] = set()
        for top in (True, False):
            for row in rows[page.number, top]:
                known = [_repeats(piece, pieces, len(pages)) for piece in row]
                known = [True] * len(row) if top and _is_fax_line(row) else known
                known = known if _are_of(row, known) else [False] * len(row)
                if not any(known):
                    if row[0].height <= _RIM * row[0].page_height:
                        # Dirt, or what a machine has printed at the edge: look further in.
                        continue
                    break
                # Beside a running line stand its page's number, and dirt.
                for piece, is_known in zip(row, known, strict=True):
                    if is_known or not _has_letters(piece):
                        gone.update(id(word) for word in piece.line.words)
        page.running = [word for word in page.words if id(word) in gone]
        page.words = [word for word in page.words if id(word) not in gone]


def _are_of(row: Sequence[_Piece], known: Sequence[bool]) -> bool:
    """Whether what comes again can be a running line: a number beside text that does not, cannot.

    It is the number of an item.
    """
    lettered = [one for piece, one in zip(row, known, strict=True) if _has_letters(piece)]
    return not lettered or any(lettered)


def _has_letters(piece: _Piece) -> bool:
    return len(_LETTERS.findall(piece.key)) >= _FEWEST_LETTERS


def _is_fax_line(row: Sequence[_Piece]) -> bool:
    """Whether it is the line that a fax machine prints above a page: time, numbers, page."""
    words = " ".join(piece.line.text for piece in sorted(row, key=lambda each: each.line.left))
    signs = sum(bool(sign.search(words)) for sign in (_TIME, _DAY, _CALLER, _FAX_PAGE))
    share = row[0].height / row[0].page_height
    return signs >= _FAX_SIGNS and (share <= _RIM or (signs > _FAX_SIGNS and share <= _MARGIN))


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """The pieces that stand level with one another, from the page's edge inwards."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.height):
        if rows and piece.height - rows[-1][0].height <= 0.5 * piece.line.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _note_whole(row: Sequence[_Piece]) -> None:
    """Note what stands level: one page's reading parts it otherwise than the next one's."""
    ordered = sorted(row, key=lambda piece: piece.line.left)
    whole = "".join(_SIGNS.sub("", piece.key) for piece in ordered)
    sure = [word.confidence for piece in row for word in piece.line.words]
    for piece in row:
        piece.whole = whole
        piece.worn = sum(one < _WORN for one in sure) >= _WORN_SHARE * len(sure)


def _pieces(page: PageContent) -> list[_Piece]:
    """The parts of lines in the zones at the page's head and foot."""
    found = []
    tables = [nest.grid.box for nest in page_nests(page)]
    for whole in make_lines(page.words, page.number):
        if any(box.holds(whole.left + 1, (whole.top + whole.bottom) / 2) for box in tables):
            # A table's header row comes again on each page too.
            continue
        for line in split_line(whole):
            from_foot = page.height - line.baseline
            height = min(line.baseline, from_foot)
            if height <= _ZONE * page.height:
                key = _FIGURES.sub("#", line.text.casefold())
                top = line.baseline < from_foot
                found.append(_Piece(line, page.number, top, height, page.height, key))
    return found


def _repeats(piece: _Piece, pieces: list[_Piece], count: int) -> bool:
    """Whether most other pages have nearly the same at nearly the same height."""
    if _NUMBER.match(piece.key):
        return piece.height <= _MARGIN * piece.page_height
    pages = {
        other.page
        for other in pieces
        if other.top is piece.top
        and other.page != piece.page
        and abs(other.height - piece.height) <= _NEAR
        and (ratio(other.key, piece.key) >= _ALIKE or _is_same_row(piece, other))
    }
    return len(pages) >= max(1, round(_SHARE * (count - 1)))


def _is_same_row(piece: _Piece, other: _Piece) -> bool:
    """Whether all that stands level is nearly the same, by its letters; worn it is less so."""
    if min(len(piece.whole), len(other.whole)) < _ENOUGH:
        return False
    alike = _ALIKE_WORN if piece.worn else _ALIKE
    return ratio(piece.whole, other.whole) >= alike
