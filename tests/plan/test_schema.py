"""The published schema: current, valid itself, and kept by every plan file that is written."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from strategies import plans

from ehcp_io.plan import Plan, SectionLetter
from ehcp_io.plan.schema import SCHEMA_ID, plan_schema, schema_bytes
from ehcp_io.resources import shipped
from ehcp_io.writers.canonical_json import write_json

VALIDATOR = Draft202012Validator(plan_schema())


def errors(data: Any) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(data)]


def test_the_checked_in_schema_is_current() -> None:
    """After a change of the model: ``make schema``, and a person reads the difference."""
    assert (shipped("templates") / "plan.schema.json").read_bytes() == schema_bytes()


def test_the_schema_is_itself_a_valid_schema_with_its_own_name() -> None:
    Draft202012Validator.check_schema(plan_schema())
    assert plan_schema()["$id"] == SCHEMA_ID
    assert plan_schema()["$schema"].endswith("2020-12/schema")


def test_every_section_has_its_title_from_regulation_12() -> None:
    sections = plan_schema()["properties"]["sections"]["properties"]
    assert list(sections) == [letter.value for letter in SectionLetter]
    assert all(section["title"].startswith("Section") for section in sections.values())


@settings(max_examples=30)
@given(plans())
def test_every_written_plan_keeps_to_the_schema(plan: Plan) -> None:
    assert errors(json.loads(write_json(plan))) == []


def _without_section_k(data: Any) -> None:
    del data["sections"]["K"]


def _with_an_unknown_key(data: Any) -> None:
    data["colour"] = "red"


def _with_an_unknown_kind(data: Any) -> None:
    data["unfiled"] = [{"id": "1", "kind": "letter", "text": ""}]


@pytest.mark.parametrize("spoil", [_without_section_k, _with_an_unknown_key, _with_an_unknown_kind])
def test_what_is_no_plan_is_refused_by_the_schema(spoil: Any) -> None:
    data = json.loads(write_json(Plan()))
    spoil(data)
    assert errors(data)
