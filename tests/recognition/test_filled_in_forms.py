"""Forms as officers fill in and bend them: re-used columns, checklists, appendices."""

from markup import plan

from ehcp_io.plan import SectionLetter
from ehcp_io.plan.units import TableCell


def test_a_year_in_the_title_of_the_outcomes_is_no_number_of_the_first() -> None:
    read = plan("""
        ## Section E: Outcomes (up to the end of Year 6, July 2026)
        E1. Robin will read a page of a story to an adult.
        E2. Robin will ask a friend to play.
        ## Section F: Special educational provision
        | For | What | By whom |
        | E1 | Reading aloud each day for ten minutes. | Class teacher |
        | E2 | A lunchtime club twice a week. | Mentor |
        """)
    first, second = read.outcomes
    linked = [[link.id for link in item.supports_outcomes] for item in read.provision]
    assert linked[:2] == [[first.id], [second.id]]


SCORES = """
    ## Section B: Special educational needs
    ### Cognition and learning
    Robin cannot remember what was said at the start of a lesson.
    What was found on arrival, May 2024:
    {}
    ## Section F: Special educational provision
    - Teaching in a group of four each morning.
    """


def _cells(text: str, letter: SectionLetter = SectionLetter.B) -> list[str]:
    units = plan(text).sections[letter].content
    return [unit.text for unit in units if isinstance(unit, TableCell)]


def test_words_for_provision_beside_scores_head_what_the_scores_come_to() -> None:
    text = SCORES.format("""
    | **Test (Third Edition)** | **Standard score** | **Centile** | **Description** |
    | Memory for sentences | 74 | 4 | Low |
    | Vocabulary | 101 | 53 | Average |""")
    read = plan(text)
    assert "Low" in _cells(text)
    assert not {"Low", "Average", "Vocabulary"} & {item.text for item in read.provision}
    assert not {"Low", "Average", "Vocabulary"} & {need.text for need in read.needs}


def test_a_test_may_give_its_name_to_the_head_of_its_scores() -> None:
    text = SCORES.format("""
    |  | **Sandwell level** | **Spelling age** | **Comment** |
    | Number | P8 | – | Counts to ten |
    | Words | – | 6 y 2 m | Reads first letters |""")
    read = plan(text)
    assert {"Number", "P8", "Reads first letters"} <= set(_cells(text))
    said = {need.text for need in read.needs}
    assert not {"Number", "Words", "Counts to ten", "What was found on arrival, May 2024:"} & said


def test_description_alone_still_heads_provision() -> None:
    read = plan("""
        ## Section F: Special educational provision
        | **Session** | **Description** | **Time** |
        | Reading | Paired reading with an adult | Daily for ten minutes |
        """)
    assert "Paired reading with an adult" in [item.text for item in read.provision]


def test_a_list_of_kinds_of_need_to_be_ticked_is_no_need() -> None:
    text = """
        ## Section B: Special educational needs
        ### Sensory and physical
        | ☐ hearing | ☒ vision | ☒ gross motor |
        | ☐ pain | ☒ eating | |
        Robin cannot see the board from the second row.
        """
    read = plan(text)
    assert not any("☒" in need.text or "☐" in need.text for need in read.needs)
    assert "Robin cannot see the board from the second row." in [need.text for need in read.needs]
    assert "☒ vision" in _cells(text)


def test_what_is_not_there_beside_a_need_denies_no_need() -> None:
    said = (
        "The flat has one bedroom for four people. There is no garden. Robin cannot play outside."
    )
    read = plan(f"## Section D: Social care needs\n{said}")
    assert said in [need.text for need in read.needs]
    none = "An early help assessment was made in May. No social care needs were identified."
    read = plan(f"## Section D: Social care needs\n{none}")
    assert none not in [need.text for need in read.needs]


BENT = """
    ## Sections B, E and F: Needs, outcomes and provision
    | **Area** | **B. Needs** | **E. Outcome** | **F. Provision** | **Cost** |
    | Communication | Robin is hard to understand. | Robin will ask for help. | Speech work. | {} |
    | Learning | Robin cannot spell his name. | Robin will spell ten words. | Spelling games. | {} |
    | Independence | {} | As above | As above | n/a |
    """


