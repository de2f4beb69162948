"""What differs between two items that are the same one: its text, and each of its fields.

Layouts differ in what has a cell of its own. A field is compared with the same field of the other
side whether that stands in a cell or inside the sentence; where the words of both records are the
same but for what only joins them, nothing has changed.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ehcp_io.compare.item import BESIDE, FIELDS, PROVISION, RECORDS, Item, is_placement
from ehcp_io.compare.lexicon import Lexicon
from ehcp_io.compare.model import ChangeKind
from ehcp_io.compare.references import ADVICE, OUTCOME
from ehcp_io.compare.rows import cells_that_differ, head_over
from ehcp_io.compare.words import compact, essence, keys
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.dates import parse_date


@dataclass(frozen=True, slots=True)
class Difference:
    """One piece of wording that differs, before it is judged."""

    section: SectionLetter
    kind: ChangeKind
    before: str | None
    after: str | None
    old: Item | None = None
    new: Item | None = None
    field: str | None = None
    repeated: bool = False
    regrouped: bool = False
    """Whether one record became several, or several one, and no word is lost or new."""
    joined: bool = False
    """Whether several records became one."""
    in_part: bool = False
    """Whether something of these records beside their words is told as gone or new."""
    column: str | None = None
    """What is printed over the cell that differs, of a row of a table."""
    row: Item | None = None
    """The row that has the cell."""

    @property
    def from_section(self) -> SectionLetter | None:
        """Where it stood before, for a move and for what else differs in a record that moved."""
        if self.old is None or self.new is None or self.old.section is self.new.section:
            return None
        return self.old.section

    @property
    def wordings(self) -> tuple[str, str]:
        """Both sides as they are judged, with cells that the other side has in its sentence."""
        before, after = self.before or "", self.after or ""
        if self.field or self.old is None or self.new is None:
            return before, after
        return _with_cells(before, self.old, self.new), _with_cells(after, self.new, self.old)


def differences(old: Item, new: Item, lexicon: Lexicon) -> Iterator[Difference]:
    """What differs between an item and its newer version, the move to another section first."""
    rows = old.section is new.section and old.cells and new.cells
    yield from _cells(old, new) if rows else _of_items(old, new, lexicon)


def _of_items(old: Item, new: Item, lexicon: Lexicon) -> Iterator[Difference]:
    if old.section != new.section:
        yield Difference(new.section, ChangeKind.MOVED, old.wording, new.wording, old, new)
    elif _same_words(old, new, lexicon):
        return
    elif only := _of_one_form(old, new, lexicon):
        yield from (
            _difference(old, new, name, old.fields.get(name), new.fields.get(name)) for name in only
        )
        return
    elif is_placement(old) and is_placement(new) and set(old.fields) != set(new.fields):
        # A name and a type in cells against a sentence: they are read side by side, whole.
        yield _difference(old, new, None, old.wording, new.wording)
        return
    elif old.kind == new.kind == "advice" and _is_replaced(old, new):
        # Another report in its place: one change, not one of its title and one of its date.
        yield _difference(old, new, None, old.listed, new.listed)
        return
    elif not _same_text(old, new, lexicon):
        yield _difference(old, new, None, old.text or None, new.text or None)
    refiled = old.section != new.section and (
        (old.kind in RECORDS) != (new.kind in RECORDS)
        or (old.section in PROVISION) != (new.section in PROVISION)
    )
    for name in FIELDS:
        before, after = _field(old, new, name)
        if refiled and not (before and after):
            continue  # the cells of provision that is none any more go with it
        if not _same_field(name, before, after, old, new):
            yield _difference(old, new, name, before, after)


def _cells(old: Item, new: Item) -> Iterator[Difference]:
    """Each cell of a row that differs, by itself."""
    for before, after in cells_that_differ(old, new):
        texts = (before.text if before else None, after.text if after else None)
        head = head_over(before, after)
        yield Difference(
            new.section,
            _kind(*texts),
            *texts,
            before,
            after,
            column=head,
            row=new if after else old,
        )


def _is_replaced(old: Item, new: Item) -> bool:
    """Whether more is different of a report than one thing that is said of it."""
    names = [name for name in FIELDS if name in old.fields or name in new.fields]
    other = [name for name in names if not _same_field(name, *_field(old, new, name), old, new)]
    return (
        len(other) + (not _but_for_reference(old.text, new.text) and old.essence != new.essence) > 1
    )


def _with_cells(text: str, item: Item, other: Item) -> str:
    cells = [value for name, value in item.fields.items() if name in other.parsed]
    return "; ".join([text, *cells])


def _difference(
    old: Item, new: Item, name: str | None, before: str | None, after: str | None
) -> Difference:
    return Difference(new.section, _kind(before, after), before, after, old, new, name)


def pieces_differ(whole: Item, parts: list[Item], lexicon: Lexicon) -> bool:
    """Whether an item and the items that it was made into differ in any word that counts."""
    together = [word for part in parts for word in part.all_words]
    return bool(
        _left(whole.all_words, together, lexicon) or _left(together, whole.all_words, lexicon)
    )


def _kind(before: str | None, after: str | None) -> ChangeKind:
    if before and after:
        return ChangeKind.CHANGED
    return ChangeKind.REMOVED if before else ChangeKind.ADDED


def _same_words(old: Item, new: Item, lexicon: Lexicon) -> bool:
    """Whether two records have the same words, wherever their cells begin and end."""
    if set(old.fields) == set(new.fields):
        return old.whole == new.whole
    return not _left(old.all_words, new.all_words, lexicon) and not _left(
        new.all_words, old.all_words, lexicon
    )


def _of_one_form(old: Item, new: Item, lexicon: Lexicon) -> list[str]:
    """Cells of columns that only one of two forms has, where all else is the same."""
    names = [
        name
        for name in BESIDE
        if (name in old.fields) is not (name in new.fields)
        and not (old.parsed.get(name) or new.parsed.get(name))
    ]
    same = names and _same_words(_without(old, names), _without(new, names), lexicon)
    return names if same else []


def _without(item: Item, names: list[str]) -> Item:
    fields = {name: value for name, value in item.fields.items() if name not in names}
    return replace(item, fields=fields)


def _same_text(old: Item, new: Item, lexicon: Lexicon) -> bool:
    if old.essence == new.essence or _but_for_reference(old.text, new.text):
        return True
    if old.section is SectionLetter.A and _but_for_label(old.text, new.text):
        return True
    if set(old.fields) == set(new.fields):
        return _same_but_for_labels(old, new, lexicon)
    # What the other side has in a cell may stand inside this side's sentence.
    first, second = _without_cells(old, new), _without_cells(new, old)
    return not _left(first, second, lexicon) and not _left(second, first, lexicon)


def _same_but_for_labels(old: Item, new: Item, lexicon: Lexicon) -> bool:
    """Whether two sentences say the same of who and how often, with other labels before it.

    "Who: Mrs Lee. How often: daily. Outcome: 2." is "This will be provided by Mrs Lee (daily)."
    """
    before, after = (
        " ".join(item.parsed[name] for name in FIELDS if name in item.parsed) for item in (old, new)
    )
    same = bool(before) and essence(before) == essence(after)
    if not same and not _but_for_reference(before, after):
        return False
    return _stem(old, lexicon) == _stem(new, lexicon)


def _stem(item: Item, lexicon: Lexicon) -> list[str]:
    """An item's words without those of who and how often, and without the label before each."""
    words = list(item.words)
    for name in FIELDS:
        value = keys(item.parsed.get(name, ""))
        starts = range(len(words) - len(value), -1, -1) if value else ()
        at = next((n for n in starts if tuple(words[n : n + len(value)]) == value), None)
        if at is None:
            continue
        end = at + len(value)
        while at and words[at - 1] in lexicon.connectives:
            at -= 1
        del words[at:end]
    return words


