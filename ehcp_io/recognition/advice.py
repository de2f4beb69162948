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


_WAS_TAKEN = re.compile(r"^(.*?\b(?:was|were|been|is|are)\b.*?\b(?:from|by|of))\s+(?=[A-Z])")
_OF = re.compile(
    r"^(?P<title>(?:[\w’'-]+ ){0,5}"
    r"(?:advice|report|views?|letter|assessment|statement|contribution)(?: for(?: [\w-]+){1,4}?)?)"
    r" (?:of|from|by) (?P<who>.+)$",
    re.IGNORECASE,
)
_BY_PERSON = re.compile(r"^(?P<title>.+?) (?:by|from) (?P<who>.+)$")
_GIVEN = re.compile(
    r"\s+(?:was|were|has been|have been)\s+"
    r"(?:given|provided|received|written|supplied|prepared|obtained|sought|submitted)$"
)
_CLOSED = re.compile(r"(?<=\d)\)(?:\s*,)?\s*")
_IN_BRACKETS = re.compile(r"^(?P<title>[^():,]+?)\s*\((?P<who>[A-Z][^()]*)\)$")
# "Jo Lee, Physiotherapist – medical advice", "Jo Lee; physiotherapist: medical advice".
_TITLE_LAST = re.compile(
    r"^(?P<name>[^,;–—:]+?)(?:[,;]\s+(?P<role>[^–—:;]+?))?(?:\s+[–—]|:)\s+(?P<title>[^–—:,]+)$"
)
_SHORT_DATE = re.compile(r"(?<=,\s)\d{1,2}[./]\d{1,2}[./]\d{2}\W*$")  # "School report, 1.9.25"
_BEFORE_PERSON = re.compile(r"^(?P<title>[^:]+):\s+(?P<who>.+)$")
_POINTS = re.compile(
    r"\b(?:following|listed|below|attached|appended|contributed to|"
    r"these (?:appendices|reports|papers))\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:team|service|services|school|academy|college|council|trust|hospital|clinic|camhs|nhs|centre|"
    r"hub|university|nursery|department|authority|agency)\b",
    re.IGNORECASE,
)
_PERSON_OF_BODY = re.compile(r"^(?P<body>[^()]+?)\s*\((?P<name>[^(),]+),\s*(?P<role>[^()]+)\)$")
_TITLED = re.compile(r"(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof)\.?\s+[A-Z]")
_SHORT_NAME = re.compile(r"^(?:(?:Dr|Mr|Mrs|Ms|Miss)\.?\s+)?(?:[A-Z]\.?\s*)+[A-Z][\w'’-]+$")
# "New advice is marked with an asterisk.": a sentence about the list.
_TELLS = re.compile(r"\b(?:is|are|was|were|stands?|remains?|has|have|can|will|may|must|should)\b")
_WRITTEN = re.compile(
    r"\b(?:reports?|advice|assessment|contribution|views|letter|statement)$", re.IGNORECASE
)
_OFFICE = re.compile(
    r"\b(?:head|manager|officer|lead|director|co-?ordinator|team|service|teacher|worker)\b",
    re.IGNORECASE,
)


def in_one_sentence(words: str) -> tuple[str, tuple[str, ...]]:
    """Several pieces of advice in one sentence, a semicolon between: its opening words, each piece.

    Every piece must have a date of its own; else it is one sentence.
    """
    parts = [part.strip() for part in re.split(r";\s*", words) if part.strip()]
    if len(parts) < 2 and len(_CLOSED.findall(words)) > 1:
        return _bracketed(words)
    if len(parts) < 2 or not all(find_dates(part) for part in parts):
        return "", ()
    lead, colon, first = parts[0].rpartition(":")
    told = None if colon else _WAS_TAKEN.match(parts[0])
    if told is not None:
        return told[1], (parts[0][told.end() :], *parts[1:])
    return (f"{lead}:" if colon else "", (first.strip() if colon else parts[0], *parts[1:]))


def _bracketed(words: str) -> tuple[str, tuple[str, ...]]:
    """Pieces that each end with their date in brackets: "… from A B, Mum (2 May 2024), and …"."""
    pieces = [piece.strip() for piece in _CLOSED.split(words.rstrip(" .")) if piece.strip()]
    pieces = [f"{piece})" if "(" in piece and ")" not in piece else piece for piece in pieces]
    if not all(find_dates(piece[piece.rfind("(") :]) for piece in pieces):
        return "", ()
    lead = re.match(r"^(.*?\b(?:from|by|of|are|is|from:|of:))\s+(?=[A-Z])", pieces[0])
    first = pieces[0][lead.end() :] if lead else pieces[0]
    return lead[1] if lead else "", (first, *pieces[1:])


def _of_body(text: str) -> tuple[str, str, str] | None:
    """Person, role and body: "Ash School (T. Abbott, SENCO)", "Early Help Team, Jo Lee, worker"."""
    match = _PERSON_OF_BODY.match(text)
    if match and is_person(match["name"]):
        return match["name"], match["role"], match["body"]
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 2 and _BODY.search(parts[0]) and is_person(parts[1]):
        return parts[1], ", ".join(parts[2:]), parts[0]
    return None


