"""Older plan files: every published version comes up to today's, in JSON and in XML."""

import json
from itertools import product

import pytest
from hypothesis import given, settings
from lxml import etree
from strategies import plans

from ehcp_io.errors import ExitCode, InvalidFileError
from ehcp_io.plan import SCHEMA_VERSION, Person, Plan
from ehcp_io.plan.xml_form import NAMESPACE, NAMESPACES
from ehcp_io.writers import WRITERS
from ehcp_io.writers.canonical_json import write_json
from ehcp_io.writers.canonical_xml import write_xml
from ehcp_io.writers.schema_versions import STEPS, Data, Step, migrate_schema, way

PLAN = Plan(person=Person(name="Secret name"))
VERSIONS = sorted(STEPS, key=lambda version: tuple(map(int, version.split("."))))


@pytest.mark.parametrize(("old", "new"), list(product(VERSIONS, repeat=2)))
def test_every_version_leads_to_every_later_one_and_to_no_earlier(old: str, new: str) -> None:
    reached = [step.to for step in way(old, STEPS)]
    later = VERSIONS.index(new) > VERSIONS.index(old)
    assert (new in reached) == (later or old == new == SCHEMA_VERSION)
    assert reached[-1] == SCHEMA_VERSION


def test_the_newest_version_is_this_releases_and_its_step_changes_nothing() -> None:
    assert VERSIONS[-1] == SCHEMA_VERSION
    assert STEPS[SCHEMA_VERSION].to == SCHEMA_VERSION


@pytest.mark.parametrize("suffix", [".json", ".xml"])
@settings(max_examples=30)
@given(plan=plans())
def test_a_file_of_this_version_comes_through_unchanged(suffix: str, plan: Plan) -> None:
    write = WRITERS[suffix].write
    assert migrate_schema(write(plan)) == plan


# ---- a table with more history than there is yet


def _json_named(to: str, old: str, new: str) -> Step:
    """A step that gives the element and the key ``old`` of the particulars another name."""

    def lift_json(file: Data) -> None:
        file["schema_version"] = to
        file["person"][new] = file["person"].pop(old)

    def lift_xml(root: etree._Element) -> None:
        root.set("schema-version", to)
        for element in root.iter(etree.Element):
            name = etree.QName(element).localname
            element.tag = f"{{{NAMESPACES}{to}}}{new if name == old else name}"

    return Step(to, lift_json, lift_xml)


HISTORY = {
    "0.8": _json_named("0.9", "pupil", "child"),
    "0.9": _json_named(SCHEMA_VERSION, "child", "name"),
    **STEPS,
}


def _older(version: str, key: str) -> dict[str, bytes]:
    data = json.loads(write_json(PLAN)) | {"schema_version": version}
    data["person"] = {key: data["person"]["name"]}
    xml = write_xml(PLAN).decode().replace(NAMESPACE, NAMESPACES + version)
    for mark in ("<{}>", "</{}>"):
        xml = xml.replace(mark.format("name"), mark.format(key))
    return {".json": json.dumps(data).encode(), ".xml": xml.encode()}


@pytest.mark.parametrize("suffix", [".json", ".xml"])
@pytest.mark.parametrize(
    ("version", "key"), [("0.8", "pupil"), ("0.9", "child"), (SCHEMA_VERSION, "name")]
)
def test_steps_are_taken_one_after_the_other(version: str, key: str, suffix: str) -> None:
    assert migrate_schema(_older(version, key)[suffix], HISTORY) == PLAN


# ---- refusals


@pytest.mark.parametrize("suffix", [".json", ".xml"])
@pytest.mark.parametrize(
    ("version", "told"),
    [
        ("2.0", "schema version 2.0, newer than 1.0, the one this release of ehcp-io writes"),
        ("1.10", "newer"),
        ("0.7", "schema version 0.7, which was never published"),
        ("Secret", "names no schema version"),
        ("", "names no schema version"),
        ("1." + "9" * 5000, "names no schema version"),
    ],
)
def test_a_version_that_is_not_known_is_one_sentence(version: str, told: str, suffix: str) -> None:
    with pytest.raises(InvalidFileError) as refusal:
        migrate_schema(_older(version, "name")[suffix])
    assert told in str(refusal.value)
    assert "Secret" not in str(refusal.value)
    assert refusal.value.exit_code is ExitCode.INVALID_FILE


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"Secret", "no plan file in JSON or XML"),
        (b"{", "not JSON"),
        (b'{"a":' * 100_000, "not JSON"),
        (b'{"schema_version": ["Secret"]}', "names no schema version"),
        (b'{"schema_version": "1.0"}', "sections is missing"),
        (b'<plan xmlns="urn:ehcp-io:plan:1.0"><Secret/></plan>', "line 1"),
        (b'<!DOCTYPE a><plan xmlns="urn:ehcp-io:plan:1.0"/>', "document type"),
    ],
)
def test_what_is_no_plan_file_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(InvalidFileError) as refusal:
        migrate_schema(data)
    assert told in str(refusal.value)
    assert "Secret" not in str(refusal.value)
