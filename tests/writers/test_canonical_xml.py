"""Plan files in XML: they say what the JSON says, and a wrong one is refused without its words."""

import io
import json
import types
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import pytest
import xmlschema
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree
from pydantic import BaseModel
from searching import cases
from strategies import plans

from ehcp_io.conversion import read_plan
from ehcp_io.errors import ExitCode, InvalidFileError
from ehcp_io.plan import Person, Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.schema import plan_schema
from ehcp_io.plan.units import Paragraph, Unit, UnitSource
from ehcp_io.resources import shipped
from ehcp_io.writers.canonical_json import load_json, write_json
from ehcp_io.writers.canonical_xml import load_xml, write_xml

ROOT = Path(__file__).resolve().parents[2]
XSD = shipped("templates") / "plan.xsd"
LXML = etree.XMLSchema(etree.parse(XSD))
XMLSCHEMA = xmlschema.XMLSchema10(XSD)
JSON_SCHEMA = Draft202012Validator(plan_schema())


def with_text(text: str) -> Plan:
    return Plan(unfiled=(Paragraph(id="u1", text=text),))


@settings(max_examples=cases(60), suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans())
def test_xml_says_what_json_says_and_both_keep_to_their_schemas(plan: Plan) -> None:
    """The same plan comes back from either, and two validators find nothing against the XML."""
    xml, text = write_xml(plan), write_json(plan)
    assert load_xml(xml) == plan == load_json(text)
    assert write_json(load_xml(xml)) == text
    assert write_xml(load_json(text)) == xml
    LXML.assertValid(etree.fromstring(xml))
    XMLSCHEMA.validate(io.BytesIO(xml))
    assert JSON_SCHEMA.is_valid(json.loads(text))


def filled(annotation: Any) -> Any:
    """A value for a field of that type in which nothing that the model has is left out."""
    kind, items = get_origin(annotation), get_args(annotation)
    if kind in (Union, types.UnionType):
        return filled(items[0])
    if annotation in (str, int, float, bool):
        return {str: " some <words>\r\n", int: 7, float: 0.1, bool: True}[annotation]
    if kind is dict:
        return {letter: filled(items[1]) for letter in SectionLetter}
    if kind is tuple and items[0] == Unit:
        return tuple(filled(each) for each in get_args(get_args(Unit)[0]))
    if kind is tuple:
        return tuple(filled(each) for each in items if each is not Ellipsis)
    if issubclass(annotation, StrEnum):
        return list(annotation)[-1]
    fields = {
        name: filled(field.annotation)
        for name, field in annotation.model_fields.items()
        if get_origin(field.annotation) is not Literal and name != "schema_version"
    }
    return annotation(**fields)


def unsaid(model: BaseModel) -> list[str]:
    return [name for name, value in model if value is None or value == ()]


def test_every_field_of_every_model_comes_back() -> None:
    plan = filled(Plan)
    assert not unsaid(plan)
    assert not [name for unit in plan.unfiled for name in unsaid(unit)]
    xml = write_xml(plan)
    assert load_xml(xml) == plan
    XMLSCHEMA.validate(io.BytesIO(xml))


def test_missing_empty_and_blank_stay_three_things() -> None:
    for name in (None, "", " \n"):
        assert load_xml(write_xml(Plan(person=Person(name=name)))).person.name == name


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\vb", "a_x000B_b"),
        ("\x00\x1f\ufffe\uffff", "_x0000__x001F__xFFFE__xFFFF_"),
        ("_x000B_", "_x005F_x000B_"),
        ("_x000B\v", "_x005F_x000B_x000B_"),
        ("\vx000B_", "_x000B_x000B_"),
        ("_x005F_", "_x005F_x005F_"),
        # Only what stands for a forbidden character is an escape: this is somebody's wording.
        ("_x0041_ _x000b_ __x_", "_x0041_ _x000b_ __x_"),
        ("\r\n\t \x85\u2028", "&#13;\n\t \x85\u2028"),
        ("]]>&<\"'", "]]&gt;&amp;&lt;\"'"),
    ],
)
def test_no_character_is_lost(text: str, written: str) -> None:
    xml = write_xml(with_text(text))
    assert f"<text>{written}</text>" in xml.decode()
    assert load_xml(xml) == with_text(text)


