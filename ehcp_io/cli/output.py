"""Standard output and standard error: what is said, and what is done when nobody takes it."""

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

import click

from ehcp_io.errors import OutputError


def write_stdout(data: bytes) -> None:
    """Bytes to standard output, as they are.

    Raises:
        OutputError: it is closed or takes no more.
    """
    with _standard_output() as stream:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()


def say(lines: Iterable[str], *, colour: bool | None = None) -> None:
    """Lines of a report to standard output; ``colour`` None leaves it to the terminal.

    Raises:
        OutputError: it is closed or takes no more.
    """
    with _standard_output() as stream:
        for line in lines:
            click.echo(line, color=colour)
        stream.flush()


def plain(text: str) -> str:
    """Text without what could steer a terminal: control and direction characters."""
    return "".join(each if each.isprintable() else " " for each in text)


def tell(line: str) -> None:
    """A line to standard error; a file's name may hold anything, and stands in many of them."""
    click.echo(plain(line), err=True)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody watches the stream; a closed one is None."""
    return stream is not None and stream.isatty()


@contextlib.contextmanager
def _standard_output() -> Iterator[TextIO]:
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise OutputError("Standard output is closed. Name a file with -o.")
    try:
        yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        # Python would try the rest again at its end, and say so.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        reason = (error.strerror or "it takes no more").lower()
        raise OutputError(f"Standard output cannot be written: {reason}.") from None
