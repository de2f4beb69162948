"""Whatever elements stand in an OpenDocument text: an error of ours or a document."""

from hypothesis import given, settings
from hypothesis import strategies as st
from readers.odt.building import odt, p
from readers.refusing import read_or_refused
from searching import cases

from ehcp_io.readers.odt import read_odt
from ehcp_io.readers.revisions import Revisions

_TAGS = """
text:p text:h text:span text:list text:list-item text:list-header text:numbered-paragraph
text:section text:table-of-content text:index-body text:note text:note-body text:note-citation
text:tracked-changes text:changed-region text:insertion text:deletion text:change
text:change-start text:change-end text:s text:tab text:ruby text:ruby-base text:page-number
text:placeholder text:hidden-text table:table table:table-row table:table-cell
table:covered-table-cell table:table-header-rows draw:frame draw:text-box draw:image draw:g
draw:custom-shape draw:object draw:control office:annotation office:annotation-end
field:fieldmark field:param loext:content-control form:checkbox office:forms
"""
TAGS = _TAGS.split()
_ATTRIBUTES = """
text:style-name text:outline-level text:c text:start-value text:level text:id text:change-id
text:continue-list text:is-hidden text:display table:number-columns-spanned
table:number-rows-spanned table:number-columns-repeated table:number-rows-repeated
office:name text:note-class field:type field:name field:value draw:control svg:width
"""
ATTRIBUTES = _ATTRIBUTES.split()
VALUES = st.sampled_from(
    ["", "1", "2", "-1", "99999999999", "x", "L", "true", "none", "0.5cm", "٣"]
)
MARKED = st.dictionaries(st.sampled_from(ATTRIBUTES), VALUES, max_size=3)


def made(tag: str, attributes: dict[str, str], inner: list[str]) -> str:
    written = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{tag}{written}>{''.join(inner)}</{tag}>"


TREES = st.recursive(
    st.sampled_from(["", "words", " ", "\u2611", "\n"]),
    lambda inner: st.builds(made, st.sampled_from(TAGS), MARKED, st.lists(inner, max_size=4)),
    max_leaves=25,
)
STYLES = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1" text:start-value="x"/></text:list-style>'
    '<style:style style:name="1" style:family="paragraph" style:parent-style-name="1"/>'
)


@settings(max_examples=cases(100))
@given(st.lists(TREES, max_size=4), st.sampled_from(list(Revisions)))
def test_elements_in_any_order_never_crash(trees: list[str], mode: Revisions) -> None:
    with read_or_refused():
        read_odt(odt("".join(trees), automatic=STYLES), "plan.odt", revisions=mode)


@settings(max_examples=100)
@given(st.data())
def test_a_damaged_file_never_crashes(data: st.DataObject) -> None:
    damaged = bytearray(odt(p("Section A") * 5))
    place = st.integers(0, len(damaged) - 1)
    for at, value in data.draw(st.lists(st.tuples(place, st.integers(0, 255)), max_size=6)):
        damaged[at] = value
    del damaged[data.draw(place) :]
    with read_or_refused():
        read_odt(bytes(damaged), "plan.odt")
