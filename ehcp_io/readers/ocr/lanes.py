"""Columns of tables that are ruled across only, below a dark banner that heads each of them.

A file fills the banner cell by cell, and so tells where columns begin. A scan shows one banner;
what tells are the words in it: each heads words below that begin where it does, in white lanes that
nothing crosses.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.readers.ocr.reading import Page, Seen

_DARK = 0x80
_SAME_SIDE = 4.0
_TALLEST, _LONGEST_ROW = 70.0, 0.34
_APART = 0.9
_BEFORE = 2.0
_ALIGNED = 3.0
_CROSSES = 0.7
_SPACE = 0.45


@dataclass(frozen=True, slots=True)
class _Banner:
    """A banner and the levels of the rules as wide as it below, from the top."""

    left: float
    right: float
    top: float
    foot: float
    below: tuple[float, ...]


def rule_lanes(page: Page) -> None:
    """Add the lines down the page that such tables leave out."""
    for banner in _banners(page):
        words = [w for w in page.words if banner.left - 1 <= _centre(w) <= banner.right + 1]
        head = _between(words, banner.top, banner.foot)
        lefts = _headed(head)
        lanes = [left - _BEFORE for left in lefts[1:]]
        if not lanes or _cross(head, lanes):
            continue
        bottom, body = banner.foot, []
        for level in banner.below:
            row = _between(words, bottom, level)
            if level - bottom > _LONGEST_ROW * page.height or _cross(row, lanes):
                break
            if not any(word.left >= lanes[0] for word in row):
                break  # a heading with a rule below it
            body += row
            bottom = level
        begun = [any(abs(word.left - left) <= _ALIGNED for word in body) for left in lefts]
        if sum(begun) > len(begun) / 2:
            for x in (banner.left, *lanes, banner.right):
                page.rules.append((x, banner.top, x, bottom, 0.5))


def _banners(page: Page) -> list[_Banner]:
    """The dark banners with rules as wide below them, and no line down the page right below."""
    upright = [rule for rule in page.rules if not _is_level(rule)]
    found = []
    for left, top, right, foot, colour in page.shades:
        if int(colour[:2], 16) >= _DARK or foot - top > _TALLEST:
            continue
        below = sorted(
            rule[1]
            for rule in page.rules
            if _is_level(rule)
            and rule[1] > foot + _SAME_SIDE
            and abs(rule[0] - left) <= _SAME_SIDE
            and abs(rule[2] - right) <= _SAME_SIDE
        )
        ruled = any(
            left + _SAME_SIDE < rule[0] < right - _SAME_SIDE
            and rule[1] < (below[0] if below else foot) - 1
            and rule[3] > top + 1
            for rule in upright
        )
        if below and not ruled:
            found.append(_Banner(left, right, top, foot, tuple(below)))
    return found


def _headed(head: Sequence[Seen]) -> list[float]:
    """Where the headings in a banner begin, in one line or two."""
    lefts: list[float] = []
    right = float("-inf")
    for word in sorted(head, key=lambda each: each.left):
        if word.left - right > _APART * max(word.size, 1.0):
            lefts.append(word.left)
        right = max(right, word.right)
    return lefts


def _is_level(rule: tuple[float, float, float, float, float]) -> bool:
    return rule[2] - rule[0] >= rule[3] - rule[1]


def _between(words: Sequence[Seen], top: float, bottom: float) -> list[Seen]:
    return [word for word in words if top <= (word.top + word.bottom) / 2 <= bottom]


def _centre(word: Seen) -> float:
    return (word.left + word.right) / 2


def _cross(words: Sequence[Seen], lanes: Sequence[float]) -> bool:
    """Whether a word stands in one of the white lanes, or text runs on from side to side."""
    return any(
        word.left + _CROSSES < lane < word.right - _CROSSES or _runs_on(word, words, lane)
        for word in words
        for lane in lanes
    )


def _runs_on(word: Seen, words: Sequence[Seen], lane: float) -> bool:
    """Whether a word before the lane has its follower no more than a space behind it, beyond."""
    return word.right <= lane + _CROSSES and any(
        lane - _CROSSES <= other.left <= word.right + _SPACE * word.size
        and abs(other.baseline - word.baseline) < _SPACE * word.size
        for other in words
    )
