"""Which sections the headings of a grid's columns name."""

import re
from collections.abc import Sequence

from ehcp_io.document import Cell
from ehcp_io.recognition.flow import Grid
from ehcp_io.recognition.labels import Form, read_bare_label, read_section_label
from ehcp_io.recognition.lines import stands_out
from ehcp_io.recognition.vocabulary import Vocabulary

_HEADER_WORDS = 34
_TERSE = 7
_SEVERAL = 2
_SAME_TITLE = 0.9
PROVISION_FIELDS = ("by_whom", "how_often", "ratio", "duration", "funded_by", "review", "where")
RECORD_ROLES = ("need", "strengths", "outcome", "provision")
LETTER_ROLE = {
    "B": "need", "C": "need", "D": "need", "E": "outcome",
    "F": "provision", "G": "provision", "H1": "provision", "H2": "provision",
}  # fmt: skip
_LETTER_FIRST = re.compile(r"^(?P<letter>[B-G]|H[12])\s*[.:–—-]\s*(?P<words>\S.*)$")
_LETTER_LAST = re.compile(r"^(?P<words>.*\S)\s*[(\[](?P<letter>[B-G]|H[12])[)\]]$")
_FIRST_LETTER = re.compile(r"([A-G]|H[12])\b[\s.:·–-]+\S")


def header_sections(grid: Grid, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The sections that two or more of a grid's column headings name by letter."""
    for row in grid.rows[:3]:
        named: list[str] = []
        cells = 0
        for cell in row.cells:
            letters = cell_letters(cell, vocabulary)
            cells += bool(letters)
            named += [letter for letter in letters if letter not in named]
        if cells >= 2:
            return tuple(named)
    return _bare_sections(grid, vocabulary)


def _bare_sections(grid: Grid, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The sections whose letters begin two heads or more, before words that no rule knows.

    "B Difficulties and what goes well | E What will be different": the words of one of them at
    least must tell of what its section holds.
    """
    if len(grid.rows) == 1:
        return ()
    named: dict[str, str] = {}
    for cell in grid.rows[0].cells:
        label = read_bare_label(cell.text) if stands_out(cell) else None
        short = cell.text.count(" ") <= _HEADER_WORDS
        if label is not None and short and len(label.letters) == 1:
            named.setdefault(label.letters[0], label.title)
    told = any(LETTER_ROLE.get(x) in vocabulary.guess_roles(title) for x, title in named.items())
    return tuple(named) if told and len(named) > 1 and {*named} <= {*LETTER_ROLE} else ()


def only_section(grid: Grid, letters: Sequence[str], vocabulary: Vocabulary) -> str | None:
    """The one section, of several open ones, that a grid is about: one column's heading names it.

    "E: Intended outcome | To be reached by | Termly targets" below "Sections B, E and F".
    """
    cells = [cell for cell in grid.rows[0].cells if cell.text]
    if len(letters) < _SEVERAL or len(grid.rows) == 1 or not all(map(stands_out, cells)):
        return None
    named = [
        found
        for cell in cells
        if cell.text.count(" ") < _TERSE
        and (found := cell_letters(cell, vocabulary) or own_letter(cell.text, letters))
    ]
    if len(named) != 1 or len(named[0]) != 1 or len(cells) == 1 or named[0][0] not in letters:
        return None
    letter = named[0][0]
    roles = {role for cell in cells for role in vocabulary.guess_roles(cell.text)[:1]}
    others = {*RECORD_ROLES} - {LETTER_ROLE.get(letter), "strengths"}
    return letter if not roles & others else None


def header_titles(grid: Grid, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The sections that two or more of a grid's column headings name by their titles alone."""
    named: list[str] = []
    for cell in grid.rows[0].cells if len(grid.rows) > 1 else ():
        label = read_section_label(cell.text, vocabulary)
        if label is not None and label.form is Form.TITLE and label.fit >= _SAME_TITLE:
            named += [letter for letter in label.letters if letter not in named]
    return tuple(named) if len(named) > 1 else ()


def cell_letters(cell: Cell, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The sections that a cell names as a heading; none where it is only a title."""
    text = vocabulary.in_english(cell.text)
    if not text or text.count(" ") > _HEADER_WORDS:
        return ()
    label = read_section_label(text, vocabulary)
    if label is not None and label.form not in (Form.TITLE, Form.SUBCODE):
        return label.letters
    return lettered_role(text, vocabulary)


def lettered_role(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A letter beside what its section holds: "B – Needs", "Provision (F)"."""
    text = vocabulary.in_english(text)
    match = _LETTER_FIRST.match(text) or _LETTER_LAST.match(text)
    if match is None:
        return ()
    letter = match["letter"]
    role = LETTER_ROLE.get(letter)
    return (letter,) if role and role in vocabulary.guess_roles(match["words"]) else ()


def own_letter(text: str, letters: Sequence[str]) -> tuple[str, ...]:
    """The letter before a column's words, if the heading over the grid names it with others."""
    match = _FIRST_LETTER.match(text) if len(letters) > 1 else None
    return (match[1],) if match is not None and match[1] in letters else ()
