"""Provision that serves another outcome than before: told where both plans link it, else not."""

import pytest
from compare.inline import plan, rules

from ehcp_io.compare import Change, ChangeKind, compare
from ehcp_io.compare.one_form import in_form_of
from ehcp_io.plan import LinkBasis, Plan
from ehcp_io.plan.units import Link, Outcome, Provision

READS, WALKS = "Robin will read a page by July.", "Robin will walk to school alone by July."
DAILY = "A teacher will read with Robin for twenty minutes each day."


def linked(
    text: str, *outcomes: str, letter: str = "F", wordings: tuple[str, ...] = (READS, WALKS)
) -> Plan:
    goals = [Outcome(id=f"e{number}", text=said) for number, said in enumerate(wordings)]
    links = tuple(Link(id=goal.id, basis=LinkBasis.ROW) for goal in goals if goal.text in outcomes)
    daily = Provision(id="f1", text=text, supports_outcomes=links)
    return plan(E=goals, **{letter: [daily]}, H1=["A quiet room at lunch."])


def only(before: Plan, after: Plan) -> Change:
    (change,) = compare(before, after).changes
    return change


def test_provision_under_another_outcome_is_told_with_both() -> None:
    change = only(linked(DAILY, READS), linked(DAILY, WALKS))

    assert (change.kind, change.field) == (ChangeKind.CHANGED, "supports_outcomes")
    assert (change.before, change.after, change.item) == (READS, WALKS, DAILY)
    assert rules(change) == {"linked-anew"}


def test_a_move_to_another_section_tells_its_new_outcome_too() -> None:
    change = only(linked(DAILY, READS), linked(DAILY, WALKS, letter="G"))

    assert change.kind is ChangeKind.MOVED
    (reason,) = [each for each in change.reasons if each.rule == "linked-anew"]
    assert reason.detail == f"‘{READS}’ → ‘{WALKS}’"


def test_new_wording_tells_its_new_outcome_too() -> None:
    change = only(linked(DAILY, READS), linked(DAILY.replace("twenty", "ten"), WALKS))

    assert rules(change) == {"quantity", "linked-anew"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (linked(DAILY), linked(DAILY, WALKS)),
        (linked(DAILY, READS), linked(DAILY)),
        (linked(DAILY, READS, WALKS), linked(DAILY, WALKS)),
        (linked(DAILY, READS), linked(DAILY, READS, wordings=(WALKS, READS))),
    ],
    ids=["stated after only", "stated before only", "one of two columns", "other order"],
)
def test_what_a_form_does_not_state_is_no_change(before: Plan, after: Plan) -> None:
    assert not compare(before, after).changes


def test_an_outcome_that_was_replaced_is_told_by_itself() -> None:
    swims = "Swimming a width without armbands."
    found = compare(linked(DAILY, READS), linked(DAILY, swims, wordings=(swims, WALKS)))

    assert "linked-anew" not in rules(found)


def test_the_older_plan_in_the_newer_form_has_the_older_links() -> None:
    before, after = linked(DAILY, READS), linked(DAILY, WALKS)

    made = in_form_of(before, after, compare(before, after))

    assert made is not None
    assert made.provision[0].supports_outcomes == before.provision[0].supports_outcomes


def test_numbers_that_stayed_while_the_outcomes_moved_are_a_question() -> None:
    def numbered(*outcomes: str) -> Plan:
        goals = [
            Outcome(id=said[:14], text=said, marker=f"{n}.") for n, said in enumerate(outcomes)
        ]
        link = Link(id=goals[1].id, basis=LinkBasis.REFERENCE)
        return plan(E=goals, F=[Provision(id="f1", text=DAILY, supports_outcomes=(link,))])

    swims = "Swimming a width without armbands."
    found = compare(numbered(swims, READS, WALKS), numbered(READS, WALKS))

    assert "linked-anew" not in rules(found)
    (flag,) = [each for each in found.flags if each.rule == "renumbered"]
    assert READS in flag.says
    assert WALKS in flag.says
