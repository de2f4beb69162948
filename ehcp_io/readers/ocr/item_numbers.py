"""Numbers of list items, read once more where they look like none.

Beside a long line of text an engine makes little of two signs that stand apart from it: a worn "5."
becomes "a", and the item a sentence of the one before. By itself the number is read well.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from ehcp_io.readers.ocr import tesseract
from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Page, Seen

_MARKER = re.compile(r"^(?:\d{1,2}[.)]|\([a-z]\))$")
_COUNTED = re.compile(r"^\(?(\d{1,2}|[a-z])[.,:;)]{0,2}$")
_FORMS = {".": "{}.", ")": "{})", "(": "({})"}
# Bullets, boxes and letters in order: what else begins items.
_NEARLY = re.compile(r"^\d{1,2}[,:;]?$")
_SPECKED = re.compile(r"^(\([a-z]\))[.,:;]$")
_OTHER = re.compile(r"^(?:[•●○▪■□◦☐☒☑·*–—-]|\d{1,2}[,:;]?|\(?[A-Z][.)])$")
_FEWEST = 3
_SAME_EDGE, _SAME_INDENT = 4.0, 3.0
_BEFORE, _GAP, _PAD = 0.9, 0.45, 0.2
_INK, _HIGH = 140, 0.35
_HEIGHTS, _MARGIN = (36, 54, 44), 14
_SURE, _LEAST_SURE = 0.7, 0.4


@dataclass(frozen=True, slots=True)
class _Column:
    """Where items' numbers begin, where their text does, and how the numbers are written."""

    edge: float
    indent: float
    forms: frozenset[str]


def read_numbers_again(page: Page, text: Picture) -> None:
    """Set right the items' numbers of a page that are none, where its picture shows one.

    Only what stands where other items' numbers do is read again.
    """
    rows = list(_rows(page.words))
    columns = _columns(rows)
    for row in rows if columns else ():
        for column in columns:
            place = next(
                (n for n, word in enumerate(row) if abs(word.left - column.indent) < _SAME_INDENT),
                None,
            )
            if place is None or not _is_candidate(row, place, column):
                continue
            found = _specked(row[:place], column) or _read(
                row[place], column, text, text.shape[1] / page.width
            )
            if found is not None:
                _put(page, row[:place], found, row[place])
            break


def _rows(words: Sequence[Seen]) -> Iterator[list[Seen]]:
    """Words of one height on the page, from left to right."""
    row: list[Seen] = []
    for word in sorted(words, key=lambda word: word.baseline):
        if row and word.baseline - row[0].baseline > 0.3 * max(row[0].size, 1.0):
            yield sorted(row, key=lambda each: each.left)
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda each: each.left)


def _columns(rows: Sequence[Sequence[Seen]]) -> list[_Column]:
    """The columns in which several items are numbered."""
    known = [
        (number, after)
        for row in rows
        for number, after in pairwise(row)
        if (_MARKER.match(number.text) or _NEARLY.match(number.text))
        and after.left - number.right > _GAP * after.size
    ]
    columns: list[_Column] = []
    for number, after in known:
        if any(_stands_in(number, after, column) for column in columns):
            continue
        column = _Column(number.left, after.left, frozenset())
        alike = [one for one, text in known if _stands_in(one, text, column)]
        forms = frozenset(_form(one.text) for one in alike if _MARKER.match(one.text))
        if len(alike) >= _FEWEST and forms:
            edge = min(one.left for one in alike)
            columns.append(_Column(edge, after.left, forms))
    return columns


def _stands_in(number: Seen, after: Seen, column: _Column) -> bool:
    return (
        abs(number.left - column.edge) < _SAME_EDGE
        and abs(after.left - column.indent) < _SAME_INDENT
    )


def _form(marker: str) -> str:
    return "(" if marker.startswith("(") else marker[-1]


def _is_candidate(row: Sequence[Seen], place: int, column: _Column) -> bool:
    """Whether what stands before an item's text, or nothing, is no number, and may be one."""
    after = row[place]
    head = [word for word in row[:place] if word.right > column.edge - after.size]
    if not head:
        return True
    said = "".join(word.text for word in head)
    near = head[0].left > column.edge - _BEFORE * after.size
    parted = after.left - head[-1].right > _GAP * after.size
    known = _MARKER.match(said) or _OTHER.match(said)
    return near and parted and not known and len(said) <= len("(10).")


def _specked(head: Sequence[Seen], column: _Column) -> Seen | None:
    """A letter in brackets without the speck behind it."""
    found = _SPECKED.match(head[-1].text) if head else None
    return replace(head[-1], text=found[1]) if found and "(" in column.forms else None


def _read(after: Seen, column: _Column, text: Picture, scale: float) -> Seen | None:
    """The number before an item's text as it is read alone: surely once, or twice alike."""
    pad = _PAD * after.size
    left, right = (column.edge - pad) * scale, (after.left - pad) * scale
    top, bottom = (after.top - pad) * scale, (after.bottom + pad) * scale
    part = text[max(round(top), 0) : round(bottom), max(round(left), 0) : round(right)]
    high = _HIGH * after.size * scale
    if part.size == 0 or np.count_nonzero((part < _INK).any(axis=1)) < high:
        return None
    seen: list[Seen] = []
    for height in _HEIGHTS:
        grown = height / max(after.height * scale, 1.0)
        one = _at(part, grown, column)
        if one is None:
            continue
        if one.confidence >= _SURE or any(other.text == one.text for other in seen):
            start = max(left, 0.0) / scale
            sure, here = one.confidence, start + one.left / scale
            number = replace(after, text=one.text, left=here, confidence=sure, letters=sure)
            number.right, number.again, number.listed = start + one.right / scale, None, False
            return number
        seen.append(one)
    return None


def _at(part: Picture, grown: float, column: _Column) -> Seen | None:
    """The number that a picture shows once it is ``grown``, with its edges in that picture."""
    piece = cv2.resize(part, None, fx=grown, fy=grown, interpolation=cv2.INTER_CUBIC)
    framed = cv2.copyMakeBorder(
        piece, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(255,)
    )
    words = tesseract.recognise_piece(framed, lone=False)
    said = _counted("".join(word.text for word in words), column)
    if said is None or min(word.confidence for word in words) < _LEAST_SURE:
        return None
    first, last = words[0], words[-1]
    return replace(
        first, text=said, left=(first.left - _MARGIN) / grown, right=(last.right - _MARGIN) / grown,
        confidence=min(word.confidence for word in words),
    )  # fmt: skip


def _counted(said: str, column: _Column) -> str | None:
    """A number as the column's others are written, or None."""
    found = _COUNTED.match(said)
    if found is None:
        return None
    counts = found[1].isdigit()
    forms = [form for form in column.forms if (form == "(") is not counts]
    written = "(" if said.startswith("(") else "."
    form = written if written in forms else forms[0] if len(forms) == 1 and counts else None
    return None if form is None else _FORMS[form].format(found[1])


def _put(page: Page, head: Sequence[Seen], number: Seen, after: Seen) -> None:
    """The number in the place of what stood there."""
    gone = {id(word) for word in head if word.right > number.left - after.size}
    kept = next((word for word in head if id(word) in gone), None)
    if kept is not None:
        number.line, number.weight, number.light = kept.line, kept.weight, kept.light
    page.words = [word for word in page.words if id(word) not in gone]
    at = next((n for n, word in enumerate(page.words) if word is after), len(page.words))
    page.words.insert(at, number)
