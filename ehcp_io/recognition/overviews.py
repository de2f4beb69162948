"""Tells what describes a child in an area of need from the needs that the form then labels.

Forms print, area by area, an overview and below it "Special educational needs:" with the list.
"""

from collections.abc import Iterator, Sequence

from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.vocabulary import Vocabulary

_FEWEST = 2  # areas set out so, from which the form is


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
