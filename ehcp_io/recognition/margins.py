"""Sections named down the first column of a table, whatever stands beside them.

A form may set the whole plan, or each area of need, as one table: the section's letter at the left,
perhaps an area or a title next to it, then the text or a table of its own. No single letter proves
this, for appendices and outcomes are lettered too. The letters of a table do together: most of the
alphabet of sections, or letters that count nothing up (B, E, F), or the same ones in table after
table. So do the titles of many sections in a form without letters.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TypeGuard

from ehcp_io.document import Block, Cell, Row, Table, text_blocks
from ehcp_io.recognition.labels import Form, SectionLabel, read_section_label
from ehcp_io.recognition.lines import letter_stands_out, stands_out
from ehcp_io.recognition.section_letters import EVERY
from ehcp_io.recognition.tables import tables_in
from ehcp_io.recognition.vocabulary import Vocabulary

_MOST_IN_ORDER = 6  # letters down a margin, from which they are the sections'
_MOST_TITLES = 4
_CONTENT_WORDS = 12  # words beside a letter on average: a list of appendices has fewer
_FEW_WORDS = 8  # the same, where the word Section stands there
_SENTENCE_WORDS = 14
_FEWEST_SENTENCES = 3
_TITLE_WORDS = 30  # the Regulations' own title of H1 has 26
_NARROW_WORDS = 8
_FIT = 0.6
_SAME = 0.9
_RECORDS = frozenset({"B", "C", "D", "E", "F", "G", "H1", "H2"})


@dataclass(frozen=True, slots=True)
class Margin:
    """A table's first column that names sections: by row, what it names.

    ``titled``: the column next to it holds titles or areas beside their content, never content.
    """

    labels: Mapping[int, SectionLabel]
    titled: bool


def repeated_letters(blocks: Iterable[Block], vocabulary: Vocabulary) -> frozenset[tuple[str, ...]]:
    """The letters that stand down the first column of more than one table of a document."""
    found = Counter(
        letters
        for table in tables_in(blocks)
        if (letters := _letters_of(_alone(table, vocabulary))) and letters[0] != "A"
    )
    return frozenset(letters for letters, times in found.items() if times > 1)


def find_margin(
    table: Table, vocabulary: Vocabulary, repeated: frozenset[tuple[str, ...]]
) -> Margin | None:
    """The sections that a table's first column names, or None where it names none.

    A few letters are weak evidence: a record of amendments names the sections so too.
    """
    labels = _alone(table, vocabulary)
    letters, leads = _letters_of(labels), len(list(_leads(table)))
    if is_alphabet(letters) and len(letters) * 2 >= leads:
        if not _has_prose(table, labels):
            return None
    elif len(labels) == leads > 1 and _is_no_list(letters, repeated):
        labels = {row: replace(label, weak=True) for row, label in labels.items()}
    else:
        labels = _worded(table, vocabulary) or _titles(table, vocabulary)
        if not _are_sections(labels):
            return None
    beside = sum(len(cell.text.split()) for row in table.rows for cell in row.cells)
    told = {label.form for label in labels.values()} & {Form.WORD, Form.BRACKETS}
    if letters == ("H1", "H2") and _has_titles_next(table, labels):
        return Margin(labels, titled=True)  # no list counts so, however little stands beside them
    if beside < (_FEW_WORDS if told else _CONTENT_WORDS) * len(labels):
        return None
    return Margin(labels, _has_titles_next(table, labels))


def _leads(table: Table) -> Iterator[tuple[int, Cell]]:
    """The filled cells of the first column, by row; rows that are one cell wide have none."""
    for number, row in enumerate(table.rows):
        first = row.cells[0] if len(row.cells) > 1 else None
        if first is not None and first.column == 0 and first.text:
            yield number, first


def _alone(table: Table, vocabulary: Vocabulary) -> dict[int, SectionLabel]:
    """The section's letters that stand alone in cells of the first column, by row."""
    found: dict[int, SectionLabel] = {}
    for number, cell in _leads(table):
        label = bare_letter(cell.text, vocabulary)
        if label is not None:
            found[number] = label
    return found


def lettered_tables(blocks: Iterable[Block], vocabulary: Vocabulary) -> frozenset[int]:
    """The tables (by their ids) that open with a section's letter beside a title of any words.

    "| A | What Sam wants |" opens one where the letters of several such tables are in their order.
    """
    found: dict[int, tuple[str, ...]] = {}
    for block in blocks:
        cells = [cell for cell in block.rows[0].cells if cell.text] if _has_rows(block) else []
        if len(cells) != 2 or cells[1].text.count(" ") > _TITLE_WORDS:
            continue
        label = bare_letter(cells[0].text, vocabulary)
        if label is not None and letter_stands_out(cells[0], cells[1]):
            found[id(block)] = label.letters
    letters = [letter for each in found.values() for letter in each]
    return frozenset(found) if is_alphabet(letters) else frozenset()


