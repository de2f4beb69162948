"""Lines of the front page that name no known detail: ``Main area of need``, ``Interpreter``.

They are told under their own label. A line that one form alone prints is told where its words stand
nowhere else in the other plan, or where it says something of the child that a section does not
replace; the form's own lines, such as signatures, are not.
"""

from collections.abc import Iterator

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.words import clean, essence
from ehcp_io.plan import Plan
from ehcp_io.plan.dates import parse_date
from ehcp_io.plan.units import Unit

_ANSWERS = frozenset({"yes", "no"})
OTHER = "other."
"""What the path of such a detail begins with; its label follows."""


def front_lines(
    before: Plan, after: Plan, lexicon: Lexicon
) -> Iterator[tuple[str, str | None, str | None]]:
    """The path and both values of every such line that differs."""
    old, new = _lines(before, lexicon), _lines(after, lexicon)
    if old == new:
        return
    days = _days(before), _days(after)
    moved = {essence(v) for _, v in old.values()} & {essence(v) for _, v in new.values()}
    pools = _words(before), _words(after)
    for key in dict.fromkeys((*old, *new)):
        first, second = old.get(key), new.get(key)
        label, value = first or second or ("", "")
        if first and second:
            # A date that is told as a known detail is told once.
            known = all(
                parse_date(side[1]) in of for side, of in zip((first, second), days, strict=True)
            )
            if essence(first[1]) != essence(second[1]) and not known:
                yield OTHER + label, first[1], second[1]
        elif essence(value) in moved:
            continue  # the same under another label
        elif lexicon.stated.found(label) or essence(value) not in pools[1 if first else 0]:
            yield OTHER + label, first and first[1], second and second[1]


def label_of(unit: Unit) -> str:
    """The label of a line as it is told."""
    return clean(unit.label or "").rstrip(" :?")


def is_front_line(unit: Unit) -> bool:
    """Whether it is a label with a value that is no known detail."""
    known = unit.parsed is not None and unit.parsed.field is not None
    return unit.kind == "field" and bool(unit.label and unit.text) and not known


def _lines(plan: Plan, lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    """Labels and values, by the label as it is compared; a label that stands twice is none."""
    found: dict[str, tuple[str, str]] = {}
    twice: set[str] = set()
    for unit in plan.particulars:
        if not is_front_line(unit) or lexicon.of_the_form.found(unit.label or ""):
            continue
        key = essence(label_of(unit))
        if key in found:
            twice.add(key)
        if key and (essence(unit.text) not in lexicon.nothing - _ANSWERS):
            found[key] = (label_of(unit), clean(unit.text))
    return {key: line for key, line in found.items() if key not in twice}


def _days(plan: Plan) -> set[str]:
    details = plan.plan
    days = (details.draft_date, details.final_date, details.amended_date, details.review_date)
    return {day for day in days if day}


def _words(plan: Plan) -> str:
    """Everything that the plan says, as it is compared."""
    pools = (plan.guidance, plan.furniture, plan.unfiled, plan.appendices, plan.particulars)
    units = (*plan.units(), *(unit for pool in pools for unit in pool))
    return essence(" ".join(unit.text for unit in units if unit.text))
