"""The one way XML from a stranger's file is parsed: no entities, no network, bounded depth."""

from lxml import etree

from ehcp_io.errors import UnreadableDocumentError

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
MAX_XML_BYTES = 32 * 1024 * 1024
"""Some hundred times a long plan; what is larger takes its own size many times in memory."""
_HEAD = 4096
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
# ISO/IEC 29500 strict says the same things in other namespaces (part 4, annex A).
_STRICT_NAMES = (
    (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"drawingml/wordprocessingDrawing", b"drawingml/2006/wordprocessingDrawing"),
    (b"drawingml/main", b"drawingml/2006/main"),
    (b"drawingml/picture", b"drawingml/2006/picture"),
    (b"drawingml/chart", b"drawingml/2006/chart"),
    (b"drawingml/diagram", b"drawingml/2006/diagram"),
    (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"officeDocument/math", b"officeDocument/2006/math"),
    (b"officeDocument/customXml", b"officeDocument/2006/customXml"),
)


class MalformedXmlError(ValueError):
    """A part is not well-formed XML, or is nested too deeply; never carries its content."""


def xml_parser() -> etree.XMLParser:
    """A parser that resolves no entity, fetches nothing and stops at 256 levels or 10 MB texts."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def parse_xml(data: bytes, file_name: str) -> etree._Element:
    """The root element of ``data``, strict OOXML namespaces turned into the transitional ones.

    Raises:
        MalformedXmlError: it is no XML, or XML nested beyond reason.
        UnreadableDocumentError: it declares a document type, which no office format needs and
            which is how XML is made to expand without end or to read other files; or it is larger
            than any plan.
    """
    if len(data) > MAX_XML_BYTES:
        raise UnreadableDocumentError(
            f"{file_name} cannot be read: a part of it holds more than "
            f"{MAX_XML_BYTES // 1024**2} MB of text. Plans are far smaller; ask for a new copy."
        )
    try:
        root = etree.fromstring(data, xml_parser())
    except etree.XMLSyntaxError as error:
        if any(mark in data[:_HEAD] for mark in _DOCTYPES):
            raise _document_type(file_name) from None
        reason = "nested too deeply" if "depth" in str(error) else "not well formed"
        raise MalformedXmlError(reason) from None
    except (ValueError, LookupError):
        raise MalformedXmlError("not well formed") from None
    if root.getroottree().docinfo.doctype or root.getroottree().docinfo.internalDTD is not None:
        raise _document_type(file_name)
    if any(uri and uri.startswith(_STRICT.decode()) for uri in root.nsmap.values()):
        return etree.fromstring(_transitional(etree.tostring(root)), xml_parser())
    return root


def _document_type(file_name: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{file_name} cannot be read: it declares an XML document type, which documents from "
        "an office program never do. Open it in Word and save a new copy."
    )


def _transitional(data: bytes) -> bytes:
    for strict, transitional in _STRICT_NAMES:
        data = data.replace(b'"' + _STRICT + strict, b'"' + _TRANSITIONAL + transitional)
    return data
