"""Words that came or went: further promises, losses, and what is only put in another way."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Effect, Op, Reason
from ehcp_io.compare.numbers_said import rest_of
from ehcp_io.compare.phrases import Phrases
from ehcp_io.compare.roots import root, roots, without_owners
from ehcp_io.compare.words import Edit, clean, edits, keys, word_ops
from ehcp_io.plan.dates import find_dates
from ehcp_io.plan.quantities import without_amounts

_UP, _DOWN = Effect.STRENGTHENED, Effect.WEAKENED
STOP = frozenset(
    {
        *("a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "from"),
        *("as", "is", "are", "be", "been", "was", "were", "it", "its", "this", "that", "these"),
        *(
            "those",
            "where",
            "when",
            "such",
            "his",
            "her",
            "their",
            "he",
            "she",
            "they",
            "them",
            "who",
            "which",
        ),
        *("him", "hers", "theirs", "himself", "herself", "themselves"),
    }
)
_MUCH = 4
"""Words with a meaning of their own whose loss is told where at most half as many came."""
_PROMISE = 3
"""Words of its own that a sentence with a word that binds must have to be one more promise."""


def phrases_that_differ(phrases: Phrases, before: str, after: str) -> tuple[list[str], list[str]]:
    """The phrases that stand on one side only; dates are no words (May is a month)."""
    ours, theirs = phrases.found(_undated(before)), phrases.found(_undated(after))
    if ours == theirs:
        return [], []
    old, new = Counter(ours), Counter(theirs)
    return list((old - new).elements()), list((new - old).elements())


def phrase_counts(phrases: Phrases, before: str, after: str) -> tuple[list[str], list[str]]:
    """The phrases that went and that came.

    What the other side says in another form of the same words (*carry out an assessment* for
    *assess*) neither went nor came.
    """
    gone, come = phrases_that_differ(phrases, before, after)
    for each in list(gone):
        if other := next((new for new in come if _forms(new) == _forms(each)), None):
            gone.remove(each)
            come.remove(other)
    gone = [each for each in gone if not is_there(each, before, after)]
    come = [each for each in come if not is_there(each, after, before)]
    return gone, come


def _forms(phrase: str) -> tuple[str, ...]:
    """The roots of a phrase: the same for *a teacher* and *teachers*."""
    return tuple(map(root, keys(phrase)))


def is_there(phrase: str, here: str, there: str) -> bool:
    """Whether ``there`` has the words of the phrase that mean something in other forms.

    Where it has these very words and not the phrase, they say something else there, unless they
    stand together: ``individual tuition`` and ``individual maths tuition``.
    """
    words = [word for word in keys(phrase) if word not in STOP]
    ours, theirs = roots(here), roots(there)
    if set(words) <= set(keys(there)):
        return len(words) > 1 and _stand_together(words, keys(there))
    return all(theirs[root(word)] >= ours[root(word)] > 0 for word in words)


def _stand_together(words: list[str], there: Sequence[str]) -> bool:
    """Whether all of these words stand in so few words of another wording."""
    reach = len(words) + _BETWEEN
    return any(
        there[at] in words and set(words) <= set(there[at : at + reach]) for at in range(len(there))
    )


_BETWEEN = 2
"""Words that may stand between those of a phrase."""


def said(phrases: list[str]) -> str:
    """The phrases as a reason quotes them."""
    return ", ".join(f"‘{phrase}’" for phrase in dict.fromkeys(phrases))


def said_with(phrases: list[str], here: str, there: str, words: int) -> str:
    """The phrases with up to ``words`` words behind each, as ``here`` has them and ``there`` not.

    "If" alone tells a reader nothing; "if the pool is open" does.
    """
    return said(
        [_with_more(phrase, clean(here), clean(there).lower(), words) for phrase in phrases]
    )


def _with_more(phrase: str, here: str, there: str, words: int) -> str:
    for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", here, re.IGNORECASE):
        behind = _TO_THE_NEXT_STOP.match(here, match.end())
        more = behind[0].split() if behind else []
        own = [place for place, word in enumerate(more, start=1) if word.lower() not in STOP]
        quoted = " ".join([match[0], *more[: own[:words][-1] if own else 0]])
        if quoted.lower() not in there:
            return quoted
    return phrase


_TO_THE_NEXT_STOP = re.compile(r"(?:\s+[^\s.,;:()]+)+")


@lru_cache(maxsize=1024)
def _undated(text: str) -> str:
    shown = clean(text)
    for date in reversed(find_dates(shown)):
        shown = f"{shown[: date.start]}…{shown[date.end :]}"
    return shown


def is_addition(edit: Edit, lexicon: Lexicon, come: list[str] | None = None) -> bool:
    """Whether what came stands beside the rest: ``and science``, ``, including a trip``.

    ``come``, where it is given, are the words that stood nowhere before: others only moved.
    """
    own = [word for word in own_words(edit, lexicon) if come is None or word in come]
    binding = bool(lexicon.strong.found(edit.new)) and len(own) >= _PROMISE
    if edit.old or lexicon.doubtful_additions.found(edit.new):
        return False
    return binding or bool(lexicon.additions.found(edit.new))


def addition_reasons(
    before: str, after: str, lexicon: Lexicon, *, same_amount: bool = False
) -> Iterator[Reason]:
    """Wording that went and left nothing, or that came on top.

    With ``same_amount`` the words of an amount are not looked at: it is known to be the same.
    """
    ours, theirs = (without_amounts(without_reason(clean(side))) for side in (before, after))
    if same_amount:
        ours, theirs = (" ".join(rest_of(side)) for side in (ours, theirs))
    gone = [word for word in left_words(ours, after, lexicon) if not roots(after)[root(word)]]
    come = [word for word in left_words(theirs, before, lexicon) if not roots(before)[root(word)]]
    gone = [word for word in gone if not _is_as_good(word, after, lexicon)]
    # A sentence that is turned round has other words for the same.
    turned = not _runs_on(before, after)
    if (
        any(word not in _PREPOSITIONS for word in gone)
        and not come
        and not (turned and _is_little(gone, before))
        and len(gone) > len(_in_place(before, after))
    ):
        yield lexicon.reason("less", _DOWN, _marked(before, after, Op.DELETE))
    elif not same_amount and len(gone) >= _MUCH and len(come) * 2 <= len(gone):
        yield lexicon.reason("shorter", _DOWN, _marked(before, after, Op.DELETE))
    elif (
        come
        and not gone
        and not (turned and len(come) < _SEVERAL)
        and len(come) > len(_in_place(after, before))
        and any(is_addition(edit, lexicon, come) for edit in edits(before, after))
    ):
        yield lexicon.reason("more", _UP, _marked(before, after, Op.INSERT))


_PREPOSITIONS = frozenset(
    {
        *("through", "between", "among", "amongst", "into", "onto", "upon", "within", "during"),
        *("after", "before", "over", "under", "across", "along", "around", "towards", "than"),
        *("both", "either", "too", "again", "next", "besides", "beside", "via", "about", "off"),
    }
)
"""Words whose mere loss tells nothing: the sentence is put in another way."""


def _in_place(here: str, there: str) -> list[str]:
    """The light words of ``there`` that ``here`` has not, and that may stand for a word of it.

    ``Go with`` for ``accompany``: what is put otherwise is not gone.
    """
    spoken = roots(here)
    return [
        word
        for word in dict.fromkeys(keys(without_owners(there)))
        if word not in STOP | _AUXILIARIES and not spoken[root(word)]
    ]


_AUXILIARIES = frozenset(
    {"will", "shall", "must", "has", "have", "had", "having", "being", "do", "does", "also", "then"}
)


def _runs_on(before: str, after: str) -> bool:
    """Whether the shorter wording stands in the longer one nearly in its own order."""
    first, second = keys(before), keys(after)
    common = (len(first) + len(second) - Indel.distance(first, second)) / 2
    return common >= _IN_ORDER * min(len(first), len(second))


def _is_little(words: list[str], text: str) -> bool:
    """Whether words that one side has alone are few, and none of them is one thing of several.

    ``Aids and a radio`` made ``aids`` has lost the radio; ``a course of`` is only how it is said.
    """
    joined = any(re.search(_JOINED.format(re.escape(word)), clean(text), re.I) for word in words)
    return len(words) < _SEVERAL and not joined


_JOINED = (
    r"(?:\b(?:and|with|plus|including|also)|[,;])\s+(?:(?!will\b|must\b)[\w'’-]+\s+){{0,3}}{}(?!\w)"
)
_SEVERAL = 3
_IN_ORDER = 0.8


def without_reason(text: str) -> str:
    """The wording without why it is provided, or what for."""
    return _WHY.sub(" ", text)


_WHY = re.compile(
    r",?\s*\b(?:because(?: of)?|so that|so as (?:not )?to|in order (?:to|that)|due to|owing to|"
    r"on account of|given that|in view of|since (?=he|she|they|his|her|their))\b[^.;,]*",
    re.IGNORECASE,
)
"""Why something is provided, or what for: with it or without, the same is provided."""


def _is_as_good(word: str, text: str, lexicon: Lexicon) -> bool:
    """Whether ``text`` has another word of the same step: ``deliver`` it for ``taught``."""
    steps = (step for ladder in lexicon.ladders for step in ladder.steps[1:])
    return any(step.found(word) and step.found(text) for step in steps)


def left_words(first: str, second: str, lexicon: Lexicon) -> list[str]:
    """The words with a meaning of their own that ``first`` has and ``second`` has not."""
    left = Counter(keys(first)) - Counter(keys(second))
    passed = STOP | lexicon.filler | _otherwise_joined(first, second)
    other = Counter(map(root, keys(second)))
    other.subtract(map(root, (Counter(keys(first)) - left).elements()))
    found = []
    for word in left.elements():
        if other[root(word)] > 0:
            other[root(word)] -= 1  # "taught" there is "teaching" here
        elif word not in passed and root(word) not in lexicon.light:
            found.append(word)
    return found


def _otherwise_joined(first: str, second: str) -> set[str]:
    """Words of ``first`` that ``second`` writes in one or in two: part-time, part time."""
    ones, others = keys(first), keys(second)
    apart = {a + b for a, b in pairwise(others)}
    together = {word for pair in pairwise(ones) if "".join(pair) in others for word in pair}
    return {word for word in ones if word in apart} | together


def own_words(edit: Edit, lexicon: Lexicon) -> list[str]:
    """The words of an edit that have a meaning of their own."""
    words = keys(f"{edit.old} {edit.new}")
    return [word for word in words if word not in STOP | lexicon.filler]


def _marked(before: str, after: str, op: Op) -> str:
    text = " … ".join(each.text for each in word_ops(before, after) if each.op is op)
    return f"‘{re.sub(r'[.;,]+$', '', text)}’"
