"""The inside of a paragraph (17.3.2 and 17.16): runs and whatever wraps them, into pieces."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from ehcp_io.document import Location
from ehcp_io.readers.word.alternates import chosen_branch
from ehcp_io.readers.word.changes import Setting
from ehcp_io.readers.word.controls import read_control
from ehcp_io.readers.word.equations import equation_text
from ehcp_io.readers.word.fields import Field, check_box_state, is_page_number, missing_result
from ehcp_io.readers.word.formatting import RunFormat, resolve, run_properties
from ehcp_io.readers.word.names import (
    ALTERNATE,
    COMMENT_END,
    COMMENT_START,
    DEL,
    FLD_CHAR,
    ID,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SDT,
    SDT_CONTENT,
    VAL,
    M,
    T,
    W,
)
from ehcp_io.readers.word.notes import ENDNOTE, FOOTNOTE
from ehcp_io.readers.word.pieces import Anchor, NoteAnchor, Piece, ShapeAnchor
from ehcp_io.readers.word.reading import Reading, Story
from ehcp_io.readers.word.styles import ParagraphProperties
from ehcp_io.readers.word.symbols import BOXES, CHECKED, SPLIT_AT_BOXES, UNCHECKED, plain, symbol

_RUN = W + "r"
_TAB, _BREAK = "\t", "\n"
_CHARACTERS: dict[object, str] = {
    W + "tab": _TAB,
    W + "ptab": _TAB,
    W + "br": _BREAK,
    W + "cr": _BREAK,
    W + "noBreakHyphen": "\u2011",
}
_SHAPES = frozenset({W + "drawing", W + "pict", W + "object"})
_NOTES: dict[object, str] = {W + "footnoteReference": FOOTNOTE, W + "endnoteReference": ENDNOTE}


@dataclass(slots=True)
class Draft:
    """A paragraph in the making; more than one ``w:p`` adds to it where a mark does not stand."""

    properties: ParagraphProperties
    pieces: list[Piece] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found yet."""
        return not self.anchors and not any(piece.text or piece.note for piece in self.pieces)


