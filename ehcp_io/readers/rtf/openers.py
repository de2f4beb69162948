"""Control words that open a destination: who reads the group from here on."""

from __future__ import annotations

from collections.abc import Callable

from ehcp_io.readers.rtf.context import Context
from ehcp_io.readers.rtf.destinations import SKIPPED, Collected, Destination
from ehcp_io.readers.rtf.fields import ONE_PAGE, FieldMark, FormField, Instruction
from ehcp_io.readers.rtf.header import Authors, ColourTable, FontTable, StyleSheet
from ehcp_io.readers.rtf.lists import ListOverrides, ListTable
from ehcp_io.readers.rtf.notes import (
    open_author,
    open_comment,
    open_margin,
    open_note,
    open_range,
)
from ehcp_io.readers.rtf.shapes import Picture, Shape, put_embedded
from ehcp_io.readers.rtf.state import State

Opener = Callable[[Context, State], None]

# Without an asterisk before them, yet nothing that prints here.
_SKIPPED = """
info private nonshppict shprslt nonesttables tc tcn xe rxe txe bkmkstart bkmkend pn pntxta
pntxtb ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn objdata objclass objname atnid atnicn
atntime background mmathPict falt panose themedata datastore colorschememapping latentstyles
filetbl fontemb fontfile pgdsctbl generator listpicture blipuid shpinstprops keycode mmathPr
"""
SKIPPED_GROUPS = frozenset(_SKIPPED.split())


def _read_by(make: Callable[[Context], Destination]) -> Opener:
    def opener(context: Context, state: State) -> None:
        state.destination = state.opened = make(context)

    return opener


def _go_on(_context: Context, _state: State) -> None:
    """What is read as if it stood outside the group."""


def _list_text(_context: Context, state: State) -> None:
    story = state.story

    def done(text: str) -> None:
        story.marker = text

    state.destination = state.opened = Collected(done)


def _field(_context: Context, state: State) -> None:
    state.destination = state.opened = FieldMark(state.story, state)


def _instruction(_context: Context, state: State) -> None:
    if isinstance(state.destination, FieldMark):
        state.destination = Instruction(state.destination)
    else:
        state.destination = SKIPPED


def _result(_context: Context, state: State) -> None:
    if isinstance(state.destination, FieldMark):
        field = state.destination
        field.separate()
        state.destination = state.story
        if state.story.is_margin and field.is_page_number:
            state.story.text(ONE_PAGE, state)
            state.destination = SKIPPED


def _form_field(_context: Context, state: State) -> None:
    if isinstance(state.destination, Instruction):
        state.destination = state.opened = FormField(state.destination.field)
    else:
        state.destination = SKIPPED


def _shape(_context: Context, state: State) -> None:
    state.destination = state.opened = Shape(state.story, state)


def _picture(_context: Context, state: State) -> None:
    state.destination = state.opened = Picture(state.story, state)


def _object(_context: Context, state: State) -> None:
    put_embedded(state.story, state)


def _note(_context: Context, state: State) -> None:
    open_note(state)


def _margin(kind: str) -> Opener:
    def opener(_context: Context, state: State) -> None:
        open_margin(kind, state)

    return opener


def _nested_properties(_context: Context, state: State) -> None:
    state.in_nested_properties = True


def _alternatives(_context: Context, state: State) -> None:
    """``upr``: the same twice; only what ``ud`` opens is read."""
    state.resume, state.destination = state.destination, SKIPPED


def _range(name: str) -> Opener:
    def opener(_context: Context, state: State) -> None:
        open_range(name, state)

    return opener


def _author(_context: Context, state: State) -> None:
    open_author(state)


def _comment(_context: Context, state: State) -> None:
    open_comment(state)


OPENERS: dict[str, Opener] = {
    "fonttbl": _read_by(lambda context: FontTable(context.header)),
    "colortbl": _read_by(lambda context: ColourTable(context.header)),
    "stylesheet": _read_by(lambda context: StyleSheet(context.header)),
    "revtbl": _read_by(lambda context: Authors(context.header)),
    "listtable": _read_by(lambda context: ListTable(context.lists)),
    "listoverridetable": _read_by(lambda context: ListOverrides(context.lists)),
    "listtext": _list_text,
    "pntext": _list_text,
    "field": _field,
    "fldinst": _instruction,
    "fldrslt": _result,
    "formfield": _form_field,
    "shp": _shape,
    "do": _shape,
    "pict": _picture,
    "object": _object,
    "footnote": _note,
    "header": _margin("header"),
    "headerl": _margin("header"),
    "headerr": _margin("header"),
    "headerf": _margin("header"),
    "footer": _margin("footer"),
    "footerl": _margin("footer"),
    "footerr": _margin("footer"),
    "footerf": _margin("footer"),
    "nesttableprops": _nested_properties,
    "upr": _alternatives,
    "atrfstart": _range("commentRangeStart"),
    "atrfend": _range("commentRangeEnd"),
    "atnauthor": _author,
    "annotation": _comment,
    # Groups with an asterisk whose content is read like any other.
    "shppict": _go_on,
    "shpgrp": _go_on,
    "result": _go_on,
    "moMath": _go_on,
    "moMathPara": _go_on,
    "ud": _go_on,
    "cs": _go_on,
}
