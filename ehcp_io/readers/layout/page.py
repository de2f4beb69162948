"""One page: tables first, then the running text around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ehcp_io.readers.layout.columns import cut_columns
from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.fields import (
    FieldReader,
    FieldShape,
    OpenFields,
    find_field_shapes,
)
from ehcp_io.readers.layout.geometry import Line, PageContent
from ehcp_io.readers.layout.lines import make_lines
from ehcp_io.readers.layout.nesting import Nest
from ehcp_io.readers.layout.pairs import PairReader, PairShape, find_shapes
from ehcp_io.readers.layout.paragraphs import make_paragraphs
from ehcp_io.readers.layout.pieces import Piece, TablePiece
from ehcp_io.readers.layout.preparation import Prepared
from ehcp_io.readers.layout.rails import Rail, Rails, find_rails
from ehcp_io.readers.layout.tables import TableMaker, weave
from ehcp_io.readers.layout.turned import turned_pieces
from ehcp_io.readers.layout.unruled import cut_unruled


@dataclass(frozen=True, slots=True)
class Shapes:
    """The arrangements of labels and values that the whole document uses."""

    pairs: list[PairShape]
    fields: list[FieldShape]
    boxed: list[FieldShape]
    rails: Rails = field(default_factory=Rails)


def find_all_shapes(prepared: Prepared) -> Shapes:
    """The arrangements in the lines of all pages that stand in no ruled table.

    Fields side by side stand in boxes too.
    """
    lines = prepared.outside
    return Shapes(
        find_shapes(lines),
        find_field_shapes(lines),
        find_field_shapes(prepared.boxed),
        find_rails(prepared.pages, prepared.nests, prepared.context),
    )


def lay_out_page(
    page: PageContent,
    nests: list[Nest],
    context: Context,
    shapes: Shapes,
    above: OpenFields | None,
) -> tuple[list[Piece], OpenFields | None]:
    """The pieces of ``page`` in reading order, and the labels at its foot whose values it lacks.

    ``above`` are those that the page before lacked.
    """
    maker = TableMaker(page, context, shapes.boxed)
    aside = shapes.rails.words(page)
    words, turned = [word for word in page.words if id(word) not in aside], page.turned
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
    text = _RunningText(page, context, shapes, above)
    lines = make_lines(words, page.number)
    apart: list[TablePiece | Rail] = [*tables, *shapes.rails.on(page)]
    pieces: list[Piece] = [
        piece
        for each in weave(lines, apart, text.pieces)
        for piece in (each.pieces(context) if isinstance(each, Rail) else (each,))
    ]
    pieces.extend(turned_pieces(turned, page.number))
    left = text.open
    at_foot = left is not None and bool(pieces) and pieces[-1] is left.labels[-1]
    return pieces, left if at_foot else None


class _RunningText:
    """Makes pieces of the lines between two tables: first what positions arrange, then prose."""

    def __init__(
        self, page: PageContent, context: Context, shapes: Shapes, above: OpenFields | None
    ) -> None:
        self._context = context
        self._left, self._right = context.text_width(page)
        self._body_left = shapes.rails.body_left
        self._pairs = PairReader(shapes.pairs, context, self._right)
        self._fields = FieldReader(shapes.fields, context, self._right, above)

    @property
    def open(self) -> OpenFields | None:
        """The labels that the last run of lines ends with, without their values."""
        return self._fields.open

    def pieces(self, lines: list[Line]) -> list[Piece]:
        found: list[Piece] = []
        for band in self._fields.cut(lines):
            if isinstance(band, tuple):
                found.extend(band)
            else:
                found.extend(self._without_fields(band))
        return found

    def _without_fields(self, lines: list[Line]) -> Iterator[Piece]:
        for part in self._pairs.cut(lines):
            if isinstance(part, TablePiece):
                yield part
                continue
            for rest in cut_unruled(part, self._context, self._right):
                if isinstance(rest, TablePiece):
                    yield rest
                else:
                    yield from self._prose(rest)

    def _prose(self, lines: list[Line]) -> Iterator[Piece]:
        beside = all(line.left >= self._body_left - 1.0 for line in lines)
        left = self._body_left if beside else self._left
        for stretch in cut_columns(lines, left, self._right, self._context.leading):
            measure = self._context.measure(stretch.left, stretch.right)
            yield from make_paragraphs(stretch.lines, measure)