def is_person(text: str) -> bool:
    """Whether a text is a person's name and nothing else."""
    return bool(_NAME.match(text) or _SHORT_NAME.match(text)) and not _BODY.search(text)


def split_role(text: str) -> tuple[str, str]:
    """A name and what stands behind it: "Jo Lee, SENCO", "Jo Lee (SENCO)"."""
    name, *role = _SPLIT_ROLE.split(text, maxsplit=1)
    return name.strip(), role[0].rstrip(" )") if role else ""


def dated(entry: Draft) -> None:
    """Understand the date of an entry."""
    text = entry.values.get("date") or entry.values.get("appended") or ""
    found = find_dates(text)
    date = found[0].value if found else parse_date(text)
    if date is not None:
        entry.parsed["date"] = date


def undated(words: str) -> tuple[str, dict[str, str]]:
    """An entry without its date and what leads to it, and that date as ``parsed``."""
    parsed: dict[str, str] = {}
    dates = find_dates(words)
    if dates:
        parsed["date"] = dates[-1].value
        words = words[: dates[-1].start] + words[dates[-1].end :]
    elif (short := _SHORT_DATE.search(words)) and (date := parse_date(short[0].rstrip(" .;)"))):
        parsed["date"], words = date, words[: short.start()]
    words = re.sub(
        r"[\s,;.(–-]*\b(?:dated|date|received|completed|on)?[\s:.,)]*$",
        "",
        words,
        flags=re.IGNORECASE,
    )
    bare = words.strip(" .,;–-()")
    words = re.sub(r"^and\s+", "", bare + ")" * (bare.count("(") - bare.count(")")))
    words = re.sub(r"\s*\((?:Appendix|App\.?|Annex) \w{1,3}\)?$", "", words)
    return words, parsed


_OF_FAMILY = re.compile(
    r"^(?P<title>.+? (?:from|of|by) (?:the |his |her |their )?"
    r"(?:child|young person|pupil|student|parents?|carers?|mother|father|family)),\s+(?P<who>.+)$",
    re.IGNORECASE,
)


def parse_entry(words: str) -> dict[str, str]:
    """Title, author, role and date of an entry written on one line, as far as it states them."""
    found = _parsed(words)
    if "title" in found and "author" in found:
        found["title"] = _GIVEN.sub("", found["title"])  # "Medical advice was given by …"
    return found


def _parsed(words: str) -> dict[str, str]:
    words, parsed = undated(words)
    apart = _title_last(words) or _stopped(words) or _from_family(words)
    if apart:
        return parsed | apart
    bracketed = _bracketed_who(words)
    if bracketed:
        return parsed | bracketed
    said = _OF.match(words)
    if said is not None and (_names_subject(said["who"]) or _person_next(said["who"])):
        said = None
        title, _, who = words.partition(", ")
        if is_person(who.split(", ")[0]):  # "Advice from the child, Mr Colin Penn, Teacher"
            return parsed | _title_and_person(title, who)
    if said is not None:
        name, *role = _SPLIT_ROLE.split(said["who"], maxsplit=1)
        parsed |= {"title": said["title"], "author": name}
        return parsed | ({"role": role[0].strip(" )")} if role else {})
    match = _BEFORE_PERSON.match(words)
    if match is None or not is_person(_SPLIT_ROLE.split(match["who"], maxsplit=1)[0]):
        match = _ENTRY.match(words)
    if not match:
        return parsed | {"title": words}
    title, who = match["title"], match["who"]
    if is_person(title) and not _ADVICE_WORDS.search(title):
        return parsed | {"author": title} | _post_and_title(who.strip(" )"))
    if (
        not _ADVICE_WORDS.search(title)
        and _ADVICE_WORDS.search(who)
        and re.search(r"[:–]", words) is None
    ):
        parts = _SPLIT_ROLE.split(words, maxsplit=1)
        return parsed | {"author": parts[0]} | ({"role": parts[1]} if len(parts) > 1 else {})
    return parsed | _title_and_person(title, who)


def parse_lines(lines: Sequence[str]) -> dict[str, str]:
    """The same of an entry on lines of its own: what it is, who wrote it, when; else nothing."""
    title, who, *rest = lines if len(lines) > 1 else ("", "")
    who, parsed = undated(who)
    name, *role = _SPLIT_ROLE.split(who, maxsplit=1)
    people = re.split(r"\s+and\s+", name)
    if not all(map(is_person, people)) or is_person(title) or find_dates(title):
        return {}
    parsed |= undated(" ".join(rest))[1] | {"title": title, "author": name}
    return parsed | ({"role": role[0].strip(" )")} if role and role[0] else {})


