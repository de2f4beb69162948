"""What begins a list item, set right by its neighbours: the figure stays as it was read."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from ehcp_io.readers.ocr.reading import Page, Seen

_NUMBERED = re.compile(r"^(\d{1,2})\.$")
_NEARLY = re.compile(r"^(\d{1,2})[,:;]?$")
_BULLET_LIKE = frozenset(("e", "¢", "©", "«", "»", "°", "e_", "*", "@", "®", "¢."))
_GAP = 0.55
_APART = 1.2
_SAME_EDGE = 4.0
_FEWEST = 3
_DOUBT = 0.7
_NAUGHTS, _BULLET = frozenset("0Oo"), "•"
_SAME_PLACE, _SAME_HEIGHT, _PARTED, _MOSTLY = 2.0, 0.15, 0.2, 0.6


def settle_markers(pages: Sequence[Page]) -> None:
    """Bullets read as a letter, and item numbers whose full stop was lost or misread."""
    starts = [each for page in pages for each in line_starts(page)]
    firsts = [(word, after) for word, after in starts if after is not None]
    edges = [word.left for word, _ in firsts if _NUMBERED.match(word.text)]
    _take_for_bullets([(word, after) for word, after in firsts if len(word.text) == 1])
    for word, after in firsts:
        gap = after.left - word.right
        if word.text in _BULLET_LIKE and gap > 0.25 * after.size:
            word.text = "•"
        nearly = _NEARLY.match(word.text)
        if nearly is None or gap < _GAP * after.size:
            continue
        if sum(abs(edge - word.left) <= _SAME_EDGE for edge in edges) >= _FEWEST:
            word.text = f"{nearly[1]}."
            word.doubt(_DOUBT)


def _take_for_bullets(starts: Sequence[tuple[Seen, Seen]]) -> None:
    """A sign no engine knows, such as a frame where a typeface has no bullet, is read as a naught.

    No list counts 0, 0, 0: what begins items at one edge so, and is as large, is a bullet.
    """
    for word, _ in starts:
        alike = [
            other
            for other, after in starts
            if abs(other.left - word.left) <= _SAME_PLACE
            and abs(other.height - word.height) <= _SAME_HEIGHT * word.height
            and after.left - other.right > _PARTED * after.size
        ]
        naughts = sum(other.text in _NAUGHTS for other in alike)
        if word.text in _NAUGHTS and naughts >= max(_FEWEST, _MOSTLY * len(alike)):
            for other in alike:
                other.text = _BULLET


def line_starts(page: Page) -> list[tuple[Seen, Seen | None]]:
    """The first word of each line and the next in it, by place: cells side by side are lines.

    An engine may number the words of one line as two.
    """
    rows: list[list[Seen]] = []
    for word in sorted(page.words, key=lambda word: word.baseline):
        if rows and abs(rows[-1][0].baseline - word.baseline) <= 0.3 * max(word.size, 1.0):
            rows[-1].append(word)
        else:
            rows.append([word])
    starts: list[tuple[Seen, Seen | None]] = []
    for row in rows:
        row.sort(key=lambda word: word.left)
        for index, (word, after) in enumerate(zip_longest(row, row[1:])):
            alone = index == 0 or word.left - row[index - 1].right > _APART * word.size
            if alone or _ruled_off(row[index - 1], word, page):
                starts.append((word, after))
    return starts


def _ruled_off(before: Seen, word: Seen, page: Page) -> bool:
    """Whether a line down the page stands between two words: they are of two cells."""
    return any(
        rule[2] - rule[0] < rule[3] - rule[1]
        and before.right - 1 <= rule[0] <= word.left + 1
        and rule[1] <= word.baseline <= rule[3] + 1
        for rule in page.rules
    )
