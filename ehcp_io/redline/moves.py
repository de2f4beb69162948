"""Paragraphs that went in one place and came, word for word, in another: moves (17.13.5.22)."""

from collections import defaultdict
from collections.abc import Callable

from lxml import etree

from ehcp_io.readers.word.names import DEL, INS, MOVE_FROM, MOVE_TO, TR, T, W
from ehcp_io.redline.skeleton import text_of
from ehcp_io.redline.work import Work

_LEAST = 6
"""Words from which the same text elsewhere is the same paragraph, not a common phrase."""
_WORDS_ONLY = frozenset({T, W + "delText", W + "tab", W + "br", W + "rPr", W + "noBreakHyphen"})


def mark_moves(work: Work) -> None:
    """Turn deletions and insertions of the same paragraph into moves, each pair with a name.

    The container of a move is inside its paragraph, so the paragraph's own mark stays a deletion
    or an insertion: that is what the standard says such a mark is, and no program stumbles over it.
    """
    sources: dict[str, list[etree._Element]] = defaultdict(list)
    for paragraph in work.deleted:
        if _can_move(paragraph, DEL):
            sources[_key(paragraph)].append(paragraph)
    found: dict[etree._Element, etree._Element] = {}
    for paragraph in work.inserted:
        waiting = sources.get(_key(paragraph)) if _can_move(paragraph, INS) else None
        if waiting and _size(paragraph) >= _LEAST:
            found[waiting.pop(0)] = paragraph
    gone, come = set(work.deleted), set(work.inserted)
    for source, destination in list(found.items()):
        for beside in (_next, _previous):
            _spread(source, destination, beside, (gone, come), found)
    for source, destination in found.items():
        _pair(source, destination, work)


def _spread(
    source: etree._Element,
    destination: etree._Element,
    beside: Callable[[etree._Element], etree._Element | None],
    whole: tuple[set[etree._Element], set[etree._Element]],
    found: dict[etree._Element, etree._Element],
) -> None:
    """Short lines beside a moved one, such as its cells, moved with it where both sides agree."""
    taken = set(found.values())
    old, new = beside(source), beside(destination)
    while (
        old is not None
        and new is not None
        and old in whole[0]
        and new in whole[1]
        and old not in found
        and new not in taken
        and _key(old) == _key(new)
        and _can_move(old, DEL)
        and _can_move(new, INS)
    ):
        found[old] = new
        old, new = beside(old), beside(new)


def _next(paragraph: etree._Element) -> etree._Element | None:
    return paragraph.getnext()


def _previous(paragraph: etree._Element) -> etree._Element | None:
    return paragraph.getprevious()


def _key(paragraph: etree._Element) -> str:
    return " ".join(text_of(paragraph).split())


def _size(paragraph: etree._Element) -> int:
    return len(_key(paragraph).split())


def _can_move(paragraph: etree._Element, tag: str) -> bool:
    """Whether all it has is words that went, or came, as one."""
    content = [child for child in paragraph if child.tag != W + "pPr"]
    return (
        bool(content)
        and all(child.tag == tag for child in content)
        and all(part.tag in _WORDS_ONLY for child in content for run in child for part in run)
        and bool(_key(paragraph))
        and not _is_heading_row(paragraph)
    )


def _is_heading_row(paragraph: etree._Element) -> bool:
    """Whether it names a column: that comes and goes with its table and moves nowhere."""
    row = next(paragraph.iterancestors(TR), None)
    return row is not None and row.find(f"{W}trPr/{W}tblHeader") is not None


def _pair(source: etree._Element, destination: etree._Element, work: Work) -> None:
    name = work.marks.move_name()
    for paragraph, old, new in ((source, DEL, MOVE_FROM), (destination, INS, MOVE_TO)):
        content = paragraph.findall(old)
        for element in content:
            element.tag = new
        # Moved text is still text; only what is deleted is w:delText (17.4.20, 17.13.5.22).
        for text in paragraph.iter(W + "delText"):
            text.tag = T
        start, end = work.marks.range_of(new, name)
        content[0].addprevious(start)
        content[-1].addnext(end)
    size = len(_key(source).replace(" ", ""))
    work.tally.moved += size
    work.tally.came -= size
    work.tally.went -= size
