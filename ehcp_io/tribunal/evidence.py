"""Which report of Section K stands behind a proposal: only where the words themselves name it.

A note says what the list of advice says of the report; page and paragraph are for the party to
add. Nothing is guessed: a report of the right profession is no evidence for a sentence. Notes that
a party has written stay with their passage from round to round.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ehcp_io.compare.words import keys, likeness
from ehcp_io.plan import Plan
from ehcp_io.plan.dates import long_date
from ehcp_io.plan.units import Advice
from ehcp_io.tribunal.key import Act
from ehcp_io.tribunal.merge import Merged
from ehcp_io.tribunal.noted import Noted
from ehcp_io.tribunal.wording import text_of

_REFERENCE = re.compile(
    r"\b(?:K\s?\d{1,2}|(?:Appendix|App\.?|Annex)\s+[A-Z0-9]{1,2})\b", re.IGNORECASE
)
_PAGE = re.compile(r"\b(?:p\.?|pp\.?|page)\s?\d", re.IGNORECASE)
_TITLES = frozenset({"dr", "mr", "mrs", "ms", "miss", "prof", "professor", "the", "and"})
_SHORTEST = 4
"""Letters from which a surname is told from a word."""
_SAME_PASSAGE = 0.5
"""Likeness (0 to 1) from which a paragraph of an earlier round is a passage of this one."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the value of the merged plan that it belongs to, and its words."""

    ref: str
    text: str


def notes_of(merged: Merged, base: Plan, written: Sequence[Noted] = ()) -> list[Note]:
    """The notes in the order of the text: those written, and one for each report that is named."""
    reports = [(report, _names(report)) for report in base.advice]
    kept: dict[str, list[str]] = {}
    for noted in written:
        if (ref := _home(merged, noted)) is not None:
            kept.setdefault(ref, []).append(noted.text)
    notes: list[Note] = []
    for passage in merged.passages:
        if passage.ref in kept:
            notes += [Note(passage.ref, text) for text in kept[passage.ref]]
            continue
        if passage.section == "K":
            continue
        coming = " ".join(each.text for each in passage.segments if each.act is Act.ADD)
        for report, names in reports:
            if _named(coming, names):
                notes.append(Note(passage.ref, _told(report, coming)))
    return notes


def _home(merged: Merged, noted: Noted) -> str | None:
    """The passage that a note found in an earlier round hangs on; None where it is gone."""
    words = keys(noted.paragraph)
    alike = [
        (likeness(words, keys(text_of(passage.segments))), passage.ref)
        for passage in merged.passages
    ]
    best, ref = max(alike, default=(0.0, ""), key=lambda each: each[0])
    return ref if best >= _SAME_PASSAGE else None


def _names(report: Advice) -> tuple[set[str], set[str]]:
    """What a report may be called by: its reference, and its author's surname."""
    said = " ".join(filter(None, (report.marker, report.label, report.title, report.appended)))
    codes = {_code(match[0]) for match in _REFERENCE.finditer(said)}
    author = report.author or (report.parsed.author if report.parsed else None) or ""
    # "Dr A Smith, Educational Psychologist": the surname ends the part before the comma.
    words = [word for word in keys(re.split(r"[,;(–-]", author)[0]) if word not in _TITLES]
    is_name = 2 <= len(words) <= 4 or bool(re.match(r"(?:Dr|Mrs?|Ms|Miss|Prof)\b", author))
    surname = words[-1] if words and is_name and len(words[-1]) >= _SHORTEST else ""
    return codes, {surname} - {""}


def _code(text: str) -> str:
    return re.sub(r"^(?:APPENDIX|APP|ANNEX)", "APPENDIX", re.sub(r"[\s.]", "", text.upper()))


def _named(words: str, names: tuple[set[str], set[str]]) -> bool:
    codes, surnames = names
    return bool(
        codes & {_code(match[0]) for match in _REFERENCE.finditer(words)}
        or surnames & set(keys(words))
    )


def _told(report: Advice, words: str) -> str:
    place = "" if _PAGE.search(words) else ", p. [page], para. [paragraph]"
    return f"{'; '.join(dict.fromkeys(_parts(report)))}{place}"


def _parts(report: Advice) -> Iterator[str]:
    understood = report.parsed
    for name in ("title", "author", "role", "date"):
        value = getattr(report, name) or (getattr(understood, name) if understood else None)
        if value and value.strip():
            yield long_date(" ".join(value.split()))
    if not any((report.title, report.author)) and report.text.strip():
        yield " ".join(report.text.split())
