"""Records, fields and links in forms met late: each rule by its smallest plan."""

from markup import plan, texts

from ehcp_io.plan import Plan

EACH = "Robin will read a page by July 2027."


def needs(read: Plan) -> list[str]:
    return [need.text for need in read.needs]


def links(read: Plan) -> list[str | None]:
    """For each provision of F the words of the outcome that it is linked to."""
    outcomes = {outcome.id: outcome.text for outcome in read.outcomes}
    return [
        next((outcomes[link.id] for link in each.supports_outcomes), None)
        for each in read.provision
    ]


def test_a_strength_in_front_of_its_words_ends_with_its_line() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        **Strengths -** quick at mental maths; good memory for facts about players.
        - reading age 8:07, spelling age 7:11
        - slow and effortful handwriting
        ## Section F: Special educational provision
        - A daily reading lesson of twenty minutes with a teaching assistant, in school.
        """,
        minimal=False,
    )

    assert needs(read) == ["reading age 8:07, spelling age 7:11", "slow and effortful handwriting"]


def test_a_strength_that_opens_a_list_goes_on_down_the_list() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        **Strengths:** Robin is:
        - good at numbers
        - kind to others
        **Needs:**
        - Robin cannot tell the time.
        """
    )

    assert "good at numbers" not in needs(read)
    assert "Robin cannot tell the time." in needs(read)


def test_what_looks_like_a_strength_and_says_no_is_a_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Communication and interaction
        - I speak fluently, so people think that I understand more than I do.
        - I am friendly with people whom I don’t know.
        ### Sensory and physical
        - Robin reads braille. Without a person who can sign she has no communication at all.
        - She is deaf.
        ## Section F: Special educational provision
        - A daily reading lesson of twenty minutes with a teaching assistant, in school.
        """,
        minimal=False,
    )

    assert len(needs(read)) == 4


def test_references_in_brackets_link_to_codes_on_lines_of_their_own() -> None:
    read = plan(
        f"""
        ## Section B: Special educational needs
        **B1**
        Robin cannot read a page.
        **B2**
        Robin cannot count.
        ## Section E: Outcomes
        **E1**
        {EACH} [B1]
        **E2**
        Robin will count to a hundred by July 2027. [B2]
        ## Section F: Special educational provision
        **F1**
        A daily reading lesson of twenty minutes. [B1; E1]
        **F2**
        Injections of vitamin B12 are given at home. [B2; E2]
        """,
        minimal=False,
    )

    assert links(read) == [f"{EACH} [B1]", "Robin will count to a hundred by July 2027. [B2]"]
    met = [[link.id for link in each.meets_needs] for each in read.provision]
    assert met == [[need.id] for need in read.needs]
    assert [[link.id for link in each.for_needs] for each in read.outcomes] == met


def test_numbers_in_brackets_are_links_where_the_plan_says_so() -> None:
    section = """
        ## Section E: Outcomes
        Outcome 1: Robin will read a page by July 2027.
        Outcome 2: Robin will count to a hundred by July 2027.
        ## Section F: Special educational provision
        {note}
        - A daily reading lesson of twenty minutes with a teacher. (1)
        - A daily counting lesson of twenty minutes with a teacher. (2)
    """
    told = plan(section.format(note="Numbers in brackets are those of the outcomes."))
    not_told = plan(section.format(note=""))

    assert links(told)[:2] == [
        "Robin will read a page by July 2027.",
        "Robin will count to a hundred by July 2027.",
    ]
    assert links(not_told)[:2] == [None, None]


def test_goals_are_outcomes_with_steps_helpers_and_dates() -> None:
    read = plan(
        """
        ## Section E: My outcomes
        | **My goal 1** | I will be in paid work. |
        | **Steps** | Finish three rotations. // Apply for two jobs. |
        | **Who will help** | Job coach, Mum |
        | **By when** | July 2027 |

        | **My goal 2** | I will travel by bus on my own. |
        | **Steps** | Use the bus app. |
        | **Who will help** | Travel trainer |
        | **By when** | January 2026 |
        ## Section F: Special educational provision
        - Travel training for ten sessions of two hours. (Goal 2)
        - Goal 1 of the therapist’s programme is practised each day.
        """
    )

    assert [(each.text, each.by_when, len(each.steps)) for each in read.outcomes] == [
        ("I will be in paid work.", "July 2027", 2),
        ("I will travel by bus on my own.", "January 2026", 1),
    ]
    assert "Job coach, Mum" in texts(read, "E")
    assert links(read)[:2] == ["I will travel by bus on my own.", None]


def test_a_heading_for_all_outcomes_ends_the_one_before() -> None:
    for last in ("Provision for all outcomes", "Other provision"):
        read = plan(
            f"""
            ## Section E: Outcomes
            Outcome 1: Robin will read a page by July 2027.
            Outcome 2: Robin will count to a hundred by July 2027.
            ## Section F: Special educational provision
            ### Provision for outcome 2
            - A daily counting lesson of twenty minutes with a teacher.
            ### {last}
            - Training for all staff each September.
            """
        )

        assert links(read)[:2] == ["Robin will count to a hundred by July 2027.", None]


def test_a_step_in_front_of_its_words_ends_with_the_next_number() -> None:
    for step in ("step", "Step"):
        read = plan(
            f"""
            ## Section E: Outcomes
            1) By July 2026 Robin will read a page.
            {step}: learn ten words
            {step}: learn twenty words
            2) By July 2027 Robin will count to a hundred.
            {step}: count to ten
            """
        )

        assert [(each.text, [s.text for s in each.steps]) for each in read.outcomes] == [
            ("By July 2026 Robin will read a page.", ["learn ten words", "learn twenty words"]),
            ("By July 2027 Robin will count to a hundred.", ["count to ten"]),
        ]


def test_of_a_cell_of_boxes_the_ticked_one_counts() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        | **Area of need** | **Needs** | **Level** |
        | Cognition and learning | Robin cannot read a page. | ☐ Mild ☐ Moderate ☒ Severe |
        ## Section F: Special educational provision
        | **Provision** | **Who** | **How often** |
        | A daily reading lesson. | Teacher | ☒ Daily // ☐ Weekly // ☐ Termly |
        | A counting game. | Assistant | ☐ Daily // ☐ Weekly // ☐ Termly |
        """,
        minimal=False,
    )

    assert needs(read) == ["Robin cannot read a page."]
    said = [each.parsed.how_often if each.parsed else None for each in read.provision]
    assert said == ["Daily", None]
    assert read.accounting is not None
    assert not read.accounting.lost


