"""What tables with their labels in the first row are read by: heads, and the cells under them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ehcp_io.recognition.particulars.pieces import Piece, field_of
from ehcp_io.recognition.particulars.rows import Kind, Seen
from ehcp_io.recognition.particulars.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Column:
    """A head and the grid columns under it."""

    head: Seen
    number: int

    def holds(self, seen: Seen) -> bool:
        """Whether a cell begins under this head."""
        return self.head.column <= seen.column < self.head.end


def filled_in(cells: Sequence[Seen]) -> list[Seen]:
    """The cells that hold words."""
    return [seen for seen in cells if seen.kind is not Kind.EMPTY]


def value_of(seen: Seen, meaning: Label | None) -> Piece:
    """A cell as the value that its head asks for, without a label of its own."""
    piece = field_of("", meaning, seen.blocks, seen.location)
    return replace(piece, label=None, row=seen.row, column=seen.column)
