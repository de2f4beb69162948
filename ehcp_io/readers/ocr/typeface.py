"""How words are set: size, weight and slant, measured on the picture."""

import statistics
from collections import defaultdict
from itertools import pairwise

import cv2
import numpy as np

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.outlines import ink_limit
from ehcp_io.readers.ocr.reading import Seen

_RISERS = frozenset("bdfhkl|()[]/")
_HIGH = frozenset("'’‘“”\"*°^©®")
_DOTTED = frozenset("itj")
_DEEP = frozenset("gjpqy()[]|Q")
_TAILED = frozenset(",;")
_FLAT = frozenset("-–—_=.,…·•~:;«»*'’‘“”\"^°¢©®")
# How high letters stand, as shares of the size: usual values, corrected by what the page shows.
_HEIGHTS = {"riser": 0.73, "capital": 0.70, "dotted": 0.66, "low": 0.51}
# A slash goes below the line in some typefaces, in others not.
_DEPTHS = {"": 0.0, "slash": 0.06, "tail": 0.13, "deep": 0.21}
# How much a letter of each form says of a line's size: worn, a dot may be lost or touch the stem.
_TRUST = {"riser": 3, "capital": 3, "low": 2, "dotted": 1}
_ENOUGH = 6
_FEWEST_SIZED = 2
_GAP = 1.2
_SMALLER = 0.78
_PHRASE = 6
_FEWEST_LEANING = 8
_LEAN = 0.13
_CLEARER = 0.94

_Form = tuple[str, str]


def measure(words: list[Seen], text: Picture, dpi: float) -> None:
    """Set each word's size and, where it is long enough to tell, its weight."""
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    heights = _heights(list(lines.values()))
    for line in lines.values():
        usual = _size(line, heights) or 11 * dpi / 72
        for part in _parts(line, usual):
            letters = sum(map(str.isalnum, "".join(word.text for word in part)))
            own = _size(part, heights) if letters >= _FEWEST_SIZED else 0.0
            believed = _SMALLER * usual <= own <= usual / _SMALLER
            for word in part:
                word.size = own if believed else usual
    for line in lines.values():
        for word in line:
            word.weight = _weight(word, text)
        for run in _runs(line):
            slants = _slants(run, text)
            for word in run:
                word.slant = slants


def _size(words: list[Seen], heights: dict[_Form, float]) -> float:
    """How large the words are, as most of their letters show it; 0 where none does."""
    sizes = [
        (word.height - 1) / heights[form]
        for word in words
        if (form := _form(word.text)) is not None
        for _ in range(min(len(word.text), 12) * _TRUST[form[0]])
    ]
    return statistics.median(sizes) if sizes else 0.0


def _parts(line: list[Seen], size: float) -> list[list[Seen]]:
    """A line cut at wide gaps: a label and its value may be set in two sizes."""
    ordered = sorted(line, key=lambda word: word.left)
    parts = [ordered[:1]]
    for before, word in pairwise(ordered):
        if word.left - before.right > _GAP * size:
            parts.append([])
        parts[-1].append(word)
    return parts


def _form(text: str) -> _Form | None:
    """Which letters decide how high the word stands, and whether it goes below the line."""
    tail = "tail" if any(letter in _TAILED for letter in text) else ""
    letters = [letter for letter in text if letter not in _FLAT and letter not in _TAILED]
    if not letters:
        return None
    if "J" in letters:
        return None  # in some typefaces it hangs below the line
    tail = tail or ("slash" if "/" in letters else "")
    deep = "deep" if any(letter in _DEEP for letter in letters) else tail
    if any(letter in _RISERS for letter in letters) or any(letter in _HIGH for letter in text):
        return "riser", deep
    if any(letter.isupper() or letter.isdigit() or not letter.isalpha() for letter in letters):
        return "capital", deep
    if any(letter in _DOTTED for letter in letters):
        return "dotted", deep
    return "low", deep


def _heights(lines: list[list[Seen]]) -> dict[_Form, float]:
    """How high words of each form stand for their size, in this page's typeface.

    The forms are compared within lines, which are set in one size.
    """
    ratios: dict[_Form, list[float]] = defaultdict(list)
    for line in lines:
        by_form: dict[_Form, list[float]] = defaultdict(list)
        for word in line:
            form = _form(word.text)
            if form is not None and word.confidence > 0.7:
                by_form[form].append(word.height - 1)
        standard = by_form.get(("riser", ""))
        if standard:
            base = statistics.median(standard)
            for form, found in by_form.items():
                ratios[form].append(statistics.median(found) / base)
    result = {}
    for name, share in _HEIGHTS.items():
        for deep, depth in _DEPTHS.items():
            known = ratios[name, deep]
            usual = share + depth
            seen = statistics.median(known) * _HEIGHTS["riser"] if known else usual
            trusted = len(known) >= _ENOUGH and 0.8 < seen / usual < 1.25
            result[name, deep] = seen if trusted else usual
    return result


def _weight(word: Seen, text: Picture) -> float:
    """Thickness of the strokes as a share of the type's size; 0 where it cannot be told."""
    if not any(map(str.isalnum, word.text)) or not word.size:
        return 0.0
    part = text[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
    solid = (part < ink_limit(part)).astype(np.uint8)
    if part.size < 20 or not solid.any():
        return 0.0
    # Grey at an edge counts by its share: blur matters little. Grey letters are no thinner.
    ink = (255.0 - part.astype(np.float32)) / 255.0
    darkest = np.sort(ink[solid > 0])
    ink /= max(float(darkest[int(0.8 * (len(darkest) - 1))]), 0.3)
    inked = float(ink[cv2.dilate(solid, np.ones((3, 3), np.uint8)) > 0].sum())
    across = np.count_nonzero(np.diff(solid, axis=1))
    up = np.count_nonzero(np.diff(solid, axis=0))
    outline = int(across + up)
    return float(2.0 * inked / outline / word.size) if outline else 0.0


def _runs(line: list[Seen]) -> list[list[Seen]]:
    """A line in pieces of about one phrase: italics seldom begin within one."""
    ordered = sorted(line, key=lambda word: word.left)
    return [ordered[start : start + _PHRASE] for start in range(0, len(ordered), _PHRASE)]


def _slants(run: list[Seen], text: Picture) -> bool:
    """Whether the letters lean: then their stems stand clearer when the picture is leant back."""
    if sum(len(word.text) for word in run) < _FEWEST_LEANING:
        return False
    gains = []
    for word in run:
        if len(word.text) < 3:
            continue
        part = text[int(word.top) : int(word.bottom) + 1, int(word.left) : int(word.right) + 1]
        ink = 255 - part
        upright, leant = (_clearness(ink, lean) for lean in (0.0, _LEAN))
        gains.append((leant / max(upright, 1.0), len(word.text)))
    letters = sum(length for _, length in gains)
    leaning = sum(length for gain, length in gains if gain > _CLEARER)
    return bool(letters) and leaning > 0.6 * letters


def _clearness(ink: Picture, lean: float) -> float:
    """How unevenly the ink is spread from left to right once leant back by ``lean``."""
    height, width = ink.shape
    matrix = np.array([[1.0, lean, 0.0], [0.0, 1.0, 0.0]], np.float32)
    leant = cv2.warpAffine(ink, matrix, (width + int(lean * height) + 1, height))
    columns = leant.sum(axis=0, dtype=np.float64)
    return float(np.square(np.diff(columns)).sum())
