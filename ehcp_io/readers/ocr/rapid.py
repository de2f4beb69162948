"""RapidOCR: slower and larger than Tesseract, and far better on photographs and poor faxes."""

import functools
import logging
from typing import Any

import cv2
import numpy as np

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_INK = 150
_FLAT = frozenset("-–—_=.,…·•~:;'’‘“”\"")
_DEEP = frozenset("gjpqy()[]|;,Q/")
_DEPTH = 0.22


@functools.cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    # The classifier of upside-down lines turns long upright ones to garbage.
    engine = RapidOCR(
        params={
            "Global.use_cls": False,
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    return engine


def recognise(picture: Picture, text: Picture) -> list[Seen]:
    """The words of ``picture``, which is best not levelled; ``text`` shows their ink."""
    found = _engine()(np.repeat(picture[:, :, None], 3, axis=2), return_word_box=True)
    words: list[Seen] = []
    for line, parts in enumerate(found.word_results or ()):
        row = [word for part in parts if (word := _word(part, text, line)) is not None]
        _set_baseline(row)
        words.extend(row)
    return words


def _word(part: Any, text: Picture, line: int) -> Seen | None:
    """A word in the outline of its ink: the engine's own boxes are as high as the line."""
    letters, sure, corners = part[0].strip(), float(part[1]), np.array(part[2], np.float64)
    if not letters:
        return None
    height, width = text.shape
    left, top = (max(int(value), 0) for value in corners.min(axis=0))
    right, bottom = corners.max(axis=0)
    right, bottom = min(int(right) + 1, width), min(int(bottom) + 1, height)
    ink = _own_ink(text[top:bottom, left:right])
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if len(rows) and len(columns):
        bottom, top = top + int(rows[-1]) + 1, top + int(rows[0])
        right, left = left + int(columns[-1]) + 1, left + int(columns[0])
    return Seen(letters, left, top, right, bottom, float(bottom), sure, line)


def _own_ink(part: Picture) -> Picture:
    """Where the word's own ink is: the tails of the line above hang into its outline."""
    dark = (part < _INK).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    middle, foot = part.shape[0] / 2, part.shape[0]
    for index in range(1, count):
        top = int(stats[index, cv2.CC_STAT_TOP])
        end = top + int(stats[index, cv2.CC_STAT_HEIGHT])
        if (top == 0 and end < middle) or (end == foot and top > middle):
            dark[labels == index] = 0
    return dark


def _set_baseline(row: list[Seen]) -> None:
    """Put the words of a line on the foot of those letters that stand on it."""
    standing = [
        word.bottom
        for word in row
        if any(letter not in _FLAT for letter in word.text) and not _DEEP.intersection(word.text)
    ]
    if not standing:
        standing = [word.bottom - _DEPTH * word.height for word in row]
    base = sorted(standing)[len(standing) // 2] if standing else 0.0
    for word in row:
        word.baseline = base
