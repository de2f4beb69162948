"""Headings of sections that run on into their text."""

from dataclasses import replace

from ehcp_io.document import ListItem, Note, TextBlock
from ehcp_io.recognition.labels import Form, read_section_label, split_letters
from ehcp_io.recognition.vocabulary import Vocabulary


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
