"""What the tests of the Word writer share: a plan to edit, and a way to edit a document's XML."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from ehcp_io.plan import (
    Area,
    Contact,
    LinkBasis,
    Person,
    Plan,
    PlanControl,
    PlanStatus,
    Section,
    SectionLetter,
    SectionState,
)
from ehcp_io.plan.units import (
    Advice,
    FieldUnit,
    Heading,
    Link,
    ListItem,
    Need,
    Outcome,
    Paragraph,
    Parsed,
    Placement,
    Provision,
    Quantity,
    Step,
    Unit,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOFFICE = shutil.which("soffice")
TEXTS = {
    "need": "Wren finds it hard to follow instructions of more than two parts.",
    "second": "Wren is anxious in the dining hall.",
    "provision": "A language group, 30 minutes twice a week, led by a therapist.",
    "lunch": "A quiet place for lunch with one friend, every day.",
    "outcome": "Wren will follow three-part instructions in class by July 2026.",
}


def row(*ids: str) -> tuple[Link, ...]:
    return tuple(Link(id=each, basis=LinkBasis.ROW) for each in ids)


def stated(*content: Unit) -> Section:
    return Section(state=SectionState.STATED, content=content)


def example(**more: object) -> Plan:
    """A small plan with a linked row, records without links, and something in most places."""
    speech, semh = Area.COMMUNICATION.value, Area.SEMH.value
    sections = {letter: Section() for letter in SectionLetter} | {
        SectionLetter.A: stated(
            Heading(id="A-1", text="About me"),
            Paragraph(id="A-2", text="Wren likes trains."),
            Paragraph(id="A-3", text="Wren would like to be a guard."),
            ListItem(id="A-4", text="Talk to me calmly.", marker="•"),
        ),
        SectionLetter.B: stated(
            Need(id="B-1", text=TEXTS["need"], area=speech),
            Need(id="B-2", text=TEXTS["second"], area=semh),
        ),
        SectionLetter.E: stated(
            Outcome(
                id="E-1",
                text=TEXTS["outcome"],
                area=speech,
                by_when="July 2026",
                steps=(Step(id="E-s1", text="Wren will follow two parts."),),
                for_needs=row("B-1"),
            )
        ),
        SectionLetter.F: stated(
            Provision(
                id="F-1",
                text=TEXTS["provision"],
                area=speech,
                by_whom="Speech and language therapist",
                meets_needs=row("B-1"),
                supports_outcomes=row("E-1"),
                parsed=Parsed(quantity=Quantity(minutes=30)),
            ),
            Provision(id="F-2", text=TEXTS["lunch"], area=semh, how_often="Daily"),
            Provision(id="F-3", text="A named adult at the gate.", area=semh, by_whom="Mentor"),
        ),
        SectionLetter.I: stated(Placement(id="I-1", text="", name="Hill School", type="Academy")),
        SectionLetter.K: stated(
            Advice(id="K-1", text="", title="School advice", author="A. Teacher", date="2 May 2025")
        ),
    }
    values: dict[str, object] = {
        "plan": PlanControl(status=PlanStatus.FINAL, local_authority="Northshire"),
        "person": Person(name="Wren Example", date_of_birth="2014-03-03"),
        "contacts": (Contact(name="Jo Example", parental_responsibility=True),),
        "particulars": (FieldUnit(id="P-1", text="Wren Example", label="Name of child"),),
        "unfiled": (Paragraph(id="U-1", text="See the letter of 3 May."),),
        "sections": sections,
    }
    return Plan(**(values | more))  # type: ignore[arg-type] # fields by their names


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(contents: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, part in contents.items():
            archive.writestr(name, part)
    return data.getvalue()


def body(data: bytes) -> etree._Element:
    return etree.fromstring(parts(data)["word/document.xml"])


def edited(data: bytes, change: Callable[[etree._Element], object]) -> bytes:
    """The document with its XML changed."""
    contents = parts(data)
    root = etree.fromstring(contents["word/document.xml"])
    change(root)
    contents["word/document.xml"] = etree.tostring(root)
    return packed(contents)


def without_controls(root: etree._Element) -> None:
    """Take every control away and leave its words, as some programs do."""
    for control in list(root.iter(f"{W}sdt")):
        parent = control.getparent()
        assert parent is not None
        content = control.find(f"{W}sdtContent")
        assert content is not None
        for child in list(content):
            control.addprevious(child)
        parent.remove(control)


def paragraph(root: etree._Element, words: str) -> etree._Element:
    """The first paragraph that has these words."""
    return next(each for each in root.iter(f"{W}p") if words in text(each))


def around(element: etree._Element, name: str) -> etree._Element:
    """The row, cell or table around an element."""
    return next(each for each in element.iterancestors(W + name))


def text(element: etree._Element) -> str:
    names = (f"{W}t", f"{W}br", f"{W}tab")
    return "".join(each.text or " " for each in element.iter(*names))


def write_over(element: etree._Element, old: str, new: str) -> None:
    """Replace words where they stand."""
    for words in element.iter(f"{W}t"):
        if words.text and old in words.text:
            words.text = words.text.replace(old, new)


def new_paragraph(words: str) -> etree._Element:
    made = etree.Element(f"{W}p")
    run = etree.SubElement(made, f"{W}r")
    etree.SubElement(run, f"{W}t").text = words
    return made


def fill(cell: etree._Element, words: str) -> None:
    """Leave one paragraph in a cell, with these words."""
    for each in cell.findall(f"{W}p"):
        cell.remove(each)
    cell.append(new_paragraph(words))


def save_in_libreoffice(folder: Path) -> Path:
    """Save every Word document of ``folder`` as LibreOffice does; where they are."""
    saved = folder / "saved"
    command = [str(SOFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(saved)]
    command += [str(path) for path in sorted(folder.glob("*.docx"))]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return saved
