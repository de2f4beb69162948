"""Who does it with how much expertise, and for whom: roles, distance, coverage."""

import re
from collections import Counter
from collections.abc import Iterator

from ehcp_io.compare.additions import is_addition, is_there, phrase_counts, said, said_with
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.phrases import Phrases
from ehcp_io.compare.words import clean, edits, keys

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
_EXPERT = 3
"""Level of a role from which it counts whether the work is done by hand."""

_Ranked = list[tuple[int, str]]


def _ranked(
    groups: tuple[tuple[int, Phrases], ...], before: str, after: str
) -> tuple[_Ranked, _Ranked]:
    """What went and what came, each with the rank of its group."""
    gone: _Ranked = []
    come: _Ranked = []
    for rank, phrases in groups:
        went, came = phrase_counts(phrases, before, after)
        gone += [(rank, name) for name in went]
        come += [(rank, name) for name in came]
    return gone, come


def role_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """A more or less expert role than before; of equal ones, how expert or steady they are."""
    gone, come = _ranked(lexicon.roles, before, after)
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
        gone, come = _ranked(lexicon.qualities, before, after)
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


def distance_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """An expert who does it, made one who advises or oversees; and the reverse."""
    gone, come = _ranked(lexicon.roles, before, after)
    kept = max((level for level, each in lexicon.roles if each.found(before)), default=0)
    if not any(level >= max(_EXPERT, kept) for level, _ in come) and (
        words := _stands_back(before, after, lexicon)
    ):
        yield lexicon.reason("at-a-distance", _DOWN, words)
    elif not any(level >= _EXPERT for level, _ in gone) and (
        words := _stands_back(after, before, lexicon)
    ):
        yield lexicon.reason("hands-on", _UP, words)


def _stands_back(before: str, after: str, lexicon: Lexicon) -> str:
    """The words by which an expert of ``after`` does less with their own hands than before."""
    here = any(phrases.found(after) for level, phrases in lexicon.roles if level >= _EXPERT)
    afar = lexicon.distance
    gone, come = phrase_counts(afar.afar, before, after)
    hands_gone, hands_come = phrase_counts(afar.hands, before, after)
    if here and len(come) > len(gone):
        if len(hands_gone) > len(hands_come):
            return f"{said(hands_gone)} → {said(come)}"
        return "" if _is_added(come, before, after, lexicon) else said(come)
    for edit in edits(before, after):
        instead = afar.instead.found(edit.new)
        if here and not edit.old and _stands_between(edit.new, lexicon):
            return f"‘{edit.new}’"
        beside = not edit.old and (edit.behind_comma or is_addition(edit, lexicon))
        instead = [
            each
            for each in instead
            if not (_is_done_already(each, before) or is_there(each, after, before))
        ]
        if here and not beside and len(instead) > len(afar.instead.found(edit.old)):
            return f"‘{edit.old}’ → {said(instead)}" if edit.old else said(instead)
    return ""


def _is_done_already(phrase: str, before: str) -> bool:
    """Whether that very thing was done before, in the passive: ``staff will be trained by`` her."""
    root = keys(phrase)[0].removesuffix("s")
    said = " ".join(keys(before))
    return bool(re.search(rf"\b(?:be|is|are|been) {re.escape(root)}\w*\b", said))


def _stands_between(new: str, lexicon: Lexicon) -> bool:
    """Whether the expert stands behind somebody else: ``an assistant shown how by`` her."""
    words = [word for word in keys(new) if word not in ("a", "an", "the")]
    lower = any(each.found(new) for level, each in lexicon.roles if level < _EXPERT)
    return lower and words[-1:] in (["by"], ["of"], ["from"]) and "and" not in words


def _is_added(phrases: list[str], before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether they add to what stands there: ``trained, and monitored by the therapist``."""
    first = {keys(phrase)[0] for phrase in phrases}
    return any(
        is_addition(edit, lexicon)
        and first & set(keys(edit.new))
        and not _stands_between(edit.new, lexicon)
        for edit in edits(before, after)
    )


def coverage_reasons(
    before: str, after: str, amounts: list[Reason], lexicon: Lexicon
) -> Iterator[Reason]:
    """``All staff`` made ``key staff`` or ``staff``: who is left is for somebody else to choose."""
    words = lexicon.coverage
    gone, come = phrase_counts(words.every, before, after)
    effects = {reason.effect for reason in amounts}
    if len(gone) > len(come) and (told := _part(before, after, lexicon, alone=_UP not in effects)):
        yield lexicon.reason("fewer", _DOWN, " → ".join(told))
    elif len(come) > len(gone) and (
        told := _part(after, before, lexicon, alone=_DOWN not in effects)
    ):
        yield lexicon.reason("wider", _UP, " → ".join(reversed(told)))


def _part(before: str, after: str, lexicon: Lexicon, *, alone: bool) -> list[str]:
    """``all``, ``key`` where one stands for the other; else what is gone, if that counts alone."""
    words = lexicon.coverage
    for edit in edits(before, after):
        every, some = words.every.found(edit.old), words.some.found(edit.new)
        if every and some:
            return [said_with(every, before, after, 1), said_with(some, after, before, 1)]
    left = Counter(words.every.found(clean(before))) - Counter(words.every.found(clean(after)))
    lost = [each for each in left.elements() if each in words.alone]
    return [said_with(lost, before, after, 1)] if alone and lost else []
