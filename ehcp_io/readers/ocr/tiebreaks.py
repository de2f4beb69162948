"""Readings that look alike, decided by what English and plans can say.

Nothing here makes or changes a figure, a name or a date: only signs that are no word of their own
become the one letter that is.
"""

import functools
import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ehcp_io.readers.ocr.lexicon import core, rank
from ehcp_io.readers.ocr.outlines import STROKES
from ehcp_io.readers.ocr.reading import Seen

_SECTION = re.compile(r"^(sections?|parts?)([!|l\]])([:.]?)$", re.IGNORECASE)
_NAMED = re.compile(r"^\W?(?:sections?|parts?)$", re.IGNORECASE)
_LETTER_I = re.compile(r"^[|!\]l]([).:,;]*)$")
# “I know …”, I’m
_QUOTED = re.compile(r"^(?=..)([“‘\"'(\[]*)\|([’'](?:m|ll|ve|d))?$")
_FIGURE_ONE = re.compile(r"^1[).:,;]*$")
_LOWEST, _HIGHEST = 0.62, 1.3
_DOUBT = 0.7
_THICKEST = 0.3
_DIVIDED = re.compile(r"^(\W*)([^\W\d_]{2,})([I|!l])/([^\W\d_]{2,}\W*)$")
_PAIR = re.compile(r"[^\W\d_]{2,}/[^\W\d_]{2,}")
_RUN_TOGETHER = re.compile(r"^(\W*)([^\W\d_]{5,})(\W*)$")
_PRONOUN = re.compile(r"^([“‘\"'(\[]*)[Il|!]([a-z]+(?:[’'][a-z]+)?)([.,;:!?)\]’”]*)$")
_FOLLOWS = Path(__file__).parent / "data" / "pronoun.toml"
_HARDLY = 10_000
_NARROW = 0.5
_LIKE_A_SLASH = frozenset("iIlt")
_COMMON = 2000
_TOLD = 0.9
_CODE = re.compile(r"^[A-KO][lISOo|]\d?[:.]?$|^[0O]\d{1,2}$")


def settle(words: list[Seen]) -> list[Seen]:
    """The words with lone strokes read as the letter I, where they are as high as a letter."""
    for before, word in pairwise(words):
        if before.line == word.line and _NAMED.match(before.text):
            _name_section(word)
        if before.line == word.line and before.text == "|" and word.text[:1].islower():
            before.doubt(_DOUBT)  # in the middle of a sentence nothing is divided
    known = {found.casefold() for word in words for found in _PAIR.findall(word.text)}
    for word in words:
        _divide(word)
        _divide_as_elsewhere(word, known)
    return [new for word in words for new in _settled(word, words)]


def _name_section(word: Seen) -> None:
    """Behind the word Section a stroke is the letter I; a figure one stays, and is doubted."""
    found = _LETTER_I.match(word.text)
    if found is not None:
        word.text = f"I{found[1]}"
    if found is not None or _FIGURE_ONE.match(word.text):
        word.confidence = min(word.confidence, _DOUBT)


def _divide(word: Seen) -> None:
    """A stroke before a slash is that slash, read twice, where only without it there is a word."""
    found = _DIVIDED.match(word.text)
    if found is None:
        return
    before, after = found[2], found[4]
    common, whole = rank(core(before)), rank(f"{before}{found[3]}".casefold())
    if common is not None and common < _COMMON and whole is None and rank(core(after)) is not None:
        word.text = f"{found[1]}{before}/{after}"
        word.doubt(_TOLD)


def _divide_as_elsewhere(word: Seen, known: Collection[str]) -> None:
    """A letter between two words is the slash that the page has between them elsewhere."""
    found = _RUN_TOGETHER.match(word.text)
    if found is None or rank(core(word.text)) is not None:
        return
    for place in range(1, len(found[2]) - 1):
        divided = f"{found[2][:place]}/{found[2][place + 1 :]}"
        if found[2][place] in _LIKE_A_SLASH and divided.casefold() in known:
            word.text = f"{found[1]}{divided}{found[3]}"
            word.doubt(_TOLD)


def _settled(word: Seen, words: list[Seen]) -> Iterator[Seen]:
    found = _SECTION.match(word.text)
    if found is not None:
        yield from _apart(word, found)
        return
    run_in = _PRONOUN.match(word.text)
    if run_in is not None and _is_said_of_oneself(run_in[2]):
        yield from _pronoun_apart(word, run_in)
        return
    quoted = _QUOTED.match(word.text)
    if word.text in STROKES and _is_letter_high(word, words):
        word.text = "I"
        word.confidence = min(word.confidence, _DOUBT)
    elif quoted is not None:
        word.text = f"{quoted[1]}I{quoted[2] or ''}"
        word.confidence = min(word.confidence, _DOUBT)
    elif _CODE.match(word.text):
        # E1 or El, O2 or 02: a person must look.
        word.confidence = min(word.confidence, _DOUBT)
    yield word


def _apart(word: Seen, found: re.Match[str]) -> Iterator[Seen]:
    """``Section!`` as the two words that it is, the second in doubt."""
    share = len(found.group(1)) / (len(word.text) + 0.6)
    middle = word.left + share * (word.right - word.left)
    yield Seen(
        found.group(1),
        word.left,
        word.top,
        middle,
        word.bottom,
        word.baseline,
        word.confidence,
        word.line,
    )
    letter = Seen(
        "I" + found.group(3),
        middle,
        word.top,
        word.right,
        word.bottom,
        word.baseline,
        word.confidence,
        word.line,
    )
    letter.confidence = min(letter.confidence, _DOUBT)
    yield letter


@functools.cache
def _follows() -> frozenset[str]:
    """The words that plans have behind "I"."""
    return frozenset(tomllib.loads(_FOLLOWS.read_text(encoding="utf-8"))["follows"])


def _is_said_of_oneself(verb: str) -> bool:
    """Whether a word stands behind "I", and together they are none, with an l neither."""
    wholes = (rank(f"{letter}{verb}") for letter in "il")
    known = any(place is not None and place < _HARDLY for place in wholes)
    return verb.replace("'", "’") in _follows() and not known


def _pronoun_apart(word: Seen, found: re.Match[str]) -> Iterator[Seen]:
    """``lam`` as the two words that it is, both in doubt."""
    share = (len(found[1]) + _NARROW) / max(len(word.text) - 1 + _NARROW, 1.0)
    middle = word.left + share * (word.right - word.left)
    parts = (f"{found[1]}I", word.left, middle), (f"{found[2]}{found[3]}", middle, word.right)
    for text, left, right in parts:
        part = replace(word, text=text, left=left, right=right, listed=False)
        part.doubt(_TOLD)
        yield part


def _is_letter_high(word: Seen, words: list[Seen]) -> bool:
    """Whether a stroke ends on the line and is no higher than the letters beside it."""
    beside = [
        other.height
        for other in words
        if other.line == word.line and other is not word and len(other.text) > 1
    ]
    if not beside:
        return False
    usual = sorted(beside)[len(beside) // 2]
    if word.right - word.left > _THICKEST * word.height:
        return False
    on_line = word.bottom <= word.baseline + 0.12 * usual
    return on_line and _LOWEST * usual <= word.height <= _HIGHEST * usual
