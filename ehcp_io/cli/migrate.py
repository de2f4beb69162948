"""``ehcp-io migrate``: every plan of a folder into plan files of another, with a report."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ehcp_io.cli.options import (
    FORMATS,
    Reading,
    asked_switches,
    document_options,
    writing_options,
)
from ehcp_io.cli.output import is_terminal, tell
from ehcp_io.cli.summary import counted
from ehcp_io.errors import ExitCode, OutputError
from ehcp_io.readers.ocr.modes import Recognising
from ehcp_io.stopping import exit_code

if TYPE_CHECKING:
    from ehcp_io.migration import Row

_REASONS = {
    "1": "by a fault of ehcp-io",
    "3": "unreadable or of an unknown kind",
    "4": "locked with a password",
    "5": "no EHC plan",
    "6": "no valid plan file",
    "7": "not written",
}
"""Why plans were refused, by the exit code that each alone would have ended with."""


@click.command("migrate", short_help="Convert a folder of plans, thousands of them.")
@click.argument(
    "sources",
    metavar="SOURCE_FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.argument("target", metavar="TARGET_FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--to",
    type=click.Choice(FORMATS),
    default="json",
    show_default=True,
    help="Format of the files in TARGET_FOLDER.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="How many plans at once; as many as this computer has processors if not given.",
)
@click.option("--force", is_flag=True, help="Convert all again, and replace what is there.")
@click.option(
    "--strict", is_flag=True, help="End with 10 also where a converted plan needs a look."
)
@writing_options
@document_options
def migrate_command(
    sources: Path,
    target: Path,
    to: str,
    jobs: int | None,
    reading: Reading,
    **switches: bool,
) -> None:
    """Convert every plan in SOURCE_FOLDER, and in the folders in it, into TARGET_FOLDER.

    old/north/plan.docx becomes new/north/plan.docx.json. A folder with pictures and nothing else
    is one plan's pages. A plan that cannot be read stops nothing: migration-report.csv in
    TARGET_FOLDER has a row for each source, first those that were refused, with the reason, then
    those that a person should look at. It holds file names and counts, no word of a plan.

    Run the same command again after a break: what is done is not done again. It ends with 10
    where a source was refused.

    \b
    Examples:
      ehcp-io migrate old new
      ehcp-io migrate old new --to docx --jobs 8
      ehcp-io migrate old new --password-file password.txt
    """
    from ehcp_io.migration import Settings, migrate, sources_in

    force, strict = switches.pop("force"), switches.pop("strict")
    settings = Settings(f".{to}", _reading(reading), asked_switches(switches, to))
    _check_folders(sources, target)
    found = sources_in(sources, without=target)
    _make_folder(target)
    workers = jobs or os.cpu_count() or 1
    made = migrate(found, target, settings, jobs=min(workers, len(found)), force=force)
    try:
        with _bar(len(found)) as bar:
            results = list(_shown(made, bar))
    except KeyboardInterrupt as stopped:
        tell("ehcp-io: stopped; what is done is kept. Run the same command again to go on.")
        click.get_current_context().exit(exit_code(stopped))
    for line in _summary(results, target):
        tell(line)
    rows = [row for row, _ in results]
    if any(not row.is_converted or (strict and row.look_at) for row in rows):
        click.get_current_context().exit(ExitCode.FOUND)


def _reading(reading: Reading) -> dict[str, Any]:
    recognising = Recognising(reading.ocr)
    recognising.check_engine()
    return {**reading.keywords(), "recognising": recognising}


def _check_folders(sources: Path, target: Path) -> None:
    if target.exists() and not target.is_dir():
        raise OutputError(f"{target.name} is a file. Name a folder for the plans to go to.")
    if target.exists() and target.samefile(sources):
        raise OutputError(f"{target.name or target} is the source itself. Name another folder.")


def _make_folder(target: Path) -> None:
    try:
        target.mkdir(exist_ok=True)
    except FileNotFoundError:
        raise OutputError(
            f"{target.name} cannot be made: the folder that it should stand in does not exist. "
            "Make that first."
        ) from None
    except OSError as error:
        reason = (error.strerror or "the disk refused").lower()
        raise OutputError(f"{target.name} cannot be made: {reason}. Name another folder.") from None


def _bar(length: int) -> Any:
    """A progress bar on a terminal; nothing where nobody watches."""
    if not is_terminal(sys.stderr):
        return nullcontext()
    return click.progressbar(length=length, label="Plans", file=sys.stderr, show_pos=True)


def _shown(results: Iterable[tuple["Row", bool]], bar: Any) -> Iterator[tuple["Row", bool]]:
    for each in results:
        if bar is not None:
            bar.update(1)
        yield each


def _summary(results: list[tuple["Row", bool]], target: Path) -> Iterator[str]:
    """What came out, in numbers and codes; names of files stand in the report alone."""
    from ehcp_io.migration import REPORT

    rows = [row for row, _ in results]
    good = [row for row in rows if row.is_converted]
    before = sum(not is_new for _, is_new in results)
    again = f" ({before:,} by an earlier run)" if before else ""
    yield f"{len(good):,} of {counted(len(rows), 'source')} converted{again}."
    if refused := Counter(row.exit_code for row in rows if not row.is_converted):
        reasons = ", ".join(
            f"{number:,} {_REASONS.get(code, f'with exit code {code}')}"
            for code, number in sorted(refused.items())
        )
        yield f"{refused.total():,} refused: {reasons}."
    if look := sum(bool(row.look_at) for row in good):
        yield f"{look:,} converted with something that a person should look at."
    yield f"{target.name or target}/{REPORT} has a row for each, what needs a person first."
