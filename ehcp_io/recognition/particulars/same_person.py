"""Whether two mentions are of one person: the parent again, the child, a couple named together."""

import re
from collections.abc import Sequence

from ehcp_io.plan import Contact, Person
from ehcp_io.recognition.particulars.claims import Draft
from ehcp_io.recognition.particulars.wording import words

_ANY_PARENT = re.compile(r"(?:parents?|carers?)(?:\W+(?:or\W+)?carers?)?", re.IGNORECASE)


def is_child(contact: Contact, person: Person) -> bool:
    """Whether a contact is the child again; a parent of the same name has a relationship."""
    same = words(contact.name or "") == words(person.name or "")
    return same and contact.relationship is None and contact.parental_responsibility is None


def is_same(earlier: Contact, later: Contact) -> bool:
    """Whether a later mention is of somebody named before: the same name, nothing different."""
    if words(earlier.name or "") != words(later.name or ""):
        return False
    told = _besides_name(later, earlier)
    return all(getattr(earlier, name) in (None, value) for name, value in told.items())


def merged(earlier: Contact, later: Contact) -> Contact:
    """The earlier mention with what the later one adds."""
    return earlier.model_copy(update=_besides_name(later, earlier))


def _besides_name(later: Contact, earlier: Contact) -> dict[str, object]:
    """What a later mention adds; "Parent/carer" adds nothing to a mother."""
    told = later.model_dump(exclude_none=True, exclude={"name"})
    if earlier.relationship is not None and _ANY_PARENT.fullmatch(later.relationship or ""):
        told.pop("relationship")
    return told


def is_told_apart(contact: Contact, found: Sequence[tuple[Draft, Contact]]) -> bool:
    """Whether a couple named together ("Ann and Bob Doe") is named one by one as well."""
    if " and " not in (contact.name or "") or contact.phone or contact.email or contact.address:
        return False
    said = set(words(contact.name or "").split()) - {"and"}
    others = [set(words(each.name or "").split()) for _, each in found if each is not contact]
    parts = [other for other in others if len(other & said) > 1]
    return len(parts) > 1 and said <= set().union(*parts)
