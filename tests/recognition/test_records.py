"""Needs, outcomes and provision from prose: by labels, areas, numbers and what the words say."""

import pytest
from markup import plan, texts

from ehcp_io.plan import Plan


def needs(read: Plan) -> list[str]:
    return [need.text for need in read.needs if "more than one syllable" not in need.text]


def test_labels_tell_strengths_from_needs() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        Strengths: Robin is kind.
        **Needs:**
        - Robin cannot tell the time.
        """
    )

    assert needs(read) == ["Robin cannot tell the time."]
    assert read.needs[0].area == "cognition_and_learning"
    assert "Robin is kind." in texts(read, "B")


def test_strengths_go_on_below_their_line_until_needs_are_labelled() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        Strengths: Robin knows most letters.
        He learns from pictures and real things.
        Needs: Robin cannot tell the time.
        """
    )

    assert needs(read) == ["Robin cannot tell the time."]


def test_a_strength_before_no_needs_is_none() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Social, emotional and mental health
        She is happy and settled at nursery.
        Robin has no identified special educational needs in this area.
        """
    )

    assert needs(read) == []


def test_solving_problems_is_a_strength() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        His practical problem-solving is at the 75th centile.
        Robin avoids reading.
        """
    )

    assert needs(read) == ["Robin avoids reading."]


def test_the_names_of_an_area_may_stand_in_either_order() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        Independence and self-care
        - Robin cannot do up his coat.
        """
    )

    assert [need.area for need in read.needs][:1] == ["independence"]


def test_paragraphs_before_a_list_are_strengths() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Communication and interaction
        Robin has a wide vocabulary.
        He talks easily with adults.
        - Robin misses jokes and takes words literally.
        - He finds it hard to wait.
        """
    )

    assert needs(read) == [
        "Robin misses jokes and takes words literally.", "He finds it hard to wait.",
    ]  # fmt: skip


def test_an_area_of_its_own_words_is_recognised() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Speaking, listening and talking to people**
        - Robin cannot say the end of words.
        """
    )

    assert read.needs[0].area == "communication_and_interaction"


def test_numbered_paragraphs_are_outcomes_and_lettered_ones_their_steps() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        1. Robin will read a page to a friend (by the end of Year 4).
        (a) Robin will read a line.
        (b) Robin will read five lines.
        2. Robin will write his name.
        """
    )

    first, second = read.outcomes
    assert first.text == "Robin will read a page to a friend (by the end of Year 4)."
    assert [step.text for step in first.steps] == [
        "Robin will read a line.", "Robin will read five lines.",
    ]  # fmt: skip
    assert first.parsed is not None
    assert first.parsed.by_when == "by the end of Year 4"
    assert (second.text, second.steps, second.marker) == ("Robin will write his name.", (), "2.")


def test_lettered_paragraphs_alone_are_outcomes() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        (a) Robin will read.
        (b) Robin will write.
        """
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will read.", "Robin will write."]


def test_run_in_labels_are_fields_with_their_wording() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        - Phonics with cut-out letters. Who: Teaching assistant. How often: 20 minutes daily.
        - A quiet place to eat. Who: School. How often: Every day.
        """
    )

    assert [(item.text, item.by_whom, item.how_often) for item in read.provision[:2]] == [
        ("Phonics with cut-out letters.", "Teaching assistant.", "20 minutes daily."),
        ("A quiet place to eat.", "School.", "Every day."),
    ]


def test_who_and_how_often_inside_a_sentence_stand_under_parsed() -> None:
    """The wording is law: it is left whole, and what it says stands beside it."""
    sentence = (
        "Phonics with cut-out letters. This will be delivered by: Teaching assistant; "
        "frequency: 20 minutes daily."
    )
    read = plan(f"## Section F: Special educational provision\n- {sentence}")

    item = read.provision[0]
    assert (item.text, item.by_whom, item.how_often) == (sentence, None, None)
    assert item.parsed is not None
    assert (item.parsed.by_whom, item.parsed.how_often) == (
        "Teaching assistant", "20 minutes daily",
    )  # fmt: skip


@pytest.mark.parametrize("amount", ["2.5 hours of support each week.", "B12 injections monthly."])
def test_an_amount_in_front_is_no_paragraph_number(amount: str) -> None:
    read = plan(f"## Section F: Special educational provision\n{amount}")

    assert (read.provision[0].text, read.provision[0].marker) == (amount, None)


