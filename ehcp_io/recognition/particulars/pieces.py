"""Pieces: the front pages taken apart into labels with their values and text without a label.

A piece becomes one unit. Between them the pieces hold each word of the front pages once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ehcp_io.document import Heading, ListItem, Location, Note, Run, TextBlock
from ehcp_io.recognition.filing import said
from ehcp_io.recognition.particulars.vocabulary import Block, Label


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: ``kind`` is field, heading, paragraph, list_item or table, as units are.

    ``label`` and ``text`` are as printed. ``meaning`` is what the label asks for, where it is
    known. ``block`` is set on a heading that says whose details follow. ``record`` tells the rows
    (or columns) of a table of people apart: pieces of one record are about one person.
    ``shared`` are further records that the piece speaks of: one address in a cell over two people.
    ``runs`` are the value's, for ticks, placeholders and words struck out; ``lines`` its lines.
    ``ticked`` is the option that a box in a cell of its own stands for, where it is ticked.
    ``open`` says that the line below may be the value.
    """

    kind: str
    text: str
    label: str | None = None
    meaning: Label | None = None
    block: Block | None = None
    record: tuple[int, ...] | None = None
    shared: tuple[tuple[int, ...], ...] = ()
    runs: tuple[Run, ...] = ()
    lines: tuple[str, ...] = ()
    location: Location = field(default_factory=Location)
    marker: str | None = None
    level: int = 0
    row: int = 0
    column: int = 0
    ticked: str | None = None
    open: bool = False


def piece_of(block: TextBlock, *, cell: tuple[int, int] | None = None) -> Piece:
    """A block that has no label, whole: a heading, list item or paragraph, or a cell's text."""
    kind, level, marker = "paragraph", 0, None
    if isinstance(block, Heading):
        kind, level = "heading", block.level
    elif isinstance(block, ListItem):
        kind, level, marker = "list_item", block.level, block.marker
    elif isinstance(block, Note):
        marker = block.marker or None
    elif cell is not None:
        kind = "table"
    row, column = cell or (0, 0)
    return Piece(
        kind,
        block.text,
        runs=block.runs,
        lines=lines_of(block),
        location=block.location,
        marker=marker,
        level=level,
        row=row,
        column=column,
    )


def field_of(label: str, meaning: Label | None, values: Sequence[TextBlock], at: Location) -> Piece:
    """A label and the blocks that hold its value."""
    texts = [said(block) for block in values if block.text]
    return Piece(
        "field",
        " ".join(texts),
        label=label,
        meaning=meaning,
        runs=tuple(run for block in values for run in block.runs),
        lines=tuple(line for block in values for line in lines_of(block)),
        location=at,
    )


def with_value(piece: Piece, more: Sequence[TextBlock]) -> Piece:
    """``piece`` with further blocks of its value."""
    texts = [piece.text, *(said(block) for block in more if block.text)]
    return replace(
        piece,
        text=" ".join(text for text in texts if text),
        runs=piece.runs + tuple(run for block in more for run in block.runs),
        lines=piece.lines + tuple(line for block in more for line in lines_of(block)),
    )


def lines_of(block: TextBlock) -> tuple[str, ...]:
    """The printed lines of a block, where the source breaks them, white space folded."""
    if not any("\n" in run.text or "\v" in run.text for run in block.runs):
        return (block.text,) if block.text else ()
    shown = visible(block)
    lines = (" ".join(line.split()) for line in shown.replace("\v", "\n").split("\n"))
    return tuple(line for line in lines if line)


def visible(block: TextBlock) -> str:
    """The block's words with the tabs, breaks and wide gaps that ``text`` folds away."""
    # TextBlock.text says which runs stand; each is asked for alone, so that no rule is doubled.
    standing = (r for r in block.runs if TextBlock(runs=(r,)).text or not r.text.strip())
    return "".join(run.text for run in standing if not run.hidden)
