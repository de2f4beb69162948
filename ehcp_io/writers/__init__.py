"""Writers: a plan in, the bytes of a file out; they know nothing of documents and blocks."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from ehcp_io.errors import OutputError
from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_json import load_json, write_json


@dataclass(frozen=True, slots=True)
class Writer:
    """One format of plan files; ``load`` is None where the format cannot carry the whole plan."""

    write: Callable[[Plan], bytes]
    load: Callable[[bytes], Plan] | None = None


WRITERS: dict[str, Writer] = {
    ".json": Writer(write_json, load_json),
}


def writer_for(file_name: str) -> Writer:
    """The writer that the suffix of ``file_name`` names.

    Raises:
        OutputError: no writer has that suffix.
    """
    suffix = PurePath(file_name).suffix.lower()
    if suffix not in WRITERS:
        known = ", ".join(sorted(WRITERS))
        raise OutputError(
            f"{PurePath(file_name).name} cannot be written: its suffix is none of those that this "
            f"release writes ({known}). Change the suffix, or name the format with --to."
        )
    return WRITERS[suffix]
