"""Advice in K as a stack of lines each: a title that stands out, who gave it, and the date."""

import re
from collections.abc import Mapping, Sequence

from ehcp_io.plan.dates import find_dates, parse_date
from ehcp_io.recognition.advice import dated, split_author, undated
from ehcp_io.recognition.filing import Draft, said
from ehcp_io.recognition.flow import Item, Line
from ehcp_io.recognition.lines import is_heading

_FEWEST = 2
_SHORTEST, _LONGEST = 3, 4  # lines: a title, a name and perhaps a role, a date
_WORDS = 9


def find_stacks(items: Sequence[Item]) -> Mapping[int, int]:
    """Where stacks begin among a section's items, and how many lines each has.

    One alone may be chance; a form prints all its reports alike.
    """
    found: dict[int, int] = {}
    number = 0
    while number < len(items):
        length = _length(items, number)
        if length:
            found[number] = length
        number += length or 1
    return found if len(found) >= _FEWEST else {}


def fill(entry: Draft, lines: Sequence[Line]) -> None:
    """Take what the lines of a stack say: title, name and role, date."""
    title, *who, date = (said(line.block) for line in lines)
    entry.values["title"] = title
    split_author(entry, who)
    entry.values["date"] = date
    dated(entry)


def _length(items: Sequence[Item], start: int) -> int:
    head = items[start]
    if not isinstance(head, Line) or not _heads(head):
        return 0
    for length in range(_SHORTEST, _LONGEST + 1):
        if start + length > len(items):
            return 0
        *who, last = items[start + 1 : start + length]
        if not isinstance(last, Line):
            return 0
        if _dates(last.text) and all(_names(line) for line in who):
            return length
    return 0


def _dates(text: str) -> bool:
    """Whether a line is a date, alone or behind what leads to one ("Dated 20.05.2025")."""
    return parse_date(text) is not None or bool(find_dates(text) and not undated(text)[0])


def _heads(line: Line) -> bool:
    looks = is_heading(line.block, alone=line.alone, shaded=line.shaded)
    return looks and not find_dates(line.text) and not line.text.endswith(":")


_LABELLED = re.compile(r"[A-Z]\w+(?: [a-z]+){0,3}: ")
"""``Author: Jo Lee``: what such a line is it says itself."""


def _names(item: Item) -> bool:
    """Whether a line may be a name or a role: short, no date, no label."""
    return (
        isinstance(item, Line)
        and not item.block.bold
        and item.text.count(" ") < _WORDS
        and not item.text.endswith((":", "."))
        and not _LABELLED.match(item.text)
        and not find_dates(item.text)
    )
