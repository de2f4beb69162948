"""Cheap looks at the bytes of a PDF, before any library is given them.

They tell what is no PDF or is cut short, and what is so odd that it is read in a process of its
own. None of them parses the file.
"""

import re
import zlib

from ehcp_io.errors import UnreadableDocumentError

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
_TAIL = 65_536
_LARGE = 100 << 20
_BIG_STREAM = 48 << 20
_BIG_TOTAL = 256 << 20
_MOST_STREAMS = 20_000
_START = re.compile(rb"startxref\s+(\d+)")
_STREAM = re.compile(rb"stream\r?\n")
_TWICE = re.compile(rb"/(?:Flate|LZW|RunLength)Decode\s*/(?:Flate|LZW|RunLength)Decode")
_TABLE = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)")


def refuse_what_is_no_pdf(data: bytes, file_name: str) -> None:
    """Refuse bytes that are nothing, something else, or the first part of a PDF.

    A PDF without its end is refused even where it could be repaired: the pages that are missing
    would be missing from the plan.

    Raises:
        UnreadableDocumentError: They are.
    """
    if not data:
        raise UnreadableDocumentError(f"{file_name} is empty: ask the sender for the file again.")
    if _HEADER not in data[:_HEADER_WITHIN]:
        raise UnreadableDocumentError(
            f"{file_name} is not a PDF, whatever its name says: ask the sender for the original."
        )
    tail = data[-_TAIL:]
    if b"%%EOF" not in tail and b"startxref" not in tail:
        raise UnreadableDocumentError(
            f"{file_name} is cut short, its end is missing: ask the sender for the file again."
        )


def looks_sound(data: bytes) -> bool:
    """Whether the file is put together as it should be and unpacks to a sensible size."""
    if len(data) > _LARGE or _TWICE.search(data):
        return False
    starts = _START.findall(data[-_TAIL:])
    if not starts:
        return False
    at = int(starts[-1][:12])
    shift = max(0, data[:_HEADER_WITHIN].find(_HEADER))
    if not any(0 < place < len(data) and _TABLE.match(data, place) for place in (at, at + shift)):
        return False
    return _unpacks_sensibly(data)


def _unpacks_sensibly(data: bytes) -> bool:
    total = 0
    for count, match in enumerate(_STREAM.finditer(data)):
        if count > _MOST_STREAMS:
            return False
        start = match.end()
        if data[start : start + 1] not in (b"\x78", b"\x68", b"\x58", b"\x48", b"\x38"):
            continue
        size = _unpacked(data, start)
        total += size
        if size >= _BIG_STREAM or total >= _BIG_TOTAL:
            return False
    return True


def _unpacked(data: bytes, start: int) -> int:
    """How large the packed stream at ``start`` is, counted up to the limit and thrown away."""
    unpacker = zlib.decompressobj()
    view = memoryview(data)[start:]
    size, at = 0, 0
    chunk = 1 << 16
    rest = b""
    try:
        while size < _BIG_STREAM and not unpacker.eof:
            if not rest:
                rest = bytes(view[at : at + chunk])
                at += chunk
                if not rest:
                    break
            size += len(unpacker.decompress(rest, 1 << 20))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return size
    return size
