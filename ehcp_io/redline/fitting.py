"""The older Word document made to fit into the newer one's package: styles, lists, pictures, notes.

What goes is shown in the newer document, so each picture and note that only the older one has comes
along, what both have keeps the newer one's name, and looks that the newer one does not know fall
away.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.errors import RedlineError
from ehcp_io.readers.word.names import ID, VAL, P, R, W
from ehcp_io.readers.word.package import Package
from ehcp_io.redline.elements import remove
from ehcp_io.redline.skeleton import skeleton
from ehcp_io.writers.word.package import CONTENT_TYPES, OFFICE, RELATIONSHIPS, TYPES
from ehcp_io.writers.word_files import written

_STYLED = {W + "pStyle": "paragraph", W + "rStyle": "character", W + "tblStyle": "table"}
_OWN = tuple(
    W + name
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart")
)
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_CARRIED = frozenset({"image", "hyperlink"})
_SECTION_PARTS = frozenset({W + "headerReference", W + "footerReference"})
_STRANGE = "ehcp-io-strange-"
"""Before the name of what only the older document has, until it is seen whether it is shown."""
OTHER_OBJECT = (
    "The changes cannot be tracked in the document itself: what went holds an object that only the "
    "older document has, such as a chart or an embedded file. Leave out --in-place: --format docx "
    "alone makes a redline of any two plans."
)


@dataclass(slots=True)
class Fitting:
    """The newer document's parts, to which what the older one brings along is added."""

    older: Package
    newer: Package
    parts: dict[str, bytes]
    _brought: dict[tuple[str, str], str] = field(default_factory=dict)

    def fit(self, root: etree._Element, old_part: str, new_part: str) -> None:
        """Make a part of the older document speak the newer one's names, in place."""
        for element in list(root.iter(*_OWN)):
            remove(element)
        self._fit_looks(root)
        self._fit_references(root, old_part, new_part)

    def notes(self, old_main: str, new_main: str, root: etree._Element) -> None:
        """Give every note of the older document the number that it has in the newer one."""
        for kind, name in _NOTES.items():
            self._fit_notes(root, kind, name, (old_main, new_main))

    def _fit_looks(self, root: etree._Element) -> None:
        styles = self._known("styles", "style", "styleId")
        lists = self._known("numbering", "num", "numId")
        for tag in _STYLED:
            for element in list(root.iter(tag)):
                if element.get(VAL) not in styles:
                    remove(element)
        for element in list(root.iter(W + "numPr")):
            number = element.find(W + "numId")
            if number is None or number.get(VAL) not in {*lists, "0"}:
                remove(element)

    def _known(self, kind: str, name: str, attribute: str) -> set[str]:
        part = self.newer.related(self.newer.main_part(), kind)
        root = None if part is None else self.newer.xml(part)
        return set() if root is None else {e.get(W + attribute, "") for e in root.iter(W + name)}

    def _fit_references(self, root: etree._Element, old_part: str, new_part: str) -> None:
        relationships = self.older.relationships(old_part)
        for element in root.iter():
            for name, value in element.attrib.items():
                if str(name).startswith(R) and value in relationships:
                    kind = relationships[value].kind
                    if kind in _CARRIED:
                        element.set(name, self._brought_along(value, old_part, new_part))
                    elif element.tag not in _SECTION_PARTS:
                        element.set(name, f"{_STRANGE}{value}")

    def _brought_along(self, name: str, old_part: str, new_part: str) -> str:
        """The newer part's own name for the same picture or address; a new one if it has none."""
        if (new_part, name) in self._brought:
            return self._brought[new_part, name]
        wanted = self.older.relationships(old_part)[name]
        data = self._content(self.older, wanted.target, external=wanted.external)
        for known, each in self.newer.relationships(new_part).items():
            if each.kind == wanted.kind and each.external == wanted.external:
                own = self._content(self.newer, each.target, external=each.external)
                if own == data:
                    self._brought[new_part, name] = known
                    return known
        made = f"rIdBefore{len(self._brought) + 1}"
        self._brought[new_part, name] = made
        target = wanted.target
        if not wanted.external:
            target = self._add_part(wanted.target, data)
        self._add_relationship(new_part, made, wanted.kind, target, external=wanted.external)
        return made

    def _content(self, package: Package, target: str, *, external: bool) -> bytes:
        if external:
            return target.encode()
        return package.data(target) if target in package else b""

    def _add_part(self, target: str, data: bytes) -> str:
        ending = posixpath.splitext(target)[1].lower()
        number = 1
        while (name := f"word/media/before{number}{ending}") in self.parts:
            number += 1
        self.parts[name] = data
        root = etree.fromstring(self.parts[CONTENT_TYPES])
        known = {e.get("Extension", "").lower() for e in root}
        if ending.lstrip(".") not in known:
            etree.SubElement(
                root,
                f"{{{TYPES}}}Default",
                Extension=ending.lstrip("."),
                ContentType=self.older.content_type(target) or "application/octet-stream",
            )
            self.parts[CONTENT_TYPES] = written(root)
        return name

    def _add_relationship(
        self, part: str, name: str, kind: str, target: str, *, external: bool
    ) -> None:
        folder, file = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path in self.parts:
            root = etree.fromstring(self.parts[path])
        else:
            root = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})
        made = etree.SubElement(
            root,
            f"{{{RELATIONSHIPS}}}Relationship",
            Id=name,
            Type=f"{OFFICE}/{kind}",
            Target=target if external else posixpath.relpath(target, folder or "."),
        )
        if external:
            made.set("TargetMode", "External")
        self.parts[path] = written(root)

    def _fit_notes(
        self, root: etree._Element, kind: str, name: str, mains: tuple[str, str]
    ) -> None:
        references = list(root.iter(f"{W}{name}Reference"))
        old_part = self.older.related(mains[0], kind)
        if not references or old_part is None:
            return
        old = self.older.xml(old_part)
        new_part = self.newer.related(mains[1], kind)
        if old is None or new_part is None or new_part not in self.parts:
            raise RedlineError(OTHER_OBJECT)
        new = etree.fromstring(self.parts[new_part])
        texts: dict[object, list[str]] = {}
        for note in _own_notes(new, name):
            texts.setdefault(skeleton(note), []).append(note.get(ID, ""))
        notes = {note.get(ID, ""): note for note in _own_notes(old, name)}
        last = max((int(note.get(ID, "0")) for note in new.iter(W + name)), default=0)
        for reference in references:
            found = notes.get(reference.get(ID, ""))
            if found is None:
                continue
            same = texts.get(skeleton(found))
            if same:
                reference.set(ID, same.pop(0))
                continue
            last += 1
            self._fit_looks(found)
            found.set(ID, str(last))
            reference.set(ID, str(last))
            new.append(found)
        self.parts[new_part] = written(new)


def refuse_strange(roots: list[etree._Element]) -> None:
    """Stop where the redline would show an object that the newer document cannot hold.

    Raises:
        RedlineError: it would.
    """
    for root in roots:
        for element in root.iter():
            if any(
                str(name).startswith(R) and value.startswith(_STRANGE)
                for name, value in element.attrib.items()
            ):
                raise RedlineError(OTHER_OBJECT)


def _own_notes(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """The notes that somebody wrote; separators have a type (17.11.10)."""
    for note in root.iterchildren(W + name):
        if note.get(W + "type", "normal") == "normal" and note.find(P) is not None:
            yield note
