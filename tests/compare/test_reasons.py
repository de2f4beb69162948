"""What a reason says to a parent or in a letter: true of the two wordings, and whole."""

import pytest
from compare.inline import change, plan, rules

from ehcp_io.compare import ChangeKind, Effect, compare
from ehcp_io.compare.telling import particular_sides, reasons_of
from ehcp_io.plan import Plan, PlanControl
from ehcp_io.plan.units import Advice, Mark, Paragraph, Provision, Unit


def told(before: str, after: str) -> str:
    return " ".join(says for says, _ in reasons_of(change(before, after)))


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        # no word that binds was there before
        ("A visit by a tutor.", "A visit by a tutor, it is hoped.", "binds nobody came in: ‘it is"),
        ("He may get help.", "He gets help.", "binds nobody went out: ‘may’"),
        # amounts in the plan's own words, by the week only where that says more
        ("Art for 6 hours a week.", "Art for 4 hours a week.", "6 hours a week → 4 hours a week."),
        ("Art, 20 minutes daily.", "Art, one hour a week.", "daily (100 minutes a week) → one"),
        ("A call within two days.", "A call.", "no longer stated: within two days."),
        ("One adult to two pupils.", "One adult to six pupils.", "two pupils → One adult to six"),
        ("Art, 3 x 20 minutes weekly.", "Art, 60 minutes weekly.", "comes to the same: 3 x 20"),
        ("Art for six weeks, one hour weekly.", "Art for four weeks, one hour weekly.",
         "six weeks, one hour weekly → four weeks, one hour weekly."),
        ("Help for twelve hours a week.", "Help each week.", "how long (twelve hours a week →"),
        # a condition is quoted with what it depends on
        ("Swimming.", "Swimming, if the pool is free.", "came in: ‘if the pool is free’."),
        ("Help after each incident.", "Help after incidents.", "before: ‘each incident’."),
        # the most expert role decides, and is quoted alone
        ("Adults and a dietitian feed him.", "A helper feeds him.", "‘dietitian’ → ‘helper’"),
        # part of another reason is no reason of its own
        ("A lift in May.", "A lift at some point.", "‘at some point’ leaves open when."),
    ],
)  # fmt: skip
def test_a_reason_is_true_of_the_wordings(before: str, after: str, says: str) -> None:
    text = told(before, after)
    assert says in text
    assert "became one that does not: ‘it is hoped" not in text
    assert "; ‘some’" not in text


def test_a_condition_is_not_told_as_a_word_that_binds_nobody() -> None:
    found = change("Tuition weekly.", "Tuition weekly, should the service have a vacancy.")
    assert "caveat" in rules(found)
    assert not {"duty-weaker", "duty-open"} & rules(found)


@pytest.mark.parametrize(
    ("letter", "rule"), [("E", "outcome-new"), ("B", "need-new"), ("F", "added")]
)
def test_what_is_new_is_told_as_new(letter: str, rule: str) -> None:
    (found,) = compare(plan(), plan(**{letter: ["Robin will swim ten metres alone."]})).changes
    assert rules(found) == {rule}


def test_a_report_in_the_place_of_an_older_one_is_one_change() -> None:
    def report(title: str, date: str) -> Unit:
        return Advice(id="k1", text="", title=title, author="Dr Ann Lee", date=date)

    old, new = report("Psychology advice", "3 May 2023"), report("Psychology update", "4 June 2025")
    (found,) = compare(plan(K=[old]), plan(K=[new])).changes
    assert found.before == "Psychology advice, Dr Ann Lee, 3 May 2023"
    assert found.after == "Psychology update, Dr Ann Lee, 4 June 2025"


STRUCK = "Reading for 60 minutes each week."


def test_what_the_newer_plan_strikes_out_is_gone() -> None:
    """An authority's amendments: the words stand there still, and are promised no more."""
    mark = Mark(start=0, end=len(STRUCK), style="strike")
    newer = (
        plan(F=["A lift home."]),
        plan(F=[Paragraph(id="f0", text=STRUCK, marks=(mark,)), "A lift home."]),
    )
    (gone,) = compare(plan(F=[STRUCK, "A lift home."]), newer[1]).changes
    assert (gone.kind, gone.effect) == (ChangeKind.REMOVED, Effect.WEAKENED)
    assert rules(gone) == {"removed", "struck-out"}
    assert not compare(newer[0], newer[1]).changes


def test_of_an_amended_sentence_what_stands_is_compared() -> None:
    mark = Mark(start=12, end=14, style="strike")
    amended = Provision(
        id="f0", text="Reading for 60 **30** minutes.".replace("*", ""), marks=(mark,)
    )
    (found,) = compare(plan(F=["Reading for 60 minutes."]), plan(F=[amended])).changes
    assert found.after == "Reading for 30 minutes."
    proposed = amended.model_copy(
        update={"marks": (mark, Mark(start=12, end=14, style="underline"))}
    )
    (found,) = compare(plan(F=["Reading for 60 minutes."]), plan(F=[proposed])).changes
    assert found.after == "Reading for 60 30 minutes."


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("2 hours each term.", "90 minutes each term.", "2 hours each term → 90 minutes each term"),
        (
            "Two hours a term.",
            "Five hours a year.",
            "Two hours a term (6 hours a year) → Five hours a year",
        ),
        (
            "20 minutes daily.",
            "One hour weekly.",
            "20 minutes daily (100 minutes a week) → One hour weekly",
        ),
    ],
)
def test_amounts_are_told_by_the_week_or_year_only_where_that_makes_them_comparable(
    before: str, after: str, told: str
) -> None:
    assert [each.detail for each in change(before, after).reasons if each.rule == "quantity"] == [
        told
    ]


