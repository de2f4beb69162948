"""By when outcomes are due that a heading or a line of its own dates together.

"By the end of Key Stage 3 (July 2026)" heads those below it; "All outcomes are to be achieved by
July 2027 unless another date is given" speaks for every one that has no date of its own.
"""

import re
from collections.abc import Sequence

from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.column_content import is_by_when, is_date
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.periods import MONTH, PERIOD, SEASON

_DUE = re.compile(rf"\b(by\ {PERIOD})", re.IGNORECASE | re.VERBOSE)
_DUE_OR_FOR = re.compile(
    rf"\b(?:(?P<by>by\ {PERIOD})|(?:for|until)\ (?P<until>{PERIOD}))", re.IGNORECASE | re.VERBOSE
)
_NOT_DUE = re.compile(
    r"\b(?:review|monitor|progress|attain|so far)|\b(?:achieved|reached|met)\b(?!\s+by\b)",
    re.IGNORECASE,
)
_OF_OUTCOMES = re.compile(
    r"^(?P<many>(?:all|both|each|every|any)\s+)?(?:of\s+)?"
    r"(?:(?:the|these|his|her|their|my|[A-Z][\w-]+[’'][sS]?)\s+)?"
    r"(?P<sort>(?:[a-z-]+\s+){0,3})(?P<noun>outcomes?)(?P<number>\s+\(?[A-Z]?\d)?"
    r"(?:\s+[\w()’'-]+){0,8}?\s+(?:are|is|will|shall|should|must)\b",
    re.IGNORECASE,
)
# "Outcomes to the end of Year 6 unless another date is given."
_UNTIL = re.compile(
    rf"^(?:all\ )?(?:the\ |these\ |my\ )?outcomes\ (?:are\ )?"
    rf"(?:to\ be\ (?:achieved|reached|met)\ )?(?:up\ )?(?:to|by|until|for)\ "
    rf"(?P<until>{PERIOD})(?P<rest>[^.;]*)\.?$",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE_SORTS = frozenset(
    {"agreed", "long-term", "long", "longer-term", "term", "desired", "following"}
)
_REACHED_BY = re.compile(
    r"\b(?:achieved|reached|met|attained|completed|fulfilled)\b"
    r"|\b(?:are|is)\s+(?:all\s+)?(?:set\s+)?(?:for|due)\b",
    re.IGNORECASE,
)
_HAS_ITS_OWN = re.compile(
    r",?\s*\b(?:unless|except(?:\s+where)?|save\s+where)\b[^.;]*?"
    r"\b(?:otherwise|another|other|different|stated|shown|given|own)\b[^.;]*",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:unless|except|where|wherever|if|when|normally|usually|typically|generally|most|some|may"
    r"|might|could|subject\s+to|reviewed|review)\b",
    re.IGNORECASE,
)
_DATED_ITSELF = re.compile(
    rf"\b(?:by|before|until)\s+(?:the\s+)?(?:{MONTH}|{SEASON}|age|time|year|key\s+stage|ks|\d{{1,2}}"
    r"|(?:end|start|beginning)\s+of\s+(?!(?:(?:the|a|each|every)\s+)?(?:\w+\s+)?"
    r"(?:lesson|session|day|week|afternoon|morning)s?\b))\b"
    r"|\bwithin\s+(?:\w+\s+){1,2}(?:weeks?|months?|terms?|years?)\b",
    re.IGNORECASE,
)


def due_by(heading: str) -> str | None:
    """The date that a heading or an opening line sets for all outcomes below it.

    It names a year, a stage or a month: "by the end of the phase" says no more than the form does.
    What was reached, or is reviewed, by a date sets none.
    """
    match = _DUE.search(heading)
    return match[1] if match is not None and not _NOT_DUE.search(heading) else None


def dates_outcomes(text: str) -> bool:
    """Whether a paragraph says by when outcomes are to be reached, and is no outcome itself.

    The form prints general words about outcomes; a year, a stage or a month is the plan's own.
    """
    match = _OF_OUTCOMES.match(text)
    if match is None and _UNTIL.match(text):
        return True
    if match is None or not (match["many"] or match["noun"].casefold() == "outcomes"):
        return False
    first = _sentences(text)[0]
    return bool(_REACHED_BY.search(first) and (_DUE_OR_FOR.search(first) or find_dates(first)))


def due_for_all(text: str) -> str | None:
    """The date that such a paragraph sets for every outcome without one of its own, or None.

    One date, with no condition but that another date goes before it; what is said of some outcomes
    (by number or by kind) is not said of all.
    """
    match, until = _OF_OUTCOMES.match(text), _UNTIL.match(text)
    if match is None and until is not None:
        rest = _HAS_ITS_OWN.sub("", until["rest"])
        return None if _HEDGE.search(rest) or _DUE_OR_FOR.search(rest) else until["until"]
    if match is None or not dates_outcomes(text) or match["number"]:
        return None
    if set(match["sort"].casefold().split()) - _WHOLE_SORTS:
        return None
    first, *others = _sentences(text)
    if any("outcome" in other.casefold() and re.search(r"\d", other) for other in others):
        return None
    plain = _HAS_ITS_OWN.sub("", first)
    found = list(_DUE_OR_FOR.finditer(plain))
    if _HEDGE.search(plain) or len(found) != 1:
        return None
    return found[0]["by"] or found[0]["until"]


def is_date_alone(text: str) -> bool:
    """Whether a line of E is a date or a stage and nothing else: "By the end of Year 7"."""
    return is_by_when(text) and (is_date(text) or _DATED_ITSELF.match(text) is not None)


def place_dates_alone(drafts: list[Draft]) -> None:
    """Give dates on lines of their own to the outcomes above them, or to those below.

    The last tells: where no outcome stands below it, each date belongs to the one right above it,
    even where it looks like a heading; else the dates head the outcomes.
    """
    dates = [each for each in drafts if _is_line(each) and is_date_alone(each.text)]
    outcomes = [each for each in drafts if each.kind == "outcome"]
    if not dates or not outcomes:
        return
    first, last = drafts.index(dates[0]), drafts.index(dates[-1])
    if drafts.index(outcomes[-1]) < last:
        _date_above(drafts, dates)
    elif drafts.index(outcomes[0]) > first:
        _date_below(drafts, dates)


def _is_line(draft: Draft) -> bool:
    return draft.kind in ("heading", "paragraph", "list_item") and not draft.parsed


def _date_above(drafts: list[Draft], dates: Sequence[Draft]) -> None:
    for draft in drafts:
        if draft.kind == "outcome" and draft.due in {due_by(date.text) for date in dates}:
            draft.due = None
    for date in dates:
        place = drafts.index(date)
        above = drafts[place - 1] if place else date
        if above.kind == "outcome" and not above.values.get("by_when"):
            above.values["by_when"] = date.text
            above.said_in["by_when"] = [date.block] if date.block is not None else []
            drafts.remove(date)


def _date_below(drafts: Sequence[Draft], dates: Sequence[Draft]) -> None:
    """Date the outcomes below a plain line, until a heading; a heading's were dated when read."""
    told: Draft | None = None
    for draft in drafts:
        if draft.kind == "heading":
            told = None
        elif draft in dates:
            told = draft
        elif draft.kind == "outcome" and told is not None and draft.blocks == told.blocks:
            draft.due = draft.due or told.text


def date_the_rest(drafts: Sequence[Draft]) -> None:
    """Give outcomes that no words of their own date the one date that Section E sets for all."""
    told = {draft.due for draft in drafts if draft.kind != "outcome" and draft.due}
    if len(told) != 1:
        return
    for draft in drafts:
        if draft.kind == "outcome" and not draft.values.get("by_when"):
            own = _DATED_ITSELF.search(draft.text) or find_dates(draft.text)
            draft.due = draft.due if draft.due or own else next(iter(told))


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.;])\s+", text)
