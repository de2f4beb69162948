"""Phrases as forms print them, "…" standing for any words, matched against folded text."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

_INDEXED = 2  # letters by which the phrases that may fit a text are found


class Phrase:
    """A phrase as a pattern over keys; compiled only for a text that begins as it does.

    ``folded`` are its parts between the ellipses, as keys; ``open_end`` says that one ends it.
    """

    def __init__(self, folded: tuple[str, ...], *, open_end: bool) -> None:
        self.first = folded[0]
        self._rest = folded[1:]
        self._longest = max(folded, key=len)  # sooner looked for than the pattern
        self._open_end = open_end

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pattern = re.escape(self.first)
        for part in self._rest:
            pattern += rf"\b.*?\b{re.escape(part)}" if part else r"\b.*"
        return re.compile(pattern if self._open_end else pattern + r"$")

    def begins(self, wanted: str) -> bool:
        """Whether a key is the phrase, or begins with it where it ends open."""
        return (
            wanted.startswith(self.first)
            and self._longest in wanted
            and self._pattern.match(wanted) is not None
        )

    def is_whole(self, wanted: str) -> bool:
        """Whether a key is the phrase and nothing else."""
        return (
            wanted.startswith(self.first)
            and self._longest in wanted
            and self._pattern.fullmatch(wanted) is not None
        )

    def stands_in(self, wanted: str) -> bool:
        """Whether the phrase stands anywhere in a key."""
        return self._longest in wanted and self._pattern.search(wanted) is not None


class Phrases:
    """Many phrases, of which only those are tried whose first letters a text begins with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._all = tuple(phrases)
        self._by_start: dict[str, list[Phrase]] = defaultdict(list)
        self._others = [each for each in self._all if len(each.first) < _INDEXED]
        for each in self._all:
            if len(each.first) >= _INDEXED:
                self._by_start[each.first[:_INDEXED]].append(each)

    def and_also(self, phrases: Iterable[Phrase]) -> "Phrases":
        """These and more."""
        return Phrases((*self._all, *phrases))

    def begin(self, wanted: str) -> bool:
        """Whether a key is one of the phrases, or begins with one that ends open."""
        return any(each.begins(wanted) for each in self._near(wanted))

    def open_with(self, wanted: str) -> bool:
        """As ``begin``, by the phrases that say how a text begins ("Progress will be …") alone."""
        return any(each.begins(wanted) for each in self._by_start.get(wanted[:_INDEXED], ()))

    def are_whole(self, wanted: str) -> bool:
        """Whether a key is one of the phrases and nothing else."""
        return any(each.is_whole(wanted) for each in self._near(wanted))

    def _near(self, wanted: str) -> Iterable[Phrase]:
        return (*self._by_start.get(wanted[:_INDEXED], ()), *self._others)
