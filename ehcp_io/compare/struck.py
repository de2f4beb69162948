"""What an amended plan shows as struck out: its words stand there, and the plan says them no more.

An authority that sends its amendments strikes through what goes and sets in bold what comes. A word
that is struck and also bold, italic or underlined is a party's proposal in a working document, and
the plan's until both agree.
"""

from collections.abc import Iterable

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import Change, ChangeKind
from ehcp_io.compare.words import essence
from ehcp_io.plan import Plan
from ehcp_io.plan.units import Unit, text_of

_PROPOSED = frozenset({"bold", "italic", "underline"})
_KEPT = frozenset({"need", "outcome", "provision", "advice", "placement", "budget"})


def live_text(unit: Unit, part: str | None = None) -> str:
    """What a unit, or one of its fields, says without the words that are struck out.

    A record that is struck out whole has been made plain text where it was read, unless a party
    only proposes that; such a record says what it says.
    """
    text = text_of(unit, part)
    marks = [mark for mark in unit.marks if mark.part == part]
    struck = [range(mark.start, mark.end) for mark in marks if mark.style == "strike"]
    if not struck:
        return text
    proposed = [range(mark.start, mark.end) for mark in marks if mark.style in _PROPOSED]
    left = "".join(
        letter
        for place, letter in enumerate(text)
        if not any(place in span for span in struck) or any(place in span for span in proposed)
    )
    shown = " ".join(left.split())
    return text if not shown and unit.kind in _KEPT else shown


def with_struck(changes: Iterable[Change], after: Plan, lexicon: Lexicon) -> list[Change]:
    """The changes; of what went and still stands there struck out, that it does."""
    struck = {
        essence(unit.text)
        for section in after.sections.values()
        for unit in section.content
        if unit.marks and unit.text and not live_text(unit)
    }
    reason = lexicon.reason("struck-out")
    return [
        each.model_copy(update={"reasons": (*each.reasons, reason)})
        if each.kind is ChangeKind.REMOVED and essence(each.before) in struck
        else each
        for each in changes
    ]
