"""Sentences of the front pages and of sections that state a date, a name or the authority."""

import re
from collections.abc import Iterator

from ehcp_io.plan.dates import find_dates

_CAPITAL = r"(?:[A-Z][\w'’.-]*)"
_SMALL = r"(?:(?:and|of|upon|with|on|in|under|le|the|&)\s+)*"
_PLACE = rf"{_CAPITAL}(?:,?\s+{_SMALL}{_CAPITAL})*"
_AUTHORITY = re.compile(
    rf"(?:The\s+)?(?:"
    rf"(?:(?:{_CAPITAL},?\s+{_SMALL}){{1,7}}(?:Council|COUNCIL))"
    rf"|(?:(?:Royal|London|ROYAL|LONDON)\s+(?:Borough|BOROUGH)\s+(?:of|OF)\s+{_PLACE})"
    rf"|(?:Council\s+of\s+the\s+{_PLACE})"
    rf")"
)
_BY = re.compile(
    r"\b(?:made|issued|maintained|prepared|produced|finalised|drawn up|on behalf)\b.{0,90}?"
    r"\b(?:by|of)\s+(?:the\s+)?"
)
_RESPECT = re.compile(
    r"\b(?:in respect of|concerning|relating to|made for|plan for)\s+(?P<name>[^\W\d_].{2,60}?)"
    r"(?=\s+(?:whose|who|born|date of birth|of\s|aged|and\s|is\s|on\s|by\s|dob\b)|\s*[,.(;:]|$)",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"\b(?:born(?:\s+on)?|date of birth(?:\s+is)?|d\.?o\.?b\.?)\W{0,3}$", re.IGNORECASE
)
_MADE = re.compile(r"\b(?:made|issued|finalised|dated)\b[^;]{0,200}$", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:first|originally|initially)\s+(?:made|issued|finalised)\b", re.IGNORECASE
)
# Plans are made; so are diagnoses and referrals.
_OF_PLAN = re.compile(r"\bplan\b|\bEHCP\b|^\W*(?:made|issued|finalised|dated)\b", re.IGNORECASE)
_AMENDED = re.compile(r"\bamended\b[^.;]{0,80}$", re.IGNORECASE)
_REVIEW = re.compile(
    r"\breview(?:ed)?\b[^.;]{0,60}?\b(?:by|before|due|than|on|in|is|held)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_REVIEW_WORD = re.compile("review", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|been|last|previous|following|held on|took place)\b", re.IGNORECASE
)
_PROPOSED = re.compile(r"\b(?:propos|draft)", re.IGNORECASE)
_STATED = re.compile(
    r"^(?:this|it)\b.{0,40}\bis\s+(?:now\s+)?(?:an?|the|in)?\s*(.{3,40}?)\W*$", re.IGNORECASE
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w'’‘.-]*$")

_CLAUSE = 25
Found = tuple[str, str, str]


def find_authority(text: str, *, whole: bool) -> str | None:
    """The name of a local authority in a text, or the text itself where it is nothing else."""
    match = _AUTHORITY.search(text)
    if match is None:
        return None
    if whole and match[0].strip() != text.strip(" .,:"):
        return None
    return re.sub(r"^(?:The|By|For|From)\s+", "", match[0].strip())


def read_sentences(text: str) -> Iterator[Found]:
    """What the sentences of a paragraph claim, as (whose, field, words)."""
    for match in _BY.finditer(text):
        authority = _AUTHORITY.match(text, match.end())
        if authority is not None:
            yield "plan", "local_authority", authority[0]
            break
    respect = _RESPECT.search(text)
    if respect is not None and _is_name(respect["name"]):
        yield "person", "name", respect["name"]
    for found in find_dates(text):
        before = text[: found.start]
        yield from _dated(before, text[found.start : found.end])


def _dated(before: str, date: str) -> Iterator[Found]:
    """What a date is the date of, told by the words before it."""
    sentence = _last_sentence(before)
    born = _BORN.search(before)
    if born:
        yield "person", "date_of_birth", date
        name = before[: born.start()].strip(" ,;|(–-")
        if _is_name(name):
            yield "person", "name", name
    elif _is_review_due(sentence):
        yield "plan", "review_date", date
    elif not _OF_PLAN.search(sentence) and not _AMENDED.match(sentence):
        return
    elif _AMENDED.search(sentence):
        yield "plan", "draft_date" if _PROPOSED.search(sentence) else "amended_date", date
    elif _FIRST.search(sentence):
        yield "plan", "initial_date", date
    elif _MADE.search(sentence):
        yield "plan", "draft_date" if _PROPOSED.search(sentence) else "plan_date", date


def _is_review_due(sentence: str) -> bool:
    """Whether the words before a date say that a review is due, not that one was held."""
    review = _REVIEW.search(sentence)
    return review is not None and not _PAST.search(sentence[max(0, review.start() - _CLAUSE) :])


def _last_sentence(text: str) -> str:
    return re.split(r"[.;]\s+", text)[-1]


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        2 <= len(words) <= 5
        and all(_NAME_WORD.match(word) for word in words)
        and (words[0][:1].isupper() and words[-1][:1].isupper())
    )


def stated_status(text: str) -> str | None:
    """What a short sentence says that the plan is: "This is a final plan."."""
    match = _STATED.match(text)
    return match[1] if match and len(text.split()) <= 10 else None


def read_review(text: str) -> str | None:
    """The date by which a sentence says that the plan is to be reviewed."""
    if not _REVIEW_WORD.search(text):
        return None
    for target, name, date in read_sentences(text):
        if (target, name) == ("plan", "review_date"):
            return date
    return None
