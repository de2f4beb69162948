"""Sections begin at their own headings: not in contents lists, glossaries, letters or reports."""

import textwrap
from dataclasses import replace

import pytest
from markup import MINIMAL, TITLE, document, plan, texts

from ehcp_io.document import Document, Heading, Location, TextBlock
from ehcp_io.errors import NotAPlanError
from ehcp_io.plan import SectionLetter, SectionState
from ehcp_io.recognition import recognise


def test_a_contents_list_opens_no_section() -> None:
    """A list in the very words of the headings, unmarked by the file, is none of them."""
    names = [f"Section {letter}: {title}" for letter, title in TITLES.items()]
    listed = "\n".join(names)
    body = "\n".join(f"## {name}\nWhat the plan says of it, in {name[8]}." for name in names)

    read = plan(f"Contents\n{listed}\n{body}", minimal=False)

    for letter in TITLES:
        assert texts(read, letter) == [f"What the plan says of it, in {letter}."]
    assert "Contents" in [unit.text for unit in read.particulars]


GRID = """
| **Section B: Special educational needs** | **Section F: Provision** | **Section E: Outcomes** |
| Robin cannot read alone. | Reading with an adult for twenty minutes a day. | Robin will read. |
"""


def test_a_contents_list_is_one_though_columns_open_the_sections() -> None:
    read = plan(
        """
        Contents
        Section A: Views, interests and aspirations 2
        Section B: Special educational needs 3
        Section F: Special educational provision 3
        Section E: Outcomes 3
        Section J: Personal budget 4
        Section K: Advice and information 4
        **Name:** Robin Marsh
        **A. Views, interests and aspirations**
        - Robin likes the sea.
        """
        + GRID
        + "**K. Advice and information**\n- Report of Dr Anna Lee, psychologist, 3 May 2024",
        minimal=False,
    )

    assert read.person.name == "Robin Marsh"
    assert len(read.advice) == 1
    assert [unit.text for unit in read.provision] == [
        "Reading with an adult for twenty minutes a day."
    ]


def test_a_contents_list_is_one_though_headings_open_several_sections_at_once() -> None:
    listed = "\n".join(
        f"Section {letter}: {title} {page}"
        for page, (letter, title) in enumerate(TITLES.items(), start=3)
    )
    read = plan(
        f"""
        Contents
        {listed}
        **Name:** Robin Marsh
        ## Part B: Special educational needs
        - Robin cannot read words of more than one syllable.
        ## Sections C, G: Health
        Robin has asthma and sees the asthma nurse twice a year.
        ## SECTIONS E AND F. MY AIMS AND MY SUPPORT
        | **Outcome** | **Provision** |
        | Robin will read. | Reading with an adult for twenty minutes a day. |
        """.replace("\n        ", "\n"),
        minimal=False,
    )

    assert read.person.name == "Robin Marsh"
    assert len(read.needs) >= 1
    assert [unit.text for unit in read.outcomes] == ["Robin will read."]


def test_a_picture_of_the_sections_in_a_table_heads_none() -> None:
    """As in "Needs (Section B) → Outcomes (Section E)": nothing stands below it."""
    shown = "→ |".join(f"{title} (Section {letter})" for letter, title in TITLES.items())
    body = "\n".join(f"# Section {letter}: {title}\nNone." for letter, title in TITLES.items())

    read = plan(f"| {shown} |\n{body}", minimal=False)

    assert [texts(read, letter) for letter in TITLES] == [["None."]] * len(TITLES)


def test_a_sentence_about_a_section_is_no_heading_beside_one() -> None:
    read = plan(
        """
        **How to read this plan**
        - Section A tells you about the child and the family.
        - Section E has the outcomes. Sections F and G say what will be provided.
        **Name:** Robin Marsh
        """
        + GRID,
        minimal=False,
    )

    assert read.person.name == "Robin Marsh"
    assert [unit.text for unit in read.outcomes] == ["Robin will read."]


