"""What forms that nobody had met before taught about grids, advice and the form's own words."""

from dataclasses import replace

from markup import document, plan, texts

from ehcp_io.document import Paragraph, Run
from ehcp_io.plan import Plan
from ehcp_io.recognition import recognise


def records(read: Plan, letter: str, kind: str) -> list[str]:
    """The texts of a section's records."""
    content = read.sections[letter].content  # type: ignore[index] # a section's letter is its key
    return [unit.text for unit in content if unit.kind == kind]


def test_a_list_with_tick_boxes_is_the_form_s() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        | **✓** | **Heading** | **How this shows itself** |
        | ☒ | Understanding language | Robin understands short sentences only. |
        | ☐ | Speaking | |

        **Sensory and physical**
        | **✓** | **Heading** | **How this shows itself** |
        | ☐ | Vision | |
        | ☐ | Hearing | |
        ## Section F: Special educational provision
        | **✓** | **Kind of support** | **Detail** | **Staff** | **Time** |
        | ☒ | Direct therapy | Narrative therapy in school, in a quiet room. | Therapist | Weekly |
        | ☐ | Signing | | | |
        """,
        minimal=False,
    )

    assert records(read, "B", "need") == ["Robin understands short sentences only."]
    assert [(item.text, item.by_whom) for item in read.provision] == [
        ("Narrative therapy in school, in a quiet room.", "Therapist")
    ]


def test_a_column_of_codes_refers_whatever_stands_over_it() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        B1. Robin cannot read words of more than one syllable.
        ## Section E: Outcomes
        E1. Robin will read a page by July 2026.
        ## Section F: Special educational provision
        | **Provision** | **Given by** | **When** | **Helps with** | **Aims at** |
        | A lesson of phonics. | Teacher | Daily | B1 | E1 |
        """,
        minimal=False,
    )

    assert len(read.provision) == 1
    assert [link.id for link in read.provision[0].meets_needs] == [read.needs[0].id]
    assert [link.id for link in read.provision[0].supports_outcomes] == [read.outcomes[0].id]


def test_months_in_a_column_are_dates_and_no_references() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **Area** | **Aim for the child** | **To be met by** |
        | Communication and interaction | Robin will tell a story. | July 2026 |
        """
    )

    assert [(item.text, item.by_when) for item in read.outcomes] == [
        ("Robin will tell a story.", "July 2026")
    ]


def test_a_title_behind_a_stroke_may_be_unknown() -> None:
    read = plan(
        """
        ## Needs | Section B
        - Robin cannot read words of more than one syllable.
        ## Outcomes | Section E
        - Robin will read a page by July 2026.
        ## Education support | Section F
        - A lesson of twenty minutes every day with a teacher.
        ## Care support | Sections H1 and H2
        **H1 (Chronically Sick and Disabled Persons Act)**
        Nothing required
        **H2 (any other)**
        A club on Saturdays.
        ## Setting | Section I
        Cole Valley School
        """,
        minimal=False,
    )

    assert texts(read, "H1") == ["Nothing required"]
    assert texts(read, "H2") == ["A club on Saturdays."]
    assert texts(read, "I") == ["Cole Valley School"]


def test_a_page_header_in_the_text_is_furniture() -> None:
    line = "Any Council SEND Online – AC-20441 – Robin Lee – exported 12 Feb 2024 16:02"
    text = f"""
        = Education, Health and Care Plan
        # Section B: Special educational needs
        - Robin cannot read words of more than one syllable.
        {line}
        # Section E: Outcomes
        - Robin will read a page by July 2026.
        {line}
        # Section F: Special educational provision
        - A lesson of twenty minutes every day with a teacher.
        {line}
        """
    read = recognise(document(text)).plan

    assert len(read.provision) == 1
    assert [unit.text for unit in read.furniture] == [line] * 3
    assert not read.accounting.lost


def test_provision_printed_three_times_stays() -> None:
    again = Paragraph(runs=(Run("Speech therapy – 30 minutes – weekly"),))
    made = document(
        """
        = Education, Health and Care Plan
        # Section B: Special educational needs
        - Robin cannot speak clearly.
        # Section F: Special educational provision
        """
    )
    read = recognise(replace(made, blocks=(*made.blocks, again, again, again))).plan

    assert not read.furniture
    assert len(read.provision) == 3


def test_nothing_is_said_of_needs_and_not_of_friends() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Social, emotional and mental health**
        - Robin does not have any friends.
        **Sensory and physical**
        - I do not have needs in this area.
        """
    )

    assert records(read, "B", "need")[:1] == ["Robin does not have any friends."]
    assert "I do not have needs in this area." not in records(read, "B", "need")


