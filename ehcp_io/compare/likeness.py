"""How alike two items are: by their words in their order, or by what they are made of.

A sentence that is turned round has the same roots in another order. Who and how often are read in
the text or in cells, whichever makes the two more alike.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Indel

from ehcp_io.compare.additions import STOP
from ehcp_io.compare.item import Item
from ehcp_io.compare.roots import root
from ehcp_io.compare.words import essence, keys

_TURNED = 0.7
"""Share of common roots from which a sentence may be the other one turned round."""
_FEWEST = 5
"""Roots that both must have for that."""
_ONE_NAME = 0.6
"""Share of common letters from which two rows of a table have one name."""


class Letters:
    """Words as single characters, so that whole items are compared at the speed of strings."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def spell(self, words: Sequence[str]) -> str:
        """The words, one character each."""
        return "".join(
            self._known.setdefault(word, chr(0x10000 + len(self._known))) for word in words
        )


def _text(item: Item) -> tuple[str, ...]:
    return item.words


def _all(item: Item) -> tuple[str, ...]:
    return item.all_words


def _or_title(item: Item) -> tuple[str, ...]:
    return item.words or keys(item.fields.get("title", ""))


_WAYS: tuple[Callable[[Item], tuple[str, ...]], ...] = (_text, _all, _or_title)
"""What is set side by side; a report's title only with what is no report."""


def scores_of(
    old: list[Item], new: list[Item], letters: Letters, least: float
) -> Iterable[tuple[int, int, float]]:
    """Every pair that is alike enough: by its text, by all its words, or by their roots."""
    best: dict[tuple[int, int], float] = {}
    for words in _WAYS:
        choices = {j: letters.spell(words(item)) for j, item in enumerate(new) if words(item)}
        for i, item in enumerate(old):
            if not words(item):
                continue
            found = process.extract(
                letters.spell(words(item)),
                choices,
                scorer=Indel.normalized_similarity,
                score_cutoff=least,
                limit=None,
            )
            for _, score, j in found:
                if words is not _or_title or bool(item.words) != bool(new[j].words):
                    best[i, j] = max(best.get((i, j), 0.0), score)
    for i, item in enumerate(old):
        for j, other in enumerate(new):
            score = _turned(item, other)
            if score >= max(least, _TURNED):
                best[i, j] = max(best.get((i, j), 0.0), score)
    return [(i, j, score) for (i, j), score in best.items() if _may_be_one_row(old[i], new[j])]


def _turned(old: Item, new: Item) -> float:
    """Share of their roots that both have, in whatever order; 0 of short ones."""
    first, second = _content(_text(old)), _content(_text(new))
    if min(first.total(), second.total()) < _FEWEST:
        return 0.0
    return 2 * (first & second).total() / (first.total() + second.total())


@lru_cache(maxsize=8192)
def _content(words: tuple[str, ...]) -> Counter[str]:
    return Counter(root(word) for word in words if word not in STOP)


def common_roots(items: Sequence[Item]) -> frozenset[str]:
    """Roots that many of these items have, such as the child's name: they tell none from another.

    Empty where the items are too few to say so.
    """
    had = Counter(each for item in items for each in set(_content(item.words or item.all_words)))
    often = max(_FEWEST, len(items) * _MANY)
    return frozenset(each for each, times in had.items() if times >= often)


_MANY = 1 / 3


def share_a_root(old: Item, new: Item, common: frozenset[str]) -> bool:
    """Whether both have a root that few others have."""
    first, second = (_content(each.words or each.all_words) for each in (old, new))
    return bool((first & second).keys() - common)


def _may_be_one_row(old: Item, new: Item) -> bool:
    """Whether two rows of tables may be one: another medicine is another row, and no new name."""
    if not (old.cells and new.cells):
        return True
    names = [each.cells[0].text for each in (old, new)]
    first, second = map(essence, names)
    shared = set(keys(names[0])) & set(keys(names[1]))
    return bool(shared) or Indel.normalized_similarity(first, second) >= _ONE_NAME
