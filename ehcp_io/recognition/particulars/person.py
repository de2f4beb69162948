"""The child or young person and the services, settled from their claims."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ehcp_io.plan import Person, Services
from ehcp_io.recognition.particulars.addresses import settle_address
from ehcp_io.recognition.particulars.claims import Claim, Details, Gathered, Rank
from ehcp_io.recognition.particulars.control import first_date, first_text
from ehcp_io.recognition.particulars.disagreement import Disagreement, disagreement
from ehcp_io.recognition.particulars.names import (
    describe,
    full_name,
    may_be_name,
    may_be_short_for,
    same_person,
    split_called,
)
from ehcp_io.recognition.particulars.sentences import find_authority
from ehcp_io.recognition.particulars.values import (
    POSTCODE,
    date_value,
    identifier,
    language_alone,
    sex,
    wording,
    yes_or_no,
)
from ehcp_io.recognition.particulars.vocabulary import Vocabulary
from ehcp_io.recognition.particulars.wording import key, words

_SCHOOL_AND_YEAR = re.compile(
    r"(?P<school>.+?)[\s,;/–-]+\(?(?P<year>(?:Year|Yr\.?|Y|NCY)\s*\d{1,2}|Reception|Year R"
    r"|(?<=[–-]\s)Nursery(?:\s\(N\d\))?|(?<=,\s)Nursery(?=\syear\b))\)?"
    # "Any Pre-School, Nursery year, five mornings"
    r"(?:(?<=Nursery)\syear(?:,\s[^,\d]{2,20}\s(?:mornings?|afternoons?|days?|sessions?))?)?",
    re.IGNORECASE,
)
# "Any College (Foundation Pathway, Year 1)": the first year of a course is no year group.
_COURSE = re.compile(r"\s*\((?=[^()]*\w[^()]*,\s)[^()]*\bY(?:ea)?r\.?\s*\d[^()]*\)$", re.IGNORECASE)
# "Any School until July 2024; from September Other School": where the child is now.
_UNTIL = re.compile(
    r"\s*[,(]?\s*\b(?:until|up\s+to|to)\s+(?:the\s+end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"summer|spring|autumn)\b.*$",
    re.IGNORECASE,
)
# "Any Nursery, 15 hours (Monday to Wednesday)"
_ATTENDANCE = re.compile(
    r"\s*[,;(–—-]\s*(?:(?:for\s+)?\d+(?:\.\d+)?\s*(?:hours?|hrs?|sessions?|mornings?|days?)\b"
    r"|(?:full|part)[- ]time\b|sixth\s+form\s*$).*$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"[\s,–-]*[(\[]?\b(?:(?:also )?known as|(?:I )?(?:likes?|prefers?) to be (?:called|known as)|"
    r"preferred name:?|aka|goes by|answers to|(?:usually |often )?called)\s+"
    r"[‘'“\"]?([^()\[\],’”\"]+)[’'”\"]?[)\]]?",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r".{0,20}?\b(?:school|college|academy|nursery|centre)\b", re.IGNORECASE)
_NUMBER_IN = {
    "upn": re.compile(r"\b[A-Z]\d{11}[\dA-Z]\b"),
    "uln": re.compile(r"\b\d{10}\b"),
    "nhs_number": re.compile(r"\b\d{3}\s?\d{3}\s?\d{4}\b"),
}
_UPN_LABEL = re.compile(r"UPN|pupil", re.IGNORECASE)
_WORDS = re.compile(r"\b[a-z]{2,}\s+\w+\s")
_NHS_AFTER = re.compile(r"\bNHS (?:number|no\.?)(?: is)?:?\s*(\d{3}\s?\d{3}\s?\d{4})\b")
_HOME_ADDRESS = "homeaddress"
# Where "None" is nobody's name; of other services it is what the plan says.
_PEOPLE = ("gp", "social_worker", "health_professional")
_PLAIN = ("preferred_name", "home_language", "ethnicity", "religion", "school", "year_group")
_TITLED = re.compile(r"(?:Dr|Prof(?:essor)?|Mrs?|Ms|Miss|Mx|Sister|Nurse)\b\.?\s")


def settle_person(gathered: Gathered, vocabulary: Vocabulary) -> tuple[Person, list[Disagreement]]:
    """The child or young person, and each field on which places disagree."""
    details = gathered.person
    _split_called(details)
    _cut_address(details)
    _part_home(details)
    plain = {name: first_text(details, name, vocabulary) for name in _PLAIN}
    plain["home_language"] = language_alone(plain["home_language"])
    _split_school(plain)
    numbers = {name: _number(details, name, vocabulary) for name in ("upn", "uln", "nhs_number")}
    _split_numbers(details, numbers, vocabulary)
    name = _person_name(gathered, vocabulary)
    if plain["preferred_name"] in (name or "").split():
        _leave_title(details, plain, vocabulary)
    person = Person(
        name=name,
        date_of_birth=first_date(details, "date_of_birth"),
        sex=_sex(details, vocabulary),
        address=settle_address(details, vocabulary, None, {})
        or _home_of_contact(gathered, vocabulary),
        **plain,
        **numbers,
    )
    return person, list(_disagreements(details, person, vocabulary))


def _leave_title(details: Details, plain: dict[str, str | None], vocabulary: Vocabulary) -> None:
    """Take no first name over a title for the one that is preferred."""
    sure = [c for c in details.claims.get("preferred_name", ()) if c.rank is not Rank.NEIGHBOUR]
    plain["preferred_name"] = first_text(
        Details({"preferred_name": sure}), "preferred_name", vocabulary
    )


def _sex(details: Details, vocabulary: Vocabulary) -> str | None:
    texts = [first_text(details, name, vocabulary) for name in ("sex", "gender")]
    found = (sex(text, vocabulary) for text in texts if text is not None)
    return next((text for text in found if text is not None), None)


def _split_called(details: Details) -> None:
    """Take "known as" out of a name: "Jane Doe (known as Janie)"."""
    for claims in [details.claims.get("name", []), details.claims.get("forename", [])]:
        for index, claim in enumerate(claims):
            whole, within = split_called(claim.text)
            if within is not None:
                details.add("preferred_name", Claim(within, claim.rank))
                claims[index] = replace(claim, text=whole, lines=(), runs=())
                continue
            match = _CALLED.search(claim.text)
            if match:
                details.add("preferred_name", Claim(match[1].strip(), claim.rank))
                rest = claim.text[: match.start()] + claim.text[match.end() :]
                claims[index] = replace(claim, text=rest.strip(" ,–-"), lines=(), runs=())


def _cut_address(details: Details) -> None:
    """Leave of a school that is given with its address the name."""
    claims = details.claims.get("school", [])
    for index, claim in enumerate(claims):
        if not POSTCODE.search(claim.text):
            continue
        lines = list(claim.lines) if len(claim.lines) > 1 else re.split(r",\s*", claim.text)
        name = lines[0].strip(" ,")
        for line in lines[1:]:
            # "Town Primary" over "School": a name on two lines.
            if _SCHOOL.search(name) or not _SCHOOL.match(line):
                break
            name = f"{name} {line.strip(' ,')}"
        claims[index] = replace(claim, text=name, lines=(), runs=())


def _part_home(details: Details) -> None:
    """Take the address off a name with lines of it below, in one cell."""
    claims = details.claims.get("name", [])
    for index, claim in enumerate(claims):
        first, *rest = claim.lines or ("",)
        if rest and POSTCODE.search(rest[-1]) and not POSTCODE.search(first):
            claims[index] = replace(claim, text=first, lines=(), runs=())
            if not details.has("address"):
                details.add("address", replace(claim, text=", ".join(rest), lines=tuple(rest)))


def _home_of_contact(gathered: Gathered, vocabulary: Vocabulary) -> str | None:
    """The national form's only address is the main contact's "Home address": the child's home.

    It stands among the child's own details; an address that is called anything else is not taken,
    unless its heading says that it is a home of the child's: "First home (Sunday to Wednesday)".
    """
    first = next((draft for draft in gathered.drafts if draft.named()), None)
    if first is None or first.number not in (None, 1):
        return None
    claims = [
        c
        for c in first.claims.get("address", ())
        if gathered.homes or key(c.label) == _HOME_ADDRESS
    ]
    return settle_address(Details({"address": claims}), vocabulary, None, {}) if claims else None


def _split_school(plain: dict[str, str | None]) -> None:
    """Take the year group off the end of a school ("Any Primary School, Year 2").

    A course and its year, or the hours that the child attends, are no part of the name either.
    """
    school = (plain["school"] or "").rstrip(" .")
    plain["school"] = _ATTENDANCE.sub("", _COURSE.sub("", _UNTIL.sub("", school))) or None
    match = _SCHOOL_AND_YEAR.fullmatch(plain["school"] or "")
    if match:
        plain["school"] = _ATTENDANCE.sub("", match["school"])
        plain["year_group"] = plain["year_group"] or match["year"]
    both = _SCHOOL_AND_YEAR.fullmatch(plain["year_group"] or "")  # "School / Year" is one label
    if both and not re.search(r"\d", both["school"]):
        plain["school"] = plain["school"] or both["school"].rstrip(" /")
        plain["year_group"] = both["year"]


def _number(details: Details, name: str, vocabulary: Vocabulary) -> str | None:
    """The number, of a sentence that goes on behind it ("… and her NHS number is …") that alone."""
    text = first_text(details, name, vocabulary)
    if name == "upn" and text is not None and _is_own_number(details, text):
        return None
    within = _NUMBER_IN[name].search(text) if text is not None else None
    if text is None or (within is not None and _WORDS.search(text)):
        return re.sub(r"\s", "", within[0]) if within is not None else None
    return identifier(text)


def _is_own_number(details: Details, text: str) -> bool:
    """Whether a "Student ID" that does not say UPN holds a number of the authority's own."""
    labels = [claim.label for claim in details.every("upn") if claim.text == text]
    told = any(_UPN_LABEL.search(label) for label in labels) or not any(labels)
    return not told and _NUMBER_IN["upn"].search(re.sub(r"\s", "", text)) is None


