"""Forms printed in two languages: the English half of a label, whatever the other language is.

A form for a family who reads another language prints each label twice: on two lines of one cell
("Name" over "Imię i nazwisko"), or on both sides of a stroke ("Outcome 1 / Cel 1"). A label is
known by the half that is; the other half belongs to it, and is never its value.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ehcp_io.document import (
    Block,
    Cell,
    Document,
    ListItem,
    Row,
    Run,
    Table,
    TextBlock,
    text_blocks,
)
from ehcp_io.recognition.captions import over_value
from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.lines import read_label
from ehcp_io.recognition.particulars.vocabulary import Vocabulary as FrontVocabulary
from ehcp_io.recognition.tables import tables_in
from ehcp_io.recognition.vocabulary import Vocabulary

Knows = Callable[[str], bool]
"""Whether a wording is a label that some rule knows."""

_FEWEST = 4  # labels in two languages, from which a form is: one or two may be anything
_LONGEST, _LETTERS = 9, 3  # words, and letters, of half a label
_TITLE_WORDS = 30
_STROKE = re.compile(r"\s+[/|]\s+")
_LETTER = re.compile(r"\b(?:H[12]|[A-K])\b")
_LETTERED = re.compile(r"(?:sections?|parts?|appendix)\s+\S{1,3}", re.IGNORECASE)
_TITLE_LEAD = re.compile(r"^[^–—:.-]{1,40}[–—:.-]\s*\S")


@dataclass(frozen=True, slots=True)
class TwoLanguages:
    """A document whose two-line labels are one block each, and what is known of its labels.

    ``english`` gives the known half of each label in two languages; ``titles`` are the lines that
    say a section's title again.
    """

    document: Document
    english: Mapping[str, str]
    titles: frozenset[str] = frozenset()

    def put_into(self, words: Vocabulary) -> Vocabulary:
        """The vocabulary with what is known of this document's labels."""
        if not self.english:
            return words
        return replace(words, english=self.english, said_again=self.titles)


def read_two_languages(
    document: Document, words: Vocabulary, front: FrontVocabulary
) -> TwoLanguages:
    """The document with its labels in two languages joined; as it is, where it has hardly any.

    ``words`` know the labels of sections, ``front`` those of the front pages.
    """
    roles = frozenset(role for known in words.labels.values() for role in known)

    def knows(text: str) -> bool:
        known = read_label(text, roles, words) or words.area(text) or words.topic(text)
        label = None if known else front.find(text, fuzzy=False)
        return bool(known) or words.is_none(text) or (label is not None and not label.names_subject)

    def knows_people(text: str) -> bool:
        return knows(text) or front.find(text, fuzzy=False) is not None

    if len(set(_pairs(document.blocks, knows)[1].values())) < _FEWEST:
        return TwoLanguages(document, {})
    # "Dr Aas" over "Educational Psychologist" is no label; here "Parent" below another word is.
    stacked, english = _pairs(document.blocks, knows_people)
    blocks = tuple(_joined(block, stacked) for block in document.blocks)
    titles = frozenset(_titles(document.blocks, words))
    return TwoLanguages(replace(document, blocks=blocks), english, titles)


def _pairs(blocks: Sequence[Block], knows: Knows) -> tuple[dict[str, str], dict[str, str]]:
    """The known halves of the labels on two lines, and of all labels in two languages."""
    stacked = dict(_stacked(blocks, knows))
    return stacked, {**dict(_strokes(blocks, knows)), **stacked}


def _stacked(blocks: Sequence[Block], knows: Knows) -> Iterator[tuple[str, str]]:
    """The cells that hold one label on two lines, by their text, and the half that is known."""
    for table in tables_in(blocks):
        for number, row in enumerate(table.rows):
            below = table.rows[number + 1] if number + 1 < len(table.rows) else None
            halves = [_known_line(cell, knows) for cell in row.cells]
            for place, (cell, half) in enumerate(zip(row.cells, halves, strict=True)):
                if half is None:
                    continue
                if _stands_beside_value(row, halves, place, knows) or _heads(
                    row, below, halves, knows
                ):
                    yield cell.text, half


def _stands_beside_value(row: Row, halves: Sequence[str | None], place: int, knows: Knows) -> bool:
    """Whether the next cell holds the value of a label, so that its second line is none."""
    if place + 1 >= len(row.cells) or halves[place + 1] is not None:
        return False
    lines = _lines(row.cells[place + 1])
    return bool(lines) and not knows(lines[0].partition(":")[0])


