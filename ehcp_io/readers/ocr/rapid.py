"""RapidOCR: slower and larger than Tesseract, and far better on photographs and poor faxes.

Its network that finds lines is given the page no larger than it needs, its network that reads
lines each line by itself; what the latter says of every letter is kept.
"""

import functools
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ehcp_io.readers.ocr.ctc import Letters, Piece, pieces_of
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.modes import THREADS
from ehcp_io.readers.ocr.reading import Seen

_SIZE = 1550
_LINE = 48
_NARROWEST, _WIDEST = 16, 4800
_UPENDED = 1.5
_SURE = 0.5
_INK = 150
_MARGIN = 24
_SPECK = 0.06
_FLAT = frozenset("-–—_=.,…·•~:;'’‘“”\"")
_DEEP = frozenset("gjpqy()[]|;,Q/")
_DEPTH = 0.22

Matrix = NDArray[Any]


@dataclass(frozen=True, slots=True)
class _Networks:
    """What finds lines, what reads one, and the letters that it knows."""

    finds: Any
    reads: Any
    letters: Letters


@functools.cache
def _networks() -> _Networks:
    from rapidocr import RapidOCR

    # The classifier of upside-down lines turns long upright ones to garbage.
    engine = RapidOCR(
        params={
            "Global.use_cls": False,
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            # Without it memory is asked for anew at every step, for a quarter of the time.
            "EngineConfig.onnxruntime.enable_cpu_mem_arena": True,
        }
    )
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    blank = np.full((_LINE, _LINE, 3), 255, np.uint8)
    engine(blank, use_det=False, use_cls=False, use_rec=True)
    reader = engine.text_rec
    return _Networks(engine, reader.session, Letters(reader.postprocess_op.character))


def recognise(picture: Picture, text: Picture) -> list[Seen]:
    """The words of ``picture``, which is best not levelled; ``text`` shows their ink."""
    words: list[Seen] = []
    lines = _lines(picture, text)
    # Threads of the engine's own wait for one another with all their might: lines share none.
    with ThreadPoolExecutor(int(os.environ.get(THREADS, "1"))) as pool:
        rows = list(pool.map(lambda corners: _read(corners, picture, text), lines))
    for number, row in enumerate(rows):
        for word in row:
            word.line = number
        _set_baseline(row)
        words.extend(row)
    return words


def recognise_piece(picture: Picture, *, lone: bool) -> list[Seen]:
    """The words of a line cut out of a page; ``lone`` where it can hold no more than one word."""
    height, width = picture.shape
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    row = _placed(_pieces(corners, picture), corners, picture)
    _set_baseline(row)
    return row[:1] if lone else row


def _lines(picture: Picture, text: Picture) -> list[Matrix]:
    """The corners of each line from its top left clockwise, the lines from top to bottom."""
    inked = text < _INK
    rows, columns = (np.flatnonzero(inked.sum(axis=axis) > 1) for axis in (1, 0))
    if not len(rows) or not len(columns):
        return []
    # Margins are most of what a page has, and cost as much as its words.
    left, top = max(int(columns[0]) - _MARGIN, 0), max(int(rows[0]) - _MARGIN, 0)
    part = picture[top : int(rows[-1]) + _MARGIN, left : int(columns[-1]) + _MARGIN]
    scale = min(1.0, _SIZE / max(picture.shape))
    small = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = _networks().finds(
        cv2.cvtColor(small, cv2.COLOR_GRAY2RGB), use_det=True, use_cls=False, use_rec=False
    )
    if found.boxes is None:
        return []
    place = np.array([left, top], np.float32)
    return [np.array(box, np.float32) / scale + place for box in found.boxes]


def _read(corners: Matrix, picture: Picture, text: Picture) -> list[Seen]:
    """The words of a line; of one that runs down the page, in the direction that reads better."""
    width = max(np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[2] - corners[3]))
    height = max(np.linalg.norm(corners[3] - corners[0]), np.linalg.norm(corners[2] - corners[1]))
    if min(width, height) < 3:
        return []
    ways = [corners]
    if height >= _UPENDED * width:
        ways += [np.roll(corners, turns, axis=0) for turns in (-1, 1)]
    best: tuple[float, list[Piece], Matrix] = (_SURE, [], corners)
    for each in ways:
        pieces = _pieces(each, picture)
        letters = sum(len(piece.text) for piece in pieces)
        sure = sum(piece.mean * len(piece.text) for piece in pieces) / max(letters, 1)
        if sure > best[0]:
            best = (sure, pieces, each)
    _, pieces, corners = best
    return _placed(pieces, corners, text)


