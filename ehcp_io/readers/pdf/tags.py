"""The structure tree of a tagged PDF (ISO 32000-1, 14.7), read through PDFium page by page.

PDFium shows of each element the kids that have content on the page at hand, at their true
positions among all kids. So the positions from the root down name an element throughout the
document, and what the pages show of it can be put together again.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

_DEEPEST = 120
_MOST_ELEMENTS = 300_000


@dataclass(slots=True)
class Element:
    """An element: its role (mapped to a standard one), kids and content in their order."""

    role: str
    alternative: str = ""
    actual_text: str = ""
    row_span: int = 1
    column_span: int = 1
    _kids: dict[int, "Element"] = field(default_factory=dict)
    _marks: dict[int, tuple[int, int]] = field(default_factory=dict)

    def parts(self) -> Iterator["Element | tuple[int, int]"]:
        """Kids, and marked content as page and number, in order."""
        for index in sorted(self._kids.keys() | self._marks.keys()):
            yield self._kids[index] if index in self._kids else self._marks[index]

    def kids(self) -> list["Element"]:
        """The elements among its parts."""
        return [self._kids[index] for index in sorted(self._kids)]

    def descendants(self) -> Iterator["Element"]:
        """Every element below this one."""
        for kid in self._kids.values():
            yield kid
            yield from kid.descendants()

    def add(self, index: int, kid: "Element") -> None:
        """Put a kid at its position."""
        self._kids[index] = kid

    def kid(self, index: int) -> "Element | None":
        """The kid at a position, if it has been seen."""
        return self._kids.get(index)

    def mark(self, index: int, page: int, number: int) -> None:
        """Put marked content at its position."""
        self._marks[index] = (page, number)


class TagReader:
    """Collects the tree of one document while its pages are open."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._left = _MOST_ELEMENTS
        self._buffer = ctypes.create_string_buffer(4096)

    @property
    def whole(self) -> bool:
        """Whether the tree was read to its end."""
        return self._left > 0

    def read(self, page: pdfium.FPDF_PAGE, number: int) -> None:
        """Add what the tree says of page ``number``."""
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if not tree:
            return
        try:
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if child:
                    self._read(child, self.root, index, number, 0)
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def _read(
        self, handle: pdfium.FPDF_STRUCTELEMENT, parent: Element, at: int, page: int, depth: int
    ) -> None:
        if depth > _DEEPEST or self._left <= 0:
            return
        element = parent.kid(at)
        if element is None:
            self._left -= 1
            element = self._element(handle)
            parent.add(at, element)
        for index in range(max(0, pdfium.FPDF_StructElement_CountChildren(handle))):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(handle, index)
            if child:
                self._read(child, element, index, page, depth + 1)
                continue
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(handle, index)
            if number >= 0:
                element.mark(index, page, number)

    def _element(self, handle: pdfium.FPDF_STRUCTELEMENT) -> Element:
        role = self._text(pdfium.FPDF_StructElement_GetType, handle)
        element = Element(role)
        if role in ("TD", "TH"):
            for name, value in _numbers(handle):
                if name == b"RowSpan":
                    element.row_span = max(1, min(int(value), 1000))
                elif name == b"ColSpan":
                    element.column_span = max(1, min(int(value), 200))
        elif role in ("Figure", "Formula"):
            element.alternative = self._text(pdfium.FPDF_StructElement_GetAltText, handle)
        elif role == "Span":
            element.actual_text = self._text(pdfium.FPDF_StructElement_GetActualText, handle)
        return element

    def _text(self, ask: Callable[..., int], handle: pdfium.FPDF_STRUCTELEMENT) -> str:
        length = ask(handle, self._buffer, 4096)
        if not 2 < length <= 4096:
            return ""
        return self._buffer.raw[: length - 2].decode("utf-16-le", "replace").strip("\x00")


def _numbers(handle: pdfium.FPDF_STRUCTELEMENT) -> Iterator[tuple[bytes, float]]:
    """The numbers among an element's attributes."""
    name = ctypes.create_string_buffer(64)
    length, value = ctypes.c_ulong(), ctypes.c_float()
    for index in range(min(16, pdfium.FPDF_StructElement_GetAttributeCount(handle))):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(handle, index)
        for at in range(min(32, pdfium.FPDF_StructElement_Attr_GetCount(attributes))):
            if not pdfium.FPDF_StructElement_Attr_GetName(
                attributes, at, name, 64, ctypes.byref(length)
            ):
                continue
            held = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name.value)
            if held and pdfium.FPDF_StructElement_Attr_GetNumberValue(held, ctypes.byref(value)):
                yield name.value, value.value
