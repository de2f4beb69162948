"""The probe document: the constructs of the body and of every other part, each with a marker."""

from functools import cache

from readers.word.docx_builder import DocxBuilder, drawing, fld, p, r, sdt, tbl, tc, tr, vml
from readers.word.probe_body import (
    BODY,
    CELL,
    CONSTRUCTS,
    FIRST_HALF,
    MK,
    NOWHERE,
    SECOND_HALF,
    Place,
)

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
OTHER_PARTS: dict[str, Place] = {
    "diagram": BODY,
    "chart": BODY,
    "default header": "header",
    "control in the first page's header": "header",
    "table in the even pages' header": "header",
    "watermark": "watermark",
    "footer": "footer",
    "page number": "page_number",
    "footnote": "note",
    "footnote in a cell": f"note in {CELL}",
    "endnote": "note",
    "separator of footnotes": NOWHERE,
    "comment": "comment",
    "words commented on": BODY,
    "web page taken in": BODY,
    "text file taken in": BODY,
    "Word document taken in": BODY,
}
PLACES: dict[str, Place] = {name: place for name, (place, _) in CONSTRUCTS.items()} | OTHER_PARTS
_MARKERS = {name: f"MK{number:03d}" for number, name in enumerate(PLACES)}


def marker(name: str) -> str:
    """The word that stands for a construct."""
    return _MARKERS[name]


@cache
def probe() -> bytes:
    """The probe document."""
    builder = DocxBuilder()
    _styles(builder)
    body = "".join(_marked(xml, marker(name)) for name, (_, xml) in CONSTRUCTS.items())
    body += _pictured(builder) + _noted(builder) + _taken_in(builder)
    builder.body = f"{body}<w:sectPr>{_margins(builder)}</w:sectPr>"
    return builder.build()


def _marked(xml: str, word: str) -> str:
    """Put a construct's word in, whole or, where the construct splits it, in its two halves."""
    return xml.replace(MK, word).replace(FIRST_HALF, word[:3]).replace(SECOND_HALF, word[3:])


def _styles(builder: DocxBuilder) -> None:
    styles = {
        "Heading1": ("paragraph", "heading 1", ""),
        "TOC1": ("paragraph", "toc 1", ""),
        "Caption": ("paragraph", "caption", ""),
        "Secret": ("character", "Secret", "<w:rPr><w:vanish/></w:rPr>"),
    }
    sheet = "".join(
        f'<w:style w:type="{kind}" w:styleId="{i}"><w:name w:val="{name}"/>{look}</w:style>'
        for i, (kind, name, look) in styles.items()
    )
    builder.add_xml("styles.xml", "styles", "styles", sheet)
    level = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    builder.add_xml("numbering.xml", "numbering", "numbering", numbering)


def _pictured(builder: DocxBuilder) -> str:
    names = f'xmlns:d="{_DRAWING}/diagram" xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main"'
    diagram = (
        f"<d:dataModel {names}><a:p><a:r><a:t>{marker('diagram')}</a:t></a:r></a:p></d:dataModel>"
    )
    chart = f"<c:chartSpace {names}><c:v>{marker('chart')}</c:v><c:v>12.5</c:v></c:chartSpace>"
    data = builder.add("data1.xml", "diagramData", diagram)
    plot = builder.add("chart1.xml", "chart", chart)
    return p(drawing(f'<dgm:relIds r:dm="{data}"/>')) + p(drawing(f'<c:chart r:id="{plot}"/>'))


def _margins(builder: DocxBuilder) -> str:
    watermark = vml(f'<v:textpath string="{marker("watermark")}"/>', "PowerPlusWaterMarkObject1")
    contents = {
        ("header", "default"): p(marker("default header")) + p(watermark),
        ("header", "first"): p(sdt(r(marker("control in the first page's header")))),
        ("header", "even"): tbl(tr(tc(marker("table in the even pages' header")))),
        ("footer", "default"): p(marker("footer"))
        + p(r("Page ") + fld("PAGE", marker("page number"))),
    }
    references = ""
    for (kind, pages), content in contents.items():
        relation = builder.add_xml(
            f"{kind}_{pages}.xml", kind, {"header": "hdr", "footer": "ftr"}[kind], content
        )
        references += f'<w:{kind}Reference w:type="{pages}" r:id="{relation}"/>'
    return references


def _noted(builder: DocxBuilder) -> str:
    separator = p(marker("separator of footnotes"))
    foot, cell_foot = p(marker("footnote")), p(marker("footnote in a cell"))
    builder.add_xml(
        "footnotes.xml",
        "footnotes",
        "footnotes",
        f'<w:footnote w:type="separator" w:id="0">{separator}</w:footnote>'
        f'<w:footnote w:id="2">{foot}</w:footnote><w:footnote w:id="4">{cell_foot}</w:footnote>',
    )
    end = f'<w:endnote w:id="3">{p(marker("endnote"))}</w:endnote>'
    builder.add_xml("endnotes.xml", "endnotes", "endnotes", end)
    comment = f'<w:comment w:id="5" w:author="B">{p(marker("comment"))}</w:comment>'
    builder.add_xml("comments.xml", "comments", "comments", comment)
    anchor = r(marker("words commented on"))
    return (
        p(r("noted") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + p(r("noted") + '<w:r><w:endnoteReference w:id="3"/></w:r>')
        + tbl(tr(tc(p(r("noted") + '<w:r><w:footnoteReference w:id="4"/></w:r>'))))
        + p(
            f'<w:commentRangeStart w:id="5"/>{anchor}<w:commentRangeEnd w:id="5"/>'
            '<w:r><w:commentReference w:id="5"/></w:r>'
        )
    )


def _taken_in(builder: DocxBuilder) -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    files = {
        "page.html": ("text/html", f"<p>{marker('web page taken in')}</p>".encode()),
        "lines.txt": ("text/plain", marker("text file taken in").encode()),
        "inner.docx": (word, DocxBuilder(p(marker("Word document taken in"))).build()),
    }
    relations = [
        builder.add(name, "aFChunk", data, content_type)
        for name, (content_type, data) in files.items()
    ]
    return "".join(f'<w:altChunk r:id="{relation}"/>' for relation in relations)
