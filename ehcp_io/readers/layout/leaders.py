"""Leaders: the row of dots that leads from an entry of a contents list to its page number."""

import re

from ehcp_io.readers.layout.geometry import Line

_LEADER = re.compile(r"(?:(?:\.\s?){4,}|(?:…\s?){2,}|(?:·\s?){5,})\s*\d{1,4}$")
_WEAK = re.compile(r"\.\s?\.[.\s]*\d{1,4}$")


def is_entry(line: Line) -> bool:
    """Whether the line ends in leaders and a page number."""
    return bool(_LEADER.search(line.text))


def is_weak_entry(line: Line) -> bool:
    """Whether the line may be an entry among others: a long one leaves room for few dots."""
    return bool(_WEAK.search(line.text))
