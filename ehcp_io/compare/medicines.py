"""Medicines: another dose, time or medicine is neither more nor less help, and must be seen.

What is told of a dose is told of its sentence alone; who gives it, and all else, is judged as ever.
"""

import re

from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import ChangeKind, Reason
from ehcp_io.compare.records import Difference
from ehcp_io.compare.words import clean, essence

_SENTENCE = re.compile(r".+?(?:[.;]\s+|\Z)", re.DOTALL)
_WHEN = frozenset({"how_often", "duration"})


def medicine_reason(difference: Difference, lexicon: Lexicon) -> Reason | None:
    """That a medicine changed: a cell or row of a table of medicines, or a sentence with a dose."""
    before, after = difference.before or "", difference.after or ""
    if difference.kind is ChangeKind.MOVED:
        return None
    item = difference.row or difference.new or difference.old
    heads = {essence(cell.head) for cell in item.cells} if item else set[str]()
    if difference.field:
        dosed = difference.field in _WHEN and item and lexicon.medicines.dose.search(item.text)
        return lexicon.reason("medicine", detail=_told(before, after)) if dosed else None
    if heads & lexicon.medicines.heads:
        return lexicon.reason("medicine")
    if not before or not after:
        return None
    doses = [" ".join(_dosed(side, lexicon)) for side in (before, after)]
    if essence(doses[0]) == essence(doses[1]):
        return None
    amounts = [
        ", ".join(match[0] for match in lexicon.medicines.dose.finditer(side)) for side in doses
    ]
    return lexicon.reason("medicine", detail=_told(*amounts))


def _told(before: str, after: str) -> str | None:
    before, after = clean(before), clean(after)
    return f"{before or 'not stated'} → {after or 'not stated'}" if before != after else None


def _dosed(text: str, lexicon: Lexicon) -> list[str]:
    return [each for each in _SENTENCE.findall(text) if lexicon.medicines.dose.search(each)]


def without_medicines(text: str, lexicon: Lexicon) -> str:
    """The wording without the sentences that give a dose."""
    dosed = _dosed(text, lexicon)
    return "".join(each for each in _SENTENCE.findall(text) if each not in dosed).strip()