def test_progress_is_told_beside_outcomes_under_a_shared_heading() -> None:
    read = plan(
        """
        ## Sections B, E and F: Learning and development
        | **B What we notice** | **E By the end of Reception** | **F What will help** |
        | He uses eight words. | Robin will ask with two words. | A daily group with a therapist. |

        Looking at progress: A meeting will be held every six months.
        """
    )

    assert "A meeting will be held every six months." in texts(read, "E")


def test_advice_under_its_own_labels_and_in_one_column() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        | Robin’s views | **From** // Kit Sands, Learning Mentor | **Received** // 24 Jan 2024 |
        | Review report | **From** // Lee Moss, SENCO | **Received** // 15 Jan 2024 |
        """
    )
    advice = [unit for unit in read.sections["K"].content if unit.kind == "advice"]
    assert [(one.title, one.author, one.role) for one in advice] == [
        ("Robin’s views", "Kit Sands", "Learning Mentor"),
        ("Review report", "Lee Moss", "SENCO"),
    ]

    read = plan(
        """
        ## Section K: Appendices
        | **Appendix** | **Contents** | **Attached** | **Completed** |
        | 1 | Nursery report by Elsie Groom, SENCO | Yes | 07-12-2018 |
        | 2 | Medical advice by Dr Bea Linden, Paediatrician | Yes | 03-01-2019 |
        """
    )
    advice = [unit for unit in read.sections["K"].content if unit.kind == "advice"]
    assert [(one.parsed.author, one.parsed.role, one.appended) for one in advice if one.parsed] == [
        ("Elsie Groom", "SENCO", "Yes"),
        ("Dr Bea Linden", "Paediatrician", "Yes"),
    ]


def test_a_letter_merged_down_stands_beside_rows_of_text() -> None:
    turn = """
        | **E** | **Outcomes: communication** | **Achieve by** |
        |^ | Robin will let an adult know what is hard for him. | July 2026 |

        | **F** | **Provision: communication** | **By whom** | **How often** |
        |^ | (E1) Instructions sent in writing beforehand. | Subject teachers | Every lesson |
        |^ | Advice and training from a teacher for autism. | Autism teacher | Each fortnight |
        """
    read = plan(
        f"""
        ## Section B: Special educational needs
        - Robin does not ask for help in class.
        {turn.strip()}

        {turn.strip().replace("Robin", "He").replace("Advice", "More advice")}
        """,
        minimal=False,
    )

    assert [(item.by_whom, item.how_often) for item in read.provision[:2]] == [
        ("Subject teachers", "Every lesson"),
        ("Autism teacher", "Each fortnight"),
    ]


def test_a_card_s_header_names_the_section_of_its_rows() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin does not follow instructions of two parts.
        ## Sections E and F – Outcomes and special educational provision
        | **Section E – Outcome 1** |
        | Robin will follow instructions of four parts. |
        | **Meets needs** | (B1) | **To be achieved by** | July 2026 |
        | **Steps towards the outcome** | <3>Three parts with a picture by May 2026 |
        | **Section F – Provision for this one** | **Delivered by** | **How often** | **Review** |
        | A language programme by a therapist. | Therapist | 12 sessions a year | Each term |
        """,
        minimal=False,
    )

    assert [(item.text, item.by_when) for item in read.outcomes] == [
        ("Robin will follow instructions of four parts.", "July 2026")
    ]
    assert [(item.text, item.by_whom) for item in read.provision] == [
        ("A language programme by a therapist.", "Therapist")
    ]
    assert read.provision[0].supports_outcomes[0].id == read.outcomes[0].id


