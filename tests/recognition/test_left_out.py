"""The net under all rules: what none of them filed."""

from markup import document

from ehcp_io.plan.model import Accounting
from ehcp_io.recognition.left_out import left_out


def _lost(*words: str) -> Accounting:
    return Accounting(source_words=20, lost=tuple(sorted(words)))


def test_paragraphs_whose_every_word_is_lost_are_found_the_longest_first() -> None:
    pages = document("My views\nRobin cannot read.\nMy views of school")
    found = left_out(pages, _lost("My", "views", "of", "school"))
    assert [block.text for block in found] == ["My views of school"]


def test_a_word_lost_from_a_paragraph_is_no_lost_paragraph() -> None:
    assert left_out(document("Robin cannot read."), _lost("cannot")) == ()
    assert left_out(document("Robin cannot read."), _lost()) == ()
