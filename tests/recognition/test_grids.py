"""Grids are read by columns or labels; rows keep their links, and nothing is guessed."""

import pytest
from markup import plan, texts

from ehcp_io.plan import LinkBasis, SectionLetter


def test_a_row_of_the_national_grid_links_need_provision_and_outcome() -> None:
    read = plan(
        """
        | <3> **Special Educational Needs and Provision (B-F-E)** |
        | <3> **Communication and interaction** |
        | **B – Needs (SEN)** | **F – Special Educational Provision** | **E – Outcomes** |
        | Robin’s speech is unclear. | Weekly therapy for 30 minutes. | Robin will be understood. |
        | He has few words. | Daily vocabulary for ten minutes. | Robin will use 500 words. |
        """,
        minimal=False,
    )

    assert [need.area for need in read.needs] == ["communication_and_interaction"] * 2
    for number, provision in enumerate(read.provision):
        assert [(link.id, link.basis) for link in provision.meets_needs] == [
            (read.needs[number].id, LinkBasis.ROW)
        ]
        assert [(link.id, link.basis) for link in provision.supports_outcomes] == [
            (read.outcomes[number].id, LinkBasis.ROW)
        ]


def test_an_outcome_printed_again_for_a_second_need_is_one_outcome() -> None:
    """The national template repeats it; its words stay, its links go to one record."""
    read = plan(
        """
        | **Section B** | **Section F** | **Section E** |
        | Robin’s speech is unclear. | Weekly therapy. | Robin will be understood. |
        | He has few words. | Daily vocabulary. | Robin will be understood. |
        """,
        minimal=False,
    )

    assert len(read.outcomes) == 1
    assert [link.id for link in read.outcomes[0].for_needs] == [need.id for need in read.needs]
    assert {link.id for item in read.provision for link in item.supports_outcomes} == {
        read.outcomes[0].id
    }
    assert texts(read, "E").count("Robin will be understood.") == 2


def test_a_need_and_an_outcome_merged_down_belong_to_each_row() -> None:
    read = plan(
        """
        | **Section B** | **Section E** | **Section F** | **Who** | **Frequency** |
        | Robin cannot read. | Robin will read. | Phonics. | Teaching assistant | Daily |
        | ^ | ^ | Paired reading. | A friend | Weekly |
        """,
        minimal=False,
    )

    assert [item.by_whom for item in read.provision] == ["Teaching assistant", "A friend"]
    assert [item.how_often for item in read.provision] == ["Daily", "Weekly"]
    for item in read.provision:
        assert [link.id for link in item.supports_outcomes] == [read.outcomes[0].id]
        assert [link.id for link in item.meets_needs] == [read.needs[0].id]


def test_the_only_column_of_a_section_holds_its_records_whatever_else_it_names() -> None:
    read = plan(
        """
        | **Section B: Needs** | **Section E: Outcomes** | <2> **Section F: Provision** |
        | **Need** | **Aims, small steps and dates** | **Provision** | **Who** |
        | Robin cannot read. | Robin will read. | Phonics. | Teaching assistant |
        | He has few words. | Robin will talk. | Therapy. | Therapist |
        """,
        minimal=False,
    )

    assert [item.text for item in read.outcomes] == ["Robin will read.", "Robin will talk."]
    assert [item.by_whom for item in read.provision] == ["Teaching assistant", "Therapist"]


def test_a_row_with_two_outcomes_states_no_link() -> None:
    """Which of them a provision supports the plan does not say."""
    read = plan(
        """
        | **Section E** | **Section F** |
        | 1. Robin will read. // 2. Robin will write. | Phonics every day. |
        """
    )

    assert len(read.outcomes) == 2
    assert read.provision[0].supports_outcomes == ()


