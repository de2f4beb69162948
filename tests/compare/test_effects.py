"""What a change does, rule by rule: the effect, and that the rule is quoted."""

import pytest
from compare.inline import change, plan, rules

from ehcp_io.compare import ChangeKind, Effect, compare
from ehcp_io.plan import LinkBasis, Plan, SectionLetter
from ehcp_io.plan.units import (
    Advice,
    Link,
    Outcome,
    Paragraph,
    Parsed,
    Placement,
    Provision,
    TableCell,
)

WEAKER, STRONGER, NEUTRAL = Effect.WEAKENED, Effect.STRENGTHENED, Effect.NEUTRAL


@pytest.mark.parametrize(
    ("before", "after", "effect", "rule"),
    [
        # amounts
        ("Help for 25 hours a week.", "Help for 20 hours a week.", WEAKER, "quantity"),
        ("Play, 3 x 20 minutes weekly.", "Play, 3 x 30 minutes weekly.", STRONGER, "quantity"),
        ("A visit once a term.", "A visit once a year.", WEAKER, "quantity"),
        ("Breaks every 90 minutes.", "Breaks every 60 minutes.", STRONGER, "quantity"),
        ("Signing, 60 minutes weekly.", "Signing, 3 x 20 minutes weekly.", NEUTRAL, "same-amount"),
        ("Reading, 20 minutes daily.", "Reading.", WEAKER, "quantity-gone"),
        ("Reading.", "Reading, 20 minutes daily.", STRONGER, "quantity-stated"),
        ("Play with 1:1 help.", "Play with 1:4 help.", WEAKER, "ratio"),
        ("A group of up to 6 pupils.", "A group of up to 4 pupils.", STRONGER, "group"),
        ("A talk within 2 days of it.", "A talk within 5 days of it.", WEAKER, "number"),
        ("Two adults trained in Makaton.", "Three adults trained in Makaton.", STRONGER, "number"),
        ("Lunch help Monday to Friday.", "Lunch help Monday to Thursday.", WEAKER, "quantity"),
        ("Swimming on Tuesdays and Fridays.", "Swimming on Fridays.", WEAKER, "quantity"),
        ("20 minutes daily, Mon-Thu.", "20 minutes each day, Mon-Fri.", STRONGER, "quantity"),
        ("20 minutes each day.", "20 minutes, Monday to Friday.", NEUTRAL, "wording"),
        # whom it covers
        ("All staff will sign.", "Key staff will sign.", WEAKER, "fewer"),
        ("Help in each lesson.", "Help in most lessons.", WEAKER, "fewer"),
        ("Some adults will sign.", "All adults will sign.", STRONGER, "wider"),
        # duty
        ("Staff will sign.", "Staff may sign.", WEAKER, "duty-weaker"),
        ("Staff should sign.", "Staff will sign.", STRONGER, "duty-stronger"),
        # specific and vague
        ("A lesson each day.", "A lesson regularly.", WEAKER, "vague"),
        ("Speech therapy.", "Access to speech therapy.", WEAKER, "vague"),
        ("A quiet room at lunch.", "A quiet room at lunch, if possible.", WEAKER, "vague"),
        ("Breaks as required.", "Breaks.", STRONGER, "specific"),
        ("Help for 20 hours a week.", "Help for up to 20 hours a week.", WEAKER, "vague"),
        # who
        ("Taught by a speech and language therapist.", "Taught by staff.", WEAKER, "role-weaker"),
        ("Taught by an assistant, a TA.", "Taught by a teacher.", STRONGER, "role-stronger"),
        ("Help from a trained assistant.", "Help from an assistant.", WEAKER, "role-weaker"),
        # conditions
        ("A place at the club.", "A place at the club until Easter.", WEAKER, "caveat"),
        ("A place at the club until Easter.", "A place at the club.", STRONGER, "caveat-gone"),
        ("Swimming.", "Swimming, if the pool is free.", WEAKER, "caveat"),
        ("Swimming each week.", "Swimming each week when the pool is open.", WEAKER, "caveat"),
        ("Swimming each week.", "Swimming each week, where staffing allows.", WEAKER, "caveat"),
        ("Swimming each week.", "Swimming each week in the first instance.", WEAKER, "caveat"),
        ("Taught by an art tutor.", "Taught by an art tutor or a helper.", WEAKER, "role-choice"),
        ("A scribe and extra time.", "A scribe or extra time.", WEAKER, "caveat"),
        ("Reading, ideally at home.", "Reading at home.", STRONGER, "caveat-gone"),
        # all of them, and how many at least
        ("All staff will sign.", "Teaching staff will sign.", WEAKER, "fewer"),
        ("Teaching staff will sign.", "All staff will sign.", STRONGER, "wider"),
        ("A note on every incident.", "A note on significant incidents.", WEAKER, "fewer"),
        ("Reading in term time.", "Reading all year round.", STRONGER, "wider"),
        ("Taught in at least three places.", "Taught in three places.", WEAKER, "floor-gone"),
        ("A visit once a year.", "A visit at least once a year.", STRONGER, "floor-stated"),
        ("At least two of them sign.", "Three of them sign.", STRONGER, "number"),
        ("He waits ten seconds.", "He waits for an answer.", WEAKER, "number-gone"),
        ("Teaching for three hours a week.", "Teaching for about three hours a week.", WEAKER,
         "vague"),
        # by hand, or from afar
        ("Delivered by: Therapist.", "Overseen by: Therapist.", WEAKER, "at-a-distance"),
        ("Overseen by: Therapist.", "Delivered by: Therapist.", STRONGER, "hands-on"),
        ("A teaching assistant.", "A teaching assistant overseen by a therapist.", STRONGER,
         "role-stronger"),
        ("The tutor works with Robin.", "The tutor advises those who work with Robin.", WEAKER,
         "at-a-distance"),
        ("An aide with level 3 signing.", "An aide with experience of signing.", WEAKER,
         "role-weaker"),
        ("A lamp is in place before May.", "A lamp is ordered before May.", WEAKER, "vague"),
        ("The tutor will work with Robin.", "The tutor will advise those who work with Robin.",
         WEAKER, "at-a-distance"),
        ("Tutor; assistant.", "Assistant, with the tutor consulted.", WEAKER, "at-a-distance"),
        ("Trained by a therapist.", "Trained and monitored by a therapist.", STRONGER, "more"),
        ("The tutor teaches Robin.", "The tutor supports staff to teach Robin.", WEAKER,
         "at-a-distance"),
        ("Robin will have breakfast.", "Robin can have breakfast.", WEAKER, "duty-weaker"),
        ("A talker of his own.", "A talker of his own on loan.", WEAKER, "caveat"),
        ("Art, 45 minutes weekly.", "Art, between 20 and 45 minutes weekly.", WEAKER, "quantity"),
        ("Art on Fridays.", "Art each Friday.", NEUTRAL, "wording"),
        # more than before, and only other words
        ("Art, 90 minutes weekly.", "Art, 1.5 hours a week.", NEUTRAL, "same-words"),
        ("Five hours a week.", "Seven and a half hours a week.", STRONGER, "quantity"),
        ("3 x 20 minutes per week.", "60 minutes per week in three sessions.", NEUTRAL,
         "same-amount"),
        ("A class of ten.", "A class of fifteen.", WEAKER, "group"),
        ("Watched by an adult.", "Watched by two adults.", STRONGER, "number"),
        ("Music weekly.", "Music weekly for two terms.", WEAKER, "caveat"),
        ("Music weekly.", "Music weekly for 38 weeks.", STRONGER, "quantity-stated"),
        ("Help in art.", "Help in art and science.", STRONGER, "more"),
        ("A chart on his desk.", "A chart placed on his desk.", NEUTRAL, "wording"),
        ("A quiet room.", "A calm, quiet room.", NEUTRAL, "wording"),
        ("Adults give one task at a time.", "Adults will give one task at a time.", NEUTRAL,
         "wording"),
        # parts of a wording
        ("A laptop and a desk lamp.", "A laptop.", WEAKER, "less"),
        ("A laptop.", "A laptop with a large keyboard.", STRONGER, "more"),
        ("A blue chair.", "A green chair.", NEUTRAL, "wording"),
    ],
)  # fmt: skip
def test_a_wording_of_provision_against_another(
    before: str, after: str, effect: Effect, rule: str
) -> None:
    found = change(before, after)
    assert (found.effect, rule in rules(found)) == (effect, True), found.reasons


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A visit on 3 May 2024 by the tutor.", "A visit in school by the tutor on 3 May 2024."),
        ("Access to a laptop, 15 minutes daily.", "Access to a tablet, 15 minutes daily."),
        ("Children help to set the table.", "Children who can help set the tables."),
        ("A log.", "A log that is kept up to date."),
        ("A group of six for art.", "A group of up to six for art."),
        ("Work with the art teacher.", "Work with the subject teacher."),
        ("A talk each week.", "A talk weekly."),
        ("Help in Year 7.", "Help at school."),
    ],
)
def test_words_that_only_look_like_a_duty_or_vague(before: str, after: str) -> None:
    """May is a month; vague words that stood before are no change; a peer's help is no duty."""
    assert change(before, after).effect is not WEAKER or "duty-weaker" not in rules(
        change(before, after)
    )


