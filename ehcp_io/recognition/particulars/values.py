"""Values: what the wording of a field is worth, or None where it is no value at all."""

import re

from ehcp_io.document import TextBlock
from ehcp_io.plan.dates import find_dates, parse_date
from ehcp_io.recognition.particulars.claims import Claim
from ehcp_io.recognition.particulars.ticks import chosen, standing_text
from ehcp_io.recognition.particulars.vocabulary import Vocabulary
from ehcp_io.recognition.particulars.wording import words

EMAIL = re.compile(r"[\w.+'’-]+@[\w-]+(?:\s[\w-]+)?(?:\.(?:\s(?=[a-z]))?[\w-]+)+")
# Eleven figures with the first 0, which +44 stands for: what follows is the next line's.
PHONE = re.compile(
    r"(?<![\w@.])(?:\+\s?44(?:\s*\(0\))?|\((?=0\d{2,5}\))0|0)(?:[\s()-]*\d){7,10}\d*"
    r"(?:\s*(?:x|ext\.?)\s*\d+)?"
)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
_FILLER = re.compile(r"^[\s_.…\-–—/\\|*:;,()\[\]]*$")
# Dots or a line to write on, before and behind what was filled in.
_LEADERS = re.compile(r"^[.…_\s]*[.…_]{2,}\s*|\s*(?:…|\.{3,}|_{2,})[.…_\s]*$")
_MERGE_FIELD = re.compile(r"[«‹<{]{1,2}\s*[\w .]+\s*[»›>}]{1,2}")
# What stood before a number that was taken out: "Jane Doe on …", "Tel: …".
_LED_TO_DETAILS = re.compile(
    r"(?:\s|^)(?:on|at|tel|telephone|phone|mobile|mob|e-?mail|t|e|m)\b\.?\s*:?\s*(?=\s*\.?\s*$|[,;|–—])",
    re.IGNORECASE,
)
# "PR: yes", "has PR": the label's own words before the answer, or alone.
_OF_RESPONSIBILITY = re.compile(
    r"^\W*(?:(?:has|have|holds|with)\s+)?(?:PR|parental responsibility)\b\W*(?=yes\b|no\b|$)",
    re.IGNORECASE,
)
_INTERPRETER = re.compile(
    r"\s*\([^()]*\binterpret[^()]*\)|\s*[,;–—.-]\s*(?:an?\s+)?(?:no\s+)?interpreter\b.*$",
    re.IGNORECASE,
)
# A UPN, ULN or NHS number has ten or more.
_FEWEST_FIGURES = 6
# Fields that ask for a description: "None" or "Not stated" is then what the family says.
_DESCRIPTIONS = frozenset(["religion", "ethnicity", "home_language", "legal_status"])


def wording(claim: Claim, vocabulary: Vocabulary, name: str = "") -> str | None:
    """The claim's words, without what the form itself put there; None where nothing is left."""
    text = claim.text
    if claim.runs:
        if all(run.placeholder for run in claim.runs if run.text.strip()):
            return None
        if any(run.strike for run in claim.runs):
            text = standing_text(TextBlock(runs=claim.runs))
    ticked = chosen(text)
    if ticked is not None:
        text = ticked
    text = _MERGE_FIELD.sub(" ", text)
    text = " ".join(text.split()).strip(" |")
    text = _LEADERS.sub("", text)
    if _FILLER.match(text) or vocabulary.is_one_of("blank", text):
        return None
    if name not in _DESCRIPTIONS and vocabulary.is_one_of("nothing", text):
        return None
    return text


def date_value(text: str) -> str | None:
    """The first date in a value."""
    whole = parse_date(text)
    if whole is not None:
        return whole
    dates = find_dates(text)
    if dates:
        return dates[0].value
    # What stands in brackets or behind a comma is said of the date: "3.4.11 (9 years 2 months)".
    return parse_date(re.split(r"\s*[(,;/]\s*|\s+(?:aged?|to)\b", text.strip())[0])


