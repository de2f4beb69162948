"""``ehcp-io layouts``: the layouts of authorities that ehcp-io knows by a profile of their own."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.options import Reading, one_source, read_source, reading_options
from ehcp_io.cli.output import write_stdout
from ehcp_io.cli.summary import counted, plan_line
from ehcp_io.resources import shipped

if TYPE_CHECKING:
    from ehcp_io.plan import Plan

_GENERAL = "No layout is required: the general rules read any lawful plan."


@click.group("layouts")
def layouts_group() -> None:
    r"""List, show and try the layouts of local authorities.

    No layout is ever required: the general rules read any lawful plan.

    \b
    Examples:
      ehcp-io layouts list
      ehcp-io layouts try plan.docx
    """


@layouts_group.command("list")
def list_command() -> None:
    r"""List the layouts: ID, authority.

    \b
    Example:
      ehcp-io layouts list
    """
    layouts = _layouts()
    for name, path in layouts.items():
        click.echo(f"{name:32}  {_authority(path)}")
    if not layouts:
        click.echo(f"There are none in this release. {_GENERAL}", err=True)


@layouts_group.command("show")
@click.argument("layout", metavar="ID")
def show_command(layout: str) -> None:
    r"""Print the layout ID, as its file has it.

    \b
    Example:
      ehcp-io layouts show ID
    """
    layouts = _layouts()
    if layout not in layouts:
        raise click.UsageError(
            "There is no layout of that ID. 'ehcp-io layouts list' names those that there are."
        )
    write_stdout(layouts[layout].read_bytes())


@layouts_group.command("try")
@click.argument("source", metavar="FILE")
@reading_options
def try_command(source: str, reading: Reading) -> None:
    r"""Read FILE and say which layout was used and what came out; nothing is written.

    \b
    Examples:
      ehcp-io layouts try plan.docx
      ehcp-io layouts try plan.docx --profile ID
    """
    plan = read_source(one_source((source,)), reading).plan
    click.echo(f"layout: {plan.source.profile or 'none; read by the general rules'}")
    click.echo(plan_line("found", plan))
    click.echo(f"not filed: {counted(len(plan.unfiled), 'piece')} of text")
    click.echo(_lost(plan))


def _lost(plan: "Plan") -> str:
    if plan.accounting is None:
        return "words: not counted"
    words = plan.accounting
    return (
        f"words: {words.source_words:,} in the document, {len(words.lost):,} lost, "
        f"{len(words.extra):,} added"
    )


def _layouts() -> dict[str, Path]:
    """The profile files by ID. What general recognition knows stands beside them: no authority."""
    return {
        path.stem: path
        for path in sorted(shipped("converters").glob("*.toml"))
        if _authority(path) is not None
    }


def _authority(path: Path) -> str | None:
    """The authority whose layout a file describes; None for a file that describes none."""
    table = tomllib.loads(path.read_text(encoding="utf-8")).get("authority")
    name = table.get("name") if isinstance(table, dict) else None
    return name if isinstance(name, str) else None
