"""The inside of a paragraph (ODF 6): text, spans, fields, notes, comments, tracked changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from lxml import etree

from ehcp_io.document import CHECKED, UNCHECKED
from ehcp_io.readers.odt.forms import control_text, field_text
from ehcp_io.readers.odt.names import (
    DC,
    DRAW,
    FIELD,
    LO,
    NAME,
    OFFICE,
    SHAPES,
    TEXT,
    is_true,
    number,
)
from ehcp_io.readers.odt.shapes import put_shape
from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.word.names import ID, W
from ehcp_io.readers.wordml import Change, ParagraphLook, Writer
from ehcp_io.readers.wordml.draft import note_id
from ehcp_io.readers.wordml.elements import add, clean, run

if TYPE_CHECKING:
    from ehcp_io.readers.odt.body import Body

_SPACE = re.compile("[ \t\r\n]+")
_MAX_SPACES = 1_000
_MAX_SPANS = 60
_P, _H = TEXT + "p", TEXT + "h"
Spans = tuple[str, ...]


class Inline:
    """Writes one paragraph's content."""

    def __init__(self, body: Body, writer: Writer, style: str | None) -> None:
        self.body = body
        self.context = body.context
        self.writer = writer
        self.style = style
        self.hidden = body.setting.hidden
        self.deleted: tuple[Change, ...] = ()

    def read(self, element: etree._Element) -> None:
        """Read a whole paragraph."""
        if any(
            is_true(mark, TEXT + "is-hidden") for mark in element.iter(TEXT + "hidden-paragraph")
        ):
            self.hidden = True
        self.walk(element, ())

    def walk(self, element: etree._Element, spans: Spans) -> None:
        """Read the children of a paragraph, or of anything that stands in one."""
        self.text(element.text, spans)
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child, spans)
            elif child.tag not in _UNPRINTED:
                # Links, marks and fields print what they hold.
                self.walk(child, spans)
            self.text(child.tail, spans)

    def text(self, text: str | None, spans: Spans) -> None:
        """Take text; white space in the file is one space, as many as it may be (ODF 6.1.2)."""
        if text:
            self.print(_SPACE.sub(" ", text), spans)

    def print(self, text: str, spans: Spans) -> None:
        """Take characters as they are."""
        self.context.draft.limits.count_characters(len(text))
        self.writer.text(text, self.look(spans), self.changes())

    def look(self, spans: Spans) -> RunFormat:
        """The look of text here."""
        look = self.body.styles.look(self.style, spans)
        return look._replace(hidden=True) if self.hidden else look

    def changes(self) -> tuple[Change, ...]:
        """The tracked changes that text here is part of."""
        return self.body.changes() + self.deleted

    def span(self, element: etree._Element, spans: Spans) -> None:
        """Read a span of another look."""
        style = element.get(NAME)
        known = style is not None and len(spans) < _MAX_SPANS
        self.walk(element, (*spans, style) if known and style else spans)

    def spaces(self, element: etree._Element, spans: Spans) -> None:
        """Read ``text:s``."""
        self.print(" " * number(element, TEXT + "c", 1, _MAX_SPACES), spans)

    def tab(self, _element: etree._Element, spans: Spans) -> None:
        """Read ``text:tab``."""
        self.print("\t", spans)

    def line_break(self, _element: etree._Element, spans: Spans) -> None:
        """Read ``text:line-break``."""
        self.print("\n", spans)

    def page(self, element: etree._Element, spans: Spans) -> None:
        """Read a page number or the number of pages, which only printing knows."""
        name = "PAGE" if element.tag == TEXT + "page-number" else "NUMPAGES"
        made = etree.Element(W + "fldSimple", {W + "instr": name})
        # What is stored is one page's; a running footer says the same for all.
        shown = "1" if self.body.setting.is_margin else "".join(element.itertext())
        made.append(run(shown, self.look(spans)))
        self.writer.put(made, self.changes())

    def hidden_text(self, element: etree._Element, spans: Spans) -> None:
        """Read text that a condition hides."""
        before = self.hidden
        self.hidden = before or is_true(element, TEXT + "is-hidden")
        self.walk(element, spans)
        shown = element.get(TEXT + "string-value")
        if shown and not "".join(element.itertext()):
            self.print(shown, spans)
        self.hidden = before

    def placeholder(self, element: etree._Element, spans: Spans) -> None:
        """Read what asks to be filled in."""
        made = etree.Element(W + "sdt")
        add(add(made, "sdtPr"), "showingPlcHdr")
        words = "".join(element.itertext())
        self.context.draft.limits.count_characters(len(words))
        add(made, "sdtContent").append(run(words, self.look(spans)))
        self.writer.put(made, self.changes())

    def content_control(self, element: etree._Element, spans: Spans) -> None:
        """Read a content control of LibreOffice's: a box, a placeholder or just words."""
        if is_true(element, LO + "checkbox"):
            self.print(CHECKED if is_true(element, LO + "checked") else UNCHECKED, spans)
        elif is_true(element, LO + "showing-place-holder"):
            self.placeholder(element, spans)
        else:
            self.walk(element, spans)

    def form_field(self, element: etree._Element, spans: Spans) -> None:
        """Read a form field as Word knows them."""
        self.print(field_text(element), spans)
        self.walk(element, spans)

    def control(self, element: etree._Element, spans: Spans) -> None:
        """Read a control of a form by its state."""
        form = self.context.controls.get(element.get(DRAW + "control", ""))
        if form is not None:
            self.print(control_text(form), spans)

    def shape(self, element: etree._Element, _spans: Spans = ()) -> None:
        """Read a frame or another shape."""
        put_shape(element, self)

    def ruby(self, element: etree._Element, spans: Spans) -> None:
        """Read text with its pronunciation in brackets."""
        for child in element:
            if child.tag == TEXT + "ruby-base":
                self.walk(child, spans)
            elif child.tag == TEXT + "ruby-text":
                self.print(" (", spans)
                self.walk(child, spans)
                self.print(")", spans)

    def note(self, element: etree._Element, spans: Spans) -> None:
        """Read a note; its mark is the one that prints."""
        kind = "endnote" if element.get(TEXT + "note-class") == "endnote" else "footnote"
        citation = element.find(TEXT + "note-citation")
        mark = "" if citation is None else "".join(citation.itertext()).strip()
        made = run("", self.look(spans))
        note = self.context.draft.note(kind)
        reference = add(made, f"{kind}Reference", id=note_id(note))
        if mark:
            reference.set(W + "customMarkFollows", "1")
            add(made, "t").text = clean(mark)
        self.writer.put(made, self.changes())
        for body in element.iterchildren(TEXT + "note-body"):
            self.body.inner(note, place=None, changes=()).read(body)

    def annotation(self, element: etree._Element, _spans: Spans) -> None:
        """Read a comment, and begin the words that it hangs on."""
        author = element.findtext(DC + "creator") or ""
        date = (element.findtext(DC + "date") or "").split(".")[0]
        comment = self.context.draft.comment(author, date)
        comment_id = note_id(comment)
        self.body.inner(comment, place=None, changes=()).read(element)
        name = element.get(OFFICE + "name", "")
        if name in self.context.ended:
            self.writer.mark("commentRangeStart", comment_id)
            self.context.ranges[name] = comment_id
        else:
            self._comment_mark(comment_id)

    def annotation_end(self, element: etree._Element, _spans: Spans) -> None:
        """End the words that a comment hangs on."""
        comment_id = self.context.ranges.pop(element.get(OFFICE + "name", ""), None)
        if comment_id is not None:
            self.writer.mark("commentRangeEnd", comment_id)
            self._comment_mark(comment_id)

    def _comment_mark(self, comment_id: str) -> None:
        self.writer.sign("commentReference", self.changes()).set(ID, comment_id)

    def change_start(self, element: etree._Element, _spans: Spans) -> None:
        """An insertion begins."""
        self.body.change_start(element)

    def change_end(self, element: etree._Element, _spans: Spans) -> None:
        """An insertion ends."""
        self.body.change_end(element)

    def deletion(self, element: etree._Element, spans: Spans) -> None:
        """Text was taken out here, maybe with the ends of paragraphs (ODF 5.5.7.4)."""
        region = self.context.regions.get(element.get(TEXT + "change-id", ""))
        if region is None or region.deleted is None or self.deleted:
            return
        self.deleted = (region.change,)
        blocks = [child for child in region.deleted if child.tag != OFFICE + "change-info"]
        for block in blocks:
            if block.tag in (_P, _H):
                self.walk(block, spans)
            else:
                self._break(block)
                holder = self.body.inner(self.body.container, changes=self.changes())
                holder.read_one(block)
            if block is not blocks[-1]:
                self._break(block)
        self.deleted = ()

    def _break(self, block: etree._Element) -> None:
        """End the paragraph with a mark that was taken out: what follows was another."""
        if self.writer.is_open:
            self.context.draft.limits.count_paragraph()
            look = ParagraphLook(style=self.body.styles.paragraph(block.get(NAME)).name)
            self.body.container.append(self.writer.end(look, self.changes()))


