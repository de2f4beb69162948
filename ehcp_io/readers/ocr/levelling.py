"""Light made even: paper white all over, ink dark, whatever lamp, shadow or machine it was.

What is printed as a fill must stay one: the paper's brightness is taken from a wide
neighbourhood, so that a banner's ink does not count as a shadow.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.components import labelled

Picture = NDArray[Any]
"""Rows of grey: 0 is black, 255 white."""

_SMALL = 8
_REACH = 0.07
_BLACK_AND_WHITE = 0.97
_SPECK = 1.0
_TINY = 0.53
_GRAIN = 228.0
_DARKER = 1.8
_NO_SHADOW = 0.42


def level(grey: Picture) -> Picture:
    """The picture on white paper, its darkest ink black."""
    paper = _paper(grey)
    evened: Picture = cv2.divide(grey, paper, scale=255).astype(np.uint8)
    # Ink is seldom black on a scan; what is darker than most of the ink counts as black.
    dark = float(np.percentile(evened, 0.5))
    scale = 255.0 / max(255.0 - min(dark, 120.0), 1.0)
    table = np.clip((np.arange(256) - 255.0) * scale + 255.0, 0, 255).astype(np.uint8)
    return cv2.LUT(evened, table).astype(np.uint8)


def strengthened(text: Picture) -> Picture:
    """Grey letters made dark and the grain of the paper white, for engines that know but two."""
    values = np.arange(256) / _GRAIN
    table = np.where(values >= 1.0, 255.0, 255.0 * values**_DARKER)
    return cv2.LUT(text, table.astype(np.uint8))


def is_two_tone(grey: Picture) -> bool:
    """Whether the picture has hardly any grey, as a fax."""
    ends = np.count_nonzero(grey < 32) + np.count_nonzero(grey > 223)
    counts = np.bincount(grey.ravel(), minlength=256)
    strong = int(counts[:8].sum() + counts[248:].sum())
    return bool(ends > _BLACK_AND_WHITE * grey.size and strong > 0.9 * grey.size)


def without_specks(grey: Picture, dpi: float) -> Picture:
    """The picture without dots that are too small, or too lonely, to be of a letter."""
    dark = (grey < 128).astype(np.uint8)
    labels, stats = labelled(dark)
    largest = max(2.0, (_SPECK * dpi / 72) ** 2 * 0.75)
    small = stats[:, cv2.CC_STAT_AREA] <= largest
    small[0] = False
    if not small.any():
        return grey
    # A dot of an i or a full stop has a letter beside it.
    big = (~small).astype(np.uint8)
    big[0] = 0
    near = cv2.dilate(big[labels], block(int(dpi / 72 * 3.0), int(dpi / 72 * 4.0)))
    lonely = small.copy()
    touched = np.unique(labels[(near > 0) & (dark > 0)])
    # What is far smaller than the smallest full stop is a speck wherever it stands.
    tiny = stats[:, cv2.CC_STAT_AREA] <= (_TINY * dpi / 72) ** 2
    lonely[touched] = tiny[touched] & small[touched]
    result = grey.copy()
    result[lonely[labels]] = 255
    return result


def _paper(grey: Picture) -> Picture:
    """How bright the paper is at each place."""
    height, width = grey.shape
    small = cv2.resize(
        grey, (max(width // _SMALL, 1), max(height // _SMALL, 1)), interpolation=cv2.INTER_AREA
    )
    reach = max(9, int(_REACH * max(small.shape)))
    opened = _without_banners(cv2.morphologyEx(small, cv2.MORPH_CLOSE, block(reach, reach)))
    smooth = cv2.GaussianBlur(opened, (0, 0), reach / 3)
    paper = cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.maximum(paper, 24).astype(np.uint8)


def _without_banners(paper: Picture) -> Picture:
    """The paper's brightness where it is far darker than a shadow: there ink hides it.

    What is dark up to the picture's edge is what the sheet lies on.
    """
    usual = float(np.percentile(paper, 90))
    dark = (paper < _NO_SHADOW * usual).astype(np.uint8)
    _, labels = cv2.connectedComponents(dark)
    at_edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    dark[np.isin(labels, at_edge)] = 0
    return np.where(dark > 0, round(usual), paper).astype(np.uint8)


def block(width: int, height: int) -> NDArray[Any]:
    """A block of dots, as wide and as high as it is to close or to open; a dot at the least."""
    return np.ones((max(height, 1), max(width, 1)), np.uint8)
