"""Writing a target whole or not at all, and never over a file that nobody offered up."""

import contextlib
import os
import stat
import sys
import tempfile
from pathlib import Path

from ehcp_io.errors import OutputError


def check_not_folder(target: Path) -> None:
    """Refuse a folder, before anybody looks for the suffix that it does not have.

    Raises:
        OutputError: it is one.
    """
    if target.is_dir():
        raise OutputError(f"{target.name or target} is a folder. Name a file in it.")


def check_target(target: Path, *, source: Path, force: bool) -> None:
    """Refuse what could not be written in the end, before the work begins.

    Raises:
        OutputError: the folder is missing, or something stands at the target.
    """
    if not target.parent.is_dir():
        raise OutputError(
            f"{target.name} cannot be written: its folder does not exist. Make the folder first."
        )
    check_not_folder(target)
    if _is_same(target, source):
        raise OutputError(f"{target.name} is the source itself. Give the target another name.")
    if target.exists() and not force:
        raise _exists(target)


def write_target(target: Path, data: bytes, *, force: bool) -> None:
    """Put ``data`` at ``target`` in one step: whoever looks sees the old file or the whole new one.

    Raises:
        OutputError: it cannot be written, or something stands there and ``force`` is not given.
    """
    # A link stays a link: what it points to is replaced.
    place = Path(os.path.realpath(target))
    unfinished: Path | None = None
    try:
        number, name = tempfile.mkstemp(prefix=".ehcp-io-", dir=place.parent)
        unfinished = Path(name)
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.chmod(_mode(place))
        _move(unfinished, place, force=force)
    except FileExistsError:
        raise _exists(target) from None
    except OSError as error:
        reason = (error.strerror or "the disk refused").lower()
        raise OutputError(
            f"{target.name} cannot be written: {reason}. Choose another place."
        ) from None
    finally:
        if unfinished is not None:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)


def write_stdout(data: bytes) -> None:
    """Bytes to standard output, as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _move(unfinished: Path, place: Path, *, force: bool) -> None:
    if force:
        unfinished.replace(place)
        return
    try:
        # Unlike a rename, a link fails when another process has made the target meanwhile.
        os.link(unfinished, place)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems know no links; the moment between the two lines is all that is lost.
        if place.exists():
            raise FileExistsError from None
        unfinished.replace(place)


def _mode(place: Path) -> int:
    """The rights of the file that is replaced, else what any new file of the user gets."""
    if place.exists():
        return stat.S_IMODE(place.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _is_same(target: Path, source: Path) -> bool:
    try:
        return target.samefile(source)
    except OSError:
        return False


def _exists(target: Path) -> OutputError:
    return OutputError(
        f"{target.name} exists already and was left alone. Use --force to replace it."
    )
