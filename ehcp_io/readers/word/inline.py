"""The inside of a paragraph (17.3.2 and 17.16): runs, and everything that can wrap them."""

from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from ehcp_io.readers.word.alternates import chosen_branch
from ehcp_io.readers.word.controls import read_control
from ehcp_io.readers.word.equations import equation_text
from ehcp_io.readers.word.fields import Field, check_box_state, missing_result
from ehcp_io.readers.word.formatting import RunFormat
from ehcp_io.readers.word.names import (
    ALTERNATE,
    FLD_CHAR,
    ID,
    PPR,
    RPR,
    RUN,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    M,
    T,
    W,
    head,
)
from ehcp_io.readers.word.piece_writer import NOTE_REFERENCES, PieceWriter
from ehcp_io.readers.word.pieces import ShapeAnchor
from ehcp_io.readers.word.setting import Setting
from ehcp_io.readers.word.symbols import symbol
from ehcp_io.readers.word.walking import SHARED, Walker

_TEXT = frozenset({T, W + "delText"})
_CHARACTERS: dict[object, str] = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
}
_SHAPES = frozenset({W + "drawing", W + "pict", W + "object"})
_SHOWN_INSTRUCTIONS = ("MACROBUTTON", "GOTOBUTTON")


class InlineReader(Walker, PieceWriter):
    """Reads the children of one ``w:p`` into a draft."""

    def run(self, element: etree._Element, setting: Setting) -> None:
        """Read one ``w:r``; its properties, where it has any, are its first child (17.3.2.1)."""
        self.run_content(element, setting, self.look(head(element, RPR), setting))

    def run_content(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Read what stands in a run, or in a wrapper inside it."""
        for child in element:
            tag = child.tag
            if tag in _TEXT:
                self.text(child.text or "", look, setting)
            elif tag in _CHARACTERS:
                self.text(_CHARACTERS[tag], look, setting)
            elif tag in _SHAPES:
                self.anchor(ShapeAnchor(child, setting, look.hidden))
            elif tag in NOTE_REFERENCES:
                if self.note(child, look, setting):
                    return
            elif tag in _RUN_HANDLERS:
                _RUN_HANDLERS[tag](self, child, setting, look)

    def field_mark(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Take ``w:fldChar``; a field that ends without a result may print its state."""
        ended = self.fields.mark(element)
        if ended is not None and not self.fields.suppressed:
            self._without_result(ended, setting, look)

    def simple_field(self, element: etree._Element, setting: Setting) -> None:
        """Read ``w:fldSimple`` (17.16.19): the same as a complex field with a result."""
        field = Field(instruction=element.get(W + "instr", ""), in_result=True)
        self.fields.stack.append(field)
        self.walk(element, setting)
        self.fields.stack.pop()
        if not self.fields.suppressed:
            self._without_result(field, setting, self.look(None, setting))

    def _without_result(self, field: Field, setting: Setting, look: RunFormat) -> None:
        state = check_box_state(field)
        if state is not None:
            self.box(state, look, setting)
        elif result := missing_result(field):
            unfilled = field.name in _SHOWN_INSTRUCTIONS
            self.text(result, look, replace(setting, placeholder=True) if unfilled else setting)

    def control(self, element: etree._Element, setting: Setting) -> None:
        """Read a content control inside a paragraph."""
        control = read_control(element, self.reading.bound_data)
        inner = setting.within(control)
        before = self.draft.length
        for content in element.iterchildren(SDT_CONTENT):
            self.walk(content, inner)
        if control.check_box is not None and not control.check_box.done:
            control.check_box.done = True
            self.box(control.check_box.checked, self.look(None, setting), setting)
        elif control.value and self.draft.length == before:
            self.text(control.value, self.look(None, setting), setting)

    def alternate_content(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Read one branch of alternate content inside a run."""
        branch = chosen_branch(element)
        if branch is not None:
            self.run_content(branch, setting, look)

    def ruby(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Read a phonetic guide (17.3.3.25): the base text, then its reading in brackets."""
        for base in element.iterchildren(W + "rubyBase"):
            self.walk(base, setting)
        for guide in element.iterchildren(W + "rt"):
            self.text(" (", look, setting)
            self.walk(guide, setting)
            self.text(")", look, setting)

    def equation(self, element: etree._Element, setting: Setting) -> None:
        """Read an equation as a line of text."""
        text = equation_text(element, self.reading.changes)
        self.text(text, self.look(None, setting), setting)

    def instruct(self, element: etree._Element, _setting: Setting, _look: RunFormat) -> None:
        """Take a field's instruction."""
        self.fields.instruct(element.text or "")

    def symbol(self, element: etree._Element, setting: Setting, look: RunFormat) -> None:
        """Take a ``w:sym``."""
        found = symbol(element.get(W + "font"), element.get(W + "char"))
        self.text(found, look._replace(font=""), setting)

    def comment_mark(self, element: etree._Element, _setting: Setting, _look: RunFormat) -> None:
        """Take a comment's mark."""
        self.reading.comments.mention(element.get(ID, ""), self.location())


InlineReader.handlers = {
    **SHARED,
    RUN: InlineReader.run,
    PPR: InlineReader.ignore,
    RPR: InlineReader.ignore,
    SDT_PR: InlineReader.ignore,
    SDT: InlineReader.control,
    W + "fldSimple": InlineReader.simple_field,
    M + "oMath": InlineReader.equation,
    M + "oMathPara": InlineReader.equation,
}
_RUN_HANDLERS: dict[object, Callable[[InlineReader, etree._Element, Setting, RunFormat], None]] = {
    FLD_CHAR: InlineReader.field_mark,
    W + "instrText": InlineReader.instruct,
    W + "sym": InlineReader.symbol,
    W + "ruby": InlineReader.ruby,
    ALTERNATE: InlineReader.alternate_content,
    W + "commentReference": InlineReader.comment_mark,
}
