"""One page: tables first, then the running text around them."""

from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.readers.layout.columns import cut_columns
from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.fields import FieldReader, FieldShape, find_field_shapes
from ehcp_io.readers.layout.geometry import Line, PageContent
from ehcp_io.readers.layout.lines import make_lines
from ehcp_io.readers.layout.nesting import Nest
from ehcp_io.readers.layout.pairs import PairReader, PairShape, find_shapes
from ehcp_io.readers.layout.paragraphs import Measure, make_paragraphs
from ehcp_io.readers.layout.pieces import Piece, TablePiece
from ehcp_io.readers.layout.tables import TableMaker, weave
from ehcp_io.readers.layout.turned import turned_pieces


@dataclass(frozen=True, slots=True)
class Shapes:
    """The arrangements of labels and values that the whole document uses."""

    pairs: list[PairShape]
    fields: list[FieldShape]


def find_all_shapes(lines: Sequence[list[Line]]) -> Shapes:
    """The arrangements in the lines of all pages that stand in no ruled table."""
    return Shapes(pairs=find_shapes(lines), fields=find_field_shapes(lines))


def lay_out_page(
    page: PageContent, nests: list[Nest], context: Context, shapes: Shapes
) -> list[Piece]:
    """The pieces of ``page`` in reading order."""
    maker = TableMaker(page, context)
    words, turned = page.words, page.turned
    tables: list[TablePiece] = []
    for nest in nests:
        held = [word for word in words if nest.grid.holds(word)]
        on_side = [word for word in turned if nest.grid.holds(word)]
        table = maker.take(nest, held, on_side)
        if table is None:
            continue
        tables.append(table)
        gone = {id(word) for word in held + on_side}
        words = [word for word in words if id(word) not in gone]
        turned = [word for word in turned if id(word) not in gone]
    left, right = context.text_width(page)
    pairs = PairReader(shapes.pairs, context, right)
    fields = FieldReader(shapes.fields, context, right)

    def running_text(group: list[Line]) -> list[Piece]:
        found: list[Piece] = []
        for band in fields.cut(group):
            if isinstance(band, tuple):
                found.extend(band)
                continue
            for part in pairs.cut(band):
                if isinstance(part, TablePiece):
                    found.append(part)
                    continue
                for stretch in cut_columns(part, left, right, context.leading):
                    measure = Measure(
                        stretch.left, stretch.right, context.leading, context.marks_wraps
                    )
                    found.extend(make_paragraphs(stretch.lines, measure))
        return found

    pieces = weave(make_lines(words, page.number), tables, running_text)
    pieces.extend(turned_pieces(turned, page.number))
    return pieces
