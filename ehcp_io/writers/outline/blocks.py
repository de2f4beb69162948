"""What a written document is made of, before it is XML: lines, and grids of lines.

A line knows which words of the plan it shows, so that an edit made in Word finds its way back.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ehcp_io.plan.units import Mark

_TOGETHER = 20
"""Lines up to which a row is kept on one page; a longer one would leave half a page empty."""
_ACROSS = 115
"""Characters of 12 pt in a line as wide as the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: the list in the plan that it belongs to, and what a new line becomes."""

    home: str = ""
    adds: str = "paragraph"
    area: str | None = None

    @property
    def section(self) -> str | None:
        """The letter, for a place inside a section."""
        parts = self.home.split(".")
        return parts[1] if parts[0] == "sections" else None

    @property
    def part(self) -> str:
        """The section's letter, or the name of another part of the plan, or ``form``."""
        return self.section or self.home.split(".", maxsplit=1)[0] or "form"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line. ``ref`` is the path of the value in the plan; fixed words have none.

    ``name`` is what Word shows as the control's title, ``tag`` the unit's id; ``again`` is set
    where a record stands a second time.
    """

    text: str
    ref: str = ""
    name: str = ""
    tag: str = ""
    again: bool = False
    marks: tuple[Mark, ...] = ()
    strong: bool = False
    blank: bool = False
    """The plan says nothing here; ``text`` is the form's own, until somebody writes over it."""

    def stretches(self) -> Iterator[tuple[str, frozenset[str]]]:
        """The words, a stretch for each change of look, with the styles of the marks over it."""
        edges = {0, len(self.text)}
        for mark in self.marks:
            edges |= {min(mark.start, len(self.text)), min(mark.end, len(self.text))}
        for start, end in pairwise(sorted(edges)):
            over = (mark for mark in self.marks if mark.start <= start and mark.end >= end)
            yield self.text[start:end], frozenset(mark.style for mark in over)


DOT = Piece(" · ")
"""What stands between short texts that share a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    pieces: tuple[Piece, ...]
    style: str = "Ehcp Cell"
    place: Place = Place()
    doubtful: bool = False
    apart: bool = False
    """Whether it opens another record in its cell, and so stands a little apart."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a grid: a list of lines in each cell."""

    cells: tuple[tuple[Line, ...], ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its alternative text; ``widths`` in parts of the page's width.

    ``linked`` says that what shares a row belongs together; ``labels`` that the first column
    holds the rows' headings.
    """

    title: str
    widths: tuple[int, ...]
    rows: tuple[Row, ...] = ()
    linked: bool = False
    labels: bool = False


Block = Line | Grid


def with_lines(block: Block, change: Callable[[Line], Line]) -> Block:
    """The block with every line of it changed, those in the cells of a grid too."""
    if isinstance(block, Line):
        return change(block)
    rows = tuple(
        replace(row, cells=tuple(tuple(map(change, cell)) for cell in row.cells))
        for row in block.rows
    )
    return replace(block, rows=rows)


def keeps_together(row: Row, widths: Sequence[int]) -> bool:
    """Whether a row is short enough to be kept on one page, about."""
    tallest = 0
    for width, lines in zip(widths, row.cells, strict=False):
        across = max(8, _ACROSS * width // sum(widths))
        lengths = [sum(len(piece.text) for piece in line.pieces) for line in lines]
        tallest = max(tallest, sum(1 + length // across for length in lengths))
    return tallest <= _TOGETHER


@dataclass(slots=True)
class Words:
    """Every line of a document in order, with its table, row and column; -1 outside tables."""

    lines: list[tuple[Line, int, int, int]] = field(default_factory=list)
    linked: set[int] = field(default_factory=set)


def in_order(blocks: Sequence[Block]) -> Words:
    """The lines as a reader comes to them."""
    words = Words()
    number = -1
    for block in blocks:
        if isinstance(block, Line):
            words.lines.append((block, -1, -1, -1))
            continue
        number += 1
        if block.linked:
            words.linked.add(number)
        words.lines += _of_grid(block, number)
    return words


def _of_grid(grid: Grid, number: int) -> Iterator[tuple[Line, int, int, int]]:
    for row_number, row in enumerate(grid.rows):
        for column, cell in enumerate(row.cells):
            for line in cell:
                yield line, number, row_number, column


def fixed(text: str, style: str = "Ehcp Cell", place: Place | None = None) -> Line:
    """A line of the form's own words."""
    return Line((Piece(text),), style, place or Place())
