"""Writing a target whole or not at all, and never over a file that nobody offered up."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ehcp_io.errors import OutputError


def check_not_folder(target: Path) -> None:
    """Refuse a folder, before anybody looks for the suffix that it does not have.

    Raises:
        OutputError: it is one, or nobody may look.
    """
    with _told(target):
        if target.is_dir():
            raise OutputError(f"{target.name or target} is a folder. Name a file in it.")


def check_target(target: Path, *, source: Path, force: bool) -> None:
    """Refuse what could not be written in the end, before the work begins.

    Raises:
        OutputError: the folder is missing, or something stands at the target.
    """
    with _told(target):
        if not target.parent.is_dir():
            raise OutputError(
                f"{target.name} cannot be written: its folder does not exist. Make the folder "
                "first."
            )
        check_not_folder(target)
        if _is_same(target, source):
            raise OutputError(f"{target.name} is the source itself. Give the target another name.")
        if target.exists() and not force and not _is_device(target):
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
        if _is_device(target):
            # A pipe or a device takes the bytes; a file in its place would be its end.
            target.write_bytes(data)
            return
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
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _refused(target, error) from None
    finally:
        if unfinished is not None:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)


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


def _is_device(target: Path) -> bool:
    """Whether it is there and no file: a pipe, a terminal, ``/dev/null``."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    """What the system refuses while one only looks, as what it is: a target out of reach."""
    try:
        yield
    except OSError as error:
        raise _refused(target, error) from None


def _refused(target: Path, error: OSError) -> OutputError:
    reason = (error.strerror or "the disk refused").lower()
    return OutputError(f"{target.name} cannot be written: {reason}. Choose another place.")


def _is_same(target: Path, source: Path) -> bool:
    try:
        return target.samefile(source)
    except OSError:
        return False


def _exists(target: Path) -> OutputError:
    return OutputError(
        f"{target.name} exists already and was left alone. Use --force to replace it."
    )
