"""What several commands take: the source, its password, the layout, tracked changes."""

import functools
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ehcp_io.cli.progress import page_progress
from ehcp_io.readers.ocr.modes import Mode, Progress, Recognising
from ehcp_io.readers.revisions import Revisions

if TYPE_CHECKING:
    from ehcp_io.conversion import Conversion
    from ehcp_io.recognition.profile import Profiles

STDIN = "-"
FORMATS = ("json", "xml", "docx", "pdf", "md", "txt")
"""Of plan files, by the names that ``--to`` takes: their suffixes."""
POSITIONS = ("base", "agreed", "parents", "la")
Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """How the user wants a plan read."""

    revisions: Revisions
    password_file: Path | None
    profile: str | None
    converters: Path | None = None
    ocr: Mode = Mode.AUTO
    position: str | None = None
    """Whose plan to take from a Tribunal working document."""
    as_plan: bool = False
    """Whether what does not look like a plan is read as one."""
    progress: Progress | None = None
    """What is told of each recognised page; None for a bar, where somebody watches."""

    def keywords(self) -> dict[str, Any]:
        """What `read_plan` takes, but for the last two and what tells of progress."""
        return {
            "revisions": self.revisions,
            "password": read_password(self.password_file),
            "profile": self.profile,
            "profiles": self.profiles,
        }

    @contextmanager
    def recognising(self) -> Iterator[Recognising]:
        """How pages are recognised, while a plan is read."""
        if self.progress is not None:
            yield Recognising(self.ocr, self.progress)
            return
        with page_progress() as progress:
            yield Recognising(self.ocr, progress)

    @property
    def profiles(self) -> "Profiles | None":
        """The layouts to choose from; None for those that ship with ehcp-io."""
        if self.converters is None:
            return None
        from ehcp_io.recognition.profile import all_profiles

        return all_profiles(self.converters)


def gathered(kind: type[Any], name: str, *options: Command) -> Callable[[Command], Command]:
    """Add options that arrive as one value, ``name``: a dataclass with a field for each of them."""
    names = [field.name for field in fields(kind)]

    def add(command: Command) -> Command:
        @functools.wraps(command)
        def with_value(*args: Any, **given: Any) -> Any:
            value = kind(**{each: given.pop(each) for each in names})
            return command(*args, **{name: value}, **given)

        for option in reversed(options):
            with_value = option(with_value)
        return with_value

    return add


converters_option = click.option(
    "--converters",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder with layouts of your own; they go before the shipped ones.",
)


def document_options(command: Command) -> Command:
    """Add the options of every command that reads a document; they arrive as one `Reading`."""

    @functools.wraps(command)
    def with_reading(  # noqa: PLR0913 - each is a choice of the user's
        *args: Any,
        revisions: str,
        password_file: Path | None,
        profile: str | None,
        converters: Path | None,
        ocr: str,
        position: str | None = None,
        as_plan: bool = False,
        **others: Any,
    ) -> Any:
        reading = Reading(
            Revisions(revisions), password_file, profile, converters, Mode(ocr), position, as_plan
        )
        return command(*args, reading=reading, **others)

    for option in (
        click.option(
            "--profile",
            metavar="ID",
            help="Layout to read it with (see 'ehcp-io layouts list'), or none for no layout.",
        ),
        converters_option,
        click.option(
            "--revisions",
            type=click.Choice([each.value for each in Revisions]),
            default=Revisions.ACCEPT.value,
            show_default=True,
            help="Tracked changes of a Word document: as accepted, as rejected, or both sides.",
        ),
        click.option(
            "--password-file",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="File whose first line is the password of a locked document.",
        ),
        click.option(
            "--ocr",
            type=click.Choice([each.value for each in Mode]),
            default=Mode.AUTO.value,
            show_default=True,
            help="Pages that are pictures: the engine that reads them, force for all pages, off.",
        ),
    ):
        with_reading = option(with_reading)
    return with_reading


def reading_options(command: Command) -> Command:
    """Add the options of every command that reads a plan; they arrive as one `Reading`."""
    for option in (
        click.option(
            "--as-plan", is_flag=True, help="Read a document as a plan though it looks like none."
        ),
        click.option(
            "--position",
            type=click.Choice(POSITIONS),
            help="Tribunal working document: the plan as it was, or as a side would have it.",
        ),
    ):
        command = option(command)
    return document_options(command)


