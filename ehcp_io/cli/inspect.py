"""``ehcp-io inspect``: what was found, where, why and how surely; what was not filed."""

import json
from pathlib import Path

import click

from ehcp_io.cli.options import STDIN, Reading, check_sources, read_sources, reading_options
from ehcp_io.cli.output import say, write_stdout


@click.command("inspect", short_help="Show what was found in a plan, where and why.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON, and all of it.")
@reading_options
def inspect_command(sources: tuple[str, ...], as_json: bool, reading: Reading) -> None:
    """Show what was found in the plan SOURCE, section by section, and why.

    It tells the page where each thing stands. A Word document has no pages until it is printed:
    there 'block 15' is the 15th paragraph or table from the top. The report holds particulars and
    words of the plan: keep it as you keep the plan.

    \b
    Examples:
      ehcp-io inspect plan.pdf
      ehcp-io inspect plan.docx --json > inspection.json
    """
    from ehcp_io.cli.inspection import inspect
    from ehcp_io.cli.report import report

    check_sources(sources)
    source = sources[0]
    found = inspect(read_sources(sources, reading))
    if as_json:
        write_stdout(json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n")
        return
    say(report(found, "standard input" if source == STDIN else Path(source).name))
