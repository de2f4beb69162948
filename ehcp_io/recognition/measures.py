"""Headings beside steps that say how an outcome is measured: "Success criteria", "Measured by"."""

import re

from ehcp_io.recognition.vocabulary import key
from ehcp_io.resources import shipped_tables

_MEASURES = frozenset(shipped_tables("vocabulary.toml")["measures"]["words"])
_STEPS = re.compile(r"\bsteps?\b|\bterm\b|\bmilestone", re.IGNORECASE)


def measure_named(text: str) -> str | None:
    """A heading without its colon, where it heads measures; None of one that heads steps too."""
    told = _MEASURES & set(key(text).split()) and not _STEPS.search(text)
    return text.strip().rstrip(" :?") if told else None
