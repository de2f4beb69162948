"""Findings on particulars that places of the document give different values: which, and where."""

from collections.abc import Iterable

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


def disagreement(name: str, values: Iterable[tuple[str, Claim]]) -> Finding:
    """Two places of the document give a field different values; where, but neither value.

    ``values`` are a value each with the place that states it, the surest first.
    """
    first: dict[str, Claim] = {}
    for value, claim in values:
        first.setdefault(value, claim)
    claims = list(first.values())
    places = [_place(claim) for claim in claims]
    told = ", ".join([f"one value stands {places[0]}", *(f"another {p}" for p in places[1:])])
    return Finding(
        code="particulars-disagree",
        severity=Severity.WARNING,
        page=next((claim.page for claim in claims[1:] if claim.page is not None), None),
        message=f"{_FIELDS[name]} is not the same everywhere: {told}. "
        f"The surest was taken ({name}); compare them in the document.",
    )


def _place(claim: Claim) -> str:
    page = f" on page {claim.page}" if claim.page is not None else ""
    return f"{_PLACES[claim.rank]}{page}"
