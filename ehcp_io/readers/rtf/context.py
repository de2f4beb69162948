"""What every part of the walker shares while one RTF file is read."""

from dataclasses import dataclass, field

from ehcp_io.readers.rtf.header import Header
from ehcp_io.readers.rtf.lists import Lists
from ehcp_io.readers.rtf.tokens import TooMuchError
from ehcp_io.readers.wordml import Draft

_MAX_PARAGRAPHS = 100_000
_MAX_CHARACTERS = 8_000_000
"""Several thousand pages."""


@dataclass(slots=True)
class Context:
    """One document. ``prints_markers`` says that the file holds its list numbers as printed."""

    prints_markers: bool
    draft: Draft = field(default_factory=Draft)
    header: Header = field(default_factory=Header)
    lists: Lists = field(default_factory=Lists)
    comment_author: str = ""
    paragraphs: int = 0
    characters: int = 0

    def count_paragraph(self) -> None:
        """Take note of one more paragraph.

        Raises:
            TooMuchError: there are more than any plan has.
        """
        self.paragraphs += 1
        if self.paragraphs > _MAX_PARAGRAPHS:
            raise TooMuchError(f"it holds more than {_MAX_PARAGRAPHS:,} paragraphs")

    def count_characters(self, count: int) -> None:
        """Take note of text.

        Raises:
            TooMuchError: there is more than any plan has.
        """
        self.characters += count
        if self.characters > _MAX_CHARACTERS:
            raise TooMuchError("it holds more text than any plan")
