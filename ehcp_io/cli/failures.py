"""An unexpected error, told without a word of the plan: exceptions may carry the values at hand."""

import contextlib
import signal
import traceback
from pathlib import Path
from types import FrameType, TracebackType
from typing import NoReturn

_BY_SIGNAL = 128
PIPE_CLOSED = 141
"""What shells give for a process ended by SIGPIPE."""

_STEPS = 30  # an endless recursion has a thousand
_PACKAGE = Path(__file__).resolve().parents[1]


class Stopped(KeyboardInterrupt):
    """Somebody ended the command from outside: what was begun is cleared away as with Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = _BY_SIGNAL + number


def stop_on_signals() -> None:
    """Let the end of a session or a scheduler's order clear up, as Ctrl-C does.

    Without it Python ends at once, and a converter's working copy of a plan would stay behind.
    """
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # Ignored on purpose (nohup) stays ignored; another thread may not set handlers.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            with contextlib.suppress(ValueError):
                signal.signal(number, _stop)


def exit_code(stopped: BaseException) -> int:
    """What shells give for a process ended by that signal; Ctrl-C is SIGINT."""
    return stopped.exit_code if isinstance(stopped, Stopped) else _BY_SIGNAL + signal.SIGINT


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped(number)


def describe(error: BaseException) -> str:
    """Where it happened and of what type; never its message."""
    return (
        f"internal error in {_place(error.__traceback__)} ({type(error).__name__}). Nothing was "
        "written. Please report this line; EHCP_IO_DEBUG=1 shows more, without the plan's words."
    )


def trace(error: BaseException) -> str:
    """The calls that led here and the types of the errors, causes last; no message, no value."""
    steps = traceback.format_tb(error.__traceback__)[-_STEPS:]
    lines = [f"{type(error).__name__}\n", *steps]
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines.append(f"because of {trace(cause)}")
    return "".join(lines)


def _place(steps: TracebackType | None) -> str:
    """The innermost line of ours, else the innermost line of all."""
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in traceback.walk_tb(steps)]
    ours = [frame for frame in frames if _PACKAGE in frame[0].parents]
    if not frames:
        return "an unknown place"
    file, line = (ours or frames)[-1]
    inside = _PACKAGE.parent
    name = ".".join(file.relative_to(inside).with_suffix("").parts) if ours else file.stem
    return f"{name}:{line}"
