"""Tracked changes (ODF 5.5): regions that paragraphs refer to, and what was deleted."""

from dataclasses import dataclass

from lxml import etree

from ehcp_io.readers.odt.names import DC, OFFICE, TEXT, XML_ID
from ehcp_io.readers.wordml import Change
from ehcp_io.readers.wordml.elements import clean

_INSERTION, _DELETION = TEXT + "insertion", TEXT + "deletion"
_INFO = OFFICE + "change-info"


@dataclass(frozen=True, slots=True)
class Region:
    """One change; ``deleted`` is the holder of what was taken out."""

    change: Change
    deleted: etree._Element | None = None


def read_regions(text: etree._Element) -> dict[str, Region]:
    """The changes of a text by their ids; changes of formatting alone are none."""
    found: dict[str, Region] = {}
    for region in text.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
        region_id = region.get(TEXT + "id") or region.get(XML_ID)
        for kind in region:
            info = kind.find(_INFO)
            author = "" if info is None else info.findtext(DC + "creator") or ""
            date = "" if info is None else info.findtext(DC + "date") or ""
            if region_id is not None and kind.tag in (_INSERTION, _DELETION):
                name = "ins" if kind.tag == _INSERTION else "del"
                change = Change(name, clean(author), clean(date).split(".")[0])
                found[region_id] = Region(change, kind if name == "del" else None)
    return found
