"""Each page's content for the layout engine, one page open at a time."""

import time
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.layout.geometry import PageContent
from ehcp_io.readers.layout.marks import tick_boxes
from ehcp_io.readers.pdf.drawings import DrawingReader
from ehcp_io.readers.pdf.forms import FormReader
from ehcp_io.readers.pdf.frame import Frame
from ehcp_io.readers.pdf.tags import TagReader
from ehcp_io.readers.pdf.usable import is_garbage, unknown_share
from ehcp_io.readers.pdf.weights import tell_bold
from ehcp_io.readers.pdf.words import WordReader

TIME_LIMIT = 60.0
"""Seconds for all pages; a plan takes one."""

_DOUBTFUL = 0.02


@dataclass(slots=True)
class Pages:
    """What the pages hold; by number, those without usable text and those recognised before."""

    contents: list[PageContent] = field(default_factory=list)
    tags: TagReader | None = None
    without_text: set[int] = field(default_factory=set)
    recognised: set[int] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)


def read_pages(document: pdfium.PdfDocument, file_name: str) -> Pages:
    """All pages in order, and the structure tree of a tagged document.

    Raises:
        UnreadableDocumentError: It takes longer than any document of people's making.
    """
    pages = Pages(tags=TagReader() if raw.FPDFCatalog_IsTagged(document.raw) else None)
    reader = WordReader(tagged=pages.tags is not None)
    end = time.monotonic() + TIME_LIMIT
    with FormReader(document) as forms:
        for index in range(len(document)):
            if time.monotonic() > end:
                raise UnreadableDocumentError(
                    f"{file_name} was given up after {TIME_LIMIT:.0f} seconds: split off the "
                    "plan, or print it to a new PDF, and read that."
                )
            page = raw.FPDF_LoadPage(document.raw, index)
            if not page:
                pages.contents.append(PageContent(index + 1, 595.0, 842.0))
                pages.without_text.add(index + 1)
                continue
            try:
                _read_page(page, index + 1, reader, forms, pages)
            finally:
                raw.FPDF_ClosePage(page)
    tell_bold(pages.contents)
    return pages


def _read_page(
    page: raw.FPDF_PAGE, number: int, reader: WordReader, forms: FormReader, pages: Pages
) -> None:
    frame = Frame(page)
    found = reader.read(page, frame)
    drawings = DrawingReader(frame).read(page)
    content = PageContent(
        number=number,
        width=frame.width,
        height=frame.height,
        words=found.words,
        rules=drawings.rules,
        shades=drawings.shades,
        watermark=found.watermark,
        hidden=found.hidden,
        turned=found.turned,
    )
    pages.contents.append(content)
    _judge(content, found.recognised, bool(drawings.images), pages)
    tick_boxes(content, drawings.squares, drawings.slants)
    entered = forms.read(page, frame)
    content.words.extend(entered)
    if entered:
        pages.tags = None
    elif pages.tags is not None:
        pages.tags.read(page, number)


def _judge(content: PageContent, recognised: bool, pictured: bool, pages: Pages) -> None:
    """Note a page that has no text, or text that can not be what it shows."""
    words = [*content.words, *content.turned]
    if not words:
        if pictured or content.hidden or not content.rules:
            pages.without_text.add(content.number)
    elif is_garbage(words):
        pages.without_text.add(content.number)
        pages.doubtful.add(content.number)
    elif unknown_share(words) > _DOUBTFUL:
        pages.doubtful.add(content.number)
    if recognised:
        pages.recognised.add(content.number)