def test_words_are_counterparts_only_where_one_stands_for_the_other() -> None:
    """‘each’ that is gone in one place is not ‘appropriate’ that came in another."""
    found = change(
        "A sign for each lesson, in a box.", "A sign for lessons, in an appropriate box."
    )
    (fewer,) = [reason for reason in found.reasons if reason.rule == "fewer"]
    assert fewer.detail == "‘each lesson’"
    found = change("All staff will sign.", "Key staff will sign.")
    assert [r.detail for r in found.reasons if r.rule == "fewer"] == ["‘All staff’ → ‘Key staff’"]


def test_a_limit_is_quoted_with_the_words_that_make_it_one() -> None:
    found = change("A visit each term.", "A visit each term, subject to staffing.")
    assert "‘subject to’" in " ".join(reason.detail or "" for reason in found.reasons)
    assert "caveat" not in rules(change("A maths teacher.", "A subject teacher."))


def test_an_outcome_that_can_be_measured_less_is_weaker() -> None:
    found = change("Robin will read to at least two friends.", "Robin will read to friends.", "E")
    assert (found.effect, "outcome-looser" in rules(found)) == (WEAKER, True)
    found = change("Robin will pass five tests.", "Robin will pass six tests.", "E")
    assert found.effect is NEUTRAL


