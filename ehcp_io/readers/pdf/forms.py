"""What was filled in: form fields (ISO 32000-1, 12.7) and text put on the page (12.5.6.6).

Neither is in the page's content. A filled-in form without its values would be an empty plan, so
each value stands as words where its field stands.
"""

import ctypes
from collections.abc import Iterator
from types import TracebackType

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ehcp_io.readers.layout.geometry import Box, Style, Word
from ehcp_io.readers.layout.marks import check_box
from ehcp_io.readers.pdf.frame import Frame

_MOST_ANNOTATIONS = 2_000
_MOST_TEXT = 200_000
_TICKS = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)
_TEXTS = (
    raw.FPDF_FORMFIELD_TEXTFIELD,
    raw.FPDF_FORMFIELD_COMBOBOX,
    raw.FPDF_FORMFIELD_LISTBOX,
)
_HIDDEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_OFF = ("", "Off")
_SIZE = 10.0
_WIDTH = 0.5


class FormReader:
    """Reads the annotations of one document's pages."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document = document
        self._form: raw.FPDF_FORMHANDLE | None = None

    def __enter__(self) -> "FormReader":
        if self._document.get_formtype() != raw.FORMTYPE_NONE:
            self._document.init_forms()
            if self._document.formenv is not None:
                self._form = self._document.formenv.raw
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._form = None

    def read(self, page: raw.FPDF_PAGE, frame: Frame) -> list[Word]:
        """The values entered on ``page`` as words, in the places of their fields."""
        words: list[Word] = []
        count = min(raw.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)
        for index in range(count):
            annotation = raw.FPDFPage_GetAnnot(page, index)
            if not annotation:
                continue
            try:
                words.extend(self._words(annotation, frame))
            finally:
                raw.FPDFPage_CloseAnnot(annotation)
        return words

    def _words(self, annotation: raw.FPDF_ANNOTATION, frame: Frame) -> Iterator[Word]:
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind not in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT):
            return
        rect = raw.FS_RECTF()
        if raw.FPDFAnnot_GetFlags(annotation) & _HIDDEN or not raw.FPDFAnnot_GetRect(
            annotation, ctypes.byref(rect)
        ):
            return
        box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
        if kind == raw.FPDF_ANNOT_FREETEXT:
            yield from _set_text(_string(annotation, b"Contents"), box)
        elif self._form is not None:
            yield from self._field(annotation, box)

    def _field(self, annotation: raw.FPDF_ANNOTATION, box: Box) -> Iterator[Word]:
        kind = raw.FPDFAnnot_GetFormFieldType(self._form, annotation)
        if kind in _TICKS and box.width > 1 and box.height > 1:
            checked = raw.FPDFAnnot_IsChecked(self._form, annotation)
            yield check_box(box, bool(checked) or _string(annotation, b"AS") not in _OFF)
        elif kind in _TEXTS:
            length = raw.FPDFAnnot_GetFormFieldValue(self._form, annotation, None, 0)
            if 2 < length < _MOST_TEXT:
                buffer = (ctypes.c_ushort * (length // 2 + 1))()
                raw.FPDFAnnot_GetFormFieldValue(self._form, annotation, buffer, length)
                yield from _set_text(bytes(buffer)[: length - 2].decode("utf-16-le"), box)


def _string(annotation: raw.FPDF_ANNOTATION, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < length < _MOST_TEXT:
        return ""
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer)[: length - 2].decode("utf-16-le", "replace")


def _set_text(text: str, box: Box) -> list[Word]:
    """``text`` set in lines within ``box``, near enough for reading order."""
    lines = _wrap(text, box.width)
    if not lines:
        return []
    step = min(1.2 * _SIZE, box.height / len(lines))
    style = Style(round(step / 1.2, 1))
    start = box.top if len(lines) > 1 else (box.top + box.bottom - step) / 2
    words: list[Word] = []
    for number, (line, broken) in enumerate(lines):
        top = start + number * step
        letters = sum(map(len, line)) + len(line)
        scale = min(_WIDTH * style.size, (box.width - 4) / letters)
        left = box.left + 2
        for part in line:
            right = left + scale * len(part)
            words.append(Word(part, left, top, right, top + step, top + 0.8 * step, style))
            left = right + scale
        words[-1].wraps = broken
    return words


def _wrap(text: str, width: float) -> list[tuple[list[str], bool]]:
    """The text's own lines broken where they would leave the box, and whether each was broken."""
    most = max(8, int(width / (_WIDTH * _SIZE)))
    lines: list[tuple[list[str], bool]] = []
    for own in text.replace("\r", "\n").split("\n"):
        line: list[str] = []
        for word in own.split():
            if line and sum(map(len, line)) + len(line) + len(word) > most:
                lines.append((line, True))
                line = []
            line.append(word)
        if line:
            lines.append((line, False))
    return lines