def titled_letter(cells: Sequence[Cell], vocabulary: Vocabulary) -> SectionLabel | None:
    """The section that the first row of such a table opens: its letter, and the title beside it."""
    label = bare_letter(cells[0].text, vocabulary)
    title = next((block.text for block in text_blocks(cells[1].blocks) if block.text), "")
    return replace(label, title=title) if label is not None else None


def _has_rows(block: Block) -> TypeGuard[Table]:
    return isinstance(block, Table) and bool(block.rows)


def bare_letter(text: str, vocabulary: Vocabulary) -> SectionLabel | None:
    """A section's letter that stands alone, as the label it is where others prove it."""
    label = read_section_label(text, vocabulary)
    if label is None or label.form is not Form.ALONE:
        return None
    return replace(label, form=Form.LETTER, fit=_FIT)


def _letters_of(labels: Mapping[int, SectionLabel]) -> tuple[str, ...]:
    return tuple(letter for label in labels.values() for letter in label.letters)


def is_alphabet(letters: Sequence[str]) -> bool:
    """Whether most of the sections' letters stand there in their order."""
    places = [EVERY.index(letter) for letter in letters]
    in_order = all(one < other for one, other in pairwise(places))
    return len(letters) >= _MOST_IN_ORDER and in_order


def _is_no_list(letters: tuple[str, ...], repeated: frozenset[tuple[str, ...]]) -> bool:
    """Whether a few letters can only be the sections': B, E, F is no list's a, b, c.

    They may come again in one table, area by area.
    """
    named = set(letters)
    turn, times = letters[: len(named)], len(letters) // max(len(named), 1)
    if len(turn) < 2 or not named <= _RECORDS or letters != turn * times:
        return False
    places = sorted(ord(letter[0]) for letter in named)
    counts_up = all(other == one + 1 for one, other in pairwise(places))
    return not counts_up or times > 1 or turn in repeated


def _worded(table: Table, vocabulary: Vocabulary) -> dict[int, SectionLabel]:
    """The sections that cells name in words beside a title and content: "Section B | Needs | …"."""
    if table.columns < 3:
        return {}  # a row of two cells says by itself what it is
    found: dict[int, SectionLabel] = {}
    for number, cell in _leads(table):
        label = read_section_label(cell.text, vocabulary)
        if label is not None and label.form in (Form.WORD, Form.BRACKETS):
            found[number] = replace(label, weak=True)
    letters = _letters_of(found)
    if len(set(letters)) < len(letters) or not _has_titles_next(table, found):
        return {}
    return found


def _has_prose(table: Table, labels: Mapping[int, SectionLabel]) -> bool:
    """Whether sentences stand beside the letters: a list of appendices has names and dates."""
    starts = sorted(labels)
    ends = [*starts[1:], len(table.rows)]
    longest = (  # beside the letter, or in the rows below it as far as the next
        max(len(cell.text.split()) for row in table.rows[start:end] for cell in row.cells)
        for start, end in zip(starts, ends, strict=True)
    )
    return sum(words >= _SENTENCE_WORDS for words in longest) >= _FEWEST_SENTENCES


def _titles(table: Table, vocabulary: Vocabulary) -> dict[int, SectionLabel]:
    """The titles of sections that stand in cells of the first column, by row."""
    found: dict[int, SectionLabel] = {}
    for number, cell in _leads(table):
        label = read_section_label(cell.text, vocabulary)
        if label is not None and label.form is Form.TITLE and label.fit >= _SAME:
            found[number] = label
    return found


def _are_sections(labels: Mapping[int, SectionLabel]) -> bool:
    """Whether titles at the left are the sections': needs among them, and what provides."""
    named = set(_letters_of(labels))
    return len(named) >= _MOST_TITLES and "B" in named and bool(named & {"E", "F"})


def _has_titles_next(table: Table, labels: Mapping[int, SectionLabel]) -> bool:
    """Whether beside the letters stand short cells that never go to the end of the row."""
    rows = [table.rows[number] for number in labels]
    if table.columns < 3 or not rows or not all(_has_content(row) for row in rows):
        return False
    below = [row for number, row in enumerate(table.rows) if number not in labels]
    if any(_is_text_next(row) for row in below):
        return False  # the letter is merged down over rows whose first column holds text
    words = [len(row.cells[1].text.split()) for row in rows]
    return max(words) <= _TITLE_WORDS and median(words) <= _NARROW_WORDS


def _is_text_next(row: Row) -> bool:
    """Whether a row below a letter merged down begins with plain text, and goes on beside it."""
    filled = [cell for cell in row.cells if cell.text]
    return len(filled) > 1 and row.cells[0].column == 1 and not stands_out(row.cells[0])


def _has_content(row: Row) -> bool:
    return len(row.cells) > 2 and any(cell.text for cell in row.cells[2:])
