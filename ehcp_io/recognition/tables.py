"""Tables of a document, wherever they stand."""

from collections.abc import Iterable, Iterator

from ehcp_io.document import Block, Table


def tables_in(blocks: Iterable[Block]) -> Iterator[Table]:
    """Every table under ``blocks`` in reading order, each before those in its cells."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in block.rows:
                for cell in row.cells:
                    yield from tables_in(cell.blocks)
