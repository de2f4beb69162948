"""The batch: worker processes that may crash or hang, and every result written as it comes."""

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, wait
from contextlib import contextmanager, suppress
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from ehcp_io.errors import EhcpIoError, ExitCode, OutputError
from ehcp_io.migration.record import REFUSED, Record, Row
from ehcp_io.migration.sources import SourceFile
from ehcp_io.migration.work import (
    Done,
    Settings,
    convert_one,
    digest_of,
    prepare,
    refused,
    target_name,
)
from ehcp_io.targets import write_target

LONGEST = 1_800.0
"""Seconds for one plan: a hundred scanned pages take some minutes, one that hangs for ever."""

_PLANS_A_PROCESS = 200
"""After which a worker is replaced, so that what libraries never give back is given back."""

_AHEAD = 2
"""Plans handed out for each worker: their bytes are all that is held at once."""


def migrate(
    sources: Sequence[SourceFile],
    folder: Path,
    settings: Settings,
    *,
    jobs: int,
    force: bool = False,
    longest: float = LONGEST,
) -> Iterator[tuple[Row, bool]]:
    """Convert ``sources`` into ``folder``: the row of each as it is done, and whether it is new.

    What an earlier run converted, and neither its source nor its target has gone or changed since,
    is not done again; with ``force`` all is, and targets that stand there are replaced. Every
    target is written whole or not at all. The report is written at the end, and whenever the run
    is broken off.

    Raises:
        InvalidFileError: the folder holds a report that ehcp-io did not write.
        OutputError: the folder takes no more files.
    """
    record = Record(folder)
    record.begin()
    waiting: list[SourceFile] = []
    try:
        for source in sources:
            known = None if force else _done_before(record, source, folder, settings)
            if known is None:
                waiting.append(source)
            else:
                yield known, False
        with _pool(jobs) as pool:
            for done, source in _worked(pool, waiting, settings, jobs * _AHEAD, longest):
                row = _written(done, folder / target_name(source, settings.suffix), folder, force)
                _add(record, row)
                yield row, True
    except BaseException:
        # The rows stand in the report already, if not in order: what broke the run off counts.
        with suppress(OutputError):
            record.finish([each.name for each in sources], settings.to)
        raise
    record.finish()


def _worked(
    pool: Any, sources: list[SourceFile], settings: Settings, most: int, longest: float
) -> Iterator[tuple[Done, SourceFile]]:
    """Each source with what became of it, in the order in which they are done."""
    left = iter(sources)
    running: dict[Any, SourceFile] = {}
    while True:
        while len(running) < most and (source := next(left, None)) is not None:
            future = pool.schedule(convert_one, args=(source, settings), timeout=longest)
            running[future] = source
        if not running:
            return
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            source = running.pop(future)
            yield _result(future, source, settings, longest), source


def _result(future: Any, source: SourceFile, settings: Settings, longest: float) -> Done:
    name = source.path.name
    try:
        done: Done = future.result()
        return done
    except TimeoutError:
        message = (
            f"{name} was given up after {longest / 60:.0f} minutes: it is damaged or far too "
            "complicated. Print it to a new PDF and try that."
        )
    except Exception:  # as the pool tells that a worker has gone, by a crash or for want of memory
        message = (
            f"{name} is damaged: reading it broke off. Ask the sender for the file again, or open "
            "it in the program that made it and save it again."
        )
    return Done(refused(source, settings, message, ExitCode.UNREADABLE))


def _written(done: Done, target: Path, folder: Path, force: bool) -> Row:
    """The row, once its plan stands in the target."""
    row = done.row
    if done.data is None:
        return row
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_target(target, done.data, force=force)
    except OSError as error:
        reason = (error.strerror or "the disk refused").lower()
        message = f"{target.name} cannot be written: {reason}. Choose another folder."
        return _not_written(row, message)
    except OutputError as error:
        if shutil.disk_usage(folder).free < len(done.data):
            raise _full(folder) from None
        if not _stands_there(target, done.data):
            return _not_written(row, str(error))
    return replace(row, target=target.relative_to(folder).as_posix())


def _stands_there(target: Path, data: bytes) -> bool:
    """Whether an earlier run was ended between writing this very plan and noting it."""
    try:
        return target.read_bytes() == data
    except OSError:
        return False


def _full(folder: Path) -> OutputError:
    return OutputError(
        f"{folder.name} takes no more: the disk is full. Make room and give the same command "
        "again: it goes on where it stopped."
    )


def _not_written(row: Row, message: str) -> Row:
    return Row(row.source, row.to, REFUSED, str(int(ExitCode.NOT_WRITTEN)), message=message)


def _add(record: Record, row: Row) -> None:
    try:
        record.add(row)
    except OSError:
        raise _full(record.file.parent) from None


def _done_before(
    record: Record, source: SourceFile, folder: Path, settings: Settings
) -> Row | None:
    """The row of an earlier run that still holds: same source, same target."""
    row = record.get(source.name, settings.to)
    target = target_name(source, settings.suffix)
    if row is None or row.target != target.as_posix() or not (folder / target).is_file():
        return None
    try:
        return row if digest_of(source) == row.sha256 else None
    except EhcpIoError:
        return None


@contextmanager
def _pool(jobs: int) -> Iterator[Any]:
    """Workers that are ended at once where the run is broken off."""
    from pebble import ProcessPool

    spawned = get_context("spawn")  # a copy of this process would have its threads' locks
    pool: Any = ProcessPool(jobs, _PLANS_A_PROCESS, initializer=prepare, context=spawned)
    try:
        yield pool
        pool.close()
    except BaseException:
        pool.stop()
        raise
    finally:
        pool.join()
