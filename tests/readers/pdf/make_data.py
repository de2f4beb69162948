"""Makes the checked-in PDFs of this folder: python-docx writes the plan, LibreOffice prints it.

Run it by hand, ``python tests/readers/pdf/make_data.py DIR``; the tests read what it made once,
so that they need no LibreOffice. Everything in the plans is invented, from a seeded generator.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Row

COLUMNS = ("Special educational needs (B)", "Special educational provision (F)", "Outcomes (E)")
_NEEDS = (
    "Wren finds it hard to follow instructions that have more than two parts",
    "Her working memory is below that expected for her age and she loses the thread of a task",
    "She is startled by sudden noise, which stops her from joining in",
    "Wren's handwriting is slow and her hand tires after a few lines",
    "Changes of plan that nobody has told her about upset her for the rest of the day",
    "She relies on an adult to begin and to order the steps of a piece of work",
    "Reading is a strength but she passes over small words and so mistakes the sense",
)
_PROVISION = (
    "A teaching assistant trained by the therapist will work with Wren for twenty minutes each day",
    "The class teacher will give instructions one at a time and check that each is understood",
    "A speech and language therapist will see her for forty-five minutes every second week",
    "Staff will warn her of any change at least ten minutes beforehand with a picture",
    "She will have the use of a laptop and be taught to type for half an hour twice a week",
    "The programme will be reviewed each half term by the SENCO with her parents",
)
_OUTCOMES = (
    "By the end of the key stage Wren will follow a spoken instruction of three parts",
    "By July she will write three linked sentences in a way that she has chosen",
    "Within twelve months she will tell an adult that she is worried before leaving the room",
    "By the end of the year she will move between lessons without upset on four days out of five",
)


def _text(chance: random.Random, bank: tuple[str, ...], sentences: int) -> str:
    return " ".join(chance.choice(bank) + "." for _ in range(sentences))


def need_rows(seed: int, count: int, longest: int) -> list[tuple[str, str, str]]:
    """Rows of need, provision and outcome, each cell of one to ``longest`` sentences."""
    chance = random.Random(seed)  # noqa: S311 - invented text, not a secret
    return [
        (
            _text(chance, _NEEDS, chance.randint(longest // 2, longest)),
            _text(chance, _PROVISION, chance.randint(longest // 2, longest)),
            _text(chance, _OUTCOMES, chance.randint(1, longest // 2)),
        )
        for _ in range(count)
    ]


def _mark(row: _Row, name: str) -> None:
    element = OxmlElement(name)
    element.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(element)  # type: ignore[arg-type] # lxml's and python-docx's names for one thing


def plan(rows: list[tuple[str, str, str]], *, header: bool, whole: bool) -> DocxDocument:
    """A plan with one big grid; ``whole`` forbids the rows to break over a page."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    document.styles["Normal"].font.name = "Liberation Sans"
    document.styles["Normal"].font.size = Pt(11)
    section.header.paragraphs[0].text = "Education, Health and Care plan of Wren Larkspur"
    section.footer.paragraphs[0].text = "Printed for the meeting"
    document.add_heading("Sections B, F and E", 1)
    table = document.add_table(rows=0, cols=3)
    table.style = "Table Grid"
    first = table.add_row()
    for cell, title in zip(first.cells, COLUMNS, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    if header:
        _mark(first, "w:tblHeader")
    for texts in rows:
        row = table.add_row()
        if whole:
            _mark(row, "w:cantSplit")
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("The plan will be reviewed within twelve months.")
    return document


def print_pdf(document: DocxDocument, target: Path, options: str = "") -> None:
    """Print ``document`` by LibreOffice with a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        document.save(str(source))
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                f"pdf:writer_pdf_Export{options}",
                "--outdir",
                str(target.parent),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )


_TAGGED = ':{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def tagged_plan() -> DocxDocument:
    """Headings, a list, a grid over a page break with a cell merged down and one across."""
    document = plan(need_rows(21, 4, 6), header=True, whole=False)
    document.add_heading("Section A: Views", 2)
    document.add_paragraph("Wren likes birds.", style="List Bullet")
    document.add_paragraph("She keeps a diary of those that she sees.", style="List Bullet")
    table = document.add_table(rows=3, cols=3)
    table.style = "Table Grid"
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    across = table.cell(0, 0).merge(table.cell(0, 2))
    across.text = "across"
    down = table.cell(1, 0).merge(table.cell(2, 0))
    down.text = "down"
    return document


def lists_in_cells() -> DocxDocument:
    """One list that goes on from cell to cell, which LibreOffice tags whole in the first."""
    document = Document()
    document.add_heading("Sections B, F and E", 1)
    table = document.add_table(rows=3, cols=3, style="Table Grid")
    for column, name in enumerate(COLUMNS):
        table.cell(0, column).text = name
    for row in (1, 2):
        for column in range(3):
            cell = table.cell(row, column)
            cell.paragraphs[0].style = document.styles["List Bullet"]
            cell.paragraphs[0].add_run(f"row {row} column {column} first, long enough to wrap")
            cell.add_paragraph(f"row {row} column {column} second", style="List Bullet")
    return document


def main(folder: Path) -> None:
    """Write every PDF and, beside it, the rows that it was made from."""
    for name, seed, count, longest, header, whole in (
        ("rows-cut", 11, 24, 8, True, False),
        ("rows-cut-no-header", 12, 24, 8, False, False),
        ("rows-whole", 13, 24, 6, True, True),
        ("rows-whole-no-header", 14, 24, 6, False, True),
    ):
        rows = need_rows(seed, count, longest)
        print_pdf(plan(rows, header=header, whole=whole), folder / f"{name}.pdf")
        (folder / f"{name}.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
    print_pdf(tagged_plan(), folder / "tagged.pdf", _TAGGED)
    print_pdf(lists_in_cells(), folder / "lists-in-cells.pdf", _TAGGED)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
