"""A one-page profile that a form prints before Section A: the child's views, and part of A.

Code 9.69 has in Section A what is important to the child and how best to support them. A form may
print just that on a page of its own in front, and the section's heading behind it.
"""

from collections.abc import Sequence
from dataclasses import replace

from ehcp_io.recognition.boundaries import Boundary
from ehcp_io.recognition.flow import Item, Line, words_of
from ehcp_io.recognition.labels import Form, SectionLabel
from ehcp_io.recognition.lines import is_heading
from ehcp_io.recognition.vocabulary import Vocabulary, key

_FEWEST = 20  # words of a profile
_EVIDENCE = ("a one-page profile before Section A",)


def with_profile(
    items: Sequence[Item], boundaries: Sequence[Boundary], vocabulary: Vocabulary
) -> tuple[Boundary, ...]:
    """The boundaries, with the profile that stands before the first of them, if that opens A.

    It is the one table below its heading; where none stands there, nothing tells its end.
    """
    first = min(boundaries, key=lambda one: one.index, default=None)
    if first is None or first.letters != ("A",):
        return tuple(boundaries)
    for index in range(first.index - 1):
        item, below = items[index], items[index + 1]
        if not isinstance(item, Line) or item.tables or not below.tables:
            continue
        heads = is_heading(item.block, alone=item.alone, shaded=item.shaded)
        profile = "profile" in key(item.text) and vocabulary.title_scores(item.text).get("A") == 1.0
        if not heads or not profile:
            continue
        until = index + 1
        while until < first.index and items[until].top == below.top:
            until += 1
        if words_of(items[index + 1 : until]) >= _FEWEST:
            label = SectionLabel(("A",), Form.TITLE, item.text, 1.0)
            found = replace(
                first, index=index, label=label, lines=1, evidence=_EVIDENCE, until=until
            )
            return (found, *boundaries)
    return tuple(boundaries)
