"""The whole way: pages of words, rules and fills in, blocks and furniture out."""

from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.document import Block, Furniture, FurnitureKind, TextBlock
from ehcp_io.readers.layout.build import BlockBuilder
from ehcp_io.readers.layout.contents import take_contents
from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.furniture import find_furniture, is_page_number
from ehcp_io.readers.layout.geometry import Box, Line, PageContent
from ehcp_io.readers.layout.headers import mark_headers
from ehcp_io.readers.layout.headings import mark_headings
from ehcp_io.readers.layout.hyphens import Vocabulary
from ehcp_io.readers.layout.joins import join_pages
from ehcp_io.readers.layout.lines import make_lines, make_strips, split_line
from ehcp_io.readers.layout.marks import mark_words
from ehcp_io.readers.layout.nesting import Nest
from ehcp_io.readers.layout.notes import place_notes
from ehcp_io.readers.layout.page import lay_out_page
from ehcp_io.readers.layout.pairs import find_shapes
from ehcp_io.readers.layout.pieces import TextPiece
from ehcp_io.readers.layout.tables import page_nests


@dataclass(frozen=True, slots=True)
class Layout:
    """Blocks in reading order; what is not running text apart."""

    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]
    hidden: tuple[TextBlock, ...] = ()


def lay_out(pages: Sequence[PageContent]) -> Layout:
    """Lay out a document of ``pages``, in order."""
    for page in pages:
        mark_words(page)
    nests = [page_nests(page) for page in pages]
    lines = [make_lines(page.words, page.number) for page in pages]
    furniture = find_furniture(pages, lines, [_boxes(page_nests_) for page_nests_ in nests])
    for page, page_lines in zip(pages, lines, strict=True):
        gone = {
            id(word) for line in page_lines if id(line) in furniture.kinds for word in line.words
        }
        page.words = [word for word in page.words if id(word) not in gone]
    body = [[line for line in page if id(line) not in furniture.kinds] for page in lines]
    outside, inside = _by_place(body, nests)
    strips = [[make_strips(page) for page in part] for part in (outside, inside)]
    context = Context(pages, body, strips)
    shapes = find_shapes(outside)
    laid = [
        lay_out_page(page, page_nests_, context, shapes)
        for page, page_nests_ in zip(pages, nests, strict=True)
    ]
    laid = [place_notes(pieces, context.body_size) for pieces in laid]
    flow, repeated = join_pages(laid, context)
    levels = mark_headings(flow, context)
    mark_headers(flow)
    flow, contents = take_contents(flow)
    builder = BlockBuilder(
        Vocabulary(strip for part in strips for page in part for strip in page),
        levels,
        len(pages) > 1,
    )
    marks = [(FurnitureKind.WATERMARK, line) for page in pages for line in _watermark(page)]
    found = [
        *furniture.found,
        *((FurnitureKind.REPEATED_HEADER, line) for line in repeated),
        *marks,
        *((FurnitureKind.CONTENTS, piece) for piece in contents),
    ]
    return Layout(
        blocks=builder.blocks(flow),
        furniture=_furniture(found, builder),
        hidden=_hidden(pages, builder),
    )


def _by_place(
    lines: Sequence[list[Line]], nests: Sequence[list[Nest]]
) -> tuple[list[list[Line]], list[list[Line]]]:
    """Each page's lines that stand in no ruled table, and those that do."""
    outside: list[list[Line]] = []
    inside: list[list[Line]] = []
    for page_lines, nested in zip(lines, nests, strict=True):
        boxes = _boxes(nested)
        held = [
            any(box.holds(line.left + 1, (line.top + line.bottom) / 2) for box in boxes)
            for line in page_lines
        ]
        outside.append([line for line, inner in zip(page_lines, held, strict=True) if not inner])
        inside.append([line for line, inner in zip(page_lines, held, strict=True) if inner])
    return outside, inside


def _boxes(nests: list[Nest]) -> list[Box]:
    return [nest.grid.box for nest in nests]


def _watermark(page: PageContent) -> list[Line]:
    for word in page.watermark:
        word.turn = 0
    return [line for line in make_lines(page.watermark, page.number)] if page.watermark else []


def _furniture(
    found: Sequence[tuple[FurnitureKind, Line | TextPiece]], builder: BlockBuilder
) -> tuple[Furniture, ...]:
    """One entry for each text and kind, with the pages that it stands on."""
    first: dict[tuple[FurnitureKind, str], TextPiece] = {}
    on_pages: dict[tuple[FurnitureKind, str], list[int]] = {}
    for kind, part in found:
        for own_kind, piece in _split(kind, part):
            key = (own_kind, piece.text)
            first.setdefault(key, piece)
            on_pages.setdefault(key, []).append(piece.page)
    return tuple(
        Furniture(kind=key[0], block=builder.text(piece), pages=tuple(sorted(set(on_pages[key]))))
        for key, piece in first.items()
    )


def _split(kind: FurnitureKind, part: Line | TextPiece) -> list[tuple[FurnitureKind, TextPiece]]:
    """A running head or foot by its parts: the page number apart from the words beside it."""
    if isinstance(part, TextPiece):
        return [(kind, part)]
    if kind not in (FurnitureKind.HEADER, FurnitureKind.FOOTER):
        return [(kind, _piece(part))]
    return [
        (FurnitureKind.PAGE_NUMBER if is_page_number(line) else kind, _piece(line))
        for line in split_line(part)
    ]


def _piece(line: Line) -> TextPiece:
    return TextPiece(lines=[line], right_edge=line.right, left_edge=line.left)


def _hidden(pages: Sequence[PageContent], builder: BlockBuilder) -> tuple[TextBlock, ...]:
    blocks = []
    for page in pages:
        for line in make_lines(page.hidden, page.number):
            blocks.append(builder.text(_piece(line)))
    return tuple(blocks)
