"""Front pages as text, for tests: headings, paragraphs and tables without a file."""

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ehcp_io.document import (
    Block,
    Cell,
    Document,
    Furniture,
    FurnitureKind,
    Heading,
    ListItem,
    Location,
    Paragraph,
    Row,
    Run,
    SourceFile,
    Table,
    TextBlock,
)
from ehcp_io.plan import SectionLetter
from ehcp_io.recognition.particulars import ParticularsReading, read_particulars


def paragraph(text: str) -> TextBlock:
    """A paragraph; ``**bold**`` and ``~~struck~~`` are marked, ``{…}`` is a placeholder."""
    runs = []
    for part in re.split(r"(\*\*.+?\*\*|~~.+?~~|\{.+?\})", text):
        if part:
            bare = part.strip("*~{}") if part[0] in "*~{" else part
            runs.append(
                Run(
                    bare,
                    bold=part.startswith("**"),
                    strike=part.startswith("~~"),
                    placeholder=part.startswith("{"),
                )
            )
    return Paragraph(runs=tuple(runs))


def table(rows: Sequence[str]) -> Table:
    """Rows as ``| a | b |``; ``//`` parts a cell's paragraphs, ``<2>`` in front is its span."""
    return Table(rows=tuple(_row(line) for line in rows))


def _row(line: str) -> Row:
    cells = []
    column = 0
    for text in line.strip().strip("|").split("|"):
        span = re.match(r"\s*<(\d)>", text)
        width = int(span[1]) if span else 1
        words = text[span.end() :] if span else text
        blocks = tuple(paragraph(part.strip()) for part in words.split("//") if part.strip())
        cells.append(Cell(blocks=blocks, column=column, column_span=width))
        column += width
    return Row(cells=tuple(cells))


def blocks(text: str) -> list[Block]:
    """``# heading``, ``- item``, rows of ``|`` and paragraphs, one a line."""
    found: list[Block] = []
    rows: list[str] = []
    for line in [*textwrap.dedent(text).strip("\n").split("\n"), ""]:
        bare = line.strip()
        if bare.startswith("|"):
            rows.append(bare)
            continue
        if rows:
            found.append(table(rows))
            rows = []
        if bare.startswith("#"):
            found.append(Heading(runs=(Run(bare.lstrip("# ")),), level=1))
        elif bare.startswith("- "):
            found.append(ListItem(runs=(Run(bare[2:]),)))
        elif bare:
            found.append(paragraph(bare))
    return found


def placed(front: Sequence[Block]) -> list[Block]:
    """The blocks as a Word file has them, each with its place in the tables."""
    found: list[Block] = []
    for at, each in enumerate(front):
        if not isinstance(each, Table):
            found.append(each)
            continue
        rows = [
            Row(
                cells=tuple(
                    replace(
                        cell,
                        blocks=tuple(
                            replace(block, location=Location(path=(at, r, c, n)))
                            for n, block in enumerate(cell.blocks)
                        ),
                    )
                    for c, cell in enumerate(row.cells)
                )
            )
            for r, row in enumerate(each.rows)
        ]
        found.append(Table(rows=tuple(rows)))
    return found


def furniture(kind: FurnitureKind, text: str, sure: float = 1.0) -> Furniture:
    """A running header, footer or watermark."""
    return Furniture(kind=kind, block=Paragraph(runs=(Run(text, confidence=sure),)))


def read(
    text: str,
    *,
    header: str = "",
    footer: str = "",
    watermark: str = "",
    sections: Mapping[SectionLetter, str] | None = None,
    labels: Mapping[str, Mapping[str, Sequence[str]]] | None = None,
    sure: float = 1.0,
    in_places: bool = False,
) -> ParticularsReading:
    """The reading of front pages given as text, ``sure`` being how surely headers were read.

    ``in_places``: each paragraph of a table knows its cell, as in a file.
    """
    kinds = (
        (FurnitureKind.HEADER, header),
        (FurnitureKind.FOOTER, footer),
        (FurnitureKind.WATERMARK, watermark),
    )
    front = placed(blocks(text)) if in_places else blocks(text)
    document = Document(
        source=SourceFile(file_name="plan.docx", sha256="", format="docx", reader="test"),
        blocks=tuple(front),
        furniture=tuple(furniture(kind, words, sure) for kind, words in kinds if words),
    )
    told = {letter: blocks(words) for letter, words in (sections or {}).items()}
    return read_particulars(front, document, sections=told, labels=labels)
