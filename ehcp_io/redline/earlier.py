"""Tracked changes that a document came with and that are kept: what they added is not compared.

A redline is made between what both documents were before anybody's tracked changes. What an earlier
hand inserted stands in the result as it stood, and what it deleted is still shown as deleted.
"""

from collections.abc import Sequence

from lxml import etree

from ehcp_io.errors import RedlineError
from ehcp_io.readers.word.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, TBL, P, W
from ehcp_io.redline.skeleton import base_text, rows_of

_CAME = (INS, MOVE_TO)
OVERLAP = (
    "The earlier tracked changes cannot be kept: a passage that one of them touches was changed "
    "again without being tracked. Take them as accepted or as rejected (--revisions), or leave out "
    "--in-place."
)


def split(
    blocks: Sequence[etree._Element],
) -> tuple[list[etree._Element], list[list[etree._Element]]]:
    """The blocks to compare, and those that an earlier hand inserted before each and at the end.

    Raises:
        RedlineError: an earlier hand split a paragraph of which both halves are still compared.
    """
    own: list[etree._Element] = []
    others: list[list[etree._Element]] = [[]]
    group: list[etree._Element] = []
    for block in blocks:
        if block.tag == TBL and rows_of(block) and all(map(is_inserted_row, rows_of(block))):
            others[-1].append(block)
        elif block.tag == P and (group or _mark_came(block)):
            group.append(block)
            if not _mark_came(block):
                _settle(group, own, others)
                group = []
        else:
            own.append(block)
            others.append([])
    if group:
        _settle(group, own, others)
    return own, others


def is_inserted_row(row: etree._Element) -> bool:
    """Whether an earlier hand inserted the row."""
    properties = row.find(W + "trPr")
    return properties is not None and any(child.tag in _CAME for child in properties)


def refuse_overlap(run: etree._Element) -> None:
    """Stop where a run that an earlier hand deleted would be changed once more.

    Raises:
        RedlineError: it would.
    """
    parent = run.getparent()
    if parent is not None and parent.tag in (DEL, MOVE_FROM):
        raise RedlineError(OVERLAP)


def _mark_came(paragraph: etree._Element) -> bool:
    mark = paragraph.find(f"{PPR}/{RPR}")
    return mark is not None and any(child.tag in _CAME for child in mark)


def _settle(
    group: Sequence[etree._Element],
    own: list[etree._Element],
    others: list[list[etree._Element]],
) -> None:
    """Of paragraphs that were one before, the one with its words is compared."""
    telling = [block for block in group if base_text(block)]
    if len(telling) > 1:
        raise RedlineError(OVERLAP)
    whole = not telling and _mark_came(group[-1])
    anchor = telling[0] if telling else group[-1]
    for block in group:
        if block is anchor and not whole:
            own.append(block)
            others.append([])
        else:
            others[-1].append(block)
