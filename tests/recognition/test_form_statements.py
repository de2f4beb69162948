"""What a form says of its own page, and who a child is at the head of B: text, and no records."""

import pytest
from markup import plan

from ehcp_io.plan import Plan, SectionLetter, SectionState

SPEECH = "Robin cannot say three words together."
AREAS = f"""
### Communication and interaction
{SPEECH}
### Cognition and learning
Robin cannot count past five.
"""


def own(read: Plan, letter: str, kind: str) -> list[str]:
    """The records of a section, those of the minimal plan left out."""
    content = read.sections[letter].content  # type: ignore[index] # a section's letter is its key
    texts = [unit.text for unit in content if unit.kind == kind]
    return [text for text in texts if "syllable" not in text and "reading lesson" not in text]


@pytest.mark.parametrize(
    "line",
    [
        "Text in bold was added following the annual review of 18/10/2024.",
        "Anything highlighted is new since the last plan.",
        "The wording that is struck through has been removed.",
    ],
)
def test_what_a_look_of_words_means_is_no_need(line: str) -> None:
    read = plan(f"## Section B: Special educational needs\n{line}\n- Robin cannot count.")

    assert own(read, "B", "need") == ["Robin cannot count."]


def test_words_with_a_look_that_a_child_is_taught_are_provision() -> None:
    line = "New words in bold colours are added to her word wall each week."
    read = plan(f"## Section F: Special educational provision\n{line}")

    assert own(read, "F", "provision") == [line]


@pytest.mark.parametrize(
    ("letter", "line"),
    [
        ("F", "Costs are for information and do not limit the provision. Ref. numbers are the"
              " school’s."),
        ("G", "Agreed by the Clinical Commissioning Group under regulation 12(2)."),
        ("F", "Robin is not required to study a modern foreign language."),
    ],
)  # fmt: skip
def test_what_is_said_of_the_page_or_the_curriculum_is_no_provision(letter: str, line: str) -> None:
    read = plan(f"## Section {letter}: Provision\n{line}\n- A nurse visits once a term.")

    assert own(read, letter, "provision") == ["A nurse visits once a term."]


def test_a_duty_behind_what_is_said_of_the_page_is_provision() -> None:
    line = "Costs are met by the authority. A teacher will read with Robin for an hour each day."
    read = plan(f"## Section F: Special educational provision\n{line}")

    assert own(read, "F", "provision") == [line]


def test_which_side_of_the_page_holds_outcomes_is_none() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        On the left, what Robin will achieve (Section E). On the right, what will be provided so
        - Robin will read a page to a friend.
        """.replace("provided so", "provided so that he can (Section F).")
    )

    assert own(read, "E", "outcome") == ["Robin will read a page to a friend."]


def test_what_the_code_says_of_an_area_is_no_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Communication and interaction
        Difficulties in communicating with others (SEND Code of Practice 6.28–6.29).
        Robin cannot say three words together.
        ### Cognition and learning
        Learning at a slower pace than peers, even with help (6.30–6.31).
        Robin cannot count.
        """
    )

    assert own(read, "B", "need") == [SPEECH, "Robin cannot count."]


@pytest.mark.parametrize(
    "line", ["Not required", "Robin does not need any provision under this Act."]
)
def test_that_nothing_is_needed_is_stated_none(line: str) -> None:
    read = plan(f"## Section H1: Social care provision\n{line}")

    assert read.sections[SectionLetter.H1].state is SectionState.STATED_NONE


def test_a_title_in_the_words_of_the_act_below_the_letter_is_no_need() -> None:
    read = plan(
        """
        ## Section C: Health needs
        My health needs that go with my special educational needs
        - I have asthma.
        """
    )

    assert own(read, "C", "need") == ["I have asthma."]


# -- what opens B ----


@pytest.mark.parametrize("head", ["", "**Overview**\n", "**Diagnosis**\n"])
def test_who_the_child_is_above_the_areas_of_b_is_no_need(head: str) -> None:
    line = "Robin has Down’s syndrome and a severe learning disability."
    read = plan(f"## Section B: Special educational needs\n{head}{line}{AREAS}")

    assert line not in own(read, "B", "need")
    assert len(own(read, "B", "need")) == 2


def test_a_list_or_a_heading_of_its_own_above_the_areas_holds_needs() -> None:
    listed = plan(f"## Section B: Special educational needs\n- Robin cannot read.{AREAS}")
    headed = plan(
        f"## Section B: Special educational needs\n### Play\nRobin cannot share a toy.{AREAS}"
    )

    assert len(own(listed, "B", "need")) == len(own(headed, "B", "need")) == 3


def test_what_opens_b_is_a_need_where_no_areas_follow() -> None:
    provided = "## Section F: Special educational provision\n- A daily lesson of number."
    provided += "\n## Section E: Outcomes\nRobin will count to ten."
    needs = "## Section B: Special educational needs\nRobin has Down’s syndrome."
    read = plan(f"{needs}\n{provided}", minimal=False)

    assert own(read, "B", "need") == ["Robin has Down’s syndrome."]


# -- good news ----

