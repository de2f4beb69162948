"""``ehcp-io convert``: a plan of any layout into a plan file."""

from pathlib import Path

import click

from ehcp_io.cli.options import (
    FORMATS,
    STDIN,
    Reading,
    asked_switches,
    check_sources,
    read_sources,
    reading_options,
    writing_options,
)
from ehcp_io.cli.output import tell, write_stdout
from ehcp_io.cli.suffixes import check_screen, check_suffix
from ehcp_io.cli.summary import findings_lines, plan_line
from ehcp_io.errors import ExitCode
from ehcp_io.targets import check_not_folder, check_target, write_target

_NOT_FOR_SCREENS = ("docx", "pdf")


@click.command("convert", short_help="Read a plan; write it as data, Word, PDF or text.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o", "--output", "target", required=True, metavar="TARGET", help="File to write; - is stdout."
)
@click.option("--to", type=click.Choice(FORMATS), help="Format, where the suffix does not say.")
@click.option("--force", is_flag=True, help="Replace TARGET if it exists.")
@click.option("--strict", is_flag=True, help="End with 10 if anything was found that needs care.")
@writing_options
@reading_options
def convert_command(
    sources: tuple[str, ...],
    target: str,
    to: str | None,
    force: bool,
    strict: bool,
    reading: Reading,
    **switches: bool,
) -> None:
    """Convert the plan SOURCE (Word, PDF, pictures of its pages or a plan file) to TARGET.

    The plan goes to TARGET; what was found on the way is summed up on stderr, without the plan's
    words. SOURCE may be - for standard input. Several sources, or a folder, are pictures of one
    plan's pages.

    \b
    Examples:
      ehcp-io convert plan.docx -o plan.json
      ehcp-io convert plan.json -o plan.xml
      ehcp-io convert plan.pdf -o plan.docx
      ehcp-io convert plan.docx -o standard.pdf
      ehcp-io convert plan.pdf -o plan.txt
      ehcp-io convert locked.pdf --password-file password.txt -o plan.json
      ehcp-io convert page1.jpg page2.jpg page3.jpg -o plan.json
      ehcp-io convert working-document.docx --position parents -o parents.docx
      ehcp-io convert - -o - --to json < plan.docx > plan.json
    """
    from ehcp_io.findings import Severity
    from ehcp_io.writers import WRITERS

    to_stdout = target == STDIN
    form = _form(target, to)
    asked = asked_switches(switches, form)
    check_sources(sources)
    if not to_stdout:
        for source in sources:
            check_target(Path(target), source=Path(source), force=force)
    made = read_sources(sources, reading)
    if reading.position and made.position is None:
        raise click.UsageError(
            f"--position: {Path(sources[0]).name} is no Tribunal working document; the key of one "
            "was not found."
        )
    plan = made.plan
    data = WRITERS[f".{form}"].write(plan, **dict.fromkeys(asked, True))
    if to_stdout:
        write_stdout(data)
    else:
        write_target(Path(target), data, force=force)
    name = "standard output" if to_stdout else Path(target).name
    for line in (plan_line(name, plan), *findings_lines(plan.findings, sources[0])):
        tell(line)
    if strict and any(finding.severity is not Severity.INFO for finding in plan.findings):
        click.get_current_context().exit(ExitCode.FOUND)


def _form(target: str, to: str | None) -> str:
    """The format of the target: as asked, else as its suffix names.

    Raises:
        click.UsageError: what was asked for does not fit the target.
        OutputError: it is a folder, or its suffix names nothing.
    """
    from ehcp_io.writers import writer_for

    if target == STDIN:
        form = to or "json"
        check_screen(form, binary=form in _NOT_FOR_SCREENS)
        return form
    check_not_folder(Path(target))
    if to is None:
        writer_for(target, ", or name the format with --to")
        return Path(target).suffix.lower().removeprefix(".")
    check_suffix("--to", to, Path(target), {f".{form}": form for form in FORMATS})
    return to
