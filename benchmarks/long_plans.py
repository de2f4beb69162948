"""Makes plans of 12, 40 and 130 pages, in Word and as PDFs that LibreOffice prints of them.

    python benchmarks/long_plans.py FOLDER

Every plan is invented by a generator of pseudo-random numbers that always begins alike, so that two
machines measure the same words. The PDFs are printed with and without a structure tree. Nothing is
made again that stands in the folder already, and no such file belongs in the repository.
"""

import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

SCALES = {12: 3, 40: 13, 130: 46}  # pages wanted: how much of everything to write
PRINTS = {"untagged": "false", "tagged": "true"}
_AREAS = (
    "Communication and interaction",
    "Cognition and learning",
    "Social, emotional and mental health",
    "Sensory and/or physical",
)
_WHO = (
    "the class teacher", "a trained teaching assistant", "a speech and language therapist",
    "an occupational therapist", "an educational psychologist", "a learning mentor", "the SENCO",
    "a specialist teacher of the deaf",
)  # fmt: skip
_TOPICS = (
    "receptive language", "turn-taking in conversation", "working memory", "phonics and spelling",
    "handwriting", "number facts", "sensory regulation", "friendships at break", "dressing and PE",
    "attention in longer lessons", "inference in reading", "moving between lessons",
)  # fmt: skip
_HOW = ("in a quiet room", "in class", "in a group of no more than four", "one to one", "at home")
_OFTEN = ("daily", "twice a week", "once a week", "every fortnight", "each half term", "termly")


class Writer:
    """A Word document and the invented words that go into it."""

    def __init__(self, scale: int) -> None:
        self.random = random.Random(scale)  # noqa: S311 - no secret is made of it
        self.scale = scale
        self.document = docx.Document()
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Liberation Sans", Pt(11)
        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.header.paragraphs[0].text = "Education, Health and Care Plan – CONFIDENTIAL"
        page.footer.paragraphs[0].text = "Ridgeford City Council SEND Service"

    def pick(self, bank: Sequence[str]) -> str:
        """One of a list."""
        return self.random.choice(bank)

    def need(self) -> str:
        """A sentence of Section B."""
        return (
            f"Robin has difficulty with {self.pick(_TOPICS)} and is {self.random.randint(1, 5)} "
            f"years behind others of the same age; {self.pick(_WHO)} reports that this shows most "
            f"{self.pick(_HOW)} and when {self.pick(_TOPICS)} is asked for at the same time."
        )

    def outcome(self) -> str:
        """A sentence of Section E."""
        return (
            f"By July 20{self.random.randint(27, 30)} Robin will manage {self.pick(_TOPICS)} "
            f"{self.pick(_HOW)} on {self.random.randint(3, 9)} occasions out of ten."
        )

    def provision(self) -> str:
        """A sentence of Section F."""
        return (
            f"A programme for {self.pick(_TOPICS)}, planned by {self.pick(_WHO)} and carried out "
            f"{self.pick(_HOW)}, with materials that lead to {self.pick(_TOPICS)}."
        )

    def amount(self) -> str:
        """How often."""
        return f"{self.random.randrange(10, 65, 5)} minutes, {self.pick(_OFTEN)}"

    def prose(self, sentences: int) -> None:
        """A paragraph of plain text."""
        self.document.add_paragraph(" ".join(self.need() for _ in range(sentences)))

    def grid(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """A ruled table whose first row is repeated on every page."""
        table = self.document.add_table(rows=1, cols=len(head))
        table.style = "Table Grid"
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            cell.paragraphs[0].add_run(text).bold = True
        repeat = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeat)
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        self.document.add_paragraph()

    def section(self, letter: str, title: str) -> None:
        """The heading of a section."""
        self.document.add_heading(f"Section {letter}: {title}", 1)


def write_plan(target: Path, scale: int) -> None:
    """One plan, the longer the greater its scale."""
    writer = Writer(scale)
    writer.document.add_heading("Education, Health and Care Plan", 0)
    details = [("Name", "Robin Wren"), ("Date of birth", "14/03/2015")]
    details += [("Local authority", "Ridgeford City Council"), ("Date of final plan", "13/11/2025")]
    writer.grid(("Personal details", ""), details)
    _views_and_needs(writer)
    _outcomes_and_provision(writer)
    _placement_and_advice(writer)
    writer.document.save(str(target))