GOOD_NEWS = """
## Section B: Special educational needs
### Cognition and learning
Robin cannot count past five.
### Sensory and physical
Robin is fit and well co-ordinated.
"""


def test_an_area_of_good_news_alone_holds_no_need() -> None:
    read = plan(GOOD_NEWS)

    assert own(read, "B", "need") == ["Robin cannot count past five."]


def test_good_news_in_an_area_that_is_provided_for_stays_a_need() -> None:
    provided = """
    ## Section F: Special educational provision
    ### Sensory and physical
    - A climbing lesson once a week.
    """
    read = plan(f"{GOOD_NEWS}{provided}")

    assert "Robin is fit and well co-ordinated." in own(read, "B", "need")


def test_each_area_opens_with_strengths_where_sections_come_again_by_area() -> None:
    read = plan(
        """
        # Communication and interaction
        ## Section B: Special educational needs
        Robin is talented and likes to talk.
        Robin cannot say three words together.
        ## Section F: Special educational provision
        A daily lesson of talk.
        # Cognition and learning
        ## Section B: Special educational needs
        Robin’s memory is average.
        Robin cannot count.
        ## Section F: Special educational provision
        A daily lesson of number.
        """,
        minimal=False,
    )

    assert own(read, "B", "need") == [SPEECH, "Robin cannot count."]


def test_a_section_headed_strengths_before_one_headed_needs_holds_none() -> None:
    read = plan(
        """
        ### B. Strengths
        - Robin measures and mixes paint exactly.
        ### B. Needs
        - Robin cannot count.
        """
    )

    assert own(read, "B", "need") == ["Robin cannot count."]


# -- lists in a cell ----


def test_sentences_listed_in_a_cell_are_provisions_that_share_the_fields_beside_them() -> None:
    said = "A therapist will work with Robin for an hour a week.", "She will train his teachers."
    read = plan(
        f"""
        ## Section F: Special educational provision
        | **Ref** | **Special educational provision** | **Staffing** | **Monitoring** |
        | F1 | - {said[0]} // - {said[1]} | Speech therapist | SENCO, each term |
        """
    )

    first, second = read.provision[0], read.provision[1]
    assert (first.text, second.text) == said
    assert first.parsed is not None
    assert (first.parsed.by_whom, second.by_whom) == ("Speech therapist", "Speech therapist")
    assert (first.parsed.review, second.review) == ("SENCO, each term", "SENCO, each term")
    assert not read.accounting.extra


def test_strategies_listed_in_a_cell_without_a_full_stop_are_one_provision() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        | **Special educational provision** | **Staffing** |
        | - visual timetable // - now and next board | Teaching assistant |
        """
    )

    assert read.provision[0].text == "visual timetable now and next board"


def test_what_stands_under_current_functioning_is_no_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        **Needs**
        - Robin cannot infer what people feel.
        **Current functioning**
        His reading accuracy is at age 10 years 2 months.
        """
    )

    assert own(read, "B", "need") == ["Robin cannot infer what people feel."]


def test_a_numbered_line_that_says_only_which_needs_a_list_is_for_is_no_provision() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        2. Robin cannot yet read words of more than one syllable.
        3. Robin cannot yet spell them.
        4. Robin is afraid of lifts.
        ## Section E: Outcomes
        By July 2027 Robin will read a page.
        Monitoring. The school will meet Robin every six weeks and write down what was said.
        ## Section F: Special educational provision
        15. To meet the needs in clauses 2 and 3:
        (a) The school shall teach Robin to read for 20 minutes a day.
        (b) A therapist shall see Robin each Monday.
        16. To meet the need in clause 4:
        (a) A quiet room shall be open to Robin at all times.
        ## Section H1: Social care provision
        20. Robin is over 18 years of age; no provision is made under this head.
        """,
        minimal=False,
    )

    needs = [need.id for need in read.needs]
    assert [[needs.index(link.id) for link in one.meets_needs] for one in read.provision] == [
        [0, 1],
        [0, 1],
        [2],
    ]
    assert len(read.outcomes) == 1
    assert read.sections[SectionLetter.H1].state == "stated_none"


def test_a_line_on_how_the_grid_below_is_set_out_is_no_need() -> None:
    read = plan(
        """
        ## Section D: Social care needs
        No social care needs were identified.
        Each outcome (Part E) stands at the left of the provision that will help Robin to reach it.
        """
    )

    assert not own(read, "D", "need")


def test_a_numbered_none_and_a_curriculum_taught_in_full_are_no_provision() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        By July 2027 Robin will read a page.
        School staff will agree termly targets with Robin and record them in his profile.
        ## Section F: Special educational provision
        3.1 A reading lesson of twenty minutes each day.
        3.2 Robin will follow the National Curriculum without modification or disapplication.
        3.3 Robin will follow the National Curriculum without modification save that he learns BSL.
        ## Section G: Health provision
        6.2 None.
        """
    )

    assert not own(read, "G", "provision")
    assert read.sections[SectionLetter.G].state is SectionState.STATED_NONE
    assert ["BSL" in text for text in own(read, "F", "provision")] == [True]
    assert len(read.outcomes) == 1
