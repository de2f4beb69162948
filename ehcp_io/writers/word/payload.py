"""The plan as the data that a Word document carries: the one place that knows its form."""

from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_json import load_json


def dump(plan: Plan) -> str:
    """The plan as text without a character that XML could refuse or an editor could change."""
    # Everything beyond ASCII is escaped: XML forbids some control characters that texts hold.
    import json

    whole = plan.model_dump(mode="json", exclude_none=True)
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=True).replace("\x7f", "\\u007f")


def load(text: str) -> Plan:
    """The plan that `dump` gave.

    Raises:
        InvalidFileError: it is damaged, or of another version of the schema.
    """
    return load_json(text.encode())