def test_an_unknown_title_between_two_numbers_is_the_section_between() -> None:
    read = plan(
        """
        ## 2. Special educational needs
        - Robin cannot read.
        ## 5. Outcomes
        - Robin will read a page by July 2026.
        ## 6. Special educational provision
        - A lesson of twenty minutes every day with a teacher.
        ## 9. Any other social care provision
        A club on Saturdays.
        ## 10. Where Robin will be each day
        Cole Valley School
        ## 11. Personal budget
        None has been requested.
        """,
        minimal=False,
    )

    assert texts(read, "I") == ["Cole Valley School"]
    assert records(read, "H2", "provision") == ["A club on Saturdays."]


def test_areas_and_strengths_run_in_front_of_needs() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Communication and interaction.** Strengths: Robin likes company.
        _Needs:_
        - He speaks in single words.
        **Cognition and learning.** Strengths – He has a good memory.
        _Needs:_
        - He cannot count beyond three.
        ## Section F: Special educational provision
        - A lesson of twenty minutes every day with a teacher.
        """,
        minimal=False,
    )

    assert [(need.text, need.area) for need in read.needs] == [
        ("He speaks in single words.", "communication_and_interaction"),
        ("He cannot count beyond three.", "cognition_and_learning"),
    ]


def test_steps_in_new_words_and_what_stands_beside_an_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Outcome 1. Robin will make choices with pictures by July 2026.
        _Small steps on the way:_
        - chooses between two pictures

        | <2>**SMART outcome 2** |
        | **Start point** | Two key words, with a picture. |
        | **Desired result** | Robin will follow four key words by July 2026. |
        | **Success looks like** | Eight instructions out of ten. |
        """
    )

    assert [outcome.text for outcome in read.outcomes] == [
        "Robin will make choices with pictures by July 2026.",
        "Robin will follow four key words by July 2026.",
    ]
    assert [step.text for step in read.outcomes[0].steps] == ["chooses between two pictures"]


def test_an_outcome_s_code_among_the_fields_of_provision_is_a_link() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        E1 Robin will read a page by July 2026.
        ## Section F: Special educational provision
        F1 Support at home with a therapist
        Delivered by: Psychotherapist    Frequency: 50 minutes weekly    Outcome: E1
        """
    )

    item = next(one for one in read.provision if one.by_whom == "Psychotherapist")
    assert [link.id for link in item.supports_outcomes] == [read.outcomes[0].id]
    assert all(one.text != "E1" for one in read.provision)


def test_a_note_on_a_category_or_on_nothing_is_no_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        Primary need: Speech, language and communication needs
        - Robin cannot tell a story.
        ## Section D: Social care needs
        An early help assessment was completed in May. No social care needs were identified.
        """
    )

    assert next(iter(read.needs)).text == "Robin cannot tell a story."
    assert records(read, "D", "need") == []


def test_a_sentence_about_the_advice_is_no_advice() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        New advice is marked with an asterisk. Advice from the first assessment remains on file.
        - Annual review report – Deborah Finch (headteacher), 27 September 2024 *
        """
    )

    assert len(read.advice) == 1


def test_the_ticked_column_says_whether_a_row_is_h1_or_h2() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        Robin cannot cross a road alone.
        ## H. Social care provision
        | **H1** | **H2** | **Provision** | **How much** |
        | ☒ | ☐ | Home support worker. | 4 hours a week |
        | ☐ | ☒ | Overnight short breaks. | 12 nights a year |
        ## Section F: Special educational provision
        Travel training for an hour a week.
        """,
        minimal=False,
    )

    assert records(read, "H1", "provision") == ["Home support worker."]
    assert records(read, "H2", "provision") == ["Overnight short breaks."]


