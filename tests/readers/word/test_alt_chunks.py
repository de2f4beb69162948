"""Files taken into a document whole: web pages, saved web pages, text and Word documents."""

from readers.word.docx_builder import DocxBuilder, p, r, tbl, tc, tr
from readers.word.reading import codes, markers, read, texts

from ehcp_io.document import Heading, Image, ListItem, Paragraph, Table


def taking(data: str | bytes, name: str = "page.html", kind: str = "text/html") -> DocxBuilder:
    builder = DocxBuilder()
    relation = builder.add(name, "aFChunk", data, kind)
    builder.body = p("before") + f'<w:altChunk r:id="{relation}"/>' + p("after")
    return builder


def test_a_web_page_becomes_blocks() -> None:
    page = (
        "<html><head><title>no</title><style>p {}</style></head><body><h2>Section <i>A</i></h2>"
        "Loose words<p>One <b>bold</b><br>line</p><ul><li>a<ol start='3'><li>b</li><li><p>c</p>"
        "</li></ol></li></ul><img alt='map'><script>no</script></body></html>"
    )
    blocks = read(taking(page)).blocks[1:-1]
    assert [type(block) for block in blocks] == [
        Heading, Paragraph, Paragraph, ListItem, ListItem, ListItem, Image,
    ]  # fmt: skip
    assert texts(read(taking(page))) == [
        "before", "Section A", "Loose words", "One bold line", "a", "b", "c", "after",
    ]  # fmt: skip
    assert markers(blocks) == ["•", "3.", "4."]
    paragraph = blocks[2]
    assert isinstance(paragraph, Paragraph)
    assert [run.text for run in paragraph.runs if run.bold] == ["bold"]
    assert [block.location.path for block in blocks] == [(n,) for n in range(1, 8)]


def test_a_table_of_a_web_page_keeps_its_spans() -> None:
    page = (
        "<table><thead><tr><th>a<th colspan=2>b</thead>"
        "<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td><table><tr><td>g</table></table>"
    )
    table = read(taking(page)).blocks[1]
    assert isinstance(table, Table)
    found = [
        [(c.text, c.column, c.column_span, c.row_span) for c in row.cells] for row in table.rows
    ]
    assert found == [
        [("a", 0, 1, 1), ("b", 1, 2, 1)],
        [("c", 0, 1, 2), ("d", 1, 1, 1), ("e", 2, 1, 1)],
        [("f", 1, 1, 1), ("g", 2, 1, 1)],
    ]
    assert [row.header for row in table.rows] == [True, False, False]


def test_a_saved_web_page_is_read() -> None:
    saved = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        "Content-Type: text/html; charset=windows-1252\n"
        "Content-Transfer-Encoding: quoted-printable\n\n<p>caf=E9</p>\n--x--\n"
    )
    assert texts(read(taking(saved, "page.mht", "message/rfc822"))) == ["before", "café", "after"]
    assert codes(read(taking("Subject: x\n\nx", "page.mht", "message/rfc822"))) == [
        "embedded-document-not-read"
    ]


def test_lines_of_a_text_file_are_paragraphs_in_any_usual_encoding() -> None:
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        data = "one\n\ncafé".encode(encoding)
        document = read(taking(data, "notes.txt", "text/plain"))
        assert texts(document) == ["before", "one", "café", "after"]
        assert [block.location.path for block in document.blocks] == [(n,) for n in range(4)]


def test_a_word_document_is_read_with_its_own_styles_and_tracked_changes() -> None:
    inner = DocxBuilder(p("inside", '<w:pStyle w:val="x"/>') + tbl(tr(tc("cell"))))
    sheet = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="heading 3"/></w:style>'
    inner.add_xml("styles.xml", "styles", "styles", sheet)
    document = read(taking(inner.build(), "inner.docx", "application/octet-stream"))
    assert texts(document) == ["before", "inside", "cell", "after"]
    assert isinstance(document.blocks[1], Heading)
    assert document.blocks[2].location.path == (2,)


def test_documents_inside_documents_end_somewhere() -> None:
    data = DocxBuilder(p("deepest")).build()
    for _ in range(6):
        data = taking(data, "inner.docx", "application/octet-stream").build()
    builder = taking(data, "inner.docx", "application/octet-stream")
    assert "deepest" not in texts(read(builder))
    assert codes(read(builder)) == ["embedded-document-not-read"]


def test_other_files_and_missing_ones_are_findings() -> None:
    assert codes(read(taking("{\\rtf1 x}", "x.rtf", "application/rtf"))) == [
        "embedded-document-not-read"
    ]
    assert codes(read('<w:altChunk r:id="none"/>' + p(r("x")))) == ["embedded-document-not-read"]
    assert codes(read(taking(b"PK\x03\x04", "x.docx", "application/octet-stream"))) == [
        "embedded-document-not-read"
    ]
