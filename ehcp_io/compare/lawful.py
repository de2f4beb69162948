"""What the occasion of the newer plan does not allow, or asks for."""

from collections.abc import Iterator

from ehcp_io.compare.model import Flag, Occasion, PlanDiff
from ehcp_io.plan import Plan


def flags_of(diff: PlanDiff, before: Plan, after: Plan) -> Iterator[Flag]:
    """Everything that a person must ask about."""
    return
    yield
