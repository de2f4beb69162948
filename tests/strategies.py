"""Hypothesis strategies: random plans that the model allows, shared by every test of a format."""

from typing import Any, cast

from hypothesis import strategies as st
from pydantic import BaseModel

from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import (
    Accounting,
    Area,
    CommentUnit,
    Contact,
    LinkBasis,
    Person,
    Plan,
    PlanControl,
    PlanStatus,
    Section,
    SectionHeading,
    SectionLetter,
    SectionState,
    Services,
    Source,
)
from ehcp_io.plan.units import (
    Advice,
    Budget,
    FieldUnit,
    Heading,
    Link,
    ListItem,
    Mark,
    Need,
    Outcome,
    Paragraph,
    Parsed,
    Placement,
    Provision,
    Quantity,
    Step,
    TableCell,
    Unit,
    UnitSource,
)

# What plans are written in, with the characters that formats trip over.
_CHARACTERS = "abc XYZ 019 éłق漢😀 ’“–•☒<>&\"'\\{}[]\t\n\u00a0\u00ad\ufeff"
# Where formats lose something: white space, what XML forbids, and what looks like its escapes.
_ODDITIES = st.sampled_from(
    [
        *("", " ", "  two  spaces ", "\r\n", "\x85\u2028"),
        *("\v", "\x00", "\ufffe\uffff", "_x000B_", "_x005F_x000B_", "_x000\v", "\v_"),
        *("]]>", "<!-- -->", "&lt;"),
    ]
)
words = st.text(_CHARACTERS, max_size=12) | st.text(max_size=8) | _ODDITIES
_counts = st.integers(0, 3)
_ids = st.text("abcdef0123456789", min_size=1, max_size=6)
_areas = st.sampled_from([area.value for area in Area]) | words


def _few(
    items: st.SearchStrategy[Any], most: int = 2, least: int = 0
) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, min_size=least, max_size=most).map(tuple)


def _some(model: type[BaseModel], most: int = 3, **own: st.SearchStrategy[Any]) -> Any:
    """A model that says what it must, and of what it may ``most`` things or fewer.

    ``own`` is for the fields that hold no words. What is not said is not drawn, for drawing takes
    longer than most of what is tried with a plan.
    """
    fields = model.model_fields
    must = [name for name, field in fields.items() if field.is_required()]
    worded = [name for name, field in fields.items() if field.annotation == str | None]
    may = sorted({*worded, *(name for name in own if name in fields)} - {*must})

    @st.composite
    def made(draw: st.DrawFn) -> BaseModel:
        said = [*must, *draw(st.lists(st.sampled_from(may), max_size=most, unique=True))]
        return model(**{name: draw(own.get(name, words)) for name in said})

    return made()


_sources = _some(
    UnitSource,
    4,
    page=st.integers(1, 400),
    box=st.tuples(*[st.floats(0, 900)] * 4),
    part=st.sampled_from(["body", "header", "footnotes"]),
    path=_few(_counts, 4),
)
_marks = _few(
    st.builds(
        Mark,
        start=_counts,
        end=_counts,
        style=st.sampled_from(["bold", "strike"]),
        part=st.none() | st.sampled_from(["label", "by_whom", "by_when", "steps.0.text"]),
    ),
    least=1,
)
_amounts = st.floats(0, 1e6)
_quantities = _some(Quantity, minutes=_amounts, sessions=_amounts, minutes_per_week=_amounts)
# Sections have few units here, so that many a link leads to a record that is there.
_linked = st.builds("{}-{}".format, st.sampled_from("BCDEFG"), st.integers(1, 2))
_links = _few(st.builds(Link, id=_linked, basis=st.sampled_from(LinkBasis)), least=1)
_common = {
    "id": _ids,
    "source": _sources,
    "confidence": st.floats(0, 1),
    "marks": _marks,
    "parsed": _some(Parsed, quantity=_quantities, requested=st.booleans()),
    "level": _counts,
    "row": _counts,
    "column": _counts,
    "area": _areas,
    "steps": _few(_some(Step, 2, id=_ids, source=_sources), least=1),
    "for_needs": _links,
    "meets_needs": _links,
    "supports_outcomes": _links,
}
_KINDS = (
    *(Heading, Paragraph, ListItem, TableCell, FieldUnit),
    *(Need, Outcome, Provision, Advice, Placement, Budget),
)
_of_kind: dict[Any, st.SearchStrategy[Any]] = {kind: _some(kind, 6, **_common) for kind in _KINDS}
units: st.SearchStrategy[Unit] = st.one_of([*_of_kind.values()])
_RECORDS = dict.fromkeys("BCD", Need) | {"E": Outcome, "I": Placement, "J": Budget, "K": Advice}


def _section(letter: str) -> st.SearchStrategy[Section]:
    """A section in which every other unit is a record of its kind, with ids of their own."""
    records = _of_kind[_RECORDS.get(letter, Provision)]
    contents = _few(records | units, least=1).map(
        lambda content: tuple(
            unit.model_copy(update={"id": f"{letter}-{number}"})
            for number, unit in enumerate(content, start=1)
        )
    )
    headings = _few(_some(SectionHeading, 1, id=_ids, source=_sources), least=1)
    states = st.sampled_from(SectionState)
    return cast(
        "st.SearchStrategy[Section]",
        _some(Section, state=states, heading=headings, content=contents),
    )


_sections = {letter: _section(letter) for letter in SectionLetter}
_parts = {
    "plan": _some(PlanControl, status=st.sampled_from(PlanStatus)),
    "person": _some(Person, 5),
    "contacts": _few(_some(Contact, parental_responsibility=st.booleans()), least=1),
    "services": _some(Services),
    "comments": _few(_some(CommentUnit), least=1),
    "source": _some(Source, pages=st.integers(1, 9)),
    "accounting": _some(Accounting, source_words=_counts, lost=_few(words), extra=_few(words)),
    "findings": _few(
        _some(Finding, severity=st.sampled_from(Severity), page=st.integers(1, 400)), least=1
    ),
} | dict.fromkeys(
    ("particulars", "unfiled", "guidance", "furniture", "appendices", "hidden"),
    _few(units, least=1),
)
_LARGE = 10
"""One plan in so many says something in every section, and one in every other part."""


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with content in a few parts and sections; sometimes in all."""
    large = draw(st.integers(0, _LARGE))
    parts, letters = list(_parts), list(SectionLetter)
    if large != 1:
        parts = draw(st.lists(st.sampled_from(parts), max_size=4, unique=True))
    if large != _LARGE:
        letters = draw(st.lists(st.sampled_from(letters), max_size=3, unique=True))
    sections = {letter: Section() for letter in SectionLetter}
    sections |= {letter: draw(_sections[letter]) for letter in letters}
    return Plan(sections=sections, **{part: draw(_parts[part]) for part in parts})
