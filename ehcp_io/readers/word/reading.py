"""What the modules share while one document is read: its parts, its rules, what was found."""

from collections import Counter
from dataclasses import dataclass, field

from ehcp_io.document import Furniture, TextBlock
from ehcp_io.readers.word.changes import Changes
from ehcp_io.readers.word.comments import Comments
from ehcp_io.readers.word.fields import Fields
from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.word.notes import Notes
from ehcp_io.readers.word.numbering import Numbering
from ehcp_io.readers.word.package import Package
from ehcp_io.readers.word.styles import Styles


@dataclass(slots=True)
class Reading:
    """One document being read."""

    package: Package
    styles: Styles
    numbering: Numbering
    changes: Changes
    notes: Notes
    comments: Comments
    furniture: list[Furniture] = field(default_factory=list)
    hidden: list[TextBlock] = field(default_factory=list)
    noticed: Counter[str] = field(default_factory=Counter)
    formats: dict[object, RunFormat] = field(default_factory=dict)
    depth: int = 0


@dataclass(slots=True)
class Story:
    """A run of content that reads on by itself: the body, a header, a note, a text box.

    ``part`` is the story's name in a location, ``part_name`` the package part that its
    relationships belong to.
    """

    part: str
    part_name: str
    fields: Fields
