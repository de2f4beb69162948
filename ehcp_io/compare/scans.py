"""Whether a plan was read from pictures of its pages, and how much of that is in doubt."""

from collections.abc import Iterator, Sequence
from itertools import chain

from ehcp_io.compare.item import FIELDS
from ehcp_io.compare.model import Flag, Scan
from ehcp_io.plan import Plan
from ehcp_io.plan.units import DOUBTFUL, Outcome, Unit, text_of

SCAN = "scan"

_RECOGNISED = "recognised-pages"


def scan_of(plan: Plan) -> Scan | None:
    """What is to be known of a plan that is a scan, in whole or in part; None for any other."""
    if not any(finding.code == _RECOGNISED for finding in plan.findings):
        return None
    found = chain(plan.units(), plan.particulars)
    units = [unit for unit in found if unit.confidence < 1.0]
    marks = chain.from_iterable(unit.marks for unit in units)
    pages = {unit.source.page for unit in units if unit.source is not None} - {None}
    return Scan(
        pages=tuple(sorted(filter(None, pages))),
        words=sum(len(text.split()) for unit in units for text in _texts(unit)),
        doubtful=sum(mark.style == DOUBTFUL for mark in marks),
    )


def flag_scans(plans: Sequence[tuple[str, Plan]]) -> Iterator[Flag]:
    """A caution for the plans that are scans, however well they were read.

    Each plan comes with what it is called ("the newer plan").
    """
    known = [(name, plan, scan) for name, plan in plans if (scan := scan_of(plan)) is not None]
    if not known:
        return
    says = "; ".join(told_of(name, plan, scan) for name, plan, scan in known)
    yield Flag(
        rule=SCAN,
        says=f"{says[:1].upper()}{says[1:]}. What is told may come of a misread word, and one may "
        "hide a change: hold names, numbers, dates and each change that matters against the paper.",
        source="how the plans were read" if len(known) > 1 else "how the plan was read",
    )


def told_of(name: str, plan: Plan, scan: Scan) -> str:
    """That a plan was read from a scan, and how many of its words are in doubt."""
    words = f"{scan.words:,}"
    if scan.doubtful:
        be = "is" if scan.doubtful == 1 else "are"
        doubt = f"{scan.doubtful:,} of {words} words {be} doubtful"
    else:
        doubt = f"none of {words} words is marked as doubtful"
    whole = plan.source.pages or 0
    part = f"{_pages(scan.pages)} of " if scan.pages and len(scan.pages) < whole else ""
    verb = "were" if part and len(scan.pages) > 1 else "was"
    return f"{part}{name} {verb} read from a scan, and {doubt}"


def _pages(numbers: Sequence[int]) -> str:
    """``page 2``, ``pages 1 to 6 and 8``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    *first, last = (f"{a}" if a == b else f"{a}{' to ' if b > a + 1 else ' and '}{b}"
                    for a, b in runs)  # fmt: skip
    named = f"{', '.join(first)} and {last}" if first else last
    return f"page{'' if len(numbers) == 1 else 's'} {named}"


def _texts(unit: Unit) -> Iterator[str]:
    yield from (text_of(unit, name) for name in ("text", *FIELDS))
    if isinstance(unit, Outcome):
        yield from (step.text for step in unit.steps)
