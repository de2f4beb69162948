"""One .doc into one ``Document``: converted to .docx out of sight, then read as Word."""

from collections.abc import Iterator
from dataclasses import replace

from ehcp_io.document import Document
from ehcp_io.errors import EhcpIoError, EncryptedDocumentError, UnreadableDocumentError
from ehcp_io.findings import Finding
from ehcp_io.readers.doc.conversion import LOCKED, Outcome, by_libreoffice, by_python, has_converter
from ehcp_io.readers.ocr.modes import NOT_RECOGNISING, Recognising
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.wordml.reading import read_as

_SAVE = "Open it in Word or LibreOffice and save it as a Word document (.docx)."
_EXTRA = "pip install 'ehcp-io[doc]'"
_FIB_FLAGS = 0x0A
_ENCRYPTED = 0x0100
_WORD_MARKS = (0xA5EC, 0xA5DC)


def read_doc(
    data: bytes,
    file_name: str,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    password: str | None = None,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """Read an older Word document's bytes into blocks in reading order.

    Raises:
        EncryptedDocumentError: it is locked, and no password was given or it is the wrong one.
        UnreadableDocumentError: it is damaged, or older than what can be read here, or the extra
            that reads it is not installed.
    """
    outcome = Outcome(refusal="missing")
    if has_converter():
        outcome = by_python(data, password)
    if outcome.refusal in LOCKED or (outcome.package is None and is_locked(data)):
        raise EncryptedDocumentError(file_name, tried=password is not None)
    for package, is_whole in _packages(outcome, data):
        try:
            document = read_as(package, data, file_name, "doc", revisions, recognising)
        except EhcpIoError:
            # What was made of it is no Word document: the next converter may do better.
            continue
        return document if is_whole else _told(document)
    raise _refusal(file_name, outcome)


def is_locked(data: bytes) -> bool:
    """Whether the file says that it is encrypted (MS-DOC 2.5.2, ``fEncrypted``).

    The information block stands at the start of the WordDocument stream, which stands at the start
    of a sector.
    """
    for place in range(512, min(len(data), 1 << 24), 512):
        mark = int.from_bytes(data[place : place + 2], "little")
        if mark in _WORD_MARKS:
            flags = data[place + _FIB_FLAGS : place + _FIB_FLAGS + 2]
            return bool(int.from_bytes(flags, "little") & _ENCRYPTED)
    return False


def _packages(outcome: Outcome, data: bytes) -> Iterator[tuple[bytes, bool]]:
    """What was made of the file, the best first, and whether it is all of it."""
    if outcome.package is not None and not outcome.incomplete:
        yield outcome.package, True
    second = by_libreoffice(data)
    if second.package is not None:
        yield second.package, True
    if outcome.package is not None and outcome.incomplete:
        yield outcome.package, False


def _told(document: Document) -> Document:
    found = Finding(
        code="part-not-read",
        message="Parts of this older Word document, such as text boxes, could not be read here. "
        "Open it in Word or LibreOffice and save it as a Word document (.docx).",
    )
    return replace(document, findings=(*document.findings, found))


def _refusal(file_name: str, outcome: Outcome) -> UnreadableDocumentError:
    if outcome.refusal == "missing":
        return UnreadableDocumentError(
            f"{file_name} is an older Word document (.doc), which needs an extra: {_EXTRA}. "
            f"Or: {_SAVE[0].lower()}{_SAVE[1:]}"
        )
    if outcome.refusal == "time":
        reason = "reading it took too long"
    else:
        reason = "it is damaged, or made by a version of Word older than 97"
    return UnreadableDocumentError(f"{file_name} cannot be read: {reason}. {_SAVE}")
