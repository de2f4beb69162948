"""Control words that change how characters and paragraphs look, or that are a character."""

from __future__ import annotations

import re
from collections.abc import Callable

from ehcp_io.readers.rtf.header import Header
from ehcp_io.readers.rtf.state import PLAIN_LAYOUT, PLAIN_LOOK, UNTRACKED, State, Tracked

CHARACTERS = {
    "tab": "\t", "line": "\n", "softline": "\n", "page": "\n", "column": "\n", "emdash": "—",
    "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "enspace": "\u2002", "emspace": "\u2003", "qmspace": "\u2005",
    "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "zwbo": "\u200b",
}  # fmt: skip
SIGNS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}
_UNDERLINES = re.compile(
    "ul(?:d|db|w|wave|hwave|ldash|th|thd|thdash|thdashd|thdashdd|thldash|uldbwave)?|uldash(?:dd?)?"
)
Handler = Callable[[State, Header, int | None], None]


def format_word(name: str, number: int | None, state: State, header: Header) -> bool:
    """Take a word that changes the look; whether it was one."""
    if name in _TOGGLES:
        _TOGGLES[name](state, number != 0)
    elif _UNDERLINES.fullmatch(name):
        state.look = state.look._replace(underline=number != 0)
    elif name in _HANDLERS:
        _HANDLERS[name](state, header, number)
    elif name in _TRACKED:
        state.tracked = _TRACKED[name](state.tracked, 1 if number is None else number)
    else:
        return False
    return True


def set_font(state: State, header: Header, number: int | None) -> None:
    """``f``: the font decides on the code page, and on what a symbol is."""
    state.font = number or 0
    font = header.fonts.get(state.font)
    state.look = state.look._replace(font="" if font is None else font.symbols)


def _bold(state: State, on: bool) -> None:
    state.look = state.look._replace(bold=on)


def _italic(state: State, on: bool) -> None:
    state.look = state.look._replace(italic=on)


def _hidden(state: State, on: bool) -> None:
    state.look = state.look._replace(hidden=on)


def _strike(state: State, on: bool) -> None:
    state.look = state.look._replace(strike=on)


def _plain(state: State, header: Header, _number: int | None) -> None:
    state.look, state.tracked = PLAIN_LOOK, UNTRACKED
    set_font(state, header, header.default_font)


def _pard(state: State, _header: Header, _number: int | None) -> None:
    state.layout = PLAIN_LAYOUT


def _no_underline(state: State, _header: Header, _number: int | None) -> None:
    state.look = state.look._replace(underline=False)


def _size(state: State, _header: Header, number: int | None) -> None:
    state.look = state.look._replace(size=max(0.5, min((number or 24) / 2, 2000.0)))


def _colour(state: State, header: Header, number: int | None) -> None:
    state.look = state.look._replace(colour=header.colour(number))


def _fill(state: State, header: Header, number: int | None) -> None:
    state.look = state.look._replace(highlight=header.fill(number))


def _moved(kind: str) -> Handler:
    def handler(state: State, _header: Header, number: int | None) -> None:
        state.tracked = state.tracked._replace(moved="" if number == 0 else kind)

    return handler


def _layout(name: str, value: object = None) -> Handler:
    def handler(state: State, _header: Header, number: int | None) -> None:
        state.lay_out(**{name: (number or 0) if value is None else value})

    return handler


def _outline(state: State, _header: Header, number: int | None) -> None:
    state.lay_out(outline=number if number is not None and 0 <= number <= 9 else None)


def _skip_length(state: State, _header: Header, number: int | None) -> None:
    state.unicode_skip = max(0, min(1 if number is None else number, 100))


_HANDLERS: dict[str, Handler] = {
    "plain": _plain,
    "pard": _pard,
    "f": set_font,
    "ulnone": _no_underline,
    "fs": _size,
    "cf": _colour,
    "highlight": _fill,
    "chcbpat": _fill,
    "cb": _fill,
    "mvf": _moved("moveFrom"),
    "mvt": _moved("moveTo"),
    "uc": _skip_length,
    "s": _layout("style"),
    "outlinelevel": _outline,
    "ls": _layout("list_number"),
    "ilvl": _layout("list_level"),
    "intbl": _layout("in_table", True),
    "itap": _layout("depth"),
    "qc": _layout("centred", True),
    "ql": _layout("centred", False),
    "qr": _layout("centred", False),
    "qj": _layout("centred", False),
}
_TOGGLES: dict[str, Callable[[State, bool], None]] = {
    "b": _bold,
    "i": _italic,
    "v": _hidden,
    "strike": _strike,
    "striked": _strike,
}
_TRACKED: dict[str, Callable[[Tracked, int], Tracked]] = {
    "revised": lambda tracked, number: tracked._replace(inserted=number != 0),
    "revauth": lambda tracked, number: tracked._replace(inserted_by=number),
    "revdttm": lambda tracked, number: tracked._replace(inserted_on=number),
    "deleted": lambda tracked, number: tracked._replace(deleted=number != 0),
    "revauthdel": lambda tracked, number: tracked._replace(deleted_by=number),
    "revdttmdel": lambda tracked, number: tracked._replace(deleted_on=number),
    "mvauth": lambda tracked, number: tracked._replace(moved_by=number),
    "mvdate": lambda tracked, number: tracked._replace(moved_on=number),
}
