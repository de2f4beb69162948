"""One page from its picture: laid flat, put straight, its drawings taken, its words read."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.layout.geometry import Rule
from ehcp_io.readers.ocr import tesseract
from ehcp_io.readers.ocr.badges import opened_badges
from ehcp_io.readers.ocr.boxes import take_boxes
from ehcp_io.readers.ocr.cells import find_cells, read_cells
from ehcp_io.readers.ocr.cleaning import clear_of_edges, without_dirt
from ehcp_io.readers.ocr.colour import parted
from ehcp_io.readers.ocr.drawn import Drawn
from ehcp_io.readers.ocr.edges import refined
from ehcp_io.readers.ocr.faint import complete_rules
from ehcp_io.readers.ocr.figures import doubt_figures
from ehcp_io.readers.ocr.handwriting import part_handwriting, spread
from ehcp_io.readers.ocr.item_numbers import read_numbers_again
from ehcp_io.readers.ocr.lanes import rule_lanes
from ehcp_io.readers.ocr.leaders import take_leaders, with_leaders
from ehcp_io.readers.ocr.leftovers import Reader, read_leftovers
from ehcp_io.readers.ocr.levelling import (
    Picture,
    is_two_tone,
    level,
    strengthened,
    without_specks,
)
from ehcp_io.readers.ocr.modes import Mode, is_best_installed
from ehcp_io.readers.ocr.once import once
from ehcp_io.readers.ocr.outline import find_sheet, flatten
from ehcp_io.readers.ocr.outlines import tightened
from ehcp_io.readers.ocr.pale_words import find_pale_words
from ehcp_io.readers.ocr.pen import find_pen, joined
from ehcp_io.readers.ocr.reading import Page, Seen
from ehcp_io.readers.ocr.ruling import take_drawings
from ehcp_io.readers.ocr.second_look import look_again
from ehcp_io.readers.ocr.second_opinion import ask
from ehcp_io.readers.ocr.signs import doubt_signs
from ehcp_io.readers.ocr.spacing import with_spaces
from ehcp_io.readers.ocr.stamp_words import part_stamp_words
from ehcp_io.readers.ocr.stamps import Stamps, find_stamps
from ehcp_io.readers.ocr.tiebreaks import settle
from ehcp_io.readers.ocr.titles import restore_titles
from ehcp_io.readers.ocr.turning import lines_run_down, quarter_turned, skew_of, straighten
from ehcp_io.readers.ocr.typeface import measure
from ehcp_io.readers.ocr.uprights import complete_uprights

A4 = (595.3, 841.9)
_DPI = 220.0
_LOW = 0.6
_DOUBTED = 0.935
_UPRIGHT = 0.7
_ON_ITS_HEAD, _FEW = 0.8, 12
_CLEAR = 0.9
_EDGE = 0.012
_DARK = 0x80


def recognise_page(picture: Picture, dpi: float, number: int, mode: str = Mode.AUTO) -> Page:
    """The words, rules and fills of a page; ``dpi`` is 0 where the picture does not say.

    The slower engine reads what the quicker one is unsure of, and photographs, if it is there.
    """
    cv2.setNumThreads(1)
    coloured = picture
    picture, tint = parted(picture)
    corners = find_sheet(picture, coloured)
    if corners is not None:
        corners = refined(picture, corners)
        tint = tint if tint is None else flatten(tint, corners)
        picture, dpi = flatten(picture, corners), 0.0
    if dpi <= 0:
        dpi = max(picture.shape) / (A4[1] / 72)
    two_tone = is_two_tone(picture)
    if two_tone:
        picture = without_specks(picture, dpi)
    tint = tint if tint is None else _scaled(tint, dpi)[0]
    picture, dpi = _scaled(picture, dpi)
    sheet = _Sheet(picture, level(picture), dpi, two_tone, tint)
    if lines_run_down(sheet.level):
        sheet = sheet.turned(tesseract.quarters_to_turn(sheet.level, dpi))
    best = mode in (Mode.AUTO, Mode.FORCE, Mode.BEST) and is_best_installed()
    if best and (mode is Mode.BEST or corners is not None):
        page = _upright(sheet, number, rapid=True)
    else:
        page = _upright(sheet, number, rapid=False)
        if best and page.confidence < _DOUBTED:
            page = max(page, _upright(sheet, number, rapid=True), key=lambda each: each.confidence)
    page.photographed = corners is not None
    return page


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The page as photographed and with its light made even."""

    raw: Picture
    level: Picture
    dpi: float
    two_tone: bool = False
    tint: Picture | None = None

    def turned(self, quarters: int) -> "_Sheet":
        """The page turned clockwise."""
        if not quarters:
            return self
        return self._each(lambda picture, _: quarter_turned(picture, quarters))

    def straightened(self) -> "_Sheet":
        """The page with its lines level."""
        angle = skew_of(self.level)
        return self._each(lambda picture, paper: straighten(picture, angle, paper))

    def without(self, gone: NDArray[np.bool_]) -> "_Sheet":
        """The page with white paper where ``gone`` says so."""
        raw, even = self.raw.copy(), self.level.copy()
        raw[gone], even[gone] = round(float(np.percentile(raw, 75))), 255
        return replace(self, raw=raw, level=even)

    def _each(self, change: Callable[[Picture, int], Picture]) -> "_Sheet":
        """The page with all its pictures changed, each on paper of its own brightness."""
        tint = None if self.tint is None else change(self.tint, 1)
        return replace(self, raw=change(self.raw, 255), level=change(self.level, 255), tint=tint)


