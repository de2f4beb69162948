"""The short fields that controls are bound to, in a custom XML part of their own.

LibreOffice writes what is in a bound control into the part as it is, unescaped: an ampersand there
empties the whole part. So the plan is never in it, and no such value is bound.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from ehcp_io.writers.word.carried import Printed, Shown
from ehcp_io.writers.word_files import written

FIELDS = "urn:ehcp-io:word:fields:1"
STORE = "{0F5D2A1E-3C64-4E0B-8B5E-65686370696F}"
BINDING = f"xmlns:e='{FIELDS}'"
_E = f"{{{FIELDS}}}"
_HOMES = ("plan", "person", "services", "contacts")
_MARKUP = re.compile("[&<>]")


def bindings(lines: Iterable[Printed]) -> dict[str, str]:
    """The XPath of each short field that a control is bound to."""
    return {
        shown.ref: f"/e:fields[1]/e:field[{number}]"
        for number, shown in enumerate(_bound(lines), start=1)
    }


def pack_fields(lines: Iterable[Printed]) -> bytes:
    """The custom XML part."""
    root = etree.Element(f"{_E}fields", nsmap={None: FIELDS})
    for shown in _bound(lines):
        etree.SubElement(root, f"{_E}field", name=shown.ref).text = shown.text
    return written(root)


def _bound(lines: Iterable[Printed]) -> Iterator[Shown]:
    """The short values that stand for themselves: names, dates, status, yes and no."""
    for line in lines:
        for shown in line.shown:
            plain = not (shown.blank or _MARKUP.search(shown.text))
            if plain and shown.ref.split(".")[0] in _HOMES:
                yield shown
