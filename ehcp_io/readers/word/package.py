"""The parts of a Word package and how they refer to each other (ECMA-376 part 2)."""

import posixpath
import zipfile
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from ehcp_io.readers.package_guard import read_entry
from ehcp_io.readers.xml_parsing import MalformedXmlError, parse_xml

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One reference between parts; ``kind`` is the last word of its type (``header``)."""

    kind: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Package:
    """An opened package. Part names have no leading slash; case does not matter (OPC 6.2.2)."""

    archive: zipfile.ZipFile
    file_name: str
    damaged: set[str] = field(default_factory=set)
    """The parts that were asked for and could not be read: what they held is lost."""
    _names: dict[str, str] = field(default_factory=dict)
    _relationships: dict[str, dict[str, Relationship]] = field(default_factory=dict)
    _types: tuple[dict[str, str], dict[str, str]] | None = None

    def __post_init__(self) -> None:
        self._names = {name.lower(): name for name in self.archive.namelist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def data(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            UnreadableDocumentError: the part is missing or damaged.
        """
        return read_entry(self.archive, self._names.get(name.lower(), name), self.file_name)

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a part; None where it is missing, or no XML and so ``damaged``."""
        try:
            return parse_xml(self.data(name), self.file_name) if name in self else None
        except MalformedXmlError:
            self.damaged.add(name)
            return None

    def main_part(self) -> str:
        """The name of the document part, by the package's own relationships where it has them."""
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and relationship.target in self:
                return relationship.target
        return "word/document.xml"

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The relationships of ``part`` by their id; those of the package itself for ``""``."""
        if part not in self._relationships:
            folder, name = posixpath.split(part)
            root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
            self._relationships[part] = {
                element.get("Id", ""): Relationship(
                    element.get("Type", "").rpartition("/")[2],
                    _resolved(folder, element.get("Target", "")),
                    element.get("TargetMode") == "External",
                )
                for element in (() if root is None else root.iter(_RELATIONSHIP))
            }
        return self._relationships[part]

    def related(self, part: str, kind: str) -> str | None:
        """The part that ``part`` refers to by that kind of relationship, if it is there."""
        for relationship in self.relationships(part).values():
            if relationship.kind == kind and not relationship.external:
                return relationship.target if relationship.target in self else None
        return None

    def content_type(self, part: str) -> str:
        """The content type of a part, ``""`` where the package states none."""
        if self._types is None:
            root = self.xml("[Content_Types].xml")
            elements = () if root is None else tuple(root)
            self._types = (
                {
                    e.get("PartName", "").lstrip("/").lower(): e.get("ContentType", "")
                    for e in elements
                    if e.tag == _TYPES + "Override"
                },
                {
                    e.get("Extension", "").lower(): e.get("ContentType", "")
                    for e in elements
                    if e.tag == _TYPES + "Default"
                },
            )
        overrides, defaults = self._types
        name = part.lower()
        return overrides.get(name) or defaults.get(posixpath.splitext(name)[1].lstrip("."), "")


def _resolved(folder: str, target: str) -> str:
    path = unquote(target.split("#")[0]).replace("\\", "/")
    if path.startswith("/"):
        return path.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, path)) if path else ""