def test_a_card_of_labels_over_values_is_one_record() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **Outcome 1**
        Robin will read.
        **Outcome 2**
        Robin will write.
        ## Section F: Special educational provision
        **Provision for outcome 2**
        **Provision 2.1**
        A writing frame for every lesson.
        Delivered by
        Class teacher
        Frequency
        Daily
        """
    )

    frame = next(item for item in read.provision if "writing frame" in item.text)
    assert (frame.by_whom, frame.how_often) == ("Class teacher", "Daily")
    assert [link.id for link in frame.supports_outcomes] == [read.outcomes[1].id]


def test_monitoring_goes_to_e_wherever_the_form_prints_it() -> None:
    """Code 9.69: arrangements for setting shorter term targets belong to Section E."""
    read = plan(
        """
        ## Section E: Outcomes
        - Robin will read.
        ## Section H2: Other social care provision
        None.
        ### Arrangements for setting shorter term targets
        The school will set targets each half term.
        """
    )

    assert texts(read, "E") == ["Robin will read.", "The school will set targets each half term."]
    assert len(read.outcomes) == 1


def test_monitoring_that_section_f_prints_stays_in_it() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        Robin cannot read.
        ## Section E: Outcomes
        - Robin will read.
        ## Section F: Special educational provision
        A daily lesson.
        ### Monitoring arrangements
        The college will set short-term targets.
        """,
        minimal=False,
    )

    assert texts(read, "F") == ["A daily lesson.", "The college will set short-term targets."]
    assert len(read.provision) == 1


def test_the_forms_own_instructions_are_no_content() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        _Section F must be detailed and specific and should normally be quantified._
        - Phonics every day for ten minutes.
        """
    )

    assert "Section F must be detailed" in read.guidance[0].text
    assert texts(read, "F")[0] == "Phonics every day for ten minutes."


def test_a_line_of_a_form_about_any_child_is_no_need() -> None:
    read = plan(
        """
        ## Section C: Health needs
        Details of the child or young person's health needs related to their SEN:
        Robin has asthma and uses an inhaler.
        ## Section D: Social care needs
        _Needs of the child/young person that relate to the disability_
        Robin needs help to join a club.
        """
    )

    assert texts(read, "C") == ["Robin has asthma and uses an inhaler."]
    assert texts(read, "D") == ["Robin needs help to join a club."]


def test_no_for_an_answer_is_no_label() -> None:
    read = plan("## Section J: Personal budget\nNo")

    assert texts(read, "J") == ["No"]
    assert read.sections["J"].state == "stated_none"


def test_outcomes_and_provision_under_one_heading_without_letters() -> None:
    read = plan(
        """
        # My Special Educational Needs
        - Robin cannot yet read words of more than one syllable and needs them broken up.
        # My Outcomes and Special Educational Provision
        **Outcome 1:** Robin will read a short book alone by July 2026.
        **Provision:**
        Reading every day for ten minutes with a teaching assistant.
        # My Health Needs
        None
        """,
        minimal=False,
    )

    assert texts(read, "E") == ["Robin will read a short book alone by July 2026."]
    assert texts(read, "F") == ["Reading every day for ten minutes with a teaching assistant."]


def test_provision_that_begins_like_an_instruction_is_provision() -> None:
    """An item "Describe what is on the board" is what an adult does, not how to fill it in."""
    read = plan(
        """
        ## Section F: Special educational provision
        - Describe what is on the board.
        - Use his communication book in every lesson.
        """
    )

    assert texts(read, "F")[:2] == [
        "Describe what is on the board.", "Use his communication book in every lesson.",
    ]  # fmt: skip


def test_provision_stays_where_the_plan_puts_it() -> None:
    """Therapy in G and hours in I are the plan's own mistakes; they are never repaired."""
    read = plan(
        """
        ## Section G: Health care provision
        - Weekly speech and language therapy for thirty minutes.
        ## Section I: Placement
        Elm School, with 15 hours of support each week.
        """
    )

    assert texts(read, "G") == ["Weekly speech and language therapy for thirty minutes."]
    assert texts(read, "I") == ["Elm School, with 15 hours of support each week."]


def test_the_same_words_have_the_same_id_in_every_version() -> None:
    before = plan("## Section C: Health care needs\nRobin has asthma.\nHe wears glasses.")
    after = plan("## Section C: Health care needs\nHe has a rash.\nRobin has  asthma!")

    ids = {need.text: need.id for need in before.needs}
    assert (
        next(need.id for need in after.needs if "asthma" in need.text) == ids["Robin has asthma."]
    )


def test_an_area_of_the_outcomes_does_not_head_the_provision_after_them() -> None:
    """Only a form set out by area prints an area once for both."""
    read = plan(
        """
        ## Section E: Outcomes
        ### Cognition and learning
        - Robin will read.
        ## Section F: Special educational provision
        - A friend to eat with every day.
        """
    )

    assert read.outcomes[0].area == "cognition_and_learning"
    assert read.provision[0].area is None


