"""Words that labels and headings of plans are known by: ``converters/outline.toml``."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ehcp_io.resources import shipped_tables

_FILE = "outline.toml"


def heading_key(words: str) -> str:
    """A heading's words without case, dashes, colons and brackets."""
    return " ".join(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))


@lru_cache(maxsize=2)
def wordings(table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The fields of a table, in its order, each with what its labels are worded like."""
    return tuple(
        (name, re.compile("|".join(_alternatives(ways))))
        for name, ways in shipped_tables(_FILE)[table].items()
    )


@lru_cache(maxsize=1)
def area_words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every broad area in the words that headings use for it; the first that fits is taken."""
    return tuple((area, tuple(words)) for area, words in shipped_tables(_FILE)["areas"].items())


@lru_cache(maxsize=1)
def area_names() -> frozenset[frozenset[str]]:
    """The words of each name of a broad area."""
    return frozenset(
        frozenset(name.split()) for name in shipped_tables(_FILE)["area_names"]["whole"]
    )


@lru_cache(maxsize=1)
def joining_words() -> frozenset[str]:
    """Words that add nothing to a name of a broad area."""
    return frozenset(shipped_tables(_FILE)["area_names"]["joining"])


def _alternatives(ways: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for words in ways.get("anywhere", ()):
        yield rf"\b{re.escape(words.removesuffix('…'))}" + ("" if words.endswith("…") else r"\b")
    yield from (rf"^{re.escape(words)}\b" for words in ways.get("first", ()))
    yield from (rf"\b{re.escape(words)}$" for words in ways.get("last", ()))
    yield from (rf"^{re.escape(words)}:?$" for words in ways.get("whole", ()))
