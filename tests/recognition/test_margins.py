"""Sections named down the first column of a table, or over its columns, and nowhere else."""

import pytest
from markup import plan, texts

from ehcp_io.plan import Plan, SectionLetter

READS = (
    "Robin cannot yet read words of more than one syllable and needs them broken up by an adult."
)
TALKS = (
    "Robin finds it hard to say what she wants and turns her back on people whom she does not know."
)
WILL = "Robin will read a page of a book of her choice aloud to her class by the end of July."
PRINT = "Teachers will print what she has to read in large letters and leave out what she need not."
GROUP = (
    "A group of four pupils who read a story to one another and talk about it with an assistant."
)
HELP = "A daily lesson in reading with an adult who is trained in the programme that she began."


def kinds(read: Plan, letter: str, kind: str) -> list[str]:
    """The texts of a section's units of one kind."""
    return [unit.text for unit in read.sections[letter].content if unit.kind == kind]  # type: ignore[index] # a section's letter is its key


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
    assert next(iter(read.sections["C"].heading)).text.startswith("5. Health")  # type: ignore[index] # a section's letter is its key


def test_parts_amended_named_at_the_end_of_a_line_are_no_section() -> None:
    read = plan("**Amended – Sections B and F**\nThe dates were put right.")

    assert "The dates were put right." not in texts(read, "B")


def test_a_column_of_areas_and_outcomes_makes_no_outcomes_of_the_provision_beside_it() -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        - {READS}
        ## Section E: Outcomes
        | | **Outcome** |
        | **Outcome 1** | {WILL} |
        | **Outcome 2** | Robin will ask for help when she needs it. |
        ## Section F: Special educational provision
        | **Area and outcome** | **Whole class** | **Small group** | **Individual** |
        | Cognition and learning // Outcome 1 | {PRINT} | {GROUP} | {HELP} |
        """,
        minimal=False,
    )

    assert kinds(read, "E", "outcome") == [WILL, "Robin will ask for help when she needs it."]
    assert kinds(read, "F", "provision") == [PRINT, GROUP, HELP]
    first = read.outcomes[0].id
    assert [[link.id for link in item.supports_outcomes] for item in read.provision] == [
        [first]
    ] * 3
    assert {str(item.area) for item in read.provision} == {"cognition_and_learning"}


def test_a_column_of_section_letters_rules_its_rows_whatever_its_title_and_their_band() -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        - {READS}
        ## Sections F, G, H1 and H2: Provision
        | **Provision** | **Plan section** | **By whom** |
        | <3>**Health** |
        | A care plan for epilepsy. | G | Nurse |
        | <3>**Care** |
        | Help with travel home. | H1 | Two support workers |
        | {HELP} | F | Teacher |
        """,
        minimal=False,
    )

    assert kinds(read, "G", "provision") == ["A care plan for epilepsy."]
    assert kinds(read, "H1", "provision") == ["Help with travel home."]
    assert kinds(read, "F", "provision") == [HELP]


def test_numbers_that_cells_of_a_row_share_pair_their_paragraphs() -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        - {READS}
        ## Section F: Special educational provision
        | **Provision** | **By whom** | **How often** |
        | 1. Large print. // 2. {HELP} | 1. School // 2. Teacher | 1. Always // 2. Daily |
        """,
        minimal=False,
    )

    assert kinds(read, "F", "provision") == ["Large print.", HELP]
    assert [item.by_whom for item in read.provision] == ["1. School", "2. Teacher"]


def test_who_helps_towards_an_outcome_is_none_and_a_goal_has_a_number() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **My goal 1** | I will read a page aloud. |
        | **Who will help** | Job coach, Mum |
        | **By when** | July 2026 |
        ## Section F: Special educational provision
        - A reading lesson each day. (Goal 1)
        """
    )

    assert [(each.text, each.by_when) for each in read.outcomes] == [
        ("I will read a page aloud.", "July 2026")
    ]
    assert [link.id for link in read.provision[0].supports_outcomes] == [read.outcomes[0].id]


@pytest.mark.parametrize(
    "text",
    [
        """
        ## Sections H1 and H2: Social care provision
        **H1 (section 2 of the 1970 Act):** None.
        **H2 (other provision):** A club on Saturdays.
        """,
        """
        | **H1 Social care provision under the CSDPA 1970** | **H2 Other social care** |
        | None. | A club on Saturdays. |
        """,
    ],
)
def test_h1_and_h2_are_told_with_a_title_in_brackets_and_side_by_side(text: str) -> None:
    read = plan(text)

    assert texts(read, "H1") == ["None."]
    assert texts(read, "H2") == ["A club on Saturdays."]


