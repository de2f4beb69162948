"""One piece of a plan, as it is compared: a unit, a step or a row of a table that measures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ehcp_io.compare.model import Place
from ehcp_io.compare.references import OUTCOME
from ehcp_io.compare.words import essence, keys
from ehcp_io.plan import SectionLetter
from ehcp_io.plan.units import UnitSource

FIELDS = (
    "title",
    "name",
    "author",
    "role",
    "type",
    "by_whom",
    "how_often",
    "duration",
    "ratio",
    "where",
    "by_when",
    "funded_by",
    "review",
    "date",
    "appended",
)
"""What a record may say in a cell of its own, in reading order."""  # fmt: skip

RECORDS = frozenset({"need", "outcome", "provision", "advice", "placement", "budget"})
PROVISION = frozenset({SectionLetter.F, SectionLetter.G, SectionLetter.H1, SectionLetter.H2})

# Who, how often, how long and with how many are the provision itself: each of them is a change.
BESIDE = {
    "review": "when provision is reviewed",
    "funded_by": "who pays for provision",
    "where": "where provision is made",
    "appended": "whether advice is attached",
}


@dataclass(frozen=True, eq=False)
class Item:
    """One piece of a plan that stands for itself; compared by place, not by value."""

    section: SectionLetter
    id: str
    kind: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)
    parsed: Mapping[str, str] = field(default_factory=dict)
    source: UnitSource | None = None
    place: int = 0
    doubts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """Words that a recogniser may have misread, by the part that has them, and how sure each is."""
    recognised: bool = False
    """Whether its words were read from a picture."""
    core: tuple[str, ...] = ()
    """Its text's words without who, how often and what joins them: the same in cells and prose."""
    cells: tuple["Item", ...] = ()
    """Of a row of a table that measures or lists: what stands in each of its columns."""
    head: str = ""
    """Of such a cell: what is printed over its column."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its text's words."""
        return keys(self.text)

    @cached_property
    def all_words(self) -> tuple[str, ...]:
        """The words of its text and its fields."""
        return (*self.words, *(word for value in self.fields.values() for word in keys(value)))

    @cached_property
    def bag(self) -> tuple[str, ...]:
        """All its words in an order of their own: the same for two layouts of one record."""
        return tuple(sorted(self.all_words))

    @cached_property
    def essence(self) -> str:
        """Its text as it is compared."""
        return essence(self.text)

    @cached_property
    def whole(self) -> str:
        """Text and fields as they are compared."""
        return "|".join(
            [self.essence, *(f"{name}={essence(self.fields[name])}" for name in self.fields)]
        )

    @cached_property
    def wording(self) -> str:
        """What a reader is shown of it."""
        if is_placement(self):
            return "; ".join([*self.fields.values(), *filter(None, [self.text])])
        return self.text or "; ".join(self.fields.values())

    @property
    def listed(self) -> str:
        """Its text and all its fields, as a list of reports names one."""
        return ", ".join(filter(None, [self.text, *self.fields.values()]))

    @property
    def at(self) -> Place:
        """Its id and location."""
        return Place(id=self.id, source=self.source)

    def value(self, name: str) -> str | None:
        """A field's wording, from its own cell or from inside the sentence."""
        return self.fields.get(name) or self.parsed.get(name)


def is_placement(item: Item) -> bool:
    """Whether it is what Section I says of the school."""
    return item.kind == "placement" and item.section is SectionLetter.I


def names_outcomes(item: Item) -> bool:
    """Whether it is a line such as "Supports outcome 1.": it comes and goes with its record."""
    return item.kind not in RECORDS and OUTCOME.fullmatch(item.text) is not None
