"""``diff`` on a terminal: gravest first, both wordings, and why it matters."""

import textwrap
from collections.abc import Iterator

import click

from ehcp_io.cli.output import plain
from ehcp_io.cli.screen import hang, screen_width
from ehcp_io.compare import Change, Effect, Op, PlanDiff
from ehcp_io.compare.stances import Passage, passages, told
from ehcp_io.compare.telling import (
    CAUTION_TITLE,
    SAME,
    by_effect,
    cautions_told,
    cells,
    counts,
    has_two_wordings,
    headline,
    is_several,
    marked,
    particular_name,
    particular_sides,
    places,
    questions,
    reasons_of,
    side_name,
    sides,
    unmarked_title,
)
from ehcp_io.compare.words import side_pieces

_COLOURS = {Effect.WEAKENED: "red", Effect.STRENGTHENED: "green", Effect.NEUTRAL: "cyan"}
_PLAIN_MARKS = {Op.DELETE: ("[-", "-]"), Op.INSERT: ("{+", "+}")}
_KEY = "Words in [-such brackets-] went; words in {+such brackets+} came."
_KEY_OF_SEVERAL = "Words in {+such brackets+} differ from the plan's own wording."
_ONE_LINE = 52


def report(diff: PlanDiff, *, summary: bool, colour: bool) -> Iterator[str]:
    """The lines of the report; without colour, words that differ stand in [-brackets-] {+so+}."""
    width = screen_width()
    for label, side, name in sides(diff):
        yield from hang(f"{label.lower():8} ", plain(side_name(side, name)), width)
    yield from _cautions(diff, width)
    total = told(diff) if is_several(diff) else counts(diff)
    yield from (click.style(line, bold=True) for line in textwrap.wrap(total, width))
    if not (summary or colour) and has_two_wordings(diff):
        keys = [_KEY_OF_SEVERAL] if is_several(diff) else []
        keys += [_KEY] if not keys or (diff.positions and diff.changes) else []
        yield from (line for key in keys for line in textwrap.wrap(key, width))
    yield from _flags(diff, width)
    if diff.proposals is None:
        yield from _changes(diff, summary=summary, colour=colour)
    yield from _passages(diff, width, summary=summary, colour=colour)
    yield from _particulars(diff, width)


def _changes(diff: PlanDiff, *, summary: bool, colour: bool) -> Iterator[str]:
    if diff.positions is not None and diff.changes:
        yield ""
        yield click.style(unmarked_title(diff).upper(), bold=True, fg="red")
    for key, name, effect, members in by_effect(diff):
        yield ""
        title = f"{name} ({len(members)})".upper()
        yield click.style(title, bold=True, fg=_COLOURS[effect])
        for number, change in members:
            if summary:
                yield _line(number, change, diff)
            elif key == SAME:
                yield from _in_short(number, change, diff)
            else:
                yield from _change(number, change, diff, colour=colour)


def _passages(diff: PlanDiff, width: int, *, summary: bool, colour: bool) -> Iterator[str]:
    """Positions in an appeal, or three versions, one below the other."""
    number = 0
    for title, members in passages(diff):
        yield ""
        yield click.style(f"{title} ({len(members)})".upper(), bold=True, fg="cyan")
        for passage in members:
            number += 1
            if summary:
                words = passage.item or passage.wordings[-1].text
                short = textwrap.shorten(words, _ONE_LINE, placeholder=" …")
                yield f"{number:>3}  {passage.title}: {plain(short)}"
            else:
                yield from _passage(number, passage, width, colour=colour)


def _passage(number: int, passage: Passage, width: int, *, colour: bool) -> Iterator[str]:
    yield ""
    effect = f" ({passage.effect})" if passage.effect else ""
    yield click.style(f"{number:>3}  {passage.title}{effect}", bold=True)
    if passage.item:
        short = textwrap.shorten(passage.item, 160, placeholder=" …")
        yield from hang("     of        ", f"“{plain(short)}”", width)
    for each in passage.wordings:
        text = each.marked(lambda words: _mark(plain(words), Op.INSERT, colour=colour), plain)
        label = "both" if each.name == "Proposed and final" else each.name.lower()
        yield from _wrapped(f"     {label:9} ", text, "", width)
    for says, source in passage.why:
        yield from hang("     why       ", plain(says), width)
        yield from (click.style(line, dim=True) for line in hang(" " * 15, plain(source), width))


