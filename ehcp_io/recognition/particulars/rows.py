"""The cells of a front-page table, looked at: empty, a label, a value, or both in one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ehcp_io.document import Block as DocumentBlock
from ehcp_io.document import Cell, Location, Row, Table, TextBlock
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.ticks import is_box
from ehcp_io.recognition.particulars.vocabulary import CONTACT, Label, Vocabulary

Flow = Callable[[Sequence[DocumentBlock], Vocabulary], tuple[Piece, ...]]


class Kind(Enum):
    """What a cell is taken for."""

    EMPTY = auto()
    LABEL = auto()
    INLINE = auto()
    TEXT = auto()
    NESTED = auto()


@dataclass(frozen=True, slots=True)
class Seen:
    """A cell and what it is taken for; ``label`` is set where all of it is a known label."""

    cell: Cell
    kind: Kind
    row: int
    label: Label | None = None
    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """Every word in the cell."""
        return self.cell.text

    @property
    def column(self) -> int:
        """The first grid column that the cell takes."""
        return self.cell.column

    @property
    def end(self) -> int:
        """One past the last grid column that the cell takes."""
        return self.cell.column + self.cell.column_span

    @property
    def blocks(self) -> tuple[TextBlock, ...]:
        """The paragraphs that hold words."""
        return tuple(b for b in self.cell.blocks if isinstance(b, TextBlock) and b.text)

    @property
    def location(self) -> Location:
        """Where the cell's first words stand."""
        return self.blocks[0].location if self.blocks else Location()

    @property
    def is_field_label(self) -> bool:
        """Whether the cell is a label for a detail, not for a person ("Mother", "School")."""
        return self.label is not None and not self.label.names_subject

    @property
    def is_box(self) -> bool:
        """Whether the cell holds a tick box and nothing else."""
        return is_box(self.text)


def look_at_rows(table: Table, vocabulary: Vocabulary, flow: Flow) -> list[tuple[Row, list[Seen]]]:
    """Every row with its cells looked at."""
    return [
        (row, [_look_at(cell, number, vocabulary, flow) for cell in row.cells])
        for number, row in enumerate(table.rows)
    ]


def _look_at(cell: Cell, row: int, vocabulary: Vocabulary, flow: Flow) -> Seen:
    if any(isinstance(block, Table) for block in cell.blocks):
        return Seen(cell, Kind.NESTED, row, None, flow(cell.blocks, vocabulary))
    if not cell.text:
        return Seen(cell, Kind.EMPTY, row)
    label = vocabulary.find(cell.text)
    if label is not None:
        return Seen(cell, Kind.LABEL, row, label)
    pieces = flow(cell.blocks, vocabulary)
    inline = any(
        piece.kind == "field" and piece.meaning is not None and piece.text for piece in pieces
    )
    return Seen(cell, Kind.INLINE if inline else Kind.TEXT, row, None, pieces)


def is_person_column(seen: Seen) -> bool:
    """Whether a cell can head the column of one parent or carer."""
    return seen.label is not None and seen.label.subject == CONTACT and seen.label.names_subject