def test_a_sub_heading_of_outcomes_opens_no_section_that_columns_open() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot read alone.
        ## Section E: Outcomes
        ### Health
        - Robin will use his own inhaler.
        ## Section F: Special educational provision
        - Reading with an adult for twenty minutes a day, in school.
| **Section C: Health needs** | **Section G: Health provision** |
| Asthma. | An inhaler kept at school. |
        """,
        minimal=False,
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will use his own inhaler."]
    assert texts(read, "C") == ["Asthma."]


def test_a_letter_before_an_item_is_no_section_that_columns_open() -> None:
    """The last area of F, over a table of health, heads the line below it."""
    read = plan(
        """
        **SECTION B: SPECIAL EDUCATIONAL NEEDS**
        - Robin hears little in a noisy room.
        **SECTION F: SPECIAL EDUCATIONAL PROVISION**
        **Sensory and physical**
        a) A radio aid, and a survey of the classroom by the audiologist by July 2025.
        | **Section C: Health needs** | **Section G: Health provision** |
        | Asthma. | An inhaler kept at school. |
        """,
        minimal=False,
    )

    assert len(texts(read, "F")) == 1
    assert texts(read, "C") == ["Asthma."]


def test_the_plan_may_be_named_before_its_sections() -> None:
    read = plan(
        """
        **EHC Plan Section B: Special educational needs**
        - Robin cannot read alone.
        **EHC Plan – Section C: Health care needs which relate to SEN**
        - Asthma, which keeps him from games.
        **EHC Plan Section F: Special educational provision**
        - Reading with an adult for twenty minutes a day, in school.
        """,
        minimal=False,
    )

    assert texts(read, "C") == ["Asthma, which keeps him from games."]


@pytest.mark.parametrize(
    "title", ["Copies of this plan have been sent to:", "Distribution list", "Right of appeal"]
)
def test_who_has_a_copy_is_no_advice(title: str) -> None:
    """What is printed behind Section K needs no look of its own to end it."""
    read = plan(
        f"""
        {MINIMAL}
        # Section K: Advice and information
        - Report of Dr Anna Lee, educational psychologist, 3 May 2024
        **{title}**
        - The head teacher
        - The designated clinical officer
        """.replace("\n    ", "\n        "),
        minimal=False,
    )

    assert len(read.advice) == 1
    assert len(texts(read, "K")) == 1


def test_a_glossary_of_sections_is_no_content() -> None:
    """What each section is for, explained up front, belongs to none of them."""
    glossary = "\n".join(
        f"| Section {letter} | {title} and what this part of a plan is for |"
        for letter, title in TITLES.items()
    )
    body = "\n".join(
        f"## Section {letter}: {title}\n- Robin’s own text for {title}, which is long enough to "
        "be read as the body of a section and not as an entry in any list of them."
        for letter, title in TITLES.items()
    )

    read = plan(f"{glossary}\n{body}", minimal=False)

    for letter in TITLES:
        assert len(texts(read, letter)) == 1


def test_a_repeated_heading_goes_on_with_its_section() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        - Robin cannot yet read and needs words broken up for him every time he meets them.
        ## Section F: Special educational provision
        - Phonics every morning for ten minutes with a teaching assistant in a quiet room.
        ## Section F (continued)
        - A language group once a week for half an hour with the therapist and two friends.
        """,
        minimal=False,
    )

    assert len(read.provision) == 2
    assert len(read.sections["F"].heading) == 2  # type: ignore[index] # the section's letter


def test_a_mention_of_another_section_stays_where_it_is() -> None:
    read = plan(
        """
        ## Section A: Views
        Robin’s mother asks that Section F say who does what.
        """
    )

    assert "Robin’s mother asks that Section F say who does what." in texts(read, "A")


