"""Particulars whose label is there and whose words are no value: misread, or written otherwise."""

from collections.abc import Iterable, Iterator

from ehcp_io.findings import Finding, Severity
from ehcp_io.plan.units import PARTICULAR_NOT_READ, Unit
from ehcp_io.recognition.particulars.claims import Claim
from ehcp_io.recognition.particulars.values import wording
from ehcp_io.recognition.particulars.vocabulary import Vocabulary

_FIELDS = {
    "plan.status": "status of the plan",
    "plan.draft_date": "date of the draft",
    "plan.final_date": "date of the final plan",
    "plan.amended_date": "date of the amendment",
    "plan.review_date": "date of the review",
    "person.date_of_birth": "date of birth",
    "person.sex": "sex",
    "person.upn": "unique pupil number (UPN)",
    "person.uln": "unique learner number (ULN)",
    "person.nhs_number": "NHS number",
}


def unread(units: Iterable[Unit], vocabulary: Vocabulary) -> Iterator[Finding]:
    """For each field without a value, the first place that has words for it."""
    told: set[str] = set()
    for unit in units:
        parsed = unit.parsed
        if parsed is None or parsed.value is not None or parsed.field not in _FIELDS:
            continue
        if parsed.field in told or not _has_words(unit, parsed.field, vocabulary):
            continue
        told.add(parsed.field)
        yield Finding(
            code=PARTICULAR_NOT_READ,
            severity=Severity.WARNING,
            unit=unit.id,
            page=unit.source.page if unit.source is not None else None,
            message=f"The {_FIELDS[parsed.field]} could not be read: the document has a place for "
            "it, and what stands there is none. Look at the paper, and enter what it says "
            f"({parsed.field}).",
        )


def _has_words(unit: Unit, field: str, vocabulary: Vocabulary) -> bool:
    """Whether the place was filled in, and not with a dash, "N/A" or another label."""
    if not any(map(str.isalnum, unit.text)) or vocabulary.find(unit.text) is not None:
        return False
    if field == "plan.status":
        return True  # options of which none can be told to be ticked
    return wording(Claim(unit.text), vocabulary, field.rpartition(".")[2]) is not None
