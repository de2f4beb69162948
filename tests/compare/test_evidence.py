"""A reason is told for the thing that it names, and not for one that only looks like it."""

import pytest
from compare.inline import change, plan, rules

from ehcp_io.compare import ChangeKind, Effect, compare
from ehcp_io.plan.units import Provision


def test_whoever_an_occasion_speaks_of_provides_nothing() -> None:
    found = change(
        "Training every twelve months and whenever an assistant joins.",
        "Training every eighteen months.",
    )
    assert rules(found) == {"quantity"}


def test_a_choice_of_somebody_less_expert_is_told_of_the_role_and_is_no_condition() -> None:
    found = change("Art psychotherapist.", "Art psychotherapist or wellbeing practitioner.")
    assert [(each.rule, each.detail) for each in found.reasons] == [
        ("role-choice", "‘or wellbeing practitioner’")
    ]
    both = change("HCPC-registered art psychotherapist.", "Art psychotherapist or practitioner.")
    assert rules(both) == {"role-choice", "role-weaker"}


def test_the_least_qualification_is_no_least_amount() -> None:
    found = change(
        "Teachers who have completed at least a postgraduate certificate in autism.",
        "Teachers with an understanding of autism.",
    )
    assert rules(found) == {"role-weaker"}
    assert "floor-gone" in rules(change("Art at least once a week.", "Art once a week."))


def test_how_often_an_outcome_is_to_be_seen_is_told_when_it_is_gone() -> None:
    found = change(
        "Sam will meet other writers at least once a week.", "Sam will meet other writers.", "E"
    )
    assert found.effect is Effect.WEAKENED
    (reason,) = (each for each in found.reasons if each.rule == "outcome-looser")
    assert "once a week" in (reason.detail or "")


def test_a_person_who_is_named_no_more_is_told_though_the_role_is_kept() -> None:
    found = change("Ms Okoro, speech therapist.", "Speech therapist.")
    assert (found.effect, rules(found)) == (Effect.WEAKENED, {"role-weaker"})
    other = change("Ms Okoro, speech therapist.", "Mr Lee, speech therapist.")
    assert other.effect is Effect.NEUTRAL


def test_entries_made_one_that_lose_their_cells_are_not_said_to_lose_nothing() -> None:
    reading = Provision(id="f0", text="A reading programme.", by_whom="Teacher")
    paired = Provision(id="f1", text="Paired reading of texts.", how_often="15 minutes each day")
    both = Provision(
        id="f0", text="A reading programme, and paired reading of texts.", by_whom="Teacher"
    )
    found = compare(plan(F=[reading, paired]), plan(F=[both])).changes
    (kept,) = (each for each in found if each.kind is ChangeKind.CHANGED)
    (gone,) = (each for each in found if each.kind is ChangeKind.REMOVED)
    assert rules(gone) == {"swallowed"}
    assert rules(kept) == {"joined-in-part"}


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ("Steps fitted by 31 August 2026.", "Steps fitted by 30 June 2026.", Effect.STRENGTHENED),
        ("Steps fitted by 30 June 2026.", "Steps fitted by 31 August 2026.", Effect.WEAKENED),
        ("Reviewed by 30 June 2026.", "Reviewed by 30 June 2027.", Effect.NEUTRAL),
    ],
)
def test_a_day_by_which_it_is_done_is_sooner_or_later(
    before: str, after: str, effect: Effect
) -> None:
    assert change(before, after).effect is effect
