"""Readers: a file in, a Document out; they know nothing of plans."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ehcp_io.errors import UnknownFormatError, UnreadableDocumentError
from ehcp_io.readers.kinds import Kind, detect_kind
from ehcp_io.readers.revisions import Revisions

if TYPE_CHECKING:
    from ehcp_io.document import Document

__all__ = [
    "MAX_FILE_BYTES",
    "READERS",
    "Kind",
    "Revisions",
    "read_document",
    "read_file",
    "too_large",
]

MAX_FILE_BYTES = 128 * 1024 * 1024
"""Far above any plan, and low enough that a wrong file cannot fill the memory."""

Reader = Callable[[bytes, str, Revisions, str | None], "Document"]


def _word(data: bytes, file_name: str, revisions: Revisions, password: str | None) -> "Document":
    from ehcp_io.readers.word import read_word_bytes

    return read_word_bytes(data, file_name, revisions=revisions, password=password)


def _pdf(data: bytes, file_name: str, _revisions: Revisions, password: str | None) -> "Document":
    from ehcp_io.readers.pdf import read_pdf

    return read_pdf(data, file_name, password=password)


READERS: dict[Kind, Reader] = {
    Kind.WORD: _word,
    Kind.PDF: _pdf,
}


def read_document(
    source: Path | bytes,
    file_name: str | None = None,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    password: str | None = None,
) -> "Document":
    """The document in a file, or in bytes that have a name; its content decides who reads it.

    Raises:
        UnreadableDocumentError: it is empty, damaged or hostile.
        UnknownFormatError: this release does not read that kind of file.
        EncryptedDocumentError: it is locked, and ``password`` is missing or wrong.
    """
    data = read_file(source) if isinstance(source, Path) else source
    name = file_name or (source.name if isinstance(source, Path) else "the document")
    return READERS[detect_kind(data, name)](data, name, revisions, password)


def read_file(path: Path) -> bytes:
    """The bytes of a file, if it is one and not beyond reason.

    Raises:
        UnreadableDocumentError: it cannot be opened, or is larger than `MAX_FILE_BYTES`.
        UnknownFormatError: it is a folder.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnknownFormatError(
                f"{path.name} is a folder. A folder of page images comes with the next release of "
                "ehcp-io; give one Word or PDF document."
            )
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise UnreadableDocumentError(f"{path.name} is not a file. Give a document.")
        with path.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UnreadableDocumentError(
            f"{path.name} cannot be read: {reason[0].lower()}{reason[1:]}. Check the name and "
            "that you may open it."
        ) from None
    if len(data) > MAX_FILE_BYTES:
        raise too_large(path.name)
    return data


def too_large(file_name: str) -> UnreadableDocumentError:
    """The refusal of a file beyond `MAX_FILE_BYTES`."""
    return UnreadableDocumentError(
        f"{file_name} cannot be read: it is larger than {MAX_FILE_BYTES // 1024**2} MB. Plans are "
        "far smaller; save it without its pictures and read it again."
    )
