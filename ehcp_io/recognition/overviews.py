"""Tells what describes a child from the needs: in an area, above their label, or above all areas.

Forms print, area by area, an overview and below it "Special educational needs:" with the list; and
at the head of Section B, before the first area, who the child is and what was diagnosed.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.vocabulary import Vocabulary

_FEWEST = 2  # areas set out so, from which the form is
_LONGEST_OPENING = 3  # paragraphs


def set_overviews_apart(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Make paragraphs of the needs that stand above the label of needs in their area.

    Only where the form labels the needs of several areas: the words stay where they are printed.
    """
    areas = [(area, _label_of_needs(area, vocabulary)) for area in _by_area(drafts, vocabulary)]
    labelled = [(area, at) for area, at in areas if at is not None]
    if len(labelled) < _FEWEST:
        return
    for area, at in labelled:
        for draft in area[:at]:
            if draft.kind == "need" and not draft.labelled:
                _make_plain(draft)


def set_opening_apart(drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
    """Make paragraphs of what opens Section B, where its needs are then set out area by area.

    A list, a cell, a label or a sub-heading but "Overview" tells that what opens it are needs.
    """
    areas = list(_by_area(drafts, vocabulary))
    needed = sum(any(draft.kind == "need" for draft in area) for area in areas)
    before = list(takewhile(lambda draft: _opens(draft, vocabulary), drafts))
    at = len(before)
    if needed < _FEWEST or not (at < len(drafts) and drafts[at] is areas[0][0]):
        return
    opening = [draft for draft in before if draft.kind == "need"]
    told = any(draft.labelled or draft.cell or _is_listed(draft) for draft in opening)
    if len(opening) <= _LONGEST_OPENING and not told:
        for draft in opening:
            _make_plain(draft)


def _opens(draft: Draft, vocabulary: Vocabulary) -> bool:
    return draft.kind != "heading" or vocabulary.topic(draft.text) == "overview"


def _is_listed(draft: Draft) -> bool:
    """Whether a need is an item of a list; where all paragraphs are counted, a number is none."""
    return draft.listed and not (draft.marker or "").strip(".)").isdigit()


def _make_plain(draft: Draft) -> None:
    draft.kind = "list_item" if draft.listed else "paragraph"
    draft.values.clear()


def _by_area(drafts: Sequence[Draft], vocabulary: Vocabulary) -> Iterator[list[Draft]]:
    """The drafts below each heading that names an area, that heading first."""
    area: list[Draft] = []
    for draft in drafts:
        if draft.kind == "heading" and vocabulary.area(draft.text) is not None:
            if area:
                yield area
            area = [draft]
        elif area:
            area.append(draft)
    if area:
        yield area


def _label_of_needs(area: Sequence[Draft], vocabulary: Vocabulary) -> int | None:
    """Where an area's needs are labelled, if some text stands above the label."""
    for at, draft in enumerate(area[1:], start=1):
        if draft.kind == "heading" and "need" in vocabulary.label_roles(draft.text.rstrip(" :")):
            return at
    return None
