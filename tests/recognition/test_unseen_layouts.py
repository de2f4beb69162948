"""What plans of unknown authorities taught: each rule by its smallest document."""

from dataclasses import replace

from markup import document, plan, texts

from ehcp_io.document import TextBlock
from ehcp_io.plan import Plan, SectionState
from ehcp_io.recognition import recognise


def state(read: Plan, letter: str) -> SectionState:
    """The state of a section."""
    return read.sections[letter].state  # type: ignore[index] # a section's letter is its key


def words(read: Plan, letter: str, kind: str) -> list[str]:
    """The texts of a section's units of one kind."""
    content = read.sections[letter].content  # type: ignore[index] # a section's letter is its key
    return [unit.text for unit in content if unit.kind == kind]


# -- which sections a heading names ----


def test_capitals_join_the_letters_of_a_heading() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read.
        ## SECTIONS E AND F – Outcomes and special educational provision
        | **Outcome** | **By when** | **Strategies / provision** | **Who** |
        | Robin will read a page. | July 2026 | A daily lesson. | Teacher |
        """,
        minimal=False,
    )

    assert words(read, "E", "outcome") == ["Robin will read a page."]
    assert words(read, "F", "provision") == ["A daily lesson."]
    assert state(read, "D") is SectionState.ABSENT  # the D of AND names no section


def test_one_heading_may_name_two_sections_each_with_the_word() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read.
        ## SECTION E: Outcomes and SECTION F: Provision
        | Outcome (E) | By when (E) | Provision (F) | By whom (F) | Amended |
        | Robin will read a page. | July 2026 | A daily lesson. | Teacher | 12.05.23 |
        """,
        minimal=False,
    )

    assert words(read, "F", "provision") == ["A daily lesson."]
    assert read.provision[0].by_whom == "Teacher"


def test_letters_over_their_words_in_the_first_cells_tell_the_sections() -> None:
    read = plan(
        """
        ## SECTIONS B, E AND F: NEEDS, OUTCOMES AND PROVISION BY AREA
        B = special educational needs, E = outcomes, F = special educational provision
        **COGNITION AND LEARNING**
        | **B** // Strengths | Robin is kind. |
        | **B** // Needs | Robin cannot read. |
        | **E** // Outcomes | Robin will read a page. |
        | **F** // Provision | A daily lesson. |
        """,
        minimal=False,
    )

    assert words(read, "B", "need") == ["Robin cannot read."]
    assert words(read, "E", "outcome") == ["Robin will read a page."]
    assert words(read, "F", "provision") == ["A daily lesson."]
    assert read.outcomes[0].area == "cognition_and_learning"


LETTERED = """
    | **A All about me** |
    Robin is kind.
    | **B My special educational needs** |
    - Robin cannot read.
    | **E My outcomes** |
    - Robin will read a page.
    | **F My special educational provision** |
    - A daily lesson.
    | **I Where I go to school** |
    Ash Lane School
    | **J My personal budget** |
    None.
    | **K Who wrote about me** |

    | **Who** | **What they do** | **When** |
    | Dr Ash | Paediatrician | 4 May 2024 |
"""


def test_a_letter_before_unknown_words_counts_where_it_looks_like_the_sections() -> None:
    read = plan(LETTERED, minimal=False)

    assert state(read, "I") is SectionState.STATED
    assert [(advice.author, advice.role) for advice in read.advice] == [("Dr Ash", "Paediatrician")]


def test_a_letter_in_brackets_behind_unknown_words_counts_where_the_sections_print_it_so() -> None:
    read = plan(
        """
        ## What matters to Robin and his folk (A)
        Robin is kind.
        ## Special educational needs (B)
        - Robin cannot read.
        ## Health needs (C)
        None.
        ## What we want: outcomes (E)
        - Robin will read a page.
        ## What school will do: special educational provision (F)
        - A daily lesson.
        ## Where Robin will learn (I)
        Ash Lane School
        ## Personal budget (J)
        None.
        ### Robin's cat (B)
        She is called Ink.
        ## Who told us (K)
        - Dr Ash, paediatrician – medical advice – 04/05/2024
        """,
        minimal=False,
    )

    assert state(read, "A") is SectionState.STATED
    assert state(read, "I") is SectionState.STATED
    assert state(read, "K") is SectionState.STATED
    assert words(read, "B", "need") == ["Robin cannot read."]


def test_a_sentence_that_begins_with_i_is_no_section() -> None:
    read = plan(
        LETTERED.replace("Robin is kind.", "| **I like to swim** |\n    Robin is kind."),
        minimal=False,
    )

    assert words(read, "A", "heading") == ["I like to swim"]
    assert words(read, "I", "placement") == ["Ash Lane School"]