def test_a_letter_in_a_narrow_cell_opens_what_stands_beside_it() -> None:
    """The letter alone in its cell, the title and the content beside it, down all the rows."""
    read = plan(
        """
        | A | Views, interests and aspirations |
        | ^ | Robin likes trains and wants to drive one. |
        | ^ | His mother hopes that he will read. |
        """
    )

    assert texts(read, "A") == [
        "Robin likes trains and wants to drive one.",
        "His mother hopes that he will read.",
    ]


def test_a_title_with_its_letter_to_the_right_is_a_heading() -> None:
    read = plan(
        """
        | My health needs | C |
        Robin has asthma and carries an inhaler.
        """
    )

    assert texts(read, "C") == ["Robin has asthma and carries an inhaler."]


def test_lettered_appendices_open_no_sections() -> None:
    """A table of advice is lettered A, B, C … too."""
    read = plan(
        """
        ## Section K: Advice and information
        | **Appendix** | **Document** | **Author** | **Date** |
        | A | Parents’ views | Ann Doe | 3 March 2024 |
        | B | Educational advice | Bo Roe | 4 March 2024 |
        | C | Health advice | Dr Cy Poe | 5 March 2024 |
        """
    )

    assert [entry.title for entry in read.advice] == [
        "Parents’ views", "Educational advice", "Health advice",
    ]  # fmt: skip
    assert [entry.marker for entry in read.advice] == ["A", "B", "C"]
    assert read.sections["C"].state is SectionState.ABSENT  # type: ignore[index] # its letter


def test_a_report_bound_in_behind_the_plan_is_an_appendix() -> None:
    """Its own headings ("Section 3: Provision recommended") open nothing."""
    report = "Robin was seen at school and worked willingly for the whole of the morning. " * 12
    read = plan(
        f"""
        ## Section B: Special educational needs
        - Robin cannot yet read words of more than one syllable and needs them broken up.
        ## Section F: Special educational provision
        - A daily reading lesson of twenty minutes with a teaching assistant.
        ## Section K: Advice and information
        - Psychological advice from Dr Vale, Educational Psychologist, 3 March 2024
        # Psychological advice
        {report}
        ## Section 3: Provision recommended
        Reading every day with a familiar adult.
        """,
        minimal=False,
    )

    assert len(read.provision) == 1
    assert [unit.text for unit in read.appendices][-1] == "Reading every day with a familiar adult."
    assert len(texts(read, "K")) == 1


def test_signatures_after_the_last_section_are_not_its_content() -> None:
    read = plan(
        f"""
        {textwrap.dedent(MINIMAL)}
        ## Section J: Personal budget
        No Personal Budget has been requested.
        Signed: Ann Doe, for the authority
        """.replace("        ", ""),
        minimal=False,
    )

    assert texts(read, "J") == ["No Personal Budget has been requested."]
    assert "Ann Doe, for the authority" in [unit.text for unit in read.particulars]


def test_a_letterless_plan_is_read_by_its_titles() -> None:
    read = plan(
        """
        | **Part 3: What I find difficult when I am learning** |
        - Robin cannot yet read words of more than one syllable.
        - He loses his place on the page.
        | **Part 4: My health** |
        - Robin has asthma and carries an inhaler.
        | **Part 5: What I am working towards** |
        - Robin will read a page to a friend.
        | **Part 6: Help with learning (special educational provision)** |
        - Daily phonics for ten minutes with a trained assistant.
        | **Part 7: Other help from social care** |
        None.
        | **Reports used to write my plan** |
        - Educational advice, from Bo Roe (SENCO), 4 March 2024
        """,
        minimal=False,
    )

    assert [need.text for need in read.needs if need.id.startswith("B")] == [
        "Robin cannot yet read words of more than one syllable.",
        "He loses his place on the page.",
    ]
    assert texts(read, "C") == ["Robin has asthma and carries an inhaler."]
    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page to a friend."]
    assert read.sections["H2"].state is SectionState.STATED_NONE  # type: ignore[index] # letter


