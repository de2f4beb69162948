"""Sets of phrases: what they find does not hang on which of them a text has had compiled."""

from itertools import combinations

import pytest

from ehcp_io.compare.phrases import phrases_of

WORDS = ("daily", "weekly", "termly", "part-time", "one|two adults", "up to", "up … to", "1-1")
SAID = (
    "daily",
    "weekly",
    "termly",
    "part time",
    "two adults",
    "up to",
    "up, if need be, to",
    "1 1",
)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_phrase_is_found_in_whatever_company(count: int) -> None:
    """A text with other phrases than the texts before it finds its own all the same."""
    known = phrases_of(WORDS)
    for chosen in combinations(SAID, count):
        text = "; ".join(f"Support {each}" for each in chosen)
        assert known.found(text) == list(chosen)
        assert known.found(text.upper()) == list(chosen)


def test_the_longest_of_the_phrases_is_found() -> None:
    known = phrases_of(("teacher", "specialist teacher", "specialist"))
    assert known.found("A specialist teacher, a teacher and a specialist.") == [
        "specialist teacher",
        "teacher",
        "specialist",
    ]


def test_what_stands_around_a_phrase_may_undo_it() -> None:
    known = phrases_of(
        ("support",), ("staff",), between=1, except_after=("technical",), only_after=("with", "by")
    )
    assert known.found("with support") == ["support"]
    assert known.found("with support for the staff") == ["support"]
    assert known.found("with support for staff") == []
    assert known.found("by technical support") == []
    assert known.found("the support") == []


def test_a_set_tells_what_opens_with_it_and_what_is_one_of_it() -> None:
    known = phrases_of(("the pupil", "she"))
    assert known.opens("She goes")
    assert not known.opens("There she goes")
    assert known.is_whole("The pupil")
    assert not known.is_whole("The pupil goes")
