"""Which words a recogniser may have taken for which: by their shapes, letter by letter."""

import re
import unicodedata

from rapidfuzz.distance import Levenshtein

_SHAPES = str.maketrans({
    "0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b", "6": "b", "2": "z",
    "9": "g",
})  # fmt: skip
"""Two figures become one letter only where `figures_alike` has them too: 16 is never 19."""

_TOGETHER = (("rn", "m"), ("nn", "m"), ("vv", "w"), ("cl", "d"), ("ri", "n"), ("li", "h"))
_SHORTEST = 4
_LETTERS_APART = 6
"""Letters of a word for each letter that may be misread."""

_FIGURES = frozenset(map(frozenset, ("38", "14", "17", "68", "08")))
"""Figures that worn or blurred print makes each other; no more, for any two are near enough."""

_NO_LETTERS = frozenset("$¥¢{}|~^_=<>\\°©®«»§")
"""Signs that stand in no word, number or address of a plan: a recogniser puts them for a letter."""

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")

_AROUND = re.compile(r"^[\s,.;:]+|[\s,.;:]+$")

_BETWEEN = re.compile(r"(?<=\w)[:.,/;-](?=\w)")


def same_shape(first: str, second: str) -> bool:
    """Whether two words look alike letter by letter: hearing and hearlng, 15 and l5."""
    return first == second or _shape(first) == _shape(second)


def looks_like(first: str, second: str) -> bool:
    """Whether one word may be the other, misread: shapes alike, or a letter in six."""
    if any(map(str.isdigit, first + second)):
        return figures_alike(first, second)
    one, other = _shape(first), _shape(second)
    if one == other:
        return True
    shorter = min(len(one), len(other))
    least = max(1, max(len(one), len(other)) // _LETTERS_APART)
    return shorter >= _SHORTEST and Levenshtein.distance(one, other) <= least


def is_half_read(read: str, other: str) -> bool:
    """Whether a word with signs that no word has is the other one with letters that were not read.

    Each such sign stands for one letter or figure, or for a speck: ``X$1`` is XY1, ``7P}`` 7PJ.
    """
    read, other = (_AROUND.sub("", each) for each in (read, other))
    if not any(sign in _NO_LETTERS for sign in read) or not other:
        return False
    if any(sign in _NO_LETTERS for sign in other):
        return False
    known = sum(map(str.isalnum, read))
    pattern = "".join(".?" if sign in _NO_LETTERS else re.escape(sign) for sign in read)
    return known > 0 and re.fullmatch(pattern, other, re.IGNORECASE) is not None


def is_closed_for_letter(read: str, other: str) -> bool:
    """Whether a bracket that nothing opens was read for the other's last letter: 6P) for 6PJ."""
    read, other = (_AROUND.sub("", each).casefold() for each in (read, other))
    stem, sign = read[:-1], read[-1:]
    lone = sign in _CLOSING and not _OPENING.intersection(read)
    return lone and bool(stem) and stem == other[:-1] and other[-1:].isalnum()


def figures_alike(first: str, second: str) -> bool:
    """Whether one number may be the other, misread: 1:1 and 11 and 4:1, 6 and b, 3 and 8.

    Signs between figures may be lost. One figure may be another, and any a letter of its shape.
    """
    one, other = (_BETWEEN.sub("", each.casefold()) for each in (first, second))
    if len(one) != len(other) or not any(map(str.isdigit, first + second)):
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    figures = [frozenset(pair) for pair in unlike if all(map(str.isdigit, pair))]
    letters = [pair for pair in unlike if not all(map(str.isdigit, pair))]
    return (
        len(figures) <= 1
        and all(pair in _FIGURES for pair in figures)
        and all(_shape(a) == _shape(b) for a, b in letters)
    )


def unaccented(word: str) -> str:
    """The word as one reads it whose alphabet is English: Oisin, for Oisín."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _shape(word: str) -> str:
    shape = unaccented(word.casefold()).translate(_SHAPES)
    for pair, letter in _TOGETHER:
        shape = shape.replace(pair, letter)
    return shape
