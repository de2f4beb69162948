"""Lines that were not read surely, read once more a little larger: do both readings agree?

Nothing is changed by it. What another look has at a word's place is evidence of how well the word
was read (evidence.py): a misread word seldom comes out twice alike.
"""

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from ehcp_io.readers.ocr.levelling import Picture
from ehcp_io.readers.ocr.reading import Seen
from ehcp_io.readers.ocr.second_look import read_line

_SURE = 0.91
_MOST = 40
_SHARE = 0.3  # of a word's width, from which what stands there is read for it


def ask(words: Sequence[Seen], text: Picture) -> None:
    """Note at the words of unsure lines what a second reading has in their place."""
    lines: dict[int, list[Seen]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    unsure = [line for line in lines.values() if _least(line) < _SURE]
    for line in sorted(unsure, key=_least)[:_MOST]:
        _compare(
            sorted(line, key=lambda word: word.left),
            sorted(read_line(line, text), key=lambda word: word.left),
        )


def _least(line: Sequence[Seen]) -> float:
    return min(word.confidence for word in line)


def _compare(line: Sequence[Seen], again: Sequence[Seen]) -> None:
    """Give each word the words of the other reading that stand where it stands."""
    one, other = [word.text for word in line], [word.text for word in again]
    for kind, first, last, start, _ in SequenceMatcher(None, one, other, False).get_opcodes():
        for place in range(first, last):
            word = line[place]
            same = again[start + place - first : start + place - first + 1]
            found = same if kind == "equal" else [each for each in again if _meets(word, each)]
            word.again = " ".join(each.text for each in found)
            word.again_sure = min((each.confidence for each in found), default=0.0)


def _meets(word: Seen, other: Seen) -> bool:
    shared = min(word.right, other.right) - max(word.left, other.left)
    return shared > _SHARE * (word.right - word.left)
