"""``write_text``: the plan as plain text, for e-mail and screen readers."""

import textwrap
from collections.abc import Iterator, Sequence

from ehcp_io.plan import Plan
from ehcp_io.writers.linear.entries import Entry, Run, entries, in_words, with_colon

_WIDTH = 76
"""Characters in a line: quoted twice in an e-mail it still fits 80."""
_RULES = {1: "=", 2: "-"}


def write_text(plan: Plan, *, clean: bool = False) -> bytes:
    """The plan as UTF-8 text, wrapped: headings, records with their labels, everything of the plan.

    ``clean`` leaves out the marks on doubtful readings.
    """
    return ("\n".join(_lines(list(entries(plan, clean=clean)))) + "\n").encode()


def _lines(every: Sequence[Entry]) -> Iterator[str]:
    before: Entry | None = None
    for entry in every:
        if before is not None and not (entry.kind == before.kind == "item"):
            yield from [""] * (2 if entry.kind == "heading" and entry.level <= 2 else 1)
        yield from _entry(entry)
        before = entry


def _entry(entry: Entry) -> Iterator[str]:
    words = _words(entry.runs)
    if entry.kind == "heading":
        lines = _wrapped(words, "", "")
        yield from lines
        if entry.level in _RULES:
            yield _RULES[entry.level] * max(map(len, lines))
        return
    if entry.kind == "item":
        label = _words(entry.label)
        lead = f"{with_colon(label)} " if label else ""
        inset = "  " * entry.level
        first = inset + ("  " if entry.more else "- ")
        yield from _wrapped(lead + words, first, f"{inset}  ")
        return
    yield from _wrapped(with_colon(words) if entry.kind == "label" else words, "", "")


def _words(runs: Sequence[Run]) -> str:
    return "".join(_run(words, looks) for words, looks in runs).strip()


def _run(words: str, looks: frozenset[str]) -> str:
    inner = words.strip()
    return words.replace(inner, in_words(inner, looks), 1) if inner else words


def _wrapped(words: str, first: str, others: str) -> list[str]:
    """The words in lines of a bearable length; a word is never cut, an address stays whole."""
    wrapped: list[str] = []
    for line in words.split("\n"):
        wrapped += textwrap.wrap(
            " ".join(line.split()),
            _WIDTH,
            initial_indent=others if wrapped else first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return wrapped