def test_a_column_of_numbers_refers_to_outcomes() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **No.** | **Outcome** | **To be achieved by** |
        | 1 | Robin will read. | July 2026 |
        | 2 | Robin will write. | By the end of Year 6 |
        ## Section F: Special educational provision
        | **Outcome no.** | **What will be provided** | **Who** | **How often** |
        | 2 | A writing frame. | Class teacher | Every lesson |
        | 1, 2 | A quiet place. | School | Daily |
        """
    )

    one, two = read.outcomes
    frame, place = read.provision[:2]
    assert (one.by_when, two.by_when) == ("July 2026", "By the end of Year 6")
    assert one.parsed is not None
    assert one.parsed.by_when_date == "2026-07"
    assert [(link.id, link.basis) for link in frame.supports_outcomes] == [
        (two.id, LinkBasis.REFERENCE)
    ]
    assert [link.id for link in place.supports_outcomes] == [one.id, two.id]


def test_columns_nobody_has_named_before_are_judged_by_their_cells() -> None:
    """Numbers, dates, staff and amounts look the same under any heading."""
    read = plan(
        """
        ## Section F: Special educational provision
        | **Thing we do** | **Grown-ups** | **Clock** | **Aim** |
        | Phonics with letters cut out of sandpaper. | Teaching assistant | 20 minutes daily | 1 |
        | Reading to the school’s dog in the library. | Class teacher | 30 minutes weekly | 1 |
        """
    )

    assert [item.text for item in read.provision[:2]] == [
        "Phonics with letters cut out of sandpaper.",
        "Reading to the school’s dog in the library.",
    ]
    assert [item.by_whom for item in read.provision[:2]] == ["Teaching assistant", "Class teacher"]
    assert [item.how_often for item in read.provision[:2]] == [
        "20 minutes daily", "30 minutes weekly",
    ]  # fmt: skip


def test_one_table_an_outcome_links_what_it_holds() -> None:
    read = plan(
        """
        ## Sections E, F and G: outcomes and provision
        | <3> **Section E: Outcome 1** |
        | <3> Robin will read. |
        | <3> **Section F: special educational provision** |
        | **What** | **Who** | **How often** |
        | Phonics. | Teaching assistant | Daily |
        | <3> **Section G: health provision** |
        | **What** | **Who** | **How often** |
        | Eye test. | Optician | Yearly |

        | <3> **Section E: Outcome 2** |
        | <3> Robin will write. |
        | <3> **Section F: special educational provision** |
        | Handwriting. | Teacher | Weekly |
        """
    )

    first, second = read.outcomes
    links = {item.text: [link.id for link in item.supports_outcomes] for item in read.provision}
    assert links["Phonics."] == links["Eye test."] == [first.id]
    assert links["Handwriting."] == [second.id]
    assert {link.basis for item in read.provision for link in item.supports_outcomes} == {
        LinkBasis.BLOCK
    }


def test_a_column_tells_h1_from_h2_row_by_row() -> None:
    read = plan(
        """
        ## Sections H1 and H2: Social care provision
        | **Section** | **Provision** | **Who will do this** |
        | H1 | A hoist in the bathroom. | Equipment service |
        | H2 | A club on Saturdays. | Youth service |
        """
    )

    assert texts(read, "H1") == ["A hoist in the bathroom."]
    assert texts(read, "H2") == ["A club on Saturdays."]


def test_columns_that_tell_h1_from_h2_leave_nothing_to_ask() -> None:
    read = plan(
        """
        ## Sections D and H: Social care
        | **D - Needs** | **H1 - Provision under the 1970 Act** | **H2 - Other provision** |
        | Falls in the bath. | A hoist in the bathroom. | A club on Saturdays. |
        """
    )

    assert texts(read, "H1") == ["A hoist in the bathroom."]
    assert texts(read, "H2") == ["A club on Saturdays."]
    assert "h-not-split" not in {finding.code for finding in read.findings}


def test_h_that_is_not_split_claims_no_duty_under_the_1970_act() -> None:
    read = plan(
        """
        ## Section H: Social care provision
        A club on Saturdays.
        """
    )

    assert texts(read, "H1") == []
    assert texts(read, "H2") == ["A club on Saturdays."]
    assert "h-not-split" in {finding.code for finding in read.findings}


@pytest.mark.parametrize("said", ["n/a", "None.", "Not applicable"])
def test_none_below_a_heading_of_h1_and_h2_is_said_of_both(said: str) -> None:
    read = plan(
        f"""
        | **Section C: Health** | **G. Health provision** | **H1 / H2. Social care provision** |
        | A mild loss of hearing. | A hearing test every six months. | {said} |
        """
    )

    assert [read.sections[SectionLetter(letter)].state for letter in ("H1", "H2")] == [
        "stated_none"
    ] * 2
    assert texts(read, "H1") + texts(read, "H2") == [said]
    assert "h-not-split" not in {finding.code for finding in read.findings}


def test_the_head_of_a_column_of_outcomes_left_empty_stays_with_its_table() -> None:
    read = plan(
        """
        ## Section G: Health care provision
        | **Outcome** | **Provision** | **Who will provide it** |
        | | Epilepsy nurse visits to the school. | Epilepsy nurse |
        | | Neuropsychology clinic. | Neuropsychologist |
        """
    )

    assert "Outcome" in [unit.text for unit in read.sections[SectionLetter.G].content]
    assert not read.sections[SectionLetter.E].content


def test_provision_is_linked_to_the_outcome_that_its_label_says_it_supports() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        | Cognition | Robin cannot yet read words of more than one syllable. |
        ## Section E: Outcomes
        | **Outcome E1** | By July 2027 Robin will read a simple story aloud. |
        | **Outcome E2** | By July 2027 Robin will ask for help. |
        ## Section F: Special educational provision
        | **Provision** // Supports: E1 | A reading lesson of 20 minutes every day. |
        | **Provision** // Supports: E1 and E2 | Speech therapy once a week. |
        | **Provision** | A laptop for all written work. |
        """,
        minimal=False,
    )
    outcomes = [outcome.id for outcome in read.outcomes]
    linked = [[outcomes.index(link.id) for link in one.supports_outcomes] for one in read.provision]
    assert linked == [[0], [0, 1], []]


