"""What tells H1 from H2 below a heading of both.

H1 is the duty under section 2 of the Chronically Sick and Disabled Persons Act 1970, H2 any other
social care provision (SEND Regulations 2014, regulation 12(1)(h)).
"""

import re

from ehcp_io.recognition.vocabulary import Vocabulary, key

# "H1: None", "H2 – a place …" at the beginning of a line or of a sentence in it.
# A title in brackets may stand between: "H1 (section 2 of the CSDPA 1970): none is required."
_LEAD = re.compile(
    r"(?:^|(?<=[.;]))\s*[(\[]?\b(H\s?[12])\b[)\]]?(?:\s*\([^()]{3,160}\))?\s*[:.–—-]\s*(?=\S)"
)
# The letter alone, in brackets behind a title, or in front of it.
_NAMED = re.compile(
    r"^\W*(H\s?[12])\b\W*$|[(\[]\s*(?:section\s+)?(H\s?[12])\s*[)\]]\W*$", re.IGNORECASE
)
# The letter in front of a title of its own: "H1 (CSDPA 1970)", "H2 anything else".
_BEFORE = re.compile(r"^\W*(H\s?[12])\b(?!\s*(?:,|and\b|&|/|or\b|to\b|with\b|[–—-]\s*H))")
_NUMBER = re.compile(r"^\W*\d+(?:\.\d+)*[.)]?\s+")


def h_parts(text: str) -> tuple[tuple[str, str, str], ...]:
    """The parts of a line by section: the letter, the words that name it, and what follows.

    Nothing where the line does not begin with H1 or H2.
    """
    leads = list(_LEAD.finditer(text))
    if not leads or text[: leads[0].start()].strip():
        return ()
    ends = [lead.start() for lead in leads[1:]] + [len(text)]
    return tuple(
        (_letter(lead[1]), lead[0].strip(), text[lead.end() : end].strip())
        for lead, end in zip(leads, ends, strict=True)
    )


def h_of_heading(text: str, vocabulary: Vocabulary) -> str | None:
    """The section that a heading names: by its letter, by the Act, or as the other one."""
    named = _NAMED.search(text)
    if named is not None:
        return _letter(named[1] or named[2])
    before = _BEFORE.match(text)
    if before is not None:
        return _letter(before[1])
    title = _NUMBER.sub("", text)
    if key(title).startswith(("other", "any other")):
        return "H2"
    scores = vocabulary.title_scores(title)
    told = {name for name in ("H1", "H2") if scores.get(name)}
    return told.pop() if len(told) == 1 else None


def _letter(text: str) -> str:
    return text.replace(" ", "").upper()
