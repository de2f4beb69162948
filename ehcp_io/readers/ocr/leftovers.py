"""Ink that became no word: bullets and lone figures are read again, the rest is told of.

Page segmentation passes over single characters far from others, which in a plan are the numbers
of outcomes and of list items.
"""

import statistics
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np

from ehcp_io.readers.ocr.components import parts_of
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen
from ehcp_io.readers.ocr.strokes import Blob, let_go, lone_stroke

_INK = 140
_SPECK = 0.14
_TALL = 1.9
_MOST_PIECES = 160
_SURE = 0.6
_MARGIN = 12
_HEIGHT = 36
_UNREAD = 1.2
_BESIDE = 0.9
_TOUCHES = 0.3
_NARROW, _FEWEST = 0.75, 2
_FAINT = 200
_LETTER, _FEWEST_LETTERS = 0.4, 3


class Reader(Protocol):
    """What reads a line cut out of a page; ``lone`` where it can hold no more than one word."""

    def __call__(self, picture: Picture, *, lone: bool) -> list[Seen]:
        """Its words, in the picture's pixels."""


@dataclass(slots=True)
class Found:
    """Words read from leftover ink, and outlines of what could not be read."""

    words: list[Seen]
    unread: list[tuple[float, float, float, float]]


def read_leftovers(words: list[Seen], text: Picture, dpi: float, reads: Reader) -> Found:
    """Read what the engine has passed over; bullets among ``words`` are set right on the way.

    ``reads`` gives the words of a piece cut out and set on white.
    """
    usual = _usual_height(words, dpi)
    let_go(words, text)
    blobs = _blobs(text, _INK)
    found = Found(_bullets(blobs, words, usual), [])
    covered = np.zeros(text.shape, np.uint8)
    _cover(covered, [*words, *found.words], usual)
    dark = [blob for blob in blobs if _SPECK * usual < max(blob.width, blob.height)]
    page = _Page(words, text, usual, reads)
    for piece in _read_pieces(_uncovered(dark, covered), page, found):
        covered[piece.top : piece.top + piece.height, piece.left : piece.left + piece.width] = 1
    # Small grey labels of a form are fainter than what counts for ink among black letters.
    faint = [blob for blob in _blobs(text, _FAINT) if blob.height > _LETTER * usual]
    _read_pieces(_uncovered(faint, covered), page, found, lettering=True)
    return found


@dataclass(frozen=True, slots=True)
class _Page:
    """What leftover ink is read by: known words, the picture, how high words are, the engine."""

    words: list[Seen]
    text: Picture
    usual: float
    reads: Reader


def _read_pieces(
    rest: list[Blob], page: _Page, found: Found, *, lettering: bool = False
) -> list[Blob]:
    """Read what stands together of ``rest`` into ``found``; the pieces that are settled so.

    Where ``lettering`` is asked for, a lone stroke is left: it is the remains of a rule.
    """
    settled: list[Blob] = []
    words, usual = page.words, page.usual
    for piece in _pieces(rest, page.text.shape, usual):
        if lettering and not _is_lettering(piece, rest, usual):
            continue
        read = []
        if _SPECK * 3 * usual < piece.height < _TALL * usual:
            seen = _read(piece, page.text, usual, page.reads)
            read = [
                word
                for word in seen
                if _is_parted(word, words, usual) or not _is_known(word, words, usual)
            ]
            stroke = None if seen else lone_stroke(piece, [*words, *found.words])
            read = read if stroke is None else [stroke]
            if seen or read:
                found.words.extend(read)
                settled.append(piece)
                continue
        if _is_large(piece, usual) or _is_lettering(piece, rest, usual):
            found.unread.append(
                (piece.left, piece.top, piece.left + piece.width, piece.top + piece.height)
            )
            settled.append(piece)
    return settled


def _is_large(piece: Blob, usual: float) -> bool:
    return piece.height >= _UNREAD * usual and piece.width >= 2 * _UNREAD * usual


def _is_lettering(piece: Blob, blobs: list[Blob], usual: float) -> bool:
    """Whether several blobs as high as letters make the piece: a word that nothing could read."""
    if not _LETTER * usual < piece.height < _TALL * usual:
        return False
    letters = [
        blob
        for blob in blobs
        if blob.height > _LETTER * usual
        and blob.width < _TALL * usual
        and piece.left <= blob.left + blob.width / 2 < piece.left + piece.width
        and piece.top <= blob.top + blob.height / 2 < piece.top + piece.height
    ]
    return len(letters) >= _FEWEST_LETTERS


def _cover(covered: Picture, words: list[Seen], usual: float) -> None:
    """Mark where ``words`` stand."""
    grow = int(0.12 * usual)
    for word in words:
        top, bottom = max(int(word.top) - grow, 0), int(word.bottom) + grow
        covered[top:bottom, max(int(word.left) - grow, 0) : int(word.right) + grow] = 1


