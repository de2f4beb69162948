"""Prints a text and files it in the gold in one go; what is printed stands in the form itself."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from .paper import Paper, Span, as_spans, extra, fact, label, say

BOX = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r>'
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing>'
    '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' distT="45720" distB="45720" distL="114300" distR="114300" simplePos="0"'
    ' relativeHeight="2516582{n}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align>'
    '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>60000</wp:posOffset>'
    '</wp:positionV><wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    '<wp:wrapTopAndBottom/><wp:docPr id="{n}" name="Text Box {n}"/><wp:cNvGraphicFramePr/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
    '<a:srgbClr val="{fill}"/></a:solidFill><a:ln w="9525"><a:solidFill>'
    '<a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent/>'
    "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    "</mc:Choice></mc:AlternateContent></w:r></w:p>"
)


class Kit:
    """One paper and its gold."""

    def __init__(self, layout: str, font: str = "Arial", size: float = 11, **more: Any) -> None:
        self.p = Paper(layout, font, size, **more)
        self.g = self.p.gold
        self.boxes = 0

    def who(self, key: str, value: Any, printed: str = "") -> Span:
        """A value of the person."""
        self.g.person[key] = value
        return fact(printed or value)

    def plan(self, key: str, value: Any, printed: str = "") -> Span:
        """A value of the plan."""
        self.g.plan[key] = value
        return fact(printed or value)

    def con(self, n: int, key: str, value: Any, printed: str = "") -> Span:
        """A value of a contact."""
        while len(self.g.contacts) <= n:
            self.g.contacts.append({})
        self.g.contacts[n][key] = value
        return fact(printed or value)

    def need(self, section: str, area: str | None, text: str, *also: str) -> Span:
        """A need, recorded; `also` is recorded with it but printed elsewhere."""
        self.g.need(section, area, " ".join([text, *also]))
        return say(section, text)

    def aim(self, text: str, area: str | None = None, by: str = "", steps: Any = None) -> Span:
        """An outcome."""
        self.g.outcome(text, area, by, list(steps or []))
        return say("E", text)

    @property
    def last(self) -> int:
        """The index of the outcome told last."""
        return len(self.g.outcomes) - 1

    def prov(self, section: str, text: str, out: int | None = None, **f: str) -> Span:
        """A provision."""
        self.g.provide(section, text, out, **f)
        return say(section, text)

    def adv(self, title: str = "", author: str = "", role: str = "", date: str = "") -> None:
        """A report."""
        self.g.advise(title, author, role, date)

    def box(self, lines: list[Any], cm: tuple[float, float], fill: str = "FFF2CC") -> None:
        """A text box across the page."""
        self.boxes += 1
        cx, cy = (str(int(x * 360000)) for x in cm)
        xml = BOX
        for key, value in (("n", str(40 + self.boxes)), ("cx", cx), ("cy", cy), ("fill", fill)):
            xml = xml.replace("{" + key + "}", value)
        outer = parse_xml(xml)
        inner = next(outer.iter(qn("w:txbxContent")))
        for line in lines:
            paragraph = self.p.text(line)
            inner.append(paragraph._p)
        body = self.p.doc.element.body
        body.insert(len(body) - 1, outer)

    def tracked(self, paragraph: Any, added: str, author: str = "SEND Officer") -> None:
        """Marks the runs with this text as inserted."""
        for run in list(paragraph.runs):
            if run.text == added:
                mark = _mark("w:ins", author)
                run._r.addprevious(mark)
                mark.append(run._r)

    def deleted(self, paragraph: Any, text: str, at: int, author: str = "SEND Officer") -> None:
        """Puts deleted words before run number `at` (len: at the end)."""
        run = OxmlElement("w:r")
        old = OxmlElement("w:delText")
        old.text = text
        old.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(old)
        mark = _mark("w:del", author)
        mark.append(run)
        runs = paragraph.runs
        if at < len(runs):
            runs[at]._r.addprevious(mark)
        else:
            paragraph._p.append(mark)


COUNT = [100]


def _mark(name: str, author: str) -> Any:
    COUNT[0] += 1
    mark = OxmlElement(name)
    for key, value in (("id", str(COUNT[0])), ("author", author), ("date", "2023-05-12T10:00:00Z")):
        mark.set(qn(f"w:{key}"), value)
    return mark


B = {"bold": True}
I = {"italic": True}  # noqa: E741 - a form's piece
__all__ = ["B", "I", "Kit", "Span", "as_spans", "extra", "fact", "label", "say"]
