"""Whether the plans were given in another order than they were made in, by the dates they carry."""

from collections.abc import Iterator, Sequence

from ehcp_io.compare.model import Flag
from ehcp_io.plan import Plan, PlanStatus
from ehcp_io.plan.dates import long_date

OLDER = "older"


def flag_wrong_order(plans: Sequence[tuple[str, Plan]]) -> Iterator[Flag]:
    """A question, where a plan that was given as a newer one carries an earlier latest date.

    Each plan comes with what it is called ("the newer plan"), the oldest first. Asked of days
    alone: a month says not which of two days of it came first.
    """
    name, latest = "", ""
    for each, plan in plans:
        day = _issued(plan)
        if day is None or len(day) < len("2025-01-01"):
            continue
        if day < latest and not _hides_its_day(plan):
            yield Flag(
                rule=OLDER,
                says=f"As they were given, {each} is dated {long_date(day)}, and {name} "
                f"{long_date(latest)}. If they were given the wrong way round, so is all that is "
                "told here: give the older plan first.",
                source="the dates that the plans carry",
            )
        else:
            name, latest = each, day


def _hides_its_day(plan: Plan) -> bool:
    """Whether it was amended on a day that its form does not print."""
    return plan.plan.status is PlanStatus.AMENDED_FINAL and not plan.plan.amended_date


def _issued(plan: Plan) -> str | None:
    """The latest day on which the plan says that it was drafted, issued or amended."""
    details = plan.plan
    dates = (details.draft_date, details.final_date, details.amended_date)
    return max((date for date in dates if date), default=None)
