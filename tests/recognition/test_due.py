"""By when: a heading or an opening line speaks for the outcomes below it."""

import pytest
from markup import plan

from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.recognition.due import due_by, due_for_all


@pytest.mark.parametrize(
    ("heading", "date"),
    [
        ("Outcomes by the end of Year 6 (July 2028)", "by the end of Year 6 (July 2028)"),
        ("By the end of Key Stage 3 it is intended that Sam will:", "By the end of Key Stage 3"),
        ("To be achieved by July 2026", "by July 2026"),
        ("Outcomes sought by the end of the key stage or phase", None),
        ("Progress by July 2026", None),
        ("To be reviewed by July 2026", None),
    ],
)
def test_a_heading_names_a_date(heading: str, date: str | None) -> None:
    assert due_by(heading) == date


def dates(read: Plan) -> list[str | None]:
    return [
        item.by_when or (item.parsed.by_when if item.parsed else None) for item in read.outcomes
    ]


def test_a_sub_heading_speaks_until_the_next() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        ### By the end of Year 9 (July 2026)
        - Robin will read a page to a friend.
        - By July 2025 Robin will write his name.
        ### Other outcomes
        - Robin will swim a length.
        """
    )

    assert dates(read) == ["By the end of Year 9 (July 2026)", "By July 2025", None]
    assert read.outcomes[0].parsed is not None
    assert read.outcomes[0].parsed.by_when_date == "2026-07"


def test_the_title_and_the_opening_line_speak_for_all() -> None:
    for top in (
        "## Section E: Outcomes by the end of Year 7",
        "## Section E: Outcomes\n        By the end of Year 7:",
    ):
        read = plan(
            f"""
        {top}
        - Robin will read a page to a friend.
        - Robin will write his name.
        """
        )

        assert [date and date.casefold() for date in dates(read)] == ["by the end of year 7"] * 2


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("All outcomes are to be achieved by July 2027.", "by July 2027"),
        (
            "Outcomes are to be reached by the end of Year 6 unless another date is given.",
            "by the end of Year 6",
        ),
        (
            "Outcomes in this section are for the end of Key Stage 2 (July 2026) unless they say "
            "otherwise.",
            "the end of Key Stage 2 (July 2026)",
        ),
        ("Robin’s outcomes should be met by 31 July 2027.", "by 31 July 2027"),
        ("Outcomes 1 and 2 are to be achieved by July 2027.", None),
        ("Health outcomes are to be achieved by July 2027.", None),
        ("Outcomes are to be achieved by July 2027 where the school has the staff.", None),
        ("Outcomes are to be achieved by July 2027 or by July 2028.", None),
        ("Most outcomes are to be achieved by July 2027.", None),
        ("Outcomes are to be achieved by July 2027. Outcome 3 is for July 2029.", None),
        ("Outcomes will be reviewed by July 2027.", None),
    ],
)
def test_a_line_may_date_every_outcome(line: str, date: str | None) -> None:
    """One date without a condition, unless outcomes that have a date of their own are the one."""
    assert due_for_all(line) == date


def test_a_line_that_dates_all_outcomes_is_text_and_dates_those_without_a_date() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        All outcomes are to be achieved by July 2027 unless another date is given.
        ### Communication and interaction
        - Robin will ask for help within two minutes.
        - By Easter 2026 Robin Ann will name three friends.
        ### Cognition and learning
        - Robin will read a page before his birthday party in July.
        """
    )

    assert dates(read) == ["by July 2027", "By Easter 2026", "by July 2027"]
    assert [
        unit.text for unit in read.sections[SectionLetter("E")].content if unit.kind == "paragraph"
    ] == ["All outcomes are to be achieved by July 2027 unless another date is given."]


def test_a_line_that_dates_some_outcomes_is_text_of_e_and_dates_none() -> None:
    line = "Outcomes 1 and 2 are to be achieved by July 2027."
    read = plan(
        f"""
        ## Section E: Outcomes
        _{line}_
        - Robin will ask for help.
        """
    )

    assert dates(read) == [None]
    assert read.sections[SectionLetter("E")].content[0].text == line


