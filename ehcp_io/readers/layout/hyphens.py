"""Line-end hyphens: those that only the line's end asked for are undone, real ones are kept.

``provi-`` + ``sion`` is ``provision``, but ``one-`` + ``to-one`` is ``one-to-one``: the words that
the document itself uses elsewhere decide.
"""

import re
from collections import Counter
from collections.abc import Iterable

from ehcp_io.readers.layout.geometry import Line, Word

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?:-[^\W\d_]+(?:['’][^\W\d_]+)*)*")
_EDGE = "‘’“”'\"()[]{}.,;:!?…–—/"
# First parts that English all but always joins to what follows with a hyphen.
_PREFIXES_TEXT = """
self well semi multi cross high low long short full part half year one two three four five six
seven eight nine ten first second third mid age eye follow drop day home face hand step whole
small large open end problem decision fine gross
"""
_PREFIXES = frozenset(_PREFIXES_TEXT.split())
_SCRAP = 3
_ENDINGS = frozenset(("ly", "ing", "ed", "s", "es", "er", "d", "g", "n", "r", "t", "y", "al"))
_ADDRESS = re.compile(r"^[\w.+-]+@[\w-]+(?:\.[\w-]+)+[.,;]?$")
_CLOSERS = frozenset((".", ",", ";", ":", ")", "?", "!"))
_SHORT_WORDS_TEXT = """
a i an and are as at be by do for go has her he him his if in is it its me my no nor not of off
on one or our out own per she so the to too two up us was we who you all any can day did few get
had how may new now old see set six ten use via way why yes but bus pe am pm hrs hr min mins wk
yrs yr age aid art eat end eye ear fun key lay led let lot man men mum dad pay put ran run sat
say sit son ta la lsa try tv well yet
"""
_SHORT_WORDS = frozenset(_SHORT_WORDS_TEXT.split())
_HYPHENATES = 0.035
_SEEN_BROKEN = 2


class Vocabulary:
    """The words of a document, whole and hyphened."""

    def __init__(self, strips: Iterable[list[Line]]) -> None:
        found: list[str] = []
        broken: list[tuple[str, str]] = []
        total = 0
        for strip in strips:
            before: Line | None = None
            for line in strip:
                total += 1
                self._find(line, before, found)
                if before is not None and _is_next(before, line):
                    end, start = before.words[-1].text, line.words[0].text
                    if end[-1] == "-":
                        broken.append((end, start))
                before = line
        self._words = Counter(found)
        self._hyphenates = self._breaks_words(broken, total)

    def _find(self, line: Line, before: Line | None, found: list[str]) -> None:
        """Add the line's words, but none that may be a part of one broken at a line's end."""
        words = line.words
        if len(words) == 1 or words[-1].text.endswith("-"):
            words = words[:-1]
        if words and before is not None and len(before.words) == 1 and _is_next(before, line):
            words = words[1:]
        found.extend(map(str.casefold, _WORD.findall(" ".join([word.text for word in words]))))

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
        """Whether a narrow column broke one word over two lines without a hyphen.

        Only an address, a scrap that is no word behind one that is none, or a word that the
        document has whole elsewhere is put together.
        """
        if "@" in before or "@" in after:
            return bool(_ADDRESS.match(before + after))
        if before.endswith("’") and after.rstrip(_EDGE) == "s":
            return True
        if after in _CLOSERS:
            return before[-1:].isalnum()
        head, tail = before.lstrip(_EDGE), after.rstrip(_EDGE)
        if not head or not tail or not head[-1].isalnum() or not tail[0].islower():
            return False
        joined = (head + tail).casefold()
        known = bool(self._words[head.casefold()])
        if self._words[joined] or self._words[joined + "s"]:
            return not (known and self._words[tail.casefold()])
        scrap = len(tail) <= _SCRAP and tail.isalpha() and tail not in _SHORT_WORDS
        whole = known and tail not in _ENDINGS
        return scrap and not whole and len(head) > _SCRAP and head.isalpha()

    def _both_words(self, last: str, first: str) -> bool:
        """Neither form is known: two whole words of the document were hyphened on purpose."""
        if last in _PREFIXES and self._words[first]:
            return True
        return len(last) > 2 and len(first) > 2 and bool(self._words[last] and self._words[first])


def _is_next(before: Line, line: Line) -> bool:
    return 0 < line.baseline - before.baseline < 2 * line.size


def glue(before: Word, after: Word, vocabulary: Vocabulary, *, lone: bool) -> tuple[str, bool]:
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
