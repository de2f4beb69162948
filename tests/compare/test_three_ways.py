"""Current, proposed, final: what became of each proposal."""

import json
from pathlib import Path

import pytest
from compare.inline import plan as inline_plan
from compare.mutations import PLAN, mutated
from compare.pages import Page

from ehcp_io.cli.diff_report import report
from ehcp_io.cli.main import start
from ehcp_io.compare import Effect, Outcome, compare, compare_three
from ehcp_io.compare.html import write_html
from ehcp_io.compare.markdown import write_markdown
from ehcp_io.compare.model import Flag
from ehcp_io.plan import Person, Plan
from ehcp_io.plan.units import Provision
from ehcp_io.writers.canonical_json import write_json

CURRENT = inline_plan(
    F=[
        "Speech therapy for 60 minutes each week with a therapist.",
        "Phonics each day for twenty minutes with a teaching assistant.",
        "A laptop for all written work in lessons.",
        "A quiet room for lunch with one friend.",
    ]
)
PROPOSED = inline_plan(
    F=[
        "Speech therapy for 30 minutes each week with a therapist.",
        "Phonics each day for thirty minutes with a teaching assistant.",
        "A laptop with speech software for all written work in lessons.",
        "Swimming with the school once a week in term time.",
        "A visit to the new college before the start of term.",
    ]
)
FINAL = inline_plan(
    F=[
        "Speech therapy for 30 minutes each week with a therapist.",
        "Phonics each day for twenty minutes with a teaching assistant.",
        "A laptop with dictation for all written work in lessons.",
        "Swimming with the school once a week in term time.",
        "Movement breaks of five minutes after each lesson.",
    ]
)


def outcomes(current: Plan, proposed: Plan, final: Plan) -> list[tuple[str, str, str, str]]:
    found = compare_three(current, proposed, final).proposals or ()
    return [
        (each.outcome, each.current or "-", each.proposed or "-", each.final or "-")
        for each in found
    ]


def test_each_proposal_is_followed_to_the_final_plan() -> None:
    now, then, at_last = (
        [unit.text for unit in plan.provision] for plan in (CURRENT, PROPOSED, FINAL)
    )
    assert sorted(outcomes(CURRENT, PROPOSED, FINAL)) == sorted(
        [
            (Outcome.UNPROPOSED, "-", "-", at_last[4]),
            (Outcome.DROPPED, now[1], then[1], now[1]),
            (Outcome.DROPPED, "-", then[4], "-"),
            (Outcome.CHANGED, now[2], then[2], at_last[2]),
            (Outcome.TAKEN_UP, now[0], then[0], at_last[0]),
            (Outcome.TAKEN_UP, "-", then[3], at_last[3]),
            (Outcome.TAKEN_UP, now[3], "-", "-"),
        ]
    )


def test_the_effect_is_that_of_the_final_plan_and_of_a_dropped_one_what_it_would_have_been() -> (
    None
):
    found = compare_three(CURRENT, PROPOSED, FINAL).proposals or ()
    by_current = {each.current: each for each in found if each.current}
    assert by_current[CURRENT.provision[0].text].effect is Effect.WEAKENED
    dropped = by_current[CURRENT.provision[1].text]
    assert (dropped.proposed_effect, dropped.effect) == (Effect.STRENGTHENED, Effect.NEUTRAL)


def test_what_was_to_go_and_stays_is_dropped() -> None:
    without = inline_plan(F=[unit.text for unit in CURRENT.provision[:3]])
    text = CURRENT.provision[3].text
    assert outcomes(CURRENT, without, CURRENT) == [(Outcome.DROPPED, text, "-", text)]


def test_cells_of_a_record_are_followed_for_themselves() -> None:
    item = Provision(id="f1", text="Phonics.", by_whom="A teacher", how_often="Daily")
    asked = item.model_copy(update={"by_whom": "An assistant", "how_often": "Weekly"})
    final = item.model_copy(update={"how_often": "Weekly"})
    assert sorted(outcomes(*(inline_plan(F=[each]) for each in (item, asked, final)))) == [
        (Outcome.DROPPED, "A teacher", "An assistant", "A teacher"),
        (Outcome.TAKEN_UP, "Daily", "Weekly", "Weekly"),
    ]


