"""What an RTF group saves and restores: the look of characters and paragraphs, and who reads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.wordml import Change

if TYPE_CHECKING:
    from ehcp_io.readers.rtf.destinations import Destination
    from ehcp_io.readers.rtf.story import Story

PLAIN_LOOK = RunFormat(size=12.0)


class Tracked(NamedTuple):
    """A tracked change as the control words give it: who by number, when as a packed date."""

    inserted: bool = False
    deleted: bool = False
    moved: str = ""
    inserted_by: int = 0
    inserted_on: int = 0
    deleted_by: int = 0
    deleted_on: int = 0
    moved_by: int = 0
    moved_on: int = 0

    def changes(self, authors: list[str]) -> tuple[Change, ...]:
        """The changes, outermost first."""
        found = []
        if self.inserted:
            found.append(_change("ins", authors, self.inserted_by, self.inserted_on))
        if self.moved:
            found.append(_change(self.moved, authors, self.moved_by, self.moved_on))
        if self.deleted:
            found.append(_change("del", authors, self.deleted_by, self.deleted_on))
        return tuple(found)


UNTRACKED = Tracked()


@dataclass(frozen=True, slots=True)
class Layout:
    """Paragraph properties; ``depth`` counts the tables that the paragraph stands in."""

    style: int = 0
    outline: int | None = None
    centred: bool = False
    list_number: int = 0
    list_level: int = 0
    in_table: bool = False
    depth: int = 1

    @property
    def table_level(self) -> int:
        """How many tables the paragraph stands in."""
        return max(1, self.depth) if self.in_table else 0


PLAIN_LAYOUT = Layout()


@dataclass(slots=True)
class State:
    """The state of one group. ``opened`` is the destination that ends where the group ends."""

    destination: Destination
    story: Story
    look: RunFormat = PLAIN_LOOK
    layout: Layout = PLAIN_LAYOUT
    tracked: Tracked = UNTRACKED
    font: int = -1
    unicode_skip: int = 1
    in_nested_properties: bool = False
    opened: Destination | None = None
    resume: Destination | None = None

    def inner(self) -> State:
        """The state of a group that opens here."""
        return State(
            self.destination,
            self.story,
            self.look,
            self.layout,
            self.tracked,
            self.font,
            self.unicode_skip,
            self.in_nested_properties,
            None,
            self.resume,
        )

    def lay_out(self, **changes: Any) -> None:
        """Change paragraph properties."""
        self.layout = replace(self.layout, **changes)


def _change(kind: str, authors: list[str], author: int, packed: int) -> Change:
    name = authors[author] if 0 <= author < len(authors) else ""
    return Change(kind, "" if name == "Unknown" else name, date(packed))


def date(packed: int) -> str:
    """A packed date (DTTM: minute, hour, day, month, year) in ISO 8601; ``""`` for none."""
    packed &= 0xFFFFFFFF
    minute, hour, day = packed & 0x3F, packed >> 6 & 0x1F, packed >> 11 & 0x1F
    month, year = packed >> 16 & 0xF, 1900 + (packed >> 20 & 0x1FF)
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60):
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:00Z"
