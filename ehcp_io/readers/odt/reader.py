"""One OpenDocument text into one ``Document``: walked into a draft that the Word reader reads."""

import zipfile

from lxml import etree

from ehcp_io.document import Document
from ehcp_io.errors import EncryptedDocumentError, UnreadableDocumentError
from ehcp_io.readers.ocr.modes import NOT_RECOGNISING, Recognising
from ehcp_io.readers.odt.body import Body
from ehcp_io.readers.odt.context import Context
from ehcp_io.readers.odt.margins import read_margins
from ehcp_io.readers.odt.names import MANIFEST, OFFICE
from ehcp_io.readers.odt.pictures import Pictures
from ehcp_io.readers.package_guard import open_package, read_entry
from ehcp_io.readers.refusing import refusing
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.wordml import TooMuchError, read_draft
from ehcp_io.readers.xml_parsing import MalformedXmlError, parse_xml

_LOCKED_PACKAGE = "encrypted-package"


def read_odt(
    data: bytes,
    file_name: str,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """Read an OpenDocument text's bytes into blocks in reading order.

    Raises:
        EncryptedDocumentError: it is locked; no password opens such a file here.
        UnreadableDocumentError: it is empty, damaged, hostile or no OpenDocument text.
    """
    with refusing(_refusal(file_name, "it is not built as an OpenDocument text should be")):
        try:
            return _read(data, file_name, revisions, recognising)
        except TooMuchError as error:
            raise _refusal(file_name, str(error)) from None
        except MalformedXmlError as error:
            raise _refusal(file_name, f"its text is {error}") from None
        except RecursionError:
            raise _refusal(file_name, "its text is nested too deeply") from None


def _read(
    data: bytes,
    file_name: str,
    revisions: Revisions,
    recognising: Recognising,
) -> Document:
    archive = open_package(data, file_name)
    _refuse_locked(archive, file_name)
    content = _part(archive, "content.xml", file_name)
    text = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or text is None:
        raise _refusal(file_name, "it holds no text; it may be a spreadsheet or a presentation")
    styles = _part(archive, "styles.xml", file_name)
    context = Context.of(content, styles)
    if recognising.possible:
        context.pictures = Pictures(archive, file_name, context.draft)
    Body(context, context.draft.body).read(text)
    read_margins(content, styles, context)
    return read_draft(context.draft, data, file_name, "odt", revisions, recognising)


def _part(archive: zipfile.ZipFile, name: str, file_name: str) -> etree._Element | None:
    if name not in archive.namelist():
        return None
    return parse_xml(read_entry(archive, name, file_name), file_name)


def _refuse_locked(archive: zipfile.ZipFile, file_name: str) -> None:
    """ODF 1.3 part 2, 4.3: what is locked says so in the manifest; newer files lock it whole."""
    locked = _LOCKED_PACKAGE in archive.namelist()
    try:
        manifest = _part(archive, "META-INF/manifest.xml", file_name)
    except MalformedXmlError:
        manifest = None
    if manifest is not None:
        locked = locked or next(manifest.iter(MANIFEST + "encryption-data"), None) is not None
    if locked:
        raise EncryptedDocumentError(file_name, for_good=True)


def _refusal(file_name: str, reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{file_name} cannot be read: {reason}. Open it in LibreOffice or Word, which may repair "
        "it, and save it as a Word document (.docx)."
    )
