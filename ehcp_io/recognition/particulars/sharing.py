"""One cell for several labels: "UPN / NHS number" over "A123 / 999 123 4567"."""

import re
from collections.abc import Iterator, Sequence

from ehcp_io.recognition.particulars.vocabulary import OTHER, Label

_SEPARATORS = (r"\s+/\s+", r"\s*[;|]\s*", r"\s+[–—-]\s+", r"\s*/\s*", r"\s*,\s+")


def share_out(labels: Sequence[Label], text: str) -> Iterator[tuple[Label, str]]:
    """Each label with its part of the value, where the value is divided as the label is.

    A value that is not divided belongs to the one label that has a place for it: "Date of birth
    and age" over "1 May 2010 (9 years)".
    """
    for separator in _SEPARATORS:
        parts = [part.strip() for part in re.split(separator, text.strip())]
        if len(parts) == len(labels):
            yield from zip(labels, parts, strict=True)
            return
    placed = [label for label in labels if label.subject != OTHER]
    if len(placed) == 1:
        yield placed[0], text
