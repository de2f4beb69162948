"""Fields: instruction and result, and the form fields that hold their state in themselves."""

from __future__ import annotations

from lxml import etree

from ehcp_io.readers.rtf.destinations import Collected, Destination
from ehcp_io.readers.rtf.state import State
from ehcp_io.readers.rtf.story import Story
from ehcp_io.readers.word.names import SECTION_PAGES, W
from ehcp_io.readers.wordml.elements import add, clean, element, run

ONE_PAGE = "1"
"""What stands for every page's number in a running header or footer, which is one for them all."""
_UNSET = 25
"""``ffres25``: no state of its own; the default holds."""
_CHECK_BOX, _DROP_DOWN = 1, 2
_MAX_ENTRIES = 200


class FieldMark(Destination):
    """``field``: what stands in it directly is nothing; its end closes the field."""

    def __init__(self, story: Story, state: State) -> None:
        self.story = story
        self._changes = story.changes(state)
        self.begin = story.writer.sign("fldChar", self._changes, fldCharType="begin")
        self._separated = False
        self._instruction: list[str] = []

    def separate(self) -> None:
        """The result begins."""
        if not self._separated:
            self._separated = True
            self.story.writer.sign("fldChar", self._changes, fldCharType="separate")

    @property
    def is_page_number(self) -> bool:
        """Whether the result is a page's number or how many there are."""
        words = "".join(self._instruction).split(None, 1)
        return bool(words) and words[0].upper() in SECTION_PAGES

    def instruct(self, text: str) -> None:
        """Take a piece of the instruction."""
        if not self._separated:
            made = self.story.writer.sign("instrText", self._changes)
            made.text = clean(text)
            self._instruction.append(text[:100])

    def close(self) -> None:
        """The field ends."""
        self.story.writer.sign("fldChar", self._changes, fldCharType="end")


class Instruction(Destination):
    """What a field is told to do (``fldinst``): it goes into the draft, and prints nothing."""

    def __init__(self, field: FieldMark) -> None:
        self.field = field

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take a piece of the instruction."""
        self.field.instruct(text)


class FormField(Destination):
    """``formfield``: a check box's state, a drop-down's choices."""

    def __init__(self, field: FieldMark) -> None:
        self._field = field
        self._numbers: dict[str, int] = {}
        self._entries: list[str] = []

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take a property."""
        if name in ("fftype", "ffres", "ffdefres"):
            self._numbers[name] = number or 0
        elif name == "ffl":
            state.destination = state.opened = Collected(self._entry)
        return True

    def close(self) -> None:
        """Say it in the field."""
        chosen = self._numbers.get("ffres", _UNSET)
        if chosen == _UNSET:
            chosen = self._numbers.get("ffdefres", 0)
        made = element("ffData")
        if self._numbers.get("fftype") == _CHECK_BOX:
            add(add(made, "checkBox"), "checked", "1" if chosen else "0")
        elif self._numbers.get("fftype") == _DROP_DOWN:
            choices = add(made, "ddList")
            add(choices, "result", str(chosen))
            for entry in self._entries:
                add(choices, "listEntry", entry)
        self._field.begin.append(made)

    def _entry(self, text: str) -> None:
        if len(self._entries) < _MAX_ENTRIES:
            self._entries.append(text)


def page_number(story: Story, state: State) -> None:
    """``chpgn``: the page's number, which only printing knows."""
    made = etree.Element(W + "fldSimple", {W + "instr": "PAGE"})
    made.append(run(ONE_PAGE, state.look))
    story.put(made, state)