def latest_date(text: str) -> str | None:
    """The last of the dates in a value: a plan amended twice prints both."""
    dates = [found.value for found in find_dates(text)]
    return max(dates) if dates else date_value(text)


def truth(claim: Claim, vocabulary: Vocabulary) -> bool | None:
    """Yes or no: a word, a ticked option, or a single ticked or empty box; None if it is open."""
    text = claim.text
    ticked = chosen(text)
    if ticked == "":
        return True if re.fullmatch(r"[☒☑✓✔]", text.strip()) else None
    if ticked is None and any(run.strike for run in claim.runs):
        text = standing_text(TextBlock(runs=claim.runs))
    text = _OF_RESPONSIBILITY.sub("", ticked or text) or "yes"
    for kind, value in (("yes", True), ("no", False)):
        if vocabulary.is_one_of(kind, text):
            return value
    start = words(text).split(" ")[0]
    if start in ("yes", "no") and not re.match(r"\s*yes\s*(?:/|or)\s*no\b", text, re.IGNORECASE):
        return start == "yes"
    return None


def yes_or_no(claim: Claim, vocabulary: Vocabulary) -> str | None:
    """The wording of a question's answer; a ticked box alone is "Yes"."""
    ticked = chosen(claim.text)
    if ticked:
        return ticked
    if ticked == "":
        return "Yes" if re.fullmatch(r"[☒☑✓✔]", claim.text.strip()) else None
    text = wording(claim, vocabulary, "legal_status")
    if text is None or re.fullmatch(r"yes\s*(?:/|or)\s*no", text, re.IGNORECASE):
        return None
    return text


def identifier(text: str) -> str | None:
    """A number as written, spaces removed; None where it has too few figures or is a date.

    What a wrong cell holds ("18-Sep-2025", "4") is worse than no number. A misread one is kept:
    its check digit is reported.
    """
    compact = re.sub(r"\s+", "", text).rstrip(".,;")
    figures = sum(character.isdigit() for character in compact)
    return compact if figures >= _FEWEST_FIGURES and date_value(text) is None else None


def language_alone(text: str | None) -> str | None:
    """A language without what is said of an interpreter: "Punjabi (interpreter needed for Mum)"."""
    return _INTERPRETER.sub("", text).strip() or text if text is not None else None


def sex(text: str, vocabulary: Vocabulary) -> str | None:
    """The child's sex or gender as worded; None where the words are about something else."""
    bare = re.sub(r"^an?\s+(?=\w)", "", text.rstrip("."), flags=re.IGNORECASE)  # "I am: a girl"
    return bare if vocabulary.holds_one_of("sexes", text) else None


def phone(text: str) -> str | None:
    """The first telephone number in a text, as printed."""
    match = PHONE.search(text)
    return " ".join(match[0].split()) if match else None


def email(text: str) -> str | None:
    """The first e-mail address in a text; a break that a narrow column put in it is closed."""
    match = EMAIL.search(re.sub(r"(?<=[\w.])-\s+(?=[\w.]+@)", "", text))
    if match is None:
        return None
    return re.sub(r"\s+", "", match[0])


def address(claim: Claim) -> str:
    """An address on one line: its lines set apart by commas."""
    lines = [line.strip().rstrip(",") for line in claim.lines or (claim.text,)]
    joined = ""
    for line in lines:
        # A line that ends inside a postcode or a name was only broken by the column's width.
        broken = POSTCODE.search(f"{joined} {line}") and not POSTCODE.search(line)
        joined += (" " if broken else ", ") + line if joined else line
    return " ".join(joined.split())


def without_contact_details(text: str) -> str:
    """A text without its telephone numbers and e-mail addresses."""
    rest = re.sub(r"\([\s,;]*\)", " ", PHONE.sub(" ", EMAIL.sub(" ", text)))
    rest = _LED_TO_DETAILS.sub(" ", " ".join(rest.split()))
    return re.sub(r"\s+\.$", "", " ".join(rest.split())).strip(" ,;:|–—-/")
