"""A progress bar while pages are recognised: on a terminal only, and on stderr."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import click

from ehcp_io.cli.output import is_terminal
from ehcp_io.readers.ocr.modes import Progress


@contextmanager
def page_progress() -> Iterator[Progress | None]:
    """What to call after each page; None where nobody watches."""
    if not is_terminal(sys.stderr):
        yield None
        return
    with ExitStack() as stack:
        bars: list[click._termui_impl.ProgressBar[int]] = []

        def show(done: int, pages: int) -> None:
            if not bars:
                bar = click.progressbar(
                    length=pages, label="Recognising pages", file=sys.stderr, show_pos=True
                )
                bars.append(stack.enter_context(bar))
            bars[0].update(done - bars[0].pos)

        yield show
