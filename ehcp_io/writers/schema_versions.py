"""Plan files of older schema versions, lifted to this release's one version at a time.

A new version of the schema is one more line in `STEPS`: how its JSON and its XML differ from those
of the version before. A step works on the file's data, not on the model, since the model of an
older version is gone. The newest version has a step too, which changes nothing: every file walks
the table, so that it is in order on the day when it is first needed.
"""

import codecs
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from ehcp_io.errors import InvalidFileError
from ehcp_io.plan import SCHEMA_VERSION, Plan
from ehcp_io.writers import plan_format
from ehcp_io.writers.canonical_json import load_json
from ehcp_io.writers.canonical_xml import load_xml
from ehcp_io.writers.xml_checks import parse_plan_xml, plan_version

Data = dict[str, Any]

_VERSION = re.compile(r"\d{1,4}\.\d{1,4}")


@dataclass(frozen=True, slots=True)
class Step:
    """How the files of one version become those of version ``to``; they are changed in place."""

    to: str
    lift_json: Callable[[Data], None]
    lift_xml: Callable[[etree._Element], None]


def _unchanged(_file: object) -> None:
    pass


STEPS: Mapping[str, Step] = {"1.0": Step("1.0", _unchanged, _unchanged)}
"""Every version that was ever published, and the step that leads on from it."""


def migrate_schema(data: bytes, steps: Mapping[str, Step] = STEPS) -> Plan:
    """The plan in a plan file of any published version.

    Raises:
        InvalidFileError: it is no plan file, of a version that this release does not know, or not
            valid once it is lifted. The message holds none of the plan's words.
    """
    suffix = plan_format(data)
    if suffix not in (".json", ".xml"):
        raise InvalidFileError(
            "This is no plan file in JSON or XML. Use 'ehcp-io convert' for any other document."
        )
    return _migrate_json(data, steps) if suffix == ".json" else _migrate_xml(data, steps)


def way(version: str, steps: Mapping[str, Step]) -> Iterator[Step]:
    """The steps from ``version`` up to this release's; at least one.

    Raises:
        InvalidFileError: no step leads on from there.
    """
    while True:
        if version not in steps:
            raise _unknown(version)
        step = steps[version]
        yield step
        if step.to in (version, SCHEMA_VERSION):
            return
        version = step.to


def _migrate_json(data: bytes, steps: Mapping[str, Step]) -> Plan:
    try:
        file = json.loads(data.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError):
        # What is no JSON has one refusal, and that is the loader's.
        return load_json(data)
    version = file.get("schema_version")
    for step in way(version if isinstance(version, str) else "", steps):
        step.lift_json(file)
    return load_json(data if version == SCHEMA_VERSION else json.dumps(file).encode())


def _migrate_xml(data: bytes, steps: Mapping[str, Step]) -> Plan:
    root = parse_plan_xml(data)
    version = plan_version(root)
    for step in way(version, steps):
        step.lift_xml(root)
    # A file of this version is loaded as it stands: the line that a refusal names is its own.
    return load_xml(data if version == SCHEMA_VERSION else etree.tostring(root))


def _unknown(version: str) -> InvalidFileError:
    # What stands in the version's place may be anything; only what looks like one is repeated.
    if not _VERSION.fullmatch(version):
        return InvalidFileError(
            "This plan file names no schema version. Convert the source document again."
        )
    newer = tuple(map(int, version.split("."))) > tuple(map(int, SCHEMA_VERSION.split(".")))
    return InvalidFileError(
        f"This plan file is of schema version {version}, "
        + (
            f"newer than {SCHEMA_VERSION}, the one this release of ehcp-io writes. Install a newer "
            "release."
            if newer
            else "which was never published. Convert the source document again."
        )
    )
