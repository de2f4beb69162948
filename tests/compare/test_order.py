"""Two plans given the wrong way round: everything told would be the reverse of what happened."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from ehcp_io.cli.main import main
from ehcp_io.compare import compare
from ehcp_io.plan import Plan, PlanControl, PlanStatus
from ehcp_io.writers.canonical_json import write_json

OLD = Plan(plan=PlanControl(final_date="2024-11-29"))
NEW = Plan(plan=PlanControl(final_date="2024-11-29", amended_date="2025-03-07"))


def asked(before: Plan, after: Plan) -> list[str]:
    return [flag.says for flag in compare(before, after).flags if flag.rule == "older"]


def test_an_older_plan_given_as_the_newer_one_is_asked_about_with_both_days() -> None:
    (says,) = asked(NEW, OLD)
    assert "29 November 2024" in says
    assert "7 March 2025" in says


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OLD, NEW),
        (OLD, OLD),
        (NEW, Plan()),
        (NEW, Plan(plan=PlanControl(final_date="2024-11"))),  # a month: it may be either
        (
            NEW,  # amended, on a day that its form does not print
            Plan(plan=PlanControl(final_date="2024-11-29", status=PlanStatus.AMENDED_FINAL)),
        ),
    ],
)
def test_plans_in_their_order_or_without_days_are_not_asked_about(
    before: Plan, after: Plan
) -> None:
    assert not asked(before, after)


def test_every_form_of_report_has_the_question_and_the_screen_has_it_at_once(
    tmp_path: Path,
) -> None:
    before, after = tmp_path / "a.json", tmp_path / "b.json"
    before.write_bytes(write_json(NEW))
    after.write_bytes(write_json(OLD))
    for form in ("text", "json", "md", "html"):
        done = CliRunner().invoke(main, ["diff", str(before), str(after), "--format", form])
        assert "As they were given, the newer plan" in " ".join(done.stdout.split())
        assert "As they were given, the newer plan" in " ".join(done.stderr.split())
    target = tmp_path / "redline.docx"
    done = CliRunner().invoke(main, ["diff", str(before), str(after), "-o", str(target)])
    assert "As they were given, the newer plan" in " ".join(done.stderr.split())
