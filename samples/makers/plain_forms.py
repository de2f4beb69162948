"""Five plain Word forms that print a child's plan from a table of its texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .paper import EPOCH

TITLES = {
    "A": "The views, interests and aspirations of the child and the family",
    "B": "Special educational needs",
    "C": "Health needs related to special educational needs",
    "D": "Social care needs related to special educational needs or a disability",
    "E": "Outcomes",
    "F": "Special educational provision",
    "G": "Health provision",
    "H1": "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act "
    "1970",
    "H2": "Other social care provision",
    "I": "Placement",
    "J": "Personal budget",
    "K": "Advice and information",
}
PROVISION = ("F", "G", "H1", "H2")
Child = dict[str, Any]


class Form:
    """What the five forms share; ``number`` is how an outcome is numbered."""

    landscape = False
    listed_advice = False

    def __init__(self, font: str = "Arial", number: str = "E%d") -> None:
        self.font, self.number = font, number

    def save(self, child: Child, path: Path) -> None:
        """Prints the plan; the same child always gives the same bytes."""
        self.child, self.doc = child, Document()
        self._open()
        self.body()
        self._close()
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

    def body(self) -> None:
        """Sections A to H2."""
        raise NotImplementedError

    def _open(self) -> None:
        style = self.doc.styles["Normal"]
        style.font.name, style.font.size = self.font, Pt(11)
        if self.landscape:
            page = self.doc.sections[0]
            page.orientation = WD_ORIENT.LANDSCAPE
            page.page_width, page.page_height = page.page_height, page.page_width
        self.doc.add_heading("Education, Health and Care Plan", 0)
        child, person, contact = self.child, self.child["person"], self.child["contact"]
        self.para(child["la"], bold=True)
        rows = [
            ["Name", person["name"]],
            ["Known as", person["known"]],
            ["Date of birth", person["dob"]],
            ["Sex", person["sex"]],
            ["Address", person["address"]],
            ["NHS number", person["nhs"]],
            ["Home language", person["language"]],
            ["Current setting", person["school"]],
            ["Year group", person["year"]],
            ["Plan reference", child["ref"]],
            ["Status of plan", child["status"]],
            ["Date of plan", child["date"]],
            ["Review by", child["review"]],
            ["Plan co-ordinator", child["coordinator"]],
            ["Parent or carer", f"{contact['name']} ({contact['rel']})"],
            ["Telephone", contact["phone"]],
            ["Email", contact["email"]],
        ]
        self.table(rows, header=False)

    def _close(self) -> None:
        self.head("I")
        name, kind = self.child["I"]
        if name or kind:
            self.table([["Name of setting", name], ["Type of setting", kind]], header=False)
        else:
            self.para("This section is left blank in the draft plan.")
        self.head("J")
        self.para(self.child["J"])
        self.head("K")
        names = ("title", "author", "role", "date")
        reports = [[report[name] for name in names] for report in self.child["K"]]
        if self.listed_advice:
            for report in reports:
                self.para(", ".join(report), style="List Number")
        else:
            self.table([["Document", "Author", "Role", "Date"], *reports])

    def para(self, text: str, *, bold: bool = False, style: str | None = None) -> None:
        """A paragraph; what stands between ``**`` is bold."""
        paragraph = self.doc.add_paragraph(style=style)
        for place, part in enumerate(text.split("**")):
            if part:
                paragraph.add_run(part).bold = bold or place % 2 == 1

    def head(self, letter: str) -> None:
        """A section's heading."""
        self.heading(f"Section {letter}: {TITLES[letter]}")

    def heading(self, text: str) -> None:
        """A heading of the form's own."""
        for run in self.doc.add_heading(text, level=1).runs:
            run.font.name = self.font
            run.font.color.rgb = RGBColor.from_string("1F3864")

    def table(
        self,
        rows: Sequence[Sequence[str | list[str]]],
        *,
        header: bool = True,
        widths: Sequence[float] = (),
    ) -> None:
        """A ruled table; a list is a cell of several paragraphs."""
        table = self.doc.add_table(rows=0, cols=len(rows[0]))
        table.style = "Table Grid"
        for place, row in enumerate(rows):
            for cell, value in zip(table.add_row().cells, row, strict=True):
                for line_place, line in enumerate(value if isinstance(value, list) else [value]):
                    at = cell.paragraphs[0] if line_place == 0 else cell.add_paragraph()
                    at.add_run(line).bold = header and place == 0
        if header:
            repeated = OxmlElement("w:tblHeader")
            repeated.set(qn("w:val"), "true")
            table.rows[0]._tr.get_or_add_trPr().append(repeated)
        if widths:
            table.autofit = False
            for row in table.rows:
                for cell, width in zip(row.cells, widths, strict=True):
                    cell.width = Cm(width)
        self.doc.add_paragraph()

    def views(self) -> None:
        """Section A."""
        self.head("A")
        for text in self.child["A"]:
            self.para(text)

    def needs(self) -> None:
        """Sections B, C and D."""
        self.head("B")
        for area, texts in self.child["B"].items():
            self.para(area, bold=True)
            for text in texts:
                self.para(text, style="List Bullet")
        self.other_needs()

    def other_needs(self) -> None:
        """Sections C and D."""
        for letter in ("C", "D"):
            self.head(letter)
            for text in self.child[letter]:
                self.para(text)

    def outcome(self, place: int) -> str:
        """The number of an outcome as this form prints it."""
        return self.number % (place + 1)