def _line(number: int, change: Change, diff: PlanDiff) -> str:
    words = plain(
        textwrap.shorten(
            change.item or change.before or change.after or "", _ONE_LINE, placeholder=" …"
        )
    )
    return f"{number:>3}  {headline(change, diff)}: {words}"


def _in_short(number: int, change: Change, diff: PlanDiff) -> Iterator[str]:
    """What says the same, in a line: nobody need look for what differs."""
    words = f"{plain(change.before or '')} → {plain(change.after or '')}"
    yield from hang(f"{number:>3}  ", f"{headline(change, diff)}: {words}", screen_width())


def _change(number: int, change: Change, diff: PlanDiff, *, colour: bool) -> Iterator[str]:
    yield ""
    yield click.style(f"{number:>3}  {headline(change, diff)}", bold=True)
    width = screen_width()
    if change.item:
        yield from hang(
            "     of    ", f"“{plain(textwrap.shorten(change.item, 160, placeholder=' …'))}”", width
        )
    page_before, page_after = places(change)
    if change.kind == "moved" and change.before == change.after:
        yield from hang("     text  ", plain(change.before or ""), width)
    else:
        for label, side, page in (("was", Op.DELETE, page_before), ("now", Op.INSERT, page_after)):
            text = _marked(change, side, colour=colour)
            if text:
                yield from _wrapped(f"     {label}   ", text, f" ({page})" if page else "", width)
    if change.fields:
        yield from hang("     with  ", plain(cells(change)), width)
    for says, source in reasons_of(change):
        yield from hang("     why   ", plain(says), width)
        yield from (click.style(line, dim=True) for line in hang(" " * 11, plain(source), width))


def _wrapped(label: str, text: str, page: str, width: int) -> Iterator[str]:
    """Marked text, wrapped by what is seen: colour codes have no width."""
    line, used = label, len(label)
    for word in (text + page).split(" "):
        seen = len(click.unstyle(word))
        if used > len(label) and used + 1 + seen > width:
            yield line
            line, used = " " * len(label), len(label)
        gap = "" if used == len(label) else " "
        line, used = f"{line}{gap}{word}", used + len(gap) + seen
    yield line


def _marked(change: Change, side: Op, *, colour: bool) -> str:
    """One side's wording with its own words marked, where both sides have wording."""
    wording = change.before if side is Op.DELETE else change.after
    if not wording:
        return ""
    if not (change.before and change.after):
        return plain(wording)
    pieces = side_pieces(change.before, change.after)[0 if side is Op.DELETE else 1]
    return marked(pieces, lambda text: _mark(plain(text), side, colour=colour), plain)


def _mark(text: str, side: Op, *, colour: bool) -> str:
    if not colour:
        first, last = _PLAIN_MARKS[side]
        return f"{first}{text}{last}"
    gone = side is Op.DELETE
    # Word by word, so that a line may break anywhere.
    return " ".join(
        click.style(
            word, fg="red" if gone else "green", strikethrough=gone or None, bold=not gone or None
        )
        for word in text.split(" ")
    )


def _particulars(diff: PlanDiff, width: int) -> Iterator[str]:
    if diff.particulars:
        yield ""
        yield click.style(f"DETAILS ({len(diff.particulars)})", bold=True)
    for change in diff.particulars:
        said = " → ".join(plain(each) for each in particular_sides(change))
        yield from hang(f"     {particular_name(change):24}  ", said, width)


def _cautions(diff: PlanDiff, width: int) -> Iterator[str]:
    told = cautions_told(diff)
    if told:
        yield ""
        yield click.style(CAUTION_TITLE.upper(), bold=True, fg="red")
    for says, source in told:
        yield from hang("  !  ", f"{says} ({source})", width)
    if told:
        yield ""


def _flags(diff: PlanDiff, width: int) -> Iterator[str]:
    asked = questions(diff)
    if asked:
        yield ""
        yield click.style("QUESTIONS TO ASK", bold=True, fg="yellow")
    for says, source, numbers in asked:
        which = f" See {', '.join(map(str, numbers))}." if numbers else ""
        yield from hang("  -  ", f"{says}{which} ({source})", width)
