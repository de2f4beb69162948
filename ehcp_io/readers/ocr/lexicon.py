"""How common a word is in English and in plans, and which word of the same shape is commoner.

The words stand in ``data/words.txt``, the commonest first; where they come from is said there.
"""

import functools
import math
import re
from collections import Counter
from pathlib import Path

_WORDS = Path(__file__).parent / "data" / "words.txt"
_EDGES = re.compile(r"^\W+|\W+$")
_PARTS = re.compile(r"[-/'.&]+")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"'})
# Signs that a worn or blurred letter is taken for. Two letters that look like one come first.
_TOGETHER = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("li", "u"), ("nn", "m"), ("ri", "n"))
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("i1!|tfj[]();:/\\", "l"),
        **dict.fromkeys("0ceaqg9s5¢$é", "o"),
        **dict.fromkeys("86h", "b"),
        "z": "2",
        "v": "y",
        "£": "l",
    }
)


def core(text: str) -> str:
    """A word in small letters, without the signs around it and the possessive s."""
    return _EDGES.sub("", text.translate(_SIGNS)).removesuffix("'s").casefold()


def shape(word: str) -> str:
    """What a word looks like when it is hardly legible: equal for words taken for each other."""
    word = word.casefold().translate(_SIGNS)
    for pair, letter in _TOGETHER:
        word = word.replace(pair, letter)
    return word.translate(_ALIKE)


@functools.cache
def _ranks() -> dict[str, int]:
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    return {word: rank for rank, word in enumerate(line for line in lines if line[:1] != "#")}


@functools.cache
def _shapes() -> dict[str, int]:
    best: dict[str, int] = {}
    for word, rank in _ranks().items():
        if len(word) > 1:
            best.setdefault(shape(word), rank)
    return best


@functools.cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:end] for word in _ranks() for end in range(2, len(word)))


@functools.cache
def _followers() -> tuple[Counter[str], Counter[str]]:
    """How often three letters, and two, follow one another in known words."""
    three: Counter[str] = Counter()
    two: Counter[str] = Counter()
    for word in _ranks():
        marked = f"^^{word}$"
        for place in range(len(marked) - 2):
            three[marked[place : place + 3]] += 1
            two[marked[place : place + 2]] += 1
    return three, two


def oddity(word: str) -> float:
    """How unlike English the word's strangest three letters are: 0 for what always follows."""
    three, two = _followers()
    marked = f"^^{word}$"
    return max(
        -math.log((three[marked[place : place + 3]] + 0.05) / (two[marked[place : place + 2]] + 2))
        for place in range(len(marked) - 2)
    )


def rank(word: str) -> int | None:
    """The place of ``core(text)`` among all words by how common it is; None where it is unknown.

    Of what hyphens and the like join, the least common part counts.
    """
    ranks = _ranks()
    if word in ranks:
        return ranks[word]
    parts = [part for part in _PARTS.split(word) if len(part) > 1]
    if len(parts) > 1 and all(part in ranks for part in parts):
        return max(ranks[part] for part in parts)
    return None


def begins_a_word(word: str) -> bool:
    """Whether a known word begins so: a line's end may have parted it."""
    return word in _beginnings()


def rival(word: str) -> int | None:
    """The rank of the commonest word that looks like this one, or of this one itself."""
    return _shapes().get(shape(word))
