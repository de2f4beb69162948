"""The forms that ``ehcp-io diff`` writes: a name, the suffixes that mean it, and who writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.diff_redline import RedlineOptions, write_redline
from ehcp_io.cli.suffixes import check_suffix
from ehcp_io.errors import OutputError

if TYPE_CHECKING:
    from ehcp_io.cli.options import Reading
    from ehcp_io.compare import PlanDiff
    from ehcp_io.plan import Plan


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans, what differs between them, and what the user asked for beside the form."""

    before: "Plan"
    after: "Plan"
    found: "PlanDiff"
    summary: bool = False
    """As text, one line a change."""
    suffix: str = ""
    """Of the file to write, in lower case; none for the screen."""
    redline: RedlineOptions = field(default_factory=RedlineOptions)
    sources: tuple[str, ...] = ()
    reading: "Reading | None" = None


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the report."""

    write: Callable[[Comparison], bytes]
    suffixes: tuple[str, ...] = ()
    binary: bool = False
    """Not for a screen: it needs a file, or a pipe that was asked for."""


def _text(made: Comparison) -> bytes:
    from ehcp_io.cli.diff_report import report

    lines = report(made.found, summary=made.summary, colour=False)
    return "\n".join(map(click.unstyle, lines)).encode() + b"\n"


def _json(made: Comparison) -> bytes:
    return made.found.model_dump_json(indent=1).encode() + b"\n"


def _html(made: Comparison) -> bytes:
    from ehcp_io.compare.html import write_html

    return write_html(made.found)


def _markdown(made: Comparison) -> bytes:
    from ehcp_io.compare.markdown import write_markdown

    return write_markdown(made.found)


def _letter(made: Comparison) -> bytes:
    from ehcp_io.letters import LETTER_FORMS, compose

    return LETTER_FORMS[made.suffix or ".txt"](compose(made.before, made.after, made.found))


FORMS: Mapping[str, Form] = {
    "text": Form(_text, (".txt",)),
    "json": Form(_json, (".json",)),
    "html": Form(_html, (".html", ".htm")),
    "md": Form(_markdown, (".md",)),
    "docx": Form(write_redline, (".docx",), binary=True),
    "letter": Form(_letter),
}


def form_for(form: str | None, target: PurePath | None) -> str:
    """The form that was asked for, else the one that the file's suffix names.

    Raises:
        OutputError: no form has that suffix.
        click.UsageError: the form that was asked for has another suffix.
    """
    names = {suffix: name for name, each in FORMS.items() for suffix in each.suffixes}
    if form or target is None:
        form = form or "text"
        check_suffix("--format", form, target, names)
        return form
    named = names.get(target.suffix.lower())
    if named is None:
        known = [each.suffixes[0] for each in FORMS.values() if each.suffixes]
        raise OutputError(
            f"{target.name} cannot be written: comparisons are written as "
            f"{', '.join(known[:-1])} or {known[-1]}. Give one of these suffixes, or --format."
        )
    return named
