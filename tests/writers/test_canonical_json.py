"""Plan files in JSON: what they leave out, and a wrong one is refused without its words."""

import json
from typing import Any

import pytest

from ehcp_io.errors import ExitCode, InvalidFileError, OutputError
from ehcp_io.plan import Plan
from ehcp_io.writers import WRITERS, writer_for
from ehcp_io.writers.canonical_json import load_json, write_json


def test_every_format_that_can_be_read_back_is_tried_with_any_plan() -> None:
    """In ``word/test_round_trip.py`` and ``pdf/test_pdf.py``, with 200 plans on every run."""
    two_way = {suffix for suffix, writer in WRITERS.items() if writer.load is not None}
    assert two_way == {".json", ".xml", ".docx", ".pdf"}


def test_what_is_not_said_is_left_out_and_never_null() -> None:
    text = write_json(Plan()).decode()
    assert "null" not in text
    assert list(json.loads(text)["sections"]) == [*"ABCDEFG", "H1", "H2", "I", "J", "K"]


def test_a_byte_order_mark_does_no_harm() -> None:
    assert load_json(b"\xef\xbb\xbf" + write_json(Plan())) == load_json(write_json(Plan()))


def spoilt(change: dict[str, Any]) -> bytes:
    return json.dumps(json.loads(write_json(Plan())) | change).encode()


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (spoilt({"unfiled": [{"kind": "paragraph", "id": "1", "text": 7}]}), "unfiled.0"),
        (spoilt({"unfiled": [{"kind": "Secret name", "id": "1", "text": ""}]}), "unfiled.0"),
        (spoilt({"Secret name": 1}), "(other)"),
        (spoilt({"person": {"name": ["Secret name"]}}), "person.name"),
        (spoilt({"sections": {"Secret name": {}}}), "sections"),
        (spoilt({"sections": {}}), "the file"),
        (spoilt({"schema_version": "0.1"}), "migrate-schema"),
        (spoilt({"schema_version": "2.0", "new in 2.0": []}), "newer one, use the release"),
        (b"{}", "schema_version"),
        (b'{"schema_version": "1.0"}', "sections"),
        (b'{"schema_version": "1.0", "Secret name', "not JSON"),
        (b"", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_wrong_file_is_refused_by_its_place_and_never_its_words(data: bytes, place: str) -> None:
    with pytest.raises(InvalidFileError) as refusal:
        load_json(data)
    assert place in str(refusal.value)
    assert "Secret" not in str(refusal.value)
    assert refusal.value.exit_code is ExitCode.INVALID_FILE
    assert refusal.value.__context__ is None or refusal.value.__suppress_context__


def test_a_suffix_is_matched_in_any_case_and_an_unknown_one_is_refused() -> None:
    assert writer_for("Plan.JSON") is WRITERS[".json"]
    with pytest.raises(OutputError, match=r"plan\.pages cannot be written"):
        writer_for("folder/plan.pages")