def test_a_column_says_who_and_how_often_whatever_it_was_for() -> None:
    read = plan(
        BENT.format(
            "Therapist with a TA // Six weekly sessions of half an hour",
            "Teaching assistant // Ten minutes daily",
            "None",
        ),
        minimal=False,
    )
    assert [(item.by_whom, item.how_often) for item in read.provision] == [
        ("Therapist with a TA", "Six weekly sessions of half an hour"),
        ("Teaching assistant", "Ten minutes daily"),
    ]
    turned = plan(
        BENT.format("Six sessions of half an hour // Therapist", "Ten minutes daily // TA", "None"),
        minimal=False,
    )
    assert [(item.by_whom, item.how_often) for item in turned.provision] == [
        ("Therapist", "Six sessions of half an hour"),
        ("TA", "Ten minutes daily"),
    ]


def test_two_members_of_staff_are_no_time() -> None:
    read = plan(
        BENT.format("Therapist // Teaching assistant", "Teacher // Teaching assistant", "None"),
        minimal=False,
    )
    assert not any(item.how_often for item in read.provision)


def test_a_row_that_refers_to_another_area_is_no_need() -> None:
    read = plan(
        BENT.format("TA // Daily", "TA // Daily", "See Communication above."), minimal=False
    )
    assert [need.text for need in read.needs] == [
        "Robin is hard to understand.",
        "Robin cannot spell his name.",
    ]


def test_what_stands_below_the_rows_is_of_the_section_that_its_words_tell() -> None:
    assistant = (
        "Besides what the rows say, Robin will have the help of an assistant for ten hours a week."
    )
    monitoring = "school and parents will meet every term."
    text = BENT.format("TA // Daily", "TA // Daily", "None")
    read = plan(f"{text}\n    {assistant}\n    Monitoring: {monitoring}", minimal=False)
    assert assistant in [item.text for item in read.provision]
    assert not any(assistant in need.text or monitoring in need.text for need in read.needs)
    assert any(unit.text == monitoring for unit in read.sections["E"].content)  # type: ignore[index] # a section's letter is its key


APPENDED = """
    ## Section B: Special educational needs
    Robin cannot yet plan what to do first.
    ## Section E: Outcomes
    1. Robin will cook a meal for two.
    ## Section F: Special educational provision
    {}
    ## Section I: Placement
    Hillside College
    ## Section K: Advice and information
    | Advice | Author | Date |
    | Views | Robin Marsh | 03/02/2024 |
    | Therapy | Lee Hart, Therapist | 04/02/2024 |
    Signed for the Council: P. Lane  12/03/2024
    ## Annex 2: what Robin will be given
    This annex is part of the plan.
    Cookery in a group of three with a tutor for two hours each week. Outcome 1.
    A travel trainer will meet Robin twice a week in the autumn term.
    ### From the therapist’s report
    **Background**
    Robin was last seen in the spring and was unwell at the time, so that the tests were cut short.
    **Findings**
    He followed four words of a sentence and asked for help twice in an hour.
    **Recommendations**
    - Weekly sessions of half an hour with a therapist for one term.
    ## Annex 3: report of the therapist
    Robin came with his mother. He was shown forty pictures and named eleven of them, most of them
    animals. He tired after half an hour and asked to stop, and so the rest was done in June.
    """


def test_an_appendix_is_the_section_that_says_it_stands_there() -> None:
    read = plan(APPENDED.format("Please see Annex 2."), minimal=False)
    assert [item.text.split()[0] for item in read.provision] == ["Cookery", "A", "Weekly"]
    assert [link.id for link in read.provision[0].supports_outcomes] == [read.outcomes[0].id]
    assert not any("forty pictures" in unit.text for unit in read.sections[SectionLetter.F].content)
    assert [each.author for each in read.advice] == ["Robin Marsh", "Lee Hart"]


def test_an_appendix_that_a_duty_names_is_not_the_section() -> None:
    said = "A tutor will teach Robin every day by the timetable in Annex 2."
    read = plan(APPENDED.format(said), minimal=False)
    assert [item.text for item in read.provision] == [said]


