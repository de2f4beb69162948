"""Whether two provisions with hardly a word in common are one promise in other words.

Asked only of two that stand alone between the same neighbours: place speaks for them already.
"""

from ehcp_io.compare.additions import left_words
from ehcp_io.compare.item import Item
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.compare.roots import root
from ehcp_io.compare.sameness import in_the_same_words, meant
from ehcp_io.compare.words import clean, keys
from ehcp_io.plan.quantities import find_amounts

_ROOT = 5
"""Letters that a word and its kin begin with."""

_FEW = 2
"""Words with a meaning of their own that a vague wording has at most."""


def is_one_promise(old: Item, new: Item) -> bool:
    """Whether both are provision of one section and say the same, or one spells the other out."""
    if not (old.kind == new.kind == "provision" and old.section == new.section):
        return False
    return (
        _as_much(old, new)
        or _spells_out(old, new)
        or _spells_out(new, old)
        or _in_other_order(old, new)
    )


def _in_other_order(old: Item, new: Item) -> bool:
    """Whether most of what the shorter one says stands in the other, in whatever order and form."""
    lexicon = load_lexicon()
    texts = in_the_same_words(old.text, new.text, lexicon), new.text
    first, second = ({word[:_STEM] for word in meant(text, lexicon)} for text in texts)
    shared = len(first & second)
    least = min(len(first), len(second))
    return shared >= _SEVERAL and shared >= (_MOST if shared == _SEVERAL else _HALF) * least


_STEM = 6
"""Letters that are compared of a root: a therapist's is the therapy's."""

_SEVERAL, _MOST, _HALF = 3, 2 / 3, 1 / 2


def _as_much(old: Item, new: Item) -> bool:
    """As much of it, and a word alike.

    "Maths: 20 mins pre-teaching daily" is "The TA will pre-teach maths for 20 minutes each day".
    """
    amounts = (find_amounts(clean(item.text)) for item in (old, new))
    first, second = (
        {(rate.minutes_per_week, rate.sessions_per_week) for rate in each.rates} for each in amounts
    )
    if first and second and not any(meant(item.text, load_lexicon()) for item in (old, new)):
        return True  # an amount and nothing else
    return bool(first) and first == second and bool(_roots(old.words) & _roots(new.words))


def _spells_out(vague: Item, exact: Item) -> bool:
    """Whether all that a vague wording names stands in the other: "opportunities for movement"."""
    groups = load_lexicon().vague
    passed = {
        word
        for group in groups
        for phrase in group.phrases.found(vague.text)
        for word in keys(phrase)
    }
    named = [word for word in left_words(vague.text, "", load_lexicon()) if word not in passed]
    roots = {root(word)[:_ROOT] for word in exact.words}
    there = [word for word in named if root(word)[:_ROOT] in roots]
    return bool(passed and named) and len(named) <= _FEW and there == named


def _roots(words: tuple[str, ...]) -> set[str]:
    return {word[:_ROOT] for word in words if len(word) >= _ROOT}
