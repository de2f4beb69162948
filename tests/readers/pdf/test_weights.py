"""Cuts of one font of variable weight: which words are bold is told by their width."""

import pytest

from ehcp_io.readers.layout.geometry import PageContent, Style, Word
from ehcp_io.readers.pdf.weights import tell_bold

TEXTS = ("Special", "educational", "needs", "provision")


def words(font: str, letter: float) -> list[Word]:
    style = Style(10, font=font)
    return [Word(text, 50, 90, 50 + letter * len(text), 100, 98, style) for text in TEXTS]


@pytest.mark.parametrize(("wide", "is_bold"), [(5.4, True), (5.05, False)])
def test_the_same_words_are_wider_in_bold(wide: float, is_bold: bool) -> None:
    regular, other = words("ABCDEF+Noto", 5), words("BCDEFG+Noto", wide)
    tell_bold([PageContent(1, 595, 842, words=regular + other)])
    assert {word.style.bold for word in other} == {is_bold}
    assert not any(word.style.bold for word in regular)
    assert {word.style.font for word in regular + other} == {"Noto"}


def test_words_without_a_width_tell_nothing() -> None:
    none, regular = words("ABCDEF+Noto", 0), words("BCDEFG+Noto", 5)
    tell_bold([PageContent(1, 595, 842, words=none + regular)])
    assert not any(word.style.bold for word in none + regular)
