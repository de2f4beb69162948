"""What one family of layouts taught the vocabularies, and the vocabularies without it.

A wording belongs to a family when the family's documents print it, as a heading, a label, the head
of a column or a sentence of guidance, and no other family's do. A wording that several print is
common knowledge and stays; so do the general rules, which name no wording.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ehcp_io.document import Document, text_blocks
from ehcp_io.recognition.particulars.wording import label_keys
from ehcp_io.recognition.vocabulary import key, title_key
from ehcp_io.recognition.vocabulary_loading import phrase as known_phrase

FILES = ("vocabulary.toml", "particulars.toml")
# The tables of wordings that a form prints. What a plan itself says ("None", a status, the name of
# an authority) and the rules made of single words are no family's.
_PRINTED = {
    "vocabulary.toml": ("titles", "outside", "areas", "labels", "topics", "guidance", "pointers"),
    "particulars.toml": ("any", "child", "plan", "services", "other", "subjects", "headings"),
}
_SENTENCES = ("guidance", "pointers")
_CUES = "words"  # of a label: single words that point to it
_LONGEST = 32
_PARTS = re.compile(r"\s*[:|–—\t]\s*|\s{2,}|\s-\s")
_LEAD = re.compile(
    r"^\W*(?:part\s+\d+\W+)?(?:\d+(?:\.\d+)*[.)]?\s+)?(?:sections?\s*)?"
    r"(?:(?:H\s?[12]|[A-K])(?:\s*(?:,|and|&|/|to)\s*(?:H\s?[12]|[A-K]))*(?!\w)[\s.:)|–—-]*)?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


def printed(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """Keys of everything that may be a heading or a label, and of whole paragraphs."""
    texts = [block.text for block in text_blocks(document.blocks)]
    texts += [item.block.text for item in document.furniture]
    short = {candidate for text in texts for candidate in _candidates(text)}
    keys = {found for text in short for found in _keys(text)}
    return frozenset(keys), frozenset(key(text) for text in texts)


def _candidates(text: str) -> Iterator[str]:
    """A block's text and its parts, each with and without its letter, number and brackets."""
    for part in (text, *_PARTS.split(text)):
        if 0 < len(part.split()) <= _LONGEST:
            yield from {part, _LEAD.sub("", part), _BRACKETS.sub(" ", _LEAD.sub("", part))}


def _keys(text: str) -> set[str]:
    return {key(text), title_key(text), *label_keys(text)} - {""}


class Taught:
    """Whether a wording is one that a family's documents print and no other family's do."""

    def __init__(self, family: str, seen: Mapping[str, list[Document]]) -> None:
        own = [printed(document) for document in seen[family]]
        others = [
            printed(document)
            for name, documents in seen.items()
            for document in documents
            if name != family
        ]
        self._own, self._others = _joined(own), _joined(others)

    def label(self, wording: str) -> bool:
        """A heading or label; "Relationship to *" stands for every label that begins so."""
        if wording.endswith("*"):
            start = label_keys(wording)[-1]
            return self._begins(self._own[0], start) and not self._begins(self._others[0], start)
        keys = _keys(wording)
        return bool(keys & self._own[0]) and not keys & self._others[0]

    def sentence(self, phrase: str) -> bool:
        """A sentence of guidance."""
        pattern = known_phrase(phrase)
        return any(map(pattern.begins, self._own[1])) and not any(
            map(pattern.begins, self._others[1])
        )

    @staticmethod
    def _begins(keys: frozenset[str], start: str) -> bool:
        return any(each.startswith(start) for each in keys)


def _joined(
    documents: list[tuple[frozenset[str], frozenset[str]]],
) -> tuple[frozenset[str], frozenset[str]]:
    labels: frozenset[str] = frozenset().union(*(each[0] for each in documents))
    texts: frozenset[str] = frozenset().union(*(each[1] for each in documents))
    return labels, texts


def mask(converters: Path, target: Path, taught: Taught | None) -> list[str]:
    """Write the vocabularies without what a family taught (whole for None); say what was left out.

    Profiles are not copied: a plan is to be read without any.
    """
    left_out: list[str] = []
    for name in FILES:
        data = tomllib.loads((converters / name).read_text(encoding="utf-8"))
        if taught is not None:
            for table in _PRINTED[name]:
                told = taught.sentence if table in _SENTENCES else taught.label
                data[table] = _without(data[table], told, left_out)
        text = "\n".join(f"{_toml_key(key)} = {_toml(value)}" for key, value in data.items())
        (target / name).write_text(text + "\n", encoding="utf-8")
    return sorted(set(left_out))


def _without(value: Any, told: Callable[[str], bool], left_out: list[str]) -> Any:
    if isinstance(value, dict):
        return {
            name: each if name == _CUES else _without(each, told, left_out)
            for name, each in value.items()
        }
    gone = [wording for wording in value if told(wording)]
    left_out += gone
    return [wording for wording in value if wording not in gone]


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return (
            f"{{{', '.join(f'{_toml_key(name)} = {_toml(each)}' for name, each in value.items())}}}"
        )
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _toml_key(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)
