"""RTF's bytes as tokens (Rich Text Format specification 1.9.1): groups, control words, text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from ehcp_io.readers.wordml import TooMuchError

MAX_DEPTH = 400
"""Groups inside groups; Word writes some twenty."""
_MAX_TOKENS = 2_500_000
"""A plan has a hundred thousand. Reading as many as this takes some ten seconds."""
_TOKEN = re.compile(
    rb"(?P<text>[^\\{}\r\n\0]+)"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n\0]+|\\",
    re.DOTALL,
)


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    BYTE = auto()
    WORD = auto()
    SIGN = auto()
    OPEN = auto()
    CLOSE = auto()


_KINDS = {
    "text": Kind.TEXT,
    "number": Kind.WORD,
    "word": Kind.WORD,
    "hex": Kind.BYTE,
    "sign": Kind.SIGN,
}


@dataclass(frozen=True, slots=True)
class Token:
    """One token. ``data`` is its text, byte or name; ``number`` a control word's parameter."""

    kind: Kind
    data: bytes = b""
    number: int | None = None


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(data: bytes, start: int) -> Iterator[Token]:
    """The tokens from ``start`` on; binary data that a ``bin`` announces is passed over.

    Raises:
        TooMuchError: there are more than any document has.
    """
    place, count = start, 0
    while (match := _TOKEN.match(data, place)) is not None:
        place = match.end()
        count += 1
        if count > _MAX_TOKENS:
            raise TooMuchError("it is far more complicated than any document")
        group = match.lastgroup
        if group == "brace":
            yield _OPEN if match["brace"] == b"{" else _CLOSE
        elif group == "hex":
            yield Token(Kind.BYTE, bytes((int(match["hex"], 16),)))
        elif group in ("word", "number"):
            number = match["number"]
            value = None if number is None else int(number)
            if match["word"] == b"bin":
                place += max(0, value or 0)
            else:
                yield Token(Kind.WORD, match["word"], value)
        elif group is not None:
            yield Token(_KINDS[group], match[group])