def test_strengths_and_needs_in_columns() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Cognition and learning**
        | **What is working (Strengths)** | **What is not working so well (Needs)** |
        | Robin is kind. | Robin cannot read. // He cannot tell the time. |
        """
    )

    assert [need.text for need in read.needs[:2]] == [
        "Robin cannot read.", "He cannot tell the time.",
    ]  # fmt: skip
    assert {need.area for need in read.needs[:2]} == {"cognition_and_learning"}
    assert "Robin is kind." in texts(read, "B")


def test_a_column_of_strengths_with_its_letter_holds_no_needs() -> None:
    read = plan(
        """
        | **Area** | **Strengths (Section B)** | **Needs (Section B)** | **Outcomes (E)** |
        | Cognition and learning | Robin looks at what he wants. | Robin cannot read. | He will. |
        """
    )

    assert [need.text for need in read.needs[:-1]] == ["Robin cannot read."]
    assert "Robin looks at what he wants." in texts(read, "B")


def test_prompts_of_section_a_are_no_columns_of_records() -> None:
    """The prompt "How best to support me" heads the child's own words, not provision."""
    read = plan(
        """
        ## Section A: All about me
        | **What people like about me** | **How best to support me** |
        | Robin is kind. | Give me time. |
        """
    )

    assert texts(read, "A") == ["Robin is kind.", "Give me time."]
    assert [item for item in read.provision if "Give me" in item.text] == []


def test_a_date_beside_a_label_that_nobody_knows_is_when_the_outcome_is_due() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **Outcome 1** | Robin will be able to read a page aloud. |
        | **Horizon** | By the end of Key Stage 2 |
        | **Outcome 2** | By July 2027 Robin will write a line. |
        | **Horizon** | July 2027 |
        """
    )

    assert [(item.text, item.by_when) for item in read.outcomes] == [
        ("Robin will be able to read a page aloud.", "By the end of Key Stage 2"),
        ("By July 2027 Robin will write a line.", "July 2027"),
    ]


def test_an_outcome_in_a_part_of_its_own_links_no_provision_of_later_parts() -> None:
    """Monitoring stands in E once more; health provision after the placement is not for it."""
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot yet read words of more than one syllable and needs them broken up.
        ## Section E: Outcomes
        - Robin will read a page aloud.
        - Robin will write a line.
        ## Section F: Special educational provision
        - A daily reading lesson of twenty minutes with a teaching assistant, in school.
        ## Section E: Outcomes for the move to Key Stage 2
        - Robin will have visited the junior classrooms.
        ## Section I: Placement
        Elm School
        ## Section C: Health care needs
        - Robin has asthma.
        ## Section G: Health care provision
        - A review of his asthma by the nurse every term.
        """,
        minimal=False,
    )

    assert [item.supports_outcomes for item in read.provision] == [(), ()]


