"""Findings on particulars that places of the document give different values: which, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from ehcp_io.findings import Finding, Severity
from ehcp_io.recognition.particulars.claims import Claim, Rank

_FIELDS = {
    "plan.status": "The plan's status (draft or final)",
    "plan.draft_date": "The date of the draft",
    "plan.final_date": "The date of the final plan",
    "plan.amended_date": "The date of the amendment",
    "plan.review_date": "The date of the next review",
    "plan.reference": "The plan's reference",
    "person.name": "The name of the child or young person",
    "person.date_of_birth": "The date of birth",
    "person.upn": "The unique pupil number (UPN)",
    "person.uln": "The unique learner number (ULN)",
    "person.nhs_number": "The NHS number",
}
_PLACES = {
    Rank.LABEL: "beside a label",
    Rank.TITLE: "in the title",
    Rank.PREAMBLE: "in an opening sentence",
    Rank.FURNITURE: "in a running header or footer",
    Rank.SECTION: "in the text of a section",
    Rank.NEIGHBOUR: "in a line near by",
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field that places of the document give different values: each as printed, and where.

    ``finding`` says so without the values, which are for who looks at the plan (``inspect``).
    """

    field: str
    values: tuple[tuple[str, str], ...]
    finding: Finding


def disagreement(name: str, values: Iterable[tuple[str, Claim]]) -> Disagreement:
    """Two places of the document give a field different values.

    ``values`` are a value each with the place that states it, the surest first.
    """
    first: dict[str, Claim] = {}
    for value, claim in values:
        first.setdefault(value, claim)
    claims = list(first.values())
    places = [_place(claim) for claim in claims]
    told = ", ".join([f"one value stands {places[0]}", *(f"another {p}" for p in places[1:])])
    finding = Finding(
        code="particulars-disagree",
        severity=Severity.WARNING,
        page=next((claim.page for claim in claims[1:] if claim.page is not None), None),
        message=f"{_FIELDS[name]} is not the same everywhere: {told}. "
        f"The surest was taken ({name}); compare them in the document.",
    )
    printed = tuple(
        (" ".join(claim.text.split()), place) for claim, place in zip(claims, places, strict=True)
    )
    return Disagreement(name, printed, finding)


def _place(claim: Claim) -> str:
    page = f" on page {claim.page}" if claim.page is not None else ""
    return f"{_PLACES[claim.rank]}{page}"
