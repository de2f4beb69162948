"""Words as they are compared: what is only typing or layout is taken away, and nothing else.

Quotes, hyphens, case, white space, the style of a date, a number in words or figures, and a number
printed before a line are no change. Ticks, percent and pound signs are words: they carry meaning.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from ehcp_io.compare.model import Op, WordOp
from ehcp_io.plan.dates import find_dates
from ehcp_io.plan.quantity_patterns import NUMBERS

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’‘ʼ`´\-‐‑][^\W\d_]+)*['’]?|[%£€<>+]|[☐☑☒✓✔✗✘]")
_TICKED = frozenset("☑☒✓✔✗✘")
_EMPTY_BOX = "☐"
_JOINTS = re.compile(r"['’‘ʼ`´\-‐‑]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_MARKER = re.compile(
    r"\s*(?:[•▪◦●○■□*–—-]\s+|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)]\s+"
    r"|[A-K]\d?(?:\.\d{1,2}){1,2}:?\s+|(?:[A-K]\d{1,2})[.:)]\s+)+(?=\S)"
)
_MAY_BE_DATE = re.compile(r"\d[\d\s]*(?:[./-]|st|nd|rd|th|\s*[A-Za-z]{3})|(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a whole date: ``key`` is what is compared, the rest where it stands."""

    key: str
    start: int
    end: int


def clean(text: str) -> str:
    """The text as it is shown: without invisible characters, white space folded."""
    return " ".join(_INVISIBLE.sub("", text).split())


@lru_cache(maxsize=32768)
def split_words(text: str) -> tuple[Word, ...]:
    """The words of a cleaned text, dates as one word each."""
    dates = find_dates(text) if _MAY_BE_DATE.search(text) else ()
    words: list[Word] = []
    at = 0
    for date in dates:
        words += _words(text, at, date.start)
        words.append(Word(date.value, date.start, date.end))
        at = date.end
    return (*words, *_words(text, at, len(text)))


def _words(text: str, start: int, end: int) -> list[Word]:
    found = []
    for match in _WORD.finditer(text, start, end):
        if match[0] == _EMPTY_BOX:
            continue
        found.append(Word(_key(match[0]), match.start(), match.end()))
    return found


def _key(word: str) -> str:
    if word.isascii() and word.isalnum():
        small = word.lower()
        return _IN_FIGURES.get(small, small)
    if word in _TICKED:
        return "☒"
    plain = _JOINTS.sub("", unicodedata.normalize("NFKC", word).casefold())
    return _IN_FIGURES.get(plain, plain)


def _in_figures() -> Iterator[tuple[str, str]]:
    """Whole numbers in words, up to ninety-nine, as they are compared."""
    for word, value in NUMBERS.items():
        if value >= _FROM and word not in _NO_FIGURES:
            yield word, f"{value:g}"
            if value >= _TWENTY:
                yield from ((word + one, f"{value + n:g}") for one, n in _ONES)


_FROM, _TWENTY = 1, 20
_NO_FIGURES = frozenset({"a", "an", "once", "twice", "thrice"})
_ONES = [
    (word, value) for word, value in NUMBERS.items() if 1 <= value <= 9 and word not in _NO_FIGURES
]
_IN_FIGURES = dict(_in_figures())
"""*two* is 2, *twenty-five* 25: how a number is written is typing."""


