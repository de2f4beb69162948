"""An unexpected error, told without a word of the plan: exceptions may carry the values at hand."""

import traceback
from pathlib import Path
from types import TracebackType

_STEPS = 30  # an endless recursion has a thousand
_PACKAGE = Path(__file__).resolve().parent


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
