"""A Word file as a file: whether it carries a plan's data, and its parts, read and written.

Apart from what reads that data, since it is asked of every Word document that is given.
"""

import io
import re
import zipfile
import zlib

from lxml import etree

from ehcp_io.errors import InvalidFileError

NAMESPACE = "urn:ehcp-io:word:1"
"""Of the custom XML part that holds the plan."""
DOCUMENT = "word/document.xml"
_ITEM = re.compile(r"customXml/item\d+\.xml", re.IGNORECASE)
_MOST = 64 * 1024 * 1024
"""Bytes of one part; some hundred times a long plan."""


def carries_plan(data: bytes) -> bool:
    """Whether these bytes are a Word document that carries a plan's data."""
    if not data.startswith(b"PK"):
        return False
    try:
        return data_of(data) is not None
    except InvalidFileError:
        return False


def data_of(data: bytes) -> etree._Element | None:
    """The root of the custom XML part that holds the plan, if there is one.

    Raises:
        InvalidFileError: it is no Word document, or a damaged one.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if _ITEM.fullmatch(name)]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise InvalidFileError("This is no Word document, or a damaged one.") from None
    for name in names:
        content = read_part(data, name)
        if NAMESPACE.encode() in content:
            root = parse(content)
            if root.tag == f"{{{NAMESPACE}}}carried":
                return root
    return None


def main_part(data: bytes) -> str:
    """The document part, by the package's own relationships."""
    relationships = parse(read_part(data, "_rels/.rels"))
    for each in relationships:
        if str(each.get("Type", "")).endswith("/officeDocument"):
            return str(each.get("Target", DOCUMENT)).lstrip("/")
    return DOCUMENT


def read_part(data: bytes, name: str) -> bytes:
    """The bytes of a part, up to a bound.

    Raises:
        InvalidFileError: it is missing, damaged or too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as stream:
            content = stream.read(_MOST + 1)
    except (
        zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, RuntimeError,
        NotImplementedError, ValueError,
    ):  # fmt: skip
        raise _damaged() from None
    if len(content) > _MOST:
        raise _damaged()
    return content


def parse(content: bytes) -> etree._Element:
    """The root of an XML part; nothing outside it is followed.

    Raises:
        InvalidFileError: it is not well formed.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise _damaged() from None


def written(root: etree._Element) -> bytes:
    """The bytes of an XML part, as Word writes them: declared, and standing alone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _damaged() -> InvalidFileError:
    return InvalidFileError(
        "This Word document is damaged. Take a complete copy, or convert the source document again."
    )
