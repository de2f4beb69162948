"""Sections named down the first column of a table, or over its columns, and nowhere else."""

import pytest
from markup import plan, texts

from ehcp_io.plan import Plan

READS = (
    "Robin cannot yet read words of more than one syllable and needs them broken up by an adult."
)
TALKS = (
    "Robin finds it hard to say what she wants and turns her back on people whom she does not know."
)
WILL = "Robin will read a page of a book of her choice aloud to her class by the end of July."
HELP = "A daily lesson in reading with an adult who is trained in the programme that she began."


def kinds(read: Plan, letter: str, kind: str) -> list[str]:
    """The texts of a section's units of one kind."""
    return [unit.text for unit in read.sections[letter].content if unit.kind == kind]  # type: ignore[index]


def test_a_plan_may_be_one_table_of_letter_title_and_content() -> None:
    read = plan(
        f"""
        | **Section** | | **Content** |
        | | **Child** | Name: Robin Hale // Date of birth: 9 June 2015 |
        | **A** | **Views of Robin** | I like horses and I want to ride one every day. |
        | ^ | **Views of her mother** | Robin is kind. |
        | **B** | **Cognition and learning** | {READS} |
        | ^ | **Communication and interaction** | {TALKS} |
        | **C** | **Health needs** | Robin has asthma and takes an inhaler with her every day. |
        | **D** | **Social care needs** | None. |
        | **E** | **Outcomes sought** | {WILL} |
        | **F** | **Cognition and learning** | {HELP} |
        | **G** | **Health provision** | The school nurse will see Robin once a term. |
        | **I** | **School** | Elm Park School |
        | | **Signed** | Ann Green, Head of Inclusion, 3 May 2024 |
        """,
        minimal=False,
    )

    assert kinds(read, "B", "need") == [READS, TALKS]
    assert [str(need.area) for need in read.needs][:2] == [
        "cognition_and_learning",
        "communication_and_interaction",
    ]
    assert kinds(read, "F", "provision") == [HELP]
    assert "Robin is kind." in texts(read, "A")
    assert read.person.name == "Robin Hale"
    assert "Ann Green" not in " ".join(texts(read, "I"))


AREA = f"""
| <3>**Cognition and learning** |
| **B** | <2>{READS} |
| **E** | <2>{WILL} |
| **F** | **Provision** | **Who** |
| ^ | {HELP} | Teacher |
"""


@pytest.mark.parametrize(
    "between", ["\n### The next area", ""], ids=["a table for each area", "all areas in one table"]
)
def test_letters_that_count_nothing_up_name_sections_in_each_areas_table(between: str) -> None:
    other = AREA.replace("Cognition and learning", "Communication and interaction")
    read = plan(f"{AREA.strip()}{between}{other}", minimal=False)

    assert kinds(read, "B", "need") == [READS] * 2
    assert kinds(read, "E", "outcome") == [WILL] * 2
    assert [item.by_whom for item in read.provision] == ["Teacher"] * 2
    assert len({item.area for item in read.provision}) == 2


def test_a_record_of_amendments_opens_no_section() -> None:
    read = plan(
        f"""
        **Record of amendments**
        | **B** | The school's advice of May 2024 on reading was added after the spring review. |
        | **F** | The hours of the assistant were changed from ten to fifteen after mediation. |
        ## Section B: Special educational needs
        - {READS}
        ## Section F: Special educational provision
        - {HELP}
        """,
        minimal=False,
    )

    assert kinds(read, "B", "need") == [READS]
    assert kinds(read, "F", "provision") == [HELP]


def test_titles_at_the_left_open_the_sections_of_a_form_without_letters() -> None:
    read = plan(
        f"""
        | Views, interests and aspirations | I like horses and I want to ride one every day. |
        | Special educational needs | {READS} |
        | Health needs | Robin has asthma and takes an inhaler with her to school every day. |
        | Outcomes | {WILL} |
        | Special educational provision | {HELP} |
        | Placement | Elm Park School, a mainstream school for pupils up to the age of eleven. |
        """,
        minimal=False,
    )

    assert kinds(read, "B", "need") == [READS]
    assert kinds(read, "E", "outcome") == [WILL]
    assert kinds(read, "F", "provision") == [HELP]


def test_columns_open_their_sections_though_the_first_goes_on_with_views() -> None:
    read = plan(
        f"""
        ## 3. Section A – Views, interests and aspirations
        I like horses.
        ## 4. From aspiration to provision
        | **Hope (Section A)** | **B – Need** | **Outcome (Section E)** | **F – Provision** |
        | I want to read. | {READS} | {WILL} | {HELP} |
        ## 5. Health: Sections C and G
        | **Health need (Section C)** | **Health provision (Section G)** |
        | Asthma. | A nurse will see Robin once a term. |
        """,
        minimal=False,
    )

    assert texts(read, "A") == ["I like horses.", "I want to read."]
    assert kinds(read, "B", "need") == [READS]
    assert kinds(read, "F", "provision") == [HELP]
    assert kinds(read, "G", "provision") == ["A nurse will see Robin once a term."]
    assert next(iter(read.sections["C"].heading)).text.startswith("5. Health")  # type: ignore[index]


def test_parts_amended_named_at_the_end_of_a_line_are_no_section() -> None:
    read = plan("**Amended – Sections B and F**\nThe dates were put right.")

    assert "The dates were put right." not in texts(read, "B")
