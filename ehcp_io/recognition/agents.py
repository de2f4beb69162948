"""Who makes a provision, as a sentence says it: "delivered by …", "A therapist will see …"."""

import re

from ehcp_io.recognition.periods import MONTH, SEASON
from ehcp_io.recognition.word_patterns import any_of
from ehcp_io.resources import shipped_tables

_STAFF = shipped_tables("vocabulary.toml")["staff"]
_STAFF_NOUN = rf"(?:{any_of((*_STAFF['persons'], *_STAFF['jobs']))}s?|{any_of(_STAFF['others'])})"
_NAMES_STAFF = re.compile(rf"\b{_STAFF_NOUN}\b", re.IGNORECASE | re.VERBOSE)
_IS_STAFF = re.compile(
    rf"(?:[\w’'/&-]+,?\ ){{0,6}}{_STAFF_NOUN}(?:\ (?:who|of|for|with|trained|from)\b[^.:;]*)?",
    re.IGNORECASE | re.VERBOSE,
)
_JOINED = re.compile(r"\s*(?:,|/|&|\band\b)\s*", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z][a-z]?[A-Z]{1,3}s?")  # OT, EP, SaLT, TA, SENCO is spelt
_SKILLED = r"(?:trained|experienced|qualified|skilled|registered|specialis(?:ed|ing))"
_ENDS = (
    rf"(?<!trained)(?<!experienced)(?<!qualified)(?<!skilled)(?<!specialising)(?<!specialised)"
    r"(?<!qualification)(?<!training)(?<!diploma)(?<!degree)(?<!experience)(?<!expertise)"
    r"(?=\s+(?:for|on|each|every|at|in|during|until|after|before|throughout|across|which|to|will"
    rf"|shall|must|who(?!\s+(?:has|have|is|are)\s+(?:been\s+)?{_SKILLED})"
    r"|daily|weekly|fortnightly|monthly|termly"
    r"|once|twice|and\s+(?:will|overseen|monitored|reviewed|shall))\b"
    rf"|\s+by\s+(?:(?:the\s+)?(?:end|start|beginning|close|{MONTH}|{SEASON})\b|\d)"
    r"|[.;:]|,\s|\s*$)"
)
_NAMED = rf"((?:an?|the|his|her|their)?\s*[^.;:]+?){_ENDS}"
_DELIVERED = re.compile(
    r"\b(?:delivered|provided|carried out|carried on|taught|led|run|given|supported"
    r"|made available|implemented|undertaken|facilitated)\s+"
    rf"(?:(?!by\b)[\w-]+\s+){{0,6}}by\s+{_NAMED}",
    re.IGNORECASE,
)
_PREPARED = re.compile(
    rf"\b(?:overseen|supervised|made|written|planned|delivered|provided)\s+by\s+{_NAMED}",
    re.IGNORECASE,
)
_DETERMINED = (
    r"(?:an?|the|all|each|every|any|his|her|their|one|two|three)\s+(?:[\w’'/()-]+,?\s+){0,11}?"
)
# "be" tells what is done to a person, unless it says what or where that person is.
_ACTS = (
    r"(?!(?:also\s+)?(?:have|receive|attend|need|get|undergo|complete|undertake\s+training)\b)"
    r"(?!(?:also\s+)?be\s+(?!available|present|on\s+hand|with|deployed|allocated|at|the|an?|his|her"
    r"|their|\w+[’']s)\b)"
)
_SUBJECT = re.compile(
    rf"^(?P<who>{_DETERMINED}[\w’'/)-]+|[A-Z][\w’'-]+(?:\s+[\w’'/&()-]+){{0,7}}?)"
    rf"\s+(?:shall|will|must|to)\s+{_ACTS}[a-z]",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"^[^.;:–—]{3,50}(?::|\s[–—])\s+(?=\S)")  # "Portage: A home visitor will …"