def test_unknown_titles_behind_the_last_known_one_are_the_sections_left() -> None:
    read = plan(
        """
        ## What I find hard at school
        - Robin cannot read words of more than one syllable.
        ## What I need for my health
        - Robin has asthma.
        ## What we want to happen
        - Robin will read a page by July 2026.
        ## Special educational provision
        - A lesson of twenty minutes every day with a teacher.
        ## Any other social care provision
        - A club on Saturdays.
        ## Where I will go to school
        Cole Valley School, a mainstream school
        ## Money we look after ourselves
        None requested.
        ## Who was asked
        - School report by Jo Lee, SENCO, 3 May 2024
        """,
        minimal=False,
    )

    assert texts(read, "J") == ["None requested."]
    assert len(read.advice) == 1


def test_what_will_be_different_heads_outcomes_in_their_own_section() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        | **What will be different** | **When** | **How we will know** |
        | Robin will read a page. | July 2026 | Reading test |
        """
    )

    assert [(item.text, item.by_when) for item in read.outcomes] == [
        ("Robin will read a page.", "July 2026")
    ]


def test_codes_with_a_stop_and_bold_labels_inside_a_line() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        E.1 By July 2026 Robin will read a page.
        ## Section F: Special educational provision
        F.1 (for E.1) A reading lesson every day. **Who:** teacher **When:** daily
        """
    )

    item = next(one for one in read.provision if one.by_whom == "teacher")
    assert (item.how_often, item.marker) == ("daily", "F.1")
    assert [link.id for link in item.supports_outcomes] == [read.outcomes[0].id]


def test_numbered_provision_below_a_heading_of_staff_stays_provision() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        **Curriculum**

        F1 A practical curriculum at entry level.

        F2 A weekly lesson of one hour on relationships.

        **Staffing**

        F3 A learning coach for 15 hours a week.

        F4 Individual support (1:1) for all work with machinery.
        """
    )

    assert [item.marker for item in read.provision][:4] == ["F1", "F2", "F3", "F4"]


def test_advice_listed_by_appendices_is_no_report_bound_in() -> None:
    entry = "**Appendix {0}: {1} advice**\n\n{1} report from Ms {2}, {3}, dated {4}th May 2023\n\n"
    read = plan(
        "**SECTION K: APPENDICES**\n\n_The advice is appended as follows._\n\n"
        + entry.format("A", "Educational", "Jo Lee", "Head Teacher", 4)
        + entry.format("B", "Medical", "Ann Ash", "Paediatrician", 5)
        + entry.format("C", "Psychological", "Kim Roe", "Educational Psychologist", 6)
    )

    assert [item.parsed.author for item in read.advice if item.parsed] == [
        "Ms Jo Lee", "Ms Ann Ash", "Ms Kim Roe",
    ]  # fmt: skip


def test_a_numbered_row_of_support_for_learning_is_no_title() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Ref** | **Provision** | **Staff** | **Time** | **Who checks and when** |
        | <5> **Sensory and physical** |
        | F1 | Support assistants for access to learning | The college | Daily | Head of Year |
        | F2 | Voice recognition software | A teacher | Weekly | SENCO, annually |
        """
    )

    rows = [(item.by_whom, item.how_often, item.review) for item in read.provision]
    assert rows[:2] == [
        ("The college", "Daily", "Head of Year"),
        ("A teacher", "Weekly", "SENCO, annually"),
    ]