def _uncovered(blobs: list[Blob], covered: Picture) -> list[Blob]:
    """Those of ``blobs`` whose middles no word has."""
    return [
        blob
        for blob in blobs
        if not covered[blob.top + blob.height // 2, blob.left + blob.width // 2]
    ]


def _is_known(word: Seen, words: list[Seen], usual: float) -> bool:
    """Whether the engine has read the word, and only put it a little beside its ink.

    So it has where a neighbour begins or ends with it: its outline was cut too short.
    """
    for other in words:
        if abs(other.baseline - word.baseline) >= 0.5 * usual:
            continue
        before, after = word.left - other.right, other.left - word.right
        if other.text == word.text and max(before, after) < _BESIDE * usual:
            return True
        if -_TOUCHES < before / usual < _TOUCHES and other.text.endswith(word.text):
            return True
        if -_TOUCHES < after / usual < _TOUCHES and other.text.startswith(word.text):
            return True
    return False


def _is_parted(word: Seen, words: list[Seen], usual: float) -> bool:
    """Whether the engine has read the word as the beginning of the next, whose ink it is not.

    That one loses it then: "Eto", whose outline is as wide as "to", behind a leftover "E".
    """
    length = len(word.text)
    for other in words:
        gap = (other.left - word.right) / usual
        near = _TOUCHES * 0.5 < gap < _BESIDE and abs(other.baseline - word.baseline) < 0.5 * usual
        if not near or len(other.text) <= length or not other.text.startswith(word.text):
            continue
        line = [each for each in words if each.line == other.line and each is not other]
        if len(line) < _FEWEST:
            continue
        pitch = statistics.median(_pitch(each) for each in line)
        if _pitch(other) < _NARROW * pitch:
            other.text = other.text[length:]
            return True
    return False


def _pitch(word: Seen) -> float:
    """How wide a word's letters are."""
    return (word.right - word.left) / len(word.text)


def _usual_height(words: list[Seen], dpi: float) -> float:
    heights = sorted(word.height for word in words if len(word.text) > 2)
    return heights[len(heights) // 2] if heights else 9 * dpi / 72


def _blobs(text: Picture, ink: int) -> list[Blob]:
    dark = (text < ink).astype(np.uint8)
    return [Blob(*row) for row in parts_of(dark).tolist()]


def _bullets(blobs: list[Blob], words: list[Seen], usual: float) -> list[Seen]:
    """Discs before a word: those that the engine has read as a letter, and those it has not."""
    new: list[Seen] = []
    discs = [blob for blob in blobs if blob.is_disc and 0.2 * usual < blob.height < 0.75 * usual]
    for disc in discs:
        x, y = disc.left + disc.width / 2, disc.top + disc.height / 2
        here = [w for w in words if w.left <= x <= w.right and w.top <= y <= w.bottom]
        if any(_has_more_than(word, disc) for word in here):
            continue
        level = [w for w in words if w not in here and w.top - 2 <= y <= w.bottom + 2]
        after = min((w for w in level if w.left > x), key=lambda w: w.left, default=None)
        if after is None or not 0.3 * usual < after.left - x < 6 * usual:
            continue
        before = [w for w in level if w.right < x]
        if any(x - word.right < 2.5 * usual for word in before):
            continue
        if not after.top + 0.2 * after.height < y < after.bottom - 0.1 * after.height:
            continue
        for word in here[:1]:
            word.text, word.confidence = "•", max(word.confidence, 0.9)
            word.baseline = after.baseline
        if not here:
            new.append(
                Seen(
                    "•",
                    disc.left,
                    disc.top,
                    disc.left + disc.width,
                    disc.top + disc.height,
                    after.baseline,
                    0.9,
                    after.line,
                )
            )
    return new


def _has_more_than(word: Seen, disc: Blob) -> bool:
    """Whether the word is wider than the disc: then the disc is part of a letter."""
    return word.right - word.left > 1.9 * disc.width or len(word.text) > 2


def _pieces(blobs: list[Blob], shape: tuple[int, ...], usual: float) -> list[Blob]:
    """Blobs that stand as near to one another as letters do, together."""
    mask = np.zeros(shape, np.uint8)
    for blob in blobs:
        mask[blob.top : blob.top + blob.height, blob.left : blob.left + blob.width] = 1
    near = np.ones((max(1, int(0.25 * usual)), max(1, int(0.7 * usual))), np.uint8)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, near)
    pieces = [Blob(*row) for row in parts_of(joined).tolist()]
    pieces.sort(key=lambda piece: -piece.area)
    return pieces[:_MOST_PIECES]


def _read(piece: Blob, text: Picture, usual: float, reads: Reader) -> list[Seen]:
    """The words of a piece, cut out and set on white; nothing where the engine is not sure."""
    pad = 2
    top, left = max(piece.top - pad, 0), max(piece.left - pad, 0)
    part = text[top : piece.top + piece.height + pad, left : piece.left + piece.width + pad]
    scale = _HEIGHT / max(usual, 1.0)
    part = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    framed = cv2.copyMakeBorder(
        part, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(255,)
    )
    lone = piece.width < 1.1 * usual
    words = _sure(reads(framed, lone=lone))
    if not words and lone and piece.height > 0.5 * usual:
        # The number of an item, most often: it is too dear to be lost to one bad look.
        larger = cv2.resize(framed, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC)
        words = _sure(reads(larger, lone=False))
        for word in words:
            for edge in ("left", "top", "right", "bottom", "baseline"):
                setattr(word, edge, getattr(word, edge) / 1.5)
    for word in words:
        word.left, word.right = ((x - _MARGIN) / scale + left for x in (word.left, word.right))
        word.top, word.bottom = ((y - _MARGIN) / scale + top for y in (word.top, word.bottom))
        word.baseline = (word.baseline - _MARGIN) / scale + top
        # A piece of its own: no engine has said that it belongs to any line.
        word.line = -1_000_000 - piece.left - piece.top * text.shape[1]
    return words


def _sure(words: list[Seen]) -> list[Seen]:
    """The words that can be believed though they stand alone."""
    return [word for word in words if word.confidence >= _SURE and any(map(str.isalnum, word.text))]
