"""Amounts in a reason as the plan writes them: they are compared in one form, and quoted in theirs.

"Each" and "every", "half an hour" and "30 minutes" are made alike before two amounts are compared.
A letter that gives the plan's words must have the plan's words.
"""

import re
from difflib import SequenceMatcher

from ehcp_io.compare.model import Reason
from ehcp_io.compare.words import clean
from ehcp_io.plan.figures import number
from ehcp_io.plan.quantity_patterns import NUMBER

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
    if not reason.detail:
        return reason
    texts = clean(before or ""), clean(after or "")
    if reason.rule == "number":
        pairs = [pair.split(" → ") for pair in reason.detail.split(", ")]
        said = [
            " → ".join(_in_words(each, text) for each, text in zip(pair, texts, strict=False))
            for pair in pairs
        ]
        return reason.model_copy(update={"detail": ", ".join(said)})
    sides = _RULES.get(reason.rule)
    if sides is None:
        said_there = _QUOTED.sub(
            lambda match: f"‘{_pieces_quoted(match[1], texts)}’", reason.detail
        )
        return reason.model_copy(update={"detail": said_there})
    if " + " in reason.detail:
        return reason
    part = _PART.fullmatch(reason.detail)
    amounts = (part["said"] if part else reason.detail).split(" → ")
    if len(amounts) == len((before, after)):
        sides = (0, 1)
    if len(amounts) != len(sides):
        return reason
    both = " → ".join(
        _written(amount, texts[side]) for amount, side in zip(amounts, sides, strict=True)
    )
    detail = f"{part['opens']}{both})" if part else both
    return reason.model_copy(update={"detail": detail})


_QUOTED = re.compile("‘([^‘’]*)’")


def _pieces_quoted(words: str, texts: tuple[str, str]) -> str:
    return " … ".join(_quoted(piece, texts) for piece in words.split(" … "))


def _quoted(words: str, texts: tuple[str, str]) -> str:
    """Quoted words as a side writes them: *ELSA* for ``elsa``, *ten* for ``10``."""
    if not words or any(words in text for text in texts):
        return words
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    for text in texts:
        if found := pattern.search(text):
            # A capital at the start of a sentence is no part of the word.
            opens = found[0][1:] == words[1:] and not text[: found.start()].rstrip(" (").strip(
                ".!?"
            )
            return words if opens else found[0]
    return next(
        (said for text in texts if (said := _in_words(words, text)) != words),
        _longest_run(words, texts),
    )


def _longest_run(words: str, texts: tuple[str, str]) -> str:
    """Most of the words as a side has them, where the rules were asked in other words."""
    wanted = [_alike(word) for word in words.split()]
    for text in texts:
        there = [_alike(word) for word in text.split()]
        run = SequenceMatcher(None, wanted, there, autojunk=False).find_longest_match()
        if run.size >= _MOST * len(wanted):
            return " ".join(text.split()[run.b : run.b + run.size]).strip(",;:.()")
    return words


def _in_words(words: str, text: str) -> str:
    """Words that open with a figure, as the text has it: ``ten seconds`` for ``10 seconds``."""
    figure, _, rest = words.partition(" ")
    value = number(figure) if figure[:1].isdigit() else None
    if value is None or re.search(rf"(?<![\w.]){re.escape(figure)}(?![\w.]\d?)", text):
        return words
    behind = rf"(?= (?:[\w’'-]+ ){{0,2}}?{re.escape(rest)})" if rest else ""
    spelt = re.finditer(rf"\b{NUMBER}\b{behind}", text, re.IGNORECASE)
    found = next((match[0] for match in spelt if number(match[0]) == value), figure)
    return f"{found.lower()} {rest}".strip()


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