def test_one_weakening_outweighs_a_strengthening_and_both_are_told() -> None:
    found = change("Staff will read with him 10 minutes daily.", "Staff may read 30 minutes daily.")
    assert found.effect is WEAKER
    assert {"duty-weaker", "quantity"} <= rules(found)
    assert found.reasons[0].effect is WEAKER


@pytest.mark.parametrize(
    ("source", "target", "effect"),
    [("F", "G", WEAKER), ("F", "H2", WEAKER), ("F", "A", WEAKER), ("G", "F", STRONGER),
     ("G", "H1", NEUTRAL), ("G", "A", WEAKER), ("A", "F", STRONGER)],
)  # fmt: skip
def test_a_move_from_or_to_section_f(source: str, target: str, effect: Effect) -> None:
    text = "A weekly lunch club planned by Robin and friends."
    (found,) = compare(plan(**{source: [text]}), plan(**{target: [text]})).changes
    assert (found.kind, found.from_section, found.section) == (ChangeKind.MOVED, source, target)
    assert found.effect is effect


def test_provision_moved_into_the_views_is_told_once_with_its_cells() -> None:
    text = "A key adult who meets Robin at the gate."
    before = plan(F=[Provision(id="f", text=text, by_whom="Class teacher", how_often="Daily")])
    (found,) = compare(before, plan(A=[text])).changes
    assert (found.kind, found.effect) == (ChangeKind.MOVED, WEAKER)
    assert found.fields == {"by_whom": "Class teacher", "how_often": "Daily"}