def test_a_converted_statement_is_read_by_its_parts() -> None:
    read = plan(
        """
        **PART 2: SPECIAL EDUCATIONAL NEEDS**
        Robin cannot yet read words of more than one syllable and needs them broken up.
        **PART 3: SPECIAL EDUCATIONAL PROVISION**
        **Objectives**
        Robin will read a page to a friend.
        **Educational provision to meet needs and objectives**
        Daily phonics for ten minutes.
        **Monitoring**
        The school will report each term.
        **PART 4: PLACEMENT**
        Elm School
        **PART 5: NON-EDUCATIONAL NEEDS**
        **Health**
        Robin has asthma.
        **Social care**
        Robin needs a short break.
        **PART 6: NON-EDUCATIONAL PROVISION**
        **To be arranged by the health service**
        A review by the asthma nurse every year.
        **To be arranged by social care**
        A club on Saturdays.
        """,
        minimal=False,
    )

    assert texts(read, "C") == ["Robin has asthma."]
    assert texts(read, "D") == ["Robin needs a short break."]
    assert texts(read, "E") == [
        "Robin will read a page to a friend.", "The school will report each term.",
    ]  # fmt: skip
    assert texts(read, "G") == ["A review by the asthma nurse every year."]
    assert texts(read, "H2") == ["A club on Saturdays."]


def test_absent_blank_and_stated_none_are_three_states() -> None:
    read = plan(
        """
        ## Section C: Health care needs
        ## Section D: Social care needs
        Robin has no identified social care needs.
        """
    )

    states = {letter: section.state for letter, section in read.sections.items()}
    assert states["C"] is SectionState.BLANK  # type: ignore[index] # the section's letter
    assert states["D"] is SectionState.STATED_NONE  # type: ignore[index] # the section's letter
    assert states["G"] is SectionState.ABSENT  # type: ignore[index] # the section's letter
    assert not [need for need in read.needs if need.id.startswith("D")]


def test_a_plan_whose_section_f_is_blank_is_a_plan() -> None:
    """The gap a parent must see; not a reason to refuse the plan."""
    read = plan(
        """
        = Education, Health and Care Plan
        ## Section B: Special educational needs
        - Robin cannot yet read words of more than one syllable and needs them broken up.
        ## Section E: Outcomes
        - Robin will read a page aloud.
        ## Section F: Special educational provision
        ## Section I: Placement
        Elm School
        """,
        minimal=False,
    )

    states = {letter: section.state for letter, section in read.sections.items()}
    assert states["F"] is SectionState.BLANK  # type: ignore[index] # the section's letter
    assert len(read.needs) == 1


def test_text_struck_out_is_kept_and_told_of() -> None:
    """Amended plans strike out what goes; its words stay, and a person confirms that it is gone."""
    made = document(f"{TITLE}\n{textwrap.dedent(MINIMAL)}")
    struck = [
        replace(block, runs=tuple(replace(run, strike=True) for run in block.runs))
        if "daily" in getattr(block, "text", "")
        else block
        for block in made.blocks
    ]

    read = recognise(replace(made, blocks=tuple(struck))).plan

    assert [(item.code, item.section) for item in read.findings if item.code == "struck-out"] == [
        ("struck-out", "F")
    ]
    content = read.sections[SectionLetter("F")].content
    assert [mark.style for unit in content for mark in unit.marks] == ["strike"]


@pytest.mark.parametrize(
    "text",
    [
        "= School report\nRobin has worked towards the outcomes in Sections E and F of his plan.",
        "= Annual review report\n## Section B\n- Needs are unchanged since the last meeting held.\n"
        "## Section F\n- Provision should be amended as set out by the school in its own report.",
        "",
        "= Education, Health and Care Plan\n## Section B\nStrengths\n## Section F\n"
        "## Section I\nName\nType",
    ],
    ids=["school report", "annual review", "empty", "unfilled form"],
)
def test_what_is_no_plan_is_refused(text: str) -> None:
    with pytest.raises(NotAPlanError):
        recognise(document(text))


