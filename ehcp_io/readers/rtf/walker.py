"""Walks RTF's tokens: keeps the state of the groups, decodes text, and finds out who takes it."""

from __future__ import annotations

from collections.abc import Callable

from ehcp_io.readers.rtf.characters import CHARACTERS, SIGNS, format_word, set_font
from ehcp_io.readers.rtf.context import Context
from ehcp_io.readers.rtf.destinations import SKIPPED
from ehcp_io.readers.rtf.encodings import decoded, page_encoding
from ehcp_io.readers.rtf.openers import OPENERS, SKIPPED_GROUPS
from ehcp_io.readers.rtf.state import State
from ehcp_io.readers.rtf.story import Story
from ehcp_io.readers.rtf.structure import STRUCTURE, row_level
from ehcp_io.readers.rtf.tokens import MAX_DEPTH, Kind, Token, tokens
from ehcp_io.readers.wordml import TooMuchError

_DOCUMENT_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class Walker:
    """Reads one file into ``draft``; ``pictures`` says whether their pixels are wanted."""

    def __init__(self, data: bytes, *, pictures: bool = False) -> None:
        self._data = data
        printed = b"\\listtext" in data or b"\\pntext" in data
        self.context = Context(printed, pictures)
        self.draft = self.context.draft
        body = Story(self.context, self.draft.body)
        self._outermost = self._state = State(body, body)
        self._stack: list[State] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._high = ""
        self._star = False

    def walk(self, start: int) -> None:
        """Read from ``start`` to the end of the first group, or of a file cut short.

        Raises:
            TooMuchError: the file goes beyond what any document needs.
        """
        handlers: dict[Kind, Callable[[Token], None]] = {
            Kind.TEXT: self._text,
            Kind.BYTE: self._byte,
            Kind.WORD: self._word,
            Kind.SIGN: self._sign,
            Kind.OPEN: self._open,
            Kind.CLOSE: self._close,
        }
        for token in tokens(self._data, start):
            handlers[token.kind](token)
            if token.kind is Kind.CLOSE and not self._stack:
                break
        self._flush()
        while self._stack:
            self._pop()
        self._outermost.story.finish(self._state)

    # ---- groups

    def _open(self, _token: Token) -> None:
        self._flush()
        self._to_skip = 0
        if len(self._stack) >= MAX_DEPTH:
            raise TooMuchError("its groups are nested too deeply")
        self._star = False
        self._stack.append(self._state)
        self._state = self._state.inner()
        self._state.destination.child_opened(self._state)

    def _close(self, _token: Token) -> None:
        self._flush()
        self._to_skip = 0
        self._star = False
        if self._stack:
            self._pop()

    def _pop(self) -> None:
        ended = self._state
        outer = self._stack.pop()
        if not self._stack:
            # The last paragraph may have no end of its own: it keeps the look that it has now.
            outer.layout, outer.look = ended.layout, ended.look
        self._state = outer
        if ended.opened is not None:
            ended.opened.close()
        self._state.destination.child_closed()

    # ---- text

    def _text(self, token: Token) -> None:
        data = token.data
        if self._to_skip:
            data, self._to_skip = data[self._to_skip :], max(0, self._to_skip - len(data))
        if self._state.destination is not SKIPPED:
            self._bytes += data

    def _byte(self, token: Token) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif self._state.destination is not SKIPPED:
            self._bytes += token.data

    def _flush(self) -> None:
        """Decode the bytes so far; a character may be made of several tokens."""
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        header = self.context.header
        font = header.fonts.get(self._state.font)
        if font is not None and font.symbols:
            text = data.decode("latin-1")
        else:
            own = font.encoding if font is not None else None
            text = decoded(data, own or header.encoding)
        self._state.destination.text(text, self._state)

    def _character(self, text: str) -> None:
        """Take a character that the file names or gives in Unicode."""
        self._flush()
        self._state.destination.text(text, self._state, literal=True)

    def _unicode(self, number: int) -> None:
        """``u``: a signed 16-bit code; two of them may make one character."""
        unit = chr(number & 0xFFFF) if number <= 0xFFFF else chr(min(number, 0x10FFFF))
        self._to_skip = 0
        if self._high:
            high, self._high = self._high, ""
            pair = (high + unit).encode("utf-16-le", "surrogatepass")
            unit = pair.decode("utf-16-le", "replace")
        elif "\ud800" <= unit <= "\udbff":
            self._high = unit
            self._flush()
            self._to_skip = self._state.unicode_skip
            return
        is_sign = "\uf000" <= unit <= "\uf0ff"
        if is_sign:
            self._flush()
            self._state.destination.text(unit, self._state)
        else:
            self._character(unit)
        self._to_skip = self._state.unicode_skip

    # ---- control words

    def _sign(self, token: Token) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        sign = token.data.decode("latin-1")
        if sign == "*":
            self._star = True
        elif sign in "\r\n":
            self._control("par", None)
        elif sign in SIGNS and self._state.destination is not SKIPPED:
            self._character(SIGNS[sign])

    def _word(self, token: Token) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        self._control(token.data.decode("ascii"), token.number)

    def _control(self, name: str, number: int | None) -> None:
        self._flush()
        state, star = self._state, self._star
        self._star = False
        if state.destination is SKIPPED:
            if name == "ud" and state.resume is not None:
                state.destination, state.resume = state.resume, None
            return
        if name in OPENERS:
            OPENERS[name](self.context, state)
        elif name in SKIPPED_GROUPS:
            state.destination = SKIPPED
        elif state.destination.word(name, number, state):
            return
        elif star:
            # A group that a reader may pass over if it does not know it.
            state.destination = SKIPPED
        elif name == "u":
            self._unicode(number or 0)
        elif name in CHARACTERS:
            self._character(CHARACTERS[name])
        elif not format_word(name, number, state, self.context.header):
            self._structure(name, number)

    def _structure(self, name: str, number: int | None) -> None:
        state = self._state
        header = self.context.header
        if name in STRUCTURE and state.destination is state.story:
            STRUCTURE[name](state)
        elif name == "ansicpg":
            header.encoding = page_encoding(number or 0)
        elif name in _DOCUMENT_PAGES:
            header.encoding = _DOCUMENT_PAGES[name]
        elif name == "deff":
            header.default_font = number or 0
            set_font(state, header, number)
        else:
            state.story.tables.definition(row_level(state)).word(name, number, header)
