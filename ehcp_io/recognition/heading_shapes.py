"""Headings of sections that run on into their text."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ehcp_io.document import Block, ListItem, Note, Paragraph, TextBlock
from ehcp_io.recognition.labels import Form, read_section_label
from ehcp_io.recognition.lines import bold_lead
from ehcp_io.recognition.margins import is_alphabet
from ehcp_io.recognition.section_letters import split_letters
from ehcp_io.recognition.vocabulary import Vocabulary

_LED = re.compile(r"^(Section\s+(?:[A-K]|H\s?[12])\s*[:–—-])\s*(\S.*)$", re.IGNORECASE | re.DOTALL)


def letters_run_in(blocks: Iterable[Block], vocabulary: Vocabulary) -> bool:
    """Whether the sections' letters, bold and bare, begin paragraphs in their order."""
    letters: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph) and len(block.runs) > 1:
            lead, rest = bold_lead(block)
            label = read_section_label(lead, vocabulary) if lead and rest else None
            if label is not None and label.form is Form.ALONE:
                letters += label.letters
    return is_alphabet(letters)


def run_in_parts(
    block: TextBlock, vocabulary: Vocabulary, *, lettered: bool = False
) -> tuple[TextBlock, ...]:
    """A paragraph whose bold beginning is a section's heading, as heading and text.

    "**Section I:** Elm Park School, a mainstream school": the bold type shows where the heading
    ends. Where what follows is the section's title, it is one heading. In a document that is
    ``lettered`` so, a bare letter is enough.
    """
    typed = _typed_in_line(block, vocabulary)
    if typed:
        return typed
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
    if label is not None and lettered and label.form is Form.ALONE:
        return (lead, rest)
    if label is None or label.form is not Form.WORD or label.title or lead.text[-1] not in ":–—-":
        return (block,)
    if rest.text.endswith("."):
        return (lead, rest)
    titles = {one for name in vocabulary.title_scores(rest.text) for one in split_letters(name)}
    return (block,) if titles & set(label.letters) else (lead, rest)


def _typed_in_line(block: TextBlock, vocabulary: Vocabulary) -> tuple[TextBlock, ...]:
    """A section's letter and its text typed on one plain line.

    "Section A – I like horses." The words are no title known, and end as a sentence does.
    """
    match = _LED.match(block.text)
    plain = isinstance(block, Paragraph) and not block.bold and len(block.runs) == 1
    if match is None or not plain or not block.text.endswith((".", "!", "?", "”", "’")):
        return ()
    label = read_section_label(block.text, vocabulary)
    if label is None or label.form is not Form.WORD or label.fit > 0:
        return ()
    run = block.runs[0]
    place = run.text.find(match[2])
    parts = (run.text[:place], run.text[place:])
    return tuple(replace(block, runs=(replace(run, text=part),)) for part in parts)
