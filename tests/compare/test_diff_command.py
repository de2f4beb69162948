"""``ehcp-io diff``: forms, targets, exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest
from compare.inline import plan

from ehcp_io.cli.main import start
from ehcp_io.writers.canonical_json import write_json


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    before.write_bytes(write_json(plan(F=["Reading, 20 minutes daily."])))
    after.write_bytes(write_json(plan(F=["Reading, as required."])))
    return str(before), str(after)


def run(*arguments: object) -> int:
    return start(["diff", *map(str, arguments)])


def test_the_screen_is_plain_where_it_is_no_terminal(pair: Any, capfd: Any) -> None:
    assert run(*pair) == 0
    out = capfd.readouterr().out
    assert "1 change: 1 weaker." in out
    assert "\x1b" not in out


def test_the_files_are_named_as_they_were_given(tmp_path: Path, capfd: Any) -> None:
    """What a file that carries its plan was made from is not the name that the user knows."""
    made = plan(F=["Reading."])
    source = made.source.model_copy(update={"file_name": "old.docx"})
    for name in ("mine.json", "theirs.json"):
        (tmp_path / name).write_bytes(write_json(made.model_copy(update={"source": source})))
    assert run(tmp_path / "mine.json", tmp_path / "theirs.json") == 0
    out = capfd.readouterr().out
    assert "mine.json" in out
    assert "theirs.json" in out
    assert "old.docx" not in out


def test_the_exit_code_tells_where_it_is_asked_to(pair: Any) -> None:
    assert run(*pair, "--exit-code") == 10
    assert run(pair[0], pair[0], "--exit-code") == 0


@pytest.mark.parametrize(
    ("name", "begin"),
    [("a.json", b"{"), ("a.html", b"<!DOCTYPE"), ("a.md", b"# "), ("a.txt", b"before")],
)
def test_the_suffix_names_the_form(pair: Any, tmp_path: Path, name: str, begin: bytes) -> None:
    assert run(*pair, "-o", tmp_path / name) == 0
    assert (tmp_path / name).read_bytes().startswith(begin)
    assert run(*pair, "-o", tmp_path / name) == 7
    # A summary is lines of text: another form cannot be one, and is not written in full instead.
    summary = run(*pair, "-o", tmp_path / name, "--force", "--summary")
    assert summary == (0 if name.endswith(".txt") else 2)


def test_json_on_standard_output_is_nothing_but_json(pair: Any, capfd: Any) -> None:
    assert run(*pair, "--format", "json") == 0
    data = json.loads(capfd.readouterr().out)
    assert data["changes"][0]["effect"] == "weakened"


def test_unknown_forms_are_refused_in_a_sentence(pair: Any, tmp_path: Path, capfd: Any) -> None:
    assert run(*pair, "--format", "odt") == 2
    assert run(*pair, "-o", tmp_path / "a.odt") == 7
    err = capfd.readouterr().err
    assert "'odt' is not one of" in err
    assert "Give one of these suffixes" in err


@pytest.mark.parametrize(
    ("form", "name", "instead"),
    [
        ("docx", "a.json", "or give --format json"),
        ("html", "a.docx", "or give --format docx"),
        ("json", "a.txt", "or give --format text"),
        ("text", "a.pdf", "--format text writes .txt files;"),
        ("letter", "a.html", "letter writes .docx, .txt or .md files;"),
        ("letter", "a.bin", "letter writes .docx, .txt or .md files;"),
        ("working-document", "a.md", "working-document writes .docx files;"),
    ],
)
def test_a_form_and_another_forms_suffix_are_refused(
    pair: Any, tmp_path: Path, capfd: Any, form: str, name: str, instead: str
) -> None:
    target = tmp_path / name
    assert run(*pair, "--format", form, "-o", target, "--summary") == 2
    assert instead in capfd.readouterr().err
    assert not target.exists()


def test_a_suffix_that_promises_nothing_takes_the_form_that_was_asked_for(
    pair: Any, tmp_path: Path
) -> None:
    assert run(*pair, "--format", "json", "-o", tmp_path / "a.bin") == 0
    assert json.loads((tmp_path / "a.bin").read_bytes())
    assert run(*pair, "--format", "letter", "-o", tmp_path / "letter") == 0
    assert (tmp_path / "letter").read_bytes().startswith(b"[Before")


def test_the_source_is_never_the_target(pair: Any) -> None:
    assert run(*pair, "-o", pair[1], "--force", "--format", "json") == 7
    assert run("-", "-") == 2
    assert run(pair[0], "missing.pdf") == 2


def test_the_schema_is_printed(capfd: Any) -> None:
    assert start(["schema", "diff"]) == 0
    assert json.loads(capfd.readouterr().out)["$id"].startswith("urn:ehcp-io:schema:diff:")
