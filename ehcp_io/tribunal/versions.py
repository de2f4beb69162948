"""What one party would have the plan say, against the plan as it is: item by item."""

from dataclasses import dataclass, field, replace

from ehcp_io.compare.align import align
from ehcp_io.compare.item import Item
from ehcp_io.compare.items import items_of, other_texts
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.compare.records import differences, pieces_differ
from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.tribunal.tables import (
    CellAt,
    Tables,
    heads_that_changed,
    new_cell,
    new_row,
    side_by_side,
)

WORDS = "text"
"""The name under which an item's own wording stands, beside the names of its fields."""


@dataclass(frozen=True, slots=True)
class Added:
    """An item that is new; ``after`` is the item of the base behind which it stands, if any.

    ``at`` is where it stands as a cell of a table that measures.
    """

    item: Item
    section: SectionLetter
    after: str | None
    at: CellAt | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What is the same where both sides propose it."""
        return self.section.value, self.item.whole, self.at.of if self.at else ""


@dataclass(slots=True)
class Version:
    """``wordings`` by item and field, where they differ; ids are the base's."""

    plan: Plan
    wordings: dict[tuple[str, str], str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    added: list[Added] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    """The base's id of each item that is known again."""


def version_of(base: Plan, proposed: Plan) -> Version:
    """What ``proposed`` changes of ``base``."""
    lexicon = load_lexicon()
    # What Section I says of one school stays as it is printed: name and type are marked apart.
    old, new = items_of(base, proposed, lexicon, placement_as_one=False)
    made = align(old, new)
    version = Version(proposed)
    tables = Tables(base), Tables(proposed)
    elsewhere = other_texts(proposed)
    for was, now in made.pairs:
        _paired(version, was, now, tables)
    for whole, parts in made.splits:
        if pieces_differ(whole, parts, lexicon):
            joined = " ".join(part.wording for part in parts)
            _reworded(version, whole, replace(parts[0], text=joined))
        version.same |= {part.id: whole.id for part in parts}
    for parts, whole in made.merges:
        version.same[whole.id] = parts[0].id
        if pieces_differ(whole, parts, lexicon):
            _reworded(version, parts[0], whole)
            version.gone |= {part.id for part in parts[1:]}
    lost = (item for item in made.before if item.essence not in elsewhere)
    version.gone |= {key for item in lost for key in _ids(item, tables[0])}
    for letter, section in base.sections.items():
        if not proposed.sections[letter].content:
            # Numbers of rows and the like, which say nothing alone, go with what they number.
            version.gone |= {unit.id for unit in section.content if unit.kind != "heading"}
    known = other_texts(base)
    coming = {item.id for item in made.after if item.essence not in known}
    coming |= {now.id for was, now in made.pairs if was.section is not now.section}
    _add_new(version, new, coming, tables)
    return version


def _paired(version: Version, was: Item, now: Item, tables: tuple[Tables, Tables]) -> None:
    if was.section is not now.section:
        version.gone |= _ids(was, tables[0])
    elif was.cells and now.cells:
        _row_reworded(version, was, now, tables)
    else:
        _reworded(version, was, now)


def _ids(item: Item, tables: Tables) -> set[str]:
    """The ids of all units of an item: of a row, those of its cells."""
    return {item.id, *(cell.id for cell in tables.row(item.id) if item.cells)}


def _row_reworded(version: Version, was: Item, now: Item, tables: tuple[Tables, Tables]) -> None:
    """A row whose cells say something else: each cell by itself."""
    base, proposed = tables
    version.same[now.id] = was.id
    row = base.row(was.id)
    for before, after in side_by_side(was, now):
        if before is None and after is not None:
            last = row[-1].id if row else was.id
            for item, at in new_cell(after, row, proposed):
                version.added.append(Added(item, was.section, last, at))
            continue
        if before is None:
            continue
        version.wordings[before.id, WORDS] = after.text if after else ""
        version.gone |= {unit.id for unit in base.cell(before.id)[1:]}
        if after is not None:
            for head, text in heads_that_changed(before, after, base, proposed):
                version.wordings[head, WORDS] = text


def _reworded(version: Version, was: Item, now: Item) -> None:
    version.same[now.id] = was.id
    for difference in differences(was, now, load_lexicon()):
        if difference.field is None:
            # Where the form has cells that the other has not, the sentence holds what they say.
            version.wordings[was.id, WORDS] = now.text or now.wording
        else:
            version.wordings[was.id, difference.field] = difference.after or ""


def _add_new(
    version: Version, new: list[Item], coming: set[str], tables: tuple[Tables, Tables]
) -> None:
    base, proposed = tables
    last: dict[SectionLetter, str | None] = {}
    begun: set[str] = set()
    items = {item.id for item in new}
    for number, item in enumerate(new):
        letter = item.section
        if item.id in version.same:
            last[letter] = version.same[item.id]
        elif item.id in coming and item.cells:
            row = proposed.row(item.id)
            known = (version.same.get(cell.id) for cell in proposed.table(item.id))
            there = base.table(next((key for key in known if key), ""))
            behind = base.row(last.get(letter) or "")
            after = behind[-1].id if behind else last.get(letter)
            if there and not (behind and base.table(behind[0].id) is there):
                after = base.heads(there[0].id)[-1].id
            heads = proposed.heads(item.id)
            rows = [] if there or item.id in begun or heads[0].id in items else [heads]
            begun |= {cell.id for cell in proposed.table(item.id)}
            version.added += [
                Added(each, letter, after, at)
                for cells in (*rows, row)
                for each, at in new_row(cells, there, number, item)
            ]
        elif item.id in coming:
            after = last.get(letter)
            at, references = base.row_beside(after, proposed, item, number)
            version.added.append(Added(item, letter, after, at))
            version.added += [Added(each, letter, after, here) for each, here in references]