def writing_options(command: Command) -> Command:
    """Add the switches that writers of plan files take; they arrive by their names."""
    for option in (
        click.option(
            "--plain", is_flag=True, help="Word, PDF: leave out the data that cannot be seen."
        ),
        click.option(
            "--clean",
            is_flag=True,
            help="Leave out the marks on doubtful readings (all but JSON and XML).",
        ),
    ):
        command = option(command)
    return command


def asked_switches(switches: Mapping[str, bool], form: str) -> frozenset[str]:
    """The switches that are set, which the writer of that format must know.

    Raises:
        click.UsageError: it does not.
    """
    from ehcp_io.writers import WRITERS

    asked = frozenset(name for name, is_on in switches.items() if is_on)
    if wrong := asked - WRITERS[f".{form}"].options:
        names = " and ".join(f"--{name}" for name in sorted(wrong))
        raise click.UsageError(f"{names}: the format {form} does not have that.")
    return asked


def read_source(source: str, reading: Reading) -> "Conversion":
    """The plan in one source: a file, a folder of its pages, or ``-`` for standard input.

    Raises:
        EhcpIoError: it cannot be read or is no plan.
    """
    return read_sources((source,), reading)


def read_sources(sources: Sequence[str], reading: Reading) -> "Conversion":
    """The plan in what the user named: a file, its pages, or ``-`` for standard input.

    Raises:
        EhcpIoError: it cannot be read or is no plan.
    """
    from ehcp_io.conversion import read_plan
    from ehcp_io.tribunal import Position

    place: Path | bytes | list[Path] = [Path(source) for source in sources]
    name = None
    if len(sources) == 1:
        place, name = place_of(sources[0])
    with reading.recognising() as recognising:
        return read_plan(
            place,
            name,
            **reading.keywords(),
            recognising=recognising,
            position=Position(reading.position) if reading.position else None,
            as_plan=reading.as_plan,
        )


def check_sources(sources: Sequence[str]) -> None:
    """Refuse what is not there, and standard input among others.

    Raises:
        click.UsageError: there is no such file, or what is named is none.
    """
    if len(sources) > 1 and STDIN in sources:
        raise click.UsageError("Standard input (-) is a source alone.")
    for source in sources:
        if not source:
            raise click.UsageError("A source is given without a name. Name the plan's file.")
        if source != STDIN and _is_absent(source):
            name = Path(source).name
            if "://" in source:
                raise click.UsageError(
                    f"{name}: this is a web address, and nothing is fetched from the web. Save the "
                    "document on this computer and give that file."
                )
            raise click.UsageError(f"{name}: there is no such file. Check the name.")


def _is_absent(source: str) -> bool:
    """Whether there is no such file; where one may not look, opening it will tell."""
    try:
        return not Path(source).exists()
    except OSError:
        return False


def read_stdin() -> bytes:
    """Everything on standard input, up to the limit of a file; the same however often asked.

    Raises:
        click.UsageError: it is closed.
        UnreadableDocumentError: there is too much of it.
    """
    from ehcp_io.readers import MAX_FILE_BYTES, too_large

    if sys.stdin is None:
        raise click.UsageError("Standard input is closed. Name the file instead of -.")
    known = click.get_current_context().meta
    if STDIN not in known:
        known[STDIN] = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    data: bytes = known[STDIN]
    if len(data) > MAX_FILE_BYTES:
        raise too_large("standard input")
    return data


def place_of(source: str) -> tuple[Path | bytes, str | None]:
    """The path that the user named; for ``-`` what is on standard input, and its name."""
    return (read_stdin(), "standard input") if source == STDIN else (Path(source), None)


def read_password(file: Path | None) -> str | None:
    """The first line of the password file; None where no file was given.

    Raises:
        click.UsageError: it cannot be read, or is empty.
    """
    if file is None:
        return None
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError):
        raise click.UsageError(
            f"{file.name}: the password file cannot be read. Check its name."
        ) from None
    if not lines or not lines[0]:
        raise click.UsageError(
            f"{file.name}: the password file is empty. Put the password on its first line."
        )
    return lines[0]
