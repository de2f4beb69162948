"""``ehcp-io schema``: the published schemas."""

import click

from ehcp_io.cli.output import write_stdout
from ehcp_io.resources import shipped

_FILES = {"json": "plan.schema.json", "xml": "plan.xsd"}


@click.command("schema")
@click.argument("which", type=click.Choice(sorted(_FILES)), metavar="FORMAT")
def schema_command(which: str) -> None:
    r"""Print the published schema of plan files: FORMAT is json (JSON Schema) or xml (XSD).

    \b
    Examples:
      ehcp-io schema json > plan.schema.json
      ehcp-io schema xml > plan.xsd
    """
    write_stdout((shipped("templates") / _FILES[which]).read_bytes())
