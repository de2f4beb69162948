"""The cells of a front-page table, looked at: empty, a label, a value, or both in one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from ehcp_io.document import Block as DocumentBlock
from ehcp_io.document import Cell, Location, Row, Table, TextBlock, text_blocks
from ehcp_io.recognition.particulars.pieces import Piece, field_of
from ehcp_io.recognition.particulars.ticks import is_box
from ehcp_io.recognition.particulars.vocabulary import CHILD, CONTACT, Label, Vocabulary
from ehcp_io.recognition.particulars.wording import is_label_like, key

Flow = Callable[[Sequence[DocumentBlock], Vocabulary], tuple[Piece, ...]]

_ENOUGH = 2
# What is given for each of two parents, a line each.
_LISTED, _MOST_LINES = (("name",), ("phone",), ("email",)), 4
_CUT = 2  # letters of a word that a narrow column leaves for its next line


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
        return tuple(block for block in text_blocks(self.cell.blocks) if block.text)

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
    rows = [
        (row, [_look_at(cell, number, vocabulary, flow) for cell in row.cells])
        for number, row in enumerate(table.rows)
    ]
    stacked = sum(_is_stacked(seen) for _, cells in rows for seen in cells)
    if stacked < _ENOUGH:
        return rows
    return [(row, [_stacked_like_others(seen) for seen in cells]) for row, cells in rows]


def _is_stacked(seen: Seen) -> bool:
    """Whether a cell holds a known label over its value."""
    return seen.kind is Kind.INLINE and len(seen.blocks) > len(seen.pieces) == 1


def _stacked_like_others(seen: Seen) -> Seen:
    """In a table of labels over values, a cell whose label is unknown has the same shape."""
    blocks = seen.blocks
    if seen.kind is not Kind.TEXT or len(blocks) < _ENOUGH or not is_label_like(blocks[0].text):
        return seen
    piece = field_of(blocks[0].text, None, blocks[1:], seen.location)
    return replace(seen, kind=Kind.INLINE, pieces=(piece,))


def _look_at(cell: Cell, row: int, vocabulary: Vocabulary, flow: Flow) -> Seen:
    if any(isinstance(block, Table) for block in cell.blocks):
        return Seen(cell, Kind.NESTED, row, None, flow(cell.blocks, vocabulary))
    if not cell.text:
        return Seen(cell, Kind.EMPTY, row)
    pieces = _with_lines_below(flow(cell.blocks, vocabulary))
    inline = any(
        piece.kind == "field" and piece.meaning is not None and piece.text for piece in pieces
    )
    label = vocabulary.find(cell.text)
    pair = inline and not _is_cut(cell, pieces, vocabulary) and _is_pair(pieces, vocabulary)
    if label is not None and not pair:
        return Seen(cell, Kind.LABEL, row, label)
    return Seen(cell, Kind.INLINE if inline else Kind.TEXT, row, None, pieces)


def _with_lines_below(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A cell that is a label over a line for each of two people as that label's one value."""
    first, *others = pieces
    meaning = first.meaning
    if first.kind != "field" or not first.text or meaning is None or not others:
        return pieces
    listed = meaning.keys in _LISTED and not any(each.kind != "paragraph" for each in others)
    if not listed or len(others) >= _MOST_LINES:
        return pieces
    lines = (*(first.lines or (first.text,)), *(each.text for each in others))
    runs = first.runs + tuple(run for each in others for run in each.runs)
    return (replace(first, text=" ".join(lines), lines=lines, runs=runs),)


def _is_cut(cell: Cell, pieces: tuple[Piece, ...], vocabulary: Vocabulary) -> bool:
    """Whether a narrow column has cut a label within its last word ("Relationshi" over "p")."""
    end = pieces[-1].text
    return len(end) <= _CUT and end.isalpha() and key(cell.text) in vocabulary.labels


def _is_pair(pieces: tuple[Piece, ...], vocabulary: Vocabulary) -> bool:
    """Whether a cell is a label with its value: "Relationship: Mother" is also a label's words.

    "Main contact: Parent or carer 1" is one label: both halves say only whose details follow.
    """
    meaning = pieces[0].meaning
    told = vocabulary.find(pieces[0].text)
    return not (
        meaning is not None
        and meaning.names_subject
        and told is not None
        and told.names_subject
        and told.number is not None
    )


def is_person_column(seen: Seen) -> bool:
    """Whether a cell can head the column of one parent or carer, or of the child."""
    label = seen.label
    return label is not None and label.subject in (CHILD, CONTACT) and label.names_subject