def test_one_row_of_provision_beside_a_number_is_provision() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        (1) Robin will read a page.
        ## Section F: Special educational provision
        | **We will …** | **So that Robin reaches outcome** |
        | Paired reading, for fifteen minutes each day. | (1) |
        ## Section K: Advice
        - Ann Green, Teacher, 3 May 2024
        Yours sincerely,
        Ruth Vale, Head of Service, 1 July 2024
        """
    )

    first = read.provision[0]
    assert first.text == "Paired reading, for fifteen minutes each day."
    assert [link.id for link in first.supports_outcomes] == [read.outcomes[0].id]
    assert "Ruth Vale" not in " ".join(texts(read, "K"))


def test_letters_over_titles_in_the_forms_own_words_open_the_rows_that_they_stand_in() -> None:
    read = plan(
        f"""
        | **Robin's grown-ups** | Ann Hale, mother, 01632 960001 |
        | **A** // **Robin and her family** // What they want | I like horses. |
        | **B** // **What is hard for Robin** | {READS} |
        | **C** // **Health needs** // Only those that relate to B | Robin has asthma. |
        | **D** // **Social care needs** | None. |
        | **E** // **What Robin will do** | {WILL} |
        | **F** // **How school will help** | {HELP} |
        | **G** // **Health provision** | The school nurse will see Robin once a term. |
        | **I** // **Placement** | |
        | **J** // **Personal budget** | None was asked for. |
        | **K** // **Who told us** | Dr Ann Reed; psychologist: Psychological advice, 3.5.24 |
        """,
        minimal=False,
    )

    assert texts(read, "A") == ["I like horses."]
    assert kinds(read, "B", "need") == [READS]
    assert kinds(read, "F", "provision") == [HELP]
    assert "Psychological" not in " ".join(texts(read, "J"))
    assert [str(advice.parsed.author) for advice in read.advice] == ["Dr Ann Reed"]


def test_by_behind_the_provision_is_by_whom_beside_outcomes_too() -> None:
    read = plan(
        f"""
        # Cognition and learning
        | **B** | **E** | <3>**F** |
        | **The need** | **What will be different?** | **What will be done** | **By** | **Amount** |
        | {READS} | {WILL} | {GROUP} | Specialist TA | 20 minutes weekly |
        | ^ | ^ | {HELP} | Head of Year | 1 hour weekly |
        | ^ | ^ | {PRINT} | All teachers | always |
        """,
        minimal=False,
    )

    assert [each.by_whom for each in read.provision] == [
        "Specialist TA",
        "Head of Year",
        "All teachers",
    ]
    assert [each.by_when for each in read.outcomes] == [None]


def test_words_below_letters_that_span_columns_head_them_known_or_not() -> None:
    read = plan(
        f"""
        # Social care
        | **D** | **H1** | <3>**H2** |
        | **Social care need** | **The 1970 Act** | **Other** | **By** | **Amount** |
        | {TALKS} | None. | {GROUP} | Social worker | Monthly |
        """,
    )

    assert kinds(read, "H2", "provision") == [GROUP]
    assert [(each.by_whom, each.how_often) for each in read.provision if each.text == GROUP] == [
        ("Social worker", "Monthly")
    ]


def test_h1_and_h2_with_their_titles_and_a_tick_are_sections_however_little_they_hold() -> None:
    read = plan(
        """
        ## Section G: Health provision
        None.
        | **H1** | Social care provision (CSDPA) | ☒ None ☐ See below |
        | **H2** | Any other social care provision | ☒ None ☐ See below |
        """
    )

    assert [texts(read, letter) for letter in ("G", "H1", "H2")] == [
        ["None."],
        ["☒ None ☐ See below"],
        ["☒ None ☐ See below"],
    ]
    assert {read.sections[SectionLetter(letter)].state for letter in ("H1", "H2")} == {
        "stated_none"
    }


def test_what_stands_beside_section_h_may_begin_with_h1() -> None:
    read = plan(
        """
        | **Section G** My help with health | N/A |

        | **Section H** My help with care | H1: None. // H2: A club on Saturdays, every week. |
        """
    )

    assert [texts(read, letter) for letter in ("G", "H1", "H2")] == [
        ["N/A"],
        ["None."],
        ["A club on Saturdays, every week."],
    ]
