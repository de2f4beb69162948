"""Sentences that are a label and its value: "His unique pupil number is A123…".

"Sam’s mother is Ann Doe", "Her first language is Polish." What is said need be a name or a number:
"His school is worried about him" is no school's name.
"""

import re

from ehcp_io.recognition.particulars.names import is_name_like
from ehcp_io.recognition.particulars.vocabulary import ANY, CHILD, CONTACT, Label, Vocabulary

_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{2}\.)|(?<=\d\.)|(?<=[.!?][’”)]))"
    r"(?<!\bDr\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bSt\.)\s+(?=[A-Z])"
)
_STATES = re.compile(
    r"^(?P<label>"
    r"(?:(?:His|Her|Their|My|The(?=\s+language)|The (?:child|young person|pupil)[’']s"
    r"|[A-Z][\w-]+[’']s?)\s+)"
    r"(?P<asks>[\w][\w ’'/-]{1,50}?)\s+(?:is|are|was))\s+(?P<value>[A-Z0-9‘“][^;:]{1,80}?)[.]?$"
)
_SEX = re.compile(r"^(?P<label>I am(?: an?)?)\s+(?P<value>(?:fe)?male|boy|girl)\.?$", re.IGNORECASE)
_VALUE_WORDS = 9
_SUBJECTS = (ANY, CHILD, CONTACT, "coordinator", "gp", "social_worker")


def say_details(text: str, vocabulary: Vocabulary) -> list[tuple[str | None, Label | None, str]]:
    """A line's sentences as label, meaning and value where any states a detail; else nothing."""
    found: list[tuple[str | None, Label | None, str]] = []
    for sentence in _SENTENCE.split(text):
        sex = _SEX.match(sentence)
        if sex is not None:
            found.append((sex["label"], Label(CHILD, ("sex",)), sex["value"]))
            continue
        match = _STATES.match(sentence)
        meaning = vocabulary.find(match["asks"], fuzzy=False) if match is not None else None
        if match is not None and meaning is not None and _fits(meaning, match["value"], vocabulary):
            found.append((match["label"], meaning, match["value"]))
        else:
            found.append((None, None, sentence))
    return found if any(label for label, _, _ in found) else []


def _fits(meaning: Label, value: str, vocabulary: Vocabulary) -> bool:
    if meaning.subject not in _SUBJECTS or value.count(" ") >= _VALUE_WORDS:
        return False
    if meaning.names_subject or "name" in meaning.keys:
        person = value.split(",")[0].split(" (")[0]
        return is_name_like(person, vocabulary)
    return True