def _without_cells(item: Item, other: Item) -> list[str]:
    """The words of an item's text without what it says of fields that the other has in cells."""
    words = list(item.words)
    for name in other.fields:
        if name not in item.fields:
            said = keys(_said(name, other.fields[name], item) or other.fields[name])
            if Counter(said) - Counter(words):
                continue  # the sentence does not say it
            for word in said:
                # The last one: layouts in sentences say who and how often at the end.
                del words[len(words) - 1 - words[::-1].index(word)]
    return words


def _left(
    first: tuple[str, ...] | list[str], second: tuple[str, ...] | list[str], lexicon: Lexicon
) -> bool:
    """Whether ``first`` has words that ``second`` has not, joining words aside."""
    left = Counter(first) - Counter(second)
    if not any(word not in lexicon.connectives for word in left):
        return False
    # "catch-up" against "catch up": the letters decide.
    return compact(sorted(first)) != compact(sorted(second))


def _field(old: Item, new: Item, name: str) -> tuple[str | None, str | None]:
    """A field on both sides; from inside the sentence only where the other side has a cell."""
    before, after = old.fields.get(name), new.fields.get(name)
    if before and not after:
        after = _said(name, before, new)
    elif after and not before:
        before = _said(name, after, old)
    return before, after


def _said(name: str, value: str, item: Item) -> str | None:
    """What a sentence says of a field that is ``value`` in a cell of the other side.

    The words of the cell, where the sentence has them and was understood in part; what was
    understood, where that goes on: "weekly, subject to staffing" is not "weekly".
    """
    parsed = item.parsed.get(name)
    if not essence(value) or essence(value) not in item.essence:
        return parsed
    if not parsed or essence(value) not in essence(parsed):
        return value
    more = Counter(keys(parsed)) - Counter(keys(value))
    return parsed if more.keys() - _ARTICLES else value


_ARTICLES = frozenset({"a", "an", "the"})


def _but_for_reference(before: str | None, after: str | None) -> bool:
    """Whether one form prints numbers of outcomes or advice, the other does not, and no more."""
    for reference in (OUTCOME, ADVICE):
        first, second = reference.sub("", before or ""), reference.sub("", after or "")
        only_one = (first == (before or "")) is not (second == (after or ""))
        if only_one and essence(first) == essence(second):
            return True
    return False


def _but_for_label(before: str, after: str) -> bool:
    """Whether one form prints in the sentence what the other prints over it: ``My history: …``."""
    first, second = (_LABEL.sub("", text, count=1) for text in (before, after))
    return essence(first) == essence(after) or essence(before) == essence(second)


_LABEL = re.compile(r"\A\W*[^.:!?]{2,60}[:?]\s+")


def _same_field(name: str, before: str | None, after: str | None, old: Item, new: Item) -> bool:
    if essence(before) == essence(after) or _but_for_reference(before, after):
        return True
    if not before or not after:
        return False
    if name == "date":
        written = old.parsed.get("date") or parse_date(before)
        return written is not None and written == (new.parsed.get("date") or parse_date(after))
    # "By July 2024" in a cell headed When is "July 2024" in a cell headed By.
    return name == "by_when" and without_by(before) == without_by(after)


def without_by(value: str) -> str:
    """What is compared of a date: "By July" in one form is "July" under a label in another."""
    return compact([word for word in keys(value) if word != "by"])
