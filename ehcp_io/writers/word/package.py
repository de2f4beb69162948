"""The Word package: the template's parts with a plan's body, header and data in them."""

import functools
import io
import zipfile

from lxml import etree

from ehcp_io.resources import shipped
from ehcp_io.writers.word.markup import W
from ehcp_io.writers.word_files import written

_STILL = (1980, 1, 1, 0, 0, 0)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CONTENT_TYPES = "[Content_Types].xml"
_RELATED = "word/_rels/document.xml.rels"
_DC = "{http://purl.org/dc/elements/1.1/}"


@functools.cache
def template() -> dict[str, bytes]:
    """The parts of ``templates/plan.docx``, read once."""
    with zipfile.ZipFile(shipped("templates") / "plan.docx") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_header(parts: dict[str, bytes], words: str) -> None:
    """Put the words that stand at the top of each page into the template's header."""
    for name in parts:
        if name.startswith("word/header"):
            root = etree.fromstring(parts[name])
            for text in root.iter(f"{W}t"):
                text.text = words
            parts[name] = written(root)


def with_title(parts: dict[str, bytes], title: str) -> None:
    """Name the document; nothing else about it or its makers is in its properties."""
    root = etree.fromstring(parts["docProps/core.xml"])
    element = root.find(f"{_DC}title")
    if element is not None:
        element.text = title
    parts["docProps/core.xml"] = written(root)


def with_data(parts: dict[str, bytes], data: bytes, store: str, schema: str) -> None:
    """Add a custom XML part under the next free number, and the references to it.

    ``store`` is the id of the part (22.5.2.1), ``schema`` the namespace of what is in it.
    """
    number = next(n for n in range(1, 1000) if f"customXml/item{n}.xml" not in parts)
    item, properties = f"item{number}.xml", f"itemProps{number}.xml"
    parts[f"customXml/{item}"] = data
    parts[f"customXml/{properties}"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>'
        f'<ds:datastoreItem xmlns:ds="{_CUSTOM}" ds:itemID="{store}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{schema}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    parts[f"customXml/_rels/{item}.rels"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{OFFICE}/customXmlProps" Target="{properties}"/></Relationships>'
    ).encode()
    with_relationship(parts, f"rIdPlan{number}", "customXml", f"../customXml/{item}")
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    with_content_type(parts, f"/customXml/{properties}", kind)


def with_relationship(parts: dict[str, bytes], name: str, kind: str, target: str) -> None:
    """Let the document refer to a part, by its path from the folder of the document."""
    root = etree.fromstring(parts[_RELATED])
    etree.SubElement(
        root, f"{{{RELATIONSHIPS}}}Relationship", Id=name, Type=f"{OFFICE}/{kind}", Target=target
    )
    parts[_RELATED] = written(root)


def with_content_type(parts: dict[str, bytes], part: str, kind: str) -> None:
    """Say of a part, by its path with a stroke before it, what is in it."""
    root = etree.fromstring(parts[CONTENT_TYPES])
    etree.SubElement(root, f"{{{TYPES}}}Override", PartName=part, ContentType=kind)
    parts[CONTENT_TYPES] = written(root)


def packed(parts: dict[str, bytes]) -> bytes:
    """The package's bytes, the same each time for the same parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _STILL), part, zipfile.ZIP_DEFLATED)
    return data.getvalue()
