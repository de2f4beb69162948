"""Edits of words that were printed: what each value says now, and which are gone."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ehcp_io.plan import PlanStatus
from ehcp_io.writers.outline.stated import standard
from ehcp_io.writers.outline.wording import STATUS
from ehcp_io.writers.word.alignment import Alignment
from ehcp_io.writers.word.carried import Printed, Shown
from ehcp_io.writers.word.sheet import Sheet, forget_marks, set_text
from ehcp_io.writers.word.visible import Seen

_UNIT = re.compile(r"((?:sections\.\w+\.content|[a-z]+)\.\d+)(?:\.|$)")
_SECTION = re.compile(r"sections\.\w+(?:\.heading)?")
_STEP = re.compile(r"(sections\.\w+\.content\.\d+\.steps)\.(\d+)\.(?:text|marker)$")
_YES = {"yes": True, "no": False}
_STATUSES = {words.casefold(): status.value for status, words in STATUS.items()}


def base_of(ref: str) -> str | None:
    """The path of the unit that a value belongs to; None for a value outside units."""
    match = _UNIT.match(ref)
    return match[1] if match and not ref.startswith(("contacts", "comments")) else None


def apply_values(found: Alignment, sheet: Sheet) -> set[str]:
    """Put every changed or cleared value into the plan; the paths of the units that are gone."""
    now = _values(found)
    gone = _gone(found, now)
    for number, line in enumerate(found.printed):
        for shown in line.shown:
            base = base_of(shown.ref)
            if (base is not None and base in gone) or shown.again:
                continue
            text = now.get((number, shown.name))
            if text is None and (shown.blank or _again(found, now, shown)):
                continue
            set_value(sheet, shown, text or "")
    _set_repeats(found, now, sheet, gone)
    for base in sorted(gone):
        unit = sheet.unit(base)
        home = base.rpartition(".")[0]
        if unit is not None:
            units = sheet.units(home)
            units[:] = [each for each in units if each is not unit]
            sheet.note(home, "removed")
    return gone


def _values(found: Alignment) -> dict[tuple[int, str], str]:
    """What the page says for each value that is still there, by line and control title."""
    now: dict[tuple[int, str], str] = {}
    strays = {title: seen for seen in found.seen for title, _ in seen.parts if title}
    for number, line in enumerate(found.printed):
        partner = found.of_printed.get(number)
        if partner is not None:
            for name, text in _of_line(line, found.seen[partner]):
                now[number, name] = text
            continue
        for shown in line.shown:
            # Two paragraphs made one: the second's words are in the first, in their control.
            held = strays[shown.name].control(shown.name) if shown.name in strays else None
            if held and not _copied(found, strays[shown.name], number):
                now[number, shown.name] = held
    return now


def _copied(found: Alignment, seen: Seen, number: int) -> bool:
    names = {shown.name for shown in found.printed[number].shown}
    return all(title in names for title, _ in seen.parts if title)


def _of_line(line: Printed, seen: Seen) -> Iterator[tuple[str, str]]:
    """The values of one line: from its controls, else from between what is unchanged."""
    if seen.text == line.text:
        yield from ((shown.name, shown.text) for shown in line.shown)
        return
    held = {shown.name: seen.control(shown.name) for shown in line.shown}
    if line.shown and all(text is not None for text in held.values()):
        beside = _typed_beside(line, seen)
        for number, shown in enumerate(line.shown):
            words = (beside.get(number, ""), held[shown.name] or "", beside.get(~number, ""))
            yield shown.name, " ".join(each for each in words if each)
        return
    yield from _between_fixed(line, seen.text)


def _typed_beside(line: Printed, seen: Seen) -> dict[int, str]:
    """Words outside any control that are not the form's own: typing at an edge may land there.

    By the number of the value that they stand before; behind it, by that number's complement.
    """
    gaps = seen.gaps([shown.name for shown in line.shown])
    found: dict[int, str] = {}
    for number, (was, now) in enumerate(zip(_fixed(line, gaps), gaps, strict=True)):
        typed = now.replace(was, "", 1).strip() if was in now else ""
        if not typed:
            continue
        before = number < len(line.shown) and (not number or now.startswith(was))
        found[number if before else ~(number - 1)] = typed
    return found


def _fixed(line: Printed, gaps: Sequence[str]) -> Sequence[str]:
    """The form's words before, between and behind the values of a line."""
    whole = (f"{gap}{shown.text}" for gap, shown in zip(gaps, line.shown, strict=False))
    if "".join([*whole, gaps[-1]]).replace(" ", "") == line.text.replace(" ", ""):
        return gaps
    return [each.strip() for each in _separators(line)]


def _separators(line: Printed) -> list[str]:
    found, rest = [], line.text
    for shown in line.shown:
        before, _, rest = rest.partition(shown.text)
        found.append(before)
    return [*found, rest]


