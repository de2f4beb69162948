"""Complex fields (17.16): their results are text, their instructions never."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.readers.word.changes import Changes
from ehcp_io.readers.word.names import FLD_CHAR, SECTION_PAGES, VAL, W, as_number, is_on
from ehcp_io.readers.word.symbols import symbol

_FORM_CHECK_BOX, _FORM_DROP_DOWN = "FORMCHECKBOX", "FORMDROPDOWN"
_MAX_DEPTH = 64
_BUTTONS = ("MACROBUTTON", "GOTOBUTTON")


@dataclass(slots=True)
class Field:
    """One open field."""

    form: etree._Element | None = None
    instruction: str = ""
    in_result: bool = False
    has_text: bool = False

    @property
    def name(self) -> str:
        """The field's name, the first word of its instruction."""
        words = self.instruction.split(None, 1)
        return words[0].upper() if words else ""


class FieldMarks:
    """Knows which fields have an end in their part: an open one must not swallow the rest."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._complete: dict[etree._Element, set[etree._Element]] = {}

    def is_complete(self, begin: etree._Element) -> bool:
        """Whether a ``begin`` mark has its ``end``; each part is looked through once."""
        root = begin.getroottree().getroot()
        if root not in self._complete:
            self._complete[root] = set(self._completed(root))
        return begin in self._complete[root]

    def _completed(self, root: etree._Element) -> Iterator[etree._Element]:
        opened: list[etree._Element] = []
        for element in root.iter(FLD_CHAR):
            if self._changes.drops(element):
                continue
            kind = element.get(W + "fldCharType")
            if kind == "begin":
                opened.append(element)
            elif kind == "end" and opened:
                yield opened.pop()


@dataclass(slots=True)
class Fields:
    """The fields open at this point of a story; they nest and may span paragraphs."""

    marks: FieldMarks
    stack: list[Field] = field(default_factory=list)

    def mark(self, element: etree._Element) -> Field | None:
        """Take one ``w:fldChar``; the field that it ends, if it ends one."""
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            if self.marks.is_complete(element) and len(self.stack) < _MAX_DEPTH:
                self.stack.append(Field(form=element.find(W + "ffData")))
        elif self.stack and kind == "separate":
            self.stack[-1].in_result = True
        elif self.stack and kind == "end":
            return self.stack.pop()
        return None

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self.stack and not self.stack[-1].in_result:
            self.stack[-1].instruction += text

    @property
    def suppressed(self) -> bool:
        """Whether text here is part of an instruction, or of a box that is read by its state."""
        return any(not f.in_result or f.name == _FORM_CHECK_BOX for f in self.stack)

    def touch(self) -> None:
        """Text goes by: every open field has a result of its own."""
        for open_field in self.stack:
            open_field.has_text = True

    def within(self, *names: str) -> bool:
        """Whether a field of one of these names is open."""
        return any(f.name in names for f in self.stack)


def is_page_number(fields: Fields) -> bool:
    """Whether the text here is a page number or the number of pages."""
    return fields.within(*SECTION_PAGES)


def check_box_state(field_: Field) -> bool | None:
    """The state of a legacy check box (17.16.7); None where the field is none."""
    if field_.name != _FORM_CHECK_BOX:
        return None
    box = None if field_.form is None else field_.form.find(W + "checkBox")
    if box is None:
        return False
    for name in ("checked", "default"):
        state = box.find(W + name)
        if state is not None:
            return is_on(state.get(VAL))
    return False


def missing_result(field_: Field) -> str:
    """What a field without a stored result prints: a drop-down's choice, a symbol, a button."""
    if field_.has_text:
        return ""
    words = field_.instruction.split()
    if field_.name == _FORM_DROP_DOWN and field_.form is not None:
        return _drop_down(field_.form)
    if field_.name == "SYMBOL" and len(words) > 1:
        return _symbol(words)
    if field_.name in _BUTTONS and len(words) > 2:
        return field_.instruction.split(None, 2)[2].strip()
    return ""


def _drop_down(form: etree._Element) -> str:
    entries = [entry.get(VAL, "") for entry in form.iterfind(f"{W}ddList/{W}listEntry")]
    chosen = form.find(f"{W}ddList/{W}result")
    if chosen is None:
        chosen = form.find(f"{W}ddList/{W}default")
    index = 0 if chosen is None else as_number(chosen.get(VAL), 0)
    return entries[index] if 0 <= index < len(entries) else ""


def _symbol(words: list[str]) -> str:
    code = as_number(words[1], -1)
    if words[1].lower().startswith("0x"):
        return symbol(_font(words), words[1][2:])
    return symbol(_font(words), f"{code:x}") if code >= 0 else ""


def _font(words: list[str]) -> str:
    rest = " ".join(words)
    _, found, name = rest.partition("\\f ")
    if not found:
        return ""
    return name.split('"')[1] if name.startswith('"') and name.count('"') > 1 else name.split()[0]
