"""The page on plan files shows what is really written."""

import json
import re
from pathlib import Path

import pytest

from ehcp_io.conversion import read_plan
from ehcp_io.plan import Plan
from ehcp_io.writers.canonical_json import write_json
from ehcp_io.writers.canonical_xml import write_xml

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


@pytest.fixture(scope="module")
def plan() -> Plan:
    (source,) = re.findall(r"`(samples/\S+)`", PAGE)
    return read_plan(ROOT / source).plan


def test_the_json_is_a_unit_of_the_sample(plan: Plan) -> None:
    assert json.loads(block("json")) in json.loads(write_json(plan))["sections"]["F"]["content"]


def test_the_xml_is_the_samples_but_for_what_is_left_out(plan: Plan) -> None:
    xml = write_xml(plan).decode()
    at = 0
    for part in re.split(r"^ *…\n", block("xml"), flags=re.MULTILINE):
        at = xml.index(part, at) + len(part)
