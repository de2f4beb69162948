"""What kind of file some bytes are, told by their content: a suffix is only what somebody typed."""

import io
import zipfile
import zlib
from enum import StrEnum

from ehcp_io.errors import UnknownFormatError, UnreadableDocumentError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = "JPEG, PNG, TIFF, WebP or HEIC"
"""The formats of page pictures that people have, as messages name them."""
_AS_WORD = "Open it in the program that made it and save it as a Word document (.docx)."
_READS = "this release reads Word (.docx, .doc), RTF, OpenDocument text, PDF and pictures of pages."


class Kind(StrEnum):
    """The kinds that a reader exists for."""

    WORD = "docx"
    PDF = "pdf"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    PICTURE = "picture"


# Names of streams in an older office file; the directory holds them as UTF-16 (MS-CFB 2.6.1).
_OLE_STREAMS = (
    ("Workbook", "an older Excel workbook"),
    ("PowerPoint Document", "an older PowerPoint presentation"),
    ("__properties_version1.0", "an Outlook message"),
)
_MANIFEST = "META-INF/manifest.xml"
_ODF_TEXT = b"application/vnd.oasis.opendocument.text"
_ZIP_PARTS = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    (_MANIFEST, "an OpenDocument file, but no text"),
    ("Index/", "an Apple Pages document"),
)
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", 0),
    (b"\xff\xd8\xff", 0),
    (b"II*\0", 0),
    (b"MM\0*", 0),
    (b"GIF8", 0),
    (b"BM", 0),
    (b"WEBP", 8),
    (b"ftyphei", 4),
    (b"ftypmif1", 4),
    (b"ftypavif", 4),
)
_TEXTS = (
    (b"<html", "a web page"),
    (b"<!doctype html", "a web page"),
    (b"mime-version:", "a saved web page or an e-mail message"),
    (b"<?mso-application", "a Word XML document"),
    (b"<pkg:package", "a Word XML document"),
    (b"<?xml", "XML of another kind"),
)
_NO_TEXT = bytes(code for code in (*range(32), 127) if chr(code) not in "\t\n\f\r")
_HEAD = 1024
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,
    OverflowError,
)


def detect_kind(data: bytes, file_name: str) -> Kind:
    """The kind of document that ``data`` is, whatever its name says.

    Raises:
        UnreadableDocumentError: it is empty, or a zip archive cut short.
        UnknownFormatError: it is of a kind that this release does not read.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableDocumentError(
            f"{file_name} cannot be read: it is empty. Ask for a new copy of the plan."
        )
    head = data[:_HEAD]
    # PDF readers look for the mark in the first kilobyte (ISO 32000-1, annex H.3.4.1).
    if b"%PDF-" in head:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data, file_name)
    if head.startswith(_OLE):
        return _ole(data, file_name)
    if any(head[place : place + len(mark)] == mark for mark, place in _PICTURES):
        return Kind.PICTURE
    lower = head.lower()
    if b"{\\rtf" in lower:
        return Kind.RTF
    for mark, what in _TEXTS:
        if mark in lower:
            raise _foreign(file_name, what)
    if _is_plain_text(data):
        raise UnknownFormatError(
            f"{file_name} is plain text, or Markdown. ehcp-io writes these for people to read and "
            "does not read them: give the document that the text was made from (.docx, .pdf), or "
            "the plan file (.json, .xml)."
        )
    raise UnknownFormatError(
        f"{file_name} is not a document that ehcp-io knows, or it is damaged: {_READS} {_AS_WORD}"
    )


def _is_plain_text(data: bytes) -> bool:
    """Whether all of it is characters that a text file holds."""
    if data.translate(None, _NO_TEXT) != data:
        return False
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _zipped(data: bytes, file_name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name.replace("\\", "/") for name in archive.namelist()]
            is_text = _MANIFEST in names and _is_odf_text(archive, names)
    except _BROKEN_ZIP:
        raise UnreadableDocumentError(
            f"{file_name} cannot be read: it is cut short or damaged. Ask for a new copy, or open "
            "it in the program that made it and save it again."
        ) from None
    if any(name.startswith("word/") for name in names):
        return Kind.WORD
    if is_text:
        return Kind.ODT
    for start, what in _ZIP_PARTS:
        if any(name.startswith(start) for name in names):
            raise _foreign(file_name, what)
    if "[Content_Types].xml" in names:
        # An office package with its parts in unusual places: its own reader looks closer.
        return Kind.WORD
    raise UnknownFormatError(
        f"{file_name} is a zip archive. Unpack it and give the plan inside; {_READS}"
    )


def _is_odf_text(archive: zipfile.ZipFile, names: list[str]) -> bool:
    """Whether the package says that it is a text or, where it says nothing, may be one."""
    if "mimetype" not in names:
        return "content.xml" in names
    with archive.open("mimetype") as stream:
        return stream.read(_HEAD).startswith(_ODF_TEXT)


def _ole(data: bytes, file_name: str) -> Kind:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Kind.WORD
    if "WordDocument".encode("utf-16-le") in data:
        return Kind.DOC
    for stream, what in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            raise _foreign(file_name, what)
    raise _foreign(file_name, "an older office file")


def _foreign(file_name: str, what: str) -> UnknownFormatError:
    return UnknownFormatError(f"{file_name} is {what}, and {_READS} {_AS_WORD}")
