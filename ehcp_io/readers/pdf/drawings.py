"""Rules and fills of a page: every painted path, those inside form XObjects included.

Word and LibreOffice draw a border as a thin filled box, portals as a stroked line or rectangle;
all of them come out as rules. Filled boxes other than white are shades.
"""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

import pypdfium2.raw as pdfium

from ehcp_io.readers.layout.geometry import Box, Rule, Shade
from ehcp_io.readers.pdf.frame import Frame

_THIN = 2.6
_STRAIGHT = 0.6
_DEEPEST_FORM = 8
_MOST_PATHS = 20_000
_MOST_SEGMENTS = 4_000
_WHITE = 0xFA

_Point = tuple[float, float]


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, outer: "_Matrix") -> "_Matrix":
        return _Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )

    def apply(self, x: float, y: float) -> _Point:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


@dataclass(slots=True)
class Drawings:
    """What is drawn on a page. ``slants`` are lines neither level nor upright, as boxes."""

    rules: list[Rule] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)
    squares: list[Box] = field(default_factory=list)
    slants: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)


class DrawingReader:
    """Walks the objects of one page."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._found = Drawings()
        self._left = _MOST_PATHS
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()
        self._rgba = tuple(ctypes.c_uint() for _ in range(4))

    def read(self, page: pdfium.FPDF_PAGE) -> Drawings:
        """Everything drawn on ``page``, up to a bound that no plan reaches."""
        self._walk(
            pdfium.FPDFPage_CountObjects(page),
            lambda index: pdfium.FPDFPage_GetObject(page, index),
            None,
            0,
        )
        return self._found

    def _walk(
        self,
        count: int,
        get: Callable[[int], pdfium.FPDF_PAGEOBJECT],
        outer: _Matrix | None,
        depth: int,
    ) -> None:
        for index in range(count):
            if self._left <= 0:
                return
            item = get(index)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._left -= 1
                self._path(item, self._matrix_of(item, outer))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                self._left -= 1
                self._walk(
                    pdfium.FPDFFormObj_CountObjects(item),
                    partial(pdfium.FPDFFormObj_GetObject, item),
                    self._matrix_of(item, outer),
                    depth + 1,
                )
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                corners = [self._matrix_of(item, outer).apply(x, y) for x in (0, 1) for y in (0, 1)]
                self._found.images.append(self._outline(corners))

    def _matrix_of(self, item: pdfium.FPDF_PAGEOBJECT, outer: _Matrix | None) -> _Matrix:
        m = self._matrix
        pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(m))
        own = _Matrix(m.a, m.b, m.c, m.d, m.e, m.f)
        return own.then(outer) if outer is not None else own

    def _path(self, path: pdfium.FPDF_PAGEOBJECT, matrix: _Matrix) -> None:
        pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(self._fill), ctypes.byref(self._stroke))
        filled, stroked = bool(self._fill.value), bool(self._stroke.value)
        if not filled and not stroked:
            return
        for points, closed, curved in self._subpaths(path, matrix):
            if stroked:
                self._stroked(points, closed, curved)
            if filled and not curved:
                self._filled(path, points, stroked)

    def _subpaths(
        self, path: pdfium.FPDF_PAGEOBJECT, matrix: _Matrix
    ) -> list[tuple[list[_Point], bool, bool]]:
        found: list[tuple[list[_Point], bool, bool]] = []
        points: list[_Point] = []
        closed = curved = False
        count = min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(path, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
                found.append((points, closed, curved))
                points, closed, curved = [], False, False
            curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
            pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(self._x), ctypes.byref(self._y))
            x, y = matrix.apply(self._x.value, self._y.value)
            points.append(self._frame.point(x, y))
            closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
        if points:
            found.append((points, closed, curved))
        return found

    def _stroked(self, points: list[_Point], closed: bool, curved: bool) -> None:
        ends = [*points[1:], points[0]] if closed else points[1:]
        box = _around(points)
        if not curved and _is_square(box) and len(points) in (4, 5):
            self._found.squares.append(box)
        for (x0, y0), (x1, y1) in zip(points, ends, strict=False):
            across, down = abs(x1 - x0), abs(y1 - y0)
            side = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            if min(across, down) > _STRAIGHT:
                if max(across, down) < 20 and not curved:
                    self._found.slants.append(side)
            elif max(across, down) > _STRAIGHT:
                self._found.rules.append(Rule(*side))

    def _filled(self, path: pdfium.FPDF_PAGEOBJECT, points: list[_Point], stroked: bool) -> None:
        box = _around(points)
        if min(box.width, box.height) <= _THIN:
            if max(box.width, box.height) > _THIN and not stroked:
                self._found.rules.append(_centre_line(box))
            return
        if not _is_rectangle(points, box):
            return
        colour = self._colour(path)
        if colour is not None:
            self._found.shades.append(Shade(box, colour))
        elif _is_square(box) and not stroked:
            self._found.squares.append(box)

    def _colour(self, path: pdfium.FPDF_PAGEOBJECT) -> str | None:
        red, green, blue, alpha = self._rgba
        pdfium.FPDFPageObj_GetFillColor(
            path, ctypes.byref(red), ctypes.byref(green), ctypes.byref(blue), ctypes.byref(alpha)
        )
        rgb = (red.value, green.value, blue.value)
        if alpha.value == 0 or min(rgb) >= _WHITE:
            return None
        return f"{rgb[0]:02X}{rgb[1]:02X}{rgb[2]:02X}"

    def _outline(self, corners: list[_Point]) -> Box:
        return _around([self._frame.point(x, y) for x, y in corners])


def _around(points: list[_Point]) -> Box:
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _centre_line(box: Box) -> Rule:
    if box.width >= box.height:
        y = (box.top + box.bottom) / 2
        return Rule(box.left, y, box.right, y, box.height)
    x = (box.left + box.right) / 2
    return Rule(x, box.top, x, box.bottom, box.width)


def _is_rectangle(points: list[_Point], box: Box) -> bool:
    if not 4 <= len(points) <= 6:
        return False
    return all(
        min(abs(x - box.left), abs(x - box.right)) < 1.0
        and min(abs(y - box.top), abs(y - box.bottom)) < 1.0
        for x, y in points
    )


def _is_square(box: Box) -> bool:
    return 5 <= box.width <= 16 and abs(box.width - box.height) <= 2
