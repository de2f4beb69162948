"""Numbers that only refer: of a row, of the outcomes that it serves, of the advice it rests on."""

import re

from ehcp_io.compare.words import compact, keys

OUTCOME = re.compile(
    r"[\s.;,(]*\b(?:(?:supports?|serves|meets) )?outcomes?:? ?[A-Z]?\d{1,2}"
    r"(?:(?:, ?| and )[A-Z]?\d{1,2})*\.?\)?(?: \(section [A-K]\d?\))?\s*\Z",
    re.IGNORECASE,
)
"""The number of the outcome that a row serves, in a line of its own or at the end of a cell."""

ADVICE = re.compile(r"\s*[\[(]K\d{1,2}(?:(?:[,;] ?| and )K\d{1,2})*[\])]\.?\s*\Z")
"""The numbers of the advice that a sentence rests on, at its end."""

_ONE = r"(?:[A-Za-z]\d{1,2}(?:\.\d{1,2})?[a-z]?|\d{1,2}\.\d{1,2})"
_SEVERAL = re.compile(rf"{_ONE}(?:(?:\s*[,;&]\s*|\s+and\s+){_ONE})+")
_ROW = re.compile(
    r"[(\[]?(?:[A-Z]{1,2}\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[A-Z]\.\d{1,2}|All(?: outcomes)?)"
    r"[)\].,;:]*"
)
_NUMBER = re.compile(r"\d{1,2}[.,;]?")
_OUTCOMES = re.compile(r"(?:supports? |for |meets )?outcomes?(?: no\.?| number)?:?", re.IGNORECASE)


_NAMED = re.compile(
    r"\b(?:needs?|outcomes?|clauses?|paragraphs?|objectives?|targets?|items?|sections?)\b"
    r"(?: +(?:no\.?|numbers?|in|of|and|clauses?|paragraphs?|sections?|items?|[A-K]?\d[\w.]*"
    r"|[,&-])+)*",
    re.IGNORECASE,
)
"""What a line refers to, with the numbers behind it: ``the needs in clauses 6 and 7``."""


def refers_otherwise(before: str, after: str) -> bool:
    """Whether two lines that head others differ only in the numbers of what they are for.

    "To meet the needs in clauses 6 and 7:" promises nothing of its own.
    """
    lines = [line.strip() for line in (before, after)]
    if not all(line.endswith(":") and re.search(r"\d", line) for line in lines):
        return False
    first, second = (keys(_NAMED.sub(" ", line.replace(",", " , "))) for line in lines)
    return first == second


def is_row_number(text: str) -> bool:
    """Whether it is the number of a row that stands for itself, or *All* of the outcomes.

    A figure without a letter may be an amount.
    """
    return _ROW.fullmatch(text.strip()) is not None


def is_outcome_number(text: str, heading: str) -> bool:
    """Whether it is the number of an outcome under ``Outcome:``, where a page ends in between."""
    number, over = _NUMBER.fullmatch(text.strip()), _OUTCOMES.fullmatch(heading.strip())
    return number is not None and over is not None


def is_reference(text: str) -> bool:
    """``E1``, ``3``, ``F2.1``, ``P2a``, ``N1, N2``: numbers of rows, or of what a row serves."""
    if _SEVERAL.fullmatch(text.strip()) or _ROW.fullmatch(text.strip()):
        return True
    plain = compact(keys(text))
    letters = sum(letter.isalpha() for letter in plain)
    return len(plain) <= 6 and plain[-1:].isdigit() and letters <= 1
