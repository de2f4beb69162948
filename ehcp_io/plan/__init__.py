"""The canonical plan: SEND Regulations 2014, regulation 12, as one strict model."""

from ehcp_io.plan.base import Area, LinkBasis, PlanStatus, SectionLetter, SectionState
from ehcp_io.plan.model import (
    SCHEMA_VERSION,
    Accounting,
    CommentUnit,
    Plan,
    Section,
    SectionHeading,
    Source,
)
from ehcp_io.plan.particulars import Contact, Person, PlanControl, Services

__all__ = [
    "SCHEMA_VERSION",
    "Accounting",
    "Area",
    "CommentUnit",
    "Contact",
    "LinkBasis",
    "Person",
    "Plan",
    "PlanControl",
    "PlanStatus",
    "Section",
    "SectionHeading",
    "SectionLetter",
    "SectionState",
    "Services",
    "Source",
]
