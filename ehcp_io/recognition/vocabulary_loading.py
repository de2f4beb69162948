"""Reads the words that general recognition knows from ``converters/vocabulary.toml``."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from ehcp_io.errors import InvalidFileError
from ehcp_io.recognition.phrases import Phrase, Phrases
from ehcp_io.recognition.polarity import Polarity
from ehcp_io.recognition.same_words import squeeze
from ehcp_io.recognition.title_rules import TitleRule
from ehcp_io.recognition.vocabulary import Vocabulary, key, title_key, without_joins
from ehcp_io.resources import shipped_tables

_SIGNS = ("strength", "need", "negation", "neither")


def load_vocabulary(path: Path | None = None, *, mask: Iterable[str] = ()) -> Vocabulary:
    """Read a vocabulary file; ``mask`` leaves out wordings, to measure what general rules do alone.

    Raises:
        InvalidFileError: the file is not valid TOML or lacks a table.
    """
    name = path.name if path else "vocabulary.toml"
    hidden = frozenset(key(word) for word in mask)
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")) if path else shipped_tables(name)
        return _build(tables, hidden)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise InvalidFileError(
            f"{name} is not a valid vocabulary: {error}. Correct it, or install ehcp-io again."
        ) from None


@lru_cache(maxsize=1)
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary that ships with ehcp-io, read once."""
    return load_vocabulary()


def _build(data: dict[str, Any], hidden: frozenset[str]) -> Vocabulary:
    labels: dict[str, list[str]] = {}
    for role, table in data["labels"].items():
        for word in table["wordings"]:
            if key(word) not in hidden:
                labels.setdefault(key(word), []).append(role)
    areas = _inverted(data["areas"], key, hidden)
    return Vocabulary(
        titles={
            letter: frozenset(title_key(title) for title in titles) - hidden
            for letter, titles in data["titles"].items()
        },
        rules=tuple(
            TitleRule(
                rule["section"],
                tuple(rule.get("all", ())),
                tuple(rule.get("any", ())),
                tuple(rule.get("none", ())),
            )
            for rule in data["title_rules"]
        ),
        outside=frozenset(title_key(title) for title in data["outside"]["titles"]) - hidden,
        last=frozenset(title_key(title) for title in data["outside"]["last"]) - hidden,
        areas=areas,
        areas_joined={without_joins(name): area for name, area in areas.items()},
        labels={word: tuple(roles) for word, roles in labels.items()},
        label_words=tuple(
            (role, tuple(key(word) + " " * word.endswith(" ") for word in table["words"]))
            for role, table in data["labels"].items()
            if "words" in table
        ),
        topics=_inverted(data["topics"], title_key, hidden),
        topic_words=tuple(data["monitoring"]["words"]),
        topic_starts=tuple(f"{word} " for word in data["monitoring"]["begins"]),
        guidance=Phrases(map(phrase, data["guidance"]["phrases"])),
        instructions=Phrases(map(phrase, data["guidance"]["instructions"])),
        form_words=frozenset(data["guidance"]["words"]),
        none=Phrases(map(phrase, (*data["none"]["phrases"], *data["none"]["unrecorded"]))),
        monitoring=Phrases(map(phrase, data["monitoring"]["phrases"])),
        pointers=Phrases(map(phrase, data["pointers"]["phrases"])),
        payers=Phrases(map(phrase, data["payers"]["phrases"])),
        looks=tuple(data["looks"]["of"]),
        of_looks=tuple(data["looks"]["said"]),
        area_words=tuple((area, tuple(words)) for area, words in data["area_words"].items()),
        signs=Polarity(*(tuple(data["polarity"][name]) for name in _SIGNS)),
        conditions=tuple(data["polarity"]["condition"]),
        not_a_plan=frozenset(key(title) for title in data["not_a_plan"]["titles"]),
        plan_titles=frozenset(key(title) for title in data["plan"]["titles"]),
        about_plans=frozenset(key(word) for word in data["plan"]["about"]),
        plain_heads=frozenset(key(word) for word in data["plain_heads"]["wordings"]) - hidden,
        health_services=tuple(data["services"]["health"]),
        schooling=tuple(data["services"]["schooling"]),
        data_columns=_inverted(data["data_tables"], key, hidden),
        data_endings=tuple(f" {key(words)}" for words in data["data_table_heads"]["endings"]),
        squeezed={squeeze(word): tuple(roles) for word, roles in labels.items()},
    )


def _inverted(table: Mapping[str, list[str]], fold: Any, hidden: frozenset[str]) -> dict[str, str]:
    return {
        fold(word): name
        for name, words in table.items()
        for word in words
        if fold(word) not in hidden
    }


def phrase(text: str) -> Phrase:
    """A phrase of the vocabulary; "…" stands for any words, or for part of one."""
    return Phrase(tuple(key(part) for part in text.split("…")), open_end=text.endswith("…"))
