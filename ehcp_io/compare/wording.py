"""What one wording of provision promises against another: how firmly, by whom, for whom."""

import re
from collections import Counter
from collections.abc import Iterator

from ehcp_io.compare.additions import (
    addition_reasons,
    condition_reasons,
    is_addition,
    left_words,
    phrase_counts,
    said,
    said_with,
)
from ehcp_io.compare.amounts import amount_reasons, floor_reasons, lost_date, lost_numbers
from ehcp_io.compare.ladders import ladder_reasons
from ehcp_io.compare.lexicon import Lexicon, Phrases
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.sameness import in_the_same_words
from ehcp_io.compare.words import clean, edits, keys
from ehcp_io.plan.quantities import find_amounts

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
_EXPERT = 3
"""Level of a role from which it counts whether the work is done by hand."""


def wording_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """What one wording of provision does against the other."""
    before = in_the_same_words(before, after, lexicon)
    amounts = amount_reasons(before, after, lexicon)
    sure = [
        *amounts,
        *taper_reasons(before, after, lexicon),
        *ladder_reasons(before, after, lexicon, amounts=bool(amounts)),
        *floor_reasons(before, after, amounts, lexicon),
        *duty_reasons(before, after, lexicon),
        *vague_reasons(before, after, lexicon),
        *_roles(before, after, lexicon),
        *_distance(before, after, lexicon),
        *_coverage(before, after, amounts, lexicon),
        *condition_reasons(before, after, lexicon),
    ]
    if not amounts and (lost := lost_numbers(before, after, lexicon) or lost_date(before, after)):
        sure.append(lexicon.reason("number-gone", _DOWN, lost))
    sure = _without_misread(sure)
    yield from sure
    if all(reason.effect is Effect.NEUTRAL for reason in sure):
        yield from addition_reasons(before, after, lexicon, same_amount=bool(sure))


def taper_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Help that is to become less or to end, now or no longer."""
    gone, come = phrase_counts(lexicon.tapers, before, after)
    if len(come) > len(gone):
        yield lexicon.reason("tapered", _DOWN, said(come))
    elif len(gone) > len(come):
        yield lexicon.reason("tapered-gone", _UP, said(gone))


def _without_misread(reasons: list[Reason]) -> list[Reason]:
    """Without reasons that another one shows to be a misreading of the same words."""
    rules = {reason.rule for reason in reasons}
    hidden: set[str] = set()
    if "tapered" in rules:
        hidden.add("quantity-stated")  # "falling to twelve", "less by an hour each term"
    if "tapered-gone" in rules:
        hidden |= {"quantity-gone", "number-gone"}
    if "own-more" in rules:
        hidden.add("number-gone")  # "shared with two others"
    if "say-more" in rules:
        hidden.add("caveat")  # "only with her agreement"
    if "say-less" in rules:
        hidden.add("caveat-gone")
    # What was to stop, and goes on "until July", goes on.
    only_until = [r for r in reasons if r.rule == "caveat" and _UNTIL.fullmatch(r.detail or "")]
    goes_on = only_until if "tapered-gone" in rules else []
    told = " ".join(r.detail or "" for r in reasons if r.rule in ("caveat", "vague")).lower()
    return [
        r
        for r in reasons
        if r.rule not in hidden and r not in goes_on and not _is_told_there(r, told)
    ]


_UNTIL = re.compile("‘until[^’]*’")


def _is_told_there(reason: Reason, told: str) -> bool:
    """Whether a word that binds nobody is part of a condition: ``should he fall behind``."""
    words = re.findall("‘([^’]*)’", reason.detail or "") if reason.rule == "duty-open" else []
    return bool(words) and all(re.search(rf"\b{re.escape(each)}\b", told) for each in words)


def duty_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Words that bind made words that do not, and the reverse."""
    strong_gone, strong_come = phrase_counts(lexicon.strong, before, after)
    weak_gone, weak_come = phrase_counts(lexicon.weak, before, after)
    if len(weak_come) > len(weak_gone):
        detail = f"{said(strong_gone)} → {said(weak_come)}" if strong_gone else said(weak_come)
        yield lexicon.reason("duty-weaker" if strong_gone else "duty-open", _DOWN, detail)
    elif able := _only_able(before, after, lexicon):
        yield lexicon.reason("duty-weaker", _DOWN, able)
    elif len(weak_gone) > len(weak_come) and (strong_come or not strong_gone):
        detail = f"{said(weak_gone)} → {said(strong_come)}" if strong_come else said(weak_gone)
        yield lexicon.reason("duty-stronger" if strong_come else "duty-plain", _UP, detail)


def _only_able(before: str, after: str, lexicon: Lexicon) -> str:
    """``will → can``, where one stands in the other's place."""
    if not phrase_counts(lexicon.strong, before, after)[0]:
        return ""  # "so that he can" beside all that binds
    for edit in edits(before, after):
        strong, able = lexicon.strong.found(edit.old), lexicon.able.found(edit.new)
        if strong and able and not lexicon.strong.found(edit.new):
            return f"{said(strong)} → {said(able)}"
    return ""