def test_two_outcomes_of_an_area_below_one_another_link_nothing() -> None:
    """E then F for each area: one outcome links the area's provision, two do not."""
    read = plan(
        """
        # Communication and interaction
        ## Section E: outcomes
        Outcome 1: Robin will speak.
        ## Section F: provision
        - Weekly therapy for half an hour.
        # Cognition and learning
        ## Section E: outcomes
        Outcome 2: Robin will read.
        Outcome 3: Robin will write.
        ## Section F: provision
        - Phonics every day for ten minutes.
        # Section B: Special educational needs
        - Robin cannot yet read and needs words broken up for him whenever he meets them.
        """,
        minimal=False,
    )

    therapy, phonics = read.provision
    assert [link.id for link in therapy.supports_outcomes] == [read.outcomes[0].id]
    assert phonics.supports_outcomes == ()


def test_cards_whose_row_labels_name_sections_below_a_header_of_their_own() -> None:
    """Each card begins afresh in the sections of the heading above it."""
    read = plan(
        """
        ## Sections E, F and G: Outcomes and provision
        | <4>**Outcome 1** |
        | **Aspiration** | <3>To read the news on the radio. |
        | **Outcome** | <3>Robin will read a page aloud to the class. |
        | **Where Robin is now** | <3>Robin reads three lines to one adult. |
        | **By when** | <3>July 2026 |
        | **Provision** | **What** | **Who** | **How often** |
        | **Section F: Education** | Reading with an adult. | Teaching assistant | Daily |
        | **Section G: Health** | A voice exercise. | Therapist | Once a week |

        | <4>**Outcome 2** |
        | **Aspiration** | <3>To swim with friends. |
        | **Outcome** | <3>Robin will change for swimming alone. |
        | **By when** | <3>Easter 2026 |
        | **Provision** | **What** | **Who** | **How often** |
        | **Section F: Education** | A changing routine. | Swimming teacher | Each lesson |
        """
    )

    assert [outcome.text for outcome in read.outcomes] == [
        "Robin will read a page aloud to the class.",
        "Robin will change for swimming alone.",
    ]
    assert [outcome.by_when for outcome in read.outcomes] == ["July 2026", "Easter 2026"]
    own = [item for item in read.provision if item.by_whom]
    assert [(item.text, item.by_whom, item.how_often) for item in own] == [
        ("Reading with an adult.", "Teaching assistant", "Daily"),
        ("A changing routine.", "Swimming teacher", "Each lesson"),
        ("A voice exercise.", "Therapist", "Once a week"),
    ]
    first, second = (outcome.id for outcome in read.outcomes)
    assert [[link.id for link in item.supports_outcomes] for item in own] == [
        [first],
        [second],
        [first],
    ]


def test_a_header_inside_a_card_and_the_section_in_its_first_column() -> None:
    read = plan(
        """
        ## Sections E, F and G: Outcomes and provision
        | <3>**Outcome 1** |
        | **I will … (E)** | <2>Robin will use the toilet with one prompt. |
        | **By when** | <2>July 2026 |
        | **Section** | **Help I will get** | **Who will do it** |
        | F | A toileting programme. | Teaching assistant |
        | G | Advice on continence. | School nurse |
        """
    )

    assert texts(read, "G") == ["Advice on continence."]
    (outcome,) = read.outcomes
    assert (outcome.text, outcome.by_when) == (
        "Robin will use the toilet with one prompt.",
        "July 2026",
    )
    assert {item.by_whom for item in read.provision} >= {"Teaching assistant", "School nurse"}


def test_a_letter_over_the_word_for_what_stands_beside_it() -> None:
    read = plan(
        """
        ## SECTIONS B, E AND F: NEEDS, OUTCOMES AND PROVISION
        | <2>**Cognition and learning** |
        | **B** // **Strengths** | Robin draws well. |
        | **B** // **Needs** | Robin has gaps in reading. |
        | **E** // **Outcomes** | Robin will read a menu. |
        | **F** // **Provision** | Reading for ten minutes a day with an adult. |
        """,
        minimal=False,
    )

    assert [need.text for need in read.needs] == ["Robin has gaps in reading."]
    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a menu."]
    assert texts(read, "F") == ["Reading for ten minutes a day with an adult."]


