"""What the reports on a terminal share: width, titles, lines that hang beside a label."""

import shutil
import textwrap
from collections.abc import Iterator

import click

_WIDEST = 100


def screen_width() -> int:
    """Columns of the terminal, but no more than are easily read; 80 where nobody knows."""
    return min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)


def head(title: str) -> Iterator[str]:
    """An empty line, and the title of a part in bold capitals."""
    yield ""
    yield click.style(title.upper(), bold=True)


def hang(label: str, text: str, width: int) -> list[str]:
    """``text`` beside its label, its further lines below its first."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_on_hyphens=False,
    ) or [label]