def _split_numbers(
    details: Details, numbers: dict[str, str | None], vocabulary: Vocabulary
) -> None:
    """One cell for "UPN/ULN": a learner's number is all figures, a pupil's begins with a letter."""
    said = [first_text(details, name, vocabulary) for name in ("upn+uln", "upn", "nhs_number")]
    for text in filter(None, said):
        nhs = _NHS_AFTER.search(text)
        if nhs is not None:
            numbers["nhs_number"] = numbers["nhs_number"] or re.sub(r"\s", "", nhs[1])
    both = said[0]
    for found in re.findall(r"\b[A-Z]\d{11}\w\b|\b\d{10}\b", both or ""):
        name = "uln" if found.isdigit() else "upn"
        numbers[name] = numbers[name] or found


def _person_name(gathered: Gathered, vocabulary: Vocabulary) -> str | None:
    details = gathered.person
    labelled = Details(
        {
            name: [claim for claim in claims if claim.rank is Rank.LABEL]
            for name, claims in details.claims.items()
        }
    )
    for source in (labelled, details):
        names = list(_names(source, gathered.plan, vocabulary))
        parts = (
            first_text(source, part, vocabulary) for part in ("forename", "middle_name", "surname")
        )
        whole = full_name(names[0] if names else None, *parts)
        if whole is not None:
            if source is labelled:
                return whole
            # A header may shorten the name that stands under the title.
            return max((n for n in names if same_person(n, whole)), key=_length, default=whole)
    return None


