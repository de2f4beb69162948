"""Pages of a PDF that are pictures: recognised, where that is wanted and can be done."""

from collections.abc import Sequence

from ehcp_io.document import Furniture
from ehcp_io.findings import Finding
from ehcp_io.readers.layout.geometry import PageContent
from ehcp_io.readers.ocr.modes import Mode, Recognising
from ehcp_io.readers.ocr.reading import Page
from ehcp_io.readers.pdf.pages import Pages


def recognise_pictures(
    pages: Pages, data: bytes, password: str | None, recognising: Recognising
) -> list[Page]:
    """Put recognised words in place of pages without usable text; the pages that were read."""
    wanted = _wanted(pages, recognising)
    if not wanted or not recognising.possible:
        return []
    # What is imported here only a document with pictures needs.
    from ehcp_io.readers.ocr.content import to_contents
    from ehcp_io.readers.ocr.crew import Order, Task
    from ehcp_io.readers.ocr.recognition import recognise
    from ehcp_io.readers.ocr.running import take_running_lines

    order = Order(data, password, recognising.mode)
    tasks = (Task(number, number - 1) for number in wanted)
    read = recognise(order, tasks, len(wanted), recognising)
    good = [page for page in read if not page.problem]
    for content in to_contents(good):
        _replace(pages, content)
    take_running_lines(pages.contents, {page.number for page in good})
    return read


def said_of(read: Sequence[Page], furniture: Sequence[Furniture]) -> list[Finding]:
    """What came of recognising them, once it is known what repeats on every page."""
    if not read:
        return []
    from ehcp_io.readers.ocr.recognition import findings_of

    return findings_of(read, furniture)


def _wanted(pages: Pages, recognising: Recognising) -> Sequence[int]:
    if recognising.mode is Mode.FORCE:
        return [page.number for page in pages.contents]
    return sorted(pages.without_text | pages.recognised)


def _replace(pages: Pages, content: PageContent) -> None:
    pages.contents[content.number - 1] = content
    pages.without_text.discard(content.number)
    pages.recognised.discard(content.number)
    pages.doubtful.discard(content.number)
    # The structure tree says nothing of a picture's words: all pages are read by geometry.
    pages.tags = None
