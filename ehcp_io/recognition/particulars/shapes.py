"""What a value can only be, whatever its label says: labels are endless, values are not.

"We speak | English", "Girl / boy | Female", "Stage | Year 4": only where no known label gives the
field, and never where the label speaks of somebody else or of another time.
"""

import re
from collections.abc import Callable, Sequence

from ehcp_io.plan.identifiers import check_nhs_number, check_uln, check_upn
from ehcp_io.recognition.particulars.claims import Claim, Gathered, Rank
from ehcp_io.recognition.particulars.pieces import Piece
from ehcp_io.recognition.particulars.vocabulary import PLAN, Vocabulary

_OTHERS = re.compile(
    r"\b(?:previous|former|last|next|new|proposed|named|other|second|sibling|brother|sister|mother|"
    r"father|mum|dad|parent|carer|interpreter|worker|officer|preferred|requested|consulted|"
    r"placement|tutor|learn(?:s|ing)|studie[sd]|lessons?|moving|transfer)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?:(?:NC\s+)?(?:Year|Yr\.?|Y)\s?(?:\d|1[0-4])|Reception|Nursery|Year R|Pre-?school)\W*",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:White|Black|Asian|Mixed)\s+[–—-]\s+[A-Z][\w]+(?:\s(?:and\s)?[A-Z]\w+){0,4}"
)
_SEX = re.compile(r"(?:male|female|boy|girl|non-binary|young (?:man|woman))\W*", re.IGNORECASE)
_SCHOOL = re.compile(
    r"(?=[^,;:]*\b(?:School|College|Academy|Nursery|Pre-?[Ss]chool|Primary|Infants|Juniors)\b)"
    r"[A-Z][\w'’.-]*(?:\s+(?:(?:and|of|the|for|in|on|&)\s+)*[A-Z][\w'’.()-]*){1,8}"
)
_NUMBERS = re.compile(r"\b[A-Z]\d{11}[\dA-Z]\b|\b\d{3}\s?\d{3}\s?\d{4}\b")
# "My numbers: UPN A123…; NHS 485 …; council file AB/12"
_SEVERAL = re.compile(r"\bnumbers\b", re.IGNORECASE)
_FILE = re.compile(
    r"\b(?:council|authority|plan|case|our|LA)(?:[’']s)?\s+(?:file|ref(?:erence)?|number|no)\b\.?:?\s+"
    r"(?P<code>(?=[^;,]*\d)[A-Z0-9][A-Z0-9/ -]*[A-Z0-9])",
    re.IGNORECASE,
)
_AT_SCHOOL = re.compile(
    r"\b(?:school|setting|learn|attend|nursery|college|academy|goes|go to|roll)", re.IGNORECASE
)


def read_shapes(pieces: Sequence[Piece], gathered: Gathered, vocabulary: Vocabulary) -> None:
    """Add what values with unknown labels can only be, as the least sure claims."""
    for number, piece in enumerate(pieces):
        if piece.kind != "field" or piece.record is not None or not piece.text:
            continue
        status = piece.meaning is not None and piece.meaning.keys == ("status",)
        if status and _YEAR.fullmatch(piece.text) and piece.meaning is not None:
            if piece.meaning.subject == PLAN and not gathered.person.has("year_group"):
                gathered.person.add("year_group", Claim(piece.text, Rank.NEIGHBOUR, piece=number))
            continue
        if _OTHERS.search(piece.label or ""):
            continue
        if piece.meaning is not None:
            if piece.meaning.parts:
                _read_numbers(piece, number, gathered)
            continue
        if _SEVERAL.search(piece.label or ""):
            _read_numbers(piece, number, gathered)
        name = _name(piece, vocabulary)
        if name is not None and not gathered.person.has(name):
            gathered.add(gathered.person, name, Claim(piece.text, Rank.NEIGHBOUR, piece=number))


def _read_numbers(piece: Piece, number: int, gathered: Gathered) -> None:
    """The numbers in one value for several, told by their check digits: "NHS 485 …", "UPN K3 …"."""
    for match in _NUMBERS.finditer(piece.text):
        text = "".join(match[0].split())
        name = "upn" if check_upn(text) else "nhs_number" if check_nhs_number(text) else None
        if name is not None and not gathered.person.has(name):
            gathered.person.add(name, Claim(text, Rank.NEIGHBOUR, piece=number))
    file = _FILE.search(piece.text)
    if file is not None and not gathered.plan.has("reference"):
        gathered.plan.add("reference", Claim(file["code"], Rank.NEIGHBOUR, piece=number))


def _name(piece: Piece, vocabulary: Vocabulary) -> str | None:
    """The one field of the child that a value can fill."""
    text = piece.text.strip(" .")
    shapes: dict[str, Callable[[], object]] = {
        "year_group": lambda: _YEAR.fullmatch(text),
        "sex": lambda: _SEX.fullmatch(text),
        "nhs_number": lambda: check_nhs_number(text),
        "upn": lambda: check_upn(text),
        "uln": lambda: check_uln(text),
        "school": lambda: _AT_SCHOOL.search(piece.label or "") and _SCHOOL.fullmatch(text),
        "home_language": lambda: _are(text, "languages", vocabulary),
        "religion": lambda: _are(text, "religions", vocabulary),
        "ethnicity": lambda: _GROUP.fullmatch(text) or vocabulary.is_one_of("ethnicities", text),
    }
    return next((name for name, shape in shapes.items() if shape()), None)


def _are(text: str, kind: str, vocabulary: Vocabulary) -> bool:
    """Whether a value is one of a kind, or several joined."""
    parts = re.split(r"\s*(?:,|;|/|&|\band\b)\s*", text)
    return bool(text) and all(vocabulary.is_one_of(kind, part) for part in parts)
