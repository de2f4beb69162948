"""By when: a heading or an opening line speaks for the outcomes below it."""

import pytest
from markup import plan

from ehcp_io.plan import Plan
from ehcp_io.recognition.due import due_by


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
