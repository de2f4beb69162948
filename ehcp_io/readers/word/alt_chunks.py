"""Files taken into a Word document whole (17.17.2.1): web pages, text, other Word documents."""

import posixpath

from lxml import etree

from ehcp_io.document import Location, Paragraph, Run
from ehcp_io.errors import EhcpIoError
from ehcp_io.readers.word.container import Container
from ehcp_io.readers.word.fields import Fields
from ehcp_io.readers.word.html_blocks import HtmlReader
from ehcp_io.readers.word.names import R, W, first
from ehcp_io.readers.word.opening import open_word
from ehcp_io.readers.word.package import Package
from ehcp_io.readers.word.reading import Story, start_inner
from ehcp_io.readers.word.setting import Setting

_MAX_INNER = 3
"""How deep documents inside documents are followed."""

WEB, ARCHIVE, TEXT, WORD, OTHER = "web page", "web archive", "text", "word", "other"
_BY_TYPE = (
    ("html", WEB),
    ("message/rfc822", ARCHIVE),
    ("wordprocessingml", WORD),
    ("word.document.macroenabled", WORD),
    ("text/plain", TEXT),
)
_BY_SUFFIX = {
    ".html": WEB,
    ".htm": WEB,
    ".xhtml": WEB,
    ".mht": ARCHIVE,
    ".mhtml": ARCHIVE,
    ".docx": WORD,
    ".docm": WORD,
    ".dotx": WORD,
    ".txt": TEXT,
}


def read_alt_chunk(element: etree._Element, setting: Setting, into: Container) -> None:
    """Add the content of a ``w:altChunk`` to the container that it stands in."""
    package = into.reading.package
    relation = package.relationships(into.story.part_name).get(element.get(R + "id", ""))
    done = False
    is_here = relation is not None and not relation.external and relation.target in package
    if relation is not None and is_here and into.reading.take_in(relation.target):
        kind, data = _kind(package, relation.target), package.data(relation.target)
        page = HtmlReader(into.story.part, into.path, into.blocks)
        if kind == WEB:
            page.read(data)
            done = True
        elif kind == ARCHIVE:
            done = _web_archive(data, page)
        elif kind == TEXT:
            into.blocks.extend(_lines(data, into.location()))
            done = True
        elif kind == WORD:
            done = _inner_document(data, setting, into)
    if not done:
        into.reading.noticed["embedded-document-not-read"] += 1


def _kind(package: Package, part: str) -> str:
    """What kind of file a part is, by its content type or, where that is vague, its suffix."""
    content_type = package.content_type(part).lower()
    for mark, kind in _BY_TYPE:
        if mark in content_type:
            return kind
    return _BY_SUFFIX.get(posixpath.splitext(part)[1].lower(), OTHER)


def _web_archive(data: bytes, reader: HtmlReader) -> bool:
    """Read the page of a saved web archive (MHTML, RFC 2557); False where it holds none."""
    from email import message_from_bytes  # slow to import and rarely needed

    for part in message_from_bytes(data).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                reader.read(payload, part.get_content_charset())
                return True
    return False


def _lines(data: bytes, location: Location) -> list[Paragraph]:
    """One paragraph for each line of a text file, from ``location`` on."""
    found: list[Paragraph] = []
    for line in _decoded(data).splitlines():
        if line.strip():
            path = (*location.path[:-1], location.path[-1] + len(found))
            found.append(
                Paragraph(runs=(Run(line),), location=Location(part=location.part, path=path))
            )
    return found


def _decoded(data: bytes) -> str:
    """Text in UTF-8 or UTF-16 by its mark, else in the Windows code page of these islands."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _inner_document(data: bytes, setting: Setting, into: Container) -> bool:
    """Read a Word document inside this one with its own styles, lists and notes."""
    if into.reading.depth >= _MAX_INNER:
        return False
    try:
        package = open_word(data, into.reading.package.file_name, None)
    except EhcpIoError:
        return False
    main = package.main_part()
    body = first(package.xml(main), W + "body")
    if body is None:
        return False
    inner = start_inner(into.reading, package, main)
    story = Story(into.story.part, main, Fields(inner.field_marks))
    into.nested(inner, story, into.path, into.blocks).read(body, setting)
    return True
