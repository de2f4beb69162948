"""Does a target's suffix fit the format that was asked for? Programs go by the suffix alone."""

import sys
from collections.abc import Mapping
from pathlib import PurePath

import click

from ehcp_io.cli.output import is_terminal

_SPELLINGS = {
    "html": (".html", ".htm", ".xhtml"),
    "md": (".md", ".markdown"),
    "text": (".txt", ".text", ".log"),
    "txt": (".txt", ".text", ".log"),
    "working-document": (".docx",),
    "letter": (".docx", ".txt", ".md"),
}
_OTHERS = (
    *(".csv", ".doc", ".docm", ".dotx", ".eml", ".htm", ".html", ".jpeg", ".jpg", ".json", ".md"),
    *(".msg", ".odt", ".pdf", ".png", ".ppt", ".pptx", ".rtf", ".tif", ".tiff", ".toml", ".txt"),
    *(".docx", ".xls", ".xlsx", ".xml", ".yaml", ".yml", ".zip"),
)
"""Suffixes that programs open as a format of their own; any other is the user's own choice."""


def check_suffix(
    option: str, form: str, target: PurePath | None, others: Mapping[str, str] | None = None
) -> None:
    """Refuse a target whose suffix promises another format than the one that was asked for.

    A suffix that promises nothing (``.bin``, none at all) is left to the user, but not where it
    has to choose: a letter has three forms. ``others`` names the format of each suffix that the
    option could ask for instead.

    Raises:
        click.UsageError: the two do not fit.
    """
    suffix = target.suffix.lower() if target is not None else ""
    fits = _SPELLINGS.get(form, (f".{form}",))
    chooses = form == "letter" and bool(suffix)
    if target is None or suffix in fits or not (suffix in _OTHERS or chooses):
        return
    other = (others or {}).get(suffix)
    instead = f", or give {option} {other}" if other else ""
    ends = " or ".join((", ".join(fits[:-1]), fits[-1])) if form == "letter" else fits[0]
    raise click.UsageError(
        f"{target.name}: {option} {form} writes {ends} files; one that ends with {suffix} would be "
        f"taken for something else. Change the suffix{instead}."
    )


def check_screen(form: str, *, binary: bool, asked: bool = True) -> None:
    """Refuse to fill a terminal with a file that is not for reading there.

    ``asked`` says that standard output was named as the target; a pipe then gets the file.

    Raises:
        click.UsageError: nobody named standard output, or it is a terminal.
    """
    if binary and not (asked and not is_terminal(sys.stdout)):
        raise click.UsageError(f"A {form} file is not for the screen: name one with -o FILE.")
