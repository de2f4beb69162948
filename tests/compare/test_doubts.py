"""A doubtful word of a picture that looks like its counterpart is a question, no change."""

import pytest
from compare.inline import plan as inline_plan

from ehcp_io.compare import Effect, PlanDiff, compare
from ehcp_io.compare.doubts import looks_like
from ehcp_io.compare.telling import counts
from ehcp_io.plan.units import Mark, Provision


def read(before: str, after: str, *doubted: str) -> PlanDiff:
    """``before`` as written, ``after`` as read from a picture with some words in doubt."""
    places = [(after.index(word), after.index(word) + len(word)) for word in doubted]
    marks = tuple(Mark(start=start, end=end, style="doubtful") for start, end in places)
    seen = Provision(id="f1", text=after, marks=marks)
    return compare(inline_plan(F=[before]), inline_plan(F=[seen]))


@pytest.mark.parametrize(
    ("one", "other"),
    [("hearing", "hearlng"), ("modern", "modem"), ("15", "l5"), ("support", "suppart"),
     ("attention", "attentlon"), ("Wren’s", "Wren's")],
)  # fmt: skip
def test_words_that_look_alike_may_be_misread(one: str, other: str) -> None:
    assert looks_like(one.casefold(), other.casefold())


@pytest.mark.parametrize(
    ("one", "other"), [("16", "19"), ("15", "25"), ("may", "must"), ("day", "week")]
)  # fmt: skip
def test_words_of_another_meaning_are_not(one: str, other: str) -> None:
    assert not looks_like(one, other)


def test_a_misreading_is_a_question_and_no_change() -> None:
    found = read("A check of his hearing aids.", "A check of his hearlng aids.", "hearlng")
    assert not found.changes
    assert not found
    (flag,) = found.flags
    assert "‘hearing’ / ‘hearlng’" in flag.says
    assert counts(found) == "No wording changed; see the questions."


def test_a_word_that_was_read_surely_is_a_change() -> None:
    assert len(read("A check of his hearing aids.", "A check of his hearlng aids.").changes) == 1


def test_what_would_mean_less_is_told_with_its_doubt() -> None:
    """A word that binds may be misread, and may be the point of the whole plan."""
    found = read("The tutors would teach him.", "The tutors could teach him.", "could")
    assert not found.changes  # neither binds
    found = read(
        "He shall be taught by a specialist.", "He shalt be taught by a specialist.", "shalt"
    )
    assert found.flags
    found = read("Weekly advice from a nurse.", "Weekly advice from a purse.", "purse")
    (change,) = found.changes
    assert change.effect is Effect.WEAKENED
    assert "doubtful" in {reason.rule for reason in change.reasons}


def test_figures_are_never_taken_for_one_another() -> None:
    found = read("Reading for 26 hours a week.", "Reading for 25 hours a week.", "25")
    assert found.changes[0].effect is Effect.WEAKENED
    assert not read("A room with 15 desks.", "A room with l5 desks.", "l5").changes


def test_more_than_a_misreading_is_a_change() -> None:
    found = read("A check of his hearing aids.", "A check of his hearlng aids, weekly.", "hearlng")
    assert len(found.changes) == 1
