"""``ehcp-io diff --format working-document``: which file is whose, exit codes, what is told."""

import io
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from tribunal.sides import BASE, OURS, THEIRS
from writers.word.word_files import W, edited, write_over

from ehcp_io.cli.main import start
from ehcp_io.compare import compare
from ehcp_io.writers.canonical_json import load_json, write_json

STRANGERS = Path(__file__).resolve().parents[2] / "samples" / "strangers"
WORKING = ("--format", "working-document")


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    made = {}
    for name, plan in (("base", BASE), ("ours", OURS), ("theirs", THEIRS)):
        made[name] = tmp_path / f"{name}.json"
        made[name].write_bytes(write_json(plan))
    return made | {"wd": tmp_path / "wd.docx", "out": tmp_path / "out.json"}


def run(*arguments: object) -> int:
    return start([*map(str, arguments)])


def write(files: dict[str, Path], *more: object) -> int:
    sides = ("--base", files["base"], "--parents", files["ours"], "--la", files["theirs"])
    return run("diff", *sides, *WORKING, "-o", files["wd"], *more)


def test_both_parties_stand_in_one_document_and_are_read_back(
    files: dict[str, Path], capfd: Any
) -> None:
    assert write(files) == 0
    counted = "Contested: 1; Proposed by the local authority: 1; Agreed: 1."
    assert f"3 passages marked. {counted}" in capfd.readouterr().err
    for position, plan in (("base", BASE), ("parents", OURS), ("la", THEIRS)):
        arguments = ("-o", files["out"], "--force", "--position", position)
        assert run("convert", files["wd"], *arguments) == 0
        assert not compare(load_json(files["out"].read_bytes()), plan).changes


def test_what_is_counted_at_writing_is_what_is_counted_at_reading(
    tmp_path: Path, capfd: Any
) -> None:
    """A row of advice that gave way to one like it was nine passages here and one there."""
    plans = (
        STRANGERS / name / "source.docx" for name in ("myplan-leon-docx", "national-leon-docx")
    )
    base, la = (str(each) for each in plans)
    target = tmp_path / "wd.docx"
    assert run("diff", "--base", base, "--la", la, *WORKING, "-o", target) == 0
    counted = capfd.readouterr().err.partition("marked. ")[2].strip()
    assert counted.startswith("Proposed by the local authority: ")
    assert run("diff", base, target, "--summary") == 0
    assert counted in capfd.readouterr().out


def test_one_partys_proposals_may_be_the_second_plan(files: dict[str, Path]) -> None:
    two = (files["base"], files["ours"])
    assert run("diff", *two, *WORKING, "-o", files["wd"]) == 2
    assert run("diff", *two, *WORKING, "-o", files["wd"], "--party", "young-person") == 0


def test_a_returned_document_is_told_passage_by_passage(
    files: dict[str, Path], tmp_path: Path, capfd: Any
) -> None:
    write(files)
    assert run("diff", files["base"], files["wd"]) == 0
    out = capfd.readouterr().out
    assert "CONTESTED (1)" in out
    assert "unchanged" in out
    for suffix in ("html", "md", "json"):
        assert run("diff", files["base"], files["wd"], "-o", tmp_path / f"told.{suffix}") == 0
    told = json.loads((tmp_path / "told.json").read_bytes())
    assert [each["standing"] for each in told["positions"]] == ["contested", "la", "agreed"]
    assert "25 hours" in told["positions"][0]["agreed"]


def test_wording_changed_without_a_mark_ends_with_10_in_every_use(
    files: dict[str, Path], capfd: Any
) -> None:
    write(files)
    data = files["wd"].read_bytes()
    tampered = edited(data, lambda root: write_over(root, "twenty minutes", "ten minutes"))
    sent = files["wd"].with_name("sent.docx")
    sent.write_bytes(tampered)
    assert run("diff", files["base"], sent) == 10
    assert "changed 1 times" not in capfd.readouterr().out
    again = ("-o", files["wd"].with_name("wd2.docx"))
    assert run("diff", "--base", files["wd"], "--la", sent, *WORKING, *again) == 10
    assert "changed without a mark, once (Section F)" in capfd.readouterr().err
    assert run("diff", files["base"], again[1]) == 0


