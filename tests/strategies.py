"""Hypothesis strategies: random plans that the model allows, shared by every test of a format."""

from typing import Any

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
_CHARACTERS = st.sampled_from("abc XYZ 019 éłق漢😀 ’“–•☒<>&\"'\\{}[]\t\n\u00a0\u00ad\ufeff")
# Where formats lose something: white space, what XML forbids, and what looks like its escapes.
_ODDITIES = st.sampled_from(
    [
        *("", " ", "  two  spaces ", "\r\n", "\x85\u2028"),
        *("\v", "\x00", "\ufffe\uffff", "_x000B_", "_x005F_x000B_", "_x000\v", "\v_"),
        *("]]>", "<!-- -->", "&lt;"),
    ]
)
words = st.text(_CHARACTERS, max_size=12) | st.text(max_size=8) | _ODDITIES
some_words = st.none() | words
_counts = st.integers(0, 3)
_confidence = st.floats(0, 1)
_amounts = st.none() | st.floats(0, 1e6)
_ids = st.text("abcdef0123456789", min_size=1, max_size=6)
_areas = st.none() | st.sampled_from([area.value for area in Area]) | words


def _few(items: st.SearchStrategy[object], most: int = 2) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=most).map(tuple)


def _some(model: type[BaseModel], most: int = 3, **own: st.SearchStrategy[Any]) -> Any:
    """A model with ``own`` fields, and words in a few of the others that may hold any."""
    free = [
        name
        for name, field in model.model_fields.items()
        if field.annotation == str | None and name not in own
    ]
    filled = st.dictionaries(st.sampled_from(free), words, max_size=most)
    return st.tuples(st.fixed_dictionaries(own), filled).map(
        lambda each: model(**each[0] | each[1])
    )


_sources = st.none() | st.builds(
    UnitSource,
    page=st.none() | st.integers(1, 400),
    box=st.none() | st.tuples(*[st.floats(0, 900)] * 4),
    part=st.sampled_from(["body", "header", "footnotes"]),
    path=_few(_counts, 4),
)
_marks = _few(
    st.builds(Mark, start=_counts, end=_counts, style=st.sampled_from(["bold", "strike"]))
)
_quantities = st.builds(
    Quantity, minutes=_amounts, sessions=_amounts, per=some_words, minutes_per_week=_amounts
)
_parsed = st.none() | _some(
    Parsed, quantity=st.none() | _quantities, requested=st.none() | st.booleans()
)
_links = _few(st.builds(Link, id=_ids, basis=st.sampled_from(LinkBasis)))
_common = {
    "id": _ids,
    "text": words,
    "marker": some_words,
    "label": some_words,
    "source": _sources,
    "confidence": _confidence,
    "marks": _marks,
    "parsed": _parsed,
}
_steps = _few(st.builds(Step, id=_ids, text=words, marker=some_words, source=_sources))

units: st.SearchStrategy[Unit] = st.one_of(
    st.builds(Heading, **_common, level=_counts),
    st.builds(Paragraph, **_common),
    st.builds(ListItem, **_common, level=_counts),
    st.builds(TableCell, **_common, row=_counts, column=_counts),
    st.builds(FieldUnit, **_common),
    st.builds(Need, **_common, area=_areas),
    _some(Outcome, **_common, area=_areas, steps=_steps, for_needs=_links),
    _some(Provision, **_common, area=_areas, meets_needs=_links, supports_outcomes=_links),
    _some(Advice, **_common),
    _some(Placement, **_common),
    st.builds(Budget, **_common),
)
_sections = st.builds(
    Section,
    state=st.sampled_from(SectionState),
    heading=_few(st.builds(SectionHeading, id=_ids, text=words, source=_sources)),
    content=_few(units),
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with content in a few sections; the others are absent."""
    filled = draw(st.sets(st.sampled_from(SectionLetter), max_size=3))
    sections = {
        letter: draw(_sections) if letter in filled else Section() for letter in SectionLetter
    }
    some_units = _few(units, 1)
    return draw(
        st.builds(
            Plan,
            plan=_some(PlanControl, status=st.none() | st.sampled_from(PlanStatus)),
            person=_some(Person, 5),
            contacts=_few(_some(Contact, parental_responsibility=st.none() | st.booleans())),
            services=_some(Services),
            particulars=some_units,
            sections=st.just(sections),
            unfiled=some_units,
            guidance=some_units,
            furniture=some_units,
            appendices=some_units,
            hidden=some_units,
            comments=_few(_some(CommentUnit, text=words)),
            source=_some(Source, pages=st.none() | st.integers(1, 9)),
            accounting=st.none()
            | st.builds(Accounting, source_words=_counts, lost=_few(words), extra=_few(words)),
            findings=_few(
                _some(
                    Finding,
                    code=words,
                    severity=st.sampled_from(Severity),
                    page=st.none() | st.integers(1, 400),
                    message=words,
                )
            ),
        )
    )
