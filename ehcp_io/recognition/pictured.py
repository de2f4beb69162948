"""Sections whose heading is a picture, whose words nobody can read.

A picture between the headings of F and H1, where no G is, may be G's heading: what stands under it
must not be taken for F's in silence, for F's duty is another one's (Children and Families Act 2014,
section 42). The picture's alternative text may name the section; else what follows may tell, where
every piece of it is a health service's. In any other case a person is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from ehcp_io.document import Block, Image
from ehcp_io.findings import Finding
from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.flow import Item
from ehcp_io.recognition.gaps import between
from ehcp_io.recognition.labels import Form, SectionLabel, read_section_label
from ehcp_io.recognition.sections import texts_of
from ehcp_io.recognition.vocabulary import Vocabulary

_FEW = 2  # sections missing at one place: more of them are left out, and headed by nothing
_NAMED = ("a picture heads it, and its alternative text names the section",)
_TOLD = ("a picture stands where its heading is missing, and health services provide all below",)
_TAKEN = (
    "A picture stands behind Section {before} where Section {letter}’s heading would. Health "
    "services provide what follows it, which was read as Section {letter}; look at the document."
)
_DOUBTED = (
    "No heading of Section {letter} was found, and a picture stands in Section {before} where it "
    "may be. What follows the picture was left where it stands; look at the document, and file it."
)


@dataclass(frozen=True, slots=True)
class Pictured:
    """The boundaries with those that pictures head, and what a person must look at."""

    boundaries: tuple[Boundary, ...]
    findings: tuple[Finding, ...] = ()


def find_pictured(
    blocks: Sequence[Block],
    items: Sequence[Item],
    boundaries: Sequence[Boundary],
    vocabulary: Vocabulary,
) -> Pictured:
    """Find pictures that stand among the sections' headings where one is missing."""
    pictures = list(_pictures(blocks, items))
    ordered = sorted(boundaries, key=lambda one: one.index)
    if not pictures or not ordered:
        return Pictured(tuple(boundaries))
    named = {letter for one in ordered for letter in one.letters}
    found: list[Boundary] = []
    findings: list[Finding] = []
    for before, after in pairwise(ordered):
        missing = [letter for letter in between(before, after) if letter not in named]
        here = [
            (place, image)
            for place, image in pictures
            if before.index + before.lines < place < after.index
        ]
        if not missing or not here:
            continue
        told = [
            _boundary(place, label, before, _NAMED)
            for place, image in here
            if (label := _named(image, missing, vocabulary)) is not None
        ]
        alone = missing == ["G"] and len(here) == 1
        if not told and alone and _is_health(items[here[0][0] : after.index], vocabulary):
            label = SectionLabel(("G",), Form.TITLE, "", 0.0)
            told = [_boundary(here[0][0], label, before, _TOLD)]
            findings.append(_finding("G", _TAKEN, before))
        elif not told and len(missing) <= _FEW:
            findings += [_finding(letter, _DOUBTED, before) for letter in missing]
        found += told
    return Pictured(tuple(sorted([*ordered, *found], key=lambda one: one.index)), tuple(findings))


def _pictures(blocks: Sequence[Block], items: Sequence[Item]) -> Iterator[tuple[int, Image]]:
    """The pictures that stand by themselves, each with the number of the item right below it."""
    for number, block in enumerate(blocks):
        if isinstance(block, Image):
            below = (place for place, item in enumerate(items) if item.top > number)
            yield from ((place, block) for place in islice(below, 1))


def _named(image: Image, missing: Sequence[str], vocabulary: Vocabulary) -> SectionLabel | None:
    """The missing section that a picture's alternative text is the heading of."""
    label = read_section_label(" ".join(image.description.split()), vocabulary)
    if label is None or label.bare or label.form not in (Form.WORD, Form.BRACKETS):
        return None
    return label if set(label.letters) <= set(missing) else None


def _is_health(items: Sequence[Item], vocabulary: Vocabulary) -> bool:
    """Whether a health service provides each piece, and no school does."""
    pieces = [block.text for block in texts_of(items) if block.text]
    return bool(pieces) and all(provided_by_health(text, vocabulary) for text in pieces)


def provided_by_health(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a piece of provision speaks of a health service, and of nothing that schools do."""
    return _says(text, vocabulary.health_services) and not _says(text, vocabulary.schooling)


def _says(text: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in words)


def _boundary(
    place: int, label: SectionLabel, like: Boundary, evidence: tuple[str, ...]
) -> Boundary:
    return Boundary(
        place, label.letters, label, like.signature, like.score, lines=0, evidence=evidence
    )


def _finding(letter: str, says: str, before: Boundary) -> Finding:
    message = says.format(letter=letter, before=before.letters[-1])
    return Finding(code="heading-is-a-picture", section=letter, message=message)
