"""Columns of one header beside one another: what each holds, given what the others do."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ehcp_io.recognition.agents import heads_agent, heads_professional
from ehcp_io.recognition.column_sections import LETTER_ROLE, PROVISION_FIELDS, RECORD_ROLES
from ehcp_io.recognition.terms import are_terms, is_term
from ehcp_io.recognition.vocabulary import Vocabulary, key
from ehcp_io.resources import shipped_tables

if TYPE_CHECKING:
    from ehcp_io.recognition.columns import Column

_TIERS = frozenset(key(words) for words in shipped_tables("vocabulary.toml")["tiers"]["words"])
_PROVIDES = re.compile(r"\b(?:provi|support|intervention|section)", re.IGNORECASE)


def agreed(
    columns: "Sequence[Column]",
    letters: Sequence[str],
    allowed: frozenset[str],
    vocabulary: Vocabulary,
) -> "tuple[Column, ...]":
    """The columns with the roles that they can have together."""
    told = _wishes(_without_twins(columns, allowed, vocabulary), letters, vocabulary)
    told = _by_term(_by_tier(_by_professional(told, letters), letters))
    return tuple(_with_own_records(told))


def _wishes(
    columns: "Sequence[Column]", letters: Sequence[str], vocabulary: Vocabulary
) -> "list[Column]":
    """In Section E by itself "What will be different" heads outcomes: only "Provision" does not.

    There "When" is by when: no outcome has an amount.
    """
    roles = {column.role for column in columns}
    provided = any(
        column.role == "provision"
        and (
            column.letter != "F"
            or "provision" in vocabulary.label_roles(column.text)
            or _PROVIDES.search(column.text)
        )
        for column in columns
    )
    if tuple(letters) != ("E",) or provided:
        return list(columns)
    own = {} if "outcome" in roles else {"provision": "outcome"}
    own |= {} if "by_when" in roles else {"how_often": "by_when"}
    return [
        replace(column, role=own[column.role], letter="E" if column.letter else None)
        if column.role in own
        else column
        for column in columns
    ]


def _by_professional(columns: "Sequence[Column]", letters: Sequence[str]) -> "list[Column]":
    """Where two columns or more are headed by who provides, each holds what that one provides."""
    provided = [letter for letter in letters if LETTER_ROLE.get(letter) == "provision"]
    staff = [column for column in columns if heads_professional(column.text)]
    told = any(column.role == "provision" for column in columns)
    plain = any(heads_agent(column.text) for column in staff)
    if not provided or told or len(staff) < 2 or not plain:
        return list(columns)
    return [
        replace(column, role="provision", letter=provided[0]) if column in staff else column
        for column in columns
    ]


def are_tiers(texts: Sequence[str]) -> bool:
    """Whether two headings or more name how near to the child help is given, class to one alone."""
    return sum(map(is_tier, texts)) > 1


def is_tier(text: str) -> bool:
    """Whether a heading may be such a name, and so no person's: "Specialist"."""
    return key(text) in _TIERS


def _by_tier(columns: "Sequence[Column]", letters: Sequence[str]) -> "list[Column]":
    """Where the columns are tiers ("Whole class | Small group | 1:1"), each holds provision."""
    provided = [letter for letter in letters if LETTER_ROLE.get(letter) == "provision"]
    others = [column for column in columns if not is_tier(column.text)]
    told = any(column.role == "provision" for column in others)
    if not provided or told or not are_tiers([column.text for column in columns]):
        return list(columns)
    return [
        column if column in others else replace(column, role="provision", letter=provided[0])
        for column in columns
    ]


def share_records(texts: Sequence[str]) -> bool:
    """Whether headings part what is provided among tiers or terms, and so head columns."""
    return are_tiers(texts) or are_terms(texts)


def _by_term(columns: "Sequence[Column]") -> "list[Column]":
    """Beside provision, columns for the terms of a year say how often it is made in each."""
    told = any(column.role == "provision" for column in columns)
    if not told or not are_terms([column.text for column in columns]):
        return list(columns)
    return [
        replace(column, role="how_often", letter=None) if is_term(column.text) else column
        for column in columns
    ]


def _without_twins(
    columns: "Sequence[Column]", allowed: frozenset[str], vocabulary: Vocabulary
) -> "list[Column]":
    """Of two columns for one field, the one whose heading only points to it is another's.

    "Staff | Time | Who checks and when": who checks is how it is reviewed.
    """
    known = {
        column.role for column in columns if column.role in vocabulary.label_roles(column.text)
    }
    taken = {column.role for column in columns}
    found = []
    for column in columns:
        exact = column.role in vocabulary.label_roles(column.text)
        if column.role in PROVISION_FIELDS and column.role in known and not exact:
            free = [role for role in vocabulary.guess_roles(column.text) if role in allowed - taken]
            column = replace(column, role=free[0] if free else "unknown")
        found.append(column)
    return found


def _with_own_records(columns: "Sequence[Column]") -> "list[Column]":
    """A section's only column holds its records, whatever else its heading names.

    "Section E: Outcomes" over the one column "Outcome, steps and date".
    """
    held = Counter(column.letter for column in columns)
    return [
        replace(column, role=LETTER_ROLE[column.letter])
        if column.letter in LETTER_ROLE
        and held[column.letter] == 1
        and column.role not in (*RECORD_ROLES, "section")
        else column
        for column in columns
    ]
