"""Whether two plans are one child's: a comparison of two children's plans means nothing."""

from collections.abc import Iterator

from rapidfuzz import fuzz, utils

from ehcp_io.compare.model import Flag
from ehcp_io.plan import Plan

_ALIKE = 60  # of 100: a surname that changed, a short form, a name misread


def flag_other_child(before: Plan, after: Plan) -> Iterator[Flag]:
    """A question, where both plans say when their child was born and what it is called, and differ.

    One of the two may be mistyped, or change; both at once are another child. No name is said.
    """
    old, new = before.person, after.person
    if not (old.date_of_birth and new.date_of_birth and old.name and new.name):
        return
    alike = fuzz.token_set_ratio(old.name, new.name, processor=utils.default_process)
    if old.date_of_birth != new.date_of_birth and alike < _ALIKE:
        yield Flag(
            rule="other-child",
            says="The two plans name different children, born on different days. Are they two "
            "versions of one plan? If not, nothing that is told here means anything.",
            source="names and dates of birth on the plans' front pages",
        )
