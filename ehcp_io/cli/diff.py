"""``ehcp-io diff``: what changed between two versions of a plan, and what it does."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ehcp_io.cli.diff_forms import FORMS, Comparison, form_for
from ehcp_io.cli.diff_redline import RedlineOptions, redline_form, redline_options
from ehcp_io.cli.options import (
    STDIN,
    Reading,
    check_sources,
    gathered,
    reading_options,
)
from ehcp_io.cli.output import is_terminal, say, tell, write_stdout
from ehcp_io.cli.several import Reader, read_each, read_one
from ehcp_io.cli.suffixes import check_screen, check_suffix
from ehcp_io.cli.whose import SAME_CHILD, ask_whose, tell_cautions
from ehcp_io.cli.working_document import (
    WORKING,
    WorkingOptions,
    check_options,
    files_of,
    read_party,
    told,
    working_document,
    working_options,
)
from ehcp_io.errors import ExitCode
from ehcp_io.targets import check_not_folder, check_target, write_target

if TYPE_CHECKING:
    from ehcp_io.compare import PlanDiff

_SEVERAL = ("text", "json", "html", "md")
_OCCASIONS = ("draft-to-final", "annual-review")


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """What every comparison may be asked for, whatever its form."""

    form: str | None
    target: str | None
    force: bool
    tell: bool
    """End with 10 where anything differs."""
    occasion: str | None
    summary: bool
    same_child: bool

    @property
    def place(self) -> Path | None:
        """The file to write; None for standard output."""
        return None if self.target in (None, STDIN) else Path(str(self.target))


diff_options = gathered(
    DiffOptions,
    "asked",
    click.option(
        "--format",
        "form",
        type=click.Choice((*FORMS, WORKING)),
        help="Form of the report; the screen's is text.",
    ),
    click.option("-o", "--output", "target", metavar="FILE", help="File to write; - is stdout."),
    click.option("--force", is_flag=True, help="Replace FILE if it exists."),
    click.option("--exit-code", "tell", is_flag=True, help="End with 10 if anything differs."),
    click.option(
        "--as",
        "occasion",
        type=click.Choice(_OCCASIONS),
        help="Ask about what a final plan may not change, or an amendment must show.",
    ),
    click.option("--summary", is_flag=True, help="One line a change (text only)."),
    click.option(
        SAME_CHILD, is_flag=True, help="One child's plans, though names and births differ."
    ),
)
"""Adds the options of every comparison; they arrive as ``asked``."""


@click.command("diff", short_help="Show what changed between two versions of a plan.")
@click.argument("plans", nargs=-1, metavar="BEFORE [PROPOSED] AFTER")
@diff_options
@redline_options
@working_options
@reading_options
def diff_command(
    plans: tuple[str, ...],
    asked: DiffOptions,
    redline: RedlineOptions,
    working: WorkingOptions,
    reading: Reading,
) -> None:
    """Compare two versions of a plan, BEFORE and AFTER, whatever their layouts and file types.

    Shows every change of content, gravest first, what it does and why, and none of layout. As
    docx it is the newer plan with Word's own tracked changes: accept them all and it is AFTER,
    reject them all and it says what BEFORE says, which is proved before the file is written. The
    report holds words of the plan: keep it as you keep the plan.

    \b
    Examples:
      ehcp-io diff draft.docx final.pdf
      ehcp-io diff draft.docx final.pdf --as draft-to-final
      ehcp-io diff 2023.pdf 2024.docx -o changes.html
      ehcp-io diff 2023.pdf 2024.docx --format json -o changes.json
      ehcp-io diff 2023.pdf draft.docx --format letter -o letter.docx
      ehcp-io diff draft.docx final.pdf --format docx -o redline.docx --author "A. Parent"
      ehcp-io diff draft.docx final.docx --format docx --in-place -o redline.docx

    Of three plans, the one between is what was proposed: what was taken up, changed and dropped,
    and what the last one has that nobody proposed.

    \b
      ehcp-io diff current.pdf proposed.docx final.pdf -o what-became-of-it.html

    For the SEND Tribunal, --format working-document writes one text with what each party would
    add and delete, in the key of SEND23. An earlier working document as --base keeps what stands
    in it; a returned one as --parents or --la is checked for changes without a mark (exit code
    10). A returned one as AFTER is told passage by passage.

    \b
      ehcp-io diff --base final.docx --parents ours.docx --la theirs.docx
                   --format working-document -o wd1.docx
      ehcp-io diff --base wd1.docx --la returned.docx --format working-document -o wd2.docx
      ehcp-io diff final.docx returned.docx
    """
    if asked.place is not None:
        check_not_folder(asked.place)
    form = redline_form(asked.form, redline)
    if form == WORKING:
        _write_working_document(plans, asked, working, reading)
        return
    form = form_for(form, asked.place)
    check_screen(
        form,
        binary=FORMS[form].binary and asked.place is None,
        asked=asked.target is not None,
    )
    check_options(working)
    _check_plans(plans, form, asked)
    _check_files(plans, asked)
    made = _compared(plans, asked, redline, reading)
    if not asked.same_child:
        letter = "No letter is written: give two versions of one plan."
        ask_whose(made.found.flags, refused=letter if form == "letter" else "")
    on_screen = form == "text" and asked.place is None
    if not (on_screen and is_terminal(sys.stdout)):  # where the report's own head says it
        tell_cautions(made.found.flags)
    if asked.place is not None:
        write_target(asked.place, FORMS[form].write(made), force=asked.force)
        _tell(asked.place.name, made.found)
    elif on_screen:
        _say(made.found, summary=asked.summary)
    else:
        write_stdout(FORMS[form].write(made))
    # Wording that was changed without a mark must not be missed, asked for or not.
    altered = made.found.positions is not None and bool(made.found.changes)
    if altered or (asked.tell and made.found):
        click.get_current_context().exit(ExitCode.FOUND)


def _check_plans(plans: tuple[str, ...], form: str, asked: DiffOptions) -> None:
    """Refuse what cannot be compared.

    Raises:
        click.UsageError: there are too few plans or too many, or options of another form.
    """
    if asked.summary and form != "text":
        raise click.UsageError(f"--summary: only as text, on the screen or in a .txt; not {form}.")
    if len(plans) not in (2, 3):
        raise click.UsageError("Give two plans, BEFORE and AFTER; or three, the proposed between.")
    if len(plans) == 3 and (form not in _SEVERAL or asked.occasion):
        raise click.UsageError(
            f"Three plans are compared as {', '.join(_SEVERAL[:-1])} or {_SEVERAL[-1]}, without "
            "--as. Give two plans for anything else."
        )


def _check_files(sources: Sequence[str], asked: DiffOptions) -> None:
    """Refuse sources that are not there, and a target that cannot be written.

    Raises:
        click.UsageError: a source is missing, or two are standard input.
        OutputError: the target cannot be written.
    """
    for source in sources:
        check_sources((source,))
        if asked.place is not None:
            check_target(asked.place, source=Path(source), force=asked.force)
    if sources.count(STDIN) > 1:
        raise click.UsageError("Only one of the plans can come from standard input.")


def _write_working_document(
    plans: tuple[str, ...], asked: DiffOptions, working: WorkingOptions, reading: Reading
) -> None:
    place = asked.place
    check_suffix("--format", WORKING, place)
    check_screen(WORKING, binary=place is None, asked=asked.target is not None)
    files = files_of(plans, working)
    _check_files(files.named, asked)
    data, made = working_document(files, reading, working, same_child=asked.same_child)
    if place is None:
        write_stdout(data)
    else:
        write_target(place, data, force=asked.force)
    for line in told(made):
        tell(f"{place.name}: {line}" if place else line)
    if made.altered or made.unmarked or any(made.rewritten.values()):
        click.get_current_context().exit(ExitCode.FOUND)


def _compared(
    plans: tuple[str, ...], asked: DiffOptions, redline: RedlineOptions, reading: Reading
) -> Comparison:
    suffix = asked.place.suffix.lower() if asked.place else ""
    comparison = partial(Comparison, summary=asked.summary, suffix=suffix, redline=redline)
    several = len(plans) > 2 or reading.position is not None
    last: Reader = read_one if several else read_party
    wanted = [*((source, read_one) for source in plans[:-1]), (plans[-1], last)]
    old, *between, new = read_each(wanted, reading, meanwhile=_load_comparison)
    # Loaded by now, where the plans were read in copies of this process.
    from ehcp_io.compare import Occasion, compare, compare_three
    from ehcp_io.plan import Plan

    if not isinstance(new, Plan):
        # A working document that came back: where each party stands, and what has no mark.
        from ehcp_io.tribunal.positions import returned

        return comparison(old, new.base, returned(old, new))
    if between:
        return comparison(old, new, compare_three(old, between[0], new))
    known = Occasion(asked.occasion) if asked.occasion else None
    found = _named(compare(old, new, known), *plans)
    return comparison(old, new, found, sources=plans, reading=reading)


def _load_comparison() -> None:
    """Load what every comparison needs, its words and patterns too."""
    import ehcp_io.cli.diff_report
    import ehcp_io.compare  # noqa: F401 - this and the line above only load
    from ehcp_io.compare.lexicon import load_lexicon
    from ehcp_io.plan.quantity_patterns import patterns

    load_lexicon()
    patterns()


def _named(found: "PlanDiff", *plans: str) -> "PlanDiff":
    """The comparison, with the files' names as they were given: inside a file another may stand."""
    from ehcp_io.readers import name_of

    sides = {
        side: getattr(found, side).model_copy(update={"file_name": name_of(Path(plan))})
        for side, plan in zip(("before", "after"), plans, strict=True)
        if Path(plan).name.strip("-")
    }
    return found.model_copy(update=sides)


def _tell(name: str, found: "PlanDiff") -> None:
    """What was found, in a line beside the file that tells it."""
    from ehcp_io.compare.stances import told as told_several
    from ehcp_io.compare.telling import counts, is_several

    tell(f"{name}: {(told_several if is_several(found) else counts)(found)}")


def _say(found: "PlanDiff", *, summary: bool) -> None:
    from ehcp_io.cli.diff_report import report

    colour = is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")
    say(report(found, summary=summary, colour=colour), colour=colour)
