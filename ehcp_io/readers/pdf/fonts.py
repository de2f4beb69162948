"""What PDFium knows of a text object: font, size, weight, colour, direction, visibility."""

import ctypes
import math
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from ehcp_io.readers.layout.geometry import Style

_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_ITALIC_NAMES = ("italic", "oblique")
_ITALIC_FLAG = 1 << 6  # ISO 32000-1, table 123
_INVISIBLE = 3  # text rendering mode, ISO 32000-1, 9.3.6
_FILL_AND_STROKE = 2
_USUAL_DESCENT = -0.21
_ARTIFACT_NAME = "Artifact".encode("utf-16-le")

ARTIFACT = -2
"""The mark of words that the file itself calls furniture (ISO 32000-1, 14.8.2.2)."""


@dataclass(frozen=True, slots=True)
class TextLook:
    """How one text object is set. ``angle`` is in degrees, anticlockwise, on the unturned page."""

    style: Style
    angle: int
    ascent: float
    descent: float
    invisible: bool
    alpha: int
    mark: int = -1


@dataclass(frozen=True, slots=True)
class _Font:
    name: str
    bold: bool
    italic: bool
    descent: float


class TextLooks:
    """Looks of the text objects of one document, each font asked once."""

    def __init__(self, *, tagged: bool = False) -> None:
        self._tagged = tagged
        self._fonts: dict[int, _Font] = {}
        self._size = ctypes.c_float()
        self._matrix = pdfium.FS_MATRIX()
        self._rgba = tuple(ctypes.c_uint() for _ in range(4))
        self._styles: dict[tuple[object, ...], Style] = {}

    def look(self, text_object: pdfium.FPDF_PAGEOBJECT) -> TextLook:
        """The look of one object."""
        pdfium.FPDFTextObj_GetFontSize(text_object, ctypes.byref(self._size))
        matrix = self._matrix
        pdfium.FPDFPageObj_GetMatrix(text_object, ctypes.byref(matrix))
        red, green, blue, alpha = self._rgba
        pdfium.FPDFPageObj_GetFillColor(
            text_object,
            ctypes.byref(red),
            ctypes.byref(green),
            ctypes.byref(blue),
            ctypes.byref(alpha),
        )
        mode = pdfium.FPDFTextObj_GetTextRenderMode(text_object)
        font = self._font(pdfium.FPDFTextObj_GetFont(text_object))
        size = round(abs(self._size.value) * math.hypot(matrix.c, matrix.d), 2)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        shear = abs(matrix.a * matrix.c + matrix.b * matrix.d) > 0.1 * abs(
            matrix.a * matrix.d - matrix.b * matrix.c
        )
        rgb = (red.value, green.value, blue.value)
        style = self._style(
            size,
            font.bold or mode == _FILL_AND_STROKE,
            font.italic or shear,
            None if max(rgb) < 24 else f"{rgb[0]:02X}{rgb[1]:02X}{rgb[2]:02X}",
            font.name,
        )
        return TextLook(
            style=style,
            angle=angle,
            ascent=(1 + font.descent) * size,
            descent=-font.descent * size,
            invisible=mode == _INVISIBLE,
            alpha=alpha.value,
            mark=self._mark(text_object) if self._tagged else -1,
        )

    def _mark(self, text_object: pdfium.FPDF_PAGEOBJECT) -> int:
        """The number of the marked content around the text; all artifacts have the same."""
        number: int = pdfium.FPDFPageObj_GetMarkedContentID(text_object)
        if number >= 0:
            return number
        buffer = (ctypes.c_ushort * 32)()
        length = ctypes.c_ulong()
        for index in range(min(8, max(0, pdfium.FPDFPageObj_CountMarks(text_object)))):
            mark = pdfium.FPDFPageObj_GetMark(text_object, index)
            pdfium.FPDFPageObjMark_GetName(mark, buffer, 64, ctypes.byref(length))
            if bytes(buffer).startswith(_ARTIFACT_NAME):
                return ARTIFACT
        return -1

    def _style(self, size: float, bold: bool, italic: bool, colour: str | None, font: str) -> Style:
        key = (size, bold, italic, colour, font)
        if key not in self._styles:
            self._styles[key] = Style(size, bold, italic, colour, font)
        return self._styles[key]

    def _font(self, font: pdfium.FPDF_FONT) -> _Font:
        if not font:
            return _Font("", False, False, _USUAL_DESCENT)
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            self._fonts[key] = _read_font(font)
        return self._fonts[key]


def _read_font(font: pdfium.FPDF_FONT) -> _Font:
    buffer = ctypes.create_string_buffer(256)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace").split("+")[-1]
    lower = name.lower()
    descent = ctypes.c_float()
    pdfium.FPDFFont_GetDescent(font, 1.0, ctypes.byref(descent))
    usable = -0.6 < descent.value < -0.05
    return _Font(
        name=name,
        bold=pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
        or any(part in lower for part in _BOLD_NAMES),
        italic=bool(pdfium.FPDFFont_GetFlags(font) & _ITALIC_FLAG)
        or any(part in lower for part in _ITALIC_NAMES),
        descent=descent.value if usable else _USUAL_DESCENT,
    )
