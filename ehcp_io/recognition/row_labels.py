"""What a table's row says by its first cells: a section's label, a heading, the columns below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ehcp_io.document import Cell, Table, text_blocks
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.labels import (
    HELD,
    Form,
    SectionLabel,
    read_bare_label,
    read_section_label,
)
from ehcp_io.recognition.lines import letter_stands_out, stands_out
from ehcp_io.recognition.margins import bare_letter, is_alphabet
from ehcp_io.recognition.section_letters import split_letters
from ehcp_io.recognition.vocabulary import Vocabulary

_TITLE_WORDS = 40
NAMED_FIT = 0.6
"""Likeness that counts for a title which stands beside its letter."""
_HEAD_WORDS = 7
_SAME_TITLE = 0.9
_FIELDS = frozenset({"provision", "by_whom", "how_often", "duration", "who_and_when", "funded_by"})


def heads_columns(cells: Sequence[Cell], vocabulary: Vocabulary) -> bool:
    """Whether a row names the columns below it: short cells that stand out, most of them known."""
    if len(cells) < 3 or not all(map(stands_out, cells)):
        return False
    label = read_section_label(cells[0].text, vocabulary)
    named = label is not None and label.form is Form.WORD  # its title may be long
    if any(cell.text.count(" ") >= _HEAD_WORDS for cell in cells[named:]):
        return False
    known = sum(
        bool(_FIELDS & {*vocabulary.label_roles(cell.text), *vocabulary.guess_roles(cell.text)})
        for cell in cells[1:]
    )
    return known * 2 >= len(cells) - 1


def pairs(cells: Sequence[Cell], *, header: bool, vocabulary: Vocabulary) -> bool:
    """Whether labels stand beside their values: "**Meets needs** | B1 | **By** | July 2026".

    A row that the source calls a ``header`` is none, but for "Area of need | Cognition".
    """
    if len(cells) == 2:
        named = vocabulary.area(cells[1].text) is not None
        return named and "area" in vocabulary.label_roles(cells[0].text)
    looks = all(map(stands_out, cells[::2])) and not any(map(stands_out, cells[1::2]))
    return not header and len(cells) > 3 and looks


def headed_section(cells: Sequence[Cell], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The section that the first cell of a row of headings names: it begins a grid of its own.

    "Section F – Provision for outcome 1 | Delivered by | How often" below the outcome.
    """
    label = read_section_label(cells[0].text, vocabulary)
    if label is None or label.form is not Form.WORD or len(label.letters) > 1:
        return ()
    return label.letters if heads_columns(cells, vocabulary) else ()


def is_heading_cell(cell: Cell, vocabulary: Vocabulary) -> bool:
    """Whether the one filled cell of a row is a heading rather than a value or an empty field."""
    text = cell.text
    if text.count(" ") >= _TITLE_WORDS or cell.column > 0:
        return False
    label = read_section_label(text, vocabulary)
    strong = label is not None and label.form in (Form.WORD, Form.BRACKETS, Form.LETTER)
    return strong or vocabulary.area(text) is not None


def letter_last(cells: Sequence[Cell], table: Table, vocabulary: Vocabulary) -> bool:
    """Whether a section's letter stands to the right of its title ("My health needs | C")."""
    label = read_section_label(cells[1].text, vocabulary)
    if label is None or label.form is not Form.ALONE or cells[0].text.count(" ") > _TITLE_WORDS:
        return False
    return len(table.rows) == 1 or title_beside((cells[1], cells[0]), label, vocabulary)


def row_label(cells: Sequence[Cell], table: Table, vocabulary: Vocabulary) -> SectionLabel | None:
    """The section that a row's first cell names for the cells beside it, or None.

    A bare letter counts only where the words beside it are that section's title: tables of
    appendices are lettered too.
    """
    if len(cells) < 2 or cells[0].text.count(" ") > _TITLE_WORDS:
        return None
    stacked = None
    if len(cells) == 2:
        stacked = _letter_over_word(cells[0], vocabulary) or _letter_and_title(
            cells[0], table, vocabulary
        )
    return stacked or _label_in_row(cells, table, vocabulary)


def _label_in_row(
    cells: Sequence[Cell], table: Table, vocabulary: Vocabulary
) -> SectionLabel | None:
    noted = _label_over_note(cells[0], vocabulary)
    label = noted or read_section_label(cells[0].text, vocabulary)
    if label is None or label.form is Form.TITLE:
        return None
    if label.form is Form.SUBCODE and (
        label.title or not title_beside(cells, label, vocabulary, least=_SAME_TITLE)
    ):
        return None  # "F1" numbers a row of provision, whatever words stand beside it
    if _names_columns(cells, table, vocabulary):
        return None
    others = [read_section_label(cell.text, vocabulary) for cell in cells[1:]]
    if any(
        other is not None
        and other.form is not Form.TITLE
        and other.letters != label.letters
        and not (len(cells) == 2 and set(other.letters) < set(label.letters))
        for other in others
    ):
        return None  # but what stands beside "Section H" may begin with "H1: None"
    if any(
        other is None and _names_other(cell.text, label)
        for other, cell in zip(others, cells[1:], strict=True)
    ):
        return None  # "H1 Help under the Act | H2 Any other help" are columns
    if label.form is Form.ALONE and len(cells) == 2 and others[0] is not None:
        return label
    if label.form is Form.ALONE and not title_beside(cells, label, vocabulary):
        pair = len(cells) == 2
        split = set(label.letters) <= {"H1", "H2"} or len(table.rows) == 1
        return label if pair and (split or _heads_box(cells, table)) else None
    return label


