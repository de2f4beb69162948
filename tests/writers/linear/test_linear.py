"""Markdown and plain text: everything of the plan, in order, its words never taken for markup."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markup import plan as plan_of_markup
from searching import cases
from strategies import plans
from writers.word.word_files import TEXTS, example, stated

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan, PlanControl, PlanStatus, SectionLetter
from ehcp_io.plan.particulars import Contact, Person
from ehcp_io.plan.units import (
    Heading,
    ListItem,
    Mark,
    Outcome,
    Paragraph,
    Parsed,
    Provision,
    Step,
)
from ehcp_io.writers.linear import write_markdown, write_text
from ehcp_io.writers.outline.blocks import DOT, in_order
from ehcp_io.writers.outline.characters import folded, printable
from ehcp_io.writers.outline.whole import outline

STRANGERS = Path(__file__).resolve().parents[3] / "samples" / "strangers"
SAMPLES = ("national-oskar-docx", "prose-leon-docx", "labelform-nia-docx", "myplan-leon-docx")


class Words(HTMLParser):
    """The text of a page and its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def rendered(markdown: bytes) -> Words:
    """What a reader of the Markdown sees, by a parser of CommonMark that is not ours."""
    page = Words()
    page.feed(MarkdownIt("commonmark").render(markdown.decode()))
    return page


def seen(plan: Plan, write: Callable[[Plan], bytes]) -> str:
    """The words without white space, which wrapping may change."""
    if write is write_markdown:
        return squeezed("".join(rendered(write(plan)).words))
    return squeezed(write(plan).decode())


def squeezed(text: str) -> str:
    return folded(text).replace(" ", "")


def saying(text: str, **more: object) -> Plan:
    unit = Paragraph(id="A-9", text=text, **more)  # type: ignore[arg-type] # fields by their names
    return example(sections=example().sections | {SectionLetter.A: stated(unit)})


FORMATS = pytest.mark.parametrize("write", [write_markdown, write_text])


@FORMATS
@pytest.mark.parametrize("name", SAMPLES)
def test_every_line_of_the_standard_document_is_there(
    name: str, write: Callable[[Plan], bytes]
) -> None:
    plan = read_plan(STRANGERS / name / "source.docx").plan
    words = seen(plan, write)
    for line, *_ in in_order(outline(plan, clean=False)).lines:
        short = [piece.text for piece in line.pieces if piece.ref]
        if DOT in line.pieces and len(short) > len(set(short)):
            continue  # told once, and counted
        if any(each.ref for each in line.pieces) and not any(each.marks for each in line.pieces):
            assert squeezed("".join(piece.text for piece in line.pieces)).rstrip(":") in words


@FORMATS
def test_what_the_original_prints_in_each_row_is_told_once_and_counted(
    write: Callable[[Plan], bytes],
) -> None:
    """A form prints its labels at each of thirty records: pages that say nothing."""
    labels = [
        Heading(id=f"F-{number}", text=text)
        for number in range(8)
        for text in ("Delivered by", "Frequency")
    ]
    section = stated(*labels, *example().sections[SectionLetter.F].content)
    plan = example(sections=example().sections | {SectionLetter.F: section})
    words = seen(plan, write)
    assert squeezed("Delivered by (8 times) · Frequency (8 times)") in words
    assert words.count(squeezed("Delivered by")) == 1


@FORMATS
def test_each_units_words_stand_in_it_once(write: Callable[[Plan], bytes]) -> None:
    plan, words = example(), seen(example(), write)
    for letter in SectionLetter:
        for unit in plan.sections[letter].content:
            if unit.text:
                assert words.count(squeezed(unit.text)) == 1
    for unit in plan.unfiled:
        assert words.count(squeezed(unit.text)) == 1


@FORMATS
@settings(max_examples=cases(30))
@given(plan=plans())
def test_no_word_of_any_plan_is_lost(write: Callable[[Plan], bytes], plan: Plan) -> None:
    words = seen(plan, write)
    for line, *_ in in_order(outline(plan, clean=False)).lines:
        for piece in line.pieces:
            if piece.ref and not piece.marks:
                for word in folded(printable(piece.text)).split():
                    assert squeezed(word).rstrip(":") in words


