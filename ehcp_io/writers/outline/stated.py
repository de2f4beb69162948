"""How the plan itself words a value that is kept in standard form: a date, a number."""

from ehcp_io.plan.dates import long_date, parse_date
from ehcp_io.writers.outline.desk import Desk

DATES = frozenset(("date_of_birth", "draft_date", "final_date", "amended_date", "review_date"))
NUMBERS = frozenset(("nhs_number", "upn", "uln"))
_LONGEST = 60


def wording(desk: Desk, path: str, value: str) -> str:
    """The value as the front pages print it; a date that they do not print in words."""
    name = path.rpartition(".")[2]
    if not value or name not in DATES | NUMBERS:
        return value
    printed = {
        unit.text.strip()
        for unit in desk.plan.particulars
        if unit.parsed is not None
        and (unit.parsed.field, unit.parsed.value) == (path, value)
        and 0 < len(unit.text.strip()) <= _LONGEST
        and (name in DATES or "".join(unit.text.split()) == value)
    }
    if len(printed) == 1:
        return printed.pop()
    return long_date(value) if name in DATES else value


def standard(name: str, text: str) -> str:
    """What somebody wrote over such a value, in standard form where it can be understood."""
    if name in DATES:
        return parse_date(text) or text
    if name in NUMBERS:
        return "".join(text.split())
    return text
