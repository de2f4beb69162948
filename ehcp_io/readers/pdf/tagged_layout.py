"""A tagged document laid out by its own structure, where that structure holds what it should."""

from collections.abc import Sequence

from ehcp_io.document import FurnitureKind
from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.finish import Found, Layout, finish
from ehcp_io.readers.layout.furniture import FurnitureLines, find_furniture
from ehcp_io.readers.layout.geometry import Line, PageContent, Word
from ehcp_io.readers.layout.headers import mark_headers
from ehcp_io.readers.layout.headings import mark_headings
from ehcp_io.readers.layout.hyphens import Vocabulary
from ehcp_io.readers.layout.lines import make_lines
from ehcp_io.readers.layout.marks import mark_words
from ehcp_io.readers.layout.notes import place_tagged_notes
from ehcp_io.readers.layout.paragraphs import make_paragraphs
from ehcp_io.readers.layout.pieces import Piece, TablePiece, TextKind, TextPiece, texts_of
from ehcp_io.readers.layout.preparation import Prepared
from ehcp_io.readers.pdf.fonts import ARTIFACT
from ehcp_io.readers.pdf.tagged import TaggedFlow
from ehcp_io.readers.pdf.tagged_columns import is_contradicted
from ehcp_io.readers.pdf.tagged_grids import make_grids
from ehcp_io.readers.pdf.tags import TagReader

_COVERED = 0.97
_FEWEST_ELEMENTS = 3
_MOST_UNPARTED = 2


def lay_out_tagged(pages: Sequence[PageContent], tags: TagReader) -> Layout | None:
    """The document by its structure tree, or None where the tree leaves out too much.

    Words that the tree forgot are put in where they stand, as long as they are few. Nothing in
    ``pages`` is lost by the attempt.
    """
    if not tags.whole or sum(1 for _ in tags.root.descendants()) < _FEWEST_ELEMENTS:
        return None
    for page in pages:
        mark_words(page)
    flow = TaggedFlow(pages)
    pieces = flow.pieces(tags.root)
    if flow.unparted > _MOST_UNPARTED or is_contradicted(pieces):
        return None
    left = [_unplaced(page, flow.used) for page in pages]
    lines = [make_lines(words, page.number) for page, words in zip(pages, left, strict=True)]
    furniture = find_furniture(pages, lines, [[] for _ in pages])
    unsaid = [line for page in lines for line in page if id(line) not in furniture.kinds]
    forgotten = [line for line in unsaid if not _is_artifact(line)]
    total = sum(len(word.text) for page in pages for word in page.words)
    if sum(_length(line) for line in forgotten) > (1 - _COVERED) * total or not total:
        return None
    prepared = _prepare(pages, pieces, furniture)
    place_tagged_notes(pieces)
    found: list[Found] = [(FurnitureKind.CONTENTS, piece) for piece in flow.contents]
    found.extend((FurnitureKind.REPEATED_HEADER, piece) for piece in flow.repeated)
    found.extend(_artifacts([line for line in unsaid if _is_artifact(line)], pages, pieces))
    for page in pages:
        _insert(pieces, [line for line in forgotten if line.page == page.number], page, prepared)
    pieces = make_grids(pieces)
    levels = {} if _has_headings(pieces) else mark_headings(pieces, prepared.context)
    mark_headers(pieces)
    return finish(prepared, pieces, found, levels)


def _prepare(
    pages: Sequence[PageContent], pieces: list[Piece], furniture: FurnitureLines
) -> Prepared:
    """Typography and words as the tree's own paragraphs show them."""
    paragraphs = [text.lines for text in texts_of(pieces)]
    by_page: dict[int, list[Line]] = {page.number: [] for page in pages}
    for lines in paragraphs:
        for line in lines:
            by_page[line.page].append(line)
    return Prepared(
        pages=pages,
        furniture=furniture,
        context=Context(pages, list(by_page.values()), [[paragraphs], []]),
        vocabulary=Vocabulary(paragraphs),
    )


def _is_artifact(line: Line) -> bool:
    return all(word.mark == ARTIFACT for word in line.words)


def _length(line: Line) -> int:
    return sum(len(word.text) for word in line.words)


def _unplaced(page: PageContent, used: set[int]) -> list[Word]:
    return [word for word in [*page.words, *page.turned] if id(word) not in used]


def _header_texts(pieces: Sequence[Piece]) -> set[str]:
    return {
        text.text
        for piece in pieces
        if isinstance(piece, TablePiece)
        for row in piece.rows[:4]
        for cell in row.cells
        for text in texts_of(cell.pieces)
    }


def _artifacts(
    lines: list[Line], pages: Sequence[PageContent], pieces: Sequence[Piece]
) -> list[Found]:
    """Artifacts that were not seen to repeat: headers of tables carried on, else head or foot."""
    headers = " ".join(_header_texts(pieces))
    heights = {page.number: page.height for page in pages}
    found: list[Found] = []
    for line in lines:
        height = heights[line.page]
        in_table = all(word.text in headers for word in line.words)
        if in_table and 0.04 * height < line.baseline < 0.94 * height:
            kind = FurnitureKind.REPEATED_HEADER
        elif line.baseline < height / 2:
            kind = FurnitureKind.HEADER
        else:
            kind = FurnitureKind.FOOTER
        found.append((kind, line))
    return found


def _insert(pieces: list[Piece], lines: list[Line], page: PageContent, prepared: Prepared) -> None:
    """Put forgotten lines behind the last piece that begins above them on their page."""
    if not lines:
        return
    left, right = prepared.context.text_width(page)
    measure = prepared.context.measure(left, right)
    for text in make_paragraphs(lines, measure):
        at = 0
        for index, piece in enumerate(pieces):
            if (piece.page, piece.box.top) <= (page.number, text.box.top):
                at = index + 1
        pieces.insert(at, text)


def _has_headings(pieces: Sequence[Piece]) -> bool:
    return any(isinstance(p, TextPiece) and p.kind is TextKind.HEADING for p in pieces)
