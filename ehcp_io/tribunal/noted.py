"""Footnotes of a working document as they were found; apart, since readings load it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noted:
    """A footnote as it was found: the words of the paragraph that it hangs on, and its own."""

    paragraph: str
    text: str
