"""Hypothesis strategies: random plans that the model allows, shared by every test of a format."""

from hypothesis import strategies as st

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
words = st.text(_CHARACTERS, max_size=12) | st.text(max_size=8)
some_words = st.none() | words
_counts = st.integers(0, 3)
_confidence = st.floats(0, 1)
_amounts = st.none() | st.floats(0, 1e6)
_ids = st.text("abcdef0123456789", min_size=1, max_size=6)
_areas = st.none() | st.sampled_from([area.value for area in Area]) | words


def _few(items: st.SearchStrategy[object], most: int = 2) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=most).map(tuple)


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
_parsed = st.none() | st.builds(
    Parsed,
    date=some_words,
    by_whom=some_words,
    quantity=st.none() | st.builds(Quantity, minutes=_amounts, per=some_words),
    requested=st.none() | st.booleans(),
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
    st.builds(Outcome, **_common, area=_areas, by_when=some_words, steps=_steps, for_needs=_links),
    st.builds(
        Provision,
        **_common,
        area=_areas,
        by_whom=some_words,
        how_often=some_words,
        ratio=some_words,
        meets_needs=_links,
        supports_outcomes=_links,
    ),
    st.builds(Advice, **_common, title=some_words, author=some_words, date=some_words),
    st.builds(Placement, **_common, name=some_words, type=some_words),
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
            plan=st.builds(
                PlanControl, status=st.none() | st.sampled_from(PlanStatus), reference=some_words
            ),
            person=st.builds(Person, name=some_words, date_of_birth=some_words, upn=some_words),
            contacts=_few(
                st.builds(
                    Contact, name=some_words, parental_responsibility=st.none() | st.booleans()
                )
            ),
            services=st.builds(Services, gp=some_words),
            particulars=some_units,
            sections=st.just(sections),
            unfiled=some_units,
            guidance=some_units,
            hidden=some_units,
            comments=_few(st.builds(CommentUnit, text=words, author=some_words)),
            source=st.builds(Source, file_name=some_words, pages=st.none() | st.integers(1, 9)),
            accounting=st.none()
            | st.builds(Accounting, source_words=_counts, lost=_few(words), extra=_few(words)),
            findings=_few(
                st.builds(Finding, code=words, severity=st.sampled_from(Severity), message=words)
            ),
        )
    )
