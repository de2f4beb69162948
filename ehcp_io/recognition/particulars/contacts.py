"""The contacts: parents, carers and others, settled from their claims."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ehcp_io.plan import Contact, Person, Services
from ehcp_io.recognition.particulars.addresses import holding, settle_address
from ehcp_io.recognition.particulars.asked import NAMED
from ehcp_io.recognition.particulars.claims import Details, Draft, Gathered
from ehcp_io.recognition.particulars.control import first_text
from ehcp_io.recognition.particulars.family import (
    claimed_by,
    emails_in,
    is_made_of,
    is_theirs,
    name_first,
    numbers_of,
    people_in,
)
from ehcp_io.recognition.particulars.names import (
    Described,
    describe,
    full_name,
    is_name_like,
    may_be_name,
    responsibility_in_label,
)
from ehcp_io.recognition.particulars.rights import Right, right_of, rights_named
from ehcp_io.recognition.particulars.same_person import is_child, is_same, is_told_apart, merged
from ehcp_io.recognition.particulars.values import email, language_alone, phone, truth, wording
from ehcp_io.recognition.particulars.vocabulary import CHILD, CONTACT, SERVICES, Vocabulary
from ehcp_io.recognition.particulars.wording import words

_NO_NAME = frozenset(
    ["my", "our", "his", "her", "their", "the", "a", "an", "both", "all", "see", "as"]
)
_LONGEST_NAME = 9
_LIVES_AT = re.compile(r"^(?:who\s+)?(?:lives|living|resident)\s+(?:at|in)\s+", re.IGNORECASE)
_BOTH = re.compile(
    r"\s*\b(?:both|they both)(?:\s+(?:parents|of them))?\s+(?:have|hold|share)\s+"
    r"parental\s+responsibility\b.*$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\s*[(,–—-]\s*(?:(?P<denied>no|not|without|does not (?:have|hold))\s+"
    r"|(?:has|have|with|holds?)\s+)?"
    r"(?:PR|parental responsibility)\s*\)?$",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\band\b|[&/,;]")
_WITHHELD = re.compile(r"\b(?:withheld|not\s+(?:to\s+be\s+)?disclosed)\b", re.IGNORECASE)
_AS_SOMEBODYS = re.compile(r"^(?:(?:same\s+)?address\s+)?(?:same\s+)?as\s+(?P<who>\w+)[’']s?$")


def settle_drafts(gathered: Gathered, vocabulary: Vocabulary) -> list[Draft]:
    """The drafts that are contacts, in order; rows about others are handed to their fields."""
    contacts = []
    for draft in gathered.drafts:
        if draft.subject is None:
            draft.subject = _row_subject(draft, vocabulary)
        elif draft.subject == CONTACT:
            draft.subject = _professional(draft, vocabulary) or CONTACT
        if draft.subject == CONTACT:
            contacts.extend(_one_each(draft, vocabulary))
            continue
        place = NAMED.get(draft.subject or "")
        if draft.subject in Services.model_fields and place is None:
            place = (SERVICES, draft.subject or "")
        if draft.subject == CHILD:
            _hand_over(gathered, draft, gathered.person)
        elif place is not None:
            for claim in draft.every("name"):
                gathered.add(getattr(gathered, place[0]), place[1], claim)
    return contacts


def _professional(draft: Draft, vocabulary: Vocabulary) -> str | None:
    """The profession that a row of a list of contacts gives instead of a relationship."""
    said = [claim.text for claim in draft.every("relationship", "role")]
    if any(_supports(text, vocabulary) or vocabulary.is_one_of("relations", text) for text in said):
        # A mother may have a post as well; an advocate is whom the child chose.
        return None
    # "Kim Kay, advocate"
    said += [part for c in draft.every("name") for part in re.split(r"\s*[,;–—]\s*", c.text)[1:]]
    for text in said:
        label = vocabulary.find(text, fuzzy=False)
        if label is not None and label.names_subject and label.subject not in (CONTACT, CHILD):
            return label.subject
    return None


def _supports(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a relationship is an advocate's or the like: "Advocate, Voice for All"."""
    return vocabulary.is_one_of("supporters", re.split(r"\s*[,;(–—]\s*", text)[0])


def _one_each(draft: Draft, vocabulary: Vocabulary) -> list[Draft]:
    """A value that lists several people, each with a relationship, as a contact for each."""
    for name in holding(draft, "name"):
        for claim in draft.claims[name]:
            both = _BOTH.search(claim.text)
            listed = name_first(claim.text[: both.start()] if both is not None else claim.text)
            people = people_in(listed, vocabulary)
            if len(people) > 1:
                told = [c for key in holding(draft, "phone") for c in draft.claims[key]]
                numbers = [c for c in told if numbers_of(c.text)]
                emails = [c for c in draft.claims.get("email", ()) if len(emails_in(c.text)) > 1]
                homes = draft.claims.get("address", [])
                rights = draft.claims.get("parental_responsibility", [])
                # "Adoptive parents" are both; of "Mother and father" each is one.
                related = draft.claims.get("relationship", [])
                related = [c for c in related if not _EITHER.search(c.text)]
                return [
                    Draft(
                        {"name": [replace(claim, text=person, lines=())]}
                        | ({"phone": numbers} if numbers else {})
                        | ({"email": emails} if emails else {})
                        | ({"address": homes} if homes else {})
                        | ({"parental_responsibility": rights} if rights else {})
                        | ({"relationship": related} if related else {}),
                        subject=CONTACT,
                        responsibility=True if both is not None else draft.responsibility,
                    )
                    for person in people
                ]
    return [draft]


