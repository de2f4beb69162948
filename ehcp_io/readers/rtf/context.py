"""What every part of the walker shares while one RTF file is read."""

from dataclasses import dataclass, field

from ehcp_io.readers.rtf.header import Header
from ehcp_io.readers.rtf.lists import Lists
from ehcp_io.readers.wordml import Draft


@dataclass(slots=True)
class Context:
    """One document.

    ``prints_markers`` says that the file holds its list numbers as printed, ``takes_pictures`` that
    the pixels of pictures are wanted.
    """

    prints_markers: bool
    takes_pictures: bool = False
    draft: Draft = field(default_factory=Draft)
    header: Header = field(default_factory=Header)
    lists: Lists = field(default_factory=Lists)
    comment_author: str = ""
