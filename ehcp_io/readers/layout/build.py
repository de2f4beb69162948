"""Pieces to blocks: runs of equal formatting, hyphens undone, places noted."""

from collections.abc import Sequence

from ehcp_io.document import (
    Block,
    Cell,
    Heading,
    Image,
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
from ehcp_io.readers.layout.paragraphs import is_closing
from ehcp_io.readers.layout.pieces import (
    CellPiece,
    ImagePiece,
    Piece,
    TablePiece,
    TextKind,
    TextPiece,
)


class BlockBuilder:
    """Builds the blocks of one document."""

    def __init__(self, vocabulary: Vocabulary, levels: dict[float, int]) -> None:
        self._vocabulary, self._levels = vocabulary, levels

    def blocks(self, pieces: Sequence[Piece], path: tuple[int, ...] = ()) -> tuple[Block, ...]:
        """The blocks of ``pieces``; ``path`` is where they stand."""
        built: list[Block] = []
        for piece in pieces:
            place = (*path, len(built))
            if isinstance(piece, TablePiece):
                built.append(self._table(piece, place))
                continue
            if isinstance(piece, ImagePiece):
                place_of = _location(piece.page, piece.box, place)
                built.append(Image(description=piece.description, location=place_of))
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
            level = piece.heading_level
            if level is None:
                level = self._levels.get(round(piece.lines[0].size, 1), 1)
            return Heading(runs=runs, location=location, centred=piece.centred, level=level)
        if piece.kind is TextKind.ITEM:
            return ListItem(
                runs=runs,
                location=location,
                marker=piece.marker or "•",
                level=piece.level,
                marker_confidence=_surety(piece),
            )
        if piece.kind is TextKind.NOTE:
            return Note(
                runs=runs,
                location=location,
                marker=piece.marker,
                marker_confidence=_surety(piece),
            )
        return Paragraph(runs=runs, location=location, centred=piece.centred)

    def runs(self, lines: Sequence[Line]) -> tuple[Run, ...]:
        """The words of ``lines`` as runs, single spaces between words."""
        runs = _Runs()
        glued = True
        for index, line in enumerate(lines):
            following = lines[index + 1].words[0] if index + 1 < len(lines) else None
            last = len(line.words) - 1
            for number, word in enumerate(line.words):
                text = word.text
                space = not (glued or is_closing(text) if number == 0 else word.glued)
                if number == last and following is not None:
                    text, glued = glue(word, following, self._vocabulary, lone=last == 0)
                runs.add(word, f" {text}" if space else text)
        return runs.made()

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


def _surety(piece: TextPiece) -> float:
    """How surely the marker was read."""
    return min((word.confidence for word in piece.marker_words), default=1.0)


class _Runs:
    """Words gathered into runs as long as they are formatted alike."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._parts: list[str] = []
        self._word: Word | None = None

    def add(self, word: Word, text: str) -> None:
        if self._word is not None and not _alike(self._word, word):
            self._close()
        self._word = word
        self._parts.append(text)

    def made(self) -> tuple[Run, ...]:
        self._close()
        return tuple(self._runs)

    def _close(self) -> None:
        if self._word is not None and self._parts:
            self._runs.append(_run(self._word, "".join(self._parts)))
        self._parts = []


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


def _alike(one: Word, other: Word) -> bool:
    if one.checked is not None or other.checked is not None or one.note or other.note:
        return False
    if one.style is not other.style and not (
        one.style.look == other.style.look and one.style.italic == other.style.italic
    ):
        return False
    return (
        one.underline == other.underline
        and one.strike == other.strike
        and one.highlight == other.highlight
        and one.confidence == other.confidence
    )


def _location(page: int, box: Box, path: tuple[int, ...]) -> Location:
    left, top, right, bottom = (round(value, 1) for value in box)
    return Location(page=page, box=(left, top, right, bottom), path=path)
