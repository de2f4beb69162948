"""Makes ``templates/plan.docx``: page, styles and the pieces that the Word writer clones.

    python templates/build_plan_docx.py

An authority that wants its own look changes the styles here, or opens the file in Word and keeps
the words in braces. No text, picture or table of the published national template is in it.
"""

import io
import zipfile
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

TARGET = Path(__file__).with_name("plan.docx")
FONT = "Arial"
INK = RGBColor(0x1B, 0x2A, 0x49)
"""Headings: 13:1 against white."""
_HEADINGS = {"Title": 24, "Heading 1": 18, "Heading 2": 15, "Heading 3": 13, "Heading 4": 12}
_CORE = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    b'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    b"<dc:title>Education, Health and Care plan</dc:title><dc:language>en-GB</dc:language>"
    b"</cp:coreProperties>"
)
"""A title and a language; no author, company, dates or revision."""
_STILL = (1980, 1, 1, 0, 0, 0)
# What python-docx's own template brings along and no plan needs.
_LEFT_OUT = ("customXml/", "docProps/thumbnail", "docProps/app.xml", "word/stylesWithEffects")


def build() -> bytes:
    """The template's bytes; the same each time."""
    document = Document()
    _page(document)
    _styles(document)
    _pieces(document)
    _running(document)
    for leftover in document.settings.element.findall(qn("w:rsids")):
        document.settings.element.remove(leftover)
    raw = io.BytesIO()
    document.save(raw)
    return _plain(raw.getvalue())


def _page(document) -> None:
    section = document.sections[0]
    for name in list(section._sectPr.attrib):
        del section._sectPr.attrib[name]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(1.9)
    section.header_distance = section.footer_distance = Cm(0.9)


def _styles(document) -> None:
    styles = document.styles
    normal = styles["Normal"]
    _font(normal, 12)
    normal.paragraph_format.space_after = Pt(4)
    normal.paragraph_format.line_spacing = 1.1
    for name, size in _HEADINGS.items():
        style = styles[name]
        _font(style, size)
        style.font.color.rgb, style.font.bold, style.font.italic = INK, True, False
        style.paragraph_format.space_before = Pt(0 if name == "Title" else size * 0.8)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.keep_with_next = True
        for border in style.element.findall(".//" + qn("w:pBdr")):
            border.getparent().remove(border)
    styles["List Bullet"].paragraph_format.space_after = Pt(2)
    for name in ("Ehcp Label", "Ehcp Row Label", "Ehcp Note", "Ehcp Cell"):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.bold = "Label" in name
        style.paragraph_format.keep_with_next = name in ("Ehcp Label", "Ehcp Note")
    styles["Ehcp Note"].paragraph_format.space_before = Pt(6)
    _language(styles.element)
    _used_only(styles)


def _font(style, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if "heme" in name:
            del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)


def _language(styles) -> None:
    defaults = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    for name in list(language.attrib):
        del language.attrib[name]
    language.set(qn("w:val"), "en-GB")
    language.set(qn("w:eastAsia"), "en-GB")
    for size in defaults.findall(qn("w:sz")) + defaults.findall(qn("w:szCs")):
        size.set(qn("w:val"), "24")


def _used_only(styles) -> None:
    """Drop the styles that nothing here uses: Word's list of styles stays short."""
    kept = {
        "Normal", *_HEADINGS, "List Bullet", "Ehcp Label", "Ehcp Row Label", "Ehcp Note",
        "Ehcp Cell", "Header", "Footer", "Default Paragraph Font", "Normal Table", "No List",
        "Table Grid",
    }  # fmt: skip
    for style in list(styles):
        if style.name not in kept:
            style.delete()


def _pieces(document) -> None:
    """One paragraph and one table, of which every paragraph and table of a plan is a copy."""
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)
    document.add_paragraph("{paragraph}")
    table = document.add_table(2, 1)
    table.style = "Table Grid"
    table.rows[0].cells[0].text, table.rows[1].cells[0].text = "{heading}", "{cell}"
    table.rows[0].cells[0].paragraphs[0].style = "Ehcp Label"
    table.rows[1].cells[0].paragraphs[0].style = "Ehcp Cell"
    header = table.rows[0]._tr.get_or_add_trPr()
    header.append(OxmlElement("w:cantSplit"))
    header.append(OxmlElement("w:tblHeader"))
    table.rows[0].cells[0]._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E4E9F2"/>')
    )
    table.autofit = False
    table._tbl.tblPr.append(
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:top w:w="60" w:type="dxa"/><w:left w:w="110" '
            'w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="110" w:type="dxa"/>'
            "</w:tblCellMar>"
        )
    )
    _in_order(table._tbl.tblPr)


def _in_order(properties) -> None:
    """The schema wants the properties of a table in its own order."""
    order = ("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook")
    found = {child.tag.split("}")[1]: child for child in properties}
    for child in list(properties):
        properties.remove(child)
    for name in order:
        if name in found:
            properties.append(found[name])


def _running(document) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "{header}"
    footer = section.footer.paragraphs[0]
    footer.add_run("Page ")
    _field(footer, "PAGE")
    footer.add_run(" of ")
    _field(footer, "NUMPAGES")


def _field(paragraph, code: str) -> None:
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    paragraph._p.append(field)


def _plain(data: bytes) -> bytes:
    """The package without python-docx's leftovers, and without the time of day."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name.startswith(_LEFT_OUT):
                continue
            part = source.read(name)
            if name.endswith((".rels", "[Content_Types].xml")):
                part = _without_links(part)
            if name == "docProps/core.xml":
                part = _CORE
            target.writestr(zipfile.ZipInfo(name, _STILL), part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _without_links(part: bytes) -> bytes:
    root = parse_xml(part)
    for entry in list(root):
        place = (entry.get("Target") or entry.get("PartName") or "").lstrip("./").lstrip("/")
        if any(left in place for left in (*_LEFT_OUT, "stylesWithEffects")):
            root.remove(entry)
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


if __name__ == "__main__":
    TARGET.write_bytes(build())