class InlineReader:
    """Reads the children of one ``w:p`` into a draft."""

    def __init__(
        self, reading: Reading, story: Story, draft: Draft, style_id: str | None, at: Location
    ) -> None:
        self.reading = reading
        self.fields = story.fields
        self.draft = draft
        self.style_id = style_id
        self.location = at
        self.emitted = 0

    def walk(self, element: etree._Element, setting: Setting) -> None:
        """Read the children of a paragraph, or of anything that wraps runs."""
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is None:
                self.walk(child, setting)
            else:
                handler(self, child, setting)

    def run(self, element: etree._Element, setting: Setting) -> None:
        """Read one ``w:r``."""
        look = self.look(element.find(RPR))
        if setting.hidden:
            look = look._replace(hidden=True)
        self.run_content(element, setting, look)

    def run_content(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Read what stands in a run, or in a wrapper inside it."""
        for child in element:
            tag = child.tag
            if tag in (T, W + "delText"):
                self.text(child.text or "", look, setting)
            elif tag in _CHARACTERS:
                self.text(_CHARACTERS[tag], look, setting)
            elif tag in _SHAPES:
                self.anchor(ShapeAnchor(child, setting))
            elif tag in _NOTES:
                if self.note(child, look, setting):
                    return
            elif tag in _RUN_HANDLERS:
                _RUN_HANDLERS[tag](self, child, setting, look)

    def look(self, properties: etree._Element | None) -> RunFormat:
        """The format of a run; the same properties under the same style are resolved once."""
        direct = run_properties(properties)
        style = None if properties is None else properties.find(W + "rStyle")
        character = None if style is None else style.get(VAL)
        key = (self.style_id, character, frozenset(direct.items()))
        formats, styles = self.reading.formats, self.reading.styles
        if key not in formats:
            formats[key] = resolve(
                styles.run(self.style_id), styles.run(character), direct, styles.defaults
            )
        return formats[key]

    def text(self, text: str, look: RunFormat, setting: Setting) -> None:
        """Take text as the file has it."""
        fields = self.fields
        if fields.stack:
            if fields.suppressed:
                return
            for field_ in fields.stack:
                field_.has_text = True
        box = setting.check_box
        if box is not None and not box.done:
            box.done = True
            self.box(box.checked, look, setting)
            text = text.strip()[1:]
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
        placeholder, contents, page = setting.placeholder, setting.contents, False
        if self.fields.stack:
            contents = contents or self.fields.within("TOC")
            page = is_page_number(self.fields)
            if self.fields.within("MERGEFIELD"):
                placeholder = placeholder or (text.startswith("«") and text.endswith("»"))
        piece = Piece(
            text,
            look,
            checked=checked,
            placeholder=placeholder,
            revision=setting.revision,
            contents=contents,
            page=page,
        )
        self.emitted += len(text)
        pieces = self.draft.pieces
        if pieces and pieces[-1].takes(piece):
            pieces[-1].text += text
        else:
            pieces.append(piece)
        if not setting.tracked:
            self.reading.changes.unchanged()
        if self.reading.comments.open and not look.hidden:
            self.reading.comments.hear(text)

    def anchor(self, anchor: Anchor) -> None:
        """Take something that hangs here and is read after the paragraph."""
        if not self.fields.suppressed:
            self.draft.anchors.append(anchor)

    def note(self, element: etree._Element, look: RunFormat, setting: Setting) -> bool:
        """Take a reference to a note; True where the rest of the run is the note's own mark."""
        if self.fields.suppressed:
            return False
        kind, note_id = _NOTES[element.tag], element.get(ID, "")
        own = element.get(W + "customMarkFollows") in ("1", "true", "on")
        mark = "".join(_mark(element.itersiblings())) if own else None
        marker, first = self.reading.notes.refer(kind, note_id, mark)
        self.draft.pieces.append(Piece("", look, note=marker, revision=setting.revision))
        if first:
            self.anchor(NoteAnchor(kind, note_id, marker, setting))
        return own

    def field_mark(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Take ``w:fldChar``; what ends without a result may print its state."""
        ended = self.fields.mark(element)
        if ended is None or self.fields.suppressed:
            return
        state = check_box_state(ended)
        if state is not None:
            self.box(state, look, setting)
        elif result := missing_result(ended):
            button = ended.name not in ("SYMBOL", "FORMDROPDOWN")
            self.text(result, look, replace(setting, placeholder=True) if button else setting)

    def simple_field(self, element: etree._Element, setting: Setting) -> None:
        """Read ``w:fldSimple`` (17.16.19): the same as a complex field with a result."""
        field_ = Field(instruction=element.get(W + "instr", ""), in_result=True)
        self.fields.stack.append(field_)
        self.walk(element, setting)
        self.fields.stack.pop()
        if not field_.has_text and (result := missing_result(field_)):
            self.text(result, self.look(None), setting)

    def control(self, element: etree._Element, setting: Setting) -> None:
        """Read a content control inside a paragraph."""
        control = read_control(element)
        inner = replace(
            setting,
            placeholder=setting.placeholder or control.placeholder,
            contents=setting.contents or control.contents,
            check_box=control.check_box or setting.check_box,
        )
        before = self.emitted
        for content in element.iterchildren(SDT_CONTENT):
            self.walk(content, inner)
        if control.check_box is not None and not control.check_box.done:
            control.check_box.done = True
            self.box(control.check_box.checked, self.look(None), setting)
        elif control.value and self.emitted == before:
            self.text(control.value, self.look(None), setting)

    def tracked(self, element: etree._Element, setting: Setting) -> None:
        """Read inside a tracked change, where its side stands."""
        inner = self.reading.changes.enter(element, setting)
        if inner is not None:
            self.walk(element, inner)

    def alternate(self, element: etree._Element, setting: Setting) -> None:
        """Read one branch of alternate content between runs."""
        branch = chosen_branch(element)
        if branch is not None:
            self.walk(branch, setting)

    def alternate_content(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Read one branch of alternate content inside a run."""
        branch = chosen_branch(element)
        if branch is not None:
            self.run_content(branch, setting, look)

    def ruby(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Read phonetic guides (17.3.3.25): the base text, then its reading in brackets."""
        for base in element.iterchildren(W + "rubyBase"):
            self.walk(base, setting)
        for guide in element.iterchildren(W + "rt"):
            self.text(" (", look, setting)
            self.walk(guide, setting)
            self.text(")", look, setting)

    def equation(self, element: etree._Element, setting: Setting) -> None:
        """Read an equation as a line of text."""
        self.text(equation_text(element, self.reading.changes), self.look(None), setting)

    def comment_start(self, element: etree._Element, _setting: Setting) -> None:
        """Open a commented range."""
        self.reading.comments.start(element.get(ID, ""), self.location)

    def comment_end(self, element: etree._Element, _setting: Setting) -> None:
        """Close a commented range."""
        self.reading.comments.end(element.get(ID, ""))

    def ignore(self, element: etree._Element, setting: Setting) -> None:
        """Pass over properties."""

    def sub_document(self, _element: etree._Element, _setting: Setting) -> None:
        """Note a document that is kept in another file."""
        self.reading.noticed["sub-document-not-read"] += 1

    def instruct(self, element: etree._Element, _setting: Setting, _look: RunFormat) -> None:
        """Take a field's instruction."""
        self.fields.instruct(element.text or "")

    def symbol(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Take a ``w:sym``."""
        found = symbol(element.get(W + "font"), element.get(W + "char"))
        self.text(found, look._replace(font=""), setting)

    def comment_mark(self, element: etree._Element, _setting: Setting, _look: RunFormat) -> None:
        """Take a comment's mark."""
        self.reading.comments.mention(element.get(ID, ""), self.location)


def _mark(elements: Iterator[etree._Element]) -> Iterator[str]:
    for element in elements:
        if element.tag == T:
            yield element.text or ""
        elif element.tag == W + "sym":
            yield symbol(element.get(W + "font"), element.get(W + "char"))


_HANDLERS: dict[object, Callable[[InlineReader, etree._Element, Setting], None]] = {
    _RUN: InlineReader.run,
    PPR: InlineReader.ignore,
    RPR: InlineReader.ignore,
    W + "sdtPr": InlineReader.ignore,
    W + "smartTagPr": InlineReader.ignore,
    W + "customXmlPr": InlineReader.ignore,
    SDT: InlineReader.control,
    INS: InlineReader.tracked,
    DEL: InlineReader.tracked,
    MOVE_FROM: InlineReader.tracked,
    MOVE_TO: InlineReader.tracked,
    W + "fldSimple": InlineReader.simple_field,
    ALTERNATE: InlineReader.alternate,
    M + "oMath": InlineReader.equation,
    M + "oMathPara": InlineReader.equation,
    COMMENT_START: InlineReader.comment_start,
    COMMENT_END: InlineReader.comment_end,
    W + "subDoc": InlineReader.sub_document,
}
_RUN_HANDLERS: dict[object, Callable[[InlineReader, etree._Element, Setting, RunFormat], None]] = {
    FLD_CHAR: InlineReader.field_mark,
    W + "instrText": InlineReader.instruct,
    W + "sym": InlineReader.symbol,
    W + "ruby": InlineReader.ruby,
    ALTERNATE: InlineReader.alternate_content,
    W + "commentReference": InlineReader.comment_mark,
}
