"""``ehcp-io diff``: what changed between two versions of a plan, and what it does."""

import os
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.options import STDIN, Reading, one_source, read_source, reading_options
from ehcp_io.cli.output import check_target, write_stdout, write_target
from ehcp_io.errors import ExitCode, OutputError

if TYPE_CHECKING:
    from ehcp_io.compare import PlanDiff
    from ehcp_io.plan import Plan

_FORMATS = ("text", "json", "html", "md")
_SUFFIXES = {".txt": "text", ".json": "json", ".html": "html", ".htm": "html", ".md": "md"}
_OCCASIONS = ("draft-to-final", "annual-review")


@click.command("diff")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="Form of the report; the screen's is text.",
)
@click.option("-o", "--output", "target", metavar="FILE", help="File to write; - is stdout.")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@click.option("--exit-code", "tell", is_flag=True, help="End with 10 if anything differs.")
@click.option(
    "--as",
    "occasion",
    type=click.Choice(_OCCASIONS),
    help="Ask about what a final plan may not change, or an amendment must show.",
)
@click.option("--summary", is_flag=True, help="One line a change (text only).")
@reading_options
def diff_command(
    before: str,
    after: str,
    form: str | None,
    target: str | None,
    reading: Reading,
    **options: object,
) -> None:
    """Compare two versions of a plan, BEFORE and AFTER, whatever their layouts and file types.

    Shows every change of content, gravest first, what it does and why, and none of layout. The
    report holds words of the plan: keep it as you keep the plan.

    \b
    Examples:
      ehcp-io diff draft.docx final.pdf
      ehcp-io diff draft.docx final.pdf --as draft-to-final
      ehcp-io diff 2023.pdf 2024.docx -o changes.html
      ehcp-io diff 2023.pdf 2024.docx --format json -o changes.json
    """
    form = _form(form, target)
    force = bool(options["force"])
    for source in (before, after):
        one_source((source,))
        if target not in (None, STDIN):
            check_target(Path(str(target)), source=Path(source), force=force)
    if before == after == STDIN:
        raise click.UsageError("Only one of the two plans can come from standard input.")
    found = _compared(before, after, reading, options["occasion"])
    if form == "text" and target in (None, STDIN):
        _say(found, summary=bool(options["summary"]))
    elif target in (None, STDIN):
        write_stdout(_written(found, form, summary=bool(options["summary"])))
    else:
        data = _written(found, form, summary=bool(options["summary"]))
        write_target(Path(str(target)), data, force=force)
        from ehcp_io.compare.telling import counts

        click.echo(f"{Path(str(target)).name}: {counts(found)}", err=True)
    if options["tell"] and found:
        click.get_current_context().exit(ExitCode.FOUND)


def _form(form: str | None, target: str | None) -> str:
    """The form that was asked for, else the one that the file's suffix names."""
    if form or target in (None, STDIN):
        return form or "text"
    suffix = PurePath(str(target)).suffix.lower()
    if suffix not in _SUFFIXES:
        raise OutputError(
            f"{PurePath(str(target)).name} cannot be written: comparisons are written as .txt, "
            ".json, .html or .md. Give one of these suffixes, or --format."
        )
    return _SUFFIXES[suffix]


def _compared(before: str, after: str, reading: Reading, occasion: object) -> "PlanDiff":
    from ehcp_io.compare import Occasion, compare

    known = Occasion(str(occasion)) if occasion else None
    return compare(_plan(before, reading), _plan(after, reading), known)


def _plan(source: str, reading: Reading) -> "Plan":
    return read_source(source, reading).plan


def _written(found: "PlanDiff", form: str, *, summary: bool) -> bytes:
    """The report's bytes."""
    if form == "json":
        return found.model_dump_json(indent=1).encode() + b"\n"
    if form == "html":
        from ehcp_io.compare.html import write_html

        return write_html(found)
    if form == "md":
        from ehcp_io.compare.markdown import write_markdown

        return write_markdown(found)
    from ehcp_io.cli.diff_report import report

    lines = (click.unstyle(line) for line in report(found, summary=summary, colour=False))
    return "\n".join(lines).encode() + b"\n"


def _say(found: "PlanDiff", *, summary: bool) -> None:
    from ehcp_io.cli.diff_report import report

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in report(found, summary=summary, colour=colour):
        click.echo(line, color=colour)