@settings(max_examples=100)
@given(st.text(st.sampled_from("_x05FB\v\x00\r\ufffe"), max_size=24))
def test_escapes_never_run_into_each_other(text: str) -> None:
    assert load_xml(write_xml(with_text(text))) == with_text(text)


def test_a_sample_reads_well_and_twice_the_same() -> None:
    plan = read_plan(ROOT / "samples" / "strangers" / "national-oskar-docx" / "source.docx").plan
    xml = write_xml(plan)
    assert load_xml(xml) == plan
    assert write_xml(load_xml(xml)) == xml
    text = xml.decode()
    assert '<section letter="F" state="stated">' in text
    assert f'<link ref="{plan.provision[0].meets_needs[0].id}" basis="row"/>' in text
    XMLSCHEMA.validate(io.BytesIO(xml))


def test_boxes_and_paths_are_numbers_in_attributes() -> None:
    source = UnitSource(page=3, box=(72.0, 90.5, 1e-07, 1e22), path=(4, 0, 1))
    plan = Plan(unfiled=(Paragraph(id="u1", text="", source=source),))
    xml = write_xml(plan)
    assert b'<source page="3" box="72 90.5 1e-07 1e+22" part="body" path="4 0 1"/>' in xml
    assert load_xml(xml) == plan


# ---- what others write


XML = write_xml(
    Plan(
        person=Person(name="Secret name"),
        unfiled=(Paragraph(id="u1", text="Secret words", confidence=0.5),),
        sections={letter: Section(state=SectionState.BLANK) for letter in SectionLetter},
    )
)


def spoilt(old: str, new: str) -> bytes:
    text = XML.decode()
    assert old in text
    return text.replace(old, new, 1).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + XML,
        XML.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        XML.replace(b"\n", b"\r\n"),
        b"".join(line.strip() for line in XML.splitlines()),
        spoilt("Secret words", "Secret<!-- a remark --><?editor here?> words"),
        spoilt("Secret words", "<![CDATA[Secret words]]>"),
        spoilt("<plan ", '<?xml-stylesheet href="plan.css"?>\n<plan '),
        XML.replace(b"<", b"<p:")
        .replace(b"<p:/", b"</p:")
        .replace(b"<p:?", b"<?")
        .replace(b"xmlns=", b"xmlns:p="),
        spoilt(
            "<plan ",
            '<plan xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            'xsi:schemaLocation="urn:ehcp-io:plan:1.0 http://127.0.0.1:1/plan.xsd" ',
        ),
    ],
    ids=["mark", "UTF-16", "CRLF", "flat", "remark", "CDATA", "stylesheet", "prefix", "location"],
)
def test_the_same_plan_in_other_clothes_is_the_same_plan(data: bytes) -> None:
    assert load_xml(data) == load_xml(XML)
    assert read_plan(data, "plan.bin").plan == load_xml(XML)


