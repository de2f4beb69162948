"""The Word package: the template's parts with a plan's body, header and data in them."""

import functools
import io
import zipfile

from lxml import etree

from ehcp_io.resources import shipped
from ehcp_io.writers.word.carried import STORE
from ehcp_io.writers.word.markup import W
from ehcp_io.writers.word_files import DOCUMENT as DOCUMENT
from ehcp_io.writers.word_files import NAMESPACE

_STILL = (1980, 1, 1, 0, 0, 0)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
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
            parts[name] = _written(root)


def with_title(parts: dict[str, bytes], title: str) -> None:
    """Name the document; nothing else about it or its makers is in its properties."""
    root = etree.fromstring(parts["docProps/core.xml"])
    element = root.find(f"{_DC}title")
    if element is not None:
        element.text = title
    parts["docProps/core.xml"] = _written(root)


def with_data(
    parts: dict[str, bytes], data: bytes, store: str = STORE, schema: str = NAMESPACE
) -> None:
    """Add a custom XML part under the next free number, and the references to it."""
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
        f'<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/customXmlProps" Target="{properties}"/></Relationships>'
    ).encode()
    relationships = etree.fromstring(parts["word/_rels/document.xml.rels"])
    etree.SubElement(
        relationships,
        f"{{{_RELATIONSHIPS}}}Relationship",
        Id=f"rIdPlan{number}",
        Type=f"{_OFFICE}/customXml",
        Target=f"../customXml/{item}",
    )
    parts["word/_rels/document.xml.rels"] = _written(relationships)
    types = etree.fromstring(parts["[Content_Types].xml"])
    etree.SubElement(
        types,
        f"{{{_TYPES}}}Override",
        PartName=f"/customXml/{properties}",
        ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    )
    parts["[Content_Types].xml"] = _written(types)


def packed(parts: dict[str, bytes]) -> bytes:
    """The package's bytes, the same each time for the same parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _STILL), part, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