def without_marks(data: bytes) -> bytes:
    """The document with every word below its key in normal type."""

    def plain(root: Any) -> None:
        key = next(root.iter(f"{W}tbl"))
        for properties in list(root.iter(f"{W}rPr")):
            if not any(parent is key for parent in properties.iterancestors()):
                properties.getparent().remove(properties)

    return edited(data, plain)


def test_a_returned_document_with_the_key_and_no_marks_says_so(
    files: dict[str, Path], tmp_path: Path, capfd: Any
) -> None:
    """Nobody has changed anything behind a party's back: the marks were lost, or never put in."""
    run("diff", "--base", files["base"], "--la", files["theirs"], *WORKING, "-o", files["wd"])
    sent = files["wd"].with_name("sent.docx")
    sent.write_bytes(without_marks(files["wd"].read_bytes()))
    capfd.readouterr()
    assert run("diff", files["base"], sent) == 10
    out = " ".join(capfd.readouterr().out.split())
    assert "has the key and none of its marks" in out
    assert "--parents or --la" in out
    assert "without a mark" not in out.casefold()
    assert "DIFFERENT FROM THE PLAN" in out
    for suffix in ("html", "md"):
        run("diff", files["base"], sent, "-o", tmp_path / f"told.{suffix}")
        assert "none of its marks" in (tmp_path / f"told.{suffix}").read_text(encoding="utf-8")
    again = files["wd"].with_name("wd2.docx")
    assert run("diff", "--base", files["base"], "--la", sent, *WORKING, "-o", again) == 10
    err = capfd.readouterr().err
    assert "what was sent for the LA has the key and none of its marks" in err
    assert "without a mark" not in err
    assert run("diff", files["base"], again, "-o", tmp_path / "whose.json") == 0
    told = json.loads((tmp_path / "whose.json").read_bytes())
    assert {each["standing"] for each in told["positions"]} == {"la"}


def test_what_does_not_fit_is_refused_before_anything_is_read(
    files: dict[str, Path], capfd: Any
) -> None:
    assert run("diff", *WORKING, "--la", files["theirs"]) == 2
    assert run("diff", "--base", files["base"], *WORKING, "-o", files["wd"]) == 2
    assert run("diff", files["base"], files["ours"], "--labels") == 2
    assert run("diff", files["base"]) == 2
    both = ("--parents", files["ours"], "--young-person", files["ours"])
    assert run("diff", "--base", files["base"], *both, *WORKING, "-o", files["wd"]) == 2
    assert run("convert", files["base"], "-o", files["out"], "--position", "la") == 2
    assert not files["wd"].exists()
    assert "only with --format working-document" in capfd.readouterr().err


def test_a_working_document_may_come_from_standard_input(
    files: dict[str, Path], capfd: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read for each side, and standard input can be read once only."""
    write(files)

    def give() -> None:
        stream = io.TextIOWrapper(io.BytesIO(files["wd"].read_bytes()))
        monkeypatch.setattr(sys, "stdin", stream)

    capfd.readouterr()
    run("diff", files["base"], files["wd"], "--summary")
    told = capfd.readouterr().out
    give()
    assert run("diff", files["base"], "-", "--summary") == 0
    assert capfd.readouterr().out.replace("standard input", "wd.docx") == told
    give()
    again = files["wd"].with_name("again.docx")
    assert run("diff", "--base", "-", "--la", files["theirs"], *WORKING, "-o", again) == 0
    assert again.is_file()
    assert run("diff", "--base", "-", "--la", "-", *WORKING, "-o", again, "--force") == 2


@pytest.mark.parametrize("has_data", [True, False])
def test_a_working_document_may_come_from_a_pipe(
    has_data: bool, files: dict[str, Path], capfd: Any
) -> None:
    """All its sides are in the one reading, as they must be where reading takes minutes."""
    write(files, *(() if has_data else ("--plain",)))
    data = files["wd"].read_bytes()
    capfd.readouterr()
    code = run("diff", files["base"], files["wd"], "--summary")
    told = capfd.readouterr().out
    end, begin = os.pipe()
    with os.fdopen(end, "rb"), os.fdopen(begin, "wb") as stream:
        threading.Thread(target=lambda: (stream.write(data), stream.close())).start()
        assert run("diff", files["base"], f"/dev/fd/{end}", "--summary") == code
    assert capfd.readouterr().out.replace(f" {end}\n", " wd.docx\n") == told
