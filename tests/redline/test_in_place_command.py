"""``ehcp-io diff --in-place``: what it takes, what it refuses, what it says."""

from pathlib import Path
from typing import Any

import pytest
from readers.word.docx_builder import docx, ins, p, r

from ehcp_io.cli.main import start

PLAN = (
    p("Education, Health and Care Plan")
    + p("Section B: Special educational needs")
    + p("Robin cannot yet read words of more than one syllable and needs them broken up.")
    + p("Section F: Special educational provision")
)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    before, after = tmp_path / "before.docx", tmp_path / "after.docx"
    before.write_bytes(docx(PLAN + p("A daily reading lesson of twenty minutes with an adult.")))
    lesson = r("A daily reading lesson of ten minutes") + ins(r(" at most")) + r(" with an adult.")
    after.write_bytes(docx(PLAN + p(lesson)))
    return before, after


def run(*arguments: object) -> int:
    return start(["diff", *map(str, arguments)])


def test_it_writes_word_and_tells_of_earlier_changes(pair: Any, tmp_path: Path, capfd: Any) -> None:
    assert run(*pair, "--in-place", "-o", tmp_path / "redline.docx") == 0
    assert (
        "1 tracked change that the files came with was taken as accepted" in capfd.readouterr().err
    )
    assert run(*pair, "--in-place", "--revisions", "show", "-o", tmp_path / "kept.docx") == 0
    assert "1 tracked change that the files came with is kept" in capfd.readouterr().err


def test_other_files_are_refused_with_the_way_out(pair: Any, tmp_path: Path, capfd: Any) -> None:
    assert start(["convert", str(pair[0]), "-o", str(tmp_path / "plan.json")]) == 0
    target = tmp_path / "redline.docx"
    assert run(tmp_path / "plan.json", pair[1], "--in-place", "-o", target) == 8
    assert "plan.json is no Word document" in capfd.readouterr().err
    assert not target.exists()


def test_it_goes_with_no_other_form(pair: Any) -> None:
    assert run(*pair, "--in-place", "--format", "html") == 2
    assert run(*pair, "--in-place") == 2