TITLES = {
    "A": "Views, interests and aspirations",
    "B": "Special educational needs",
    "C": "Health care needs",
    "D": "Social care needs",
    "E": "Outcomes",
    "F": "Special educational provision",
    "G": "Health care provision",
    "I": "Placement",
    "K": "Advice and information",
}


def test_prose_between_sections_that_belongs_to_none_is_unfiled() -> None:
    """A person must look at it: it is kept, told of, and put into no section."""
    stray = "Everybody at the meeting agreed that the summer had been a happy time for Robin."
    read = recognise(
        located(
            f"""
            {TITLE}
            ## Section A: Views
            Robin likes trains.
            ## Signatures
            {stray}
            {textwrap.dedent(MINIMAL)}
            """.replace("            ", "")
        )
    ).plan

    assert [unit.text for unit in read.unfiled] == [stray]
    assert "unfiled" in {finding.code for finding in read.findings}


@pytest.mark.parametrize("look", ["### {}", "**{}**"])
@pytest.mark.parametrize("name", ["School", "Direct payments", "Reports"])
def test_a_part_of_a_lettered_section_opens_no_other(look: str, name: str) -> None:
    """Where the plan has no such section, a sub-heading in the words of its title is none."""
    read = plan(
        f"""
        ## Section A: Views
        Robin likes trains.
        ## Section B: Special educational needs
        - Robin cannot read.
        ## Section E: Outcomes
        - Robin will read.
        ## Section F: Special educational provision
        {look.format("Classroom")}
        - A daily lesson.
        {look.format(name)}
        - A lesson in reading is given every day by a teacher who knows how Robin learns.
        ## Section G: Health provision
        None
        ## Section H: Social care provision
        None
        """,
        minimal=False,
    )

    assert len(read.provision) == 2
    for letter in ("I", "J", "K"):
        assert read.sections[SectionLetter(letter)].state is SectionState.ABSENT


def test_a_section_that_alone_has_no_letter_is_one() -> None:
    read = plan(
        """
        ## Section A: Views
        Robin likes trains.
        ## Section B: Special educational needs
        - Robin cannot read.
        ## Section E: Outcomes
        - Robin will read.
        ## Section F: Special educational provision
        - A daily lesson.
        ## Section G: Health provision
        None
        ## Section J: Personal budget
        None
        **Placement**
        Northfield School, a maintained school
        """,
        minimal=False,
    )

    assert texts(read, "I") == ["Northfield School, a maintained school"]


def located(text: str) -> Document:
    """A document whose blocks say where they stand."""
    plain = document(text)
    blocks = tuple(
        replace(block, location=Location(path=(number,)))
        for number, block in enumerate(plain.blocks)
    )
    return replace(plain, blocks=blocks)


def test_numbered_parts_of_a_section_open_it_and_name_their_area() -> None:
    """The heading of Section F3 that names an area is a part of F, not of D or H."""
    read = plan(
        """
        ## SECTION B – Special educational needs
        - Robin cannot read.
        ## SECTION E1 – Cognition and learning: outcomes
        Outcome 1: Robin will read a page to a friend.
        ## SECTION F1 – Cognition and learning: special educational provision
        - A daily reading lesson with a teacher.
        ## SECTION E2 – Social, emotional and mental health: outcomes
        Outcome 2: Robin will tell an adult when he is angry.
        ## SECTION F2 – Social, emotional and mental health: special educational provision
        - A key adult meets Robin at the gate each morning.
        ## SECTION F3 – General provision
        - A teaching assistant for twenty hours a week.
        """,
        minimal=False,
    )

    assert [len(item.supports_outcomes) for item in read.provision] == [1, 1, 0]
    assert [outcome.area for outcome in read.outcomes] == [
        "cognition_and_learning", "social_emotional_and_mental_health",
    ]  # fmt: skip


