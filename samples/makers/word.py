"""What Word keeps beside the text: automatic numbers, tracked changes, drop-down lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from .form import Form, Line

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LIST = (
    '<w:abstractNum {space} w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hang}"/></w:pPr>{bold}'
    "</w:lvl></w:abstractNum>"
)
SHAPE = (
    '<w:r {space} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:roundrect'
    ' style="width:480pt;height:24pt" fillcolor="#1f4e79" stroked="f">'
    '<v:textbox inset="6pt,3pt,6pt,3pt"><w:txbxContent><w:p><w:r><w:rPr><w:b/>'
    '<w:color w:val="FFFFFF"/><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">{text}</w:t>'
    "</w:r></w:p></w:txbxContent></v:textbox></v:roundrect></w:pict></w:r>"
)
AUTHOR = 'w:author="SEND Casework" w:date="2025-02-11T10:00:00Z"'


def new_list(
    form: Form,
    text: str = "%1.",
    kind: str = "decimal",
    left: int = 500,
    hang: int = 500,
    bold: bool = False,
) -> int:
    """Defines a numbered list of one level, indented in twentieths of a point."""
    element = form.p.doc.part.numbering_part.element
    kinds = [int(x.get(qn("w:abstractNumId"))) for x in element.findall(qn("w:abstractNum"))]
    lists = [int(x.get(qn("w:numId"))) for x in element.findall(qn("w:num"))]
    abstract, number = max([*kinds, 0]) + 1, max([*lists, 0]) + 1
    look = {"form": kind, "text": text, "left": left, "hang": hang}
    look["bold"] = "<w:rPr><w:b/></w:rPr>" if bold else ""
    element.insert(0, parse_xml(LIST.format(space=NAMESPACE, id=abstract, **look)))
    link = f'<w:abstractNumId w:val="{abstract}"/>'
    element.append(parse_xml(f'<w:num {NAMESPACE} w:numId="{number}">{link}</w:num>'))
    return number


def number(paragraph: Any, listed: int) -> None:
    """Puts a paragraph into a numbered list."""
    level = f'<w:ilvl w:val="0"/><w:numId w:val="{listed}"/>'
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f"<w:numPr {NAMESPACE}>{level}</w:numPr>"))


def numbered(form: Form, lines: Sequence[Line], listed: int, shown: Sequence[str] = ()) -> None:
    """Prints paragraphs with automatic numbers; `shown` is what those look like."""
    for line in lines:
        number(form.p.text(line, after=4), listed)
    form.g.numbers += list(shown)


def number_cell(table: Any, row: int, column: int, listed: int) -> None:
    """Numbers the paragraphs of a cell."""
    for paragraph in table.cell(row, column).paragraphs:
        number(paragraph, listed)


def bullet_cell(form: Form, table: Any, row: int, column: int, start: int = 0) -> None:
    """Puts a bullet before the paragraphs of a cell, from the start-th on."""
    for paragraph in table.cell(row, column).paragraphs[start:]:
        paragraph.style = form.p.doc.styles["List Bullet"]


def title_in_shape(form: Form, text: str) -> None:
    """A section's title inside a drawn shape, in a paragraph of its own."""
    form.g.log("heading", text)
    paragraph = form.p.doc.add_paragraph()
    paragraph._p.append(parse_xml(SHAPE.format(space=NAMESPACE, text=escape(text))))
    paragraph.paragraph_format.keep_with_next = True


def spaced(number: str) -> str:
    """An NHS number as it is printed: 999 012 3456."""
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def track(paragraph: Any, kind: str, text: str) -> None:
    """Adds a run that is tracked as inserted (`ins`) or deleted (`del`)."""
    tag = "w:t" if kind == "ins" else "w:delText"
    run = f'<w:r><{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'
    paragraph._p.append(parse_xml(f"<w:{kind} {NAMESPACE} {_id(paragraph)}>{run}</w:{kind}>"))


def track_end(paragraph: Any, kind: str) -> None:
    """Tracks the end of a paragraph as inserted or deleted."""
    mark = f"<w:{kind} {_id(paragraph)}/>"
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {NAMESPACE}>{mark}</w:rPr>"))


def track_row(row: Any, kind: str) -> None:
    """Tracks a row of a table as inserted or deleted."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:{kind} {NAMESPACE} {_id(row)}/>"))


def drop_down(paragraph: Any, text: str, choices: Sequence[str]) -> None:
    """Adds a drop-down list with one of its choices made."""
    items = "".join(
        f'<w:listItem w:displayText="{escape(x)}" w:value="{escape(x)}"/>' for x in choices
    )
    paragraph._p.append(
        parse_xml(
            f"<w:sdt {NAMESPACE}><w:sdtPr><w:dropDownList>{items}</w:dropDownList></w:sdtPr>"
            f"<w:sdtContent><w:r><w:t>{escape(text)}</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )


def _id(part: Any) -> str:
    """The attributes of the next tracked change in the document."""
    root = part._element.getroottree().getroot()
    marks = len(list(root.iter(qn("w:ins"), qn("w:del"))))
    return f'w:id="{901 + marks}" {AUTHOR}'
