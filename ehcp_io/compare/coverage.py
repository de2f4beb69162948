"""For whom and for what it is: all of them, or some that somebody else chooses."""

import re
from collections import Counter
from collections.abc import Iterator

from ehcp_io.compare.additions import phrase_counts, said_with
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.phrases import Phrases
from ehcp_io.compare.roots import root
from ehcp_io.compare.words import Edit, clean, edits, keys

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED


def coverage_reasons(
    before: str, after: str, amounts: list[Reason], lexicon: Lexicon
) -> Iterator[Reason]:
    """``All staff`` made ``key staff`` or ``staff``: who is left is for somebody else to choose."""
    words = lexicon.coverage
    yield from _until(before, after, lexicon)
    gone, come = phrase_counts(words.every, before, after)
    effects = {reason.effect for reason in amounts}
    if len(gone) > len(come) and (told := _part(before, after, lexicon, alone=_UP not in effects)):
        yield lexicon.reason("fewer", _DOWN, " → ".join(told))
    elif len(come) > len(gone) and (
        told := _part(after, before, lexicon, alone=_DOWN not in effects)
    ):
        yield lexicon.reason("wider", _UP, " → ".join(reversed(told)))


def _until(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """``Until Year 11`` made ``until Year 9``, and the reverse."""
    old, new = (_TO_STAGE.findall(clean(side)) for side in (before, after))
    if len(old) != 1 or len(new) != 1 or old[0][1].lower() != new[0][1].lower():
        return
    first, second = int(old[0][2]), int(new[0][2])
    if first != second:
        rule, effect = ("fewer", _DOWN) if second < first else ("wider", _UP)
        yield lexicon.reason(rule, effect, f"{old[0][0]} → {new[0][0]}")


_TO_STAGE = re.compile(
    r"\b((?:until|till|up to) (?:the end of )?(year|key stage) (\d{1,2}))\b", re.IGNORECASE
)
"""To which school year or stage it goes on."""


def _part(before: str, after: str, lexicon: Lexicon, *, alone: bool) -> list[str]:
    """``all``, ``key`` where one stands for the other; else what is gone, if that counts alone."""
    words = lexicon.coverage
    for edit in edits(before, after):
        every, some = words.every.found(edit.old), words.some.found(edit.new)
        if every and some and _of_one_kind(edit, words.every, words.some):
            return [said_with(every, before, after, 1), said_with(some, after, before, 1)]
    left = Counter(words.every.found(clean(before))) - Counter(words.every.found(clean(after)))
    lost = [each for each in left.elements() if each in words.alone]
    lost = [each for each in lost if _is_covered(each, before, after, words.every)]
    return [said_with(lost, before, after, 1)] if alone and lost else []


def _of_one_kind(edit: Edit, every: Phrases, some: Phrases) -> bool:
    """Whether ``all adults`` and ``key staff`` stand for each other, and not by chance."""
    whole, part = (
        [_behind(side, match.end()) for match in phrases.pattern_in(side).finditer(side)]
        for side, phrases in ((edit.old, every), (edit.new, some))
    )
    few = max(len(keys(edit.old)), len(keys(edit.new))) <= _SIDE_BY_SIDE
    return few or any(first == second for first in whole for second in part)


_SIDE_BY_SIDE = 3


def _is_covered(phrase: str, before: str, after: str, every: Phrases) -> bool:
    """Whether ``before`` says all of what, and ``after`` says it of that thing in no way."""
    if phrase not in _OF_SOMETHING:
        return True
    shown, other = (_BOTH.sub(r"\1 and ", clean(side)) for side in (before, after))
    still = {
        _behind(other, match.end())
        for each in (_EVERY, every.pattern_in(other))
        for match in each.finditer(other)
    }
    still |= {root(match[1].lower()) for match in _ONE_OF_THEM.finditer(other)}
    still |= {root(word) for each in _WHENEVER.finditer(other) for word in keys(each[0])}
    places = re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", shown, re.IGNORECASE)
    things = (_behind(shown, match.end()) for match in places)
    return any(thing and thing not in still for thing in things)


_OF_SOMETHING = frozenset({"all", "every", "each", "any"})
_BOTH = re.compile(r"\b((?:each|every|all) [\w-]+) and (?:each|every|all) ", re.IGNORECASE)
"""``Every break and every lunchtime`` is every break and lunchtime."""

_EVERY = re.compile(r"\bper\b", re.IGNORECASE)


_ONE_OF_THEM = re.compile(
    r"\b(?:before|after|as|at the (?:start|beginning|end) of) (?:the|a|an) (\w+)", re.IGNORECASE
)
"""``Before the unit begins`` is before each unit."""

_WHENEVER = re.compile(r"\b(?:when|whenever|every time|each time)\b[^.;,]*", re.IGNORECASE)
"""``Whenever she is writing`` is for all writing."""


def _behind(text: str, place: int) -> str:
    """The root of what stands behind a word for all or for some: ``of the lessons``."""
    words = keys(re.split(r"[.;,:)]", text[place : place + _FAR_ENOUGH])[0])
    first = next((word for word in words if word not in _JOINING), "")
    return "" if first in _NO_THING or first[:1].isdigit() else root(first)


_FAR_ENOUGH = 40
_JOINING = frozenset(
    {
        *("of", "the", "his", "her", "their", "its", "these", "those", "member", "one", "single"),
    }
)
_NO_THING = frozenset(
    {
        *("to", "for", "in", "on", "at", "by", "with", "from", "and", "or", "as", "that", "who"),
        *(
            "is",
            "are",
            "was",
            "were",
            "be",
            "will",
            "must",
            "shall",
            "has",
            "have",
            "when",
            "a",
            "an",
            "half",
        ),
    }
)
"""What stands behind ``each`` where it says of nothing how many: ``50 minutes each, with``."""
