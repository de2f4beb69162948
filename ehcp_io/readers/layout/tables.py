"""Grids and the words in them to tables: cells, their pieces, shading, nested tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ehcp_io.readers.layout.colons import colon_runs
from ehcp_io.readers.layout.context import Context
from ehcp_io.readers.layout.fields import FieldReader, FieldShape
from ehcp_io.readers.layout.geometry import Box, Line, PageContent, Shade, Word
from ehcp_io.readers.layout.grid import Grid, GridCell, make_grids
from ehcp_io.readers.layout.lines import make_lines
from ehcp_io.readers.layout.nesting import Nest, nest_grids
from ehcp_io.readers.layout.paragraphs import Measure, make_paragraphs
from ehcp_io.readers.layout.pieces import CellPiece, Piece, RowPiece, TablePiece
from ehcp_io.readers.layout.rules import find_networks
from ehcp_io.readers.layout.turned import turned_pieces

Grouping = Callable[[list[Line]], Sequence[Piece]]

_SHADED_SHARE = 0.6
_USUAL_PADDING = 5.4
_WHOLE_PAGE = 0.8


def page_nests(page: PageContent) -> list[Nest]:
    """The page's ruled tables, those inside a cell of another hung under it.

    One box around (nearly) the whole page is a border, not a table.
    """
    grids = [grid for network in find_networks(page.rules) for grid in make_grids(network)]
    area = page.width * page.height
    kept = [
        grid
        for grid in grids
        if len(grid.cells) > 1 or grid.box.width * grid.box.height < _WHOLE_PAGE * area
    ]
    return nest_grids(kept)


@dataclass(slots=True)
class TableMaker:
    """Makes the tables of one page."""

    page: PageContent
    context: Context
    fields: Sequence[FieldShape] = ()

    def take(self, nest: Nest, words: list[Word], turned: list[Word]) -> TablePiece | None:
        """The table that ``nest`` draws, with the ``words`` that stand in it.

        A single box that holds nothing is a drawing.
        """
        grid = nest.grid
        inside: dict[int, list[Word]] = {}
        for word in words:
            cell = grid.cell_at(word.centre, word.middle)
            if cell is not None:
                inside.setdefault(id(cell), []).append(word)
        on_side: dict[int, list[Word]] = {}
        for word in turned:
            cell = grid.cell_at(word.centre, word.middle)
            if cell is not None:
                on_side.setdefault(id(cell), []).append(word)
        if len(grid.cells) == 1 and not inside and not on_side:
            return None
        padding = self._padding(grid, inside)
        made = {
            id(cell): self._cell(cell, nest, inside.get(id(cell), []), on_side, padding)
            for cell in grid.cells
        }
        rows = [
            RowPiece(
                cells=[made[id(cell)] for cell in grid.cells_from(row)],
                top=grid.rows[row],
                bottom=grid.rows[row + 1],
            )
            for row in range(len(grid.rows) - 1)
        ]
        return TablePiece(
            rows=rows,
            edges=list(grid.columns),
            box=grid.box,
            page=self.page.number,
            last_page=self.page.number,
            open_top=grid.open_top,
            open_bottom=grid.open_bottom,
            last_bottom=grid.box.bottom,
            page_bottom=self.context.foot(self.page),
        )

    def _cell(
        self,
        cell: GridCell,
        nest: Nest,
        words: list[Word],
        on_side: dict[int, list[Word]],
        padding: float,
    ) -> CellPiece:
        nests = [child for child in nest.children if child.cell is cell]
        pieces = self.flow(words, [], nests, cell.box, padding, card=nest.is_card)
        pieces.extend(turned_pieces(on_side.get(id(cell), []), self.page.number))
        return CellPiece(
            pieces=pieces,
            column=cell.column,
            column_span=cell.column_span,
            row_span=cell.row_span,
            shaded=is_shaded(cell.box, self.page.shades),
            box=cell.box,
        )

    def flow(
        self,
        words: list[Word],
        turned: list[Word],
        nests: list[Nest],
        box: Box,
        padding: float,
        *,
        card: bool = False,
    ) -> list[Piece]:
        """Paragraphs and nested tables of one cell, top to bottom; of a ``card`` its fields."""
        tables: list[TablePiece] = []
        for nest in nests:
            held = [word for word in words if nest.grid.holds(word)]
            table = self.take(nest, held, turned)
            if table is not None:
                tables.append(table)
                taken = {id(word) for word in held}
                words = [word for word in words if id(word) not in taken]
        lines = make_lines(words, self.page.number)

        def paragraphs(group: list[Line]) -> list[Piece]:
            return list(make_paragraphs(group, self._measure(group, box, padding)))

        def fields(group: list[Line]) -> list[Piece]:
            reader = FieldReader(self.fields, self.context, box.right - padding)
            bands = reader.cut(group)
            return [
                piece
                for band in bands
                for piece in (band if isinstance(band, tuple) else labelled(band))
            ]

        def labelled(group: list[Line]) -> list[Piece]:
            return [
                piece
                for run, right in colon_runs(group, box.right)
                for piece in make_paragraphs(
                    run, self._measure(run, box._replace(right=right), padding)
                )
            ]

        return weave(lines, tables, fields if card else paragraphs)

    def _measure(self, lines: list[Line], box: Box, padding: float) -> Measure:
        left = min(line.left for line in lines)
        return Measure(
            left=min(left, box.left + padding),
            right=max(box.right - padding, max(line.right for line in lines)),
            leading=self.context.cell_leading,
            marks_wraps=self.context.marks_wraps,
        )

    def _padding(self, grid: Grid, inside: dict[int, list[Word]]) -> float:
        """White space between rule and text, as the table's left-hand sides show it."""
        gaps = [
            min(word.left for word in words) - cell.box.left
            for cell in grid.cells
            if (words := inside.get(id(cell)))
        ]
        usual = [gap for gap in gaps if 0.5 <= gap <= 14]
        return min(usual, default=_USUAL_PADDING)


class Placed(Protocol):
    """What has its place on the page."""

    @property
    def box(self) -> Box:
        """Its outline."""


Apart = TypeVar("Apart", bound=Placed)


def weave(lines: list[Line], tables: Sequence[Apart], group: Grouping) -> list[Piece | Apart]:
    """Tables, and what else is made apart, put between the lines that stand above and below."""
    pieces: list[Piece | Apart] = []
    waiting = sorted(tables, key=lambda table: (table.box.top, table.box.left))
    run: list[Line] = []

    def flush() -> None:
        if run:
            pieces.extend(group(list(run)))
            run.clear()

    for line in lines:
        while waiting and waiting[0].box.top <= line.baseline:
            flush()
            pieces.append(waiting.pop(0))
        run.append(line)
    flush()
    pieces.extend(waiting)
    return pieces


def is_shaded(box: Box, shades: list[Shade]) -> bool:
    """Whether a fill lies behind most of the box."""
    area = max(box.width * box.height, 1.0)
    covered = 0.0
    for shade in shades:
        width = min(box.right, shade.box.right) - max(box.left, shade.box.left)
        height = min(box.bottom, shade.box.bottom) - max(box.top, shade.box.top)
        if width > 0 and height > 0:
            covered += width * height
    return covered >= _SHADED_SHARE * area
