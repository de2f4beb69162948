"""Picture files in, Document out: each file, or each page of a TIFF, is a page of one plan."""

import hashlib
from collections.abc import Iterator, Sequence

from ehcp_io.document import Document, SourceFile
from ehcp_io.errors import UnknownFormatError, UnreadableDocumentError
from ehcp_io.readers.layout.document import lay_out
from ehcp_io.readers.ocr.content import to_contents
from ehcp_io.readers.ocr.crew import Order, Task
from ehcp_io.readers.ocr.modes import Recognising
from ehcp_io.readers.ocr.recognition import findings_of, recognise
from ehcp_io.readers.ocr.running import take_running_lines
from ehcp_io.readers.refusing import refusing

MOST_PAGES = 500


def read_pictures(
    files: Sequence[tuple[str, bytes]], file_name: str, recognising: Recognising
) -> Document:
    """The plan whose pages are the pictures in ``files`` (name and content), in that order.

    Raises:
        UnknownFormatError: What recognises pages is not installed, or switched off.
        UnreadableDocumentError: A file is damaged, or no page could be read.
    """
    recognising.demand(file_name)
    counts = [_count(name, data) for name, data in files]
    total = sum(counts)
    if total > MOST_PAGES:
        raise UnreadableDocumentError(
            f"{file_name} has {total} pages, which is more than any plan has. Give the plan's own "
            "pages only."
        )
    order = Order(mode=recognising.mode)
    pages = recognise(order, _tasks(files, counts), total, recognising)
    if pages and all(page.problem for page in pages):
        raise UnreadableDocumentError(
            f"{file_name} cannot be read: the picture is damaged, or too large. Scan the page "
            "again, or save the picture as JPEG or PNG."
        )
    contents = to_contents([page for page in pages if not page.problem])
    take_running_lines(contents, {page.number for page in contents})
    layout = lay_out(contents)
    digest = hashlib.sha256()
    for _, data in files:
        digest.update(data)
    return Document(
        source=SourceFile(
            file_name=file_name,
            sha256=digest.hexdigest(),
            format="image",
            reader="ocr",
            pages=total,
        ),
        blocks=layout.blocks,
        furniture=layout.furniture,
        hidden=layout.hidden,
        findings=tuple(findings_of(pages, layout.furniture)),
    )


def _count(name: str, data: bytes) -> int:
    from PIL.Image import DecompressionBombError

    from ehcp_io.readers.ocr.pictures import count_pages, is_heic, reads_heic

    if is_heic(data) and not reads_heic():
        raise UnknownFormatError(
            f"{name} is a picture as iPhones take them (HEIC), and nothing is installed that reads "
            "it. Install it with: pip install pi-heif. Or save the picture as JPEG."
        )
    damaged = UnreadableDocumentError(
        f"{name} cannot be read: the picture is damaged or of a kind that is not known here. "
        "Save it as JPEG or PNG."
    )
    with refusing(damaged):
        try:
            return count_pages(data)
        except DecompressionBombError:
            raise UnreadableDocumentError(
                f"{name} cannot be read: the picture has many times the dots of a page. Scan the "
                "page again, at 300 dots an inch, or save the picture smaller."
            ) from None


def _tasks(files: Sequence[tuple[str, bytes]], counts: Sequence[int]) -> Iterator[Task]:
    number = 0
    for (_, data), count in zip(files, counts, strict=True):
        for place in range(count):
            number += 1
            yield Task(number, place, data)
