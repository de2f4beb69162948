"""Columns for parts of a year or a timetable: "Autumn | Spring | Summer", "Week A | Week B".

What is done in each is how often the row's provision is made, and says nothing without its
column's head: the head stands once over the table and with each of its cells in the plan.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ehcp_io.document import Cell
from ehcp_io.recognition.vocabulary import key
from ehcp_io.resources import shipped_tables

if TYPE_CHECKING:
    from ehcp_io.recognition.columns import Header

_WORDS = shipped_tables("vocabulary.toml")["terms"]["words"]
_TERMS = frozenset(map(key, _WORDS))
_TERM = re.compile(
    rf"\b(?:{'|'.join(re.escape(words) for words in sorted(_WORDS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)


def is_term(text: str) -> bool:
    """Whether a head names such a part and no more: "Autumn term"."""
    return key(text) in _TERMS


def are_terms(texts: Sequence[str]) -> bool:
    """Whether two headings or more name such parts."""
    return sum(map(is_term, texts)) > 1


def term_over(cell: Cell, header: "Header") -> str | None:
    """The part of the year that a cell of how often is for, as its column's head prints it.

    None where the cell spans them all, says the part itself, or where the header names only one:
    that is what the column is called, and not what tells it from another.
    """
    named = {
        column.index: match[0]
        for column in header.columns
        if column.role == "how_often" and (match := _TERM.search(column.text))
    }
    if len(set(map(key, named.values()))) < max(2, len(named)):
        return None
    over = range(cell.column, cell.column + max(1, cell.column_span))
    mine = [said for index, said in named.items() if index in over]
    if not mine or len(mine) == len(named) or _TERM.search(cell.text):
        return None
    return ", ".join(mine)
