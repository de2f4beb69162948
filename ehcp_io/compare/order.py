"""Whether the two plans were given the wrong way round, by the dates that they carry."""

from collections.abc import Iterator

from ehcp_io.compare.model import Flag
from ehcp_io.plan import Plan, PlanStatus
from ehcp_io.plan.dates import long_date


def flag_wrong_order(before: Plan, after: Plan) -> Iterator[Flag]:
    """A question, where the plan that was given as the newer one carries the earlier latest date.

    Asked of days alone: a month says not which of two days of it came first.
    """
    first, second = _issued(before), _issued(after)
    details = after.plan
    if details.status is PlanStatus.AMENDED_FINAL and not details.amended_date:
        return  # amended on a day that this form does not print
    if first and second and len(first) == len(second) and second < first:
        yield Flag(
            rule="older",
            says=f"The plan given as the newer one is dated {long_date(second)}, the other one "
            f"{long_date(first)}. If they were given the wrong way round, so is all that is told "
            "here: give the older plan first.",
            source="the dates that the plans carry",
        )


def _issued(plan: Plan) -> str | None:
    """The latest day on which the plan says that it was drafted, issued or amended."""
    details = plan.plan
    dates = (details.draft_date, details.final_date, details.amended_date)
    return max((date for date in dates if date), default=None)