def test_a_column_of_what_the_child_needs_help_with_is_no_provision() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        | **What Robin can do** | **What Robin needs help with** |
        | Robin draws well. | Robin cannot yet read a menu. |
        """
    )

    assert "Robin cannot yet read a menu." in [need.text for need in read.needs]
    assert "Robin draws well." not in [unit.text for unit in (*read.needs, *read.provision)]


def test_an_outcome_referred_to_is_the_one_above() -> None:
    """By its number, by its first words, or as that of the row above."""
    read = plan(
        """
        | **Section B** | **Section F** | **Section E** |
        | Robin is shy. | Weekly therapy. | **No. 2** // Robin will be understood by all. |
        | He has few words. | Daily vocabulary. | See outcome 2 above |
        | He is anxious. | A visual timetable. | See the outcome above: Robin will be |
        | He is tired. | A quiet corner. | As above |
        """,
        minimal=False,
    )

    (outcome,) = read.outcomes
    links = [[link.id for link in provision.supports_outcomes] for provision in read.provision]
    assert links == [[outcome.id]] * 4


def test_a_need_referred_to_is_the_one_above_even_of_another_section() -> None:
    read = plan(
        """
        | **Section B** | **Section F** |
        | Robin is shy and says little to adults. | Weekly therapy. |
        | See the need above: Robin is shy | A quiet corner. |
        | As in the row above | A visual timetable. |
        ## Sections C and G: Health care needs and health care provision
        | **Section C** | **Section G** |
        | See the need in Section B above: Robin is shy | A check of hearing. |
        """,
        minimal=False,
    )

    (need,) = read.needs
    assert [[link.id for link in item.meets_needs] for item in read.provision] == [[need.id]] * 4
    assert [item.text for item in read.provision][-1] == "A check of hearing."


def test_a_needs_number_over_provision_in_its_own_column_is_a_reference() -> None:
    read = plan(
        """
        ## Section C and G: Health needs and provision
        | **C – Health needs** | **G – Health provision** | **Delivered by** |
        | Need 6: // Robin is fed through a button. | **Need 6** // A feed at midday. | Two nurses |
        """
    )

    provision = next(each for each in read.provision if each.text == "A feed at midday.")
    assert provision.by_whom == "Two nurses"
    assert [link.id for link in provision.meets_needs] == [
        need.id for need in read.needs if "fed through" in need.text
    ]
    assert {unit.kind for unit in read.sections[SectionLetter.G].content} <= {
        *("heading", "provision")
    }


def test_a_bold_label_that_no_rule_knows_is_told_by_its_words() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        Weekly therapy for 30 minutes.
        **Who provides it:** a speech and language therapist
        Daily vocabulary. **Note:** this is what Robin asked for.
        """
    )

    told = {provision.text: provision.by_whom for provision in read.provision}
    assert told["Weekly therapy for 30 minutes."] == "a speech and language therapist"
    assert told["Daily vocabulary. Note: this is what Robin asked for."] is None


def test_a_row_that_begins_with_who_goes_on_with_the_provision_above() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Need** | **Special educational provision** | **Outcome** |
        | Robin cannot spell. | A spelling lesson. | Robin will spell. |
        | | Who: Specialist teacher // How often: Daily | |
        | **Total** | | |
        """
    )

    lesson = read.provision[0]
    assert (lesson.text, lesson.by_whom, lesson.how_often) == (
        "A spelling lesson.",
        "Specialist teacher",
        "Daily",
    )


def test_the_line_that_opens_a_list_and_its_total_are_no_provision() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        The school will make the following provision from its delegated budget.
        | **Provision** | **Hours** |
        | A spelling lesson. | 20 |
        | Total | 20 |
        """
    )

    assert "A spelling lesson." in [item.text for item in read.provision]
    assert not {"Total", "20"} & {item.text for item in read.provision}
    assert not any(item.text.startswith("The school") for item in read.provision)


def test_a_row_all_in_bold_that_says_by_whom_is_provision_and_no_heading() -> None:
    """So an authority prints what it adds; a line in bold with nothing beside it heads rows."""
    read = plan(
        """
        ## Section F: Special educational provision
        | Provision | By whom | How often |
        | A reading group | Teaching assistant | Weekly |
        | **Numbers** | | |
        | **A structured number programme** | **Specialist teacher** | **Twice a week** |
        | **Hours in all** | | **18.5** |
        """
    )

    assert [(item.text, item.by_whom, item.how_often) for item in read.provision[:-1]] == [
        ("A reading group", "Teaching assistant", "Weekly"),
        ("A structured number programme", "Specialist teacher", "Twice a week"),
    ]