def test_a_heading_that_says_none_at_once_states_it() -> None:
    read = plan(
        """
        ## Part 8 – Social care provision (Sections H1 and H2)
        Section H1: None.
        Section H2: None.
        """
    )

    assert (state(read, "H1"), state(read, "H2")) == (SectionState.STATED_NONE,) * 2


# -- cards ----


def test_a_card_that_becomes_a_grid_is_read_in_both_its_halves() -> None:
    read = plan(
        """
        ## Sections E, F and G: What I want to achieve and how I will be helped
        **Outcome 1 Communication and interaction**
        | **I will … (E)** | <3>Robin will ask for help. |
        | **By when** | <3>July 2026 |
        | **Steps on the way** | <3>Robin will point. |
        | **Section** | **Help I will get** | **Who will do it** | **How often** |
        | F | A daily lesson. | Teacher | Daily |
        | G | Advice on hearing. | Nurse | Once a term |
        """
    )

    outcome = read.outcomes[0]
    assert (outcome.text, outcome.by_when, outcome.area) == (
        "Robin will ask for help.", "July 2026", "communication_and_interaction",
    )  # fmt: skip
    assert [step.text for step in outcome.steps] == ["Robin will point."]
    assert words(read, "G", "provision") == ["Advice on hearing."]
    assert {item.by_whom for item in read.provision} == {"Teacher", "Nurse", None}
    assert [link.id for link in read.provision[0].supports_outcomes] == [outcome.id]


# -- needs ----


def test_what_a_need_looks_like_is_no_second_need() -> None:
    read = plan(
        """
        ## Section C: Health needs
        | **Need number** | **Description of need** | **What this looks like** |
        | C1 | Robin has asthma. | He coughs at night. |
        """
    )

    assert words(read, "C", "need") == ["Robin has asthma."]
    assert "He coughs at night." in texts(read, "C")


def test_labels_may_name_the_child() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Communication and interaction
        **Robin can:** Robin makes eye contact.
        **Robin needs help because:**
        - Robin has no words and smiles well.
        """
    )

    assert words(read, "B", "need")[0] == "Robin has no words and smiles well."
    assert "Robin makes eye contact." in texts(read, "B")
    assert "Robin makes eye contact." not in words(read, "B", "need")


def test_an_introduction_in_italics_that_names_nobody_is_the_forms() -> None:
    read = plan(
        """
        ## Section C: Health needs
        _Only health needs that relate to the special educational needs are set out here._
        - Robin has asthma.
        ## Section D: Social care needs
        _Robin lives with his grandmother, who needs a break._
        - Robin needs somebody to take him to his club.
        """
    )

    assert words(read, "C", "need") == ["Robin has asthma."]
    assert len(words(read, "D", "need")) == 2


# -- outcomes, provision and their links ----


def test_references_typed_before_and_named_in_the_text_are_links() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        B1.1 Robin cannot spell.
        B1.2 Robin writes slowly.
        ## Section E: Outcomes
        E1 By July 2026, Robin will read a page.
        E2 Robin will write a page.
        ## Section F: Special educational provision
        F1.1 Robin will learn to type. (To meet B1.2; supports E2.)
        F1.2 Robin will have vitamin B12 at noon.
        """,
        minimal=False,
    )

    first, second = read.outcomes
    assert (first.marker, first.parsed and first.parsed.by_when) == ("E1", "By July 2026")
    typing, vitamin = read.provision
    assert [link.id for link in typing.supports_outcomes] == [second.id]
    assert [link.id for link in typing.meets_needs] == [read.needs[1].id]
    assert vitamin.meets_needs == ()


def test_a_term_in_brackets_is_when_an_outcome_is_due() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        - Robin will read a page. (Summer 2026)
        - Robin will write to his friend (Sam).
        """
    )

    assert [outcome.parsed and outcome.parsed.by_when for outcome in read.outcomes] == [
        "Summer 2026", None,
    ]  # fmt: skip


def test_an_area_in_front_of_an_outcome_is_its_area_alone() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Cognition and learning: Robin will read a page.
        Robin will travel by bus.
        """
    )

    assert [(outcome.text, outcome.area) for outcome in read.outcomes] == [
        ("Robin will read a page.", "cognition_and_learning"),
        ("Robin will travel by bus.", None),
    ]


