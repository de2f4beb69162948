"""Words written by hand, told from print by how their letters stand: no line of print is askew.

A note in the margin or on blank paper is read as words, often right ones; none of it is the
plan's. It is taken out where its letters show a hand, and is a place that a person must look at.
Where that is not certain, it stays, and the place is told of all the same: print is not lost.
"""

import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_INK = 140
_GAP = 2.5
_LETTER, _EVEN = 0.35, 0.06
_FULL, _OPEN, _VERY_OPEN, _THIN = 0.6, 0.47, 0.35, 0.3
_HIGH, _LARGE, _VERY_LARGE = 0.95, 1.25, 1.4
_FEWEST, _ENOUGH, _SEVERAL, _MANY = 3, 4, 6, 10
_ASKEW, _STEEP, _LEVEL = 1.2, 1.8, 0.7
_RAGGED, _UNEVEN = 0.6, 0.67
_SURE, _PROBABLE, _UNSURE, _UNCERTAIN, _GUESSED = 0.93, 0.9, 0.85, 0.75, 0.7
_AROUND = 12.0
_EDGES = 3
_NEAR, _JOINED = 1.2, 0.85
_TALL, _SLIGHT = 1.35, 0.4
_PEN = ((0.6, 0.9, 1.35), (0.5, 0.85, 0.95))
"""By hand: strokes as thin as this or thinner, as unsure, as high."""
_FINE, _DOUBT, _HARDLY = 0.64, 0.9, 0.72
_AS_HIGH = 0.15
_LONG, _LEVEL_LETTERS = 18, 0.8
_SAMPLED, _PAPER = 12, 210
_BELOW, _LOW = frozenset("gjpqyQ()[]{}/|;"), frozenset("acegmnopqrsuvwxyz:;")
_SMALL = frozenset(".,'\"-‘’“”–—·•_*")

Place = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class ByHand:
    """The words without those written by hand, and the places where such stand or may stand."""

    words: list[Seen]
    places: list[Place]


@dataclass(slots=True, eq=False)
class _Run:
    """Words that stand together on a line, and how their letters stand.

    ``height`` is in heights of the page's usual words. ``fill`` is how much of their outlines the
    letters' ink fills: a pen writes large letters no thicker than small ones. ``askew`` is by how
    many degrees both feet and heads fall, 0 where they do not alike. ``even`` is the share of
    letters whose feet stand at one height.
    """

    words: list[Seen]
    height: float
    letters: int = 0
    fill: float = 1.0
    askew: float = 0.0
    even: float = 1.0
    beyond: bool = False
    thin: float = 1.0

    @property
    def box(self) -> Place:
        """Its left, top, right and bottom."""
        return (
            min(word.left for word in self.words),
            min(word.top for word in self.words),
            max(word.right for word in self.words),
            max(word.bottom for word in self.words),
        )

    @property
    def sure(self) -> float:
        """How sure the engine is of its letters."""
        total = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / total

    @property
    def signs(self) -> int:
        """How many letters and figures were read."""
        return sum(map(str.isalnum, "".join(word.text for word in self.words)))


def part_handwriting(
    words: Sequence[Seen], text: Picture, rules: Iterable[tuple[float, float]]
) -> ByHand:
    """The words of a page whose lines are level, without those by hand.

    ``rules`` are the left and right ends of the lines drawn on it: what stands beyond them and
    beyond the print stands in the margin.
    """
    usual = _usual_height(words)
    runs = [_measured(run, text, usual) for run in _runs(words, usual)]
    _note_margins(runs, list(rules))
    _note_strokes(runs, text)
    level = [run for run in runs if run.letters >= _MANY and run.sure >= _SURE]
    hands = [run for run in runs if _is_by_hand(run, _fall(run, level, usual))]
    seen = {id(run) for run in hands}
    for hand in hands:  # grows on the way: a note's lines stand below one another
        for run in runs:
            if id(run) not in seen and _goes_on(hand, run, usual):
                hands.append(run)
                seen.add(id(run))
    gone = {id(word) for run in hands for word in run.words if not _is_print(word, run, usual)}
    unclear = [
        run
        for run in runs
        if id(run) not in seen
        and (_may_be_by_hand(run) or any(_is_beside(hand, run, usual) for hand in hands))
    ]
    for word in (word for run in unclear for word in run.words):
        word.doubt(_DOUBT)
    places = [run.box for run in (*hands, *unclear)]
    return ByHand([word for word in words if id(word) not in gone], places)


def _usual_height(words: Sequence[Seen]) -> float:
    heights = [word.height for word in words if len(word.text) > 2 and word.text[0].isalnum()]
    return statistics.median(heights) if heights else 20.0