def test_an_outcome_in_the_plural_is_an_outcome() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        - The outcome is that Robin will read a page by July 2027.
        """
    )

    assert dates(read) == ["by July 2027"]


def test_the_line_that_opens_the_section_speaks_below_its_sub_headings_too() -> None:
    read = plan(
        """
        ## Section E: Outcomes and Section F: Special educational provision
        By the end of Key Stage 2 (July 2027):
        ### Section E: Outcome
        Robin will read a page.
        ### Section F: Provision
        Daily reading with a teaching assistant for twenty minutes.
        ### Section E: Outcome
        Robin will swim a length.
        """
    )

    assert dates(read) == ["By the end of Key Stage 2 (July 2027)"] * 2


def test_targets_between_two_outcomes_do_not_end_a_headings_date() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        ### By the end of Key Stage 3 (July 2026)
        **Outcome:** Robin will read a page.
        **Shorter-term targets**
        - Read a line.
        **Outcome:** Robin will swim a length.
        """
    )

    assert dates(read) == ["By the end of Key Stage 3 (July 2026)"] * 2


@pytest.mark.parametrize(
    ("outcome", "date"),
    [
        ("By December 2025 Robin and her family will spend a day out.", "By December 2025"),
        ("By Easter 2026 Robin Ann will name three friends.", "By Easter 2026"),
        ("By the end of the Summer Term Robin will swim.", "By the end of the Summer Term"),
        (
            "By the end of Key Stage 3 (July 2027), Robin will read.",
            "By the end of Key Stage 3 (July 2027)",
        ),
    ],
)
def test_an_outcome_begins_with_its_date(outcome: str, date: str) -> None:
    read = plan(f"        ## Section E: Outcomes\n        - {outcome}")

    assert dates(read) == [date]


FIRST, SECOND = "Robin will read a page to a friend.", "Robin will ask for a break."


@pytest.mark.parametrize("date", ["By July 2026", "31/08/2026", "By the end of Year 7"])
def test_a_date_alone_below_each_outcome_is_its_own(date: str) -> None:
    read = plan(f"## Section E: Outcomes\n{FIRST}\n\n{date}\n\n{SECOND}\n\nBy July 2029\n")

    assert [item.text for item in read.outcomes] == [FIRST, SECOND]
    assert [item.by_when for item in read.outcomes] == [date, "By July 2029"]


def test_a_date_in_bold_below_an_outcome_does_not_date_the_next() -> None:
    read = plan(
        f"## Section E: Outcomes\n**Outcome 1**\n\n{FIRST}\n\n**By July 2026**\n\n"
        f"**Outcome 2**\n\n{SECOND}\n\n**By the end of Year 7**\n"
    )

    assert dates(read) == ["By July 2026", "By the end of Year 7"]


def test_a_date_alone_above_each_outcome_heads_it() -> None:
    read = plan(
        f"## Section E: Outcomes\nBy July 2026\n\n{FIRST}\n\nBy the end of Year 7\n\n{SECOND}\n"
    )

    assert [item.text for item in read.outcomes] == [FIRST, SECOND]
    assert dates(read) == ["By July 2026", "By the end of Year 7"]


def test_a_date_behind_the_outcomes_area_is_still_its_own() -> None:
    labels = ("Outcome", "Area of need\n\nCognition and learning\n\nTarget date", "Steps")
    card = "".join(f"{label}\n\n{{}}\n\n" for label in labels)
    read = plan(
        "## Section E: Outcomes\n"
        + card.format(FIRST, "By July 2026", "Robin will read a line.")
        + card.format(SECOND, "By the end of Year 7", "Robin will choose a card.")
    )

    assert [item.text for item in read.outcomes] == [FIRST, SECOND]
    assert dates(read) == ["By July 2026", "By the end of Year 7"]
    assert [step.text for item in read.outcomes for step in item.steps] == [
        "Robin will read a line.",
        "Robin will choose a card.",
    ]


def test_what_is_sought_in_the_medium_term_is_an_outcome() -> None:
    read = plan(
        f"""
        ## Section E: Outcomes
        | **Long term outcomes** | {FIRST} |
        | **Medium term outcomes** | {SECOND} |
        """
    )

    assert [item.text for item in read.outcomes] == [FIRST, SECOND]


def test_when_with_a_date_below_an_outcome_is_by_when() -> None:
    read = plan(
        """
        ## Section E: Outcomes
        Robin will read a page to a friend.
        When: July 2026
        """
    )

    assert dates(read) == ["July 2026"]
