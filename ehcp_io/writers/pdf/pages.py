"""The pages of a PDF of ours against the data in it: whether somebody has changed what they say."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import SectionLetter
from ehcp_io.writers.outline.wording import part_name
from ehcp_io.writers.pdf.attached import RUNNING, PrintedLine

# Letters and figures of the scripts that a PDF gives back in their own order, and what counts in
# amounts. Spaces, hyphens and bullets depend on where lines end and on who takes the text out.
_KEPT = re.compile(r"[^0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff£€$%&@+=/]")

_MOST_APART = 4
"""Stretches into which a line can fall where its words are given back out of order."""
_FROM_RIGHT = ("R", "AL", "AN")


@dataclass(frozen=True, slots=True)
class _Was:
    """A line as it was printed; ``turned`` has words that run from right to left."""

    part: str
    key: str
    turned: bool


def page_findings(printed: Sequence[PrintedLine], seen: Iterable[str]) -> list[Finding]:
    """What the pages say otherwise than the data: one finding for each part of the plan.

    ``seen`` are the texts of the pages in order. The messages hold none of the plan's words.
    """
    heads = {_key(line.text) for line in printed if line.part == RUNNING}
    was = [
        _Was(line.part, key, _is_turned(line.text))
        for line in printed
        if (key := _key(line.text)) and key not in heads
    ]
    now = [key for text in seen if (key := _key(text)) and key not in heads]
    counts = Counter(_changes(was, now))
    return [_finding(part, counts) for part in dict.fromkeys(part for part, _ in counts)]


def _key(text: str) -> str:
    # Half is 1⁄2 with a stroke of its own, for which readers of PDFs give a plain one.
    plain = unicodedata.normalize("NFKC", text).replace("\u2044", "/")
    return _KEPT.sub("", plain).casefold()


def _is_turned(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(c) in _FROM_RIGHT for c in text)


def _changes(was: Sequence[_Was], now: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The part of the plan and what was done, for each line that differs."""
    matcher = difflib.SequenceMatcher(None, [line.key for line in was], now, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        old = was[start:end]
        if what == "equal" or _same(old, now[first:last]):
            continue
        if what == "insert":
            yield was[max(0, start - 1)].part if was else "form", "added"
        for line in old:
            yield line.part, "changed" if what == "replace" else "removed"


def _same(old: Sequence[_Was], new: Sequence[str]) -> bool:
    """Whether lines say what stands there now, wherever it is broken into lines."""
    words, now = "".join(line.key for line in old), "".join(new)
    if words == now or len(words) != len(now):
        return words == now
    # What stands beside words from right to left may be given back in any order.
    if any(line.turned for line in old):
        return sorted(words) == sorted(now)
    # Words set in another font, or on a ground of their own, may be given back as lines apart.
    return len(new) <= _MOST_APART and _made_of(words, list(new))


def _made_of(words: str, stretches: list[str]) -> bool:
    """Whether the words are these stretches, each taken whole out of what the others leave."""
    if not stretches:
        return not words
    first, *rest = sorted(stretches, key=len)
    at = words.find(first)
    while at >= 0:
        if _made_of(words[:at] + words[at + len(first) :], rest):
            return True
        at = words.find(first, at + 1)
    return False


def _finding(part: str, counts: Counter[tuple[str, str]]) -> Finding:
    verbs = ("changed", "added", "removed")
    told = ", ".join(f"{counts[part, verb]} {verb}" for verb in verbs if counts[part, verb])
    letter = part if part in set(SectionLetter) else None
    return Finding(
        code="pages-differ",
        severity=Severity.WARNING,
        section=letter,
        message=f"{part_name(part)} says on the pages of the PDF what its plan data do not say "
        f"({told}). The data were taken. To read the pages instead, print the PDF to a new one "
        "and convert that.",
    )
