"""Control words that end something: paragraphs, cells, rows, sections."""

from collections.abc import Callable

from ehcp_io.readers.rtf.fields import page_number
from ehcp_io.readers.rtf.state import State


def row_level(state: State) -> int:
    """The level of the table whose row is being defined or ended here."""
    return max(2, state.layout.depth) if state.in_nested_properties else 1


def _par(state: State) -> None:
    state.story.end_paragraph(state)


def _section(state: State) -> None:
    state.story.break_section(state)


def _cell(state: State) -> None:
    state.story.end_cell(state, 1)


def _nested_cell(state: State) -> None:
    state.story.end_cell(state, max(2, state.layout.depth))


def _row_begins(state: State) -> None:
    state.story.tables.define(row_level(state))


def _row(state: State) -> None:
    state.story.end_row(state, 1)


def _nested_row(state: State) -> None:
    state.story.end_row(state, max(2, state.layout.depth))


def _page(state: State) -> None:
    page_number(state.story, state)


def _note_mark(state: State) -> None:
    state.story.has_automatic_mark = True


STRUCTURE: dict[str, Callable[[State], None]] = {
    "par": _par,
    "sect": _section,
    "cell": _cell,
    "nestcell": _nested_cell,
    "trowd": _row_begins,
    "row": _row,
    "nestrow": _nested_row,
    "chpgn": _page,
    "chftn": _note_mark,
}