def _between_fixed(line: Printed, text: str) -> Iterator[tuple[str, str]]:
    """Values where the controls are gone: the fixed words around them tell where they begin."""
    if not line.shown:
        return  # a sentence of the form's own, which somebody has changed
    for shown, (before, after) in zip(line.shown, pairwise(_separators(line)), strict=True):
        text = text.removeprefix(before).removeprefix(before.strip()).strip()
        if shown is line.shown[-1]:
            yield shown.name, text.removesuffix(after).strip()
            return
        if text.startswith(shown.text):
            yield shown.name, shown.text
            text = text[len(shown.text) :].strip() if not after.strip() else text[len(shown.text) :]
        else:
            value, _, text = text.partition(after.strip() or " ")
            yield shown.name, value.strip()


def _gone(found: Alignment, now: dict[tuple[int, str], str]) -> set[str]:
    """Units of which no line stands any more, not even where they are repeated."""
    alive: dict[str, bool] = {}
    for number, line in enumerate(found.printed):
        for shown in line.shown:
            base = base_of(shown.ref)
            if base is not None and not shown.blank:
                here = bool(now.get((number, shown.name)))
                alive[base] = alive.get(base, False) or here
    return {base for base, there in alive.items() if not there}


def _again(found: Alignment, now: dict[tuple[int, str], str], shown: Shown) -> bool:
    """Whether the value still stands where it is repeated."""
    return any(
        other.ref == shown.ref and other.again and now.get((number, other.name))
        for number, line in enumerate(found.printed)
        for other in line.shown
    )


def _set_repeats(
    found: Alignment, now: dict[tuple[int, str], str], sheet: Sheet, gone: set[str]
) -> None:
    """A repeated value that was edited counts where its first showing was left as it was."""
    for number, line in enumerate(found.printed):
        for shown in line.shown:
            text = now.get((number, shown.name))
            if shown.again and text and text != shown.text and base_of(shown.ref) not in gone:
                owner, name = sheet.owner(shown.ref)
                first = _plain(owner.get(name))
                if first == shown.text:
                    set_value(sheet, shown, text)


def add_to_value(sheet: Sheet, shown: Shown, text: str) -> None:
    """Put words behind those of a value; in place of the form's own, where the plan has none."""
    owner, name = sheet.owner(shown.ref)
    held = owner.get(name)
    before = held if isinstance(held, str) and held != standard(name, shown.text) else shown.text
    if shown.blank and not held:
        before = ""
    set_value(sheet, shown, f"{before} {text}".strip())


def set_value(sheet: Sheet, shown: Shown, text: str) -> None:
    """Give a value new words, unless they are what was printed."""
    if shown.blank:
        text = _written_over(shown.text, text)
    if text == shown.text:
        return
    owner, name = sheet.owner(shown.ref)
    section = _SECTION.match(shown.ref)
    home = section[0] if section else shown.ref.partition(".")[0]
    before = str(owner.get(name, ""))
    step = _STEP.match(shown.ref)
    if name == "text" and step and not text:
        steps = sheet.units(step[1])
        steps[:] = [each for each in steps if each is not owner]
    elif name == "text" and "kind" in owner:
        set_text(owner, text)
        _set_same(sheet, str(owner.get("id", "")), before, text)
    elif name == "text":
        owner[name] = text
    elif not text:
        owner.pop(name, None)
    elif name == "status":
        owner[name] = _STATUSES.get(text.casefold(), owner.get(name, PlanStatus.DRAFT.value))
    elif name == "parental_responsibility":
        owner[name] = _YES.get(text.casefold(), owner.get(name, False))
    else:
        owner[name] = standard(name, text)
    base = base_of(shown.ref)
    unit = sheet.unit(base) if base is not None else None
    if base is not None and unit is not None and (step or name != "text"):
        # Without one of its steps the marks on the others would stand on the wrong words.
        part = "steps" if step and not text else shown.ref.removeprefix(f"{base}.")
        forget_marks(unit, part)
    sheet.note(home, "changed")


def _written_over(form: str, text: str) -> str:
    """What somebody has written where the form says that nothing is stated, without its words."""
    if text == form or form not in text:
        return text
    return " ".join(text.replace(form, " ", 1).split()).strip(" ,;:–—-").lstrip(". ")


def _set_same(sheet: Sheet, unit_id: str, before: str, text: str) -> None:
    """Cells that repeat an outcome repeat its new words."""
    for unit in sheet.units("sections.E.content"):
        if unit.get("parsed", {}).get("same_as") == unit_id and unit.get("text") == before:
            unit["text"] = text


def _plain(value: object) -> str:
    return " ".join(str(value or "").split())
