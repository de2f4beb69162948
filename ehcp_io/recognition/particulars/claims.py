"""Claims: what places of the document say a field is, before one of them is taken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from ehcp_io.document import Run, TextBlock
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.ticks import holds_box, standing_text


class Rank(IntEnum):
    """How far a place is to be believed; lower is surer."""

    LABEL = 0
    TITLE = 1
    PREAMBLE = 2
    FURNITURE = 3
    SECTION = 4
    NEIGHBOUR = 5


@dataclass(frozen=True, slots=True)
class Claim:
    """One place's wording for a field; ``piece`` is its number on the front, where it has one.

    ``page`` is the page that it stands on, where the document has pages.
    """

    text: str
    rank: Rank = Rank.LABEL
    lines: tuple[str, ...] = ()
    runs: tuple[Run, ...] = ()
    piece: int | None = None
    label: str = ""
    page: int | None = None


def claim_of(piece: Piece, number: int) -> Claim:
    """What a labelled piece claims: of words that are struck out in part, those that stand."""
    page, text, lines = piece.location.page, piece.text, piece.lines
    if any(run.strike for run in piece.runs) and not holds_box(text):
        text, lines = standing_text(TextBlock(runs=piece.runs)), ()
    return Claim(text, Rank.LABEL, lines, piece.runs, number, piece.label or "", page)


@dataclass
class Details:
    """The claims about one person or about the plan, by field."""

    claims: dict[str, list[Claim]] = field(default_factory=dict)

    def add(self, name: str, claim: Claim) -> None:
        """Note a claim; the order of the document is kept."""
        self.claims.setdefault(name, []).append(claim)

    def has(self, name: str) -> bool:
        """Whether any place gives the field words."""
        return any(claim.text for claim in self.claims.get(name, ()))

    def named(self) -> bool:
        """Whether a name, or a part of one, is claimed."""
        return any(self.has(name) for name in ("name", "surname", "forename"))

    def every(self, *names: str) -> Iterator[Claim]:
        """The claims for any of the fields, the surest first, else in the document's order."""
        found = [claim for name in names for claim in self.claims.get(name, ())]
        return iter(sorted(found, key=lambda claim: claim.rank))


@dataclass
class Draft(Details):
    """A contact, or someone in a table of people, in the making.

    ``subject`` is what the label or heading of the details says; ``context`` what the heading
    over the table says; ``responsibility`` what it says of parental responsibility.
    """

    number: int | None = None
    subject: str | None = None
    context: str | None = None
    responsibility: bool | None = None
    relation: str | None = None


@dataclass
class Gathered:
    """Everything that the labels of the front pages claim. ``fields`` tells where it went."""

    person: Details = field(default_factory=Details)
    plan: Details = field(default_factory=Details)
    services: Details = field(default_factory=Details)
    drafts: list[Draft] = field(default_factory=list)
    fields: dict[int, tuple[Details, str]] = field(default_factory=dict)
    homes: bool = False  # headings number the child's homes: the first contact's is one of them

    def add(self, details: Details, name: str, claim: Claim) -> None:
        """Note a claim, and which field its piece speaks of."""
        details.add(name, claim)
        if claim.piece is not None:
            self.fields.setdefault(claim.piece, (details, name))
