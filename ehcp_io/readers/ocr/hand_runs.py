"""Words that stand together on a line, and how their letters stand: what a hand is told by."""

import math
import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence
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
_HIGH, _LARGE = 0.95, 1.25
_FEWEST, _SEVERAL = 3, 6
_LEVEL = 0.7
_SURE, _PROBABLE, _GUESSED = 0.93, 0.9, 0.7
_EDGES = 3
_TALL, _SLIGHT = 1.35, 0.4
_LEVEL_LETTERS = 0.8
_SAMPLED, _PAPER = 12, 210
_DARKEST, _CORE = 10, 0.4
_BELOW, _LOW = frozenset("gjpqyQ()[]{}/|;"), frozenset("acegmnopqrsuvwxyz:;")
_SMALL = frozenset(".,'\"-‘’“”–—·•_*")

Place = tuple[float, float, float, float]


@dataclass(slots=True, eq=False)
class Run:
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


def usual_height(words: Sequence[Seen]) -> float:
    """How high the page's words of several signs are, in pixels."""
    heights = [word.height for word in words if len(word.text) > 2 and word.text[0].isalnum()]
    return statistics.median(heights) if heights else 20.0


def runs_of(words: Sequence[Seen], usual: float) -> Iterator[list[Seen]]:
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


def measured(words: list[Seen], text: Picture, usual: float) -> Run:
    """A run with how its letters stand, ``usual`` being how high the page's words are."""
    high = statistics.median(word.height for word in words)
    run = Run(words, high / usual)
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


def parted_letters(run: Run, text: Picture) -> int:
    """How many letters stand apart if the grey that a blur leaves between two is no ink."""
    high = statistics.median(word.height for word in run.words)
    left, top, right, foot = (max(int(edge), 0) for edge in run.box)
    ink = text[top : foot + 1, left : right + 1]
    ink = ink[ink < _INK]
    if not len(ink):
        return 0
    darkest = float(np.percentile(ink, _DARKEST))
    limit = round(darkest + _CORE * (_INK - darkest))
    boxes = [box for word in run.words for box in _letters(word, text, limit)]
    return sum(box[3] > _LETTER * high for box in boxes)


def _letters(word: Seen, text: Picture, limit: int = _INK) -> list[tuple[int, int, int, int, int]]:
    """Left, top, width, height and ink of what is connected within a word's outline."""
    x, y = max(int(word.left) - 1, 0), max(int(word.top) - 1, 0)
    part = text[y : int(word.bottom) + 2, x : int(word.right) + 2]
    if part.size == 0:
        return []
    _, _, stats, _ = cv2.connectedComponentsWithStats((part < limit).astype(np.uint8))
    return [
        (left + x, top + y, wide, high, ink) for left, top, wide, high, ink in stats[1:].tolist()
    ]


def _askew(run: Run, boxes: NDArray[Any], high: float) -> float:
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


def note_margins(runs: Sequence[Run], rules: Sequence[tuple[float, float]]) -> None:
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


def note_strokes(runs: Sequence[Run], text: Picture) -> None:
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


def _stroke(run: Run, text: Picture) -> float:
    """How thick a run's strokes are, as a share of how high its words are: their ink by its edge.

    Both are measured in greys: at a scan's sharpness a stroke is two or three dots wide.
    """
    left, top, right, foot = (max(int(edge), 0) for edge in run.box)
    part = text[top : foot + 1, left : right + 1]
    ink = np.where(part < _PAPER, 255 - part.astype(np.int32), 0)
    edge = sum(float(np.abs(np.diff(ink, axis=axis)).sum()) for axis in (0, 1))
    high = statistics.median(word.height for word in run.words)
    return 2 * float(ink.sum()) / edge / high if edge else 0.0
