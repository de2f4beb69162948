"""A story: text that reads on by itself (the body, a header, a note, a text box, a comment)."""

from __future__ import annotations

from lxml import etree

from ehcp_io.readers.rtf.context import Context
from ehcp_io.readers.rtf.destinations import Destination
from ehcp_io.readers.rtf.header import Style
from ehcp_io.readers.rtf.lists import BULLET
from ehcp_io.readers.rtf.state import UNTRACKED, State
from ehcp_io.readers.rtf.tables import Tables
from ehcp_io.readers.wordml import Change, ParagraphLook, Writer

_MAX_LIST_LEVEL = 8


class Story(Destination):
    """Takes text into paragraphs, and paragraphs into the cells that they stand in."""

    def __init__(self, context: Context, container: etree._Element, depth: int = 0) -> None:
        self.context = context
        self.container = container
        self.depth = depth
        self.writer = Writer(context.draft)
        self.tables = Tables(container, context.draft.limits)
        self.marker = ""
        self.has_automatic_mark = False
        self.is_margin = False

    def text(self, text: str, state: State, *, literal: bool = False) -> None:
        """Take characters."""
        self.context.draft.limits.count_characters(len(text))
        look = state.look._replace(font="") if literal and state.look.font else state.look
        self.writer.text(text, look, self.changes(state))

    def put(self, made: etree._Element, state: State) -> None:
        """Take an element into the paragraph."""
        self.writer.put(made, self.changes(state))

    def changes(self, state: State) -> tuple[Change, ...]:
        """The tracked changes that text written now is part of."""
        if state.tracked is UNTRACKED:
            return ()
        return state.tracked.changes(self.context.header.authors)

    def end_paragraph(self, state: State) -> None:
        """End a paragraph (``par``), in a table's cell or outside."""
        self._end(state, state.layout.table_level, self.changes(state))

    def break_section(self, state: State) -> None:
        """``sect``: it ends a paragraph where one has been begun, and every table."""
        if self.writer.is_open:
            self.end_paragraph(state)
        self.tables.settle(0)

    def end_cell(self, state: State, level: int) -> None:
        """``cell`` or ``nestcell``; the text before it needs no ``par``."""
        if self.writer.is_open:
            self._end(state, level, ())
        self.marker = ""
        self.tables.end_cell(level)

    def end_row(self, state: State, level: int) -> None:
        """``row`` or ``nestrow``."""
        if self.writer.is_open:
            self._end(state, level, ())
        self.tables.end_row(level, self.changes(state))

    def finish(self, state: State) -> None:
        """The story ends, with or without a last ``par``."""
        if self.writer.is_open:
            self._end(state, state.layout.table_level, ())
        self.tables.settle(0)

    def _end(self, state: State, level: int, mark: tuple[Change, ...]) -> None:
        self.context.draft.limits.count_paragraph()
        made = self.writer.end(self._look(state), mark)
        self.marker = ""
        self.tables.place(made, level)

    def _look(self, state: State) -> ParagraphLook:
        layout, context = state.layout, self.context
        style = context.header.styles.get(layout.style, Style()) if layout.style else Style()
        level = max(0, min(layout.list_level, _MAX_LIST_LEVEL))
        marker, counted = self.marker.strip(), ""
        if marker and self._prints_bullet(marker, layout.list_number, level):
            marker = BULLET
        elif not marker and layout.list_number and not context.prints_markers:
            counted = context.lists.counted(layout.list_number, context.draft)
        return ParagraphLook(
            style=style.name,
            style_outline=style.outline,
            outline=layout.outline,
            centred=layout.centred,
            marker=marker,
            counted=counted,
            level=level,
        )

    def _prints_bullet(self, marker: str, list_number: int, level: int) -> bool:
        """Bullets are letters of a symbol font, or an ``o`` of an ordinary one."""
        if list_number and self.context.lists.is_bullet(list_number, level):
            return True
        return marker == "o" or not any(sign.isalnum() for sign in marker)


class InnerStory(Story):
    """A story inside another, which ends where its group ends."""

    def __init__(self, outer: Story, container: etree._Element) -> None:
        super().__init__(outer.context, container, outer.depth + 1)
        self._state: State | None = None

    def begin(self, state: State) -> None:
        """Let the group whose state this is be read into the story."""
        self._state = state
        state.story = state.destination = state.opened = self

    def close(self) -> None:
        """Finish what has no ``par``."""
        if self._state is not None:
            self.finish(self._state)
