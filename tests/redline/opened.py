"""What a redline says, accepted and rejected, for tests: paragraphs as text, tables as lists."""

import io
import zipfile
from typing import Any

from lxml import etree

from ehcp_io.readers.word.names import W
from ehcp_io.redline.resolve import resolved
from ehcp_io.redline.skeleton import Skeleton, skeleton

FILLER = "What stays the same in both documents is long enough for them to be of one layout."


def part(data: bytes, name: str = "document.xml") -> etree._Element:
    """The root of a part under ``word/``."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"word/{name}"))


def said(root: etree._Element) -> list[Any]:
    """The words of a body, header or note; a table is a list of rows of cells."""
    body = root.find(f"{W}body")
    return _plain(skeleton(root if body is None else body))


def both(data: bytes, name: str = "document.xml") -> tuple[list[Any], list[Any]]:
    """What is said with every change rejected, and accepted."""
    root = part(data, name)
    return said(resolved(root, accept=False)), said(resolved(root, accept=True))


def texts(root: etree._Element, tag: str) -> list[str]:
    """The words in each element of that name."""
    return [
        "".join(text.text or "" for text in element.iter(f"{W}t", f"{W}delText"))
        for element in root.iter(W + tag)
        if len(element)
    ]


def _plain(blocks: Skeleton) -> list[Any]:
    return [
        block
        if isinstance(block, str)
        else [[_plain(content) for _, _, content in row] for row in block]
        for block in blocks
    ]
