"""``ehcp-io migrate-schema``: a plan file of an older schema version into one of today's."""

from pathlib import Path

import click

from ehcp_io.cli.options import STDIN, check_sources, read_stdin
from ehcp_io.cli.output import tell, write_stdout
from ehcp_io.targets import check_not_folder, check_target, write_target


@click.command("migrate-schema", short_help="Lift a plan file of an older schema version.")
@click.argument("source", metavar="SOURCE")
@click.option(
    "-o", "--output", "target", required=True, metavar="TARGET", help="File to write; - is stdout."
)
@click.option("--force", is_flag=True, help="Replace TARGET if it exists.")
def migrate_schema_command(source: str, target: str, force: bool) -> None:
    """Lift the plan file SOURCE (JSON or XML) to this release's schema version.

    TARGET's suffix chooses its format; standard output has SOURCE's own. SOURCE may be - for
    standard input.

    \b
    Examples:
      ehcp-io migrate-schema old.json -o new.json
      ehcp-io migrate-schema old.xml -o new.xml
    """
    from ehcp_io.errors import InvalidFileError
    from ehcp_io.plan import SCHEMA_VERSION
    from ehcp_io.readers import read_file
    from ehcp_io.writers import WRITERS, plan_format, writer_for
    from ehcp_io.writers.schema_versions import migrate_schema

    writer = None
    if target != STDIN:
        check_not_folder(Path(target))
        writer = writer_for(target)
    check_sources((source,))
    if writer is not None:
        check_target(Path(target), source=Path(source), force=force)
    data = read_stdin() if source == STDIN else read_file(Path(source))
    name = "standard input" if source == STDIN else Path(source).name
    try:
        plan = migrate_schema(data)
    except InvalidFileError as error:
        raise InvalidFileError(f"{name}: {error}") from None
    if writer is None:
        write_stdout(WRITERS[plan_format(data) or ".json"].write(plan))
        return
    write_target(Path(target), writer.write(plan), force=force)
    tell(f"{Path(target).name}: schema version {SCHEMA_VERSION}.")
