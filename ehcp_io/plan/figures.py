"""Numbers in words, fractions and halves, as figures; how often, in the usual words."""

import re
from functools import lru_cache

from ehcp_io.plan.how_often import in_usual_words
from ehcp_io.plan.quantity_patterns import NUMBER, NUMBERS

_HOURS_AND_MINUTES = re.compile(
    r"\b(\d{1,2}) ?(?:hours?|hrs?),?(?: and)? (\d{1,2}) ?(?:minutes?|mins?)\b", re.IGNORECASE
)


_AND_A_HALF = re.compile(rf"\b(?P<n>{NUMBER})[- ]and[- ]a[- ]half\b", re.IGNORECASE)
_QUARTERS = re.compile(
    r"\b(?:(three)[- ]quarters|(?:a )?quarter)(?: of an|[- ])(?: )?hour\b", re.IGNORECASE
)
_HOURS_AND_PART = re.compile(
    rf"\b(?P<n>{NUMBER}) hours? and (?:(?P<part>an?|one|three)[- ](?P<of>half|quarters?)"
    rf"|(?P<minutes>{NUMBER}) minutes)\b",
    re.IGNORECASE,
)
_AND_QUARTERS = re.compile(
    rf"\b(?P<n>{NUMBER})[- ]and[- ](?P<part>an?|one|three)[- ]quarters?(?=[- ]hours?\b)",
    re.IGNORECASE,
)

_HALF_PAST = re.compile(rf"\bhalf[- ]past (?P<n>(?!an?\b){NUMBER})\b", re.IGNORECASE)


def number(text: str) -> float | None:
    """A number in figures or words, up to ninety-nine; ``half a`` is a half."""
    words = text.lower().replace("-", " ").split()
    if words[:1] == ["half"]:
        return 0.5
    try:
        return sum(NUMBERS[word] if word in NUMBERS else float(word) for word in words)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def in_figures(text: str) -> str:
    """The text with fractions and halves in figures: ``a quarter of an hour`` is 15 minutes."""
    plain = text.translate(str.maketrans("‐‑‒–—×’½¼¾", "-----x'\x01\x02\x03"))
    for mark, value in (("\x01", ".5"), ("\x02", ".25"), ("\x03", ".75")):
        plain = re.sub(rf"(?<=\d)\s?{mark}", value, plain).replace(mark, f"0{value}")
    plain = _HOURS_AND_PART.sub(_hours, plain)
    plain = re.sub(rf"(?i)\b({NUMBER}) (?:full|whole|complete) (hours?)\b", r"\1 \2", plain)
    plain = _QUARTERS.sub(lambda m: "45 minutes" if m[1] else "15 minutes", plain)
    plain = _AND_QUARTERS.sub(lambda m: _with_part(m["n"], m["part"], "quarter"), plain)
    plain = _AND_A_HALF.sub(lambda m: f"{(number(m['n']) or 0) + 0.5:g}", plain)
    plain = _HOURS_AND_MINUTES.sub(lambda m: f"{int(m[1]) + int(m[2]) / 60:g} hours", plain)
    plain = _HALF_PAST.sub(lambda m: f"{number(m['n']):g}.30", plain)
    return in_usual_words(plain)


def _hours(match: re.Match[str]) -> str:
    """``An hour and a quarter``, ``two hours and thirty minutes``."""
    if match["minutes"]:
        minutes = number(match["minutes"]) or 0
        if minutes >= _AN_HOUR:
            return match[0]
        return f"{(number(match['n']) or 0) + minutes / _AN_HOUR:g} hours"
    return f"{_with_part(match['n'], match['part'], match['of'])} hours"


def _with_part(whole: str, part: str, of: str) -> str:
    share = 0.5 if of.lower() == "half" else 0.25
    return f"{(number(whole) or 0) + share * (number(part) or 1):g}"


_AN_HOUR = 60
