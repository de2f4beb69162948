"""Sets of phrases that are looked for in running text: words with any space or hyphen between them.

A comparison asks hundreds of sets about every wording that changed. A set is compiled when a text
holds a word without which none of its phrases can stand there, and not before.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ehcp_io.plan.quantity_patterns import NUMBERS


@dataclass(frozen=True)
class Phrases:
    """A set of phrases, the longest first."""

    phrases: tuple[str, ...]
    except_before: tuple[str, ...] = ()
    except_after: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    number_follows: bool = False
    between: int = 3
    """How many words may stand between a phrase and one of ``except_before``."""

    @cached_property
    def phrases_in_small(self) -> frozenset[str]:
        """The phrases as they are found in a text."""
        return frozenset(each.lower() for each in self.phrases)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrases, compiled."""
        return _pattern(rf"(?<![\w'’])(?:{_any(self.phrases)})(?:e?s)?(?![\w'’])")

    @cached_property
    def _except_before(self) -> re.Pattern[str] | None:
        if not self.except_before:
            return None
        gap = rf"\s+(?:[\w-]+\s+){{0,{self.between}}}"
        return _pattern(rf"{gap}(?:{_any(self.except_before)})s?\b")

    @cached_property
    def _except_after(self) -> re.Pattern[str] | None:
        stops = self.except_after
        return _pattern(rf"\b(?:{_any(stops)})\s+\Z") if stops else None

    @cached_property
    def _only_after(self) -> re.Pattern[str] | None:
        starts = self.only_after
        return _pattern(rf"\b(?:{_any(starts)})\s*,?\s*\Z") if starts else None

    @cached_property
    def _anchors(self) -> frozenset[str] | None:
        """Pieces of words, in small letters, of which each phrase has one; None: not known."""
        return _anchors(self.phrases)

    def found(self, text: str) -> list[str]:
        """The phrases in ``text``, in order; the same one as often as it stands there."""
        if not self._may_hold(text):
            return []
        return [m[0].lower() for m in self.pattern.finditer(text) if self._counts(text, m)]

    def opens(self, text: str) -> bool:
        """Whether ``text`` begins with one of them."""
        return self._may_hold(text) and bool(self.pattern.match(text))

    def _may_hold(self, text: str) -> bool:
        anchors = self._anchors
        small = text.lower()
        return anchors is None or any(anchor in small for anchor in anchors)

    def _counts(self, text: str, match: re.Match[str]) -> bool:
        before = text[: match.start()]
        if self._except_before and self._except_before.match(text, match.end()):
            return False
        if self._except_after and self._except_after.search(before):
            return False
        if self._only_after and not self._only_after.search(before):
            return False
        return not self.number_follows or bool(_a_number().match(text, match.end()))


def phrases_of(
    phrases: Iterable[str],
    except_before: Iterable[str] = (),
    *,
    between: int = 3,
    except_after: Iterable[str] = (),
    only_after: Iterable[str] = (),
    number_follows: bool = False,
) -> Phrases:
    """Phrases, ``except_before`` up to ``between`` words before some and right after others.

    ``#`` is any figure, ``his|her`` is one of both, and ``…`` stands for up to five words.
    """
    return Phrases(
        tuple(phrases),
        tuple(except_before),
        tuple(except_after),
        tuple(only_after),
        number_follows,
        between,
    )


def _anchors(phrases: Iterable[str]) -> frozenset[str] | None:
    """Of each phrase the word with the fewest forms, and of these the longest piece of letters."""
    anchors: set[str] = set()
    for phrase in phrases:
        words = [word.split("|") for word in phrase.lower().replace("…", " ").split()]
        pieces = [tuple(map(_longest_piece, forms)) for forms in words]
        sure = [each for each in pieces if all(each)]
        if not sure:
            return None
        anchors |= set(sorted(sure, key=_commonness)[0])
    return frozenset(anchors)


def _commonness(pieces: Sequence[str]) -> tuple[int, int]:
    return len(pieces), -min(len(piece) for piece in pieces)


def _longest_piece(word: str) -> str:
    return max(re.split(r"[^a-z0-9à-ÿ]+", word), key=len)


@lru_cache(maxsize=1)
def _a_number() -> re.Pattern[str]:
    """A number, one word away at most: ``up to a further two hours``."""
    figures = "|".join(word for word in NUMBERS if word not in ("a", "an"))
    return _pattern(
        rf"(?:\s+[\w-]+)?\s+(?:£|\d|(?:{figures})\b|an?\s+(?:hour|half|quarter|third|day|week)\b)"
    )


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _any(phrases: Iterable[str]) -> str:
    return "|".join(_loose(each) for each in sorted(phrases, key=len, reverse=True))


def _loose(phrase: str) -> str:
    """A phrase with any space or hyphen between its words and any apostrophe."""
    parts = (part.split() for part in phrase.split("…"))
    return _A_FEW_WORDS.join(r"[\s-]+".join(map(_one_of, part)) for part in parts)


_A_FEW_WORDS = r"[\s,:-]+(?:[\w'’/-]+,?\s+){0,5}?"


def _one_of(word: str) -> str:
    forms = [_spelt(each) for each in word.split("|")]
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"


def _spelt(word: str) -> str:
    if word == "#":
        return r"\d+"
    if word[0].isdigit():
        return re.escape(word).replace(r"\-", r"[\s‐‑-]+")  # "1-1" is no 11
    return re.escape(word).replace(r"\-", r"[\s‐‑-]*").replace("'", "['’]")
