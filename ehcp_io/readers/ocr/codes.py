"""Codes of sections and records that an engine takes for a word: A1 for Al, by their next ones."""

import re
from collections.abc import Sequence

from ehcp_io.readers.ocr.lists import line_starts
from ehcp_io.readers.ocr.reading import Page

_MISREAD = re.compile(r"^([A-KNOP])([lI|])([:.]?)$")
_NEXT = re.compile(r"^([A-KNOP])2[:.]?$")
_DOUBT = 0.7


def settle_codes(pages: Sequence[Page]) -> None:
    """Make "Al" "A1" at the head of a line or a cell if "A2" heads another; it stays in doubt."""
    firsts = [word for page in pages for word, _ in line_starts(page)]
    counted = {found[1] for word in firsts if (found := _NEXT.match(word.text))}
    for word in firsts:
        found = _MISREAD.match(word.text)
        if found is not None and found[1] in counted:
            word.text = f"{found[1]}1{found[3]}"
            word.doubt(_DOUBT)
