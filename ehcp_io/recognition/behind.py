"""What a layout prints behind the plan: parted from it before any section is looked for."""

from collections.abc import Sequence

from ehcp_io.document import Heading
from ehcp_io.recognition.flow import Item, Line
from ehcp_io.recognition.vocabulary import Vocabulary, title_key


def part(
    items: Sequence[Item], vocabulary: Vocabulary
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The plan's items, and those from the last heading on that opens what is bound in behind it.

    There the words of the plan's own headings may stand once more.
    """
    if not vocabulary.behind:
        return tuple(items), ()
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if isinstance(item, Line) and _stands_out(item, vocabulary):
            return tuple(items[:index]), tuple(items[index:])
    return tuple(items), ()


def _stands_out(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether a line is such a heading, and looks like one."""
    if title_key(line.text) not in vocabulary.behind:
        return False
    return isinstance(line.block, Heading) or line.block.bold or line.alone
