"""The whole way by geometry alone: pages of words, rules and fills in, blocks out."""

from collections.abc import Sequence

from ehcp_io.document import FurnitureKind
from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.fields import OpenFields
from ehcp_io.readers.layout.finish import Layout, finish
from ehcp_io.readers.layout.geometry import PageContent
from ehcp_io.readers.layout.headers import mark_headers
from ehcp_io.readers.layout.headings import mark_headings
from ehcp_io.readers.layout.joins import join_pages
from ehcp_io.readers.layout.notes import place_notes
from ehcp_io.readers.layout.page import Shapes, find_all_shapes, lay_out_page
from ehcp_io.readers.layout.pieces import Piece
from ehcp_io.readers.layout.preparation import Prepared, prepare
from ehcp_io.readers.layout.repeats import take_repeated_headings


def lay_out(pages: Sequence[PageContent]) -> Layout:
    """Lay out a document of ``pages``, in order."""
    return lay_out_prepared(prepare(pages))


def lay_out_prepared(prepared: Prepared) -> Layout:
    """Lay out pages that have been prepared."""
    context = prepared.context
    shapes = find_all_shapes(prepared)
    laid = [place_notes(pieces, context.body_size) for pieces in _pages(prepared, context, shapes)]
    levels = mark_headings([piece for pieces in laid for piece in pieces], context)
    headings = take_repeated_headings(laid)
    flow, repeated = join_pages(laid, context)
    mark_headers(flow)
    return finish(
        prepared,
        flow,
        [(FurnitureKind.REPEATED_HEADER, piece) for piece in headings + repeated],
        levels,
    )


def _pages(prepared: Prepared, context: Context, shapes: Shapes) -> list[list[Piece]]:
    """The pieces of each page; labels that the page's end parts from their values go with them."""
    laid: list[list[Piece]] = []
    above: OpenFields | None = None
    for page, nests in zip(prepared.pages, prepared.nests, strict=True):
        pieces, left = lay_out_page(page, nests, context, shapes, above)
        if above is not None and above.taken:
            gone = {id(label) for label in above.labels}
            laid[-1] = [piece for piece in laid[-1] if id(piece) not in gone]
        laid.append(pieces)
        above = left
    return laid
