"""Short ways to read what a test has built and to look at it."""

from readers.word.docx_builder import DocxBuilder, docx

from ehcp_io.document import Block, Document, ListItem, Table, TextBlock, text_blocks
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word import read_word


def read(source: str | DocxBuilder, revisions: Revisions = Revisions.ACCEPT) -> Document:
    """Read a body, or a whole package that a test has put together."""
    data = docx(source) if isinstance(source, str) else source.build()
    return read_word(data, "plan.docx", revisions=revisions)


def texts(document: Document) -> list[str]:
    """The words of every block of the running text, cells included."""
    return [block.text for block in text_blocks(document.blocks)]


def only(document: Document) -> TextBlock:
    """The one block of a document, which is text."""
    (block,) = document.blocks
    assert isinstance(block, TextBlock)
    return block


def only_table(document: Document) -> Table:
    """The one block of a document, which is a table."""
    (block,) = document.blocks
    assert isinstance(block, Table)
    return block


def markers(blocks: tuple[Block, ...]) -> list[str]:
    """The printed markers of the list items."""
    return [block.marker for block in blocks if isinstance(block, ListItem)]


def codes(document: Document) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in document.findings]
