"""Shapes of headings that a form may give its sections: letters down a margin, headings run in."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ehcp_io.document import Cell, ListItem, Note, Table, TextBlock, text_blocks
from ehcp_io.recognition.labels import EVERY, Form, SectionLabel, read_section_label, split_letters
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.vocabulary import Vocabulary

_MOST_IN_ORDER = 6  # letters down a margin, from which they are the sections'
_CONTENT_WORDS = 12  # words beside a letter on average: a list of appendices has fewer
_FIT = 0.6


def has_letters_in_margin(table: Table, vocabulary: Vocabulary) -> bool:
    """Whether the sections' letters stand, in their order, down a table's first column.

    The letters are the proof, whatever the titles beside them say. Lists of appendices are
    lettered too: they have few words a row.
    """
    letters: list[str] = []
    words = 0
    for row in table.rows:
        first = row.cells[0] if row.cells else None
        if first is None or first.column > 0 or not first.text:
            continue
        label = read_section_label(first.text, vocabulary)
        if label is None or label.form is not Form.ALONE:
            return False
        letters += label.letters
        words += sum(len(cell.text.split()) for cell in row.cells[1:])
    places = [EVERY.index(letter) for letter in letters]
    return (
        len(letters) >= _MOST_IN_ORDER
        and all(one < other for one, other in pairwise(places))
        and words >= _CONTENT_WORDS * len(letters)
    )


def margin_label(cells: Sequence[Cell], vocabulary: Vocabulary) -> SectionLabel | None:
    """The label of a row whose first cell is a letter of the margin, with the title beside it."""
    label = read_section_label(cells[0].text, vocabulary)
    if label is None or label.form is not Form.ALONE:
        return None
    first = next((block for block in text_blocks(cells[1].blocks) if block.text), None)
    titled = first is not None and is_heading(first, alone=False, shaded=False)
    title = first.text if first is not None and titled else ""
    return replace(label, form=Form.LETTER, title=title, fit=_FIT)


def run_in_parts(block: TextBlock, vocabulary: Vocabulary) -> tuple[TextBlock, ...]:
    """A paragraph whose bold beginning is a section's heading, as heading and text.

    "**Section I:** Elm Park School, a mainstream school": the bold type shows where the heading
    ends. Where what follows is the section's title, it is one heading.
    """
    bold = 0
    for run in block.runs:
        if run.text.strip() and not run.bold:
            break
        bold += 1
    lead = replace(block, runs=block.runs[:bold])
    rest = replace(block, runs=block.runs[bold:])
    if isinstance(block, ListItem | Note) or not lead.text or not rest.text:
        return (block,)
    label = read_section_label(lead.text, vocabulary)
    if label is None or label.form is not Form.WORD or label.title or lead.text[-1] not in ":–—-":
        return (block,)
    if rest.text.endswith("."):
        return (lead, rest)
    titles = {one for name in vocabulary.title_scores(rest.text) for one in split_letters(name)}
    return (block,) if titles & set(label.letters) else (lead, rest)
