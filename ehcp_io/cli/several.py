"""The plans of one command, read side by side where that is safe, and else one after another."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from ehcp_io.cli.options import STDIN, Reading, read_source
from ehcp_io.side_by_side import LeftUndone, Work, can_copy, side_by_side

if TYPE_CHECKING:
    from ehcp_io.plan import Plan

Reader = Callable[[str, Reading], Any]
_PACKAGE = b"PK"
_DOCUMENTS = (_PACKAGE, b"%PDF-", b"{\\rtf", b"\xd0\xcf\x11\xe0")
"""How documents begin whose reading takes long: .docx and .odt, .pdf, .rtf, .doc."""


def read_one(source: str, reading: Reading) -> "Plan":
    """The plan in one source; raises as `read_source` does."""
    return read_source(source, reading).plan


def read_each(
    wanted: Sequence[tuple[str, Reader]], reading: Reading, meanwhile: Work | None = None
) -> list[Any]:
    """What each reader gives of its source, in order.

    ``meanwhile`` loads what is needed next, while copies of this process read.

    Pages that are pictures keep all processors busy, and their bar the screen: they are read one
    plan after another.

    Raises:
        EhcpIoError: a plan cannot be read; where several cannot, it is of the first of them.
    """
    here = [partial(reader, source, reading) for source, reader in wanted]
    long = [can_copy() and _takes_long(source) for source, _ in wanted]
    # A pipe gives its bytes to one reader alone.
    shared = reading.password_file is None or reading.password_file.is_file()
    if sum(long) < 2 or not shared:
        return [work() for work in here]
    # What every reading loads is loaded once, before the copies are made.
    import ehcp_io.conversion
    import ehcp_io.recognition  # noqa: F401 - as above

    apart = replace(reading, progress=_leave)
    aside = [
        partial(reader, source, apart) if is_long else None
        for (source, reader), is_long in zip(wanted, long, strict=True)
    ]
    return side_by_side(here, aside, meanwhile)


def _leave(_done: int, _pages: int) -> NoReturn:
    raise LeftUndone


def _takes_long(source: str) -> bool:
    """Whether it is a document whose words must be recognised as a plan's; plan files are not."""
    try:
        path = Path(source)
        if source == STDIN or not path.is_file():
            return False
        with path.open("rb") as stream:
            begin = stream.read(max(map(len, _DOCUMENTS)))
        if not begin.startswith(_DOCUMENTS):
            return False
        from ehcp_io.writers import plan_format

        return not begin.startswith(_PACKAGE) or plan_format(path.read_bytes()) is None
    except OSError:
        return False
