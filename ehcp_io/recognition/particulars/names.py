"""Names: put together from their parts in the order of speech, and taken out of fuller wordings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ehcp_io.recognition.particulars.values import POSTCODE, email, phone, without_contact_details
from ehcp_io.recognition.particulars.vocabulary import OTHER, Vocabulary
from ehcp_io.recognition.particulars.wording import PLAN_TITLE, key

_OFFICE = re.compile(
    r"\b(?:team|services?|officer|school|send?|council|authority|department|head|manager|co-?ordinator|"
    r"teacher|therapist|psychologist|nurse|doctor|worker|adviser|director)\b",
    re.IGNORECASE,
)
_RESPONSIBILITY = re.compile(r"\b(?:parental responsibility|PR)\b")
# What a line about a person says of it, behind a stroke or a comma.
_HOLDS = re.compile(
    r"(?:^|[,;|–—]\s*|\s-\s+)(?P<said>(?:who\s+)?(?:has|have|holds?|with|without|does\s+not\s+have|shares?)?"
    r"\s*(?:no\s+|full\s+|shared\s+)?(?:parental\s+responsibility|PR))"
    r"(?:\s*[:?–-]*\s*(?P<answer>yes|no)\b)?\s*(?=$|[,;|–—.]|\s-\s)",
    re.IGNORECASE,
)
_OF_LABEL = re.compile(
    r"[(\[,–—-]\s*"
    r"(?:(?P<denied>no|not|without|does not (?:have|hold))\s+|(?:has|have|with|holds?)\s+)?"
    r"(?:PR|parental responsibility)\s*(?:[)\]]|$)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_ALSO = re.compile(r",?\s+(?:also\s+|usually\s+)?known\s+as\s+[^\W\d_][\w'’-]*$", re.IGNORECASE)
_CALLED_WITHIN = re.compile(
    r"(?P<first>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})\s+"
    r"(?=[(“‘\"])\(?\s*(?P<quote>[“‘\"]?)(?P<called>[A-Z][\w-]+)[”’\"]?\s*\)?\s+"
    r"(?P<rest>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
)
_TITLE_WORD = re.compile(r"(?:Mrs?|Ms|Miss|Mx|Dr|Master)\.?", re.IGNORECASE)
_AT_HOME = re.compile(
    r"(?P<name>[^\d,;:]{3,60}?),?\s+(?:(?:who\s+)?lives\s+)?at\s+"
    rf"(?P<address>(?=[A-Z\d])[^;:]{{5,90}}?{POSTCODE.pattern})\.?"
)
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "la",
        "le",
        "el",
        "al",
        "ap",
        "ab",
        "bin",
        "binti",
        "ibn",
        "ben",
        "st",
        "o",
    ]
)
_FEWEST, _MOST = 2, 5
_TITLED = re.compile(r"^\s*(?:Mrs?|Ms|Miss|Mx|Master)\b\.?\s+")
_RUN_TOGETHER = re.compile(r"\b[A-Z]{2,3}\b")  # "RJ Lee"
_JOINERS = frozenset(["and", "&", "/"])
_NAME_WORD = re.compile(r"^[^\W\d_][^\W\d_]*(?:[-'’‘.][^\W\d_]*)*\.?$")


@dataclass(frozen=True, slots=True)
class Described:
    """What one wording says of a person: "Jane Doe (mother), 1 High Street, 01632 960001"."""

    name: str | None = None
    relationship: str | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    responsibility: bool | None = None


def full_name(
    name: str | None, forename: str | None, middle: str | None, surname: str | None
) -> str | None:
    """A name from the fields that hold it; separate fields count only where no one holds it all."""
    parts = [part for part in (forename, middle, surname) if part]
    if name is None:
        return _no_repeats(parts) if parts else None
    name = in_order(name)
    if forename and surname:
        return _no_repeats(parts)
    # "Name: Jane" beside "Surname: Doe" is half a name.
    if surname and surname.casefold() not in name.casefold():
        return f"{name} {surname}"
    if forename and forename.casefold() not in name.casefold() and len(name.split()) == 1:
        return f"{forename} {name}"
    return name


def _no_repeats(parts: list[str]) -> str:
    """Parts in order, a middle name that the forenames hold already left out."""
    kept: list[str] = []
    for part in parts:
        if part.casefold() not in (other.casefold() for other in kept):
            before = " ".join(kept).casefold().split()
            if kept and part is not parts[-1] and all(w in before for w in part.casefold().split()):
                continue
            kept.append(part)
    return " ".join(kept)


def in_order(name: str) -> str:
    """A name written "SURNAME, Forename" in the order of speech; any other name as it is."""
    match = re.fullmatch(r"([^,]+),\s*([^,]+)", name)
    if match and all(_NAME_WORD.match(word) for part in match.groups() for word in part.split()):
        # "Jane Doe, SENCO": capitals behind a name in small letters are an office.
        # "Jane Doe, mornings only": what begins small behind a name is none.
        if any(word[0].islower() and word not in _PARTICLES for word in match[2].split()):
            return name if not name.islower() else f"{match[2]} {match[1]}"
        office = match[2].isupper() and not match[1].isupper() and " " in match[1].strip()
        return name if office or _OFFICE.search(match[2]) else f"{match[2]} {match[1]}"
    return name


def split_called(name: str) -> tuple[str, str | None]:
    """A name without what its owner is called inside it, and that: "Janet (“Jay”) Doe".

    Words in brackets alone are that only behind the first name: "Jane Mary (Poe) Doe" had another.
    """
    match = _CALLED_WITHIN.fullmatch(name.strip())
    if match is None or _TITLE_WORD.fullmatch(match["called"]):
        return name, None
    quoted = match["quote"] != "" or " " not in match["first"]
    return (f"{match['first']} {match['rest']}", match["called"]) if quoted else (name, None)


def may_be_name(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a value can be a person's name: not the plan's title, a question or another label.

    A single word may be both: Faith is a girl's name too.
    """
    if PLAN_TITLE.search(text) or text.endswith("?"):
        return False
    label = vocabulary.find(text, fuzzy=False)
    return label is None or not (label.names_subject or len(text.split()) > 1)


