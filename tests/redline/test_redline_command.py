"""``ehcp-io diff --format docx``: one file, the same each time, with the name that was given."""

import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from compare.inline import plan

from ehcp_io.cli.main import start
from ehcp_io.readers import read_document
from ehcp_io.writers.canonical_json import write_json


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    before.write_bytes(write_json(plan(F=["Reading, 20 minutes daily."])))
    after.write_bytes(write_json(plan(F=["Reading, 30 minutes daily.", "A daily meeting."])))
    return str(before), str(after)


def run(*arguments: object) -> int:
    return start(["diff", *map(str, arguments)])


def document(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        return archive.read("word/document.xml").decode()


def test_a_redline_is_the_same_bytes_each_time(pair: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"
    day = ("--date", "2026-03-31")
    assert run(*pair, "-o", first, *day) == run(*pair, "--format", "docx", "-o", second, *day) == 0
    assert first.read_bytes() == second.read_bytes()


def test_changes_bear_the_day_of_the_comparison_where_none_is_given(
    pair: Any, tmp_path: Path
) -> None:
    target = tmp_path / "redline.docx"
    days = [f"{datetime.now().astimezone():%Y-%m-%d}"]
    assert run(*pair, "-o", target) == 0
    days.append(f"{datetime.now().astimezone():%Y-%m-%d}")  # midnight may have struck
    dates = set(re.findall(r'w:date="([^"]*)"', document(target)))
    assert dates <= {f"{day}T00:00:00Z" for day in days}
    assert dates


def test_changes_bear_the_name_and_the_day_that_were_given(pair: Any, tmp_path: Path) -> None:
    target = tmp_path / "redline.docx"
    assert run(*pair, "-o", target, "--author", "A. <Parent>", "--date", "2026-03-31") == 0
    assert 'w:author="A. &lt;Parent&gt;" w:date="2026-03-31T00:00:00Z"' in document(target)
    assert "ehcp-io" not in document(target)


@pytest.mark.parametrize("wrong", [("--date", "31/03/2026"), ("--author", " \x07")])
def test_a_wrong_name_or_date_is_refused_before_anything_is_read(
    pair: Any, tmp_path: Path, wrong: tuple[str, str]
) -> None:
    assert run(*pair, "-o", tmp_path / "redline.docx", *wrong) == 2
    assert not (tmp_path / "redline.docx").exists()


def test_a_word_file_is_not_put_on_the_screen(pair: Any, capfd: Any) -> None:
    assert run(*pair, "--format", "docx") == 2
    assert "-o FILE" in capfd.readouterr().err


def test_the_redline_carries_no_data_but_what_is_seen(pair: Any, tmp_path: Path) -> None:
    target = tmp_path / "redline.docx"
    assert run(*pair, "-o", target) == 0
    with zipfile.ZipFile(target) as archive:
        assert not [name for name in archive.namelist() if name.startswith("customXml")]


def test_our_own_reader_sees_both_sides(pair: Any, tmp_path: Path) -> None:
    target = tmp_path / "redline.docx"
    assert run(*pair, "-o", target) == 0
    found = read_document(target).revisions
    assert {revision.kind.value for revision in found} == {"inserted", "deleted"}
