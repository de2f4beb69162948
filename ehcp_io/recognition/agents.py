"""Who makes a provision, as a sentence says it: "delivered by …", "A therapist will see …"."""

import re

_STAFF_NOUN = (
    r"(?:teachers?|assistants?|therapists?|psychologists?|psychiatrists?|nurses?|paediatricians?"
    r"|consultants?|doctors?|sen[cd]?co|sendco|mentors?|tutors?|lecturers?|coach(?:es)?|trainers?"
    r"|instructors?|workers?|practitioners?|advis[eo]rs?|counsellors?|specialists?|adults?|staff"
    r"|key\ persons?|co-?ordinators?|officers?|interpreters?|physiotherapists?|audiologists?"
    r"|dieti[ct]ians?|optometrists?|orthoptists?|technicians?|assistants?|role\ models?|elsa|h?lta"
    r"|psychotherapists?|teams?|services?|departments?|clinics?|camhs|centre|authority|council)"
)
_NAMES_STAFF = re.compile(rf"\b{_STAFF_NOUN}\b", re.IGNORECASE | re.VERBOSE)
_IS_STAFF = re.compile(
    rf"(?:[\w’'/&-]+,?\ ){{0,6}}{_STAFF_NOUN}(?:\ (?:who|of|for|with|trained|from)\b[^.:;]*)?",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = (
    r"(?=\s+(?:for|on|each|every|at|in|during|who|which|to|daily|weekly|fortnightly|monthly|termly"
    r"|once|twice|and\s+(?:will|overseen|monitored|reviewed|shall))\b|[.;:]|,\s|\s*$)"
)
_DELIVERED = re.compile(
    r"\b(?:delivered|provided|carried out|carried on|overseen|taught|led|run|given|supported"
    r"|made available|implemented|undertaken|facilitated|supervised|made|written|planned)\s+by\s+"
    rf"((?:an?|the|his|her|their)?\s*[^.;:]+?){_ENDS}",
    re.IGNORECASE,
)
_DETERMINED = (
    r"(?:an?|the|all|each|every|any|his|her|their|one|two|three)\s+(?:[\w’'/()-]+,?\s+){0,11}?"
)
# "be" tells what is done to a person, unless it says that the person is there.
_ACTS = (
    r"(?!(?:also\s+)?(?:have|receive|attend|need|get|undergo|complete|undertake\s+training)\b)"
    r"(?!(?:also\s+)?be\s+(?!available|present|on\s+hand|with|deployed|allocated|at)\b)"
)
_SUBJECT = re.compile(
    rf"^(?P<who>{_DETERMINED}[\w’'/)-]+|[A-Z][\w’'-]+(?:\s+[\w’'/&()-]+){{0,7}}?)"
    rf"\s+(?:shall|will|must|to)\s+{_ACTS}[a-z]",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"\b(?:from|by)\s+((?:an?|the|his|her|their)\s+[^.,;:()]+?){_ENDS}", re.IGNORECASE
)
_LONGEST = 14


def by_whom(text: str) -> str | None:
    """Who acts, in the sentence's own words; None where no one is told of who could.

    A subject counts only where its words name staff, a team or a body: "Sam will use a laptop"
    says nothing of who provides it, and who "will be trained" or "will receive" provides nothing.
    """
    delivered = _DELIVERED.search(text)
    if delivered is not None:
        return " ".join(delivered[1].split())
    subject = _SUBJECT.match(text)
    if subject is not None and _is_agent(subject["who"]):
        return " ".join(subject["who"].split())
    for match in _FROM.finditer(text):
        if _is_agent(match[1]):
            return " ".join(match[1].split())
    return None


def heads_agent(text: str) -> str | None:
    """The person whom a heading names over what they provide: "Teaching assistant (12 hours)"."""
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", text).strip(" :")
    return bare if bare and _IS_STAFF.fullmatch(bare) else None


def _is_agent(who: str) -> bool:
    return who.count(" ") < _LONGEST and bool(_NAMES_STAFF.search(who))
