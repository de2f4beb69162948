"""``layouts try`` on a terminal: what opened each section, what no rule knows, what to copy."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ehcp_io.cli.inspection import layout_line
from ehcp_io.cli.output import plain
from ehcp_io.cli.screen import hang, head, screen_width
from ehcp_io.cli.summary import counted, plan_line
from ehcp_io.plan import SectionLetter

if TYPE_CHECKING:
    from ehcp_io.document import Location
    from ehcp_io.recognition.identify import Choice, Fit
    from ehcp_io.recognition.trial import Opened, Trial, Unknown

_PLACES = {
    "page_one": "page one",
    "headers_and_footers": "headers or footers",
    "anywhere": "anywhere",
}
_SHOWN = 24
_LIKELY = 0.7  # likeness from which a line to copy is offered


def trial_report(trial: "Trial") -> Iterator[str]:
    """The lines of the report."""
    width = screen_width()
    yield from _layout(trial.layout, width)
    yield from _sections(trial.opened, width)
    yield from _outcome(trial, width)
    names = _names(trial)
    unknown = tuple(each for each in trial.unknown if not _says_only(each.text, names))
    yield from _unknown(unknown, width)
    yield from _unseen(trial.unseen, width)
    yield from _to_copy(unknown, names, width)


def _layout(layout: "Choice", width: int) -> Iterator[str]:
    yield from hang("layout: ", plain(layout_line(layout)), width)
    for fit in layout.fits:
        if fit.profile == layout.profile or fit.score:
            yield from _fit(fit, width)


def _fit(fit: "Fit", width: int) -> Iterator[str]:
    verdict = "ruled out" if fit.ruled_out else f"{fit.score:.2f}"
    yield f"  {fit.profile.id}: {verdict}"
    if not fit.signs:
        yield "    names no phrases to know it by; used only with --profile"
    for sign in fit.signs:
        mark = "found  " if sign.found else "MISSING"
        where = f"{_PLACES[sign.place]}, weighs {sign.weight:g}"
        yield from hang(f"    {mark} ", f"“{plain(_short(sign.phrase))}” ({where})", width)


def _sections(opened: Iterable["Opened"], width: int) -> Iterator[str]:
    yield from head("Sections")
    places: dict[tuple[str, str, str], list[str]] = {}
    seen: set[str] = set()
    for each in opened:
        seen |= set(each.letters)
        why = "; ".join(each.because) or "its place and look"
        same = (" ".join(each.letters), _short(each.text), why)
        places.setdefault(same, []).append(_place(each.location))
    for (letters, text, why), where in places.items():
        shown = f"“{plain(text)}” {', '.join(dict.fromkeys(filter(None, where)))}"
        yield from hang(f"  {letters:9} ", shown.rstrip(), width)
        yield from hang("            by ", why, width)
    missing = [letter for letter in SectionLetter if letter not in seen]
    if missing:
        inside = " (columns of a grid may still hold them)" if seen else ""
        yield from hang("  ", f"No heading opens {' '.join(missing)}{inside}.", width)


def _outcome(trial: "Trial", width: int) -> Iterator[str]:
    yield from head("What came of it")
    if trial.recognition is None:
        yield from hang("  ", plain(trial.refusal or ""), width)
        return
    plan = trial.recognition.plan
    yield from hang("  ", plan_line("read", plan), width)
    yield f"  not filed: {counted(len(plan.unfiled), 'piece')} of text"
    words = plan.accounting
    if words is not None:
        yield (
            f"  words: {words.source_words:,} in the document, {len(words.lost):,} lost, "
            f"{len(words.extra):,} added"
        )


def _unknown(unknown: tuple["Unknown", ...], width: int) -> Iterator[str]:
    yield from head(f"Known by no rule ({len(unknown)})")
    if not unknown:
        yield "  nothing: every heading, column and label is known"
        return
    yield from hang("  ", "They are kept as printed. Name only those that are misread.", width)
    for each in unknown[:_SHOWN]:
        where = f"in {' '.join(each.letters)}" if each.letters else "outside the sections"
        place = ", ".join(filter(None, (_place(each.location), where)))
        yield from hang(f"  {each.kind:8} ", f"“{plain(_short(each.text))}” ({place})", width)
        for near in each.near:
            table = f"[{near.table}] {near.name}"
            wording = f" “{near.wording}”" if near.table != "particulars" else ""
            yield from hang(
                "           near ", f"{table}{wording}, alike to {near.likeness:.2f}", width
            )
    if len(unknown) > _SHOWN:
        yield f"  and {len(unknown) - _SHOWN} more"


def _unseen(unseen: tuple[tuple[str, str], ...], width: int) -> Iterator[str]:
    if not unseen:
        return
    yield from head(f"In the layout, not in this document ({len(unseen)})")
    for table, wording in unseen[:_SHOWN]:
        yield from hang("  ", f"[{table}] “{plain(_short(wording))}”", width)
    if len(unseen) > _SHOWN:
        yield f"  and {len(unseen) - _SHOWN} more"


def _to_copy(unknown: tuple["Unknown", ...], names: set[str], width: int) -> Iterator[str]:
    """Lines for a profile: each still a comment, since only a person knows what is right."""
    lines: dict[str, list[str]] = {}
    for each in unknown:
        for near in each.near:
            if near.likeness < _LIKELY or names & set(each.text.casefold().split()):
                continue
            quoted = plain(each.text).replace("\\", "\\\\").replace('"', '\\"')
            entry = near.name if near.name.replace("_", "").isalnum() else f'"{near.name}"'
            entry = near.name if near.table == "particulars" else entry
            lines.setdefault(near.table, []).append(f'# {entry} = ["{quoted}"]')
    if not lines:
        return
    yield from head("To copy into a layout")
    note = "Check each on the page, then take its # away. A child's name never goes in."
    yield from hang("  ", note, width)
    for table, each_lines in lines.items():
        yield ""
        yield f"[{table}]"
        yield from each_lines


def _names(trial: "Trial") -> set[str]:
    """The words of the child's name, which no layout may hold."""
    if trial.recognition is None:
        return set()
    person = trial.recognition.plan.person
    said = f"{person.name or ''} {person.preferred_name or ''}".casefold().split()
    return {form for word in said for form in (word, f"{word}'s", f"{word}’s")}


def _says_only(text: str, names: set[str]) -> bool:
    return set(text.casefold().replace(",", " ").split()) <= names


def _short(text: str) -> str:
    return textwrap.shorten(text, 70, placeholder=" …")


def _place(location: "Location") -> str:
    if location.page is not None:
        return f"page {location.page}"
    return f"block {location.path[0] + 1}" if location.path else ""
