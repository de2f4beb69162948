"""Footnotes and endnotes (17.11): their numbers as printed and their content, found by id."""

from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.readers.word.names import ID, VAL, W, as_number
from ehcp_io.readers.word.number_formats import formatted
from ehcp_io.readers.word.package import Package

FOOTNOTE, ENDNOTE = "footnote", "endnote"
PARTS = {FOOTNOTE: "footnotes", ENDNOTE: "endnotes"}
_DEFAULT_FORMATS = {FOOTNOTE: "decimal", ENDNOTE: "lowerRoman"}


@dataclass(slots=True)
class _Kind:
    """One of the two kinds of note: how it counts and what it holds."""

    number_format: str
    start: int = 1
    by_section: bool = False
    part_name: str = ""
    content: dict[str, etree._Element] = field(default_factory=dict)
    markers: dict[str, str] = field(default_factory=dict)
    count: int = 0


class Notes:
    """The notes of one document."""

    def __init__(self, package: Package, main: str, settings: etree._Element | None) -> None:
        self._kinds = {kind: _Kind(_DEFAULT_FORMATS[kind]) for kind in PARTS}
        for kind, name in PARTS.items():
            part = package.related(main, name)
            root = package.xml(part) if part is not None else None
            if part is None or root is None:
                continue
            self._kinds[kind].part_name = part
            self._kinds[kind].content = {
                note.get(ID, ""): note
                for note in root.iterfind(W + kind)
                if note.get(W + "type", "normal") == "normal"
            }
        if settings is not None:
            self.configure(settings)

    def configure(self, holder: etree._Element) -> None:
        """Take the number format that the settings or a section's properties state."""
        for name, kind in self._kinds.items():
            properties = holder.find(f"{W}{name}Pr")
            for child in () if properties is None else properties:
                value = child.get(VAL, "")
                if child.tag == W + "numFmt":
                    kind.number_format = value
                elif child.tag == W + "numStart":
                    kind.start = as_number(value, 1)
                elif child.tag == W + "numRestart":
                    kind.by_section = value == "eachSect"

    def end_section(self) -> None:
        """Start counting anew where notes are numbered by section."""
        for kind in self._kinds.values():
            if kind.by_section:
                kind.count = 0

    def refer(self, name: str, note_id: str, custom: str | None) -> tuple[str, bool]:
        """The number of a note that is referred to here, and whether for the first time."""
        kind = self._kinds[name]
        if note_id in kind.markers:
            return kind.markers[note_id], False
        if custom is None:
            marker = formatted(kind.start + kind.count, kind.number_format)
            kind.count += 1
        else:
            marker = custom
        kind.markers[note_id] = marker
        return marker, True

    def content(self, name: str, note_id: str) -> etree._Element | None:
        """The note itself, None where the reference leads nowhere."""
        return self._kinds[name].content.get(note_id)

    def part_name(self, name: str) -> str:
        """The package part that holds the notes of this kind."""
        return self._kinds[name].part_name
