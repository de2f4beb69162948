"""Across layouts a redline marks what changed, and not how the two forms print it."""

import pytest
from compare.inline import plan
from compare.mutations import mutated
from hypothesis import Phase, given, settings
from lxml import etree
from redline.opened import both, part, texts
from strategies import plans

from ehcp_io.compare import compare
from ehcp_io.compare.one_form import in_form_of
from ehcp_io.plan import Plan, SectionLetter, SectionState
from ehcp_io.plan.particulars import Person, PlanStatus
from ehcp_io.plan.units import (
    FieldUnit,
    Heading,
    Link,
    LinkBasis,
    Need,
    Outcome,
    Paragraph,
    Parsed,
    Provision,
    Step,
)
from ehcp_io.redline import plan_redline, standard_redline, true_difference

REVIEW = "Each half term, at the meeting of the team around the child"
READING = "Reading support with a phonics scheme that goes from sound to sound"
PLACE = "A quiet place to work, away from the door and from the windows"
DESK = "A sloping desk and a chair of the right height in each classroom"
NONE = "None. Robin does not have needs that require provision under section 2 of that Act."
COLUMNS = plan(
    F=[
        Heading(id="h", text="What will be provided, and who will make sure that it is"),
        Provision(id="p1", text=READING, how_often="20 minutes daily", review=REVIEW),
        Provision(id="p2", text=PLACE, by_whom="Class teacher", review=REVIEW),
        Provision(id="p3", text=DESK, by_whom="School", review=REVIEW),
    ]
)
OTHER = plan(
    F=[
        Heading(id="h", text="Interventions and resources"),
        Provision(id="q3", text=DESK, marker="F1", by_whom="School", review=REVIEW),
        Provision(id="q1", text=READING, marker="F2", how_often="15 minutes daily", review=REVIEW),
        Heading(id="h2", text="Adaptations of the classroom"),
        Provision(id="q2", text=PLACE, marker="F3", by_whom="Class teacher", review=REVIEW),
    ]
)


def test_only_the_changed_words_are_marked_across_two_forms() -> None:
    found = compare(COLUMNS, OTHER)
    made = plan_redline(COLUMNS, OTHER, found)
    assert made.one_form
    assert made.tally.marked <= 2 * true_difference(found)
    assert standard_redline(COLUMNS, OTHER)[1].marked > 3 * made.tally.marked


def test_one_form_says_what_the_older_plan_says() -> None:
    older = in_form_of(COLUMNS, OTHER, compare(COLUMNS, OTHER))
    assert older is not None
    assert not compare(COLUMNS, older)
    assert [unit.kind for unit in older.sections[SectionLetter.F].content] == [
        *("heading", "provision", "provision", "heading", "provision")
    ]


def test_a_column_that_only_the_older_plan_has_is_marked() -> None:
    units = [
        unit.model_copy(update={"review": None}) if isinstance(unit, Provision) else unit
        for unit in OTHER.sections[SectionLetter.F].content
    ]
    after = plan(F=units)
    older = in_form_of(COLUMNS, after, compare(COLUMNS, after))
    assert older is not None
    assert [unit.review for unit in older.provision] == [REVIEW] * 3


def test_a_section_that_says_there_is_nothing_still_says_it_in_the_newer_form() -> None:
    sides = []
    for each in (COLUMNS, OTHER):
        none = each.sections[SectionLetter.H1].model_copy(
            update={"state": SectionState.STATED_NONE, "content": (Paragraph(id="n", text=NONE),)}
        )
        sides.append(
            each.model_copy(update={"sections": {**each.sections, SectionLetter.H1: none}})
        )
    before, after = sides
    moved = plan(F=after.sections[SectionLetter.F].content[:-1])
    after = after.model_copy(
        update={"sections": {**moved.sections, SectionLetter.H1: after.sections[SectionLetter.H1]}}
    )

    older = in_form_of(before, after, compare(before, after))

    assert older is not None
    assert older.sections[SectionLetter.H1] == before.sections[SectionLetter.H1]


def test_the_same_layout_is_marked_as_it_stands() -> None:
    before = plan(F=["Reading, 20 minutes daily."], B=["Robin reads slowly."])
    after = plan(F=["Reading, 15 minutes daily."], B=["Robin reads slowly."])
    made = plan_redline(before, after, compare(before, after))
    assert not made.one_form
    assert made.tally.came == made.tally.went == 2


def test_a_column_that_comes_with_one_item_does_not_mark_the_whole_table() -> None:
    need = Need(id="d", text="Robin cannot yet travel alone.")
    outcome = Outcome(id="e", text="Robin will meet friends in town by himself.")
    links = {
        "meets_needs": (Link(id="d", basis=LinkBasis.ROW),),
        "supports_outcomes": (Link(id="e", basis=LinkBasis.ROW),),
    }
    care = Provision(id="h1", text="Help at home from a personal assistant.", **links)
    text = (
        "A Saturday club in town with transport there and back, and a support worker whom he knows."
    )
    club = Provision(id="h2", text=text, **links)
    before = plan(D=[need], E=[outcome], H1=[care])
    after = plan(D=[need], E=[outcome], H1=[care], H2=[club])
    found = compare(before, after)
    made = plan_redline(before, after, found)
    assert not made.one_form
    assert made.tally.marked <= 2 * true_difference(found)
    assert standard_redline(before, after)[1].marked > 3 * made.tally.marked


