"""Documents as text, for tests: the smallest plan that shows a rule, written where it is read."""

import re
import textwrap
from dataclasses import replace

from ehcp_io.document import (
    Block,
    Cell,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Run,
    SourceFile,
    Table,
    TextBlock,
)
from ehcp_io.plan import Plan
from ehcp_io.recognition import recognise
from ehcp_io.recognition.vocabulary import Vocabulary

TITLE = "= Education, Health and Care Plan"
MINIMAL = """
    ## Section B: Special educational needs
    - Robin cannot yet read words of more than one syllable and needs them broken up.
    ## Section F: Special educational provision
    - A daily reading lesson of twenty minutes with a teaching assistant, in school.
"""
"""Two sections, so that what a test adds is read as part of a plan."""


def document(text: str) -> Document:
    """Lines as blocks: ``= title``, ``# heading``, ``- item``, ``| cell | cell |``, paragraphs.

    ``**bold**`` and ``_italic_`` mark runs. A table's rows follow one another; a row that begins
    with ``|^`` has a cell merged down from the row above in each place where ``^`` stands alone,
    and ``<2>`` in front of a cell's text is its column span. ``//`` parts a cell's paragraphs.
    """
    blocks: list[Block] = []
    rows: list[Row] = []
    for line in [*textwrap.dedent(text).splitlines(), ""]:
        if line.startswith("|"):
            rows.append(_row(line, rows))
            continue
        if rows:
            blocks.append(Table(rows=tuple(rows)))
            rows = []
        if line.strip():
            blocks.append(block(line.strip()))
    source = SourceFile(file_name="test.docx", sha256="", format="docx", reader="test")
    return Document(source=source, blocks=tuple(blocks))


def block(line: str) -> TextBlock:
    """One paragraph of any kind."""
    if line.startswith("= "):
        return Heading(runs=runs(line[2:]), level=0)
    marks = re.match(r"(#+) ", line)
    if marks:
        return Heading(runs=runs(line[marks.end() :]), level=len(marks[1]))
    if line.startswith("- "):
        return ListItem(runs=runs(line[2:]))
    return Paragraph(runs=runs(line))


def runs(text: str) -> tuple[Run, ...]:
    """A line's runs."""
    parts = re.split(r"(\*\*.+?\*\*|\b_.+?_(?!\w))", text)
    return tuple(
        Run(part.strip("*_"), bold=part.startswith("**"), italic=part.startswith("_"))
        if part[:1] in "*_"
        else Run(part)
        for part in parts
        if part
    )


def plan(text: str, *, vocabulary: Vocabulary | None = None, minimal: bool = True) -> Plan:
    """The plan read from a text; ``minimal`` adds what makes any text a plan."""
    whole = f"{TITLE}\n{textwrap.dedent(text)}\n{textwrap.dedent(MINIMAL) if minimal else ''}"
    return recognise(document(whole), vocabulary=vocabulary).plan


def texts(plan: Plan, letter: str) -> list[str]:
    """A section's content, headings left out."""
    return [unit.text for unit in plan.sections[letter].content if unit.kind != "heading"]  # type: ignore[index] # a section's letter is its key


def _row(line: str, above: list[Row]) -> Row:
    cells: list[Cell] = []
    column = 0
    for text in line.strip().strip("|").split("|"):
        bare = text.strip()
        span = re.match(r"<(\d)>", bare)
        width = int(span[1]) if span else 1
        if bare == "^":
            _merge_down(above, column)
        else:
            words = bare[span.end() :] if span else bare
            parts = [part.strip() for part in words.split("//") if part.strip()]
            cells.append(
                Cell(blocks=tuple(block(part) for part in parts), column=column, column_span=width)
            )
        column += width
    return Row(cells=tuple(cells))


def _merge_down(above: list[Row], column: int) -> None:
    for number in range(len(above) - 1, -1, -1):
        row = above[number]
        for place, cell in enumerate(row.cells):
            if cell.column == column:
                longer = replace(cell, row_span=len(above) - number + 1)
                cells = (*row.cells[:place], longer, *row.cells[place + 1 :])
                above[number] = Row(cells=cells, header=row.header)
                return
