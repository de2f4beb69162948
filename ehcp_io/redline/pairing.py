"""Which of a sequence of things is which of another: the same first, then the most alike."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, LCSseq

_MOST = 60_000
"""Cells of the largest table of likenesses that is worked out exactly; beyond, in halves."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to pair: ``key`` for sameness, ``words`` for likeness, ``kind`` for what fits."""

    key: Hashable
    words: str
    kind: Hashable = ""
    name: str = ""
    """What it is called, such as a row's first cell: the same name is a likeness of its own."""


class Speller(dict[str, str]):
    """Words as single characters, so that texts are compared at the speed of strings."""

    def __missing__(self, word: str) -> str:
        self[word] = made = chr(0x10000 + len(self))
        return made

    def spell(self, text: str) -> str:
        """A character for each word of the text."""
        return "".join(map(self.__getitem__, text.casefold().split()))


def pairs_of(
    old: Sequence[Thing], new: Sequence[Thing], threshold: float, named: float = 0.0
) -> list[Pair]:
    """Pairs in the order of both sequences; ``named`` is the likeness that a name is worth."""
    if [(thing.kind, thing.key) for thing in old] == [(thing.kind, thing.key) for thing in new]:
        return [(number, number) for number in range(len(old))]
    pairs: list[Pair] = []
    done_old = done_new = 0
    for i, j in [*_anchors(old, new), (len(old), len(new))]:
        gap = _gap(old[done_old:i], new[done_new:j], _likeness(threshold, named))
        pairs += [(done_old + a, done_new + b) for a, b in gap]
        if i < len(old):
            pairs.append((i, j))
        done_old, done_new = i + 1, j + 1
    return pairs


def _anchors(old: Sequence[Thing], new: Sequence[Thing]) -> list[Pair]:
    """Things that are the same on both sides and say something."""
    numbers: dict[Hashable, int] = {}
    sides: list[list[int]] = []
    places: list[list[int]] = []
    for side in (old, new):
        telling = [place for place, thing in enumerate(side) if thing.words]
        keys = [(side[place].kind, side[place].key) for place in telling]
        sides.append([numbers.setdefault(key, len(numbers)) for key in keys])
        places.append(telling)
    found: list[Pair] = []
    for code in LCSseq.opcodes(sides[0], sides[1]):
        if code.tag == "equal":
            old_places = places[0][code.src_start : code.src_end]
            found += zip(old_places, places[1][code.dest_start : code.dest_end], strict=True)
    return found


def _likeness(threshold: float, named: float) -> Callable[[Thing, Thing], float]:
    def likeness(old: Thing, new: Thing) -> float:
        if old.kind != new.kind:
            return 0.0
        if old.key == new.key:
            return 1.0
        alike = Indel.normalized_similarity(old.words, new.words) if old.words or new.words else 0.0
        if named and old.name and old.name == new.name:
            alike = max(alike, named)
        return alike if alike >= threshold else 0.0

    return likeness


def _gap(
    old: Sequence[Thing], new: Sequence[Thing], likeness: Callable[[Thing, Thing], float]
) -> list[Pair]:
    """The best pairs in order between two anchors, by the sum of likeness and length."""
    if not old or not new:
        return []
    if len(old) * len(new) > _MOST:
        half, other = len(old) // 2, len(new) // 2
        first = _gap(old[:half], new[:other], likeness)
        second = _gap(old[half:], new[other:], likeness)
        return first + [(half + i, other + j) for i, j in second]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    worth: dict[Pair, float] = {}
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            score = max(best[i + 1][j], best[i][j + 1])
            alike = likeness(old[i], new[j])
            if alike:
                # A long text that is known again counts for more than an empty line.
                alike *= 1 + len(new[j].words) ** 0.5
                worth[i, j] = alike
                score = max(score, alike + best[i + 1][j + 1])
            best[i][j] = score
    pairs: list[Pair] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if (i, j) in worth and best[i][j] == worth[i, j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