class Ledger(Form):
    """A table of four columns for each section of provision."""

    def body(self) -> None:  # noqa: D102 - as the class says
        self.views()
        self.needs()
        self.head("E")
        outcomes = [
            [self.outcome(place), each["text"], each["by"]]
            for place, each in enumerate(self.child["E"])
        ]
        self.table([["No.", "Outcome", "By when"], *outcomes], widths=(1.5, 11, 4))
        for letter in PROVISION:
            items = self.child[letter]
            self.head(letter)
            if not items:
                self.para("None.")
                continue
            head = ["Provision", "Provided by", "How often and for how long", "Outcome"]
            rows = [
                [each["text"], each["who"], each["often"], self.outcome(each["outcome"])]
                for each in items
            ]
            self.table([head, *rows], widths=(7, 4, 4, 2))


class Prose(Form):
    """Numbered sentences, with who and how often behind each."""

    listed_advice = True

    def body(self) -> None:  # noqa: D102 - as the class says
        self.views()
        self.needs()
        self.head("E")
        for place, each in enumerate(self.child["E"]):
            self.para(f"{self.outcome(place)}  {each['text']} (By {each['by']}.)")
        for letter in PROVISION:
            items = self.child[letter]
            self.head(letter)
            if not items:
                self.para("None.")
            for place, each in enumerate(items, start=1):
                said = f"Provided by: {each['who']}. How often: {each['often']}."
                self.para(f"{letter}.{place}  {each['text']} {said}")


class Labels(Form):
    """A line for each thing that is said of an outcome or of provision."""

    listed_advice = True

    def body(self) -> None:  # noqa: D102 - as the class says
        self.views()
        self.needs()
        self.head("E")
        for place, each in enumerate(self.child["E"], start=1):
            self.para(f"**Outcome {place}:** {each['text']}")
            self.para(f"**By when:** {each['by']}")
        for letter in PROVISION:
            items = self.child[letter]
            self.head(letter)
            if not items:
                self.para("None.")
            for each in items:
                self.para(f"**Provision:** {each['text']}")
                self.para(f"**Delivered by:** {each['who']}")
                self.para(f"**Frequency:** {each['often']}")
                self.para(f"**Funded by:** {each['funded']}")
                self.para(f"**Supports outcome:** {each['outcome'] + 1}")
                self.para("")


class Areas(Form):
    """Landscape: a table for each area, with needs, provision and outcomes side by side."""

    landscape = True

    def body(self) -> None:  # noqa: D102 - as the class says
        self.views()
        self.heading("Sections B, F and E: needs, provision and outcomes")
        printed: set[int] = set()
        for area, needs in self.child["B"].items():
            self.para(area, bold=True)
            items = [each for each in self.child["F"] if each["area"] == area]
            served = {each["outcome"] for each in items}
            outcomes = [
                f"{self.child['E'][place]['text']} By {self.child['E'][place]['by']}."
                for place in sorted(served - printed)
            ]
            printed |= served
            head = [
                "Section B: Special educational needs",
                "Section F: Special educational provision",
                "Section E: Outcomes",
            ]
            provision = [f"{each['text']} ({each['who']}; {each['often']})" for each in items]
            self.table([head, [needs, provision, outcomes or [""]]], widths=(7, 11, 7))
        self.other_needs()
        for letter in PROVISION[1:]:
            items = self.child[letter]
            self.head(letter)
            if not items:
                self.para("None.")
            for each in items:
                self.para(f"{each['text']} ({each['who']}; {each['often']})", style="List Bullet")


class Narrative(Form):
    """Long paragraphs under the names of areas, with no label at all."""

    listed_advice = True

    def body(self) -> None:  # noqa: D102 - as the class says
        self.views()
        self.head("B")
        for area, texts in self.child["B"].items():
            self.para(area, bold=True)
            self.para(" ".join(texts))
        self.other_needs()
        self.head("E")
        for place, each in enumerate(self.child["E"]):
            self.para(f"{self.outcome(place)} By {each['by']}: {each['text']}")
        self.head("F")
        for area in self.child["B"]:
            items = [each for each in self.child["F"] if each["area"] == area]
            if items:
                self.para(area, bold=True)
            for each in items:
                self.para(each["text"])
        for letter in PROVISION[1:]:
            items = self.child[letter]
            self.head(letter)
            if not items:
                self.para("None.")
            for each in items:
                said = f" {each['who']}; {each['often']}." if each["who"] else ""
                self.para(each["text"] + said)


FORMS = {
    "ledger": Ledger(),
    "prose": Prose("Georgia"),
    "labels": Labels(),
    "areas": Areas(),
    "narrative": Narrative("Times New Roman", "%d."),
}
"""The forms by the names that ``texts/plain_versions.toml`` gives them."""
