"""Stamps that stand level and have no frame, told by what they say and by their ink.

"RECEIVED 12 MAR 2024" in ink that is paler than the print and uneven is a stamp, and no text of the
plan. Where one of both is missing the words stay, in doubt, and the place is told of: a date alone
may be the plan's own, put on with a stamp.
"""

import functools
import re
import statistics
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from rapidfuzz import fuzz

from ehcp_io.readers.ocr.hand_runs import Place, runs_of, usual_height
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_DATA = Path(__file__).parent / "data" / "stamps.toml"
_ALIKE, _LONGER = 70, 2
_INK, _DARKEST, _TALL = 170, 15, 0.5
_PALER, _UNEVEN, _LETTERS = 25.0, 3.0, 4
_SAMPLED = 6
_DOUBT = 0.9
_BELOW = 1.2

_Run = list[Seen]


@dataclass(frozen=True, slots=True)
class StampWords:
    """The words without those of stamps, and where stamps stand or may stand."""

    words: list[Seen]
    places: list[Place]


@functools.cache
def _data() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The words of stamps, and a date as stamps have it; its figures may be misread."""
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    months = "|".join(data["months"])
    date = rf"(?<![A-Za-z0-9])[\dOIl?]{{1,2}}[ .]{{0,2}}(?:{months})[ .]{{0,2}}[\dO]\S{{1,4}}"
    return tuple(data["words"]), re.compile(date)


def part_stamp_words(words: Sequence[Seen], level: Picture) -> StampWords:
    """The words without those of level stamps; ``level`` is the page, its light made even."""
    usual = usual_height(words)
    runs = list(runs_of(words, usual))
    dated = [run for run in runs if _data()[1].search(_text(run))]
    if not dated:
        return StampWords(list(words), [])
    ink = _Ink(level, runs)
    gone: set[int] = set()
    places: list[Place] = []
    for run in dated:
        before, own, after = _parted(run)
        says, paler = any(map(_is_said, own)), ink.is_stamps(own)
        joined = bool(before) and before[-1].text.endswith(_data()[0])
        if not (paler or joined or (says and _says_no_more(own) and not before + after)):
            continue
        stamp = [own]
        if says and paler:
            others = [*(other for other in runs if other is not run), before, after]
            stamp += _beside(own, others, ink, usual)
            gone.update(id(word) for part in stamp for word in part)
        for word in (*own, *(before[-1:] if joined else ())):
            word.doubt(_DOUBT)
        places += [_box(part) for part in stamp]
    return StampWords([word for word in words if id(word) not in gone], places)


def _text(run: Sequence[Seen]) -> str:
    return " ".join(word.text for word in run)


def _is_said(word: Seen) -> bool:
    """Whether a word is one that stamps say, read well or nearly so."""
    sign = "".join(filter(str.isalnum, word.text))
    return sign == sign.upper() and any(
        abs(len(sign) - len(each)) <= _LONGER and fuzz.ratio(sign, each) >= _ALIKE
        for each in _data()[0]
    )


def _parted(run: _Run) -> tuple[_Run, _Run, _Run]:
    """A run's words before its date, the date and the words beside it that stamps say, the rest."""
    match = _data()[1].search(_text(run))
    assert match is not None  # noqa: S101 - only runs with a date are asked
    first = len(_text(run)[: match.start()].split())
    last = first + len(match[0].split())
    while first and _is_said(run[first - 1]):
        first -= 1
    while last < len(run) and _is_said(run[last]):
        last += 1
    return run[:first], run[first:last], run[last:]


def _says_no_more(run: _Run) -> bool:
    """Whether nothing but a stamp's words and a date stands there, and no colon of a label."""
    rest = _data()[1].sub("", _text([word for word in run if not _is_said(word)]))
    return not rest.strip() and ":" not in _text(run)


class _Ink:
    """How dark a page's letters are, and which are paler than print and not all alike."""

    def __init__(self, level: Picture, runs: Sequence[_Run]) -> None:
        self._level = level
        long = sorted(runs, key=lambda run: -len(_text(run)))[:_SAMPLED]
        tones = [tone for run in long for tone in self._tones(run)]
        self._print = statistics.median(tones) if tones else 0.0

    def is_stamps(self, run: _Run) -> bool:
        """Whether its ink is a stamp's; what is printed in grey or in colour is even."""
        tones = self._tones(run)
        if len(tones) < _LETTERS:
            return False
        usual = statistics.median(tones)
        uneven = statistics.mean(abs(tone - usual) for tone in tones)
        return usual - self._print >= _PALER and uneven >= _UNEVEN

    def _tones(self, run: _Run) -> list[float]:
        """How dark the darkest of each of its letters is."""
        found = []
        for word in run:
            x, y = max(int(word.left) - 1, 0), max(int(word.top) - 1, 0)
            part = self._level[y : int(word.bottom) + 2, x : int(word.right) + 2]
            if part.size == 0:
                continue
            _, labels, stats, _ = cv2.connectedComponentsWithStats((part < _INK).astype(np.uint8))
            high = stats[:, cv2.CC_STAT_HEIGHT]
            letters = np.flatnonzero(high >= _TALL * word.height)
            found += [
                float(np.percentile(part[labels == each], _DARKEST)) for each in letters if each
            ]
        return found


def _beside(run: _Run, others: Sequence[_Run], ink: _Ink, usual: float) -> list[_Run]:
    """The lines in capitals above and below that are of the same stamp, by their ink."""
    found: list[_Run] = [run]
    left = [
        other
        for other in others
        if not any(map(str.islower, _text(other))) and ink.is_stamps(other)
    ]
    for part in found:  # grows on the way
        for other in [other for other in left if _is_near(_box(part), _box(other), usual)]:
            left.remove(other)
            found.append(other)
    return found[1:]


def _is_near(one: Place, other: Place, usual: float) -> bool:
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return across < usual and down < _BELOW * usual


def _box(run: Sequence[Seen]) -> Place:
    return (
        min(word.left for word in run),
        min(word.top for word in run),
        max(word.right for word in run),
        max(word.bottom for word in run),
    )
