"""Forms that nobody had seen: what each showed, in the smallest plan that shows it."""

from markup import plan, texts

from ehcp_io.plan import Plan

REST = """## Section A
        Robin likes buses.
        ## Section B
        - Robin cannot read."""


def provided(read: Plan) -> list[tuple[str, str | None, list[str]]]:
    """The provision: text, how often, the outcomes that it supports."""
    outcomes = {outcome.id: outcome.text for outcome in read.outcomes}
    return [
        (item.text, item.how_often, [outcomes[link.id] for link in item.supports_outcomes])
        for item in read.provision
    ]


def test_a_line_that_says_what_will_be_arranged_ends_the_steps_of_an_outcome() -> None:
    read = plan(
        """
        ## Sections E and F: Outcomes and provision
        Outcome 1: Robin will join two words.
        Steps: he will use ten joined phrases by December 2025.
        To reach this outcome the authority will arrange:
        - A therapist will work with him each week.
        """
    )

    assert [len(outcome.steps) for outcome in read.outcomes] == [1]
    assert provided(read)[0] == (
        "A therapist will work with him each week.", None, ["Robin will join two words."],
    )  # fmt: skip


def test_labels_with_decimal_numbers_and_descriptions_part_a_form_of_lines() -> None:
    read = plan(
        """
        ## Sections B, E and F
        **Need 1**
        Area: Cognition and learning
        Description: Robin reads at the level of a six-year-old.
        Effect in class: He cannot read the worksheet.
        Outcome 1: Robin will read a page by July 2026.
        Measure: a reading test each July.
        Provision 1.1: A structured reading programme.
        Delivered by: Specialist teacher
        Setting: quiet room
        Provision 1.2: Text read aloud to him.
        Delivered by: Teaching assistant
        ## Section I
        Wells Junior School
        """,
        minimal=False,
    )

    assert [need.text for need in read.needs] == ["Robin reads at the level of a six-year-old."]
    assert [(one.text, len(one.steps)) for one in read.outcomes] == [
        ("Robin will read a page by July 2026.", 1)
    ]
    assert [(item.text, item.by_whom) for item in read.provision] == [
        ("A structured reading programme.", "Specialist teacher"),
        ("Text read aloud to him.", "Teaching assistant"),
    ]


def test_headings_over_tables_with_letters_in_their_heads_are_no_contents_list() -> None:
    read = plan(
        """
        ## Sections B and F
        | **B: needs** | **F: What will be done** |
        | Robin does not speak in class. | A key adult greets him each morning at the gate. |
        | Robin does not eat in the hall. | A key adult eats with him each day in a quiet room. |
        ## Section E
        | **Outcome** | **Target date** |
        | Robin will answer an adult whom he knows well in a whisper. | July 2026 |
        | Robin will ask another child to play with him. | July 2026 |
        | Robin will eat his lunch in the hall with two other children. | July 2027 |
        ## Section C, Section G
        | **C: health needs** | **G: health provision** |
        | Robin has eczema. | A nurse visits twice a year. |
        ## Section D, Sections H1 and H2
        | **D** | **H1** | **H2** |
        | None | None | None |
        ## Section I
        Wells Junior School
        ## Section J
        No.
        ## Section K
        School advice, Ann Hill, SENCO, 10 February 2025
        """,
        minimal=False,
    )

    assert texts(read, "J") == ["No."]
    assert read.needs[-1].text == "Robin has eczema."


def test_staff_and_their_time_are_provision_where_a_table_names_no_other() -> None:
    read = plan(
        f"""
        {REST}
        ## Section E
        1. Robin will read a page.
        ## Section F
        | **Staff** | **Time** | **For outcome** |
        | Teaching assistant, level 3 | 12 hours a week | 1 |
        | Job coach | One day a week | 1 |
        """,
        minimal=False,
    )

    assert provided(read) == [
        ("Teaching assistant, level 3", "12 hours a week", ["Robin will read a page."]),
        ("Job coach", "One day a week", ["Robin will read a page."]),
    ]


def test_a_rationale_is_no_ratio_and_a_column_o_holds_outcomes() -> None:
    read = plan(
        f"""
        {REST}
        ## Section E
        | **By when** | **Ref** | **Robin will …** |
        | July 2026 | O1 | take notes for himself |
        | July 2026 | O2 | take part in a group |
        ## Section F
        | **Regularity** | **Responsible** | **O** | **Input** | **Rationale** |
        | Weekly, 45 minutes | Therapist | O2 | Direct therapy on group talk. | Her advice. |
        | Every lesson | Assistant | O1, O2 | Notes on a template. | Working memory. |
        """,
        minimal=False,
    )

    first, second = read.outcomes
    assert [
        (item.text, item.how_often, [link.id for link in item.supports_outcomes])
        for item in read.provision
    ] == [
        ("Direct therapy on group talk.", "Weekly, 45 minutes", [second.id]),
        ("Notes on a template.", "Every lesson", [first.id, second.id]),
    ]
    assert [item.ratio for item in read.provision] == [None, None]


def test_provision_for_all_areas_is_for_none_of_the_outcomes_above() -> None:
    area = """
        ## Section B Part {n}: {name}
        B{n} Robin has a need.
        ## Section E Part {n}: {name}
        E{n} Robin will do more.
        ## Section F Part {n}: {name}
        F{n} A daily lesson. [E{n}]
    """
    read = plan(
        area.format(n=1, name="Communication and interaction")
        + area.format(n=2, name="Cognition and learning")
        + """
        ## Section F Part 3: For all areas
        F3 A teaching assistant will be with Robin for 25 hours a week.
        """,
        minimal=False,
    )

    last = read.provision[-1]
    assert (last.area, last.supports_outcomes) == (None, ())


