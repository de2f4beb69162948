"""``ehcp-io diff``: what changed between two versions of a plan, and what it does."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.diff_forms import FORMS, Comparison, form_for
from ehcp_io.cli.diff_redline import redline_options
from ehcp_io.cli.options import STDIN, Reading, one_source, read_source, reading_options
from ehcp_io.cli.output import check_target, write_stdout, write_target
from ehcp_io.errors import ExitCode

if TYPE_CHECKING:
    from ehcp_io.compare import PlanDiff

_OCCASIONS = ("draft-to-final", "annual-review")


@click.command("diff")
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMS)),
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
@redline_options
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

    Shows every change of content, gravest first, what it does and why, and none of layout. As
    docx it is the newer plan with Word's own tracked changes: accept them all and it is AFTER,
    reject them all and it is BEFORE, which is proved before the file is written. The report holds
    words of the plan: keep it as you keep the plan.

    \b
    Examples:
      ehcp-io diff draft.docx final.pdf
      ehcp-io diff draft.docx final.pdf --as draft-to-final
      ehcp-io diff 2023.pdf 2024.docx -o changes.html
      ehcp-io diff 2023.pdf 2024.docx --format json -o changes.json
      ehcp-io diff draft.docx final.pdf --format docx -o redline.docx --author "A. Parent"
    """
    place = None if target in (None, STDIN) else Path(str(target))
    form = form_for(form, place)
    if FORMS[form].binary and target is None:
        raise click.UsageError(f"A {form} file is not for the screen: name one with -o FILE.")
    force = bool(options["force"])
    for source in (before, after):
        one_source((source,))
        if place is not None:
            check_target(place, source=Path(source), force=force)
    if before == after == STDIN:
        raise click.UsageError("Only one of the two plans can come from standard input.")
    made = _compared(before, after, reading, options)
    if form == "text" and place is None:
        _say(made.found, summary=bool(options["summary"]))
    elif place is None:
        write_stdout(FORMS[form].write(made))
    else:
        write_target(place, FORMS[form].write(made), force=force)
        from ehcp_io.compare.telling import counts

        click.echo(f"{place.name}: {counts(made.found)}", err=True)
    if options["tell"] and made.found:
        click.get_current_context().exit(ExitCode.FOUND)


def _compared(
    before: str, after: str, reading: Reading, options: Mapping[str, object]
) -> Comparison:
    from ehcp_io.compare import Occasion, compare

    known = Occasion(str(options["occasion"])) if options["occasion"] else None
    old, new = (read_source(source, reading).plan for source in (before, after))
    return Comparison(old, new, compare(old, new, known), options)


def _say(found: "PlanDiff", *, summary: bool) -> None:
    from ehcp_io.cli.diff_report import report

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in report(found, summary=summary, colour=colour):
        click.echo(line, color=colour)
