"""The PDF reader: opens the file, reads its pages, lays them out."""

import dataclasses
import hashlib

from ehcp_io.document import Document, SourceFile
from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.findings import Finding, Severity
from ehcp_io.readers.isolation import read_isolated
from ehcp_io.readers.layout.document import lay_out
from ehcp_io.readers.layout.geometry import PageContent
from ehcp_io.readers.ocr.modes import NOT_RECOGNISING, Recognising
from ehcp_io.readers.pdf.fallback import second_opinions
from ehcp_io.readers.pdf.opening import open_pdf
from ehcp_io.readers.pdf.pages import Pages, read_pages
from ehcp_io.readers.pdf.pictured import recognise_pictures, said_of
from ehcp_io.readers.pdf.soundness import looks_sound, refuse_what_is_no_pdf
from ehcp_io.readers.pdf.tagged_layout import lay_out_tagged
from ehcp_io.readers.refusing import refusing


def read_pdf(
    data: bytes,
    file_name: str,
    *,
    password: str | None = None,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """Read a PDF into blocks in reading order.

    Args:
        data: The file's bytes.
        file_name: The file's name, without its folder, for messages and the source.
        password: What opens a locked file.
        recognising: Whether and how pages that are pictures are recognised.

    Returns:
        The document. A page without a usable text layer is named in a finding with the code
        ``page-without-text``; where no page has text there are no blocks.

    Raises:
        EncryptedDocumentError: The file is locked and the password does not open it.
        UnreadableDocumentError: The file is damaged, hostile, empty, too long or no PDF.
    """
    refuse_what_is_no_pdf(data, file_name)
    if looks_sound(data):
        return read_in_process(data, file_name, password, recognising)
    document = read_isolated(read_in_process, data, file_name, password)
    return dataclasses.replace(document, findings=(_DAMAGED, *document.findings))


def read_in_process(
    data: bytes,
    file_name: str,
    password: str | None,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """As ``read_pdf``, for bytes that are known to be a PDF, here and now."""
    damaged = UnreadableDocumentError(
        f"{file_name} cannot be read, its content is damaged: "
        "open it in a PDF reader, print it to a new PDF and try that."
    )
    with refusing(damaged):
        return _read(data, file_name, password, recognising)


def _read(data: bytes, file_name: str, password: str | None, recognising: Recognising) -> Document:
    with open_pdf(data, file_name, password) as pdf:
        pages = read_pages(pdf, file_name)
    if pages.doubtful:
        _ask_again(pages, data, password)
    recognised = recognise_pictures(pages, data, password, recognising)
    layout = lay_out_tagged(pages.contents, pages.tags) if pages.tags is not None else None
    reader = "pdf-geometry" if layout is None else "pdf-tags"
    if layout is None:
        layout = lay_out(pages.contents)
    return Document(
        source=SourceFile(
            file_name=file_name,
            sha256=hashlib.sha256(data).hexdigest(),
            format="pdf",
            reader=reader,
            pages=len(pages.contents),
        ),
        blocks=layout.blocks,
        furniture=layout.furniture,
        hidden=layout.hidden,
        findings=(
            *(_without_text(number) for number in sorted(pages.without_text)),
            *(_recognised(number) for number in sorted(pages.recognised)),
            *said_of(recognised, layout.furniture),
        ),
    )


def _ask_again(pages: Pages, data: bytes, password: str | None) -> None:
    """Have pdfplumber read the pages whose text PDFium does not give."""
    better = second_opinions(data, sorted(pages.doubtful), password)
    for page in pages.contents:
        if page.number in better and not _is_turned(page):
            page.words, page.turned = better[page.number], []
            pages.without_text.discard(page.number)
            pages.tags = None


def _is_turned(page: PageContent) -> bool:
    return page.width > page.height and bool(page.turned)


def _without_text(number: int) -> Finding:
    return Finding(
        code="page-without-text",
        severity=Severity.WARNING,
        page=number,
        message=f"Page {number} has no text that can be used: it is a picture, or its font does "
        "not say what its letters are. Recognise it, or read it by eye.",
    )


def _recognised(number: int) -> Finding:
    return Finding(
        code="recognised-text",
        severity=Severity.WARNING,
        page=number,
        message=f"Page {number} is a picture with text put behind it by a scanner's program. "
        "Its words may be misread: compare them with the page.",
    )


_DAMAGED = Finding(
    code="damaged-file",
    severity=Severity.WARNING,
    message="The PDF was not saved in the usual way, which programs that show it put right without "
    "saying so. It was read with extra care: check that no page is missing, and ask for the file "
    "again if one is.",
)
