"""The same in other words: only what a closed table knows; told in short, hidden in no report."""

import json
import re

import pytest
from compare.inline import change, plan

from ehcp_io.cli.diff_report import report
from ehcp_io.compare import Effect, compare
from ehcp_io.compare.equivalents import says_the_same
from ehcp_io.compare.html import write_html
from ehcp_io.compare.markdown import write_markdown
from ehcp_io.compare.telling import counts
from ehcp_io.letters.points import points_of
from ehcp_io.plan.units import Provision

SAME = [
    ("Reading for 10 minutes each day.", "Reading for 10 minutes daily."),
    ("Three 30-minute sessions each week.", "Three sessions of 30 minutes per week."),
    ("3 x 20 minutes each week, 1:4", "20 minutes, three times a week, 1:4"),
    ("A group of no more than four pupils.", "A group of up to four pupils."),
    ("50 minutes weekly for 30 weeks", "Weekly for 50 minutes, 30 weeks"),
    ("Every six months", "Six-monthly"),
    ("Once a year and when medication changes", "Annually and when medication changes"),
    ("Four sessions of an hour", "Four one-hour sessions"),
    ("One hour a half term", "One hour half-termly"),
    ("An hour and a half fortnightly", "90 minutes every two weeks"),
    ("Forest school leader", "a forest school leader"),
    (
        "Teaching of number, in a group of no more than four.",
        "Teaching of number, in a group of up to four.",
    ),
]
OTHER = [
    ("1 hour weekly, 30 minutes daily", "30 minutes weekly, 1 hour daily"),
    ("Two weekly sessions", "Sessions every two weeks"),
    ("Therapy for a month", "Therapy monthly"),
    ("Help in a lesson", "Help in each lesson"),
    ("Up to four hours", "Four hours"),
    ("No more than four", "No fewer than four"),
    ("Daily", "Each school day"),
    ("15 mg daily", "15 mg twice daily"),
    ("Up to 20 minutes, 3 times a week", "20 minutes, up to 3 times a week"),
    (
        "30 minutes of reading and 20 minutes of maths weekly",
        "20 minutes of reading and 30 minutes of maths weekly",
    ),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_one_thing_said_in_two_ways_of_the_table(before: str, after: str) -> None:
    assert says_the_same(before, after)
    found = change(before, after)
    assert found.effect is Effect.NEUTRAL
    assert found.says_the_same


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_what_only_looks_like_it_is_not_the_same(before: str, after: str) -> None:
    assert not says_the_same(before, after)


BEFORE = plan(
    F=[
        Provision(id="p1", text="Phonics with a teacher.", how_often="10 minutes each day"),
        Provision(id="p2", text="Speech therapy.", how_often="60 minutes each week"),
    ]
)
AFTER = plan(
    F=[
        Provision(id="p1", text="Phonics with a teacher.", how_often="10 minutes daily"),
        Provision(id="p2", text="Speech therapy.", how_often="30 minutes each week"),
    ]
)


def test_every_report_has_it_in_short_at_the_end_and_the_letter_leaves_it_out() -> None:
    diff = compare(BEFORE, AFTER)
    first, last = diff.changes
    assert (first.effect, last.says_the_same) == (Effect.WEAKENED, True)
    assert counts(diff) == "1 change: 1 weaker. 1 passage says the same in other words."
    page = write_html(diff).decode()
    short = r"<h2[^>]*>The same in other words \(1\)</h2>\s*<article class=.change same"
    assert re.search(short, page)
    assert "<details" not in page  # a page to print
    told = write_markdown(diff).decode()
    assert "## The same in other words (1)\n\n- 2. Section F, how often: changed" in told
    screen = "\n".join(report(diff, summary=False, colour=False))
    assert "10 minutes each day → 10 minutes daily" in screen
    points, more = points_of(diff)
    assert (len(points), more) == (1, 0)
    kept = json.loads(diff.model_dump_json())["changes"][1]
    assert kept["reasons"][0]["rule"] == "same-words"