@lru_cache(maxsize=32768)
def keys(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared, without a number or bullet before it."""
    shown = unmarked(text)
    if _MAY_BE_DATE.search(shown):
        return tuple(word.key for word in split_words(shown))
    return tuple(_key(word) for word in _WORD.findall(shown) if word != _EMPTY_BOX)


def unmarked(text: str) -> str:
    """The text as it is shown, without a number or bullet before it."""
    shown = clean(text)
    marker = _MARKER.match(shown)
    return shown[marker.end() :] if marker else shown


def compact(words: Sequence[str]) -> str:
    """The words run together, so that ``catch-up`` is ``catch up``; figures stay apart."""
    parts: list[str] = []
    for word in words:
        if parts and parts[-1][-1:].isdigit() and word[:1].isdigit():
            parts.append(" ")
        parts.append(word)
    return "".join(parts)


@lru_cache(maxsize=32768)
def essence(text: str | None) -> str:
    """What two texts share that differ in typing only; empty for a text without a word."""
    return compact(keys(text)) if text else ""


def likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """0 for no word in common, 1 for the same words in the same order."""
    if not first and not second:
        return 1.0
    return Indel.normalized_similarity(first, second)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one wording: whether it differs from the other wording, and its text."""

    differs: bool
    text: str


def side_pieces(before: str | None, after: str | None) -> tuple[list[Piece], list[Piece]]:
    """Both wordings whole, each cut into what it shares with the other and what it does not."""
    sides = clean(before or ""), clean(after or "")
    words = split_words(sides[0]), split_words(sides[1])
    cut: tuple[list[Piece], list[Piece]] = ([], [])
    for equal, old, new in _runs(words):
        for side, (first, last) in enumerate((old, new)):
            text = _piece(sides[side], words[side], first, last)
            if text:
                cut[side].append(Piece(not equal, text))
    return cut


def word_ops(before: str | None, after: str | None) -> tuple[WordOp, ...]:
    """Which words stayed, went and came, in reading order."""
    sides = clean(before or ""), clean(after or "")
    words = split_words(sides[0]), split_words(sides[1])
    ops: list[WordOp] = []
    for equal, old, new in _runs(words):
        gone = _piece(sides[0], words[0], *old).strip()
        come = _piece(sides[1], words[1], *new).strip()
        if equal:
            ops.append(WordOp(op=Op.EQUAL, text=come))
            continue
        ops += [
            WordOp(op=op, text=text) for op, text in ((Op.DELETE, gone), (Op.INSERT, come)) if text
        ]
    return tuple(ops)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that stand in each other's place; one side may have none."""

    old: str
    new: str
    behind_comma: bool = False
    """Whether a comma or the like stands before the new words, or the old ones where none came."""


def edits(before: str, after: str) -> list[Edit]:
    """Every place where two wordings differ, word by word and as small as can be."""
    sides = clean(before), clean(after)
    words = split_words(sides[0]), split_words(sides[1])
    codes = Indel.opcodes([word.key for word in words[0]], [word.key for word in words[1]])
    found: list[list[_Span]] = []
    apart = True
    for code in codes:
        if code.tag == "equal":
            apart = True
            continue
        old, new = (code.src_start, code.src_end), (code.dest_start, code.dest_end)
        if not apart:
            last_old, last_new = found.pop()
            old, new = (last_old[0], old[1]), (last_new[0], new[1])
        found.append([old, new])
        apart = False
    return [_edit(sides, words, *each) for each in found]


def _edit(
    sides: tuple[str, str], words: tuple[tuple[Word, ...], tuple[Word, ...]], *spans: "_Span"
) -> Edit:
    texts, commas = [], []
    for side, of, (first, last) in zip(sides, words, spans, strict=True):
        start = of[first].start if first < last else 0
        texts.append(side[start : of[last - 1].end] if first < last else "")
        commas.append(side[:start].rstrip().endswith((",", ";", "(", "–", "-", ".")))
    return Edit(texts[0], texts[1], commas[1] if texts[1] else commas[0])


_Span = tuple[int, int]


def _runs(words: tuple[tuple[Word, ...], tuple[Word, ...]]) -> list[tuple[bool, _Span, _Span]]:
    """Runs of words that are equal or not, with their places on both sides.

    A lone short word between two edits is part of the edit: "of the" read in pieces helps nobody.
    """
    first, second = words
    codes = list(Indel.opcodes([word.key for word in first], [word.key for word in second]))
    runs: list[tuple[bool, _Span, _Span]] = []
    for place, code in enumerate(codes):
        old, new = (code.src_start, code.src_end), (code.dest_start, code.dest_end)
        alone = old[1] - old[0] == 1 and len(first[old[0]].key) <= _SHORT_ISLAND
        equal = code.tag == "equal" and not (alone and 0 < place < len(codes) - 1)
        if runs and runs[-1][0] == equal:
            _, last_old, last_new = runs.pop()
            old, new = (last_old[0], old[1]), (last_new[0], new[1])
        runs.append((equal, old, new))
    return runs


_SHORT_ISLAND = 3


def _piece(text: str, words: Sequence[Word], first: int, last: int) -> str:
    """The text of some words, with what stands around them up to the next word."""
    if first == last:
        # A text without a word is one piece of the side that has it.
        return text if not words else ""
    start = words[first].start if first else 0
    end = words[last].start if last < len(words) else len(text)
    return text[start:end]