def test_what_stands_above_the_label_of_needs_in_each_area_is_no_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Communication and interaction**
        Robin was first seen by a therapist at three.
        **Special educational needs:**
        Robin cannot yet follow two instructions.
        **Cognition and learning**
        Robin learns beside a friend.
        **Special educational needs:**
        Robin cannot yet read a menu.
        ## Section F: Special educational provision
        - A daily reading lesson of twenty minutes with a teaching assistant, in school.
        """,
        minimal=False,
    )

    assert [need.text for need in read.needs] == [
        "Robin cannot yet follow two instructions.",
        "Robin cannot yet read a menu.",
    ]
    assert "Robin learns beside a friend." in texts(read, "B")


def test_the_next_outcome_of_a_card_ends_the_provision_above_it() -> None:
    read = plan(
        """
        ## Sections E, F and G: What Robin will achieve
        **OUTCOME 1**
        Robin will read a page aloud.
        **Special educational provision (Section F)**
        Reading for ten minutes a day with an adult.
        **OUTCOME 2**
        Robin will change for swimming alone.
        **Special educational provision (Section F)**
        A changing routine in pictures, each lesson.
        """
    )

    assert [outcome.text for outcome in read.outcomes] == [
        "Robin will read a page aloud.",
        "Robin will change for swimming alone.",
    ]
    assert "A changing routine in pictures, each lesson." in texts(read, "F")


def test_a_long_bold_line_with_a_code_is_a_heading() -> None:
    read = plan(
        """
        ## Section D: Social care needs
        **D1. A summary of my needs as assessed under section 2 of the Act of 1970 by the team**
        Robin needs help to join a club.
        """
    )

    assert texts(read, "D") == ["Robin needs help to join a club."]


def test_a_plus_heads_strengths_and_a_minus_the_needs() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Social, emotional and mental health
        | + | She has one close friend. |
        | – | Robin is worn out by listening. |
        ## Section F: Special educational provision
        A daily reading lesson of twenty minutes with a teaching assistant.
        """,
        minimal=False,
    )

    assert needs(read) == ["Robin is worn out by listening."]


def test_a_line_on_the_layout_and_one_on_the_next_school_are_no_outcomes() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Section E is the left-hand column. Section F is the right-hand column.
        - Robin will read a page.
        School will set targets each term.
        Robin moves to Key Stage 2 in September 2025. Visits will start in May.
        """
    )

    assert [outcome.text for outcome in read.outcomes] == ["Robin will read a page."]


def test_an_area_of_the_last_turn_does_not_head_a_section_printed_once() -> None:
    read = plan(
        """
        ### Communication and interaction
        ## Section E: Outcomes
        Robin will ask for help.
        ## Section F: Special educational provision
        - Speech and language therapy each week.
        ### Sensory and physical
        ## Section E: Outcomes
        Robin will swim a length.
        ## Section F: Special educational provision
        - A swimming lesson each week.
        ## Section G: Health care provision
        - A heart check once a year.
        """
    )

    areas = {item.text: item.area for item in read.provision}
    assert areas["A heart check once a year."] is None
    assert areas["A swimming lesson each week."] == "sensory_and_physical"


def test_a_clause_of_the_sections_own_number_is_no_amount() -> None:
    """Typed "7.1" below "7. Health provision" numbers the duty; "7.5 TA hours" is its amount."""
    read = plan(
        """
        ## 7. Health provision (Section G)
        7.1 The sleep clinic shall review Robin every six months.
        7.5 TA hours of support with his feeding pump each week.
        2.1 Nurses shall visit Robin at home on every school day.
        ## Section H2: Other social care provision
        4.1 A short break of two hours a week.
        4.2 A holiday club for four days each summer.
        """
    )

    assert [(item.marker, item.text.split()[0]) for item in read.provision[1:]] == [
        ("7.1", "The"),
        (None, "7.5"),
        (None, "2.1"),
        ("4.1", "A"),
        ("4.2", "A"),
    ]


def test_a_bullet_in_front_of_a_reference_is_not_what_numbers_it() -> None:
    """The list of a tagged PDF has a bullet where Word had the number of the need."""
    read = plan(
        """
        ## Section B: Special educational needs
        - N1 Robin cannot read words that he has not met.
        - (2) Robin cannot write his name.
        """
    )

    assert [(need.marker, need.text.split()[0]) for need in read.needs[:2]] == [
        ("N1", "Robin"),
        ("(2)", "Robin"),
    ]


def test_targets_below_each_outcome_are_its_steps() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **Outcome:** Robin will follow a talk in class.
        ### Shorter-term targets
        - Pass the microphone on (by Easter 2025)
        - Ask a speaker to repeat (by July 2025)
        **Outcome:** Robin will read questions alone.
        ### Shorter-term targets
        - Know thirty words (by July 2025)
        """
    )

    assert [[step.text for step in outcome.steps] for outcome in read.outcomes] == [
        ["Pass the microphone on (by Easter 2025)", "Ask a speaker to repeat (by July 2025)"],
        ["Know thirty words (by July 2025)"],
    ]


def test_arrangements_for_targets_below_the_last_outcome_are_no_steps() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **Outcome:** Robin will follow a talk in class.
        **Outcome:** Robin will read questions alone.
        ### Shorter-term targets
        - The school sets them with the family each term.
        """
    )

    assert [outcome.steps for outcome in read.outcomes] == [(), ()]


def test_a_duty_under_transition_is_provision_and_a_move_is_none() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        ### Transition
        The Teacher of the Deaf shall arrange six visits to the new school before July.
        Robin will move to Key Stage 2 in September, to the classrooms upstairs.
        """
    )

    assert [item.text.split()[0] for item in read.provision] == ["The", "A"]


def test_monitoring_among_words_run_in_before_duties_is_a_duty() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        ### Teacher of the Deaf
        **Direct work:** A teacher will work with Robin for two hours each week in term time.
        **Monitoring:** An assessment of his signing once a year, with a report for the review.
        """
    )

    assert len(read.provision) == 3