def test_provision_that_is_gone_comes_first_with_its_cells() -> None:
    before = plan(
        A=["Robin likes trains."],
        F=[Provision(id="f", text="Travel training.", how_often="Weekly"), "A desk."],
    )
    first, second = compare(before, plan(A=["Robin likes buses."], F=["A desk."])).changes
    assert (first.kind, first.effect, first.alert) == (ChangeKind.REMOVED, WEAKER, 1)
    assert first.fields == {"how_often": "Weekly"}
    assert second.section is SectionLetter.A


def outcomes(by_when: str | None = None) -> Plan:
    return plan(E=[Outcome(id="e", text="Robin will read a short book alone.", by_when=by_when)])


def test_an_outcome_without_its_date_is_weaker() -> None:
    (found,) = compare(outcomes(by_when="By July 2025"), outcomes()).changes
    assert (found.field, found.effect, found.alert) == ("by_when", WEAKER, 8)


def test_an_outcome_that_is_gone_or_only_hoped_for_is_weaker() -> None:
    assert compare(outcomes(), plan()).changes[0].effect is WEAKER
    assert change("Robin will read alone.", "Robin may read alone.", "E").effect is WEAKER


def test_needs_views_and_the_school_are_for_people_to_judge() -> None:
    for letter, alert in (("A", 12), ("B", 5), ("I", 7), ("J", 11), ("K", 9)):
        found = change("It is a fine day in Hull today.", "It is a wet day in Hull today.", letter)
        assert (found.effect, found.alert) == (NEUTRAL, alert)


def test_a_need_that_loses_its_provision_is_told_with_that_provision() -> None:
    """Hand and glove: ex parte E; only links that the plan states count."""

    def linked(*texts: str) -> Plan:
        link = (Link(id="b0", basis=LinkBasis.ROW),)
        other = (Link(id="b1", basis=LinkBasis.ROW),)
        items = [Provision(id=text, text=text, meets_needs=link) for text in texts]
        stays = Provision(id="stays", text="A ramp at the door.", meets_needs=other)
        return plan(B=["Robin cannot read.", "Robin uses a chair."], F=[*items, stays])

    (found,) = compare(linked("Daily phonics."), linked()).changes
    assert "need-bare" in rules(found)
    kept = compare(linked("Daily phonics.", "A reading pen."), linked("A reading pen."))
    assert "need-bare" not in rules(kept)


def test_the_placement_is_compared_by_name_and_type() -> None:
    def named(name: str, kind: str) -> Plan:
        return plan(I=[Placement(id="i", text="", name=name, type=kind)])

    before, after = named("Oak School", "Special school"), named("Elm School", "Special school")
    (found,) = compare(before, after).changes
    assert (found.field, found.before, found.after) == ("name", "Oak School", "Elm School")


def literacy(*texts: str) -> Plan:
    """The first with its own who and how often, the others with another one's."""
    cells = [("A specialist teacher", "Daily"), ("Mrs Lee", "15 minutes each day")]
    items = [
        Provision(id=f"f{n}", text=text, by_whom=who, how_often=often)
        for n, (text, (who, often)) in enumerate(zip(texts, cells, strict=False))
    ]
    return plan(F=["A ramp at the door.", *items, "A quiet room."])


BOTH = "A reading scheme, and paired reading of comics."


def test_a_merger_that_swallows_who_and_how_often_is_weaker() -> None:
    diff = compare(literacy("A reading scheme.", "Paired reading of comics."), literacy(BOTH))
    told = {(each.kind, each.before, each.effect) for each in diff.changes}
    assert (ChangeKind.REMOVED, "Paired reading of comics.", WEAKER) in told
    assert "swallowed" in rules(diff)


