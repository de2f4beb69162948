"""What only the picture of a page explains: strokes lost, letters read double, labels run together.

Nothing here looks at how sure a word is: these are read surely, and nothing that a plan says is
like them. What is left of such a change is a question, which shows both readings; a change that
means more or less than before is told as one all the same.
"""

import re
from itertools import pairwise

from ehcp_io.compare.item import Item
from ehcp_io.compare.misreadings import looks_like
from ehcp_io.compare.model import Change, ChangeKind, Effect
from ehcp_io.compare.records import Difference
from ehcp_io.compare.words import clean, edits, essence, keys, split_words
from ehcp_io.resources import english_words

_STROKE = "i"
"""A word that is one stroke: it is lost in a rule or the edge of a page, or read as another."""
_LONE = frozenset({"i", "a"})
"""The words of one letter."""
_SCRAP = 2
"""Letters of what may be such a word, with a speck or a bullet beside it."""
_LABEL, _SHORTEST = 6, 4
"""Words of the longest label, and letters of the shortest, that a heading may be misread of."""

_CODE = re.compile(r"[A-Z]{1,2}\d{1,2}")
"""The number of a record, as forms print one before it: P7, O12."""


def is_same_words(change: Change) -> bool:
    """Whether both wordings have the same words one after the other, a line's number among them."""
    if change.kind is not ChangeKind.CHANGED or change.fields:
        return False
    sides = (split_words(clean(side or "")) for side in (change.before, change.after))
    first, second = ([word.key for word in side] for side in sides)
    return bool(first) and first == second


def is_of_the_picture(difference: Difference, change: Change, labels: frozenset[str]) -> bool:
    """Whether how the page was pictured explains all that differs."""
    if change.effect is not Effect.NEUTRAL or change.fields:
        return False
    old, new = difference.old, difference.new
    if change.kind is ChangeKind.CHANGED:
        return old is not None and new is not None and _is_explained(change, old, new, labels)
    alone = new if change.kind is ChangeKind.ADDED else old
    return (
        change.kind is not ChangeKind.MOVED
        and alone is not None
        and alone.recognised
        and _is_like_a_label(alone, labels)
    )


def _is_explained(change: Change, old: Item, new: Item, labels: frozenset[str]) -> bool:
    before, after = clean(change.before or ""), clean(change.after or "")
    made = edits(before, after)
    return bool(made) and all(
        (new.recognised and _is_of_picture(each.new, each.old, after, labels))
        or (old.recognised and _is_of_picture(each.old, each.new, before, labels))
        for each in made
    )


def _is_of_picture(read: str, put: str, text: str, labels: frozenset[str]) -> bool:
    """Whether ``read``, in a pictured ``text``, is ``put`` or nothing but for the picture."""
    one, other = ("".join(keys(words)) for words in (read, put))
    if not put and text.startswith(read) and _CODE.fullmatch(read):
        return True
    if any(map(str.isdigit, one + other)):
        return False
    if other in _LONE:
        lost = not one and other == _STROKE
        return lost or (0 < len(one) <= _SCRAP and one not in english_words() | _LONE)
    if put:
        return False
    labelled = text.startswith(read) or f"{read}:" in text
    return (labelled and essence(read) in labels) or _is_double(one, text)


def _is_double(word: str, text: str) -> bool:
    """Whether a word stands twice, one behind the other: a line's end was read twice."""
    words = [each.key for each in split_words(text)]
    return any(first == second == word for first, second in pairwise(words))


def _is_like_a_label(item: Item, labels: frozenset[str]) -> bool:
    """Whether it is a label of either form, misread: one word of it at least is no word."""
    if len(item.words) > _LABEL or set(item.words) <= english_words() or item.fields:
        return False
    return any(
        min(len(label), len(item.essence)) >= _SHORTEST and looks_like(item.essence, label)
        for label in labels
    )
