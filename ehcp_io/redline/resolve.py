"""What a document says once every tracked change in it is accepted, or rejected.

Written from the standard (ECMA-376 17.13.5) and apart from what makes the redlines, so that each
can find the other's mistakes.
"""

import copy
from collections.abc import Iterator

from lxml import etree

from ehcp_io.readers.word.names import (
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    RUN,
    TBL,
    TC,
    TR,
    P,
    W,
)

_CAME, _WENT = (INS, MOVE_TO), (DEL, MOVE_FROM)
_CELL_CAME, _CELL_WENT = W + "cellIns", W + "cellDel"
_HOLDERS = frozenset({RPR, W + "trPr", W + "tcPr", W + "numPr"})
_RANGES = tuple(
    W + f"{kind}{end}"
    for kind in (
        *("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange"),
        *("customXmlMoveFromRange", "customXmlMoveToRange"),
    )
    for end in ("Start", "End")
)
_PROPERTY_CHANGES = tuple(
    W + f"{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr")
)
_FORGOTTEN = (*_RANGES, W + "tblGridChange", W + "numberingChange", W + "cellMerge")
_UNDELETED = {W + "delText": W + "t", W + "delInstrText": W + "instrText"}


def resolved(root: etree._Element, *, accept: bool) -> etree._Element:
    """A copy of a part's root with no tracked change left in it."""
    root = copy.deepcopy(root)
    for element in list(root.iter(*_FORGOTTEN)):
        _remove(element)
    for element in list(root.iter(*_PROPERTY_CHANGES)):
        _settle_properties(element, accept=accept)
    gone = _WENT if accept else _CAME
    _settle_rows(root, gone)
    _settle_cells(root, _CELL_WENT if accept else _CELL_CAME)
    joined = [paragraph for paragraph in root.iter(P) if _mark_goes(paragraph, gone)]
    for element in list(root.iter(*_CAME, *_WENT)):
        if element.tag in gone or _is_mark(element):
            _remove(element)
        else:
            _unwrap(element)
    if not accept:
        for old, new in _UNDELETED.items():
            for element in list(root.iter(old)):
                element.tag = new
    for paragraph in joined:
        _join_next(paragraph)
    return root


def _is_mark(element: etree._Element) -> bool:
    """Whether it is a property (of a paragraph's mark, a row, a number), not around any text."""
    parent = element.getparent()
    return parent is not None and parent.tag in _HOLDERS


def _mark_goes(paragraph: etree._Element, gone: tuple[str, ...]) -> bool:
    mark = paragraph.find(f"{PPR}/{RPR}")
    return mark is not None and any(child.tag in gone for child in mark)


def _settle_rows(root: etree._Element, gone: tuple[str, ...]) -> None:
    for row in list(root.iter(TR)):
        properties = row.find(W + "trPr")
        if properties is not None and any(child.tag in gone for child in properties):
            _drop(row, TBL)


def _settle_cells(root: etree._Element, gone: str) -> None:
    for cell in list(root.iter(TC)):
        properties = cell.find(W + "tcPr")
        if properties is None:
            continue
        if properties.find(gone) is not None:
            _drop(cell, TR, TBL)
            continue
        for mark in properties.findall(_CELL_CAME) + properties.findall(_CELL_WENT):
            properties.remove(mark)


def _drop(element: etree._Element, *holders: str) -> None:
    """Take an element out, and each holder that has nothing left in it."""
    kinds = [str(element.tag)]
    parent = element.getparent()
    _remove(element)
    while parent is not None and parent.tag in (W + "sdtContent", W + "sdt", *holders):
        if next(parent.iter(*kinds), None) is not None:
            return
        if parent.tag in holders:
            # A control around a table may hold paragraphs too.
            kinds = [str(parent.tag), P]
        above = parent.getparent()
        if above is None:
            return
        _remove(parent)
        parent = above


def _settle_properties(change: etree._Element, *, accept: bool) -> None:
    properties = change.getparent()
    if properties is None:
        return
    properties.remove(change)
    if accept:
        return
    old = change[0] if len(change) else None
    # What a property change does not speak of stays: the mark's properties, the section's.
    kept = [child for child in properties if child.tag in (RPR, W + "sectPr", *_CAME, *_WENT)]
    for child in list(properties):
        properties.remove(child)
    inner = [] if old is None else [child for child in old if child.tag != RPR]
    marks = [child for child in kept if child.tag in (*_CAME, *_WENT)]
    properties.extend([*marks, *inner, *(child for child in kept if child not in marks)])


def _join_next(paragraph: etree._Element) -> None:
    """A paragraph without a mark runs into the next one, whose properties both then have."""
    following = next(_siblings(paragraph), None)
    content = [child for child in paragraph if child.tag != PPR]
    if following is not None and following.tag == P:
        place = 1 if following.find(PPR) is not None else 0
        for child in reversed(content):
            following.insert(place, child)
        _remove(paragraph)
    elif not _says_anything(paragraph) and not _is_needed(paragraph):
        _remove(paragraph)


def _siblings(element: etree._Element) -> Iterator[etree._Element]:
    """What follows that is a block; bookmarks and the like stand between blocks too."""
    for each in element.itersiblings():
        if each.tag in (P, TBL, W + "sdt", W + "sectPr"):
            yield each


def _says_anything(paragraph: etree._Element) -> bool:
    return any(child.tag == RUN and len(child) for child in paragraph.iter(RUN))


def _is_needed(paragraph: etree._Element) -> bool:
    """Whether it is the last block of a cell, a header or the like, which cannot be without."""
    parent = paragraph.getparent()
    if parent is None:
        return True
    others = [each for each in parent if each is not paragraph and each.tag in (P, TBL, W + "sdt")]
    if parent.tag == W + "sdtContent":
        return False
    return not others or (parent.tag == TC and next(_siblings(paragraph), None) is None)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        for child in reversed(element):
            parent.insert(place, child)
        parent.remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
