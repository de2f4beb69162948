"""One page from its picture: laid flat, put straight, its drawings taken, its words read."""

import cv2
import numpy as np

from ehcp_io.readers.layout.geometry import Rule
from ehcp_io.readers.ocr import tesseract
from ehcp_io.readers.ocr.cells import find_cells, read_cells
from ehcp_io.readers.ocr.cleaning import without_dirt
from ehcp_io.readers.ocr.drawn import Drawn
from ehcp_io.readers.ocr.leftovers import read_leftovers
from ehcp_io.readers.ocr.levelling import Picture, level
from ehcp_io.readers.ocr.outline import find_sheet, flatten
from ehcp_io.readers.ocr.reading import Page, Seen
from ehcp_io.readers.ocr.ruling import take_drawings
from ehcp_io.readers.ocr.tiebreaks import settle
from ehcp_io.readers.ocr.turning import lines_run_down, quarter_turned, skew_of, straighten
from ehcp_io.readers.ocr.typeface import measure

A4 = (595.3, 841.9)
_DPI = 220.0
_LOW = 0.6
_UPRIGHT = 0.7
_EDGE = 0.012
_DARK = 0x80


def recognise_page(picture: Picture, dpi: float, number: int) -> Page:
    """The words, rules and fills of a page; ``dpi`` is 0 where the picture does not say."""
    cv2.setNumThreads(1)
    corners = find_sheet(picture)
    photographed = corners is not None
    if corners is not None:
        picture, dpi = flatten(picture, corners), 0.0
    if dpi <= 0:
        dpi = max(picture.shape) / (A4[1] / 72)
    picture, dpi = _scaled(picture, dpi)
    levelled = level(picture, dpi)
    if lines_run_down(levelled):
        levelled = quarter_turned(levelled, tesseract.quarters_to_turn(levelled, dpi))
    page = _read(levelled, dpi, number)
    if page.confidence < _LOW or _stand_upright(page.words) < _UPRIGHT:
        turns = tesseract.quarters_to_turn(levelled, dpi)
        if turns:
            page = _read(quarter_turned(levelled, turns), dpi, number)
    page.engine = "tesseract"
    page.photographed = photographed
    return page


def _stand_upright(words: list[Seen]) -> float:
    """The share of longer words that are wider than high: of a page on its side, few are."""
    long = [word for word in words if len(word.text) > 3]
    wide = sum(word.right - word.left > word.height for word in long)
    return wide / len(long) if long else 1.0


def _scaled(picture: Picture, dpi: float) -> tuple[Picture, float]:
    """The picture at the sharpness that the engine reads best; more only takes time."""
    scale = _DPI / dpi
    if 0.9 < scale < 1.1:
        return picture, dpi
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=how).astype(np.uint8), _DPI


def _read(levelled: Picture, dpi: float, number: int) -> Page:
    straight = straighten(levelled, skew_of(levelled))
    drawn, text = take_drawings(straight, dpi)
    unit = 72 / dpi
    page = Page(number, straight.shape[1] * unit, straight.shape[0] * unit)
    _put_drawings(page, drawn, unit)
    cells = find_cells([Rule(*rule) for rule in page.rules], page.width, page.height)
    words, rest = read_cells(cells, text, dpi)
    for word in tesseract.recognise(rest, dpi):
        # Lines are numbered apart from those in cells.
        word.line = -1 - word.line
        words.append(word)
    words = without_dirt(settle(words), text)
    found = read_leftovers(words, text, dpi)
    words.extend(found.words)
    measure(words, text, dpi)
    letters = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words)
    page.confidence = sure / letters if letters else 0.0
    _put_words(page, words, unit)
    page.unread = [tuple(edge * unit for edge in box) for box in found.unread]  # type: ignore[misc]
    return page


def _put_words(page: Page, words: list[Seen], unit: float) -> None:
    """The words on the page, in points; those on a dark fill are light."""
    for word in words:
        for name in ("left", "top", "right", "bottom", "baseline", "size"):
            setattr(word, name, getattr(word, name) * unit)
    for left, top, right, bottom, colour in page.shades:
        if int(colour[:2], 16) < _DARK:
            for word in words:
                x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
                word.light |= left <= x <= right and top <= y <= bottom
    page.words = words


def _put_drawings(page: Page, drawn: Drawn, unit: float) -> None:
    """The rules and fills on the page, in points; the shadow at a sheet's edge is no rule."""
    margin = _EDGE * page.width
    for stroke in drawn.across:
        y, thick = (stroke.top + stroke.height / 2) * unit, min(stroke.height * unit, 1.5)
        if margin < y < page.height - margin:
            rule = (stroke.left * unit, y, (stroke.left + stroke.width) * unit, y, thick)
            page.rules.append(rule)
    for stroke in drawn.down:
        x, thick = (stroke.left + stroke.width / 2) * unit, min(stroke.width * unit, 1.5)
        if margin < x < page.width - margin:
            rule = (x, stroke.top * unit, x, (stroke.top + stroke.height) * unit, thick)
            page.rules.append(rule)
    for fill in drawn.fills:
        left, top = fill.left * unit, fill.top * unit
        right, bottom = left + fill.width * unit, top + fill.height * unit
        shade = min(fill.brightness, _DARK - 1) if fill.dark else max(fill.brightness, _DARK)
        page.shades.append((left, top, right, bottom, f"{shade:02X}" * 3))
