"""Lines that an engine reports apart although they are printed level, made level again."""

import statistics
from collections import defaultdict

from ehcp_io.readers.ocr.reading import Seen

_NEAR = ((4, 0.32), (14, 0.2), (10_000, 0.12))
"""How far off its line, for its size, a part of up to so many letters may be measured."""


def level_lines(words: list[Seen]) -> None:
    """Give words that stand on one printed line one baseline: that of the longest part of it.

    A marker or a lone word is measured less well than a line. Two long parts that do not stand
    quite level are the lines of two columns, and each keeps its own.
    """
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    parts = sorted(lines.values(), key=lambda part: -sum(len(word.text) for word in part))
    settled: list[tuple[float, float, float, list[Seen]]] = []
    for part in parts:
        size = max(statistics.median(word.size for word in part), 1.0)
        base = statistics.median(word.baseline for word in part)
        left, right = min(word.left for word in part), max(word.right for word in part)
        letters = sum(len(word.text) for word in part)
        near = next(share for most, share in _NEAR if letters <= most)
        for other_base, other_left, other_right, other in settled:
            apart = right <= other_left + 1 or left >= other_right - 1
            if apart and abs(other_base - base) <= near * size:
                base = _nearest(other, left, right).baseline
                break
        for word in part:
            word.baseline = base
        settled.append((base, left, right, part))


def _nearest(words: list[Seen], left: float, right: float) -> Seen:
    """The word that stands nearest to what lies between ``left`` and ``right``."""
    return min(words, key=lambda word: min(abs(word.left - right), abs(word.right - left)))
