"""Links that a form prints: by number, by letter, in a band over rows, in a merged cell."""

from markup import plan

from ehcp_io.plan import Plan

OUTCOMES = """
    ## Section E: Outcomes
    1. Robin will read a page to a friend.
    2. Robin will write his name.
"""


def links(read: Plan) -> list[list[str]]:
    names = {outcome.id: outcome.text for outcome in read.outcomes}
    return [
        [names[link.id].split()[2] for link in item.supports_outcomes]
        for item in read.provision[:-1]  # what makes the text a plan comes last
    ]


def needs_met(read: Plan) -> list[int]:
    return [len(item.meets_needs) for item in read.provision[:-1]]


def test_a_run_in_outcome_behind_a_provision_is_a_reference() -> None:
    read = plan(
        OUTCOMES
        + """
    ## Section F: Special educational provision
    - A phonics lesson. Who: Teacher. How often: Daily. Outcome: 1.
    - A typing lesson, so that his friends have one outcome: 2 pages a week.
    """
    )

    assert links(read) == [["read"], []]


def test_a_band_speaks_for_all_rows_below_it() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        Need 1: Robin cannot read.
        Need 2: Robin cannot write.
        """
        + OUTCOMES
        + """
    ## Section F: Special educational provision
    | **Provision** | **Who** | **How often** |
    |<3>**Need 1 (Outcome 2)** |
    | A lesson in writing | Teacher | Daily |
    | A laptop | School | Always |
    |<3>**Need 2 (Outcome 1)** |
    | A lesson in reading | Teacher | Daily |
    """
    )

    assert links(read) == [["write"], ["write"], ["read"]]
    assert needs_met(read) == [1, 1, 1]


def test_a_reference_merged_down_speaks_for_its_rows() -> None:
    read = plan(
        OUTCOMES
        + """
    ## Section F: Special educational provision
    | **For outcome** | **Provision** | **Who** |
    | 2 | A lesson in writing | Teacher |
    |^ | A laptop | School |
    | 1 | A lesson in reading | Teacher |
    """
    )

    assert links(read) == [["write"], ["write"], ["read"]]


def test_outcomes_may_be_lettered() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        (i) Robin will read a page to a friend.
        (ii) Robin will write his name.
        ## Section F: Special educational provision
        _For outcome (ii)_
        (a) A teacher shall give a lesson in writing each day.
        (b) The school shall lend Robin a laptop for his written work.
        """
    )

    assert links(read) == [["write"], ["write"]]


def test_a_decimal_number_before_a_record_is_its_own() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        5.1 Robin will read a page to a friend.
        5.2 Robin will write his name.
        ## Section F: Special educational provision
        6.1.1 A lesson in writing each day. (Outcome 5.2)
        2.5 TA hours of support each week.
        """
    )

    assert [outcome.marker for outcome in read.outcomes] == ["5.1", "5.2"]
    assert links(read) == [["write"], []]
    assert read.provision[1].text == "2.5 TA hours of support each week."


def test_needs_named_below_a_label_of_the_outcome_are_its_own() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **NEED 1**
        Robin cannot blend sounds.
        **NEED 2**
        Robin does not start talk.
        ## Section E: Outcomes
        **OUTCOME 1**
        Robin will be understood.
        **Relates to**
        Needs 1, 2
        **OUTCOME 2**
        Robin will read words.
        **Relates to**
        Need 1
        ## Section F: Special educational provision
        A daily reading lesson of twenty minutes with a teaching assistant.
        """,
        minimal=False,
    )

    first, second = read.outcomes
    named = {need.id: need.text for need in read.needs}
    assert [named[link.id] for link in first.for_needs] == [
        "Robin cannot blend sounds.",
        "Robin does not start talk.",
    ]
    assert [named[link.id] for link in second.for_needs] == ["Robin cannot blend sounds."]


def test_a_column_of_needs_beside_outcomes_says_what_each_is_for() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        **NEED 1**
        Robin cannot blend sounds.
        ## Section E: Outcomes
        | **Outcome** | **Relates to need** | **By when** |
        | Robin will read words. | 1 | July 2026 |
        ## Section F: Special educational provision
        A daily reading lesson of twenty minutes with a teaching assistant.
        """,
        minimal=False,
    )

    assert [link.id for link in read.outcomes[0].for_needs] == [read.needs[0].id]


def test_need_ref_beside_provision_is_the_number_of_what_it_meets() -> None:
    """In B it is the need's own number; elsewhere one cell may name several."""
    read = plan(
        """
        ## Section B: Special educational needs
        | **Need ref** | **Description of need** |
        | 1.1 | Robin cannot read words that he has not met. |
        | 1.2 | Robin cannot write his name. |
        ## Section E: Outcomes
        | **Need ref** | **Outcome** |
        | 1.2 | Robin will write his name. |
        ## Section F: Special educational provision
        | **Need ref** | **Provision** | **Staffing** |
        | 1.1, 1.2 | A lesson in phonics | Teacher |
        | 1.2 | A lesson in writing | Teacher |
        """
    )

    names = {need.id: need.text.split()[2] for need in read.needs}
    assert [need.text.split()[2] for need in read.needs[:2]] == ["read", "write"]
    met = [[names[link.id] for link in item.meets_needs] for item in read.provision[:-1]]
    assert met == [["read", "write"], ["write"]]
    assert [[names[link.id] for link in each.for_needs] for each in read.outcomes] == [["write"]]


def test_an_outcome_said_again_over_its_provision_links_it() -> None:
    read = plan(
        OUTCOMES
        + """
    ## Section F: Special educational provision
    To help me with: Robin will write his name.
    | **What will happen** | **Who will do it** | **How often** |
    | A lesson in writing | Teacher | Daily |
    ### For all
    | **What will happen** | **Who will do it** | **How often** |
    | A quiet room | School | Always |
    """
    )

    assert links(read) == [["write"], []]


def test_all_in_a_column_of_outcomes_is_no_outcome() -> None:
    read = plan(
        OUTCOMES
        + """
    ## Section F: Special educational provision
    | **Provision** | **Who** | **Outcome** |
    | A lesson in writing | Teacher | 2 |
    | A quiet room | School | All |
    """
    )

    assert len(read.outcomes) == 2
    assert links(read) == [["write"], []]


def test_an_objective_by_its_letter_is_a_reference() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        (a) Robin will read a page to a friend.
        (b) Robin will write his name.
        ## Section F: Special educational provision
        - A lesson in writing each day. This provision is for objective (b).
        """
    )

    assert links(read) == [["write"]]


def test_numbers_in_brackets_that_the_plan_explains_are_outcomes() -> None:
    read = plan(
        OUTCOMES
        + """
    ## Section F: Special educational provision
    _The outcome number is in brackets at the end of each item._
    - A lesson in writing each day (2)
    """
    )

    assert links(read) == [["write"]]


def test_needs_that_begin_with_codes_are_meant_by_their_codes_alone() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        S1  Robin cannot read.
        S2  Robin cannot write.
        ## Section D: Social care needs
        C1  Robin is alone after school.
        ## Section E: Outcomes
        | **Code** | **Outcome** | **For need** |
        | O1 | Robin will write his name. | S2 |
        | O2 | Robin will have a friend. | C2 |
        """
    )

    told = {need.id: need.text[:2] for need in read.needs}
    assert [[told[link.id] for link in each.for_needs] for each in read.outcomes] == [["S2"], []]
