"""Sets of phrases that are looked for in running text: words with any space or hyphen between them.

A comparison asks hundreds of sets about every wording that changed, and compiling them all takes
longer than asking. Of each set those phrases are compiled whose words a text holds, in any order.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ehcp_io.plan.quantity_patterns import NUMBERS

_Pieces = tuple[str, ...]


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
    def _any(self) -> "_OneOf":
        return _OneOf(self.phrases, r"(?<![\w'’])", r"(?:e?s)?(?![\w'’])")

    @cached_property
    def _stop_before(self) -> "_OneOf":
        gap = rf"\s+(?:[\w-]+\s+){{0,{self.between}}}"
        return _OneOf(self.except_before, gap, r"s?\b")

    @cached_property
    def _stop_after(self) -> "_OneOf":
        return _OneOf(self.except_after, r"\b", r"\s+\Z")

    @cached_property
    def _start_after(self) -> "_OneOf":
        return _OneOf(self.only_after, r"\b", r"\s*,?\s*\Z")

    def pattern_in(self, text: str) -> re.Pattern[str]:
        """What matches those of the phrases that may stand in ``text``, and is good for it alone.

        What follows them, and what they follow, is not looked at.
        """
        return self._any.pattern_in(text)

    def found(self, text: str) -> list[str]:
        """The phrases in ``text``, in order; the same one as often as it stands there."""
        if (pattern := self.pattern_in(text)) is _NOTHING:
            return []
        matches = pattern.finditer(text)
        return [match[0].lower() for match in matches if self._counts(text, match)]

    def opens(self, text: str) -> bool:
        """Whether ``text`` begins with one of them."""
        return bool(self.pattern_in(text).match(text))

    def is_whole(self, text: str) -> bool:
        """Whether ``text`` is one of them and nothing else."""
        return bool(self.pattern_in(text).fullmatch(text))

    def _counts(self, text: str, match: re.Match[str]) -> bool:
        before, behind = text[: match.start()], text[match.end() :]
        if self.except_before and self._stop_before.pattern_in(behind).match(behind):
            return False
        if self.except_after and self._stop_after.pattern_in(before).search(before):
            return False
        if self.only_after and not self._start_after.pattern_in(before).search(before):
            return False
        return not self.number_follows or bool(_a_number().match(behind))


@dataclass(frozen=True)
class _OneOf:
    """A pattern with one of many phrases between ``begin`` and ``end``."""

    phrases: tuple[str, ...]
    begin: str
    end: str

    def pattern_in(self, text: str) -> re.Pattern[str]:
        """The same with those phrases alone that may stand in ``text``."""
        small = text.lower()
        held = tuple(
            [
                phrase
                for anchor, phrases in self._anchors.items()
                if anchor in small
                for phrase, others in phrases
                if _are_in(small, others)
            ]
        )
        if not held:
            return _NOTHING
        if (known := self._compiled.get(held)) is None:
            known = self._compiled[held] = self._compile(held)
        return known

    @cached_property
    def _anchors(self) -> dict[str, list[tuple[str, Sequence[_Pieces]]]]:
        """Pieces of words in small letters, each with the phrases that cannot do without it.

        Of each phrase it is the word with the fewest forms, and of these the longest piece; the
        empty piece, which every text holds, where that is not known. Beside the phrase stand
        pieces of its other words.
        """
        anchors: dict[str, list[tuple[str, Sequence[_Pieces]]]] = {}
        for phrase in self.phrases:
            rarest, *others = _pieces(phrase)
            for anchor in rarest:
                anchors.setdefault(anchor, []).append((phrase, others))
        return anchors

    @cached_property
    def _compiled(self) -> dict[tuple[str, ...], re.Pattern[str]]:
        return {}

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return self._pattern(self.phrases)

    def _compile(self, held: tuple[str, ...]) -> re.Pattern[str]:
        # A long comparison has ever other words: then all the phrases are cheaper than parts.
        if len(self._compiled) >= _PARTS:
            return self._whole
        may = set(held)
        return self._pattern(phrase for phrase in self.phrases if phrase in may)

    def _pattern(self, phrases: Iterable[str]) -> re.Pattern[str]:
        return _pattern(f"{self.begin}(?:{_any(phrases)}){self.end}")


_NOTHING = re.compile(r"(?!)")
_PARTS = 8
"""So many parts of a set are compiled; after that, all of it."""


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


def _pieces(phrase: str) -> list[_Pieces]:
    """A piece of each form of each word, the rarest word first; words of signs alone have none."""
    words = [word.split("|") for word in phrase.lower().replace("…", " ").split()]
    pieces = [tuple(map(_longest_piece, forms)) for forms in words]
    return sorted((each for each in pieces if all(each)), key=_commonness) or [("",)]


def _are_in(text: str, words: Iterable[_Pieces]) -> bool:
    """Whether a form of each word stands in ``text``."""
    for forms in words:
        for piece in forms:
            if piece in text:
                break
        else:
            return False
    return True


def _commonness(pieces: _Pieces) -> tuple[int, int]:
    return len(pieces), -min(len(piece) for piece in pieces)


def _longest_piece(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word
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
