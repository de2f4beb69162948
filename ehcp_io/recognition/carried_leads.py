"""How a line, or the first cell of a row, names the section that what follows it belongs to."""

import re
from dataclasses import dataclass

from ehcp_io.recognition.section_letters import split_letters

_LETTER = r"(?:H\s?[12](?!\d)|[B-H](?![\w’']))"
_STRANGER = re.compile(r"^\W*[A-K]\s*[.:)]\s+\S")  # "A. …": a list counts so
_ALONE = re.compile(rf"^\W*(?:[Ss]ection\s+|SECTION\s+)?(?P<letter>{_LETTER})\W*$")
_FIRST = re.compile(
    rf"^(?P<lead>\W*(?:[Ss]ection\s+|SECTION\s+)?(?P<letter>{_LETTER})(?!\.\d))"
    r"(?:\s*[:.)\]–—-]+\s*|\s+)(?=[^\W\d_a-z]|[‘“\"'(])(?!(?:and|with|or|to)\b)"
)
_BRACKETED = re.compile(
    rf"^(?P<lead>(?P<label>[^\W\d_][\w’'/ -]{{1,40}}?(?P<number>\s+\d+(?:\.\d+)*[a-z]?)?)\s*"
    rf"[(\[]\s*(?:[Ss]ection\s+)?(?P<letter>{_LETTER})\s*[)\]]\s*(?P<stop>[:–—-]?))\s*(?=\S)"
)
_LAST = re.compile(rf"^(?P<label>.*\S)\s*[(\[]\s*(?:[Ss]ection\s+)?(?P<letter>{_LETTER})\s*[)\]]$")
_CODED = re.compile(
    r"^\W*(?P<letter>H[12](?=\.\d)|[B-G](?=\d))\.?\d{1,2}(?:\.\d{1,2})*[.:)]?(?:\s|$)"
)
LABEL_WORDS = 5
_LEAD_WORDS = 14


@dataclass(frozen=True, slots=True)
class Lead:
    """The sections that a line or a row begins with, and how it names them.

    ``how`` is "letter" ("H1 Window locks …"), "bracket" ("Support 1.1 (F) …") or "code" ("F1 …").
    ``words`` are those that say it, ``title`` the label among them.
    """

    letters: tuple[str, ...]
    how: str
    words: str = ""
    title: str = ""

    @property
    def is_numbered(self) -> bool:
        """Whether a record's number stands with the letter."""
        return self.how == "bracket" and any(map(str.isdigit, self.title))


@dataclass(frozen=True, slots=True)
class Leads:
    """Reads leads that name some of these sections, and not all."""

    open: tuple[str, ...]

    def of_line(self, text: str) -> Lead | None:
        """What a line begins with."""
        return self._bracketed(text) or self._first(text) or self.coded(text)

    def of_cell(self, text: str) -> Lead | None:
        """What a row's first cell says of the row."""
        if text.count(" ") >= _LEAD_WORDS:
            return None
        match = _ALONE.match(text) or _FIRST.match(text) or _LAST.match(text)
        letters = self._letters(match["letter"]) if match else ()
        return Lead(letters, "letter", text) if letters else self.coded(text)

    def coded(self, text: str) -> Lead | None:
        """A record's own reference, letter and number."""
        match = _CODED.match(text)
        letters = self._letters(match["letter"]) if match else ()
        return Lead(letters, "code") if letters else None

    def _letters(self, text: str) -> tuple[str, ...]:
        letters = split_letters(text)
        return letters if set(letters) < set(self.open) else ()

    def _bracketed(self, text: str) -> Lead | None:
        match = _BRACKETED.match(text)
        if match is None or match["label"].count(" ") >= LABEL_WORDS:
            return None
        if not match["number"] and not match["stop"]:
            return None
        letters = self._letters(match["letter"])
        title = " ".join(match["label"].split())
        return Lead(letters, "bracket", match["lead"], title) if letters else None

    def _first(self, text: str) -> Lead | None:
        match = _FIRST.match(text)
        letters = self._letters(match["letter"]) if match else ()
        return Lead(letters, "letter", text[: match.end()]) if match and letters else None


def counts(text: str) -> bool:
    """Whether a line or a cell begins as an item of a lettered list does: "A. …"."""
    return _STRANGER.match(text) is not None


def is_letter(text: str) -> bool:
    """Whether a text is a section's letter and nothing else."""
    return _ALONE.match(text) is not None