def _heads(row: Row, below: Row | None, halves: Sequence[str | None], knows: Knows) -> bool:
    """Whether all cells of a row are labels, and none of those below them is."""
    filled = [number for number, cell in enumerate(row.cells) if cell.text]
    return (
        below is not None
        and len(filled) > 1
        and all(halves[number] or knows(row.cells[number].text) for number in filled)
        and not any(_known_line(cell, knows) for cell in below.cells)
        and not all(knows(cell.text) for cell in below.cells if cell.text)
    )


def _known_line(cell: Cell, knows: Knows) -> str | None:
    """The line of a cell of two that is a label, where the other is none; the first by far."""
    lines = _lines(cell)
    if len(lines) != 2 or any(line.count(" ") >= _LONGEST for line in lines):
        return None
    if over_value([block for block in text_blocks(cell.blocks) if block.text]):
        return None  # small print over what it asks for, as casework systems print it
    if any(char.isdigit() or char in "@:" for line in lines for char in line):
        return None
    return _known_half(lines, knows)


def _known_half(halves: Sequence[str], knows: Knows) -> str | None:
    if any(sum(map(str.isalpha, half)) < _LETTERS for half in halves):
        return None
    known = [half for half in halves if knows(half)]
    return known[0] if len(known) == 1 else None


def _lines(cell: Cell) -> list[str]:
    if not all(isinstance(block, TextBlock) for block in cell.blocks):
        return []
    blocks = [block for block in cell.blocks if isinstance(block, TextBlock) and block.text]
    if any(isinstance(block, ListItem) for block in blocks):
        return []
    if any(run.hidden or run.revision for block in blocks for run in block.runs):
        return []
    lines = [line for block in blocks for line in "".join(r.text for r in block.runs).split("\n")]
    return [" ".join(line.split()) for line in lines if line.strip()]


def _strokes(blocks: Sequence[Block], knows: Knows) -> Iterator[tuple[str, str]]:
    """Lines, and labels before a colon, with a stroke between a known half and an unknown one."""
    for block in text_blocks(blocks):
        for text in dict.fromkeys((block.text, block.text.partition(":")[0])):
            halves = _STROKE.split(text)
            if len(halves) != 2 or any(half.count(" ") >= _LONGEST for half in halves):
                continue
            if any(_LETTERED.fullmatch(half) for half in halves):
                continue  # "SECTION B | Special educational needs" is one language
            half = None if knows(text) else _known_half(halves, knows)
            if half is not None:
                yield text, half


def _titles(blocks: Sequence[Block], words: Vocabulary) -> Iterator[str]:
    """The lines below a section's heading that name the same section in other words."""
    above: TextBlock | None = None
    for block in text_blocks(blocks):
        label = read_section_label(above.text, words) if above is not None else None
        above = block
        if label is None or label.form not in (Form.WORD, Form.BRACKETS, Form.LETTER):
            continue
        text = block.text
        if not _TITLE_LEAD.match(text) or text.endswith(".") or text.count(" ") > _TITLE_WORDS:
            continue
        lead = re.split(r"[–—:.-]", text, maxsplit=1)[0]
        if tuple(_LETTER.findall(lead)) == label.letters:
            yield text


def _joined(block: Block, stacked: Mapping[str, str]) -> Block:
    """A block in which every label on two lines is one paragraph, as bold as its known half."""
    if not isinstance(block, Table):
        return block
    return replace(
        block,
        rows=tuple(
            replace(row, cells=tuple(_one_block(cell, stacked) for cell in row.cells))
            for row in block.rows
        ),
    )


def _one_block(cell: Cell, stacked: Mapping[str, str]) -> Cell:
    if cell.text not in stacked or len(_lines(cell)) != 2:
        return replace(cell, blocks=tuple(_joined(block, stacked) for block in cell.blocks))
    blocks = [block for block in cell.blocks if isinstance(block, TextBlock) and block.text]
    runs: tuple[Run, ...] = ()
    for block in blocks:
        runs = (*runs, *([Run(" ")] if runs else []), *block.runs)
    half = stacked[cell.text]
    bold = any(run.bold and run.text.strip() and run.text.strip() in half for run in runs)
    return replace(cell, blocks=(replace(blocks[0], runs=_plain(runs, bold)),))


def _plain(runs: Sequence[Run], bold: bool) -> tuple[Run, ...]:
    return tuple(
        replace(run, text=run.text.replace("\n", " "), bold=bold, italic=False) for run in runs
    )
