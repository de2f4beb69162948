"""How sure a word is: by the engine, by what is a word, and by what the rest of the plan has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.ocr.seeing import seen

from ehcp_io.document import DOUBTFUL_BELOW
from ehcp_io.readers.ocr.doubt import misread, weigh
from ehcp_io.readers.ocr.evidence import NAMES, evidence
from ehcp_io.readers.ocr.lexicon import core, rank, rival
from ehcp_io.readers.ocr.reading import Page, Seen


def page(*lines: str, sure: float = 0.96, number: int = 1, **unsure: float) -> Page:
    """A page of words, all as sure as that but those named."""
    words = [
        seen(word, 40.0 + 60 * place, 100.0 + 20 * line, line, unsure.get(core(word), sure))
        for line, text in enumerate(lines)
        for place, word in enumerate(text.split())
    ]
    for word in words:
        word.letters = max(word.confidence, 0.97)
        word.listed = rank(core(word.text)) is not None
    return Page(number, 595, 842, words)


def doubted(*pages: Page) -> list[str]:
    weigh(pages)
    return [w.text for each in pages for w in each.words if w.confidence < DOUBTFUL_BELOW]


PROSE = (
    "Hattie is a kind girl who likes to help her friends at school.",
    "Her Plan says that an adult will sit with her every day.",
    "The Plan was issued in March and the Plan is reviewed each year.",
)


def test_words_that_are_words_and_surely_read_are_not_doubted() -> None:
    assert doubted(page(*PROSE)) == []


def test_no_word_and_unsurely_read_is_doubted() -> None:
    assert doubted(page(*PROSE, "He finds it hard to recieue speech", recieue=0.8)) == ["recieue"]


def test_a_name_that_no_list_has_is_believed_where_it_comes_again() -> None:
    often = page(*PROSE, *["Ysoldewen came with her friends today."] * 4)
    assert doubted(often) == []
    assert "Ysoldewen" in doubted(page(*PROSE, "Ysoldewen came today.", ysoldewen=0.9))


def test_a_word_that_looks_like_one_that_the_plan_has_is_less_sure_than_that() -> None:
    read = page(*PROSE, "This Pian names the school.")
    weigh([read])
    sure = {word.text: word.confidence for word in read.words}
    assert sure["Pian"] < sure["Plan"]


def test_two_words_run_together_and_one_parted_are_doubted() -> None:
    read = page(*PROSE, "Aweekly lesson in the spri ng term", aweekly=0.92, spri=0.93, ng=0.93)
    assert {"Aweekly", "spri"} <= set(doubted(read))


def test_a_riddle_stays_one_however_often_it_is_read() -> None:
    pages = [page(*PROSE, "He has 11 support", number=number) for number in (1, 2, 3)]
    for each in pages:
        next(word for word in each.words if word.text == "11").doubt(0.7)
    assert doubted(*pages) == ["11", "11", "11"]


WORDS = st.lists(
    st.builds(
        lambda text, sure, line, left: Seen(text, left, 0, left + 9, 9, 9, sure, line),
        st.text(st.characters(codec="utf-8", exclude_categories=("Z", "C")), min_size=1),
        st.floats(0, 1),
        st.integers(-3, 3),
        st.floats(0, 500),
    ),
    max_size=12,
)


@given(WORDS, st.sampled_from(["tesseract", "rapidocr"]))
def test_weighing_changes_no_word_and_is_never_certain(words: list[Seen], engine: str) -> None:
    read = Page(1, 595, 842, words, engine=engine)
    before = [word.text for word in words]
    weigh([read])
    assert [word.text for word in read.words] == before
    assert all(0 <= word.confidence <= 0.99 for word in read.words)


def test_every_piece_of_evidence_has_its_weight() -> None:
    ((_, _, numbers),) = evidence([page("Plan")])
    assert len(numbers) == len(NAMES)
    assert 0 < misread("tesseract", numbers) < 0.04
    assert 0 < misread("rapidocr", numbers) < 1


def test_the_list_has_british_spellings_and_the_words_of_plans() -> None:
    for word in ("behaviour", "organise", "ehcp", "senco", "self-esteem", "and/or"):
        assert rank(word) is not None, word
    assert rank("recieue") is None
    assert rival("tum") is not None
    assert core("(Hattie's,") == "hattie"


@pytest.mark.parametrize(
    ("read", "is_doubted"),
    [("weekin", True), ("longiwiltake", False), ("orofbeingout", True), ("schoolholidays", True),
     ("Aweekly", True), ("together", False), ("playground", False)],
)  # fmt: skip
def test_words_without_the_spaces_between_them_are_strange(read: str, is_doubted: bool) -> None:
    """However many they are; a word that a list has is one word."""
    word = page(f"He likes {read} best.").words[2]
    (numbers,) = [each for _, one, each in evidence([page(f"He likes {read} best.")])
                  if one.text == word.text]  # fmt: skip
    assert bool(numbers[NAMES.index("run together")]) is is_doubted