def test_by_without_dates_is_by_whom() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Provision** | **By** | **Frequency and dates** |
        | Visits home with someone who knows Robin | Care team | Every Sunday |
        """
    )

    assert (read.provision[0].by_whom, read.provision[0].how_often) == ("Care team", "Every Sunday")


@pytest.mark.parametrize(
    ("head", "cells", "paid"),
    [
        ("Commissioned through", ("Adult social care direct payment", "Continuing healthcare"), 1),
        ("Xyzzy", ("Adult social care direct payment", "Continuing healthcare"), 1),
        ("Xyzzy", ("Brook House", "The Laurels"), 0),
    ],
)
def test_a_column_that_no_rule_knows_holds_no_provision(
    head: str, cells: tuple[str, str], paid: int
) -> None:
    """Beside sentences of provision, names and terms tell of them, and are none."""
    rows = (
        f"| Personal assistants for meals. | Assistants | {cells[0]} | 34 hours a week |\n"
        f"| Night care so that parents rest. | Carer | {cells[1]} | Three nights a week |"
    )
    read = plan(
        "## Section H2: Other social care provision\n"
        f"| **Detail of the provision** | **Staffing** | **{head}** | **How often** |\n{rows}"
    )

    found = [each for each in read.provision if "phonics" not in each.text and each.by_whom]
    assert [each.text for each in found] == [
        "Personal assistants for meals.", "Night care so that parents rest.",
    ]  # fmt: skip
    assert [each.funded_by for each in found] == (list(cells) if paid else [None, None])
    assert not {*cells} & {each.text for each in read.provision}
    assert {*cells} <= {*texts(read, "H2")} or paid


def test_a_lettered_column_of_strengths_and_needs_holds_needs() -> None:
    read = plan(
        """
        | **Area** | **Strengths and needs (Section B)** | **Outcomes (Section E)** |
        | Cognition and learning | Robin cannot read. | Robin will read. |
        """
    )

    assert [need.text for need in read.needs[:-1]] == ["Robin cannot read."]


def test_an_unknown_field_below_a_row_of_provision_is_none() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        |<3>**What support?** |
        |<3>Physiotherapy, with hydrotherapy at the pool |
        | **Frequency** | **Turned over** | **Staffing** |
        | 45 minutes weekly | Every three months | Physiotherapist |
        """
    )

    (item, _) = read.provision
    assert (item.how_often, item.by_whom) == ("45 minutes weekly", "Physiotherapist")
    assert "Every three months" in texts(read, "F")


def test_a_row_of_heads_below_an_outcome_opens_its_provision() -> None:
    card = """
        | <4> **Section E – Outcome {0}** |
        | <4> {1} |
        | **Meets needs** | (B1) | **To be achieved by** | {2} |
        | **Steps towards the outcome** | <3> Robin will read a line of it. |
        | **Section F – Provision for outcome {0}** | **Given by** | **How often** | **Review** |
        | {3} | Teaching assistant | Daily | Each term |
        """
    read = plan(
        """
        ## Section B – Special educational needs
        | **Ref** | **Special educational needs** |
        | B1 | Robin cannot read words of two syllables. |
        ## Sections E and F – Outcomes and special educational provision
        """
        + card.format(1, "Robin will read a page.", "July 2026", "Paired reading.")
        + card.format(2, "Robin will write a page.", "July 2027", "Paired writing."),
        minimal=False,
    )

    assert [(item.text, item.by_when) for item in read.outcomes] == [
        ("Robin will read a page.", "July 2026"),
        ("Robin will write a page.", "July 2027"),
    ]
    assert [len(item.steps) for item in read.outcomes] == [1, 1]
    assert [(item.text, item.by_whom) for item in read.provision] == [
        ("Paired reading.", "Teaching assistant"),
        ("Paired writing.", "Teaching assistant"),
    ]
    assert [item.supports_outcomes[0].id for item in read.provision] == [
        item.id for item in read.outcomes
    ]


def test_that_no_needs_were_found_when_somebody_looked_is_no_need() -> None:
    said = "An early help assessment was completed in May. No social care needs were identified."
    read = plan(f"## Section D: Social care needs\n{said}")

    assert [unit.kind for unit in read.sections["D"].content] == ["paragraph"]
    assert texts(read, "D") == [said]


@pytest.mark.parametrize(
    "title", ["The school to be attended by Robin", "School Robin will attend"]
)
def test_a_title_of_section_i_that_says_who_attends(title: str) -> None:
    read = plan(f"## {title}\nHill Top School")

    assert texts(read, "I") == ["Hill Top School"]


