"""What PDFium knows of a text object: font, size, weight, colour, direction, visibility."""

import ctypes
import math
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2.raw as pdfium

from ehcp_io.readers.layout.geometry import Style
from ehcp_io.readers.pdf import calls

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


class TextLook(NamedTuple):
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
    """Looks of the text objects of one document; each font is asked, each look worked out once."""

    def __init__(self, *, tagged: bool = False) -> None:
        self._tagged = tagged
        self._fonts: dict[int | None, _Font] = {}
        self._known_fonts: dict[_Font, _Font] = {}
        self._size = ctypes.c_float()
        self._matrix = pdfium.FS_MATRIX()
        self._rgba = tuple(ctypes.c_uint() for _ in range(4))
        self._size_at, self._matrix_at = map(ctypes.addressof, (self._size, self._matrix))
        self._rgba_at = tuple(map(ctypes.addressof, self._rgba))
        self._styles: dict[Style, Style] = {}
        self._looks: dict[tuple[float, ...], TextLook] = {}

    def look(self, text_object: int) -> TextLook:
        """The look of the object at this address."""
        matrix = self._matrix
        calls.font_size(text_object, self._size_at)
        calls.matrix_of(text_object, self._matrix_at)
        calls.fill_colour(text_object, *self._rgba_at)
        mode = calls.render_mode(text_object)
        font = self._font(calls.font_of(text_object))
        red, green, blue, alpha = self._rgba
        transform = (matrix.a, matrix.b, matrix.c, matrix.d)
        colour = (red.value, green.value, blue.value, alpha.value)
        size = self._size.value
        key = (size, *transform, *colour, mode, id(font))
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._look(size, transform, colour, mode, font)
        mark = self._mark(text_object) if self._tagged else -1
        return look if mark == -1 else TextLook(*look[:-1], mark)

    def _look(
        self,
        size: float,
        transform: tuple[float, float, float, float],
        colour: tuple[int, int, int, int],
        mode: int,
        font: _Font,
    ) -> TextLook:
        a, b, c, d = transform
        *rgb, alpha = colour
        size = round(abs(size) * math.hypot(c, d), 2)
        shear = abs(a * c + b * d) > 0.1 * abs(a * d - b * c)
        style = Style(
            size,
            font.bold or mode == _FILL_AND_STROKE,
            font.italic or shear,
            None if max(rgb) < 24 else f"{rgb[0]:02X}{rgb[1]:02X}{rgb[2]:02X}",
            font.name,
        )
        return TextLook(
            style=self._styles.setdefault(style, style),
            angle=round(math.degrees(math.atan2(b, a))) % 360,
            ascent=(1 + font.descent) * size,
            descent=-font.descent * size,
            invisible=mode == _INVISIBLE,
            alpha=alpha,
        )

    def next_page(self) -> None:
        """Forget where the fonts lie: those of a closed page may leave their place to others."""
        self._fonts.clear()

    def _mark(self, text_object: int) -> int:
        """The number of the marked content around the text; all artifacts have the same."""
        number = calls.marked_content(text_object)
        if number >= 0:
            return number
        handle = ctypes.cast(text_object, pdfium.FPDF_PAGEOBJECT)
        buffer = (ctypes.c_ushort * 32)()
        length = ctypes.c_ulong()
        for index in range(min(8, max(0, pdfium.FPDFPageObj_CountMarks(handle)))):
            mark = pdfium.FPDFPageObj_GetMark(handle, index)
            pdfium.FPDFPageObjMark_GetName(mark, buffer, 64, ctypes.byref(length))
            if bytes(buffer).startswith(_ARTIFACT_NAME):
                return ARTIFACT
        return -1

    def _font(self, address: int | None) -> _Font:
        if address not in self._fonts:
            font = _read_font(ctypes.cast(address, pdfium.FPDF_FONT)) if address else _NO_FONT
            self._fonts[address] = self._known_fonts.setdefault(font, font)
        return self._fonts[address]


def _read_font(font: pdfium.FPDF_FONT) -> _Font:
    buffer = ctypes.create_string_buffer(256)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace")
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


_NO_FONT = _Font("", False, False, _USUAL_DESCENT)