def test_a_report_that_a_section_cites_is_none_of_it() -> None:
    text = """
        ## Section B: Special educational needs
        Robin cannot yet plan what to do first.
        ## Section C: Health needs
        See Appendix 4.
        ## Section F: Special educational provision
        - A teacher for an hour each day.
        ## Section K: Advice and information
        | Advice | Author | Date |
        | Medical | Dr Hay | 03/02/2024 |
        ## Appendix 4: Report of the paediatrician
        Robin was seen with his mother in May. His growth is steady and his appetite good, and the
        family had nothing to ask. He will be seen again in a year unless something changes.
        """
    read = plan(text, minimal=False)
    assert len(read.needs) == 1


def test_rows_that_head_outcomes_are_none_and_give_no_area_to_those_below() -> None:
    read = plan("""
        ## Section E: Outcomes
        | No. | Outcome | When |
        | <3>Work and training |
        | 1 | Robin will finish a course in joinery. | July 2026 |
        | <3>Cognition and learning |
        | 2 | Robin will read a bus timetable. | July 2026 |
        | <3>Home and friends |
        | 3 | Robin will invite a friend home. | July 2026 |
        """)
    assert [outcome.text.split()[2] for outcome in read.outcomes] == ["finish", "read", "invite"]
    assert [outcome.area for outcome in read.outcomes] == [None, "cognition_and_learning", None]


def test_an_area_ends_where_a_heading_speaks_of_all_of_them() -> None:
    read = plan("""
        ## Section E: Outcomes
        ### Sensory and physical
        1. Robin will climb the stairs alone by July 2026.
        ### Across all areas
        2. Robin will tell an adult what he needs by July 2026.
        """)
    assert [outcome.area for outcome in read.outcomes] == ["sensory_and_physical", None]


def test_a_report_copied_among_the_needs_gives_its_needs_no_area_and_its_advice_is_none() -> None:
    read = plan("""
        ## Section B: Special educational needs
        ### Sensory and physical
        Robin cannot bear the noise of the hall.
        The following is taken from the advice of 3 May 2024 and was asked for by the family.
        **PSYCHOLOGIST’S ADVICE (EXTRACTS)**
        **Areas of need**
        - Memory for what is heard
        **Recommendations**
        I suggest that one adult plans his week with him and that lunch is looked at first.
        """)
    said = {need.text: need.area for need in read.needs}
    assert said["Memory for what is heard"] is None
    assert not any("taken from" in text or "I suggest" in text for text in said)


def test_nobody_gave_advice_where_the_form_says_that_it_does_not_apply() -> None:
    read = plan("""
        ## Section K: Advice and information
        | ☒ | Advice from | Name | Date |
        | ☒ | Parents | Ann Marsh | 03/02/2024 |
        | ☐ | Teacher of the deaf | Not applicable | |
        | ☒ | Paediatrician | Dr Hay | 05/02/2024 |
        """)
    assert [each.author for each in read.advice] == ["Ann Marsh", "Dr Hay"]


def test_a_numbered_chapter_names_its_area() -> None:
    read = plan("""
        ## Chapter 3: Cognition and learning
        ### Section B – Special educational needs
        - Robin cannot yet count past ten.
        ### Section E – Outcomes
        - Robin will count to twenty by July 2026.
        ### Section F – Special educational provision
        - A counting game for ten minutes each day with an assistant.
        ## Chapter 4: Sensory and physical
        ### Section B – Special educational needs
        - Robin cannot hear from behind.
        ### Section E – Outcomes
        - Robin will ask to sit at the front by July 2026.
        ### Section F – Special educational provision
        - A radio aid, checked daily by an assistant.
        """)
    areas = ["cognition_and_learning", "sensory_and_physical"]
    assert [need.area for need in read.needs][:2] == areas
    assert [outcome.area for outcome in read.outcomes] == areas


def test_the_name_of_a_report_is_no_label_of_the_next() -> None:
    read = plan("""
        ## Section K: Advice and information
        - Health advice: Dr Ann Hay, Paediatrician, 3 May 2024
        - Speech and language advice: Lee Hart, Therapist, 4 May 2024
        - Social care advice: Kit Moss, Social Worker, 5 May 2024
        """)
    found = [each.parsed.author if each.parsed else None for each in read.advice]
    assert found == ["Dr Ann Hay", "Lee Hart", "Kit Moss"]


