"""A *no* or *not* that came or went where all else beside it stayed: it says the opposite now."""

from collections import Counter

from ehcp_io.compare.additions import STOP
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Reason
from ehcp_io.compare.roots import root
from ehcp_io.compare.words import Edit, clean, edits, keys


def negation_reason(
    before: str | None, after: str | None, lexicon: Lexicon, *, promised: bool = False
) -> Reason | None:
    """That a wording was turned into its opposite; None where it was not.

    Of what is ``promised`` it is weaker, since what was promised is no more, unless it is given
    now: ``transport will not be provided`` made ``will be provided``.
    """
    if not before or not after:
        return None
    harmless = lexicon.negation.harmless
    shown = [clean(side) for side in (before, after)]
    sides = [harmless.pattern_in(side).sub(" ", side) for side in shown]
    counts = [_negations(side, lexicon) for side in sides]
    if counts[0] % 2 == counts[1] % 2:
        return None
    turned = next((each for each in edits(*sides) if _is_turned(each, lexicon)), None)
    if turned is None:
        return None
    given = counts[1] < counts[0] and bool(lexicon.negation.given.found(sides[1]))
    effect = Effect.STRENGTHENED if given else Effect.WEAKENED
    detail = " → ".join(f"‘{said}’" if said else "nothing" for said in (turned.old, turned.new))
    return lexicon.reason("negation", effect if promised else Effect.NEUTRAL, detail)


def _negations(text: str, lexicon: Lexicon) -> int:
    return sum(word in lexicon.negation.words for word in keys(text))


def _is_turned(edit: Edit, lexicon: Lexicon) -> bool:
    """Whether one side of an edit denies what the other says, and both say it in the same words."""
    denied = [_negations(side, lexicon) % 2 for side in (edit.old, edit.new)]
    return denied[0] != denied[1] and _content(edit.old, lexicon) == _content(edit.new, lexicon)


def _content(text: str, lexicon: Lexicon) -> Counter[str]:
    known = lexicon.negation
    words = (word for word in keys(text) if word not in STOP | known.words | known.light)
    return Counter(map(root, words))
