"""Pieces of one ruled line that a fax has broken where the line steps to the next row of dots."""

import numpy as np

from ehcp_io.readers.ocr.drawn import Stroke
from ehcp_io.readers.ocr.levelling import Picture

_WIDEST = 40.0
_LEVEL = 2.0
_TRACES = 0.2
_LONGER = 1.5


def bridged(
    across: list[Stroke], ink: Picture, point: float, *, faxed: bool = False
) -> list[Stroke]:
    """The lines across, the pieces of each joined.

    Between two pieces dots of the line are left in the ``ink``. On a page that was ``faxed`` there
    may be none: there long pieces level with one another are enough.
    """
    joined: list[Stroke] = []
    for stroke in sorted(across, key=lambda each: each.left):
        before = [
            n for n, other in enumerate(joined) if _goes_on(other, stroke, ink, point, faxed=faxed)
        ]
        if before:
            nearest = max(before, key=lambda n: joined[n].left + joined[n].width)
            joined[nearest] = _both(joined[nearest], stroke)
        else:
            joined.append(stroke)
    return joined


def _goes_on(one: Stroke, other: Stroke, ink: Picture, point: float, *, faxed: bool) -> bool:
    end = one.left + one.width
    if not 0 < other.left - end <= _WIDEST * point:
        return False
    if abs(_foot(one) - _foot(other)) > _LEVEL * point:
        return False
    if faxed and min(one.width, other.width) >= _LONGER * (other.left - end):
        return True
    top, foot = min(one.top, other.top), max(_foot(one), _foot(other))
    traces = ink[max(top - 1, 0) : foot + 1, end : other.left].any(axis=0)
    return float(np.mean(traces)) >= _TRACES


def _both(one: Stroke, other: Stroke) -> Stroke:
    top, foot = min(one.top, other.top), max(_foot(one), _foot(other))
    return Stroke(one.left, top, other.left + other.width - one.left, foot - top)


def _foot(stroke: Stroke) -> int:
    return stroke.top + stroke.height
