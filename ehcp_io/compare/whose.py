"""Whether the plans are one child's: a comparison of two children's plans means nothing."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, utils

from ehcp_io.compare.model import Flag
from ehcp_io.plan import Plan

OTHER_CHILD = "other-child"
_ALIKE = 60  # of 100: a surname that changed, a short form, a name misread


def flag_other_child(plans: Sequence[tuple[str, Plan]]) -> Iterator[Flag]:
    """A question, where two plans say when their child was born and what it is called, and differ.

    Each plan comes with what it is called ("the newer plan"), which is all that is said of it: no
    child's name. One of the two details may be mistyped, or change; both at once are another child,
    and so are brothers and sisters, whose names are alike, by their numbers.
    """
    known = [(name, plan) for name, plan in plans if plan.person.date_of_birth and plan.person.name]
    for name, plan in known[1:]:
        other, first = known[0]
        if _differ(first, plan):
            yield Flag(
                rule=OTHER_CHILD,
                says=f"{name[:1].upper()}{name[1:]} and {other} name different children, born on "
                "different days. Are they versions of one plan? If not, nothing that is told here "
                "means anything.",
                source="names and dates of birth on the plans' front pages",
            )


def _differ(before: Plan, after: Plan) -> bool:
    old, new = before.person, after.person
    if old.date_of_birth == new.date_of_birth:
        return False
    alike = fuzz.token_set_ratio(old.name or "", new.name or "", processor=utils.default_process)
    numbers = ((old.upn, new.upn), (old.nhs_number, new.nhs_number))
    others = [one != other for one, other in numbers if one and other]
    return alike < _ALIKE or (bool(others) and all(others) and old.name != new.name)
