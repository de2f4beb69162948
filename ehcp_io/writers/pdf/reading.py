"""The plan that a PDF of ours carries."""

from collections.abc import Mapping

import pypdfium2 as pdfium

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import Plan
from ehcp_io.writers.pdf.attached import DESCRIBED, XML, plan_of

_HEADER = b"%PDF-"
_MOST_FILES = 100
_NO_DATA = (
    "This PDF carries no plan data. Read it as a document instead, or convert the source document "
    "again."
)


def attached_files(data: bytes, password: str | None = None) -> Mapping[str, bytes]:
    """The files of ours that are attached to a PDF, by name; none where it cannot be opened."""
    if not data.startswith(_HEADER):
        return {}
    try:
        with pdfium.PdfDocument(data, password=password) as document:
            count = min(document.count_attachments(), _MOST_FILES)
            every = (document.get_attachment(number) for number in range(count))
            ours = ((each.get_name(), each) for each in every)
            return {name: bytes(each.get_data()) for name, each in ours if name in DESCRIBED}
    except pdfium.PdfiumError:
        return {}


def carries_plan(data: bytes) -> bool:
    """Whether these bytes are a PDF to which a plan's data are attached."""
    return XML in attached_files(data)


def load_pdf(data: bytes) -> Plan:
    """The plan that is attached to a PDF that `write_pdf` made.

    Raises:
        InvalidFileError: nothing is attached, or it is damaged.
    """
    files = attached_files(data)
    if XML not in files:
        raise InvalidFileError(_NO_DATA)
    return plan_of(files)