def _bracketed_who(words: str) -> dict[str, str]:
    """A title and in brackets who gave it, or what they do: "School report by Jo Lee (SENCO)"."""
    held = _IN_BRACKETS.match(f"{words})" if words.count("(") > words.count(")") else words)
    if held is None:
        return {}
    by = _BY_PERSON.match(held["title"])
    if by is not None and is_person(by["who"]):
        return {"title": by["title"], "author": by["who"], "role": held["who"].strip()}
    name, *role = _SPLIT_ROLE.split(held["who"], maxsplit=1)
    if not _ADVICE_WORDS.search(held["title"]) and not is_person(name.strip()):
        return {}
    found = {"title": held["title"], "author": name.strip()}
    return found | ({"role": role[0].strip(" )")} if role and role[0] else {})


def _title_and_person(title: str, who: str) -> dict[str, str]:
    """What was written and by whom; "Sam, with pictures" has no title."""
    if who.startswith("with "):
        return {"author": title}
    name, *role = (part.strip(" )") for part in _SPLIT_ROLE.split(who, maxsplit=1))
    found = {"title": title.strip(" ,"), "author": name}
    return found | ({"role": role[0]} if role and role[0] else {})


def _title_last(words: str) -> dict[str, str]:
    """Person and post before a dash and what was written: "Jo Lee, Manager – advice"."""
    last = _TITLE_LAST.match(words)
    if last is None or not _ADVICE_WORDS.search(last["title"]):
        return {}
    if _ADVICE_WORDS.search(last["name"]) or not all(map(is_person, last["name"].split(" and "))):
        return {}
    role = {"role": last["role"]} if last["role"] else {}
    return {"title": last["title"], "author": last["name"], **role}


def _from_family(words: str) -> dict[str, str]:
    """Whose views they are, and behind a comma who took them down: "Advice from the child, …"."""
    match = _OF_FAMILY.match(words)
    name, *role = _SPLIT_ROLE.split(match["who"], maxsplit=1) if match is not None else ("",)
    if match is None or not is_person(name):
        return {}
    found = {"title": match["title"], "author": name}
    return found | ({"role": role[0].strip(" )")} if role else {})


def _stopped(words: str) -> dict[str, str]:
    """Title, person and post with stops between them: "School advice. Jo Lee, SENCO"."""
    title, stop, who = words.partition(". ")
    name, _, role = who.partition(", ")
    people = re.split(r"\s+and\s+", name)
    if not stop or is_person(title) or not all(map(is_person, people)):
        return {}
    return {"title": title, "author": name} | ({"role": role} if role else {})


def _post_and_title(who: str) -> dict[str, str]:
    """What stands behind a person's name: a post, what was written, or both ("SENCO, report")."""
    post, comma, last = who.rpartition(", ")
    if not _WRITTEN.search(last) or _OFFICE.search(last) or " " not in last:
        return {"role": who}
    return {"title": last} | ({"role": post} if comma else {})


def _person_next(who: str) -> bool:
    """Whether a person follows whom a title names: "Report from school, Jo Lee, SENCO"."""
    parts = who.split(", ")
    return len(parts) > 1 and not is_person(parts[0]) and is_person(parts[1])


def _names_subject(who: str) -> bool:
    """Whether "of …" goes on with the title: whose views they are, or which profession's advice.

    "Views of Sam’s mother: Jo Lee", "Advice of the Teacher of the Deaf", "Views of Sam".
    """
    return bool(re.search(r":|\s(?:from|by)\s", who)) or bool(
        re.match(r"(?:the|an?)\s|[A-Z][\w’'-]+\s+[–—]\s+[A-Z]", who)
        or re.fullmatch(r"[A-Z][\w’'-]+(?:[’']s \w+)?", who)
    )


def split_author(entry: Draft, texts: Sequence[str]) -> None:
    """A cell that holds a name and a role, on two lines or after a comma, and perhaps a date."""
    dates = [text for text in texts if parse_date(text)]
    if dates and len(texts) > 1:
        entry.values["date"] = dates[0]
        texts = [text for text in texts if text != dates[0]]
    if len(texts) > 1:
        name, role = texts[0].rstrip(","), " ".join(texts[1:])
    elif (found := _of_body(texts[0])) is not None:
        entry.values["author"], entry.values["role"], body = found
        entry.text = f"{entry.text} {body}".strip()
        return
    else:
        parts = _SPLIT_ROLE.split(texts[0], maxsplit=1)
        name, role = parts[0], parts[1].rstrip(")") if len(parts) > 1 else ""
        if _TITLED.match(role):
            name, role = texts[0], ""  # "Mrs Ann Doe, Mr Bob Doe": two people and no role
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
    of_list = _POINTS.search(words) or (not listed and _TELLS.search(words))
    if of_list and words.rstrip().endswith((".", ":")) and not find_dates(words):
        return False
    if listed or find_dates(words):
        return True
    if words.endswith(".") and _TELLS.search(words):
        return False  # "Advice from the first assessment remains on file."
    short = words.count(" ") < _ENTRY_WORDS and not words.endswith(":")
    return short and bool(_ADVICE_WORDS.search(words))
