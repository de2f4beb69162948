"""What one making of a redline keeps in mind, in all parts of the document."""

from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.redline.pairing import Speller
from ehcp_io.redline.stamp import Marks


@dataclass(slots=True)
class Tally:
    """Characters of print that stayed, came and went; a move is counted on neither side."""

    kept: int = 0
    came: int = 0
    went: int = 0
    moved: int = 0

    @property
    def marked(self) -> int:
        """Characters that a reader sees marked as inserted or deleted."""
        return self.came + self.went


@dataclass(slots=True)
class Work:
    """The marks, the spelling of words, and the whole paragraphs that came and went."""

    marks: Marks
    speller: Speller = field(default_factory=Speller)
    tally: Tally = field(default_factory=Tally)
    deleted: list[etree._Element] = field(default_factory=list)
    inserted: list[etree._Element] = field(default_factory=list)