def vague_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Vague words that came or went, by why they are vague."""
    old, new = find_amounts(clean(before)), find_amounts(clean(after))
    stated = bool(new) and len(new.rates) >= len(old.rates)
    more = len(new.rates) > len(old.rates) or (bool(new) and not old)
    told: list[str] = []
    for group in lexicon.vague:
        gone, come = phrase_counts(group.phrases, before, after)
        if len(come) > len(gone):
            # "Access to … for 15 minutes at each transition" is as specific as can be.
            harmless = (
                (group.name == "access" and stated and bool(new.rates))
                or (group.name == "size" and stated)
                or (group.name == "actor" and not _lost_role(before, after, lexicon))
                or (group.name in _INSTEAD and not _says_less(before, after, lexicon))
            )
            # "At some point" leaves open when; that "some" in it is vague too tells no more.
            come = [each for each in come if not any(each in phrase for phrase in told)]
            if come and not harmless:
                told += come
                yield lexicon.reason("vague", _DOWN, f"{said(come)} {group.why}")
        elif len(gone) > len(come) and _is_better(group.name, stated=stated, more=more):
            yield lexicon.reason("specific", _UP, said(gone))


_INSTEAD = frozenset({"doing", "place"})
"""Vague only where it stands in the place of something that was said more exactly."""

_LIMITS = frozenset({"condition", "shifted", "hedge", "unfinished", "when"})
"""Ways of being vague that take something away: without them the promise is whole."""

_NEAR = frozenset({"ceiling", "approximate"})
"""Without their amount these are no limit any more, and no promise either."""


def _is_better(group: str, *, stated: bool, more: bool) -> bool:
    """Whether a promise is firmer without words of that group."""
    told_elsewhere = group == "actor" or group in _INSTEAD
    return group in _LIMITS or (group in _NEAR and stated) or (more and not told_elsewhere)


def _says_less(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether more words with a meaning of their own went than came."""
    gone, come = left_words(before, after, lexicon), left_words(after, before, lexicon)
    return len(gone) >= _SEVERAL and len(gone) > len(come)


_SEVERAL = 3


def _lost_role(before: str, after: str, lexicon: Lexicon) -> bool:
    return any(
        phrase_counts(phrases, before, after)[0] for level, phrases in lexicon.roles if level
    )


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


def _roles(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    gone, come = _ranked(lexicon.roles, before, after)
    highest_gone = max((level for level, _ in gone), default=0)
    highest_come = max((level for level, _ in come), default=0)
    if highest_gone == highest_come:
        gone, come = _ranked(lexicon.qualities, before, after)
        highest_gone = sum(weight for weight, _ in gone)
        highest_come = sum(weight for weight, _ in come)
        if _by_name(before, after) and [name for _, name in come] == ["named"]:
            return  # "Mr Lisle" is as definite as "a named assistant"
        if _by_name(after, before) and [name for _, name in gone] == ["named"]:
            return
    else:
        # Of several roles the most expert one decides, and is quoted.
        gone = [each for each in gone if each[0] == highest_gone]
        come = [each for each in come if each[0] == highest_come]
    told = " → ".join(filter(None, (said([n for _, n in gone]), said([n for _, n in come]))))
    if highest_gone > highest_come:
        yield lexicon.reason("role-weaker", _DOWN, told)
    elif highest_come > highest_gone:
        yield lexicon.reason("role-stronger", _UP, told)


def _by_name(before: str, after: str) -> bool:
    """Whether somebody whom ``before`` names is not named in ``after``."""
    return bool(set(_NAMED.findall(before)) - set(_NAMED.findall(after)))


_NAMED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][\w'’-]+")


def _distance(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """An expert who does it, made one who advises or oversees; and the reverse."""
    gone, come = _ranked(lexicon.roles, before, after)
    if not any(level >= _EXPERT for level, _ in come) and (
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
        if here and not beside and len(instead) > len(afar.instead.found(edit.old)):
            return f"‘{edit.old}’ → {said(instead)}" if edit.old else said(instead)
    return ""


def _stands_between(new: str, lexicon: Lexicon) -> bool:
    """Whether the expert stands behind somebody else: ``an assistant shown how by`` her."""
    words = keys(new)
    lower = any(each.found(new) for level, each in lexicon.roles if level < _EXPERT)
    return lower and words[-1] in ("by", "of", "from") and "and" not in words


def _is_added(phrases: list[str], before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether they add to what stands there: ``trained, and monitored by the therapist``."""
    first = {keys(phrase)[0] for phrase in phrases}
    return any(
        is_addition(edit, lexicon) and first & set(keys(edit.new)) for edit in edits(before, after)
    )


def _coverage(before: str, after: str, amounts: list[Reason], lexicon: Lexicon) -> Iterator[Reason]:
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
