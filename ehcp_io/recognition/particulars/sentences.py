"""Sentences of the front pages and of sections that state a date, a name or the authority."""

import re
from collections.abc import Iterator

from ehcp_io.plan.dates import find_dates

_CAPITAL = r"(?:[A-Z][\w'’.-]*)"
_SMALL = r"(?:(?:and|of|upon|with|on|in|under|le|the|&)\s+)*"
_DAY = r"(?!on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
_PLACE = rf"{_CAPITAL}(?:,?\s+{_DAY}{_SMALL}{_CAPITAL})*"
_AUTHORITY = re.compile(
    rf"(?:(?:The|THE)\s+)?(?:"
    rf"(?:(?:{_CAPITAL},?\s+{_SMALL}){{1,7}}"
    r"(?:Council|COUNCIL|Unitary Authority|UNITARY AUTHORITY|Children[’']s Trust|Children First))"
    rf"|(?:(?:Royal|London|Metropolitan|ROYAL|LONDON|METROPOLITAN)\s+(?:Borough|BOROUGH)\s+(?:of|OF)\s+{_PLACE})"
    rf"|(?:Council\s+of\s+the\s+{_PLACE})"
    rf")"
)
_BOROUGH = re.compile(
    rf"(?:The\s+)?(?:City|County|Borough|CITY|COUNTY|BOROUGH)\s+(?:of|OF)\s+{_PLACE}"
)
_TRANSFERRED = re.compile(
    rf"\btransferred\s+(?:to|into)\s+(?:the\s+)?(?P<authority>{_AUTHORITY.pattern})"
)
_MAKING = re.compile(
    r"\b(?:made|issued|maintained|prepared|produced|finalised|written|drawn up|on behalf)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|of|for)\s+(?:the\s+)?")
