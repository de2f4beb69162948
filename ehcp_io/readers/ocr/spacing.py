"""Spaces set right by the white between letters: engines lose some, and see some that are not."""

import math
import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.lexicon import core, rank
from ehcp_io.readers.ocr.outlines import tightened
from ehcp_io.readers.ocr.reading import Seen

_FAINT = 0.3
_HEIGHT = 0.8
_SPACE, _SPACE_OF_TWO = 0.23, 0.35
_WIDER = 2.2
_LETTERS_OF_SECTIONS = frozenset("ABCDEFGHIJK")
_NEVER_ALONE = frozenset("bcdefghjklmnopqrstuvwxyz")
_NARROW, _WIDE = frozenset("iljtfrI.,;:'’‘!|()[]-1"), frozenset("mwMWOQGD@%—")


def with_spaces(words: list[Seen], text: Picture) -> list[Seen]:
    """The words, cut where white as wide as a space runs through one."""
    sizes = _sizes(words)
    return [part for word in words for part in _cut(word, text, sizes[word.line])]


def _sizes(words: list[Seen]) -> Mapping[int, float]:
    """About how large each line's type is, in pixels; specks read as signs are not type."""
    heights: dict[int, list[float]] = defaultdict(list)
    for word in words:
        if any(map(str.isalnum, word.text)):
            heights[word.line].append(word.height)
    sizes = {line: statistics.median(found) / _HEIGHT for line, found in heights.items()}
    return defaultdict(lambda: math.inf, sizes)


def _cut(word: Seen, text: Picture, size: float) -> list[Seen]:
    """The parts of a word between wide gaps; figures are never parted."""
    if len(word.text) < 2 or not any(map(str.isalpha, word.text)):
        return [word]
    gaps = _gaps(word, text)
    if len(word.text) == 2:
        # "E F" heads two sections; a space within any other two letters is seldom one.
        least = _SPACE_OF_TWO * size if _LETTERS_OF_SECTIONS.issuperset(word.text) else math.inf
        return _cut_at([gap for gap in gaps if gap[1] - gap[0] >= least], word, text)
    widths = sorted(end - start for start, end in gaps)
    if len(widths) < 3:
        return _cut_at([gap for gap in gaps if gap[1] - gap[0] >= _SPACE * size], word, text)
    # Of "F and E" half the gaps are spaces: then the parts must be words.
    for usual in (statistics.median(widths), widths[(len(widths) - 1) // 3]):
        least = max(_SPACE * size, _WIDER * usual)
        parts = _cut_at([gap for gap in gaps if gap[1] - gap[0] >= least], word, text)
        if len(parts) > 1:
            plain = usual == statistics.median(widths)
            return parts if plain or all(map(_is_word, parts)) else [word]
    return [word]


def _is_word(part: Seen) -> bool:
    """Whether it is a known word, or a letter as a section has."""
    return part.text.isupper() if len(part.text) == 1 else rank(core(part.text)) is not None


def _cut_at(wide: Sequence[tuple[float, float]], word: Seen, text: Picture) -> list[Seen]:
    """The parts of a word between the gaps ``wide``, where it is known how its letters fall."""
    parts: list[Seen] = []
    rest = word
    for start, end in reversed(wide):
        place = _letters_before(rest, (start + end) / 2)
        if place is None:
            continue
        parts.append(_part(rest, rest.text[place:], end, rest.right))
        rest = _part(rest, rest.text[:place], rest.left, start)
    return tightened([rest, *reversed(parts)], text) if parts else [word]


def _part(word: Seen, text: str, left: float, right: float) -> Seen:
    return Seen(text, left, word.top, right, word.bottom, word.baseline, word.confidence, word.line)


def _gaps(word: Seen, text: Picture) -> list[tuple[float, float]]:
    """The white columns within a word, as start and end."""
    part = text[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
    inked = _columns(part)
    left = int(word.left)
    return [
        (left + int(one) + 1.0, left + float(other))
        for one, other in pairwise(inked.tolist())
        if other - one > 1
    ]


def _columns(part: Picture) -> NDArray[Any]:
    """The columns that hold ink, were it ever so thin or grey."""
    if part.size == 0:
        return np.zeros(0, np.intp)
    darkest = float(np.sort(part, axis=None)[int(0.05 * part.size)])
    limit = min(235.0, 255.0 - _FAINT * (255.0 - darkest))
    return np.flatnonzero(np.asarray((part < limit).any(axis=0)))


def _letters_before(word: Seen, x: float) -> int | None:
    """How many letters stand before ``x``, by their usual widths; None where it cannot be told."""
    widths = [0.5 if each in _NARROW else 1.4 if each in _WIDE else 1.0 for each in word.text]
    share = (x - word.left) / max(word.right - word.left, 1.0)
    total, before = sum(widths), 0.0
    places = []
    for index, width in enumerate(widths):
        places.append((abs(before / total - share), index))
        before += width
    _, place = min(places)
    if not 0 < place < len(word.text):
        return None
    if any(len(part) == 1 and part in _NEVER_ALONE for part in _halves(word.text, place)):
        return None
    beside = word.text[place - 1 : place + 1]
    return place if any(map(str.isalpha, beside)) and not any(map(str.isdigit, beside)) else None


def _halves(text: str, place: int) -> tuple[str, str]:
    return text[:place], text[place:]