HOSTILE = [
    "*not bold* _not italic_ `no code` **x** ***",
    "# no heading",
    "- no item",
    "+ no item",
    "1. no number",
    "12) no number",
    "> no quotation",
    "=== no underline ===",
    "---",
    "[no link](http://example.org) ![no picture](x.png) <b>no tag</b> <http://example.org>",
    "&amp; &lt; &#65; \\* \\",
    "~~~ no fence",
    "``` no fence",
    "| no | table |",
    "<!-- no comment -->",
    "a\n# no heading\n- no item\n    no code",
    "    no code either",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_never_taken_for_markup(text: str) -> None:
    page = rendered(write_markdown(saying(text)))
    plain = rendered(write_markdown(saying("Plain words.")))
    assert squeezed(text) in squeezed("".join(page.words))
    assert [tag for tag in page.tags if tag != "br"] == plain.tags


@pytest.mark.parametrize("text", HOSTILE)
def test_words_in_a_table_are_never_taken_for_markup(text: str) -> None:
    need = example().needs[0].model_copy(update={"text": text})
    plan = example(sections=example().sections | {SectionLetter.B: stated(need)})
    other = need.model_copy(update={"text": "Plain words."})
    plain = example(sections=example().sections | {SectionLetter.B: stated(other)})
    page = rendered(write_markdown(plan))
    assert squeezed(text) in squeezed("".join(page.words))
    assert [t for t in page.tags if t != "br"] == rendered(write_markdown(plain)).tags


@FORMATS
def test_a_cell_says_of_which_column_it_is(write: Callable[[Plan], bytes]) -> None:
    words = seen(example(), write)
    assert squeezed(f"B – Special Educational Needs: {TEXTS['need']}") in words
    assert squeezed("By whom: Speech and language therapist") in words


@FORMATS
def test_a_long_heading_of_a_column_is_said_in_full_once(write: Callable[[Plan], bytes]) -> None:
    """Who listens would hear the name of an Act at each row."""
    items = [
        Provision(id=f"H1-{number}", text=f"Break {number}.", how_often="Weekly")
        for number in (1, 2)
    ]
    plan = example(sections=example().sections | {SectionLetter.H1: stated(*items)})
    words = seen(plan, write)
    assert squeezed("Disabled Persons Act 1970: Break 1.") in words
    assert squeezed("H1 – Social care provision under the 1970 Act: Break 2.") in words


@FORMATS
def test_the_heading_over_each_area_is_said_once(write: Callable[[Plan], bytes]) -> None:
    heading = squeezed("Special Educational Needs and Provision (B-F-E)")
    assert seen(example(), write).count(heading) == 1


@FORMATS
def test_what_is_struck_out_doubtful_or_a_draft_says_so_in_words(
    write: Callable[[Plan], bytes],
) -> None:
    struck = saying("Daily phonics.", marks=(Mark(start=0, end=5, style="strike"),))
    assert "[struckout:Daily]phonics." in seen(struck, write)
    doubtful = seen(saying("Daily phonics.", confidence=0.2), write)
    assert "[Checkagainsttheoriginal]Dailyphonics." in doubtful
    draft = example(plan=PlanControl(status=PlanStatus.DRAFT))
    assert squeezed("DRAFT, not the final plan · Wren Example") in seen(draft, write)


@FORMATS
def test_a_doubtful_word_is_named_within_its_line(write: Callable[[Plan], bytes]) -> None:
    word = Mark(start=6, end=13, style="doubtful", confidence=0.3)
    assert "Daily[unsure:phonics]." in seen(saying("Daily phonics.", marks=(word,)), write)


def test_doubtful_readings_have_no_mark_when_clean() -> None:
    for write in (write_markdown, write_text):
        words = write(saying("Daily phonics.", confidence=0.2), clean=True).decode()
        assert "Check" not in words


def test_markdown_has_the_headings_of_the_document() -> None:
    lines = write_markdown(example()).decode().splitlines()
    assert lines[0] == "# Education, Health and Care plan – final"
    assert "## Child or young person’s personal details" in lines
    assert "### Communication and interaction" in lines


def test_lines_of_text_are_short_enough_for_mail_and_words_stay_whole() -> None:
    address = "https://example.org/" + "a" * 90
    lines = write_text(saying(f"Read it at {address} please. " + "Word after word. " * 20)).decode()
    assert all(len(line) <= 76 for line in lines.splitlines() if address not in line)
    assert address in lines
    assert not any(line != line.rstrip() for line in lines.splitlines())


def test_paragraphs_of_text_stand_apart_and_items_of_a_list_together() -> None:
    talk = ListItem(id="A-1", text="Talk to me calmly.", marker="•")
    units = (*saying("Wren likes trains.").sections[SectionLetter.A].content, talk)
    units += (talk.model_copy(update={"id": "A-2", "text": "Give me time."}),)
    plan = example(sections=example().sections | {SectionLetter.A: stated(*units)})
    told = write_text(plan).decode()
    assert "\n\nWren likes trains.\n\n" in told
    items = [line.strip() for line in told.partition("Wren likes trains.\n\n")[2].splitlines()[:2]]
    assert [item.lstrip("- •") for item in items] == ["Talk to me calmly.", "Give me time."]


def test_the_points_of_a_duty_and_the_line_over_a_list_stay_with_it() -> None:
    read = plan_of_markup(
        """
        ## Section E: Outcomes
        1. Robin will read a page to a friend.
        2. Robin will tie his laces.
        ## Section F: Special educational provision
        ### Provision for outcome 1
        1. The school must provide an assistant for 25 hours a week, who will:
        (a) cut instructions into steps;
        (b) draw comic strips.
        ### Provision for outcome 2
        Robin requires:
        - lacing cards
        - a pencil grip
        """
    )
    words = " ".join(write_text(read).decode().split())
    assert "25 hours a week, who will: (a) cut instructions into steps; (b) draw" in words
    assert "Robin requires: - lacing cards" in words or "Robin requires: lacing cards" in words


@FORMATS
def test_a_doubtful_word_of_a_particular_is_named_where_its_value_stands(
    write: Callable[[Plan], bytes],
) -> None:
    text = "Kim Example, 4 Rope Walk, XY1 9ZA"
    contact = Paragraph(
        id="P-1",
        text=text,
        parsed=Parsed(field="contacts.0.name"),
        marks=(Mark(start=26, end=29, style="doubtful", confidence=0.3),),
    )
    born = Paragraph(
        id="P-2",
        text="01/02/2012",
        parsed=Parsed(field="person.date_of_birth"),
        marks=(Mark(start=0, end=10, style="doubtful", confidence=0.3),),
    )
    plan = example(
        particulars=(contact, born),
        person=Person(name="Wren Example", date_of_birth="2012-02-01"),
        contacts=(Contact(name="Kim Example", address="4 Rope Walk, XY1 9ZA"),),
    )
    words = seen(plan, write)
    assert "[Checkagainsttheoriginal]4RopeWalk,[unsure:XY1]9ZA" in words
    assert "independently):KimExample" in words
    assert "[Checkagainsttheoriginal][unsure:1February2012]" in words


def test_advice_without_titles_is_not_asked_for_any() -> None:
    """What the plan's form has no column for was not found; what it leaves empty is not stated."""
    read = plan_of_markup(
        """
        ## Section K: Advice and information
        | **Name** | **Role** | **Date** |
        | Ann Fox | Educational psychologist | 3 March 2024 |
        | Tom Hill | Speech and language therapist | |
        """
    )

    copy = write_markdown(read).decode()
    assert "Ann Fox" in copy
    assert "**Date:** Not stated in the plan" in copy
    assert "**Advice and information requested:**" not in copy


def test_what_no_column_of_the_plan_asks_for_is_not_called_unstated() -> None:
    read = plan_of_markup(
        """
        ## Section K: Advice and information
        | **Advice** | **Author and role** | **Date** |
        | Psychological advice | Ann Fox, Educational psychologist | 3 March 2024 |
        | Parents' views | Jo Lee | 5 March 2024 |
        """
    )

    assert "**Role:** Not found in the plan" in write_markdown(read).decode()


def test_a_measure_of_an_outcome_filed_nowhere_keeps_its_heading() -> None:
    step = Step(id="s", text="A reading test.", label="Measured by")
    outcome = Outcome(id="u-1", text="Robin will read.", steps=(step,))

    copy = write_markdown(plan_of_markup("").model_copy(update={"unfiled": (outcome,)})).decode()

    assert "Measured by" in copy