def test_a_duty_in_full_behind_a_field_s_name_is_a_provision() -> None:
    duty = "A specialist teaching assistant, for 15 hours a week, to take notes and to sign."
    more = "One hour each half term with the school team to set and review targets."
    read = plan(
        f"""
        ## Section B: Special educational needs
        - Robin cannot read a page.
        ## Section F: Special educational provision
        ### Staff of the school
        **Staffing:** {duty}
        **Curriculum:** Robin will be disapplied from modern foreign languages and from music.
        **Advice and training:** {more}
        """,
        minimal=False,
    )

    assert duty in [each.text for each in read.provision]
    assert any(each.text.endswith(more) for each in read.provision)
    assert all(each.by_whom is None for each in read.provision)


def test_how_a_plan_is_set_out_is_no_record() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        This table shows the age at which most children do what Robin does now.
        - Robin cannot read a page.
        ## Section E: Outcomes
        **Outcome now achieved and removed:** Robin drives her powered chair safely.
        Outcome 1: Robin will read a page by July 2027.
        ## Section F: Special educational provision
        In the last column: NC = no change since the last plan; INC = increased.
        - A daily reading lesson of twenty minutes with a teacher.
        """,
        minimal=False,
    )

    assert needs(read) == ["Robin cannot read a page."]
    assert len(read.outcomes) == 1
    assert len(read.provision) == 1


def test_a_table_of_one_row_holds_a_provision_and_its_outcome() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read a page.
        ## Section E: Outcomes
        (1) read a page by July 2027;
        (2) count to a hundred by July 2027.
        ## Section F: Special educational provision
        | **We will …** | **So that Robin reaches outcome** |
        | A counting game with an adult for fifteen minutes before snack each day. | (2) |

        | **We will …** | **So that Robin reaches outcome** |
        | A reading game with an adult, in a room that is quiet, for ten minutes each day. | (1) |
        | A counting rhyme with all of the class, for ten minutes at the end of each day. | (2) |
        """,
        minimal=False,
    )

    assert [link and link[:5] for link in links(read)] == ["count", "read ", "count"]


def test_a_heading_that_says_more_of_who_acts_is_taken() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read a page.
        ## Section F: Special educational provision
        ### Deaf instructor
        - The instructor will teach a club of 40 minutes each week.
        - A speech therapist will join the club of 40 minutes each week.
        - One hour each half term with the school team to set targets.
        """,
        minimal=False,
    )

    said = [each.parsed.by_whom if each.parsed else None for each in read.provision]
    assert said == ["Deaf instructor", "A speech therapist", "Deaf instructor"]


def test_advice_may_name_its_author_first_and_its_title_last() -> None:
    read = plan(
        """
        ## Section K: Advice and information
        - Jo Lee, Manager of Ash House – pre-school advice, 15 October 2024
        - Ann and Sam Hale – your own advice, 1 October 2024
        - Advice from the Teacher of the Deaf: Margaret Laidlaw, Teacher, 15 April 2024
        """
    )

    said = [each.parsed for each in read.advice]
    assert [(each.title, each.author, each.role) for each in said if each] == [
        ("pre-school advice", "Jo Lee", "Manager of Ash House"),
        ("your own advice", "Ann and Sam Hale", None),
        ("Advice from the Teacher of the Deaf", "Margaret Laidlaw", "Teacher"),
    ]
