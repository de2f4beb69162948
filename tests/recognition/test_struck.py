"""What an amended plan strikes out is kept and marked, and is no record any more."""

from dataclasses import replace

from markup import document

from ehcp_io.document import Block, Document, Paragraph, Run, Table, TextBlock
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.recognition import recognise

PLAN = """
    = Education, Health and Care Plan
    ## Section B: Special educational needs
    - Robin cannot yet read words of more than one syllable and needs them broken up.
    ## Section E: Outcomes
    - Robin will read a page.
    - Robin will improve.
    ## Section F: Special educational provision
    | **Provision** | **Who** | **How often** |
    | A reading lesson. | Class teacher | Daily |
    | Visits from an assistant. | Assistant | 1 hour a week |
"""


def struck(words: set[str], **look: bool) -> Plan:
    """The plan with these paragraphs struck out."""

    def mark(block: Block) -> Block:
        if isinstance(block, TextBlock):
            if block.text not in words:
                return block
            return replace(block, runs=tuple(replace(r, strike=True, **look) for r in block.runs))
        if not isinstance(block, Table):
            return block
        rows = tuple(
            replace(
                row,
                cells=tuple(replace(c, blocks=tuple(map(mark, c.blocks))) for c in row.cells),
            )
            for row in block.rows
        )
        return replace(block, rows=rows)

    read = document(PLAN)
    return recognise(Document(source=read.source, blocks=tuple(map(mark, read.blocks)))).plan


GONE = {"Robin will improve.", "Visits from an assistant.", "Assistant", "1 hour a week"}


def test_what_is_struck_out_whole_is_text_and_no_record() -> None:
    read = struck(GONE)

    assert [item.text for item in read.outcomes] == ["Robin will read a page."]
    assert [item.text for item in read.provision] == ["A reading lesson."]
    content = read.sections[SectionLetter("F")].content
    gone = [unit for unit in content if any(mark.style == "strike" for mark in unit.marks)]
    assert [unit.text for unit in gone] == [
        "Visits from an assistant.",
        "Assistant",
        "1 hour a week",
    ]
    assert read.accounting is not None
    assert not read.accounting.lost
    assert not read.accounting.extra
    assert [f.section for f in read.findings if f.code == "struck-out"] == ["E", "F"]


def test_a_partys_proposal_to_delete_leaves_the_record() -> None:
    """In a working document struck words are also bold (parents), italic (authority) or both's."""
    assert len(struck(GONE, bold=True).outcomes) == 2


def test_struck_words_of_a_field_are_marked_as_its_own() -> None:
    """A row's hours struck through and put anew in one cell: both are kept, and told apart."""
    hours = Paragraph(runs=(Run("10 hours", strike=True), Run(" "), Run("15 hours", bold=True)))
    read = document(PLAN)
    *others, table = read.blocks
    assert isinstance(table, Table)
    head, row, *rest = table.rows
    cells = (*row.cells[:-1], replace(row.cells[-1], blocks=(hours,)))
    table = replace(table, rows=(head, replace(row, cells=cells), *rest))
    made = recognise(Document(source=read.source, blocks=(*others, table))).plan

    provision = made.provision[0]
    assert provision.how_often == "10 hours 15 hours"
    assert [(m.style, m.start, m.end) for m in provision.marks if m.part == "how_often"] == [
        ("strike", 0, 8), ("bold", 9, 17),
    ]  # fmt: skip


def test_the_rest_of_a_sentence_says_who_and_when() -> None:
    line = Paragraph(
        runs=(
            Run("Robin will answer questions, by "),
            Run("July 2024", strike=True),
            Run("the end of Year 7", bold=True),
            Run("."),
        )
    )
    read = document(PLAN)
    blocks = [*read.blocks[:4], line, *read.blocks[4:]]
    outcome = recognise(Document(source=read.source, blocks=tuple(blocks))).plan.outcomes[0]

    assert outcome.text == "Robin will answer questions, by July 2024 the end of Year 7."
    assert outcome.parsed is not None
    assert outcome.parsed.by_when == "by the end of Year 7"
    assert outcome.parsed.by_when_date is None
