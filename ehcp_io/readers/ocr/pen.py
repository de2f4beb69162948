"""Marks of a pen on a page that are no words: rings, arrows, brackets, strikes and underlining.

They stay where they are, and what they run through is read as well as may be; a person must look.
"""

import statistics
from collections.abc import Sequence

import cv2
import numpy as np

from ehcp_io.readers.ocr.components import labelled
from ehcp_io.readers.ocr.drawn import Stroke
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.lexicon import core, rank
from ehcp_io.readers.ocr.overwriting import overwriting
from ehcp_io.readers.ocr.reading import Seen

_INK = 140
_WIDE, _HIGH, _OPEN = 1.9, 1.7, 0.35
_LOW, _VERY_OPEN = 1.25, 0.3
_NARROW, _TALL = 0.6, 3.0
_LONG, _THIN = 3.0, 0.3
_SHORT, _NEARLY_ALL = 3, 0.8
_OF_RING = 80.0
_LONG_ACROSS, _RISES, _FALL = 12.0, 2.2, 0.012
_LONGEST = 320.0
_MIDDLE, _THROUGH = (0.15, 0.8), 0.5
_TOUCHES = 2.0
_OVER, _DOUBT = 0.15, 0.9

Place = tuple[float, float, float, float]


def find_pen(
    words: Sequence[Seen], text: Picture, dpi: float, level: Picture, across: Sequence[Stroke]
) -> tuple[list[Seen], list[Place]]:
    """The words that are no pen's, and where a pen has drawn something.

    ``text`` is the page without lines and boxes, ``level`` the page with them, ``across`` the lines
    taken from it.
    """
    point = dpi / 72
    loops, drawn = _loops(words, text, _with_short(text, level, across, point), point)
    strokes = [_place(stroke) for stroke in across if _is_by_hand(stroke, level, words, point)]
    kept = [word for word in words if not _is_scrawl(word, text, drawn)]
    for word in kept:
        if _share(word, text, drawn) >= _OVER:
            word.doubt(_DOUBT)
    return kept, [*loops, *strokes]


def joined(places: Sequence[Place], dpi: float) -> list[Place]:
    """The places, those that overlap or touch as one: a note is one place, however many words."""
    reach = _TOUCHES * dpi / 72
    found: list[Place] = []
    for place in places:
        whole = place
        while True:
            near = [other for other in found if _meet(whole, other, reach)]
            if not near:
                break
            found = [other for other in found if other not in near]
            edges = [*near, whole]
            whole = (
                min(each[0] for each in edges),
                min(each[1] for each in edges),
                max(each[2] for each in edges),
                max(each[3] for each in edges),
            )
        found.append(whole)
    return found


def _meet(one: Place, other: Place, reach: float) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, down) > -reach


def _place(stroke: Stroke) -> Place:
    left, top = float(stroke.left), float(stroke.top)
    return left, top, left + stroke.width, top + stroke.height


def _usual_height(words: Sequence[Seen], point: float) -> float:
    heights = [word.height for word in words if len(word.text) > 2 and word.text[0].isalnum()]
    return statistics.median(heights) if heights else 9 * point


def _with_short(text: Picture, level: Picture, across: Sequence[Stroke], point: float) -> Picture:
    """The page with the short level lines again that were taken from it, of rings among them."""
    whole = text.copy()
    for left, top, wide, high in across:
        if wide <= _OF_RING * point:
            rows = slice(max(top - 1, 0), top + high + 1)
            columns = slice(max(left - 1, 0), left + wide + 1)
            whole[rows, columns] = np.minimum(whole[rows, columns], level[rows, columns])
    return whole


def _loops(
    words: Sequence[Seen], text: Picture, whole: Picture, point: float
) -> tuple[list[Place], Picture]:
    """Connected ink larger than letters of print that hardly fills its outline, or runs over print.

    The places, and a picture that is not 0 where such ink is. In ``whole`` rings are whole, and
    words run together with the lines below them.
    """
    usual = _usual_height(words, point)
    places: list[Place] = []
    drawn = np.zeros(text.shape, np.uint8)
    for picture, thin in ((text, True), (whole, False)):
        ink = (picture < _INK).astype(np.uint8)
        labels, stats = labelled(ink)
        left, top, wide, high, area = stats.T
        fill = area / (wide * high)
        by_pen = (wide >= _WIDE * usual) & (high >= _HIGH * usual) & (fill <= _OPEN)
        by_pen |= (wide >= _NARROW * usual) & (high >= _TALL * usual) & (fill <= _THIN)
        if thin:
            low = (wide >= _WIDE * usual) & (high >= _LOW * usual) & (fill <= _VERY_OPEN)
            by_pen |= low | ((wide >= _LONG * usual) & (fill <= _THIN))
            by_pen |= overwriting(words, stats, usual)
        by_pen[0] = False
        edges = np.stack([left, top, left + wide, top + high], axis=1)[by_pen].astype(float)
        places += [(each[0], each[1], each[2], each[3]) for each in edges.tolist()]
        drawn |= by_pen.astype(np.uint8)[labels]
    return places, drawn


def _is_scrawl(word: Seen, text: Picture, drawn: Picture) -> bool:
    """Whether a word that is none was made of initials or a tick: its ink is nearly all a pen's."""
    if not word.text.isalpha() or len(word.text) > _SHORT or rank(core(word.text)) is not None:
        return False
    return _share(word, text, drawn) >= _NEARLY_ALL


def _share(word: Seen, text: Picture, drawn: Picture) -> float:
    """How much of a word's ink is a pen's."""
    rows = slice(int(word.top), int(word.bottom) + 1)
    columns = slice(int(word.left), int(word.right) + 1)
    if not drawn[rows, columns].any():
        return 0.0
    ink = text[rows, columns] < _INK
    return float(drawn[rows, columns][ink].mean()) if ink.any() else 0.0


def _is_by_hand(stroke: Stroke, level: Picture, words: Sequence[Seen], point: float) -> bool:
    """Whether a line rises or falls as no ruled one does, or runs through words."""
    if not stroke.width <= _LONGEST * point:
        return False
    if _runs_through(stroke, words):
        return True
    least = (_RISES * point) + _FALL * stroke.width
    return stroke.height > least and _rise(stroke, level, point) > least - point


def _runs_through(stroke: Stroke, words: Sequence[Seen]) -> bool:
    """Whether words' middles lie on the line for most of its length."""
    y = stroke.top + stroke.height / 2
    right, through = stroke.left + stroke.width, 0.0
    for word in words:
        if word.top + _MIDDLE[0] * word.height < y < word.top + _MIDDLE[1] * word.height:
            through += max(min(word.right, right) - max(word.left, stroke.left), 0.0)
    return through >= _THROUGH * stroke.width


def _rise(stroke: Stroke, level: Picture, point: float) -> float:
    """How far a line goes up and down, its own thickness left out."""
    rows = slice(max(stroke.top - 1, 0), stroke.top + stroke.height + 1)
    ink = (level[rows, stroke.left : stroke.left + stroke.width] < _INK).astype(np.uint8)
    length = max(round(_LONG_ACROSS * point), 3)
    thick = cv2.dilate(ink, np.ones((3, 1), np.uint8))
    line = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    filled = line.sum(axis=0)
    columns = np.flatnonzero(filled)
    if not len(columns):
        return 0.0
    places = (line * np.arange(len(line))[:, None]).sum(axis=0)[columns] / filled[columns]
    low, high = np.percentile(places, (5, 95))
    return float(high - low)
