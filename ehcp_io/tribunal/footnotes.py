"""Footnotes of a Word document: the part, its references in the text, and their two styles.

ECMA-376 part 1, 17.11: notes 0 and 1 are the separator lines, the others stand in order.
"""

import re
from collections.abc import Sequence

from lxml import etree

from ehcp_io.writers.outline.characters import printable
from ehcp_io.writers.word.markup import XML_SPACE, W
from ehcp_io.writers.word.package import with_content_type, with_relationship
from ehcp_io.writers.word_files import written

REFERENCE = "\ue0f0{}\ue0f1"
"""How a footnote's number stands in a text until it becomes a reference; nobody ever reads it."""

_FOUND = re.compile("\ue0f0(\\d+)\ue0f1")
_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FIRST = 2
_NEW_STYLES = (
    '<w:style xmlns:w="{ns}" w:type="paragraph" w:styleId="FootnoteText">'
    '<w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>',
    '<w:style xmlns:w="{ns}" w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    "</w:style>",
)


def with_references(root: etree._Element) -> None:
    """Turn the numbers in the text into references to footnotes."""
    for text in list(root.iter(f"{W}t")):
        found = _FOUND.fullmatch(text.text or "")
        run = text.getparent()
        if found is None or run is None:
            continue
        for child in list(run):
            run.remove(child)
        _styled(run)
        reference = etree.SubElement(run, f"{W}footnoteReference")
        reference.set(f"{W}id", str(int(found[1]) - 1 + _FIRST))


def with_footnotes(parts: dict[str, bytes], notes: Sequence[str]) -> None:
    """Add the part that holds the notes, and all that a package says of it; nothing for none."""
    if not notes:
        return
    root = etree.Element(f"{W}footnotes", nsmap={"w": _NS})
    for number, kind in enumerate(("separator", "continuationSeparator")):
        note = etree.SubElement(root, f"{W}footnote")
        note.set(f"{W}type", kind)
        note.set(f"{W}id", str(number))
        run = etree.SubElement(etree.SubElement(note, f"{W}p"), f"{W}r")
        etree.SubElement(run, W + kind)
    for number, words in enumerate(notes, start=_FIRST):
        root.append(_note(number, words))
    parts["word/footnotes.xml"] = written(root)
    with_relationship(parts, "rIdNotes", "footnotes", "footnotes.xml")
    with_content_type(parts, "/word/footnotes.xml", _TYPE)
    styles = etree.fromstring(parts["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles}
    for each in _NEW_STYLES:
        made = etree.fromstring(each.format(ns=_NS))
        if made.get(f"{W}styleId") not in known:
            styles.append(made)
    parts["word/styles.xml"] = written(styles)


def _note(number: int, words: str) -> etree._Element:
    note = etree.Element(f"{W}footnote")
    note.set(f"{W}id", str(number))
    paragraph = etree.SubElement(note, f"{W}p")
    style = etree.SubElement(etree.SubElement(paragraph, f"{W}pPr"), f"{W}pStyle")
    style.set(f"{W}val", "FootnoteText")
    mark = etree.SubElement(paragraph, f"{W}r")
    _styled(mark)
    etree.SubElement(mark, f"{W}footnoteRef")
    text = etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t")
    text.text = f" {printable(words)}"
    text.set(XML_SPACE, "preserve")
    return note


def _styled(run: etree._Element) -> None:
    style = etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}rStyle")
    style.set(f"{W}val", "FootnoteReference")