def _runs(words: Sequence[Seen], usual: float) -> Iterator[list[Seen]]:
    """The words of each line, cut where wide white parts them."""
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    for line in lines.values():
        line.sort(key=lambda word: word.left)
        start = 0
        for place, (one, other) in enumerate(pairwise(line), 1):
            if other.left - one.right > _GAP * usual:
                yield line[start:place]
                start = place
        yield line[start:]


def _measured(words: list[Seen], text: Picture, usual: float) -> _Run:
    high = statistics.median(word.height for word in words)
    run = _Run(words, high / usual)
    boxes = np.array([box for word in words for box in _letters(word, text)], np.float64)
    boxes = boxes[boxes[:, 3] > _LETTER * high] if len(boxes) else boxes
    run.letters = len(boxes)
    if not len(boxes):
        return run
    left, top, wide, tall, ink = boxes.T
    run.fill = float(ink.sum() / (wide * tall).sum())
    if run.letters >= _FEWEST:
        foot = top + tall
        run.even = float((np.abs(foot[:, None] - foot) < _EVEN * high).mean(axis=0).max())
        run.askew = _askew(run, boxes[np.argsort(left)], high)
    return run


def _letters(word: Seen, text: Picture) -> list[tuple[int, int, int, int, int]]:
    """Left, top, width, height and ink of what is connected within a word's outline."""
    x, y = max(int(word.left) - 1, 0), max(int(word.top) - 1, 0)
    part = text[y : int(word.bottom) + 2, x : int(word.right) + 2]
    if part.size == 0:
        return []
    _, _, stats, _ = cv2.connectedComponentsWithStats((part < _INK).astype(np.uint8))
    return [
        (left + x, top + y, wide, high, ink) for left, top, wide, high, ink in stats[1:].tolist()
    ]


def _askew(run: _Run, boxes: NDArray[Any], high: float) -> float:
    """By how many degrees both feet and heads of the letters fall, 0 where they do not alike.

    Letters that go below the line say nothing of its fall, and of high and low ones only those
    are compared that are as high: in a short word they fall or rise as they come ("Daily").
    """
    left, top, wide, tall, _ = boxes.T
    middle, feet, heads = left + wide / 2, np.ones(len(boxes), bool), np.ones(len(boxes), bool)
    signs = [sign for word in run.words for sign in word.text if sign not in _SMALL]
    if len(signs) == len(boxes):
        feet = np.array([sign not in _BELOW for sign in signs])
        low = np.array([sign in _LOW for sign in signs])
        heads = low if 2 * low.sum() > len(low) else ~low
    elif run.sure >= _PROBABLE and (run.letters < _SEVERAL or run.even >= _LEVEL_LETTERS):
        return 0.0
    if min(feet.sum(), heads.sum()) < _FEWEST:
        return 0.0
    falls = (
        _slope((top + tall)[feet], middle[feet], high),
        _slope(top[heads], middle[heads], high),
    )
    if falls[0] * falls[1] <= 0:
        return 0.0
    return math.copysign(min(abs(falls[0]), abs(falls[1])), falls[0])


def _slope(edge: NDArray[Any], middle: NDArray[Any], high: float) -> float:
    """By how many degrees an edge falls, as most pairs of letters have it."""
    one, other = np.triu_indices(len(edge), 1)
    apart = middle[other] - middle[one]
    far = np.abs(apart) > high
    if not far.any():
        return 0.0
    falls = (edge[other] - edge[one])[far] / apart[far]
    return math.degrees(math.atan(float(np.median(falls))))


def _note_margins(runs: Sequence[_Run], rules: Sequence[tuple[float, float]]) -> None:
    """Note which runs stand beyond all print, of which some lines must begin or end further in."""
    print_ = [
        run.box
        for run in runs
        if run.sure >= _SURE and abs(run.askew) < _LEVEL and run.signs >= _FEWEST
        and _GUESSED < run.height < _LARGE
    ]  # fmt: skip
    if len(print_) < 2 * _EDGES:
        return
    left = sorted(box[0] for box in print_)[_EDGES - 1]
    right = sorted(box[2] for box in print_)[-_EDGES]
    left = min([left, *(rule[0] for rule in rules)])
    right = max([right, *(rule[1] for rule in rules)])
    for run in runs:
        run.beyond = run.box[2] <= left or run.box[0] >= right


def _note_strokes(runs: Sequence[_Run], text: Picture) -> None:
    """Note how thin tall runs' strokes are: print's grow with its letters, a pen's do not."""
    tall = [
        run for run in runs if run.height >= _TALL or (run.height >= _HIGH and run.fill <= _SLIGHT)
    ]
    sure = [run for run in runs if run.letters >= _SEVERAL and run.sure >= _PROBABLE]
    print_ = sorted(sure, key=lambda run: -run.letters)[:_SAMPLED]
    if tall and print_:
        usual = statistics.median(_stroke(run, text) for run in print_)
        for run in tall:
            run.thin = _stroke(run, text) / usual if usual else 1.0


