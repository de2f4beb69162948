"""Conditions and limits that came or went: by their words, or by how they are added."""

import re
from collections import Counter
from collections.abc import Iterator, Set

from ehcp_io.compare.additions import STOP, own_words, phrase_counts, said, said_with
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.roots import root, roots
from ehcp_io.compare.words import Edit, clean, edits, keys

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
_CLAUSE = 6
"""Words of a condition that are quoted behind the one that opens it."""


def condition_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """What makes the promise depend on something, by its words or by how it is added."""
    known, choice = lexicon.conditions, clean(after)
    before, after = (
        known.harmless.pattern_in(side).sub(" ", side) for side in (clean(before), clean(after))
    )
    before, after = _without_like(before, after)
    gone, come = phrase_counts(known.phrases, before, after)
    if _TERM.search(before):  # "weekly in term time" limits "six sessions each term" to nothing
        come = [each for each in come if not _TERM.search(each)]
    changed = edits(before, after)
    # What is only moved to another place in the sentence neither came nor went.
    stays = [each for each in changed if _is_moved(each, before, after, lexicon)]
    changed = [
        each for each in changed if each not in stays and not _is_said_otherwise(each, changed)
    ]
    opened = [
        edit.new
        for edit in changed
        if not edit.old and _is_condition(edit, lexicon) and not _goes_on(edit.new, after, lexicon)
    ]
    closed = [edit for edit in changed if not edit.new]
    only_closed = closed == [edit for edit in changed if not edit.new or own_words(edit, lexicon)]
    if len(come) > len(gone):
        yield lexicon.reason("caveat", _DOWN, said_with(come, after, before, _CLAUSE))
    elif opened:
        yield lexicon.reason("caveat", _DOWN, said(opened))
    elif not _OR_IF.search(choice) and any(
        (keys(each.old), keys(each.new)) == (("and",), ("or",)) for each in changed
    ):
        yield lexicon.reason("caveat", _DOWN, "‘and’ → ‘or’")
    elif closed and only_closed and all(_is_condition(edit, lexicon) for edit in closed):
        yield lexicon.reason("caveat-gone", _UP, said([edit.old for edit in closed]))
    elif len(gone) > len(come) and (scarce := _scarcity_gone(before, after, lexicon)):
        # Whatever else is put otherwise: it no longer waits for a free room, or for money.
        yield lexicon.reason("caveat-gone", _UP, said(scarce))


def _scarcity_gone(before: str, after: str, lexicon: Lexicon) -> list[str]:
    """What made it wait for something that may be wanting (``when one is free``), if nothing does.

    Empty where ``after`` waits for anything of the kind.
    """
    old, new = (
        [
            match[0].strip()
            for match in _CLAUSES.finditer(side)
            if lexicon.conditions.enabling.found(match[0])
        ]
        for side in (before, after)
    )
    return [] if new else old


_TERM = re.compile(r"\bterm", re.IGNORECASE)


def _without_like(before: str, after: str) -> tuple[str, str]:
    """Both sides without clauses that depend on the same: ``if he is tired``, ``when tired``."""
    ours, theirs = (
        {match[0]: roots(match[0]).keys() - _OPENERS for match in _CLAUSES.finditer(side)}
        for side in (before, after)
    )
    for first, old in ours.items():
        second = next((each for each, new in theirs.items() if _are_like(old, new)), None)
        if second is not None:
            del theirs[second]
            before, after = before.replace(first, " ", 1), after.replace(second, " ", 1)
    return before, after


def _are_like(first: Set[str], second: Set[str]) -> bool:
    return len(first & second) >= _MOST * max(len(first), len(second), 1)


_MOST = 2 / 3
_CLAUSES = re.compile(
    r"\b(?:if|when|whenever|while|whilst|where|wherever)\b"
    r"(?:(?!\b(?:[\w'’-]+ )?(?:will|must|shall)\b)[^.;,])+",
    re.IGNORECASE,
)
"""What something depends on, up to what is done then."""
_OPENERS = frozenset(
    map(root, ("if", "when", "whenever", "while", "whilst", "where", "wherever"))
) | frozenset(map(root, STOP))


_OR_IF = re.compile(
    r"\b(?:if|when|whenever|should|unless|not|never|without|no|free (?:of|from)|away from)\b"
    r"[^,.;]*\bor\b",
    re.IGNORECASE,
)
"""``If this or that breaks``, ``not by a door or window``: no choice of what is done."""


def _is_moved(edit: Edit, before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether all words of an edit that mean something stand in the other wording too."""
    own = own_words(edit, lexicon)
    other = keys(before) if edit.new else keys(after)
    return bool(own) and (not edit.old or not edit.new) and not Counter(own) - Counter(other)


def _is_said_otherwise(edit: Edit, changed: list[Edit]) -> bool:
    """``When he is distressed`` in the place of ``at times of distress``, and the reverse."""
    kin = [
        {word[:_ROOT] for word in keys(side) if len(word) >= _ROOT} for side in (edit.old, edit.new)
    ]
    others = [each for each in changed if each is not edit]
    there = {word[:_ROOT] for each in others for word in keys(each.old if edit.new else each.new)}
    return not (edit.old and edit.new) and bool((kin[0] | kin[1]) & there)


def _goes_on(words: str, text: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind them makes them no condition: ``once``, ``a fortnight``."""
    shown = clean(text)
    return any(
        lexicon.conditions.not_openers.opens(shown[match.start() :])
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", shown)
    )


_ROOT = 6
"""Letters that a word and its kin begin with: distress, distressed."""


def _is_condition(edit: Edit, lexicon: Lexicon) -> bool:
    """Whether words that stand on one side only open with ``when …`` or ``, where … allows``."""
    known, text = lexicon.conditions, (edit.new or edit.old).lower()
    if not edit.new and known.phrases.opens(text):
        return True
    if known.places.opens(text):
        return edit.behind_comma or bool(known.enabling.found(text))
    if not edit.new and text.startswith("or "):
        return False  # without its other choice a promise is not the larger one
    return known.openers.opens(text) and not known.not_openers.opens(text)
