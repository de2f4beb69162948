"""Which item is which, where it was put otherwise, joined with another, or taken into one."""

import pytest
from compare.inline import plan, rules

from ehcp_io.compare import ChangeKind, Effect, compare
from ehcp_io.plan import SectionLetter

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
