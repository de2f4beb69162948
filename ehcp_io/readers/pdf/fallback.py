"""pdfplumber as the second opinion on a page whose text PDFium does not give."""

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ehcp_io.readers.layout.geometry import Style, Word
from ehcp_io.readers.pdf.usable import is_garbage

MOST_PAGES = 10
"""It is slow: more doubtful pages than this are a scan or a broken font throughout."""


def second_opinions(
    data: bytes, numbers: Sequence[int], password: str | None
) -> dict[int, list[Word]]:
    """The words of the pages (numbered from 1) that pdfplumber reads better, by page."""
    import pdfplumber  # slow to import and rarely wanted

    found: dict[int, list[Word]] = {}
    with _silence(), pdfplumber.open(io.BytesIO(data), password=password or "") as pdf:
        for number in numbers[:MOST_PAGES]:
            if number > len(pdf.pages):
                continue
            page = pdf.pages[number - 1]
            words = [
                _word(word)
                for word in page.extract_words(extra_attrs=["fontname", "size"])
                if "(cid:" not in word["text"]
            ]
            page.close()
            if words and not is_garbage(words):
                found[number] = words
    return found


@contextmanager
def _silence() -> Iterator[None]:
    """Keep pdfminer's complaints, which quote the page, out of everybody's log."""
    logger = logging.getLogger("pdfminer")
    handler, before = logging.NullHandler(), logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(handler)


def _word(word: dict[str, object]) -> Word:
    left, top, right, bottom = (float(str(word[key])) for key in ("x0", "top", "x1", "bottom"))
    font = str(word["fontname"]).split("+")[-1]
    size = round(float(str(word["size"])), 2)
    return Word(
        text=str(word["text"]),
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        baseline=bottom - 0.21 * size,
        style=Style(size=size, bold="bold" in font.lower(), font=font),
    )
