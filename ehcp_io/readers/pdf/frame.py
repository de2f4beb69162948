"""From a page's own coordinates to points from the top left of the page as it is read.

PDFium gives positions in user space (ISO 32000-1, 8.3.2.3), which ignores /Rotate, and whose
origin need not be a corner of the page.
"""

import ctypes

import pypdfium2.raw as pdfium

from ehcp_io.readers.layout.geometry import Box


class Frame:
    """The visible rectangle of a page (CropBox within MediaBox) and how far it is turned."""

    def __init__(self, page: pdfium.FPDF_PAGE) -> None:
        rect = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
        self.left: float = rect.left
        self.bottom: float = rect.bottom
        self.turns = pdfium.FPDFPage_GetRotation(page) % 4
        self._wide: float = rect.right - rect.left
        self._high: float = rect.top - rect.bottom

    @property
    def width(self) -> float:
        """Width of the page as it is read."""
        return self._high if self.turns % 2 else self._wide

    @property
    def height(self) -> float:
        """Height of the page as it is read."""
        return self._wide if self.turns % 2 else self._high

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The point as left and top distance."""
        x -= self.left
        y -= self.bottom
        if self.turns == 0:
            return x, self._high - y
        if self.turns == 1:
            return y, x
        if self.turns == 2:
            return self._wide - x, y
        return self._high - y, self._wide - x

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The rectangle between two corners."""
        left, top = self.point(x0, y0)
        right, bottom = self.point(x1, y1)
        return Box(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
