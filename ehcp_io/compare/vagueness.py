"""Vague words that came, and such as made way for a promise that is whole."""

import re
from collections.abc import Iterator

from ehcp_io.compare.additions import left_words, phrase_counts, said
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.phrases import Phrases
from ehcp_io.compare.words import clean, edits
from ehcp_io.plan.quantities import find_amounts

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED


def without_purpose(text: str) -> str:
    """The wording without what it is for, which binds nobody."""
    return _PURPOSE.sub(" ", text)


_PURPOSE = re.compile(
    r",?\s*\b(?:so that|so as (?:not )?to|in order (?:to|that))\b[^.;,]*", re.IGNORECASE
)
"""What it is for: ``so that he can``, ``so that she has access to the room``."""


def vague_reasons(before: str, after: str, lexicon: Lexicon) -> Iterator[Reason]:
    """Vague words that came or went, by why they are vague."""
    before, after = (without_purpose(side) for side in (before, after))
    old, new = find_amounts(clean(before)), find_amounts(clean(after))
    stated = bool(new) and len(new.rates) >= len(old.rates)
    more = len(new.rates) > len(old.rates) or (bool(new) and not old)
    told: list[str] = []
    for group in lexicon.vague:
        if group.name.startswith("ceiling") and _same_ceilings(before, after, lexicon):
            continue
        gone, come = phrase_counts(group.phrases, before, after)
        if len(come) > len(gone):
            # "Access to … for 15 minutes at each transition" is as specific as can be.
            harmless = (
                (
                    group.name == "access"
                    and stated
                    and bool(new.rates)
                    and not _is_of_an_act(group.phrases, after, lexicon)
                )
                or (group.name == "size" and stated)
                or (group.name == "actor" and not _lost_role(before, after, lexicon))
                or (group.name in _INSTEAD and not _says_less(before, after, lexicon))
            )
            # "At some point" leaves open when; that "some" in it is vague too tells no more.
            come = [each for each in come if not any(each in phrase for phrase in told)]
            if come and not harmless:
                told += come
                yield lexicon.reason("vague", _DOWN, f"{said(come)} {group.why}")
        elif len(gone) > len(come) and (
            (
                _is_better(group.name, stated=stated, more=more)
                and not (group.name == "access" and new.rates and len(new.rates) == len(old.rates))
            )
            or (group.name in _DESCRIBED and _is_spelt_out(gone, before, after, lexicon))
        ):
            yield lexicon.reason("specific", _UP, said(gone))


def _is_of_an_act(access: Phrases, text: str, lexicon: Lexicon) -> bool:
    """``Access to music therapy``, unlike access to a room: it is offered, and may not be done."""
    acts = [
        *(
            step
            for ladder in lexicon.ladders
            if ladder.less == "therapy-less"
            for step in ladder.steps[1:]
        ),
        *(role for level, role in lexicon.roles if level >= _EXPERT),
    ]
    behind = (text[m.end() : m.end() + _NEXT_WORDS] for m in access.pattern_in(text).finditer(text))
    return any(act.found(words) for words in behind for act in acts)


_NEXT_WORDS = 40
_EXPERT = 3


def _same_ceilings(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether both set as many ceilings: ``no more than four``, ``four at most``."""
    groups = [group for group in lexicon.vague if group.name.startswith("ceiling")]
    first, second = (
        len({m.start() for group in groups for m in group.phrases.pattern_in(side).finditer(side)})
        for side in (before, after)
    )
    return first == second


_INSTEAD = frozenset({"doing", "place"})
"""Vague only where it stands in the place of something that was said more exactly."""

_DESCRIBED = frozenset({"size", "place", "frequency"})
"""Vague of a thing, so that a description of the thing in its place says more."""

_LIMITS = frozenset(
    {"condition", "shifted", "hedge", "unfinished", "when", "access", "ceiling-behind", "average"}
)
"""Ways of being vague that take something away: without them the promise is whole."""

_NEAR = frozenset({"ceiling", "approximate"})
"""Without their amount these are no limit any more, and no promise either."""


def _is_better(group: str, *, stated: bool, more: bool) -> bool:
    """Whether a promise is firmer without words of that group."""
    told_elsewhere = group == "actor" or group in _INSTEAD
    return group in _LIMITS or (group in _NEAR and stated) or (more and not told_elsewhere)


def _is_spelt_out(gone: list[str], before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether words with a meaning of their own, none of them vague, stand where ``gone`` stood."""
    for edit in edits(before, after):
        if any(phrase in edit.old.lower() for phrase in gone):
            came = left_words(after, before, lexicon) if edit.new else []
            left = [w for w in left_words(edit.old, after, lexicon) if w not in " ".join(gone)]
            vague = any(group.phrases.found(edit.new) for group in lexicon.vague)
            if len(came) >= _SEVERAL - 1 and not left and not vague:
                return True
    return False


def _says_less(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether more words with a meaning of their own went than came."""
    gone, come = left_words(before, after, lexicon), left_words(after, before, lexicon)
    return len(gone) >= _SEVERAL and len(gone) > len(come)


_SEVERAL = 3


def _lost_role(before: str, after: str, lexicon: Lexicon) -> bool:
    return any(
        phrase_counts(phrases, before, after)[0] for level, phrases in lexicon.roles if level
    )