ENTITY = '<!DOCTYPE plan [<!ENTITY e "Secret name">]>\n<plan '
LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (spoilt("<name>", "<Secret>x</Secret><name>"), "line 5, an unknown element is out of"),
        (spoilt("<name>", "<sex>Secret</sex><name>"), "line 5, 'name' is out of order"),
        (spoilt('confidence="0.5"', 'confidence="Secret"'), "'paragraph' has an attribute with a"),
        (spoilt('confidence="0.5"', 'confidence="1.5"'), "'paragraph' has an attribute with a"),
        (spoilt('confidence="0.5"', 'confidence="NaN"'), "'paragraph' has an attribute with a"),
        (
            spoilt('confidence="0.5"', 'Secret="1"'),
            "'paragraph' has an attribute that plans do not",
        ),
        (spoilt(' id="u1"', ""), "'paragraph' lacks an attribute"),
        (spoilt("<text>Secret words</text>", ""), "'paragraph' lacks an element"),
        (spoilt("<text>", "Secret<text>"), "'paragraph' has text between its elements"),
        (
            spoilt("</plan>", '<s:a xmlns:s="urn:Secret"/></plan>'),
            "an unknown element is out of order",
        ),
        (spoilt("Secret words", "<b>Secret</b>"), "'text' has elements inside its text"),
        (spoilt("<text>", "<text Secret='1'>"), "'text' has an attribute that plans do not"),
        (spoilt('letter="B"', 'letter="C"'), "'section' has a letter that another section has"),
        (spoilt('letter="B"', 'letter="Secret"'), "'section' has an attribute with a value"),
        (spoilt('state="blank"', 'state="Secret"'), "'section' has an attribute with a value"),
        (spoilt('<section letter="K" state="blank"/>', ""), "'sections' lacks an element"),
        (spoilt("plan:1.0", "plan:0.9"), "not of schema version 1.0"),
        (spoilt("plan:1.0", "plan:Secret"), "not of schema version 1.0"),
        (spoilt('"1.0">', '"Secret">'), "'plan' has an attribute with a value"),
        (spoilt("</plan>", "</Secret>"), "not well-formed XML from"),
        (XML[:-200], "not well-formed XML from line"),
        (spoilt("Secret words", "&e;"), "not well-formed XML"),
        (spoilt("Secret words", "a\x0b"), "not well-formed XML"),
        (spoilt("Secret words", "&#11;"), "not well-formed XML"),
        (spoilt("<plan ", ENTITY).replace(b"Secret words", b"&e;"), "a document type"),
        (spoilt("<plan ", "<!DOCTYPE plan>\n<plan "), "a document type"),
        (
            spoilt("<plan ", '<!DOCTYPE plan SYSTEM "file:///etc/hostname">\n<plan '),
            "document type",
        ),
        (
            spoilt("<plan ", f'<!DOCTYPE plan [<!ENTITY e0 "lol">{LAUGHS}]>\n<plan ').replace(
                b"Secret words", b"&e9;"
            ),
            "a document type",
        ),
        (spoilt('encoding="UTF-8"', 'encoding="Secret"'), "not"),
        (b'<text xmlns="urn:ehcp-io:plan:1.0">Secret</text>', "'text' is not the root of a plan"),
        (b'<a xmlns:b="urn:ehcp-io:plan:1.0"><Secret/></a>', "not of schema version"),
        (b"<a/>" * 3, "not well-formed XML from line 1"),
        (b"", "not well-formed XML from line 1"),
        (b"<a>" * 100_000, "not well-formed XML"),
    ],
)
def test_a_wrong_file_is_refused_by_its_line_and_never_its_words(data: bytes, told: str) -> None:
    with pytest.raises(InvalidFileError) as refusal:
        load_xml(data)
    assert told in str(refusal.value)
    assert "Secret" not in str(refusal.value)
    assert refusal.value.exit_code is ExitCode.INVALID_FILE
    assert refusal.value.__context__ is None or refusal.value.__suppress_context__


@pytest.mark.parametrize("number", ["1e999", "-1e999"])
def test_a_number_beyond_all_bounds_is_refused(number: str) -> None:
    source = f'</text><source box="0 0 {number} 1"/>'
    with pytest.raises(InvalidFileError, match="out of its range"):
        load_xml(spoilt("</text>", source))


def test_many_problems_are_told_in_one_sentence() -> None:
    data = XML.replace(b"<section ", b"<section colour='red' ")
    with pytest.raises(InvalidFileError) as refusal:
        load_xml(data)
    assert str(refusal.value).count("line ") == 5
    assert "; and more. See 'ehcp-io schema xml'" in str(refusal.value)


@settings(max_examples=100)
@given(data=st.data())
def test_a_damaged_file_is_refused_or_read_and_never_crashes(data: st.DataObject) -> None:
    damaged = bytearray(XML)
    place = st.integers(0, len(XML) - 1)
    for at, value in data.draw(st.lists(st.tuples(place, st.integers(0, 255)), max_size=6)):
        damaged[at] = value
    del damaged[data.draw(place | st.just(len(XML))) :]
    told = ""
    try:
        plan = load_xml(bytes(damaged))
        assert load_xml(write_xml(plan)) == plan
    except InvalidFileError as refusal:
        told = str(refusal)
    assert "Secret" not in told
