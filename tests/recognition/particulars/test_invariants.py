"""What holds for any front page at all: no word lost, none twice, no value without its words."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from searching import cases

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
    text_blocks,
)
from ehcp_io.recognition.particulars import read_particulars

LABELS = [
    "Name", "Name:", "Surname", "Forename(s)", "Date of birth", "Address", "Parent 1", "Parent 2",
    "Mother", "Relationship to child", "Relationship", "Telephone / Email", "PR?", "GP", "School",
    "Status", "EHC plan co-ordinator", "UPN / NHS no.", "Date of this plan", "Personal details",
    "Parent or carer", "Looked after child", "Signed", "My first name", "Contact details", "T", "E",
    "Role", "Title", "Year", "Who came", "Lives with", "Parent 1 / Parent 2",
]  # fmt: skip
VALUES = [
    "Jane Doe", "DOE, Jane", "1/2/2010", "3 March 2021", "Yes", "☒ Yes ☐ No", "☐", "☒", "N/A", "",
    "1 High Street", "AB1 2CD", "01632 960001", "a@example.org", "Mother", "Final", "As above",
    "Name: Jane Doe  Date of birth: 1/2/2010", "Ann Doe (mother), 01632 960002", "A // B : C",
    "Education, Health and Care Plan for Jane Doe", "made by Anyshire Council on 3 March 2021",
    "a: b: c:", "Tel:", "|", "Click here to enter text", "“Quoted: words.”", "x\ty\nz",
    "Pupil", "Ann Doe (Mother) and Bob Doe (Father)", "Mr & Mrs Doe", "Any School, Year 3",
]  # fmt: skip

words = st.one_of(
    st.sampled_from(LABELS), st.sampled_from(VALUES), st.text("aA1:. -/\t\n☒", max_size=9)
)


@st.composite
def paragraphs(draw: st.DrawFn) -> TextBlock:
    parts = draw(st.lists(words, min_size=1, max_size=3))
    runs = tuple(
        Run(part + " ", bold=draw(st.booleans()), strike=draw(st.integers(0, 9)) == 0)
        for part in parts
    )
    kind = draw(st.sampled_from([Paragraph, Paragraph, Paragraph, Heading, ListItem]))
    return kind(runs=runs)


@st.composite
def cells(draw: st.DrawFn, column: int, depth: int) -> Cell:
    inside: list[Block] = list(draw(st.lists(paragraphs(), max_size=3)))
    if depth and draw(st.integers(0, 7)) == 0:
        inside.append(draw(tables(depth - 1)))
    return Cell(
        blocks=tuple(inside),
        column=column,
        column_span=draw(st.sampled_from([1, 1, 1, 2])),
        row_span=draw(st.sampled_from([1, 1, 1, 2])),
    )


@st.composite
def tables(draw: st.DrawFn, depth: int = 1) -> Table:
    rows = []
    for _ in range(draw(st.integers(1, 5))):
        width = draw(st.integers(1, 4))
        rows.append(Row(cells=tuple(draw(cells(column, depth)) for column in range(width))))
    return Table(rows=tuple(rows))


fronts = st.lists(st.one_of(paragraphs(), tables()), max_size=6)


def counted(texts: list[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"[^\W_]+", text))


@settings(max_examples=cases(20))
@given(front=fronts)
def test_every_word_stands_once_in_the_units(front: list[Block]) -> None:
    """Labels and texts of the units together hold the words of the front pages, each once."""
    source = SourceFile(file_name="", sha256="", format="docx", reader="test")
    read = read_particulars(front, Document(source=source, blocks=tuple(front)))

    told = [f"{unit.label or ''} {unit.text}" for unit in read.units]

    assert counted(told) == counted([block.text for block in text_blocks(tuple(front))])


@settings(max_examples=40)
@given(front=fronts)
def test_no_value_without_its_words(front: list[Block]) -> None:
    """Every word of a value that is kept as printed stands in the document."""
    source = SourceFile(file_name="", sha256="", format="docx", reader="test")
    read = read_particulars(front, Document(source=source, blocks=tuple(front)))

    printed = " ".join(block.text for block in text_blocks(tuple(front))).casefold()
    kept = [read.person.name, read.person.address, read.person.school, read.control.coordinator]
    kept += [value for contact in read.contacts for value in (contact.name, contact.relationship)]
    for value in kept:
        for word in re.findall(r"[^\W_]+", (value or "").casefold()):
            assert word in printed


@given(front=fronts)
@settings(max_examples=20)
def test_ids_are_each_of_their_own(front: list[Block]) -> None:
    source = SourceFile(file_name="", sha256="", format="docx", reader="test")
    read = read_particulars(front, Document(source=source, blocks=tuple(front)))

    names = [unit.id for unit in read.units]

    assert len(names) == len(set(names))
