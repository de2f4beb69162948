"""Several people in one wording, and whose telephone number is whose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ehcp_io.recognition.particulars.claims import Details
from ehcp_io.recognition.particulars.names import describe, is_name_like
from ehcp_io.recognition.particulars.values import EMAIL, PHONE
from ehcp_io.recognition.particulars.vocabulary import CHILD, Block, Vocabulary
from ehcp_io.recognition.particulars.wording import words

_WOMEN = frozenset(
    ["mother", "mum", "mummy", "mam", "grandmother", "grandma", "nan", "gran", "aunt"]
)
_MEN = frozenset(["father", "dad", "daddy", "grandfather", "grandad", "uncle"])
_TITLES = {"mrs": _WOMEN, "ms": _WOMEN, "miss": _WOMEN, "mr": _MEN}
_NAMED = re.compile(r"[^\d,;:&()/]*[^\d\s,;:&()/][^\d,;:&()/]*\((?P<said>[^()]+)\)")
_JOINT = re.compile(r"^(?:(?:and|with|&)\s+)+|(?:\s+(?:and|with|&))+$", re.IGNORECASE)
_MARKS, _TOKEN = " ,;&/", 3
_TITLE_AND_NAME = 2
_CAPITAL = r"[^\W\d_a-z][\w'’-]*"
_SPOKEN = re.compile(
    rf"(?P<name>{_CAPITAL}(?:\s+(?:(?:de|la|le|van|von|der|den|al|el|bin)\s+)*{_CAPITAL}){{1,3}}),?\s+my\s+(?P<relation>[^\W\d_][\w-]*)"
    rf"(?:\s*\((?P<phone>{PHONE.pattern})\))?"
)
_IN_BRACKETS = re.compile(
    rf"\b[Mm]y\s+(?P<relation>[a-z][\w-]*)\s+\((?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}})\)"
)
_TITLED = re.compile(
    rf"(?:^|(?:,|;|/|&|\band\b)\s*)(?P<title>[A-Z][a-z]+)\.?(?:\s+{_CAPITAL}){{2}}"
)
_FULL_NAMES = re.compile(
    rf"{_CAPITAL}(?:\s+{_CAPITAL}){{1,2}}\s+(?:and|&)\s+{_CAPITAL}(?:\s+{_CAPITAL}){{1,2}}"
)
_MINE_BEFORE = re.compile(r"\bmy\s+[\w-]+,?\s*$", re.IGNORECASE)
_RELATION_FIRST = re.compile(
    rf"(?P<relation>[A-Z][a-z]+)\s*[–—:-]\s*(?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}})"
)
_OF_NAMED = re.compile(
    r"(?P<who>[A-Z][\w-]*)[’']s\s+(?:own\s+|personal\s+)?(?:details|information|particulars)"
)
_HOME = re.compile(
    r"[)\w],?\s+at\s+(?P<address>(?=[A-Z\d])[^;:]{5,90}?\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b)"
)
_WITH_NUMBER = re.compile(rf"(?P<phone>{PHONE.pattern})\s*\((?P<who>[^()\d]+)\)")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody whom a sentence names: "with Ann Doe my mum (01632 960001)"."""

    name: str
    relationship: str
    phone: str | None


def people_in(text: str, vocabulary: Vocabulary) -> list[str]:
    """The parts of a value that are about one person each.

    Relationships in brackets tell them ("Ann Doe (mother), Bob Doe (father)"), or that each has a
    title and two names ("Mrs Ann Doe and Mr Bob Doe"), or that each of two has a surname ("Ann Doe
    and Bob Roe"). Others stay together, as printed: "Ann and Bob Doe".
    """
    if _FULL_NAMES.fullmatch(text.strip()):
        each = re.split(r"\s+(?:and|&)\s+", text.strip())
        if all(is_name_like(name, vocabulary) for name in each) and not any(
            vocabulary.is_one_of("titles", name.split()[0]) and len(name.split()) == _TITLE_AND_NAME
            for name in each
        ):
            return each
    starts = [
        match.start() + _address_before(match[0])
        for match in _NAMED.finditer(text)
        if vocabulary.holds_one_of("relations", match["said"])
    ]
    if len(starts) < 2:
        titled = [
            match.start("title")
            for match in _TITLED.finditer(text)
            if vocabulary.is_one_of("titles", match["title"])
        ]
        starts = titled if len(titled) > 1 and titled[0] == 0 else starts
    ends = [*starts[1:], len(text)][: len(starts)]
    parts = (text[start:end].strip(_MARKS) for start, end in zip(starts, ends, strict=True))
    return [_JOINT.sub("", part).strip(_MARKS) for part in parts]


