"""The end of a command from outside: Ctrl-C, a scheduler's order, a reader who went away."""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn

_NAMES = ("SIGTERM", "SIGHUP")
_BY_SIGNAL = 128
PIPE_CLOSED = 141
"""What shells give for a process ended by SIGPIPE."""


class Stopped(KeyboardInterrupt):
    """Somebody ended the command from outside: what was begun is cleared away as with Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = _BY_SIGNAL + number


def stop_on_signals() -> None:
    """Let the end of a session or a scheduler's order clear up, as Ctrl-C does.

    Without it Python ends at once, and a converter's working copy of a plan would stay behind.
    """
    for name in _NAMES:
        number = getattr(signal, name, None)
        # Ignored on purpose (nohup) stays ignored; another thread may not set handlers.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            with contextlib.suppress(ValueError):
                signal.signal(number, _stop)


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """The same for as long as a worker of a pool works on one thing; between two it may just go."""
    before = {}
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            before[number] = signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def exit_code(stopped: BaseException) -> int:
    """What shells give for a process ended by that signal; Ctrl-C is SIGINT."""
    return stopped.exit_code if isinstance(stopped, Stopped) else _BY_SIGNAL + signal.SIGINT


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped(number)
