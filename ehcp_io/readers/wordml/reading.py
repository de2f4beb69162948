"""A finished draft into a ``Document`` by the Word reader, under the name of its own file."""

import hashlib
from dataclasses import replace

from ehcp_io.document import Document
from ehcp_io.readers.ocr.modes import NOT_RECOGNISING, Recognising
from ehcp_io.readers.revisions import Revisions
from ehcp_io.readers.word import read_word
from ehcp_io.readers.wordml.draft import Draft


def read_draft(
    draft: Draft,
    data: bytes,
    file_name: str,
    source_format: str,
    revisions: Revisions,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """Read what a walker has written from the file whose bytes are ``data``.

    Raises:
        UnreadableDocumentError: it is larger or nested more deeply than any plan.
    """
    return read_as(draft.build(), data, file_name, source_format, revisions, recognising)


def read_as(
    package: bytes,
    data: bytes,
    file_name: str,
    source_format: str,
    revisions: Revisions,
    recognising: Recognising = NOT_RECOGNISING,
) -> Document:
    """Read a Word package that stands for another file, and name that file as the source.

    Raises:
        UnreadableDocumentError: it is larger or nested more deeply than any plan.
    """
    document = read_word(package, file_name, revisions=revisions, recognising=recognising)
    source = replace(
        document.source,
        sha256=hashlib.sha256(data).hexdigest(),
        format=source_format,
        reader=source_format,
    )
    return replace(document, source=source)
