"""Footnotes, endnotes, comments, headers and footers: stories that other stories refer to."""

from __future__ import annotations

from lxml import etree

from ehcp_io.readers.rtf.destinations import SKIPPED, Collected
from ehcp_io.readers.rtf.state import PLAIN_LAYOUT, State, date
from ehcp_io.readers.rtf.story import InnerStory, Story
from ehcp_io.readers.word.names import ID, W
from ehcp_io.readers.wordml.draft import note_id
from ehcp_io.readers.wordml.elements import add, clean

_MAX_STORIES = 8


class NoteStory(InnerStory):
    """A footnote, which turns out to be an endnote where ``ftnalt`` follows."""

    def __init__(self, outer: Story, reference: etree._Element, note: etree._Element) -> None:
        super().__init__(outer, note)
        self._reference = reference
        self._note = note

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take ``ftnalt``."""
        if name != "ftnalt":
            return False
        self._reference.tag, self._note.tag = W + "endnoteReference", W + "endnote"
        self.context.draft.notes["endnote"].append(self._note)
        return True


def open_note(state: State) -> None:
    """``footnote``: a mark here, and the note's own story."""
    outer = state.story
    if outer.depth >= _MAX_STORIES:
        state.destination = SKIPPED
        return
    note = outer.context.draft.note("footnote")
    reference = outer.writer.sign("footnoteReference", outer.changes(state))
    reference.set(ID, note_id(note))
    if not outer.has_automatic_mark and (mark := outer.writer.take_mark(reference)):
        # A mark that somebody typed stands before the note, in the note's own group.
        reference.set(W + "customMarkFollows", "1")
        holder = reference.getparent()
        if holder is not None:
            add(holder, "t").text = mark
    outer.has_automatic_mark = False
    state.layout = PLAIN_LAYOUT
    NoteStory(outer, reference, note).begin(state)


def open_margin(kind: str, state: State) -> None:
    """``header``, ``footer`` and their kinds for first, left and right pages."""
    if state.story.depth:
        state.destination = SKIPPED
        return
    container = state.story.context.draft.margin(kind)
    state.layout = PLAIN_LAYOUT
    margin = InnerStory(state.story, container)
    margin.is_margin = True
    margin.begin(state)


def open_range(name: str, state: State) -> None:
    """``atrfstart`` and ``atrfend``: the words between them are commented."""
    writer = state.story.writer

    def done(number: str) -> None:
        writer.mark(name, _range_id(number))

    state.destination = state.opened = Collected(done)


def open_author(state: State) -> None:
    """``atnauthor``, which stands before the comment."""
    context = state.story.context

    def done(author: str) -> None:
        context.comment_author = clean(author.strip())

    state.destination = state.opened = Collected(done)


def open_comment(state: State) -> None:
    """Read a comment (``annotation``) as a story of its own, with its author and its anchor."""
    outer = state.story
    if outer.depth >= _MAX_STORIES:
        state.destination = SKIPPED
        return
    context = outer.context
    comment = context.draft.comment(context.comment_author)
    context.comment_author = ""
    reference = outer.writer.sign("commentReference", outer.changes(state))
    reference.set(ID, note_id(comment))
    state.layout = PLAIN_LAYOUT
    _CommentStory(outer, comment, reference).begin(state)


class _CommentStory(InnerStory):
    def __init__(self, outer: Story, comment: etree._Element, reference: etree._Element) -> None:
        super().__init__(outer, comment)
        self._comment = comment
        self._reference = reference

    def word(self, name: str, number: int | None, state: State) -> bool:
        """Take the number of the range, or the date."""
        takers = {"atnref": self._referred, "atndate": self._dated}
        if name not in takers:
            return False
        state.destination = state.opened = Collected(takers[name])
        return True

    def _referred(self, number: str) -> None:
        for element in (self._comment, self._reference):
            element.set(ID, _range_id(number))

    def _dated(self, packed: str) -> None:
        try:
            self._comment.set(W + "date", date(int(packed.strip()[:12])))
        except ValueError:
            return


def _range_id(number: str) -> str:
    return f"range{clean(number).strip()[:12]}"
