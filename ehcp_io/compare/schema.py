"""The JSON Schema of a comparison, made from the model: ``templates/diff.schema.json``."""

import json
from typing import Any

from ehcp_io.compare.model import DIFF_VERSION, PlanDiff

SCHEMA_ID = f"urn:ehcp-io:schema:diff:{DIFF_VERSION}"


def diff_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) that every comparison of this version keeps."""
    made = PlanDiff.model_json_schema(mode="serialization")
    made["properties"]["diff_version"] = {"const": DIFF_VERSION, "title": "Diff version"}
    made["title"] = "Comparison of two Education, Health and Care plans"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **made,
        "required": ["diff_version", "changes", "particulars", "flags"],
    }


def schema_bytes() -> bytes:
    """The schema as its published file has it."""
    return (json.dumps(diff_schema(), indent=2, ensure_ascii=False) + "\n").encode()
