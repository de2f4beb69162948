"""What the copy says of a section or a particular that was not found: only what is known of it."""

from collections.abc import Iterable
from textwrap import shorten

from ehcp_io.findings import Finding
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.plan.units import DOUBTFUL
from ehcp_io.writers.outline.desk import Desk
from ehcp_io.writers.outline.doubts import unread_particulars
from ehcp_io.writers.outline.wording import (
    ABSENT,
    ABSENT_PAGE,
    ABSENT_SCAN,
    ABSENT_UNREAD,
    CHECK_ABSENT,
    NOT_FOUND,
    NOT_IN_PLAN,
    NOT_READ,
    NOT_STATED,
)

_LONGEST = 80
# Why a section may be in the original all the same, the surest reason first.
_REASONS = (
    (ABSENT_PAGE, {"page-order"}),
    (
        ABSENT_UNREAD,
        {
            "pictures-without-text",
            "page-without-text",
            "page-not-recognised",
            "part-not-read",
            "sub-document-not-read",
            "embedded-document-not-read",
        },
    ),
    (ABSENT_SCAN, {"recognised-pages"}),
)


def absence(plan: Plan) -> str:
    """The sentence on a section that was not found, with a place for its letter."""
    codes = {each.code for each in plan.findings}
    return next((said for said, known in _REASONS if codes & known), ABSENT)


def check_absent(desk: Desk) -> str:
    """The first page's sentence on the sections that were not found; empty where all were.

    A draft names no school yet: nobody need look for its Section I. Nor for Section J, which a plan
    has only where there is a direct payment (SEND Regulations 2014, 12(1)(j)), unless part of the
    original is missing or may be misread.
    """
    left_out = {SectionLetter.I} if desk.draft else set()
    left_out |= {SectionLetter.J} if absence(desk.plan) == ABSENT else set()
    letters = [
        SectionLetter(each.section).value
        for each in desk.plan.findings
        if each.code == "section-absent" and each.section and each.section not in left_out
    ]
    if not letters:
        return ""
    *first, last = [f"Section {letters[0]}", *letters[1:]]
    return CHECK_ABSENT.format(f"{', '.join(first)} or {last}" if first else last)


def missing(plan: Plan, path: str, *, always: bool) -> str:
    """What stands in place of a value that the front pages do not give, or not legibly.

    ``always`` says that no plan leaves it out, as the child's name.
    """
    unread = unread_particulars(plan).get(path)
    if unread is not None:
        return NOT_READ.format(shorten(unread, _LONGEST, placeholder=" …"))
    if unread_front(plan.findings) or _is_front_unclear(plan):
        return NOT_FOUND
    if always and any(each.code == "recognised-pages" for each in plan.findings):
        return NOT_FOUND
    has_place = any(
        unit.parsed is not None and unit.parsed.field == path and not unit.text.strip()
        for unit in plan.particulars
    )
    return NOT_STATED if has_place else NOT_IN_PLAN


def unread_front(findings: Iterable[Finding]) -> bool:
    """Whether whom the plan is about was not found: then what else lacks may be stated as well."""
    return any(each.code == "particulars-not-found" for each in findings)


def _is_front_unclear(plan: Plan) -> bool:
    """Whether a scan's front pages have words that may be a label or value that was misread.

    What they seem to lack may stand there then: the plan cannot be said not to state it.
    """
    if not any(each.code == "recognised-pages" for each in plan.findings):
        return False
    pages = {unit.source.page for unit in plan.particulars if unit.source is not None}
    marked = {each.page for each in plan.findings if each.code == "unread-region"}
    return bool(pages & marked - {None}) or any(
        unit.kind == "paragraph" and any(mark.style == DOUBTFUL for mark in unit.marks)
        for unit in plan.particulars
    )
