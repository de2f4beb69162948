"""What the forms that authorities publish taught: headers inside cards, notes, area by area."""

from dataclasses import replace

import markup
import pytest
from markup import MINIMAL, document, plan, texts

from ehcp_io.recognition import recognise
from ehcp_io.recognition.frequency import how_often


@pytest.mark.parametrize("mark", ["**", ""], ids=["bold", "plain"])
def test_a_header_of_two_columns_inside_a_card_opens_provision(mark: str) -> None:
    read = plan(
        f"""
        ## (A) Views
        Robin likes birds.
        ## (B) Special educational needs
        - Robin cannot follow a story.
        ## (E) Outcomes and (F) Special educational provision
        | (E) Outcome | Robin will join two words. |
        | Short term target | Robin will use ten words. |
        | {mark}(F) Provision{mark} | {mark}Frequency{mark} |
        | A therapist sets targets. | Six sessions a term |
        | Staff repeat what he says. | Throughout the day |
        """,
        minimal=False,
    )

    assert [item.text for item in read.outcomes] == ["Robin will join two words."]
    assert [(item.text, item.how_often) for item in read.provision] == [
        ("A therapist sets targets.", "Six sessions a term"),
        ("Staff repeat what he says.", "Throughout the day"),
    ]


def test_no_with_a_stop_heads_a_column_of_numbers() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | No. | Outcome | Area of need |
        | 1 | Robin will follow a page of instructions. | Cognition and learning |
        """
    )

    assert [(item.text, item.area) for item in read.outcomes] == [
        ("Robin will follow a page of instructions.", "cognition_and_learning")
    ]


def test_the_form_s_note_below_a_section_s_name_in_the_margin_is_guidance() -> None:
    read = plan(
        """
        | **What does Robin want? (Section A)** // _Not legally binding._ | Robin likes birds. |
        | **What does Robin need? (Section B)** // _All four areas._ | Robin cannot read. |
        | **What health care is given? (Section G)** // _Agreed by the board._ | A hearing test. |
        """
    )

    assert texts(read, "A") == ["Robin likes birds."]
    assert "Robin cannot read." in [need.text for need in read.needs]
    assert [item.text for item in read.provision if item.id.startswith("G")] == ["A hearing test."]
    assert [unit.text for unit in read.guidance] == [
        "Not legally binding.",
        "All four areas.",
        "Agreed by the board.",
    ]


def test_area_by_area_what_stands_below_an_area_s_heading_tells_of_needs() -> None:
    read = plan(
        """
        ## Section A: Views
        Robin likes birds.
        ## Communication & Interaction
        **Communication & Interaction Strengths:**
        Robin writes clearly.
        **Communication & Interaction Need 1 (Section B):**
        Robin does not speak in groups.
        **Communication & Interaction Provision 1 (Section F):**
        A weekly group.
        **Communication & Interaction Outcome 1 (Section E):**
        Robin will speak in a group.
        ## SEMH
        **SEMH Strengths:**
        Robin knows when he is anxious.
        **SEMH Need 1 (Section B):**
        Robin has panic attacks.
        **SEMH Provision 1 (Section F):**
        A counsellor every week.
        **SEMH Outcome 1 (Section E):**
        Robin will attend his lessons.
        """,
        minimal=False,
    )

    assert "Robin likes birds." in texts(read, "A")
    assert {"Robin writes clearly.", "Robin knows when he is anxious."} <= set(texts(read, "B"))
    assert [need.text for need in read.needs] == [
        "Robin does not speak in groups.",
        "Robin has panic attacks.",
    ]
    assert len(read.outcomes) == 2


def test_below_who_wrote_it_may_stand_the_next_column_s_heading() -> None:
    read = plan(
        """
        ## Section K: Reports
        | **Who wrote it** | **What it is** | **When** |
        | Vic Harland | Educational psychologist’s report | 1 March 2025 |
        """
    )

    assert read.plan.coordinator is None


@pytest.mark.parametrize("ratio", ["One to one", "1:1", "1 to 1"])
def test_a_ratio_is_no_number_of_sessions(ratio: str) -> None:
    assert how_often(f"{ratio} sessions of 50 minutes every week") == "50 minutes every week"


def test_their_telephone_is_that_of_the_people_in_the_row_above() -> None:
    read = plan(
        """
        | My date of birth | 2 February 2019 |
        | My mother | Rebecca Wren |
        | Their telephone | 01632 960774 |
        """
    )

    assert [(each.name, each.phone) for each in read.contacts] == [("Rebecca Wren", "01632 960774")]


def test_a_heading_asks_who_looks_after_the_child_by_name() -> None:
    read = plan(
        """
        | **Who is this plan for?** | Name: Robin Ashdale // School now: Elm School |
        | **Who looks after Robin?** | Name: Dana Ashdale // Relationship to child: Mother |
        """
    )

    assert [each.name for each in read.contacts] == ["Dana Ashdale"]


def test_labels_that_each_begin_with_their_section_s_letter() -> None:
    read = plan(
        """
        ## B, E and F. Special educational needs, outcomes and provision
        **Need 1 of 2**
        **B. Strengths**
        Robin draws well.
        **B. Description of need**
        Robin cannot follow instructions.
        **E. Outcome sought**
        Robin will follow three instructions.
        **F. Provision**
        A block of therapy.
        **F. Provided by**
        Speech and language therapist
        **F. Frequency and duration**
        12 sessions a year
        **Need 2 of 2**
        **B. Strengths**
        Robin is quick at practical tasks.
        **B. Description of need**
        Robin writes in single words.
        """,
        minimal=False,
    )

    assert [need.text for need in read.needs] == [
        "Robin cannot follow instructions.",
        "Robin writes in single words.",
    ]
    assert [(item.text, item.by_whom, item.how_often) for item in read.provision] == [
        ("A block of therapy.", "Speech and language therapist", "12 sessions a year")
    ]


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        (
            "Mrs Aiko Suzuki (01632 960888) and Mr Ian Bell",
            [("Mrs Aiko Suzuki", "01632 960888"), ("Mr Ian Bell", None)],
        ),
        (
            "Mrs Huda Odeh and Mr Kareem Odeh",
            [("Mrs Huda Odeh", None), ("Mr Kareem Odeh", None)],
        ),
        ("Mr and Mrs Odeh", [("Mr and Mrs Odeh", None)]),
        ("Huda and Kareem Odeh", [("Huda and Kareem Odeh", None)]),
        ("Mrs Ann Doe (01632) 960888", [("Mrs Ann Doe", "(01632) 960888")]),
    ],
)
def test_parents_in_one_value(printed: str, people: list[tuple[str, str | None]]) -> None:
    read = plan(
        f"""
        Child: Robin Ashdale
        Parents: {printed}
        """
    )

    assert [(each.name, each.phone) for each in read.contacts] == people


def test_the_child_s_details_in_a_table_of_section_a_are_particulars_too() -> None:
    read = plan(
        """
        ## Section A
        **A1 Personal and family profile details**
        | **Full name** | Robin Ashdale-Boyd | **Known as** | Rob |
        | **Date of birth** | 30 June 2018 | **Address** | 2 Kiln Yard, Hexley HX2 7PP |
        **A2 My story**
        Robin was adopted when he was three.
        """
    )

    assert (read.person.name, read.person.date_of_birth) == ("Robin Ashdale-Boyd", "2018-06-30")
    assert "2 Kiln Yard, Hexley HX2 7PP" in texts(read, "A")


def test_who_in_what_ratio_is_by_whom() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Provision** | **Staffing and ratio** | **Frequency** |
        | Teaching of lip-reading | Teacher of the deaf, 1:1 | One hour a week |
        """
    )

    assert [item.by_whom for item in read.provision if item.how_often] == [
        "Teacher of the deaf, 1:1"
    ]


