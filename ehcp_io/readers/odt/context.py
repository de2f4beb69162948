"""What the modules share while one OpenDocument text is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from ehcp_io.readers.odt.changes import Region, read_regions
from ehcp_io.readers.odt.lists import Lists
from ehcp_io.readers.odt.names import FORM, OFFICE, XML_ID
from ehcp_io.readers.odt.pictures import Pictures
from ehcp_io.readers.odt.styles import Styles
from ehcp_io.readers.wordml import Draft

MAX_DEPTH = 60
"""Blocks inside blocks; a table in a table in a section has some ten."""


@dataclass(slots=True)
class Context:
    """One document."""

    styles: Styles
    margin_styles: Styles
    lists: Lists
    regions: dict[str, Region]
    controls: dict[str, etree._Element]
    draft: Draft = field(default_factory=Draft)
    pictures: Pictures | None = None
    inserted: dict[str, Region] = field(default_factory=dict)
    ranges: dict[str, str] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()

    @classmethod
    def of(cls, content: etree._Element, styles: etree._Element | None) -> Context:
        """The context of a document's two parts."""
        fonts = [
            root.find(OFFICE + "font-face-decls") for root in (styles, content) if root is not None
        ]
        common = None if styles is None else styles.find(OFFICE + "styles")
        own = content.find(OFFICE + "automatic-styles")
        margins = None if styles is None else styles.find(OFFICE + "automatic-styles")
        text = content.find(f"{OFFICE}body/{OFFICE}text")
        return cls(
            styles=Styles(*fonts, common, own),
            margin_styles=Styles(*fonts, common, margins),
            lists=Lists(common, margins, own),
            regions={} if text is None else read_regions(text),
            controls={
                element.get(XML_ID) or element.get(FORM + "id") or "": element
                for element in content.iterfind(f".//{OFFICE}forms//*")
                if element.get(XML_ID) or element.get(FORM + "id")
            },
            ended=frozenset(
                end.get(OFFICE + "name", "") for end in content.iter(OFFICE + "annotation-end")
            ),
        )
