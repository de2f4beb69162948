"""Readers: a file in, a Document out; they know nothing of plans."""

import os
import re
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ehcp_io.errors import UnknownFormatError, UnreadableDocumentError
from ehcp_io.readers.kinds import PICTURES, Kind, detect_kind
from ehcp_io.readers.ocr.modes import AS_NEEDED, Recognising
from ehcp_io.readers.revisions import Revisions

if TYPE_CHECKING:
    from ehcp_io.document import Document

__all__ = [
    "AS_NEEDED",
    "MAX_FILE_BYTES",
    "READERS",
    "Kind",
    "Options",
    "Recognising",
    "Revisions",
    "folder_of_pages",
    "is_folder",
    "is_page",
    "name_of",
    "read_document",
    "read_file",
    "read_pages",
    "too_large",
]

MAX_FILE_BYTES = 128 * 1024 * 1024
"""Far above any plan, and low enough that a wrong file cannot fill the memory."""
_PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".heif")
_DOCUMENT_SUFFIXES = (".docx", ".docm", ".doc", ".rtf", ".odt", ".pdf")


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is to be read: what each reader needs of it, it takes."""

    revisions: Revisions = Revisions.ACCEPT
    password: str | None = None
    recognising: Recognising = AS_NEEDED


Reader = Callable[[bytes, str, Options], "Document"]


def _word(data: bytes, file_name: str, options: Options) -> "Document":
    from ehcp_io.readers.word import read_word

    return read_word(
        data,
        file_name,
        revisions=options.revisions,
        password=options.password,
        recognising=options.recognising,
    )


def _pdf(data: bytes, file_name: str, options: Options) -> "Document":
    from ehcp_io.readers.pdf import read_pdf

    return read_pdf(data, file_name, password=options.password, recognising=options.recognising)


def _picture(data: bytes, file_name: str, options: Options) -> "Document":
    return read_pages(((file_name, data),), file_name, options.recognising)


def _doc(data: bytes, file_name: str, options: Options) -> "Document":
    from ehcp_io.readers.doc import read_doc

    return read_doc(
        data,
        file_name,
        revisions=options.revisions,
        password=options.password,
        recognising=options.recognising,
    )


def _rtf(data: bytes, file_name: str, options: Options) -> "Document":
    from ehcp_io.readers.rtf import read_rtf

    return read_rtf(data, file_name, revisions=options.revisions, recognising=options.recognising)


def _odt(data: bytes, file_name: str, options: Options) -> "Document":
    from ehcp_io.readers.odt import read_odt

    return read_odt(data, file_name, revisions=options.revisions, recognising=options.recognising)


READERS: dict[Kind, Reader] = {
    Kind.WORD: _word,
    Kind.PDF: _pdf,
    Kind.DOC: _doc,
    Kind.RTF: _rtf,
    Kind.ODT: _odt,
    Kind.PICTURE: _picture,
}


def read_document(
    source: Path | bytes,
    file_name: str | None = None,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    password: str | None = None,
    recognising: Recognising = AS_NEEDED,
) -> "Document":
    """The document in a file, or in bytes that have a name; its content decides who reads it.

    Raises:
        UnreadableDocumentError: it is empty, damaged or hostile.
        UnknownFormatError: this release does not read that kind of file.
        EncryptedDocumentError: it is locked, and ``password`` is missing or wrong.
    """
    data = read_file(source) if isinstance(source, Path) else source
    name = file_name or (name_of(source) if isinstance(source, Path) else "the document")
    return READERS[detect_kind(data, name)](data, name, Options(revisions, password, recognising))


def read_pages(
    files: Sequence[tuple[str, bytes]], name: str, recognising: Recognising = AS_NEEDED
) -> "Document":
    """The document whose pages are pictures, in the order of ``files`` (name and content).

    Raises:
        UnknownFormatError: A file is no picture, or nothing is installed that reads pictures.
        UnreadableDocumentError: A file is damaged.
    """
    for file_name, data in files:
        if not _is_picture(data, file_name):
            raise UnknownFormatError(
                f"{file_name} is not a picture. Several sources are the pages of one plan, each a "
                f"picture ({PICTURES}). A document is a plan of its own: give it alone, or a "
                "folder of them to 'ehcp-io migrate'."
            )
    from ehcp_io.readers.ocr.reader import read_pictures

    return read_pictures(files, name, recognising)


def _is_picture(data: bytes, file_name: str) -> bool:
    try:
        return detect_kind(data, file_name) is Kind.PICTURE
    except UnknownFormatError:
        return False


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
                f"{path.name} is a folder. Give a document, or a folder of page pictures to a "
                "command that reads a plan."
            )
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise UnreadableDocumentError(f"{path.name} is not a file. Give a document.")
        with path.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise _cannot_be_read(path, error) from None
    if len(data) > MAX_FILE_BYTES:
        raise too_large(path.name)
    return data


def name_of(path: Path) -> str:
    """The file's name as a plan may hold it: what is not UTF-8 on disk is shown as U+FFFD."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _cannot_be_read(path: Path, error: OSError) -> UnreadableDocumentError:
    reason = error.strerror or "it cannot be opened"
    return UnreadableDocumentError(
        f"{path.name} cannot be read: {reason[0].lower()}{reason[1:]}. Check the name and that you "
        "may open it."
    )


def too_large(file_name: str) -> UnreadableDocumentError:
    """The refusal of a file beyond `MAX_FILE_BYTES`."""
    return UnreadableDocumentError(
        f"{file_name} cannot be read: it is larger than {MAX_FILE_BYTES // 1024**2} MB. Plans are "
        "far smaller; save it without its pictures and read it again."
    )


def is_folder(path: Path) -> bool:
    """Whether it is a folder; where one may not look, opening it will tell."""
    try:
        return path.is_dir()
    except OSError:
        return False


def folder_of_pages(folder: Path) -> list[Path]:
    """The pictures in ``folder`` in the order that people number them: 2 before 10.

    Raises:
        UnknownFormatError: There is none, or documents stand beside them.
        UnreadableDocumentError: The folder may not be looked into.
    """
    try:
        files = [each for each in folder.iterdir() if not each.name.startswith((".", "~$"))]
    except OSError as error:
        raise _cannot_be_read(folder, error) from None
    pictures = [each for each in files if is_page(each)]
    documents = sum(each.suffix.casefold() in _DOCUMENT_SUFFIXES for each in files)
    if documents:
        raise UnknownFormatError(
            f"{folder.name} is a folder of documents, each of them a plan of its own, and a folder "
            "is read as the page pictures of one plan. Give the documents one at a time, or "
            f"convert all of them with 'ehcp-io migrate {folder.name} TARGET_FOLDER'."
        )
    if not pictures:
        raise UnknownFormatError(
            f"{folder.name} is a folder without page pictures ({PICTURES}). Give the plan itself, "
            "or a folder that holds the pictures of its pages."
        )
    return sorted(pictures, key=_natural)


def is_page(path: Path) -> bool:
    """Whether a file's name says that it is a picture, as a page of a plan may be."""
    return path.suffix.casefold() in _PICTURE_SUFFIXES


def _natural(path: Path) -> list[tuple[int, str]]:
    parts = re.split(r"(\d+)", path.name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
