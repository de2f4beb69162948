"""Items that a paragraph counts up on one line: "(1) … (2) … (3) …"."""

import re
from itertools import pairwise

_MARK = re.compile(
    r"(?:^|(?<=[.;!?])\s+|(?<=[.;!?][’”)])\s+)"
    r"(?P<mark>\((?P<a>\d{1,2}|[a-h])\)|(?P<b>\d{1,2}|[a-h])\)|(?P<c>\d{1,2})\.|(?P<d>[A-K]\d{1,2})[.:]?)"
    r"\s+(?=[A-Z‘“])"
)
_LETTERS = " abcdefgh"


def enumerated(text: str) -> tuple[str, ...]:
    """The items, each with its number, where a text begins with the first and counts on.

    A number inside a sentence, or one that does not follow on the last, is a part of the words.
    """
    marks = list(_MARK.finditer(text))
    if len(marks) < 2 or marks[0].start() != 0:
        return ()
    kinds = {next(name for name in "abcd" if match[name]) for match in marks}
    counts = [_count(match) for match in marks]
    if len(kinds) > 1 or any(later != one + 1 for one, later in pairwise(counts)):
        return ()
    starts = [match.start("mark") for match in marks]
    ends = [*starts[1:], len(text)]
    return tuple(text[start:end].strip() for start, end in zip(starts, ends, strict=True))


def _count(match: re.Match[str]) -> int:
    said = match["a"] or match["b"] or match["c"] or match["d"]
    figures = "".join(filter(str.isdigit, said))
    return int(figures) if figures else _LETTERS.index(said)
