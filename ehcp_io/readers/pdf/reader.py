"""The PDF reader: opens the file, reads its pages, lays them out."""

import hashlib

from ehcp_io.document import Document, SourceFile
from ehcp_io.errors import EhcpIoError, UnreadableDocumentError
from ehcp_io.findings import Finding, Severity
from ehcp_io.readers.layout.document import lay_out
from ehcp_io.readers.layout.geometry import PageContent
from ehcp_io.readers.pdf.opening import open_pdf
from ehcp_io.readers.pdf.pages import read_pages
from ehcp_io.readers.pdf.tagged_layout import lay_out_tagged


def read_pdf(data: bytes, file_name: str, *, password: str | None = None) -> Document:
    """Read a PDF into blocks in reading order.

    Args:
        data: The file's bytes.
        file_name: The file's name, without its folder, for messages and the source.
        password: What opens a locked file.

    Returns:
        The document. A page without a usable text layer is named in a finding with the code
        ``page-without-text``; where no page has text there are no blocks.

    Raises:
        EncryptedDocumentError: The file is locked and the password does not open it.
        UnreadableDocumentError: The file is damaged, hostile, empty, too long or no PDF.
    """
    try:
        return _read(data, file_name, password)
    except EhcpIoError:
        raise
    except Exception as error:
        raise UnreadableDocumentError(
            f"{file_name} cannot be read: its content is damaged. "
            "Open it in a PDF reader, print it to a new PDF and try that."
        ) from error


def _read(data: bytes, file_name: str, password: str | None) -> Document:
    with open_pdf(data, file_name, password) as pdf:
        pages, tags = read_pages(pdf)
    findings = tuple(_without_text(page) for page in pages if not page.words and not page.turned)
    layout = lay_out_tagged(pages, tags) if tags is not None else None
    reader = "pdf-geometry" if layout is None else "pdf-tags"
    if layout is None:
        layout = lay_out(pages)
    return Document(
        source=SourceFile(
            file_name=file_name,
            sha256=hashlib.sha256(data).hexdigest(),
            format="pdf",
            reader=reader,
            pages=len(pages),
        ),
        blocks=layout.blocks,
        furniture=layout.furniture,
        hidden=layout.hidden,
        findings=findings,
    )


def _without_text(page: PageContent) -> Finding:
    return Finding(
        code="page-without-text",
        severity=Severity.WARNING,
        page=page.number,
        message=f"Page {page.number} has no text layer that can be used: it is a picture. "
        "Recognise it or check the page by eye.",
    )
