"""Labels in small print over their values, as casework systems print their records.

Such a label is not bold and has no colon: only its size tells it from the text. One small line says
nothing; a document that prints many of them, and little else in that size, prints labels so.
"""

from collections import Counter
from collections.abc import Sequence

from ehcp_io.document import Paragraph, TextBlock

_SMALLER = 0.88  # of the size of the line below
_WORDS = 8
_FEWEST = 6
_SHARE = 0.7  # of all lines in that size


def find_captions(blocks: Sequence[TextBlock | None]) -> frozenset[int]:
    """Which lines, by their number, are labels in small print; None stands for a grid."""
    found: dict[float, list[int]] = {}
    in_size = Counter(block.size for block in blocks if block is not None)
    below: float | None = None
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        size = block.size if block is not None else None
        smaller = size is not None and below is not None and size < below * _SMALLER
        if block is not None and size is not None and smaller and _may_label(block):
            found.setdefault(size, []).append(number)
            continue  # labels side by side stand over the same value
        below = size
    return frozenset(
        number
        for size, numbers in found.items()
        if len(numbers) >= _FEWEST and len(numbers) >= _SHARE * in_size[size]
        for number in numbers
    )


def over_value(blocks: Sequence[TextBlock]) -> bool:
    """Whether the lines of a cell are a label in small print and, in larger print, its value."""
    if len(blocks) < 2 or not _may_label(blocks[0]):
        return False
    size, rest = blocks[0].size, [block.size for block in blocks[1:]]
    return size is not None and all(each is not None and size < each * _SMALLER for each in rest)


def _may_label(block: TextBlock) -> bool:
    text = block.text
    return (
        isinstance(block, Paragraph)
        and text.count(" ") < _WORDS
        and text[:1].isalpha()
        and (not text.endswith((".", ";", ",", "!")) or text.endswith((" no.", " ref.")))
    )
