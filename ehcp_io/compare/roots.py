"""Words by their roots: *assesses*, *assessed* and *an assessment* are one act.

Who does something is no form of what is done: a *teacher* is not to *teach*, a *therapist* no
*therapy*. Roots are compared with roots and shown nowhere.
"""

import re
from collections import Counter
from functools import lru_cache

from ehcp_io.compare.words import keys

_IRREGULAR = {
    **dict.fromkeys(("taught", "teaching", "teaches"), "teach"),
    **dict.fromkeys(("gave", "given", "giving"), "give"),
    **dict.fromkeys(("wrote", "written"), "write"),
    **dict.fromkeys(("kept",), "keep"),
    **dict.fromkeys(("spoke", "spoken", "speech"), "speak"),
    **dict.fromkeys(("chose", "chosen", "choice", "choices", "choosing"), "choose"),
    **dict.fromkeys(("seen", "saw"), "see"),
    **dict.fromkeys(("shown",), "show"),
    **dict.fromkeys(("known",), "know"),
    **dict.fromkeys(("worn",), "wear"),
    **dict.fromkeys(("held",), "hold"),
    **dict.fromkeys(("made", "making"), "make"),
    **dict.fromkeys(("met",), "meet"),
    **dict.fromkeys(("led", "leading"), "lead"),
    **dict.fromkeys(("ran", "running"), "run"),
    **dict.fromkeys(("told", "telling"), "tell"),
    **dict.fromkeys(("sent",), "send"),
    **dict.fromkeys(("took", "taken", "taking"), "take"),
    **dict.fromkeys(("broken", "broke"), "break"),
    **dict.fromkeys(("sat", "sitting"), "sit"),
    **dict.fromkeys(("said", "saying"), "say"),
    **dict.fromkeys(("did", "done", "does", "doing"), "do"),
    **dict.fromkeys(("has", "had", "having"), "have"),
    **dict.fromkeys(("used", "using", "uses"), "use"),
    **dict.fromkeys(("understood",), "understand"),
    **dict.fromkeys(("advice",), "advise"),
    **dict.fromkeys(("practice", "practices"), "practise"),
    **dict.fromkeys(("provision",), "provide"),
    **dict.fromkeys(("explanation", "explanations"), "explain"),
    **dict.fromkeys(("repetition", "repetitions"), "repeat"),
    **dict.fromkeys(("analysis",), "analyse"),
    **dict.fromkeys(("tuition",), "tutor"),
    **dict.fromkeys(("children",), "child"),
    **dict.fromkeys(("overseen", "oversaw", "oversees", "overseeing"), "oversee"),
    **dict.fromkeys(("all", "each"), "every"),
}
_ENDINGS = (
    *("ations", "ation", "ments", "ment", "ances", "ance", "als", "al", "ings", "ing", "ions"),
    *("ion", "ers'", "ied", "ies", "ed", "es", "s", "e", "y"),
)
_LEAST = 3
"""Letters of a root at least."""

_PLAIN = frozenset({"ss", "us", "is"})
"""Ends of words whose s is no ending: *assess*, *focus*."""


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """What a word shares with its other forms: *observ* of *observation*."""
    plain = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        stem = plain.removesuffix(ending)
        if stem == plain or len(stem) < _LEAST or (ending == "s" and plain[-2:] in _PLAIN):
            continue
        return _undoubled(stem)
    return plain


def _undoubled(stem: str) -> str:
    """*plan* of *plann*, as it stands before an ending."""
    twice = len(stem) > _LEAST and stem[-1] == stem[-2] and stem[-1] not in "aeiouls"
    return stem[:-1] if twice else stem


@lru_cache(maxsize=16384)
def roots(text: str) -> Counter[str]:
    """How often each root stands in a text, owners aside; for reading only.

    *The therapist's plan* has no therapist in it.
    """
    return Counter(map(root, keys(without_owners(text))))


def without_owners(text: str) -> str:
    """The text without whose something is."""
    return _OWNER.sub(" ", text)


_OWNER = re.compile(r"\b\w+['’]s?(?!\w)")
