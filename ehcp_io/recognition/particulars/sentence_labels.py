"""Sentences that are a label and its value: "His unique pupil number is A123…".

"Sam’s mother is Ann Doe", "Her first language is Polish." What is said need be a name or a number:
"His school is worried about him" is no school's name.
"""

import re

from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.particulars.names import is_name_like
from ehcp_io.recognition.particulars.vocabulary import (
    ANY,
    CHILD,
    CONTACT,
    PLAN,
    Label,
    Vocabulary,
)

_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{2}\.)|(?<=\d\.)|(?<=[.!?][’”)])|(?<=\)\.))"
    r"(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)\s+(?=[A-Z])"
)
_WHOSE = (
    r"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Tt]he (?:child|young person|pupil|council|authority)[’']s"
    r"|[Tt]he|[A-Z][\w-]+[’']s?)\s+"
)
_STATES = re.compile(
    rf"^(?P<label>(?:and\s+)?(?P<whose>{_WHOSE})"
    r"(?P<asks>[\w][\w ’'/-]{1,50}?)\s+(?:is|are|was))\s+(?P<value>[A-Z0-9‘“][^;:]{1,120}?)[.,]?$"
)
# "Her first language is Polish and her religion is Christian"
_NEXT = re.compile(rf",?\s+(?=and\s+{_WHOSE}[\w ’'/-]{{1,50}}?\s+(?:is|are|was)\s+[A-Z0-9‘“])")
_SEX = re.compile(r"^(?P<label>I am(?: an?)?)\s+(?P<value>(?:fe)?male|boy|girl)\.?$", re.IGNORECASE)
_VALUE_WORDS, _PERSON_WORDS = 9, 20
_SUBJECTS = (ANY, CHILD, CONTACT, "coordinator", "gp", "social_worker")
_PLACE = re.compile(r",|\s+(?:\(|(?:at|of|from)\s)")


def say_details(text: str, vocabulary: Vocabulary) -> list[tuple[str | None, Label | None, str]]:
    """A line's sentences as label, meaning and value where any states a detail; else nothing."""
    found: list[tuple[str | None, Label | None, str]] = []
    for sentence in _SENTENCE.split(text):
        sex = _SEX.match(sentence)
        if sex is not None:
            found.append((sex["label"], Label(CHILD, ("sex",)), sex["value"]))
            continue
        clauses = [_stated(clause, vocabulary) for clause in _NEXT.split(sentence)]
        if len(clauses) > 1 and not all(label for label, _, _ in clauses):
            clauses = [_stated(sentence, vocabulary)]
        found.extend(clauses)
    return found if any(label for label, _, _ in found) else []


def _stated(clause: str, vocabulary: Vocabulary) -> tuple[str | None, Label | None, str]:
    """A clause as label, meaning and value; the clause alone where it states no detail."""
    match = _STATES.match(clause)
    meaning = vocabulary.find(match["asks"], fuzzy=False) if match is not None else None
    if match is None or meaning is None or _NEXT.search(match["value"]):
        return None, None, clause
    # "The school is …" may be anybody's; a plan has one reference and one co-ordinator.
    told = match["whose"].strip().casefold() != "the" or _is_of_plan(meaning)
    if told and _fits(meaning, match["value"], vocabulary):
        return match["label"], meaning, match["value"]
    return None, None, clause


def _is_of_plan(meaning: Label) -> bool:
    return meaning.subject in (PLAN, "coordinator") or meaning.keys == ("language",)


def _fits(meaning: Label, value: str, vocabulary: Vocabulary) -> bool:
    if meaning.subject == PLAN:
        reference = meaning.keys == ("reference",) and len(re.findall(r"\d", value)) > 1
        return reference or (meaning.keys[0].endswith("_date") and bool(find_dates(value)))
    if meaning.subject not in _SUBJECTS:
        return False
    if meaning.names_subject or "name" in meaning.keys:
        short = value.count(" ") < _PERSON_WORDS
        return short and is_name_like(_PLACE.split(value)[0], vocabulary)
    return value.count(" ") < _VALUE_WORDS
