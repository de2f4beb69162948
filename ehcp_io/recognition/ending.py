"""Where a section ends without another that begins: headings of its rank, reports bound in."""

import re
from collections.abc import Sequence
from statistics import median

from ehcp_io.document import Heading, text_blocks
from ehcp_io.recognition.appended import opens_appendix
from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.columns import allowed_roles
from ehcp_io.recognition.flow import Grid, Item, Line, words_of
from ehcp_io.recognition.lines import read_label
from ehcp_io.recognition.vocabulary import Vocabulary, key

_ADVICE_LABELS = allowed_roles(("K",))
_BOUND_IN_WORDS = 80
_REPORT_WORDS = 40  # below its title
_LARGER = 1.15
_REPORT = re.compile(
    r"\b(?:report|advice|assessment|letter|appendix|statement of|(?:record|minutes|notes) of)\b",
    re.IGNORECASE,
)


def as_prominent(line: Line, boundary: Boundary | None) -> bool:
    """Whether a heading stands out as much as the one that opened the section."""
    if boundary is None:
        return True
    look = boundary.signature
    if look.level is not None:
        return isinstance(line.block, Heading) and line.block.level <= look.level
    if look.size is not None and line.block.size is not None and line.block.size < look.size - 0.3:
        return False
    return line.block.bold or not look.bold


def end_of_plan(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> int:
    """Where the plan ends and reports bound in behind Section K begin."""
    advice = [boundary for boundary in boundaries if "K" in boundary.letters]
    if not advice:
        return len(items)
    last = max((one for one in boundaries if one.appended), key=lambda one: one.index, default=None)
    if last is not None:
        return _next_appendix(items, last)
    titles = [
        index
        for index in range(advice[0].index + advice[0].lines + 1, len(items))
        if _opens_report(items, index, advice[0], vocabulary)
    ]
    for place, index in enumerate(titles):
        until = next((end for end in titles[place + 1 :] if end > index + 1), len(items))
        if words_of(items[index + 1 : until]) < _REPORT_WORDS:
            continue  # "Appendix A: Parental advice" over one line: an entry of the list
        before = {x for b in boundaries if b.index < index for x in b.letters}
        after = {x for b in boundaries if b.index >= index for x in b.letters}
        if after <= before and words_of(items[index:]) > _BOUND_IN_WORDS:
            return index
    return len(items)


def _next_appendix(items: Sequence[Item], last: Boundary) -> int:
    """Where the next appendix begins behind one that is a section; what that quotes is its own."""
    for index in range(last.index + last.lines, len(items)):
        item = items[index]
        if opens_appendix(item) and isinstance(item, Line) and as_prominent(item, last):
            return index
    return len(items)


def _opens_report(
    items: Sequence[Item], index: int, advice: Boundary, vocabulary: Vocabulary
) -> bool:
    """Whether an item below K's heading may be the title of a report bound in."""
    item = items[index]
    if not isinstance(item, Line) or not _is_report_title(item, vocabulary):
        return False
    if read_label(item.text, _ADVICE_LABELS, vocabulary):
        return False
    here = items[advice.index + advice.lines : index]
    boxed = item.alone and item.block.bold and not advice.signature.boxed
    return boxed or as_prominent(item, advice) or _is_larger(item, here)


def _is_larger(line: Line, items: Sequence[Item]) -> bool:
    """Whether a line is set larger than the text before it, as the title of a document is."""
    sizes = [item.block.size for item in items if isinstance(item, Line) and item.block.size]
    sizes += [
        block.size
        for item in items
        if isinstance(item, Grid)
        for row in item.rows
        for cell in row.cells
        for block in text_blocks(cell.blocks)
        if block.size
    ]
    size = line.block.size
    return bool(sizes) and size is not None and size > _LARGER * median(sizes)


def _is_report_title(line: Line, vocabulary: Vocabulary) -> bool:
    text = line.text
    prominent = isinstance(line.block, Heading) or line.block.centred or line.block.bold
    if not prominent or text.count(" ") > 14 or text.endswith("."):
        return False
    return key(text) in vocabulary.not_a_plan or bool(_REPORT.search(text))