_HANDLERS: dict[object, Callable[[Inline, etree._Element, Spans], None]] = {
    TEXT + "span": Inline.span,
    TEXT + "s": Inline.spaces,
    TEXT + "tab": Inline.tab,
    TEXT + "line-break": Inline.line_break,
    TEXT + "page-number": Inline.page,
    TEXT + "page-count": Inline.page,
    TEXT + "hidden-text": Inline.hidden_text,
    TEXT + "placeholder": Inline.placeholder,
    LO + "content-control": Inline.content_control,
    FIELD + "fieldmark": Inline.form_field,
    FIELD + "fieldmark-start": Inline.form_field,
    DRAW + "control": Inline.control,
    TEXT + "ruby": Inline.ruby,
    TEXT + "note": Inline.note,
    OFFICE + "annotation": Inline.annotation,
    OFFICE + "annotation-end": Inline.annotation_end,
    TEXT + "change-start": Inline.change_start,
    TEXT + "change-end": Inline.change_end,
    TEXT + "change": Inline.deletion,
    **{DRAW + name: Inline.shape for name in SHAPES},
}
_UNPRINTED = frozenset(
    {
        OFFICE + "event-listeners",
        TEXT + "hidden-paragraph",
        TEXT + "tracked-changes",
        FIELD + "param",
        DRAW + "object",
    }
)
