"""The functions of PDFium that are called for each word or tag, with plain addresses for handles.

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
_Long = ctypes.c_ulong


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
marked_content: Callable[[int], int] = _plain(pdfium.FPDFPageObj_GetMarkedContentID, _Int, _Address)

kid_count: Callable[[int], int] = _plain(pdfium.FPDF_StructElement_CountChildren, _Int, _Address)
kid_at: Callable[[int, int], int | None] = _plain(
    pdfium.FPDF_StructElement_GetChildAtIndex, _Address, _Address, _Int
)
kid_marked_content: Callable[[int, int], int] = _plain(
    pdfium.FPDF_StructElement_GetChildMarkedContentID, _Int, _Address, _Int
)
role_of: Callable[[int, int, int], int] = _plain(
    pdfium.FPDF_StructElement_GetType, _Long, _Address, _Address, _Long
)
alternative_of: Callable[[int, int, int], int] = _plain(
    pdfium.FPDF_StructElement_GetAltText, _Long, _Address, _Address, _Long
)
actual_text_of: Callable[[int, int, int], int] = _plain(
    pdfium.FPDF_StructElement_GetActualText, _Long, _Address, _Address, _Long
)
attribute_count: Callable[[int], int] = _plain(
    pdfium.FPDF_StructElement_GetAttributeCount, _Int, _Address
)
attributes_at: Callable[[int, int], int | None] = _plain(
    pdfium.FPDF_StructElement_GetAttributeAtIndex, _Address, _Address, _Int
)
entry_count: Callable[[int], int] = _plain(pdfium.FPDF_StructElement_Attr_GetCount, _Int, _Address)
entry_name: Callable[[int, int, int, int, int], int] = _plain(
    pdfium.FPDF_StructElement_Attr_GetName, _Int, _Address, _Int, _Address, _Long, _Address
)
entry_value: Callable[[int, bytes], int | None] = _plain(
    pdfium.FPDF_StructElement_Attr_GetValue, _Address, _Address, ctypes.c_char_p
)
number_value: Callable[[int, int], int] = _plain(
    pdfium.FPDF_StructElement_Attr_GetNumberValue, _Int, _Address, _Address
)