@pytest.mark.parametrize("seed", range(20))
def test_the_draft_made_final_takes_everything_up_and_the_plan_left_alone_nothing(
    seed: int,
) -> None:
    before, after, _ = mutated(PLAN, seed)
    number = len(compare(before, after).changes)
    assert [each[0] for each in outcomes(before, after, after)] == [Outcome.TAKEN_UP] * number
    assert [each[0] for each in outcomes(before, after, before)] == [Outcome.DROPPED] * number
    assert [each[0] for each in outcomes(before, before, after)] == [Outcome.UNPROPOSED] * number


def test_a_record_that_moves_takes_its_cells_along_and_where_it_stands_is_said() -> None:
    """A cell that was to change and did not is dropped, though its record stands in Health now."""

    def made(letter: str, how_often: str | None) -> Plan:
        unit = Provision(id="f0", text="Counselling about loss of sight.", how_often=how_often)
        return inline_plan(**{letter: [unit]})

    current = made("F", "Weekly")
    found = compare_three(current, made("F", "Monthly"), made("G", "Weekly"))
    told = {(each.field, each.outcome) for each in found.proposals or ()}
    assert told == {("how_often", Outcome.DROPPED), (None, Outcome.UNPROPOSED)}
    found = compare_three(current, inline_plan(), made("G", "Weekly"))
    (proposal,) = found.proposals or ()
    assert proposal.final_section == "G"
    assert "as it was, but in Section G" in write_markdown(found).decode()


def test_every_form_tells_all_three(tmp_path: Path) -> None:
    files = []
    for name, plan in (("current", CURRENT), ("proposed", PROPOSED), ("final", FINAL)):
        (tmp_path / f"{name}.json").write_bytes(write_json(plan))
        files.append(str(tmp_path / f"{name}.json"))
    for suffix in ("txt", "html", "md", "json"):
        target = tmp_path / f"told.{suffix}"
        assert start(["diff", *files, "-o", str(target)]) == 0
        told = target.read_text(encoding="utf-8")
        assert "thirty" in told
        assert "Movement breaks" in told
    data = json.loads((tmp_path / "told.json").read_bytes())
    assert data["proposals"][0]["outcome"] == "unproposed"
    assert start(["diff", *files, "--as", "annual-review"]) == 2
    assert start(["diff", *files, "-o", str(tmp_path / "told.docx")]) == 2


def test_contents_stand_in_the_order_of_the_page_and_lead_somewhere() -> None:
    """Passages first, details last; a question has no number, since changes are not told."""
    final = FINAL.model_copy(update={"person": Person(name="Anne")})
    diff = compare_three(CURRENT, PROPOSED, final)
    asked = Flag(rule="doubtful", says="Look at the page.", source="The scan.", change=0)
    diff = diff.model_copy(update={"flags": (asked,)})
    page = Page(write_html(diff).decode())
    places = [page.ids.index(link[1:]) for link in page.links if link != "#main"]
    assert len(places) == 6
    assert places == sorted(places)
    assert "See 1" not in "\n".join(report(diff, summary=False, colour=False))
    for told in (
        write_markdown(diff).decode(),
        "\n".join(report(diff, summary=True, colour=False)),
    ):
        assert told.casefold().index("movement breaks") < told.casefold().index(
            "details (1)" if "DETAILS" in told else "## details"
        )


@pytest.mark.parametrize(
    ("final", "outcome"),
    [
        ("Phonics for thirty minutes daily with an assistant.", Outcome.TAKEN_UP),
        ("Phonics for 20 minutes every day with an assistant.", Outcome.DROPPED),
        ("Phonics for 25 minutes every day with an assistant.", Outcome.CHANGED),
    ],
)
def test_what_the_final_plan_says_in_other_words_is_taken_up_or_dropped(
    final: str, outcome: Outcome
) -> None:
    current = "Phonics for 20 minutes each day with an assistant."
    proposed = "Phonics for 30 minutes each day with an assistant."
    plans = (inline_plan(F=[text]) for text in (current, proposed, final))
    assert outcomes(*plans) == [(outcome, current, proposed, final)]
