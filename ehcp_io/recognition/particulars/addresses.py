"""Addresses: on one line, with their postcode, and "as above" as the address it means."""

import re
from collections.abc import Mapping

from ehcp_io.recognition.particulars.claims import Details
from ehcp_io.recognition.particulars.control import first_text
from ehcp_io.recognition.particulars.values import (
    POSTCODE,
    address,
    without_contact_details,
    wording,
)
from ehcp_io.recognition.particulars.vocabulary import Vocabulary

# "(placement address is confidential)"
_WITH_WHOM = re.compile(rf"({POSTCODE.pattern}),?\s+(?:with|where|and)\s.*$", re.IGNORECASE)
_LIVES = re.compile(r"^(?:he|she|they|who)\s+(?:also\s+)?lives?\s+(?:at|in)\s+", re.IGNORECASE)
_REMARK = re.compile(r",?\s*\([^()\d]{15,}\)")


def holding(draft: Details, part: str) -> list[str]:
    """The claimed fields of which ``part`` is one ("phone+email" holds "phone")."""
    return sorted((n for n in draft.claims if part in n.split("+")), key=lambda n: n != part)


def settle_address(
    details: Details, vocabulary: Vocabulary, childs: str | None, printed: Mapping[int, str]
) -> str | None:
    """An address; "as above" is the address that the document means by it."""
    for claim in details.every("address", *(n for n in holding(details, "address") if "+" in n)):
        text = wording(claim, vocabulary)
        if text is None:
            continue
        if vocabulary.is_one_of("as_parent", text):
            return printed.get(1)
        if vocabulary.is_one_of("as_above", text):
            return childs
        whole = any(c is claim for c in details.claims.get("address", ()))
        if not whole:
            rest = without_contact_details(address(claim)).strip(" ,")
            if not any(character.isdigit() for character in rest):
                continue
            return rest
        postcode = first_text(details, "postcode", vocabulary)
        value = _LIVES.sub("", _WITH_WHOM.sub(r"\1", _REMARK.sub("", address(claim)))).strip(" ,")
        value = value.rstrip(".") if _LIVES.match(address(claim)) else value
        if postcode and POSTCODE.search(postcode) and postcode not in value:
            value = f"{value}, {postcode}"
        return value
    return None
