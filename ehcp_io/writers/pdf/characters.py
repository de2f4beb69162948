"""Which characters are printed as they are, and what stands for one that no font here has."""

import re
import unicodedata
from collections.abc import Collection

from ehcp_io.writers.outline.characters import printable

# What changes the direction or the joining of letters, and what nobody sees: all are left out.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001f3fb-\U0001f3ff"
    "\U0001bca0-\U0001bca3\U000e0000-\U000e0fff]"
)
_NEVER = ("Cc", "Cs", "Co", "Cn")
_PLAIN = re.compile("[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20ac\u2122\n]")
"""The letters of the languages of Europe and their punctuation, which any font here prints."""


def typeset(text: str, missing: Collection[str] = ()) -> str:
    """The text as it will stand on the page: ``missing`` characters by their numbers.

    What a typesetter cannot print (control characters, private letters) is shown as ``[U+E000]``,
    never dropped. A tab is a space.
    """
    text = _UNSEEN.sub("", printable(text)).replace("\t", " ")
    if text.isascii() and not missing:
        return text
    return "".join(map(lambda each: _shown(each, missing), text))


def plainly(text: str) -> str:
    """As `typeset`, with every character shown by its number that is not sure to be printed."""
    text = typeset(text)
    return "".join(each if _PLAIN.fullmatch(each) else _number(each) for each in text)


def _shown(character: str, missing: Collection[str]) -> str:
    if character == "\n":
        return character
    if character in missing or unicodedata.category(character) in _NEVER:
        return _number(character)
    return character


def _number(character: str) -> str:
    return f"[U+{ord(character):04X}]"
