"""One cell for several labels: "UPN / NHS number" over "A123 / 999 123 4567"."""

import re
from collections.abc import Iterator, Sequence

from ehcp_io.recognition.particulars.vocabulary import Label

_SEPARATORS = (r"\s+/\s+", r"\s*[;|]\s*", r"\s+[–—-]\s+", r"\s*/\s*", r"\s*,\s+")


def share_out(labels: Sequence[Label], text: str) -> Iterator[tuple[Label, str]]:
    """Each label with its part of the value, where the value is divided as the label is."""
    for separator in _SEPARATORS:
        parts = [part.strip() for part in re.split(separator, text.strip())]
        if len(parts) == len(labels):
            yield from zip(labels, parts, strict=True)
            return