def test_prose_that_leads_from_an_outcome_to_its_provision() -> None:
    read = plan(
        """
        ## Section B. Special educational needs
        - Robin speaks in single words.
        ## Section E and Section F. Outcomes and provision
        ### Outcome 1: Robin will speak in sentences of three words by July 2026.
        This meets need 1. To achieve this the following provision will be made.
        (a) Speech and language therapy for 30 minutes each week.
        ### Outcome 2: Robin will count to twenty by July 2026.
        This meets need 2. To achieve this the following provision will be made.
        (a) A number lesson for 15 minutes each day.
        """,
        minimal=False,
    )

    assert [outcome.text for outcome in read.outcomes] == [
        "Robin will speak in sentences of three words by July 2026.",
        "Robin will count to twenty by July 2026.",
    ]
    assert [item.text for item in read.provision] == [
        "Speech and language therapy for 30 minutes each week.",
        "A number lesson for 15 minutes each day.",
    ]
    links = [[link.id for link in item.supports_outcomes] for item in read.provision]
    assert links == [[outcome.id] for outcome in read.outcomes]


def test_a_contents_list_is_told_by_its_pages_where_the_sections_are_joined() -> None:
    titles = ["A: Views 3", "B: Special educational needs 4", "C: Health needs 5"]
    titles += ["D: Social care needs 6", "E: Outcomes 7", "F: Special educational provision 8"]
    listed = "\n".join(f"        Section {title}" for title in titles)
    read = plan(
        f"""
{listed}
        Name: Robin Lee
        ## Needs | Section B
        - Robin cannot read words of more than one syllable.
        ## Sections C, D: Health and care
        None.
        ## Outcomes | Section E
        - Robin will read a page by July 2026.
        """
    )

    assert read.person.name == "Robin Lee"
    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page by July 2026."]


def test_a_section_s_cell_beside_a_table_with_a_header_of_its_own() -> None:
    read = plan(
        """
        | **Sec. E –** // Outcomes | **No.** | **Outcome** | **Timescale** |
        |^ | Outcome 1 | Robin will read a page to a friend. | July 2027 |
        |^ | Outcome 2 | Robin will ask for help. | July 2027 |
        |^ | **Monitoring** | <2> Progress is filmed each half term and shown to Robin. |

        | **Sec. K –** // Advice | **Author** | **Role** | **Date** |
        |^ | Jo Lee | SENCO | 03/02/2023 |
        |^ | Sam Ray | Teacher | 10/02/2023 |
        """
    )

    assert [one.text for one in read.outcomes] == [
        "Robin will read a page to a friend.",
        "Robin will ask for help.",
    ]
    assert [one.author for one in read.advice] == ["Jo Lee", "Sam Ray"]


