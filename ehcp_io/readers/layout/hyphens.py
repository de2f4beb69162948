"""Line-end hyphens: those that only the line's end asked for are undone, real ones are kept.

``provi-`` + ``sion`` is ``provision``, but ``one-`` + ``to-one`` is ``one-to-one``: the words that
the document itself uses elsewhere decide.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest

from ehcp_io.readers.layout.geometry import Line, Word

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+(?:['’][^\W\d_]+)*)*")
_EDGE = "‘’“”'\"()[]{}.,;:!?…–—/"
# First parts that English all but always joins to what follows with a hyphen.
_PREFIXES = frozenset(
    [
        "self",
        "well",
        "semi",
        "multi",
        "cross",
        "high",
        "low",
        "long",
        "short",
        "full",
        "part",
        "half",
        "year",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "first",
        "second",
        "third",
        "mid",
        "age",
        "eye",
        "follow",
        "drop",
        "day",
        "home",
        "face",
        "hand",
        "step",
        "whole",
        "small",
        "large",
        "open",
        "end",
        "problem",
        "decision",
        "fine",
        "gross",
    ]
)
_HYPHENATES = 0.035
_SEEN_BROKEN = 2


class Vocabulary:
    """The words of a document, whole and hyphened."""

    def __init__(self, lines: Iterable[list[Line]]) -> None:
        self._words: Counter[str] = Counter()
        broken: list[tuple[str, str]] = []
        total = 0
        for page in lines:
            for line, following in zip_longest(page, page[1:]):
                total += 1
                near = following is not None and (
                    following.baseline - line.baseline < 2 * line.size
                )
                if near and line.words[-1].text[-1] == "-":
                    broken.append((line.words[-1].text, following.words[0].text))
                for word in line.words[:-1]:
                    self._words.update(match.casefold() for match in _WORD.findall(word.text))
                last = line.words[-1].text
                if not last.endswith("-"):
                    self._words.update(match.casefold() for match in _WORD.findall(last))

        self._hyphenates = self._breaks_words(broken, total)

    def _breaks_words(self, broken: list[tuple[str, str]], total: int) -> bool:
        """Whether this document was hyphenated when it was set; most plans are not.

        Then its lines end in hyphens more often than compound words alone would make them, or
        in parts of words that stand elsewhere unbroken.
        """
        whole = sum(
            1
            for head, tail in broken
            if self._words[(head[:-1].lstrip(_EDGE) + tail.rstrip(_EDGE)).casefold()]
        )
        return whole >= _SEEN_BROKEN or (len(broken) > 4 and len(broken) > _HYPHENATES * total)

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether ``before`` (which ends in a hyphen) and ``after`` are joined by a real hyphen."""
        head = before[:-1].lstrip(_EDGE)
        tail = after.rstrip(_EDGE)
        if not head or not tail or not head[-1].isalpha() or not tail[0].isalpha():
            return True
        if tail[0].isupper():
            return True
        last, first = head.split("-")[-1].casefold(), tail.split("-")[0].casefold()
        joined = self._words[last + first]
        hyphened = self._words[f"{last}-{first}"] + self._words[f"{head}-{tail}".casefold()]
        if joined != hyphened:
            return hyphened > joined
        if not self._hyphenates or "-" in head or "-" in tail:
            return True
        return self._both_words(last, first)

    def broke(self, before: str, after: str) -> bool:
        """Whether a narrow column broke one word over two lines without a hyphen."""
        head, tail = before.lstrip(_EDGE), after.rstrip(_EDGE)
        if not head or not tail or not head[-1].isalnum() or not tail[0].islower():
            return False
        if "@" in head + tail:
            return "." in tail or "@" in tail
        known = self._words[(head + tail).casefold()]
        return bool(known) and not (self._words[head.casefold()] and self._words[tail.casefold()])

    def _both_words(self, last: str, first: str) -> bool:
        """Neither form is known: two whole words of the document were hyphened on purpose."""
        if last in _PREFIXES and self._words[first]:
            return True
        return len(last) > 2 and len(first) > 2 and bool(self._words[last] and self._words[first])


def glue(
    before: Word, after: Word, vocabulary: Vocabulary, *, lone: bool = False
) -> tuple[str, bool]:
    """The text of a word at a line's end, and whether the next line's first word is part of it.

    ``lone`` says that it is the only word on its line.
    """
    text = before.text
    if lone and vocabulary.broke(text, after.text):
        return text, True
    if before.soft_hyphen:
        return text[:-1], True
    if not text.endswith("-") or len(text) < 2 or after.glued:
        return text, False
    if text[-2] in "._" and "@" in after.text:
        return text[:-1], True
    if text.endswith("--") or not text[-2].isalnum() or not after.text[0].isalnum():
        return text, False
    if vocabulary.keeps_hyphen(text, after.text):
        return text, True
    return text[:-1], True
