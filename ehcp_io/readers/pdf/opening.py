"""Opening a PDF with PDFium, every refusal in one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ehcp_io.errors import EncryptedDocumentError, UnreadableDocumentError

MOST_PAGES = 1_000
"""A longer document is refused: no plan has a tenth of it, bundles should be split first."""


@contextmanager
def open_pdf(data: bytes, file_name: str, password: str | None) -> Iterator[pdfium.PdfDocument]:
    """The open document, closed again whatever happens.

    Raises:
        EncryptedDocumentError: It is locked and the password does not open it.
        UnreadableDocumentError: It is broken beyond repair, has no pages or too many.
    """
    try:
        document = pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise EncryptedDocumentError(file_name, tried=bool(password)) from None
        raise UnreadableDocumentError(
            f"{file_name} is damaged and cannot be opened: ask the sender for the file again."
        ) from None
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise UnreadableDocumentError(
                f"{file_name} has {count} pages, more than the {MOST_PAGES} that are read: "
                "split off the plan and read that."
            )
        if count == 0:
            raise UnreadableDocumentError(
                f"{file_name} has no pages: ask the sender for the file again."
            )
        yield document
    finally:
        document.close()
