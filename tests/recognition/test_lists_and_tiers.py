"""Lines that open lists, outcomes said over provision, tiers of support, costs."""

import pytest
from markup import plan

from ehcp_io.plan import Plan


def under_f(*lines: str) -> Plan:
    """A plan with these lines in Section F, and two outcomes in E."""
    return plan(
        "\n".join(
            (
                "## Section E: Outcomes",
                "1. Robin will read a page to a friend by July 2026.",
                "2. Robin will tie his laces by July 2026.",
                "## Section F: Special educational provision",
                *lines,
            )
        )
    )


def provided(read: Plan) -> list[str]:
    return [item.text for item in read.provision if "daily reading lesson" not in item.text]


@pytest.mark.parametrize("marks", [("- ", "- "), ("a) ", "b) "), ("1. ", "2. ")])
def test_the_line_over_a_list_is_no_provision(marks: tuple[str, str]) -> None:
    read = under_f(
        "Robin requires the following support:",
        f"{marks[0]}a visual timetable, used each day;",
        f"{marks[1]}a quiet place at lunch.",
    )
    assert provided(read) == ["a visual timetable, used each day;", "a quiet place at lunch."]


def test_the_line_over_a_list_of_needs_is_no_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        Robin has difficulties with:
        - reading words of two syllables
        - remembering what was said
        """
    )
    assert "Robin has difficulties with:" not in [need.text for need in read.needs]
    assert "remembering what was said" in [need.text for need in read.needs]


def test_what_the_line_over_a_list_is_for_the_list_is_for() -> None:
    read = under_f("To achieve Outcome 2 Robin needs:", "- lacing cards", "- a pencil grip")
    (outcome,) = [each for each in read.outcomes if "laces" in each.text]
    links = [[link.id for link in item.supports_outcomes] for item in read.provision[:2]]
    assert links == [[outcome.id], [outcome.id]]


def test_a_line_over_a_list_that_says_how_much_is_provision() -> None:
    read = under_f(
        "A language group for 30 minutes twice a week, which covers:", "- turns", "- questions"
    )
    assert provided(read)[0].startswith("A language group for 30 minutes")


@pytest.mark.parametrize("mark", ["**", ""])
def test_an_outcome_over_its_provision_is_no_provision(mark: str) -> None:
    read = under_f(
        f"{mark}Outcome 1: Robin will read a whole page aloud to a friend{mark}",
        "- Daily reading for 15 minutes.",
    )
    assert provided(read) == ["Daily reading for 15 minutes."]
    assert read.provision[0].supports_outcomes[0].id == read.outcomes[0].id


def test_tiers_of_support_are_provision_and_describe_one_another_in_nothing() -> None:
    read = under_f(
        "| **Universal** | **Targeted** | **Specialist** |",
        "| A visual timetable. | Reading group, 3 x 20 minutes weekly. | A therapist each term. |",
    )
    assert provided(read) == [
        "A visual timetable.",
        "Reading group, 3 x 20 minutes weekly.",
        "A therapist each term.",
    ]
    assert all(item.by_whom is None and item.how_often is None for item in read.provision[:3])


def test_a_sum_is_nobody_who_pays() -> None:
    read = under_f(
        "| **Provision** | **Ratio** | **Cost** |", "| Social skills group | 1:4 | £300 |"
    )
    assert (read.provision[0].ratio, read.provision[0].funded_by) == ("1:4", None)


def test_a_head_of_provision_with_who_and_how_often_heads_provision() -> None:
    read = under_f(
        "| **What will be provided, by whom and how often** | **For** |",
        "| A therapist for 18 hours a year.//A role model, one visit each half-term. | Outcome 1 |",
    )
    assert provided(read) == [
        "A therapist for 18 hours a year.",
        "A role model, one visit each half-term.",
    ]
    assert read.provision[0].supports_outcomes[0].id == read.outcomes[0].id


def test_good_at_and_finds_hard_tell_strengths_from_needs() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Cognition and learning
        Good at: riding and art
        **Finds hard:**
        - Word problems in maths, because of their language.
        """
    )
    texts = [need.text for need in read.needs]
    assert "riding and art" not in texts
    assert "Word problems in maths, because of their language." in texts


def test_an_outcome_below_the_short_term_targets_of_the_one_before_is_an_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        **By the end of Year 6, Robin will read a page to a friend.**
        Short-term targets:
        - Robin will read ten words.
        **By the end of Year 6, Robin will tie his laces.**
        Short-term targets:
        - Robin will tie a knot.
        """
    )
    texts = [outcome.text for outcome in read.outcomes]
    assert [text.rpartition(" ")[2] for text in texts] == ["friend.", "laces."]


def test_what_somebody_requires_below_staffing_is_provision_and_no_name() -> None:
    read = under_f(
        "### Curriculum",
        "Work will be broken into small steps.",
        "### Staffing",
        "Robin requires full-time support from an adult trained in autism (27.5 hours weekly).",
    )
    assert provided(read)[1].startswith("Robin requires full-time support")
    assert read.provision[0].by_whom is None


def test_a_need_and_the_opening_of_a_list_in_one_line_stay_a_need() -> None:
    read = plan(
        """
        ## Section B: Special educational needs
        ### Communication and interaction
        Robin has a diagnosis of autism. This means that he:
        - finds it hard to follow instructions
        """
    )
    assert read.needs[0].text == "Robin has a diagnosis of autism. This means that he:"


def test_what_is_said_of_all_provision_is_none() -> None:
    read = under_f(
        "The provision in this section is in addition to quality first teaching.",
        "| **What** | **Who** | **How long for** |",
        "| Phonics | Teaching assistant | 15 minutes |",
    )
    assert provided(read) == ["Phonics"]
    assert read.provision[0].duration == "15 minutes"


def test_a_heading_over_a_list_of_provision_says_who_pays_for_it() -> None:
    read = under_f(
        "### For Outcome 1",
        "**From the school's own resources**",
        "- A teaching assistant must read with Robin every day.",
        "**Paid for by the Council**",
        "- A teacher must teach Robin for two hours a week.",
        "### In all lessons",
        "- Every teacher must print what Robin reads in large letters.",
        "**Funded by the Council**",
        "- A specialist must visit the school each term.",
    )

    assert [each.parsed.funded_by for each in read.provision[:4]] == [
        "From the school's own resources",
        "Paid for by the Council",
        None,  # what stands below a lone provision may be its own
        None,
    ]
