"""Sections whose heading is a picture: what follows is not taken for another's in silence."""

from dataclasses import replace
from textwrap import dedent

import pytest
from markup import TITLE, block, document, texts

from ehcp_io.document import Block, Image
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.recognition import recognise

LESSON = "A reading lesson of twenty minutes with a teacher, every day."
THERAPY = "Sixteen weekly sessions of therapy from the child and adolescent mental health service."
GROUP = "A young carers’ group, two hours every Wednesday."


def read(*below: str, description: str = "", before: str = LESSON) -> Plan:
    """A plan in which a picture parts what follows from Section F."""
    made = document(
        f"""
        {TITLE}
        ## Section B: Special educational needs
        - Robin cannot read words of more than one syllable.
        ## Section F: Special educational provision
        - {before}
        """
    )
    after = document(
        f"""
        ## Section H2: Any other social care provision
        - {GROUP}
        ## Section I: Placement
        Any School
        """
    )
    pieces: list[Block] = [Image(description=description), *map(block, below)]
    h1 = document("## Section H1: Provision under the Act of 1970\nNone.")
    blocks = (*made.blocks, *pieces, *h1.blocks, *after.blocks)
    return recognise(replace(made, blocks=blocks)).plan


def told(plan: Plan) -> list[str | None]:
    """The sections of which it is said that a picture may head them."""
    return [each.section for each in plan.findings if each.code == "heading-is-a-picture"]


def test_what_a_health_service_provides_under_a_picture_is_g() -> None:
    plan = read(THERAPY)

    assert texts(plan, "F") == [LESSON]
    assert texts(plan, "G") == [THERAPY]
    assert [each.text for each in plan.provision] == [LESSON, THERAPY, GROUP]
    assert told(plan) == ["G"]
    assert not plan.accounting.lost


@pytest.mark.parametrize(
    "below",
    [
        "A quiet place to work in every lesson.",
        "The teacher and the school nurse will meet every half term.",
        "Exercises as set by the occupational therapist, twice a week.",
    ],
)
def test_what_a_school_may_provide_under_a_picture_stays_and_is_told(below: str) -> None:
    plan = read(below)

    assert texts(plan, "F") == [LESSON, below]
    assert told(plan) == ["G"]


def test_a_picture_s_alternative_text_names_its_section() -> None:
    plan = read("Exercises twice a week.", description="Section G: Health care provision")

    assert texts(plan, "G") == ["Exercises twice a week."]
    assert not told(plan)
    assert not plan.accounting.extra


def test_a_picture_where_no_section_is_missing_is_only_a_picture() -> None:
    made = document(
        f"""
        {TITLE}
        ## Section B: Special educational needs
        - Robin cannot read words of more than one syllable.
        ## Section F: Special educational provision
        - {LESSON}
        """
    )
    more = document(
        f"""
        - {THERAPY}
        ## Section G: Health provision
        None.
        """
    )
    read = recognise(replace(made, blocks=(*made.blocks, Image(), *more.blocks))).plan

    assert texts(read, "F") == [LESSON, THERAPY]
    assert not told(read)
    assert read.sections[SectionLetter.G].content


def test_a_health_service_s_provision_in_f_of_a_plan_without_g_is_told() -> None:
    text = f"""
        ## Section B: Special educational needs
        - Robin cannot read words of more than one syllable.
        ## Section F: Special educational provision
        - {LESSON}
        - {THERAPY}
        """
    without = recognise(document(f"{TITLE}\n{dedent(text)}")).plan
    more = f"{TITLE}\n{dedent(text)}## Section G: Health provision\nNone."

    assert "health-service-in-f" in {each.code for each in without.findings}
    assert "health-service-in-f" not in {
        each.code for each in recognise(document(more)).plan.findings
    }
