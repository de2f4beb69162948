"""Numbers as Word prints them in lists and notes (17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = (
    "_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_CHICAGO = ("*", "†", "‡", "§")
_LARGEST = 30_000
"""Far beyond any list; bounds the roman and letter forms against a hostile start value."""


def formatted(number: int, number_format: str) -> str:
    """``number`` in that format; an unknown format prints as decimal, as Word does."""
    number = max(-_LARGEST, min(number, _LARGEST))
    if number_format == "none":
        return ""
    writer = _WRITERS.get(number_format)
    return writer(number) if writer is not None and number > 0 else str(number)


def _letters(number: int) -> str:
    """A to z, then aa, bb … (Word repeats the letter; it does not count aa, ab)."""
    repeat, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (repeat + 1)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def _ordinal(number: int) -> str:
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _cardinal_words(number: int) -> str:
    if number < len(_ONES):
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" {_cardinal_words(rest)}" if rest else "")
    return str(number)


def _ordinal_words(number: int) -> str:
    words = _cardinal_words(number)
    head, separator, last = words.rpartition("-" if "-" in words else " ")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    else:
        last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return head + separator + last


def _sentence(write: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: write(number).capitalize()


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": _sentence(_cardinal_words),
    "ordinalText": _sentence(_ordinal_words),
    "decimalZero": lambda number: f"{number:02d}",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedParen": lambda number: f"({number})",
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "chicago": lambda number: _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1),
}
