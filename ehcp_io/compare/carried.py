"""A piece that was taken into an item of another section, or that stood in one before.

Provision that is put behind a need's description is no longer provision. It has moved, though no
paragraph of its own says so.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ehcp_io.compare.align import Alignment
from ehcp_io.compare.item import Item
from ehcp_io.compare.likeness import Letters, scores_of
from ehcp_io.compare.words import essence

_ALIKE = 0.7
"""Share of common words from which sentences at the side of an item are the piece."""
_FEWEST = 4
"""Words that a piece must have."""


def with_carried(made: Alignment) -> Alignment:
    """The alignment, with each such piece paired with its sentences, which are an item now."""
    letters = Letters()
    for left, turned in ((made.before, False), (made.after, True)):
        for piece in list(left):
            if len(piece.words) < _FEWEST:
                continue
            for pair in _holders(made, piece, turned=turned):
                host, other = pair[::-1] if not turned else pair
                parted = _parted(host, other, piece, letters)
                if parted is None:
                    continue
                rest, found = parted
                made.pairs.remove(pair)
                made.pairs.append((rest, other) if turned else (other, rest))
                left.remove(piece)
                made.pairs.append((found, piece) if turned else (piece, found))
                break
    return made


def _holders(made: Alignment, piece: Item, *, turned: bool) -> Iterator[tuple[Item, Item]]:
    """Pairs of another section of which one says all that the other says, and more."""
    for pair in list(made.pairs):
        host, other = pair if turned else pair[::-1]
        longer = other.essence and host.essence != other.essence and other.essence in host.essence
        if longer and host.section is other.section is not piece.section:
            yield pair


def _parted(host: Item, other: Item, piece: Item, letters: Letters) -> tuple[Item, Item] | None:
    """The host without the sentences that only it has, and these, if they are the piece."""
    sentences = _SENTENCE.findall(host.text)
    own = [each for each in sentences if essence(each) not in other.essence]
    rest = [each for each in sentences if each not in own]
    if not own or not rest:
        return None
    found = replace(host, text="".join(own).strip(), fields={}, parsed={}, core=())
    if not list(scores_of([piece], [found], letters, _ALIKE)):
        return None
    return replace(host, text="".join(rest).strip()), found


_SENTENCE = re.compile(r".+?(?:[.;!?]+\s+|\Z)", re.DOTALL)
