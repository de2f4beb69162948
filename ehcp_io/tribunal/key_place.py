"""Where the key of a working document stands, its title and its legend of colours among it."""

import re
from collections.abc import Iterator

from ehcp_io.document import Block, Document, Table, TextBlock
from ehcp_io.tribunal.colours import is_legend_line, legend_of
from ehcp_io.tribunal.key import holds_key, is_key_entry

_FIRST = 150
_KEY_TITLE = re.compile(
    r"(?:suggested |recommended )?(?:key|format)\W*(?:(?:to|of|for|as)\b.{0,60}|\(.{0,60}\)\W*)?"
    r"|type style meaning",
    re.IGNORECASE,
)


def front_of(document: Document) -> tuple[Block, ...]:
    """The blocks among which the key is looked for: it stands at the front."""
    return document.blocks[:_FIRST]


def lines_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Rows of tables, and paragraphs."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield " ".join(cell.text for cell in row.cells)
        elif isinstance(block, TextBlock):
            yield block.text


def is_key_table(table: Table) -> bool:
    """Whether a table is the key, or a legend of colours for both parties."""
    lines = list(lines_of((table,)))
    return holds_key(lines) or bool(legend_of(lines))


def key_lines(front: tuple[Block, ...], *, colours: bool) -> frozenset[int]:
    """The paragraphs of the key and its title, by their ``id``.

    Plans have sentences that read like one entry of a legend ("Parents asked for a blue overlay")
    and lines that begin like its title ("Key worker"). So an entry in ``colours`` counts among
    others, or where it names both parties, and a title where the key follows it.
    """
    found: set[int] = set()
    run: list[TextBlock | Table] = []
    for block in front:
        if isinstance(block, Table) and is_key_table(block):
            run.append(block)
        elif isinstance(block, TextBlock) and block.text:
            if _is_key_line(block.text, colours=colours) or _is_key_title(block):
                run.append(block)
            else:
                found |= _settled(run)
                run = []
        elif isinstance(block, Table):
            found |= _settled(run)
            run = []
    return frozenset(found | _settled(run))


def _settled(run: list[TextBlock | Table]) -> set[int]:
    """The paragraphs of a run of lines that may be the key's, as far as they are."""
    while run and _is_key_title(run[-1]):
        run = run[:-1]
    entries = [block for block in run if not _is_key_title(block)]
    if len(entries) == 1 and isinstance(entries[0], TextBlock):
        text = entries[0].text
        if not (is_key_entry(text) or legend_of([text])):
            return set()
    return {id(block) for block in run}


def _is_key_line(text: str, *, colours: bool) -> bool:
    return is_key_entry(text) or (colours and is_legend_line(text))


def _is_key_title(block: Block) -> bool:
    return isinstance(block, TextBlock) and bool(_KEY_TITLE.fullmatch(block.text.strip()))
