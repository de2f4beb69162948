"""Lists of words of the vocabulary as patterns."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words and phrases, the longest first; any white space fits."""
    ways = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return f"(?:{'|'.join(ways)})"
