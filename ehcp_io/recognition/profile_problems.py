"""What is wrong with a layout profile, said so that who writes no Python can mend it."""

import re
import tomllib
from collections.abc import Collection, Iterable

from pydantic import ValidationError
from rapidfuzz import fuzz, process

_NEAR = 60  # rapidfuzz ratio above which a name is offered for one that is not known
_SHOWN = 3
_LONGEST = 40


def check_names(given: Iterable[str], names: Collection[str], what: str) -> None:
    """Refuse a name that is not one of those known.

    Raises:
        ValueError: it is not; the message offers the nearest.
    """
    for name in given:
        if name not in names:
            near = near_names(name, names) or sorted(names)[:_SHOWN]
            raise ValueError(f'"{shown(name)}" is no {what}; there is {", ".join(near)}')


def near_names(name: str, names: Iterable[str]) -> list[str]:
    """The names that are like one that somebody typed, nearest first."""
    found = process.extract(name, list(names), scorer=fuzz.WRatio, score_cutoff=_NEAR, limit=_SHOWN)
    return [each for each, _, _ in found]


def shown(name: str) -> str:
    """A name as a message may print it."""
    return "".join(each if each.isprintable() else " " for each in name[:_LONGEST])


def toml_place(error: tomllib.TOMLDecodeError) -> str:
    """Where a file stops being TOML; the message itself may quote what was typed in."""
    place = re.search(r"\(at (.+)\)$", str(error))
    return f"see {place[1]}" if place else "its end is missing"


def problems(error: ValidationError) -> str:
    """Each problem with its place in the file; at most three, for one is mended at a time."""
    told = []
    for each in error.errors(include_input=False, include_url=False)[:_SHOWN]:
        place = ".".join(str(part) for part in each["loc"])
        told.append(f"[{shown(place)}] {_plain(each['type'], each['msg'])}")
    return "; ".join(told) + ". 'ehcp-io layouts show' prints one that is right."


def _plain(kind: str, message: str) -> str:
    return {
        "missing": "is missing; every profile must say it",
        "extra_forbidden": "is not something a profile has; check its spelling",
        "tuple_type": 'must be a list: ["…", "…"]',
        "string_type": 'must be words in quotation marks: "…"',
        "mapping_type": "must be a table of lists",
        "model_type": "must be a table",
        "string_too_long": "is too long; give the first words",
        "string_pattern_mismatch": "must be three figures",
    }.get(kind, message.removeprefix("Value error, "))
