"""Which characters a Word file can hold, and which of them make no difference to the words."""

import re

# XML 1.0 allows no other control characters, no half of a pair and no U+FFFE or U+FFFF.
_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]|\r\n?")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def printable(text: str) -> str:
    """The text as a Word file can hold it: odd line ends as plain ones, the impossible marked."""
    return _ILLEGAL.sub("\ufffd", _BREAKS.sub("\n", text))


def folded(text: str) -> str:
    """The text as a person would compare it: white space folded, what nobody sees left out.

    Word and LibreOffice write the hyphen that does not break, and the soft hyphen, as elements.
    """
    return " ".join(_UNSEEN.sub("", text).replace("\u2011", "-").split())