_MAKER = re.compile(
    rf"(?P<authority>{_AUTHORITY.pattern})\s+(?:has\s+)?(?:made|issued|issues|maintains|prepared|"
    r"produced|wrote|finalised)\s+(?:this|the|an?|[A-Z][\w-]+[’']s?)(?!\w)[^.;]{0,60}?\bplan\b"
)
_NEAR = 90
_RESPECT = re.compile(
    r"\b(?:in respect of|concerning|plan concerns|relating to|"
    r"(?:made|maintained|issued|written|prepared) for|plan for|plan belongs to)\s+"
    r"(?P<name>[^\W\d_].{2,60}?)"
    r"(?=\s+(?:whose|who|born|date of birth|of\s|aged|and\s|is\s|on\s|by\s|dob\b)|\s*[,.(;:]|$)",
    re.IGNORECASE,
)
_KNOWN_AS = re.compile(r"[\s(,]*(?:also )?known as\s+[‘'“\"]?([^\W\d_][\w'’-]*)", re.IGNORECASE)
_PLAN = r"(?:(?:This|The|My)\s+)?(?:EHCP|(?:EHC\s+|Education,?\s+Health\s+and\s+Care\s+)?plan)"
_WRITTEN = re.compile(
    rf"^\W*{_PLAN}\s+(?:(?:was|is|has been)\s+)?"
    r"(?:written|prepared|drafted|compiled|completed|produced|drawn up)\b",
    re.IGNORECASE,
)
_WRITER = re.compile(r"\s+by\s+(?P<name>.{3,40}?)(?=\s+(?:on|for|of|in|at)\b|\s*[,.(;]|$)")
_CODE = re.compile(
    rf"^\W*{_PLAN}\s+(?P<code>[A-Z]{{2,8}}[/-][A-Z0-9/-]*\d[A-Z0-9/-]*)\b"
    r"(?:\s+[Vv]ersion\s+(?P<version>\d[\d.]*)\b)?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:\b(?:[Oo]ur|[Pp]lan|[Cc]ase|[Uu]nder)\s+[Rr]ef(?:erence)?(?:\s+(?:no|number))?\.?(?:\s+is)?|^Case):?\s+"
    r"(?P<code>(?=\S*\d)[A-Z][A-Z0-9]*(?:[/-][A-Z0-9]+)+|\d{2,4}-\d{3,6})(?=[\s.,;)]|$)"
)
# In a running head nothing else is referred to: "Jane Doe · Ref. ABC/EY/22", "EHC Plan AB-2291".
_RUNNING_CODE = re.compile(
    r"(?:\b[Rr]ef(?:erence)?(?:\s+(?:no|number))?\.?:?|\b(?:EHC\s+[Pp]lan|EHCP))\s+(?:[Nn]o\.?\s+)?"
    r"(?P<code>(?=\S*\d)[A-Z][A-Z0-9]*(?:[/-][A-Z0-9]+)+|[A-Z]{2,5}\s\d{3,7}\b)(?=[\s,;|)]|$)"
)
_STROKED = re.compile(  # "KSH/2019/8830" alone: a form's own number has no two strokes
    r"(?:^|\s[|·–—-]\s)\s*(?P<code>[A-Z]{1,6}(?:/[A-Z0-9]+){1,2}/\d{2,8})\s*(?:$|[|·–—-]\s)"
)
# Before all else: a case of the authority's, or letters with five figures that are no year.
_ALONE_CODE = re.compile(
    r"(?:Case\s+(?:no\.?\s+|number\s+)?(?P<case>\d{3,7}/[A-Z]{1,5}/\d{2,4})"
    r"|(?P<code>[A-Z]{2,6}(?:-[A-Z]{2,6}){0,2}-(?!(?:19|20)\d\d)\d{5,7}))(?=\s|$)"
)
# What the child says of itself. Words with capitals, so that "I go to bed" is no school.
_WORDS = (
    r"[A-Z][\w'’.-]+(?:\s+(?:(?:and|of|the|for|in|on|&|de|la|le|van|von|der|den|al|el|bin)\s+)*"
    r"[A-Z][\w'’.-]+)*"
)
_SAID = (
    (
        "name",
        re.compile(
            r"^(?:This is (?:the|a) plan (?:of|for)|(?:(?:Hello|Hi)\b\W*)?[Mm]y (?:full )?name is)"
            rf"\s+({_WORDS})"
            r"(?:\W*$|,?\s+and\s+I\s|\.\s)"
        ),
    ),
    (
        "preferred_name",
        re.compile(
            r"(?:^|\band |\. )I (?:like|prefer) to be (?:called|known as)\s+[‘“'\"]?([A-Z][\w'’-]*)"
            r"(?=[’”'\"]?\s*(?:[(.,]|$))"
        ),
    ),
    (
        "preferred_name",
        re.compile(
            r"(?:^|[.!]\s)\W*(?:[Ee]very(?:one|body)|[Pp]eople|[Mm]y friends|[Mm]y family)"
            r"\s+calls?\s+me\s+"
            r"[‘“'\"]?([A-Z][\w'’-]*)"
        ),
    ),
    ("preferred_name", re.compile(r"^[‘“'\"]?(?:Please )?[Cc]all me ([A-Z][\w-]*)\.?[’”'\"]?$")),
    (
        "address",
        re.compile(r"\bI live (?:at|in)\s+([^.;:]{5,80}?\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b)"),
    ),
    (
        "school",
        re.compile(
            r"\bI (?:go to|attend|learn at)\s+"
            rf"(?=[^.;,]*\b(?:School|College|Academy|Nursery|Pre-?[Ss]chool|Centre)\b)({_WORDS})"
        ),
    ),
    (
        "year_group",
        re.compile(r"\bI am in\s+((?:Year|Yr)\s*\d{1,2}|Reception|Nursery)\b(?!\s+of\b)"),
    ),
)
_BORN = re.compile(
    r"\b(?:born(?:\s+on)?|date of birth(?:\s+is)?|d\.?o\.?b\.?)\W{0,3}$", re.IGNORECASE
)
_MADE = re.compile(
    r"\b(?:made|sent|issued|finalised|finished|completed|dated)\b[^;]{0,200}$", re.IGNORECASE
)
_REPLACED = re.compile(
    r"\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing))\s+(?:the|an?|his|her|their|my)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_ALREADY_FINAL = re.compile(r"\bfinal\b", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:first|originally|initially)\s+(?:made|issued|finalised)\b"
    r"|\b(?:first|original|initial)\s+(?:final\s+)?(?:EHC\s+)?plan\s+(?:was\s+)?(?:made|issued|finalised)\b",
    re.IGNORECASE,
)
# Plans are made; so are diagnoses and referrals.
_OF_PLAN = re.compile(
    r"\bplan\b|\bEHCP\b|^\W*(?:(?:this|the) )?(?:proposed |amended )?draft\b"
    r"|^\W*(?:first |originally )?(?:made|issued|finalised|dated)\b",
    re.IGNORECASE,
)
# A plan that "went to panel" was not issued; a draft that went to the parents was.
_WENT = re.compile(
    r"\bdraft\b[^.;]{0,40}\bwent\s+to\b[^.;]{0,40}\b(?:parents?|carers?|family|mother|father|"
    r"grandparents?|guardians?)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
# "This is the final plan of 3 May 2025", "It takes effect on 3 May 2025"
_IS_OF = re.compile(
    r"^\W*(?:this|it|the plan)\s+(?:is\s+(?:the|an?)\b[^.,;]{0,40}?\bplan\s+(?:of|dated)"
    r"|takes\s+effect\s+(?:on|from))\s*(?:the\s*)?$",
    re.IGNORECASE,
)
_AMENDED = re.compile(r"\bamended\b[^.;]{0,80}$", re.IGNORECASE)
_WAS_AMENDED = re.compile(
    r"(?:It\s+(?:was|has\s+been)\s+)?(?:last\s+)?amended\b[^.;]{0,80}$", re.IGNORECASE
)
_REVIEW = re.compile(
    r"\b(?:review(?:ed)?|looked\s+at\s+again)\b[^.;]{0,60}?\b(?:by|before|due|than|on|in|is|held)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_PLAN_WORD = re.compile(r"\bplan\b", re.IGNORECASE)
_REVIEW_WORD = re.compile("review|looked at again", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|(?<!will have )been|last|previous|following|held on|took place)\b",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:propos|draft)", re.IGNORECASE)
_STATED = re.compile(
    r"^(?:this|it)\b.{0,40}\bis\s+(?:now\s+)?(?:an?|the|in)?\s*(.{3,40}?)\W*$", re.IGNORECASE
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w'’‘.-]*$")

_IT = re.compile(r"It (?:was|has been|is|will be)\b")
_CLAUSE = 25
Found = tuple[str, str, str]


def find_authority(text: str, *, whole: bool) -> str | None:
    """The name of a local authority in a text, or the text itself where it is nothing else."""
    match = _AUTHORITY.search(text)
    if match is None:
        # "Borough of Anytown" alone on its line; in a sentence it is only where somebody lives.
        match = _BOROUGH.fullmatch(text.strip(" .,:"))
    if match is None:
        return None
    name = match[0].strip()
    head, comma, _ = name.partition(",")
    if comma and " " in head.strip():
        # "Lucy Amadi, SEN Officer, Any Council"; but "Bournemouth, Christchurch and Poole Council".
        name = name.rpartition(",")[2].strip()
    if whole and name != text.strip(" .,:"):
        return None
    return re.sub(r"^(?:The|THE|By|For|From)\s+", "", name)


def read_sentences(text: str) -> Iterator[Found]:
    """What the sentences of a paragraph claim, as (whose, field, words)."""
    moved = _TRANSFERRED.search(text)
    authority = moved["authority"] if moved is not None else _maker(text)
    if authority is not None:
        yield "plan", "local_authority", authority
    respect = _RESPECT.search(text)
    if respect is not None and _is_name(respect["name"]):
        yield "person", "name", respect["name"]
        called = _KNOWN_AS.match(text, respect.end())
        if called is not None:
            yield "person", "preferred_name", called[1]
    yield from _said(text)
    written = _WRITTEN.match(text)
    writer = _WRITER.match(text, written.end()) if written is not None else None
    if writer is not None and _is_name(writer["name"]):
        yield "plan", "coordinator", writer["name"]
    for found in find_dates(text):
        before = text[: found.start]
        yield from _dated(before, text[found.start : found.end])


def _maker(text: str) -> str | None:
    """The authority by which a sentence says that something was made or issued."""
    active = _MAKER.search(text)
    if active is not None:
        return active["authority"]
    for making in _MAKING.finditer(text):
        for by in _BY.finditer(text, making.end(), making.end() + _NEAR):
            authority = _AUTHORITY.match(text, by.end())
            if authority is not None:
                return authority[0]
    return None


def _said(text: str) -> Iterator[Found]:
    """What the child says of itself: "I go to Town School and I am in Year 2"."""
    for name, pattern in _SAID:
        match = pattern.search(text)
        if match is not None and (name != "name" or _is_name(match[1])):
            yield "person", name, match[1].rstrip(" .,")


def read_code(text: str) -> Iterator[Found]:
    """The plan's number of a line without colons: "Plan ABC-123-4 Version 2", "Our reference …"."""
    named = _REFERENCE.search(text)
    if named is not None:
        yield "plan", "reference", named["code"]
    match = _CODE.match(text)
    if match is not None and match["code"].isupper():
        yield "plan", "reference", match["code"]
        if match["version"]:
            yield "plan", "version", match["version"]


def read_running_code(text: str, *, named: bool = False) -> str | None:
    """The plan's number in a running head or foot.

    "CYP-31241" alone is it where the child is ``named`` beside it: a form, which is everybody's,
    has a number of its own there.
    """
    found = _RUNNING_CODE.search(text) or _STROKED.search(text)
    alone = _ALONE_CODE.match(text)
    told = alone is not None and (named or alone["case"] or alone["code"].count("-") > 1)
    found = found or (alone if told else None)
    return next(filter(None, found.groupdict().values()), None) if found is not None else None


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
    elif _TRANSFERRED.search(sentence):
        return  # neither when it was made nor when it was amended
    elif (replaced := _REPLACED.search(sentence)) is not None:
        if _ALREADY_FINAL.search(replaced[0]):
            yield "plan", "replaced_date", date
    elif (
        _OF_PLAN.search(sentence)
        or _WAS_AMENDED.match(sentence)
        or (_IS_OF.match(sentence) and _PLAN_WORD.search(before))
    ):
        which = _date_of_plan(sentence)
        if which is not None:
            yield "plan", which, date


def _date_of_plan(sentence: str) -> str | None:
    """Which of the plan's dates follows on words about it."""
    proposed = _PROPOSED.search(sentence) is not None
    if _AMENDED.search(sentence):
        return "draft_date" if proposed else "amended_date"
    if _FIRST.search(sentence):
        return "initial_date"
    if _WENT.search(sentence):
        return "draft_date"
    if _MADE.search(sentence) or _IS_OF.match(sentence):
        return "draft_date" if proposed else "plan_date"
    return "signed_date" if _WRITTEN.match(sentence) else None


def _is_review_due(sentence: str) -> bool:
    """Whether the words before a date say that a review is due, not that one was held."""
    review = _REVIEW.search(sentence)
    return review is not None and not _PAST.search(sentence[max(0, review.start() - _CLAUSE) :])


def _last_sentence(text: str) -> str:
    """The sentence that a text ends in, or the remark in brackets that it is still in."""
    *earlier, sentence = re.split(r"[.;]\s+", text)
    if _IT.match(sentence) and earlier and _OF_PLAN.search(earlier[-1]):
        return f"The plan {sentence[3:]}"
    head, bracket, last = sentence.rpartition("(")
    if bracket and ")" not in last and _OF_PLAN.search(head):
        return f"plan {last}"  # "Amended plan dated 28 March 2024 (first made final on …"
    return sentence


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
