"""What cannot be read: the right refusal, one message, nothing of the plan in it."""

import hashlib
import io
import random
import time
import zipfile
from collections.abc import Callable

import msoffcrypto.format.ooxml
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.refusing import read_or_refused
from readers.word.docx_builder import NAMESPACES, DocxBuilder, docx, p, tbl, tc, tr, wrap
from readers.word.probe import probe
from readers.word.reading import only, read, texts

from ehcp_io.errors import EncryptedDocumentError, UnreadableDocumentError
from ehcp_io.readers import xml_parsing
from ehcp_io.readers.word import read_word, whole_document

WORD = "Gwendolen"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT = NAMESPACES.replace(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


def package(**parts: str | bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return target.getvalue()


# A picture makes the package larger than the 4 KB below which an OLE file stores it otherwise.
LARGE = DocxBuilder(p("words"))
LARGE.add("image1.png", "image", random.Random(1).randbytes(8_000))  # noqa: S311 - the same bytes each time


def locked(data: bytes) -> bytes:
    target = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(data)).encrypt("open sesame", target)
    return target.getvalue()


LAUGHS = (
    f'<!DOCTYPE x [<!ENTITY a "{WORD}"><!ENTITY b "&a;&a;&a;">]>'
    + wrap("document", f"<w:body>{p('<w:r><w:t>&b;</w:t></w:r>')}</w:body>").partition("?>")[2]
)
BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "not a Word document"),
    "noise": (bytes(range(256)), "not a Word document"),
    "web page": (f"<!DOCTYPE html><p>{WORD}</p>".encode(), "not a Word document"),
    "cut short": (docx(p(WORD))[:300], "cut short or damaged"),
    "older Word": (OLE + b"\0" * 600, "not a Word document"),
    "Excel": (package(xl__workbook_xml="<a/>"), "an Excel workbook"),
    "PowerPoint": (package(ppt__presentation_xml="<a/>"), "a PowerPoint presentation"),
    "OpenDocument": (package(content_xml="<a/>"), "an OpenDocument file"),
    "zip": (package(notes="x"), "a zip archive"),
    "no XML": (package(word__document_xml=f"<w:p>{WORD}"), "not well formed"),
    "no body": (package(word__document_xml=wrap("document", "")), "no text part"),
    "nested": (docx("<w:tbl><w:tr><w:tc>" * 10_000 + p(WORD) + "</w:tc></w:tr></w:tbl>" * 10_000),
               "nested too deeply"),
    "entities": (package(word__document_xml=LAUGHS), "document type"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_refused_in_a_sentence(name: str) -> None:
    data, reason = BAD[name]
    with pytest.raises(UnreadableDocumentError) as caught:
        read_word(data, "plan.docx")
    message = str(caught.value)
    assert message.startswith("plan.docx cannot be read: ")
    assert reason in message
    assert WORD not in message
    assert "\n" not in message
    assert caught.value.__cause__ is None


def test_entities_in_a_side_part_are_refused_as_well() -> None:
    builder = DocxBuilder(p("words"))
    builder.add("styles.xml", "styles", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(UnreadableDocumentError, match="document type"):
        read(builder)


def test_a_damaged_side_part_does_not_cost_the_plan() -> None:
    builder = DocxBuilder(p("words"))
    for kind in ("styles", "numbering", "settings", "footnotes", "comments"):
        builder.add(f"{kind}.xml", kind, "<broken")
    assert texts(read(builder)) == ["words"]


def test_the_source_is_told_with_its_digest() -> None:
    data = docx(p("words"))
    source = read_word(data, "plan.docx").source
    assert (source.file_name, source.format, source.pages) == ("plan.docx", "docx", None)
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_a_locked_document_asks_for_its_password() -> None:
    data = locked(LARGE.build())
    with pytest.raises(EncryptedDocumentError, match="locked with a password"):
        read_word(data, "plan.docx")
    for wrong in ("", "guess"):
        with pytest.raises(EncryptedDocumentError, match="does not open it"):
            read_word(data, "plan.docx", password=wrong)
    opened = read_word(data, "plan.docx", password="open sesame")  # noqa: S106 - an invented one
    assert texts(opened) == ["words"]


def test_a_damaged_lock_is_a_damaged_file() -> None:
    data = locked(LARGE.build())
    with pytest.raises(UnreadableDocumentError, match="encryption is damaged"):
        read_word(data[: len(data) // 2], "plan.docx", password="open sesame")  # noqa: S106 - an invented one


def test_a_lock_that_would_take_for_ever_is_refused() -> None:
    data = OLE + "EncryptedPackage".encode("utf-16-le") + b'spinCount="999999999"'
    with pytest.raises(UnreadableDocumentError, match="encryption is damaged"):
        read_word(data, "plan.docx", password="x")  # noqa: S106 - an invented one


@pytest.mark.parametrize(
    "main_type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_macro_documents_and_templates_are_read(main_type: str) -> None:
    assert texts(read(DocxBuilder(p("words"), main_type=main_type))) == ["words"]


def test_strict_files_are_read() -> None:
    centred = p("words", '<w:jc w:val="center"/>')
    xml = wrap("document", f"<w:body>{centred}</w:body>").replace(NAMESPACES, STRICT)
    document = read_word(package(word__document_xml=xml), "plan.docx")
    assert only(document).centred


def test_a_package_without_its_lists_of_parts_is_read() -> None:
    xml = wrap("document", f"<w:body>{p('words')}</w:body>").replace("UTF-8", "UTF-16")
    document = read_word(package(word__document_xml=xml.encode("utf-16")), "plan.docx")
    assert texts(document) == ["words"]


def test_a_part_may_be_named_in_any_case_and_by_an_absolute_path() -> None:
    data = DocxBuilder(p("words")).build()
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name).replace(b'"word/document.xml"', b'"/Word/Document.xml"')
            archive.writestr(name, content)
    assert texts(read_word(target.getvalue(), "plan.docx")) == ["words"]


def _outcome(data: bytes, read_bytes: Callable[[bytes, str], object]) -> None:
    """Anything may be refused, nothing may break."""
    with read_or_refused():
        read_bytes(data, "plan.docx")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _outcome(data, read_word)
    _outcome(b"PK\x03\x04" + data, read_word)
    _outcome(OLE + data, read_word)


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=8))
def test_a_damaged_package_is_read_or_refused(position: int, noise: bytes) -> None:
    data = bytearray(probe())
    at = position % len(data)
    data[at : at + len(noise)] = noise
    _outcome(bytes(data), read_word)


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 60))
def test_a_document_with_its_elements_cut_and_moved_is_read_or_refused(
    start: int, target: int, count: int
) -> None:
    """Whole elements out of place are well-formed XML that no schema would pass."""
    from lxml import etree

    archive = zipfile.ZipFile(io.BytesIO(probe()))
    root = etree.fromstring(archive.read("word/document.xml"))
    for step in range(count):
        elements = list(root.iter())
        moved = elements[1 + (start + step * 7919) % (len(elements) - 1)]
        new_home = elements[1 + (target + step * 104_729) % (len(elements) - 1)]
        if moved not in new_home.iterancestors() and moved is not new_home:
            new_home.append(moved)
    parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = etree.tostring(root)
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as output:
        for name, content in parts.items():
            output.writestr(name, content)
    _outcome(changed.getvalue(), read_word)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "".join(
                p(f'<w:commentRangeStart w:id="{n}"/><w:r><w:t>a</w:t></w:r>') for n in range(3_000)
            ),
            id="comment ranges that never end",
        ),
        pytest.param(
            p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 3_000)
            + p("<w:r><w:t>a</w:t></w:r>" * 3_000)
            + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 3_000),
            id="fields in fields",
        ),
        pytest.param(
            tbl(*[tr(tc("a"), properties="<w:tblHeader/>")] * 3_000), id="header rows only"
        ),
    ],
)
def test_what_is_merely_long_takes_time_in_proportion(body: str) -> None:
    started = time.process_time()
    read(body)
    assert time.process_time() - started < 5


