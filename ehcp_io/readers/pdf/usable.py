"""Whether the text of a page can be used, or is a picture's or a broken font's."""

import re
from collections.abc import Sequence

from ehcp_io.readers.layout.geometry import Word

_LETTERS = re.compile(r"[^\W\d_]{4,}")
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")
_ENOUGH = 60
_LONG_WORD = 22
_MOST_UNKNOWN = 0.12
_MOST_VOWELLESS = 0.35


def is_garbage(words: Sequence[Word]) -> bool:
    """Whether the words are unlikely to be what the page shows.

    Too little text to judge is taken as it is.
    """
    text = [word.text for word in words if word.checked is None]
    length = sum(map(len, text))
    if length < _ENOUGH:
        return False
    if unknown_share(words) > _MOST_UNKNOWN or length > _LONG_WORD * len(text):
        return True
    long = [match for part in text for match in _LETTERS.findall(part.casefold())]
    if len(long) < 20:
        return False
    vowelless = sum(1 for word in long if not _VOWELS.intersection(word) and word.isascii())
    return vowelless > _MOST_VOWELLESS * len(long)


def unknown_share(words: Sequence[Word]) -> float:
    """The share of characters that the font did not say the meaning of, bullets aside."""
    text = [word.text for word in words]
    length = sum(map(len, text))
    unknown = sum(len(_UNKNOWN.findall(part)) for part in text if not part.isascii())
    lone = sum(1 for part in text if len(part) == 1 and _PRIVATE.match(part))
    return (unknown - lone) / length if length else 0.0
