"""Where a passage that came or went begins, when the same line stands before and at its end.

Of "Outcome 1 / Reading / Outcome 1 / Writing" the passage that went is "Outcome 1 / Reading", not
"Reading / Outcome 1", though either leaves the same lines.
"""

from collections.abc import Sequence

from lxml import etree

from ehcp_io.readers.word.names import PPR, P, W
from ehcp_io.redline.pairing import Pair
from ehcp_io.redline.skeleton import base_text

Blocks = Sequence[etree._Element]


def slid(before: Blocks, after: Blocks, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs, with each passage that only one side has slid up to where a record opens."""
    made = list(pairs)
    ends = (len(before), len(after))
    for place, (i, j) in enumerate(made):
        next_i, next_j = made[place + 1] if place + 1 < len(made) else ends
        old, new = next_i - i - 1, next_j - j - 1
        if bool(old) == bool(new):
            continue
        side, at = (before, i) if old else (after, j)
        steps = _steps(side, at, max(old, new), _together(made, place))
        for step in range(steps):
            made[place - step] = (i + old - step, j + new - step)
    return made


def _together(pairs: Sequence[Pair], place: int) -> int:
    """How many pairs up to this one stand one right behind the other on both sides."""
    count = 1
    while place >= count and pairs[place - count] == (
        pairs[place][0] - count,
        pairs[place][1] - count,
    ):
        count += 1
    return count


def _steps(blocks: Blocks, at: int, length: int, most: int) -> int:
    """By how many blocks the passage of ``length`` behind ``at`` slides up; 0 where none fits."""
    for step in range(min(length, most) + 1):
        if _opens(blocks, at + 1 - step):
            return step
        if step == min(length, most) or not _same(blocks[at - step], blocks[at + length - step]):
            return 0
    return 0


def _same(one: etree._Element, other: etree._Element) -> bool:
    return one.tag == other.tag == P and base_text(one) == base_text(other)


def _opens(blocks: Blocks, at: int) -> bool:
    """Whether a record begins here: at the top, or a little apart from what stands above."""
    if at == 0:
        return True
    spacing = blocks[at].find(f"{PPR}/{W}spacing")
    return spacing is not None and spacing.get(W + "before", "0") != "0"
