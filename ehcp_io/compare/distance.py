"""Whether an expert does it with their own hands, or stands behind somebody else."""

import re
from collections.abc import Iterator

from ehcp_io.compare.additions import STOP, is_addition, is_there, phrase_counts, said
from ehcp_io.compare.expertise import ranked
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.roots import root, roots
from ehcp_io.compare.words import edits, keys

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
_EXPERT = 3
"""Level of a role from which it counts whether the work is done by hand."""


def distance_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """An expert who does it, made one who advises or oversees; and the reverse."""
    gone, come = ranked(lexicon.roles, before, after)
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
        if here and not edit.old and _stands_between(edit.new, before, lexicon):
            return f"‘{edit.new}’"
        beside = not edit.old and (edit.behind_comma or is_addition(edit, lexicon))
        instead = [
            each
            for each in instead
            if not (_is_done_already(each, before) or _is_said(each, after, before))
        ]
        if here and not beside and len(instead) > len(afar.instead.found(edit.old)):
            return f"‘{edit.old}’ → {said(instead)}" if edit.old else said(instead)
    return ""


def _is_said(phrase: str, here: str, there: str) -> bool:
    """Whether ``there`` has the phrase in other forms, or its one word in another place."""
    words = [word for word in keys(phrase) if word not in STOP]
    alone = len(words) == 1 and words[0] != phrase and roots(there)[root(words[0])] > 0
    return alone or is_there(phrase, here, there)


def _is_done_already(phrase: str, before: str) -> bool:
    """Whether that very thing was done before, in the passive: ``staff will be trained by`` her."""
    root = keys(phrase)[0].removesuffix("s")
    said = " ".join(keys(before))
    return bool(re.search(rf"\b(?:be|is|are|been) {re.escape(root)}\w*\b", said))


def _stands_between(new: str, before: str, lexicon: Lexicon) -> bool:
    """Whether the expert stands behind somebody else: ``an assistant shown how by`` her.

    Who was there before only stands in another place.
    """
    words = [word for word in keys(new) if word not in ("a", "an", "the")]
    there = roots(before)
    lower = [name for level, each in lexicon.roles if level < _EXPERT for name in each.found(new)]
    came = any(not all(there[root(word)] for word in keys(name)) for name in lower)
    return came and words[-1:] in (["by"], ["of"], ["from"]) and "and" not in words


def _is_added(phrases: list[str], before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether they add to what stands there: ``trained, and monitored by the therapist``."""
    first = {keys(phrase)[0] for phrase in phrases}
    return any(
        is_addition(edit, lexicon)
        and first & set(keys(edit.new))
        and not _stands_between(edit.new, before, lexicon)
        for edit in edits(before, after)
    )
