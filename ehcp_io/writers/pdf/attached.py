"""What a PDF carries of itself: the plan as JSON and as XML, and the lines of its pages."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_json import write_json
from ehcp_io.writers.canonical_xml import load_xml, write_xml

JSON, XML, PAGES = "plan.json", "plan.xml", "plan.pages.json"
DESCRIBED = {
    # The names of ISO 19005-3, Annex E: the pages are made from the one, the other says the same.
    JSON: ("source", "application/json", "The plan as data (JSON), from which the pages are made"),
    XML: ("alternative", "application/xml", "The plan as data (XML); it says the same"),
    PAGES: ("supplement", "application/json", "The words of the pages, to tell if one was changed"),
}
"""Relationship, media type and description of each file."""
RUNNING = "head"
"""The part that the line at the top of each page is given."""
_VERSION = 1


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of the pages; ``part`` is the section's letter, or the name of another part."""

    part: str
    text: str


def packed(plan: Plan, lines: Sequence[PrintedLine]) -> dict[str, str]:
    """The files to attach, by name."""
    pages = {"version": _VERSION, "lines": [[line.part, line.text] for line in lines]}
    return {
        JSON: write_json(plan).decode(),
        XML: write_xml(plan).decode(),
        PAGES: json.dumps(pages, ensure_ascii=False, separators=(",", ":")),
    }


def plan_of(files: Mapping[str, bytes]) -> Plan:
    """The plan in attached files.

    Raises:
        InvalidFileError: it is missing, damaged, or of another version of the schema.
    """
    return load_xml(files.get(XML, b""))


def lines_of(files: Mapping[str, bytes]) -> list[PrintedLine]:
    """The lines of the pages as they were printed.

    Raises:
        InvalidFileError: they are missing or damaged.
    """
    try:
        pages: Any = json.loads(files.get(PAGES, b""))
        return [PrintedLine(str(part), str(text)) for part, text in pages["lines"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InvalidFileError(
            "The data that this PDF carries are damaged. Take a complete copy, or convert the "
            "source document again."
        ) from None
