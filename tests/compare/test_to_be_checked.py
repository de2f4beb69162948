"""What no rule can weigh and somebody must see: medicines, and a *not* that came or went."""

import pytest
from compare.inline import change, plan, rules

from ehcp_io.compare import Effect, compare
from ehcp_io.compare.telling import by_effect

NEUTRAL, WEAKER, STRONGER = Effect.NEUTRAL, Effect.WEAKENED, Effect.STRENGTHENED


@pytest.mark.parametrize(
    ("letter", "before", "after"),
    [
        ("G", "Methylphenidate 10 mg at 8am.", "Methylphenidate 20 mg at 8am."),
        ("G", "Methylphenidate 20 mg twice a day.", "Methylphenidate 20 mg once a day."),
        ("F", "Salbutamol, two puffs before PE.", "Salbutamol, one puff before PE."),
        ("C", "He takes Keppra 500mg twice daily.", "He takes Keppra 250mg twice daily."),
    ],
)
def test_another_dose_is_neither_weaker_nor_stronger(letter: str, before: str, after: str) -> None:
    for sides in ((before, after), (after, before)):
        found = change(*sides, letter)
        assert found.effect is NEUTRAL
        assert "medicine" in rules(found)


def test_who_gives_it_is_judged_as_ever() -> None:
    found = change(
        "Insulin, 4 units of insulin at noon, given by a nurse.",
        "Insulin, 6 units of insulin at noon, given by a teaching assistant.",
    )
    assert found.effect is WEAKER
    assert "quantity" not in rules(found)


def test_hours_beside_a_dose_are_judged_as_ever() -> None:
    dose = "Keppra 500 mg twice a day. A nurse will visit for {} hours a week."
    assert change(dose.format(2), dose.format(1), "G").effect is WEAKER
    assert "medicine" not in rules(change(dose.format(2), dose.format(1), "G"))


def test_a_tablet_to_write_on_is_no_medicine() -> None:
    found = change("He will have one tablet for maths.", "He will have two tablets for maths.")
    assert "medicine" not in rules(found)


@pytest.mark.parametrize(
    ("letter", "before", "after", "effect"),
    [
        ("B", "He has no safe way to go home.", "He has a safe way to go home.", NEUTRAL),
        ("C", "He does not sleep through the night.", "He sleeps through the night.", NEUTRAL),
        ("D", "She can bathe without help.", "She can bathe with help.", NEUTRAL),
        ("F", "He will not be left alone at lunch.", "He will be left alone at lunch.", WEAKER),
        ("F", "A taxi will be provided.", "A taxi will not be provided.", WEAKER),
        ("F", "A taxi will not be provided.", "A taxi will be provided.", STRONGER),
    ],
)  # fmt: skip
def test_a_not_that_came_or_went_is_told(
    letter: str, before: str, after: str, effect: Effect
) -> None:
    found = change(before, after, letter)
    assert "negation" in rules(found)
    assert found.effect is effect


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Robin is unable to read.", "Robin cannot read."),
        ("Robin does not eat lunch.", "Robin never eats lunch."),
        ("Robin likes not only maths but art.", "Robin likes maths and art."),
        ("Robin has no friends.", "Robin has few friends in his class."),
    ],
)
def test_another_way_to_deny_is_no_opposite(before: str, after: str) -> None:
    assert "negation" not in rules(compare(plan(B=[before]), plan(B=[after])))


def test_it_stands_behind_what_is_weaker_and_before_all_else() -> None:
    hour = "A teacher will read with Robin for {} a week."
    before = plan(C=["Keppra 500 mg daily."], F=[hour.format("one hour")])
    after = plan(C=["Keppra 250 mg daily."], F=[hour.format("two hours")])
    keys = [group.key for group in by_effect(compare(before, after))]
    assert keys == ["check", STRONGER]
