"""The structure tree of a tagged PDF (ISO 32000-1, 14.7), read through PDFium page by page.

PDFium shows of each element the kids that have content on the page at hand, at their true
positions among all kids. So the positions from the root down name an element throughout the
document, and what the pages show of it can be put together again.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from ehcp_io.readers.pdf import calls

_DEEPEST = 120
_MOST_ELEMENTS = 300_000
_LONGEST = 4096
_LONGEST_NAME = 64


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
        self._buffer = ctypes.create_string_buffer(_LONGEST)
        self._buffer_at = ctypes.addressof(self._buffer)
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._length, self._value = ctypes.c_ulong(), ctypes.c_float()
        self._numbers_at = tuple(map(ctypes.addressof, (self._name, self._length, self._value)))

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
                    self._read(calls.address_of(child), self.root, index, number, 0)
        finally:
            pdfium.FPDF_StructTree_Close(tree)

    def _read(self, handle: int, parent: Element, at: int, page: int, depth: int) -> None:
        if depth > _DEEPEST or self._left <= 0:
            return
        element = parent.kid(at)
        if element is None:
            self._left -= 1
            element = self._element(handle)
            parent.add(at, element)
        for index in range(calls.kid_count(handle)):
            child = calls.kid_at(handle, index)
            if child:
                self._read(child, element, index, page, depth + 1)
                continue
            number = calls.kid_marked_content(handle, index)
            if number >= 0:
                element.mark(index, page, number)

    def _element(self, handle: int) -> Element:
        role = self._text(calls.role_of, handle)
        element = Element(role)
        if role in ("TD", "TH"):
            for name, value in self._numbers(handle):
                if name == b"RowSpan":
                    element.row_span = max(1, min(int(value), 1000))
                elif name == b"ColSpan":
                    element.column_span = max(1, min(int(value), 200))
        elif role in ("Figure", "Formula"):
            element.alternative = self._text(calls.alternative_of, handle)
        elif role == "Span":
            element.actual_text = self._text(calls.actual_text_of, handle)
        return element

    def _text(self, ask: Callable[[int, int, int], int], handle: int) -> str:
        length = ask(handle, self._buffer_at, _LONGEST)
        if not 2 < length <= _LONGEST:
            return ""
        text = ctypes.string_at(self._buffer_at, length - 2)
        return text.decode("utf-16-le", "replace").strip("\x00")

    def _numbers(self, handle: int) -> Iterator[tuple[bytes, float]]:
        """The numbers among an element's attributes."""
        name_at, length_at, value_at = self._numbers_at
        for index in range(min(16, calls.attribute_count(handle))):
            attributes = calls.attributes_at(handle, index)
            if attributes is None:
                continue
            for at in range(min(32, calls.entry_count(attributes))):
                if not calls.entry_name(attributes, at, name_at, _LONGEST_NAME, length_at):
                    continue
                name = self._name.value
                held = calls.entry_value(attributes, name)
                if held and calls.number_value(held, value_at):
                    yield name, self._value.value
