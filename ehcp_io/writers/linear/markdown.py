"""``write_markdown``: the plan as CommonMark, its words never taken for markup."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ehcp_io.plan import Plan
from ehcp_io.writers.linear.entries import Entry, Run, entries, in_words, with_colon

# CommonMark 0.31, 2.4: a backslash before ASCII punctuation takes its meaning away.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|])")
_OPENERS = re.compile(r"^([#+=-])")
_NUMBERS = re.compile(r"^(\d{1,9})([.)])")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_MOST_LEVELS = 6
_BREAK = "\\\n"


def write_markdown(plan: Plan, *, clean: bool = False) -> bytes:
    """The plan as UTF-8 Markdown: headings, records with their labels, everything of the plan.

    ``clean`` leaves out the marks on doubtful readings.
    """
    return ("\n".join(_blocks(list(entries(plan, clean=clean)))) + "\n").encode()


def _blocks(every: Sequence[Entry]) -> Iterator[str]:
    before: Entry | None = None
    for entry in every:
        # Items that follow each other are one list; whatever else begins after an empty line.
        if before is not None and not (entry.kind == before.kind == "item" and not entry.more):
            yield ""
        words = _words(entry)
        if entry.kind == "heading":
            yield f"{'#' * min(entry.level, _MOST_LEVELS)} {words.replace(_BREAK, ' ')}"
        elif entry.kind == "label":
            yield f"**{words.replace(_BREAK, ' ')}**"
        elif entry.kind == "item":
            inset = "  " * (entry.level + 1)
            yield (
                inset[2 * (not entry.more) :]
                + "- " * (not entry.more)
                + words.replace("\n", f"\n{inset}")
            )
        else:
            yield words
        before = entry


def _words(entry: Entry) -> str:
    strong = entry.kind not in ("heading", "label")
    label = _marked(entry.label, strong=False).strip()
    lead = f"**{with_colon(label)}** " if label else ""
    return lead + _line_starts(_marked(entry.runs, strong=strong), led=bool(lead))


def _marked(runs: Sequence[Run], *, strong: bool) -> str:
    # Emphasis that ends where another begins is not taken for emphasis: "**Who****:**".
    joined = [
        ("".join(words for words, _ in same), looks)
        for looks, same in groupby(runs, lambda run: run[1])
    ]
    return "".join(_run(words, looks, strong=strong) for words, looks in joined).strip()


def _run(words: str, looks: frozenset[str], *, strong: bool) -> str:
    """The words of one look, what it means said in words."""
    start, inner, end = _EDGES.match(words).groups()  # type: ignore[union-attr] # fits any
    inner = _ANYWHERE.sub(r"\\\1", in_words(inner, looks))
    # Emphasis within a word, or over several lines, is not taken for emphasis everywhere.
    if inner and strong and "strong" in looks and "\n" not in inner:
        return f"{start}**{inner}**{end}"
    return start + inner + end


def _line_starts(words: str, *, led: bool) -> str:
    """Each line of the words with what would open a list, a heading or a rule made harmless."""
    lines = [" ".join(line.split()) for line in words.split("\n")]
    safe = [line if led and not n else _escaped_start(line) for n, line in enumerate(lines)]
    return _BREAK.join(line for line in safe if line)


def _escaped_start(line: str) -> str:
    return _OPENERS.sub(r"\\\1", _NUMBERS.sub(r"\1\\\2", line))