def test_a_field_merged_down_is_told_of_each_row_and_stands_once() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Who** | **What Robin will have** | **How often** |
        | English teacher | Small-group teaching of inference. | Two lessons a week |
        |^ | Extra time and a reader pen in tests. | Every test |
        | Form tutor | A talk at the start of the day. | Daily |
        """.replace("|^ |", "| ^ |")
    )

    first, second, third = read.provision[:3]
    assert (first.by_whom, third.by_whom) == ("English teacher", "Form tutor")
    assert second.parsed is not None
    assert second.parsed.by_whom == "English teacher"
    assert third.parsed is None or third.parsed.by_whom is None
    assert not read.accounting.extra


def test_what_it_costs_is_not_who_pays_for_it() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Provision** | **Delivered by** | **Funded from** | **Cost p.a.** |
        | A desk that can be raised. | Estates | Accessibility fund | £4,200 |
        | A reading lesson each day. | Teacher | High needs block | £540 |
        """
    )

    assert [item.funded_by for item in read.provision[:2]] == [
        "Accessibility fund", "High needs block",
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["SENCo", "SENDCo", "Advisory teachers"])
def test_a_column_of_staff_says_who_whatever_its_head(who: str) -> None:
    read = plan(
        f"""
        ## Section F: Special educational provision
        | Provision | Ownership | Review |
        | A daily reading lesson of twenty minutes. | {who} | Termly |
        | A quiet place to work in the library. | {who} | Termly |
        | Phonics in a small group each morning. | {who} | Termly |
        """
    )

    assert [item.by_whom for item in read.provision][:3] == [who] * 3


TIERS = """
    ## Section B: Special educational needs
    - Robin cannot yet read words of more than one syllable.
    ## Section E: Outcomes
    1. By July 2027 Robin will read a simple story aloud.
    ## Section F: Special educational provision
    | Outcome | {} |
    | 1 | Instructions in small steps. | Phonics group of four, daily. | Reading aloud daily. |
"""


@pytest.mark.parametrize(
    "heads",
    [
        "**Quality first teaching** | **Small group** | **Individual**",
        "In class | Group work | 1:1",
        "Universal | Targeted | Specialist",
    ],
)
def test_columns_of_tiers_all_hold_provision(heads: str) -> None:
    read = plan(TIERS.format(heads), minimal=False)
    assert [item.text for item in read.provision] == [
        "Instructions in small steps.", "Phonics group of four, daily.", "Reading aloud daily.",
    ]  # fmt: skip
    assert all(item.supports_outcomes and not item.by_whom for item in read.provision)
    assert all(item.parsed is None or not item.parsed.by_whom for item in read.provision)


def test_a_column_group_or_individual_beside_provision_is_its_ratio() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Provision** | **Small group or individual** | **How often** |
        | Phonics | Small group | Daily |
        | Speech therapy | Individual | Weekly |
        """
    )
    assert [(item.text, item.ratio) for item in read.provision][:2] == [
        ("Phonics", "Small group"), ("Speech therapy", "Individual"),
    ]  # fmt: skip


def test_plain_heads_that_name_the_section_and_its_areas_are_heads() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        | Area | Strengths and needs |
        | Cognition and learning | **Strengths:** // - Robin counts. // **Needs:** // - Robin cannot read. |
        | Communication and interaction | **Strengths:** // - Robin jokes. // **Needs:** // - Robin needs time. |
        """  # noqa: E501 - a row of a table is one line
    )
    assert [(need.text, need.area) for need in read.needs][:2] == [
        ("Robin cannot read.", "cognition_and_learning"),
        ("Robin needs time.", "communication_and_interaction"),
    ]
    assert not read.accounting.lost


