"""What the opening paragraphs tell of the child in the third person, without a label.

"… for Jane Doe, female, who was born on 1 February 2014 and lives at 1 High Street, Anytown,
AN1 1AA. She attends Town School. Her father, Bob Doe, lives at … Both have parental
responsibility."
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ehcp_io.recognition.particulars.claims import Claim, Draft, Gathered, Rank
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.values import PHONE
from ehcp_io.recognition.particulars.vocabulary import CONTACT, Vocabulary

_CAPITAL = r"[^\W\d_a-z][\w'’-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:de|la|le|van|von|der|den|al|el|bin)\s+)*{_CAPITAL}){{1,3}}"
# Not behind "Dr." or an initial.
_SENTENCE = re.compile(
    r"(?<=\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\b[A-Z]\.)\s+(?=[A-Z])"
)
_BORN = re.compile(
    rf"\bfor\s+(?P<name>{_NAME}),?\s+(?:(?:an?\s+)?(?P<sex>male|female|boy|girl),?\s+)?"
    r"(?:who\s+was\s+)?born\b"
)
_PLAN_OF = re.compile(
    rf"^This\s+is\s+(?:the|an?)\b[^.,;]{{0,60}}?\bplan\s+(?:of|for)\s+(?P<name>{_NAME})"
    rf"(?:,?\s+who\s+(?:likes|prefers|wants)\s+to\s+be\s+(?:called|known\s+as)\s+(?P<called>{_CAPITAL}))?"
)
_IS = re.compile(
    r"^(?:He|She|They)\b[^.;]*?(?:,|\band|\b(?:He|She|They))\s+(?:is|are)\s+"
    r"(?P<sex>male|female|a\s+boy|a\s+girl)\b"
)
_LIVES = re.compile(
    r"\b(?:lives|resides)\s+(?:at|in)\s+"
    r"(?P<address>[^.;:]{5,90}?\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b)"
)
_ATTENDS = re.compile(
    rf"^(?:He|She|They|{_CAPITAL})\s+(?:attends?|goes\s+to|is\s+on\s+(?:the\s+)?roll\s+(?:at|of)|"
    r"is\s+an?\s+(?:pupil|student)\s+at)\s+"
    r"(?P<school>[A-Z][\w'’.-]*(?:\s+(?:(?:and|of|the|for|in|on|&|de|la|le)\s+)*[A-Z][\w'’.-]*)*)"
)
_IN_YEAR = re.compile(
    rf"^(?:(?:He|She|They)\b[^.;]*?\band|He|She|They|{_CAPITAL})\s+(?:is|are)\s+"
    r"(?:a (?:pupil|student) )?in\s+"
    r"(?P<year>(?:Year|Yr)\s*\d{1,2}|Reception|Nursery)\b"
    r"(?:,?\s+(?:class\s+)?(?:at|of|in)\s+"
    r"(?P<school>[A-Z][\w'’.-]*(?:\s+(?:(?:and|of|the|for|in|on|&|de|la|le)\s+)*[A-Z][\w'’.-]*)*))?"
)
_SCHOOL = re.compile(r"\b(?:School|College|Academy|Nursery|Pre-?[Ss]chool|Centre)\b")
_LANGUAGE = re.compile(
    rf"^(?P<language>{_CAPITAL}(?:(?:,\s+|\s+and\s+){_CAPITAL})*)\s+(?:is|are)\s+"
    r"(?:spoken|used)\s+at\s+home\b"
)
_RELATED = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?P<relation>[^\W\d_][\w-]*(?:\s[a-z][\w-]*)?),?\s+"
    rf"(?P<name>{_NAME})(?=\s*(?:[,.(;]|$)|\s+(?:and|at|in|who|lives?|has|have|is)\b)"
)
_GONE = re.compile(r"\b(?:died|dead|death|deceased|late|passed away|no contact)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"^(?:Both|They both)(?:\s+parents)?\s+(?:have|hold|share)\s+parental\s+responsibility\b"
)


@dataclass(slots=True)
class _Told:
    """A parent or carer whom a sentence names."""

    name: str
    relationship: str
    phone: str | None = None
    address: str | None = None
    responsibility: str | None = None


def read_narrative(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Add what sentences tell of the child, and its parents where no label names a contact."""
    labelled = any(draft.named() for draft in gathered.drafts)
    for piece in pieces:
        if piece.kind not in ("paragraph", "list_item") or piece.record is not None:
            continue
        sentences = _SENTENCE.split(piece.text)
        for sentence in sentences:
            for name, text in _of_child(sentence, vocabulary):
                gathered.person.add(name, Claim(text, Rank.PREAMBLE))
        if not labelled:
            gathered.drafts.extend(map(_draft, _parents(sentences, vocabulary)))


def _of_child(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    yield from _who(sentence)
    lives = _LIVES.search(sentence)
    # "His father, Bob Doe, lives at …" is not where the child lives.
    if lives is not None and not _is_about_others(sentence[: lives.start()], vocabulary):
        yield "address", lives["address"]
    attends = _ATTENDS.match(sentence)
    if attends is not None and _SCHOOL.search(attends["school"]):
        yield "school", attends["school"].rstrip(".")
    year = _IN_YEAR.match(sentence)
    if year is not None:
        yield "year_group", year["year"]
        if year["school"] and _SCHOOL.search(year["school"]):
            yield "school", year["school"].rstrip(".")
    language = _LANGUAGE.match(sentence)
    if language is not None:
        yield "home_language", language["language"]


def _who(sentence: str) -> Iterator[tuple[str, str]]:
    """Whose plan it is, and of which sex."""
    born = _BORN.search(sentence)
    if born is not None:
        yield "name", born["name"]
        if born["sex"]:
            yield "sex", born["sex"]
    plan_of = _PLAN_OF.match(sentence)
    if plan_of is not None:
        yield "name", plan_of["name"]
        if plan_of["called"]:
            yield "preferred_name", plan_of["called"]
    told = _IS.match(sentence)
    if told is not None:
        yield "sex", told["sex"].removeprefix("a ").strip()


def _is_about_others(before: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.holds_one_of("relations", before) or bool(
        re.search(r"\b(?:his|her|their)\b", before, re.IGNORECASE)
    )


def _parents(sentences: Sequence[str], vocabulary: Vocabulary) -> list[_Told]:
    found: list[_Told] = []
    for sentence in sentences:
        if _BOTH.match(sentence) and len(found) == len(("one", "other")):
            for told in found:
                told.responsibility = "Yes"
        if _GONE.search(sentence):
            continue
        named = [
            match
            for match in _RELATED.finditer(sentence)
            if vocabulary.is_one_of("relations", match["relation"])
            and not vocabulary.is_one_of("siblings", match["relation"])
        ]
        for match in named:
            told = _Told(match["name"], match["relation"])
            rest = sentence[match.end() :]
            # With two people in a sentence nobody can say whose the number is.
            phone = PHONE.search(rest) if len(named) == 1 else None
            told.phone = phone[0] if phone is not None else None
            lives = re.match(rf",?\s*(?:who\s+)?{_LIVES.pattern}", rest)
            told.address = lives["address"] if lives is not None else None
            found.append(told)
    return found


def _draft(told: _Told) -> Draft:
    details = {
        "name": told.name,
        "relationship": told.relationship,
        "phone": told.phone,
        "address": told.address,
        "parental_responsibility": told.responsibility,
    }
    claims = {name: [Claim(text, Rank.PREAMBLE)] for name, text in details.items() if text}
    return Draft(claims, subject=CONTACT)
