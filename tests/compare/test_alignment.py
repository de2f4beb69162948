"""Which item is which, where it was put otherwise, joined with another, or taken into one."""

import pytest
from compare.inline import plan, rules

from ehcp_io.compare import ChangeKind, Effect, compare
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.units import Paragraph, Placement

CLUB = "A lunchtime club on Mondays with two friends."
CHECKLIST = "A checklist with pictures on her desk, to be gone through at the start of each day."
NEED = "Imogen needs help to organise her equipment."


def test_a_sentence_that_is_turned_round_is_the_same_item() -> None:
    before = plan(F=[CLUB, "A named lead will meet Jago at the side gate at 8.30 each morning."])
    after = plan(
        F=["Each morning at 8.30 Jago will be met at the side gate by a named lead.", CLUB]
    )

    found = compare(before, after)

    assert {each.kind for each in found.changes} <= {ChangeKind.CHANGED}
    assert not found.count(Effect.WEAKENED)


@pytest.mark.parametrize(
    ("one", "several"),
    [
        (
            "Individual mathematics for two hours a week, and daily practice of 15 minutes.",
            ["Individual mathematics for two hours a week.", "Daily practice of 15 minutes."],
        ),
        (
            "Jago will use a pen in all subjects and a laptop for extended writing.",
            [
                "Jago will use a pen in all subjects.",
                "Jago will use a laptop for extended writing.",
            ],
        ),
    ],
)
def test_an_entry_in_two_says_the_same(one: str, several: list[str]) -> None:
    assert not compare(plan(F=[one]), plan(F=several)).changes
    assert not compare(plan(F=several), plan(F=[one])).changes


def test_an_entry_in_two_with_less_time_is_weaker() -> None:
    one = "Individual mathematics for two hours a week, and daily practice of 15 minutes."
    less = ["Individual mathematics for one hour a week.", "Daily practice of 15 minutes."]
    assert compare(plan(F=[one]), plan(F=less)).count(Effect.WEAKENED)


def test_provision_that_was_put_behind_a_need_has_moved() -> None:
    put = CHECKLIST.replace(", to be gone", " is gone")

    (change,) = compare(plan(B=[NEED], F=[CHECKLIST]), plan(B=[f"{NEED} {put}"])).changes

    assert (change.kind, change.from_section) == (ChangeKind.MOVED, SectionLetter.F)
    assert change.section is SectionLetter.B
    assert "left-provision" in rules(change)
    (change,) = compare(plan(B=[f"{NEED} {put}"]), plan(B=[NEED], F=[CHECKLIST])).changes
    assert (change.section, change.effect) == (SectionLetter.F, Effect.STRENGTHENED)


def test_another_sentence_behind_a_need_is_no_move() -> None:
    changes = compare(
        plan(B=[NEED], F=[CHECKLIST]), plan(B=[f"{NEED} She loses her coat."])
    ).changes
    assert {each.kind for each in changes} == {ChangeKind.REMOVED, ChangeKind.CHANGED}


@pytest.mark.parametrize(
    ("one", "several"),
    [
        (
            "The therapist will see Robin for six sessions of 30 minutes a year and will train her "
            "assistant for one hour each term.",
            [
                "The therapist will see Robin six times a year, for 30 minutes each time.",
                "For one hour each term the therapist will train Robin's assistant.",
            ],
        ),
        (
            "Staff will praise Robin privately and give her a job of responsibility.",
            [
                "Staff will praise Robin in private each day.",
                "Robin will have a job of responsibility every week, chosen with her.",
            ],
        ),
    ],
)
def test_an_entry_made_two_in_other_words_is_one_change(one: str, several: list[str]) -> None:
    """Nothing of it is gone, and nothing is new."""
    for before, after in (([one], several), (several, [one])):
        found = compare(plan(F=[*before, CLUB]), plan(F=[*after, CLUB])).changes
        assert [each.kind for each in found] == [ChangeKind.CHANGED]


def test_a_neighbour_that_is_gone_is_told_though_it_shares_words() -> None:
    before = plan(F=["A TA will support him in maths.", "A TA will support him in English.", CLUB])
    after = plan(F=["A TA will support him in maths and science.", CLUB])
    assert ChangeKind.REMOVED in {each.kind for each in compare(before, after).changes}


def test_a_school_is_told_though_a_line_of_dots_stands_in_the_draft() -> None:
    """A record that has cells and no text is not filed with lines that have no word."""
    draft = plan(F=[CLUB]).model_copy(
        update={"unfiled": (Paragraph(id="u0", text="................"),)}
    )
    named = plan(F=[CLUB], I=[Placement(id="i0", text="", name="Elm Tree School")])
    (change,) = compare(draft, named).changes
    assert (change.section.value, change.after) == ("I", "Elm Tree School")