def test_an_organisation_in_a_column_of_its_own_is_set_apart_from_the_role() -> None:
    read = plan(
        """
        ## Section K: Advice
        | **Ref** | **Name and role** | **Organisation** | **Date of advice** |
        | K1 | Jean Pym, teacher of the deaf | Sensory Support Service | 03/09/2024 |
        """
    )

    assert [(each.author, each.role) for each in read.advice] == [
        ("Jean Pym", "teacher of the deaf, Sensory Support Service")
    ]


def test_an_address_for_e_mail_behind_the_telephone_number() -> None:
    read = plan(
        """
        Metropolitan Borough of Calderock
        | Parent | Donna Uttley |
        | Tel. | 07700 900646 Email donnau@example.org |
        """
    )

    assert [(each.phone, each.email) for each in read.contacts] == [
        ("07700 900646", "donnau@example.org")
    ]
    assert read.plan.local_authority == "Metropolitan Borough of Calderock"


def test_the_date_of_the_status_is_that_of_its_own_sentence() -> None:
    read = plan("Status: Final, 28 November 2024. To be reviewed by 27 November 2025.")

    assert read.plan.final_date == "2024-11-28"


def test_what_stands_between_how_often_and_the_next_who_is_the_next_provision() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        **Provision**
        Direct therapy for grammar.
        **Who:**
        Speech and language therapist
        **How often:**
        20 sessions a year
        A key adult who meets him at the gate.
        **Who:**
        Learning mentor
        **How often:**
        Daily
        """,
    )

    assert [
        (item.text, item.by_whom, item.how_often) for item in read.provision if item.by_whom
    ] == [
        ("Direct therapy for grammar.", "Speech and language therapist", "20 sessions a year"),
        ("A key adult who meets him at the gate.", "Learning mentor", "Daily"),
    ]


def test_a_value_in_the_small_print_of_its_label_is_no_label_of_what_stands_below() -> None:
    small = "".join(
        f"Provision number {number}, in the print of the plan, is what he gets.\n"
        f"**Who:**\nMentor {number}\n**When:**\nEach week {number}\n"
        for number in range(1, 5)
    )
    text = f"= Education, Health and Care Plan\n{MINIMAL}\n**Provision**\n{small}"
    blocks = tuple(
        replace(
            block,
            runs=tuple(
                replace(run, size=8.0 if run.text[:4] in ("Who:", "When", "Ment", "Each") else 11.0)
                for run in block.runs
            ),
        )
        for block in (markup.block(line.strip()) for line in text.splitlines() if line.strip())
    )
    read = recognise(replace(document(text), blocks=blocks)).plan

    assert [(item.by_whom, item.how_often) for item in read.provision if item.by_whom] == [
        (f"Mentor {number}", f"Each week {number}") for number in range(1, 5)
    ]


def test_a_list_behind_labelled_strengths_holds_the_needs_where_no_label_does() -> None:
    read = plan(
        f"""
        = Education, Health and Care Plan
        ## Section B: Special educational needs
        **Cognition and learning**
        **Strengths:**
        Robin is working at the expected level in mathematics.
        - Robin’s attention lasts for eight minutes.
        - He tears up work that has a mistake in it.
        ## Section F: Special educational provision
        {MINIMAL.rpartition("provision")[2].strip()}
        """,
        minimal=False,
    )

    assert [(need.text, need.area) for need in read.needs] == [
        ("Robin’s attention lasts for eight minutes.", "cognition_and_learning"),
        ("He tears up work that has a mistake in it.", "cognition_and_learning"),
    ]


def test_health_over_a_table_of_its_own_ends_the_area_above() -> None:
    read = plan(
        """
        ## Section A: Views
        Robin likes birds.
        | <3> **SENSORY AND PHYSICAL** |
        | **B. Special educational needs** | **E. Outcomes** | **F. Provision** |
        | - Robin is sensitive to noise. | - He will eat in the hall. | - Ear defenders. |

        | <3> **HEALTH** |
        | **C. Health needs** | **E. Outcomes** | **G. Provision** |
        | - Robin has hay fever. | - Robin will use his inhaler. | - A clinic every six months. |
        """,
        minimal=False,
    )

    assert [(need.text, need.area) for need in read.needs] == [
        ("Robin is sensitive to noise.", "sensory_and_physical"),
        ("Robin has hay fever.", None),
    ]


def test_two_people_in_one_cell_of_advice_are_no_name_and_role() -> None:
    read = plan(
        """
        ## Section K: Advice
        | **Advice** | **Provided by** | **Date** |
        | Parents | Mrs B Okafor, Mr E Lund | 3.11.24 |
        """
    )

    assert [(each.author, each.role, each.parsed and each.parsed.date) for each in read.advice] == [
        ("Mrs B Okafor, Mr E Lund", None, "2024-11-03")
    ]


def test_several_details_in_one_value() -> None:
    read = plan(
        """
        Name: Robin Ashdale
        School / Year: Mossfield Primary / Y5
        NHS no / UPN: NHS 943 476 5919 UPN G926403119052
        """
    )

    person = read.person
    assert (person.school, person.year_group) == ("Mossfield Primary", "Y5")
    assert (person.nhs_number, person.upn) == ("9434765919", "G926403119052")


def test_an_identifier_ends_where_its_sentence_goes_on() -> None:
    read = plan("Her unique pupil number is D840610622019 and her NHS number is 530 177 2465.")

    assert (read.person.upn, read.person.nhs_number) == ("D840610622019", "5301772465")


def test_a_status_without_a_date_is_none() -> None:
    read = plan(
        """
        | Name | Robin Ashdale |
        | Final plan | 21-02-2025 |
        | Amended plan | – |
        """
    )

    assert read.plan.status == "final"


def test_people_or_bodies_in_a_table_with_their_capacity() -> None:
    read = plan(
        """
        Name: Robin Ashdale
        Issued by the Metropolitan Borough of Kelbrough on Monday 31 March 2025
        **Who has responsibility for Robin, and who looks after him**
        | **Person or body** | **Capacity** | **PR?** | **Where they live** | **Telephone** |
        | Joyce Pemberton | Foster carer | No | 12 Lark Rise, HG7 2ND | 07700 900862 |
        | Ruth Okafor | Advocate, Voice for All | No | – | 01632 960399 |
        """
    )

    assert [(each.name, each.relationship, each.phone) for each in read.contacts] == [
        ("Joyce Pemberton", "Foster carer", "07700 900862"),
        ("Ruth Okafor", "Advocate, Voice for All", "01632 960399"),
    ]
    assert read.plan.local_authority == "Metropolitan Borough of Kelbrough"


def test_steps_under_a_bold_line_of_the_form_s_own_words() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Outcome 1: By July 2026, Robin will speak aloud.
        **Steps towards this outcome**
        - He will answer the register.
        """
    )

    assert [(item.text, [step.text for step in item.steps]) for item in read.outcomes] == [
        ("By July 2026, Robin will speak aloud.", ["He will answer the register."])
    ]