def _hand_over(gathered: Gathered, draft: Draft, person: Details) -> None:
    for name, claims in draft.claims.items():
        for claim in claims:
            gathered.add(person, "home_language" if name == "language" else name, claim)
            if claim.piece is not None:
                gathered.fields[claim.piece] = (person, name)


def _row_subject(draft: Draft, vocabulary: Vocabulary) -> str | None:
    """Whom a row of a table is about, told by what stands in it, then by the heading above."""
    texts = [c.text for c in draft.every("relationship", "role", "name+relationship")]
    if any(_supports(claim.text, vocabulary) for claim in draft.every("relationship")):
        return CONTACT
    if any(vocabulary.holds_one_of("relations", text) for text in texts):
        return CONTACT
    rights = [truth(claim, vocabulary) for claim in draft.every("parental_responsibility")]
    if any(rights):
        return CONTACT
    for text in (*texts, *(re.split(r"\s*[,;(–—]", text)[0] for text in texts)):
        label = vocabulary.find(text)
        if label is not None and label.names_subject:
            return label.subject  # "GP, Mill Lane Surgery"
        if label is not None and label.subject == SERVICES:
            return label.keys[0]  # "Paediatrician"
    if draft.context in (CONTACT, CHILD):
        return draft.context if draft.context == CONTACT or not texts else None
    return draft.context if draft.context in NAMED and not texts else None


def settle_contacts(
    drafts: Sequence[Draft],
    person: Person,
    vocabulary: Vocabulary,
    rights: Sequence[Right] = (),
) -> list[tuple[Draft, Contact]]:
    """The contacts that the document names, in its order; ``rights`` are what sentences say."""
    found: list[tuple[Draft, Contact]] = []
    holders = [
        claim.text
        for draft in drafts
        for claim in draft.every("parental_responsibility")
        if truth(claim, vocabulary) is None and wording(claim, vocabulary) is not None
    ]
    rights = [*rights, *(right for text in holders for right in rights_named(text))]
    printed: dict[int, str] = {}
    settled = [_contact(draft, person, vocabulary, {}) for draft in drafts]
    people = [(c.name, c.relationship) for c in settled if c.name is not None]
    shared = [
        number
        for draft in drafts
        for claim in draft.every("phone")
        for number in numbers_of(claim.text)
        if claimed_by(number[1], people)
    ]
    for draft in drafts:
        contact = _with_own_number(_contact(draft, person, vocabulary, printed), shared)
        contact = _with_own_email(contact, draft)
        if (
            contact.name is not None
            and not is_child(contact, person)
            and _is_somebody(contact, draft, vocabulary)
        ):
            if contact.parental_responsibility is None and _is_named(contact, holders):
                contact = contact.model_copy(update={"parental_responsibility": True})
            if contact.parental_responsibility is None:
                held = right_of(contact, rights, settled)
                contact = contact.model_copy(update={"parental_responsibility": held})
            earlier = next(
                (at for at, (_, other) in enumerate(found) if is_same(other, contact)), None
            )
            if earlier is not None:
                found[earlier] = (found[earlier][0], merged(found[earlier][1], contact))
                continue
            found.append((draft, contact))
            if contact.address:
                printed[len(found)] = contact.address
    return [each for each in found if not is_told_apart(each[1], found)]


def _is_somebody(contact: Contact, draft: Draft, vocabulary: Vocabulary) -> bool:
    """Whether a cell of a table, of which nothing else is told, is a name: no "Autumn term"."""
    told = contact.model_dump(exclude_none=True, exclude={"name"})
    labelled = any(claim.label for claims in draft.claims.values() for claim in claims)
    named = is_name_like((contact.name or "").split(",")[0], vocabulary)
    return bool(told) or labelled or named or draft.relation is not None


def _with_own_number(contact: Contact, shared: Sequence[tuple[str, str]]) -> Contact:
    """The contact with the number that the document says is theirs, and with nobody else's."""
    name = contact.name or ""
    mine = [n for n, who in shared if is_theirs(who, name, contact.relationship)]
    others = contact.phone in [number for number, _ in shared]
    if not mine and not others:
        return contact
    return contact.model_copy(update={"phone": mine[0] if mine else None})


