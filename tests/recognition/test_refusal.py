"""What is taken for a plan, and what is refused: the worst is to refuse a child's real plan."""

import textwrap

import pytest
from markup import TITLE, document

from ehcp_io.errors import NotAPlanError
from ehcp_io.plan import Plan
from ehcp_io.recognition import recognise

NEED = "Robin cannot yet read words of more than one syllable and needs them broken up by an adult."
HELP = "A daily lesson with a teacher who knows her well."


def read(text: str) -> Plan:
    return recognise(document(text)).plan


def content(plan: Plan, letter: str) -> list[str]:
    return [unit.text for unit in plan.sections[letter].content if unit.kind != "heading"]  # type: ignore[index] # a section's letter is its key


@pytest.mark.parametrize(
    "body",
    [
        f"""
        | **B: Needs** | **E: Outcomes** | **F: Provision** |
        | {NEED} | Robin will read a page. | {HELP} |
        """,
        f"""
        | **Special educational needs** | **Outcomes** | **Special educational provision** |
        | {NEED} | Robin will read a page. | {HELP} |
        ## Placement
        Elm Park School
        """,
        f"""
        | **Section A** | **Views** | I like horses. |
        | **Section B** | **Needs** | {NEED} |
        | **Section E** | **Outcomes** | Robin will read a page. |
        | **Section F** | **Provision** | {HELP} |
        | **Section I** | **Placement** | Elm Park |
        """,
        f"""
        | **Part** | **What it says** |
        | 1. Views (Section A) | I like horses. |
        | 2. Needs (Section B) | {NEED} |
        | 3. Outcomes (Section E) | Robin will read a page. |
        | 4. Provision (Section F) | {HELP} |
        """,
        f"""
        **A** I like horses.
        **B** {NEED}
        **C** None.
        **D** None.
        **E** Robin will read a page.
        **F** {HELP}
        """,
        f"""
        section b - special educational needs
        {NEED}
        section f - special educational provision
        {HELP}
        """,
        f"""
        Section A – I like horses.
        Section B – {NEED}
        Section E – Robin will read a page.
        Section F – {HELP}
        """,
    ],
    ids=[
        "letters over columns",
        "titles over columns",
        "section, title and content in a row",
        "letters in brackets at the left",
        "bold letters in line",
        "small letters",
        "typed in line",
    ],
)
def test_sections_are_found_however_they_are_named(body: str) -> None:
    plan = read(f"{TITLE}\n{textwrap.dedent(body)}")

    assert content(plan, "B")[0] == NEED
    assert HELP in content(plan, "F")


def test_a_plan_whose_needs_and_provision_cannot_be_told_is_read_and_says_so() -> None:
    plan = read(
        f"""
        = Education, Health and Care Plan
        ## A. About me
        I like horses.
        ## What gets in the way
        {NEED}
        ## C. Health
        Asthma.
        ## D. Social care
        None.
        ## E. Outcomes
        Robin will read a page.
        ## I. School
        Elm Park.
        """
    )

    assert content(plan, "E") == ["Robin will read a page."]
    warned = {
        finding.section
        for finding in plan.findings
        if finding.code == "section-absent" and finding.severity == "warning"
    }
    assert warned == {"B", "F"}
    assert not plan.accounting.lost


@pytest.mark.parametrize(
    "text",
    [
        """
        = A guide to Education, Health and Care plans
        ## Section A: views
        This section has the views of the child.
        ## Section C: health needs
        This section has the health needs.
        ## Section D: social care needs
        This section has the needs.
        ## Section E: outcomes
        Outcomes are set out here.
        ## Section I: placement
        The name of the school.
        """,
        """
        **Robin Hale's Education, Health and Care Plan**
        Dear Mrs Hale,
        I enclose the plan. You have 15 days to write to us about Sections B, F and I.
        **Placement**
        You may ask for a school.
        **Personal budget**
        You may ask for a personal budget.
        **Advice and information**
        Copies of the advice are enclosed.
        """,
        """
        = Consultation on an Education, Health and Care Plan
        | **Section** | **Can you meet it?** |
        | Section A | Yes |
        | Section B | Yes, we can meet all the needs. |
        | Section E | Yes |
        | Section I | We can offer a place |
        """,
        """
        = Parents' comments on the draft EHC plan
        ## Section A
        Please add that she likes horses.
        ## Section B
        The school report on reading is left out.
        ## Section C
        Agreed.
        ## Section D
        Agreed.
        ## Section E
        Outcome 2 is too vague for us and we want another.
        """,
    ],
    ids=["a guide", "a covering letter", "a school's answer", "parents' comments"],
)
def test_what_is_written_about_plans_is_none(text: str) -> None:
    with pytest.raises(NotAPlanError):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        """
        = Wesham Council: my plan
        **Name:** Robin Hale
        Robin cannot yet read words of more than one syllable without an adult beside her to help.
        She will have a daily lesson.
        """,
        """
        = School report
        ## Section B
        Robin works hard and reads well for her age.
        """,
    ],
    ids=["no section", "another title"],
)
def test_who_says_that_it_is_a_plan_has_all_of_it_kept_and_told_of(text: str) -> None:
    pages = document(text)
    with pytest.raises(NotAPlanError, match="--as-plan"):
        recognise(pages)
    plan = recognise(pages, as_plan=True).plan
    assert "not-known-as-plan" in {finding.code for finding in plan.findings}
    assert not plan.accounting.lost
    assert not plan.accounting.extra


def test_a_document_without_sections_gives_up_its_particulars_all_the_same() -> None:
    text = f"**Name:** Robin Hale\n{NEED} This is a plan of its own kind.\n{HELP}"
    plan = recognise(document(text), as_plan=True).plan
    assert plan.person.name == "Robin Hale"
    assert any(NEED in unit.text for unit in (*plan.unfiled, *plan.particulars))
