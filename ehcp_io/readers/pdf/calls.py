"""The functions of PDFium that are called for each word, with plain addresses for handles.

The same functions as in ``pypdfium2.raw``. There each call makes an object for every handle that
it takes or gives, which costs more than the call itself. None of them waits for anything, so they
keep the interpreter's lock.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

_Address = ctypes.c_void_p
_Int = ctypes.c_int


def _plain(function: Any, result: type | None, *arguments: type) -> Callable[..., Any]:
    address = ctypes.cast(function, _Address).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


def address_of(handle: Any) -> int:
    """The address that a handle of ``pypdfium2.raw`` stands for."""
    return ctypes.addressof(handle.contents)


text_object_at: Callable[[int, int], int | None] = _plain(
    pdfium.FPDFText_GetTextObject, _Address, _Address, _Int
)
char_origin: Callable[[int, int, int, int], int] = _plain(
    pdfium.FPDFText_GetCharOrigin, _Int, _Address, _Int, _Address, _Address
)
loose_box: Callable[[int, int, int], int] = _plain(
    pdfium.FPDFText_GetLooseCharBox, _Int, _Address, _Int, _Address
)
font_size: Callable[[int, int], int] = _plain(
    pdfium.FPDFTextObj_GetFontSize, _Int, _Address, _Address
)
matrix_of: Callable[[int, int], int] = _plain(
    pdfium.FPDFPageObj_GetMatrix, _Int, _Address, _Address
)
fill_colour: Callable[[int, int, int, int, int], int] = _plain(
    pdfium.FPDFPageObj_GetFillColor, _Int, _Address, _Address, _Address, _Address, _Address
)
render_mode: Callable[[int], int] = _plain(pdfium.FPDFTextObj_GetTextRenderMode, _Int, _Address)
font_of: Callable[[int], int | None] = _plain(pdfium.FPDFTextObj_GetFont, _Address, _Address)
marked_content: Callable[[int], int] = _plain(
    pdfium.FPDFPageObj_GetMarkedContentID, _Int, _Address
)
