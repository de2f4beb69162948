"""What a record's wording says, beside the wording: who, how often, by when, as ``parsed`` fields.

Only what has no cell or label of its own is looked for inside the sentence; the text is untouched.
"""

import re
from itertools import pairwise

from ehcp_io.plan.dates import find_dates
from ehcp_io.recognition.agents import by_whom, names_staff
from ehcp_io.recognition.filing import Draft
from ehcp_io.recognition.frequency import how_often
from ehcp_io.recognition.periods import MONTH, PERIOD, SEASON
from ehcp_io.recognition.struck import live_text
from ehcp_io.recognition.vocabulary import Vocabulary, key

_COLON = re.compile(r"([^\s:;.()][^:;.()]{1,60}):\s*")
_BRACKET = re.compile(
    r"[(\[]((?:by|within|before|until|at the end of|end of|from)\b[^()\[\]]{2,80}"
    rf"|(?:{SEASON}(?:\ term)?|{MONTH}),?\ \d{{4}}"
    r"(?:[/–-]\d{2,4})?)[)\]]\W*$",
    re.IGNORECASE,
)
_BY_WHEN = re.compile(
    rf"""
    (?:^|[,;–]\s*|\s)
    (
        by\ (?:the\ )?(?:end|start|beginning)\ of\ [^,;.()]{{2,60}}
      | by\ (?:{MONTH}|{SEASON})\ \d{{4}}
      | within\ (?:\w+\ ){{1,2}}(?:weeks?|months?|terms?|years?)
      | by\ the\ time\ (?:s?he|they)\ (?:is|are)\ \w+
      | by\ \d{{1,2}}\ \w+\ \d{{4}}
    )\W*$
    | ^((?:by|within|before|at)\ [^,;.()]{{3,50}}(?:\ \([^()]{{4,40}}\))?),\s
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "By the end of Year 10 Robin will be in lessons": no comma parts the date from the child.
_BEGINS = re.compile(
    rf"""
    (by\ {PERIOD})\ (?:[A-Z][\w’'-]+|he|she|they|I)(?:\ [\w’'-]+){{0,4}}?\ will\b
    | (by\ (?:the\ )?(?:end|start|beginning)\ of\ [^,;.()]{{2,40}}?)
      \ (?:[A-Z][\w’'-]+|he|she|they|I)\ will\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_RATIO = re.compile(
    r"\b(\d{1,2}\s*:\s*\d{1,2}|(?:one|two)[- ]to[- ]one|1[- ]1)\b(?!\s*(?:am|pm))", re.IGNORECASE
)
_PAIR = re.compile(r"\(([^()]+;[^()]+)\)\W*$")
_REFERS = re.compile(
    r"\b(?:to meet|meets|supports?(?!\s+(?:worker|assistant|staff|teacher|practitioner))|outcomes?)"
    r"\b.*\d",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+(?:[–—-]|\|)\s+")
_WHO_WORDS, _AMOUNT_WORDS = 9, 16
_ALWAYS = re.compile(r"^(?:at|in|for|during)\s+all\b|^all\s", re.IGNORECASE)
_TAIL = re.compile(r"\s*\(([^()]+)\)\s*$")
_HOW_MUCH = re.compile(
    r"\d|\b(?:daily|weekly|fortnightly|monthly|termly|annually|once|twice|every|each|one|two|three|"
    r"four|five|six|eight|ten|twelve|hours?|minutes?|sessions?|week|term|year|throughout|always)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:daily|weekly|fortnightly|monthly|termly|annually|once|twice|hours?|minutes?|mins?|"
    r"(?:every|each|per|an?) (?:day|week|fortnight|month|half|term|year|morning|lesson))\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"^(?:an?|the|his|her|their|my)\s+", re.IGNORECASE)
_FIELDS = ("by_whom", "how_often", "funded_by", "review")


def understand(draft: Draft, vocabulary: Vocabulary) -> None:
    """Fill ``parsed`` of an outcome or a provision from its own words; dates in ISO form."""
    if draft.kind == "outcome":
        _outcome(draft)
    elif draft.kind == "provision":
        _provision(draft, vocabulary)


def _outcome(draft: Draft) -> None:
    text = live_text(draft)
    when = draft.values.get("by_when")
    if when is None:
        match = _BRACKET.search(text) or _BEGINS.match(text)
        match = match or _BY_WHEN.search(text)
        said = match.groups() if match is not None else ()
        when = next((group for group in said if group), draft.due)
        if when is not None:
            draft.parsed["by_when"] = when
    dates = find_dates(when) if when else ()
    if dates:
        draft.parsed["by_when_date"] = dates[-1].value


def _provision(draft: Draft, vocabulary: Vocabulary) -> None:
    text = live_text(draft)
    for name, value in _labelled(text, vocabulary).items():
        if draft.values.get(name) is None:
            draft.parsed.setdefault(name, value)
    _bracketed(draft, text)
    _dashed(draft, text)
    said = {"by_whom": _who(draft, text), "how_often": how_often(text)}
    for name, words in said.items():
        if words and draft.values.get(name) is None:
            draft.parsed.setdefault(name, words)
    if draft.payer and draft.values.get("funded_by") is None:
        draft.parsed.setdefault("funded_by", draft.payer)
    wording = " ".join(
        part
        for part in (text, *(draft.values.get(name) or "" for name in ("ratio", "how_often")))
        if part
    )
    ratio = _RATIO.search(wording)
    if ratio is not None:
        draft.parsed["ratio"] = ratio[1]


def _who(draft: Draft, text: str) -> str | None:
    """Who provides it: the sentence's own words, unless the heading over it says them and more.

    Under "Teacher of the Deaf (with a mandatory qualification)" "The teacher will …" is that one.
    """
    said = by_whom(text)
    if said is None or draft.agent is None:
        return said or draft.agent
    words = {word.rstrip("s") for word in key(_DETERMINER.sub("", said)).split()}
    return draft.agent if words <= {w.rstrip("s") for w in key(draft.agent).split()} else said


def _bracketed(draft: Draft, text: str) -> None:
    """Who and how often in brackets at the end: "(Learning mentor; 25 minutes weekly)"."""
    if draft.values.get("by_whom") or draft.values.get("how_often"):
        return
    match = _PAIR.search(text)
    if match is not None and "by_whom" not in draft.parsed and not _REFERS.search(match[1]):
        draft.parsed["by_whom"], draft.parsed["how_often"] = divide(match[1])
        return
    whom = draft.parsed.get("by_whom") or ""
    match = _TAIL.search(whom)
    if match is not None and "how_often" not in draft.values and _HOW_MUCH.search(match[1]):
        draft.parsed["by_whom"] = whom[: match.start()].strip()
        draft.parsed["how_often"] = match[1]


def _dashed(draft: Draft, text: str) -> None:
    """Who and how often behind dashes: "A reading programme – teaching assistant – daily"."""
    _, *behind = _DASH.split(text.rstrip(" ."))
    told = draft.values.get("by_whom") or draft.values.get("how_often") or draft.parsed
    if told or len(behind) != 2:
        return
    for who, amount in (behind, behind[::-1]):
        short = who.count(" ") < _WHO_WORDS and amount.count(" ") < _AMOUNT_WORDS
        often = _HOW_MUCH.search(amount) or _ALWAYS.match(amount)
        if short and often and names_staff(who) and not _HOW_MUCH.match(who):
            draft.parsed["by_whom"], draft.parsed["how_often"] = who.strip(), amount.strip()
            return


def divide(words: str) -> tuple[str, str]:
    """Names, and the amount or frequency behind the first semicolon or comma that has one."""
    stops = [match.start() for match in re.finditer("[;,]", words)]
    for here, until in pairwise([*stops, len(words)]):
        amount = _HOW_MUCH if words[here] == ";" else _TIME  # "Jo Lee, Level 3 assistant; daily"
        if amount.search(words[here:until]):
            return words[:here].strip(), words[here + 1 :].strip()
    names, _, rest = words.partition(";")
    return names.strip(), rest.strip()


def _labelled(text: str, vocabulary: Vocabulary) -> dict[str, str]:
    """Labels inside a sentence: "This will be delivered by: …; frequency: …"."""
    found: list[tuple[int, int, str]] = []
    for match in _COLON.finditer(text) if ":" in text else ():
        for word in re.finditer(r"\S+", match[1]):
            roles = vocabulary.label_roles(match[1][word.start() :])
            role = next((role for role in roles if role in _FIELDS), None)
            if role is not None:
                found.append((match.start() + word.start(), match.end(), role))
                break
    values: dict[str, str] = {}
    for number, (_, end, role) in enumerate(found):
        until = found[number + 1][0] if number + 1 < len(found) else len(text)
        value = text[end:until].strip().rstrip(".;,–—- ")
        if value:
            values.setdefault(role, value)
    return values