def test_an_outcome_whose_date_no_comma_parts_from_the_child_is_due_then() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        - By the end of Year 10 Robin will be in lessons for 20 hours a week.
        """
    )

    parsed = read.outcomes[0].parsed
    assert parsed is not None
    assert parsed.by_when == "By the end of Year 10"


CARDS = """
    ## Sections E, F and G: What do we want Robin to achieve?
    **OUTCOME 1**
    Robin will be understood.
    ### Special educational provision (Section F)
    Speech and language therapy.
    **Who**
    Therapist
    **OUTCOME 2**
    Robin will read words.
    ### Special educational provision (Section F)
    Phonics every day.
"""


def test_a_numbered_outcome_below_its_forerunners_provision_begins_the_next_card() -> None:
    read = plan(CARDS)

    first, second = read.outcomes
    therapy, phonics = (item for item in read.provision if item.supports_outcomes)
    assert (first.text, second.text) == ("Robin will be understood.", "Robin will read words.")
    assert [link.id for link in therapy.supports_outcomes] == [first.id]
    assert [link.id for link in phonics.supports_outcomes] == [second.id]


def test_provision_behind_the_last_card_under_a_heading_of_its_own_supports_none() -> None:
    needs = "    ## Section B: Special educational needs\n    - Robin cannot speak."
    last = "    ### Section G: health provision not linked to one outcome\n    Clinic.\n"
    read = plan(needs + CARDS + last, minimal=False)

    clinic = next(item for item in read.provision if item.text == "Clinic.")
    assert clinic.supports_outcomes == ()


def test_an_outcome_named_again_over_its_provision_is_no_new_card() -> None:
    read = plan(
        """
        ## Sections E and F: Outcomes and provision
        ### Section E: Outcomes
        **Outcome 1**
        Robin will be understood.
        ### Section F: Provision
        **Outcome 1**
        Speech and language therapy.
        """
    )

    assert len(read.outcomes) == 1
    assert "Speech and language therapy." in words(read, "F", "provision")


def test_a_line_that_names_its_own_section_is_filed_there() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        - Robin will read a page.
        ## Section H2: Other social care provision
        - A club on Saturdays.
        Reviewing the outcomes (Section E): The school will hold a meeting every term.
        """
    )

    assert "The school will hold a meeting every term." in texts(read, "E")
    assert len(read.outcomes) == 1
    assert words(read, "H2", "provision") == ["A club on Saturdays."]


# -- advice ----


def test_advice_that_never_came_is_no_advice() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | Advice | Requested from | Date received |
        | Medical advice | Dr Ash | 4 May 2024 |
        | Social care advice | Family Team | Not received |
        """
    )

    assert [advice.title for advice in read.advice] == ["Medical advice"]
    assert "Social care advice" in texts(read, "K")


def test_several_pieces_of_advice_in_one_sentence_are_several() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        Advice was received from: Ann and Jo Lee, parents (6 May 2024); Dr Ash, doctor (7 May 2024).
        """
    )

    assert [(a.parsed and a.parsed.author, a.parsed and a.parsed.date) for a in read.advice] == [
        ("Ann and Jo Lee", "2024-05-06"), ("Dr Ash", "2024-05-07"),
    ]  # fmt: skip


def test_reports_of_somebody_and_lines_over_labels_say_who_wrote_them() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        (a) report of Dr Ash, paediatrician, 9th May 2022;
        Therapy advice
        **Written by**
        Tess Holloway
        **Role**
        Therapist
        **Date**
        8 May 2022
        Family views
        """
    )

    report, therapy, *_ = read.advice
    assert report.parsed is not None
    assert (report.parsed.author, report.parsed.role) == ("Dr Ash", "paediatrician")
    assert (therapy.title, therapy.author, therapy.role) == (
        "Therapy advice", "Tess Holloway", "Therapist",
    )  # fmt: skip
    assert therapy.date == "8 May 2022"


# -- what no rule knows beside a record ----


def test_the_name_of_an_area_on_a_line_of_its_own_heads_however_it_looks() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        Cognition & Learning
        **Needs:**
        Robin cannot read.
        Sensory and/or physical
        Robin cannot hold a pen.
        ## Section F: Special educational provision
        Cognition & Learning
        | Support required | A daily lesson in reading with one adult and a written programme. |
        | Who | Teacher |
        """,
        minimal=False,
    )

    assert words(read, "B", "need") == ["Robin cannot read.", "Robin cannot hold a pen."]
    assert [str(need.area) for need in read.needs] == [
        "cognition_and_learning",
        "sensory_and_physical",
    ]
    assert len(words(read, "F", "provision")) == 1