def test_success_criteria_behind_a_list_of_steps_are_no_next_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **Outcome 1**
        Robin will hold a conversation.
        **Steps:**
        - Greets three pupils.
        Success criteria: Seen in five lunch times.
        """
    )

    assert [item.text for item in read.outcomes] == ["Robin will hold a conversation."]


def test_a_heading_that_says_who_delivers_is_over_the_list_below_it() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        Teachers will accept writing in place of speech.
        ### Delivered by: Teaching assistant trained in mutism
        - Sessions in which a listener is introduced.
        - A lunch group of three.
        ### Delivered by: Occupational therapist
        - A sensory plan for the school day.
        """
    )

    told = {
        item.text: (item.by_whom or (item.parsed and item.parsed.by_whom))
        for item in read.provision
    }
    assert told["A lunch group of three."] == "Teaching assistant trained in mutism"
    assert told["A sensory plan for the school day."] == "Occupational therapist"
    assert told["Teachers will accept writing in place of speech."] in (None, "Teachers")


def test_provision_for_an_outcome_heads_it_however_the_line_looks() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        1. Robin will read a page by July 2026.
        2. Robin will write a page by July 2026.
        ## Section F: Special educational provision
        Provision for Outcome 1
        - A reading pen in all lessons.
        Provision for Outcome 2
        - Key words on cards in all lessons.
        """
    )

    linked = {item.text: [link.id for link in item.supports_outcomes] for item in read.provision}
    first, second = (outcome.id for outcome in read.outcomes)
    assert read.accounting is not None
    assert not read.accounting.extra
    assert linked["A reading pen in all lessons."] == [first]
    assert linked["Key words on cards in all lessons."] == [second]


@pytest.mark.parametrize(
    ("label", "held"),
    [
        ("Stepfather (no PR)", False),
        ("Mother (PR)", True),
        ("Father (no parental responsibility)", False),
    ],
)
def test_parental_responsibility_in_the_brackets_of_a_label(label: str, held: bool) -> None:
    read = plan(
        f"""
        Name: Robin Ashdale
        **Those with parental responsibility and carers**
        {label}: Stephen Ayling
        """
    )

    assert [each.parental_responsibility for each in read.contacts] == [held]


def test_capacity_to_decide_is_no_parents_relationship() -> None:
    read = plan(
        """
        Name: Robin Ashdale
        **Parents and carers**
        Name: Ann Ashdale
        Telephone: 01632 960001
        Capacity: Robin has capacity to make decisions about his education
        """
    )

    assert [(each.name, each.relationship) for each in read.contacts] == [("Ann Ashdale", None)]
