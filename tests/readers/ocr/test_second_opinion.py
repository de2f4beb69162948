"""A second reading of a line that was not read surely is evidence, and changes nothing."""

from typing import Any

import pytest
from readers.ocr.seeing import seen

from ehcp_io.readers.ocr import second_opinion
from ehcp_io.readers.ocr.beside import NAMES, beside
from ehcp_io.readers.ocr.reading import Seen


def line(*texts: str, sure: float = 0.95, number: int = 0) -> list[Seen]:
    return [seen(text, 60.0 * place, 100, number, sure) for place, text in enumerate(texts)]


def asked(words: list[Seen], again: list[Seen], monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The words looked at again; the numbers of the lines that were."""
    read: list[int] = []

    def look(one: list[Seen], picture: Any) -> list[Seen]:
        read.append(one[0].line)
        return again

    monkeypatch.setattr(second_opinion, "read_line", look)
    second_opinion.ask(words, None)  # type: ignore[arg-type] # never asked of it
    return read


def test_the_words_of_an_unsure_line_are_held_against_another_reading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unsure, sure = line("Six", "hours", "aday", sure=0.8), line("Read", "well", number=1)
    again = line("Six", "b0urs", sure=0.7)
    assert asked([*unsure, *sure], again, monkeypatch) == [0]
    assert [word.text for word in unsure] == ["Six", "hours", "aday"]
    assert [word.again for word in unsure] == ["Six", "b0urs", ""]
    assert [word.again for word in sure] == [None, None]
    assert unsure[0].again_sure == pytest.approx(0.7)


def numbers(words: list[Seen], *small: str) -> list[dict[str, float]]:
    return [dict(zip(NAMES, each, strict=True)) for each in beside(words, small)]


def test_agreement_and_disagreement_are_told_apart() -> None:
    words = line("plan", "Pian", "plan.", "school")
    words[0].again, words[1].again, words[2].again = "plan", "Plan", "plan,"
    told = [
        [each[name] for name in ("again the same", "again other letters", "again other signs")]
        for each in numbers(words)
    ]
    assert told == [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]]


def test_a_word_too_narrow_for_its_letters_and_a_large_letter_amid_a_sentence_are_strange() -> None:
    words = line("This", "will", "Say", "something", "Section")
    words[3].right = words[3].left + 20
    told = numbers(words, "say")
    assert told[3]["narrow"] > 0.5
    assert [each["capital amid"] for each in told] == [0, 0, 1, 0, 0]


def test_one_letter_far_from_all_others_is_strange() -> None:
    words = [seen("a", 40, 100), seen("boy", 50, 100), seen("t", 300, 100)]
    assert [each["alone"] for each in numbers(words)] == [0, 0, 1]
