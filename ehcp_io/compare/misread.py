"""Whether a plan was misread: then what is told of it may be the reading's and no change.

Reading leaves findings with the plan (docs/findings.md). Those that say that the reading itself is
in doubt are a caution over the comparison, which says of which plan, where, and what to do.
"""

from collections.abc import Iterator, Sequence

from ehcp_io.compare.model import Flag
from ehcp_io.plan import Plan, PlanStatus, SectionLetter, SectionState
from ehcp_io.plan.units import DOUBTFUL

MISREAD = "misread"

_LETTERS = list(SectionLetter)
_NEVER_ABSENT = frozenset({SectionLetter.B, SectionLetter.F})
_SELDOM_ABSENT = frozenset({SectionLetter.A, SectionLetter.E, SectionLetter.K})
_NEARLY_ALL = 8
"""Sections from which on a document is the whole plan, and no extract for an appeal."""
_DRAFTS = frozenset({PlanStatus.DRAFT, PlanStatus.AMENDED_DRAFT})
_IN_SECTION = {
    "section-absent": "{sections} not found",
    "section-without-records": "no needs, outcomes or provision were found in {sections}",
    "record-looks-wrong": "entries of {sections} are no more than a date, an amount or a person's "
    "post",
    "outcomes-read-as-provision": "what was read as outcomes may be provision (Section F)",
}
_IN_DOCUMENT = {
    "pictures-without-text": "pages are pictures that were not read",
    "page-without-text": "pages without usable text were not read",
    "page-not-recognised": "pages could not be recognised",
    "part-not-read": "a part of the file could not be read",
    "sub-document-not-read": "other files hold part of its text",
    "embedded-document-not-read": "a file inside it could not be read",
    "text-lost": "words of the document are missing from the reading",
}
_DOUBTFUL_SHARE = 0.03
"""Of the words: where as many are marked, some misread ones are not. A mild scan has under 0.01."""


def flag_misread(name: str, plan: Plan, others: Sequence[Plan]) -> Iterator[Flag]:
    """A caution, where the findings of a reading say that it can hardly be relied on.

    ``name`` is what the plan is called ("the older plan"); ``others`` are compared with it.
    """
    found = list(_in_sections(plan, others))
    says = [words for words, _ in found] + list(_in_document(plan))
    if not says:
        return
    sections = sorted({each for _, letters in found for each in letters}, key=_LETTERS.index)
    whole = len(says) > len(found)
    told = "its sections" if whole else _named(sections)
    yield Flag(
        rule=MISREAD,
        says=f"{name[:1].upper()}{name[1:]} may have been misread: {'; '.join(says)}. So what is "
        f"told of {told} may come of the reading and be no change. Look at the original before "
        "you rely on it; 'ehcp-io inspect' of that file shows how it was read.",
        source="what was noticed while the plan was read",
        sections=() if whole else tuple(sections),
    )


def _in_sections(plan: Plan, others: Sequence[Plan]) -> Iterator[tuple[str, list[SectionLetter]]]:
    for code, words in _IN_SECTION.items():
        letters = [
            SectionLetter(each.section)
            for each in plan.findings
            if each.code == code and each.section
        ]
        if code == "section-absent":
            letters = [each for each in letters if _is_missed(each, plan, others)]
        if letters:
            named = _named(letters)
            if code == "section-absent":
                named += " were" if len(letters) > 1 else " was"
            if code == "outcomes-read-as-provision":
                letters.append(SectionLetter.F)
            yield words.format(sections=named), letters


def _is_missed(letter: SectionLetter, plan: Plan, others: Sequence[Plan]) -> bool:
    """Whether an absent section was hardly left out: all plans have B and F, or another says more.

    A plan with most sections has views, outcomes and the list of advice too (regulation 12).
    A draft may not name a school (Children and Families Act 2014, section 38(5)).
    """
    if letter is SectionLetter.I and plan.plan.status in _DRAFTS:
        return False
    stated = (each.sections[letter].state is SectionState.STATED for each in others)
    held = sum(each.state is not SectionState.ABSENT for each in plan.sections.values())
    nearly_all = held >= _NEARLY_ALL and letter in _SELDOM_ABSENT
    return letter in _NEVER_ABSENT or nearly_all or any(stated)


def _in_document(plan: Plan) -> Iterator[str]:
    codes = {finding.code for finding in plan.findings}
    yield from (words for code, words in _IN_DOCUMENT.items() if code in codes)
    if "doubtful-words" in codes:
        marked, words = _doubtful(plan)
        if marked > words * _DOUBTFUL_SHARE:
            yield f"the scan is hard to read, and {marked} of its {words} words are doubtful"


def _doubtful(plan: Plan) -> tuple[int, int]:
    """How many words of the sections' text are marked as doubtful, of how many."""
    units = list(plan.units())
    marks = (mark for unit in units for mark in unit.marks)
    marked = sum(mark.style == DOUBTFUL and mark.part is None for mark in marks)
    return marked, sum(len(unit.text.split()) for unit in units)


def _named(letters: Sequence[SectionLetter]) -> str:
    *first, last = letters
    if not first:
        return f"Section {last}"
    return f"Sections {', '.join(first)} and {last}"
