"""From a file to a plan: documents and plan files alike, and every source by its content."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ehcp_io.conversion import read_plan
from ehcp_io.errors import InvalidFileError, UnknownFormatError
from ehcp_io.plan import Person, Plan, SectionLetter, SectionState
from ehcp_io.plan.schema import plan_schema
from ehcp_io.writers.canonical_json import load_json, write_json
from ehcp_io.writers.canonical_xml import write_xml

STRANGERS = Path(__file__).resolve().parents[1] / "samples" / "strangers"
SOURCES = [
    STRANGERS / "national-oskar-docx" / "source.docx",
    STRANGERS / "national-oskar-pdf" / "source.pdf",
]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.suffix)
def test_a_sample_becomes_a_valid_plan_file(source: Path) -> None:
    conversion = read_plan(source)
    plan = conversion.plan
    assert conversion.recognition is not None
    assert plan.sections[SectionLetter.F].state is SectionState.STATED
    assert plan.needs
    assert plan.outcomes
    assert plan.provision
    assert plan.source.file_name == source.name
    data = write_json(plan)
    assert load_json(data) == plan
    validator = Draft202012Validator(plan_schema())
    assert not list(validator.iter_errors(json.loads(data)))


def test_reading_twice_gives_the_same_bytes() -> None:
    first, second = (write_json(read_plan(SOURCES[0]).plan) for _ in range(2))
    assert first == second


def test_bytes_are_read_like_a_file() -> None:
    data = SOURCES[0].read_bytes()
    assert read_plan(data, "source.docx").plan == read_plan(SOURCES[0]).plan


@pytest.mark.parametrize("write", [write_json, write_xml])
def test_a_plan_file_is_read_as_it_stands(tmp_path: Path, write: Callable[[Plan], bytes]) -> None:
    """Whatever its name: a plan file is known by its content too."""
    plan = Plan(person=Person(name="Example"))
    file = tmp_path / "plan.txt"
    file.write_bytes(write(plan))
    conversion = read_plan(file)
    assert (conversion.plan, conversion.recognition) == (plan, None)


def test_xml_of_another_kind_is_no_plan_file() -> None:
    with pytest.raises(UnknownFormatError):
        read_plan(b"<?xml version='1.0'?><letter>Dear parents,</letter>", "plan.xml")


def test_an_unknown_layout_is_refused_by_what_there_is() -> None:
    with pytest.raises(InvalidFileError, match="layouts list"):
        read_plan(SOURCES[0], profile="nowhere-1999")
