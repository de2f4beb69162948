"""Phrases as forms print them, "…" standing for any words, matched against folded text."""

import re
from functools import cached_property


class Phrase:
    """A phrase as a pattern over keys; compiled only for a text that begins as it does.

    ``folded`` are its parts between the ellipses, as keys; ``open_end`` says that one ends it.
    """

    def __init__(self, folded: tuple[str, ...], *, open_end: bool) -> None:
        self._first = folded[0]
        self._rest = folded[1:]
        self._open_end = open_end

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pattern = re.escape(self._first)
        for part in self._rest:
            pattern += rf"\b.*?\b{re.escape(part)}" if part else r"\b.*"
        return re.compile(pattern if self._open_end else pattern + r"$")

    def begins(self, wanted: str) -> bool:
        """Whether a key is the phrase, or begins with it where it ends open."""
        return wanted.startswith(self._first) and self._pattern.match(wanted) is not None

    def is_whole(self, wanted: str) -> bool:
        """Whether a key is the phrase and nothing else."""
        return wanted.startswith(self._first) and self._pattern.fullmatch(wanted) is not None

    def stands_in(self, wanted: str) -> bool:
        """Whether the phrase stands anywhere in a key."""
        return self._pattern.search(wanted) is not None
