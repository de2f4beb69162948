"""The last step: a flow of pieces and what was taken out of it to blocks and furniture."""

from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.document import Block, Furniture, FurnitureKind, TextBlock
from ehcp_io.readers.layout.build import BlockBuilder
from ehcp_io.readers.layout.contents import take_contents
from ehcp_io.readers.layout.furniture import is_page_number
from ehcp_io.readers.layout.geometry import Line, PageContent
from ehcp_io.readers.layout.lines import make_lines, split_line
from ehcp_io.readers.layout.pieces import Piece, TextPiece
from ehcp_io.readers.layout.preparation import Prepared

Found = tuple[FurnitureKind, Line | TextPiece]


@dataclass(frozen=True, slots=True)
class Layout:
    """Blocks in reading order; what is not running text apart."""

    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]
    hidden: tuple[TextBlock, ...] = ()


def finish(
    prepared: Prepared, flow: list[Piece], found: Sequence[Found], levels: dict[float, int]
) -> Layout:
    """The blocks of ``flow`` without its contents lists; ``found`` is further furniture."""
    builder = BlockBuilder(prepared.vocabulary, levels)
    flow, contents = take_contents(flow)
    marks = [(FurnitureKind.WATERMARK, line) for page in prepared.pages for line in _marks(page)]
    running = [found for page in prepared.pages for found in _running(page)]
    everything: list[Found] = [*prepared.furniture.found, *running, *found, *marks]
    everything.extend((FurnitureKind.CONTENTS, piece) for piece in contents)
    return Layout(
        blocks=builder.blocks(flow),
        furniture=_furniture(everything, builder),
        hidden=tuple(
            builder.text(_piece(line))
            for page in prepared.pages
            for line in make_lines(page.hidden, page.number)
        ),
    )


def _marks(page: PageContent) -> list[Line]:
    return make_lines(page.watermark, page.number)


def _running(page: PageContent) -> list[Found]:
    """What the page's reader knows to be its head or foot."""
    return [
        (FurnitureKind.HEADER if line.baseline < page.height / 2 else FurnitureKind.FOOTER, line)
        for line in make_lines(page.running, page.number)
    ]


def _furniture(found: Sequence[Found], builder: BlockBuilder) -> tuple[Furniture, ...]:
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
