"""What a piece of advice in K says of itself: title, author, role and date, as it states them."""

import re
from collections.abc import Sequence

from ehcp_io.plan.dates import find_dates, parse_date
from ehcp_io.recognition.filing import Draft

_ENTRY_WORDS = 25
_NAME = re.compile(r"^(?:[A-Z][\w'’.-]*(?:\s+(?:and|&))?\s+){1,4}[A-Z][\w'’-]+$")
_SPLIT_ROLE = re.compile(r"\s*(?:,|\s[–—-]\s|\(|;)\s*")
_ENTRY = re.compile(
    r"^(?P<title>.+?)"
    r"(?:\s*[:–—-]\s+|,?\s+(?:from|by|written by|prepared by|provided by)\s+|,\s+)"
    r"(?P<who>.+)$"
)
_ADVICE_WORDS = re.compile(
    r"\b(?:advice|report|views?|assessment|contribution|statement|plan|profile|letter|summary|"
    r"story)\b",
    re.IGNORECASE,
)


def dated(entry: Draft) -> None:
    """Understand the date of an entry."""
    found = find_dates(entry.values.get("date") or "")
    if found:
        entry.parsed["date"] = found[0].value


def parse_entry(words: str) -> dict[str, str]:
    """Title, author, role and date of an entry written on one line, as far as it states them."""
    parsed: dict[str, str] = {}
    dates = find_dates(words)
    if dates:
        parsed["date"] = dates[-1].value
        words = words[: dates[-1].start] + words[dates[-1].end :]
    words = re.sub(
        r"[\s,;.(–-]*\b(?:dated|date|received|completed|on)?[\s:.,)]*$",
        "",
        words,
        flags=re.IGNORECASE,
    )
    words = words.strip(" .,;–-()")
    match = _ENTRY.match(words)
    if not match:
        return parsed | {"title": words}
    title, who = match["title"], match["who"]
    if (
        not _ADVICE_WORDS.search(title)
        and _ADVICE_WORDS.search(who)
        and re.search(r"[:–]", words) is None
    ):
        parts = _SPLIT_ROLE.split(words, maxsplit=1)
        return parsed | {"author": parts[0]} | ({"role": parts[1]} if len(parts) > 1 else {})
    parts = _SPLIT_ROLE.split(who, maxsplit=1)
    parsed |= {"title": title.strip(" ,"), "author": parts[0].strip()}
    if len(parts) > 1 and parts[1].strip(" )"):
        parsed["role"] = parts[1].strip(" )")
    return parsed


def split_author(entry: Draft, texts: Sequence[str]) -> None:
    """A cell that holds a name and a role, on two lines or after a comma, and perhaps a date."""
    dates = [text for text in texts if parse_date(text)]
    if dates and len(texts) > 1:
        entry.values["date"] = dates[0]
        texts = [text for text in texts if text != dates[0]]
    if len(texts) > 1:
        name, role = texts[0].rstrip(","), " ".join(texts[1:])
    else:
        parts = _SPLIT_ROLE.split(texts[0], maxsplit=1)
        name, role = parts[0], parts[1].rstrip(")") if len(parts) > 1 else ""
    entry.values["author"] = name
    if role:
        entry.values["role"] = role


def take_author(entry: Draft, cells: list[list[str]]) -> None:
    """The name and role that one cell holds, its column's heading being none that we know.

    Takes the first cell that begins with a person's name and says more; the others stay.
    """
    for texts in cells:
        first, *more = texts or [""]
        name = _SPLIT_ROLE.split(first, maxsplit=1)
        if _NAME.match(name[0]) and (more or len(name) > 1):
            split_author(entry, texts)
            cells.remove(texts)
            return


def is_entry(words: str, *, listed: bool) -> bool:
    """Whether a line of K is one piece of advice rather than a sentence about them."""
    if listed or find_dates(words):
        return True
    short = words.count(" ") < _ENTRY_WORDS and not words.endswith(":")
    return short and bool(_ADVICE_WORDS.search(words))