def test_columns_for_the_terms_of_a_year_say_how_often_provision_is_made() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Provision** | **Who** | **Autumn term** | **Spring term** | **Summer term** |
        | Reading | Teacher | Daily | Twice weekly | Weekly |
        | Speech therapy | Therapist | Six sessions | Four sessions | Four sessions |
        """
    )

    assert [(item.text, item.how_often) for item in read.provision][:2] == [
        ("Reading", "Autumn term: Daily; Spring term: Twice weekly; Summer term: Weekly"),
        (
            "Speech therapy",
            "Autumn term: Six sessions; Spring term: Four sessions; Summer term: Four sessions",
        ),
    ]
    assert not read.accounting.lost
    assert not read.accounting.extra


def test_a_term_s_head_below_how_often_stands_with_its_cells_and_not_with_one_of_all_terms() -> (
    None
):
    """A head is printed once over its column; the proof that nothing is lost counts it once."""
    read = plan(
        """
        ## Section F: Special educational provision
        | **Provision** | **By whom** | <2> **Frequency** |
        | ^ | ^ | **Autumn term** | **Spring term** |
        | Speech therapy | Therapist | Six sessions | Four sessions |
        | Reading | Teacher | <2> Daily |
        | Maths | Teacher | Weekly | |
        """
    )

    assert [item.how_often for item in read.provision][:3] == [
        "Autumn term: Six sessions; Spring term: Four sessions",
        "Daily",
        "Autumn term: Weekly",
    ]
    assert not read.accounting.lost
    assert not read.accounting.extra


def test_lines_in_a_table_s_frame_over_its_heads_are_lines_however_they_are_cut() -> None:
    read = plan(
        """
        ## Section D: Social care needs
        None.
        | **Parts E and F** | <4> **Outcomes sought, and the educational provision for Robin** |
        | <4> Each outcome (Part E) stands at the left of the provision that | will help him. |
        | **Need** | **Part E - Outcome** | **Part F - Provision** | **Who** | **How often** |
        | B1 | Robin will read a page. // By: July 2026 | A reading lesson. | Teacher | Daily |
        | ^ | ^ | A reading pen. | School | Always |
        """
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page."]
    assert [(one.text, one.by_whom) for one in read.provision][:2] == [
        ("A reading lesson.", "Teacher"),
        ("A reading pen.", "School"),
    ]
    assert not read.accounting.lost


def test_a_section_s_heading_over_the_head_of_the_first_column_is_a_heading() -> None:
    read = plan(
        """
        ## Section J: Personal budget
        Not asked for.
        | **Section K: Advice** // **Report** | **Written by** | **Job** | **Date** |
        | School advice | Nathan Bell | SENDCo | 20 September 2024 |
        """
    )

    assert [(one.title, one.author) for one in read.advice] == [("School advice", "Nathan Bell")]
    assert texts(read, "J") == ["Not asked for."]


def test_measures_beside_steps_keep_their_heading_and_no_steps_are_none() -> None:
    """Success criteria head how an outcome is measured: the copy says so, and no steps."""
    read = plan(
        """
        ## Section E: Outcomes
        | **Outcome** | **Steps** | **Success criteria** |
        | Robin will read a page aloud. | None set | A reading age test. |
        | Robin will ask a friend to play. | - Join a group. | Seen in three play times. |
        """
    )

    first, second = read.outcomes
    assert [(step.label, step.text) for step in first.steps] == [
        ("Success criteria", "A reading age test.")
    ]
    assert [(step.label, step.text) for step in second.steps] == [
        (None, "Join a group."),
        ("Success criteria", "Seen in three play times."),
    ]
    assert "None set" in texts(read, "E")
    assert not read.accounting.lost
    assert not read.accounting.extra


def test_none_behind_a_field_s_label_keeps_the_label() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **Outcome 1:** Robin will read a page aloud.
        **Steps:** None set
        **Measured by:** A reading age test.
        """
    )

    none = next(unit for unit in read.sections["E"].content if unit.text == "None set")
    assert none.label == "Steps:"
    assert [(step.label, step.text) for step in read.outcomes[0].steps] == [
        ("Measured by", "A reading age test.")
    ]
    assert not read.accounting.lost
    assert not read.accounting.extra


def test_none_in_a_column_of_references_is_no_outcome_and_links_nothing() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        - E1 Robin will read a page aloud.
        ## Section F: Special educational provision
        | **Outcome** | **Provision** | **By whom** |
        | E1 | A reading lesson daily. | Teacher |
        | None | A reading pen. | School |
        |^ | A maths lesson. | Teacher |
        """
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page aloud."]
    assert [len(item.supports_outcomes) for item in read.provision][:3] == [1, 0, 0]


def test_provision_beside_none_is_not_linked_with_the_table_s_only_outcome() -> None:
    """An empty cell leaves its row with that outcome; a word for none does not."""
    read = plan(
        """
        ## Sections E and F: Outcomes and provision
        | **Outcome** | **Provision** | **By whom** |
        | Robin will swim a length. | A swimming lesson weekly. | Teacher |
        | | A pass for the pool. | School |
        | None linked | A reading pen. | School |
        |^ | A maths lesson. | Teacher |
        """
    )

    assert [len(item.supports_outcomes) for item in read.provision][:4] == [1, 1, 0, 0]
