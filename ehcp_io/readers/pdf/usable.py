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
    length = len("".join(text))
    if length < _ENOUGH:
        return False
    if unknown_share(words) > _MOST_UNKNOWN or length > _LONG_WORD * len(text):
        return True
    long = _LETTERS.findall(" ".join(text).casefold())
    if len(long) < 20:
        return False
    vowelless = sum(1 for word in long if _VOWELS.isdisjoint(word) and word.isascii())
    return vowelless > _MOST_VOWELLESS * len(long)


def unknown_share(words: Sequence[Word]) -> float:
    """The share of characters that the font did not say the meaning of, bullets aside."""
    text = [word.text for word in words]
    together = "".join(text)
    unknown = len(_UNKNOWN.findall(together))
    lone = sum(1 for part in text if len(part) == 1 and _PRIVATE.match(part)) if unknown else 0
    return (unknown - lone) / len(together) if together else 0.0
