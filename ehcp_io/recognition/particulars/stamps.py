"""A status with its date, without a label: "Final plan 3 May 2022", "DRAFT – 12.05.2020"."""

import re
from collections.abc import Iterator

from ehcp_io.plan.dates import find_dates, parse_date
from ehcp_io.recognition.particulars.sentences import find_authority
from ehcp_io.recognition.particulars.vocabulary import Vocabulary
from ehcp_io.recognition.particulars.wording import PLAN_TITLE

DATE_OF = {
    "draft": "draft_date",
    "final": "final_date",
    "amended_draft": "draft_date",
    "amended_final": "amended_date",
}
"""The date that each status has."""
_LONGEST = 12
_NEAR = 14
_STATUS_WORDS = 8
_PLAN = re.compile(r"\bplan\b|\bEHCP\b", re.IGNORECASE)
_ISSUED = re.compile(r"\s+(?:is|was)?\s*(?:issued|dated|made|finalised)(?:\s+on)?$", re.IGNORECASE)
_BY = re.compile(r"by\s+(?P<who>.+?)\W*$")
# "Proposed amended plan following the annual review held on …": why, and no date of the plan's.
_OCCASION = re.compile(
    r"(?<=\w)\s+(?:following|after|further to|by order of|in accordance with)\s+(?:the\s+|an?\s+)?"
    r"(?:early\s+|annual\s+|interim\s+|appeal|review|decision|order|tribunal|first-tier).*$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]+)\)")
_FIRST = re.compile(
    r"^(?:first|originally|initially)\s+(?:made|issued|finalised)\s*(?:on\s+)?$", re.IGNORECASE
)
_MARKS = " ,:;()[]–—-"


def read_stamp(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The status and the date of a short line that is nothing else, as (field, words)."""
    text = _OCCASION.sub("", text)
    if len(text.split()) > _LONGEST:
        return
    dates = find_dates(text)
    bare = (text[: dates[0].start] if dates else text).strip(_MARKS)
    bare = bare.removesuffix("dated").removesuffix("issued").removesuffix(" on").strip(_MARKS)
    titled = PLAN_TITLE.search(bare) is not None
    status = vocabulary.status_of(bare, whole=not titled)
    if status is None:
        return
    yield "status", bare
    behind = text[dates[0].end :].strip() if dates else ""
    by = _BY.match(behind)
    if by is not None and (authority := find_authority(by["who"], whole=True)) is not None:
        yield "local_authority", authority  # "Draft issued 3 March 2025 by Any Council"
        behind = ""
    apart = behind[:1] in "–—-,;(" and not find_dates(behind[:_NEAR])  # "– for comment by …"
    if dates and (apart or not behind.strip(_MARKS)):
        yield DATE_OF[status], text[dates[0].start : dates[0].end]


def read_stamp_within(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The same inside a longer line: "Jane Doe DOB 3/5/2015 Final plan issued 3 May 2022"."""
    start = 0
    for date in find_dates(text):
        before = _ISSUED.sub("", text[start : date.start].strip(_MARKS)).strip(_MARKS).split()
        for first in range(max(0, len(before) - _STATUS_WORDS), len(before)):
            words = " ".join(before[first:])
            status = vocabulary.status_of(words, whole=True) if _PLAN.search(words) else None
            if status is not None:
                yield "status", words
                yield DATE_OF[status], text[date.start : date.end]
                break
        start = date.end


def date_of_status(label: str, value: str, vocabulary: Vocabulary) -> str | None:
    """The date that a status used as a label has ("Final: 3 May 2022")."""
    status = vocabulary.status_of(label, whole=True)
    if status is None or (parse_date(value) is None and not find_dates(value)):
        return None
    return DATE_OF[status]


def status_beside(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The status that stands with the one date of the plan, as (field, words).

    Before it ("Amended final, 2 February 2023") or in brackets behind it ("… (amended final –
    transfer)"); "(first issued 18 July 2016)" is the first plan's date.
    """
    dates = find_dates(text)
    if not dates:
        return
    before = text[: dates[0].start].strip(_MARKS)
    for said in (before, *(match[1] for match in _BRACKETS.finditer(text, dates[0].end))):
        words = re.split(r"\s+[–—-]\s+|[,;]", said)[0].strip(_MARKS)
        if words and vocabulary.status_of(words, whole=True) is not None:
            yield "status", words
            break
    for match in _BRACKETS.finditer(text, dates[0].end):
        first = find_dates(match[1])
        if len(first) == 1 and _FIRST.search(match[1][: first[0].start]):
            yield "initial_date", match[1][first[0].start : first[0].end]
