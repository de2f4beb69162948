"""Numbers in words, fractions and halves, as figures."""

import re

from ehcp_io.plan.quantity_patterns import NUMBER, NUMBERS

_HOURS_AND_MINUTES = re.compile(
    r"\b(\d{1,2}) ?(?:hours?|hrs?),?(?: and)? (\d{1,2}) ?(?:minutes?|mins?)\b", re.IGNORECASE
)


_AND_A_HALF = re.compile(rf"\b(?P<n>{NUMBER})[- ]and[- ]a[- ]half\b", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?:(three)[- ]quarters|(?:a )?quarter) of an hour\b", re.IGNORECASE)


def number(text: str) -> float | None:
    """A number in figures or words, up to ninety-nine; ``half a`` is a half."""
    words = text.lower().replace("-", " ").split()
    if words[:1] == ["half"]:
        return 0.5
    try:
        return sum(NUMBERS[word] if word in NUMBERS else float(word) for word in words)
    except ValueError:
        return None


def in_figures(text: str) -> str:
    """The text with fractions and halves in figures: ``a quarter of an hour`` is 15 minutes."""
    plain = text.translate(str.maketrans("‐‑‒–—×’½¼¾", "-----x'\x01\x02\x03"))
    for mark, value in (("\x01", ".5"), ("\x02", ".25"), ("\x03", ".75")):
        plain = re.sub(rf"(?<=\d)\s?{mark}", value, plain).replace(mark, f"0{value}")
    plain = re.sub(r"(?i)\b(an?|one) hour and a half\b", "90 minutes", plain)
    plain = re.sub(r"(?i)\b(an?|one) (?:full|whole) hour\b", "one hour", plain)
    plain = _QUARTERS.sub(lambda m: "45 minutes" if m[1] else "15 minutes", plain)
    plain = _AND_A_HALF.sub(lambda m: f"{(number(m['n']) or 0) + 0.5:g}", plain)
    return _HOURS_AND_MINUTES.sub(lambda m: f"{int(m[1]) + int(m[2]) / 60:g} hours", plain)