def test_heads_that_stand_again_with_the_next_outcome_head_its_provision() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot yet read words of more than one syllable.
        ## Section E: Outcomes
        | Outcome: 1 | By July 2027 Robin will read a simple story aloud. |
        | Outcome: 2 | By July 2027 Robin will ask for help. |
        ## Section F: Special educational provision
        | Outcome: 1 | Provision | Who | How often |
        | | A reading lesson | Teaching assistant | Daily, 20 minutes |
        | Outcome: 2 | Provision | Who | How often |
        | | Speech therapy | Speech and language therapist | Weekly |
        """,
        minimal=False,
    )
    outcomes = {outcome.id: outcome.text for outcome in read.outcomes}
    assert list(outcomes.values()) == [
        "By July 2027 Robin will read a simple story aloud.",
        "By July 2027 Robin will ask for help.",
    ]
    linked = [
        (item.by_whom, [outcomes[link.id] for link in item.supports_outcomes])
        for item in read.provision
    ]
    assert linked == [
        ("Teaching assistant", ["By July 2027 Robin will read a simple story aloud."]),
        ("Speech and language therapist", ["By July 2027 Robin will ask for help."]),
    ]
    assert texts(read, "E") == list(outcomes.values())


def test_a_column_by_when_and_steps_holds_both() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **Outcome** | **By when and steps** |
        | Robin will read a page aloud. | By the end of Year 6 // - Reads 40 words // - Reads 70 words |
        """  # noqa: E501 - a row of a table is one line
    )
    assert [(each.by_when, [step.text for step in each.steps]) for each in read.outcomes] == [
        ("By the end of Year 6", ["Reads 40 words", "Reads 70 words"])
    ]


def test_a_cell_that_only_says_where_to_look_holds_no_provision() -> None:
    read = plan(
        """
        ## Section H: Social care provision
        | **H1 (section 2, CSDPA 1970)** | **H2 (other)** |
        | Four hours of support each Saturday. // Short breaks: see H2. | 30 nights a year at Gull House. |
        """  # noqa: E501 - a row of a table is one line
    )
    assert texts(read, "H1") == ["Four hours of support each Saturday.", "Short breaks: see H2."]
    provided = [item.text for item in read.provision]
    assert "Short breaks: see H2." not in provided
    assert "30 nights a year at Gull House." in provided


AREAS_IN_TABLES = """
    ## Section B: Special educational needs
    - Robin cannot yet read words of more than one syllable.
    ## Sections E and F: Outcomes and special educational provision
    **Cognition and learning**
    | <4>E: Outcomes |
    | <3>E1  Robin will read and spell well enough to use a manual. | By the end of Year 9 |
    | <3>E2  Robin will finish a piece of work of twenty minutes. | By the end of Year 9 |
    | F: Provision | Delivered by | Amount | For |
    | Individual tuition in literacy. | Specialist teacher | 3 x 45 minutes a week | E1 |
    | Movement breaks, planned. | As above | Once in every lesson | E1, E2 |
    ## Section I: Placement
    Brackenford High School
    ## Section K: Advice
    School advice – Mrs Oak, SENCO – 9 September 2022
"""


def test_a_letter_with_fields_beside_it_heads_provision_below_the_outcomes() -> None:
    read = plan(AREAS_IN_TABLES, minimal=False)
    first, second = (outcome.id for outcome in read.outcomes)
    linked = {i.how_often: [link.id for link in i.supports_outcomes] for i in read.provision}
    assert linked == {
        "3 x 45 minutes a week": [first],
        "Once in every lesson": [first, second],
    }
    assert "Delivered by" not in [unit.text for unit in read.sections[SectionLetter.E].content]
    assert not read.accounting.lost


def test_the_record_of_a_review_behind_the_plan_holds_no_records() -> None:
    behind = """
    | **ANNUAL REVIEW OF AN EHC PLAN – RECORD OF MEETING (FORM AR2)** |
    This record is completed by the school and returned to the council within two weeks of the meeting.
    # 1. Progress towards outcomes
    | **Outcome in plan** | **Progress** | **Met or not met** |
    | E1 Robin will read and spell well enough to use a manual | Reading age of ten years. | Partly |
    | E2 Finish a piece of work | Eleven minutes with an adult, five without, in the autumn term. | Partly |
    # 2. Changes which the meeting asks for
    Section B: add that Robin was found to be short-sighted in June and should wear his glasses.
    Section F: increase the tuition to five lessons. Speech therapy to begin by January at the latest.
    Section I: a request of his parents for Hollin Bank School to be considered by the council.
    """  # noqa: E501 - a row of a table is one line
    whole = plan(AREAS_IN_TABLES + behind, minimal=False)
    alone = plan(AREAS_IN_TABLES, minimal=False)
    for kind in ("needs", "outcomes", "provision", "advice"):
        assert [each.text for each in getattr(whole, kind)] == [
            each.text for each in getattr(alone, kind)
        ]
    assert not whole.accounting.lost
