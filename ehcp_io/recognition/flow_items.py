"""What a document flows as: lines of text, and grids of two or more columns."""

from dataclasses import dataclass

from ehcp_io.document import Row, TextBlock
from ehcp_io.recognition.labels import SectionLabel


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the flow. ``alone``: it had a table's whole row; ``shaded``: with a fill.

    ``caption``: small print over its value, as records are printed out of casework systems.
    ``note``: the form's own words in italics below the section's name in a cell of its own.
    ``top`` is the number of the document's block that it stands in, ``tables`` the tables around
    it, outermost first.
    """

    block: TextBlock
    top: int
    tables: tuple[int, ...] = ()
    alone: bool = False
    shaded: bool = False
    caption: bool = False
    note: bool = False
    label: SectionLabel | None = None  # where the letter has a cell of its own

    @property
    def text(self) -> str:
        """The line's words."""
        return self.block.text


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of two or more cells that follow one another in one table, the last of ``tables``.

    ``head``: the header row further up, where labels at the left part these rows from it.
    """

    rows: tuple[Row, ...]
    columns: int
    top: int
    tables: tuple[int, ...] = ()
    head: Row | None = None


Item = Line | Grid
