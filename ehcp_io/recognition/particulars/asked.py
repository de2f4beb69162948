"""What labels ask for: which details tell one person from the next, and whose alone some are."""

from ehcp_io.recognition.particulars.claims import Draft
from ehcp_io.recognition.particulars.vocabulary import Label

NAMED = {
    "coordinator": ("plan", "coordinator"),
    "gp": ("services", "gp"),
    "social_worker": ("services", "social_worker"),
    "school": ("person", "school"),
}
"""Where the name of somebody who is no parent goes."""
NAME_KEYS = ("name", "surname", "forename")
"""What a person is called by."""
ALWAYS_CHILD = frozenset(["upn", "uln", "nhs_number", "school", "year_group"])
"""What nobody but the child has."""
CONTACT_KEYS = frozenset(
    [*NAME_KEYS, "middle_name", "title", "relationship", "parental_responsibility", "phone",
     "email", "address", "postcode", "language", "role"]
)  # fmt: skip
"""What a contact may have, and the child as well."""


def repeats(label: Label, draft: Draft) -> bool:
    """Whether a contact has what the label asks for already, so that another one begins."""
    once = {key for key in label.keys if key in (*NAME_KEYS, "relationship")}
    return any(once & set(name.split("+")) for name in draft.claims)


def child_key(name: str) -> str:
    """The name that a detail has among the child's."""
    return "home_language" if name == "language" else name
