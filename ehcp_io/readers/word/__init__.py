"""Word documents (.docx, .docm, .dotx, .dotm) into the block model: ``read_word``."""

from pathlib import Path

from ehcp_io.document import Document
from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.ocr.modes import NOT_RECOGNISING, Recognising
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word.whole_document import read_document

__all__ = ["read_word", "read_word_bytes"]


def read_word(
    path: Path, *, revisions: Revisions = Revisions.ACCEPT, password: str | None = None
) -> Document:
    """Read a Word document into blocks in reading order.

    Raises:
        EncryptedDocumentError: it is locked, and no password was given or it is the wrong one.
        UnreadableDocumentError: it cannot be opened, or is empty, damaged, hostile or no Word
            document.
    """
    try:
        data = path.read_bytes()
    except OSError:
        raise UnreadableDocumentError(
            f"{path.name} cannot be opened. Check that it exists, is a file and may be read."
        ) from None
    return read_document(data, path.name, revisions, password)


def read_word_bytes(
    data: bytes,
    file_name: str,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    password: str | None = None,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """As ``read_word``, for a document that is already in memory, such as standard input.

    ``recognising`` says whether and how pages that were pasted in as pictures are recognised.
    """
    return read_document(data, file_name, revisions, password, recognising)
