"""One document with a marker in every awkward place, and where each has to turn up, once."""

import io
from collections.abc import Iterator

import docx
import pytest
from readers.word.probe import PLACES, marker, probe

from ehcp_io.document import Block, Document, Image, Note, Run, Table, TextBlock
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word import read_word

DOCUMENTS = {mode: read_word(probe(), "probe.docx", revisions=mode) for mode in Revisions}


def test_the_probe_is_a_document_that_other_programs_open() -> None:
    """What only our own reader can open would show nothing about documents from elsewhere."""
    opened = docx.Document(io.BytesIO(probe()))
    assert marker("default header") in opened.sections[0].header.paragraphs[0].text
    cells = [cell for table in opened.tables for row in table.rows for cell in row.cells]
    assert len(cells) >= len(opened.tables)
    kinds = {relation.reltype.rpartition("/")[2] for relation in opened.part.rels.values()}
    assert {"footnotes", "endnotes", "comments", "styles", "aFChunk"} <= kinds


def _run_place(run: Run, around: str) -> str:
    if run.hidden:
        return "hidden run"
    if run.placeholder:
        return "placeholder"
    if run.revision is not None:
        return f"{run.revision.kind.value} {run.revision.author}"
    return around


def _block_texts(blocks: tuple[Block, ...], around: str) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Table):
            inner = "nested" if around == "cell" else "cell"
            for cell in (cell for row in block.rows for cell in row.cells):
                yield from _block_texts(cell.blocks, inner)
        elif isinstance(block, Image):
            yield block.description, "image"
        else:
            if isinstance(block, Note):
                place = "note" if around == "body" else f"note in {around}"
            else:
                place = around
            places = {_run_place(run, place) for run in block.runs if "MK" in run.text}
            # A marker split over runs must come together again.
            whole = "".join(run.text for run in block.runs)
            if len(places) == 1:
                yield whole, places.pop()


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield from _block_texts(document.blocks, "body")
    for furniture in document.furniture:
        yield furniture.block.text, furniture.kind.value
    for comment in document.comments:
        yield comment.text, "comment"
    for hidden in document.hidden:
        yield "".join(run.text for run in hidden.runs), "hidden"


FOUND = {mode: tuple(_texts(document)) for mode, document in DOCUMENTS.items()}


@pytest.mark.parametrize("mode", Revisions)
@pytest.mark.parametrize("construct", PLACES)
def test_a_marker_stands_in_its_place_and_nowhere_else(construct: str, mode: Revisions) -> None:
    """Each construct is read to the right place exactly once, whatever is done with changes."""
    stated = PLACES[construct]
    place = stated[list(Revisions).index(mode)] if isinstance(stated, tuple) else stated
    word = marker(construct)
    found = [where for text, where in FOUND[mode] for _ in range(text.count(word))]
    assert found == ([place] if place else [])


def test_the_probe_has_more_than_sixty_constructs() -> None:
    assert len(PLACES) > 60


def test_every_block_says_where_it_stands() -> None:
    """A block's path in the body leads to the block itself; notes count in their own story."""
    for document in DOCUMENTS.values():
        for number, block in enumerate(document.blocks):
            if block.location.part == "body":
                assert block.location.path == (number,)
            else:
                assert isinstance(block, Note)


def test_the_path_of_a_block_in_a_cell_names_table_row_column_and_block() -> None:
    tables = [b for b in DOCUMENTS[Revisions.ACCEPT].blocks if isinstance(b, Table)]
    for table in tables:
        for row_number, row in enumerate(table.rows):
            for cell in row.cells:
                for number, block in enumerate(cell.blocks):
                    if isinstance(block, TextBlock) and not isinstance(block, Note):
                        path = (*table.location.path, row_number, cell.column, number)
                        assert block.location.path == path