def _length(name: str) -> tuple[int, int]:
    return len(name.split()), len(name)


def _names(details: Details, plan: Details, vocabulary: Vocabulary) -> Iterator[str]:
    """The claimed names that can be a person's, the surest first."""
    authorities = [set(words(claim.text).split()) for claim in plan.every("local_authority")]
    for claim in details.every("name"):
        text = wording(claim, vocabulary)
        if text is None or not may_be_name(text, vocabulary):
            continue
        if find_authority(text, whole=True) is not None:
            continue
        if claim.rank is not Rank.LABEL and any(
            set(words(text).split()) <= authority for authority in authorities
        ):
            continue  # "Anyshire Vale" of "Anyshire Vale Council"
        name = describe(text, vocabulary).name
        if name is not None:
            yield name


def _disagreements(
    details: Details, person: Person, vocabulary: Vocabulary
) -> Iterator[Disagreement]:
    names = [
        (text, claim)
        for claim in details.every("name")
        if claim.rank is not Rank.NEIGHBOUR
        and (text := wording(claim, vocabulary)) is not None
        and may_be_name(text, vocabulary)
    ]
    own = f"{person.name or ''} {person.preferred_name or ''}"  # "Theo Lowe" is Theodore, Theo
    if person.name and any(not may_be_short_for(name, own) for name, _ in names):
        yield disagreement(
            "person.name",
            ((own if may_be_short_for(name, own) else name, claim) for name, claim in names),
        )
    read = {"date_of_birth": date_value, "upn": identifier, "uln": identifier}
    for name, value_of in (read | {"nhs_number": identifier}).items():
        values = [
            (value, claim)
            for claim in details.every(name)
            if (value := value_of(claim.text)) is not None
        ]
        if len(dict(values)) > 1:
            yield disagreement(f"person.{name}", values)


def settle_services(gathered: Gathered, vocabulary: Vocabulary) -> Services:
    """The services involved, in the document's wording."""
    found: dict[str, str | None] = {}
    for name in Services.model_fields:
        answers = (yes_or_no(c, vocabulary) for c in gathered.services.every(name))
        found[name] = next((text for text in answers if text is not None), None)
        if name in _PEOPLE and vocabulary.is_one_of("nothing", found[name] or ""):
            found[name] = None
    return Services(**(found | _two_in_one(gathered, found)))


def _two_in_one(gathered: Gathered, found: Mapping[str, str | None]) -> dict[str, str]:
    """Two people below "GP and key health professional", a line each."""
    for claim in gathered.services.every("gp"):
        first, *others = claim.lines or ("",)
        rest = " ".join(others)
        both = "professional" in claim.label.casefold() and found["health_professional"] is None
        if both and found["gp"] == f"{first} {rest}" and _TITLED.match(rest):
            return {"gp": first, "health_professional": rest}
    return {}
