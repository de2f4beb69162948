"""Connected parts of a picture: what touches, by its sides or corners."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[Any]
_BEFORE = np.array([[1, 1, 0], [1, 0, 0], [0, 0, 0]], np.uint8)
"""The dots to the left, above and above left of one."""
_MOST_SMALL = 65_000
"""Parts that numbers of 16 bits can tell apart."""


def labelled(mask: Picture) -> tuple[Picture, Picture]:
    """Each dot's part of ``mask`` by its number, and the parts' left, top, width, height and area.

    Number 0 is what is 0 there. Where small numbers are enough it takes a third of the time and
    gives the same. A part is begun at a dot with nothing before it, and may be found to be
    another's later: so many such dots, so many numbers are needed at most. On several threads
    they would need more.
    """
    begun = cv2.countNonZero(cv2.subtract(mask, cv2.dilate(mask, _BEFORE)))
    is_small = begun < _MOST_SMALL and cv2.getNumThreads() == 1
    kind = cv2.CV_16U if is_small else cv2.CV_32S
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=kind)
    return labels, stats


def parts_of(mask: Picture) -> Picture:
    """Left, top, width, height and area of each connected part, a row each."""
    return labelled(mask)[1][1:]