def _names_columns(cells: Sequence[Cell], table: Table, vocabulary: Vocabulary) -> bool:
    """Whether a row that begins with a section heads columns: "(F) Provision | Frequency"."""
    if stands_beside_rows(cells[0], table):
        return False
    if len(cells) == 2:
        return bool((_FIELDS - {"provision"}) & {*vocabulary.label_roles(cells[1].text)})
    known = any(vocabulary.label_roles(cell.text) for cell in cells[1:])
    return known or _heads_rows(cells, table)


def stands_beside_rows(cell: Cell, table: Table) -> bool:
    """Whether a cell at the left is merged down to the table's end: it stands beside its rows."""
    here = next((n for n, row in enumerate(table.rows) if cell in row.cells), len(table.rows))
    return cell.column == 0 and cell.row_span > 1 and here + cell.row_span >= len(table.rows)


def _heads_rows(cells: Sequence[Cell], table: Table) -> bool:
    """Whether a row of short cells that stand out is over rows that do not: it names columns."""
    rows = iter(table.rows)
    here = next((row for row in rows if cells[0] in row.cells), None)
    below = [cell for row in rows for cell in row.cells if cell.text][: len(cells)]
    return (
        here is not None
        and len(below) > 1
        and all(stands_out(cell) and cell.text.count(" ") < _HEAD_WORDS for cell in cells)
        and not any(stands_out(cell) for cell in below)
    )


def _names_other(text: str, label: SectionLabel) -> bool:
    """Whether a short cell begins with the letter of another section."""
    bare = read_bare_label(text) if text.count(" ") < _HEAD_WORDS * 2 else None
    return bare is not None and bare.letters != label.letters and bare.letters[0] not in ("A", "I")


def _heads_box(cells: Sequence[Cell], table: Table) -> bool:
    """Whether a letter and a title head a box of their own: all below is one cell wide."""
    first, *below = table.rows
    return (
        first.cells[0] is cells[0]
        and all(len(row.cells) == 1 for row in below)
        and letter_stands_out(cells[0], cells[1])
        and cells[1].text.count(" ") < _HEAD_WORDS
        and not cells[1].text.endswith(".")
    )


def _label_over_note(cell: Cell, vocabulary: Vocabulary) -> SectionLabel | None:
    """A section named in bold with the form's own note below it in the same cell."""
    blocks = [block for block in text_blocks(cell.blocks) if block.text]
    if len(blocks) < 2 or not blocks[0].bold or any(block.bold for block in blocks[1:]):
        return None
    label = read_section_label(blocks[0].text, vocabulary)
    named = label is not None and label.form in (Form.WORD, Form.BRACKETS)
    return label if named else None


def _letter_over_word(cell: Cell, vocabulary: Vocabulary) -> SectionLabel | None:
    """A letter in a paragraph of its own over what its section holds: "B" over "Needs"."""
    blocks = [block for block in text_blocks(cell.blocks) if block.text]
    if len(blocks) != 2:
        return None
    label = read_section_label(blocks[0].text, vocabulary)
    if label is None or label.form is not Form.ALONE:
        return None
    words = blocks[1].text
    roles = {*vocabulary.label_roles(words), *vocabulary.guess_roles(words)}
    if not any(roles & HELD.get(letter, frozenset()) for letter in label.letters):
        return None
    return replace(label, form=Form.LETTER, title=words, fit=NAMED_FIT)


def _letter_and_title(cell: Cell, table: Table, vocabulary: Vocabulary) -> SectionLabel | None:
    """A letter and a title in the form's own words, in a table that letters most sections so.

    "Section F" says by itself what it is, where the table holds no other section.
    """
    label = _stacked(cell, vocabulary)
    if label is None:
        return None
    leads = [row.cells[0] for row in table.rows if len(row.cells) > 1]
    if len(leads) == 1 and label.form is Form.WORD:
        return label
    stacks = [found for lead in leads if (found := _stacked(lead, vocabulary)) is not None]
    return label if is_alphabet([letter for one in stacks for letter in one.letters]) else None


def _stacked(cell: Cell, vocabulary: Vocabulary) -> SectionLabel | None:
    """A letter in a paragraph of its own over a heading, or "Section F" in one under a heading."""
    blocks = [block for block in text_blocks(cell.blocks) if block.text]
    if cell.column > 0 or len(blocks) < 2:
        return None
    label = read_section_label(blocks[1].text, vocabulary)
    if label is not None and label.form is Form.WORD and not label.title:
        return replace(label, title=blocks[0].text)
    label = bare_letter(blocks[0].text, vocabulary)
    if label is None or not (blocks[0].bold and blocks[1].bold):
        return None
    return replace(label, title=blocks[1].text)


def title_beside(
    cells: Sequence[Cell], label: SectionLabel, vocabulary: Vocabulary, *, least: float = 0.0
) -> bool:
    """Whether the words beside a letter are its section's title; ``least`` is how surely."""
    beside = next(text_blocks(cells[1].blocks), None)
    if beside is None or beside.text.endswith((".", ";")):
        return False
    named = vocabulary.title_scores(beside.text)
    if _is_provision(beside.text, named):
        return False
    return any(
        set(split_letters(name)) & set(label.letters)
        for name, score in named.items()
        if score >= least
    )


def is_title(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text beside a letter can be a title: a known one, or no sentence."""
    if text.count(" ") >= _TITLE_WORDS:
        return False
    scores = vocabulary.title_scores(text)
    if _is_provision(text, scores):
        return False
    return bool(scores) or not text.endswith((".", "!", "?"))


def _is_provision(text: str, scores: Mapping[str, float]) -> bool:
    """Whether an amount stands beside a letter: "90 minutes a week (section 2 of the CSDPA)"."""
    return max(scores.values(), default=0.0) < _SAME_TITLE and how_often(text) is not None
