"""Each page's content for the layout engine, one page open at a time."""

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ehcp_io.readers.layout.geometry import PageContent
from ehcp_io.readers.layout.marks import tick_boxes
from ehcp_io.readers.pdf.drawings import DrawingReader
from ehcp_io.readers.pdf.frame import Frame
from ehcp_io.readers.pdf.tags import TagReader
from ehcp_io.readers.pdf.words import WordReader


def read_pages(document: pdfium.PdfDocument) -> tuple[list[PageContent], TagReader | None]:
    """All pages in order, and the structure tree of a tagged document."""
    tags = TagReader() if raw.FPDFCatalog_IsTagged(document.raw) else None
    reader = WordReader(tagged=tags is not None)
    pages = []
    for index in range(len(document)):
        page = raw.FPDF_LoadPage(document.raw, index)
        if not page:
            pages.append(PageContent(index + 1, 595.0, 842.0))
            continue
        try:
            pages.append(_read_page(page, index + 1, reader))
            if tags is not None:
                tags.read(page, index + 1)
        finally:
            raw.FPDF_ClosePage(page)
    return pages, tags


def _read_page(page: raw.FPDF_PAGE, number: int, reader: WordReader) -> PageContent:
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
    tick_boxes(content, drawings.squares, drawings.slants)
    return content
