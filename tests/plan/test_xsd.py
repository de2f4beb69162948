"""The published XSD: current, valid itself, with a form for every field that the model has."""

import annotated_types
import pytest
import xmlschema
from lxml import etree
from pydantic.fields import FieldInfo

from ehcp_io.plan import SCHEMA_VERSION, SectionLetter
from ehcp_io.plan.xml_form import NAMESPACE, _form, all_models, element_names, parts_of
from ehcp_io.plan.xsd import xsd_bytes
from ehcp_io.resources import shipped

XS = "{http://www.w3.org/2001/XMLSchema}"
ROOT = etree.fromstring(xsd_bytes())


def test_the_checked_in_xsd_is_current() -> None:
    """After a change of the model: ``make schema``, and a person reads the difference."""
    assert (shipped("templates") / "plan.xsd").read_bytes() == xsd_bytes()


def test_the_xsd_is_itself_valid_and_names_its_version() -> None:
    etree.XMLSchema(ROOT)
    xmlschema.XMLSchema10(xsd_bytes())
    assert ROOT.get("targetNamespace") == NAMESPACE
    assert NAMESPACE.endswith(f":{SCHEMA_VERSION}")


def test_every_section_has_its_title_from_regulation_12() -> None:
    (letters,) = ROOT.findall(f"{XS}simpleType[@name='SectionLetter']")
    titles = [each.text or "" for each in letters.iter(f"{XS}documentation")][1:]
    assert len(titles) == len(SectionLetter)
    assert all(title.startswith("Section ") for title in titles)


def test_every_field_of_every_model_has_a_name_of_its_own() -> None:
    names = element_names()
    for model in all_models():
        parts = parts_of(model)
        assert len({part.name for part in parts}) == len(parts)
        assert {part.name for part in parts} <= names


def test_every_bound_of_the_model_is_in_the_xsd() -> None:
    """A new kind of constraint needs its facet, or XML would allow what JSON refuses."""
    infos: list[FieldInfo] = [part.info for model in all_models() for part in parts_of(model)]
    kinds = {type(each) for info in infos for each in info.metadata}
    assert kinds <= {annotated_types.Ge, annotated_types.Le}


def test_a_field_of_a_new_type_must_be_given_a_form() -> None:
    with pytest.raises(TypeError, match="no form in XML"):
        _form("field", dict[str, int])