def test_what_only_one_plan_fills_comes_alone() -> None:
    """The form's own "Not found in the plan" is no text: it does not go when a name comes."""
    before = COLUMNS.model_copy(update={"person": Person(name="Robin", sex="male")})
    after = OTHER.model_copy(update={"person": Person(name="Robin", preferred_name="Rob")})
    made = plan_redline(before, after, compare(before, after))
    root = part(made.data)
    assert {"Rob", "male"} <= {*texts(root, "ins"), *texts(root, "del")}
    assert "Not found" not in " ".join([*texts(root, "ins"), *texts(root, "del")])
    sides = [
        [row for block in said if isinstance(block, list) for row in block]
        for said in both(made.data)
    ]
    before_rows, after_rows = (
        {row[0][0]: row[1] for row in rows if len(row) == 2} for rows in sides
    )
    assert (before_rows["Preferred name"], before_rows["Sex"]) == ([""], ["male"])
    assert (after_rows["Preferred name"], after_rows["Sex"]) == (["Rob"], [""])
    assert before_rows["Ethnicity"] == after_rows["Ethnicity"] == ["Not found in the plan"]
    assert b" blank=" not in etree.tostring(root)


def test_a_step_that_went_comes_back_to_its_outcome() -> None:
    steps = (Step(id="s1", text="Write a sentence."), Step(id="s2", text="Write a paragraph."))
    outcome = Outcome(id="e", text="Robin will write a page by July.", steps=steps)
    before = plan(E=[outcome])
    after = plan(E=[outcome.model_copy(update={"steps": steps[:1]})])
    assert in_form_of(before, after, compare(before, after)) == before


@pytest.mark.parametrize("number", range(8))
def test_seeded_changes_are_taken_back_or_nothing_is_claimed(number: int) -> None:
    before, after, _ = mutated(COLUMNS, number, 3)
    older = in_form_of(before, after, compare(before, after))
    assert older is None or not compare(before, older)


@settings(max_examples=10, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(before=plans(), after=plans())
def test_a_redline_of_any_two_plans_is_proved(before: Plan, after: Plan) -> None:
    """`plan_redline` raises where accepting or rejecting gives anything else."""
    plan_redline(before, after, compare(before, after))


@settings(max_examples=20, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(before=plans(), after=plans())
def test_what_is_claimed_of_any_two_plans_holds(before: Plan, after: Plan) -> None:
    older = in_form_of(before, after, compare(before, after))
    assert older is None or not compare(before, older)


def test_a_line_of_the_front_page_that_names_no_known_detail_is_set_back_too() -> None:
    def with_lines(made: Plan, *lines: tuple[str, str]) -> Plan:
        front = tuple(
            FieldUnit(id=f"f{number}", label=label, text=text)
            for number, (label, text) in enumerate(lines)
        )
        return made.model_copy(update={"particulars": front})

    older = with_lines(COLUMNS, ("Main area of need", "Autism"), ("Interpreter required", "Yes"))
    newer = with_lines(OTHER, ("Main area of need", "Hearing impairment"), ("Young carer", "Yes"))
    found = compare(older, newer)

    assert {each.field for each in found.particulars} >= {"other.Main area of need"}
    again = in_form_of(older, newer, found)
    assert again is not None
    assert not compare(older, again)
    assert plan_redline(older, newer, found).one_form


def test_a_line_of_the_forms_own_that_differs_is_taken_back_with_the_rest() -> None:
    heads = [
        Heading(id=f"h{n}", text=text)
        for n, text in enumerate(["Reading", "Writing", "Number", "Speech", "Sport", "Play"])
    ]
    sides = [
        plan(F=[*heads, *units.sections[SectionLetter.F].content]).model_copy(
            update={"guidance": (Paragraph(id="g", text=f"Provision is set out in Section {n}."),)}
        )
        for n, units in (("E", COLUMNS), ("F", COLUMNS))
    ]
    found = compare(*sides)
    assert [flag.rule for flag in found.flags] == ["form-line"]
    older = in_form_of(*sides, found)
    assert older is not None
    assert older.guidance == sides[0].guidance


@pytest.mark.parametrize("turned", [False, True])
def test_an_item_that_holds_what_moved_keeps_its_form(turned: bool) -> None:
    """The piece goes back alone; whoever visits, and how often, is not taken out and put back."""
    visits = "The community nurse will look at her care plan with the family and the school"
    held = f"{visits}. {PLACE}."
    nurse = {"by_whom": "School nurse", "how_often": "Once each half term"}
    apart = plan(
        F=[Provision(id="p1", text=READING), Provision(id="p2", text=f"{PLACE}.")],
        G=[Provision(id="g1", text=f"{visits}.", **nurse)],
    )
    behind = plan(
        F=[Heading(id="h", text="Interventions"), Provision(id="q1", marker="F1", text=READING)],
        G=[Provision(id="g9", text=held, marker="G1", **nurse)],
    )
    before, after = (behind, apart) if turned else (apart, behind)
    older = in_form_of(before, after, compare(before, after))
    assert older is not None
    assert not compare(before, older)
    host = older.sections[SectionLetter.G].content[0]
    assert (host.id, host.text) == (("g1", held) if turned else ("g9", f"{visits}."))


def test_what_the_older_front_page_does_not_say_is_not_left_on_it() -> None:
    """The newer form's "Status: Final" stands unmarked nowhere: rejected, it would be a draft's."""
    sides = []
    for made, status, said in (
        (COLUMNS, PlanStatus.DRAFT, None),
        (OTHER, PlanStatus.FINAL, "Final"),
    ):
        parsed = Parsed(field="plan.status", value=said)
        lines = (FieldUnit(id="P-1", label="Status", text=said, parsed=parsed),) if said else ()
        control = made.plan.model_copy(update={"status": status})
        sides.append(made.model_copy(update={"plan": control, "particulars": lines}))
    before, after = sides
    redline = plan_redline(before, after, compare(before, after))
    assert redline.one_form
    before_it, after_it = (str(said) for said in both(redline.data))
    assert "Final" not in before_it
    assert "Final" in after_it
