"""The JSON Schema of a plan file, made from the model so that the two cannot drift apart.

``templates/plan.schema.json`` is what a release publishes. It is never edited by hand: change the
model and run ``make schema``; a test holds the file to the model.
"""

import json
from typing import Any

from ehcp_io.plan.base import SectionLetter
from ehcp_io.plan.model import SCHEMA_VERSION, Plan

SCHEMA_ID = f"urn:ehcp-io:schema:plan:{SCHEMA_VERSION}"

REQUIRED = ("schema_version", "sections")
"""What a plan file must say itself; everything else may be left out."""

# SEND Regulations 2014, regulation 12(1)(a) to (j) and, for K, 12(4), in few words.
_SECTION_TITLES = {
    SectionLetter.A: "The views, interests and aspirations of the child and parents, or of the "
    "young person",
    SectionLetter.B: "Special educational needs",
    SectionLetter.C: "Health care needs that relate to the special educational needs",
    SectionLetter.D: "Social care needs that relate to the special educational needs, or to a "
    "disability",
    SectionLetter.E: "Outcomes sought",
    SectionLetter.F: "Special educational provision",
    SectionLetter.G: "Health care provision",
    SectionLetter.H1: "Social care provision under section 2 of the Chronically Sick and Disabled "
    "Persons Act 1970",
    SectionLetter.H2: "Other social care provision",
    SectionLetter.I: "Name and type of the school or other institution",
    SectionLetter.J: "Personal Budget and direct payments",
    SectionLetter.K: "Advice and information gathered in the assessment",
}


def plan_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) that every plan file of this version keeps."""
    made = _tidy(Plan.model_json_schema())
    unit = made["properties"]["unfiled"]["items"]
    made = _named(made, unit, "#/$defs/Unit")
    made["$defs"]["Unit"] = {
        "title": "Unit",
        "description": "One piece of the plan's text, or one record; 'kind' says which.",
        **unit,
    }
    properties = made["properties"]
    properties["schema_version"] = {
        "const": SCHEMA_VERSION,
        "title": "Schema version",
        "description": "Version of this schema; a file of another version needs another schema.",
    }
    properties["sections"] = {
        "title": "Sections",
        "description": "All twelve, each with its state; SEND Regulations 2014, regulation 12.",
        "type": "object",
        "properties": {
            letter.value: {"$ref": "#/$defs/Section", "title": f"Section {letter}: {title}"}
            for letter, title in _SECTION_TITLES.items()
        },
        "required": [letter.value for letter in SectionLetter],
        "additionalProperties": False,
    }
    made["$defs"].pop("SectionLetter", None)
    made["title"] = "Education, Health and Care plan"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **made,
        "required": list(REQUIRED),
    }


def _tidy(node: Any) -> Any:
    """Pydantic's schema without null: what a plan does not say is left out of its file."""
    if isinstance(node, list):
        return [_tidy(each) for each in node]
    if not isinstance(node, dict):
        return node.replace("``", "'") if isinstance(node, str) else node
    kept = {
        key: _tidy(value)
        for key, value in node.items()
        # A default object would repeat every null inside it.
        if not (key == "default" and (value is None or isinstance(value, dict)))
    }
    choices = [each for each in kept.get("anyOf", ()) if each != {"type": "null"}]
    if len(choices) == 1:
        del kept["anyOf"]
        return {**choices[0], **kept}
    return kept


def _named(node: Any, part: dict[str, Any], reference: str) -> Any:
    """``node`` with every copy of ``part`` replaced by a reference to its one definition."""
    if node == part:
        return {"$ref": reference}
    if isinstance(node, list):
        return [_named(each, part, reference) for each in node]
    if isinstance(node, dict):
        return {key: _named(value, part, reference) for key, value in node.items()}
    return node


def schema_bytes() -> bytes:
    """The schema as its published file has it."""
    return (json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n").encode()