def test_a_letter_with_a_stop_before_new_words_may_stand_out_of_order() -> None:
    """Section K may come in front of the plan, printed as all its sections are."""
    read = plan(
        """
        ## K: Contributors
        | **Name** | **Role** | **How did they contribute?** | **Date** |
        | Jo Lee | SENCO | Written report | 3 May 2024 |
        ## A: Views, interests and aspirations
        Robin likes trains.
        ## B: Special educational needs
        - Robin cannot read.
        ## E: Outcomes
        - Robin will read.
        ## F: Special educational provision
        - A daily lesson.
        ## G: Health provision
        None
        """,
        minimal=False,
    )

    assert [(item.author, item.title) for item in read.advice] == [("Jo Lee", "Written report")]


def test_a_contents_list_whose_pages_are_run_in_opens_no_section() -> None:
    """A tab may be lost, "Placement12", and the front pages follow the list's last entry."""
    listed = "\n".join(
        f"Section {letter}: {title}{n}" for n, (letter, title) in enumerate(TITLES.items(), 3)
    )
    front = "\n".join(f"Detail {n}: value of this detail" for n in range(12))
    body = "\n".join(
        f"**{letter}. {title}**\nWhat it says in {letter}." for letter, title in TITLES.items()
    )

    read = plan(f"Contents\n{listed}\n{front}\n{body}", minimal=False)

    assert texts(read, "K") == ["What it says in K."]


def test_a_heading_whose_letter_a_stamp_covers_is_told_by_its_place() -> None:
    """Only on paper: in a digital plan nothing covers a letter."""
    text = """
        = Education, Health and Care Plan
        ## Section A: Views
        Robin likes birds and would like to see a puffin before he is ten years old.
        ## Section B: Special educational needs
        Robin cannot read words of more than one syllable and needs them broken up.
        ## Section D: Social care needs
        None.
        ## Sectio ught for Robin:
        | **Ref** | **Outcome** |
        | E1 | Robin will read a page. |
        ## Section F: Special educational provision
        A daily lesson of reading.
    """
    digital = document(text)
    paper = replace(
        digital,
        blocks=tuple(
            replace(block, runs=tuple(replace(run, confidence=0.4) for run in block.runs))
            if isinstance(block, Heading)
            else block
            for block in digital.blocks
        ),
    )

    assert "E1" in texts(recognise(paper).plan, "E")
    assert "E1" in texts(recognise(digital).plan, "D")


def paper(text: str) -> Document:
    """The document as it is read from a scan."""
    made = document(text)
    return replace(
        made,
        blocks=tuple(
            replace(block, runs=tuple(replace(run, confidence=0.97) for run in block.runs))
            if isinstance(block, TextBlock)
            else block
            for block in made.blocks
        ),
    )


LETTERED = f"""
    {TITLE}
    {MINIMAL}
    ## Section H2: Other social care provision
    None.
    ## Section {{first}}: Where it happens
    Hollin Bank School
    ## Section {{second}}: Personal budget
    Robin has a direct payment of ten pounds a week.
    ## Section K: Advice and information
    Parents' views, 3 May 2024
"""


@pytest.mark.parametrize(("first", "second"), [("1", "J"), ("I", "I"), ("l", "J")])
def test_a_letter_that_a_scan_misread_is_the_one_that_is_left(first: str, second: str) -> None:
    """Its words stay as they were read."""
    read = recognise(paper(LETTERED.format(first=first, second=second))).plan

    assert texts(read, "I") == ["Hollin Bank School"]
    assert texts(read, "J") == ["Robin has a direct payment of ten pounds a week."]


def test_section_1_is_no_letter_where_a_section_2_follows_or_nothing_was_scanned() -> None:
    counted = LETTERED.format(first="1", second="J").replace("Section H2", "Section 2")

    assert not texts(recognise(paper(counted)).plan, "I")
    assert not texts(recognise(document(LETTERED.format(first="1", second="J"))).plan, "I")


