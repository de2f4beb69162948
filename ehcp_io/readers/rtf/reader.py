"""One RTF file into one ``Document``: walked into a Word draft, which the Word reader reads."""

from ehcp_io.document import Document
from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.ocr.modes import NOT_RECOGNISING, Recognising
from ehcp_io.readers.refusing import refusing
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.rtf.walker import Walker
from ehcp_io.readers.wordml import TooMuchError, read_draft

_MARK = b"{\\rtf"


def read_rtf(
    data: bytes,
    file_name: str,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """Read an RTF file's bytes into blocks in reading order.

    Raises:
        UnreadableDocumentError: it is empty, damaged, hostile or no RTF.
    """
    start = data[:1024].find(_MARK)
    if start < 0:
        raise _refusal(file_name, "it is not a Rich Text document (.rtf)")
    with refusing(_refusal(file_name, "it is not built as a Rich Text document should be")):
        try:
            walker = Walker(data, pictures=recognising.possible)
            walker.walk(start)
            return read_draft(walker.draft, data, file_name, "rtf", revisions, recognising)
        except TooMuchError as error:
            raise _refusal(file_name, str(error)) from None


def _refusal(file_name: str, reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{file_name} cannot be read: {reason}. Open it in Word or LibreOffice, which may repair "
        "it, and save it as a Word document (.docx)."
    )
