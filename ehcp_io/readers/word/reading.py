"""What the modules share while one document is read: its parts, its rules, what was found."""

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.document import Furniture, Location, TextBlock
from ehcp_io.readers.word.bound_data import BoundData
from ehcp_io.readers.word.changes import Changes
from ehcp_io.readers.word.comments import Comments
from ehcp_io.readers.word.fields import FieldMarks, Fields
from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.word.notes import Notes
from ehcp_io.readers.word.numbering import Numbering
from ehcp_io.readers.word.package import Package
from ehcp_io.readers.word.styles import Styles
from ehcp_io.readers.word.table_styles import TableStyles

_MAX_TAKEN = 200


@dataclass(slots=True)
class Reading:
    """One document being read."""

    package: Package
    styles: Styles
    table_styles: TableStyles
    numbering: Numbering
    changes: Changes
    notes: Notes
    comments: Comments
    bound_data: BoundData
    field_marks: FieldMarks
    furniture: list[Furniture] = field(default_factory=list)
    hidden: list[TextBlock] = field(default_factory=list)
    noticed: Counter[str] = field(default_factory=Counter)
    formats: dict[object, RunFormat] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    pasted: list[tuple[Location, str]] = field(default_factory=list)
    depth: int = 0

    def take_in(self, part: str) -> bool:
        """Whether a part that others refer to may be read here.

        Word makes a part for each use. One that is used again and again, or hundreds of them, is
        how a small file is made to say more than a memory holds.
        """
        self.noticed["parts taken in"] += 1
        if part in self.taken or self.noticed["parts taken in"] > _MAX_TAKEN:
            return False
        self.taken.add(part)
        return True


@dataclass(slots=True)
class Story:
    """A run of content that reads on by itself: the body, a header, a note, a text box.

    ``part`` is the story's name in a location, ``part_name`` the package part that its
    relationships belong to.
    """

    part: str
    part_name: str
    fields: Fields


def start_reading(package: Package, main: str, changes: Changes) -> Reading:
    """Open the parts that say how the document part ``main`` is to be understood."""

    def part(kind: str) -> etree._Element | None:
        name = package.related(main, kind)
        return None if name is None else package.xml(name)

    styles = Styles(part("styles"))
    return Reading(
        package=package,
        styles=styles,
        table_styles=TableStyles(styles),
        numbering=Numbering(part("numbering"), styles.number),
        changes=changes,
        notes=Notes(package, main, part("settings")),
        comments=Comments(),
        bound_data=BoundData(package, main),
        field_marks=FieldMarks(changes),
    )


def start_inner(outer: Reading, package: Package, main: str) -> Reading:
    """As ``start_reading``, for a document inside another: what is found joins the outer's."""
    inner = start_reading(package, main, outer.changes)
    outer.package.damaged |= package.damaged
    package.damaged = outer.package.damaged
    inner.furniture, inner.hidden, inner.noticed = outer.furniture, outer.hidden, outer.noticed
    inner.depth = outer.depth + 1
    return inner
