"""What a document carries of itself: the plan, its lines and a hash per section.

It is one custom XML part. The plan is in it as canonical XML, so that any program can read it out
of the document. The lines say which words of the page stand for which value of the plan, so that a
release that prints differently can still tell what a person has changed.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_xml import load_xml, write_xml
from ehcp_io.writers.outline.blocks import Line, Place, Words
from ehcp_io.writers.outline.characters import folded, printable
from ehcp_io.writers.word_files import NAMESPACE, data_of, written

STORE = "{8C1B5A60-6E0B-4B57-9C0A-65686370696F}"
_E = f"{{{NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class Shown:
    """Words on the page that stand for the value at ``ref``; ``name`` is their control's title."""

    ref: str
    name: str
    text: str
    again: bool = False
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as it was printed: its words, its place in the plan and its cell."""

    text: str
    place: Place = Place()  # noqa: RUF009 - frozen
    cell: tuple[int, int, int] = (-1, -1, -1)
    shown: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything that `pack` put in."""

    plan: Plan
    lines: tuple[Printed, ...] = ()
    linked: frozenset[int] = frozenset()
    hashes: dict[str, str] = field(default_factory=dict)


def printed(words: Words) -> list[Printed]:
    """The lines that have words, as they will be compared."""
    lines = [
        Printed(_text(line), line.place, (table, row, column), tuple(_shown(line)))
        for line, table, row, column in words.lines
    ]
    return [line for line in lines if line.text]


def hashes(lines: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A SHA-256 for each section or other part, over its visible text."""
    parts: dict[str, list[str]] = {}
    for part, text in lines:
        parts.setdefault(part, []).append(text)
    return {
        part: hashlib.sha256("\n".join(texts).encode()).hexdigest() for part, texts in parts.items()
    }


def pack(plan: Plan, lines: list[Printed], linked: Iterable[int]) -> bytes:
    """The custom XML part."""
    root = etree.Element(f"{_E}carried", nsmap={None: NAMESPACE})
    sections = etree.SubElement(root, f"{_E}sections")
    for name, digest in hashes((line.place.part, line.text) for line in lines).items():
        etree.SubElement(sections, f"{_E}section", name=name, sha256=digest)
    record = {"lines": [_record(line) for line in lines], "linked": sorted(linked)}
    etree.SubElement(root, f"{_E}lines").text = json.dumps(record, separators=(",", ":"))
    etree.SubElement(root, f"{_E}plan").append(etree.fromstring(write_xml(plan)))
    return written(root)


def unpack(root: etree._Element) -> Carried:
    """What `pack` put into the part whose root this is.

    Raises:
        InvalidFileError: it is damaged, or of another version.
    """
    try:
        record = json.loads(root.findtext(f"{_E}lines") or "")
        lines = tuple(_line(each) for each in record["lines"])
        linked = frozenset(int(number) for number in record["linked"])
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        raise InvalidFileError(
            "The plan data that this Word document carries are damaged. Take a complete copy, or "
            "save it in Word under another name and convert the source document again."
        ) from None
    sections = root.iterfind(f"{_E}sections/{_E}section")
    plan = root.find(f"{_E}plan/*")
    return Carried(
        load_xml(b"" if plan is None else etree.tostring(plan, with_tail=False)),
        lines,
        linked,
        {each.get("name", ""): each.get("sha256", "") for each in sections},
    )


def carried_lines(data: bytes) -> tuple[Printed, ...]:
    """The lines of a document as they were printed; none where it carries no plan.

    Raises:
        InvalidFileError: they are damaged, or of another version.
    """
    root = data_of(data)
    return unpack(root).lines if root is not None else ()


def _text(line: Line) -> str:
    return folded(printable("".join(piece.text for piece in line.pieces)))


def _shown(line: Line) -> Iterable[Shown]:
    for piece in line.pieces:
        if piece.ref:
            text = folded(printable(piece.text))
            yield Shown(piece.ref, printable(piece.name), text, piece.again, piece.blank)


def _record(line: Printed) -> list[object]:
    place = line.place
    shown = [[s.ref, s.name, s.text, int(s.again), int(s.blank)] for s in line.shown]
    return [line.text, [place.home, place.adds, place.area], list(line.cell), shown]


def _line(record: Any) -> Printed:
    text, (home, adds, area), (table, row, column), shown = record
    return Printed(
        str(text),
        Place(str(home), str(adds), None if area is None else str(area)),
        (int(table), int(row), int(column)),
        tuple(
            Shown(str(ref), str(name), str(words), bool(again), bool(blank))
            for ref, name, words, again, blank in shown
        ),
    )