def test_words_without_a_verb_may_date_all_outcomes() -> None:
    read = plan("""
        ## Section E: Outcomes
        Outcomes to the end of Year 6 unless another date is given.
        1. Robin will read a page of a story.
        2. Robin will swim a length. By when: July 2025
        """)
    assert [outcome.text.split()[2] for outcome in read.outcomes] == ["read", "swim"]


def test_what_a_child_is_doing_well_at_is_no_need() -> None:
    read = plan("""
        ## Section B: My special educational needs
        ### Cognition and learning
        **I am doing well at**
        Robin remembers what he is told about engines.
        **I need help with**
        - Robin cannot spell words of two syllables.
        """)
    assert not any("engines" in need.text for need in read.needs)


def test_letters_before_unknown_words_head_columns_where_one_of_them_tells_what_it_holds() -> None:
    read = plan(
        """
        ## Section A: Views
        Robin likes trains.
        ## B | E | F: the plan in a table
        | **Row** | **B Difficulties and what goes well** | **F What is done** | **E Then** |
        | Learning | Robin loves maps. // Robin cannot count. | Counting. | Robin will count. |
        | Self-help | Robin cannot button his coat. | Dressing practice. | Robin will dress. |
        """,
        minimal=False,
    )
    assert [(need.text, need.area) for need in read.needs] == [
        ("Robin cannot count.", "cognition_and_learning"),
        ("Robin cannot button his coat.", "independence"),
    ]
    assert [outcome.text for outcome in read.outcomes] == [
        "Robin will count.",
        "Robin will dress.",
    ]
    assert [item.text for item in read.provision] == ["Counting.", "Dressing practice."]


def test_a_heading_of_the_areas_own_level_ends_the_area_of_outcomes() -> None:
    read = plan("""
        ## Section E: Outcomes
        ### Cognition and learning
        1. Robin will spell his name by July 2026.
        ### Feelings
        2. Robin will ask for a break by July 2026.
        ### Everything else
        3. Robin will ride a bus by July 2026.
        """)
    assert [outcome.area for outcome in read.outcomes] == [
        "cognition_and_learning",
        "social_emotional_and_mental_health",
        None,
    ]


def test_ticked_kinds_of_need_on_lines_are_none_beside_open_ones() -> None:
    read = plan("""
        ## Section B: Special educational needs
        ### Communication and interaction
        - ☒ understanding
        - ☐ stammer
        Robin does not look up when he is called.
        ### Cognition and learning
        - ☒ Robin cannot count past ten.
        - ☒ Robin cannot hold two instructions in mind.
        """)
    said = [need.text for need in read.needs]
    assert "Robin does not look up when he is called." in said
    assert not any("understanding" in text or "stammer" in text for text in said)
    assert any("count past ten" in text for text in said)


def test_what_says_where_the_scores_are_from_is_no_need() -> None:
    text = SCORES.format("""
    The results were obtained by Dr Hay in May 2024.
    | **Measure** | **Scaled score** | **Percentile rank** | **What it means** |
    | Patterns | 108 | 70 | Average |
    | Digits | 71 | 3 | Low |""")
    said = {need.text for need in plan(text).needs}
    assert not {"Average", "Low", "The results were obtained by Dr Hay in May 2024."} & said


def test_who_provides_stands_before_the_verb() -> None:
    read = plan("""
        ## Section F: Special educational provision
        - A learning coach will be in each workshop to break tasks into steps.
        - A learning coach will be taught to sign by the end of the year.
        """)
    assert [item.parsed.by_whom if item.parsed else None for item in read.provision][:2] == [
        "A learning coach",
        None,
    ]


def test_a_profile_on_the_front_is_the_childs_views_and_ends_with_its_table() -> None:
    read = plan("""
        **My one-page profile**
        | **Liked for** // I laugh at my own jokes. | **Matters** // Knowing who fetches me. |
        | **Support** // Say my name and wait until I look. | **Worries** // Bells and running. |
        **Facts**
        | **Name** | Robin Marsh |
        | **Date of birth** | 03/02/2015 |
        ## Section A: About me and my family
        Robin lives with his uncle.
        """)
    said = [unit.text for unit in read.sections[SectionLetter.A].content]
    assert {"I laugh at my own jokes.", "Bells and running."} <= set(said)
    assert "Robin lives with his uncle." in said
    assert not any("Marsh" in text for text in said)
    assert read.person.name == "Robin Marsh"