def _with_own_email(contact: Contact, draft: Draft) -> Contact:
    """The contact with the one of several addresses that is made of their name, or with none."""
    several = [
        found for c in draft.every("email") if len(found := emails_in(c.text)) > 1 and contact.name
    ]
    if not several:
        return contact
    mine = [each for each in several[0] if is_made_of(each, contact.name or "")]
    return contact.model_copy(update={"email": mine[0] if len(mine) == 1 else None})


def _is_named(contact: Contact, holders: Sequence[str]) -> bool:
    """Whether the plan lists a contact by name among those with parental responsibility."""
    names = set(words(contact.name or "").split())
    return any(len(names) > 1 and names <= set(words(text).split()) for text in holders)


def _contact(
    draft: Draft, person: Person, vocabulary: Vocabulary, printed: dict[int, str]
) -> Contact:
    told = _told(draft, vocabulary)
    name = full_name(
        told.name,
        *(first_text(draft, part, vocabulary) for part in ("forename", "middle_name", "surname")),
    )
    if name is not None and len(name.split()) > _LONGEST_NAME:
        name = name.split(",")[0]  # "Joe Doe, appointed by the Court of Protection as …"
    if name is not None and not _is_contacts_name(name, vocabulary):
        name = None
    _leave_capacity(draft, vocabulary)
    relationship = first_text(draft, "relationship", vocabulary) or told.relationship
    if relationship is None:
        roles = [c.text for c in draft.every("role")]
        relationship = next(
            (text for text in roles if vocabulary.holds_one_of("relations", text)), None
        )
    if relationship is None and draft.relation is not None:
        relationship = draft.relation.capitalize()
    relationship, said = _without_rights(relationship)
    rights = [truth(claim, vocabulary) for claim in draft.every("parental_responsibility")]
    if draft.relation is not None:  # "Father (holds parental responsibility)", then his address
        rights += [responsibility_in_label(c.label) for c in draft.every("address", "phone")]
    right = next(
        (value for value in (*rights, said, told.responsibility) if value is not None),
        draft.responsibility,
    )
    return Contact(
        name=name,
        relationship=relationship,
        parental_responsibility=right,
        phone=_from_text(draft, "phone", phone) or told.phone,
        email=_from_text(draft, "email", email) or told.email or _from_text(draft, "phone", email),
        address=settle_address(draft, vocabulary, person.address, printed)
        or _address_told(told, person, vocabulary),
        language=language_alone(first_text(draft, "language", vocabulary)),
    )


def _without_rights(relationship: str | None) -> tuple[str | None, bool | None]:
    """A relationship without what brackets say of responsibility, and that: "Father (no PR)"."""
    match = _RIGHTS.search(relationship or "")
    if relationship is None or match is None:
        return relationship, None
    return relationship[: match.start()].strip(), match["denied"] is None


def _leave_capacity(draft: Draft, vocabulary: Vocabulary) -> None:
    """Take out what "Capacity: …" says of the young person's own mind: it is no relationship."""
    claims = draft.claims.get("relationship", [])
    draft.claims["relationship"] = [
        claim
        for claim in claims
        if "capacity" not in claim.label.casefold()
        or vocabulary.holds_one_of("relations", claim.text)
        or _supports(claim.text, vocabulary)
    ]


def _address_told(told: Described, person: Person, vocabulary: Vocabulary) -> str | None:
    """The address beside the name; "Same address" is the child's."""
    if _WITHHELD.search(told.address or ""):
        return None  # the reader is not to know it, and the words are no address
    as_above = told.address is not None and vocabulary.is_one_of("as_above", told.address)
    like = _AS_SOMEBODYS.search(told.address or "")
    if like is not None:  # "address as Sam’s"
        own = words(f"{person.name or ''} {person.preferred_name or ''}").split()
        return person.address if words(like["who"]) in own else None
    if not as_above and not re.search(r"\d", told.address or ""):
        return None  # "both at the above address"
    return person.address if as_above else _LIVES_AT.sub("", told.address or "") or None


def _is_contacts_name(name: str, vocabulary: Vocabulary) -> bool:
    first = name.split()[0].casefold()
    return (
        re.search(r"[\d@]", name) is None
        and first not in _NO_NAME
        and may_be_name(name, vocabulary)
    )


def _told(draft: Draft, vocabulary: Vocabulary) -> Described:
    """What the cell with the name says, besides the name."""
    for claim in draft.every(*holding(draft, "name")):
        text = wording(claim, vocabulary)
        if text is not None:
            joined = ", ".join(line.rstrip(",") for line in claim.lines)
            return describe(joined if len(claim.lines) > 1 else text, vocabulary)
    return Described()


def _from_text(draft: Draft, name: str, find: Callable[[str], str | None]) -> str | None:
    for claim in draft.every(*holding(draft, name)):
        # Line by line first: below a number may stand that of a house.
        found = next((one for line in claim.lines if (one := find(line)) is not None), None)
        found = found or find(claim.text)
        if found is not None:
            return found
    return None
