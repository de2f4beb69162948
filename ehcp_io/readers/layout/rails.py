"""Headings in a rail at the left, what they head beside them, in bands between rules.

"Section B" stands large at the left edge, below a rule across the page, and the needs at the right
of it. Line by line the title of the section would run into its text; the rail is read first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.geometry import Box, Line, PageContent, Word
from ehcp_io.readers.layout.lines import make_lines, split_line
from ehcp_io.readers.layout.nesting import Nest
from ehcp_io.readers.layout.paragraphs import make_paragraphs
from ehcp_io.readers.layout.pieces import Piece

_EDGE = 6.0
_SAME = 4.0
_INSET = 12.0  # of a table's text, from the edge at which other text begins
_WIDE = 0.8
_GAP = 0.8
_LARGER = 1.15
_FEWEST = 3
_NEAR = 36.0
_FAR = 2.5


@dataclass(frozen=True, slots=True)
class Rail:
    """What stands in the rail of one band, from the rule above it on.

    ``right`` is where its lines wrap, as the longest of the document's rails shows it.
    """

    page: int
    top: float
    lines: tuple[Line, ...]
    body_left: float
    right: float

    @property
    def box(self) -> Box:
        """Where it stands; it is read at its band's head."""
        return Box(self.lines[0].left, self.top, self.body_left, self.lines[-1].bottom)

    def pieces(self, context: Context) -> list[Piece]:
        """Its headings."""
        measure = context.measure(self.lines[0].left, self.right)
        return list(make_paragraphs(list(self.lines), measure))


@dataclass(frozen=True, slots=True)
class Rails:
    """The rails of a document, and where the text beside them begins; none where it has none."""

    found: tuple[Rail, ...] = ()
    body_left: float = field(default=float("inf"))

    def on(self, page: PageContent) -> list[Rail]:
        """Those of one page, from the top."""
        return [rail for rail in self.found if rail.page == page.number]

    def words(self, page: PageContent) -> set[int]:
        """The words in them, by identity."""
        return {id(w) for rail in self.on(page) for line in rail.lines for w in line.words}


def find_rails(
    pages: Sequence[PageContent], nests: Sequence[list[Nest]], context: Context
) -> Rails:
    """The rails of a document that has three bands at least with the same one."""
    found = [
        rail
        for page, nested in zip(pages, nests, strict=True)
        for rail in _on_page(page, nested, context)
    ]
    for first in found:
        alike = [rail for rail in found if abs(rail.body_left - first.body_left) <= _INSET]
        if len(alike) >= _FEWEST:
            right = max(rail.right for rail in alike)
            edge = min(rail.body_left for rail in alike)
            return Rails(tuple(replace(rail, right=right) for rail in alike), edge)
    return Rails()


def _on_page(page: PageContent, nests: list[Nest], context: Context) -> Iterator[Rail]:
    left, right = context.text_width(page)
    tops = sorted(
        rule.top
        for rule in page.rules
        if rule.level
        and rule.left <= left + _EDGE
        and rule.right - rule.left >= _WIDE * (right - left)
        and not any(nest.grid.box.holds(rule.left + _EDGE, rule.top, 1.0) for nest in nests)
    )
    for top, foot in pairwise([*tops, page.height]):
        rail = _in_band(page, top, foot, left, context.body_size)
        if rail is not None:
            yield rail


def _in_band(page: PageContent, top: float, foot: float, left: float, size: float) -> Rail | None:
    """The bold pieces at the left edge of a band's head, the first larger than the text.

    Text at the left edge below them ends the band: a signature behind the last section.
    """
    words: list[Word] = [word for word in page.words if top < word.baseline <= foot]
    pieces = [p for line in make_lines(words, page.number) for p in split_line(line, _GAP)]
    at_left = [piece for piece in pieces if piece.left <= left + _EDGE]
    rail: list[Line] = []
    for piece in at_left:
        far = bool(rail) and piece.baseline - rail[-1].baseline > _FAR * rail[-1].size
        if far or not piece.bold:
            foot = piece.top
            break
        rail.append(piece)
    body = [p.left for p in pieces if p.left > left + _EDGE and p.baseline < foot]
    if not rail or not body or rail[0].size < _LARGER * size or rail[0].top - top > _NEAR:
        return None
    edge, right = min(body), max(piece.right for piece in rail)
    return Rail(page.number, top, tuple(rail), edge, right) if right < edge - _SAME else None
