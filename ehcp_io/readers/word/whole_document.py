"""One Word package into one ``Document``: the order in which its parts are read."""

import hashlib

from ehcp_io.document import Comment, Document, Location, SourceFile, text_blocks
from ehcp_io.errors import UnreadableDocumentError
from ehcp_io.readers.ocr.modes import NOT_RECOGNISING, Recognising
from ehcp_io.readers.refusing import refusing
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word.blocks import BlockReader
from ehcp_io.readers.word.changes import Changes
from ehcp_io.readers.word.fields import Fields
from ehcp_io.readers.word.names import ID, P, W, first
from ehcp_io.readers.word.notices import are_pages, findings
from ehcp_io.readers.word.opening import open_word
from ehcp_io.readers.word.page_margins import read_margins
from ehcp_io.readers.word.pasted import with_pasted_pages
from ehcp_io.readers.word.reading import Reading, Story, start_reading
from ehcp_io.readers.word.setting import Setting
from ehcp_io.readers.xml_parsing import MalformedXmlError, parse_xml

_READER = "word"
_MAX_PARAGRAPHS = 100_000
"""Several thousand pages: far above any plan, and still read in seconds."""


def read_word(
    data: bytes,
    file_name: str,
    *,
    revisions: Revisions = Revisions.ACCEPT,
    password: str | None = None,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """Read a Word document's bytes into blocks in reading order.

    ``recognising`` says whether and how pages that were pasted in as pictures are recognised.

    Raises:
        EncryptedDocumentError: it is locked, and no password was given or it is the wrong one.
        UnreadableDocumentError: it is damaged, hostile or no Word document.
    """
    with refusing(_refusal(file_name, "it is not built as a Word document should be")):
        try:
            return _read(data, file_name, revisions, password, recognising)
        except RecursionError:
            raise _refusal(file_name, "its text is nested too deeply") from None


def _read(
    data: bytes,
    file_name: str,
    revisions: Revisions,
    password: str | None,
    recognising: Recognising,
) -> Document:
    package = open_word(data, file_name, password)
    main = package.main_part()
    try:
        root = parse_xml(package.data(main), file_name)
    except MalformedXmlError as error:
        raise _refusal(file_name, f"its text is {error}") from None
    body = first(root, W + "body")
    if body is None:
        raise _refusal(file_name, "it has no text part")
    if sum(1 for _ in root.iter(P)) > _MAX_PARAGRAPHS:
        raise _refusal(file_name, f"it holds more than {_MAX_PARAGRAPHS:,} paragraphs")
    reading = start_reading(package, main, Changes(revisions))
    story = Story("body", main, Fields(reading.field_marks))
    blocks = tuple(BlockReader(reading, story).read(body, Setting()))
    read_margins(root, main, reading)
    comments = _comments(reading, main)
    words = sum(len(block.text.split()) for block in text_blocks(blocks))
    document = Document(
        source=SourceFile(
            file_name=file_name,
            sha256=hashlib.sha256(data).hexdigest(),
            format="docx",
            reader=_READER,
        ),
        blocks=blocks,
        furniture=tuple(reading.furniture),
        comments=comments,
        revisions=tuple(reading.changes.found),
        hidden=tuple(reading.hidden),
        findings=findings(reading, words),
    )
    if recognising.possible and reading.pasted and are_pages(reading, words):
        return with_pasted_pages(document, reading, recognising)
    return document


def _refusal(file_name: str, reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{file_name} cannot be read: {reason}. Open it in Word, which may repair it, and save a "
        "new copy."
    )


def _comments(reading: Reading, main: str) -> tuple[Comment, ...]:
    name = reading.package.related(main, "comments")
    root = None if name is None else reading.package.xml(name)
    if name is None or root is None:
        return ()
    found: list[Comment] = []
    for element in root.iterchildren(W + "comment"):
        anchor = reading.comments.anchors.get(element.get(ID, ""))
        story = Story("comments", name, Fields(reading.field_marks))
        blocks = tuple(BlockReader(reading, story, (len(found),)).read(element, Setting()))
        found.append(
            Comment(
                text="\n".join(block.text for block in text_blocks(blocks)),
                author=element.get(W + "author", ""),
                date=element.get(W + "date", ""),
                anchor="" if anchor is None else anchor.text,
                location=Location(part="comments") if anchor is None else anchor.location,
            )
        )
    return tuple(found)
