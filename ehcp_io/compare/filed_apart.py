"""Sections that two versions of a plan can hardly differ in so much: one of them may be misread.

Nobody makes half of a list of advice into direct payments, or leaves five words of all provision.
Needs among themselves and provision among itself do change their section, so such moves are none.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from ehcp_io.compare.item import PROVISION, Item
from ehcp_io.compare.misread import MISREAD
from ehcp_io.compare.model import Change, ChangeKind, Flag
from ehcp_io.plan import SectionLetter

_NEEDS = frozenset({SectionLetter.B, SectionLetter.C, SectionLetter.D})
_FEWEST = 3
"""Entries that stand in another section, from which on it is no single one that was moved."""
_SHARE = 0.5
"""Of the entries of the section that they stood in, or of the one that they stand in."""
_LONG = ("B", "F")
"""Sections that every plan has, and that no review cuts to nothing."""
_MUCH = 120
"""Words of a section that can be missed."""
_LITTLE = 0.1
_LOOK = (
    "So what is told of {0} may come of the reading and be no change. Look at both originals "
    "before you rely on it; 'ehcp-io inspect' of each file shows how it was read."
)
_SOURCE = "what the two plans say in these sections"


def flag_filed_apart(
    changes: Sequence[Change], old: Sequence[Item], new: Sequence[Item]
) -> Iterator[Flag]:
    """A caution for each pair of sections between which much moved, and for one nearly empty."""
    moved = Counter(
        (each.from_section, each.section) for each in changes if each.kind is ChangeKind.MOVED
    )
    counts = [Counter(item.section for item in side) for side in (old, new)]
    for (left, came), number in moved.items():
        if left is None or _kind(left) == _kind(came) or number < _FEWEST:
            continue
        if number < _SHARE * min(counts[0][left], counts[1][came]):
            continue
        yield Flag(
            rule=MISREAD,
            says=f"One of the plans may have been misread: {number} entries of Section {left} of "
            f"the older plan stand in Section {came} of the newer one. "
            + _LOOK.format(f"Sections {left} and {came}"),
            source=_SOURCE,
            sections=(left, came),
        )
    for letter in map(SectionLetter, _LONG):
        words = [sum(len(i.all_words) for i in side if i.section is letter) for side in (old, new)]
        if max(words) >= _MUCH and min(words) < _LITTLE * max(words):
            yield Flag(
                rule=MISREAD,
                says=f"One of the plans may have been misread: Section {letter} has {words[0]} "
                f"words in the older plan and {words[1]} in the newer one. "
                + _LOOK.format(f"Section {letter}"),
                source=_SOURCE,
                sections=(letter,),
            )


def is_filed_apart(flag: Flag) -> bool:
    """Whether it is such a caution, which is of both plans."""
    return flag.rule == MISREAD and flag.source == _SOURCE


def _kind(letter: SectionLetter) -> str:
    return "provision" if letter in PROVISION else "need" if letter in _NEEDS else letter
