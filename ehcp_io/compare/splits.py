"""One record made several, or several made one: nothing lost, or what is lost.

The words of the records are compared together; their cells one by one, since who and how often
belong to the record that they stand in.
"""

from collections.abc import Iterator
from dataclasses import replace

from ehcp_io.compare.additions import STOP, left_words
from ehcp_io.compare.align import Alignment
from ehcp_io.compare.item import FIELDS, PROVISION, RECORDS, Item
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import ChangeKind, Effect
from ehcp_io.compare.records import Difference, pieces_differ
from ehcp_io.compare.roots import root
from ehcp_io.compare.wording import wording_reasons
from ehcp_io.compare.words import keys

_NEAR = 2
"""How far from its other part a part of a record stands at most."""


def with_splits(made: Alignment, lexicon: Lexicon) -> Alignment:
    """The alignment, where a record and its neighbour are one record of the other side."""
    for merged in (False, True):
        for old, new in list(made.pairs):
            whole, part = (new, old) if merged else (old, new)
            left = made.before if merged else made.after
            rest = next((item for item in left if _is_rest(whole, part, item, lexicon)), None)
            if rest is None:
                continue
            made.pairs.remove((old, new))
            parts = sorted((part, rest), key=lambda item: item.place)
            made.take_split(whole, parts, merged=merged)
    return made


def _is_rest(whole: Item, part: Item, other: Item, lexicon: Lexicon) -> bool:
    """Whether ``part`` and ``other`` say together what ``whole`` says, and nothing else."""
    if not (whole.section == part.section == other.section and part.kind == other.kind):
        return False
    if whole.kind not in RECORDS or abs(part.place - other.place) > _NEAR or not other.words:
        return False
    if part.essence == whole.essence:
        return False
    return _same_words(whole, [part, other], lexicon) or _makes_up(whole, part, other, lexicon)


def _makes_up(whole: Item, part: Item, other: Item, lexicon: Lexicon) -> bool:
    """Whether most of what ``other`` says beside ``part`` stands in ``whole``, reworded or not."""
    said, known, rest = (_stems(each, lexicon) for each in (whole, part, other))
    own = rest - known
    return bool(own) and len(own & said) >= _MOST * len(own)


def _stems(item: Item, lexicon: Lexicon) -> set[str]:
    words = {root(word) for word in item.words if word not in STOP}
    return {word[:_STEM] for word in words - lexicon.light}


_STEM = 6
"""Letters that are compared of a root: "privately" is "in private"."""
_MOST = 0.6


def _same_words(whole: Item, parts: list[Item], lexicon: Lexicon) -> bool:
    """Whether no word with a meaning of its own stands on one side only, however often."""
    said, together = (
        set(left_words(text, "", lexicon))
        for text in (whole.text, " ".join(part.text for part in parts))
    )
    return bool(said) and said == together


def split_differences(
    whole: Item, parts: list[Item], lexicon: Lexicon, *, merged: bool
) -> Iterator[Difference]:
    """What differs between a record and the records that it was made into, or was made of."""
    if not pieces_differ(whole, parts, lexicon):
        return
    texts = whole.wording, " ".join(part.wording for part in parts)
    (before, after), (old, new) = (
        (texts[::-1], (parts[0], whole)) if merged else (texts, (whole, parts[0]))
    )
    same = _same_words(whole, parts, lexicon)
    cells = list(_cells(whole, parts, merged=merged)) if whole.section in PROVISION else []
    if same and not cells and _is_put_otherwise(before, after, lexicon):
        return
    words = Difference(whole.section, ChangeKind.CHANGED, before, after, old, new, regrouped=same)
    yield replace(words, joined=merged, in_part=any(cell.regrouped for cell in cells))
    yield from cells


def _is_put_otherwise(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the same words come to the same, as a list's do that is printed as its entries."""
    reasons = wording_reasons(before, after, lexicon)
    return all(reason.effect is Effect.NEUTRAL for reason in reasons)


def _cells(whole: Item, parts: list[Item], *, merged: bool) -> Iterator[Difference]:
    """What the records' cells lost or won: a part whose own are nowhere in the whole is told."""
    main = min(parts, key=lambda part: (len(_own_cells(part, whole)), part.place))
    old, new = (main, whole) if merged else (whole, main)
    for name in FIELDS:
        before, after = old.fields.get(name), new.fields.get(name)
        if before and after and _is_other(before, new) and _is_other(after, old):
            yield Difference(whole.section, ChangeKind.CHANGED, before, after, old, new, name)
    for part in parts:
        if part is main or not _own_cells(part, whole):
            continue
        if merged:
            yield Difference(
                part.section, ChangeKind.REMOVED, part.wording, None, part, regrouped=True
            )
        else:
            yield Difference(
                part.section, ChangeKind.ADDED, None, part.wording, None, part, regrouped=True
            )


def _own_cells(part: Item, whole: Item) -> list[str]:
    """Its cells that the whole says nowhere."""
    return [value for value in part.fields.values() if _is_other(value, whole)]


def _is_other(value: str, item: Item) -> bool:
    return not set(keys(value)) <= set(item.all_words)