def _stroke(run: _Run, text: Picture) -> float:
    """How thick a run's strokes are, as a share of how high its words are: their ink by its edge.

    Both are measured in greys: at a scan's sharpness a stroke is two or three dots wide.
    """
    left, top, right, foot = (max(int(edge), 0) for edge in run.box)
    part = text[top : foot + 1, left : right + 1]
    ink = np.where(part < _PAPER, 255 - part.astype(np.int32), 0)
    edge = sum(float(np.abs(np.diff(ink, axis=axis)).sum()) for axis in (0, 1))
    high = statistics.median(word.height for word in run.words)
    return 2 * float(ink.sum()) / edge / high if edge else 0.0


def _fall(run: _Run, level: Sequence[_Run], usual: float) -> float:
    """By how much a run falls, and falls more than lines around it: paper is not always flat."""
    others = [other for other in level if other is not run]
    near = [other for other in others if abs(other.box[1] - run.box[1]) < _AROUND * usual]
    falls = [other.askew for other in (near if len(near) >= _FEWEST else others)]
    apart = run.askew - (statistics.median(falls) if falls else 0.0)
    return min(abs(apart), abs(run.askew))


def _is_by_hand(run: _Run, fall: float) -> bool:
    """Whether its letters show a hand, whatever they say."""
    clearly = run.letters >= _SEVERAL and fall >= _STEEP and run.even <= _UNEVEN
    if run.height < _HIGH or run.fill > (_FULL if clearly else _OPEN):
        return False
    large, doubted = run.height >= _LARGE, run.sure <= _UNSURE
    if run.height >= _VERY_LARGE and run.fill <= _VERY_OPEN and run.sure <= _GUESSED:
        return True
    if run.signs < _FEWEST or run.letters < 2:
        return False
    if not _is_long_and_even(run) and any(
        run.thin <= thin and run.sure <= sure and run.height >= high for thin, sure, high in _PEN
    ):
        return True
    if run.letters >= _ENOUGH and fall >= _ASKEW:
        return large or run.sure <= _PROBABLE or run.even <= _RAGGED or run.beyond
    return run.beyond and (doubted or (large and run.even <= _UNEVEN))


def _is_long_and_even(run: _Run) -> bool:
    """Whether many letters stand on one line, as an address in faint print does on a fax."""
    return run.letters >= _LONG and run.even >= _LEVEL_LETTERS


def _may_be_by_hand(run: _Run) -> bool:
    """Whether a person should look: thin letters, large or aside, or uneven and hardly read."""
    if run.beyond and run.fill <= _THIN and run.height >= _HIGH and run.signs > 1:
        return True
    if run.thin <= _FINE and run.signs >= _FEWEST:
        return True
    if run.height < _LARGE or run.fill > _OPEN:
        return False
    uneven = run.letters >= _ENOUGH and run.even <= _UNEVEN and run.sure <= _UNCERTAIN
    uneven |= run.letters >= _SEVERAL and run.height >= _TALL and run.sure <= _HARDLY
    thin = run.height >= _VERY_LARGE and run.fill <= _VERY_OPEN and run.sure <= _UNSURE
    return uneven or thin


def _is_print(word: Seen, run: _Run, usual: float) -> bool:
    """Whether a word beside a note, as a label is, is as high as print and surely read."""
    return (
        run.height >= _TALL
        and word.confidence >= _PROBABLE
        and len(word.text) > 1
        and abs(word.height / usual - 1) <= _AS_HIGH
    )


def _goes_on(hand: _Run, run: _Run, usual: float) -> bool:
    """Whether a run beside or below one by hand, and no line of print, is of the same note."""
    if run.fill > _FULL or run.height < _JOINED:
        return False
    one, other = hand.box, run.box
    high = max(hand.height, run.height) * usual
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    if max(across, down) >= _NEAR * high or min(across, down) >= _NEAR * high / 2:
        return False
    if run.letters >= _ENOUGH and abs(run.askew) >= _LEVEL:
        return True
    if run.height < _LARGE or len(run.words) > 2:
        return False
    return (
        run.beyond or run.sure <= _PROBABLE or (run.letters < _ENOUGH and _in_line(hand, run, high))
    )


def _is_beside(hand: _Run, run: _Run, usual: float) -> bool:
    """Whether a few signs stand on the line of a note, near it."""
    high = hand.height * usual
    apart = max(hand.box[0], run.box[0]) - min(hand.box[2], run.box[2])
    return run.letters < _ENOUGH and apart < _NEAR * high and _in_line(hand, run, high / 2)


def _in_line(hand: _Run, run: _Run, high: float) -> bool:
    """Whether a run stands on the falling line of one by hand, before it or behind it."""
    (left, top, right, foot), other = hand.box, run.box
    along = (other[0] + other[2] - left - right) / 2
    fall = along * math.tan(math.radians(hand.askew))
    return abs(other[1] + other[3] - top - foot - 2 * fall) < high
