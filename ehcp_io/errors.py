"""Errors that stop a run, each with the exit code that the command line documents.

A message says what, where and what to do next. It never quotes the plan, the password or a path
beyond the file's name.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line; 1 stays with Python's own traceback."""

    DONE = 0
    USAGE = 2
    UNREADABLE = 3
    LOCKED = 4
    NOT_A_PLAN = 5
    INVALID_FILE = 6
    NOT_WRITTEN = 7
    NO_REDLINE = 8
    FOUND = 10


class EhcpIoError(Exception):
    """Base of every refusal; ``exit_code`` is what the command line ends with."""

    exit_code = ExitCode.UNREADABLE


class UnreadableDocumentError(EhcpIoError):
    """The file is damaged, hostile, empty or not what its suffix says (exit 3)."""


class UnknownFormatError(UnreadableDocumentError):
    """No reader or writer knows this kind of file (exit 3)."""


class NotInstalledError(EhcpIoError):
    """What an option asks for by name is not installed (exit 2)."""

    exit_code = ExitCode.USAGE


class EncryptedDocumentError(EhcpIoError):
    """The document is locked with a password that was not given, or is wrong (exit 4)."""

    exit_code = ExitCode.LOCKED

    def __init__(self, file_name: str, *, tried: bool = False, for_good: bool = False) -> None:
        """Name the file; ``tried`` says that a password was given and did not open it.

        ``for_good`` says that no password does: files of its kind are not unlocked here.
        """
        if for_good:
            reason = "it is locked with a password, and such a file is not unlocked here. Open"
        elif tried:
            reason = (
                "the password given does not open it. Check the file given with --password-file, "
                "or open"
            )
        else:
            reason = "it is locked with a password. Give it with --password-file, or open"
        super().__init__(
            f"{file_name} cannot be opened: {reason} the document and save a copy without a "
            "password."
        )


class NotAPlanError(EhcpIoError):
    """The document can be read but is not an EHC plan (exit 5)."""

    exit_code = ExitCode.NOT_A_PLAN


class InvalidFileError(EhcpIoError):
    """A plan file or a profile is not valid against its schema (exit 6)."""

    exit_code = ExitCode.INVALID_FILE


class OutputError(EhcpIoError):
    """The target cannot be written, or stands there already (exit 7)."""

    exit_code = ExitCode.NOT_WRITTEN


class RedlineError(EhcpIoError):
    """A redline could not be proved, or not made in the document itself (exit 8)."""

    exit_code = ExitCode.NO_REDLINE
