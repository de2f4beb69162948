"""Letters of sections that a scan's recogniser took for others: "Section 1", J for I.

Nothing is rewritten: the heading's words stay as they were read, and only where the other headings
and its title leave one section does it open that.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.document import Document, TextBlock, text_blocks
from ehcp_io.recognition.labels import SectionLabel
from ehcp_io.recognition.section_letters import split_letters
from ehcp_io.recognition.vocabulary import Vocabulary

_TWO = re.compile(r"\bsections?\s+2(?![\w.])", re.IGNORECASE)
_OWN, _OTHER = 0.5, 0.9


def is_recognised(block: TextBlock) -> bool:
    """Whether the block's words were read from a picture."""
    return any(run.confidence < 1.0 for run in block.runs)


def for_scan(vocabulary: Vocabulary, document: Document) -> Vocabulary:
    """The vocabulary for a document: on a scan a label may be misread by a letter.

    And "Section 1" is I, unless the document has a Section 2.
    """
    blocks = list(text_blocks(document.blocks))
    if not any(is_recognised(block) for block in blocks):
        return vocabulary
    counted = any(_TWO.search(block.text) for block in blocks)
    return replace(vocabulary, scanned=True, one_is_letter=not counted)


def told_by_title(
    label: SectionLabel, named: Sequence[tuple[str, ...]], vocabulary: Vocabulary
) -> SectionLabel:
    """The label with the letter that its title asks for.

    That is where another heading has the letter that was read, none the title's, and the title is
    no other section's: "Section I: My placement", "Section I: Personal budget".
    """
    scores = vocabulary.title_scores(label.title)
    if not scores or len(label.letters) != 1 or named.count(label.letters) < 2:
        return label
    best = max(scores, key=lambda one: scores[one])
    meant = split_letters(best)
    if scores[best] < _OTHER or label.fit >= _OWN or len(meant) != 1 or meant in named:
        return label
    return replace(label, letters=meant, fit=scores[best])
