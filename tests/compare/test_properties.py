"""What holds of every comparison, whatever the plans."""

import pytest
from compare.inline import plan as inline_plan
from compare.mutations import MUTATIONS, PLAN, mutated
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from strategies import plans

from ehcp_io.compare import ChangeKind, Effect, Op, PlanDiff, carry_ids, compare
from ehcp_io.compare.words import clean, compact, essence, split_words, word_ops
from ehcp_io.plan import Plan, Section, SectionLetter, SectionState
from ehcp_io.plan.units import Outcome, Paragraph

SWAPPED = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}
# Two whole plans take minutes to shrink, and a seed is as good to work with.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
SIDE = st.text(st.sampled_from("ab cd. 12"), max_size=30)


@settings(max_examples=40, phases=PHASES)
@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert not compare(plan, plan)


def told(diff: PlanDiff) -> list[tuple[str, ...]]:
    return sorted(
        (
            str(each.from_section or each.section),
            str(each.section),
            each.kind,
            each.before or "",
            each.after or "",
        )
        for each in diff.changes
    )


@settings(max_examples=40, phases=PHASES)
@given(plans(), plans())
def test_the_comparison_turned_round_is_the_same_one_mirrored(first: Plan, second: Plan) -> None:
    back = sorted(
        (to, from_, SWAPPED.get(ChangeKind(kind), kind), after, before)
        for from_, to, kind, before, after in told(compare(second, first))
    )
    assert told(compare(first, second)) == back


@settings(max_examples=30, phases=PHASES)
@given(plans(), plans())
def test_every_change_has_a_reason_and_a_source(first: Plan, second: Plan) -> None:
    for change in compare(first, second).changes:
        assert change.reasons
        assert all(reason.source for reason in change.reasons)
        assert change.before != change.after or change.kind is ChangeKind.MOVED


def letters(text: str) -> str:
    return compact([word.key for word in split_words(clean(text))])


@given(SIDE, SIDE)
def test_the_marked_words_make_up_both_wordings(before: str, after: str) -> None:
    ops = word_ops(before, after)
    old = " ".join(op.text for op in ops if op.op is not Op.INSERT)
    new = " ".join(op.text for op in ops if op.op is not Op.DELETE)
    assert letters(old) == letters(before)
    assert letters(new) == letters(after)
    assert all(op.text in clean(after) for op in ops if op.op is Op.INSERT)


@settings(max_examples=20, phases=PHASES)
@given(plans(), plans())
def test_ids_carry_over_and_nothing_else_changes(first: Plan, second: Plan) -> None:
    carried = carry_ids(first, second)
    assert not compare(second, carried)
    assert carry_ids(first, carried) == carried


@pytest.mark.parametrize("seed", range(60))
def test_seeded_changes_are_found_each_for_itself(seed: int) -> None:
    """Every kind that people look for (domain §5.3): recall 1, precision 1, the effect right."""
    before, after, made = mutated(PLAN, seed)
    left = list(compare(before, after).changes)
    for name, expected in made:
        if expected is None:
            continue
        found = [
            change
            for change in left
            if (change.section, change.kind, change.from_section)
            == (expected.section, expected.kind, expected.from_section)
            and essence(change.before) == essence(expected.before)
            and essence(change.after) == essence(expected.after)
        ]
        assert found, name
        assert found[0].effect is expected.effect, name
        left.remove(found[0])
    assert not left, [name for name, _ in made]


def test_the_seeds_make_every_kind_of_change() -> None:
    made = {name for seed in range(60) for name, _ in mutated(PLAN, seed)[2]}
    assert made == {mutation.__name__ for mutation in MUTATIONS}


def test_identical_items_repeated_on_purpose_are_kept_apart() -> None:
    """One of two identical items of provision that goes is told, and that the other stands."""
    text = "Thirty minutes weekly with a teaching assistant."
    two, one = inline_plan(F=[text, text]), inline_plan(F=[text])
    assert not compare(two, two)
    (change,) = compare(two, one).changes
    assert change.effect is Effect.NEUTRAL
    assert change.reasons[0].rule == "repeated"


def test_links_follow_the_ids_that_carry_over() -> None:
    before = inline_plan(E=[Outcome(id="old", text="Robin will read a short book alone.")])
    after = inline_plan(E=[Outcome(id="new", text="Robin will read a short book alone!")])
    other = Section(state=SectionState.STATED, content=(Paragraph(id="old", text="Other words."),))
    after = after.model_copy(update={"sections": after.sections | {SectionLetter.A: other}})
    carried = carry_ids(before, after)
    assert carried.sections[SectionLetter.E].content[0].id == "old"
    assert carried.sections[SectionLetter.A].content[0].id == "old-2"
