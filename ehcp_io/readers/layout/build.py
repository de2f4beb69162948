"""Pieces to blocks: runs of equal formatting, hyphens undone, places noted."""

from collections.abc import Sequence

from ehcp_io.document import (
    Block,
    Cell,
    Heading,
    ListItem,
    Location,
    Note,
    Paragraph,
    Row,
    Run,
    Table,
    TextBlock,
)
from ehcp_io.readers.layout.geometry import Box, Line, Word
from ehcp_io.readers.layout.hyphens import Vocabulary, glue
from ehcp_io.readers.layout.pieces import CellPiece, Piece, TablePiece, TextKind, TextPiece


class BlockBuilder:
    """Builds the blocks of one document."""

    def __init__(self, vocabulary: Vocabulary, levels: dict[float, int], multipage: bool) -> None:
        self._vocabulary, self._levels, self._multipage = vocabulary, levels, multipage

    def blocks(self, pieces: Sequence[Piece], path: tuple[int, ...] = ()) -> tuple[Block, ...]:
        """The blocks of ``pieces``; ``path`` is where they stand."""
        built: list[Block] = []
        for piece in pieces:
            place = (*path, len(built))
            if isinstance(piece, TablePiece):
                built.append(self._table(piece, place))
                continue
            built.append(self.text(piece, place))
            for note in piece.notes:
                built.append(self.text(note, (*path, len(built))))
        return tuple(built)

    def text(self, piece: TextPiece, path: tuple[int, ...] = ()) -> TextBlock:
        """One paragraph of any kind."""
        runs = self.runs(piece.lines)
        location = _location(piece.page, piece.box, path)
        if piece.kind is TextKind.HEADING:
            level = self._levels.get(round(piece.lines[0].size, 1), 1)
            return Heading(runs=runs, location=location, centred=piece.centred, level=level)
        if piece.kind is TextKind.ITEM:
            return ListItem(
                runs=runs, location=location, marker=piece.marker or "•", level=piece.level
            )
        if piece.kind is TextKind.NOTE:
            return Note(runs=runs, location=location, marker=piece.marker)
        return Paragraph(runs=runs, location=location, centred=piece.centred)

    def runs(self, lines: Sequence[Line]) -> tuple[Run, ...]:
        """The words of ``lines`` as runs, single spaces between words."""
        made: list[Run] = []
        glued = True
        for index, line in enumerate(lines):
            following = lines[index + 1].words[0] if index + 1 < len(lines) else None
            for number, word in enumerate(line.words):
                text = word.text
                space = not (glued if number == 0 else word.glued)
                if following is not None and number + 1 == len(line.words):
                    lone = len(line.words) == 1
                    text, glued = glue(word, following, self._vocabulary, lone=lone)
                _add(made, word, (" " if space else "") + text)
        return tuple(made)

    def _table(self, table: TablePiece, path: tuple[int, ...]) -> Table:
        rows = tuple(
            Row(
                cells=tuple(self._cell(cell, (*path, index)) for cell in row.cells),
                header=row.header,
            )
            for index, row in enumerate(table.rows)
        )
        return Table(rows=rows, location=_location(table.page, table.box, path), ruled=table.ruled)

    def _cell(self, cell: CellPiece, path: tuple[int, ...]) -> Cell:
        return Cell(
            blocks=self.blocks(cell.pieces, (*path, cell.column)),
            column=cell.column,
            column_span=cell.column_span,
            row_span=cell.row_span,
            shaded=cell.shaded,
        )


def _add(runs: list[Run], word: Word, text: str) -> None:
    run = _run(word, text)
    if runs and word.checked is None and runs[-1].checked is None and _alike(runs[-1], run):
        runs[-1] = _run(word, runs[-1].text + text)
    else:
        runs.append(run)


def _run(word: Word, text: str) -> Run:
    style = word.style
    return Run(
        text="" if word.note else text,
        bold=style.bold,
        italic=style.italic,
        underline=word.underline,
        strike=word.strike,
        colour=style.colour,
        highlight=word.highlight,
        size=round(style.size, 1),
        note=text.strip() if word.note else None,
        checked=word.checked,
        confidence=word.confidence,
    )


def _alike(one: Run, other: Run) -> bool:
    return (
        one.bold == other.bold
        and one.italic == other.italic
        and one.underline == other.underline
        and one.strike == other.strike
        and one.colour == other.colour
        and one.highlight == other.highlight
        and one.size == other.size
        and one.note is None
        and other.note is None
        and one.confidence == other.confidence
    )


def _location(page: int, box: Box, path: tuple[int, ...]) -> Location:
    left, top, right, bottom = (round(value, 1) for value in box)
    return Location(page=page, box=(left, top, right, bottom), path=path)
