"""The plan as JSON: the model itself, both directions, kept to ``templates/plan.schema.json``."""

import codecs
import functools
import json
from typing import Any

from pydantic import ValidationError

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import SCHEMA_VERSION, Plan, SectionLetter
from ehcp_io.plan.schema import REQUIRED

OTHER_VERSION = (
    f"This plan file is not of schema version {SCHEMA_VERSION}, the one this release of ehcp-io "
    "reads. Lift an older one with 'ehcp-io migrate-schema'; for a newer one, use the release that "
    "wrote it."
)
_NAMED_PROBLEMS = 5
_REASONS = {
    "missing": "is missing",
    "extra_forbidden": "is a key that plans do not have",
    "union_tag_invalid": "has an unknown kind",
    "union_tag_not_found": "has no kind",
}


def write_json(plan: Plan) -> bytes:
    """The plan as UTF-8 JSON, indented; what the plan does not say is left out, never null."""
    return plan.model_dump_json(exclude_none=True, indent=1).encode() + b"\n"


def load_json(data: bytes) -> Plan:
    """The plan that `write_json` wrote.

    Raises:
        InvalidFileError: it is not JSON, of another version, or against the schema. The message
            names the place in the file, never what stands there.
    """
    try:
        plan = Plan.model_validate_json(data.removeprefix(codecs.BOM_UTF8))
    except ValidationError as error:
        # A file of another version is not held to the schema of this one.
        told = OTHER_VERSION if _is_of_another_version(data) else _explain(error)
        raise InvalidFileError(told) from None
    missing = [name for name in REQUIRED if name not in plan.model_fields_set]
    if missing:
        raise InvalidFileError(_refusal([f"{name} is missing" for name in missing]))
    if plan.schema_version != SCHEMA_VERSION:
        raise InvalidFileError(OTHER_VERSION)
    return plan


def _is_of_another_version(data: bytes) -> bool:
    try:
        file = json.loads(data.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError):
        return False
    version = file.get("schema_version") if isinstance(file, dict) else None
    return isinstance(version, str) and version != SCHEMA_VERSION


def _explain(error: ValidationError) -> str:
    # Neither the input nor pydantic's own message goes in: both may hold the plan's words.
    problems = error.errors(include_input=False, include_context=False, include_url=False)
    if problems[0]["type"] == "json_invalid":
        return (
            "This plan file is not JSON, or is cut short. Take a complete copy, or convert the "
            "source document again."
        )
    return _refusal(
        [
            f"{_place(problem['loc'])} {_REASONS.get(problem['type'], 'is not valid')}"
            for problem in problems
        ]
    )


def _refusal(problems: list[str]) -> str:
    named = "; ".join(problems[:_NAMED_PROBLEMS])
    more = len(problems) - _NAMED_PROBLEMS
    return (
        f"This plan file is not valid: {named}{f'; and {more} more' if more > 0 else ''}. "
        "See 'ehcp-io schema json', or convert the source document again."
    )


def _place(location: tuple[int | str, ...]) -> str:
    """A path like ``sections.F.content.3.text``; a key that is not the schema's is not repeated."""
    keys = _schema_keys()
    steps = [str(step) if isinstance(step, int) or step in keys else "(other)" for step in location]
    return ".".join(steps) or "the file"


@functools.cache
def _schema_keys() -> frozenset[str]:
    """Every key that plan files have; made when a file is refused, since it takes a while."""
    return frozenset(_keys(Plan.model_json_schema())) | frozenset(SectionLetter)


def _keys(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(_keys, schema))
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties")
    names = set(own) if isinstance(own, dict) else set()
    return names.union(*map(_keys, schema.values()))
