"""Lines that an engine reports apart although they are printed level, made level again."""

import statistics
from collections import defaultdict
from collections.abc import Sequence

from ehcp_io.readers.layout.geometry import Rule
from ehcp_io.readers.ocr.reading import Seen

_NEAR = ((4, 0.32), (14, 0.2), (10_000, 0.12))
"""How far off its line, for its size, a part of up to so many letters may be measured."""

_TAILS = frozenset("gjpqy")
_TAIL, _NO_TAIL = 0.21, 0.08


def level_lines(words: list[Seen], rules: Sequence[Rule] = ()) -> None:
    """Give words that stand on one printed line one baseline: that of the longest part of it.

    A marker or a lone word is measured less well than a line. Two long parts that do not stand
    quite level are the lines of two columns, and each keeps its own. So are parts with one of
    ``rules`` between them: two cells.
    """
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    upright = [rule for rule in rules if not rule.level]
    for line in lines.values():
        _raise(line)
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
            _, end, start, _ = sorted((left, right, other_left, other_right))
            if apart and any(_parts(rule, end, start, base) for rule in upright):
                continue
            if apart and abs(other_base - base) <= near * size:
                base = _nearest(other, left, right).baseline
                break
        for word in part:
            word.baseline = base
        settled.append((base, left, right, part))


def _raise(line: list[Seen]) -> None:
    """Set the baseline of a short line above the tails of its letters: "by", "Page", "July".

    Where each word has one, an engine may take the tails' ends for the line.
    """
    lettered = [word for word in line if any(map(str.isalnum, word.text))]
    if not lettered or not all(_TAILS & set(word.text) for word in lettered):
        return
    if all(abs(word.bottom - word.baseline) < _NO_TAIL * word.size for word in lettered):
        base = statistics.median(word.bottom - _TAIL * word.size for word in lettered)
        for word in line:
            word.baseline = base


def _parts(rule: Rule, left: float, right: float, height: float) -> bool:
    """Whether an upright rule stands between two places at a height."""
    x = (rule.left + rule.right) / 2
    return left - 1 <= x <= right + 1 and rule.top - 1 <= height <= rule.bottom + 1


def _nearest(words: list[Seen], left: float, right: float) -> Seen:
    """The word that stands nearest to what lies between ``left`` and ``right``."""
    return min(words, key=lambda word: min(abs(word.left - right), abs(word.right - left)))
