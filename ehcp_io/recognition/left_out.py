"""The net under all rules: a piece of the document that none of them filed is filed as unfiled.

No rule should lose a piece. Should one do so all the same, the words stand in the plan, and a
person is told to look.
"""

from collections import Counter

from ehcp_io.document import Document, TextBlock, text_blocks
from ehcp_io.plan.model import Accounting
from ehcp_io.recognition.accounting import words_of_block


def left_out(document: Document, accounting: Accounting) -> tuple[TextBlock, ...]:
    """The paragraphs whose words are all among the lost ones, in the document's order."""
    missing = Counter(accounting.lost)
    if not missing:
        return ()
    pieces = [(block, Counter(words_of_block(block))) for block in text_blocks(document.blocks)]
    found: list[TextBlock] = []
    for block, words in sorted(pieces, key=lambda each: -each[1].total()):
        if words and words <= missing:  # the longest first: few words may stand in many places
            missing -= words
            found.append(block)
    return tuple(block for block, _ in pieces if any(block is one for one in found))
