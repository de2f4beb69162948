"""Every word of a page stands exactly once: in a block, in furniture or in what is hidden."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.pdf.pdf_builder import Page, make_pdf

from ehcp_io.document import Block, Document, ListItem, Note, Table, TextBlock
from ehcp_io.readers.pdf import read_pdf

DATA = sorted((Path(__file__).parent / "data").glob("*.pdf"))


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _texts(cell.blocks)
        elif isinstance(block, TextBlock):
            yield "".join(run.text + (run.note or "") for run in block.runs)
            if isinstance(block, ListItem | Note):
                yield block.marker


def _letters(text: str) -> Counter[str]:
    """Letters and figures: bullets and line-end hyphens are not kept as they were."""
    return Counter(letter for letter in text if letter.isalnum())


def _in_document(document: Document) -> Counter[str]:
    found: Counter[str] = Counter()
    for text in _texts(document.blocks + document.hidden):
        found += _letters(text)
    for item in document.furniture:
        for _ in item.pages:
            for text in _texts((item.block,)):
                found += _letters(text)
    return found


def _in_file(data: bytes) -> Counter[str]:
    found: Counter[str] = Counter()
    pdf = pdfium.PdfDocument(data)
    try:
        for page in pdf:
            text_page = page.get_textpage()
            found += _letters(text_page.get_text_range())
            text_page.close()
            page.close()
    finally:
        pdf.close()
    return found


@pytest.mark.parametrize("source", DATA, ids=lambda path: path.stem)
def test_every_letter_of_a_printed_plan_stands_once(source: Path) -> None:
    data = source.read_bytes()
    assert _in_document(read_pdf(data, source.name)) == _in_file(data)


_WORDS = st.text("abcdefghij", min_size=1, max_size=9)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([72, 90, 200, 300, 420]),
            st.integers(3, 60),
            st.lists(_WORDS, min_size=1, max_size=8),
            st.sampled_from(["F", "B"]),
        ),
        min_size=1,
        max_size=40,
        unique_by=lambda item: (item[0], item[1]),
    ),
    st.lists(st.tuples(st.integers(60, 300), st.integers(40, 700)), max_size=4),
)
def test_words_anywhere_on_a_page_stand_once(
    words: list[tuple[int, int, list[str], str]], boxes: list[tuple[int, int]]
) -> None:
    """Whatever the arrangement looks like, nothing is lost and nothing doubled."""
    page = Page()
    for left, row, text, font in words:
        page.text(left, 20 + 13 * row, " ".join(text), size=9, font=font)
    for left, top in boxes:
        page.grid([left, left + 120, left + 260], [top, top + 60, top + 110])
    data = make_pdf(page)
    assert _in_document(read_pdf(data, "page.pdf")) == _in_file(data)