def test_one_entry_made_two_without_a_loss_is_no_change() -> None:
    def aids(*texts: str) -> Plan:
        return plan(F=["A ramp at the door.", *texts, "A quiet room."])

    whole = "A reading pen and a laptop for his own use."
    parts = ("A reading pen for his own use.", "A laptop for his own use.")
    for before, after in ((aids(whole), aids(*parts)), (aids(*parts), aids(whole))):
        assert not compare(before, after).changes
    (found,) = compare(aids(whole), aids(parts[1])).changes
    assert found.effect is WEAKER


def test_cells_of_provision_that_became_a_need_go_with_it() -> None:
    text = "Activities are cut into bursts of eight minutes."
    before = plan(F=[Provision(id="f", text=text, by_whom="Class teacher", how_often="Daily")])
    (found,) = compare(before, plan(B=[text])).changes
    assert (found.kind, found.effect) == (ChangeKind.MOVED, WEAKER)
    assert found.fields == {"by_whom": "Class teacher", "how_often": "Daily"}


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [("Authority", "School", WEAKER), ("School budget", "Local authority", STRONGER),
     ("Authority", "Local authority", NEUTRAL)],
)  # fmt: skip
def test_who_pays_in_a_cell(before: str, after: str, effect: Effect) -> None:
    def paid(by: str) -> Plan:
        return plan(F=[Provision(id="f", text="A reading pen.", funded_by=by)])

    (found,) = compare(paid(before), paid(after)).changes
    assert found.effect is effect


def test_less_money_for_a_direct_payment_is_less() -> None:
    found = change(
        "A payment of £2,400 a year is made.", "A payment of £1,800 a year is made.", "J"
    )
    assert (found.effect, found.reasons[0].detail) == (WEAKER, "£2,400 → £1,800")


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ("He will go to Ashgrove Riding Centre.", "He will go to a stable.", WEAKER),
        ("He will go to Ashgrove Riding Centre.", "He will go to Ashgrove.", NEUTRAL),
        ("He is taught in British Sign Language.", "He is taught in BSL.", NEUTRAL),
        ("A place at the club in Key Stage 2.", "A place at the club in KS2.", NEUTRAL),
    ],
)
def test_what_was_named_and_is_not_any_more(before: str, after: str, effect: Effect) -> None:
    assert ("name-gone" in rules(change(before, after))) is (effect is WEAKER)


def test_other_provision_in_the_place_of_one_that_is_gone_is_no_rewording() -> None:
    """Only what spells out a vague wording, or says as much in other words, is the same promise."""
    found = compare(plan(F=["Access to a gardening club."]), plan(F=["Sound work, daily."]))
    assert {each.kind for each in found.changes} == {ChangeKind.REMOVED, ChangeKind.ADDED}
    found = compare(plan(F=["Cookery, one hour a week."]), plan(F=["Swimming for an hour weekly."]))
    assert {each.kind for each in found.changes} == {ChangeKind.REMOVED, ChangeKind.ADDED}
    (same,) = compare(
        plan(F=["Regular opportunities for movement."]), plan(F=["A movement break every hour."])
    ).changes
    assert same.effect is STRONGER


def test_advice_that_left_the_list_is_gone_though_the_report_is_bound_in() -> None:
    """Section K names what the plan rests on; the appendix behind it is no entry of that list."""
    bound = (Paragraph(id="x", text="Psychological advice"),)
    listed = [
        Advice(id=f"k{n}", text=each)
        for n, each in enumerate(("School advice", "Psychological advice"))
    ]
    before = plan(K=listed).model_copy(update={"appendices": bound})
    after = plan(K=listed[:1]).model_copy(update={"appendices": bound})
    (gone,) = compare(before, after).changes
    assert rules(gone) == {"advice-gone"}


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("A taxi to school.", "A minibus to school.", "section-j"),
        ("A personal budget for a taxi.", "A personal budget for a minibus.", "budget"),
    ],
)
def test_what_section_j_says_of_travel_is_no_change_of_the_budget(
    before: str, after: str, rule: str
) -> None:
    assert rule in rules(change(before, after, "J"))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Sam will read.", "Sam will read 40 of the first 100 words.", "outcome-measured"),
        ("Sam will ask.", "Sam will ask in at least four lessons a day.", "outcome-measured"),
        (
            "Sam will dress himself.",
            "By the end of Year 4 Sam will dress himself.",
            "outcome-dated",
        ),
        ("Sam will swim.", "By July 2027 Sam will swim.", "outcome-dated"),
    ],
)
def test_an_outcome_that_is_dated_or_measured_now_is_stronger(
    before: str, after: str, expected: str
) -> None:
    found = change(before, after, "E")
    assert (found.effect, expected in rules(found)) == (STRONGER, True)
    turned = change(after, before, "E")
    assert (turned.effect, expected in rules(turned)) == (WEAKER, False)


