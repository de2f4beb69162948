"""``ehcp-io schema``: the published schemas."""

import click

from ehcp_io.cli.output import write_stdout
from ehcp_io.resources import shipped

_FILES = {"diff": "diff.schema.json", "json": "plan.schema.json", "xml": "plan.xsd"}


@click.command("schema", short_help="Print a published schema.")
@click.argument("which", type=click.Choice(sorted(_FILES)), metavar="FORMAT")
def schema_command(which: str) -> None:
    """Print a published schema: FORMAT is json (JSON Schema) or xml (XSD) of plan files, or diff.

    diff is the JSON Schema of what 'ehcp-io diff --format json' writes.

    \b
    Examples:
      ehcp-io schema json > plan.schema.json
      ehcp-io schema xml > plan.xsd
      ehcp-io schema diff > diff.schema.json
    """
    write_stdout((shipped("templates") / _FILES[which]).read_bytes())
