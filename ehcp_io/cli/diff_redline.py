"""``ehcp-io diff --format docx``: the options of a redline, and what is said of it."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.options import STDIN, gathered, read_password
from ehcp_io.cli.output import tell
from ehcp_io.errors import RedlineError, UnreadableDocumentError

if TYPE_CHECKING:
    from ehcp_io.cli.diff_forms import Comparison
    from ehcp_io.redline import Stamp

AUTHOR = "ehcp-io"
_ONE_FORM = (
    "What only one of the two plans prints of its layout, such as headings, labels and the order "
    "of its lists, is not marked. --exact marks that too."
)
_EARLIER = {
    "accept": "{} taken as accepted. --revisions show keeps the tracked changes of AFTER.",
    "reject": "{} taken as rejected. --revisions show keeps the tracked changes of AFTER.",
    "show": "{} kept, with the authors; those of BEFORE count as rejected.",
}
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class RedlineOptions:
    """What only a Word redline is asked for."""

    in_place: bool = False
    """Track the changes in the newer document itself."""
    exact: bool = False
    """Mark what differs by layout alone, too."""
    date: str | None = None
    """ISO date and time of the tracked changes; None for today."""
    author: str = AUTHOR


def redline_form(form: str | None, options: RedlineOptions) -> str | None:
    """The form, which ``--in-place`` names as well as ``--format docx`` does.

    Raises:
        click.UsageError: another form was asked for.
    """
    if not options.in_place:
        return form
    if form not in (None, "docx"):
        raise click.UsageError("--in-place goes with --format docx.")
    return "docx"


def write_redline(made: "Comparison") -> bytes:
    """The Word redline of two plans, proved.

    Raises:
        RedlineError: it could not be proved.
    """
    from ehcp_io.redline import plan_redline, standard_redline

    if made.redline.in_place:
        return _in_place(made)
    if made.redline.exact:
        return standard_redline(made.before, made.after, _stamp(made))[0]
    redline = plan_redline(made.before, made.after, made.found, _stamp(made))
    if redline.one_form:
        tell(_ONE_FORM)
    return redline.data


def _in_place(made: "Comparison") -> bytes:
    from ehcp_io.redline.in_place import File, in_place_redline

    if made.reading is None:
        raise RedlineError(
            "A returned working document has no place for tracked changes. Leave out --in-place."
        )
    password = read_password(made.reading.password_file)
    before, after = (File(_bytes(source), Path(source).name, password) for source in made.sources)
    redline = in_place_redline(before, after, revisions=made.reading.revisions, stamp=_stamp(made))
    if redline.earlier:
        tell(_earlier(redline.earlier, made.reading.revisions.value))
    return redline.data


def _earlier(count: int, mode: str) -> str:
    one = count == 1
    came = f"{count} tracked change{'' if one else 's'} that the files came with"
    verb = ("is" if one else "are") if mode == "show" else ("was" if one else "were")
    return _EARLIER[mode].format(f"{came} {verb}")


def _bytes(source: str) -> bytes:
    """A Word document's bytes.

    Raises:
        RedlineError: it is something else, in which no change can be tracked.
    """
    from ehcp_io.readers import read_file
    from ehcp_io.readers.kinds import Kind, detect_kind

    path = Path(source)
    data = read_file(path) if source != STDIN and path.is_file() else b""
    try:
        known = bool(data) and detect_kind(data, path.name) is Kind.WORD
    except UnreadableDocumentError:
        known = False
    if not known:
        raise RedlineError(
            f"{path.name} is no Word document (.docx), so the changes cannot be tracked in the "
            "document itself. Leave out --in-place: --format docx alone makes a redline of any two "
            "plans."
        )
    return data


def _stamp(made: "Comparison") -> "Stamp":
    from ehcp_io.redline import Stamp

    # A program that compares says when it did; the hour is nobody's business.
    today = f"{datetime.now().astimezone():%Y-%m-%d}T00:00:00Z"
    return Stamp(made.redline.author, made.redline.date or today)


def _author(_context: click.Context, _option: click.Parameter, value: str) -> str:
    name = " ".join(_UNPRINTABLE.sub(" ", value).split())
    if not name:
        raise click.BadParameter("A tracked change needs a name. Give one, or leave the option.")
    return name


def _date(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(
            "That is no date. Write it as 2026-03-31, or with a time as 2026-03-31T14:30:00."
        ) from None
    # Word knows no zones here: what is written is the clock on the wall.
    return moment.replace(tzinfo=None, microsecond=0).isoformat() + "Z"


redline_options = gathered(
    RedlineOptions,
    "redline",
    click.option(
        "--author",
        metavar="NAME",
        default=AUTHOR,
        show_default=True,
        callback=_author,
        help="Name that the tracked changes of a Word redline bear.",
    ),
    click.option(
        "--date",
        metavar="DATE",
        callback=_date,
        help="Date of the tracked changes, as 2026-03-31; without it today. With a date the "
        "same plans give the same file on any day.",
    ),
    click.option(
        "--exact",
        is_flag=True,
        help="Mark differences of layout in a Word redline too, where the forms differ.",
    ),
    click.option(
        "--in-place",
        is_flag=True,
        help="Track the changes in AFTER itself, the authority's own Word document; BEFORE is "
        "a Word document of the same layout.",
    ),
)
"""Adds the options that only a redline takes; they arrive as ``redline``."""
