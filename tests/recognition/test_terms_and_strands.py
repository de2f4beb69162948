"""Outcomes for the long and the short term, the strands of adulthood, and steps in lists."""

from dataclasses import replace

from markup import TITLE, document, plan, texts

from ehcp_io.document import ListItem
from ehcp_io.plan import Plan
from ehcp_io.recognition import recognise

NEEDS = """
    ## Section B: Special educational needs
    - Robin speaks in single words.
    """
PROVISION = """
    ## Section F: Special educational provision
    - A daily reading lesson of twenty minutes with a teaching assistant, in school.
    """


def read_outcomes(text: str) -> Plan:
    return plan(f"{NEEDS}\n    ## Section E: Outcomes\n{text}\n{PROVISION}", minimal=False)


def outcomes(read: Plan) -> list[tuple[str, list[str]]]:
    return [(outcome.text, [step.text for step in outcome.steps]) for outcome in read.outcomes]


def test_short_terms_below_a_long_term_are_its_steps() -> None:
    read = read_outcomes(
        """
    **Cognition and learning**
    Long term: By the end of Key Stage 2 Robin will read a page.
    Short term: Robin will read 20 words.
    Short term: Robin will know his letters by July 2026.
    **Communication and interaction**
    Long-term: By the end of Year 6 Robin will speak in sentences.
    Short-term: Robin will learn five words.
    """
    )

    assert outcomes(read) == [
        (
            "By the end of Key Stage 2 Robin will read a page.",
            ["Robin will read 20 words.", "Robin will know his letters by July 2026."],
        ),
        (
            "By the end of Year 6 Robin will speak in sentences.",
            ["Robin will learn five words."],
        ),
    ]


def test_short_terms_above_the_long_one_are_outcomes() -> None:
    read = read_outcomes(
        """
    Short term: Robin will read 20 words.
    Short term: Robin will know his letters by July 2026.
    Long term: By the end of Key Stage 2 Robin will read a page.
    """
    )

    assert [steps for _, steps in outcomes(read)] == [[], [], []]


def test_provision_for_the_long_term_stays_whole() -> None:
    read = plan(
        """
        ## Section F: Special educational provision
        Short term: A teaching assistant will read with Robin for ten minutes a day.
        Long term: A speech therapist will see Robin each term.
        """
    )

    assert [item.text for item in read.provision][:2] == [
        "Short term: A teaching assistant will read with Robin for ten minutes a day.",
        "Long term: A speech therapist will see Robin each term.",
    ]


def test_a_list_below_a_numbered_outcome_holds_its_steps() -> None:
    read = read_outcomes(
        """
    Outcome 1: Robin will read a page by July 2027.
    - By July 2026 Robin will read 20 words.
    Outcome 2: Robin will travel by bus.
    Preparing for adulthood: Independent living
    - Robin will know the stop.
    Outcome 3: Robin will cook.
    PfA: Good health
    """
    )

    assert outcomes(read) == [
        ("Robin will read a page by July 2027.", ["By July 2026 Robin will read 20 words."]),
        ("Robin will travel by bus.", ["Robin will know the stop."]),
        ("Robin will cook.", []),
    ]
    assert "Preparing for adulthood: Independent living" in texts(read, "E")


def test_a_column_of_strands_holds_no_steps_and_one_of_answers_no_outcomes() -> None:
    read = read_outcomes(
        """
    | **Preparing for adulthood** | **No.** | **Outcome** | **By when** | **Education outcome?** |
    | Employment | 1 | Robin will hold a paid job for 12 hours. | July 2029 | Yes |
    | Good health | 2 | Robin will make his own appointments. | July 2028 | No |
    """
    )

    assert outcomes(read) == [
        ("Robin will hold a paid job for 12 hours.", []),
        ("Robin will make his own appointments.", []),
    ]
    assert [outcome.by_when for outcome in read.outcomes] == ["July 2029", "July 2028"]


def test_what_a_form_says_of_its_layout_is_no_record() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Outcomes are shown first because they matter most to Robin.
        ## Section F: Special educational provision
        Required by Robin to support identified outcomes.
        - A teaching assistant will read with Robin for ten minutes a day.
        """
    )

    assert not read.outcomes
    assert not any(item.text.startswith("Required by") for item in read.provision)


def test_an_area_opens_with_what_is_done_alone_though_without_help_says_no() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Social, emotional and wellbeing**
        Robin tries very hard to keep the rules.
        - He cannot wait for his turn.
        **Self-help and independence skills**
        Robin washes, dresses and eats without help and travels to school by bus.
        - He does not know when food has gone off.
        """
    )

    assert [(need.area, need.text) for need in read.needs if need.area] == [
        ("social_emotional_and_mental_health", "He cannot wait for his turn."),
        ("independence", "He does not know when food has gone off."),
    ]


def test_who_reviews_progress_with_whom_is_monitoring_and_no_outcome() -> None:
    read = read_outcomes(
        """
    - Robin will read a page by July 2027.
    Elm Park School will review progress with Robin and his mother every half term.
    """
    )

    assert [text for text, _ in outcomes(read)] == ["Robin will read a page by July 2027."]


def test_whom_a_child_seeks_out_is_no_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **Social, emotional and mental health**
        Robin seeks out younger children and is gentle with them.
        - He cannot wait for his turn.
        """
    )

    assert [need.text for need in read.needs if need.area] == ["He cannot wait for his turn."]


def _with_number(text: str, marker: str) -> Plan:
    """A plan whose bold item "Health and wellbeing" or the like is numbered by its form."""
    made = document(f"{TITLE}\n{NEEDS}\n    ## Section C: Health care needs\n{text}\n{PROVISION}")
    blocks = [
        replace(block, marker=marker) if isinstance(block, ListItem) and block.bold else block
        for block in made.blocks
    ]
    return recognise(replace(made, blocks=tuple(blocks))).plan


def test_a_bold_line_that_the_form_counts_heads_its_section_and_an_illness_does_not() -> None:
    text = "    - **Health and Wellbeing**\n    Robin takes medicine each morning for his asthma."
    ill = "    - **Asthma**\n    Robin takes medicine each morning."

    def health(read: Plan) -> list[str]:
        return [need.text for need in read.needs if need.text != "Robin speaks in single words."]

    assert health(_with_number(text, "5.")) == ["Robin takes medicine each morning for his asthma."]
    assert "Asthma" in health(_with_number(ill, "5."))
