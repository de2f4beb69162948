"""The proof of a settlement: nothing but doubtful words gave way, and only to the other plan's."""

import re
from collections.abc import Iterator
from itertools import chain

from rapidfuzz.distance import Indel

from ehcp_io.compare.item import FIELDS
from ehcp_io.compare.misreadings import unaccented
from ehcp_io.compare.settling import value_of
from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, Outcome, Unit, text_of

_DETAILS = ("plan", "person", "contacts", "services")
_WORD = re.compile(r"\w+")
_SIGN = re.compile(r"\w+|[^\w\s]")


def is_proved(read: Plan, made: Plan, other: Plan) -> bool:
    """Whether ``made`` says what ``read`` says, but for doubtful words that are now ``other``'s.

    Asked without knowing how it was made.
    """
    units = [list(chain(plan.units(), plan.particulars)) for plan in (read, made)]
    if [unit.id for unit in units[0]] != [unit.id for unit in units[1]]:
        return False
    pool = _said(other)
    pairs = zip(*units, strict=True)
    return all(_is_kept(old, new, pool) for old, new in pairs) and _has_details(read, made, other)


def _is_kept(old: Unit, new: Unit, pool: str) -> bool:
    if old is new:
        return True
    return all(
        _is_part_kept(old, part, text_of(old, part), text_of(new, part), pool)
        for part in _parts(old)
    )


def _parts(unit: Unit) -> Iterator[str]:
    yield from ("text", *FIELDS)
    if isinstance(unit, Outcome):
        yield from (f"steps.{number}.text" for number in range(len(unit.steps)))


def _is_part_kept(unit: Unit, part: str, old: str, new: str, pool: str) -> bool:
    if old == new:
        return True
    doubts = [
        (mark.start, mark.end)
        for mark in unit.marks
        if mark.style == DOUBTFUL and (mark.part or "text") == part
    ]
    first, second = list(_SIGN.finditer(old)), _SIGN.findall(new)
    for i1, i2, j1, j2 in _gaps([match[0] for match in first], second):
        # Where only a sign came, the word beside it is the one that was in doubt.
        gone = first[i1:i2] or first[max(0, i1 - 1) : i1 + 1]
        said, come = (" ".join(each) for each in ([m[0] for m in first[i1:i2]], second[j1:j2]))
        if _has_words(come) and f" {' '.join(_WORD.findall(come))} " not in pool:
            return False
        if _has_words(said) is not _has_words(come):
            return False
        in_doubt = any(a < each.end() and each.start() < b for each in gone for a, b in doubts)
        if not in_doubt and unaccented(said) != unaccented(come):
            return False
    return True


def _has_words(text: str) -> bool:
    return _WORD.search(text) is not None


def _gaps(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    gap: tuple[int, int, int, int] | None = None
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            if gap:
                yield gap
            gap = None
        elif gap:
            gap = (gap[0], code.src_end, gap[2], code.dest_end)
        else:
            gap = (code.src_start, code.src_end, code.dest_start, code.dest_end)
    if gap:
        yield gap


def _said(plan: Plan) -> str:
    """The words of all that a plan says, in order, a space on either side of each."""
    units = chain(plan.units(), plan.particulars)
    texts = (text_of(unit, part) for unit in units for part in _parts(unit))
    return f" {' '.join(chain.from_iterable(map(_WORD.findall, texts)))} "


def _has_details(read: Plan, made: Plan, other: Plan) -> bool:
    """Whether each detail is as it was read, or is the other plan's."""
    for home in _DETAILS:
        old, new = getattr(read, home), getattr(made, home)
        if old == new:
            continue
        parts = zip(old, new, strict=True) if home == "contacts" else ((old, new),)
        for number, (one, two) in enumerate(parts):
            base = f"{home}.{number}" if home == "contacts" else home
            for name in type(one).model_fields:
                value = getattr(two, name)
                path = f"{base}.{name}"
                if value not in (getattr(one, name), value_of(other, path)):
                    return False
    return True