_PLAIN = r"(?:(?!(?:with|of|for|from|by|in|on|to|and|or|at|will|shall)\b)[\w’'/()-]+\s+){0,6}?"
_PERSON = any_of((*_STAFF["persons"], *_STAFF["actors"]))
# "A named key adult meets …", "A support worker with level 3 signing for all lessons".
_PRESENT = re.compile(
    rf"^(?P<who>(?:an?|the|one|two|three)\s+{_PLAIN}{_PERSON}s?(?:\s+{_SKILLED}\s+in\s+[^,.;:]{{2,40}}?)?)"
    r"\s+(?:works?|meets?|writes?|visits?|teach(?:es)?|sees?|carr(?:y|ies)\s+out|runs?|gives?"
    r"|delivers?|provides?|supports?|leads?|helps?|reads?|keeps?|sits?|stays?|joins?|trains?)\b",
    re.IGNORECASE,
)
_IS_PERSON = re.compile(
    rf"^((?:an?|one|two|three)\s+{_PLAIN}{_PERSON}s?\s+"
    rf"(?:{_SKILLED}\s+in|with|who(?=\s+(?:has|is)))\b[^.,;:]*?){_ENDS}",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"\b(?:from|by)\s+((?:an?|the|all|his|her|their|one|two|three|four)\s+[^.,;:()]+?){_ENDS}",
    re.IGNORECASE,
)
# "A lesson a day by an assistant, planned by the teacher": who plans it is not who gives it.
_BY = re.compile(rf"\s+by\s+((?:an?|the|his|her|their)\s+[^.,;:()]+?){_ENDS}", re.IGNORECASE)
_PREPARES = re.compile(r"\b(?:\w+(?:ed|en)|made|led|run|set|up|drawn|taught)\s*$", re.IGNORECASE)
_FROM_WHOM = re.compile(r"^.*\s(?:from|by)\s+(?=(?:an?|the|his|her|their)\s)", re.IGNORECASE)
_NO_AGENT = re.compile(
    r"(?:name|heart|hand|phone|telephone|e-?mail|letter|post|video|turns|agreement|means of"
    r"|way of)\b",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(r"^\d+(?:\.\d+)*[.)]?\s+(?=[A-Z])")
_WITH = re.compile(
    r"(?P<before>\w+),?\s+with\s+"
    rf"(?P<who>(?:an?|the|his|her|their)\s+{_PLAIN}{_PERSON}\b[^.,;:()]*?"
    rf"|(?-i:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w’'-]+)){_ENDS}",
    re.IGNORECASE,
)
_NOT_WITH = re.compile(
    r"(?:shar|agre|discuss|liais|link|consult|together|contact|chos|conjunction|line|accord|made"
    r"|work|meet|relationship|communicat|speak|talk|plan|class|room|school|group|setting)",
    re.IGNORECASE,
)
_NOT_BY = re.compile(
    r"\b(?:trained|approved|agreed|recommended|chosen|employed|advised|commissioned|funded|paid"
    r"|assessed|diagnosed|known|requested|training|named)\s+$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\s(?:by|set|made|written|prepared|devised|drawn|agreed|given|based|shared|used|taught)\b",
    re.IGNORECASE,
)
# A heading: "Provided by teaching assistants", "Quality first teaching, by every teacher".
_PROVIDED_BY = re.compile(
    r"^(?:[^.;:]{3,60},\s+)?(?:(?:to\s+be\s+)?(?:provided|delivered|given|made|taught|led)\s+)?by\s+"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
# "Health visitor: three appointments", "Teacher of the deaf, one visit each half-term"
_LEADS = re.compile(
    r"^(?P<who>[A-Z][^:,;.–—]{3,80}?)(?:\s*[:–—]\s+(?=\w)|,\s+(?=(?:an?|one|two|three|four|five|six"
    r"|eight|ten|twelve|\d+|once|twice|weekly|daily|monthly|termly|yearly|each|every)\b))"
)
_LONGEST = 14
_AMOUNT = re.compile(
    r"(?:\S+\s+){1,2}(?:hours?|minutes?|days?|sessions?|lessons?)\b", re.IGNORECASE
)


# "An assistant will be in each lesson to …": who comes before the verb.
_VERB = re.compile(
    r"(?P<who>.+?)(?:\s+(?:will|shall|must)\s+(?P<what>.+))?$", re.IGNORECASE | re.DOTALL
)
_TIME = re.compile(
    rf"(?:the\s+)?(?:end|start|beginning|close|age|time)\b|{MONTH}\b|{SEASON}\b|\d", re.IGNORECASE
)
_IS_THERE = re.compile(r"be\s+(?:in|at|with|on|beside|near|present|there|available)\b", re.I)


def by_whom(text: str) -> str | None:
    """Who acts, in the sentence's own words; None where no one is told of who could.

    A subject counts only where its words name staff, a team or a body: "Sam will use a laptop"
    says nothing of who provides it, and who "will be trained" or "will receive" provides nothing.
    """
    text = _OWN_NUMBER.sub("", text)
    for match in _DELIVERED.finditer(text):
        if _TIME.match(match[1]) or _NO_AGENT.match(match[1]):
            continue  # "taught by the end of the year", "given to him by name"
        if _is_agent(match[1]) or "’s" not in match[1]:
            return _folded(match[1])
    leads = _LEADS.match(text)
    if leads is not None and _IS_STAFF.fullmatch(leads["who"]):
        return _folded(leads["who"])
    topic = _TOPIC.match(text)
    return _acting(text[topic.end() :] if topic else text) or _named(text)


def _acting(sentence: str) -> str | None:
    """Who the sentence is about, where that is someone who provides."""
    for pattern in (_SUBJECT, _PRESENT):
        subject = pattern.match(sentence)
        said = _VERB.match(subject["who"]) if subject is not None else None
        if said is None or not _is_agent(said["who"]):
            continue
        if said["what"] is None or _IS_THERE.match(said["what"]):
            return _folded(_giver(said["who"]))
    person = _IS_PERSON.match(sentence)
    return _folded(person[1]) if person is not None else None


def _giver(who: str) -> str:
    """Who a subject comes from, where that is the only person in it: "Six visits from a nurse"."""
    match = _FROM_WHOM.match(who)
    return who[match.end() :] if match and not names_staff(match[0]) else who


def _named(text: str) -> str | None:
    """By, from or with whom something is done, as the sentence says further on."""
    for match in _BY.finditer(text):
        if _is_agent(match[1]) and not _PREPARES.search(text, 0, match.start()):
            return _folded(match[1])
    for pattern in (_PREPARED, _FROM):
        for match in pattern.finditer(text):
            if _is_agent(match[1]) and not _NOT_BY.search(text, 0, match.start()):
                return _folded(match[1])
    for match in _WITH.finditer(text):
        if not _NOT_WITH.match(match["before"]):
            return _folded(match["who"])
    return None


def heads_agent(text: str) -> str | None:
    """The person whom a heading names over what they provide: "Teaching assistant (12 hours)"."""
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", text).strip(" :")
    bare = _PROVIDED_BY.sub("", bare)
    return bare if bare and _IS_STAFF.fullmatch(bare) else None


def heads_professional(text: str) -> str | None:
    """The people whom a column's heading names: "Physiotherapist and OT", "SaLT"."""
    parts = [part for part in _JOINED.split(text.strip(" :")) if part]
    named = all(heads_agent(part) or _INITIALS.fullmatch(part) for part in parts)
    return text.strip(" :") if parts and named else None


def names_staff(text: str) -> bool:
    """Whether words name a post, a team or a body that provides."""
    return _NAMES_STAFF.search(text) is not None


def _is_agent(who: str) -> bool:
    head = _DONE.split(who)[0]  # "a menu set by a therapist" is a menu
    told = _NAMES_STAFF.search(head) is not None and _AMOUNT.match(who) is None
    return who.count(" ") < _LONGEST and told


def _folded(who: str) -> str:
    return " ".join(who.split())
