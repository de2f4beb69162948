"""A Word document that remembers, for every string printed on it, where a reader would file it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .footnotes import Footnotes
from .gold import LETTERS, Gold

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
EPOCH = (2020, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Span:
    """A stretch of text in one format, with its home in the gold."""

    text: str
    home: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False
    colour: str = ""
    size: float = 0
    font: str = ""
    control: bool = False
    note: int = 0

    def but(self, **changes: Any) -> Span:
        """The same span in another format."""
        return replace(self, **changes)


Line = Span | Sequence[Span]


def say(home: str, text: str, **fmt: Any) -> Span:
    """Text of a section (or of any other home)."""
    return Span(text, home, **fmt)


def label(text: str, **fmt: Any) -> Span:
    """Printed wording of the form itself: sub-headings, labels, columns, numbers, guidance."""
    return Span(text, "guidance", **fmt)


def extra(text: str, **fmt: Any) -> Span:
    """Text that belongs in no section: contents, letters, reports bound in, other particulars."""
    return Span(text, "furniture", **fmt)


def fact(text: str, **fmt: Any) -> Span:
    """A printed value that the gold holds under person, plan or contacts."""
    return Span(text, "particulars", **fmt)


PAGE = Span("{page}", "page")
PAGES = Span("{pages}", "page")


@dataclass
class Cell:
    """A table cell: paragraphs, how many columns and rows it covers, and its look."""

    lines: list[Line] = field(default_factory=list)
    across: int = 1
    down: int = 1
    shade: str = ""
    style: str = ""
    align: str = ""
    narrow: bool = False


Content = Cell | Line | None


def as_cell(content: Content) -> Cell:
    """Any way of writing a cell, as a Cell."""
    if isinstance(content, Cell):
        return content
    return Cell([content] if content is not None else [])


def as_spans(line: Line) -> list[Span]:
    """Any way of writing a line, as a list of spans."""
    return [line] if isinstance(line, Span) else list(line)


class Paper:
    """The document under the pen."""

    def __init__(
        self, layout: str, font: str = "Arial", size: float = 11, *, wide: bool = False
    ) -> None:
        self.gold = Gold(layout)
        self.doc = docx.Document()
        self.notes = Footnotes()
        self.font = font
        section = self.doc.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        if wide:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Cm(29.7), Cm(21)
        self.margins(2.0)
        self.set_font("Normal", font, size)
        self.doc.styles["Normal"].paragraph_format.space_after = Pt(6)
        for level in range(1, 5):
            self.set_font(f"Heading {level}", font, size + 6 - 1.5 * level, "000000")
        props = self.doc.core_properties
        props.author = props.last_modified_by = "SEND Service"
        props.created = props.modified = datetime(2024, 1, 1)  # noqa: DTZ001 - a fixed day, of no zone
        props.title = props.comments = ""

    @property
    def width(self) -> float:
        """The width of the text area in centimetres."""
        section = self.doc.sections[-1]
        return (section.page_width - section.left_margin - section.right_margin) / Cm(1)

    def margins(self, cm: float) -> None:
        """Sets all four margins of the last section."""
        section = self.doc.sections[-1]
        section.left_margin = section.right_margin = Cm(cm)
        section.top_margin = section.bottom_margin = Cm(cm)

    def set_font(self, style: str, font: str, size: float, colour: str = "") -> None:
        """Gives a style its typeface, size and colour."""
        target = self.doc.styles[style]
        target.font.name, target.font.size = font, Pt(size)
        fonts = target.element.get_or_add_rPr().get_or_add_rFonts()
        for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(key), None)
        for key in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(key), font)
        if colour:
            target.font.color.rgb = RGBColor.from_string(colour)

    # -- writing ---------------------------------------------------------------------------

    def text(self, line: Line, to: Any = None, **look: Any) -> Any:
        """Prints one paragraph and files each of its spans."""
        target = to if to is not None else self.doc
        paragraph = target.add_paragraph(style=look.get("style") or None)
        self._lay_out(paragraph, **look)
        self._fill(paragraph, as_spans(line))
        return paragraph

    def texts(self, lines: Sequence[Line], to: Any = None, **look: Any) -> None:
        """Prints several paragraphs in the same look."""
        for line in lines:
            self.text(line, to, **look)

    def heading(self, text: str, level: int = 1, home: str = "heading", **look: Any) -> None:
        """Prints a heading in a real heading style."""
        self.text(Span(text, home), style=f"Heading {level}", **look)

    def bullets(self, lines: Sequence[Line], style: str = "List Bullet", to: Any = None) -> None:
        """Prints a bulleted list."""
        self.texts(lines, to, style=style, after=2)

    def banner(self, line: Line, shade: str = "D9D9D9", **look: Any) -> None:
        """Prints a heading as a shaded table of one cell."""
        self.table([[Cell([line], shade=shade, align=look.get("align", ""))]], [self.width])

    def table(
        self,
        rows: Sequence[Sequence[Content]],
        widths: Sequence[float],
        *,
        heads: int = 0,
        borders: bool = True,
        to: Any = None,
    ) -> Any:
        """Prints a table; a cell under another that covers it is None."""
        target = to if to is not None else self.doc
        if to is None:
            table = target.add_table(len(rows), len(widths))
        else:
            table = target.add_table(len(rows), len(widths))
        table.style = self.doc.styles["Table Grid" if borders else "Normal Table"]
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        for r, row in enumerate(rows):
            for c, width in enumerate(widths):
                table.cell(r, c).width = table.columns[c].width = Cm(width)
            self._row(table, r, row)
        for r in range(heads):
            properties = table.rows[r]._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:tblHeader"))
        if to is None:
            self.gap()
        return table

    def gap(self, size: float = 6) -> None:
        """Leaves a blank line, as forms do after a table."""
        paragraph = self.doc.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(size + 2)

    def page_break(self) -> None:
        """Begins a new page."""
        self.doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def new_part(self, *, wide: bool) -> None:
        """Begins a new section of the file, upright or on its side."""
        section = self.doc.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width = Cm(29.7 if wide else 21)
        section.page_height = Cm(21 if wide else 29.7)

    def running(self, line: Line, *, foot: bool = False, align: str = "", part: int = -1) -> None:
        """Prints a running header or footer; PAGE and PAGES stand for the numbers."""
        section = self.doc.sections[part]
        area = section.footer if foot else section.header
        area.is_linked_to_previous = False
        paragraph = area.paragraphs[0]
        if paragraph.text:
            paragraph = area.add_paragraph()
        self._lay_out(paragraph, align=align)
        spans = as_spans(line)
        for span in spans:
            if span.home == "page":
                mark = span.text.strip()
                self._run(paragraph, span.but(text=span.text.replace(mark, "")))
                self._field(paragraph, "PAGE" if mark == "{page}" else "NUMPAGES")
            else:
                self._run(paragraph, span)
        whole = "".join(span.text for span in spans)
        if "{page" in whole:
            self.gold.paging.append(whole)
        else:
            self.gold.log("furniture", whole)

    def footnote(self, span: Span) -> Span:
        """Files a footnote and returns the mark to print in the text."""
        self.gold.log(span.home, span.text)
        return Span("", span.home, note=self.notes.add(span.text))

    def save(self, path: Path) -> None:
        """Writes the file; the same paper always gives the same bytes."""
        self.notes.attach(self.doc)
        buffer = io.BytesIO()
        self.doc.save(buffer)
        with (
            zipfile.ZipFile(buffer) as source,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for name in source.namelist():
                info = zipfile.ZipInfo(name, EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o600 << 16
                target.writestr(info, source.read(name))

    # -- inside ----------------------------------------------------------------------------

    def _row(self, table: Any, r: int, row: Sequence[Content]) -> None:
        for c, content in enumerate(row):
            if content is None:
                continue
            given = as_cell(content)
            cell = table.cell(r, c)
            if given.across > 1 or given.down > 1:
                cell = cell.merge(table.cell(r + given.down - 1, c + given.across - 1))
            if given.shade:
                shading = OxmlElement("w:shd")
                for key, value in (("val", "clear"), ("color", "auto"), ("fill", given.shade)):
                    shading.set(qn(f"w:{key}"), value)
                cell._tc.get_or_add_tcPr().append(shading)
            self._cell(cell, given)

    def _cell(self, cell: Any, given: Cell) -> None:
        for n, line in enumerate(given.lines):
            paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
            if given.style and n >= 0:
                paragraph.style = self.doc.styles[given.style]
            self._lay_out(paragraph, align=given.align, before=1, after=0 if given.narrow else 3)
            self._fill(paragraph, as_spans(line))

    def _lay_out(self, paragraph: Any, **look: Any) -> None:
        shape = paragraph.paragraph_format
        if look.get("align"):
            paragraph.alignment = ALIGN[look["align"]]
        if look.get("before") is not None:
            shape.space_before = Pt(look["before"])
        if look.get("after") is not None:
            shape.space_after = Pt(look["after"])
        if look.get("indent"):
            shape.left_indent = Cm(look["indent"])
        if look.get("hang"):
            shape.first_line_indent = Cm(-look["hang"])
        if look.get("tab"):
            shape.tab_stops.add_tab_stop(
                Cm(look["tab"]), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
            )
        if look.get("stop"):
            shape.tab_stops.add_tab_stop(Cm(look["stop"]))
        if look.get("keep"):
            shape.keep_with_next = True

    def _fill(self, paragraph: Any, spans: list[Span]) -> None:
        home, text = "", ""
        for span in spans:
            if span.note:
                self.notes.mark(paragraph, span.note)
                continue
            self._run(paragraph, span)
            if span.struck:
                self.gold.log("guidance", span.text)
                continue
            if span.home == home and home in LETTERS:
                text += span.text
                continue
            if home:
                self.gold.log(home, text)
            home, text = span.home, span.text
        if home:
            self.gold.log(home, text)

    def _run(self, paragraph: Any, span: Span) -> None:
        run = paragraph.add_run(span.text)
        run.bold, run.italic = span.bold or None, span.italic or None
        run.underline, run.font.strike = span.underline or None, span.struck or None
        if span.size:
            run.font.size = Pt(span.size)
        if span.colour:
            run.font.color.rgb = RGBColor.from_string(span.colour)
        if span.font:
            run.font.name = span.font
        if span.control:
            self._control(run)

    def _control(self, run: Any) -> None:
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        control.append(OxmlElement("w:sdtPr"))
        control.append(content)
        run._r.addprevious(control)
        content.append(run._r)

    def _field(self, paragraph: Any, name: str) -> None:
        element = OxmlElement("w:fldSimple")
        element.set(qn("w:instr"), name)
        run, text = OxmlElement("w:r"), OxmlElement("w:t")
        text.text = "1"
        run.append(text)
        element.append(run)
        paragraph._p.append(element)
