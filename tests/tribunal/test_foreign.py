"""Working documents of other makers: the key is found, and each side is read by it."""

from collections.abc import Sequence
from typing import Any

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
from ehcp_io.tribunal.foreign import is_working_document, notes_in, project, without_key

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


def line(*pieces: str | tuple[str, dict[str, Any]], style: str = "Normal") -> Paragraph:
    runs = [Run(each) if isinstance(each, str) else Run(each[0], **each[1]) for each in pieces]
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
    fewest = tuple(lines[place] for place in (0, 2, 4))
    assert is_working_document(Document(source=source, blocks=fewest))
    assert not is_working_document(Document(source=source, blocks=fewest[1:]))
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


def test_what_a_style_looks_like_is_no_mark_and_stays() -> None:
    """Else the numbers over each row would be read as provision that somebody put in unmarked."""

    def row(code: str, words: str, *more: tuple[str, dict[str, Any]]) -> Row:
        own = line((code, PARENTS), style="Row Label")
        return Row(cells=(Cell(blocks=(own, line(words, *more))),))

    made = document(
        Heading(runs=(Run("Section F: Special educational provision"),)),
        Table(
            rows=(
                row("F1 · E1", "Robin will have phonics each day.", (" At nine.", PARENTS)),
                row("F2 · E1", "Robin will have a laptop for writing."),
            )
        ),
    )
    (read,) = (block for block in project(made, Position.BASE).blocks if isinstance(block, Table))
    assert [cell.blocks[0].bold for each in read.rows for cell in each.cells] == [True, True]
    assert [cell.blocks[1].text for each in read.rows for cell in each.cells] == [
        "Robin will have phonics each day.", "Robin will have a laptop for writing.",
    ]  # fmt: skip


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


RED, BLUE = {"colour": "C00000"}, {"colour": "1F4E9D"}
IN_COLOURS = (
    ["Parents’ proposed amendments are in red; LA amendments are in blue."],
    ["Red text: additions of the parents", "Blue text: changes by the local authority"],
    ["Agreed by both parents and LA: green text", "Red – parents’ wording", "Blue – LA wording"],
)


def coloured(legend: Sequence[str], *blocks: Block) -> Document:
    return Document(source=document().source, blocks=(*(line(each) for each in legend), *blocks))


@pytest.mark.parametrize("legend", IN_COLOURS)
def test_colours_are_read_where_the_document_explains_them(legend: Sequence[str]) -> None:
    """Bold means nothing then, and what is struck out in a party's colour is its deletion."""
    made = coloured(
        legend,
        line("He will have ", ("10", RED | STRUCK), (" 20", RED), (" hours of ", {}),
             ("help", PARENTS), (" in class", BLUE), "."),
        line("A heading in colour", style="Authority head"),
    )  # fmt: skip
    assert is_working_document(made)
    assert texts(made, Position.BASE)[0] == "He will have 10 hours of help."
    assert texts(made, Position.PARENTS)[0] == "He will have 20 hours of help."
    assert texts(made, Position.LA)[0] == "He will have 10 hours of help in class."
    assert not project(made, Position.LA).findings


@pytest.mark.parametrize(
    "legend",
    [
        ["The parents’ changes are in red."],
        ["Parents’ changes are in red.", "LA changes are in red."],
        ["He likes red and blue toys, his parents say; the LA agreed to the text."],
        ["Parents and LA amendments are in red and blue."],
        ["Red folder: parents", "Blue folder: LA"],
    ],
)
def test_colours_that_are_not_plainly_explained_for_both_mean_nothing(
    legend: Sequence[str],
) -> None:
    assert not is_working_document(coloured(legend))


def test_colours_beside_the_key_are_told_of_where_nothing_explains_them() -> None:
    made = document(line("Help ", ("each day", RED), ("twice", PARENTS | RED), "."))
    assert texts(made, Position.LA) == ["Help each day."]
    assert [each.code for each in project(made, Position.LA).findings] == ["colour-without-key"]
    plain = document(line("Help ", ("each day", PARENTS | RED)))
    assert not project(plain, Position.LA).findings


def test_a_working_document_without_any_key_is_told_of() -> None:
    marked = line("Help ", ("daily", RED | STRUCK), (" weekly", BLUE))
    found = without_key(coloured(["EHC plan – Working Document v3"], marked))
    assert found is not None
    assert found.code == "working-document-without-key"
    assert without_key(coloured(["EHC plan – Working Document v3"], line("Help"))) is None
    assert without_key(coloured(["EHC plan"], marked)) is None


@pytest.mark.parametrize(
    "legend",
    [
        (),
        ("Parents’ amendments are in blue.", "The LA’s amendments are in red."),
        ("Parents propose in blue, the LA’s changes are in red.",),
    ],
)
def test_words_of_the_plan_that_read_like_the_key_are_no_part_of_it(legend: Sequence[str]) -> None:
    plan = [
        "Section A",
        "Key worker: Ms Ash",
        "Parents requested a blue overlay for reading.",
        "Format: large print, on paper",
    ]
    of = document(line("Key"), *map(line, legend), line(""), *map(line, plan))
    expected = [*(["Key"] if not legend else []), "", *plan]
    assert texts(of, Position.BASE) == expected


def test_the_title_of_the_key_goes_with_the_key() -> None:
    source = document().source
    of = Document(source=source, blocks=(line("Suggested format"), line(""), KEY, line("The plan")))
    assert texts(of, Position.BASE) == ["", "The plan"]