def _views_and_needs(writer: Writer) -> None:
    writer.section("A", "Views, interests and aspirations")
    for title in ("All about me", "My history", "Aspirations"):
        writer.document.add_heading(title, 2)
        for _ in range(writer.scale):
            writer.prose(2)
    writer.section("B", "Special educational needs")
    number = 0
    for area in _AREAS:
        writer.document.add_heading(area, 2)
        for _ in range(writer.scale):
            number += 1
            writer.document.add_paragraph(f"B{number}. {writer.need()} {writer.need()}")
    for letter, title in (("C", "Health needs"), ("D", "Social care needs")):
        writer.section(letter, title)
        for _ in range(writer.scale):
            writer.document.add_paragraph(writer.need(), style="List Bullet")


def _outcomes_and_provision(writer: Writer) -> None:
    # A wide grid stands on pages of its own, turned on their sides, as many authorities print it.
    page = writer.document.add_section()
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    writer.section("E", "Outcomes")
    rows = [(f"E{n + 1}", writer.outcome(), writer.outcome()) for n in range(2 * writer.scale)]
    writer.grid(("No.", "Outcome", "Steps towards the outcome"), rows)
    writer.section("F", "Special educational provision")
    head = ("For outcome", "Provision", "By whom", "How often")
    writer.grid(head, [_provided(writer) for _ in range(6 * writer.scale)])
    for letter, title in (
        ("G", "Health care provision"),
        ("H1", "Social care provision for under 18s"),
        ("H2", "Other social care provision"),
    ):
        writer.section(letter, title)
        writer.grid(head, [_provided(writer) for _ in range(writer.scale)])


def _provided(writer: Writer) -> Sequence[str]:
    outcome = f"E{writer.random.randint(1, 2 * writer.scale)}"
    return outcome, writer.provision(), writer.pick(_WHO), writer.amount()


def _placement_and_advice(writer: Writer) -> None:
    page = writer.document.add_section()
    page.orientation, page.page_width, page.page_height = WD_ORIENT.PORTRAIT, Cm(21), Cm(29.7)
    writer.section("I", "Placement")
    writer.grid(("Name", "Ridgeford Academy"), [("Type", "Mainstream secondary school")])
    writer.section("J", "Personal budget")
    writer.document.add_paragraph("None requested.")
    writer.section("K", "Advice and information")
    rows = [
        ("Advice on " + writer.pick(_TOPICS), "Dr H. Marlowe", writer.pick(_WHO), "3 June 2025")
        for _ in range(8)
    ]
    writer.grid(("Title", "Author", "Role", "Date"), rows)


def print_pdf(source: Path, target: Path, *, tagged: str) -> None:
    """Print a Word document by LibreOffice."""
    choice = f'{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}'
    place = target.parent / "printing"
    profile = (target.parent / "office").resolve().as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
    command += [f"pdf:writer_pdf_Export:{choice}", "--outdir", str(place), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    (place / f"{source.stem}.pdf").rename(target)


def make(folder: Path) -> dict[int, dict[str, Path]]:
    """The plans of each length, by kind; only what is missing is made."""
    folder.mkdir(parents=True, exist_ok=True)
    plans: dict[int, dict[str, Path]] = {}
    for pages, scale in SCALES.items():
        word = folder / f"plan{pages}.docx"
        if not word.exists():
            write_plan(word, scale)
        plans[pages] = {"word": word}
        for name, tagged in PRINTS.items():
            target = folder / f"plan{pages}-{name}.pdf"
            if not target.exists():
                print_pdf(word, target, tagged=tagged)
            plans[pages][name] = target
    return plans


def page_count(pdf: Path) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


if __name__ == "__main__":
    for made in make(Path(sys.argv[1])).values():
        print(made["word"].name, page_count(made["untagged"]), "pages")
