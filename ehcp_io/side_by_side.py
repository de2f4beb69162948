"""Several pieces of work done at once in copies of this process.

The copy (``fork``) has everything that is loaded, so it begins at once: reading a second plan so
costs the time of the longer of the two. It needs a system on which a process with one thread may
be copied safely, which is Linux; anywhere else the work is done one piece after another.
"""

import contextlib
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from ehcp_io.stopping import Stopped

Work = Callable[[], Any]
_THREADS = Path("/proc/self/task")


class LeftUndone(BaseException):
    """Raised in a copy by work that is better done by the process itself."""


def can_copy() -> bool:
    """Whether this process may be copied, and there is a second processor for the copy.

    A lock that another thread holds would stay locked in the copy for ever, be it a thread of
    Python or of a library.
    """
    try:
        alone = threading.active_count() == 1 and len(list(_THREADS.iterdir())) == 1
        return alone and len(os.sched_getaffinity(0)) > 1
    except (AttributeError, OSError):
        return False


def side_by_side(
    here: Sequence[Work], aside: Sequence[Work | None], meanwhile: Work | None = None
) -> list[Any]:
    """What the pieces of ``here`` give, in order, as if they were done one after another.

    ``aside`` holds beside each piece how a copy of this process does the same; None where it must
    not. The first is done here, unless there is something to be done ``meanwhile``: then it has a
    copy too. Where a copy fails, however it does, the piece is done here in its turn, so that
    errors, warnings and their order are those of one piece after another. No copy outlives the
    call. What is done meanwhile gives nothing, and is left out where there are no copies.
    """
    copies: dict[int, _Copy] = {}
    try:
        if can_copy():
            with _held_back() as before:
                copies = _copies(aside if meanwhile else [None, *aside[1:]], before)
        if copies and meanwhile:
            meanwhile()
        return [
            _result(copies[number], work) if number in copies else work()
            for number, work in enumerate(here)
        ]
    finally:
        for copy in copies.values():
            copy.stop()
        for copy in copies.values():
            copy.wait()


def _copies(aside: Sequence[Work | None], mask: set[int]) -> "dict[int, _Copy]":
    """A copy for each piece that may have one; fewer where the system has no room for them."""
    copies = {}
    with contextlib.suppress(OSError):
        for number, work in enumerate(aside):
            if work is not None:
                copies[number] = _Copy(work, mask)
    return copies


def _result(copy: "_Copy", work: Work) -> Any:
    done, value = copy.answer()
    return value if done else work()


class _Copy:
    """A copy of this process that does one piece of work, and the pipe that it answers by."""

    def __init__(self, work: Work, mask: set[int]) -> None:
        """Begin it; ``mask`` are the signals that are to be held back while it works.

        Raises:
            OSError: the system has no room for another process.
        """
        self._answers, to = os.pipe()
        try:
            self._process = os.fork()
        except OSError:
            os.close(self._answers)
            raise
        else:
            if self._process == 0:
                # Where nobody else can read, writing fails and the copy ends.
                os.close(self._answers)
                _serve(work, to, mask)
        finally:
            os.close(to)

    def answer(self) -> tuple[bool, Any]:
        """Whether the copy has done its work, and what that gave.

        It is a copy of this process and no less to be trusted: what reads strangers' files in it
        would else do so here.
        """
        with open(self._answers, "rb", closefd=False) as stream:
            data = stream.read()
        try:
            return True, pickle.loads(data)  # noqa: S301 - written by our own copy
        except Exception:  # it was ended, or has left its work undone and said nothing
            return False, None

    def stop(self) -> None:
        """Let the copy clear up and go, if it has not."""
        os.close(self._answers)
        os.kill(self._process, signal.SIGTERM)

    def wait(self) -> None:
        """Wait for its end."""
        os.waitpid(self._process, 0)


def _serve(work: Work, to: int, mask: set[int]) -> NoReturn:
    """The copy's side: it answers or says nothing, and ends without a word to anybody."""
    try:
        # Ctrl-C is for the process that was copied, which then ends its copies: only once, for
        # a second signal would break off the clearing up after the first.
        for name in ("SIGINT", "SIGHUP"):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        signal.signal(signal.SIGTERM, _stop)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        data = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with open(to, "wb", closefd=False) as stream:
            stream.write(data)
    except BaseException:  # noqa: S110 - the process that was copied does the work, and tells
        pass
    finally:
        # Not sys.exit: what waits to be written, or to be done at the end, is not the copy's.
        os._exit(0)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(number, signal.SIG_IGN)
    raise Stopped(number)


@contextlib.contextmanager
def _held_back() -> Iterator[set[int]]:
    """Signals that end a process wait for the end of this; gives those that waited before."""
    ending = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {int(each) for each in signal.pthread_sigmask(signal.SIG_BLOCK, ending)}
    try:
        yield before
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
