"""Two children's plans put side by side by mistake."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from ehcp_io.cli.main import main
from ehcp_io.compare import compare, compare_three
from ehcp_io.plan import Person, Plan
from ehcp_io.writers.canonical_json import write_json


def _plan(name: str | None, born: str | None) -> Plan:
    return Plan(person=Person(name=name, date_of_birth=born))


def _rules(before: Plan, after: Plan) -> list[str]:
    return [flag.rule for flag in compare(before, after).flags]


def test_two_children_are_asked_about_and_not_named() -> None:
    before = _plan("Robin Lee Doe", "2015-03-01")
    after = _plan("Sam Akhtar", "2012-09-09")
    (flag,) = compare(before, after).flags
    assert flag.rule == "other-child"
    assert "Robin" not in flag.says
    assert "Akhtar" not in flag.says


@pytest.mark.parametrize(
    "after",
    [
        _plan("Robin Lee Doe", "2015-03-02"),  # a day mistyped
        _plan("Robin Smith", "2015-03-01"),  # a new surname
        _plan("DOE, Robin", "2015-01-03"),  # another form of the name, a day misread
        _plan("Robin Lee Doe", None),
        _plan(None, "2001-01-01"),
    ],
)
def test_one_child_is_not_asked_about(after: Plan) -> None:
    assert _rules(_plan("Robin Lee Doe", "2015-03-01"), after) == []


def test_of_three_plans_any_may_be_another_childs() -> None:
    ours, other = _plan("Robin Lee Doe", "2015-03-01"), _plan("Sam Akhtar", "2012-09-09")
    for plans, named in (
        ((ours, other, ours), "The proposed plan and the current plan"),
        ((ours, ours, other), "The final plan and the current plan"),
        ((ours, Plan(), other), "The final plan and the current plan"),
    ):
        (flag,) = (each for each in compare_three(*plans).flags if each.rule == "other-child")
        assert flag.says.startswith(named)


@pytest.mark.parametrize(
    ("form", "name"), [("letter", "letter.txt"), ("working-document", "wd.docx")]
)
def test_what_goes_to_others_about_two_children_is_refused(
    tmp_path: Path, form: str, name: str
) -> None:
    plans = []
    for number, plan in enumerate(
        (_plan("Robin Lee Doe", "2015-03-01"), _plan("Sam Akhtar", "2012-09-09"))
    ):
        plans.append(tmp_path / f"{number}.json")
        plans[-1].write_bytes(write_json(plan))
    target = tmp_path / name
    names = [str(path) for path in plans]
    command = ["diff", *names, "--format", form, "-o", str(target)]
    command += ["--party", "la"] if form == "working-document" else []
    refused = CliRunner().invoke(main, command)
    asked = CliRunner().invoke(main, ["diff", *names, "-o", str(tmp_path / "page.html")])

    assert refused.exit_code == 2
    assert "--same-child" in refused.stderr
    assert not target.exists()
    assert asked.exit_code == 0
    assert "different children" in asked.stderr
    sure = CliRunner().invoke(main, [*command, "--same-child"])
    assert sure.exit_code == 0
    assert target.exists()
    assert "different children" not in sure.stderr


def test_brothers_and_sisters_are_told_by_their_numbers() -> None:
    def child(name: str, born: str, upn: str, nhs: str) -> Plan:
        return Plan(person=Person(name=name, date_of_birth=born, upn=upn, nhs_number=nhs))

    one = child("Robin Lee Doe", "2015-03-01", "B801200005001", "9434765870")
    twin = child("Rowan Lee Doe", "2016-04-02", "P207000016049", "9434765919")
    mistyped = child("Robin Lee Doe", "2015-03-02", "B801200005001", "9434765919")
    assert _rules(one, twin) == ["other-child"]
    assert "other-child" not in _rules(one, mistyped)