def _address_before(text: str) -> int:
    """How far the e-mail address of whom was named before reaches into a match."""
    found = [match.end() for match in EMAIL.finditer(text)]
    return found[-1] if found else 0


def household(text: str, vocabulary: Vocabulary, *, reachable: bool = False) -> list[str]:
    """Those with whom the child lives who look after the child: no brothers and sisters.

    ``reachable``: of a family those alone whom the plan says how to reach, or to have
    parental responsibility.
    """
    people = [
        person
        for person in people_in(text, vocabulary)
        if not any(
            vocabulary.holds_one_of("siblings", match["said"]) for match in _NAMED.finditer(person)
        )
    ]
    if not reachable:
        return people
    told = [(person, describe(person, vocabulary)) for person in people]
    return [person for person, each in told if each.phone or each.email or each.responsibility]


def home_of(text: str) -> str | None:
    """The home where a value says with whom and where the child lives: "Ann Doe (aunt) at …"."""
    homes = list(_HOME.finditer(text))
    return homes[0]["address"] if len(homes) == 1 else None


def spoken_of(text: str, vocabulary: Vocabulary) -> Iterator[Spoken]:
    """The parents and carers whom the child names in a sentence."""
    for match in _SPOKEN.finditer(text):
        relation = match["relation"]
        carer = not vocabulary.is_one_of("siblings", relation)
        # "my mum, Ann Doe, my dad Bob": Ann is not the dad.
        listed = "," in match[0] and match["phone"] is None
        if listed or _MINE_BEFORE.search(text[: match.start()]):
            continue
        if carer and vocabulary.is_one_of("relations", relation):
            yield Spoken(match["name"], relation, match["phone"])
    for match in _IN_BRACKETS.finditer(text):  # "my mum (Ann Doe)"
        relation = match["relation"]
        of_family = vocabulary.is_one_of("relations", relation)
        if of_family and not vocabulary.is_one_of("siblings", relation):
            yield Spoken(match["name"], relation, None)


def numbers_of(text: str) -> list[tuple[str, str]]:
    """The telephone numbers of a value that says whose they are, with who that is."""
    return [
        (" ".join(match["phone"].split()), match["who"].strip())
        for match in _WITH_NUMBER.finditer(text)
    ]


def is_theirs(who: str, name: str, relationship: str | None) -> bool:
    """Whether "(Ann)" or "(mother)" beside a number is the person of that name."""
    said = set(words(who).split())
    title = said & _TITLES.keys()
    if title and not title & set(words(name).split()):  # "(Mrs Doe)" beside Ann Doe, mother
        related = set(words(relationship or "").split())
        said = said - title if related & _TITLES[min(title)] else set()
    return bool(said) and (
        said <= set(words(name).split()) or said == set(words(relationship or "").split())
    )


def claimed_by(who: str, people: Sequence[tuple[str, str | None]]) -> bool:
    """Whether the words beside a number are one of the people, not "mobile" or "home"."""
    return any(is_theirs(who, name, relationship) for name, relationship in people)


def emails_in(text: str) -> list[str]:
    """Every e-mail address of a text."""
    return [match[0].rstrip(".") for match in EMAIL.finditer(text)]


def is_made_of(address: str, name: str) -> bool:
    """Whether the words of a name stand in an e-mail address: "a.doe@…", "bob.roe@…"."""
    local = address.partition("@")[0].casefold()
    tokens = [token for token in re.split(r"[\W\d_]+", local) if len(token) >= _TOKEN]
    said = [word for word in re.split(r"\W+", name.casefold()) if len(word) >= _TOKEN]
    return any(word in local or word.startswith(token) for word in said for token in tokens)


def name_first(text: str) -> str:
    """People told by relationship first as people are: "Mum – Ann Doe; Dad – Bob Roe"."""
    parts = [_RELATION_FIRST.fullmatch(part.strip()) for part in text.split(";")]
    if len(parts) < 2 or None in parts:
        return text
    return "; ".join(f"{part['name']} ({part['relation']})" for part in parts if part is not None)


def own_details(text: str, person: Details) -> Block | None:
    """What a heading announces that calls the child by name: "Jane’s details"."""
    match = _OF_NAMED.fullmatch(text.strip(" :"))
    names = ("name", "forename", "preferred_name")
    said = {word for claim in person.every(*names) for word in words(claim.text).split()}
    return Block(CHILD) if match is not None and words(match["who"]) in said else None
