"""Pieces of text while a paragraph is being put together, before they become runs."""

import re
from dataclasses import dataclass

from lxml import etree

from ehcp_io.document import Revision, Run
from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.word.setting import Setting

_BULLET_SIGNS = frozenset("•▪●◦‣➢➤❖■○◆▸⁃∙·-–—−o*")
_TYPED_BULLET = re.compile(
    # A real bullet glyph needs no space after it; a dash, a middle dot or an "o" does.
    r"\s*(?:[•▪●◦‣➢➤❖■○◆▸⁃∙](?![•▪●◦‣➢➤❖■○◆▸])[\s\u00a0]*|[·\-–—−][\s\u00a0]+|[o*]\t\s*)(?=\S)"
)
_SAMPLE = 40


@dataclass(slots=True)
class Piece:
    """Text of one look; neighbours of the same look are joined."""

    text: str
    format: RunFormat
    note: str | None = None
    checked: bool | None = None
    placeholder: bool = False
    revision: Revision | None = None
    contents: bool = False
    page: bool = False

    def takes(self, other: "Piece") -> bool:
        """Whether ``other`` differs from this piece in nothing but its text."""
        return (
            self.note is None
            and self.checked is None
            and other.note is None
            and other.checked is None
            and self.format == other.format
            and self.placeholder == other.placeholder
            and self.revision == other.revision
            and self.contents == other.contents
            and self.page == other.page
        )

    @property
    def visible(self) -> bool:
        """Whether it prints something."""
        return not self.format.hidden and self.stands

    @property
    def stands(self) -> bool:
        """Whether it holds anything but white space."""
        return bool(self.note or self.text.strip())

    def run(self) -> Run:
        """The run that it becomes."""
        look = self.format
        return Run(
            self.text,
            look.bold,
            look.italic,
            look.underline,
            look.strike,
            look.hidden,
            look.colour,
            look.highlight,
            look.size,
            self.note,
            self.checked,
            self.placeholder,
            self.revision,
        )


@dataclass(frozen=True, slots=True)
class NoteAnchor:
    """A reference to a note: read where the paragraph ends."""

    kind: str
    note_id: str
    marker: str
    setting: Setting
    hidden: bool


@dataclass(frozen=True, slots=True)
class ShapeAnchor:
    """A drawing or another shape that hangs in the paragraph: read where the paragraph ends."""

    element: etree._Element
    setting: Setting
    hidden: bool


Anchor = NoteAnchor | ShapeAnchor


def without_typed_bullet(pieces: list[Piece]) -> list[Piece] | None:
    """The pieces less a typed bullet at their head; None where there is none."""
    head = pieces[0].text
    if head and not head[0].isspace() and head[0] not in _BULLET_SIGNS:
        return None
    head = ""
    for piece in pieces:
        if piece.note is not None or piece.checked is not None:
            break
        head += piece.text
        if len(head) > _SAMPLE:
            break
    if not (match := _TYPED_BULLET.match(head)):
        # The words themselves may start with a box or a note: the bullet still stands alone.
        match = _TYPED_BULLET.match(head + "x") if len(pieces) > 1 and head.strip() else None
        if match is None or match.end() > len(head):
            return None
    left, kept = match.end(), []
    for piece in pieces:
        if left >= len(piece.text) and left > 0 and piece.note is None:
            left -= len(piece.text)
            continue
        piece.text, left = piece.text[left:], 0
        kept.append(piece)
    return kept
