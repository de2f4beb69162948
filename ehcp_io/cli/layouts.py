"""``ehcp-io layouts``: the layouts that ehcp-io knows by a profile; list, show, try on a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.options import (
    Reading,
    check_sources,
    converters_option,
    document_options,
    place_of,
    read_password,
)
from ehcp_io.cli.output import say, tell, write_stdout
from ehcp_io.cli.summary import counted
from ehcp_io.resources import shipped

if TYPE_CHECKING:
    from ehcp_io.recognition.profile import LayoutProfile

_GENERAL = "No layout is required: the general rules read any lawful plan."
_MOST = 2  # tables told by name in a line


@click.group(
    "layouts", short_help="List, show and try layouts of authorities.", invoke_without_command=True
)
@click.pass_context
def layouts_group(context: click.Context) -> None:
    """List, show and try layouts: what authorities print in a way of their own.

    No layout is ever required: the general rules read any lawful plan.

    \b
    Examples:
      ehcp-io layouts list
      ehcp-io layouts show national-template-2024
      ehcp-io layouts try plan.docx
    """
    if context.invoked_subcommand is None:
        context.invoke(list_command)


@layouts_group.command("list")
@converters_option
def list_command(converters: Path | None = None) -> None:
    """List the layouts: ID, name, what each adds to the general rules.

    \b
    Example:
      ehcp-io layouts list --converters our-layouts
    """
    from ehcp_io.recognition.profile import all_profiles

    profiles = all_profiles(converters)
    say(_line(profiles[name]) for name in sorted(profiles))
    tell(_GENERAL)


@layouts_group.command("show")
@click.argument("layout", metavar="ID")
@converters_option
def show_command(layout: str, converters: Path | None) -> None:
    """Print the layout ID, as its file has it: a beginning for one of your own.

    \b
    Example:
      ehcp-io layouts show national-template-2024 > northshire-2019.toml
    """
    from ehcp_io.recognition.profile import all_profiles, find_profile

    found = find_profile(layout, all_profiles(converters))
    folder = converters if found.own and converters is not None else shipped("converters")
    write_stdout((folder / f"{found.id}.toml").read_bytes())


@layouts_group.command("try")
@click.argument("source", metavar="FILE")
@click.option(
    "--profile-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="TOML",
    help="Layout to try, from its file.",
)
@document_options
def try_command(source: str, profile_file: Path | None, reading: Reading) -> None:
    """Show how the headings of FILE are read, and which of them no rule knows.

    For each that is not known it shows the nearest known wording, and lines to copy into a layout
    once you have checked them on the page. Nothing is written. What is printed holds words of the
    plan: keep it as you keep the plan.

    \b
    Examples:
      ehcp-io layouts try plan.docx
      ehcp-io layouts try plan.docx --profile-file northshire-2019.toml
    """
    from ehcp_io.cli.trial_report import trial_report
    from ehcp_io.conversion import try_layout
    from ehcp_io.recognition.profile import all_profiles, load_profile

    check_sources((source,))
    if profile_file is not None and reading.profile is not None:
        raise click.UsageError("Give --profile or --profile-file, not both.")
    profiles, wanted = all_profiles(reading.converters), reading.profile
    if profile_file is not None:
        own = load_profile(profile_file)
        profiles, wanted = {**profiles, own.id: own}, own.id
    with reading.recognising() as recognising:
        trial = try_layout(
            *place_of(source),
            revisions=reading.revisions,
            password=read_password(reading.password_file),
            profile=wanted,
            profiles=profiles,
            recognising=recognising,
        )
    say(trial_report(trial))


def _line(profile: "LayoutProfile") -> str:
    counts = sorted(profile.added().items(), key=lambda each: -each[1])
    others = sum(count for _, count in counts[_MOST:])
    parts = [counted(count, table.removesuffix("s"), table) for table, count in counts[:_MOST]]
    parts += [f"{others} more"] if others else []
    return f"{profile.id}  {profile.authority.name}: {', '.join(parts) or 'adds nothing'}"
