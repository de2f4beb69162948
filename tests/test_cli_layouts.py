"""``ehcp-io layouts``, ``--profile`` and ``--converters`` on the command line."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from recognition.layout_documents import NORTHSHIRE, write_profile

from ehcp_io.cli.main import start
from ehcp_io.plan import Plan
from ehcp_io.resources import shipped
from ehcp_io.writers.canonical_json import write_json

STRANGERS = Path(__file__).resolve().parents[1] / "samples" / "strangers"
NATIONAL = STRANGERS / "national-oskar-docx" / "source.docx"
OTHER = STRANGERS / "myplan-leon-docx" / "source.docx"
NOT_A_PLAN = STRANGERS / "notaplan-support-plan-docx" / "source.docx"
SHIPPED = "national-template-2024"


class Ran(NamedTuple):
    """What a run of the command line gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Any:
    def _run(*arguments: object) -> Ran:
        code = start([str(each) for each in arguments])
        return Ran(code, *capfd.readouterr())

    return _run


# ---- list and show


@pytest.mark.parametrize("command", [["layouts"], ["layouts", "list"]])
def test_layouts_are_listed_a_line_each(run: Any, command: list[str]) -> None:
    done = run(*command)
    assert done.code == 0
    assert "No layout is required" in done.err
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(
        file.stem for file in shipped("converters").glob("*-20??.toml")
    )
    assert all(len(line) <= 80 for line in lines)


def test_own_layouts_are_listed_and_shown(run: Any, tmp_path: Path) -> None:
    write_profile(tmp_path)
    listed = run("layouts", "list", "--converters", tmp_path).out
    assert "northshire-2019  Northshire County Council" in listed
    assert SHIPPED in listed
    shown = run("layouts", "show", "northshire-2019", "--converters", tmp_path)
    assert (shown.code, shown.out) == (0, NORTHSHIRE)


def test_an_own_layout_is_shown_instead_of_the_shipped_one(run: Any, tmp_path: Path) -> None:
    write_profile(tmp_path, NORTHSHIRE, SHIPPED)
    assert run("layouts", "show", SHIPPED, "--converters", tmp_path).out == NORTHSHIRE
    assert run("layouts", "show", SHIPPED).out == (
        (shipped("converters") / f"{SHIPPED}.toml").read_text(encoding="utf-8")
    )


# ---- an ID or a file that is wrong


@pytest.mark.parametrize(
    "command",
    [
        ["layouts", "show", "national-templat-2024"],
        ["layouts", "try", NATIONAL, "--profile", "national-templat-2024"],
        ["inspect", NATIONAL, "--profile", "national-templat-2024"],
        ["convert", NATIONAL, "-o", "-", "--profile", "national-templat-2024"],
    ],
)
def test_an_unknown_id_ends_with_6_and_the_nearest(run: Any, command: list[object]) -> None:
    done = run(*command)
    assert (done.code, done.out) == (6, "")
    assert f"Did you mean {SHIPPED}?" in done.err
    assert done.err.count("\n") == 1


def test_a_wrong_profile_ends_with_6_and_its_place(run: Any, tmp_path: Path) -> None:
    file = write_profile(tmp_path, NORTHSHIRE.replace("by_whom", "by_who"))
    for command in (
        ["layouts", "try", OTHER, "--profile-file", file],
        ["inspect", OTHER, "--converters", tmp_path],
    ):
        done = run(*command)
        assert (done.code, done.out) == (6, "")
        assert "northshire-2019.toml: [labels]" in done.err


def test_wrong_usage_ends_with_2(run: Any, tmp_path: Path) -> None:
    file = write_profile(tmp_path)
    for command in (
        ["layouts", "list", "--converters", tmp_path / "nowhere"],
        ["layouts", "try", OTHER, "--profile-file", tmp_path / "nowhere-2019.toml"],
        ["layouts", "try", OTHER, "--profile-file", file, "--profile", SHIPPED],
        ["layouts", "try", tmp_path / "no-such.docx"],
    ):
        assert run(*command).code == 2


# ---- which layout is used