CONVERTED = """
    # PART 1: INTRODUCTION
    This statement was made on 4 November 2013 and is now a plan.
    # PART 2: SPECIAL EDUCATIONAL NEEDS (now Section B)
    2.1 Robin cannot yet read words of more than one syllable.
    # PART 3: SPECIAL EDUCATIONAL PROVISION
    ## Objectives (now Section E, Outcomes)
    The provision should aim to enable Robin:
    (a) to read a page alone by the end of Year 9;
    (b) to travel alone by the end of Year 11.
    ## Educational provision to meet needs and objectives (now Section F)
    [Specify provision in terms of facilities and equipment, staffing and curriculum.]
    (i) A daily reading lesson of twenty minutes with a teaching assistant. (Objective a.)
    (ii) A weekly walk to the shops with an adult. (Objective b.)
    ## Monitoring
    The school will set short-term targets within two months.
    # PART 4: PLACEMENT (now Section I)
    Highcliffe School: a mainstream secondary school.
    # PART 5: NON-EDUCATIONAL NEEDS (now Sections C and D)
    **Health**
    Robin takes baclofen three times a day.
    **Social care**
    The house is not adapted for a wheelchair.
    # PART 6: NON-EDUCATIONAL PROVISION (now Sections G and H)
    **Health**
    A care plan for baclofen in school, written by the school nurse each September.
    **Social care**
    Three hours a week of support from the Buddies club.
    # APPENDIX A: PARENTAL REPRESENTATIONS (now Section A)
    Mrs Hale writes that Robin is the best company in the world.
"""


def test_a_statement_that_became_a_plan_keeps_its_parts() -> None:
    read = plan(CONVERTED, minimal=False)

    assert texts(read, "A") == ["Mrs Hale writes that Robin is the best company in the world."]
    assert texts(read, "C") == ["Robin takes baclofen three times a day."]
    assert texts(read, "D") == ["The house is not adapted for a wheelchair."]
    assert [outcome.text for outcome in read.outcomes] == [
        "to read a page alone by the end of Year 9;", "to travel alone by the end of Year 11.",
    ]  # fmt: skip
    assert "The school will set short-term targets within two months." in texts(read, "E")
    assert [len(texts(read, letter)) for letter in ("F", "G", "H2")] == [2, 1, 1]
    assert len(read.provision) == len("FFGH")
    linked = [link.id for item in read.provision for link in item.supports_outcomes]
    assert linked == [outcome.id for outcome in read.outcomes]
    assert [unit.text[:8] for unit in read.guidance] == ["[Specify"]
    assert not read.accounting.lost


def test_numbered_parts_under_the_sections_titles_open_them_area_by_area() -> None:
    read = plan(
        """
        # SECTION A Views
        Robin likes trains.
        # COGNITION AND LEARNING
        **B1 Special educational needs**
        - Robin cannot read.
        **E1 Outcomes**
        | **Outcome** | **By when** |
        | Robin will read a page to a friend. | July 2027 |
        **F1 Special educational provision**
        | **Provision** | **Provided by** |
        | A daily reading lesson. | Teacher |
        # SOCIAL, EMOTIONAL AND MENTAL HEALTH
        **B2 Special educational needs**
        - Robin is angry in crowds.
        **E2 Outcomes**
        | **Outcome** | **By when** |
        | Robin will tell an adult when he is angry. | July 2027 |
        **F2 Special educational provision**
        | **Provision** | **Provided by** |
        | A meeting at the gate each morning. | Key adult |
        # SECTION C Health needs
        Robin has asthma.
        # SECTION D Social care needs
        None.
        """,
        minimal=False,
    )

    outcomes = [outcome.id for outcome in read.outcomes]
    assert [[outcomes.index(x.id) for x in one.supports_outcomes] for one in read.provision] == [
        [0],
        [1],
    ]
    assert [head.text for head in read.sections[SectionLetter.F].heading] == [
        "F1 Special educational provision",
        "F2 Special educational provision",
    ]
