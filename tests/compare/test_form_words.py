"""Headings and instructions that differ between two plans of one form."""

import pytest
from markup import plan

from ehcp_io.compare import Effect, compare
from ehcp_io.plan import Plan

FORM = """
    ## Section A: My views
    ## Section B: Special educational needs
    **Communication and interaction**
    - Robin cannot ask for help.
    **Cognition and learning**
    - Robin cannot read.
    ## Section E: Outcomes
    **By the end of Key Stage 3 (July 2026)**
    - Robin will read a page.
    ## Section F: Special educational provision
    **Teaching assistant (12.5 hours a week)**
    - A daily lesson with large print.
    **Speech and language therapist**
    - Advice to the school on pictures beside words.
    ## Section I: Placement
    """


def _plan(*edit: str) -> Plan:
    return plan(FORM.replace(*edit) if edit else FORM, minimal=False)


def test_the_same_form_is_no_change() -> None:
    assert not compare(_plan(), _plan())


def test_headings_of_another_layout_with_the_same_labels_are_no_change() -> None:
    """A standard document keeps its plan's labels, and its own headings name an Act."""
    copy = _plan("Speech and language therapist", "Speech (section 2, 1970)")
    source = copy.source.model_copy(update={"profile": "another"})
    assert compare(_plan(), copy)
    assert not compare(_plan(), copy.model_copy(update={"source": source}))


@pytest.mark.parametrize(
    ("old", "new", "effects"),
    [
        ("12.5 hours", "5 hours", [Effect.WEAKENED]),
        ("(July 2026)", "(July 2029)", [Effect.NEUTRAL]),
        ("**Speech and language therapist**", "**Support staff**", None),
    ],
)
def test_a_heading_that_says_something_else_is_told(
    old: str, new: str, effects: list[Effect] | None
) -> None:
    changes = compare(_plan(), _plan(old, new)).changes
    assert changes
    if effects is not None:
        assert [change.effect for change in changes] == effects


def test_headings_of_another_form_are_no_change() -> None:
    other = FORM.replace("**Communication and interaction**", "**Talking**")
    for old, new in (("Cognition and learning", "Learning"), ("Teaching assistant", "Staff")):
        other = other.replace(old, new)
    other = other.replace("## Section", "## Part")
    found = compare(_plan(), plan(other, minimal=False))
    assert not [c for c in found.changes if "Talking" in (c.after or "")]


def test_a_line_of_instructions_that_differs_is_a_question() -> None:
    line = "_This section sets out outcomes for the end of Key Stage 2 (July 2026)._"
    before = FORM.replace("## Section E: Outcomes", f"## Section E: Outcomes\n    {line}")
    after = before.replace("July 2026)._", "July 2030)._")
    diff = compare(plan(before, minimal=False), plan(after, minimal=False))
    assert diff
    assert [flag.rule for flag in diff.flags] == ["form-line"]


def test_a_form_that_counts_its_records_counts_one_less() -> None:
    """The count over a card of a casework system's printout promises nothing."""
    cards = """
    ## Section F: Special educational provision
    **Record 1 of 2**
    - A daily lesson with large print.
    **Record 2 of 2**
    - A quiet place to work.
    """
    both = FORM.replace("## Section I", f"{cards.strip()}\n    ## Section I")
    one = both.replace("    **Record 2 of 2**\n    - A quiet place to work.\n", "")
    found = compare(plan(both, minimal=False), plan(one.replace("1 of 2", "1 of 1"), minimal=False))
    assert [(change.kind, change.before) for change in found.changes] == [
        ("removed", "A quiet place to work.")
    ]
