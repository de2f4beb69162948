"""``ehcp-io migrate``: a folder of plans, of which some are bad, and runs that are broken off."""

import csv
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import crashing
import pytest

import ehcp_io.migration.batch
from ehcp_io.cli.main import start
from ehcp_io.conversion import read_plan
from ehcp_io.migration import REPORT, Record, Row, Settings, migrate, sources_in
from ehcp_io.plan import Person, Plan
from ehcp_io.writers.canonical_json import write_json

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "samples" / "strangers" / "national-oskar-docx" / "source.docx"
NO_PLAN = ROOT / "samples" / "strangers" / "notaplan-empty-docx" / "source.docx"
STATED_H = ROOT / "samples" / "strangers" / "bands-dylan-pdf" / "source.pdf"


class Ran(NamedTuple):
    code: int
    err: str


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Any:
    def _run(*arguments: object) -> Ran:
        code = start(["migrate", *(str(each) for each in arguments)])
        out, err = capfd.readouterr()
        assert out == ""
        return Ran(code, err)

    return _run


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with two plans of one stem, and three files that are none."""
    folder = tmp_path / "old"
    (folder / "north").mkdir(parents=True)
    shutil.copy(PLAN, folder / "north" / "plan.docx")
    shutil.copy(STATED_H, folder / "north" / "plan.pdf")
    shutil.copy(NO_PLAN, folder / "=letter.docx")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "~$plan.docx").write_bytes(b"a lock")
    return folder


def report(folder: Path) -> dict[str, dict[str, str]]:
    with (folder / REPORT).open(encoding="utf-8-sig", newline="") as stream:
        return {row["source"]: row for row in csv.DictReader(stream)}


def files(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_every_plan_is_converted_and_the_others_are_told(run: Any, old: Path) -> None:
    new = old.with_name("new")
    done = run(old, new, "--jobs", 2)
    assert done.code == 10
    assert done.err.splitlines() == [
        "2 of 4 sources converted.",
        "2 refused: 1 unreadable or of an unknown kind, 1 no EHC plan.",
        "1 converted with something that a person should look at.",
        f"new/{REPORT} has a row for each, what needs a person first.",
    ]
    assert files(new) == {"north/plan.docx.json", "north/plan.pdf.json", REPORT}
    plan = read_plan(PLAN, "plan.docx").plan
    assert (new / "north/plan.docx.json").read_bytes() == write_json(plan)
    rows = report(new)
    # No spreadsheet takes a file's name for a formula; refused rows stand first.
    assert list(rows) == ["./=letter.docx", "broken.pdf", "north/plan.pdf", "north/plan.docx"]
    assert [row["exit_code"] for row in rows.values()] == ["5", "3", "0", "0"]
    assert rows["north/plan.pdf"]["look_at"] == "h-not-split (H2)"
    assert rows["north/plan.docx"]["needs"] == str(len(plan.needs))
    assert "ask the sender for the file again" in rows["broken.pdf"]["message"]

    told = (new / REPORT).read_text(encoding="utf-8-sig") + done.err
    assert not [word for word in ("Oskar", "NOWICKI", "Ridgeford", "Dylan") if word in told]

    again = run(old, new, "--jobs", 1)
    assert again.code == 10
    assert again.err.startswith("2 of 4 sources converted (2 by an earlier run).\n")
    assert report(new) == rows


def test_a_source_that_has_changed_replaces_its_plan_only_with_force(
    run: Any, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    source, target = old / "plan.json", new / "plan.json.json"
    source.write_bytes(write_json(Plan()))
    assert run(old, new).code == 0
    before = target.read_bytes()
    source.write_bytes(write_json(Plan(person=Person(name="Somebody Else"))))
    assert run(old, new).code == 10
    assert target.read_bytes() == before
    assert "exists already" in report(new)["plan.json"]["message"]
    assert run(old, new, "--force").code == 0
    assert target.read_bytes() == source.read_bytes()
    assert report(new)["plan.json"]["message"] == ""


def test_a_crash_and_a_plan_without_end_stop_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old"
    old.mkdir()
    plan = write_json(Plan())
    for name in ("crash", "hang", "good", "well"):
        (old / f"{name}.json").write_bytes(plan)
    monkeypatch.setattr(ehcp_io.migration.batch, "convert_one", crashing.stand_in)
    sources = sources_in(old, without=tmp_path)
    done = migrate(sources, tmp_path, Settings(".json"), jobs=2, longest=5)
    rows = {row.source: row for row, _ in done}
    assert "reading it broke off" in rows["crash.json"].message
    assert "was given up after" in rows["hang.json"].message
    assert sorted(name for name, row in rows.items() if row.is_converted) == [
        "good.json",
        "well.json",
    ]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_a_run_that_is_broken_off_goes_on_where_it_stopped(
    run: Any, tmp_path: Path, number: int, code: int
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    for each in range(3):
        shutil.copy(PLAN, old / f"{each}.docx")
    command = [sys.executable, "-m", "ehcp_io", "migrate", str(old), str(new), "--jobs", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while not ((new / REPORT).exists() and "0.docx" in report(new)):
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    assert process.returncode == code
    said = "ehcp-io: stopped; what is done is kept. Run the same command again to go on.\n"
    assert err == said or number == signal.SIGKILL
    assert not [name for name in files(new) if ".ehcp-io-" in name]
    done = len([name for name in files(new) if name.endswith(".json")])
    assert 1 <= done < 3
    left = [row["source"] for row in report(new).values() if row["result"] == "not yet"]
    assert len(left) == (0 if number == signal.SIGKILL else 3 - done)
    assert f"({done} by an earlier run)" in run(old, new).err.splitlines()[0]
    assert [row["result"] for row in report(new).values()] == ["converted"] * 3


def test_plans_of_two_formats_share_a_folder_and_its_report(run: Any, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    (old / "plan.json").write_bytes(write_json(Plan()))
    assert run(old, new).code == 0
    assert run(old, new, "--to", "xml").err.startswith("1 of 1 source converted.\n")
    assert files(new) == {"plan.json.json", "plan.json.xml", REPORT}
    with (new / REPORT).open(encoding="utf-8-sig", newline="") as stream:
        rows = [(row["to"], row["target"]) for row in csv.DictReader(stream)]
    assert rows == [("json", "plan.json.json"), ("xml", "plan.json.xml")]
    assert "(1 by an earlier run)" in run(old, new).err


def test_a_full_disk_ends_the_run_and_what_is_done_is_kept(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    for name in "abcd":
        (old / f"{name}.json").write_bytes(write_json(Plan()))
    written: list[int] = []

    def full(_number: int) -> None:
        written.append(1)
        if len(written) > 3:  # the report, and two plans
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        disk.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=0))
        done = run(old, new, "--jobs", 1)
    assert done.code == 7
    assert "the disk is full. Make room and give the same command again" in done.err
    assert len(files(new)) == 3
    assert len(report(new)) == 2
    assert "4 of 4 sources converted (2 by an earlier run)" in run(old, new, "--jobs", 1).err


def test_a_row_that_was_cut_off_counts_as_not_done(tmp_path: Path) -> None:
    record = Record(tmp_path)
    record.begin()
    record.add(Row("a.docx", "json", "converted", target="a.docx.json", sha256="1"))
    record.add(Row('b "\n', "json", "refused", "3", message="Ask, and wait."))
    with record.file.open("a", encoding="utf-8") as stream:
        stream.write("c.docx,json,converted,0,c.do")
    read = Record(tmp_path)
    assert read.get("a.docx", "json") == Row(
        "a.docx", "json", "converted", target="a.docx.json", sha256="1"
    )
    assert read.get('b "\n', "json") is not None
    assert read.get("c.docx", "json") is None


def test_what_is_a_source_and_what_is_left_alone(tmp_path: Path) -> None:
    """Pictures alone in a folder are one plan; what office programs leave behind is none."""
    for name in (
        *("plan.docx", "photo.jpg", ".hidden.docx", "~$plan.docx", "Thumbs.db"),
        *("scan/page2.jpg", "scan/page10.jpg", "scan/.DS_Store", "deep/er/plan.odt", "out/x.json"),
    ):
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"x")
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.docx").symlink_to("nowhere")
    found = sources_in(tmp_path, without=tmp_path / "out")
    names = ["deep/er/plan.odt", "gone.docx", "photo.jpg", "plan.docx", "scan"]
    assert [each.name for each in found] == names
    assert [each.name for each in found if each.is_folder] == ["scan"]


def test_wrong_folders_are_refused_in_a_sentence(run: Any, old: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / REPORT).write_text("not,ours\n1,2\n")
    for source, target, code in (
        (tmp_path / "none", tmp_path / "new", 2),
        (tmp_path / "empty", tmp_path / "new", 3),
        (old, tmp_path / "other", 6),
        (old, old, 7),
        (old, old / "broken.pdf", 7),
        (old, tmp_path / "no" / "new", 7),
    ):
        done = run(source, target)
        assert done.code == code, done.err
        assert done.err.startswith("ehcp-io: ")
    assert not (tmp_path / "new").exists()
    assert run(old, tmp_path / "new", "--plain").code == 2
