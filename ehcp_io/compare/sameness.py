"""Two wordings that say one thing: equal words, mended typing, a name for a pronoun.

What only puts the same into other words is put into the other side's words before anything is
judged, so that no rule can take it for a loss or a gain. Nothing is shown in those words.
"""

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA, Indel

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.phrases import Phrases
from ehcp_io.compare.roots import root
from ehcp_io.compare.words import clean, keys, split_words
from ehcp_io.plan.quantities import without_amounts
from ehcp_io.resources import english_words


def in_the_same_words(before: str, after: str, lexicon: Lexicon) -> str:
    """``before``, with the words of ``after`` wherever they say the same."""
    same, other = (_without_abbreviations(clean(side)) for side in (before, after))
    same = _with_names_as(other, same)
    for group in lexicon.same:
        same = _with_words_of(other, same, group)
    return _mended(same, other, lexicon)


def _with_names_as(after: str, before: str) -> str:
    """``before`` with abbreviations spelt out, or names abbreviated, as ``after`` has them."""
    for short in dict.fromkeys(_SHORT.findall(after)):
        if short not in before and (found := _spelt_out(short, before)):
            before = before.replace(found, short, 1)
    for short in dict.fromkeys(_SHORT.findall(before)):
        if short not in after and (found := _spelt_out(short, after)):
            before = before.replace(short, found, 1)
    return before


def _without_abbreviations(text: str) -> str:
    """``a teaching assistant (TA)`` without what it is called from there on."""
    return _IN_BRACKETS.sub(
        lambda match: "" if _spelt_out(match[1], text[: match.start()]) else match[0], text
    )


def _spelt_out(short: str, text: str) -> str:
    """The words of ``text`` whose first letters are ``short``; empty where none are."""
    letters = [each for each in short if each.isupper()]
    gaps = r"(?:[\s-]+(?:and|of|the|for|to|with))*[\s-]+"
    words = gaps.join(rf"(?!{_NO_INITIAL}){each}[\w’']*" for each in letters)
    found = re.search(rf"(?<!\w){words}(?:[\s-]+ordinator)?(?!\w)", text, re.IGNORECASE)
    return found[0] if found else ""


_NO_INITIAL = r"(?:an?|and|at|as|all|of|on|or|the|to|that|this|then|for|from|in|is|it|with)\b"
"""Words that no abbreviation has a letter of: in ``a topic a teaching assistant`` is one TA."""

_SHORT = re.compile(r"\b(?:[A-Z][a-z]?){2,}[A-Z][a-z]{0,2}\b|\b[A-Z]{2}\b")
"""``SENDCo``, ``TA``, ``QToD``: at least two capitals."""

_IN_BRACKETS = re.compile(r" \(((?:[A-Z][a-z]{0,2}){2,8})\)")


def is_put_otherwise(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether both have the same words in another order or form, what binds nobody aside.

    Amounts are left out: they are compared as such.
    """
    old, new = meant(before, lexicon), meant(after, lexicon)
    names = {root(name.removesuffix("s")) for name in _A_NAME.findall(f"{before} {after}")}
    return not ((old - new) + (new - old)).keys() - names


def meant(text: str, lexicon: Lexicon) -> Counter[str]:
    """The roots of all words that tell something."""
    words = (root(word) for word in keys(without_amounts(clean(text))))
    return Counter(word for word in words if word not in lexicon.light)


_A_NAME = re.compile(r"(?<![.!?:;] )(?<!^)\b[A-Z][a-z]+\b")
"""A child, who may be *he* and *the pupil* on the other side."""


def _with_words_of(after: str, before: str, group: Phrases) -> str:
    """``before`` with the group's words that only ``after`` has, in place of those it has not."""
    if not (ours := group.found(before)) or (theirs := group.found(after)) in ([], ours):
        return before
    old, new = Counter(ours), Counter(theirs)
    gone, come = list((old - new).elements()), list((new - old).elements())
    for went, came in zip(gone, come, strict=False):
        before = re.sub(rf"(?<!\w){re.escape(went)}(?!\w)", came, before, count=1, flags=re.I)
    return before


def _mended(before: str, after: str, lexicon: Lexicon) -> str:
    """``before`` with typing errors, and a child's name or pronoun, as ``after`` has them."""
    mended, last = "", 0
    for (start, end), new in _replaced(before, after):
        old, at_start = before[start:end], before[:start].rstrip()[-1:] in ("", ".", "!", "?", ":")
        if _is_typing(old, new) or _is_one_person(old, new, lexicon, at_start=at_start):
            mended += before[last:start] + new
            last = end
    return mended + before[last:]


def _replaced(before: str, after: str) -> Iterator[tuple[tuple[int, int], str]]:
    """What stands in each other's place, word for word where the words are as many."""
    old, new = split_words(before), split_words(after)
    codes = Indel.opcodes([word.key for word in old], [word.key for word in new])
    runs: list[tuple[int, int, int, int]] = []
    apart = True
    for code in codes:
        if code.tag == "equal":
            apart = True
            continue
        if not apart:
            first = runs.pop()
            runs.append((first[0], code.src_end, first[2], code.dest_end))
        else:
            runs.append((code.src_start, code.src_end, code.dest_start, code.dest_end))
        apart = False
    for i, j, k, n in runs:
        if j - i == n - k:
            yield from (
                ((a.start, a.end), after[b.start : b.end])
                for a, b in zip(old[i:j], new[k:n], strict=True)
            )
        elif i < j and k < n:
            yield (old[i].start, old[j - 1].end), after[new[k].start : new[n - 1].end]


def _is_typing(old: str, new: str) -> bool:
    """Whether one of two words is no word, and nearly the other one; figures are never mended."""
    if not (old.isalpha() and new.isalpha()) or (old[0].isupper() and new[0].isupper()):
        return False
    first, second = old.casefold(), new.casefold()
    near = _FAR if min(len(first), len(second)) >= _LONG else _NEAR
    if OSA.distance(first, second, score_cutoff=near) > near:
        return False
    return (first in english_words()) != (second in english_words())


_NEAR, _FAR, _LONG = 1, 2, 7


def _is_one_person(old: str, new: str, lexicon: Lexicon, *, at_start: bool) -> bool:
    """Whether one is a name and the other ``she``, ``her`` or ``the pupil``, or both are such."""
    is_person = lexicon.persons.is_whole
    if is_person(old) and is_person(new):
        return True
    for name, word in ((old, new), (new, old)):
        if is_person(word) and _NAME.fullmatch(name):
            # At the start of a sentence any word has a capital: "Adults" may be "they".
            return not at_start or word.casefold() not in _MANY
    return False


_NAME = re.compile(r"[A-Z][a-z]+(?:['’]s?)?")
_MANY = frozenset({"they", "them", "their", "themselves"})
