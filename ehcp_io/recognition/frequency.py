"""How often something is done, as a sentence says it: ``three lessons of 40 minutes each week``.

An amount is never cut: its pieces (a count, a length, a period) are found one by one and belong
together where no more than a link word parts them. Two amounts of one sentence are both given.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ehcp_io.plan.quantity_patterns import NUMBER

_MONTH = r"january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_DAYS = rf"{_DAY}(?:,?\s+(?:and\s+)?{_DAY})*"
_PERIOD = (
    r"(?:school\s+|academic\s+|working\s+)?"
    r"(?:days?|weeks?|fortnights?|months?|half[- ]terms?|terms?|years?|annum|lessons?|sessions?|"
    r"mornings?|afternoons?|evenings?|nights?)"
)
_ADVERB = r"daily|nightly|weekly|fortnightly|monthly|half[- ]termly|termly|annually|yearly"
_MEETING = (
    r"sessions?|visits?|lessons?|meetings?|appointments?|periods?|blocks?|mornings?|afternoons?|"
    r"evenings?|slots?|workshops?"
)
_SORT = (
    rf"{_ADVERB}|individual|group|small-group|paired|joint|direct|separate|further|therapy|short|"
    r"extra|additional|full|whole|half-hour|one-hour|(?:\w+-)?(?:minute|hour)"
)
_SOURCES = (
    (
        "every",
        rf"(?:{NUMBER}-)(?:{_ADVERB})(?:\s+intervals)?|(?:{_ADVERB})"
        rf"|(?:each|every)\s+(?:(?:{NUMBER}|other|second)\s+)?{_PERIOD}"
        rf"|(?:each|every)\s+(?:{_DAYS}|{_MONTH}|(?:spring|summer|autumn)\s+term)"
        rf"|each\s+of\s+the\s+{NUMBER}\s+terms|alternate\s+{_PERIOD}|on\s+{_DAYS}",
    ),
    (
        "every",
        r"throughout\s+(?:the|each|every)\s+(?:school\s+|whole\s+)?(?:day|week|year)"
        r"|on\s+(?:each|every)\s+occasion",
    ),
    ("per", rf"(?:an?|per)\s+{_PERIOD}"),
    (
        "per",
        r"in\s+the\s+(?:first|second|third|last|school|academic)\s+(?:half[- ]term|term|year|week)",
    ),
    ("span", rf"in\s+blocks\s+of\s+{NUMBER}\s+weeks"),
    ("span", rf"{NUMBER}[- ](?:weeks|terms|months)(?:\s+(?:a|per|each|of\s+the)\s+year)?"),
    ("span", r"(?:in\s+|during\s+)?term[- ]time(?:\s+only)?"),
    ("count", rf"(?:{NUMBER}\s+times|once|twice|\d+\s?[x×](?=\W))"),
    ("length", rf"{NUMBER}[ -](?:hours?|hrs?|minutes?|mins?|days?|half[- ]days?|nights?)"),
    ("meeting", rf"{NUMBER}\s+(?:{_DAY}|weekends?)"),
    ("meeting", rf"{NUMBER}\s+(?:(?:{_SORT})\s+){{0,2}}(?:{_MEETING})"),
)
# For a text in small letters: with IGNORECASE it would take three times as long.
_PIECE = re.compile(
    "|".join(f"(?P<{kind}{n}>{source})" for n, (kind, source) in enumerate(_SOURCES)).join(
        (r"(?<![\w-])(?<!one to )(?<!1 to )(?<!\d:)(?:", r")(?![\w-])")
    )
)
_LIMIT = re.compile(
    r"(?:at\s+least|up\s+to|an?\s+(?:minimum|maximum|total)\s+of|(?:no|not)\s+less\s+than|no\s+more"
    r"\s+than|approximately|about)\s+$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s+(?:thereafter|afterwards|after that|from then on)\b|\s+each(?=[.,;:)]|\s*$)", re.IGNORECASE
)
"""What an amount may end in: ``15 hours a week in the first term, 10 hours thereafter``."""
_LINK = re.compile(
    r"[\s,()]*(?:(?:and|of|for|in|on|at|x|×|over|during|lasting|each|each\s+of|each\s+lasting|"
    r"lasting\s+for|each\s+for)?)[\s,(]*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\bstart\s+and\s+(?:at\s+)?(?:the\s+)?end\b", re.IGNORECASE)
_SO_MANY = re.compile(
    rf"(?:an?\s+(?:block|course|series|programme)\s+of\s+)?{NUMBER}\s+(?:(?:{_SORT})\s+){{0,2}}"
    r"(?:sessions|visits|lessons|appointments|meetings|workshops)\b",
    re.IGNORECASE,
)
_ACROSS = re.compile(r"[^.,;:()]{1,42}")
_REVIEWED = re.compile(
    r"\b(?:review|monitor|evaluat|updat|report|adjust)\w*(?:\s+\w+){0,2}\s*$", re.IGNORECASE
)
_AMOUNTS = {"length", "meeting", "count"}


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def how_often(text: str) -> str | None:
    """The amounts that a text states, joined by a semicolon where they are several; else None."""
    found: list[tuple[bool, str]] = []
    for group in _groups(text, _pieces(text)):
        if not _says_how_often({piece.kind for piece in group}):
            continue
        start, end = group[0].start, group[-1].end
        limit = _LIMIT.search(text, 0, start)
        reviewed = bool(_REVIEWED.search(text[:start]))
        start, end = _bracket(text, start, end) or (limit.start() if limit else start, end)
        if behind := _BEHIND.match(text, end):
            end = behind.end()
        words = text[start:end]
        if words.count("(") > words.count(")") and text[end : end + 1] == ")":
            words += ")"
        found.append((reviewed, " ".join(words.split())))
    own = [words for reviewed, words in found if not reviewed] or [words for _, words in found]
    whole = [words for words in own if not any(words in other for other in own if other != words)]
    if not whole and (match := _SO_MANY.match(text)):
        return match[0]  # "Eight sessions of therapy" opens with how many, and names no period
    return "; ".join(dict.fromkeys(whole)) or None


def _bracket(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The remark in brackets that an amount stands in, where it has a length outside the amount.

    "(15 hours a week at nursery, 32.5 hours at school)": only together do they say how much.
    """
    opened, closed = text.rfind("(", 0, start), text.find(")", end)
    if opened < 0 or closed < 0 or ")" in text[opened:start] or "(" in text[end:closed]:
        return None
    inside = _pieces(text[opened + 1 : closed])
    outside = [piece for piece in inside if not start <= opened + 1 + piece.start < end]
    whole = inside[0].start == 0 and any(piece.kind == "length" for piece in outside)
    return (opened + 1, closed) if whole else None


