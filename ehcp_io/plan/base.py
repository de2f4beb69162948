"""What every part of the plan model shares: the strict base, section letters, areas, states."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class PlanModel(BaseModel):
    """Frozen and strict; an unknown key is an error, and an error never prints the plan's words."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", hide_input_in_errors=True, validate_default=False
    )


class SectionLetter(StrEnum):
    """The sections of an EHC plan: SEND Regulations 2014, regulation 12(1) and, for K, 12(4).

    H is always two sections: H1 under section 2 of the Chronically Sick and Disabled Persons Act
    1970, H2 for other social care provision.
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"
    H1 = "H1"
    H2 = "H2"
    I = "I"  # noqa: E741 - the section's letter
    J = "J"
    K = "K"


class SectionState(StrEnum):
    """What the document says of a section; four different things, never an empty string.

    ``stated``: it has content. ``stated_none``: it says that there is none ("None", "Not
    applicable", "X has no identified health care needs"). ``blank``: its heading stands there with
    nothing below. ``absent``: the document has no such section.
    """

    STATED = "stated"
    STATED_NONE = "stated_none"
    BLANK = "blank"
    ABSENT = "absent"


class Area(StrEnum):
    """The four broad areas of need (SEND Code of Practice 2015, 6.28 to 6.35) and the usual fifth.

    Plans add areas of their own: a record's ``area`` is one of these where the printed name is
    recognised, else the name as printed.
    """

    COMMUNICATION = "communication_and_interaction"
    COGNITION = "cognition_and_learning"
    SEMH = "social_emotional_and_mental_health"
    SENSORY = "sensory_and_physical"
    INDEPENDENCE = "independence"


class PlanStatus(StrEnum):
    """Draft (section 38 of the Act), final, or amended (regulations 22 and 28)."""

    DRAFT = "draft"
    FINAL = "final"
    AMENDED_DRAFT = "amended_draft"
    AMENDED_FINAL = "amended_final"


class LinkBasis(StrEnum):
    """Where the document states a link: one row, a printed reference, or one grid or block."""

    ROW = "row"
    REFERENCE = "reference"
    BLOCK = "block"
