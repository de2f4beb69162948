"""Headers and footers: furniture, of every section and kind, each said once."""

from readers.word.docx_builder import DocxBuilder, drawing, fld, p, r, tbl, tc, tr, vml
from readers.word.reading import codes, read, texts

from ehcp_io.document import Document, FurnitureKind


def with_margins(*contents: tuple[str, str], body: str = "") -> DocxBuilder:
    builder = DocxBuilder(body)
    references = ""
    for number, (kind, content) in enumerate(contents):
        root = {"header": "hdr", "footer": "ftr"}[kind]
        relation = builder.add_xml(f"{kind}{number}.xml", kind, root, content)
        references += f'<w:{kind}Reference w:type="default" r:id="{relation}"/>'
    builder.body += f"<w:sectPr>{references}</w:sectPr>"
    return builder


def furniture(document: Document) -> list[tuple[str, str]]:
    return [(found.kind.value, found.block.text) for found in document.furniture]


def test_the_same_words_in_several_sections_are_said_once() -> None:
    document = read(
        with_margins(
            ("header", p("EHC plan")), ("header", p("EHC plan")), ("footer", p("EHC plan"))
        )
    )
    assert furniture(document) == [("header", "EHC plan"), ("footer", "EHC plan")]


def test_sections_inside_the_text_have_their_headers_read() -> None:
    builder = DocxBuilder()
    relation = builder.add_xml("header1.xml", "header", "hdr", p("first section"))
    reference = f'<w:sectPr><w:headerReference w:type="first" r:id="{relation}"/></w:sectPr>'
    builder.body = p("words", reference) + p("more")
    document = read(builder)
    assert furniture(document) == [("header", "first section")]
    assert texts(document) == ["words", "more"]


def test_a_line_of_page_numbers_is_known_and_one_with_other_words_is_not() -> None:
    number = r("Page ") + fld("PAGE", "3") + r(" of ") + fld("NUMPAGES \\* MERGEFORMAT", "12")
    document = read(with_margins(("footer", p(number) + p(r("Ref 12 page ") + fld("PAGE", "3")))))
    assert furniture(document) == [("page_number", "Page 3 of 12"), ("footer", "Ref 12 page 3")]


def test_lettering_in_a_header_is_a_watermark_and_in_the_text_is_text() -> None:
    mark = p(vml('<v:textpath string="DRAFT"/>', "anything"))
    document = read(with_margins(("header", mark), body=mark))
    assert furniture(document) == [(FurnitureKind.WATERMARK.value, "DRAFT")]
    assert texts(document) == ["DRAFT"]


def test_tables_and_logos_of_a_header_are_read() -> None:
    logo = p(drawing("<pic:pic/>", description="Northshire Council"))
    document = read(with_margins(("header", tbl(tr(tc("Name"), tc("Reference"))) + logo)))
    assert furniture(document) == [
        ("header", "Name"), ("header", "Reference"), ("header", "Northshire Council"),
    ]  # fmt: skip


def test_a_damaged_header_is_a_finding_and_the_plan_is_read() -> None:
    builder = with_margins(("header", p("x")), body=p("words"))
    builder.parts["header0.xml"].data = b"<broken"
    document = read(builder)
    assert texts(document) == ["words"]
    assert codes(document) == ["part-not-read"]
