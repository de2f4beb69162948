"""How a change is told in plain English, whatever the report: titles, headlines, order."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ehcp_io.compare.cautions import is_caution, is_in_doubt
from ehcp_io.compare.front_lines import OTHER
from ehcp_io.compare.model import (
    Change,
    ChangeKind,
    Effect,
    Flag,
    ParticularChange,
    PlanDiff,
    Proposal,
    Reason,
    Side,
)
from ehcp_io.compare.words import Piece
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.dates import long_date

SECTION_TITLES = {
    SectionLetter.A: "Views, interests and aspirations",
    SectionLetter.B: "Special educational needs",
    SectionLetter.C: "Health care needs",
    SectionLetter.D: "Social care needs",
    SectionLetter.E: "Outcomes",
    SectionLetter.F: "Special educational provision",
    SectionLetter.G: "Health care provision",
    SectionLetter.H1: "Social care provision, 1970 Act",
    SectionLetter.H2: "Other social care provision",
    SectionLetter.I: "Placement",
    SectionLetter.J: "Personal Budget",
    SectionLetter.K: "Advice and information",
}
EFFECT_TITLES = {
    Effect.WEAKENED: "Weaker than before",
    Effect.STRENGTHENED: "Stronger than before",
    Effect.NEUTRAL: "Other changes",
}
CHECK_TITLE = "To be checked"
SAME_TITLE = "The same in other words"
SAME = "same"
"""The key of the group that is told in short: nothing in it says more or less."""
CAUTION_TITLE = "Before you rely on this"
_IN_DOUBT = "may be misread"
_UNMARKED = "Changed without a mark"
_NO_MARKS = "Different from the plan"

EFFECT_WORDS = {
    Effect.WEAKENED: "weaker",
    Effect.STRENGTHENED: "stronger",
    Effect.NEUTRAL: "other",
}
EFFECTS = (Effect.WEAKENED, Effect.STRENGTHENED, Effect.NEUTRAL)
"""The order in which changes are told."""

_FIELDS = {
    "by_whom": "who provides it",
    "how_often": "how often",
    "duration": "how long",
    "ratio": "staffing",
    "where": "where",
    "by_when": "by when",
    "supports_outcomes": "outcome it serves",
    "funded_by": "who pays",
    "review": "when it is reviewed",
    "name": "name",
    "type": "type",
    "title": "title",
    "author": "author",
    "role": "author's role",
    "date": "date",
    "appended": "whether it is attached",
}
_KINDS = {
    ChangeKind.ADDED: "new",
    ChangeKind.REMOVED: "gone",
    ChangeKind.CHANGED: "changed",
    ChangeKind.MOVED: "moved",
}
_SMALL = {"nhs_number": "NHS number", "upn": "UPN", "uln": "ULN", "gp": "GP"}


def headline(change: Change, diff: PlanDiff) -> str:
    """What happened where, in a few words: ``Section F, how often: changed``."""
    return _headline(change) + in_doubt(change, diff)


def in_doubt(change: Change | Proposal, diff: PlanDiff) -> str:
    """``(may be misread)``, for a heading, where a plan may have been misread in that section."""
    return f" ({_IN_DOUBT})" if is_in_doubt(change, diff.flags) else ""


def _headline(change: Change) -> str:
    where = f"Section {change.section}"
    if change.kind is ChangeKind.MOVED:
        return f"Moved from Section {change.from_section} to {where}"
    what = f", {part}" if (part := part_name(change)) else ""
    return f"{where}{what}: {_KINDS[change.kind]}"


def field_name(name: str) -> str:
    """``how_often`` as ``how often``."""
    return _FIELDS.get(name, name)


def part_name(change: Change | Proposal) -> str:
    """Which cell it is: ``how often`` of a record, ``Standard score`` of a table; else nothing."""
    return field_name(change.field) if change.field else change.column or ""


def particular_name(change: ParticularChange) -> str:
    """``person.date_of_birth`` as ``date of birth``."""
    if change.field.startswith(OTHER):
        return change.field.removeprefix(OTHER)
    parts = change.field.split(".")
    name = _SMALL.get(parts[-1], parts[-1].replace("_", " "))
    if parts[0] == "contacts":
        return f"contact {int(parts[1]) + 1}, {name}"
    return f"Personal Budget {name}" if parts[0] == "budget" else name


def particular_sides(change: ParticularChange) -> tuple[str, str]:
    """Both values as people write them; ``not stated`` where a plan has none."""
    before, after = (_as_written(change.field, value) for value in (change.before, change.after))
    return before, after


def _as_written(field: str, value: str | None) -> str:
    if not value:
        return "not stated"
    if field == "plan.status":
        return value.replace("_", " ")
    return long_date(value) if field.endswith(("_date", "date_of_birth")) else value


def is_several(diff: PlanDiff) -> bool:
    """Whether each passage has more than two wordings: an appeal, or three plans."""
    return diff.positions is not None or diff.proposals is not None


def has_no_marks(diff: PlanDiff) -> bool:
    """Whether a returned working document has the key and uses none of it."""
    return diff.positions == () and bool(diff.changes)


def unmarked_title(diff: PlanDiff) -> str:
    """Over the changes of a returned working document, which ought to have none."""
    return _NO_MARKS if has_no_marks(diff) else _UNMARKED


def counts(diff: PlanDiff) -> str:
    """``7 changes: 5 weaker, 1 other, 1 stronger; 3 details``."""
    if not diff.changes and not diff.particulars:
        if any(not is_caution(flag) for flag in diff.flags):
            return "No wording changed; see the questions."
        return "No change was found." if diff.flags else "Nothing changed."
    parts = [
        f"{number} {EFFECT_WORDS[effect]}" for effect in EFFECTS if (number := diff.count(effect))
    ]
    same = diff.said_otherwise
    number = len(diff.changes) - same
    changes = _counted(number, "change") + (f": {', '.join(parts)}" if parts else "")
    details = f"; {_counted(len(diff.particulars), 'detail')} changed" if diff.particulars else ""
    said = "1 passage says" if same == 1 else f"{same} passages say"
    return f"{changes}{details}." + (f" {said} the same in other words." if same else "")


def side_name(side: Side, fallback: str) -> str:
    """The file and what it says it is: ``plan.pdf (amended final)``."""
    status = f" ({side.status.replace('_', ' ')})" if side.status else ""
    return f"{side.file_name or fallback}{status}"


def title(diff: PlanDiff) -> str:
    """What the report is about, over its top."""
    if diff.positions is not None:
        return "Where the parties stand"
    return "What changed in the plan" if diff.proposals is None else "What became of the proposals"


def sides(diff: PlanDiff) -> list[tuple[str, Side, str]]:
    """The plans that are compared: what each is called, itself, and a name for one without."""
    if diff.proposed is None:
        return [
            ("Before", diff.before, "the older plan"),
            ("After", diff.after, "the newer plan"),
        ]
    return [
        ("Current", diff.before, "the current plan"),
        ("Proposed", diff.proposed, "the proposed plan"),
        ("Final", diff.after, "the final plan"),
    ]


def places(change: Change) -> tuple[str, str]:
    """Where each side stands: ``page 4``, or nothing where the file has no pages."""
    sides = (change.before_place, change.after_place)
    first, second = (
        f"page {side.source.page}" if side and side.source and side.source.page else ""
        for side in sides
    )
    return first, second


class Group(NamedTuple):
    """Changes that are told together: a name for links, what stands over them, and their effect."""

    key: str
    title: str
    effect: Effect
    members: list[tuple[int, Change]]


def by_effect(diff: PlanDiff) -> Sequence[Group]:
    """The changes by effect, each with its number from 1.

    What is neither weaker nor stronger and yet must be looked at stands behind what is weaker.
    """
    numbered = list(enumerate(diff.changes, start=1))
    groups = [
        Group(effect, EFFECT_TITLES[effect], effect, [])
        for effect in (Effect.WEAKENED, Effect.STRENGTHENED, Effect.NEUTRAL)
    ]
    groups.insert(1, Group("check", CHECK_TITLE, Effect.NEUTRAL, []))
    groups.append(Group(SAME, SAME_TITLE, Effect.NEUTRAL, []))
    for each in numbered:
        key = "check" if must_be_checked(each[1]) else each[1].effect
        key = SAME if each[1].says_the_same and diff.positions is None else key
        next(group for group in groups if group.key == key).members.append(each)
    return [group for group in groups if group.members]


def must_be_checked(change: Change) -> bool:
    """Whether it may matter gravely, and no rule says which way.

    A medicine, a *not* that went, a need that is described no more or has no provision.
    """
    return change.effect is Effect.NEUTRAL and any(each.rule in _CHECK for each in change.reasons)


def told_under(change: Change) -> int:
    """The place of a change's group among those of a report, from 0."""
    if change.says_the_same:
        return len(EFFECTS) + 1
    return 1 if must_be_checked(change) else _PLACES[change.effect]


