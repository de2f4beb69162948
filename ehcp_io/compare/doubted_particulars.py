"""Particulars that may only be misread, or that a scan shows and nobody could read: questions."""

from collections.abc import Iterator

from ehcp_io.compare.doubts import Doubts, Readings, lost_accents, readings, said
from ehcp_io.compare.front_lines import OTHER, is_front_line, label_of
from ehcp_io.compare.model import ChangeKind, Flag, ParticularChange
from ehcp_io.compare.telling import particular_name
from ehcp_io.compare.words import essence, keys
from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, PARTICULAR_NOT_READ, Unit, text_of

_SOURCE = "The recogniser was not sure of it; names, numbers and dates are for the page to settle."


def without_doubted(
    changes: list[ParticularChange], before: Plan, after: Plan
) -> tuple[list[ParticularChange], list[Flag]]:
    """The changes without those that a misreading explains, and a question for each of these."""
    kept: list[ParticularChange] = []
    flags: list[Flag] = []
    changes, refiled = _refiled(changes, before, after)
    flags += refiled
    for change in changes:
        flag = _unread(change, before, after) or _misread(change, before, after)
        if flag is None:
            kept.append(change)
        else:
            flags.append(flag)
    return kept, flags


def _refiled(
    changes: list[ParticularChange], before: Plan, after: Plan
) -> tuple[list[ParticularChange], list[Flag]]:
    """The changes without details that the other plan has under a label that names no detail.

    A value that may be misread is often not known for what it is: "ZS8 OPD" is no postcode.
    """
    flags: list[Flag] = []
    left = list(changes)
    for gone in [each for each in changes if each.kind is ChangeKind.REMOVED]:
        for come in [each for each in left if each.kind is ChangeKind.ADDED]:
            if gone.field.startswith(OTHER) is come.field.startswith(OTHER):
                continue
            was, now = gone.before or "", come.after or ""
            if len(keys(was)) < _TELLING:
                continue
            doubts = _doubts(before, gone.field), _doubts(after, come.field)
            read = readings(was, now, *doubts)
            if essence(was) != essence(now) and read is None:
                continue
            left = [each for each in left if each is not gone and each is not come]
            if read is not None:
                detail = come if gone.field.startswith(OTHER) else gone
                flags.append(_question(detail, read))
            break
    return left, flags


_TELLING = 2
"""Words from which the same value under two labels is one detail, and no mere answer."""


def _unread(change: ParticularChange, before: Plan, after: Plan) -> Flag | None:
    """A value that stands on one side, where the other has its place and words that are none."""
    if change.kind is ChangeKind.CHANGED:
        return None
    side = after if change.kind is ChangeKind.REMOVED else before
    units = {each.unit for each in side.findings if each.code == PARTICULAR_NOT_READ}
    place = next((unit for unit in _units(side, change.field) if unit.id in units), None)
    if place is None:
        return None
    which = "newer" if side is after else "older"
    return Flag(
        rule="doubtful",
        says=f"The {particular_name(change)} could not be read in the {which} plan{_page(place)}, "
        f"which has a place for it: ‘{change.before or change.after}’ in the other. Compare it "
        "with the page.",
        source=_SOURCE,
    )


def _misread(change: ParticularChange, before: Plan, after: Plan) -> Flag | None:
    if change.kind is not ChangeKind.CHANGED or not change.before or not change.after:
        return None
    pictured = [u for plan in (before, after) for u in _units(plan, change.field)]
    accent = lost_accents(change.before, change.after)
    if accent is not None and any(unit.confidence < 1.0 for unit in pictured):
        return accent
    old, new = (_doubts(plan, change.field) for plan in (before, after))
    read = readings(change.before, change.after, old, new)
    if read is None:
        return None
    return _question(change, read)


def _question(change: ParticularChange, read: Readings) -> Flag:
    return Flag(
        rule="doubtful",
        says=f"The {particular_name(change)} may only be misread: {said(read)}. Compare it with "
        "the page.",
        source=_SOURCE,
    )


def _units(plan: Plan, field: str) -> Iterator[Unit]:
    label = field.removeprefix(OTHER) if field.startswith(OTHER) else None
    for unit in plan.particulars:
        if label is not None:
            if is_front_line(unit) and label_of(unit) == label:
                yield unit
        elif unit.parsed is not None and unit.parsed.field == field:
            yield unit


def _doubts(plan: Plan, field: str) -> Doubts:
    return {
        word: mark.confidence or 0.0
        for unit in _units(plan, field)
        for mark in unit.marks
        if mark.style == DOUBTFUL and mark.part in (None, "text")
        for word in keys(text_of(unit)[mark.start : mark.end])
    }


def _page(unit: Unit) -> str:
    page = unit.source.page if unit.source is not None else None
    return f" (page {page})" if page else ""