def is_name_like(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line can be a person's name and nothing else: two to five capitalised words."""
    parts = text.split()
    if not _FEWEST <= len(parts) <= _MOST or vocabulary.find(text) or vocabulary.heading(text):
        return False
    if any(key(part) in vocabulary.words["not_names"] for part in parts):
        return False
    return all(
        _NAME_WORD.match(part) and (part[0].isupper() or part.casefold() in _PARTICLES)
        for part in parts
    )


def describe(text: str, vocabulary: Vocabulary) -> Described:
    """A wording that may hold more than a name, taken apart."""
    text, said = _take_responsibility(text)
    rest, relationship, responsibility = _take_relation(text, vocabulary)
    responsibility = said if responsibility is None else responsibility
    bare = _ALSO.sub("", without_contact_details(rest))
    first, stop, _ = bare.partition(";")
    if stop and is_name_like(first.strip(), vocabulary):
        bare = first.strip()  # "Ann Doe; Anytown Council": somebody else stands behind the stop
    parts = [
        part.strip(" ;|") for part in re.split(r"[,;|]\s*|\s+[–—]\s+", bare) if part.strip(" ;|")
    ]
    address = None
    home = _AT_HOME.fullmatch(bare)
    if home is not None:  # "Ann Doe at 1 High Street, Anytown AB1 2CD"
        bare, address, parts = home["name"], home["address"], []
    if len(parts) > 1:
        kept = []
        for part in parts[1:]:
            related = re.sub(r"^(?:my|his|her|their|the)\s+|\s*\.$", "", part, flags=re.IGNORECASE)
            if relationship is None and all(
                vocabulary.is_one_of("relations", one) for one in re.split(r"\s+and\s+", related)
            ):
                relationship = related
            else:
                kept.append(part)
        is_place = any(character.isdigit() for part in kept for character in part)
        if kept and (is_place or POSTCODE.search(bare) or "address" in " ".join(kept).casefold()):
            address = ", ".join(kept)
            bare = parts[0]
        else:
            bare = ", ".join([parts[0], *kept])
    if re.search(r"[^\W\d_]{3}\.$", bare):
        bare = bare[:-1]  # the sentence's full stop
    name = in_order(bare) or None
    return Described(name, relationship, address, phone(text), email(text), responsibility)


def responsibility_in_label(label: str) -> bool | None:
    """What the brackets of a label say: "Stepfather (no PR)", "Mother (PR)"; else None."""
    match = _OF_LABEL.search(label)
    return None if match is None else match["denied"] is None


def _take_responsibility(text: str) -> tuple[str, bool | None]:
    """What a part of a line says of parental responsibility taken out: "Ann – Mother – has PR"."""
    match = _HOLDS.search(text)
    if match is None:
        return text, None
    denied = re.search(r"\b(?:no|not|without)\b", match["said"], re.IGNORECASE)
    held = denied is None and (match["answer"] or "yes").casefold() == "yes"
    return f"{text[: match.start()]}{text[match.end() :]}", held


def _take_relation(text: str, vocabulary: Vocabulary) -> tuple[str, str | None, bool | None]:
    """A relationship in brackets or behind a dash taken out: "Jane Doe (mother)".

    With it comes what the brackets say of parental responsibility.
    """
    for match in _BRACKETED.finditer(text):
        parts = [part.strip() for part in re.split(r"[,;/]", match[1])]
        said = [part for part in parts if not _RESPONSIBILITY.search(part)]
        if any(vocabulary.holds_one_of("relations", part) for part in said):
            rest = _without(text, match)
            joined = ", ".join(said) if len(said) < len(parts) else match[1].strip()
            return rest, joined, _responsibility(parts)
        remark = vocabulary.find(match[1], fuzzy=False)
        if remark is not None and remark.subject == OTHER:  # "Ann Doe (emergency contact)"
            return _take_relation(_without(text, match), vocabulary)
        if not said:  # "Ann Doe (has parental responsibility)", "Ann Doe, Mother (PR: yes)"
            rest, relationship, _ = _take_relation(_without(text, match), vocabulary)
            return rest, relationship, _responsibility(parts)
    head, dash, tail = text.rpartition(" - ")
    if dash and vocabulary.is_one_of("relations", tail):
        return head, tail.strip(), None
    return text, None, None


def _without(text: str, match: re.Match[str]) -> str:
    behind = text[match.end() :]
    return f"{text[: match.start()]}{'' if behind[:1] in '.,;' else ' '}{behind}".strip()


def _responsibility(parts: Sequence[str]) -> bool | None:
    for part in parts:
        if _RESPONSIBILITY.search(part):
            return re.search(r"\b(?:no|not|without)\b", part, re.IGNORECASE) is None
    return None


def same_person(one: str, other: str) -> bool:
    """Whether two wordings can be one person's name: the longer has all words of the shorter.

    An initial stands for any word that begins with it.
    """
    first, second = (set(re.findall(r"\w+", name.casefold())) for name in (one, other))
    first, second = first - _JOINERS, second - _JOINERS
    return bool(first and second) and (_held(first, second) or _held(second, first))


def may_be_short_for(short: str, name: str) -> bool:
    """Whether a wording is a name, or short for it: "Ms Lee", "RL" for "Robin Lee".

    Only where it is said of this very person: elsewhere Ms Lee may be the child's mother.
    """
    bare = _TITLED.sub("", short) or short
    spaced = _RUN_TOGETHER.sub(lambda match: " ".join(match[0]), bare)
    return same_person(bare, name) or same_person(spaced, name)


def _held(words: set[str], by: set[str]) -> bool:
    return all(
        word in by or (len(word) == 1 and any(other.startswith(word) for other in by))
        for word in words
    )
