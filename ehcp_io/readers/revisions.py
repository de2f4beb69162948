"""What to do with tracked changes that nobody has accepted or rejected yet."""

from enum import StrEnum


class Revisions(StrEnum):
    """How a reader treats tracked changes.

    ``ACCEPT`` reads the document as it would be after accepting them all, ``REJECT`` as it was
    before them; ``SHOW`` keeps both sides, each run marked with its change.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    SHOW = "show"
