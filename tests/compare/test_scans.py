"""A comparison says at its head which plan was read from a scan, in every form."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from compare.inline import plan as inline_plan

from ehcp_io.cli.main import main
from ehcp_io.compare import compare, compare_three
from ehcp_io.compare.scans import SCAN
from ehcp_io.findings import Finding, Severity
from ehcp_io.plan import Plan
from ehcp_io.plan.model import Source
from ehcp_io.plan.units import Mark, Provision, UnitSource
from ehcp_io.writers.canonical_json import write_json

TYPED = inline_plan(F=["Reading, 20 minutes daily.", "A quiet place to work."])


def scan(*, doubtful: int = 1, pages: int = 1, of: int = 1) -> Plan:
    """The same plan as read from pictures, with a lesson more; of some pages only."""
    finding = Finding(code="recognised-pages", severity=Severity.INFO, message="Pictures.")
    words = ["Reading, 20 minutes daily.", "A quiet place to work.", "A daily lesson in swimming."]
    marks = tuple(Mark(start=n, end=n + 1, style="doubtful") for n in range(doubtful))
    units = [
        Provision(id=f"s{n}", text=text, confidence=0.97, marks=marks if n == 2 else (),
                  source=UnitSource(page=min(n + 1, pages)))
        for n, text in enumerate(words)
    ]  # fmt: skip
    source = Source(pages=of)
    return inline_plan(F=units).model_copy(update={"findings": (finding,), "source": source})


def told(*plans: Plan) -> list[str]:
    return [flag.says for flag in compare(*plans).flags if flag.rule == SCAN]


def test_which_plan_was_a_scan_and_how_much_of_it_is_in_doubt() -> None:
    first = "The newer plan was read from a scan, and 2 of 14 words are doubtful. "
    assert told(TYPED, scan(doubtful=2))[0].startswith(first)
    assert told(scan(), TYPED)[0].startswith("The older plan was read from a scan, and 1 of 14 ")
    assert "none of 14 words is marked" in told(TYPED, scan(doubtful=0))[0]
    assert told(TYPED, TYPED) == []


def test_of_two_scans_one_caution_names_both_and_of_a_mixed_plan_the_pages() -> None:
    (both,) = told(scan(), scan(doubtful=3))
    assert both.startswith("The older plan was read from a scan, and 1 of 14 words is doubtful; ")
    assert "; the newer plan was read from a scan, and 3 of 14 words are doubtful. " in both
    assert told(TYPED, scan(pages=1, of=5))[0].startswith("Page 1 of the newer plan was read ")
    assert told(TYPED, scan(pages=2, of=5))[0].startswith("Pages 1 and 2 of the newer plan were ")
    assert told(TYPED, scan(pages=3, of=5))[0].startswith("Pages 1 to 3 of the newer plan were ")


def test_of_three_plans_each_is_named() -> None:
    flags = compare_three(TYPED, scan(), TYPED).flags
    assert [flag.says.split(" was ")[0] for flag in flags if flag.rule == SCAN] == [
        "The proposed plan"
    ]


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    names = [str(tmp_path / name) for name in ("before.json", "after.json")]
    for name, plan in zip(names, (TYPED, scan()), strict=True):
        Path(name).write_bytes(write_json(plan))
    return names


@pytest.mark.parametrize("form", ["text", "md", "html", "--summary"])
def test_every_report_says_it_before_anything_else(pair: list[str], form: str) -> None:
    options = [form] if form == "--summary" else ["--format", form]
    said = " ".join(CliRunner().invoke(main, ["diff", *pair, *options]).stdout.split())
    assert said.index("was read from a scan, and 1 of 14 words is doubtful") < said.index(
        "1 change"
    )
    assert said.index("Before you rely on this".upper() if form in ("text", "--summary")
                      else "Before you rely on this") < said.index("read from a scan")  # fmt: skip


def test_a_letter_and_a_redline_say_it_too(pair: list[str], tmp_path: Path) -> None:
    letter, redline = tmp_path / "letter.txt", tmp_path / "redline.docx"
    for target, form in ((letter, "letter"), (redline, "docx")):
        done = CliRunner().invoke(main, ["diff", *pair, "--format", form, "-o", str(target)])
        assert "was read from a scan" in done.stderr
    text = " ".join(letter.read_text().split())
    assert text.index("was read from a scan") < text.index("Dear")


def test_json_has_it_as_a_field_of_the_side(pair: list[str]) -> None:
    data = json.loads(CliRunner().invoke(main, ["diff", *pair, "--format", "json"]).stdout)
    assert data["after"]["scan"] == {"pages": [1], "words": 14, "doubtful": 1}
    assert data["before"].get("scan") is None
