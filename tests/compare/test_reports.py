"""Reports: whole, safe with any words, and readable without colour or script."""

import json
import re

import click
import pytest
from compare.inline import plan
from compare.pages import Page
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from strategies import plans

from ehcp_io.cli.diff_report import report
from ehcp_io.compare import Occasion, PlanDiff, compare
from ehcp_io.compare.html import write_html
from ehcp_io.compare.markdown import write_markdown
from ehcp_io.compare.schema import SCHEMA_ID, diff_schema, schema_bytes
from ehcp_io.plan import Person, Plan, PlanControl, PlanStatus, Source
from ehcp_io.plan.units import Provision
from ehcp_io.resources import shipped

HOSTILE = "<script>alert(1)</script> \x1b[31m *bold* | a_b \u202e"


def item(**cells: str) -> Provision:
    return Provision(id="f", text="Phonics in a quiet room.", **cells)  # type: ignore[arg-type] # words only


@pytest.fixture
def diff() -> PlanDiff:
    before = plan(F=[item(how_often="20 minutes daily, with care"), f"Gone {HOSTILE}"], A=["Old."])
    after = plan(F=[item(how_often="As required, with care")], A=["Old."], G=["New here now."])
    return compare(
        before.model_copy(
            update={"person": Person(name="Ann"), "source": Source(file_name="a&b.pdf")}
        ),
        after.model_copy(update={"person": Person(name="Anne")}),
        Occasion.DRAFT_TO_FINAL,
    )


def test_the_page_is_whole_and_needs_nothing_else(diff: PlanDiff) -> None:
    html = write_html(diff).decode()
    page = Page(html)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert all(link[1:] in page.ids for link in page.links)
    assert "http:" not in html
    assert "https:" not in html


def test_the_page_is_safe_with_any_words(diff: PlanDiff) -> None:
    """A plan may be written by anyone: its words are never markup, and no script of it runs."""
    html = write_html(diff).decode()
    assert html.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in html
    assert "a&amp;b.pdf" in html
    assert "default-src 'none'" in html


def test_the_page_can_be_read_by_those_who_do_not_see_it(diff: PlanDiff) -> None:
    html = write_html(diff).decode()
    assert '<html lang="en-GB">' in html
    assert len(re.findall("<h1", html)) == 1
    assert "[removed: " in html
    assert '<th scope="row">name</th>' in html


def test_the_same_comparison_gives_the_same_bytes(diff: PlanDiff) -> None:
    assert write_html(diff) == write_html(diff)


def test_markdown_marks_words_and_nothing_else_is_markup(diff: PlanDiff) -> None:
    text = write_markdown(diff).decode()
    assert "~~20 minutes daily,~~ with care" in text
    assert "**As required,** with care" in text
    assert "\\<script\\>" in text
    assert "| name | Ann | Anne |" in text


def test_the_screen_shows_both_wordings_without_colour(diff: PlanDiff) -> None:
    text = "\n".join(report(diff, summary=False, colour=False))
    assert "[-20 minutes daily,-] with care" in text
    assert "{+As required,+} with care" in text
    assert "Code of Practice 9.69" in text
    assert "QUESTIONS TO ASK" in text
    assert "\x1b" not in click.unstyle(text)
    assert "\u202e" not in text


def test_the_brackets_are_explained_where_they_are_used_and_nowhere_else(diff: PlanDiff) -> None:
    key = "Words in [-such brackets-] went; words in {+such brackets+} came."
    assert key in list(report(diff, summary=False, colour=False))
    assert key not in list(report(diff, summary=True, colour=False))
    assert key not in list(report(diff, summary=False, colour=True))
    added = compare(plan(A=["Old."]), plan(A=["Old."], G=["New here now."]))
    assert key not in list(report(added, summary=False, colour=False))
    assert "Words that went are ~~struck through~~" in write_markdown(diff).decode()


def test_colour_marks_words_instead_of_brackets(diff: PlanDiff) -> None:
    text = "\n".join(report(diff, summary=False, colour=True))
    assert "[-" not in text
    assert click.style("required,", fg="green", bold=True) in text


def test_the_summary_has_a_line_a_change(diff: PlanDiff) -> None:
    lines = [line for line in report(diff, summary=True, colour=False) if re.match(r" +\d", line)]
    assert len(lines) == len(diff.changes)


def test_plans_that_do_not_differ_are_said_to_be_the_same() -> None:
    same = compare(plan(A=["Old."]), plan(A=["Old."]))
    assert "Nothing changed." in write_html(same).decode()
    assert "Nothing changed." in "\n".join(report(same, summary=False, colour=False))


def test_the_checked_in_schema_is_current() -> None:
    """After a change of the model: ``make schema``, and a person reads the difference."""
    assert (shipped("templates") / "diff.schema.json").read_bytes() == schema_bytes()
    Draft202012Validator.check_schema(diff_schema())
    assert diff_schema()["$id"] == SCHEMA_ID


@settings(max_examples=20)
@given(plans(), plans())
def test_every_report_can_be_made_of_every_comparison(first: Plan, second: Plan) -> None:
    found = compare(first, second, Occasion.ANNUAL_REVIEW)
    data = json.loads(found.model_dump_json())
    assert list(Draft202012Validator(diff_schema()).iter_errors(data)) == []
    assert PlanDiff.model_validate_json(found.model_dump_json()) == found
    assert Page(write_html(found).decode()).open == []
    assert write_markdown(found)
    assert list(report(found, summary=False, colour=True))


def dated(status: PlanStatus, **dates: str) -> Plan:
    return plan(F=["A desk."]).model_copy(update={"plan": PlanControl(status=status, **dates)})


def test_a_final_plan_may_differ_by_its_placement_only() -> None:
    draft = dated(PlanStatus.DRAFT)
    final = dated(PlanStatus.FINAL, final_date="2026-02-02")
    other = plan(F=["A chair with arms."], I=["Oak School"]).model_copy(update={"plan": final.plan})
    diff = compare(draft, other, Occasion.DRAFT_TO_FINAL)
    asked = [diff.changes[flag.change].section for flag in diff.flags if flag.change is not None]
    assert set(asked) == {"F"}
    assert "no-placement" in {f.rule for f in compare(draft, final, Occasion.DRAFT_TO_FINAL).flags}


def test_a_review_asks_for_evidence_views_and_a_new_date() -> None:
    before = dated(PlanStatus.FINAL, review_date="2026-02-02")
    after = dated(PlanStatus.FINAL, review_date="2026-02-02")
    after = after.model_copy(update={"sections": after.sections | plan(F=["Ink."]).sections})
    found = {flag.rule for flag in compare(before, after, Occasion.ANNUAL_REVIEW).flags}
    assert {"not-amended", "no-new-review", "no-new-advice", "same-views", "show-evidence"} <= found
    assert not compare(before, after).flags