def test_the_layout_that_fits_is_told_in_inspect_and_in_the_plan_file(run: Any) -> None:
    assert f"layout: {SHIPPED} (fits 1.00)" in run("inspect", NATIONAL).out
    layout = json.loads(run("inspect", NATIONAL, "--json").out)["layout"]
    assert (layout["profile"], layout["how"]) == (SHIPPED, "fits")
    assert layout["fits"][0]["missing"] == []
    plan = json.loads(run("convert", NATIONAL, "-o", "-").out)
    assert plan["source"]["profile"] == SHIPPED


def test_none_reads_by_the_general_rules_alone(run: Any) -> None:
    plan = json.loads(run("convert", NATIONAL, "-o", "-", "--profile", "none").out)
    assert "profile" not in plan["source"]
    assert "layout: none, as asked" in run("inspect", NATIONAL, "--profile", "none").out


def test_a_layout_may_be_asked_for(run: Any, tmp_path: Path) -> None:
    write_profile(tmp_path)
    out = run("inspect", OTHER, "--profile", "northshire-2019", "--converters", tmp_path).out
    assert "layout: northshire-2019 (as asked; fits 0.00)" in out


def test_a_tie_is_told(run: Any, tmp_path: Path) -> None:
    common = NORTHSHIRE.replace("Northshire County Council", "Oskar").replace(
        'anywhere = ["What we will all do"]', ""
    )
    write_profile(tmp_path, common, "northshire-2019")
    write_profile(tmp_path, common, "southshire-2019")
    out = run("inspect", NATIONAL, "--converters", tmp_path).out
    assert "layout: none; several fit equally well" in out
    assert "profile-tie" in out


# ---- try


@pytest.mark.parametrize("source", [NATIONAL, OTHER], ids=lambda path: path.parent.name)
def test_try_shows_what_opened_the_sections_in_80_columns(run: Any, source: Path) -> None:
    done = run("layouts", "try", source)
    assert (done.code, done.err) == (0, "")
    for part in ("SECTIONS", "its letter", "WHAT CAME OF IT", "not filed: 0 pieces", "0 lost"):
        assert part in done.out
    assert all(len(line) <= 80 for line in done.out.splitlines() if not line.startswith("#"))


def test_try_offers_the_nearest_wording_as_a_comment_to_copy(run: Any) -> None:
    out = run("layouts", "try", OTHER).out
    assert "KNOWN BY NO RULE" in out
    assert "alike to 0." in out
    copied = out.partition("TO COPY INTO A LAYOUT")[2]
    assert copied.count("\n# ") >= 1


def test_try_names_what_the_layout_has_and_the_document_has_not(run: Any, tmp_path: Path) -> None:
    file = write_profile(tmp_path)
    out = run("layouts", "try", OTHER, "--profile-file", file).out
    assert "[titles.F] “What we will all do”" in out
    assert "MISSING “Northshire County Council”" in out


def test_try_names_the_wording_of_the_profile_that_opened_a_section(run: Any) -> None:
    assert "the profile's [titles] B, F and E" in run("layouts", "try", NATIONAL).out


def test_try_goes_on_where_the_document_is_no_plan_yet(run: Any) -> None:
    """That is when a profile is needed most."""
    done = run("layouts", "try", NOT_A_PLAN)
    assert done.code == 0
    assert "it is not an Education, Health and Care plan" in " ".join(done.out.split())
    assert "KNOWN BY NO RULE" in done.out


def test_try_offers_no_line_with_the_childs_name(run: Any) -> None:
    copied = run("layouts", "try", OTHER).out.partition("TO COPY INTO A LAYOUT")[2]
    assert "Leon" not in copied


def test_try_writes_nothing_and_needs_a_document(run: Any, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_bytes(write_json(Plan()))
    done = run("layouts", "try", plan)
    assert (done.code, done.out) == (3, "")
    assert "needs no layout" in done.err
    assert list(tmp_path.iterdir()) == [plan]


def test_try_takes_the_options_that_it_can_use_and_no_other(run: Any, tmp_path: Path) -> None:
    """An option that is taken and has no effect misleads whoever gives it."""
    assert run("layouts", "try", NATIONAL, "--position", "la").code == 2
    assert "--ocr" in run("layouts", "try", "--help").out
    done = run("layouts", "try", tmp_path)
    assert done.code == 3
    assert "without page pictures" in done.err
    picture = tmp_path / "page.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n damaged")
    assert run("layouts", "try", picture, "--ocr", "off").code == 3
