"""The letters of the sections as headings print them: "C and G", "E to H", "B-F-E"."""

import re

from ehcp_io.recognition.written_out import LETTER

EVERY = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")


def split_letters(text: str) -> tuple[str, ...]:
    """The letters of "C and G", "E to H", "B-F-E", each once, in the order printed."""
    found = [re.sub(r"\s", "", letter) for letter in re.findall(rf"(?<![A-Za-z]){LETTER}", text)]
    if len(found) == 2 and re.search(r"\bto\b", text, re.IGNORECASE):
        ends = [EVERY.index("H1" if letter == "H" else letter) for letter in found]
        last = ends[1] + (found[1] == "H")
        found = list(EVERY[ends[0] : last + 1])
    letters: list[str] = []
    for letter in found:
        for one in ("H1", "H2") if letter == "H" else (letter,):
            if one not in letters:
                letters.append(one)
    return tuple(letters)
