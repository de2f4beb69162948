"""A form with one child: prints each text and files it in the gold at the same moment."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from types import EllipsisType
from typing import Any
from xml.sax.saxutils import escape

from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm
from PIL import Image, ImageDraw

from .paper import Cell, Paper, Span, as_spans, extra, fact, label, say

BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape type="#_x0000_t202"'
    ' style="width:{width}pt;height:{height}pt" stroked="t"><v:textbox><w:txbxContent>{body}'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
Line = Any
"""A text, a span or a list of spans, as `Paper` takes it."""


class Form:
    """One paper and its gold, with a short name for each kind of text."""

    def __init__(
        self,
        key: str,
        font: str = "Arial",
        size: float = 11,
        wide: bool = False,
        margin: float = 2.0,
    ) -> None:
        self.p = Paper(key.split("-")[0], font, size, wide=wide)
        self.p.margins(margin)
        self.g = self.p.gold

    def s(self, home: str, text: str, **look: Any) -> Span:
        """Words of a section."""
        return say(home, text, **look)

    def L(self, text: str, **look: Any) -> Span:  # noqa: N802 - a form's piece
        """A label or a line of guidance."""
        return label(text, **look)

    def B(self, text: str, **look: Any) -> Span:  # noqa: N802 - a form's piece
        """A label in bold."""
        return label(text, bold=True, **look)

    def X(self, text: str, **look: Any) -> Span:  # noqa: N802 - a form's piece
        """Furniture: what belongs in no section."""
        return extra(text, **look)

    def f(self, text: str, **look: Any) -> Span:
        """A particular of the child or the plan."""
        return fact(text, **look)

    def need(self, section: str, area: str | None, text: str, **look: Any) -> Span:
        """A need, recorded."""
        self.g.need(section, area, text)
        return say(section, text, **look)

    def out(
        self,
        text: str,
        area: str | None = None,
        by: str = "",
        steps: list[str] | None = None,
        **look: Any,
    ) -> Span:
        """An outcome, recorded."""
        self.g.outcome(text, area, by, steps)
        return say("E", text, **look)

    def prov(  # noqa: PLR0917 - a row's cells
        self,
        section: str,
        text: str,
        outcome: int | None = None,
        who: str = "",
        often: str = "",
        funded: str = "",
        review: str = "",
        **look: Any,
    ) -> Span:
        """A provision, recorded with the fields that the form prints."""
        fields = {"by_whom": who, "how_often": often, "funded_by": funded, "review": review}
        self.g.provide(section, text, outcome, **fields)
        return say(section, text, **look)

    def adv(self, title: str = "", author: str = "", role: str = "", date: str = "") -> None:
        """A report of Section K."""
        self.g.advise(title, author, role, date)

    def h(self, text: str, level: int = 1, **look: Any) -> None:
        """A heading."""
        self.p.heading(text, level, **look)

    def t(self, *lines: Line, **look: Any) -> None:
        """Paragraphs; a plain string is a label."""
        for line in lines:
            self.p.text(label(line) if isinstance(line, str) else line, **look)

    def bl(self, *lines: Line, style: str = "List Bullet") -> None:
        """A list."""
        self.p.bullets(list(lines), style)

    def tab(
        self,
        rows: Sequence[Sequence[Any]],
        widths: list[float],
        heads: int = 0,
        shade: str = "",
        borders: bool = True,
    ) -> Any:
        """A table; a plain string is a bold label, `...` a cell that another covers."""
        cells = [[self.cell(each) for each in row] for row in rows]
        if shade:
            for row in cells[: max(heads, 1)]:
                for at, each in enumerate(row):
                    if each is not None:
                        row[at] = each if isinstance(each, Cell) else Cell([each])
                        row[at].shade = shade
        return self.p.table(cells, widths, heads=heads, borders=borders)

    @staticmethod
    def cell(each: Any) -> Any:
        """What stands in one cell, as `Paper` takes it."""
        if isinstance(each, str):
            each = label(each, bold=True) if each else None
        if each is None:
            return Cell([])
        if isinstance(each, EllipsisType):
            return None
        return Cell(each) if isinstance(each, list) else each

    def image(self, w: float = 3) -> None:
        """A drawing of a face, so many centimetres wide."""
        picture = Image.new("RGB", (240, 240), "#ffe9c7")
        pen = ImageDraw.Draw(picture)
        pen.ellipse((40, 40, 200, 200), fill="#e08a2e")
        for left in (85, 135):
            pen.ellipse((left, 90, left + 20, 110), fill="black")
        pen.arc((80, 100, 160, 170), 20, 160, fill="black", width=5)
        file = BytesIO()
        picture.save(file, "PNG")
        file.seek(0)
        self.p.doc.add_picture(file, width=Cm(w))

    def box(self, lines: list[Line], w: int = 260, h: int = 90) -> None:
        """A floating text box, so many points wide and high."""
        body = ""
        for line in lines:
            runs = ""
            for span in as_spans(line):
                self.g.log(span.home, span.text)
                bold = "<w:rPr><w:b/></w:rPr>" if span.bold else ""
                runs += f'<w:r>{bold}<w:t xml:space="preserve">{escape(span.text)}</w:t></w:r>'
            body += f"<w:p>{runs}</w:p>"
        xml = BOX.format(width=w, height=h, body=body)
        self.p.doc.add_paragraph()._p.append(parse_xml(xml))

    def columns(self, number: int) -> None:
        """Goes on in so many newspaper columns."""
        section = self.p.doc.add_section(WD_SECTION.CONTINUOUS)
        columns = section._sectPr.xpath("./w:cols")[0]
        columns.set(qn("w:num"), str(number))
        columns.set(qn("w:space"), "500")
