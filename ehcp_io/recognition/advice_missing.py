"""Advice that a plan lists and nobody gave: asked for in vain, or of a service not involved."""

import re

from ehcp_io.recognition.phrases import Phrases
from ehcp_io.recognition.vocabulary import key
from ehcp_io.recognition.vocabulary_loading import phrase
from ehcp_io.resources import shipped_tables

_NOT_COME = re.compile(
    r"^(?:not (?:yet )?(?:received|requested|provided|available|obtained|returned|submitted)"
    r"|none received|awaited|awaiting|pending|outstanding|to follow|no (?:response|reply|advice)"
    r"|declined)\b"
    r"|\b(?:not|never) (?:yet )?(?:been )?(?:received|returned|submitted)\b"
    r"|[–—,;:(-]\s*(?:no (?:response|reply)|none received|awaited)\b",
    re.IGNORECASE,
)
_NOBODY = Phrases(map(phrase, shipped_tables("vocabulary.toml")["nobody"]["phrases"]))
_BEHIND = re.compile(r":\s+|\s[–—-]\s+")


def has_not_come(text: str) -> bool:
    """Whether a cell says that the advice was asked for and never came: it is then none."""
    return bool(_NOT_COME.search(text.strip())) or _NOBODY.are_whole(key(text))


def came_from_nobody(line: str) -> bool:
    """As ``has_not_come``, of a line that names the advice too: "Social care: not known to us"."""
    *_, said = _BEHIND.split(line.strip())
    return has_not_come(line) or _NOBODY.are_whole(key(said))
