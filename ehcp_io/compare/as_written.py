"""Amounts in a reason as the plan writes them: they are compared in one form, and quoted in theirs.

"Each" and "every", "half an hour" and "30 minutes" are made alike before two amounts are compared.
A letter that gives the plan's words must have the plan's words.
"""

import re
from difflib import SequenceMatcher

from ehcp_io.compare.model import Reason
from ehcp_io.compare.words import clean

_RULES = {
    "quantity": (0, 1),
    "same-amount": (0, 1),
    "quantity-gone": (0,),
    "quantity-stated": (1,),
}
"""Rules whose detail is an amount, and which side it is of, where it is of one."""

_PART = re.compile(r"(?P<opens>(?:how long|how often|for how long) \()(?P<said>.*)\)")
_BY_THE_WEEK = re.compile(r"(?P<amount>.*?)(?P<sum> \([^()]*\))?")
_MOST = 0.6
_MORE = 3
"""Words by which the plan's own may be more: "on each of the" for "every"."""


def as_written(reason: Reason, before: str | None, after: str | None) -> Reason:
    """The reason, its amounts in the words of the two sides where they are found there."""
    sides = _RULES.get(reason.rule)
    if sides is None or not reason.detail or " + " in reason.detail:
        return reason
    part = _PART.fullmatch(reason.detail)
    amounts = (part["said"] if part else reason.detail).split(" → ")
    if len(amounts) == len((before, after)):
        sides = (0, 1)
    if len(amounts) != len(sides):
        return reason
    texts = (before, after)
    said = " → ".join(
        _written(amount, texts[side] or "") for amount, side in zip(amounts, sides, strict=True)
    )
    detail = f"{part['opens']}{said})" if part else said
    return reason.model_copy(update={"detail": detail})


def _written(amount: str, text: str) -> str:
    match = _BY_THE_WEEK.fullmatch(amount)
    assert match is not None  # noqa: S101 - it matches anything
    return _found(match["amount"], clean(text)) + (match["sum"] or "")


def _found(words: str, text: str) -> str:
    """The words of the text that an amount was made of; as it is where they cannot be told."""
    if words in text:
        return words
    wanted, there = ([_alike(each) for each in side.split()] for side in (words, text))
    blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()[:-1]
    if not blocks or blocks[0].a or blocks[-1].a + blocks[-1].size != len(wanted):
        return words
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    matched = sum(block.size for block in blocks)
    if matched < _MOST * len(wanted) or last - first > len(wanted) + _MORE:
        return words
    return " ".join(text.split()[first:last]).strip(",;:.()")


def _alike(word: str) -> str:
    bare = word.strip(",;:.()").casefold()
    return "every" if bare == "each" else bare
