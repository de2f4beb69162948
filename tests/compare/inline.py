"""Plans in a line, for tests of the comparison: sections with texts or units."""

from collections.abc import Sequence

from ehcp_io.compare import Change, PlanDiff, compare
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Need, Outcome, Paragraph, Provision, Unit


def plan(**sections: Sequence[str | Unit]) -> Plan:
    """``plan(F=["Daily reading."])``: texts are provision, needs, outcomes or paragraphs."""
    made = {letter: Section() for letter in SectionLetter}
    for name, pieces in sections.items():
        units = tuple(
            _unit(name, place, piece) if isinstance(piece, str) else piece
            for place, piece in enumerate(pieces)
        )
        made[SectionLetter(name)] = Section(state=SectionState.STATED, content=units)
    return Plan(sections=made)


def _unit(letter: str, place: int, text: str) -> Unit:
    name = f"{letter.lower()}{place}"
    if letter in ("F", "G", "H1", "H2"):
        return Provision(id=name, text=text)
    if letter in ("B", "C", "D"):
        return Need(id=name, text=text)
    return Outcome(id=name, text=text) if letter == "E" else Paragraph(id=name, text=text)


def change(before: str, after: str, letter: str = "F") -> Change:
    """The one change between two wordings of one item."""
    (found,) = compare(plan(**{letter: [before]}), plan(**{letter: [after]})).changes
    return found


def rules(diff: Change | PlanDiff) -> set[str]:
    """The rules that were met."""
    changes = [diff] if isinstance(diff, Change) else diff.changes
    return {reason.rule for each in changes for reason in each.reasons}
