"""Headings that shorten how they name a section, or that a scan misread, written out in full."""

import re

from ehcp_io.recognition.word_patterns import any_of
from ehcp_io.resources import shipped_tables

LETTER = r"(?:H\s?[12](?!\d)|[A-K](?![\w’']))"
_SHORTENED = any_of(shipped_tables("vocabulary.toml")["section_word"]["short"])
_SHORT = re.compile(rf"(?<!\w)(?i:{_SHORTENED}(s?))\.?\s*(?=[(‘'\"]?\s*{LETTER}(?!\w))")
_H_PART = re.compile(r"\bH\s*[,:–—-]?\s*\(?part\s+(?:([12])|(one)|two)\b\)?", re.IGNORECASE)
_ONE = re.compile(r"(\bsection\s+)[1l|](?![\w.])", re.IGNORECASE)  # as scans have it


_SPACED = re.compile(rf"^(\W*)S\s?E\s?C\s?T\s?I\s?O\s?N\s+(?={LETTER}(?!\w))")  # letter-spaced


def written_out(text: str, *, one_is_letter: bool) -> str:
    """A heading with its section in full: "Sec. F", "S E C T I O N F" are "Section F".

    "H, part 1" is "H1"; where ``one_is_letter``, "Section 1" is Section I.
    """
    if one_is_letter:
        text = _ONE.sub(r"\1I", text)
    text = _SPACED.sub(r"\1SECTION ", text)
    text = _SHORT.sub(r"Section\1 ", text)
    return _H_PART.sub(lambda part: f"H{part[1] or (1 if part[2] else 2)}", text)
