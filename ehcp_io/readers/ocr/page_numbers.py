"""Whether the numbers printed on pictures of pages say that one is missing or out of its place."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ehcp_io.document import Furniture, FurnitureKind
from ehcp_io.findings import Finding, Severity

_OF = re.compile(r"(?<![\d/])(\d{1,3})\s*(?:[oO0]{1,2}\s*f|/)\s*(\d{1,3})(?![\d/])")
"""``Page 3 of 5``, ``3of5``, and ``3o0f5`` as a recogniser may have it."""
_FEET = (FurnitureKind.PAGE_NUMBER, FurnitureKind.FOOTER, FurnitureKind.HEADER)
_FEWEST = 2


def order_finding(furniture: Sequence[Furniture], last: int) -> Finding | None:
    """What a person should know of the order of the pages, told by "3 of 5"; else None.

    ``last`` is the number of the last page that was recognised.

    Pages photographed one by one are easily mixed, and one forgotten; then what goes on overleaf
    is read into the section that stands before it.
    """
    count = max([last, *(page for each in furniture for page in each.pages)])
    printed = _printed(furniture)
    if len(printed) < _FEWEST or len(printed) * 2 < count:
        return None
    total = Counter(of for _, of in printed.values()).most_common(1)[0][0]
    run = [(page, number) for page, (number, of) in sorted(printed.items()) if of == total]
    if len(run) >= _FEWEST and _is_amiss(run, total, count):
        numbers = ", ".join(str(number) for _, number in run)
        return _finding(
            f"The numbers printed on the pages run {numbers} of {total}: a page is missing, or the "
            "pages are not in their order, and text may stand in a wrong section. Put them in "
            "order and read them again."
        )
    pair = _contradiction(printed)
    if pair is None:
        return None
    return _finding(
        f"The numbers printed on the pages contradict one another: {pair}. A page may be missing, "
        "or come from another copy of the plan. Compare them with the paper."
    )


def _finding(message: str) -> Finding:
    return Finding(code="page-order", severity=Severity.WARNING, message=message)


def _printed(furniture: Iterable[Furniture]) -> dict[int, tuple[int, int]]:
    """The number on each page, and of how many it is said to be."""
    printed: dict[int, tuple[int, int]] = {}
    for each in furniture:
        if each.kind not in _FEET or len(each.pages) != 1:
            continue  # "Version 2 of 3", on every page
        match = _OF.search(each.block.text)
        if match is not None and 0 < int(match[1]) <= int(match[2]):
            printed.setdefault(each.pages[0], (int(match[1]), int(match[2])))
    return printed


def _is_amiss(run: Sequence[tuple[int, int]], total: int, count: int) -> bool:
    """Whether the numbers go on otherwise than the pages do, or more are printed than are here.

    A cover or a letter without a number may stand before the first and behind the last.
    """
    if any(later - number != place - page for (page, number), (place, later) in pairwise(run)):
        return True
    return total > count


def _contradiction(printed: Mapping[int, tuple[int, int]]) -> str | None:
    """Two pages, the later of which goes on and is of another number of pages; else None.

    One page among others may be misread, unless it says that it is the last. A program that counts
    pages as it prints them says so of every page.
    """
    pages = sorted(printed.items())
    if all(number == of for _, (number, of) in pages):
        return None
    said = Counter(of for _, of in printed.values())
    for (page, (number, of)), (other, (after, of_others)) in pairwise(pages):
        goes_on = of != of_others and (other, after) == (page + 1, number + 1)
        if goes_on and (number == of or min(said[of], said[of_others]) >= _FEWEST):
            return f"{number} of {of} is followed by {after} of {of_others}"
    return None
