"""Each place on the paper is read once: of two readings of one place the surer one stays."""

from collections.abc import Sequence

from ehcp_io.readers.ocr.reading import Seen

_SAME = 0.5  # of what two outlines cover together, from which they are one place


def once(words: Sequence[Seen]) -> list[Seen]:
    """The words without second readings of a place, in their order.

    A cell inside another, or a line that goes on beside a table, may be given to the engine twice.
    """
    dropped: set[int] = set()
    order = sorted(range(len(words)), key=lambda number: words[number].left)
    for place, number in enumerate(order):
        word = words[number]
        for other in order[place + 1 :]:
            if words[other].left >= word.right or number in dropped:
                break
            if other not in dropped and _share(word, words[other]) >= _SAME:
                dropped.add(min(number, other, key=lambda one: (words[one].confidence, -one)))
    return [word for number, word in enumerate(words) if number not in dropped]


def _share(one: Seen, other: Seen) -> float:
    """How much of what two outlines cover together both of them cover."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return 0.0
    both = across * down
    return both / (_area(one) + _area(other) - both)


def _area(word: Seen) -> float:
    return (word.right - word.left) * (word.bottom - word.top)
