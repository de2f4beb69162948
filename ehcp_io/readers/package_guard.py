"""The guard before every zipped office file: refuses what could exhaust or trick a reader."""

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from ehcp_io.errors import UnreadableDocumentError

MAX_ENTRIES = 5_000
MAX_BYTES = 200 * 1024 * 1024
MAX_RATIO = 200
RATIO_FLOOR = 10 * 1024 * 1024
"""Below this many unpacked bytes a high ratio is only a repetitive document."""


def open_package(data: bytes, file_name: str) -> zipfile.ZipFile:
    """The zip archive in ``data``, checked before anything is unpacked.

    Raises:
        UnreadableDocumentError: it is damaged, too large unpacked, packed beyond reason, or names
            a part twice or outside itself.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
        raise _refusal(file_name, "it is cut short or damaged") from None
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if len(entries) > MAX_ENTRIES:
        raise _refusal(file_name, f"it holds more than {MAX_ENTRIES:,} parts")
    if total > MAX_BYTES:
        raise _refusal(file_name, f"it unpacks to more than {MAX_BYTES // 1024**2} MB")
    if total > RATIO_FLOOR and total > MAX_RATIO * min(packed, len(data)):
        raise _refusal(file_name, "it unpacks to far more than any document would")
    if len({entry.filename for entry in entries}) != len(entries):
        raise _refusal(file_name, "it holds two parts of the same name")
    if any(_is_outside(entry.filename) for entry in entries):
        raise _refusal(file_name, "it names a part outside itself")
    return archive


def read_entry(archive: zipfile.ZipFile, name: str, file_name: str) -> bytes:
    """The bytes of one entry, never more than its header declares.

    Raises:
        UnreadableDocumentError: the entry is damaged, or locked or packed in an unknown way.
    """
    try:
        info = archive.getinfo(name)
        with archive.open(info) as stream:
            # A size is given so that a header that lies cannot unpack more than it declared.
            data = stream.read(info.file_size) if info.file_size else b""
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        KeyError,
        RuntimeError,
        ValueError,
        NotImplementedError,
    ):
        raise _refusal(file_name, "a part of it is damaged") from None
    if len(data) != info.file_size:
        raise _refusal(file_name, "a part of it is cut short")
    return data


def _is_outside(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or (len(name) > 1 and name[1] == ":")


def _refusal(file_name: str, reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{file_name} cannot be read: {reason}. Ask for a new copy, or open it in the program "
        "that made it and save it again."
    )
