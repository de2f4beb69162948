"""Words that may only be misread: a scan's doubtful word beside one that looks like it.

Such a word is no change of the plan: it is a question, to be settled by the page. Where the two
readings would mean more or less than each other, the change is told all the same, and its doubt.
"""

from rapidfuzz.distance import Levenshtein

from ehcp_io.compare.items import Item
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Change, ChangeKind, Effect, Flag, Op
from ehcp_io.compare.records import Difference
from ehcp_io.compare.words import keys, word_ops

_SHAPES = str.maketrans({
    "0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b", "2": "z", "é": "e",
    "è": "e",
})  # fmt: skip
"""No two figures become one letter: 16 is never taken for 19."""

_TOGETHER = (("rn", "m"), ("nn", "m"), ("vv", "w"), ("cl", "d"), ("ri", "n"), ("li", "h"))
_SHORTEST = 4
_LETTERS_APART = 6
"""Letters of a word for each letter that may be misread."""


def without_doubts(
    found: list[tuple[Difference, Change]], lexicon: Lexicon
) -> tuple[list[Change], list[Flag]]:
    """The changes without those that a misreading explains, and a question for each of these."""
    changes: list[Change] = []
    flags: list[Flag] = []
    for difference, change in found:
        read = _readings(difference, change)
        if read is None:
            changes.append(change)
        elif change.effect is Effect.NEUTRAL or all(_shape(a) == _shape(b) for a, b in read):
            flags.append(_flag(difference, change, read))
        else:
            doubt = lexicon.reason("doubtful", Effect.NEUTRAL, _said(read))
            changes.append(change.model_copy(update={"reasons": (*change.reasons, doubt)}))
    return changes, flags


_Readings = list[tuple[str, str]]


def _readings(difference: Difference, change: Change) -> _Readings | None:
    """The words that differ, side by side, if a misreading explains every one of them."""
    old, new = difference.old, difference.new
    if old is None or new is None or change.kind is not ChangeKind.CHANGED or change.field:
        return None
    if not (old.doubts or new.doubts):
        return None
    read: _Readings = []
    gone: str | None = None
    for each in word_ops(change.before, change.after):
        if each.op is Op.DELETE:
            gone = each.text
        elif each.op is Op.INSERT:
            if gone is None or not _is_misread(gone, each.text, old, new):
                return None
            read.append((gone, each.text))
            gone = None
        elif gone is not None:
            return None
    return read if read and gone is None else None


def _is_misread(before: str, after: str, old: Item, new: Item) -> bool:
    first, second = keys(before), keys(after)
    doubted = old.doubts & set(first) or new.doubts & set(second)
    return bool(doubted) and looks_like("".join(first), "".join(second))


def looks_like(first: str, second: str) -> bool:
    """Whether one word may be the other, misread: shapes alike, or a letter in six."""
    one, other = _shape(first), _shape(second)
    if one == other:
        return True
    if any(map(str.isdigit, first + second)):
        return False
    shorter = min(len(one), len(other))
    least = max(1, max(len(one), len(other)) // _LETTERS_APART)
    return shorter >= _SHORTEST and Levenshtein.distance(one, other) <= least


def _shape(word: str) -> str:
    shape = word.casefold().translate(_SHAPES)
    for pair, letter in _TOGETHER:
        shape = shape.replace(pair, letter)
    return shape


def _flag(difference: Difference, change: Change, read: _Readings) -> Flag:
    pages = {
        item.source.page
        for item in (difference.old, difference.new)
        if item is not None and item.doubts and item.source is not None and item.source.page
    }
    where = f", page {min(pages)}" if pages else ""
    return Flag(
        rule="doubtful",
        says=f"A word of a picture may only be misread (Section {change.section}{where}): "
        f"{_said(read)}. Compare it with the page.",
        source="The recogniser was not sure of it; the rest of the passage is the same.",
    )


def _said(read: _Readings) -> str:
    return ", ".join(f"‘{before.strip()}’ / ‘{after.strip()}’" for before, after in read)
