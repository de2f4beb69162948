"""What is drawn on words: underlines and strikes, highlights, boxes to tick.

Word processors draw them as thin rules and fills, apart from the text; here they become what the
words say, and are taken from the rules so that no table is seen in them.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ehcp_io.document import CHECKED, UNCHECKED
from ehcp_io.readers.layout.geometry import Box, PageContent, Rule, Shade, Style, Word

_UNDER = (-0.06, 0.3)
_THROUGH = (-0.45, -0.14)
_THICKEST = 2.6
_AT_JOINT = 1.0
_FITS = 3.0
_LINE_HIGH = 1.75
_CROSSES = frozenset(("x", "X", "✓", "✔", "✗", "✘", "×", "☒", "√"))


def mark_words(page: PageContent) -> None:
    """Set underline, strike and highlight on the page's words; drop what was drawn for them."""
    _cut_at_rule_ends(page)
    rows = _Rows(page.words)
    page.rules = [rule for rule in page.rules if not (rule.level and _line_marks(rule, rows))]
    page.shades = [shade for shade in page.shades if not _highlights(shade, rows)]


class _Rows:
    """Words by the height of their baseline, to find those at a height quickly."""

    def __init__(self, words: list[Word]) -> None:
        self._by_height: dict[int, list[Word]] = defaultdict(list)
        for word in words:
            self._by_height[int(word.baseline // 8)].append(word)

    def near(self, top: float, bottom: float) -> list[Word]:
        """The words whose baseline lies between the heights, give or take."""
        return [
            word
            for key in range(int(top // 8) - 1, int(bottom // 8) + 2)
            for word in self._by_height.get(key, ())
        ]


def _cut_at_rule_ends(page: PageContent) -> None:
    """Cut words where a rule on them ends and the file begins another piece of text.

    Printed tracked changes have what went and what came without a space: "8" struck, "12" under
    which a rule stands, "hours".
    """
    jointed = [word for word in page.words if word.joints]
    if not jointed:
        return
    rows = _Rows(jointed)
    cuts: dict[int, set[tuple[int, float]]] = defaultdict(set)
    for rule in page.rules:
        if not rule.level or rule.thickness > _THICKEST:
            continue
        y = (rule.top + rule.bottom) / 2
        for word in rows.near(y - 16, y + 16):
            if _UNDER[0] <= (offset := (y - word.baseline) / word.style.size) <= _UNDER[1] or (
                _THROUGH[0] <= offset <= _THROUGH[1]
            ):
                cuts[id(word)].update(
                    joint
                    for joint in word.joints
                    if min(abs(rule.left - joint[1]), abs(rule.right - joint[1])) <= _AT_JOINT
                )
    page.words = [
        part
        for word in page.words
        for part in (_parts(word, sorted(cuts[id(word)])) if cuts.get(id(word)) else (word,))
    ]


def _parts(word: Word, cuts: list[tuple[int, float]]) -> Iterator[Word]:
    ends = [*cuts, (len(word.text), word.right)]
    start, left = 0, word.left
    for letters, right in ends:
        yield replace(
            word,
            text=word.text[start:letters],
            left=left,
            right=right,
            glued=word.glued if start == 0 else True,
            joints=(),
        )
        start, left = letters, right


def _line_marks(rule: Rule, rows: _Rows) -> bool:
    """Whether the rule underlines or strikes words: it begins and ends with them."""
    if rule.thickness > _THICKEST:
        return False
    y = (rule.top + rule.bottom) / 2
    under: list[Word] = []
    through: list[Word] = []
    for word in rows.near(y - 16, y + 16):
        if word.right < rule.left + 0.5 or word.left > rule.right - 0.5:
            continue
        offset = (y - word.baseline) / word.style.size
        if _UNDER[0] <= offset <= _UNDER[1]:
            under.append(word)
        elif _THROUGH[0] <= offset <= _THROUGH[1]:
            through.append(word)
    for words, name in ((through, "strike"), (under, "underline")):
        if words and _same_ends(rule.left, rule.right, words):
            for word in words:
                setattr(word, name, True)
            return True
    return False


def _same_ends(left: float, right: float, words: list[Word]) -> bool:
    start = min(word.left for word in words)
    end = max(word.right for word in words)
    space = 0.35 * max(word.style.size for word in words)
    starts = any(abs(left - word.left) <= _FITS for word in words)
    ends = any(-_FITS <= right - word.right <= _FITS + space for word in words)
    return starts and ends and left >= start - _FITS and right <= end + _FITS + space


def _highlights(shade: Shade, rows: _Rows) -> bool:
    """Whether the fill lies tight behind words of one line: then it is a highlighter's stroke."""
    box = shade.box
    words = [
        word
        for word in rows.near(box.top, box.bottom)
        if box.holds(word.centre, word.middle) and word.right > box.left
    ]
    if not words:
        return False
    size = max(word.style.size for word in words)
    if box.height > _LINE_HIGH * size or not _same_ends(box.left, box.right, words):
        return False
    if _dark(shade.colour) and all(_light(word.style) for word in words):
        return False
    for word in words:
        word.highlight = shade.colour
    return True


def _dark(colour: str) -> bool:
    return sum(bytes.fromhex(colour)) < 300


def _light(style: Style) -> bool:
    return style.colour is not None and sum(bytes.fromhex(style.colour)) > 600


def tick_boxes(page: PageContent, squares: list[Box], slants: list[Box]) -> None:
    """Put a check box where a small square is drawn, ticked if a cross or a tick lies in it.

    Squares that touch one another are a grid of small cells and are left alone.
    """
    for box in squares:
        if any(other is not box and _touches(box, other) for other in squares):
            continue
        inside = [word for word in page.words if box.holds(word.centre, word.middle, 1.0)]
        if any(word.text not in _CROSSES for word in inside):
            continue
        crossed = any(
            box.holds((slant.left + slant.right) / 2, (slant.top + slant.bottom) / 2)
            for slant in slants
        )
        page.words = [word for word in page.words if not any(word is w for w in inside)]
        page.rules = [
            rule
            for rule in page.rules
            if not (box.holds(rule.left, rule.top, 1.0) and box.holds(rule.right, rule.bottom, 1.0))
        ]
        page.words.append(check_box(box, bool(inside) or crossed))


def _touches(one: Box, other: Box) -> bool:
    return (
        one.left - 1.5 <= other.right
        and other.left <= one.right + 1.5
        and one.top - 1.5 <= other.bottom
        and other.top <= one.bottom + 1.5
        and (abs(one.left - other.left) > 1.5 or abs(one.top - other.top) > 1.5)
    )


def check_box(box: Box, checked: bool) -> Word:
    """A check box as a word that stands on the line beside it."""
    return Word(
        text=CHECKED if checked else UNCHECKED,
        left=box.left,
        top=box.top,
        right=box.right,
        bottom=box.bottom,
        baseline=box.bottom - 0.15 * box.height,
        style=Style(round(box.height, 1)),
        checked=checked,
    )