def _pieces(text: str) -> list[_Piece]:
    return [
        _Piece((match.lastgroup or "").rstrip("0123456789"), match.start(), match.end())
        for match in _PIECE.finditer(_in_small(text))
    ]


def _in_small(text: str) -> str:
    """The text in small letters, each in its place: İ alone would become two."""
    return text.replace("İ", "I").lower()


def _groups(text: str, pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Pieces that make up one amount together."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        held = groups[-1] if groups else None
        if held and _belongs(held, piece, text[held[-1].end : piece.start]):
            held.append(piece)
        else:
            groups.append([piece])
    return groups


def _belongs(held: Sequence[_Piece], piece: _Piece, between: str) -> bool:
    """Whether a piece goes on with an amount, what stands between them being no more than a link.

    A period may come some words after its amount ("20 minutes of reading a day"), a length after
    its period ("weekly therapy at home for 50 minutes"): then it is the first of its kind.
    """
    if _LINK.fullmatch(between):
        return True
    kinds = {each.kind for each in held}
    if not _ACROSS.fullmatch(between) or re.search(r"\band\b", _ENDS.sub("", between)):
        return False
    if piece.kind in ("every", "per"):
        return bool(kinds & _AMOUNTS) and not kinds & {"every", "per"}
    ends = re.search(r"\b(?:for|of|lasting)\s*$", between)
    return piece.kind == "length" and bool(ends) and kinds == {"every"}


def _says_how_often(kinds: set[str]) -> bool:
    """Whether pieces say enough: "a week" alone does not, "each week" does."""
    if "every" in kinds or {"meeting", "length"} <= kinds:
        return True
    return "per" in kinds and bool(kinds & _AMOUNTS)
