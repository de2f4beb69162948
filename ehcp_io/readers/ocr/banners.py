"""Columns of a header row that is printed light on dark, where lines between them do not show."""

from itertools import pairwise

import numpy as np

from ehcp_io.readers.ocr.drawn import Fill, Stroke
from ehcp_io.readers.ocr.levelling import Picture

_NEAR = 3.0
_CLEAR = 1.5
_EDGE = 1.2
_INK = 140
_FILLED = 0.6
_ROWS = 1.6
_LEFT_ALIGNED = 11.0
_CENTRED = 6.0
_BESIDE = 2  # pixels
_END, _BENT = 2.0, 0.4


def through_banners(
    down: list[Stroke], fills: list[Fill], text: Picture, point: float
) -> list[Stroke]:
    """``down`` again, its lines carried up through dark header rows whose words they separate.

    ``text`` has dark letters on white there already. A banner with a single title is left whole.
    Between the header and the rows that have its columns a row of one cell may stand.
    """
    result = list(down)
    for fill in fills:
        if not fill.dark:
            continue
        foot = fill.top + fill.height
        result.extend(_over_one_cell(result, fill, text, point))
        below = [
            index
            for index, stroke in enumerate(result)
            if abs(stroke.top - foot) <= _NEAR * point
            and fill.left + _NEAR * point < stroke.left < fill.left + fill.width - _NEAR * point
        ]
        middles = sorted(result[index].left + result[index].width // 2 for index in below)
        if middles and _separate(middles, fill, text, point):
            for index in below:
                stroke = result[index]
                high = stroke.top + stroke.height - fill.top
                result[index] = Stroke(stroke.left, fill.top, stroke.width, high)
    return result


def _over_one_cell(down: list[Stroke], fill: Fill, text: Picture, point: float) -> list[Stroke]:
    """The lines between a banner's words that go on one row lower, below a cell of the whole width.

    Such a row is about as high as the banner, and the columns below it are those of the banner.
    """
    foot, right = fill.top + fill.height, fill.left + fill.width
    within = [
        stroke
        for stroke in down
        if fill.left + _NEAR * point < stroke.left < right - _NEAR * point
        and foot - _NEAR * point <= stroke.top <= foot + _ROWS * fill.height
    ]
    first = min((stroke.top for stroke in within), default=0)
    if first <= foot + _NEAR * point:
        return []
    columns = [stroke for stroke in within if stroke.top <= first + _NEAR * point]
    middles = sorted(stroke.left + stroke.width // 2 for stroke in columns)
    if not _separate(middles, fill, text, point):
        return []
    return [Stroke(each.left, fill.top, each.width, fill.height) for each in columns]


def _separate(middles: list[int], fill: Fill, text: Picture, point: float) -> bool:
    """Whether the banner's letters keep clear of the lines and begin where cells begin."""
    edge = int(_EDGE * point)
    band = text[fill.top + edge : fill.top + fill.height - edge]
    ink = np.asarray((band < _INK).any(axis=0))
    clear = int(_CLEAR * point)
    if any(ink[middle - clear : middle + clear + 1].any() for middle in middles):
        return False
    borders = [fill.left, *middles, fill.left + fill.width]
    filled = 0
    for left, right in pairwise(borders):
        columns = np.flatnonzero(ink[left + edge : right - edge])
        if not len(columns):
            continue
        before, after = int(columns[0]), right - left - 2 * edge - int(columns[-1])
        if before > _LEFT_ALIGNED * point and abs(before - after) > _CENTRED * point:
            return False
        filled += 1
    return filled >= max(2, _FILLED * (len(borders) - 1))


def without_brackets(
    down: list[Stroke], fills: list[Fill], ink: Picture, point: float
) -> list[Stroke]:
    """The lines down the page but for brackets in a low banner, as high as it is: they are bent."""
    dark = [fill for fill in fills if fill.dark]
    return [
        stroke
        for stroke in down
        if not any(_holds(fill, stroke) for fill in dark) or not _is_bent(stroke, ink, point)
    ]


def _holds(fill: Fill, stroke: Stroke) -> bool:
    return (
        fill.left <= stroke.left
        and stroke.left + stroke.width <= fill.left + fill.width
        and fill.top <= stroke.top
        and stroke.top + stroke.height <= fill.top + fill.height
    )


def _is_bent(stroke: Stroke, ink: Picture, point: float) -> bool:
    """Whether both ends of a stroke stand to the same side of its middle."""
    part = ink[stroke.top : stroke.top + stroke.height, max(stroke.left - _BESIDE, 0) :]
    part = part[:, : stroke.width + 2 * _BESIDE]
    rows, middle = max(round(_END * point), 1), stroke.height // 2
    head, waist, foot = (
        _middle(part[start : start + rows])
        for start in (0, middle - rows // 2, stroke.height - rows)
    )
    bends = (head - waist, foot - waist)
    return bends[0] * bends[1] > 0 and min(map(abs, bends)) >= _BENT * point


def _middle(ink: Picture) -> float:
    """About which column the ink stands."""
    total = float(ink.sum())
    return float((ink * np.arange(ink.shape[1])).sum()) / total if total else 0.0