def test_what_stands_beside_the_outcomes_is_told_as_no_outcome() -> None:
    """Monitoring and forward plans stand in Section E too (Code 9.69)."""
    planned = Paragraph(id="e1", text="Planning for college will begin at the review in Year 9.")
    for before, after in ((planned,), ()), ((), (planned,)):
        (found,) = compare(plan(E=list(before)), plan(E=list(after))).changes
        assert rules(found) == {"beside-outcomes"}


def test_whether_one_entry_became_several_or_several_one_is_said() -> None:
    whole = Provision(id="f0", text="A reading programme, and paired reading.", by_whom="Teacher")
    parts = [
        Provision(id="f1", text="A reading programme.", by_whom="Teacher"),
        Provision(id="f2", text="Paired reading.", how_often="Daily"),
    ]
    for before, after, rule in (([whole], parts, "parted"), (parts, [whole], "joined")):
        found = compare(plan(F=before), plan(F=after)).changes
        (kept,) = (each for each in found if each.kind is ChangeKind.CHANGED)
        assert rules(kept) == {f"{rule}-in-part"}


def test_dates_among_the_details_are_written_out() -> None:
    old, new = (Plan(plan=PlanControl(review_date=day)) for day in ("2025-07-04", "2026-02"))
    (detail,) = compare(old, new).particulars
    assert particular_sides(detail) == ("4 July 2025", "February 2026")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("A therapist will teach word finding to Robin for 45 minutes each week.",
         "A therapist will advise Robin's teachers on word finding for 45 minutes each week.",
         {"at-a-distance"}),
        ("Robin will have a laptop for all lessons.", "Robin will have a laptop in lessons.",
         {"fewer"}),
        ("Help as needed in lessons.", "Help in every lesson.", {"specific", "wider"}),
        ("A teacher of the deaf will visit once each half term.",
         "A teacher of the deaf will visit for two hours every fortnight.", {"quantity"}),
    ],
)  # fmt: skip
def test_one_thing_is_told_by_one_reason(before: str, after: str, expected: set[str]) -> None:
    assert rules(change(before, after)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A personal assistant will go out with him.", "He will be helped to go out."),
        ("Hoisting at any time.", "Hoisting at times if two adults are free."),
    ],
)
def test_a_person_is_no_thing_of_ones_own(before: str, after: str) -> None:
    """A personal assistant was never his alone as a laptop is; nor are adults who are free."""
    assert "own-less" not in rules(change(before, after))


def test_what_staff_think_is_a_condition() -> None:
    found = change("A break of ten minutes.", "A break of ten minutes when staff think it right.")
    assert "caveat" in rules(found)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("Advice, 90 minutes each half term.", "Advice, 90 minutes every four weeks.",
         "90 minutes each half term (9 hours a year) → 90 minutes every four weeks"),
        ("Visits each week, of 45 minutes.", "Visits every fortnight, of 45 minutes.",
         "each week, of 45 minutes → every fortnight, of 45 minutes"),
        ("Advice each half term, and a call.", "Advice, and a call.", "stated: each half term"),
    ],
)  # fmt: skip
def test_amounts_are_quoted_in_the_plans_own_words(before: str, after: str, says: str) -> None:
    """They are compared in one form, in which "each" is "every"."""
    assert says in told(before, after)


def test_a_reason_says_no_more_than_the_words_do() -> None:
    """A room that need not be free is no child's own; beside the classroom is not in it."""
    found = change(
        "A quiet space will be provided when one is free.",
        "A quiet, enclosed workspace will be provided next to the classroom.",
    )
    assert rules(found) == {"caveat-gone"}
    back = change(found.after or "", found.before or "")
    assert not rules(back) & {"setting-more", "own-less"}
    assert rules(change("A class laptop for notes.", "A laptop for notes.")) == {"share-gone"}
    assert "own-more" not in rules(change("Agency staff will help.", "Staff will help."))


@pytest.mark.parametrize(
    ("before", "after", "letter", "said"),
    [
        ("An adult will sit here.", "Two adults will sit here.", "F", "an adult → two adults"),
        ("An ELSA will see Jo weekly.", "Staff will see Jo weekly.", "F", "‘ELSA’ → ‘Staff’"),
        ("Adults will wait ten seconds.", "Adults will give Jo time.", "F", "‘ten’"),
        ("Jo will do it on four days out of five.", "Jo will do it on three days out of five.",
         "E", "‘four’ → ‘three’"),
    ],
)  # fmt: skip
def test_numbers_and_names_are_quoted_as_the_plan_writes_them(
    before: str, after: str, letter: str, said: str
) -> None:
    found = change(before, after, letter)
    assert said.lower() in [(each.detail or "").lower() for each in found.reasons]
    quoted = [each.detail for each in found.reasons if each.detail and "elsa" in each.detail]
    assert not quoted


def test_a_condition_is_quoted_in_the_words_of_the_plan() -> None:
    found = change("Weekly music therapy.", "Weekly music therapy, should the hall be free.")
    assert "‘the hall be free’" in [each.detail for each in found.reasons]
