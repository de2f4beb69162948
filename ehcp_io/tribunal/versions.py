"""What one party would have the plan say, against the plan as it is: item by item."""

from dataclasses import dataclass, field, replace

from ehcp_io.compare.align import align
from ehcp_io.compare.item import Item
from ehcp_io.compare.items import items_of, other_texts
from ehcp_io.compare.lexicon import load_lexicon
from ehcp_io.compare.records import differences, pieces_differ
from ehcp_io.plan import Plan, SectionLetter

WORDS = "text"
"""The name under which an item's own wording stands, beside the names of its fields."""


@dataclass(frozen=True, slots=True)
class Added:
    """An item that is new; ``after`` is the item of the base behind which it stands, if any."""

    item: Item
    section: SectionLetter
    after: str | None


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
    elsewhere = other_texts(proposed)
    for was, now in made.pairs:
        if was.section is now.section:
            _reworded(version, was, now)
        else:
            version.gone.add(was.id)
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
    version.gone |= {item.id for item in made.before if item.essence not in elsewhere}
    for letter, section in base.sections.items():
        if not proposed.sections[letter].content:
            # Numbers of rows and the like, which say nothing alone, go with what they number.
            version.gone |= {unit.id for unit in section.content if unit.kind != "heading"}
    known = other_texts(base)
    coming = {item.id for item in made.after if item.essence not in known}
    coming |= {now.id for was, now in made.pairs if was.section is not now.section}
    _add_new(version, new, coming)
    return version


def _reworded(version: Version, was: Item, now: Item) -> None:
    version.same[now.id] = was.id
    for difference in differences(was, now, load_lexicon()):
        if difference.field is None:
            # Where the form has cells that the other has not, the sentence holds what they say.
            version.wordings[was.id, WORDS] = now.text or now.wording
        else:
            version.wordings[was.id, difference.field] = difference.after or ""


def _add_new(version: Version, new: list[Item], coming: set[str]) -> None:
    last: dict[SectionLetter, str | None] = {}
    for item in new:
        if item.id in version.same:
            last[item.section] = version.same[item.id]
        elif item.id in coming:
            version.added.append(Added(item, item.section, last.get(item.section)))
