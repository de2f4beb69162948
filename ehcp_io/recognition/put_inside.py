"""Words that a form puts into the plan's own sentences, and that are no part of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ehcp_io.document import Block, Document, Run, Table, TextBlock

_ANY = ".{0,80}?"


def without_put_inside(document: Document, phrases: Sequence[str]) -> Document:
    """The document without these phrases, wherever they stand; "…" in one stands for any words."""
    if not phrases:
        return document
    pattern = re.compile(
        "|".join(_ANY.join(map(re.escape, phrase.split("…"))) + r"\s*" for phrase in phrases)
    )
    return replace(document, blocks=tuple(_blocks(document.blocks, pattern)))


def _blocks(blocks: Iterable[Block], pattern: re.Pattern[str]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, TextBlock):
            yield _without(block, pattern)
        elif isinstance(block, Table):
            rows = tuple(
                replace(
                    row,
                    cells=tuple(
                        replace(cell, blocks=tuple(_blocks(cell.blocks, pattern)))
                        for cell in row.cells
                    ),
                )
                for row in block.rows
            )
            yield replace(block, rows=rows)
        else:
            yield block


def _without(block: TextBlock, pattern: re.Pattern[str]) -> TextBlock:
    text = "".join(run.text for run in block.runs)
    gone = [match.span() for match in pattern.finditer(text)]
    if not gone:
        return block
    runs: list[Run] = []
    at = 0
    for run in block.runs:
        kept = "".join(
            letter
            for place, letter in enumerate(run.text, start=at)
            if not any(start <= place < end for start, end in gone)
        )
        at += len(run.text)
        if kept or not run.text:
            runs.append(replace(run, text=kept))
    return replace(block, runs=tuple(runs))
