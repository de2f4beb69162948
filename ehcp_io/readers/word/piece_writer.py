"""Takes what a paragraph's content prints, piece by piece, with its look and what it means."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.document import CHECKED, UNCHECKED, Location
from ehcp_io.readers.word.fields import is_page_number
from ehcp_io.readers.word.formatting import Properties, RunFormat, resolve, run_properties
from ehcp_io.readers.word.names import ID, T, W, is_on
from ehcp_io.readers.word.notes import ENDNOTE, FOOTNOTE
from ehcp_io.readers.word.pieces import Anchor, NoteAnchor, Piece
from ehcp_io.readers.word.reading import Reading, Story
from ehcp_io.readers.word.setting import Setting
from ehcp_io.readers.word.styles import ParagraphProperties
from ehcp_io.readers.word.symbols import BOXES, SPLIT_AT_BOXES, plain, symbol

NOTE_REFERENCES: dict[object, str] = {
    W + "footnoteReference": FOOTNOTE,
    W + "endnoteReference": ENDNOTE,
}


_NO_PROPERTIES: Properties = {}


@dataclass(slots=True)
class Draft:
    """A paragraph in the making; more than one ``w:p`` adds to it where a mark does not stand."""

    properties: ParagraphProperties
    pieces: list[Piece] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    length: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found yet."""
        return not self.anchors and not self.length


class PieceWriter:
    """Adds to one draft; ``location`` is where the paragraph will stand."""

    def __init__(
        self,
        reading: Reading,
        story: Story,
        draft: Draft,
        style_id: str | None,
        at: Callable[[], Location],
    ) -> None:
        self.reading = reading
        self.fields = story.fields
        self.draft = draft
        self.style_id = style_id
        self.location = at

    def look(self, properties: etree._Element | None, setting: Setting) -> RunFormat:
        """The format of a run; the same properties under the same styles are resolved once."""
        direct = run_properties(properties) if properties is not None else _NO_PROPERTIES
        key = (self.style_id, setting.table_look, frozenset(direct.items()) if direct else None)
        reading = self.reading
        found = reading.formats.get(key)
        if found is None:
            styles = reading.styles
            layers = (
                reading.table_styles.run(setting.table_look),
                styles.run(self.style_id),
                styles.run(str(direct.get("style", ""))),
            )
            found = reading.formats[key] = resolve(layers, direct, styles.defaults)
        return found._replace(hidden=True) if setting.hidden else found

    def text(self, text: str, look: RunFormat, setting: Setting) -> None:
        """Take text as the file has it."""
        if self.fields.stack:
            if self.fields.suppressed:
                return
            self.fields.touch()
        if setting.substitute is not None:
            text = "" if setting.substitute.done else setting.substitute.text
            setting.substitute.done = True
        box = setting.check_box
        if box is not None and not box.done:
            box.done = True
            self.box(box.checked, look, setting)
            text = text.lstrip()[1:]
        text = plain(text, look.font)
        if text.isascii() or not SPLIT_AT_BOXES.search(text):
            self.piece(text, look, setting)
            return
        for part in SPLIT_AT_BOXES.split(text):
            if part in BOXES:
                self.box(BOXES[part], look, setting)
            else:
                self.piece(part, look, setting)

    def box(self, checked: bool, look: RunFormat, setting: Setting) -> None:
        """Take a check box by its state."""
        self.piece(CHECKED if checked else UNCHECKED, look, setting, checked=checked)

    def piece(
        self, text: str, look: RunFormat, setting: Setting, *, checked: bool | None = None
    ) -> None:
        """Add text to the draft, joined to what has the same look."""
        if not text:
            return
        piece = Piece(
            text,
            look,
            checked=checked,
            placeholder=setting.placeholder,
            revision=setting.revision,
            contents=setting.contents,
        )
        if self.fields.stack:
            self._in_field(piece)
        draft = self.draft
        draft.length += len(text)
        if draft.pieces and draft.pieces[-1].takes(piece):
            draft.pieces[-1].text += text
        else:
            draft.pieces.append(piece)
        if not setting.tracked:
            self.reading.changes.unchanged()
        if self.reading.comments.open and not look.hidden:
            self.reading.comments.hear(text)

    def _in_field(self, piece: Piece) -> None:
        piece.contents = piece.contents or self.fields.within("TOC")
        piece.page = is_page_number(self.fields)
        if piece.text.startswith("«") and piece.text.endswith("»"):
            # A merge field that was never filled prints its own name between guillemets.
            piece.placeholder = piece.placeholder or self.fields.within("MERGEFIELD")

    def anchor(self, anchor: Anchor) -> None:
        """Take something that hangs here and is read after the paragraph."""
        if not self.fields.suppressed:
            self.draft.anchors.append(anchor)

    def note(self, element: etree._Element, look: RunFormat, setting: Setting) -> bool:
        """Take a reference to a note; True where the rest of the run is the note's own mark."""
        if self.fields.suppressed:
            return False
        kind, note_id = NOTE_REFERENCES[element.tag], element.get(ID, "")
        own = is_on(element.get(W + "customMarkFollows", "0"))
        mark = "".join(_mark(element.itersiblings())) if own else None
        marker, is_new = self.reading.notes.refer(kind, note_id, mark)
        self.draft.pieces.append(Piece("", look, note=marker, revision=setting.revision))
        self.draft.length += 1
        if is_new:
            self.anchor(NoteAnchor(kind, note_id, marker, setting, look.hidden))
        return own


def _mark(elements: Iterator[etree._Element]) -> Iterator[str]:
    for element in elements:
        if element.tag == T:
            yield element.text or ""
        elif element.tag == W + "sym":
            yield symbol(element.get(W + "font"), element.get(W + "char"))
