"""A process of our own: what it finds around it, and its limits where the system can hold them."""

import math
import os
import signal
from pathlib import Path


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a child that has to find this very package, with ``more`` beside it."""
    here = str(Path(__file__).parents[2])
    known = os.environ.get("PYTHONPATH")
    path = f"{here}{os.pathsep}{known}" if known else here
    return {**os.environ, "PYTHONPATH": path, **more}


def limit_memory(limit: int) -> None:
    """Let this process take no more than ``limit`` bytes of address space."""
    try:
        import resource  # there is none on Windows
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    except (OSError, ValueError):
        return


def limit_time(seconds: float) -> None:
    """End this process (SIGXCPU) once it has used that much more processor time.

    What it waits for other programs does not count: on a busy machine a page takes long, and is
    read all the same.
    """
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    try:
        most = resource.getrlimit(resource.RLIMIT_CPU)[1]
        limit = math.ceil(used.ru_utime + used.ru_stime + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, most))
    except (OSError, ValueError):
        return


def was_too_slow(code: int | None) -> bool:
    """Whether a process that ended with ``code`` had used up its time."""
    return code is not None and code == -getattr(signal, "SIGXCPU", math.inf)
