"""How expert those are who do it: a named or more expert role, and how steady the help is."""

import re
from collections.abc import Iterator

from ehcp_io.compare.additions import phrase_counts, said
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.phrases import Phrases
from ehcp_io.compare.words import clean

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED

Ranked = list[tuple[int, str]]
"""Names with the rank of their group."""


def ranked(
    groups: tuple[tuple[int, Phrases], ...], before: str, after: str
) -> tuple[Ranked, Ranked]:
    """What went and what came, each with the rank of its group."""
    gone: Ranked = []
    come: Ranked = []
    for rank, phrases in groups:
        went, came = phrase_counts(phrases, before, after)
        gone += [(rank, name) for name in went]
        come += [(rank, name) for name in came]
    return gone, come


def role_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """A more or less expert role than before; of equal ones, how expert or steady they are."""
    gone, come = _people(before, after, lexicon)
    highest_gone = max((level for level, _ in gone), default=0)
    highest_come = max((level for level, _ in come), default=0)
    if _choice(before, lexicon) is None and (least := _choice(after, lexicon)) is not None:
        if _by_name(before, after) and not _by_name(after, before):
            yield lexicon.reason("role-weaker", _DOWN, ", ".join(_named(before)))
            return
        come = [each for each in come if each[0] <= least]
        highest_come = min(highest_come, least)
    stands = max((level for level, each in lexicon.roles if each.found(before)), default=0)
    # "The therapist supports the teacher to do it" is no more expert for the teacher in it.
    if highest_gone == highest_come or (not gone and highest_come <= stands):
        gone, come = ranked(lexicon.qualities, before, after)
        highest_gone = sum(weight for weight, _ in gone)
        highest_come = sum(weight for weight, _ in come)
        if highest_gone == highest_come:
            highest_gone, highest_come = _level(before), _level(after)
        if _by_name(before, after) and [name for _, name in come] == ["named"]:
            return  # "Mr Lisle" is as definite as "a named assistant"
        if _by_name(after, before) and [name for _, name in gone] == ["named"]:
            return
    else:
        # Of several roles the most expert one decides, and is quoted.
        gone = [each for each in gone if each[0] == highest_gone]
        come = [each for each in come if each[0] == highest_come]
    told = " → ".join(filter(None, (said([n for _, n in gone]), said([n for _, n in come]))))
    nobody = phrase_counts(lexicon.roles[0][1], before, after)[1]
    if not told and nobody and _by_name(before, after) and not _by_name(after, before):
        yield lexicon.reason("role-weaker", _DOWN, f"{', '.join(_named(before))} → {said(nobody)}")
    if highest_gone > highest_come:
        yield lexicon.reason("role-weaker", _DOWN, told)
    elif highest_come > highest_gone:
        yield lexicon.reason("role-stronger", _UP, told)


def _people(before: str, after: str, lexicon: Lexicon) -> tuple[Ranked, Ranked]:
    """The roles that went and that came, without whom the other side speaks of in other words."""
    gone, come = ranked(lexicon.roles, before, after)
    if not come:
        gone = [each for each in gone if not _is_meant(each[1], after, lexicon)]
    elif not gone:
        come = [each for each in come if not _is_meant(each[1], before, lexicon)]
    return gone, come


def _is_meant(name: str, text: str, lexicon: Lexicon) -> bool:
    """Whether ``text`` has the same person by that name or a longer one.

    Said once instead of twice, or *the therapist* behind *a speech and language therapist*: nobody
    went, and nobody came.
    """
    there = {each for _, role in lexicon.roles for each in role.found(text)}
    for group in lexicon.same:
        if there & set(group.phrases_in_small):
            there |= set(group.phrases_in_small)
    return any(each == name or each.endswith(f" {name}") for each in there)


def _choice(text: str, lexicon: Lexicon) -> int | None:
    """The least expert of those among whom somebody may choose: ``a teacher or an assistant``."""
    found = [
        [
            max((level for level, role in lexicon.roles if role.found(side)), default=None)
            for side in match.groups()
        ]
        for match in _OR.finditer(clean(text))
    ]
    levels = [level for sides in found if None not in sides for level in sides if level is not None]
    return min(levels, default=None)


_OR = re.compile(r"((?:[\w'’-]+ ){1,4})or ((?:[\w'’-]+ ?){1,4})")


def _level(text: str) -> int:
    """The level of the qualification that is asked for; 0 where none is."""
    return max((int(level) for level in _LEVELS.findall(text)), default=0)


_LEVELS = re.compile(r"\blevel (\d)\b", re.IGNORECASE)


def _named(text: str) -> list[str]:
    return [f"‘{name}’" for name in dict.fromkeys(_NAMED.findall(text))]


def _by_name(before: str, after: str) -> bool:
    """Whether somebody whom ``before`` names is not named in ``after``."""
    return bool(set(_NAMED.findall(before)) - set(_NAMED.findall(after)))


_NAMED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][\w'’-]+")
