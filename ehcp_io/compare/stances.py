"""How the positions in a Tribunal working document are told, whatever the report."""

from collections.abc import Iterator

from ehcp_io.compare.model import PlanDiff, Stance, Standing
from ehcp_io.compare.telling import field_name

STANDINGS = {
    Standing.CONTESTED: "Contested",
    Standing.PARENTS: "Proposed by the parents or young person",
    Standing.LA: "Proposed by the local authority",
    Standing.AGREED: "Agreed",
}
"""The order in which positions are told: what is to be decided comes first."""

NOT_THERE = "not in the plan"


def stance_groups(diff: PlanDiff) -> list[tuple[str, list[Stance]]]:
    """The positions by standing, each group in the plan's order."""
    groups = [
        (title, [each for each in diff.positions or () if each.standing is standing])
        for standing, title in STANDINGS.items()
    ]
    return [(title, members) for title, members in groups if members]


def stance_name(stance: Stance) -> str:
    """``Section F, how often``."""
    return f"Section {stance.section}" + (f", {field_name(stance.field)}" if stance.field else "")


def stance_lines(stance: Stance) -> Iterator[tuple[str, str]]:
    """Each side's wording under its name; a side that leaves the plan as it is, is left out."""
    yield "Plan", stance.base or NOT_THERE
    if stance.standing is Standing.AGREED:
        yield "Agreed", stance.agreed or NOT_THERE
    else:
        sides = (("Parents", stance.parents), ("LA", stance.la))
        yield from ((name, text or NOT_THERE) for name, text in sides if text != stance.base)
    yield from (("Evidence", note) for note in stance.evidence)


def positions_told(diff: PlanDiff) -> str:
    """``7 passages marked: 1 contested, 2 agreed``, and whether anything has no mark."""
    found = diff.positions or ()
    parts = [f"{len(members)} {title.lower()}" for title, members in stance_groups(diff)]
    passages = f"{len(found)} passage{'' if len(found) == 1 else 's'} marked"
    told = f"{passages}: {'; '.join(parts)}." if parts else "No passage is marked."
    number = len(diff.changes)
    if not number:
        return f"{told} The plan’s own wording is unchanged."
    return f"{told} The plan’s own wording was changed {times(number)} without a mark."


def times(number: int) -> str:
    """``once``, ``3 times``."""
    return "once" if number == 1 else f"{number} times"
