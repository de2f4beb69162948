"""The group of commands, and the one place where an error becomes a sentence and an exit code."""

import logging
import os
import sys
import warnings

import click

from ehcp_io import __version__
from ehcp_io.cli.convert import convert_command
from ehcp_io.cli.diff import diff_command
from ehcp_io.cli.inspect import inspect_command
from ehcp_io.cli.layouts import layouts_group
from ehcp_io.cli.migrate import migrate_command
from ehcp_io.cli.migrate_schema import migrate_schema_command
from ehcp_io.cli.output import say, tell
from ehcp_io.cli.schema import schema_command
from ehcp_io.errors import EhcpIoError
from ehcp_io.faults import describe, trace
from ehcp_io.stopping import PIPE_CLOSED, exit_code, stop_on_signals

DEBUG = "EHCP_IO_DEBUG"


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="ehcp-io", message="%(prog)s %(version)s")
def main() -> None:
    """Read any local authority's Education, Health and Care plan into one open, portable form.

    Everything happens on this computer: nothing is sent anywhere.

    \b
    Examples:
      ehcp-io convert plan.docx -o plan.json
      ehcp-io inspect plan.pdf
      ehcp-io diff draft.docx final.pdf
      ehcp-io migrate folder-of-plans folder-of-plan-files
    """


for _command in (
    convert_command,
    diff_command,
    inspect_command,
    layouts_group,
    migrate_command,
    migrate_schema_command,
    schema_command,
):
    main.add_command(_command)


def start(arguments: list[str]) -> int:
    """Run one command; the exit code comes back, and every failure is one sentence on stderr."""
    _keep_quiet()
    stop_on_signals()
    try:
        code = _invoke(arguments or ["--help"])
        if sys.stdout is not None:
            say(())
    except click.UsageError as error:
        return _usage(error)
    except EhcpIoError as error:
        _say(str(error))
        if error.__context__ is not None:
            # What a reader took for a damaged file may have been a fault of ours.
            _show_calls(error)
        return int(error.exit_code)
    except (KeyboardInterrupt, click.Abort) as stopped:
        _say("stopped; nothing was written.")
        return exit_code(stopped)
    except BrokenPipeError:
        # Whoever read our output has closed it: Python must not try to flush the rest at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:  # the last resort: told without a word of the plan
        _say(describe(error))
        _show_calls(error)
        return 1
    return code


def _invoke(arguments: list[str]) -> int:
    # Not main.main(): click would turn a closed pipe into exit code 1, which means a crash here.
    try:
        with main.make_context("ehcp-io", list(arguments)) as context:
            main.invoke(context)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    return 0


def _usage(error: click.UsageError) -> int:
    _say(error.format_message())
    if error.ctx is not None:
        click.echo(f"Try '{error.ctx.command_path} --help' for help.", err=True)
    return error.exit_code


def _say(message: str) -> None:
    tell(f"ehcp-io: {message}")


def _show_calls(error: Exception) -> None:
    if os.environ.get(DEBUG) == "1":
        click.echo(trace(error), err=True, nl=False)


def _keep_quiet() -> None:
    """Libraries below must not write to the terminal: their messages may quote the document."""
    logging.getLogger().addHandler(logging.NullHandler())
    if os.environ.get(DEBUG) != "1":
        warnings.simplefilter("ignore")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows a question mark instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
