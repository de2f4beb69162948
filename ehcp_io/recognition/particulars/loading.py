"""Loads the vocabulary of the front pages from ``converters/particulars.toml``."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from ehcp_io.recognition.particulars.vocabulary import (
    ANY,
    CHILD,
    CONTACT,
    MINE,
    OTHER,
    PLAN,
    SERVICES,
    Bag,
    Label,
    Vocabulary,
)
from ehcp_io.recognition.particulars.wording import key, label_keys, words
from ehcp_io.resources import shipped

_FIELD_TABLES = (ANY, CHILD, PLAN, SERVICES)


@cache
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary of ``converters/particulars.toml``."""
    return load_vocabulary({})


def load_vocabulary(extra: Mapping[str, Mapping[str, Sequence[str]]]) -> Vocabulary:
    """The shipped wordings and ``extra`` ones, given in the same tables (a profile's own).

    Where both know a wording, the extra meaning wins: whoever gives it has seen the page.
    """
    shipped_tables, bags = _shipped_tables()
    tables = {table: dict(entries) for table, entries in shipped_tables.items()}
    for table, entries in extra.items():
        for name, wordings in entries.items():
            merged = tables.setdefault(table, {})
            merged[name] = [*merged.get(name, ()), *wordings]
    labels, wildcards = _label_tables(tables)
    own_labels, own_wildcards = _label_tables(extra)
    labels |= own_labels
    wildcards = own_wildcards | {k: v for k, v in wildcards.items() if k not in own_wildcards}
    subjects = [(s, key(w)) for s, listed in tables["subjects"].items() for w in listed]
    subjects += [(CHILD, word) for word in MINE]
    subjects += [(CONTACT, key(wording)) for wording in tables["words"]["relation_labels"]]
    return Vocabulary(
        labels=labels,
        wildcards=wildcards,
        subjects=sorted(subjects, key=lambda pair: -len(pair[1])),
        headings=[(s, _any_phrase(listed)) for s, listed in tables["headings"].items()],
        words={kind: frozenset(map(key, listed)) for kind, listed in tables["words"].items()},
        phrases={kind: tuple(map(words, listed)) for kind, listed in tables["words"].items()},
        status=_statuses(tables["status"]),
        status_alone=_statuses(tables["status_alone"]),
        authority={kind: tuple(listed) for kind, listed in tables["authority"].items()},
        bags=tuple(map(_bag, bags)),
        relations={key(wording): wording for wording in tables["words"]["relation_labels"]},
    )


@cache
def _shipped_tables() -> tuple[Mapping[str, Mapping[str, Sequence[str]]], list[dict[str, Any]]]:
    path = shipped("converters") / "particulars.toml"
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    bags: list[dict[str, Any]] = read.pop("bags")
    return read, bags


def known_tables() -> Mapping[str, frozenset[str]]:
    """The names that each table of wordings may have, for who checks a profile's."""
    return {table: frozenset(entries) for table, entries in _shipped_tables()[0].items()}


def _label_tables(
    tables: Mapping[str, Mapping[str, Sequence[str]]],
) -> tuple[dict[str, Label], dict[str, Label]]:
    labels: dict[str, Label] = {}
    wildcards: dict[str, Label] = {}
    for subject in (*_FIELD_TABLES, OTHER):
        for name, wordings in tables.get(subject, {}).items():
            label = Label(subject, tuple(name.split("+")) if subject != OTHER else ())
            for wording in wordings:
                place = wildcards if wording.endswith("*") else labels
                for candidate in {key(wording), label_keys(wording)[-1]}:
                    place.setdefault(candidate, label)
    for subject, wordings in tables.get("subjects", {}).items():
        for wording in wordings:
            labels.setdefault(key(wording), Label(subject, ("name",)))
    for wording in tables.get("words", {}).get("relation_labels", ()):
        labels.setdefault(key(wording), Label(CONTACT, ("name",), None, wording))
    return labels, wildcards


def _bag(table: Mapping[str, Any]) -> Bag:
    subject, name = table["field"].split(".")
    one_of = tuple(frozenset(listed) for listed in table["one_of"])
    return Bag(Label(subject, (name,)), one_of, frozenset(table["beside"]).union(*one_of))


def _statuses(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {words(wording): status for status, listed in table.items() for wording in listed}


def _any_phrase(listed: Sequence[str]) -> re.Pattern[str]:
    phrases = sorted(map(words, listed), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})s?\b")