def _flat(corners: Matrix) -> tuple[Matrix, int, int]:
    """What lays a line flat, and its length and height then."""
    width = max(np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[2] - corners[3]))
    height = max(np.linalg.norm(corners[3] - corners[0]), np.linalg.norm(corners[2] - corners[1]))
    w, h = max(round(float(width)), 2), max(round(float(height)), 2)
    target = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
    return cv2.getPerspectiveTransform(corners.astype(np.float32), target), w, h


def _cut_out(picture: Picture, matrix: Matrix, width: int, height: int) -> Picture:
    return cv2.warpPerspective(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    ).astype(np.uint8)


def _pieces(corners: Matrix, picture: Picture) -> list[Piece]:
    """The words of a line, their places as shares of its length."""
    matrix, width, height = _flat(corners)
    strip = _cut_out(picture, matrix, width, height)
    length = min(max(round(_LINE * width / height), _NARROWEST), _WIDEST)
    how = cv2.INTER_AREA if height > _LINE else cv2.INTER_LINEAR
    strip = cv2.resize(strip, (length, _LINE), interpolation=how).astype(np.uint8)
    values = np.repeat((strip.astype(np.float32) / 127.5 - 1.0)[None, None], 3, axis=1)
    networks = _networks()
    return pieces_of(networks.reads(values)[0], networks.letters)


def _placed(pieces: list[Piece], corners: Matrix, text: Picture) -> list[Seen]:
    """The words where their ink is: the line's outline is as high for all of them."""
    if not pieces:
        return []
    matrix, width, height = _flat(corners)
    ink = _own_ink(_cut_out(text, matrix, width, height))
    back = np.linalg.inv(matrix)
    cuts = _cuts(pieces, ink)
    words = []
    for piece, (start, end) in zip(pieces, pairwise(cuts), strict=True):
        left, top, right, bottom = start, 0, end, height
        part = ink[:, start:end]
        rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
        if len(rows) and len(columns):
            top, bottom = int(rows[0]), int(rows[-1]) + 1
            left, right = start + int(columns[0]), start + int(columns[-1]) + 1
        outline = np.array([[[left, top], [right, top], [right, bottom], [left, bottom]]], float)
        edges = cv2.perspectiveTransform(outline, back)[0]
        (x, y), (far, foot) = edges.min(axis=0), edges.max(axis=0)
        words.append(
            Seen(
                piece.text,
                max(float(x), 0.0),
                max(float(y), 0.0),
                min(float(far), float(text.shape[1])),
                min(float(foot), float(text.shape[0])),
                float(foot),
                piece.least,
                letters=piece.mean,
            )
        )
    return words


def _cuts(pieces: list[Piece], ink: Picture) -> list[int]:
    """The columns between the words, where the white near the space that was read is widest."""
    height, width = ink.shape
    white = np.asarray(~ink.any(axis=0))
    found = [0]
    for one, other in pairwise(pieces):
        middle = (one.end + other.start) / 2 * width
        reach = max(0.3 * height, (other.start - one.end) / 2 * width)
        low, high = max(int(middle - reach), found[-1]), min(int(middle + reach) + 1, width)
        found.append(max(_widest(white[low:high], low, round(middle)), found[-1]))
    return [*found, width]


def _widest(white: NDArray[np.bool_], start: int, otherwise: int) -> int:
    """The middle of the widest run of white columns."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], white.astype(np.int8), [0]))))
    if not len(edges):
        return otherwise
    first, last = edges[::2], edges[1::2]
    best = int(np.argmax(last - first))
    return start + int(first[best] + last[best]) // 2


def _own_ink(part: Picture) -> Picture:
    """Where the line's own ink is: no specks, no tails of the line above that hang into it."""
    dark = (part < _INK).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    middle, foot = part.shape[0] / 2, part.shape[0]
    tops = stats[:, cv2.CC_STAT_TOP]
    ends = tops + stats[:, cv2.CC_STAT_HEIGHT]
    strange = ((tops == 0) & (ends < middle)) | ((ends == foot) & (tops > middle))
    strange |= stats[:, cv2.CC_STAT_AREA] <= (_SPECK * part.shape[0]) ** 2
    strange[0] = False
    dark[strange[labels]] = 0
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