def test_advice_with_the_person_in_brackets_and_in_a_sentence() -> None:
    read = plan(
        """
        ## Section K
        App. 1 Parents (Ines Hale) 01/11/2024
        App. 2 School (Ms D. Amin, SENDCo) 08/11/2024
        """
    )
    told = [unit.parsed for unit in read.sections["K"].content if unit.kind == "advice"]  # type: ignore[index] # a section's letter is its key
    assert [(one.title, one.author, one.role) for one in told if one] == [
        ("Parents", "Ines Hale", None), ("School", "Ms D. Amin", "SENDCo"),
    ]  # fmt: skip

    read = plan(
        """
        ## Section K
        Advice was taken from Ines Hale, mother (2 January 2025); and Tom Reeve, SENCO (1 May 2025).
        """
    )
    told = [unit.parsed for unit in read.sections["K"].content if unit.kind == "advice"]  # type: ignore[index] # a section's letter is its key
    assert [(one.title, one.author) for one in told if one] == [
        (None, "Ines Hale"), (None, "Tom Reeve"),
    ]  # fmt: skip


def test_boxes_in_a_column_of_section_k_are_nobodys_post() -> None:
    read = plan(
        """
        ## Section K
        | **Advice** | **From** | **Date** | **Sent with this plan** |
        | School | Ann Hill, SENCO | 2 May 2025 | ☒ |
        | Health | Bo Lee, Nurse | 3 May 2025 | ☐ |
        """
    )
    told = [unit for unit in read.sections["K"].content if unit.kind == "advice"]  # type: ignore[index] # a section's letter is its key
    assert [(one.author, one.role) for one in told] == [("Ann Hill", "SENCO"), ("Bo Lee", "Nurse")]


def test_what_provision_is_to_achieve_and_the_medium_term_heads_lists() -> None:
    read = plan(
        f"""
        {REST}
        ## Section E: My outcomes
        ### Outcome 1
        Long-term outcome:
        Robin will write at the pace of his class.
        Medium-term (the next 12 months):
        - Robin will type 20 words a minute.
        - He will dictate one homework a week.
        ## Section F
        To achieve Outcome 1:
        - A teacher will teach typing for one hour each week.
        """,
        minimal=False,
    )

    assert [(one.text, [step.text for step in one.steps]) for one in read.outcomes] == [
        (
            "Robin will write at the pace of his class.",
            ["Robin will type 20 words a minute.", "He will dictate one homework a week."],
        )
    ]
    assert [(item.text, len(item.supports_outcomes)) for item in read.provision] == [
        ("A teacher will teach typing for one hour each week.", 1)
    ]


def test_the_outcome_that_one_row_alone_is_for_is_a_reference() -> None:
    read = plan(
        f"""
        {REST}
        ## Section E
        1. Robin will read a page.
        ## Section F
        | **Provision** | **Who will provide it** | **How often** | **For** |
        | Printed notes and a signal for help. | All teachers | Every lesson | Outcome 1 |
        """,
        minimal=False,
    )

    assert provided(read) == [
        ("Printed notes and a signal for help.", "Every lesson", ["Robin will read a page."])
    ]


def test_letters_alone_in_a_cell_part_needs_from_outcomes() -> None:
    read = plan(
        """
        ## Sections B, E and F
        | **B: Needs, then E: Outcomes** | **F: Special educational provision** |
        | <2> **Cognition and learning** |
        | **B** // Robin is kind. // Robin cannot read. // **E** // 1) Robin will read a page. | **Outcome 1** // **Staffing** // A teacher will teach reading each day. |
        """,  # noqa: E501 - a row of two cells of lines
        minimal=False,
    )

    assert [need.text for need in read.needs] == ["Robin cannot read."]
    assert [one.text for one in read.outcomes] == ["Robin will read a page."]
    assert [(item.text, len(item.supports_outcomes)) for item in read.provision] == [
        ("A teacher will teach reading each day.", 1)
    ]


def test_staffing_for_outcomes_is_a_heading_and_nobodys_name() -> None:
    read = plan(
        f"""
        {REST}
        ## Section E
        1. Robin will read a page.
        ## Section F
        **Teaching (Outcome 1)**
        Reading in a group of no more than six, four lessons a week.
        **Staffing (Outcome 1)**
        12 hours a week of support from a teaching assistant who has had training in reading.
        """,
        minimal=False,
    )

    assert [item.text[:12] for item in read.provision] == ["Reading in a", "12 hours a w"]
    assert [item.by_whom for item in read.provision] == [None, None]


def test_which_report_words_are_from_and_outcomes_said_again_are_no_records() -> None:
    read = plan(
        """
        ## Section B
        ### Cognition and learning
        From the AAC hub report, section 5 (‘Summary of communication needs’):
        - Robin cannot read a page.
        ## Section E
        1. Robin will read a page.
        ## Section F
        Learning outcomes (from Part E), by the end of Key Stage 2: (1) to read a page.
        - A teacher will teach reading each day.
        """,
        minimal=False,
    )

    assert [need.text for need in read.needs] == ["Robin cannot read a page."]
    assert [item.text for item in read.provision] == ["A teacher will teach reading each day."]


def test_a_bold_details_in_front_of_provision_is_the_forms() -> None:
    found = plan(
        """
        ## Section F: Special educational provision
        **Provision 1**
        **Details:** A mentoring session about strengths.
        **Provided by:** Learning mentor
        **How often:** Weekly, 30 minutes
        """
    )
    one = found.provision[0]
    assert (one.text, one.by_whom) == ("A mentoring session about strengths.", "Learning mentor")
