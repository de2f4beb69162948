"""Sections that one of two forms does not tell apart: "Provision (F / H2)" over one column.

What such a form prints there cannot be said to have moved from one to the other. Which it is
matters (only F is owed under section 42(2) as special educational provision), so it is asked.
"""

import re
from collections.abc import Iterator

from ehcp_io.compare.item import PROVISION
from ehcp_io.compare.model import ChangeKind, Flag
from ehcp_io.compare.records import Difference
from ehcp_io.plan import Plan, SectionLetter

_LETTER = r"(?:H[12]?|[FG])"
_JOINT = re.compile(
    rf"[(\[]\s*(?:sections?\s+)?({_LETTER}(?:\s*(?:/|,|&|\+|and)\s*{_LETTER})+)\s*[)\]]"
)
_SOURCE = "Children and Families Act 2014, section 42; SEND Regulations 2014, regulation 12(1)"


def without_undivided(
    found: list[Difference], before: Plan, after: Plan
) -> tuple[list[Difference], list[Flag]]:
    """The differences without moves between sections that either form prints as one, and flags."""
    joint = _undivided(before) | _undivided(after)
    kept = [each for each in found if _sections(each) not in joint]
    asked = [each for each in found if _sections(each) in joint]
    return kept, list(_flags(asked))


def _sections(difference: Difference) -> frozenset[SectionLetter]:
    left = difference.from_section if difference.kind is ChangeKind.MOVED else None
    return frozenset({left, difference.section} if left is not None else ())


def _undivided(plan: Plan) -> set[frozenset[SectionLetter]]:
    """Pairs of provision sections that one heading names and of which one has none of its own."""
    named: dict[SectionLetter, list[frozenset[SectionLetter]]] = {}
    for letter in PROVISION:
        for heading in plan.sections[letter].heading:
            match = _JOINT.search(heading.text)
            names = frozenset(_letters(match[1])) if match else frozenset({letter})
            named.setdefault(letter, []).append(names)
    joint = {names for headings in named.values() for names in headings if len(names) > 1}
    return {
        frozenset({one, other})
        for names in joint
        for one in names
        for other in names
        if one is not other and not all(_has_own(named.get(each, [])) for each in (one, other))
    }


def _has_own(headings: list[frozenset[SectionLetter]]) -> bool:
    return any(len(names) == 1 for names in headings)


def _letters(text: str) -> Iterator[SectionLetter]:
    for name in re.findall(_LETTER, text):
        yield from (SectionLetter.H1, SectionLetter.H2) if name == "H" else (SectionLetter(name),)


def _flags(asked: list[Difference]) -> Iterator[Flag]:
    if asked:
        pairs = sorted({" and ".join(sorted(_sections(each))) for each in asked})
        yield Flag(
            rule="sections-in-one",
            says=f"One of the plans prints Sections {', '.join(pairs)} under one heading, so it "
            f"cannot be told whether {len(asked)} "
            f"{'piece' if len(asked) == 1 else 'pieces'} of provision moved. Ask in which section "
            "each stands.",
            source=_SOURCE,
        )
