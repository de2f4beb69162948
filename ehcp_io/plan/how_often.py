"""How often, said in the usual words, so that what is measured is measured in one form.

``At intervals of three weeks`` and ``every third week`` are every three weeks, ``on two occasions
each week`` is twice a week. No wording is shown in these words but where a reason quotes an amount.
"""

import re
from collections.abc import Callable

from ehcp_io.plan.quantity_patterns import NUMBER

_ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SPAN = r"(?:weeks?|months?|terms?|years?)"
_EACH = r"(?:an?|per|each|every|in (?:the|each|every|any)|within each)"


def in_usual_words(text: str) -> str:
    """The text, numbers in figures already, with frequencies as they are mostly written."""
    for said, usual in _USUAL:
        text = said.sub(usual, text)
    return text


def _ordinal(match: re.Match[str]) -> str:
    return f"every {_ORDINALS[match['n'].lower()]} {match['of'].removesuffix('s')}s"


_SOURCES: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (rf"(?:each|every) (?P<n>{'|'.join(_ORDINALS)}) (?P<of>{_SPAN})\b", _ordinal),
    (
        rf"(?:at|in|with) intervals of (?P<n>{NUMBER})[- ](?P<of>{_SPAN})\b",
        r"every \g<n> \g<of>",
    ),
    (
        rf"(?:at|in|with) (?P<n>{NUMBER})[- ](?P<of>week|month|term)s? intervals\b",
        r"every \g<n> \g<of>s",
    ),
    (
        r"(?:over|across) (?:the )?(?:five|5) days (?:of|in) (?:the|each|every|an?) "
        r"(?:school )?week\b",
        "each week",
    ),
    (rf"once in (?:every )?(?P<n>{NUMBER})[- ](?P<of>{_SPAN})\b", r"every \g<n> \g<of>"),
    (r"(?:each|every) (?:7|seven) days\b", "every week"),
    (r"(?:each|every) (?:14|fourteen) days\b", "every fortnight"),
    (
        rf"on (?P<n>(?!an?\b){NUMBER}) (?:separate |different )?occasions"
        rf"(?= {_EACH} (?:\w+ )?(?:day|week|fortnight|month|term|half|year))",
        r"\g<n> times",
    ),
    (rf"(?P<n>{NUMBER}) (?:separate|different) days(?= {_EACH} week\b)", r"\g<n> days"),
    (
        r"(?:on )?(?:each|every|all(?: of)?)(?: one)?(?: of)?(?: the)? (?:five|5) (?:school )?days?"
        r"(?: (?:of|in) (?:the|each|every)(?: school)? week)?\b",
        "every day",
    ),
    (r"(?:on )?(?:each|every) day of the (?:school )?week\b", "every day"),
    (
        r"(?P<of>once|twice|per|an?|each|every|in (?:each|every|the)) school (?P<per>week|term)\b",
        r"\g<of> \g<per>",
    ),
    (
        r"(?:each|every) morning and (?:(?:each|every|in the) )?(?:afternoon|evening|night)\b",
        "twice a day",
    ),
    (
        r"once in the morning and once in the (?:afternoon|evening)(?:,? (?:each|every) day)?\b"
        r"|both in the morning and in the afternoon,? (?:each|every) day\b",
        "twice a day",
    ),
    # How fast somebody reads or walks is no amount of provision.
    (r"(words|letters|beats|steps|metres|miles) (?:an?|per) (?:minute|hour)\b", r"\1"),
    (
        r"(?P<e>each|every) (?P<a>break|playtime|lunchtime|lesson|week|day|month|term)"
        r" and (?:each|every) (?P<b>break|playtime|lunchtime|lesson|weekend|holiday)\b",
        r"\g<e> \g<a> and \g<b>",
    ),
    (r"on an? (?:annual|yearly) basis\b", "once a year"),
)
_USUAL = tuple((re.compile(rf"\b{said}", re.IGNORECASE), usual) for said, usual in _SOURCES)
"""Other ways of saying how often, and the usual one."""