def _upright(sheet: _Sheet, number: int, *, rapid: bool) -> Page:
    """The page read, turned first where its words show that it lies on its side or its head."""
    page = _read(sheet, number, rapid=rapid)
    if page.confidence < _LOW or _stand_upright(page.words) < _UPRIGHT:
        turns = tesseract.quarters_to_turn(sheet.level, sheet.dpi)
        if turns:
            page = _read(sheet.turned(turns), number, rapid=rapid)
    if page.confidence < _ON_ITS_HEAD and _stands(page):
        # Letters on their heads look enough like letters for their direction to be misjudged.
        other = _read(sheet.turned(2), number, rapid=rapid)
        page = other if _stands(other) and other.confidence > page.confidence else page
    unclear = page.unread or (page.words and page.confidence < _CLEAR)
    if unclear and not _letters(page):
        # Too few letters for their direction to be known, and yet something stands there.
        others = (_read(sheet.turned(turns), number, rapid=rapid) for turns in (1, 3, 2))
        page = next((other for other in others if _letters(other)), page)
    return page


def _stands(page: Page) -> bool:
    """Whether the page has words enough to tell that its lines run across it."""
    return len(page.words) >= _FEW and _stand_upright(page.words) >= _UPRIGHT


def _letters(page: Page) -> int:
    """How many letters stand in words that are words."""
    return sum(
        len(word.text) for word in page.words if len(word.text) > 3 and word.confidence > _LOW
    )


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


def _read(sheet: _Sheet, number: int, *, rapid: bool) -> Page:
    sheet, unit = sheet.straightened(), 72 / sheet.dpi
    sheet, stamps, told = _cleared(sheet)
    opened = opened_badges(sheet.level, sheet.dpi)
    drawn, greys = take_drawings(opened, sheet.dpi, faxed=sheet.two_tone)
    boxes, text = take_boxes(greys if sheet.two_tone else strengthened(greys), sheet.dpi)
    leaders, text = take_leaders(text, sheet.dpi)
    page = Page(number, text.shape[1] * unit, text.shape[0] * unit)
    page.engine = "rapidocr" if rapid else "tesseract"
    _put_drawings(page, drawn, unit)
    complete_rules(page, sheet.level, sheet.dpi)
    words = _rapid_words(sheet.raw, text) if rapid else _tesseract_words(page, text, sheet.dpi)
    words = words if stamps is None else stamps.believed(words)
    words = without_dirt(settle(with_spaces(words, text)), text)
    restore_titles(words, text)
    doubt_figures(words)
    doubt_signs(words)
    found = read_leftovers(words, text, sheet.dpi, _piece_reader(rapid=rapid))
    found_too = clear_of_edges(found.words, text)
    words.extend(found_too if stamps is None else stamps.believed(found_too))
    words = with_leaders(leaders, words, text, sheet.dpi)
    level_stamps = part_stamp_words(words, sheet.level)
    by_hand = part_handwriting(
        level_stamps.words, text, [(each.left, each.left + each.width) for each in drawn.across]
    )
    words, pen = find_pen(by_hand.words, text, sheet.dpi, sheet.level, drawn.across)
    marked = [*found.unread, *level_stamps.places, *spread(words, [*by_hand.places, *pen])]
    measure(words, greys, sheet.dpi)
    letters = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words)
    page.confidence = sure / letters if letters else 0.0
    _put_words(page, words, unit)
    rule_lanes(page)
    complete_uprights(page)
    read_numbers_again(page, text)
    page.boxes = [(*_times(box[:4], unit), box.checked) for box in boxes]
    page.unread = [_times(box, unit) for box in (*joined(marked, sheet.dpi), *told)]
    return page


def _cleared(
    sheet: _Sheet,
) -> tuple[_Sheet, Stamps | None, list[tuple[float, float, float, float]]]:
    """The page without stamps and pale words across it, the stamps, and where either stood."""
    stamps = find_stamps(sheet.level, sheet.tint, sheet.dpi)
    sheet = sheet if stamps is None else sheet.without(stamps.gone)
    pale = find_pale_words(sheet.level, sheet.dpi)
    sheet = sheet if pale is None else sheet.without(pale.gone)
    return sheet, stamps, [place for each in (stamps, pale) if each for place in each.places]


def _times(
    edges: tuple[float, float, float, float], unit: float
) -> tuple[float, float, float, float]:
    left, top, right, bottom = edges
    return left * unit, top * unit, right * unit, bottom * unit


def _tesseract_words(page: Page, text: Picture, dpi: float) -> list[Seen]:
    """The words in the cells of tables, cell by cell, and those around the tables."""
    cells = find_cells([Rule(*rule) for rule in page.rules], page.width, page.height)
    words, rest = read_cells(cells, text, dpi)
    for word in tesseract.recognise(rest, dpi):
        # Lines are numbered apart from those in cells.
        word.line = -1 - word.line
        words.append(word)
    words = look_again(words, text)
    ask(words, text)
    return once(tightened(words, text))


def _rapid_words(raw: Picture, text: Picture) -> list[Seen]:
    """The words by the slower engine, which is loaded where it is needed only."""
    from ehcp_io.readers.ocr.rapid import recognise

    return recognise(raw, text)


def _piece_reader(*, rapid: bool) -> Reader:
    if not rapid:
        return tesseract.recognise_piece
    from ehcp_io.readers.ocr.rapid import recognise_piece

    return recognise_piece


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
