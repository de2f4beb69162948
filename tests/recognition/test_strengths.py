"""Strengths are told from needs by headings, and by words where these leave it open."""

from markup import plan, texts


def of_area(*lines: str) -> tuple[list[str], list[str]]:
    """The needs and the other text of B, with another area's need behind these lines."""
    end = ("### Sensory and physical", "- Robin cannot bear loud rooms.")
    text = "\n".join(("## Section B: Special educational needs", *lines, *end))
    f = "## Section F: Special educational provision\n- Reading daily with a teaching assistant."
    read = plan(f"{text}\n{f}", minimal=False)
    needs = [need.text for need in read.needs]
    return needs, [each for each in texts(read, "B") if each not in needs]


def test_a_heading_of_strengths_in_an_area_heads_no_needs() -> None:
    needs, others = of_area(
        "### Strengths in communication and interaction",
        "Robin shares a joke. He greets familiar adults by name.",
        "### Needs in communication and interaction",
        "Robin uses short sentences of three words.",
    )
    assert needs == [
        "Robin uses short sentences of three words.", "Robin cannot bear loud rooms.",
    ]  # fmt: skip
    assert others == ["Robin shares a joke. He greets familiar adults by name."]


def test_a_heading_of_strengths_and_needs_heads_both() -> None:
    needs, others = of_area(
        "### Strengths and needs in communication",
        "- Robin is able to greet familiar adults.",
        "- Robin cannot follow what a class is told.",
    )
    assert needs[0] == "Robin cannot follow what a class is told."
    assert others == ["Robin is able to greet familiar adults."]


def test_a_report_quoted_in_needs_keeps_its_parts() -> None:
    needs, others = of_area(
        "### Cognition and learning",
        "- Robin cannot read print at arm's length.",
        "The teacher wrote as follows, and her words are quoted in full:",
        "| Background // I have known Robin since he was four. // Strengths // Robin is well motivated. // Difficulties // Robin cannot find what he drops. |",  # noqa: E501 - a row of a table is one line
    )
    assert needs == [
        "Robin cannot read print at arm's length.",
        "Robin cannot find what he drops.",
        "Robin cannot bear loud rooms.",
    ]
    assert "I have known Robin since he was four." in others


def test_an_area_with_a_dash_behind_it_heads_its_line() -> None:
    needs, _ = of_area("**Cognition and learning – at school.** Robin cannot tell the time.")
    assert needs[0] == "Robin cannot tell the time."


def test_a_need_worded_mildly_below_labelled_strengths_is_a_need() -> None:
    needs, others = of_area(
        "### Social, emotional and mental health",
        "**Strengths**",
        "Robin is a loyal friend.",
        "**Special educational needs**",
        "Robin has low confidence as a learner and says that he is stupid.",
        "He becomes distressed by noise.",
    )
    assert needs[0] == "Robin has low confidence as a learner and says that he is stupid."
    assert others == ["Robin is a loyal friend."]


def test_the_one_need_below_what_a_child_does_well_is_a_need() -> None:
    needs, others = of_area(
        "### Social, emotional and mental health",
        "Robin is affectionate and settles well at nursery.",
        "- Robin pushes other children when he wants to join in.",
    )
    assert needs[0] == "Robin pushes other children when he wants to join in."
    assert others == ["Robin is affectionate and settles well at nursery."]
