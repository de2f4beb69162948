"""XML from strangers: no document types, no entities, bounded depth."""

import pytest

from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.xml_parsing import MalformedXmlError, parse_xml


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a []><a/>'.encode("utf-16"),
    ],
)
def test_a_document_type_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match="document type"):
        parse_xml(data, "plan.docx")


def test_depth_is_bounded_and_named() -> None:
    with pytest.raises(MalformedXmlError, match="nested too deeply"):
        parse_xml(b"<a>" * 10_000 + b"</a>" * 10_000, "plan.docx")


@pytest.mark.parametrize(
    "data", [b"", b"<a", b"<a>\0</a>", b'<?xml version="1.0" encoding="x"?><a/>']
)
def test_what_is_no_xml_says_nothing_of_its_content(data: bytes) -> None:
    with pytest.raises(MalformedXmlError, match=r"^not well formed$"):
        parse_xml(data, "plan.docx")


def test_strict_namespaces_become_the_usual_ones() -> None:
    root = parse_xml(b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>', "x")
    assert root.tag == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
