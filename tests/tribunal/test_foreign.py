"""Working documents of other makers: the key is found, and each side is read by it."""

from collections.abc import Sequence

import pytest

from ehcp_io.document import (
    Block,
    Cell,
    Document,
    Heading,
    Note,
    Paragraph,
    Row,
    Run,
    SourceFile,
    Table,
    TextBlock,
    text_blocks,
)
from ehcp_io.recognition import recognise
from ehcp_io.tribunal import Position
from ehcp_io.tribunal.foreign import is_working_document, notes_in, project

PARENTS = {"bold": True}
LA = {"italic": True}
AGREED = {"underline": True}
STRUCK = {"strike": True}
CUSTOMARY = (
    ("Normal type", "Original EHC plan"),
    ("Underlined type/ Underlined strikethrough", "Amendments agreed by both parties"),
    ("Bold type", "Parents’ proposed amendments"),
    ("Bold strikethrough", "Parents’ proposed deletions"),
    ("Italic type", "LA’s proposed amendments"),
    ("Italic strikethrough", "LA’s proposed deletions"),
)


def line(*pieces: str | tuple[str, dict[str, bool]], style: str = "Normal") -> Paragraph:
    runs = [Run(each) if isinstance(each, str) else Run(each[0], **each[1]) for each in pieces]  # type: ignore[arg-type]
    return Paragraph(runs=tuple(runs), style=style)


def table(rows: Sequence[Sequence[TextBlock]]) -> Table:
    return Table(
        rows=tuple(
            Row(cells=tuple(Cell(blocks=(each,), column=n) for n, each in enumerate(row)))
            for row in rows
        )
    )


KEY = table([[line((name, PARENTS)), line(meaning)] for name, meaning in CUSTOMARY])


def document(*blocks: Block) -> Document:
    source = SourceFile(file_name="wd.docx", sha256="", format="docx", reader="test")
    return Document(source=source, blocks=(KEY, *blocks))


def texts(of: Document, position: Position) -> list[str]:
    return [block.text for block in text_blocks(project(of, position).blocks)]


def test_the_key_is_known_in_its_customary_wordings_and_not_elsewhere() -> None:
    assert is_working_document(document())
    lines = [line(f"{name}: {meaning}") for name, meaning in CUSTOMARY]
    source = document().source
    assert is_working_document(Document(source=source, blocks=tuple(lines)))
    plain = (line("Bold colours and underlined words were agreed by both teachers."),)
    assert not is_working_document(Document(source=source, blocks=plain))


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (Position.BASE, "He will have 10 hours of help each week."),
        (Position.AGREED, "He will have 10 hours of trained help each week."),
        (Position.PARENTS, "He will have 20 hours of trained help each week."),
        (Position.LA, "He will have 5 hours of trained help each week."),
    ],
)
def test_every_side_is_read_by_the_type_styles(position: Position, expected: str) -> None:
    made = document(
        line(
            "He will have ",
            ("10 ", PARENTS | LA | STRUCK),
            ("20 ", PARENTS),
            ("5 ", LA),
            "hours of ",
            ("trained ", AGREED | PARENTS),
            "help each week.",
        )
    )
    assert texts(made, position) == [expected]


def test_what_a_party_puts_in_or_takes_out_whole_leaves_no_empty_row() -> None:
    made = document(
        table(
            [
                [line(("Provision", PARENTS)), line(("How often", PARENTS))],
                [line("Phonics"), line("Daily")],
                [line(("Swimming", PARENTS)), line(("Weekly", PARENTS))],
                [line(("A laptop", LA | STRUCK)), line(("Always", LA | STRUCK))],
            ]
        )
    )
    head = ["Provision", "How often"]
    assert texts(made, Position.BASE) == [*head, "Phonics", "Daily", "A laptop", "Always"]
    assert texts(made, Position.PARENTS)[-4:] == ["Swimming", "Weekly", "A laptop", "Always"]
    assert texts(made, Position.LA) == [*head, "Phonics", "Daily"]


def test_headings_and_labels_in_bold_are_nobodys_proposal() -> None:
    made = document(
        Heading(runs=(Run("Section F", bold=True),)),
        line(("By whom:", PARENTS), " a teacher"),
        line(("Outcomes sought", PARENTS), style="Authority label"),
        line(("Review arrangements:", PARENTS)),
    )
    assert texts(made, Position.LA) == [
        "Section F",
        "By whom: a teacher",
        "Outcomes sought",
        "Review arrangements:",
    ]


def test_footnotes_are_evidence_and_no_text_of_the_plan() -> None:
    made = document(line(("Swimming each week.", PARENTS)), Note(runs=(Run("Smith, OT, p. 5"),)))
    assert texts(made, Position.PARENTS) == ["Swimming each week."]
    assert [(note.paragraph, note.text) for note in notes_in(made)] == [
        ("Swimming each week.", "Smith, OT, p. 5")
    ]


def test_a_whole_document_of_another_maker_is_read_side_by_side() -> None:
    made = document(
        Heading(runs=(Run("Education, Health and Care Plan"),)),
        Heading(runs=(Run("Section B: Special educational needs"),)),
        line("Robin finds it hard to follow what is said in class."),
        Heading(runs=(Run("Section F: Special educational provision"),)),
        line("Robin will have phonics ", ("weekly", PARENTS | STRUCK), (" daily", PARENTS), "."),
        line(("Robin will have speech and language therapy each week.", LA)),
        Heading(runs=(Run("Section I: Placement"),)),
        line("Hill School"),
    )
    plans = {each: recognise(project(made, each)).plan for each in Position}
    provision = {each: [unit.text for unit in plan.provision] for each, plan in plans.items()}
    assert provision[Position.BASE] == ["Robin will have phonics weekly."]
    assert provision[Position.PARENTS] == ["Robin will have phonics daily."]
    assert provision[Position.LA][1:] == ["Robin will have speech and language therapy each week."]