_PLACES = {Effect.WEAKENED: 0, Effect.STRENGTHENED: 2, Effect.NEUTRAL: 3}
_CHECK = frozenset({"medicine", "negation", "need-gone", "need-bare"})


def _counted(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"


def reasons_of(change: Change) -> list[tuple[str, str]]:
    """Why a change matters: each rule once with all that it found, and its source."""
    return reasons_of_all(change.reasons)


def reasons_of_all(reasons: Sequence[Reason]) -> list[tuple[str, str]]:
    """Each rule once, with all that it found, and its source."""
    groups: dict[tuple[str, str], list[str]] = {}
    for reason in reasons:
        details = groups.setdefault((reason.says, reason.source), [])
        if reason.detail and reason.detail not in details:
            details.append(reason.detail)
    return [
        (f"{says.rstrip('.')}: {'; '.join(details)}." if details else says, source)
        for (says, source), details in groups.items()
    ]


def marked(pieces: Sequence[Piece], mark: Callable[[str], str], plain: Callable[[str], str]) -> str:
    """One side's wording, whole, with what only this side has put between marks."""
    text = ""
    for piece in pieces:
        bare = piece.text.rstrip()
        space = piece.text[len(bare) :]
        text += (mark(bare) if piece.differs and bare else plain(bare)) + space
    return text


def has_two_wordings(diff: PlanDiff) -> bool:
    """Whether a report marks words: somewhere two wordings stand beside each other."""
    return is_several(diff) or any(
        each.before and each.after and each.before != each.after for each in diff.changes
    )


def cautions_told(diff: PlanDiff) -> list[tuple[str, str]]:
    """What puts the whole comparison in doubt, and its source; of sections, how much is told there.

    It stands at the head of every report, before what is told.
    """
    return [(_counting(flag, diff), flag.source) for flag in diff.flags if is_caution(flag)]


def _counting(flag: Flag, diff: PlanDiff) -> str:
    told: Sequence[Change | Proposal] = diff.changes if diff.proposals is None else diff.proposals
    there = sum(is_in_doubt(each, (flag,)) for each in told)
    if not there:
        return flag.says
    all_of = _counted(len(told), "change")
    return f"{flag.says} Of the {all_of} told, {there} {'is' if there == 1 else 'are'} there."


def questions(diff: PlanDiff) -> list[tuple[str, str, list[int]]]:
    """The other flags, each once: what it says, its source, the numbers of its changes from 1.

    Of three plans the passages are told and not the changes, so there are no numbers.
    """
    asked: dict[tuple[str, str], list[int]] = {}
    for flag in diff.flags:
        if is_caution(flag):
            continue
        numbers = asked.setdefault((flag.says, flag.source), [])
        if flag.change is not None and diff.proposals is None:
            numbers.append(flag.change + 1)
    return [(says, source, numbers) for (says, source), numbers in asked.items()]


def cells(change: Change) -> str:
    """The other cells of a record that came, went or moved: ``how often: …; who pays: …``."""
    return "; ".join(f"{_FIELDS.get(name, name)}: {value}" for name, value in change.fields.items())


_WITH = {ChangeKind.REMOVED: "With it went", ChangeKind.ADDED: "With it came"}


def cells_told(change: Change) -> str:
    """Those cells as a line of their own: ``With it went: how often: weekly``."""
    return f"{_WITH.get(change.kind, 'With it')}: {cells(change)}"
