"""Namespaces and the element names that several modules share (ECMA-376 part 1)."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the namespace's own prefix
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

VAL = W + "val"
ID = W + "id"
P = W + "p"
PPR = W + "pPr"
RUN = W + "r"
RPR = W + "rPr"
TBL = W + "tbl"
TR = W + "tr"
TC = W + "tc"
T = W + "t"
SDT = W + "sdt"
SDT_PR = W + "sdtPr"
SDT_CONTENT = W + "sdtContent"
INS = W + "ins"
DEL = W + "del"
MOVE_FROM = W + "moveFrom"
MOVE_TO = W + "moveTo"
FLD_CHAR = W + "fldChar"
ALTERNATE = MC + "AlternateContent"
TXBX_CONTENT = W + "txbxContent"
SECT_PR = W + "sectPr"
COMMENT_START = W + "commentRangeStart"
COMMENT_END = W + "commentRangeEnd"
SECTION_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")

_OFF = frozenset({"0", "false", "off", "none"})


def by_name(properties: etree._Element | None) -> dict[object, etree._Element]:
    """The children of a properties element by their names; looked at once, asked often."""
    return {} if properties is None else {child.tag: child for child in properties}


def head(element: etree._Element, tag: str) -> etree._Element | None:
    """The properties of a paragraph, run or cell, which the schema puts first in it."""
    if len(element):
        child = element[0]
        if child.tag == tag:
            return child
    return None


def first(element: etree._Element | None, tag: str) -> etree._Element | None:
    """The first child of that name; several times quicker than ``find``."""
    if element is not None:
        for child in element.iterchildren(tag):
            return child
    return None


def is_on(value: str | None) -> bool:
    """Whether an on/off attribute (17.17.4 ST_OnOff) says on; absent means on."""
    return value is None or value.lower() not in _OFF


def as_number(value: str | None, default: int) -> int:
    """A whole number from an attribute, or ``default`` where it is missing or malformed."""
    try:
        return int(value) if value is not None else default
    except ValueError:
        return default
