"""Word documents whose pages are pictures pasted in: the pages recognised, in their place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ehcp_io.document import Block, Document, Image
from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.ocr.modes import Recognising
from ehcp_io.readers.word.notices import PASTED
from ehcp_io.readers.word.reading import Reading

_MOST_PAGES = 500


def with_pasted_pages(document: Document, reading: Reading, recognising: Recognising) -> Document:
    """The document with the words of its large pictures, where the first of them stands.

    What was typed above and below the pictures stays where it is.
    """
    # What is imported here only a document of pictures needs.
    from ehcp_io.readers.layout.document import lay_out
    from ehcp_io.readers.ocr.content import to_contents
    from ehcp_io.readers.ocr.crew import Order, Task
    from ehcp_io.readers.ocr.recognition import findings_of, recognise
    from ehcp_io.readers.ocr.running import take_running_lines

    pictures = list(_pictures(reading))[:_MOST_PAGES]
    tasks = [Task(number, 0, data) for number, data in enumerate(pictures, start=1)]
    pages = recognise(Order(mode=recognising.mode), tasks, len(tasks), recognising)
    contents = to_contents([page for page in pages if not page.problem])
    if not any(content.words for content in contents):
        return document
    take_running_lines(contents, {content.number for content in contents})
    layout = lay_out(contents)
    return replace(
        document,
        source=replace(document.source, pages=len(pictures)),
        blocks=_put(document.blocks, layout.blocks, {place.path[0] for place, _ in reading.pasted}),
        furniture=(*document.furniture, *layout.furniture),
        findings=(
            *(finding for finding in document.findings if finding.code != PASTED),
            *findings_of(pages, layout.furniture),
        ),
    )


def _pictures(reading: Reading) -> Iterator[bytes]:
    for _, part in reading.pasted:
        try:
            yield reading.package.data(part)
        except UnreadableDocumentError:
            # A picture that is not there is a page that cannot be recognised.
            yield b""


def _put(blocks: Sequence[Block], pages: Sequence[Block], places: set[int]) -> tuple[Block, ...]:
    """``pages`` among ``blocks``, where the first of the pictures at ``places`` stood."""
    first = min(places)
    kept = [each for each in blocks if not isinstance(each, Image)]
    before = [each for each in kept if each.location.path[:1] < (first,)]
    return (*before, *pages, *kept[len(before) :])
