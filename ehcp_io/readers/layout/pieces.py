"""Pieces: blocks in the making, still made of lines, for later passes to join and judge."""

from dataclasses import dataclass, field
from enum import Enum

from ehcp_io.readers.layout.geometry import Box, Line, Word, join_words

_NOWHERE = Box(0, 0, 0, 0)


class TextKind(Enum):
    """What a piece of text was taken for."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    NOTE = "note"


@dataclass(slots=True)
class TextPiece:
    """A paragraph's lines. ``right_edge`` is how far its lines may run before they wrap."""

    lines: list[Line]
    right_edge: float
    left_edge: float
    kind: TextKind = TextKind.PARAGRAPH
    marker: str = ""
    marker_words: list[Word] = field(default_factory=list)
    level: int = 0
    centred: bool = False
    heading_level: int | None = None
    notes: list["TextPiece"] = field(default_factory=list)

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.lines[0].page

    @property
    def box(self) -> Box:
        """The outline of its lines on its first page."""
        box = self.lines[0].box
        for line in self.lines[1:]:
            if line.page == self.page:
                box = box.union(line.box)
        return box

    @property
    def left(self) -> float:
        """Where its text begins, the marker left out, of the line furthest left."""
        return min(line.left for line in self.lines)

    @property
    def words(self) -> list[Word]:
        """Its words in order, without the marker."""
        return [word for line in self.lines for word in line.words]

    @property
    def text(self) -> str:
        """Its words with single spaces, line-end hyphens as they stand."""
        return " ".join(join_words(line.words) for line in self.lines)


@dataclass(slots=True)
class ImagePiece:
    """A picture that is described in words."""

    description: str
    page: int
    box: Box


@dataclass(slots=True)
class CellPiece:
    """A cell in the making."""

    pieces: list["Piece"]
    column: int
    column_span: int = 1
    row_span: int = 1
    shaded: bool = False
    box: Box = _NOWHERE

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.pieces


@dataclass(slots=True)
class RowPiece:
    """A row in the making; ``top`` and ``bottom`` as drawn."""

    cells: list[CellPiece]
    top: float
    bottom: float
    header: bool = False


@dataclass(slots=True)
class TablePiece:
    """A table in the making. ``edges`` are the positions of its column lines.

    ``last_bottom`` is where it ends on its last page, ``page_bottom`` how far down text stands
    there.
    """

    rows: list[RowPiece]
    edges: list[float]
    box: Box
    page: int
    last_page: int
    ruled: bool = True
    open_top: bool = False
    open_bottom: bool = False
    last_bottom: float = 0.0
    page_bottom: float = 0.0

    @property
    def columns(self) -> int:
        """How many columns its grid has."""
        return len(self.edges) - 1


Piece = TextPiece | TablePiece | ImagePiece


def texts_of(pieces: list[Piece]) -> list[TextPiece]:
    """Every text under ``pieces``, cells included, in reading order."""
    found: list[TextPiece] = []
    for piece in pieces:
        if isinstance(piece, TextPiece):
            found.append(piece)
        elif isinstance(piece, TablePiece):
            for row in piece.rows:
                for cell in row.cells:
                    found.extend(texts_of(cell.pieces))
    return found