def test_another_number_in_an_outcome_is_for_people_to_judge() -> None:
    """Fewer incidents may be more."""
    found = change("Fewer than five incidents a week.", "Fewer than three incidents a week.", "E")
    assert (found.effect, "outcome-number" in rules(found)) == (NEUTRAL, True)
    moved = change(
        "By the end of Year 4 Sam will swim.", "Sam will swim by the end of Year 4.", "E"
    )
    assert moved.effect is NEUTRAL


def test_a_school_and_its_type_in_cells_of_their_own_are_two_things_named() -> None:
    school = Placement(id="i", text="", name="Hill School", type="Special school")
    added = compare(plan(F=["Reading daily."]), plan(F=["Reading daily."], I=[school])).changes
    assert [(each.field, each.after) for each in added] == [
        ("name", "Hill School"),
        ("type", "Special school"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ("To meet the needs in clauses 6 and 7:", "To meet the need in clause 6:", Effect.NEUTRAL),
        ("To meet needs 1, 2 and 3:", "To meet needs 1 and 2:", Effect.NEUTRAL),
        ("Five hours a week to meet need 2:", "Three hours to meet need 2:", Effect.WEAKENED),
    ],
)
def test_a_line_over_provision_that_refers_to_other_needs_promises_no_less(
    before: str, after: str, effect: Effect
) -> None:
    assert change(before, after).effect is effect


@pytest.mark.parametrize("code", ["P2a", "F2", "S1, P2a"])
def test_the_code_of_a_row_is_no_provision(code: str) -> None:
    rows = [Provision(id="p", text="Reading daily."), TableCell(id="c", text=code)]
    assert not compare(plan(F=rows[:1]), plan(F=rows)).changes


def test_a_cell_that_stands_whole_in_the_sentence_is_no_change() -> None:
    old = Provision(
        id="p",
        text="A forest group.",
        by_whom="Forest school leader",
        how_often="Half a day weekly, when Lew is ready",
    )
    new = Provision(
        id="n",
        text="A forest group, led by a forest school leader for half a day weekly, when Lew is "
        "ready.",
        parsed=Parsed(by_whom="a forest school leader", how_often="half a day weekly"),
    )
    (moved,) = compare(plan(F=[old]), plan(H2=[new])).changes
    assert moved.kind is ChangeKind.MOVED


@pytest.mark.parametrize(
    "understood", ["50 minutes weekly, subject to staffing", "50 minutes weekly"]
)
def test_what_a_sentence_adds_to_a_cell_that_stands_whole_in_it_is_told(understood: str) -> None:
    old = Provision(id="p", text="Art therapy.", how_often="50 minutes weekly")
    new = Provision(
        id="n",
        text="Art therapy. How often: 50 minutes weekly, subject to staffing.",
        parsed=Parsed(how_often=understood),
    )
    (told,) = compare(plan(F=[old]), plan(F=[new])).changes
    assert told.effect is WEAKER


def test_an_amount_that_stays_is_not_told_where_another_goes() -> None:
    told = change(
        "Speech therapy, six hours a year of direct work, and two hours of support for staff.",
        "Speech therapy, six hours a year of direct work.",
    )
    details = [each.detail for each in told.reasons if each.rule == "quantity-gone"]
    assert details == ["two hours"]
