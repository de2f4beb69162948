"""Which item of the newer plan is which item of the older one.

From the surest to the least sure: the same words in the same section, the same words elsewhere,
pieces that make up one item, items alike, and what is left between two neighbours that are known.
Every step treats both plans alike, so that the comparison turned round is the same one mirrored.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from rapidfuzz.distance import Indel

from ehcp_io.compare.item import RECORDS, Item, is_placement, names_outcomes
from ehcp_io.compare.likeness import Letters, common_roots, scores_of, share_a_root
from ehcp_io.compare.rows import row_name
from ehcp_io.compare.same_promise import is_one_promise
from ehcp_io.compare.words import compact
from ehcp_io.plan import SectionLetter

ALIKE = 0.5
"""Share of common words from which two items of one section are versions of each other."""

ALIKE_BETWEEN_NEIGHBOURS = 0.22
"""The same where both stand alone between neighbours that are known: place speaks for them."""

ALIKE_ELSEWHERE = 0.8
"""The same across sections: only nearly the same words are a move."""

_LEAST_MOVED = 4
"""Words that an item must have to be known again in another section."""


@dataclass(slots=True)
class Alignment:
    """Pairs, items made of several others, and what is left on each side."""

    pairs: list[tuple[Item, Item]] = field(default_factory=list)
    splits: list[tuple[Item, list[Item]]] = field(default_factory=list)
    merges: list[tuple[list[Item], Item]] = field(default_factory=list)
    before: list[Item] = field(default_factory=list)
    after: list[Item] = field(default_factory=list)

    def pair(self, pairs: Iterable[tuple[Item, Item]]) -> None:
        """Take pairs out of what is left."""
        new = list(pairs)
        self.pairs += new
        self._take({id(old) for old, _ in new}, {id(item) for _, item in new})

    def _take(self, old: set[int], new: set[int]) -> None:
        self.before = [item for item in self.before if id(item) not in old]
        self.after = [item for item in self.after if id(item) not in new]

    def take_split(self, whole: Item, parts: list[Item], *, merged: bool) -> None:
        """One item of a side is several of the other."""
        if merged:
            self.merges.append((parts, whole))
            self._take({id(part) for part in parts}, {id(whole)})
        else:
            self.splits.append((whole, parts))
            self._take({id(whole)}, {id(part) for part in parts})


def align(before: list[Item], after: list[Item]) -> Alignment:
    """The best-known partner of every item."""
    made = Alignment(before=list(before), after=list(after))
    letters = Letters()
    around = _around(before) | _around(after)
    for key in (
        lambda item: (item.section, item.whole),
        lambda item: (item.section, item.essence) if item.words else None,
        lambda item: (item.section, compact(item.bag)),
    ):
        _pair_equal(made, key, around)
    _pair_equal(made, lambda item: (item.section, row_name(item)) if row_name(item) else None)
    _pair_equal(made, lambda item: "I" if is_placement(item) else None)
    _pair_equal(made, lambda item: item.whole if len(item.all_words) >= _LEAST_MOVED else None)
    _pair_equal(made, lambda item: item.essence if len(item.words) >= _LEAST_MOVED else None)
    _pair_equal(made, lambda item: (item.section, item.core) if item.core else None)
    _pair_equal(made, lambda item: item.core if len(item.core) >= _LEAST_MOVED else None)
    _find_pieces(made)
    _pair_alike(made, letters, _section, ALIKE)
    _pair_neighbours(made, letters)
    _pair_views(made, letters)
    _pair_budgets(made)
    _pair_alike(made, letters, lambda _item: "anywhere", ALIKE_ELSEWHERE)
    return made


def _section(item: Item) -> Hashable:
    """Its section; of lines with numbers of outcomes only place tells which is which."""
    return None if names_outcomes(item) else item.section


_Around = dict[int, tuple[str, ...]]


def _around(items: Sequence[Item]) -> _Around:
    """What stands beside each item, by its identity: the nearest first."""
    said = [item.essence for item in items]
    far = range(1, _BESIDE + 1)
    return {
        id(item): tuple(
            said[place + step] if 0 <= place + step < len(said) else ""
            for distance in far
            for step in (-distance, distance)
        )
        for place, item in enumerate(items)
    }


_BESIDE = 4


def _pair_equal(
    made: Alignment, key: Callable[[Item], Hashable], around: _Around | None = None
) -> None:
    """Pair items of one key, in order; the best fields first where the texts repeat.

    Where they repeat more often on one side, what stands around them says which is which.
    """
    old: dict[Hashable, list[Item]] = defaultdict(list)
    for item in made.before:
        if (known := key(item)) is not None:
            old[known].append(item)
    new: dict[Hashable, list[Item]] = defaultdict(list)
    for item in made.after:
        if (known := key(item)) is not None:
            new[known].append(item)
    made.pair(
        pair
        for known, items in old.items()
        if known in new
        for pair in _in_order(items, new[known], around or {})
    )


def _in_order(
    before: list[Item], after: list[Item], around: _Around
) -> Iterable[tuple[Item, Item]]:
    if len(before) == 1 and len(after) == 1:
        return [(before[0], after[0])]
    uneven = len(before) != len(after)
    scored = (
        (
            -Indel.normalized_similarity(old.all_words, new.all_words),
            -_shared(around.get(id(old), ()), around.get(id(new), ())) if uneven else 0,
            abs(i - j),
            i + j,
            i,
            j,
        )
        for i, old in enumerate(before)
        for j, new in enumerate(after)
    )
    return [(before[i], after[j]) for i, j in _greedy(scored)]


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    return sum(one == other != "" for one, other in zip(first, second, strict=False))


def _greedy(scored: Iterable[tuple[*tuple[float, ...], int, int]]) -> list[tuple[int, int]]:
    """The best pairs first, each item once."""
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for *_, row, column in sorted(scored):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column))
    return pairs


def _pair_alike(
    made: Alignment, letters: Letters, group: Callable[[Item], Hashable], least: float
) -> None:
    """Pair what has enough words in common, within each group; nearer places first in a tie.

    An item whose group is None is left alone.
    """
    pairs: list[tuple[Item, Item]] = []
    for key in dict.fromkeys(map(group, made.before)):
        if key is None:
            continue
        old = [item for item in made.before if group(item) == key]
        new = [item for item in made.after if group(item) == key]
        scored = [
            (-score, abs(old[i].place - new[j].place), old[i].place + new[j].place, i, j)
            for i, j, score in scores_of(old, new, letters, least)
        ]
        pairs += [(old[i], new[j]) for i, j in _greedy(scored)]
    made.pair(pairs)


def _pair_neighbours(made: Alignment, letters: Letters) -> None:
    """Pair what is left between the same two known neighbours, if it has some words in common."""
    old_gaps, new_gaps = _gaps(made)
    common = common_roots([*made.before, *made.after])
    pairs: list[tuple[Item, Item]] = []
    for gap, old in old_gaps.items():
        new = new_gaps.get(gap, [])
        alone = len(old) == len(new) == 1
        least = ALIKE_BETWEEN_NEIGHBOURS if alone else (ALIKE_BETWEEN_NEIGHBOURS + ALIKE) / 2
        scored = [
            (-score, abs(i - j), float(i + j), i, j)
            for i, j, score in scores_of(old, new, letters, least)
            if (old[i].kind in RECORDS) == (new[j].kind in RECORDS)
            and (alone or not common or share_a_root(old[i], new[j], common))
        ]
        if (
            alone
            and not scored
            and ((_is_date(old[0]) and _is_date(new[0])) or is_one_promise(old[0], new[0]))
        ):
            scored = [(0.0, 0, 0.0, 0, 0)]
        pairs += [(old[i], new[j]) for i, j in _greedy(scored)]
    made.pair(pairs)


def _pair_views(made: Alignment, letters: Letters) -> None:
    """What is left of Section A, if it is one passage on each side with some words in common.

    Every form has its own order of the views; whose they are, and of what, hardly changes.
    """
    old, new = (
        [item for item in side if item.section is SectionLetter.A]
        for side in (made.before, made.after)
    )
    if len(old) == len(new) == 1 and any(scores_of(old, new, letters, ALIKE_BETWEEN_NEIGHBOURS)):
        made.pair([(old[0], new[0])])


def _pair_budgets(made: Alignment) -> None:
    """What each side says of a Personal Budget, once: a draft leaves open what the final says."""
    old, new = ([i for i in side if i.kind == "budget"] for side in (made.before, made.after))
    if len(old) == len(new) == 1:
        made.pair([(old[0], new[0])])


def _is_date(item: Item) -> bool:
    """Whether it is a date and no more, which has no word in common with another."""
    return len(item.words) == 1 and bool(_DATE.fullmatch(item.words[0]))


_DATE = re.compile(r"\d{4}(?:-\d\d){1,2}")


def _gaps(made: Alignment) -> tuple[dict[Hashable, list[Item]], dict[Hashable, list[Item]]]:
    """What is left, by the pairs that stand before and behind it in its section."""
    same = [pair for pair in made.pairs if pair[0].section == pair[1].section]
    names = [{id(item): n for n, item in enumerate(side)} for side in zip(*same, strict=True)] or [
        {},
        {},
    ]
    sides = []
    for items, known in zip(
        ([*made.before, *(p[0] for p in same)], [*made.after, *(p[1] for p in same)]),
        names,
        strict=True,
    ):
        gaps: dict[Hashable, list[Item]] = defaultdict(list)
        items.sort(key=lambda item: item.place)
        for section, members in groupby(items, key=lambda item: item.section):
            last, run = -1, list[Item]()
            for item in members:
                if id(item) in known:
                    gaps[section, last, known[id(item)]] += run
                    last, run = known[id(item)], []
                else:
                    run.append(item)
            gaps[section, last, -1] += run
        sides.append({gap: run for gap, run in gaps.items() if run})
    return sides[0], sides[1]


def _find_pieces(made: Alignment) -> None:
    """Items that several items of the other side make up, word for word, in one section."""
    wholes = [(item, False) for item in made.before] + [(item, True) for item in made.after]
    # The longest first, whichever side it is on: what is a whole here may be a part there.
    for whole, merged in sorted(wholes, key=lambda each: -len(each[0].essence)):
        here, there = (made.after, made.before) if merged else (made.before, made.after)
        if any(item is whole for item in here):
            same = [part for part in there if part.section == whole.section and part.words]
            if pieces := _pieces(whole, same):
                made.take_split(whole, pieces, merged=merged)


def _pieces(whole: Item, parts: list[Item]) -> list[Item]:
    """The parts that stand one behind the other in ``whole`` and are nearly all of it."""
    text = compact(whole.words)
    found: list[tuple[int, Item]] = []
    for part in sorted(parts, key=lambda item: -len(item.essence)):
        at = text.find(part.essence)
        if at >= 0 and len(part.words) > 1:
            found.append((at, part))
            text = text[:at] + "\x00" * len(part.essence) + text[at + len(part.essence) :]
    missing = len(text.replace("\x00", ""))
    enough = len(found) > 1 and missing <= _MISSING * len(text)
    return [part for _, part in sorted(found, key=lambda each: each[0])] if enough else []


_MISSING = 0.3
