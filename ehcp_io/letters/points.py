"""The points of a letter: which changes it is about, in which order, and what is said of each.

A letter that is not read asks for nothing, so it has the gravest changes, a page of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from ehcp_io.compare import Change, ChangeKind, Effect, Op, PlanDiff, Reason
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.compare.telling import (
    SECTION_TITLES,
    in_doubt,
    must_be_checked,
    part_name,
    places,
    reasons_of_all,
)
from ehcp_io.plan import PlanStatus, SectionLetter

_CHECK = "[It may have been misread: compare it with the plan, and delete this note or the point.]"
_MOST_POINTS = 8
_PAGE = 420
"""Words of all points together: a page, the rest of the letter beside."""

_FEWEST = 3
"""Points that are made, however long."""

_LONGEST = 240
_MOST_GONE = 6
_AROUND = 12
"""Words that are quoted on each side of what changed, in wording too long to quote whole."""

_MOST_REASONS = 3
"""Reasons that are given for a point: the gravest; a letter with all of them is not read."""

_DRAFTS = frozenset({PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT})
_NEED, _MOVED, _PLACEMENT = 5, 6, 7
"""Ranks (``alert``) of changes that are told though they are not weaker in themselves."""


@dataclass(frozen=True, slots=True)
class Point:
    """A heading, then its lines, each with the words before it; ``told`` changes stand in it."""

    title: str
    lines: tuple[tuple[str, str], ...]
    told: int = 1

    @property
    def words(self) -> int:
        """How long it is."""
        return sum(len(f"{label} {text}".split()) for label, text in self.lines)


def points_of(diff: PlanDiff) -> tuple[tuple[Point, ...], int]:
    """The points, the gravest first, and how many changes of this kind have no place in them.

    What may only be misread comes behind what was read well.
    """
    drafted = diff.after.status in _DRAFTS
    told = [change for change in diff.changes if _is_grave(change, drafted=drafted)]
    told.sort(key=lambda change: (bool(in_doubt(change, diff)), change.alert))
    cited = _Cited()
    points: list[Point] = []
    for group in _groups(told, diff):
        point = _point(group, diff, cited, len(points) + 1)
        length = sum(each.words for each in points) + point.words
        if len(points) >= _MOST_POINTS or (len(points) >= _FEWEST and length > _PAGE):
            break
        points.append(point)
    return tuple(points), len(told) - sum(point.told for point in points)


def _is_grave(change: Change, *, drafted: bool) -> bool:
    """Whether it takes something away: it is weaker, or a need, a section or a placement changed.

    A school that is named where the draft left that open takes nothing away, and a draft
    (``drafted``) may not name one (Children and Families Act 2014, section 38(5)). Of a need, that
    it is gone or shortened: what its new wording says is for people to judge.
    """
    if change.effect is Effect.WEAKENED:
        return True
    if change.effect is not Effect.NEUTRAL or not change.before:
        return False
    if must_be_checked(change):
        return True
    if change.alert == _NEED:
        return not any(each.op is Op.INSERT for each in change.words)
    leaves_open = drafted and not change.after
    if change.section is SectionLetter.I and (
        leaves_open or load_lexicon().placement_open.found(change.before)
    ):
        return False  # a draft names no school, and the final plan must
    return change.alert in (_MOVED, _PLACEMENT)


def _groups(told: Sequence[Change], diff: PlanDiff) -> Iterator[list[Change]]:
    """What is asked about as one: everything of one rank that is gone from a section, a placement.

    Each other change is a point of its own.
    """

    def kind(numbered: tuple[int, Change]) -> tuple[object, ...]:
        number, change = numbered
        if change.alert == _PLACEMENT and change.section is SectionLetter.I:
            return ("placement", in_doubt(change, diff))
        if _is_gone(change):
            return (change.section, change.alert, in_doubt(change, diff))
        return (number,)

    for _, members in groupby(enumerate(told), key=kind):
        yield [change for _, change in members]


def _is_gone(change: Change) -> bool:
    return change.kind is ChangeKind.REMOVED and not change.field and not change.item


def _point(group: Sequence[Change], diff: PlanDiff, cited: "_Cited", number: int) -> Point:
    first = group[0]
    title = SECTION_TITLES[first.section].lower().replace(" act", " Act")
    where = f"Section {first.section}: {title}"
    if first.kind is ChangeKind.MOVED:
        where = f"Moved from Section {first.from_section} to Section {first.section}"
    elif part_name(first) and len(group) == 1:
        where += f" ({part_name(first)})"
    gone = [each for each in group if _is_gone(each)]
    lines: list[tuple[str, str]] = []
    if len(gone) == len(group):
        lines += _gone_lines(gone)
    else:
        for change in group:
            lines += _both(change, named=len(group) > 1)
    lines += _does(group)
    lines += cited.lines(group, number)
    if in_doubt(first, diff):
        lines.append(("Before you send this", _CHECK))
    return Point(where, tuple(lines), len(group))


def _gone_lines(gone: Sequence[Change]) -> Iterator[tuple[str, str]]:
    for change in gone[:_MOST_GONE]:
        page, _ = places(change)
        yield f"No longer in the plan{f' ({page})' if page else ''}", f"“{_short(change.before)}”"
    more = len(gone) - _MOST_GONE
    if more > 0:
        yield "No longer in the plan either", f"{more} more"


def _both(change: Change, *, named: bool) -> Iterator[tuple[str, str]]:
    page_before, page_after = (f" ({page})" if page else "" for page in places(change))
    what = f", {part_name(change)}" if named and part_name(change) else ""
    if change.item and part_name(change):
        yield "In", f"“{_short(change.item)}”"
    if change.kind is ChangeKind.MOVED and change.before == change.after:
        yield f"Wording{page_after}", f"“{_short(change.before)}”"
        return
    before, after = _quoted(change, Op.DELETE), _quoted(change, Op.INSERT)
    yield f"Before{what}{page_before}", before or "It was not in the plan."
    yield f"Now{what}{page_after}", after or "It is no longer in the plan."


def _gravest(change: Change) -> list[str]:
    """The rules that make the change what it is, the gravest first."""
    rules = load_lexicon().rules
    leading = {each.rule: rules[each.rule].alert for each in _leading(change)}
    ranked = sorted(leading.items(), key=itemgetter(1))
    return [rule for rule, _ in ranked][:_MOST_REASONS]


def _leading(change: Change) -> list[Reason]:
    return [each for each in change.reasons if each.effect is change.effect]


def _does(group: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """What the change does, where its wording does not say so itself."""
    told = [
        each
        for change in group
        if change.before and change.after
        if change.effect is not Effect.NEUTRAL or must_be_checked(change)
        for rule in _gravest(change)
        for each in _leading(change)
        if each.rule == rule
    ]
    if told:
        yield "What it does", " ".join(says for says, _ in reasons_of_all(told))


class _Cited:
    """What the law says, each once in the letter; later points refer to the first."""

    def __init__(self) -> None:
        self._points: dict[str, int] = {}

    def lines(self, group: Sequence[Change], number: int) -> Iterator[tuple[str, str]]:
        """The law of a point."""
        law = load_lexicon().law
        laws = {
            _cited(law[rule]): law[rule]
            for change in group
            for rule in reversed(_gravest(change))
            if rule in law and _is_for(law[rule], change)
        }
        new = [says for name, says in reversed(laws.items()) if name not in self._points]
        known = sorted({self._points[name] for name in laws if name in self._points})
        self._points = {name: number for name in laws} | self._points
        if new:
            yield "What the law or the Code says", " ".join(new)
        elif known:
            yield "What the law or the Code says", f"As in point {known[0]}."


def _is_for(law: str, change: Change) -> bool:
    """Whether what the law says of Section F is to the point."""
    about_f = "Section F" in law and change.kind is not ChangeKind.MOVED
    return change.section is SectionLetter.F or not about_f


def _cited(law: str) -> str:
    """What a sentence cites, in the brackets at its end: nobody is told the same twice."""
    return law.rpartition("(")[2]


def _quoted(change: Change, side: Op) -> str:
    """One side's wording; where it is long, what changed with the words around it."""
    text = change.before if side is Op.DELETE else change.after
    if not text:
        return ""
    if len(text) <= _LONGEST:
        return f"“{text}”"
    parts: list[str] = []
    ops = [each for each in change.words if each.op in (Op.EQUAL, side)]
    for place, each in enumerate(ops):
        words = each.text.split()
        if each.op is Op.EQUAL and len(words) > 2 * _AROUND:
            first = words[:_AROUND] if place else []
            last = words[-_AROUND:] if place < len(ops) - 1 else []
            words = [*first, "…", *last]
        parts.append(" ".join(words))
    return f"“{' '.join(parts)}”"


def _short(text: str | None) -> str:
    text = text or ""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
