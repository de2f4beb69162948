"""How coloured each dot of a page is, kept beside its grey: ink of another colour is no print."""

import cv2
import numpy as np

from ehcp_io.readers.ocr.levelling import Picture

_SMALL = 4
_COLOURED, _NEARLY_BLACK = 60, 105
_LEAST_SHARE, _MOST_SHARE = 0.0002, 0.12
DARK = 0
"""What a tint has where the picture is nearly black, whatever its colour."""


def parted(picture: Picture) -> tuple[Picture, Picture | None]:
    """A picture as grey and as tint; no tint where it has hardly any colour, or is all in colour.

    The tint is how far the strongest of red, green and blue exceeds the weakest, and at least one;
    `DARK` where the picture is nearly black.
    """
    if picture.ndim == 2:
        return picture, None
    grey: Picture = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    few = picture[::_SMALL, ::_SMALL]
    if float((np.ptp(few, axis=2) > _COLOURED).mean()) < _LEAST_SHARE / 2:
        return grey, None
    red, green, blue = cv2.split(picture)
    brightest = cv2.max(cv2.max(red, green), blue)
    tint = cv2.max(brightest - cv2.min(cv2.min(red, green), blue), np.ones_like(red))
    tint[brightest <= _NEARLY_BLACK] = DARK
    if not _LEAST_SHARE <= float((tint > _COLOURED).mean()) <= _MOST_SHARE:
        return grey, None
    return grey, tint.astype(np.uint8)
