"""A Word package in the making: its body, and the parts that the body refers to."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.word.names import ID, R
from ehcp_io.readers.wordml.elements import add, element, root
from ehcp_io.readers.wordml.limits import Limits

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAX_MARGINS = 200
_MAX_PICTURES = 500


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list counts; ``text`` has its numbers as ``%1`` to ``%9``."""

    number_format: str
    text: str
    start: int = 1


class Draft:
    """Gathers what a walker finds; ``build`` gives the bytes of the package."""

    def __init__(self) -> None:
        self.document = root("document")
        self.body = add(self.document, "body")
        self.notes = {"footnote": root("footnotes"), "endnote": root("endnotes")}
        self.comments = root("comments")
        self._styles = root("styles")
        self._numbering = root("numbering")
        self._section = element("sectPr")
        self._margins: list[tuple[str, etree._Element]] = []
        self._pictures: list[bytes] = []
        self._style_ids: dict[tuple[str, int | None], str] = {}
        self._markers: dict[tuple[str, int], str] = {}
        self.limits = Limits()
        self._count = 0

    def style(self, name: str, outline: int | None = None) -> str:
        """The id of a paragraph style of that name; ``outline`` counts from 0."""
        key = name, outline
        if key not in self._style_ids:
            style_id = self._style_ids[key] = f"s{len(self._style_ids)}"
            style = add(self._styles, "style", type="paragraph", styleId=style_id)
            add(style, "name", name)
            if outline is not None:
                add(add(style, "pPr"), "outlineLvl", str(outline))
        return self._style_ids[key]

    def marker(self, text: str, level: int) -> str:
        """The id of a list that prints ``text`` at ``level``; ``•`` stands for any bullet."""
        key = text, level
        if key not in self._markers:
            number_format = "bullet" if text == "•" else "decimal"
            # A list of its own for each marker: what the file prints is not counted again.
            self._markers[key] = self.list_of({level: ListLevel(number_format, text)})
        return self._markers[key]

    def list_of(self, levels: Mapping[int, ListLevel]) -> str:
        """The id of a new list that counts."""
        list_id = self._next_id()
        definition = add(self._numbering, "abstractNum", abstractNumId=list_id)
        for number, level in levels.items():
            made = add(definition, "lvl", ilvl=str(number))
            add(made, "start", str(level.start))
            add(made, "numFmt", level.number_format)
            add(made, "lvlText", level.text)
        add(add(self._numbering, "num", numId=list_id), "abstractNumId", list_id)
        return list_id

    def note(self, kind: str) -> etree._Element:
        """A new footnote or endnote, which takes blocks; its id is its ``w:id``."""
        return add(self.notes[kind], kind, id=self._next_id())

    def comment(self, author: str = "", date: str = "") -> etree._Element:
        """A new comment, which takes blocks."""
        return add(self.comments, "comment", id=self._next_id(), author=author, date=date)

    def margin(self, kind: str) -> etree._Element:
        """A new running header or footer (``header``, ``footer``), which takes blocks."""
        part = root("hdr" if kind == "header" else "ftr")
        if len(self._margins) < _MAX_MARGINS:
            self._margins.append((kind, part))
        return part

    def pixels(self, data: bytes) -> str:
        """The relation by which a picture refers to ``data``; empty where there is none."""
        if not data or len(self._pictures) >= _MAX_PICTURES:
            return ""
        self._pictures.append(data)
        return f"p{len(self._pictures) - 1}"

    def build(self) -> bytes:
        """The bytes of the package. Nothing is packed: they never leave the memory."""
        parts = {"styles": self._styles, "numbering": self._numbering, "comments": self.comments}
        parts.update({f"{kind}s": part for kind, part in self.notes.items()})
        related = [(f"r{name}", name, f"{name}.xml", part) for name, part in parts.items()]
        for number, (kind, part) in enumerate(self._margins):
            add(self._section, f"{kind}Reference").set(R + "id", f"m{number}")
            related.append((f"m{number}", kind, f"margin{number}.xml", part))
        self.body.append(self._section)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr(
                "_rels/.rels", _relations([("r1", "officeDocument", "word/document.xml")])
            )
            archive.writestr("word/document.xml", etree.tostring(self.document))
            listed = [(relation_id, kind, name) for relation_id, kind, name, _ in related]
            for number, pixels in enumerate(self._pictures):
                listed.append((f"p{number}", "image", f"picture{number}"))
                archive.writestr(f"word/picture{number}", pixels)
            archive.writestr("word/_rels/document.xml.rels", _relations(listed))
            for _, _, name, part in related:
                archive.writestr(f"word/{name}", etree.tostring(part))
        return target.getvalue()

    def _next_id(self) -> str:
        self._count += 1
        return str(self._count)


def note_id(note: etree._Element) -> str:
    """The id by which a note or a comment is referred to."""
    return note.get(ID, "")


def _relations(relations: list[tuple[str, str, str]]) -> bytes:
    made = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})
    for relation_id, kind, target in relations:
        etree.SubElement(
            made,
            f"{{{_RELATIONSHIPS}}}Relationship",
            {"Id": relation_id, "Type": f"{_OFFICE}/{kind}", "Target": target},
        )
    return etree.tostring(made)