def test_a_detail_of_provision_that_no_rule_knows_is_no_provision() -> None:
    lesson = "A daily lesson in reading with one adult and a written programme of phonics."
    read = plan(
        f"""
        ## Section B: Special educational needs
        - Robin cannot read.
        ## Section F: Special educational provision
        | **Provision** | {lesson} |
        | **Whose purse** | School |
        | **Monitored** | Termly |
        | **Who** | Teacher |

        | **Provision** | **Whose purse** | **Who** | **Frequency** |
        | {lesson[:-1]} at home. | The county | Parent | Weekly |
        """,
        minimal=False,
    )

    assert words(read, "F", "provision") == [lesson, f"{lesson[:-1]} at home."]
    assert [each.by_whom for each in read.provision] == ["Teacher", "Parent"]
    assert read.provision[0].review == "Termly"
    assert "School" in words(read, "F", "paragraph")


# -- letters of rows and boxes ----


def test_a_letter_and_what_its_section_holds_open_it_though_only_space_parts_them() -> None:
    read = plan(
        """
        ## SECTIONS B, E AND F – Needs, outcomes and special educational provision
        | **B  Special educational need** | Robin cannot read. |
        | **E  Outcome** | Robin will read a page. |
        | **F  Provision** | A daily lesson with a teacher. |
        ## SECTIONS D AND H – Social care
        | **D  Social care need** | Robin is lonely. |
        | **H2  Other provision** | A weekly club. |
        """,
        minimal=False,
    )

    assert words(read, "F", "provision") == ["A daily lesson with a teacher."]
    assert words(read, "H2", "provision") == ["A weekly club."]


def test_a_letter_in_brackets_behind_what_its_section_holds_opens_it_again() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read.
        ## Sections E and F: My outcomes and the provision for each
        **Outcome 1 (E)**
        Robin will read a page.
        **Provision (F)**
        - A daily lesson.
        **Outcome 2 (E)**
        Robin will write a line.
        **Provision (F)**
        - A pencil grip.
        """,
        minimal=False,
    )

    assert words(read, "E", "outcome") == ["Robin will read a page.", "Robin will write a line."]
    assert words(read, "F", "provision") == ["A daily lesson.", "A pencil grip."]


def test_what_stands_above_the_needs_in_an_areas_table_is_no_more_of_the_table_before() -> None:
    read = plan(
        """
        ## Needs and provision
        | **Communication and interaction** |
        | **B – Special educational needs** |
        | Robin cannot ask for help. |
        | **F – Special educational provision** |
        | A daily lesson. |

        | **Cognition and learning** |
        | **Strengths** |
        | Robin is a strong swimmer. |
        | **B – Special educational needs** |
        | Robin cannot read. |
        | **F – Special educational provision** |
        | A reading scheme. |
        """,
        minimal=False,
    )

    assert words(read, "F", "provision") == ["A daily lesson.", "A reading scheme."]
    assert "Robin is a strong swimmer." in words(read, "B", "paragraph")


def test_new_wordings_of_labels_in_bold_are_labels_with_their_values() -> None:
    lesson = "A daily lesson in reading with one adult and a written programme of phonics."
    read = plan(
        f"""
        ## Section B: Special educational needs
        - Robin cannot read.
        ## Section F: Special educational provision
        **What support:** {lesson}
        **How and when will it be reviewed:** Termly
        **Turned over:** Weekly
        **Staffing:** Teacher
        Cognition and learning
        **What support:** Large print.
        """,
        minimal=False,
    )

    assert words(read, "F", "provision") == [lesson, "Large print."]
    assert read.provision[0].by_whom == "Teacher"
    assert read.provision[0].review == "Termly"
    assert str(read.provision[1].area) == "cognition_and_learning"


def test_a_document_bound_in_under_a_larger_title_is_no_advice() -> None:
    pages = document(
        """
        = Education, Health and Care Plan
        ## Section B: Special educational needs
        - Robin cannot read.
        ## Section F: Special educational provision
        - A daily lesson.
        ## Section K: Advice and information
        Psychological advice: Ann Lee, Educational Psychologist, 3 May 2024
        **Report of the therapist**
        """
        + "She was seen twice at school and worked with care. " * 12
    )
    sized = [
        replace(block, runs=tuple(replace(run, size=size) for run in block.runs))
        for block in pages.blocks
        if isinstance(block, TextBlock)
        for size in [14.0 if block.text.startswith("Report of") else 11.0]
    ]
    read = recognise(replace(pages, blocks=tuple(sized))).plan

    assert len(read.advice) == 1
    assert len(read.appendices) == 2