def test_a_part_used_over_and_over_is_read_once() -> None:
    """A small file must not say more than a memory holds by naming one part again and again."""
    builder = DocxBuilder()
    relation = builder.add("page.html", "aFChunk", "<p>once</p>", "text/html")
    builder.body = f'<w:altChunk r:id="{relation}"/>' * 300
    document = read(builder)
    assert texts(document) == ["once"]
    assert [finding.code for finding in document.findings] == ["embedded-document-not-read"]


def test_more_text_than_any_plan_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_document, "_MAX_PARAGRAPHS", 2)
    with pytest.raises(UnreadableDocumentError, match="more than 2 paragraphs"):
        read(p("a") * 3)
    monkeypatch.setattr(xml_parsing, "MAX_XML_BYTES", 10)
    with pytest.raises(UnreadableDocumentError, match="of text"):
        read(p("a"))


def test_content_too_deep_for_the_reader_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_deep(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(whole_document, "read_margins", too_deep)
    with pytest.raises(UnreadableDocumentError, match="nested too deeply"):
        read(p("a"))


def test_a_fault_of_the_reader_itself_quotes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise KeyError(WORD)

    monkeypatch.setattr(whole_document, "read_margins", fault)
    with pytest.raises(UnreadableDocumentError) as caught:
        read(p("a"))
    assert WORD not in str(caught.value)
    assert caught.value.__suppress_context__
