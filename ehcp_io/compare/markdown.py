"""A comparison as Markdown: for an email, a case note or a version-control page."""

import re
from collections.abc import Iterator

from ehcp_io.compare.model import Change, ChangeKind, Op, PlanDiff
from ehcp_io.compare.stances import passages, told
from ehcp_io.compare.telling import (
    CAUTION_TITLE,
    SAME,
    by_effect,
    cautions_told,
    cells_told,
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
    title,
    unmarked_title,
)
from ehcp_io.compare.words import side_pieces

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LEADING = re.compile(r"^(\d{1,9})([.)])|^([+-])")
_MARKS = {Op.DELETE: "~~", Op.INSERT: "**"}


def write_markdown(diff: PlanDiff) -> bytes:
    """The report's bytes; words that went are struck through, words that came are bold."""
    lines = [
        f"# {title(diff)}",
        "",
        *(
            f"{label}: {plain_markdown(side_name(side, name))}  "
            for label, side, name in sides(diff)
        ),
        *_cautions(diff),
        "",
        f"**{plain_markdown(told(diff) if is_several(diff) else counts(diff))}**",
        *_key(diff),
        *_flags(diff),
    ]
    if diff.positions is not None and diff.changes:
        lines += ["", f"# {unmarked_title(diff)}"]
    for key, name, _, members in by_effect(diff) if diff.proposals is None else ():
        lines += ["", f"## {name} ({len(members)})", *([""] if key == SAME else [])]
        for number, change in members:
            lines += (
                [_in_short(number, change, diff)] if key == SAME else _change(number, change, diff)
            )
    lines += [*_passages(diff), *_particulars(diff)]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _key(diff: PlanDiff) -> Iterator[str]:
    if is_several(diff):
        yield from ("", "Words in **bold** differ from the plan's own wording.")
    elif has_two_wordings(diff):
        yield from ("", "Words that went are ~~struck through~~; words that came are **bold**.")


def _passages(diff: PlanDiff) -> Iterator[str]:
    number = 0
    for name, members in passages(diff):
        yield from ("", f"## {name} ({len(members)})")
        for passage in members:
            number += 1
            effect = f" ({passage.effect})" if passage.effect else ""
            yield from ("", f"### {number}. {passage.title}{effect}", "")
            if passage.item:
                yield from (f"Of: “{plain_markdown(passage.item)}”", "")
            for each in passage.wordings:
                text = each.marked(lambda words: f"**{plain_markdown(words)}**", plain_markdown)
                yield f"- {each.name}: {text}"
            yield from (
                f"- {plain_markdown(says)} *{plain_markdown(source)}*"
                for says, source in passage.why
            )


def plain_markdown(text: str) -> str:
    """Text in which nothing is markup."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LEADING.sub(lambda match: f"{match[1] or ''}\\{match[2] or match[3]}", escaped)


def _change(number: int, change: Change, diff: PlanDiff) -> Iterator[str]:
    yield from ("", f"### {number}. {plain_markdown(headline(change, diff))}")
    if change.item:
        yield from ("", f"Of: “{plain_markdown(change.item)}”")
    if change.kind is ChangeKind.MOVED and change.before == change.after:
        yield from ("", f"> {plain_markdown(change.before or '')}")
    else:
        yield ""
        for label, side, place in zip(
            ("Before", "After"), (Op.DELETE, Op.INSERT), places(change), strict=True
        ):
            where = f" ({place})" if place else ""
            yield f"- {label}{where}: {_side(change, side)}"
    if change.fields:
        yield from ("", plain_markdown(cells_told(change)))
    yield ""
    for says, source in reasons_of(change):
        yield f"- {plain_markdown(says)} *{plain_markdown(source)}*"


def _in_short(number: int, change: Change, diff: PlanDiff) -> str:
    """What says the same, in a line."""
    of = f" of “{plain_markdown(change.item)}”" if change.item else ""
    return (
        f"- {number}. {plain_markdown(headline(change, diff))}{of}: "
        f"{_side(change, Op.DELETE)} → {_side(change, Op.INSERT)}"
    )


def _side(change: Change, side: Op) -> str:
    if (change.before if side is Op.DELETE else change.after) is None:
        return "nothing"
    pieces = side_pieces(change.before, change.after)[0 if side is Op.DELETE else 1]
    mark = _MARKS[side]
    return marked(pieces, lambda text: f"{mark}{plain_markdown(text)}{mark}", plain_markdown)


def _cautions(diff: PlanDiff) -> Iterator[str]:
    told = cautions_told(diff)
    if told:
        yield from ("", f"## {CAUTION_TITLE}", "")
    for says, source in told:
        yield f"- {plain_markdown(says)} *{plain_markdown(source)}*"


def _flags(diff: PlanDiff) -> Iterator[str]:
    asked = questions(diff)
    if asked:
        yield from ("", "## Questions to ask", "")
    for says, source, numbers in asked:
        which = f" Changes: {', '.join(map(str, numbers))}." if numbers else ""
        yield f"- {plain_markdown(says)}{which} *{plain_markdown(source)}*"


def _particulars(diff: PlanDiff) -> Iterator[str]:
    if not diff.particulars:
        return
    yield from ("", "## Details", "", "| Detail | Before | After |", "|---|---|---|")
    for change in diff.particulars:
        sides = (plain_markdown(each) for each in particular_sides(change))
        yield f"| {plain_markdown(particular_name(change))} | {' | '.join(sides)} |"
