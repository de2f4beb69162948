"""Small documents and profiles of an invented authority, for the tests of layouts."""

from collections.abc import Sequence
from pathlib import Path

from ehcp_io.document import (
    Block,
    Cell,
    Document,
    Furniture,
    FurnitureKind,
    Heading,
    Location,
    Paragraph,
    Row,
    Run,
    SourceFile,
    Table,
)
from ehcp_io.recognition.profile import LayoutProfile, load_profile

NORTHSHIRE = """
[authority]
name = "Northshire County Council"

[identify]
page_one = ["Northshire County Council"]
anywhere = ["What we will all do"]

[titles]
E = ["Where we want to get to"]
F = ["What we will all do"]

[labels]
by_whom = ["Our promise is kept by"]
provision = ["Our promise"]

[guidance]
phrases = ["Write no more than one page about …"]

[particulars]
child.school = ["Where learning happens"]
"""


def write_profile(folder: Path, text: str = NORTHSHIRE, name: str = "northshire-2019") -> Path:
    """The profile as a file in a folder."""
    file = folder / f"{name}.toml"
    file.write_text(text, encoding="utf-8")
    return file


def profile(folder: Path, text: str = NORTHSHIRE, name: str = "northshire-2019") -> LayoutProfile:
    """The profile as it is loaded."""
    return load_profile(write_profile(folder, text, name))


def heading(text: str, page: int | None = None) -> Heading:
    """A heading."""
    return Heading(runs=(Run(text, bold=True),), location=Location(page=page))


def text(words: str, page: int | None = None) -> Paragraph:
    """A paragraph."""
    return Paragraph(runs=(Run(words),), location=Location(page=page))


def grid(*rows: Sequence[str]) -> Table:
    """A table whose first row is its header."""
    return Table(
        rows=tuple(
            Row(
                cells=tuple(
                    Cell(blocks=(text(words),), column=column) for column, words in enumerate(row)
                ),
                header=number == 0,
            )
            for number, row in enumerate(rows)
        )
    )


def document(*blocks: Block, header: str = "") -> Document:
    """A document of these blocks, with a running header."""
    edges = (Furniture(kind=FurnitureKind.HEADER, block=text(header)),) if header else ()
    return Document(
        source=SourceFile(file_name="plan.docx", sha256="0" * 64, format="docx", reader="word"),
        blocks=tuple(blocks),
        furniture=edges,
    )


def northshire_plan(provision: str = "What we will all do") -> Document:
    """A plan without letters whose outcomes and provision stand under headings of its own."""
    return document(
        text("Northshire County Council"),
        heading("Education, health and care plan"),
        grid(("Name", "Ada Example"), ("Where learning happens", "Hill Street School")),
        heading("About me"),
        text("I like trains and quiet mornings, and I want to be a signaller one day."),
        heading("Special educational needs"),
        text("Ada has difficulty in following spoken instructions in a large group."),
        heading("Health needs"),
        text("Ada has asthma and needs her inhaler close by at all times."),
        heading("Social care needs"),
        text("None identified."),
        heading("Where we want to get to"),
        text("By July 2027 Ada will follow a spoken instruction of three steps."),
        heading(provision),
        text("Write no more than one page about each promise."),
        grid(
            ("Our promise", "Our promise is kept by"),
            ("Twenty minutes of language work each day", "A trained teaching assistant"),
        ),
        heading("Personal budget"),
        text("None requested."),
    )
