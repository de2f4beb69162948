"""The proof before a redline is handed over: accepted it is the newer, rejected the older one."""

from collections.abc import Iterator

from lxml import etree

from ehcp_io.errors import RedlineError
from ehcp_io.readers.word.names import DEL, ID, INS, MOVE_FROM, MOVE_TO, W
from ehcp_io.redline.resolve import resolved
from ehcp_io.redline.skeleton import Skeleton, skeleton
from ehcp_io.redline.stamp import REVISIONS

_ENDS = frozenset(W + f"move{kind}RangeEnd" for kind in ("From", "To"))
_NOT_PROVED = (
    "The redline could not be proved: {}. Nothing was written. Please report this, and take "
    "--format html for this pair of plans."
)


def prove(redline: etree._Element, before: Skeleton, after: Skeleton, container: str = "") -> None:
    """Hold one part of a redline against what both versions of it say.

    ``container`` is the child of the root that holds the text, if the root itself does not.

    Raises:
        RedlineError: accepting all changes does not give the newer, or rejecting them the older.
    """
    for accept, wanted, says in (
        (True, after, "accepting every change would not give the newer plan"),
        (False, before, "rejecting every change would not give the older plan"),
    ):
        root = resolved(redline, accept=accept)
        inner = root.find(container) if container else root
        if inner is None or skeleton(inner) != wanted:
            raise RedlineError(_NOT_PROVED.format(says))


def check_marks(parts: list[etree._Element]) -> None:
    """Hold what Word refuses a file for against all parts of a redline.

    Raises:
        RedlineError: an id stands twice, a move has no partner, or changes are nested wrongly.
    """
    problem = next(_problems(parts), None)
    if problem is not None:
        raise RedlineError(_NOT_PROVED.format(problem))


def _problems(parts: list[etree._Element]) -> Iterator[str]:
    ids: set[str] = set()
    moves: dict[str, list[str]] = {"From": [], "To": []}
    for root in parts:
        open_ranges: set[str] = set()
        for element in root.iter(*REVISIONS):
            name = element.get(ID, "")
            if element.tag in _ENDS:
                if name not in open_ranges:
                    yield "a move ends that did not begin"
                open_ranges.discard(name)
                continue
            if name in ids:
                yield "two changes have one number"
            ids.add(name)
            tag = str(element.tag)
            if tag.endswith("RangeStart"):
                open_ranges.add(name)
                kind = "From" if "From" in tag else "To"
                moves[kind].append(element.get(W + "name", ""))
        if open_ranges:
            yield "a move does not end"
        yield from _nesting(root)
    if sorted(moves["From"]) != sorted(moves["To"]) or len(set(moves["To"])) != len(moves["To"]):
        yield "a move has no partner"


def _nesting(root: etree._Element) -> Iterator[str]:
    for tag in (INS, DEL, MOVE_FROM, MOVE_TO):
        for element in root.iter(tag):
            if len(element) and next(element.iterancestors(tag), None) is not None:
                yield "a change stands inside another of its kind"
    for text in root.iter(W + "delText"):
        if next(text.iterancestors(DEL), None) is None:
            yield "deleted text stands outside a deletion"
    for text in root.iter(W + "t"):
        if next(text.iterancestors(DEL), None) is not None and not any(
            each.tag == W + "txbxContent" for each in text.iterancestors()
        ):
            yield "text stands inside a deletion"
