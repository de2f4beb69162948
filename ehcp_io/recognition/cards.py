"""Below a heading of outcomes and provision together: which provision stands with which outcome.

"Outcome 1 … Provision … Outcome 2 … Provision …": what stands between an outcome and the next is a
block of the document that holds the one outcome.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.recognition.filing import Draft, Filing

_PROVISION = ("F", "G", "H1", "H2")


@dataclass
class Cards:
    """The part of the document that belongs to the outcome last read."""

    letters: frozenset[str] = frozenset()  # of the heading of both; empty where none is open
    card: int = 0
    provided: int = 0  # pieces of provision when the card began

    @property
    def block(self) -> tuple[object, ...]:
        """The block that the next record stands in."""
        return (("card", self.card),) if self.letters else ()

    def enter(self, letters: Sequence[str], filing: Filing) -> None:
        """Take the sections that a heading opens, or holds again from the next outcome on."""
        here = frozenset(letters)
        if "E" in here and here & set(_PROVISION):
            self.letters, self.card = here, self.card + 1
            self.provided = _count_provision(filing)
        elif not here < self.letters:
            self.letters = frozenset()

    def begin(self, outcome: Draft, filing: Filing) -> None:
        """Begin another card with an outcome that follows provision; none where that came first."""
        provision = _count_provision(filing)
        if self.letters and provision > self.provided:
            if not _holds_outcome(filing, outcome, self.block):
                outcome.blocks = tuple(one for one in outcome.blocks if not _is_card(one))
                self.letters = frozenset()
                return
            self.card += 1
            outcome.blocks = tuple(
                self.block[0] if _is_card(block) else block for block in outcome.blocks
            )
        self.provided = provision


def _count_provision(filing: Filing) -> int:
    return sum(
        draft.kind == "provision"
        for letter in _PROVISION
        for draft in filing.sections.get(letter, ())
    )


def _is_card(block: object) -> bool:
    return isinstance(block, tuple) and block[0] == "card"


def _holds_outcome(filing: Filing, new: Draft, block: tuple[object, ...]) -> bool:
    """Whether the card so far has an outcome of its own: provision may also stand first."""
    return any(
        draft is not new and draft.kind == "outcome" and set(block) & set(draft.blocks)
        for draft in filing.sections.get("E", ())
    )
